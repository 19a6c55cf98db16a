"""`kiosk` alone opens the terminal at once; every other word goes to the command line, which is slower to load."""

import gc
import sys

from kiosk import logs


def main() -> None:
    logs.begin(sys.argv[1] if len(sys.argv) > 1 else "run")
    if len(sys.argv) > 1:
        from kiosk import cli

        cli.main()
    # What is made until the first picture stays: looking for what could go would only delay it. The stage turns it on.
    gc.disable()
    from kiosk.app.terminal import run

    sys.exit(run(None, None))


if __name__ == "__main__":
    main()

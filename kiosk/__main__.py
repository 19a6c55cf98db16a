"""`kiosk` alone opens the terminal at once; every other word goes to the command line, which is slower to load."""

import sys


def main() -> None:
    if len(sys.argv) > 1:
        from kiosk import cli

        cli.main()
    from kiosk.app.terminal import run

    sys.exit(run(None, None))


if __name__ == "__main__":
    main()

"""A process that counts until it is killed: prints each number after it was acknowledged."""

import sys
from pathlib import Path

from kiosk.usage.log import Log


def main() -> None:
    log = Log(Path(sys.argv[1]))
    if "early" in sys.argv[2:]:
        # The planted bug: acknowledge before the commit.
        number = 0
        while True:
            number += 1
            print(number, flush=True)
            log.record("session_started")
    while True:
        print(log.record("session_started").result(), flush=True)


if __name__ == "__main__":
    main()

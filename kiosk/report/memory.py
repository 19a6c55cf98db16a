"""What has been counted once and cannot change: a file beside the log, which may be deleted at any time."""

import logging
from collections.abc import Iterable
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path

from kiosk.usage.connection import connect

_log = logging.getLogger(__name__)
# Another number when counting itself changes: what was remembered before is then forgotten.
_VERSION = 4
TABLE = "counted_until"
_CREATE = f"""CREATE TABLE IF NOT EXISTS {TABLE} (
  install TEXT PRIMARY KEY, version TEXT, seq INTEGER, mark TEXT, counts TEXT)"""
_READ = f"SELECT install, seq, mark, counts FROM {TABLE} WHERE version = ?"  # a name of our own
_KEEP = f"INSERT OR REPLACE INTO {TABLE} VALUES (?, ?, ?, ?, ?)"


@dataclass(frozen=True)
class Known:
    """Counts, as JSON, of all events up to number `seq`. `mark` is the hash of that event: another log, such as a backup
    that was put back, has another one there."""

    seq: int
    mark: str
    counts: str


NOTHING_KNOWN = Known(0, "", "")


class Memory:
    """Counts of each installation up to an event. Whatever is wrong with the file, counting goes on without it.

    `mended` is when the log was last mended; what was remembered of the damaged one is forgotten.
    """

    def __init__(self, path: Path, mended: str = "") -> None:
        self._path, self._version = path, f"{_VERSION} {mended}"
        self._known: dict[str, Known] = {}
        if path.exists():
            self._read()

    def _read(self) -> None:
        try:
            with closing(connect(self._path, read_only=True)) as connection:
                rows = connection.execute(_READ, (self._version,)).fetchall()
            self._known = {install: Known(int(seq), mark, counts) for install, seq, mark, counts in rows}
        except Exception as error:
            _log.info("counting anew: %s", error)

    def recall(self, install: str) -> Known:
        """What is known of the installation."""
        return self._known.get(install, NOTHING_KNOWN)

    def keep(self, parts: Iterable[tuple[str, Known]]) -> None:
        """Remember what is new. A disk that refuses is no harm."""
        new = [
            (install, self._version, known.seq, known.mark, known.counts)
            for install, known in parts
            if known.seq and known != self.recall(install)
        ]
        if not new:
            return
        try:
            with closing(connect(self._path)) as connection:
                connection.execute(_CREATE)
                connection.execute("BEGIN")
                connection.executemany(_KEEP, new)
                connection.execute("COMMIT")
        except Exception as error:
            _log.info("not remembered: %s", error)
            self._path.unlink(missing_ok=True)

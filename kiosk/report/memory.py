"""What has been counted once and cannot change: a file beside the log, which may be deleted at any time."""

import logging
from collections.abc import Iterable
from pathlib import Path
from typing import Any

from kiosk.usage.log import connect

_log = logging.getLogger(__name__)
# Another number when counting itself changes: what was remembered before is then forgotten.
_VERSION = 2
_CREATE = "CREATE TABLE IF NOT EXISTS counted (install TEXT PRIMARY KEY, version INTEGER, seq INTEGER, known TEXT)"
_KEEP = "INSERT INTO counted VALUES (?, ?, ?, ?) ON CONFLICT DO UPDATE SET version = excluded.version, seq = excluded.seq, known = excluded.known"


class Memory:
    """Counts of each installation up to an event. Whatever is wrong with the file, counting goes on without it."""

    def __init__(self, path: Path) -> None:
        self._path = path
        self._known: dict[str, tuple[int, str]] = {}
        if path.exists():
            self._read()

    def _read(self) -> None:
        try:
            connection = connect(self._path, read_only=True)
            rows = connection.execute(
                "SELECT install, seq, known FROM counted WHERE version = ?", (_VERSION,)
            ).fetchall()
            connection.close()
            self._known = {install: (seq, known) for install, seq, known in rows}
        except Exception as error:
            _log.info("counting anew: %s", error)

    def recall(self, install: str) -> tuple[int, str]:
        """Up to which event, and the counts as JSON; (0, "") for an unknown one."""
        return self._known.get(install, (0, ""))

    def keep(self, parts: Iterable[tuple[str, int, str]]) -> None:
        """Remember what is new. A disk that refuses is no harm."""
        new = [
            (install, _VERSION, seq, known) for install, seq, known in parts if self._known.get(install, (0,))[0] != seq
        ]
        if not new:
            return
        try:
            connection: Any = connect(self._path)
            connection.execute(_CREATE)
            connection.execute("BEGIN")
            connection.executemany(_KEEP, new)
            connection.execute("COMMIT")
            connection.close()
        except Exception as error:
            _log.info("not remembered: %s", error)
            self._path.unlink(missing_ok=True)

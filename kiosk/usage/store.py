"""The table of events: its statements, written once, so that tests of power cuts run the very same ones."""

import json
from collections.abc import Iterable
from datetime import UTC
from typing import Any, Protocol

from kiosk.usage.events import FIELDS, FORMAT, Event, content_hash

# FULL: with NORMAL a power cut loses committed events.
PRAGMAS = ("PRAGMA busy_timeout=5000", "PRAGMA journal_mode=WAL", "PRAGMA synchronous=FULL")
COLUMNS = ("install", "seq", "format", "kind", "session", "utc", "local_date", "fiscal_year", "boot", "clock_ok",
           *FIELDS, "details", "hash")  # fmt: skip
# (install, seq) names an event for ever; seq has no gaps, so that a lost one shows.
CREATE = """CREATE TABLE IF NOT EXISTS event (
  install TEXT NOT NULL, seq INTEGER NOT NULL, format INTEGER NOT NULL, kind TEXT NOT NULL, session INTEGER NOT NULL,
  utc TEXT NOT NULL, local_date TEXT NOT NULL, fiscal_year INTEGER NOT NULL, boot TEXT NOT NULL,
  clock_ok INTEGER NOT NULL, lesson TEXT, way TEXT, phone TEXT, step TEXT, seconds REAL, hints INTEGER, wrong INTEGER,
  locale TEXT, why TEXT, hash TEXT NOT NULL, details TEXT, PRIMARY KEY (install, seq)) WITHOUT ROWID"""
INDEX = "CREATE INDEX IF NOT EXISTS event_by_date ON event (local_date, session)"
# The number of the next session, and the few events of classes among the many of terminals.
SESSIONS = "CREATE INDEX IF NOT EXISTS event_sessions ON event (install, session) WHERE kind = 'session_started'"
CLASSES = "CREATE INDEX IF NOT EXISTS event_classes ON event (kind) WHERE details IS NOT NULL"
INSERT = f"INSERT INTO event ({', '.join(COLUMNS)}) VALUES ({', '.join('?' * len(COLUMNS))})"


class Connection(Protocol):
    """What sqlite3 in autocommit mode and apsw have in common."""

    def execute(self, sql: str, parameters: Any = ..., /) -> Any: ...


def row_of(event: Event, install: str, seq: int) -> tuple[Any, ...]:
    """The event as a row, in the order of COLUMNS."""
    moment = event.moment
    row: dict[str, Any] = {
        "install": install,
        "seq": seq,
        "format": FORMAT,
        "kind": event.kind,
        "session": event.session,
        "utc": moment.utc.astimezone(UTC).isoformat(timespec="milliseconds"),
        "local_date": moment.local_date.isoformat(),
        "fiscal_year": moment.fiscal_year,
        "boot": moment.boot,
        "clock_ok": int(moment.is_clock_ok),
        **{name: event.fields.get(name) for name in FIELDS},
    }
    details = {name: event.fields[name] for name in sorted(event.fields) if name not in FIELDS}
    row["details"] = json.dumps(details, ensure_ascii=False) if details else None
    row["hash"] = content_hash(row)
    return tuple(row[name] for name in COLUMNS)


def append(connection: Connection, rows: Iterable[tuple[Any, ...]]) -> None:
    """Write rows in one transaction; when this returns, they are on the disk.

    Rows that are made only when they are asked for can look into the database: nobody else writes meanwhile.
    """
    connection.execute("BEGIN IMMEDIATE")
    try:
        for row in rows:
            connection.execute(INSERT, row)
        connection.execute("COMMIT")
    except BaseException:
        connection.execute("ROLLBACK")
        raise

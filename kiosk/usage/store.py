"""The table of events: how it is made and written, once, so that tests of power cuts run the very same statements."""

import json
import re
from collections.abc import Iterable
from contextlib import suppress
from datetime import UTC
from typing import Any, Protocol

from kiosk.document.problem import Problem, Refused
from kiosk.usage.events import FIELDS, FORMAT, Event, content_hash

# FULL: with NORMAL a power cut loses committed events.
PRAGMAS = ("PRAGMA busy_timeout=5000", "PRAGMA journal_mode=WAL", "PRAGMA synchronous=FULL")
# The older way is slower and waits for readers. EXTRA: with FULL a power cut may bring back what was before.
OLDER_PRAGMAS = ("PRAGMA busy_timeout=5000", "PRAGMA journal_mode=DELETE", "PRAGMA synchronous=EXTRA")
# Before it, SQLite can corrupt a WAL database that is written from two connections.
_WAL_IS_SAFE_SINCE = (3, 51, 3)
COLUMNS = ("install", "seq", "format", "kind", "session", "utc", "local_date", "fiscal_year", "boot", "clock_ok",
           *FIELDS, "details", "hash")  # fmt: skip
INSERT = f"INSERT INTO event ({', '.join(COLUMNS)}) VALUES ({', '.join('?' * len(COLUMNS))})"

# -- the steps by which the database came to its form. Each stays as it was written; a new column is a new step.
_MIGRATIONS = "kotohajime.usage"
# (install, seq) names an event for ever; seq has no gaps, so that a lost one shows.
_EVENTS = """CREATE TABLE event (
  install TEXT NOT NULL, seq INTEGER NOT NULL, format INTEGER NOT NULL, kind TEXT NOT NULL, session INTEGER NOT NULL,
  utc TEXT NOT NULL, local_date TEXT NOT NULL, fiscal_year INTEGER NOT NULL, boot TEXT NOT NULL,
  clock_ok INTEGER NOT NULL, lesson TEXT, way TEXT, phone TEXT, step TEXT, seconds REAL, hints INTEGER, wrong INTEGER,
  locale TEXT, why TEXT, hash TEXT NOT NULL, PRIMARY KEY (install, seq)) WITHOUT ROWID"""
_BY_DATE = "CREATE INDEX event_by_date ON event (local_date, session)"
_INSTALLATIONS = "CREATE TABLE installation (id TEXT PRIMARY KEY, since TEXT)"
_DETAILS = "ALTER TABLE event ADD COLUMN details TEXT"
# The number of the next session, and the few events of classes among the many of terminals.
_SESSIONS = "CREATE INDEX event_sessions ON event (install, session) WHERE kind = 'session_started'"
_CLASSES = "CREATE INDEX event_classes ON event (kind) WHERE details IS NOT NULL"
_PLACES = "ALTER TABLE installation ADD COLUMN place TEXT NOT NULL DEFAULT ''"
# An installation whose log had to be mended: the numbers after its last one may have been given already.
_ENDED = "ALTER TABLE installation ADD COLUMN ended TEXT NOT NULL DEFAULT ''"
MIGRATIONS: tuple[tuple[str, tuple[str, ...]], ...] = (
    ("m001_events", (_EVENTS, _BY_DATE)),
    ("m002_installation", (_INSTALLATIONS,)),
    ("m003_classes", (_DETAILS, _SESSIONS, _CLASSES)),
    ("m004_places", (_PLACES,)),
    ("m005_ended", (_ENDED,)),
)


class Connection(Protocol):
    """What sqlite3 in autocommit mode and apsw have in common."""

    def execute(self, sql: str, parameters: Any = ..., /) -> Any: ...


def pragmas(version: tuple[int, ...]) -> tuple[str, ...]:
    """How a SQLite of this version keeps events safe: the older ones without a write-ahead log."""
    return PRAGMAS if version >= _WAL_IS_SAFE_SINCE else OLDER_PRAGMAS


def migrate(connection: Connection) -> None:
    """Bring the database to the newest form, step by named step. Raises Refused for one that a newer program wrote."""
    # The table in which sqlite-utils keeps the steps that are done: logs that it began go on.
    connection.execute(
        "CREATE TABLE IF NOT EXISTS _sqlite_migrations"
        " (id INTEGER PRIMARY KEY, migration_set TEXT, name TEXT, applied_at TEXT)"
    )
    done = steps_done(connection)
    refuse_newer(connection)
    for name, statements in MIGRATIONS:
        if name not in done:
            for statement in statements:
                connection.execute(statement)
            connection.execute(
                "INSERT INTO _sqlite_migrations (migration_set, name, applied_at) VALUES (?, ?, datetime('now'))",
                (_MIGRATIONS, name),
            )


def steps_done(connection: Connection) -> frozenset[str]:
    """The steps that the database has gone; none where it has not been made yet."""
    if not _has_table(connection, "_sqlite_migrations"):
        return frozenset()
    found = connection.execute("SELECT name FROM _sqlite_migrations WHERE migration_set = ?", (_MIGRATIONS,))
    return frozenset(name for (name,) in found)


def refuse_newer(connection: Connection) -> None:
    """Raises Refused for a log with a step that this program does not know: writing into it might damage it."""
    newest = MIGRATIONS[-1][0]
    for name in sorted(steps_done(connection) - {name for name, _ in MIGRATIONS}):
        # Anything else is no step at all, but damage.
        if re.fullmatch(r"m\d{3}_[a-z_]+", name) and name > newest:
            raise Refused(Problem("利用の記録は、もっと新しい版のことはじめが書いたものです（{step}）。このプログラムを新しくしてください。"
                                  "記録には、何も書きませんでした。", fills={"step": name}))  # fmt: skip


def is_made(connection: Connection) -> bool:
    """Whether events can be in it: a log that is just being made has no table yet."""
    return _has_table(connection, "event")


def _has_table(connection: Connection, name: str) -> bool:
    statement = "SELECT 1 FROM sqlite_master WHERE type = 'table' AND name = ?"
    return connection.execute(statement, (name,)).fetchone() is not None


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
    if row["seconds"] is not None:
        # As it is read back; else the hash would not be that of what was read.
        row["seconds"] = float(row["seconds"])
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
        roll_back(connection)
        raise


def roll_back(connection: Connection) -> None:
    """Undo the transaction. Where the disk refused, SQLite may have done so by itself; what it refused is what counts."""
    with suppress(Exception):
        connection.execute("ROLLBACK")

"""The durable log: one writer thread, and an answer only after the event is on the disk."""

import queue
import threading
import uuid
from collections.abc import Callable
from concurrent.futures import Future
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from kiosk.problem import Problem, Refused
from kiosk.usage.events import Event, Moment, event, is_plausible
from kiosk.usage.store import CREATE, INDEX, PRAGMAS, append, row_of

# Older ones can corrupt a WAL database that is written from two connections.
OLDEST_SQLITE = (3, 51, 3)
_MAX_WAITING = 100_000


def connect(path: Path, *, read_only: bool = False) -> Any:
    """A connection in autocommit mode, of a SQLite new enough. Raises Refused when the file cannot be used."""
    from sqlite_utils.utils import sqlite3  # type: ignore[attr-defined]

    if sqlite3.sqlite_version_info < OLDEST_SQLITE:
        raise Refused(Problem("SQLite が古すぎます（{version}）。packaging/run をもう一度動かしてください。",
                              fills={"version": sqlite3.sqlite_version}))  # fmt: skip
    try:
        if read_only:
            return sqlite3.connect(f"file:{path}?mode=ro", uri=True, isolation_level=None, check_same_thread=False)
        path.parent.mkdir(parents=True, exist_ok=True)
        return sqlite3.connect(path, isolation_level=None, check_same_thread=False)
    except (sqlite3.Error, OSError) as error:
        raise Refused(_unwritable(path, error)) from error


def _unwritable(path: Path, error: Exception) -> Problem:
    return Problem(
        "利用の記録を書けません（{reason}）。ディスクの空きと権限を見てください。", path, fills={"reason": str(error)}
    )


def migrate(connection: Any) -> None:
    """Bring the database to the newest form, step by named step (sqlite-utils keeps the list of those done)."""
    from sqlite_utils import Database
    from sqlite_utils.migrations import Migrations

    migrations = Migrations("kotohajime.usage")

    @migrations()
    def m001_events(db: Any) -> None:
        db.execute(CREATE)
        db.execute(INDEX)

    @migrations()
    def m002_installation(db: Any) -> None:
        db["installation"].create({"id": str, "since": str}, pk="id")

    migrations.apply(Database(connection))


@dataclass(frozen=True)
class _Started:
    install: str
    seq: int
    session: int
    latest: datetime | None


def _start(connection: Any) -> _Started:
    for pragma in PRAGMAS:
        connection.execute(pragma).fetchall()
    migrate(connection)
    found = connection.execute("SELECT id FROM installation").fetchone()
    install = found[0] if found else str(uuid.uuid4())
    if not found:
        connection.execute("INSERT INTO installation VALUES (?, ?)", (install, datetime.now(UTC).isoformat()))
    seq, session, latest = connection.execute(
        "SELECT coalesce(max(seq), 0), coalesce(max(session), 0), max(utc) FILTER (WHERE clock_ok) FROM event "
        "WHERE install = ?",
        (install,),
    ).fetchone()
    return _Started(install, seq, session, datetime.fromisoformat(latest) if latest else None)


def boot_id() -> str:
    """Changes with every start of the machine; where the system does not tell, with every start of the program."""
    path = Path("/proc/sys/kernel/random/boot_id")
    return path.read_text().strip() if path.exists() else str(uuid.uuid4())


Job = tuple[str, dict[str, str | int | float], datetime, Future[int]]


class Log:
    """Takes events from any thread, at once; writes them in their order on a thread of its own.

    When the disk refuses, events wait in memory and are tried again with the next one; `trouble` says what is wrong.
    """

    def __init__(self, path: Path, clock: Callable[[], datetime] = lambda: datetime.now(UTC)) -> None:
        self.path = path
        self.trouble: Problem | None = None
        self._clock = clock
        self._boot = boot_id()
        self._jobs: queue.Queue[Job | None] = queue.Queue()
        self._thread = threading.Thread(target=self._work, name="usage-log", daemon=True)
        self._thread.start()

    def record(self, kind: str, fields: dict[str, str | int | float] | None = None) -> "Future[int]":
        """Count one event. The future gives its sequence number once it is durable."""
        done: Future[int] = Future()
        self._jobs.put((kind, fields or {}, self._clock(), done))
        return done

    def close(self, timeout: float = 5.0) -> None:
        """Write what is waiting and stop."""
        self._jobs.put(None)
        self._thread.join(timeout)

    def _work(self) -> None:
        connection: Any = None
        state: _Started | None = None
        waiting: list[Job] = []
        is_open = True
        while is_open:
            job = self._jobs.get()
            is_open = job is not None
            if job is not None:
                waiting = [*waiting, job][-_MAX_WAITING:]
            try:
                if connection is None:
                    connection = connect(self.path)
                state = state or _start(connection)
                state = self._write(connection, state, waiting)
                waiting = []
                self.trouble = None
            except Refused as refused:
                self.trouble = refused.problems[0]
            except Exception as error:  # any fault of the disk: lessons go on, staff are told
                self.trouble = _unwritable(self.path, error)
                _close(connection)
                connection, state = None, None
        _close(connection)

    def _write(self, connection: Any, state: _Started, jobs: list[Job]) -> _Started:
        """Write all that waits in one transaction, then answer. Returns where the log stands now."""
        seq, session, latest = state.seq, state.session, state.latest
        rows, answers = [], []
        for kind, fields, utc, done in jobs:
            session += kind == "session_started"
            is_ok = is_plausible(utc, latest)
            latest = max(utc, latest or utc) if is_ok else latest
            try:
                made: Event = event(kind, session, Moment(utc, self._boot, is_ok), fields)
            except ValueError as error:
                done.set_exception(error)
                continue
            seq += 1
            rows.append(row_of(made, state.install, seq))
            answers.append((done, seq))
        if rows:
            append(connection, rows)
        for done, number in answers:
            done.set_result(number)
        return _Started(state.install, seq, session, latest)


def _close(connection: Any) -> None:
    if connection is not None:
        connection.close()

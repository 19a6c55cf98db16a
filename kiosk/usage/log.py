"""The durable log: one writer thread, and an answer only after the event is on the disk."""

import queue
import threading
import uuid
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import Future
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from kiosk.document.problem import Problem, Refused
from kiosk.usage.events import Moment, event, is_plausible
from kiosk.usage.store import CLASSES, CREATE, INDEX, PRAGMAS, SESSIONS, append, row_of

# Older ones can corrupt a WAL database that is written from two connections.
OLDEST_SQLITE = (3, 51, 3)
_MAX_WAITING = 100_000
_LONGEST_WRITE = 10.0
# What the disk refused is tried again after so many seconds; sooner, and so often, when the program ends.
_AGAIN, _AGAIN_AT_END = 1.0, 0.2
_LAST_TRIES = 10


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

    @migrations()
    def m003_classes(db: Any) -> None:
        if "details" not in db["event"].columns_dict:
            db["event"].add_column("details", str)
        db.execute(SESSIONS)
        db.execute(CLASSES)

    @migrations()
    def m004_places(db: Any) -> None:
        db["installation"].add_column("place", str, not_null_default="")

    migrations.apply(Database(connection))


def _start(connection: Any, place: str) -> str:
    """Make the database ready, as a whole: another program may start on it too. Returns the id of this installation."""
    for pragma in PRAGMAS:
        connection.execute(pragma).fetchall()
    connection.execute("BEGIN IMMEDIATE")
    try:
        migrate(connection)
        install = _installation(connection, place)
        connection.execute("COMMIT")
    except BaseException:
        connection.execute("ROLLBACK")
        raise
    return install


def _installation(connection: Any, place: str) -> str:
    found = connection.execute("SELECT id FROM installation ORDER BY rowid").fetchone()
    install = found[0] if found else str(uuid.uuid4())
    if not found:
        connection.execute(
            "INSERT INTO installation (id, since) VALUES (?, ?)", (install, datetime.now(UTC).isoformat())
        )
    if place:
        connection.execute("UPDATE installation SET place = ? WHERE id = ?", (place, install))
    return install


def boot_id() -> str:
    """Changes with every start of the machine; where the system does not tell, with every start of the program."""
    path = Path("/proc/sys/kernel/random/boot_id")
    return path.read_text().strip() if path.exists() else str(uuid.uuid4())


Fields = dict[str, str | int | float]


@dataclass(frozen=True)
class _Job:
    """Events that are written together or not at all; `done` is given the number of the last."""

    events: tuple[tuple[str, Fields], ...]
    utc: datetime
    done: Future[int]


class Log:
    """Takes events from any thread, at once; writes them in their order on a thread of its own.

    When the disk refuses, events wait in memory and are tried again soon; `trouble` says what is wrong.
    `place` is where this machine stands, as reports name it.
    """

    def __init__(self, path: Path, clock: Callable[[], datetime] = lambda: datetime.now(UTC), place: str = "") -> None:
        self.path = path
        self.trouble: Problem | None = None
        self._clock, self._place = clock, place
        self._boot = boot_id()
        self._session = 0
        self._jobs: queue.Queue[_Job | None] = queue.Queue()
        self._thread = threading.Thread(target=self._work, name="usage-log", daemon=True)
        self._thread.start()

    def record(self, kind: str, fields: Fields | None = None) -> "Future[int]":
        """Count one event. The future gives its sequence number once it is durable."""
        return self.record_all(((kind, fields or {}),))

    def record_all(self, events: Iterable[tuple[str, Fields]]) -> "Future[int]":
        """Count several, all or none. The future gives the last number once they are durable."""
        done: Future[int] = Future()
        self._jobs.put(_Job(tuple(events), self._clock(), done))
        return done

    def close(self, timeout: float = 5.0) -> None:
        """Write what is waiting and stop."""
        self._jobs.put(None)
        self._thread.join(timeout)

    def _work(self) -> None:
        connection: Any = None
        install = ""
        waiting: list[_Job] = []
        tries = _LAST_TRIES  # left once the program ends
        is_open = True
        while is_open or (waiting and tries):
            try:
                again = _AGAIN if is_open else _AGAIN_AT_END
                job = self._jobs.get(timeout=again if waiting else None)
                is_open = is_open and job is not None
                waiting = [*waiting, job][-_MAX_WAITING:] if job else waiting
            except queue.Empty:
                tries -= not is_open
            try:
                if connection is None:
                    connection = connect(self.path)
                    install = _start(connection, self._place)
                self._write(connection, install, waiting)
                waiting = []
                self.trouble = None
            except Refused as refused:
                self.trouble = refused.problems[0]
            except Exception as error:  # any fault of the disk: lessons go on, staff are told
                self.trouble = _unwritable(self.path, error)
                _close(connection)
                connection = None
        _close(connection)

    def _write(self, connection: Any, install: str, jobs: list[_Job]) -> None:
        """Write all that waits in one transaction, then answer."""
        answers: list[tuple[Future[int], int]] = []
        session = self._session

        def rows() -> Iterator[tuple[Any, ...]]:
            # Asked inside the transaction: another program may write to the same log.
            nonlocal session
            seq, latest = _latest(connection, install)
            for job in jobs:
                is_ok = is_plausible(job.utc, latest)
                latest = max(job.utc, latest or job.utc) if is_ok else latest
                moment = Moment(job.utc, self._boot, is_ok)
                try:
                    # A look at all of them before the first is written.
                    made = [event(kind, 0, moment, fields) for kind, fields in job.events]
                except ValueError as error:
                    job.done.set_exception(error)
                    continue
                for one in made:
                    if one.kind == "session_started":
                        session = max(session, _latest_session(connection, install)) + 1
                    seq += 1
                    yield row_of(replace(one, session=0 if one.kind.startswith("class_") else session), install, seq)
                answers.append((job.done, seq))

        append(connection, rows())
        self._session = session
        for done, number in answers:
            done.set_result(number)


def write_now(path: Path, events: Iterable[tuple[str, Fields]]) -> int:
    """Write events from a program that has no log open, and wait for the disk. Raises Refused when it will not take them."""
    log = Log(path)
    done = log.record_all(events)
    # Only once nothing tries any more: what is refused here must not be written a moment later.
    log.close(_LONGEST_WRITE)
    if not done.done():
        raise Refused(log.trouble or _unwritable(path, TimeoutError()))
    return done.result()


def _latest(connection: Any, install: str) -> tuple[int, datetime | None]:
    """The last number, and the latest time that could be believed (looked for among the last events only)."""
    found = connection.execute(
        "SELECT seq, utc, clock_ok FROM event WHERE install = ? ORDER BY seq DESC LIMIT 100", (install,)
    ).fetchall()
    believed = [datetime.fromisoformat(utc) for _, utc, is_ok in found if is_ok]
    return (found[0][0] if found else 0), max(believed, default=None)


def _latest_session(connection: Any, install: str) -> int:
    statement = "SELECT max(session) FROM event WHERE install = ? AND kind = 'session_started'"
    return connection.execute(statement, (install,)).fetchone()[0] or 0


def _close(connection: Any) -> None:
    if connection is not None:
        connection.close()

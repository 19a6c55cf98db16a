"""The log, open for writing, and whether it still lies where it should."""

import uuid
from collections.abc import Iterable, Iterator
from contextlib import closing, contextmanager, suppress
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import Any, Literal

from kiosk.document.problem import Problem
from kiosk.usage import health
from kiosk.usage.check import Damaged
from kiosk.usage.connection import connect, prepared
from kiosk.usage.copies import checked, flush, put_in_place
from kiosk.usage.events import KINDS, Moment, event, is_plausible
from kiosk.usage.recovery import are_named, can_be_had_back, is_shorter_than_copy
from kiosk.usage.store import append, is_made, migrate, roll_back, row_of

Fields = dict[str, str | int | float]
Written = tuple[str, Fields]
# Larger ones, of many terminals, are looked at when they are copied.
_LOOKED_THROUGH = 64 * 2**20
_GONE = "利用の記録のファイルが、動いている間に消えました。同じ内容で作りなおしました。"


@dataclass(frozen=True)
class Batch:
    """Events that are written together or not at all, all of the same moment."""

    events: tuple[Written, ...]
    utc: datetime


class OpenLog:
    """One installation's log. Whatever the disk or SQLite refuses is raised as it is; Damaged for a log that is not whole."""

    def __init__(self, path: Path, place: str, boot: str, session: int = 0) -> None:
        """`session` is the one that is going on."""
        self._path, self._boot, self.session = path, boot, session
        if not path.exists() and can_be_had_back(path):
            raise Damaged("gone")
        _look_through(path)
        self.connection = connect(path)
        try:
            prepared(self.connection, path)
            self.install = self._begin(place)
            self._file = _file_at(path)
        except BaseException:
            self.connection.close()
            raise

    def _begin(self, place: str) -> str:
        """Make the database ready, as a whole: another program may start on it too. Returns the id of this installation."""
        self.connection.execute("BEGIN IMMEDIATE")
        try:
            migrate(self.connection)
            install = _installation(self.connection, place)
            self.connection.execute("COMMIT")
        except BaseException:
            roll_back(self.connection)
            raise
        return install

    def whereabouts(self) -> Literal["here", "gone", "other"]:
        """Whether the file under the log's name is the one that is open."""
        found = _file_at(self._path)
        return "here" if found == self._file else "other" if found else "gone"

    def make_anew(self) -> None:
        """The file was deleted, yet can be read as long as it is open: all of it goes into a new one."""
        self._path.parent.mkdir(parents=True, exist_ok=True)
        part = self._path.with_name(self._path.name + ".anew")
        part.unlink(missing_ok=True)
        try:
            with closing(connect(part)) as copy:
                self.connection.backup(copy)
                checked(copy, {})
            flush(part)
            # Another program may have done the same sooner; then that one counts.
            with suppress(FileExistsError):
                put_in_place(part, self._path)
                health.tell(self._path, Problem(_GONE))
        finally:
            with suppress(OSError):
                part.unlink(missing_ok=True)

    def write(self, batches: Iterable[Batch]) -> list[int]:
        """Write them all in one transaction. Returns the number of the last event of each; they are on the disk."""
        numbers: list[int] = []
        session = self.session

        def rows() -> Iterator[tuple[Any, ...]]:
            # Asked inside the transaction: another program may write to the same log.
            nonlocal session
            seq, latest = self._latest()
            for batch in batches:
                is_ok = is_plausible(batch.utc, latest)
                latest = max(batch.utc, latest or batch.utc) if is_ok else latest
                moment = Moment(batch.utc, self._boot, is_ok)
                for kind, fields in batch.events:
                    if kind == "session_started":
                        session = max(session, self._latest_session()) + 1
                    seq += 1
                    mine = session if KINDS[kind].about == "visit" else 0
                    yield row_of(event(kind, mine, moment, fields), self.install, seq)
                numbers.append(seq)

        append(self.connection, rows())
        self.session = session
        return numbers

    def _latest(self) -> tuple[int, datetime | None]:
        """The last number, and the latest time that could be believed (looked for among the last events only)."""
        found = self.connection.execute(
            "SELECT seq, utc, clock_ok FROM event WHERE install = ? ORDER BY seq DESC LIMIT 100", (self.install,)
        ).fetchall()
        with _damaged_where_it_is_none():
            believed = [datetime.fromisoformat(utc) for _, utc, is_ok in found if is_ok]
            return (int(found[0][0]) if found else 0), max(believed, default=None)

    def _latest_session(self) -> int:
        statement = "SELECT max(session) FROM event WHERE install = ? AND kind = 'session_started'"
        with _damaged_where_it_is_none():
            return int(self.connection.execute(statement, (self.install,)).fetchone()[0] or 0)

    def close(self) -> None:
        self.connection.close()


@contextmanager
def _damaged_where_it_is_none() -> Iterator[None]:
    """A number or a time of the log that is none is no bug in the event that comes next: the log is to be mended."""
    try:
        yield
    except (TypeError, ValueError) as error:
        raise Damaged(str(error)) from error


def _look_through(path: Path) -> None:
    """Raises Damaged, or what SQLite says. Read only: closing a damaged log that was open for writing would change it."""
    if not path.exists():
        return
    with closing(connect(path, read_only=True)) as connection:
        if path.stat().st_size <= _LOOKED_THROUGH:
            found = connection.execute("PRAGMA integrity_check(1)").fetchall()
            if found != [("ok",)]:
                raise Damaged(str(found))
        if is_made(connection) and not are_named(connection):
            raise Damaged("installations")
        if is_shorter_than_copy(connection, path):
            raise Damaged("shorter than its copy")


def _file_at(path: Path) -> tuple[int, int] | None:
    try:
        found = path.stat()
    except OSError:
        return None
    return found.st_dev, found.st_ino


def _installation(connection: Any, place: str) -> str:
    """The id of this machine's numbering; those that have ended are not gone on with."""
    found = connection.execute("SELECT id FROM installation WHERE ended = '' ORDER BY rowid").fetchone()
    install = found[0] if found else str(uuid.uuid4())
    if not found:
        connection.execute(
            "INSERT INTO installation (id, since) VALUES (?, ?)", (install, datetime.now(UTC).isoformat())
        )
    if place:
        connection.execute("UPDATE installation SET place = ? WHERE id = ?", (place, install))
    return install

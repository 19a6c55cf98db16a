"""A damaged log: it is set aside, never deleted, and what can be had back is had back."""

import shutil
import uuid
from collections.abc import Iterator
from contextlib import closing, contextmanager
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from kiosk.document.files import sync_folder
from kiosk.document.problem import Problem, Refused
from kiosk.usage import health
from kiosk.usage.check import Damaged, is_sound, verify
from kiosk.usage.connection import connect, database_library, prepared, unwritable
from kiosk.usage.copies import checked, copy_of, flush, last_numbers, numbers_in_copy, put_in_place
from kiosk.usage.store import COLUMNS, INSERT, MIGRATIONS, is_made, migrate, roll_back, steps_done

_SIDE_FILES = ("", "-wal", "-shm", "-journal")
# What SQLite says when it is not the file that is at fault.
_NOT_THE_FILE = ("locked", "busy", "i/o error", "unable to open", "is full", "interrupted")
# Bytes 18 and 19 of the file: 1 with a rollback journal, 2 with a write-ahead log. Others make it unwritable.
_VERSIONS, _SOUND_VERSIONS = slice(18, 20), {1, 2}
_LOST = "利用の記録がなくなっていました。{day}の写しから作りなおしました。"
_STEP = 200
_STEPS_INTO_NOTHING = 50
_BROKEN = ("利用の記録がこわれていました。{day}の写しと、読めた {saved} 件から作りなおしました。"
           "こわれた記録は {file} に、そのままあります。")  # fmt: skip
_NO_COPY = (
    "利用の記録がこわれていました。読めた {saved} 件から作りなおしました。こわれた記録は {file} に、そのままあります。"
)


def looks_damaged(error: Exception) -> bool:
    """Whether it is worth looking at the whole log."""
    if isinstance(error, Damaged):
        return True
    library = database_library()
    is_telling = isinstance(error, library.DatabaseError) and not isinstance(error, library.ProgrammingError)
    return is_telling and not any(words in str(error).lower() for words in _NOT_THE_FILE)


def recover(log: Path) -> bool:
    """Mend the log if it is damaged. Returns whether it was; raises Refused where the disk does not let it be mended.

    The damaged file is set aside as `usage.db.broken-…`. The new one holds the last copy and every event of the damaged one
    that is what was written. Numbering begins anew: those after the last event known may have been given already.
    """
    if not log.exists() and not copy_of(log).exists():
        return False
    library = database_library()
    try:
        with _alone(log):
            if _is_whole(log):
                return False
            part = log.with_name(log.name + ".mending")
            for end in _SIDE_FILES:
                part.with_name(part.name + end).unlink(missing_ok=True)
            was_there = log.exists()
            saved, copied_on = _rebuilt(log, part)
            aside = _set_aside(log)
            put_in_place(part, log)
            fills = {"day": copied_on, "saved": str(saved), "file": aside.name}
            health.tell(log, Problem((_BROKEN if copied_on else _NO_COPY) if was_there else _LOST, fills=fills))
            return True
    except (
        FileExistsError
    ):  # a program that started meanwhile made a new log; what is set aside is told of by the next look
        return True
    except (library.Error, OSError) as error:
        raise Refused(unwritable(log, error)) from error


@contextmanager
def _alone(log: Path) -> Iterator[None]:
    """Two programs that see the damage at once do not mend it twice."""
    with closing(database_library().connect(log.with_name("usage.lock"), isolation_level=None, timeout=120)) as lock:
        lock.execute("BEGIN EXCLUSIVE")
        yield
        lock.execute("ROLLBACK")


def _is_whole(log: Path) -> bool:
    """Structure, hashes, and that nothing is missing that the copy has."""
    if not log.exists():
        return False
    with open(log, "rb") as file:
        head = file.read(100)
    if head and not set(head[_VERSIONS]) <= _SOUND_VERSIONS:
        return False
    try:
        with closing(_open(log)) as connection:
            if is_shorter_than_copy(connection, log):
                return False
            if not is_made(connection):
                return not steps_done(connection)
            if connection.execute("PRAGMA integrity_check(1)").fetchall() != [("ok",)]:
                return False
            return are_named(connection) and not verify(connection).damaged
    except (database_library().Error, KeyError, TypeError) as error:
        if isinstance(error, database_library().Error) and not looks_damaged(error):
            raise
        return False


def are_named(connection: Any) -> bool:
    """Whether the installations can be read; they have no hash."""
    if "installation" not in {row[0] for row in connection.execute("SELECT name FROM sqlite_master")}:
        return not steps_done(connection) - {MIGRATIONS[0][0]}
    found = connection.execute("SELECT * FROM installation").fetchall()
    return all(isinstance(cell, str) and "\ufffd" not in cell for row in found for cell in row)


def is_shorter_than_copy(connection: Any, log: Path) -> bool:
    """Whether events are gone that were there when the last copy was made: a damaged write-ahead log ends early."""
    here = last_numbers(connection)
    return any(here.get(install, 0) < seq for install, seq in numbers_in_copy(log).items())


def _open(log: Path) -> Any:
    """To be read whatever stands in it."""
    connection = connect(log, read_only=True)
    connection.text_factory = lambda raw: raw.decode("utf-8", "replace")
    return connection


def _rebuilt(log: Path, part: Path) -> tuple[int, str]:
    """A sound log of copy and damaged one. Returns how many events came from the damaged one, and the day of the copy."""
    copied_on = _take_copy(copy_of(log), part)
    with closing(prepared(connect(part), part)) as made:
        made.execute("BEGIN IMMEDIATE")
        try:
            migrate(made)
            saved = _save(log, made)
            renumber(made)
            made.execute("COMMIT")
        except BaseException:
            roll_back(made)
            raise
        checked(made, {})
    flush(part)
    return saved, copied_on


def _take_copy(copy: Path, part: Path) -> str:
    """The day on which the copy was made; empty where there is none, or none that is sound."""
    if not copy.exists():
        return ""
    shutil.copyfile(copy, part)
    try:
        with closing(connect(part)) as connection:
            checked(connection, {})
    except Damaged:
        part.unlink()
        return ""
    return f"{datetime.fromtimestamp(copy.stat().st_mtime, UTC):%Y-%m-%d}"


def _save(log: Path, made: Any) -> int:
    """Take over from the damaged log what is not in the new one."""
    there = last_numbers(made)
    saved = 0
    if not log.exists():
        return saved
    library = database_library()
    try:
        with closing(_open(log)) as connection:
            for install, place in _installations(connection, set(there)):
                made.execute(
                    "INSERT OR IGNORE INTO installation (id, since, place) VALUES (?, '', ?)", (install, place)
                )
                for row in _readable(connection, install, there.get(install, 0)):
                    saved += made.execute(f"{INSERT} ON CONFLICT DO NOTHING", row).rowcount
    except library.Error as error:
        if not looks_damaged(error):
            raise
    return saved


def _installations(connection: Any, known: set[str]) -> list[tuple[str, str]]:
    """Id and place of all that can be found."""
    found = dict.fromkeys(sorted(known), "")
    for statement in ("SELECT id, place FROM installation", "SELECT install, '' FROM event GROUP BY install"):
        try:
            for install, place in connection.execute(statement):
                if isinstance(install, str) and isinstance(place, str) and "\ufffd" not in install + place:
                    found[install] = place or found.get(install, "")
        except database_library().Error:
            continue
    return list(found.items())


def _readable(connection: Any, install: str, after: int) -> Iterator[tuple[Any, ...]]:
    """The sound events of an installation; a page that cannot be read is stepped over."""
    columns = {row[1] for row in connection.execute("PRAGMA table_info(event)")}
    names = ", ".join(name if name in columns else "NULL" for name in COLUMNS)
    statement = f"SELECT {names} FROM event WHERE install = ? AND seq > ? AND seq <= ?"
    misses = 0
    while misses < _STEPS_INTO_NOTHING:
        try:
            rows = connection.execute(statement, (install, after, after + _STEP)).fetchall()
        except database_library().Error:
            rows = []
        misses = 0 if rows else misses + 1
        after += _STEP
        yield from (row for row in rows if is_sound(dict(zip(COLUMNS, row, strict=True))))


def renumber(connection: Any) -> None:
    """End the numbering of this machine's installation and begin another one, at the same place."""
    own = connection.execute("SELECT place FROM installation WHERE ended = '' ORDER BY rowid").fetchone()
    now = datetime.now(UTC).isoformat(timespec="seconds")
    # All of them: which ones had ended before may have been lost.
    connection.execute("UPDATE installation SET ended = ? WHERE ended = ''", (now,))
    connection.execute(
        "INSERT INTO installation (id, since, place) VALUES (?, ?, ?)", (str(uuid.uuid4()), now, own[0] if own else "")
    )


def _set_aside(log: Path) -> Path:
    """Out of the way, under a name of its own. Nothing is deleted."""
    stem = f"{log.name}.broken-{datetime.now(UTC):%Y-%m-%d}"
    names = (stem, *(f"{stem}-{number}" for number in range(2, 1000)))
    aside = next(path for path in map(log.with_name, names) if not path.exists())
    for end in reversed(_SIDE_FILES):
        part = log.with_name(log.name + end)
        if part.exists():
            part.rename(aside.with_name(aside.name + end))
    sync_folder(log.parent)
    return aside

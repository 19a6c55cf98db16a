"""The copy of the log that is kept beside it, opened and checked before it takes the place of the one before."""

import os
import shutil
from collections.abc import Callable
from contextlib import closing, suppress
from pathlib import Path
from typing import Any

from kiosk.document.files import sync_folder
from kiosk.usage.check import LAST_NUMBERS, Damaged, Marks, verify
from kiosk.usage.connection import connect, database_library
from kiosk.usage.store import is_made

# What must be left on the disk beside a copy.
_LEAST_FREE = 100 * 2**20
_PAGES_AT_ONCE = 256


class GaveWay(Exception):
    """Something more important came up."""


def copy_of(log: Path) -> Path:
    return log.with_name(log.name + ".copy")


def make_copy(connection: Any, log: Path, since: Marks, must_wait: Callable[[], bool] = lambda: False) -> Marks:
    """Copy the open log and check the copy; events up to `since` have been checked before. Returns how far it is checked.

    Raises GaveWay as soon as `must_wait` says so, Damaged when the log is, OSError where there is no room.
    """
    size = log.stat().st_size
    if shutil.disk_usage(log.parent).free < 2 * size + _LEAST_FREE:
        raise OSError(0, "no room for a copy")
    part = copy_of(log).with_name(f"{copy_of(log).name}.{os.getpid()}.part")

    def look_up(*_: object) -> None:
        if must_wait():
            raise GaveWay

    try:
        with closing(connect(part)) as copy:
            connection.backup(copy, pages=_PAGES_AT_ONCE, progress=look_up)
            found = checked(copy, since, look_up)
        flush(part)
        os.replace(part, copy_of(log))
        sync_folder(log.parent)
        return found
    finally:
        with suppress(OSError):
            part.unlink(missing_ok=True)


def checked(connection: Any, since: Marks, look_up: Callable[[], None] = lambda: None) -> Marks:
    """Raises Damaged for a database that is not sound. It becomes one file, without a write-ahead log."""
    try:
        connection.execute("PRAGMA journal_mode=DELETE").fetchall()
        look_up()
        if connection.execute("PRAGMA quick_check(1)").fetchall() != [("ok",)]:
            raise Damaged
        look_up()
        found = verify(connection, since, look_up)
    except database_library().Error as error:
        raise Damaged(str(error)) from error
    if found.damaged:
        raise Damaged(str(found.damaged[:3]))
    return found.marks


def last_numbers(connection: Any) -> dict[str, int]:
    """install → its last number."""
    return dict(connection.execute(LAST_NUMBERS).fetchall()) if is_made(connection) else {}


def numbers_in_copy(log: Path) -> dict[str, int]:
    """The last numbers in the copy; none where there is none that can be read."""
    if not copy_of(log).exists():
        return {}
    try:
        with closing(connect(copy_of(log), read_only=True)) as copy:
            return last_numbers(copy)
    except database_library().Error:
        return {}


def flush(path: Path) -> None:
    """Wait until the file is on the disk."""
    descriptor = os.open(path, os.O_RDWR)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)


def put_in_place(part: Path, path: Path) -> None:
    """Give the file its name. Raises FileExistsError where there is one of that name meanwhile."""
    if os.name != "nt":
        try:
            os.link(part, path)
            part.unlink()
            sync_folder(path.parent)
            return
        except FileExistsError:
            raise
        except OSError:  # a disk that knows no links, such as a stick
            if path.exists():
                raise FileExistsError(str(path)) from None
    os.rename(part, path)
    sync_folder(path.parent)

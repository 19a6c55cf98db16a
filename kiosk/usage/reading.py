"""Reading the log, also a damaged one."""

from collections.abc import Callable
from pathlib import Path
from typing import Any, TypeVar

from kiosk.document.problem import Problem, Refused
from kiosk.usage.connection import connect, is_disk_fault
from kiosk.usage.recovery import recover
from kiosk.usage.store import is_made, refuse_newer

T = TypeVar("T")


def reading(path: Path, work: Callable[[Any], T], nothing: T) -> T:
    """What `work` finds in the log; `nothing` where there is none yet.

    When it fails, the log is looked at: a damaged one is mended and read again. Raises Refused for one that cannot be
    read, and whatever `work` raises of a sound one: that is a bug of ours.
    """
    try:
        return _read(path, work, nothing)
    except Refused:
        raise
    except Exception as error:
        if not recover(path):
            if is_disk_fault(error):
                raise Refused(_unreadable(path, error)) from error
            raise
    return _read(path, work, nothing)


def rows(connection: Any, statement: str, parameters: tuple[Any, ...] = ()) -> list[dict[str, Any]]:
    """Rows by the names of their columns."""
    cursor = connection.execute(statement, parameters)
    names = [column[0] for column in cursor.description]
    return [dict(zip(names, row, strict=True)) for row in cursor]


def _read(path: Path, work: Callable[[Any], T], nothing: T) -> T:
    if not path.exists() and not recover(path):
        return nothing
    connection = connect(path, read_only=True)
    try:
        connection.execute("PRAGMA busy_timeout=5000").fetchall()
        refuse_newer(connection)
        return work(connection) if is_made(connection) else nothing
    finally:
        connection.close()


def _unreadable(path: Path, error: Exception) -> Problem:
    return Problem("利用の記録を読めません（{reason}）。", path, fills={"reason": str(error)})

"""Opening the log: to write, to read, and what is told when it cannot be opened."""

from importlib import import_module
from pathlib import Path
from typing import Any

from kiosk.document.problem import Problem, Refused
from kiosk.usage.store import pragmas

# Without it, tables without a rowid and indexes over a part of the rows are not there, or not right.
OLDEST_SQLITE = (3, 35, 0)


def connect(path: Path, *, read_only: bool = False) -> Any:
    """A connection in autocommit mode, of a SQLite new enough. Raises Refused when the file cannot be used."""
    sqlite3 = database_library()
    if sqlite3.sqlite_version_info < OLDEST_SQLITE:
        raise Refused(Problem("SQLite が古すぎます（{version}）。packaging/run をもう一度動かしてください。",
                              fills={"version": sqlite3.sqlite_version}))  # fmt: skip
    try:
        if read_only:
            return sqlite3.connect(
                f"{path.absolute().as_uri()}?mode=ro", uri=True, isolation_level=None, check_same_thread=False
            )
        path.parent.mkdir(parents=True, exist_ok=True)
        return sqlite3.connect(path, isolation_level=None, check_same_thread=False)
    except (sqlite3.Error, OSError) as error:
        raise Refused(unwritable(path, error)) from error


def database_library() -> Any:
    """The sqlite3 module in use; where it is installed, one with a newer SQLite than the system's."""
    try:
        return import_module("pysqlite3")
    except ImportError:
        return import_module("sqlite3")


def refusals() -> tuple[type[Exception], ...]:
    """What is raised when SQLite refuses; of a damaged file even its own message may not be readable."""
    return database_library().Error, UnicodeDecodeError


def prepared(connection: Any, path: Path) -> Any:
    """The connection, keeping events safe. Raises Refused where another program holds the log in a way that is not safe
    here."""
    for pragma in pragmas(database_library().sqlite_version_info):
        (answer,) = connection.execute(pragma).fetchone() or ("",)
        if "journal_mode" in pragma and str(answer).upper() not in pragma:
            raise Refused(Problem("利用の記録は、別のプログラムが使っています。それを閉じてください。", path))
    return connection


def unwritable(path: Path, error: Exception) -> Problem:
    return Problem(
        "利用の記録を書けません（{reason}）。ディスクの空きと権限を見てください。",
        path,
        fills={"reason": str(error) or type(error).__name__},
    )


def is_disk_fault(error: Exception) -> bool:
    """Whether it is the disk or the database that refuses. Anything else is a bug of ours."""
    library = database_library()
    is_ours = isinstance(error, (library.ProgrammingError, library.InterfaceError, library.NotSupportedError))
    return isinstance(error, (library.Error, OSError)) and not is_ours

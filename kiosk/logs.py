"""The program's own log: warnings and errors in a small file of the data folder, never what people typed or said.

A log is read by others, long afterwards. So an exception is written as its kind and the places it came through; its
own words, which may quote what somebody typed, only where they are the system's (a disk, a library that is missing).
"""

import atexit
import logging
import os
import sys
import threading
import traceback
from datetime import datetime
from pathlib import Path
from types import TracebackType

from kiosk import paths

_ROOT = "kiosk"
# Two files of this size at most: months of warnings, and nothing to a small disk.
MOST_BYTES = 256 * 1024
_MOST_WAITING = 200
_MOST_PLACES = 12
# Whose words name a thing of ours or of the system, never what was typed.
_TELLING = (ImportError, AttributeError, NameError)
_DATABASES = ("sqlite3", "pysqlite3")


class LogFile(logging.Handler):
    """Keeps what is said until `begin_writing`, then writes it. What the disk refuses waits here, and nobody else does."""

    def __init__(self, path: Path, face: str) -> None:
        super().__init__(logging.WARNING)
        self.path, self.face = path, face
        self.trouble = ""
        self._waiting: list[str] = []
        self._may_write = False

    def begin_writing(self) -> None:
        """From now on the disk may be used; before the first picture it would cost time."""
        self._may_write = True
        self._write()

    def emit(self, record: logging.LogRecord) -> None:
        try:
            self._waiting = [*self._waiting, _line(record, self.face)][-_MOST_WAITING:]
        except Exception as error:
            self._waiting.append(f"{self.face}\t{record.name}\t{told(error)}\n")
        if self._may_write:
            self._write()

    def _write(self) -> None:
        if not self._waiting:
            return
        try:
            self.path.parent.mkdir(parents=True, exist_ok=True)
            if self.path.exists() and self.path.stat().st_size > MOST_BYTES:
                os.replace(self.path, self.path.with_suffix(".old.log"))
            # Opened each time: several programs write here, and each may have moved the file away.
            with self.path.open("a", encoding="utf-8") as file:
                file.write("".join(self._waiting))
        except OSError as error:
            self.trouble = error.strerror or type(error).__name__
        else:
            self._waiting, self.trouble = [], ""


def begin(face: str) -> LogFile:
    """Take what is said from now on, also by exceptions that nobody caught. Nothing is written before `begin_writing`."""
    file = LogFile(paths.log_file(), face)
    root = logging.getLogger()
    for old in [one for one in root.handlers if isinstance(one, LogFile)]:
        root.removeHandler(old)
    root.addHandler(file)
    if not any(type(one) is logging.StreamHandler for one in root.handlers):
        beside = logging.StreamHandler()
        beside.setLevel(logging.WARNING)
        beside.setFormatter(_Plain())
        root.addHandler(beside)
    sys.excepthook = _uncaught
    threading.excepthook = lambda args: _uncaught(args.exc_type, args.exc_value, args.exc_traceback)
    # What stopped the program before its first picture is written too.
    atexit.register(file.begin_writing)
    return file


def begin_writing() -> None:
    """The first picture is there: what was kept may be written."""
    for one in logging.getLogger().handlers:
        if isinstance(one, LogFile):
            one.begin_writing()


def has_begun() -> bool:
    """False in a process that is no program of ours, such as a test."""
    return any(isinstance(one, LogFile) for one in logging.getLogger().handlers)


class _Plain(logging.Formatter):
    """For whoever looks at the terminal, and for a journal that is kept."""

    def format(self, record: logging.LogRecord) -> str:
        return _said(record)


def _uncaught(kind: type[BaseException], error: BaseException | None, trace: TracebackType | None) -> None:
    if issubclass(kind, (KeyboardInterrupt, SystemExit)) or error is None:
        return
    if sys.stderr is not None and sys.stderr.isatty():
        sys.__excepthook__(kind, error, trace)
    logging.getLogger(_ROOT).error("stopped by a fault", exc_info=(kind, error, trace))


def _line(record: logging.LogRecord, face: str) -> str:
    when = datetime.fromtimestamp(record.created).astimezone().isoformat(timespec="seconds")
    return f"{when}\t{record.levelname}\t{face}\t{record.name}\t{_said(record)}\n"


def _said(record: logging.LogRecord) -> str:
    """Our own words in full; of other libraries, which may quote a text they were given, only the place."""
    is_ours = record.name.split(".")[0] in (_ROOT, "qt")
    said = record.getMessage() if is_ours else f"{Path(record.pathname).name}:{record.lineno}"
    if record.exc_info and record.exc_info[1] is not None:
        said += ": " + told(record.exc_info[1])
    return " / ".join(said.splitlines())


def told(error: BaseException) -> str:
    """An exception without what people may have typed: its kind, the system's own words, where it came from."""
    words = ""
    if isinstance(error, OSError):
        words = f" ({error.strerror})" if error.strerror else ""
    elif isinstance(error, _TELLING) or type(error).__module__.split(".")[0] in _DATABASES:
        words = f" ({error})"
    places = [f"{Path(one.filename).name}:{one.lineno}" for one in traceback.extract_tb(error.__traceback__)]
    said = f"{type(error).__name__}{words} {' > '.join(places[-_MOST_PLACES:])}".rstrip()
    cause = error.__cause__ or (None if error.__suppress_context__ else error.__context__)
    return f"{said} < {told(cause)}" if cause is not None else said


def last_said(path: Path, most: int = 3) -> tuple[tuple[datetime, str], ...]:
    """The newest things in the log, the newest first, each once: when, and what. Raises OSError."""
    if not path.exists():
        return ()
    found: dict[str, datetime] = {}
    for line in reversed(path.read_text("utf-8", errors="replace").splitlines()):
        when, *_, said = line.split("\t")
        try:
            moment = datetime.fromisoformat(when)
        except ValueError:
            continue
        found.setdefault(said, moment)
        if len(found) == most:
            break
    return tuple((moment, said) for said, moment in found.items())

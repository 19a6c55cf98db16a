"""Files read within bounds, and written whole or not at all: neither a full disk nor a pulled plug leaves half of one."""

import os
import stat
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import Generic, TypeVar

from kiosk.document.problem import Problem, Refused

T = TypeVar("T")
Stamp = tuple[int, int, int] | None


def read_bytes(path: Path, most: int) -> bytes:
    """The content of an ordinary file of at most `most` bytes. Raises Refused for anything else."""
    try:
        # Without waiting: a named pipe that nobody writes to would hold the first touch for ever.
        flags = os.O_RDONLY | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_BINARY", 0)
        with os.fdopen(os.open(path, flags), "rb") as file:
            about = os.fstat(file.fileno())
            if not stat.S_ISREG(about.st_mode):
                raise Refused(Problem("ふつうのファイルではありません。", path))
            content = file.read(most + 1) if about.st_size <= most else b""
            if max(len(content), about.st_size) > most:
                fills = {"most": f"{most / 1_000_000:g}"}
                raise Refused(Problem("ファイルが大きすぎます（{most}MBまで）。", path, fills=fills))
            return content
    except (OSError, ValueError) as error:
        reason = (error.strerror if isinstance(error, OSError) else None) or str(error)
        raise Refused(Problem("ファイルを読めません: {reason}", path, fills={"reason": reason})) from error


def files_in(folder: Path, pattern: str, problems: list[Problem]) -> list[Path]:
    """What is in the folder, sorted; nothing where there is no folder. One that may not be read is a problem."""
    try:
        if not folder.is_dir():
            return []
        os.listdir(folder)
        return sorted(folder.glob(pattern))
    except OSError as error:
        reason = error.strerror or ""
        problems.append(Problem("フォルダーを読めません: {reason}", folder, fills={"reason": reason}))
        return []


def stamp_of(path: Path) -> Stamp:
    """What changes with every edit: time in ns, bytes and inode. None where there is nothing that can be looked at."""
    try:
        about = os.stat(path)
    except (OSError, ValueError):
        return None
    return about.st_mtime_ns, about.st_size, about.st_ino


class Stamped(Generic[T]):
    """What is made of a file, made again only when the file has changed: an edit is seen without a restart."""

    def __init__(self, make: Callable[[Path], T]) -> None:
        self._make = make
        self._made: dict[Path, tuple[Stamp, T]] = {}

    def __call__(self, path: Path) -> T:
        """Raises what making it raises; that is not kept."""
        stamp = stamp_of(path)
        known = self._made.get(path)
        if known is None or known[0] != stamp:
            known = self._made[path] = (stamp, self._make(path))
        return known[1]


def write_whole(path: Path, content: bytes, mode: int = 0o666) -> None:
    """Put `content` in the place of the file; what was there stays until all of the new is on the disk.

    `mode` is that of a new file, less the umask. Raises OSError; then the old file is untouched.
    """
    path.parent.mkdir(parents=True, exist_ok=True)
    # Named by the process: two programs that write at once do not mix.
    part = path.with_name(f".{path.name[:200]}.{os.getpid()}.part")
    try:
        with suppress(FileNotFoundError):
            part.unlink()
        with os.fdopen(
            os.open(part, os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_BINARY", 0), mode), "wb"
        ) as file:
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
        os.replace(part, path)
    except BaseException:
        with suppress(OSError):
            part.unlink()
        raise
    sync_folder(path.parent)


def sync_folder(folder: Path) -> None:
    """Make a rename in the folder durable; Windows does it by itself."""
    if os.name == "nt":
        return
    descriptor = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)


@contextmanager
def telling_what_is_not_written(out: Path) -> Iterator[None]:
    """What the disk refuses is told in a sentence. Raises Refused for OSError."""
    try:
        yield
    except OSError as error:
        raise Refused(
            Problem("ファイルを書けません（{reason}）。", out, fills={"reason": error.strerror or ""})
        ) from error

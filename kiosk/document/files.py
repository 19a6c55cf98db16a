"""Writing a file whole or not at all, so that neither a full disk nor a pulled plug leaves half of one."""

import os
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from kiosk.document.problem import Problem, Refused


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

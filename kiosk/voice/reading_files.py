"""Where readings stand and whether they have changed: asked beside the screen, so nothing is read into them here."""

import zlib
from contextlib import suppress
from functools import lru_cache
from pathlib import Path

from kiosk import paths

# A file, when it was changed, and how long it is; -1 where there is none.
Stand = tuple[Path, int, int]


def stands() -> tuple[Stand, ...]:
    """The files that may hold readings as they are now, the stronger last."""
    return tuple(_stand(shelf.content / "readings.yaml") for shelf in paths.shelves())


def fingerprint() -> str:
    """Of what the readings are now: speech that was made with others is out of date."""
    return _fingerprint(stands())


def _stand(file: Path) -> Stand:
    with suppress(OSError):
        state = file.stat()
        return file, state.st_mtime_ns, state.st_size
    return file, 0, -1


@lru_cache(maxsize=4)
def _fingerprint(stands: tuple[Stand, ...]) -> str:
    crc = 0
    for file, _, size in stands:
        with suppress(OSError):
            crc = zlib.crc32(file.read_bytes() if size >= 0 else b"", crc)
    return f"{crc:08x}"

"""Tables that staff may have brought: on a USB stick, in their downloads or documents, or filled in from our template."""

import threading
import time
from collections.abc import Callable, Iterable
from contextlib import suppress
from pathlib import Path
from typing import TypeVar

from PySide6.QtCore import QStandardPaths, QStorageInfo

from kiosk import paths

T = TypeVar("T")
_TABLES = (".csv", ".xlsx", ".xlsm")
_STICKS = ("/media", "/run/media", "/mnt")
_PLACES = (
    QStandardPaths.StandardLocation.DownloadLocation,
    QStandardPaths.StandardLocation.DocumentsLocation,
    QStandardPaths.StandardLocation.DesktopLocation,
)
# A stick that answers does so at once, or after it has begun to turn.
_PATIENCE_SECONDS = 4.0
# Looks that never came back, by the place: a broken stick is not asked again while it still keeps somebody waiting.
_HANGING: dict[str, threading.Thread] = {}


def template_path() -> Path:
    """Where the table to be filled in is written."""
    return paths.data_folder() / "tables" / "classes-template.csv"


def tables_nearby(patience: float = _PATIENCE_SECONDS) -> tuple[Path, ...]:
    """The newest tables in all places that answer within `patience` seconds. Waits; ask beside the screen."""
    answered = _patiently({"": nearby_folders}, patience)
    folders = answered.get("", (template_path().parent,))
    found = _patiently({str(folder): _looking_in(folder) for folder in folders}, patience)
    return newest({path: age for ages in found.values() for path, age in ages.items()})


def _looking_in(folder: Path) -> Callable[[], dict[Path, float]]:
    return lambda: tables_in((folder,))


def _patiently(looks: dict[str, Callable[[], T]], patience: float) -> dict[str, T]:
    """What each look found, by its name, of those that came back in time. None of the others is waited for."""
    found: dict[str, T] = {}
    until = time.monotonic() + patience

    def look(name: str) -> None:
        with suppress(OSError):
            found[name] = looks[name]()

    for name in looks:
        if not (name in _HANGING and _HANGING[name].is_alive()):
            # A daemon: a stick that never answers keeps no program from its end.
            _HANGING[name] = threading.Thread(target=look, args=(name,), name="nearby", daemon=True)
            _HANGING[name].start()
    for name in looks:
        _HANGING[name].join(max(0.0, until - time.monotonic()))
    return dict(found)


def nearby_folders() -> tuple[Path, ...]:
    """Sticks first: who brings one has the table on it."""
    own = [QStandardPaths.writableLocation(place) for place in _PLACES]
    return (*_sticks(), *map(Path, filter(None, own)), template_path().parent)


def _sticks() -> tuple[Path, ...]:
    roots = [Path(volume.rootPath()) for volume in QStorageInfo.mountedVolumes() if volume.isReady()]
    return tuple(
        root for root in roots if str(root).startswith(_STICKS) or (root.drive and root.drive != Path.home().drive)
    )


def tables_in(folders: Iterable[Path]) -> dict[Path, float]:
    """CSV and Excel files that lie in the folders, and when each was written; an unreadable folder is passed over."""
    found: dict[Path, float] = {}
    for folder in folders:
        # A stick may be pulled while it is looked at.
        with suppress(OSError):
            for path in folder.iterdir():
                # "~$" is how Excel names the lock beside an open file.
                if path.suffix.lower() in _TABLES and not path.name.startswith(("~$", ".")) and path.is_file():
                    found[path] = path.stat().st_mtime
    return found


def newest(found: dict[Path, float], most: int = 6) -> tuple[Path, ...]:
    return tuple(sorted(found, key=lambda path: found[path], reverse=True)[:most])

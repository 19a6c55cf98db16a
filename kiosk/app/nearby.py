"""Tables that staff may have brought: on a USB stick, in their downloads or documents, or filled in from our template."""

from collections.abc import Iterable
from contextlib import suppress
from pathlib import Path

from PySide6.QtCore import QStandardPaths, QStorageInfo

from kiosk import paths

_TABLES = (".csv", ".xlsx", ".xlsm")
_STICKS = ("/media", "/run/media", "/mnt")
_PLACES = (
    QStandardPaths.StandardLocation.DownloadLocation,
    QStandardPaths.StandardLocation.DocumentsLocation,
    QStandardPaths.StandardLocation.DesktopLocation,
)


def template_path() -> Path:
    """Where the table to be filled in is written."""
    return paths.data_folder() / "tables" / "classes-template.csv"


def nearby_folders() -> tuple[Path, ...]:
    """Sticks first: who brings one has the table on it."""
    own = [QStandardPaths.writableLocation(place) for place in _PLACES]
    return (*_sticks(), *map(Path, filter(None, own)), template_path().parent)


def _sticks() -> tuple[Path, ...]:
    roots = [Path(volume.rootPath()) for volume in QStorageInfo.mountedVolumes() if volume.isReady()]
    return tuple(
        root for root in roots if str(root).startswith(_STICKS) or (root.drive and root.drive != Path.home().drive)
    )


def tables_in(folders: Iterable[Path], most: int = 6) -> tuple[Path, ...]:
    """The newest CSV and Excel files that lie in the folders; a folder that cannot be read is passed over."""
    found: dict[Path, float] = {}
    for folder in folders:
        # A stick may be pulled while it is looked at.
        with suppress(OSError):
            for path in folder.iterdir():
                # "~$" is how Excel names the lock beside an open file.
                if path.suffix.lower() in _TABLES and not path.name.startswith(("~$", ".")) and path.is_file():
                    found[path] = path.stat().st_mtime
    return tuple(sorted(found, key=lambda path: found[path], reverse=True)[:most])

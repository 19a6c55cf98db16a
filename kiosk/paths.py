"""Where things live: what is shipped is read, what is written goes to the data folder."""

import os
from functools import lru_cache
from pathlib import Path

from kiosk.value import value

_PACKAGE = Path(__file__).resolve().parent
# A wheel carries them inside the package; in a checkout they stand beside it.
SHIPPED = _PACKAGE / "shipped" if (_PACKAGE / "shipped").is_dir() else _PACKAGE.parent
CONTENT = SHIPPED / "content"
LESSONS = SHIPPED / "lessons"
CATALOGS = SHIPPED / "i18n"
QML = _PACKAGE / "qml"


def data_folder() -> Path:
    """The folder for everything written at run time; `KIOSK_DATA` moves it (a USB stick, a test)."""
    if chosen := os.environ.get("KIOSK_DATA"):
        return Path(chosen)
    return _user_folder(os.environ.get("HOME"), os.environ.get("XDG_DATA_HOME"))


@lru_cache(maxsize=4)
def _user_folder(_home: str | None, _data_home: str | None) -> Path:
    """Where the system keeps data for this user, as these say; asked often."""
    from platformdirs import user_data_path

    return user_data_path("kotohajime", appauthor=False)


def voice_cache() -> Path:
    """Rendered speech; may be deleted at any time and is made again."""
    return data_folder() / "voice"


@value
class Shelf:
    """One root of content: its lessons, its catalogs, and the folder of phone, cities, courses and plans."""

    lessons: Path
    content: Path
    catalogs: Path


def shelves() -> tuple[Shelf, ...]:
    """All roots of content, the stronger last: what is shipped, then what staff keep in the data folder.

    Asked anew each time, as the data folder may be another and a pack may have come.
    """
    own = data_folder()
    return Shelf(LESSONS, CONTENT, CATALOGS), Shelf(own / "lessons", own, own / "i18n")


def lesson_folders() -> tuple[Path, ...]:
    """Folders of lessons, the stronger last: a lesson written by staff wins over a shipped one of the same id."""
    return tuple(shelf.lessons for shelf in shelves())


def course_folders() -> tuple[Path, ...]:
    """Courses of a class, the stronger last."""
    return _of_content("courses")


def plan_folders() -> tuple[Path, ...]:
    """City plans, the stronger last."""
    return _of_content("plans")


def phone_folders() -> tuple[Path, ...]:
    """Icons and shared screens of the simulated phone, the stronger last."""
    return _of_content("phone")


def fact_files() -> tuple[Path, ...]:
    """What lessons say of the world outside, the stronger last."""
    return tuple(shelf.content / "facts.yaml" for shelf in shelves())


def glossary_files() -> tuple[Path, ...]:
    """One word for one thing, the stronger last."""
    return tuple(shelf.content / "glossary.yaml" for shelf in shelves())


def harmless_files() -> tuple[Path, ...]:
    """Numbers and names that may stand in a lesson as they are."""
    return tuple(shelf.content / "harmless.yaml" for shelf in shelves())


def heading_files() -> tuple[Path, ...]:
    """What cities write over the columns of their tables, the stronger last."""
    return tuple(shelf.content / "headings.yaml" for shelf in shelves())


def city_folders() -> tuple[Path, ...]:
    """Cities, the stronger last."""
    return _of_content("cities")


def picture_folders() -> tuple[Path, ...]:
    """Illustrations (SVG by name), the stronger last: a city may put its own in place of ours."""
    return _of_content("pictures")


def catalog_folders() -> tuple[Path, ...]:
    """Translations of the program and of shared content, the stronger last."""
    return tuple(shelf.catalogs for shelf in shelves())


def _of_content(name: str) -> tuple[Path, ...]:
    return tuple(shelf.content / name for shelf in shelves())


def usage_log() -> Path:
    """The SQLite database of counts."""
    return data_folder() / "usage.db"


def settings_file() -> Path:
    return data_folder() / "settings.yaml"


def pin_file() -> Path:
    """The hash of the staff desk's PIN, readable for its owner only."""
    return data_folder() / "staff-pin.json"


def log_file() -> Path:
    """Warnings and errors of all programs on this machine, for staff and for who looks after it."""
    return data_folder() / "logs" / "kiosk.log"

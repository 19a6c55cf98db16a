"""Where things live: what is shipped is read, what is written goes to the data folder."""

import os
from pathlib import Path

SHIPPED = Path(__file__).resolve().parent.parent
CONTENT = SHIPPED / "content"
LESSONS = SHIPPED / "lessons"
CATALOGS = SHIPPED / "i18n"
QML = Path(__file__).resolve().parent / "qml"


def data_folder() -> Path:
    """The folder for everything written at run time; `KIOSK_DATA` moves it (a USB stick, a test)."""
    if chosen := os.environ.get("KIOSK_DATA"):
        return Path(chosen)
    from platformdirs import user_data_path

    return user_data_path("kotohajime", appauthor=False)


def voice_cache() -> Path:
    """Rendered speech; may be deleted at any time and is made again."""
    return data_folder() / "voice"


def lesson_folders() -> tuple[Path, ...]:
    """Folders of lessons, the stronger last: a lesson written by staff wins over a shipped one of the same id."""
    return LESSONS, data_folder() / "lessons"


def course_folders() -> tuple[Path, ...]:
    """Courses of a class, the stronger last."""
    return CONTENT / "courses", data_folder() / "courses"


def plan_folders() -> tuple[Path, ...]:
    """City plans, the stronger last."""
    return CONTENT / "plans", data_folder() / "plans"


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

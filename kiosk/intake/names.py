"""What a city calls its courses: said once, and remembered in the data folder."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path

import yaml
from pydantic import TypeAdapter

from kiosk import paths
from kiosk.document.files import telling_what_is_not_written, write_whole
from kiosk.document.problem import Refused
from kiosk.document.strict_yaml import read
from kiosk.document.validation import validated
from kiosk.intake.headings import plain
from kiosk.usage.class_words import Series

_NAMES = TypeAdapter(dict[str, str])
_BRACKETS = re.compile(r"[「」『』\"'()]")


@dataclass(frozen=True)
class KnownCourse:
    """A course that a row may name, by id or by title."""

    id: str
    title: str
    series: str
    days: int
    capacity: int


# A class of a course that is not here counts all the same, in the series that staff say it belongs to.
OTHER_COURSES: dict[str, tuple[str, Series]] = {
    "other-smartphone": ("そのほかのスマホ教室", "smartphone"),
    "other-first": ("スマホを持っていない人の教室", "first"),
    "other-seminar": ("そのほかの講習会", "seminar"),
    "other-staff": ("職員研修", "staff"),
}


def other_courses() -> tuple[KnownCourse, ...]:
    return tuple(KnownCourse(id, title, series, 1, 0) for id, (title, series) in OTHER_COURSES.items())


def course_of(name: str, courses: Iterable[KnownCourse], told: Mapping[str, str]) -> KnownCourse | None:
    """The course of that id or title, however it is spaced; or the one that staff said the name means."""
    known = {**{_bare(one.title): one for one in courses}, **{one.id: one for one in courses}}
    ids = {_bare(written): id for written, id in told.items()}
    return known.get(name) or known.get(_bare(name)) or known.get(ids.get(_bare(name), ""))


def _bare(name: str) -> str:
    return _BRACKETS.sub("", plain(name))


def names_file() -> Path:
    """What staff said, as YAML: the name that stands in the table, and the id of the course."""
    return paths.data_folder() / "course-names.yaml"


def remembered() -> dict[str, str]:
    """Nothing where there is no such file, or a broken one: then staff are asked anew, and it is written anew."""
    try:
        return validated(_NAMES, read(names_file()), names_file()) if names_file().is_file() else {}
    except Refused:
        return {}


def remember(names: Mapping[str, str]) -> None:
    """Raises Refused when it cannot be written."""
    if all(remembered().get(name) == id for name, id in names.items()):
        return
    text = yaml.safe_dump({**remembered(), **names}, allow_unicode=True, sort_keys=True)
    with telling_what_is_not_written(names_file()):
        names_file().parent.mkdir(parents=True, exist_ok=True)
        write_whole(names_file(), text.encode())

"""Whether two accounts tell of one class: the desk, the command line and a table ask it before anything is counted."""

import re
import unicodedata
from collections.abc import Iterable
from functools import lru_cache

from kiosk.usage.classes import ClassFacts, ClassRecord, minutes_apart

# The console writes when it was touched, the city when it was announced; two hours apart they are two classes.
_HOURS_APART = 2
_FLOOR = re.compile(r"(?<=\d)f(?![a-z])")
_BLANKS = re.compile(r"[\s・,、\-‐–—―ー()]+")
# What says of a course only that it is none of those that are known.
_UNNAMED = "other-"


@lru_cache(maxsize=4096)
def place_key(place: str) -> str:
    """A place as it is compared: 中央公民館　２階 is 中央公民館2Ｆ."""
    text = unicodedata.normalize("NFKC", place).casefold()
    return _BLANKS.sub("", _FLOOR.sub("階", text))


def is_like(one: ClassFacts, other: ClassFacts) -> bool:
    """Same day, same or like place, same or unnamed course, begun within two hours or at no named time."""
    return (
        one.held_on == other.held_on
        and _are_like_places(place_key(one.place), place_key(other.place))
        and _are_like_courses(one.course, other.course)
        and minutes_apart(one, other) < _HOURS_APART * 60
    )


def like(facts: ClassFacts, there: Iterable[ClassRecord]) -> tuple[ClassRecord, ...]:
    """The classes that may be this one, the nearest in time first; what was cancelled does not count."""
    found = [one for one in there if one.state != "cancelled" and is_like(facts, one.facts)]
    return tuple(
        sorted(found, key=lambda one: (minutes_apart(facts, one.facts), one.facts.place != facts.place, one.key))
    )


def _are_like_places(one: str, other: str) -> bool:
    """A building, and a room in it, may be one place; hall 1 is not hall 10."""
    short, long = sorted((one, other), key=len)
    rest = long[len(short) :]
    return long.startswith(short) and not (short[-1:].isdigit() and rest[:1].isdigit())


def _are_like_courses(one: str, other: str) -> bool:
    return one == other or one.startswith(_UNNAMED) or other.startswith(_UNNAMED)

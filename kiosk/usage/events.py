"""What is counted: a closed list of events and fields. No free text, no person."""

import hashlib
import json
import math
import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, timedelta, timezone
from types import MappingProxyType
from typing import Any, Literal

FORMAT = 3
_AHEAD = timedelta(hours=9)
JAPAN = timezone(_AHEAD, "JST")
# A clock before this program was written has lost its time (no battery).
_BUILT = datetime(2026, 11, 1, tzinfo=UTC)
# One beyond that has gone mad; and no dates are reckoned with after that day.
_LAST_DAY = date(2098, 3, 31)
# A terminal may have stood in a cupboard, but hardly for longer than that.
_LONGEST_REST = timedelta(days=500)
_MAX_WORD = 64
_MOST_IN_WORDS = 400
MAX_NAME = 40
# The kind of what staff enter of an indicator that is counted elsewhere.
FIGURE = "figure_entered"

_Check = Callable[[object], bool]


def local_today() -> date:
    """Today in Japan, as events count it, wherever the machine thinks it stands."""
    return _japanese_day(datetime.now(UTC))


def _japanese_day(utc: datetime) -> date:
    """The day in Japan; of a clock gone mad the last one that can be reckoned with, so that nothing stands still."""
    return min((utc.replace(tzinfo=None) + _AHEAD).date(), _LAST_DAY) if utc.year < _LAST_DAY.year else _LAST_DAY


def _is_word(value: object) -> bool:
    """A short identifier, such as a lesson's: nothing a person could have said."""
    return isinstance(value, str) and len(value) <= _MAX_WORD and value.replace("@", "").replace("_", "-").isascii()


def _are_words(value: object) -> bool:
    """Several of them, with a space between."""
    return isinstance(value, str) and len(value) <= _MOST_IN_WORDS and all(map(_is_word, value.split(" ")))


def is_name(value: object) -> bool:
    """The name of a place, or of where a figure was read, on one line: the texts that staff write themselves."""
    return isinstance(value, str) and 0 < len(value.strip()) <= MAX_NAME and value.isprintable()


def _is_number(value: object) -> bool:
    return isinstance(value, (int, float)) and math.isfinite(value)


def _is_count(value: object) -> bool:
    return isinstance(value, int) and 0 <= value <= 100_000


def _is_date(value: object) -> bool:
    return isinstance(value, str) and _DATE.fullmatch(value) is not None


def is_month(value: object) -> bool:
    """2026-11."""
    return isinstance(value, str) and _MONTH.fullmatch(value) is not None


def _is_change(value: object) -> bool:
    return value in (-1, 1)


_MONTH = re.compile(r"20\d{2}-(?:0[1-9]|1[0-2])")
_DATE = re.compile(r"\d{4}-\d{2}-\d{2}")
_ABOUT_LESSON: dict[str, _Check] = {"lesson": _is_word, "way": _is_word, "phone": _is_word}
# Which look of the service the learner's own phone has, once that was told.
_OF_VARIANT: dict[str, _Check] = {"variant": _is_word}
# What is known of a class before it begins. `key` names it for ever; `day` of `days`; `role` of the instructor.
_ABOUT_CLASS: dict[str, _Check] = {
    "key": _is_word, "held_on": _is_date, "starts": _is_word, "place": is_name, "course": _is_word, "series": _is_word,
    "day": _is_count, "days": _is_count, "capacity": _is_count, "role": _is_word, "helpers": _is_count,
}  # fmt: skip
_WHOLE_CLASS: dict[str, _Check] = {**_ABOUT_CLASS, "participants": _is_count, "minutes": _is_count}
# What was written together from one table, so that it can be taken back as a whole.
_OF_BATCH: dict[str, _Check] = {"batch": _is_word}

_FIGURE: dict[str, _Check] = {
    "plan": _is_word, "indicator": _is_word, "month": is_month, "value": _is_number, "source": is_name,
    "read_on": _is_date, "revision": _is_count,
}  # fmt: skip


@dataclass(frozen=True)
class Kind:
    """One entry of the closed list, with the fields each of its events has. An event about a visit belongs to its session; one about a class or a figure to none."""

    about: Literal["visit", "class", "figure"]
    fields: Mapping[str, _Check] = field(default_factory=dict)
    # Only where there is something to tell.
    extra: Mapping[str, _Check] = field(default_factory=dict)


KINDS: MappingProxyType[str, Kind] = MappingProxyType(
    {
        "session_started": Kind("visit"),
        "session_ended": Kind("visit", {"why": _is_word}),
        "staff_called": Kind("visit"),
        "language_chosen": Kind("visit", {"locale": _is_word}),
        "lesson_started": Kind("visit", _ABOUT_LESSON, _OF_VARIANT),
        "lesson_finished": Kind("visit", _ABOUT_LESSON, _OF_VARIANT),
        "step_reached": Kind("visit", {**_ABOUT_LESSON, "step": _is_word}, _OF_VARIANT),
        "step_done": Kind(
            "visit",
            {**_ABOUT_LESSON, "step": _is_word, "seconds": _is_number, "hints": _is_count, "wrong": _is_count},
            # Of a rehearsal: the baits that were left alone, and those that were taken.
            {"avoided": _are_words, "taken": _are_words, **_OF_VARIANT},
        ),
        "class_opened": Kind("class", _ABOUT_CLASS),
        "class_counted": Kind("class", {"key": _is_word, "participants": _is_count}),
        "class_helped": Kind("class", {"key": _is_word, "helpers": _is_count}),
        "class_asked": Kind("class", {"key": _is_word, "question": _is_word, "change": _is_change}),
        "class_taught": Kind("class", {"key": _is_word, "lesson": _is_word}),
        "class_answered": Kind("class", {"key": _is_word, "answer": _is_word, "locale": _is_word}),
        "class_closed": Kind(
            "class", {"key": _is_word, "participants": _is_count, "helpers": _is_count, "minutes": _is_count}
        ),
        # By hand or from a file, after the day itself.
        "class_entered": Kind("class", {**_WHOLE_CLASS, "origin": _is_word}, _OF_BATCH),
        # A correction tells the whole again and refers to the revision before it; what was written stays.
        "class_corrected": Kind(
            "class", {**_WHOLE_CLASS, "revision": _is_count, "reason": _is_word}, {**_OF_BATCH, "row": _is_word}
        ),
        "class_cancelled": Kind("class", {"key": _is_word, "revision": _is_count, "reason": _is_word}, _OF_BATCH),
        # A row of a city's table tells of a class that is here: staff said so, and are not asked again.
        "class_matched": Kind("class", {"key": _is_word, "row": _is_word, "participants": _is_count}, _OF_BATCH),
        FIGURE: Kind("figure", _FIGURE, {"reason": _is_word}),
        "class_parted": Kind("class", {"key": _is_word, "row": _is_word}, _OF_BATCH),
    }
)
CLASS_KINDS = tuple(name for name, kind in KINDS.items() if kind.about == "class")
# What people at a desk or in a class have told, and nobody at a terminal.
OFFICE_KINDS = tuple(name for name, kind in KINDS.items() if kind.about != "visit")
# Fields with a column of their own; the others are kept together as JSON, since only few events have them.
FIELDS = ("lesson", "way", "phone", "step", "seconds", "hints", "wrong", "locale", "why")


def fiscal_year_of(day: date) -> int:
    """年度: from 1 April to 31 March, named by the year in which it begins."""
    return day.year if day.month >= 4 else day.year - 1


@dataclass(frozen=True)
class Moment:
    """When something happened, as the machine believed it. `boot` tells restarts apart."""

    utc: datetime
    boot: str
    is_clock_ok: bool

    @property
    def local_date(self) -> date:
        return _japanese_day(self.utc.astimezone(UTC))

    @property
    def fiscal_year(self) -> int:
        """年度, by Japanese time."""
        return fiscal_year_of(self.local_date)


@dataclass(frozen=True)
class Event:
    """One thing that happened in `session` (1-based, per installation; 0 for what belongs to no terminal use)."""

    kind: str
    session: int
    moment: Moment
    fields: MappingProxyType[str, str | int | float] = field(default_factory=lambda: MappingProxyType({}))


def event(kind: str, session: int, moment: Moment, fields: dict[str, str | int | float]) -> Event:
    """A sound event. Raises ValueError for a kind or field outside the closed list: that is our own bug."""
    check_fields(kind, fields)
    return Event(kind, session, moment, MappingProxyType(dict(fields)))


def check_fields(kind: str, fields: Mapping[str, object]) -> None:
    """Raises ValueError for a kind or field outside the closed list: that is our own bug."""
    found = KINDS.get(kind)
    if found is None or set(fields) - set(found.extra) != set(found.fields):
        raise ValueError(f"{kind}: fields {sorted(fields)}, expected {sorted(found.fields if found else ())}")
    for name, value in fields.items():
        if not (found.fields.get(name) or found.extra[name])(value):
            raise ValueError(f"{kind}.{name} is not what it must be: {value!r}")


def is_plausible(moment: datetime, latest: datetime | None) -> bool:
    """Whether a clock can be believed: after this program was built, not before what is already in the log, and not far
    ahead of it."""
    if moment < _BUILT or moment.year >= _LAST_DAY.year:
        return False
    return latest is None or latest - timedelta(minutes=5) <= moment <= latest + _LONGEST_REST


# Until format 2 the hash was over these columns also where they are empty.
_WITH_EMPTY = ("install", "seq", "format", "kind", "session", "utc", "local_date", "fiscal_year", "boot", "clock_ok",
               "lesson", "way", "phone", "step", "seconds", "hints", "wrong", "locale", "why")  # fmt: skip


def content_hash(row: Mapping[str, Any]) -> str:
    """Tells two different events with the same key apart (a cloned disk), and a damaged one from a sound one.

    Over the fields that are set: a column that is added later does not change the hash of what was written before.
    """
    told = {name: value for name, value in row.items() if value is not None and name != "hash"}
    if row["format"] < 3:
        told = {**dict.fromkeys(_WITH_EMPTY), **told}
    text = json.dumps(told, ensure_ascii=False, sort_keys=True)
    return hashlib.sha256(text.encode()).hexdigest()[:32]

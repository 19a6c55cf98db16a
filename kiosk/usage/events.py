"""What is counted: a closed list of events and fields. No free text, no person."""

import hashlib
import json
import re
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, timedelta, timezone
from types import MappingProxyType

FORMAT = 2
JAPAN = timezone(timedelta(hours=9), "JST")
# A clock before this program was written has lost its time (no battery).
_BUILT = datetime(2026, 11, 1, tzinfo=UTC)
_MAX_WORD = 64
MAX_NAME = 40

_Check = Callable[[object], bool]


def local_today() -> date:
    """Today in Japan, as events count it, wherever the machine thinks it stands."""
    return datetime.now(JAPAN).date()


def _is_word(value: object) -> bool:
    """A short identifier, such as a lesson's: nothing a person could have said."""
    return isinstance(value, str) and len(value) <= _MAX_WORD and value.replace("@", "").replace("_", "-").isascii()


def is_name(value: object) -> bool:
    """The name of a place, on one line. The one text that staff write themselves."""
    return isinstance(value, str) and 0 < len(value.strip()) <= MAX_NAME and value.isprintable()


def _is_number(value: object) -> bool:
    return isinstance(value, (int, float))


def _is_count(value: object) -> bool:
    return isinstance(value, int) and 0 <= value <= 100_000


def _is_date(value: object) -> bool:
    return isinstance(value, str) and _DATE.fullmatch(value) is not None


def _is_change(value: object) -> bool:
    return value in (-1, 1)


_DATE = re.compile(r"\d{4}-\d{2}-\d{2}")
_ABOUT_LESSON: dict[str, _Check] = {"lesson": _is_word, "way": _is_word, "phone": _is_word}
# What is known of a class before it begins. `key` names it for ever; `day` of `days`; `role` of the instructor.
_ABOUT_CLASS: dict[str, _Check] = {
    "key": _is_word, "held_on": _is_date, "starts": _is_word, "place": is_name, "course": _is_word, "series": _is_word,
    "day": _is_count, "days": _is_count, "capacity": _is_count, "role": _is_word, "helpers": _is_count,
}  # fmt: skip
_WHOLE_CLASS: dict[str, _Check] = {**_ABOUT_CLASS, "participants": _is_count, "minutes": _is_count}
KINDS: MappingProxyType[str, dict[str, _Check]] = MappingProxyType(
    {
        "session_started": {},
        "session_ended": {"why": _is_word},
        "language_chosen": {"locale": _is_word},
        "lesson_started": _ABOUT_LESSON,
        "lesson_finished": _ABOUT_LESSON,
        "step_reached": {**_ABOUT_LESSON, "step": _is_word},
        "step_done": {**_ABOUT_LESSON, "step": _is_word, "seconds": _is_number, "hints": _is_count, "wrong": _is_count},
        "class_opened": _ABOUT_CLASS,
        "class_counted": {"key": _is_word, "participants": _is_count},
        "class_helped": {"key": _is_word, "helpers": _is_count},
        "class_asked": {"key": _is_word, "question": _is_word, "change": _is_change},
        "class_taught": {"key": _is_word, "lesson": _is_word},
        "class_answered": {"key": _is_word, "answer": _is_word, "locale": _is_word},
        "class_closed": {"key": _is_word, "participants": _is_count, "helpers": _is_count, "minutes": _is_count},
        # By hand or from a file, after the day itself.
        "class_entered": {**_WHOLE_CLASS, "origin": _is_word},
        # A correction tells the whole again and refers to the revision before it; what was written stays.
        "class_corrected": {**_WHOLE_CLASS, "revision": _is_count, "reason": _is_word},
        "class_cancelled": {"key": _is_word, "revision": _is_count, "reason": _is_word},
    }
)
# Fields with a column of their own; the others are kept together as JSON, since only the few class events have them.
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
        return self.utc.astimezone(JAPAN).date()

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
    expected = KINDS.get(kind)
    if expected is None or set(fields) != set(expected):
        raise ValueError(f"{kind}: fields {sorted(fields)}, expected {sorted(expected or ())}")
    for name, value in fields.items():
        if not expected[name](value):
            raise ValueError(f"{kind}.{name} is not what it must be: {value!r}")
    return Event(kind, session, moment, MappingProxyType(dict(fields)))


def is_plausible(moment: datetime, latest: datetime | None) -> bool:
    """Whether a clock can be believed: after this program was built, and not before what is already in the log."""
    return moment >= _BUILT and (latest is None or moment >= latest - timedelta(minutes=5))


def content_hash(row: dict[str, str | int | float | None]) -> str:
    """Tells two different events with the same key apart (a cloned disk)."""
    # Events of format 1 had no details; theirs must not change.
    left_out = {"hash"} if row.get("details") is not None else {"hash", "details"}
    text = json.dumps({name: row[name] for name in sorted(row) if name not in left_out}, ensure_ascii=False)
    return hashlib.sha256(text.encode()).hexdigest()[:32]

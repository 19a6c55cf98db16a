"""What is counted: a closed list of events and fields. No free text, no person."""

import hashlib
import json
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, timedelta, timezone
from types import MappingProxyType

FORMAT = 1
JAPAN = timezone(timedelta(hours=9), "JST")
# A clock before this program was written has lost its time (no battery).
_BUILT = datetime(2026, 11, 1, tzinfo=UTC)

_Kind = type | tuple[type, ...]
_WORD: _Kind = str
_NUMBER: _Kind = (int, float)
_ABOUT_LESSON: dict[str, _Kind] = {"lesson": _WORD, "way": _WORD, "phone": _WORD}
KINDS: MappingProxyType[str, dict[str, _Kind]] = MappingProxyType(
    {
        "session_started": {},
        "session_ended": {"why": _WORD},
        "language_chosen": {"locale": _WORD},
        "lesson_started": _ABOUT_LESSON,
        "lesson_finished": _ABOUT_LESSON,
        "step_reached": {**_ABOUT_LESSON, "step": _WORD},
        "step_done": {**_ABOUT_LESSON, "step": _WORD, "seconds": _NUMBER, "hints": int, "wrong": int},
    }
)
FIELDS = ("lesson", "way", "phone", "step", "seconds", "hints", "wrong", "locale", "why")
_MAX_WORD = 64


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
        """年度: from 1 April to 31 March, by Japanese time."""
        day = self.local_date
        return day.year if day.month >= 4 else day.year - 1


@dataclass(frozen=True)
class Event:
    """One thing that happened in `session` (1-based, per installation)."""

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
        if not isinstance(value, expected[name]):
            raise ValueError(f"{kind}.{name}: {value!r}")
        if isinstance(value, str) and not (
            len(value) <= _MAX_WORD and value.replace("@", "").replace("_", "-").isascii()
        ):
            raise ValueError(f"{kind}.{name} is not a short word: {value!r}")
    return Event(kind, session, moment, MappingProxyType(dict(fields)))


def is_plausible(moment: datetime, latest: datetime | None) -> bool:
    """Whether a clock can be believed: after this program was built, and not before what is already in the log."""
    return moment >= _BUILT and (latest is None or moment >= latest - timedelta(minutes=5))


def content_hash(row: dict[str, str | int | float | None]) -> str:
    """Tells two different events with the same key apart (a cloned disk)."""
    text = json.dumps({name: row[name] for name in sorted(row) if name != "hash"}, ensure_ascii=False)
    return hashlib.sha256(text.encode()).hexdigest()[:32]

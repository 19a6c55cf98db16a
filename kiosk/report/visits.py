"""Visits to a terminal, counted from the log.

SQLite hands over thousands of events as one text, a line for each: made there and cut up here, it costs a third of
fetching every event as a row. Visits that went the same way have the same lines, and are understood once.
"""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date
from functools import lru_cache
from itertools import groupby
from sys import intern
from typing import Any

from kiosk.report.terminal_counts import TerminalCounts
from kiosk.usage.events import CLASS_KINDS

_JAPAN_HOURS = 9
_EVENTS_A_TEXT = 20_000
# Of the texts: what begins a visit, what parts the fields of a line.
_VISIT, _FIELD = "\f", "\x1f"
_HEAD = "substr(utc, 1, 13) || local_date || ' ' || session"
_KEY = " || char(31) || ".join(("substr(local_date, 1, 7)", "lesson", "way", "phone", "coalesce(step, '')"))
# Empty for what says nothing of a visit, and for an event that lacks a field.
_LINE = f"""coalesce(CASE kind WHEN 'session_started' THEN char(12) || {_HEAD}
  WHEN 'language_chosen' THEN kind || char(31) || locale ELSE kind || char(31) || {_KEY} END, '')"""
# Each session has a sign, so that it is seen at once whether every event stands in the visit it belongs to.
_FIRST_SIGN, _SIGNS = 48, 20_000
_SPAN = "FROM event WHERE install = ? AND seq > ? AND seq <= ?"
# Events of classes are no part of a visit. They have session 0, and so have those of a visit whose beginning is lost.
_OF_A_VISIT = f"(session OR kind NOT IN ({', '.join(repr(kind) for kind in CLASS_KINDS)}))"
# In the order of the primary key, so of the numbers.
_TEXT = f"""SELECT group_concat(CASE WHEN {_OF_A_VISIT} THEN {_LINE} || char(10) END, ''),
  group_concat(CASE WHEN {_OF_A_VISIT} THEN char({_FIRST_SIGN} + session % {_SIGNS}) END, ''),
  sum({_OF_A_VISIT} AND NOT clock_ok), count(*) {_SPAN}"""
_LINES = f"SELECT session, {_HEAD}, {_LINE} {_SPAN} AND {_OF_A_VISIT} ORDER BY session, seq"
_SUMS = (
    f"SELECT {_KEY}, sum(seconds), sum(hints), sum(wrong) {_SPAN} AND kind = 'step_done' AND {_KEY} NOT NULL GROUP BY 1"
)


@dataclass
class _Trail:
    """What is done in visits that went one certain way."""

    locale: str = ""
    is_use: bool = False
    # started, finished; reached, done, left here
    lessons: dict[tuple[str, ...], list[int]] = field(default_factory=dict)
    steps: dict[tuple[str, ...], list[int]] = field(default_factory=dict)


@lru_cache(maxsize=20_000)
def _read(line: str) -> tuple[str, tuple[str, ...]]:
    kind, *key = line.split(_FIELD)
    return kind, tuple(map(intern, key))


@lru_cache(maxsize=20_000)
def _understood(lines: str) -> _Trail:
    """Terminals are used in the same ways again and again, also from one to the next."""
    trail = _Trail()
    at: tuple[str, ...] | None = None
    for kind, key in map(_read, lines.split("\n")):
        if kind == "language_chosen":
            trail.locale = key[0]
        elif kind == "step_reached":
            at = key
            trail.steps.setdefault(key, [0, 0, 0])[0] += 1
        elif kind == "step_done":
            trail.is_use = True
            trail.steps.setdefault(key, [0, 0, 0])[1] += 1
        elif kind in ("lesson_started", "lesson_finished"):
            if at and kind == "lesson_started":
                trail.steps[at][2] += 1
            at = None
            slot = trail.lessons.setdefault((*key[:4], trail.locale), [0, 0])
            slot[kind == "lesson_finished"] += 1
    # A lesson that was begun and not finished was left where it stood.
    if at:
        trail.steps[at][2] += 1
    return trail


class _Tally:
    """Visits of one installation. `signs` has the session of every event, as if it belonged to the visit it stands in."""

    def __init__(self) -> None:
        self.signs: list[str] = []
        self._trails: Counter[str] = Counter()
        # Hour and day of the beginning, language, whether a step was done
        self._begun: Counter[tuple[str, str, bool]] = Counter()

    def take(self, visits: Iterable[str]) -> None:
        """Of each what begins it, then its lines. What belongs to no visit has an empty beginning."""
        trails, begun = self._trails, self._begun
        for text in visits:
            head, _, lines = text.partition("\n")
            trails[lines] += 1
            when, _, session = head.partition(" ")
            self.signs.append(chr(_FIRST_SIGN + int(session or 0) % _SIGNS) * text.count("\n"))
            if head:
                trail = _understood(lines)
                begun[when, trail.locale, trail.is_use] += 1

    def counts(self, install: str) -> TerminalCounts:
        """Everything taken so far; seconds, hints and wrong taps are not in it."""
        found = TerminalCounts()
        for (when, locale, is_use), visits in self._begun.items():
            day = date.fromisoformat(when[13:])
            hour = (int(when[11:13]) + _JAPAN_HOURS) % 24
            slot = found.visits.setdefault((install, when[13:20], day.weekday(), hour, locale), [0, 0])
            slot[0] += visits
            slot[1] += visits * is_use
        lessons: dict[tuple[str, ...], list[int]] = {}
        steps: dict[tuple[str, ...], list[int]] = {}
        for lines, visits in self._trails.items():
            trail = _understood(lines)
            _add(lessons, trail.lessons, visits)
            _add(steps, trail.steps, visits)
        for key, values in lessons.items():
            found.lessons[install, *key] = values  # type: ignore[index]
        for key, (reached, done, left) in steps.items():
            found.steps[install, *key] = [reached, done, 0, 0, 0, left]  # type: ignore[index]
        return found


def _add(table: dict[tuple[str, ...], list[int]], trail: dict[tuple[str, ...], list[int]], visits: int) -> None:
    for key, values in trail.items():
        slot = table.get(key)
        if slot is None:
            table[key] = [value * visits for value in values]
        else:
            for number, value in enumerate(values):
                slot[number] += value * visits


def count_visits(connection: Any, install: str, after: int, last: int) -> tuple[TerminalCounts, int]:
    """The events of one installation whose number is above `after` and at most `last`, and how many there are."""
    span = (install, after, last)
    tally, sums = _from_texts(connection, install, after, last)
    # The texts begin with an empty head, which is no event.
    if "".join(tally.signs)[1:] != sums.signs:
        # Visits lie within each other (two programs wrote at once), or the beginning of one is missing.
        tally = _from_lines(connection, span)
    found = tally.counts(install)
    for key, seconds, hints, wrong in connection.execute(_SUMS, span):
        found.steps[install, *key.split(_FIELD)][2:5] = seconds, hints, wrong
    if sums.doubtful:
        found.doubtful[install] = sums.doubtful
    return found, sums.events


@dataclass
class _Sums:
    """What the log says of a span as a whole: the sessions of its events, those with a doubtful clock, all there are."""

    signs: str = ""
    doubtful: int = 0
    events: int = 0


def _from_texts(connection: Any, install: str, after: int, last: int) -> tuple[_Tally, _Sums]:
    tally, sums = _Tally(), _Sums()
    open_visit = "\n"
    for begin in range(after, last, _EVENTS_A_TEXT):
        span = (install, begin, min(begin + _EVENTS_A_TEXT, last))
        text, signs, doubtful, events = connection.execute(_TEXT, span).fetchone()
        *visits, open_visit = (open_visit + (text or "")).split(_VISIT)
        tally.take(visits)
        sums.signs += signs or ""
        sums.doubtful += doubtful or 0
        sums.events += events
    tally.take([open_visit])
    return tally, sums


def _from_lines(connection: Any, span: tuple[str, int, int]) -> _Tally:
    """Slower, and right also where sessions lie within each other or have lost their beginning."""
    tally = _Tally()
    for session, events in groupby(connection.execute(_LINES, span), key=lambda row: row[0]):
        (_, head, first), *rest = events
        lines = [line for line in (first, *(row[2] for row in rest)) if not line.startswith(_VISIT)]
        tally.take(["\n".join((head if session else "", *lines)) + "\n"])
    return tally

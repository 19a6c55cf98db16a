"""Visits to a terminal, counted from the log.

SQLite hands over thousands of events as one text, a line for each: made there and cut up here, it costs a third of
fetching every event as a row. Visits that went the same way have the same lines, and are understood once. What they
differ in, the numbers of the steps that were done, comes beside the lines, in the same order.
"""

import json
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date
from functools import lru_cache
from itertools import groupby
from math import fsum
from sys import intern
from typing import Any

from kiosk.report.terminal_counts import TerminalCounts
from kiosk.usage.events import OFFICE_KINDS

_JAPAN_HOURS = 9
_EVENTS_A_TEXT = 20_000
# Of the texts: what begins a visit, what parts the fields of a line.
_VISIT, _FIELD = "\f", "\x1f"
_HEAD = "substr(utc, 1, 13) || local_date || ' ' || session"
_KEY = f" || '{_FIELD}' || ".join(("kind", "substr(local_date, 1, 7)", "lesson", "way", "phone", "coalesce(step, '')"))
# Empty for what says nothing of a visit, and for an event that lacks a field.
_LINE = f"""coalesce(CASE WHEN lesson NOT NULL THEN {_KEY} WHEN kind = 'session_started' THEN '{_VISIT}' || {_HEAD}
  WHEN kind = 'language_chosen' THEN kind || '{_FIELD}' || locale END, '')"""
_BAIT = f" || '{_FIELD}' || ".join(("substr(local_date, 1, 7)", "lesson", "step", "details"))
_SPAN = "FROM event WHERE install = ? AND seq > ? AND seq <= ?"
# Events of classes and figures are no part of a visit. They have session 0, and so have those of a visit whose beginning is lost.
_OF_A_VISIT = f"(session OR kind NOT IN ({', '.join(repr(kind) for kind in OFFICE_KINDS)}))"
# In the order of the primary key, so of the numbers. CASE asks no more than it must, where AND would always ask both.
_TEXT = f"""SELECT group_concat(CASE WHEN {_OF_A_VISIT} THEN {_LINE} END, '\n'),
  group_concat(CASE WHEN {_OF_A_VISIT} THEN session END),
  group_concat(seconds), group_concat(hints), group_concat(wrong),
  group_concat(CASE WHEN details NOT NULL AND kind = 'step_done' THEN {_BAIT} END, '\n'),
  sum(CASE WHEN clock_ok THEN 0 ELSE {_OF_A_VISIT} END), count(*) {_SPAN}"""
_LINES = f"""SELECT session, {_HEAD}, {_LINE}, coalesce(seconds, 0.0), coalesce(hints, 0), coalesce(wrong, 0)
  {_SPAN} AND {_OF_A_VISIT} ORDER BY session, seq"""
_STEP_DONE = "step_done"
_Key = tuple[str, ...]


@dataclass
class _Trail:
    """What is done in visits that went one certain way."""

    locale: str = ""
    # started, finished; reached, left here
    lessons: dict[_Key, list[int]] = field(default_factory=dict)
    steps: dict[_Key, list[int]] = field(default_factory=dict)
    # Every step that was done, in order.
    done: list[_Key] = field(default_factory=list)


@lru_cache(maxsize=20_000)
def _read(line: str) -> tuple[str, _Key]:
    kind, *key = line.split(_FIELD)
    return kind, tuple(map(intern, key))


@lru_cache(maxsize=20_000)
def _understood(lines: str) -> _Trail:
    """Terminals are used in the same ways again and again, also from one to the next."""
    trail = _Trail()
    at: _Key | None = None
    for kind, key in map(_read, lines.split("\n")):
        if kind == "language_chosen":
            trail.locale = key[0]
        elif kind == "step_reached":
            at = key
            trail.steps.setdefault(key, [0, 0])[0] += 1
        elif kind == _STEP_DONE:
            trail.steps.setdefault(key, [0, 0])
            trail.done.append(key)
        elif kind in ("lesson_started", "lesson_finished"):
            if at and kind == "lesson_started":
                trail.steps[at][1] += 1
            at = None
            slot = trail.lessons.setdefault((*key[:4], trail.locale), [0, 0])
            slot[kind == "lesson_finished"] += 1
    # A lesson that was begun and not finished was left where it stood.
    if at:
        trail.steps[at][1] += 1
    return trail


@lru_cache(maxsize=20_000)
def _month_and_hour(when: str) -> tuple[str, int, int]:
    """Month, weekday and hour in Japan of a beginning."""
    return when[13:20], date.fromisoformat(when[13:]).weekday(), (int(when[11:13]) + _JAPAN_HOURS) % 24


@dataclass
class _Alike:
    """Visits that went the same way: how many, of how many events each. `begun` has when, also of other such visits."""

    trail: _Trail
    events: int
    begun: list[str]
    visits: int = 0


class _Tally:
    """Visits of one installation.

    `sessions` has the session of every event, as if it belonged to the visit it stands in; `done` the steps that were
    done, in the order of the lines, and `numbers` their seconds, hints and wrong taps.
    """

    def __init__(self) -> None:
        self.sessions: list[str] = []
        self.done: list[_Key] = []
        self.numbers: tuple[list[float], list[float], list[float]] = ([], [], [])
        self._alike: dict[str, _Alike] = {}
        # When visits in a language began, those with a step done and those without.
        self._begun: dict[tuple[str, bool], list[str]] = {}

    def take(self, visits: Iterable[str]) -> None:
        """Of each what begins it, then its lines. What belongs to no visit has an empty beginning."""
        for visit in visits:
            head, _, lines = visit.partition("\n")
            same = self._alike.get(lines) or self._first(lines)
            same.visits += 1
            self.done += same.trail.done
            if head:
                when, _, session = head.partition(" ")
                same.begun.append(when)
                # The line that begins a visit is an event too.
                self.sessions.append(f"{session}," * (same.events + 1))
            else:
                self.sessions.append("0," * same.events)

    def _first(self, lines: str) -> _Alike:
        trail = _understood(lines)
        begun = self._begun.setdefault((trail.locale, bool(trail.done)), [])
        self._alike[lines] = _Alike(trail, lines.count("\n"), begun)
        return self._alike[lines]

    def counts(self, install: str) -> TerminalCounts:
        """Everything taken so far."""
        found = TerminalCounts()
        for (locale, is_use), begun in self._begun.items():
            for when, visits in Counter(begun).items():
                slot = found.visits.setdefault((install, *_month_and_hour(when), locale), [0, 0])
                slot[0] += visits
                slot[1] += visits * is_use
        lessons: dict[_Key, list[int]] = {}
        steps: dict[_Key, list[int]] = {}
        for same in self._alike.values():
            _add(lessons, same.trail.lessons, same.visits)
            _add(steps, same.trail.steps, same.visits)
        for key, values in lessons.items():
            found.lessons[install, *key] = values  # type: ignore[index]
        numbers = self._numbers_of_steps()
        for key, (reached, left) in steps.items():
            found.steps[install, *key] = [reached, *numbers.get(key, (0, 0, 0, 0)), left]  # type: ignore[index]
        return found

    def _numbers_of_steps(self) -> dict[_Key, tuple[float, ...]]:
        """How often each step was done, and the sums of its seconds, hints and wrong taps."""
        sums: dict[_Key, list[Any]] = {}
        for key, seconds, hints, wrong in zip(self.done, *self.numbers, strict=True):
            slot = sums.get(key)
            if slot is None:
                slot = sums[key] = [[], 0, 0]
            slot[0].append(seconds)
            slot[1] += hints
            slot[2] += wrong
        # Exact, in whatever order they come.
        return {key: (len(seconds), fsum(seconds), hints, wrong) for key, (seconds, hints, wrong) in sums.items()}


def _add(table: dict[_Key, list[int]], trail: dict[_Key, list[int]], visits: int) -> None:
    for key, (first, second) in trail.items():
        slot = table.get(key)
        if slot is None:
            table[key] = [first * visits, second * visits]
        else:
            slot[0] += first * visits
            slot[1] += second * visits


def count_visits(connection: Any, install: str, after: int, last: int) -> tuple[TerminalCounts, int]:
    """The events of one installation whose number is above `after` and at most `last`, and how many there are."""
    tally, sums = _from_texts(connection, install, after, last)
    if "".join(tally.sessions) != sums.sessions or any(len(numbers) != len(tally.done) for numbers in tally.numbers):
        # Visits lie within each other (two programs wrote at once), the beginning of one or a number is missing.
        tally = _from_lines(connection, (install, after, last))
    found = tally.counts(install)
    for key, values in sums.baits.items():
        found.baits[install, *key] = values  # type: ignore[index]
    if sums.doubtful:
        found.doubtful[install] = sums.doubtful
    return found, sums.events


@dataclass
class _Sums:
    """What the log says of a span as a whole: the sessions of its events, those with a doubtful clock, all there are;
    and what came of its rehearsals."""

    sessions: str = ""
    doubtful: int = 0
    events: int = 0
    # (month, lesson, step, bait) → left alone, taken
    baits: dict[_Key, list[int]] = field(default_factory=dict)

    def rehearsed(self, lines: str) -> None:
        """Steps with baits that were done, a line for each."""
        for line in lines.split("\n"):
            *key, details = line.split(_FIELD)
            told = json.loads(details)
            for place, name in enumerate(("avoided", "taken")):
                for bait in told.get(name, "").split():
                    self.baits.setdefault((*key, bait), [0, 0])[place] += 1


def _from_texts(connection: Any, install: str, after: int, last: int) -> tuple[_Tally, _Sums]:
    tally, sums = _Tally(), _Sums()
    open_visit = "\n"
    for begin in range(after, last, _EVENTS_A_TEXT):
        span = (install, begin, min(begin + _EVENTS_A_TEXT, last))
        text, sessions, *numbers, baits, doubtful, events = connection.execute(_TEXT, span).fetchone()
        if text is not None:
            *visits, open_visit = f"{open_visit}{text}\n".split(_VISIT)
            tally.take(visits)
            sums.sessions += f"{sessions},"
        for kept, number, told in zip(tally.numbers, (float, int, int), numbers, strict=True):
            kept.extend(map(number, told.split(",")) if told else ())
        if baits:
            sums.rehearsed(baits)
        sums.doubtful += doubtful or 0
        sums.events += events
    tally.take([open_visit])
    return tally, sums


def _from_lines(connection: Any, span: tuple[str, int, int]) -> _Tally:
    """Slower, and right also where sessions lie within each other or have lost their beginning or their numbers."""
    tally = _Tally()
    for session, rows in groupby(connection.execute(_LINES, span), key=lambda row: row[0]):
        events = list(rows)
        lines = [row[2] for row in events if not row[2].startswith(_VISIT)]
        tally.take(["\n".join((events[0][1] if session else "", *lines)) + "\n"])
        for row in events:
            if row[2].startswith(_STEP_DONE + _FIELD):
                for kept, number in zip(tally.numbers, row[3:], strict=True):
                    kept.append(number)
    return tally

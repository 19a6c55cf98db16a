"""Counts of terminal use: pure functions over events."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

from kiosk.usage.check import sound
from kiosk.usage.reading import reading, rows

_BETWEEN = "SELECT * FROM event WHERE local_date BETWEEN ? AND ? ORDER BY install, seq"


@dataclass(frozen=True)
class SessionCount:
    """One resident's use of the terminal."""

    session: int
    day: date
    started: str
    locale: str
    lessons_started: int
    lessons_finished: int
    steps_done: int
    why: str

    @property
    def is_terminal_use(self) -> bool:
        """端末利用回数 counts a use with at least one lesson step done."""
        return self.steps_done > 0


@dataclass(frozen=True)
class Totals:
    """What a day, or any span of days, comes to."""

    sessions: int
    terminal_uses: int
    lessons_started: int
    lessons_finished: int
    steps_done: int


def events_between(path: Path, first: date, last: date) -> list[dict[str, Any]]:
    """Events of the local days from `first` to `last`, both included, in order. No log yet is no event; a damaged one is
    mended first. Raises Refused for one that cannot be read."""
    span = (first.isoformat(), last.isoformat())
    return reading(path, lambda connection: sound(rows(connection, _BETWEEN, span)), [])


def sessions(events: Iterable[Mapping[str, Any]]) -> tuple[SessionCount, ...]:
    """One row per session, in the order in which they began."""
    grouped: dict[tuple[str, int], list[Mapping[str, Any]]] = {}
    for event in events:
        if event["session"]:  # 0 is what belongs to no terminal use, such as a class
            grouped.setdefault((event["install"], event["session"]), []).append(event)
    return tuple(_session(group) for group in grouped.values())


def _session(group: list[Mapping[str, Any]]) -> SessionCount:
    def count(kind: str) -> int:
        return sum(event["kind"] == kind for event in group)

    def last(field: str) -> str:
        return next((event[field] for event in reversed(group) if event[field]), "")

    first = group[0]
    return SessionCount(
        first["session"], date.fromisoformat(first["local_date"]), first["utc"], last("locale"), count("lesson_started"),
        count("lesson_finished"), count("step_done"), last("why"),
    )  # fmt: skip


def totals(counted: Iterable[SessionCount]) -> Totals:
    counted = tuple(counted)
    return Totals(
        len(counted),
        sum(one.is_terminal_use for one in counted),
        sum(one.lessons_started for one in counted),
        sum(one.lessons_finished for one in counted),
        sum(one.steps_done for one in counted),
    )

"""Figures that this program cannot count, such as friends of the city's LINE: entered by month, each with its source.

A correction tells the figure again with a reason; what stood before stays.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from kiosk.document.problem import Problem, Refused
from kiosk.usage.check import sound
from kiosk.usage.classes import opened_up
from kiosk.usage.events import FIGURE, MAX_NAME, is_month, is_name
from kiosk.usage.log import Fields
from kiosk.usage.reading import rows

_EVENTS = "SELECT * FROM event WHERE details IS NOT NULL AND kind = ?"
_NO_MONTH = "月「{month}」は 2026-11 の形で書いてください。"
_NO_NUMBER = "数「{value}」は 0 以上の数字で書いてください。"
_NO_SOURCE = "どこで調べた数か、{most}文字までで書いてください。"
_COMING = "{month} は、まだ終わっていません。読んだ日 {day} より前の月を書いてください。"
_THERE = "{month} の数は、もうあります（{value}）。直すときは、理由を選んでください。"
Written = tuple[str, Fields]


@dataclass(frozen=True)
class FigureEntry:
    """One thing written about a figure. `read_on` is the day on which somebody read it at its source."""

    value: float
    source: str
    read_on: date
    revision: int = 0
    reason: str = ""
    utc: str = ""


@dataclass(frozen=True)
class Figure:
    """What an indicator came to in a month, with everything that was ever written about it."""

    plan: str
    indicator: str
    month: str
    entries: tuple[FigureEntry, ...]

    @property
    def value(self) -> float:
        return self.entries[-1].value


def events_of_figures(connection: Any) -> list[dict[str, Any]]:
    """The events of an open log. One of before there were classes has none."""
    if "details" not in {row[1] for row in connection.execute("PRAGMA table_info(event)")}:
        return []
    return [opened_up(row) for row in sound(rows(connection, _EVENTS, (FIGURE,)))]


def figures(events: Iterable[Mapping[str, Any]]) -> tuple[Figure, ...]:
    """Every figure, by plan, indicator and month; the newest word counts. The order of the events does not matter."""
    grouped: dict[tuple[str, str, str], dict[tuple[str, int], Mapping[str, Any]]] = {}
    for event in (one for one in events if one["kind"] == FIGURE):
        place = (event["plan"], event["indicator"], event["month"])
        grouped.setdefault(place, {})[event["install"], event["seq"]] = event
    return tuple(Figure(*place, _entries(found.values())) for place, found in sorted(grouped.items()))


def _entries(events: Iterable[Mapping[str, Any]]) -> tuple[FigureEntry, ...]:
    ordered = sorted(events, key=lambda e: (e["revision"], e["utc"], e["install"], e["seq"]))
    return tuple(
        FigureEntry(e["value"], e["source"], date.fromisoformat(e["read_on"]), e["revision"], e.get("reason", ""), e["utc"])
        for e in ordered
    )  # fmt: skip


def figure_entered(
    plan: str, indicator: str, month: str, value: float, source: str, read_on: date, there: Iterable[Figure], reason: str = "",
) -> Written:  # fmt: skip
    """The event for a figure of a month. Raises Refused for what cannot be, and for one that is there unless a `reason`
    says why it is corrected."""
    problems = []
    if not is_month(month):
        problems.append(Problem(_NO_MONTH, fills={"month": month}))
    elif month > read_on.isoformat()[:7]:
        problems.append(Problem(_COMING, fills={"month": month, "day": read_on.isoformat()}))
    if not 0 <= value < 1e9:
        problems.append(Problem(_NO_NUMBER, fills={"value": str(value)}))
    source = " ".join(source.split())
    if not is_name(source):
        problems.append(Problem(_NO_SOURCE, fills={"most": str(MAX_NAME)}))
    old = next((one for one in there if (one.plan, one.indicator, one.month) == (plan, indicator, month)), None)
    if old and not reason:
        problems.append(Problem(_THERE, fills={"month": month, "value": f"{old.value:g}"}))
    if problems:
        raise Refused(*problems)
    told: Fields = {
        "plan": plan, "indicator": indicator, "month": month, "value": value, "source": source,
        "read_on": read_on.isoformat(), "revision": len(old.entries) if old else 0,
    }  # fmt: skip
    return FIGURE, {**told, "reason": reason} if old else told

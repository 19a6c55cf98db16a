"""Where reports get their events from: the four things they ask, and the log of one machine as the answer."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Protocol

from kiosk.report.terminal import count_terminals
from kiosk.report.terminal_counts import TerminalCounts
from kiosk.usage.classes import ClassRecord, class_events, classes
from kiosk.usage.figures import Figure, events_of_figures, figures
from kiosk.usage.reading import reading

OnProgress = Callable[[int, int], None]


class EventSource(Protocol):
    """Whatever can answer these can be reported on: one log, or the counts of many places put together."""

    def classes(self) -> tuple[ClassRecord, ...]:
        """Every class, by the day it was held."""

    def terminals(self, on_progress: OnProgress) -> TerminalCounts:
        """Sums over all visits. `on_progress` hears how many of how many installations are done."""

    def places(self) -> Mapping[str, str]:
        """Where each installation stands; those that nobody has named are left out."""

    def figures(self) -> tuple[Figure, ...]:
        """What was entered by hand, by plan, indicator and month."""


@dataclass(frozen=True)
class LogSource:
    """The SQLite log of this machine. No log yet is nothing; a damaged one is mended first.

    Raises Refused for one that cannot be read.
    """

    log: Path

    def classes(self) -> tuple[ClassRecord, ...]:
        return classes(class_events(self.log))

    def terminals(self, on_progress: OnProgress) -> TerminalCounts:
        return count_terminals(self.log, on_progress)

    def places(self) -> Mapping[str, str]:
        return reading(self.log, _places, {})

    def figures(self) -> tuple[Figure, ...]:
        return figures(reading(self.log, events_of_figures, []))


def _places(connection: Any) -> dict[str, str]:
    if "place" not in {row[1] for row in connection.execute("PRAGMA table_info(installation)")}:
        return {}
    return dict(connection.execute("SELECT id, place FROM installation WHERE place <> ''").fetchall())

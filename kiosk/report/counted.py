"""Everything that reports are made from: classes and terminals, each by itself. One is never added to the other."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from kiosk.report.source import EventSource, OnProgress
from kiosk.report.terminal_counts import TerminalCounts
from kiosk.usage.classes import ClassRecord
from kiosk.usage.figures import Figure


@dataclass(frozen=True)
class Counted:
    """What the events come to. `places` says where each installation stands; `figures` are those entered by hand."""

    classes: tuple[ClassRecord, ...] = ()
    terminal: TerminalCounts = field(default_factory=TerminalCounts)
    places: Mapping[str, str] = field(default_factory=dict)
    figures: tuple[Figure, ...] = ()

    def place_of(self, install: str) -> str:
        """The name of the place; the beginning of the id where nobody has named it."""
        return self.places.get(install) or install[:8]


def read_counted(source: EventSource, on_progress: OnProgress = lambda done, of: None) -> Counted:
    """Count everything that the source has."""
    terminal = source.terminals(on_progress)
    return Counted(source.classes(), terminal, source.places(), source.figures())

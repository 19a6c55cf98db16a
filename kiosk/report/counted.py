"""Everything that reports are made from: classes and terminals, each by itself. One is never added to the other."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from pathlib import Path

from kiosk.report.terminal import count_terminals
from kiosk.report.terminal_counts import TerminalCounts
from kiosk.usage.classes import ClassRecord, class_events, classes
from kiosk.usage.log import connect


@dataclass(frozen=True)
class Counted:
    """What the log comes to. `places` says where each installation stands."""

    classes: tuple[ClassRecord, ...] = ()
    terminal: TerminalCounts = field(default_factory=TerminalCounts)
    places: Mapping[str, str] = field(default_factory=dict)

    def place_of(self, install: str) -> str:
        """The name of the place; the beginning of the id where nobody has named it."""
        return self.places.get(install) or install[:8]


def read_counted(path: Path, on_progress: Callable[[int, int], None] = lambda done, of: None) -> Counted:
    """Count the whole log. No log yet is an empty count."""
    terminal = count_terminals(path, on_progress)
    return Counted(classes(class_events(path)), terminal, _places(path))


def _places(path: Path) -> dict[str, str]:
    if not path.exists():
        return {}
    connection = connect(path, read_only=True)
    try:
        columns = [row[1] for row in connection.execute("PRAGMA table_info(installation)")]
        if "place" not in columns:
            return {}
        return dict(connection.execute("SELECT id, place FROM installation WHERE place <> ''").fetchall())
    finally:
        connection.close()

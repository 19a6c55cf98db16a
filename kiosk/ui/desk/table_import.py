"""The view model of a city's own table of classes: chosen, looked at, and written as a whole or not at all."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TypeVar

from PySide6.QtCore import Property, QObject, QUrl, Signal, Slot

from kiosk.document.problem import Problem
from kiosk.language.catalog import Words
from kiosk.report.import_file import Import, read_import
from kiosk.report.office import Office
from kiosk.ui.screen.errands import Errands
from kiosk.ui.screen.jobs import Jobs
from kiosk.usage.class_entries import Written

T = TypeVar("T")
_MOST_SHOWN = 40
_IN_LINE = "{line}行目: {sentence}"
_MORE = "ほかに{count}個あります。"
_FOUND = "新しい教室 {new}、もうある教室 {known}、直す行 {wrong}"


class TableImport(QObject):
    """Closed until staff begin. `write` takes the events of a table in which nothing is wrong.

    A stick may be slow, or hang: it is looked at beside the screen, and who does not wait for it may go on.
    """

    changed = Signal()

    def __init__(
        self, write: Callable[[tuple[Written, ...]], None], tables: Callable[[], tuple[Path, ...]], jobs: Jobs, words: Words,
    ) -> None:  # fmt: skip
        super().__init__()
        self._write, self._tables, self._words = write, tables, words
        self._errands = Errands(jobs, words.program, lambda told: self._show(self._file, None, told))
        self._near: tuple[Path, ...] = ()
        self._office: Office | None = None
        self._file = ""
        self._found: Import | None = None
        self._problems: tuple[str, ...] = ()
        # What was asked for before is no longer wanted once something else is.
        self._turn = 0
        self._is_busy = False

    def begin(self, office: Office) -> None:
        self._office = office
        self.look()

    @Slot()
    def look(self) -> None:
        """See which tables are there now: a stick may have been put in."""

        def seen(near: tuple[Path, ...]) -> None:
            self._near = near
            self._show("", None, ())

        self._near = ()
        self._begin("", self._tables, seen)

    @Slot()
    def close(self) -> None:
        self._turn += 1
        self._office, self._is_busy = None, False
        self._show("", None, ())

    def _show(self, file: str, found: Import | None, problems: tuple[str, ...]) -> None:
        self._file, self._found, self._problems = file, found, problems
        self.changed.emit()

    def _begin(self, file: str, work: Callable[[], T], then: Callable[[T], None]) -> None:
        self._turn += 1
        turn, self._is_busy = self._turn, True
        self._show(file, None, ())

        def ended(result: T) -> None:
            if turn == self._turn:
                self._is_busy = False
                then(result)

        self._errands.start(work, ended, self._end)

    def _end(self) -> None:
        self._is_busy = False

    @Slot(QUrl)
    def read(self, url: QUrl) -> None:
        """A file that was dropped here."""
        self._read(Path(url.toLocalFile()))

    @Slot(int)
    def choose(self, number: int) -> None:
        """One of the tables that lie near."""
        if number < len(self._near):
            self._read(self._near[number])

    def _read(self, path: Path) -> None:
        """Look at a file; nothing is written yet."""
        office = self._office
        if office is None:
            return

        def work() -> Import:
            return read_import(path, office.courses, office.counted.classes, latest=office.today)

        def then(found: Import) -> None:
            told = [self._told(problem) for problem in found.problems]
            if len(told) > _MOST_SHOWN:
                told = [*told[:_MOST_SHOWN], self._words.program(_MORE).format(count=len(told) - _MOST_SHOWN)]
            self._show(path.name, found, tuple(told))

        self._begin(path.name, work, then)

    def _told(self, problem: Problem) -> str:
        sentence = problem.sentence(self._words.program)
        return self._words.program(_IN_LINE).format(line=problem.line, sentence=sentence) if problem.line else sentence

    @Slot()
    def save(self) -> None:
        """Write every row."""
        if self._found and self.isSound:
            self._write(self._found.events)

    @Property(bool, notify=changed)
    def isBusy(self) -> bool:
        """While a table, or where tables are, is looked at."""
        return self._is_busy

    @Property(bool, notify=changed)
    def isOpen(self) -> bool:
        return self._office is not None

    @Property(list, notify=changed)
    def near(self) -> list[dict[str, str]]:
        """Name and folder of the tables that lie near, the newest first."""
        return [{"name": path.name, "folder": str(path.parent)} for path in self._near]

    @Property(str, notify=changed)
    def file(self) -> str:
        return self._file

    @Property(str, notify=changed)
    def found(self) -> str:
        """How many classes are new, there already, or to be mended."""
        if self._found is None:
            return ""
        counts = {"new": len(self._found.events), "known": self._found.known, "wrong": self._found.wrong}
        return self._words.program(_FOUND).format(**counts)

    @Property(bool, notify=changed)
    def isSound(self) -> bool:
        """Whether there is something to write and nothing to mend."""
        return self._found is not None and bool(self._found.events) and not self._found.problems

    @Property(int, notify=changed)
    def count(self) -> int:
        return len(self._found.events) if self._found else 0

    @Property(list, notify=changed)
    def problems(self) -> list[str]:
        """What is wrong with which line."""
        return list(self._problems)

"""The view model of a city's own table of classes: chosen, looked at, explained, and written as a whole or not at all."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace
from pathlib import Path
from typing import Any, TypeVar

from PySide6.QtCore import Property, QObject, QUrl, Signal, Slot

from kiosk.document.problem import Problem
from kiosk.intake import telling
from kiosk.intake.batches import batches, undone
from kiosk.intake.headings import FIELDS
from kiosk.intake.names import remember, remembered
from kiosk.intake.rows import Choices
from kiosk.intake.table_import import Answer, TableImport, read_import
from kiosk.language.catalog import Words
from kiosk.language.dates import short_fiscal_year
from kiosk.report.office import Office
from kiosk.ui.screen.errands import Errands
from kiosk.ui.screen.jobs import Jobs
from kiosk.usage.class_entries import Written
from kiosk.usage.events import fiscal_year_of

T = TypeVar("T")
_MOST_SHOWN = 40
_YEARS_BACK = 6
_IN_LINE = "{line}行目: {sentence}"
_MORE = "ほかに{count}個あります。"
_ANSWERS: tuple[Answer, ...] = ("same", "another", "correct")


class ImportPage(QObject):
    """Closed until staff begin. `write` takes the events of a table in which nothing is left to mend or to answer.

    A stick may be slow, or hang: it is looked at beside the screen, and who does not wait for it may go on.
    """

    changed = Signal()

    def __init__(
        self, write: Callable[[tuple[Written, ...]], None], tables: Callable[[], tuple[Path, ...]], jobs: Jobs, words: Words,
    ) -> None:  # fmt: skip
        super().__init__()
        self._write, self._tables, self._words = write, tables, words
        self._errands = Errands(jobs, words.program, self._failed)
        self._near: tuple[Path, ...] = ()
        self._office: Office | None = None
        self._path: Path | None = None
        self._choices = Choices()
        self._answers: dict[str, Answer] = {}
        self._found: TableImport | None = None
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
            self.changed.emit()

        self._near = ()
        self._take(None)
        self._begin(self._tables, seen)

    @Slot()
    def close(self) -> None:
        self._turn += 1
        self._office, self._is_busy = None, False
        self._take(None)
        self.changed.emit()

    def _take(self, path: Path | None) -> None:
        """Another table: nothing that was said of the one before holds."""
        self._path, self._found, self._problems = path, None, ()
        self._choices, self._answers = Choices(), {}

    def _begin(self, work: Callable[[], T], then: Callable[[T], None]) -> None:
        self._turn += 1
        turn, self._is_busy = self._turn, True
        self.changed.emit()

        def ended(result: T) -> None:
            if turn == self._turn:
                self._is_busy = False
                then(result)

        self._errands.start(work, ended, self._end)

    def _end(self) -> None:
        self._is_busy = False

    def _failed(self, told: tuple[str, ...]) -> None:
        self._found, self._problems = None, told
        self.changed.emit()

    @Slot(QUrl)
    def read(self, url: QUrl) -> None:
        """A file that was dropped here."""
        self._take(Path(url.toLocalFile()))
        self._read()

    @Slot(int)
    def choose(self, number: int) -> None:
        """One of the tables that lie near."""
        if number < len(self._near):
            self._take(self._near[number])
            self._read()

    def _read(self) -> None:
        """Look at the file with all that was said of it; nothing is written yet."""
        office, path = self._office, self._path
        if office is None or path is None:
            return
        choices, answers = self._choices, dict(self._answers)

        def work() -> TableImport:
            said = replace(choices, courses={**remembered(), **choices.courses})
            return read_import(path, office.courses, office.counted.classes, said, answers, latest=office.today)

        def then(found: TableImport) -> None:
            told = [self._told(problem) for problem in found.mendings]
            if len(told) > _MOST_SHOWN:
                told = [*told[:_MOST_SHOWN], self._words.program(_MORE).format(count=len(told) - _MOST_SHOWN)]
            self._found, self._problems = found, tuple(told)
            self.changed.emit()

        self._begin(work, then)

    def _told(self, problem: Problem) -> str:
        sentence = problem.sentence(self._words.program)
        return self._words.program(_IN_LINE).format(line=problem.line, sentence=sentence) if problem.line else sentence

    # -- what staff say of the table

    @Slot(str, str)
    def tell(self, what: str, value: str) -> None:
        """Of the whole table: year, place, course."""
        if what == "year" and value.isdigit():
            self._choices = replace(self._choices, year=int(value))
        elif what == "place":
            self._choices = replace(self._choices, place=" ".join(value.split()))
        elif what == "course":
            self._choices = replace(self._choices, course=value)
        self._read()

    @Slot(str, str)
    def name(self, written: str, course: str) -> None:
        """What the table means by a name of a course; remembered once the table is written."""
        self._choices = replace(self._choices, courses={**self._choices.courses, written: course})
        self._read()

    @Slot(str, str)
    def column(self, heading: str, field: str) -> None:
        """What stands under a heading; "" is not used."""
        self._choices = replace(self._choices, columns={**self._choices.columns, heading: field})
        self._read()

    @Slot(str)
    def sheet(self, name: str) -> None:
        """Read one that was left out, or leave one out that was read."""
        chosen = {one.name for one in self._found.sheets} if self._found else set()
        self._choices = replace(self._choices, sheets=tuple(chosen ^ {name}))
        self._read()

    @Slot(str, str)
    def answer(self, row: str, answer: Answer) -> None:
        """Whether a row is a class that is there; "" as row for all that are still open."""
        if answer in _ANSWERS and self._found:
            rows = [row] if row else [one.id for one in self._found.open_questions]
            self._answers |= dict.fromkeys(rows, answer)
            self._read()

    @Slot()
    def save(self) -> None:
        """Write every row, and keep in mind what the names mean."""
        if self._found and self.isReady:
            # What cannot be kept in mind is asked again next time.
            names = dict(self._choices.courses)
            self._errands.start(lambda: remember(names), lambda _: None)
            self._write(self._found.events)

    @Slot(str, str)
    def undo(self, batch: str, reason: str) -> None:
        """Take an earlier table back as a whole."""
        if self._office:
            self._write(undone(batch, reason, self._office.counted.classes))

    # -- what is shown

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

    @Property(list, notify=changed)
    def before(self) -> list[dict[str, str]]:
        """The tables that were written before, the newest first."""
        found = batches(self._office.counted.classes) if self._office else ()
        return [{"value": one.id, "label": telling.batch_line(one, self._words.program)} for one in found]

    @Property(str, notify=changed)
    def file(self) -> str:
        return self._path.name if self._path else ""

    @Property(str, notify=changed)
    def found(self) -> str:
        """How many classes are new, there already, or to be mended."""
        return telling.summary(self._found, self._words.program) if self._found else ""

    @Property(list, notify=changed)
    def lines(self) -> list[str]:
        """What was read, what was left out and why."""
        return list(telling.lines(self._found, self._words.program)) if self._found else []

    @Property(list, notify=changed)
    def sheets(self) -> list[dict[str, Any]]:
        """The sheets of a file that has several, and which of them are read."""
        if self._found is None or len(self._found.sheets) + len(self._found.left_out) < 2:
            return []
        read = [{"name": one.name, "isRead": True} for one in self._found.sheets]
        return [*read, *({"name": name, "isRead": False} for name, _ in self._found.left_out)]

    @Property(dict, notify=changed)
    def asks(self) -> dict[str, bool]:
        """What has to be said of the whole table: year, place, course, columns."""
        told = self._found.asks if self._found else frozenset()
        no_course = bool(self._found and "" in self._found.unknown)
        return {
            "year": "year" in told or self._choices.year > 0, "place": "place" in told or self._choices.place != "",
            "course": no_course or self._choices.course != "", "columns": "columns" in told,
        }  # fmt: skip

    @Property(dict, notify=changed)
    def said(self) -> dict[str, str]:
        """What was said of it: year, place, course."""
        one = self._choices
        return {"year": str(one.year or ""), "place": one.place, "course": one.course}

    @Property(list, notify=changed)
    def years(self) -> list[dict[str, str]]:
        if self._office is None:
            return []
        now = fiscal_year_of(self._office.today)
        years = range(now, now - _YEARS_BACK, -1)
        return [{"value": str(year), "label": short_fiscal_year(year, self._words.locale)} for year in years]

    @Property(list, notify=changed)
    def courses(self) -> list[dict[str, str]]:
        return [{"value": one.id, "label": one.title} for one in self._office.courses] if self._office else []

    @Property(list, notify=changed)
    def names(self) -> list[dict[str, str]]:
        """Names of courses that nobody has explained yet, and those that were explained just now."""
        open_ones = [name for name in self._found.unknown if name] if self._found else []
        told: Mapping[str, str] = self._choices.courses
        return [{"name": name, "course": told.get(name, "")} for name in dict.fromkeys([*told, *open_ones])]

    @Property(list, notify=changed)
    def columns(self) -> list[dict[str, str]]:
        """Every heading, and what it is taken for."""
        found = [one for sheet in self._found.sheets for one in sheet.head.columns] if self._found else []
        return [{"heading": one.heading, "field": one.field} for one in {one.heading: one for one in found}.values()]

    @Property(list, constant=True)
    def fields(self) -> list[dict[str, str]]:
        say = self._words.program
        named = [{"value": one, "label": say(telling.FIELD_NAMES[one])} for one in FIELDS]
        return [*named, {"value": "", "label": say("使わない")}]

    @Property(list, notify=changed)
    def questions(self) -> list[dict[str, Any]]:
        """Rows that may be a class which is there, both side by side."""
        if self._found is None or self._office is None:
            return []
        shown = telling.Compared(self._words.program, self._office.words.course)
        return [shown.question(one) for one in self._found.questions[:_MOST_SHOWN]]

    @Property(int, notify=changed)
    def openQuestions(self) -> int:
        return len(self._found.open_questions) if self._found else 0

    @Property(bool, notify=changed)
    def isReady(self) -> bool:
        """Whether there is something to write and nothing to mend or to answer."""
        return self._found is not None and bool(self._found.events) and not self._is_busy

    @Property(int, notify=changed)
    def count(self) -> int:
        return len(self._found.events) if self._found else 0

    @Property(list, notify=changed)
    def problems(self) -> list[str]:
        """What is wrong with which line."""
        return list(self._problems)

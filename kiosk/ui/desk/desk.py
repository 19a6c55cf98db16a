"""The view model of the staff desk: open or locked, the counts as pictures and as tables, what is written and saved."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any, Protocol

from PySide6.QtCore import Property, QObject, Signal, Slot

from kiosk.document.problem import Translate
from kiosk.language.catalog import Words
from kiosk.language.locales import named
from kiosk.pin import Pin
from kiosk.report.lesson_states import lessons_table
from kiosk.report.office import Office
from kiosk.report.period import fiscal_year
from kiosk.report.table import Report, Wording
from kiosk.ui.desk.class_entry import ClassEntry
from kiosk.ui.desk.figures import HOME, Figures
from kiosk.ui.desk.home import Home
from kiosk.ui.desk.pin_pad import PinPad
from kiosk.ui.desk.quiet import SHOWN_SECONDS, Quiet
from kiosk.ui.desk.table_import import ImportPage
from kiosk.ui.screen.errands import Errands
from kiosk.ui.screen.jobs import Jobs
from kiosk.usage.class_entries import Written, cancelled
from kiosk.usage.classes import ClassRecord
from kiosk.usage.events import fiscal_year_of

_ENTERED = "{count}件の教室を書きこみました。"
_CORRECTED = "書きました。前の値も残っています。"
# What lies behind the keys of the first page.
_BEHIND = {
    "lessons": "lessons",
    "lesson": "lessons",
    "language": "lessons",
    "reports": "plan",
    "terminals": "terminal_months",
}
_NO_CLASS: dict[str, Any] = {"key": "", "rows": [], "history": [], "isCancelled": False}


class Backend(Protocol):
    """What the desk asks of the rest of the program. Asked beside the screen; raises Refused."""

    def office(self) -> Office: ...
    def news(self, translate: Translate) -> tuple[tuple[str, str, str], ...]: ...
    def save(self, report: Report, form: str, words: Wording) -> Path: ...
    def template(self, office: Office) -> Path: ...
    def tables(self) -> tuple[Path, ...]: ...
    def write(self, events: tuple[Written, ...]) -> None: ...


class Desk(QObject):
    """Locked until the PIN is right, and again after some quiet minutes. All that takes time is done beside the screen."""

    changed = Signal()
    lockChanged = Signal()

    def __init__(
        self, backend: Backend, pin: Pin, jobs: Jobs, words: Words | None = None, lock_minutes: float = 10
    ) -> None:
        super().__init__()
        self._backend = backend
        self._words = words or Words.load(named("ja"))
        self._errands = Errands(jobs, self._words.program, lambda told: self._tell(told[0]))
        self._is_open = False
        self._office: Office | None = None
        self._year = 0
        self._opened = _NO_CLASS
        self._notice = ""
        self._news: tuple[tuple[str, str, str], ...] = ()
        self._record: ClassRecord | None = None
        self._is_writing = self._is_saving = False
        self._figures = Figures(self, self._words.program)
        self._home = Home(self, self._words.program, self._go)
        self._entry = ClassEntry(lambda event: self._write((event,)), self._words)
        self._table_import = ImportPage(self._write, backend.tables, jobs, self._words)
        self._pad = PinPad(pin, jobs, self._words)
        self._pad.opened.connect(self._unlock)
        self.quiet = Quiet(lock_minutes)
        self.quiet.ticked.connect(self.lockChanged)
        self.quiet.over.connect(self._lock)

    # -- the lock

    def _unlock(self) -> None:
        self._is_open = True
        self.quiet.begin()
        self.lockChanged.emit()
        self.load()
        self._errands.start(lambda: self._backend.news(self._words.program) if self._is_open else (), self._take_news)

    @Slot()
    def lock(self) -> None:
        """By hand: whatever was begun is put away, and whoever comes next sees the first page."""
        self._close_pages()
        self._lock()
        self._figures.choose(HOME)

    def _lock(self) -> None:
        """By itself: what somebody is writing is still there once the PIN is entered again."""
        self._is_open = False
        self.quiet.end()
        self._pad.clear()
        self._office = self._record = None
        self._figures.show(None)
        self._notice, self._news = "", ()
        self._home.show(None, ())
        self.lockChanged.emit()
        self._show()

    @Property(bool, notify=lockChanged)
    def isOpen(self) -> bool:
        return self._is_open

    @Property(int, notify=lockChanged)
    def lockIn(self) -> int:
        """Seconds until the desk locks itself, while they are few; else 0."""
        left = self.quiet.left
        return max(1, round(left)) if self._is_open and left <= SHOWN_SECONDS else 0

    @Property(QObject, constant=True)
    def pad(self) -> PinPad:
        return self._pad

    @Slot(result=bool)
    def mayClose(self) -> bool:
        """The window may go at any time, but not while something is being written. What stays open is locked."""
        if not self._is_writing and not self._is_saving:
            return True
        self.lock()
        return False

    # -- what staff should know

    def _take_news(self, news: tuple[tuple[str, str, str], ...]) -> None:
        if self._is_open:
            self._news = news
            self._home.show(self._office, news)

    def _go(self, kind: str, target: str) -> None:
        """Where a key of the first page leads."""
        if kind == "enter":
            self.enter()
        elif kind == "class":
            self._record = (
                next((one for one in self._office.counted.classes if one.key == target), None) if self._office else None
            )
            self.correct()
        else:
            self.choose(_BEHIND[kind])

    @Property(QObject, constant=True)
    def home(self) -> Home:
        return self._home

    # -- counts

    def load(self) -> None:
        """Count anew."""
        self._errands.start(lambda: self._backend.office() if self._is_open else None, self._take, self._written)

    def _take(self, office: Office | None) -> None:
        self._written()
        if not self._is_open or office is None:
            return
        self._office = office
        if self._record:
            self._record = next((one for one in office.counted.classes if one.key == self._record.key), None)
        self._year = self._year or self._first_year(office)
        self._home.show(office, self._news)
        self._build()

    def _first_year(self, office: Office) -> int:
        """This fiscal year; for a plan that is over, its last one."""
        year = fiscal_year_of(office.today)
        return min(year, office.plan.last_year) if office.plan and not office.counted.classes else year

    def _build(self) -> None:
        """The tables of the year that is wanted; those of one that is no longer wanted are not made."""
        office, year = self._office, self._year
        if office is None:
            return

        def make() -> Report | None:
            if year != self._year:
                return None
            report = office.report(fiscal_year(year), with_corrections=True)
            return replace(report, tables=(*report.tables, lessons_table(office.lessons, office.today, office.words)))

        def take(report: Report | None) -> None:
            if report and office is self._office and year == self._year:
                self._figures.show(report)
                self._show()

        self._errands.start(make, take)

    def _show(self) -> None:
        """What the page of one class reads, made once."""
        self._opened = self._class_shown()
        self.changed.emit()

    def _tell(self, notice: str) -> None:
        self._notice = notice
        self.changed.emit()

    @Slot(int)
    def moveYear(self, years: int) -> None:
        self._year = max(2019, min(2100, self._year + years))
        self._build()

    @Slot(str)
    def choose(self, section: str) -> None:
        self._record, self._notice = None, ""
        self._close_pages()
        self._home.look(-1)
        self._figures.choose(section)
        self._show()

    @Property(QObject, constant=True)
    def figures(self) -> Figures:
        return self._figures

    @Property(str, notify=changed)
    def notice(self) -> str:
        return self._notice

    # -- one class

    @Slot(str)
    def openClass(self, key: str) -> None:
        """Down to the single class; empty goes back to the list."""
        found = [one for one in self._office.counted.classes if one.key == key] if self._office else []
        self._record = found[0] if found else None
        self._show()

    @Slot()
    def enter(self) -> None:
        """Begin to write a class that was held elsewhere."""
        if self._office:
            self._entry.begin(self._office, None)

    @Slot()
    def correct(self) -> None:
        """Begin to correct the class that is open; what stands there now stays in the record."""
        if self._office and self._record:
            self._entry.begin(self._office, self._record)

    @Slot(str)
    def cancel(self, reason: str) -> None:
        if self._record and self._record.state != "cancelled":
            self._write((cancelled(self._record, reason),))

    @Slot()
    def importTable(self) -> None:
        """Begin to read the city's own table of classes."""
        if self._office:
            self._table_import.begin(self._office)

    @Slot()
    def back(self) -> None:
        """One page back: from a form to what it was begun on, from a class to the list."""
        if self._entry.isOpen or self._table_import.isOpen:
            self._close_pages()
        elif self._record:
            self.openClass("")
        else:
            self.choose(HOME)

    def _close_pages(self) -> None:
        self._entry.close()
        self._table_import.close()

    def _write(self, events: tuple[Written, ...]) -> None:
        """A disk that refuses takes its time. Until the counts are read again, a second touch writes nothing twice."""
        if self._is_writing:
            return
        self._is_writing = True
        self._tell(self._words.program("書いています…"))
        told = _ENTERED if events[0][0] == "class_entered" else _CORRECTED
        notice = self._words.program(told).format(count=len(events))
        self._errands.start(lambda: self._backend.write(events), lambda _: self._wrote(notice), self._written)

    def _wrote(self, notice: str) -> None:
        self._close_pages()
        self._tell(notice)
        self.load()

    def _written(self) -> None:
        self._is_writing = False

    @Property(QObject, constant=True)
    def entry(self) -> ClassEntry:
        return self._entry

    @Property(QObject, constant=True)
    def tableImport(self) -> ImportPage:
        return self._table_import

    @Property(dict, notify=changed)
    def opened(self) -> dict[str, Any]:
        """The class that is open: its facts and what was corrected; empty while none is."""
        return self._opened

    def _class_shown(self) -> dict[str, Any]:
        if self._record is None or self._office is None:
            return _NO_CLASS
        report = self._office.class_report(self._record.key)
        return {
            "key": self._record.key,
            "rows": [{"label": str(row[0]), "value": str(row[1])} for row in report.table("class").rows],
            "history": [f"{row[2]}　{row[3]}　{row[4]} → {row[5]}" for row in report.table("corrections").rows],
            "isCancelled": self._record.state == "cancelled",
        }

    # -- files

    @Slot()
    def saveTemplate(self) -> None:
        """A table to fill in, with a line for each course."""
        self._save(self._backend.template, self._table_import.look)

    @Slot(str)
    def save(self, form: str) -> None:
        """xlsx, csv, json or pdf of the year, or `open` for the open data."""
        year = fiscal_year(self._year)

        def file(office: Office) -> Path:
            if form == "open":
                return self._backend.save(office.open_data(year), "csv", office.words)
            return self._backend.save(office.report(year, with_corrections=True), form, office.words)

        self._save(file, lambda: None)

    def _save(self, file: Callable[[Office], Path], then: Callable[[], None]) -> None:
        office = self._office
        if office is None or self._is_saving:
            return
        self._is_saving = True
        self._tell(self._words.program("保存しています…"))

        def saved(path: Path) -> None:
            self._stop_saving()
            if self._is_open:
                self._tell(self._words.program("保存しました: {path}").format(path=path))
                then()

        self._errands.start(lambda: file(office), saved, self._stop_saving)

    def _stop_saving(self) -> None:
        self._is_saving = False

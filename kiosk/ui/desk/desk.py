"""The view model of the staff desk: the PIN, and the counts as pictures and as tables."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any, Protocol

from PySide6.QtCore import Property, QObject, QTimer, Signal, Slot

from kiosk.document.problem import Refused
from kiosk.language.catalog import Words
from kiosk.language.locales import named
from kiosk.pin import Pin
from kiosk.report.office import Office
from kiosk.report.period import fiscal_year
from kiosk.report.table import Report, Table, TableId, Wording
from kiosk.ui.desk.charts import NO_CHART, drawn_chart, shown_table
from kiosk.ui.desk.class_entry import ClassEntry
from kiosk.ui.desk.table_import import TableImport
from kiosk.ui.screen.jobs import Jobs
from kiosk.usage.class_entries import Written, cancelled
from kiosk.usage.classes import ClassRecord
from kiosk.usage.events import fiscal_year_of

# What the page shows, in the order of its tabs.
SECTIONS: tuple[TableId, ...] = ("plan", "plan_years", "summary", "class_months", "class_places", "class_list", "terminal_months", "hours", "steps",
            "terminal_lessons", "terminal_languages", "questions", "survey", "corrections")  # fmt: skip
_TICK_MS = 1000
_WRONG = "PIN がちがいます。"
_WAIT = "{minutes}分たってから、もういちど入れてください。"
_NONE = "PIN がまだありません。係の人は kiosk staff pin で決めてください。"
_ENTERED = "{count}件の教室を書きこみました。"
_CORRECTED = "書きました。前の値も残っています。"


class Backend(Protocol):
    """What the desk asks of the rest of the program."""

    def office(self) -> Office: ...
    def save(self, report: Report, form: str, words: Wording) -> Path: ...
    def template(self, office: Office) -> Path: ...
    def tables(self) -> tuple[Path, ...]: ...
    def write(self, events: tuple[Written, ...]) -> None: ...


class Desk(QObject):
    """Locked until the PIN is right; counts are read beside the screen."""

    changed = Signal()
    lockChanged = Signal()

    def __init__(self, backend: Backend, pin: Pin, jobs: Jobs, words: Words | None = None) -> None:
        super().__init__()
        self._backend, self._pin, self._jobs = backend, pin, jobs
        self._words = words or Words.load(named("ja"))
        self._is_open = False
        self._digits, self._message = "", ""
        self._office: Office | None = None
        self._report: Report | None = None
        self._year = 0
        self._section = SECTIONS[0]
        self._is_table = False
        self._notice = ""
        self._record: ClassRecord | None = None
        self._is_writing = False
        self._entry = ClassEntry(lambda event: self._write((event,)), self._words)
        self._table_import = TableImport(self._write, backend.tables, self._words)
        self._tick = QTimer(self, interval=_TICK_MS)
        self._tick.timeout.connect(self._watch_wait)

    # -- the PIN

    @Slot(str)
    def digit(self, digit: str) -> None:
        """A key of the keypad: a digit, `back`, or `enter`."""
        if digit == "enter":
            self._try()
        elif digit == "back":
            self._digits = self._digits[:-1]
        elif digit.isdigit() and len(self._digits) < 12:
            self._digits += digit
        self.lockChanged.emit()

    def _try(self) -> None:
        try:
            answer = self._pin.check(self._digits)
        except Refused as refused:
            self._message = refused.problems[0].sentence(self._words.program)
            return
        finally:
            self._digits = ""
        self._message = {"wrong": self._words.program(_WRONG), "none": self._words.program(_NONE)}.get(answer, "")
        if answer == "open":
            self._is_open = True
            self.load()
        self._watch_wait()

    def _watch_wait(self) -> None:
        wait = self._pin.wait_seconds() if self._pin.is_set else 0
        if wait:
            self._message = self._words.program(_WAIT).format(minutes=-(-wait // 60))
            self._tick.start()
        elif self._tick.isActive():
            self._tick.stop()
            self._message = ""
        self.lockChanged.emit()

    @Slot()
    def lock(self) -> None:
        self._is_open = False
        self._office = self._report = self._record = None
        self._close_pages()
        self.lockChanged.emit()
        self.changed.emit()

    @Property(bool, notify=lockChanged)
    def isOpen(self) -> bool:
        return self._is_open

    @Property(int, notify=lockChanged)
    def typed(self) -> int:
        """How many digits were typed; which ones is nobody's business."""
        return len(self._digits)

    @Property(str, notify=lockChanged)
    def message(self) -> str:
        return self._message

    # -- counts

    def load(self) -> None:
        """Count anew, beside the screen."""
        self._jobs.start(self._backend.office, self._take, self._failed)

    def _take(self, office: Office) -> None:
        if not self._is_open:
            return
        self._office = office
        self._year = self._year or self._first_year(office)
        self._build()

    def _first_year(self, office: Office) -> int:
        """This fiscal year; for a plan that is over, its last one."""
        year = fiscal_year_of(office.today)
        return min(year, office.plan.last_year) if office.plan and not office.counted.classes else year

    def _build(self) -> None:
        if self._office:
            self._report = self._office.report(fiscal_year(self._year), with_corrections=True)
            if self._record:
                self._record = next((x for x in self._office.counted.classes if x.key == self._record.key), None)
        self.changed.emit()

    def _failed(self, error: Exception) -> None:
        told = error.problems[0].located(self._words.program) if isinstance(error, Refused) else str(error)
        self._notice = told
        self.changed.emit()

    @Slot(int)
    def moveYear(self, years: int) -> None:
        self._year = max(2019, min(2100, self._year + years))
        self._build()

    @Slot(str)
    def choose(self, section: str) -> None:
        self._section = next((one for one in SECTIONS if one == section), SECTIONS[0])
        self._record, self._notice = None, ""
        self._close_pages()
        self.changed.emit()

    @Slot()
    def switchView(self) -> None:
        """Picture or table: the same figures."""
        self._is_table = not self._is_table
        self.changed.emit()

    @property
    def table(self) -> Table | None:
        found = [one for one in self._report.tables if one.id == self._section] if self._report else []
        return found[0] if found else None

    @Property(bool, notify=changed)
    def isReady(self) -> bool:
        return self._report is not None

    @Property(str, notify=changed)
    def period(self) -> str:
        return self._report.period if self._report else ""

    @Property(str, notify=changed)
    def heading(self) -> str:
        return f"{self._report.city}　{self._report.plan}" if self._report else ""

    @Property(str, notify=changed)
    def notice(self) -> str:
        return self._notice

    @Property(str, notify=changed)
    def section(self) -> str:
        return self._section

    @Property(list, notify=changed)
    def sections(self) -> list[dict[str, str]]:
        tables = {one.id: one.title for one in self._report.tables} if self._report else {}
        return [
            {"value": name, "label": tables[name].split(": ")[0] if name == "plan" else tables[name]}
            for name in SECTIONS
            if name in tables
        ]

    @Property(bool, notify=changed)
    def hasPicture(self) -> bool:
        return self.table is not None and self.table.chart is not None

    @Property(bool, notify=changed)
    def isTable(self) -> bool:
        return self._is_table or not self.hasPicture

    @Property(list, notify=changed)
    def rules(self) -> list[str]:
        return list(self._report.rules) if self._report else []

    @Property(dict, notify=changed)
    def shown(self) -> dict[str, Any]:
        """The table in words: columns [{label, isFigure}], rows [{cells, key}], note."""
        return shown_table(self.table) if self.table else {"title": "", "columns": [], "rows": [], "note": ""}

    @Property(dict, notify=changed)
    def chart(self) -> dict[str, Any]:
        """Bars: [{group, label, share, text}], share of the longest (of the target for progress); or heat rows."""
        return drawn_chart(self.table) if self.table else NO_CHART

    # -- one class

    @Slot(str)
    def openClass(self, key: str) -> None:
        """Down to the single class; empty goes back to the list."""
        found = [one for one in self._office.counted.classes if one.key == key] if self._office else []
        self._record = found[0] if found else None
        self.changed.emit()

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
        if self._record:
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
        else:
            self.openClass("")

    def _close_pages(self) -> None:
        self._entry.close()
        self._table_import.close()

    def _write(self, events: tuple[Written, ...]) -> None:
        """Beside the screen: a disk that refuses takes its time. A second touch meanwhile writes nothing twice."""
        if self._is_writing:
            return
        self._is_writing = True
        self._notice = self._words.program("書いています…")
        self.changed.emit()
        told = _ENTERED if events[0][0] == "class_entered" else _CORRECTED
        notice = self._words.program(told).format(count=len(events))
        self._jobs.start(lambda: self._backend.write(events), lambda _: self._wrote(notice), self._not_written)

    def _wrote(self, notice: str) -> None:
        self._is_writing = False
        self._notice = notice
        self._close_pages()
        self.load()

    def _not_written(self, error: Exception) -> None:
        self._is_writing = False
        self._failed(error)

    @Property(QObject, constant=True)
    def entry(self) -> ClassEntry:
        return self._entry

    @Property(QObject, constant=True)
    def tableImport(self) -> TableImport:
        return self._table_import

    @Property(dict, notify=changed)
    def opened(self) -> dict[str, Any]:
        """The class that is open: its facts and what was corrected; empty while none is."""
        if self._record is None or self._office is None:
            return {"key": "", "rows": [], "history": [], "isCancelled": False}
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
        self._save(self._backend.template)
        self._table_import.look()

    @Slot(str)
    def save(self, form: str) -> None:
        """xlsx, csv, json or pdf of the year, or `open` for the open data."""

        def file(office: Office) -> Path:
            year = fiscal_year(self._year)
            if form == "open":
                return self._backend.save(office.open_data(year), "csv", office.words)
            return self._backend.save(office.report(year, with_corrections=True), form, office.words)

        self._save(file)

    def _save(self, file: Callable[[Office], Path]) -> None:
        if self._office is None:
            return
        try:
            self._notice = self._words.program("保存しました: {path}").format(path=file(self._office))
        except Refused as refused:
            self._failed(refused)
        self.changed.emit()

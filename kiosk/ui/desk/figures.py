"""The view model of a year's figures: which table is looked at, as a picture or in words."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import Property, QObject, Signal, Slot

from kiosk.document.problem import Translate
from kiosk.report.table import Report, Table
from kiosk.ui.desk.charts import NO_CHART, drawn_chart, shown_table
from kiosk.ui.desk.table_rows import TableRows

# What the page shows, in the order of its tabs.
HOME = "home"
SECTIONS = (HOME, "plan", "plan_years", "summary", "class_months", "class_places", "class_list", "terminal_months", "hours", "steps",
            "terminal_lessons", "terminal_languages", "questions", "survey", "corrections", "lessons")  # fmt: skip
_NO_TABLE: dict[str, Any] = {"title": "", "columns": [], "rows": [], "note": ""}


class Figures(QObject):
    """Nothing until a report is shown. What the page reads is made once for each table."""

    changed = Signal()

    def __init__(self, parent: QObject, say: Translate) -> None:
        super().__init__(parent)
        self._say = say
        self._report: Report | None = None
        self._section = SECTIONS[0]
        self._is_table = False
        self._shown, self._chart = _NO_TABLE, NO_CHART
        self._rows = TableRows(self)

    def show(self, report: Report | None) -> None:
        """A city without a plan has no table of it: then the first one that there is."""
        self._report = report
        if report and self._section != HOME and self.table is None:
            self._section = next(name for name in SECTIONS if any(one.id == name for one in report.tables))
        self._make()

    def choose(self, section: str) -> None:
        """Of a table that there is not, the first one that there is."""
        self._section = section
        there = {HOME, *(one.id for one in self._report.tables)} if self._report else {section}
        if section not in there:
            self._section = next(name for name in SECTIONS[1:] if name in there)
        self._make()

    def _make(self) -> None:
        table = self.table
        self._shown = shown_table(table) if table else _NO_TABLE
        self._chart = drawn_chart(table) if table else NO_CHART
        self._rows.show(self._shown)
        self.changed.emit()

    @property
    def table(self) -> Table | None:
        found = [one for one in self._report.tables if one.id == self._section] if self._report else []
        return found[0] if found else None

    @property
    def shown(self) -> dict[str, Any]:
        """The table in words: columns [{label, isFigure}], rows [{cells, key}], note."""
        return self._shown

    @Slot()
    def switchView(self) -> None:
        """Picture or table: the same figures."""
        self._is_table = not self._is_table
        self.changed.emit()

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
    def section(self) -> str:
        return self._section

    @Property(list, notify=changed)
    def sections(self) -> list[dict[str, str]]:
        tables = {one.id: one.title for one in self._report.tables} if self._report else {}
        home = [{"value": HOME, "label": self._say("はじめのページ")}]
        return home + [
            {"value": name, "label": tables[name].split(": ")[0] if name == "plan" else tables[name]}
            for name in SECTIONS
            if name in tables
        ]

    @Property(bool, notify=changed)
    def isHome(self) -> bool:
        """Whether this is the page that staff see first."""
        return self._section == HOME

    @Property(bool, notify=changed)
    def hasPicture(self) -> bool:
        return self.table is not None and self.table.chart is not None

    @Property(bool, notify=changed)
    def isTable(self) -> bool:
        return self._is_table or not self.hasPicture

    @Property(list, notify=changed)
    def rules(self) -> list[str]:
        """How the office counts, beside the tables that hang on it."""
        return list(self._report.rules) if self._report and self._section in ("plan", "summary") else []

    @Property(str, notify=changed)
    def title(self) -> str:
        return str(self._shown["title"])

    @Property(str, notify=changed)
    def note(self) -> str:
        return str(self._shown["note"])

    @Property(QObject, constant=True)
    def rows(self) -> TableRows:
        return self._rows

    @Property(dict, notify=changed)
    def chart(self) -> dict[str, Any]:
        """Bars: [{group, label, share, text}], share of the longest (of the target for progress); or heat rows."""
        return self._chart

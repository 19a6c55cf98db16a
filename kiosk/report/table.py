"""What a report is made of: tables with typed columns. Every export and the page draw from these and from nothing else."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Literal

from kiosk.language.locales import Locale

Kind = Literal["text", "date", "count", "number", "share", "seconds"]
# Every table that there is: a section of the page, an option of the command line and a file are called so.
TableId = Literal["summary", "plan", "plan_years", "class_months", "class_places", "class_courses", "class_series", "runs",
                  "class_list", "questions", "survey", "terminal_months", "terminal_places", "terminal_languages",
                  "terminal_lessons", "terminal_ways", "hours", "steps", "baits", "corrections", "class", "lessons", "row", "row_months", "row_courses",
                  "row_said"]  # fmt: skip
Cell = str | int | float | date | None
Say = Callable[[str], str]


@dataclass(frozen=True)
class Column:
    """`is_sum` marks figures that may be added up over the rows; `is_people` those that count people."""

    id: str
    label: str
    kind: Kind = "count"
    is_sum: bool = False
    is_people: bool = False


@dataclass(frozen=True)
class Chart:
    """How a table is drawn: bars of `series` over `category`; a heat map of them; or progress towards 1 (100 %)."""

    kind: Literal["bars", "heat", "progress"]
    category: str
    series: tuple[str, ...]


@dataclass(frozen=True)
class Table:
    """Rows of cells in the order of `columns`. `total` is a last row of its own; None where nothing adds up."""

    id: TableId
    title: str
    columns: tuple[Column, ...]
    rows: tuple[tuple[Cell, ...], ...]
    total: tuple[Cell, ...] | None = None
    chart: Chart | None = None
    note: str = ""

    def index(self, column: str) -> int:
        return next(i for i, one in enumerate(self.columns) if one.id == column)


@dataclass(frozen=True)
class Report:
    """A whole report. `rules` are the counting rules, which are printed on it."""

    title: str
    period: str
    first: date
    last: date
    city: str
    plan: str
    made_on: date
    rules: tuple[str, ...]
    tables: tuple[Table, ...]

    def table(self, table_id: TableId) -> Table:
        return next(one for one in self.tables if one.id == table_id)


@dataclass(frozen=True)
class Names:
    """What ids are called, in the language of the report, without furigana. Steps: lesson → (id, sentence) in order."""

    courses: Mapping[str, str] = field(default_factory=dict)
    lessons: Mapping[str, str] = field(default_factory=dict)
    steps: Mapping[str, tuple[tuple[str, str], ...]] = field(default_factory=dict)


@dataclass(frozen=True)
class Wording:
    """How this report speaks."""

    say: Say
    locale: Locale
    names: Names = Names()

    def course(self, course: str) -> str:
        return self.names.courses.get(course, course)

    def lesson(self, lesson: str) -> str:
        return self.names.lessons.get(lesson, lesson)


def summed(columns: tuple[Column, ...], rows: tuple[tuple[Cell, ...], ...], label: str) -> tuple[Cell, ...]:
    """The total row: sums where sums make sense, nothing elsewhere, `label` in the first cell."""
    cells: list[Cell] = [label]
    for index, column in enumerate(columns[1:], 1):
        cells.append(sum(figure(row[index]) for row in rows) if column.is_sum else None)
    return tuple(cells)


def figure(cell: Cell) -> float:
    """The figure in a cell; 0 for a text, a date or nothing."""
    return cell if isinstance(cell, (int, float)) else 0

"""Reports as an Excel workbook: typed cells and charts of Excel's own. Opens in Excel and LibreOffice."""

import io
from collections.abc import Iterable
from datetime import datetime, time
from typing import Any

from kiosk.language.locales import Locale
from kiosk.report.table import Cell, Chart, Column, Kind, Report, Say, Table

_FORMATS: dict[Kind, dict[str, Any]] = {
    # Away from the figure before it.
    "text": {"num_format": "@", "text_wrap": True, "indent": 1},
    "date": {"num_format": "yyyy-mm-dd", "align": "left"},
    "count": {"num_format": "#,##0"},
    "number": {"num_format": "#,##0.##"},
    "share": {"num_format": "0.0%"},
    "seconds": {"num_format": "0.0"},
}
_WIDTHS: dict[Kind, int] = {"text": 18, "date": 12, "count": 11, "number": 11, "share": 11, "seconds": 11}
# What Windows brings for the language, and Office elsewhere.
_FONTS = {"ja": "BIZ UDPGothic", "zh-Hans": "Microsoft YaHei", "ko": "Malgun Gothic"}
_FONT = "Calibri"
_HEAT_WIDTH = 5
_WIDEST = 26
# So many letters of ordinary size stand on one sheet of paper: upright, across, and across on A3.
_UPRIGHT, _ACROSS = 88, 130
_A4, _A3 = 9, 8
_LINE_HEIGHT = 15
_BLUE, _TINT = "#0017C1", "#E8F1FE"
_HEADER_ROW = 3
_CHART_WIDTH, _CHART_ROW_HEIGHT = 760, 26
_MAX_NAME = 31


def workbook_bytes(report: Report, say: Say, locale: Locale) -> bytes:
    """The workbook: a cover with the counting rules, then one sheet per table. Every text is written as text, so none is taken for a formula."""
    from xlsxwriter import Workbook

    out = io.BytesIO()
    book = Workbook(out, {"in_memory": True})
    book.set_properties({"title": f"{report.title} {report.period}", "company": report.city, "comments": "Kotohajime"})
    font = _FONTS.get(locale.tag, _FONT)
    book.formats[0].set_font_name(font)
    writer = _Writer(book, font)
    writer.cover(report, say)
    for table in report.tables:
        writer.sheet(table)
    book.close()
    return out.getvalue()


class _Writer:
    """Sheets of one workbook; sheet names stay unique."""

    def __init__(self, book: Any, font: str) -> None:
        self._book = book
        base = {"font_name": font, "valign": "top"}
        self._plain = book.add_format({**base, "text_wrap": True})
        self._title = book.add_format({**base, "bold": True, "font_size": 16})
        head = {**base, "bold": True, "bg_color": _TINT, "bottom": 2, "text_wrap": True}
        self._head = book.add_format(head)
        # A heading stands over its figures: one to the left of them would be taken for that of the column before.
        self._number_head = book.add_format({**head, "align": "right"})
        self._cells = {kind: book.add_format({**base, **style}) for kind, style in _FORMATS.items()}
        self._totals = {
            kind: book.add_format({**base, **style, "bold": True, "top": 1}) for kind, style in _FORMATS.items()
        }
        self._names: set[str] = set()

    def _add_sheet(self, title: str) -> Any:
        clean = "".join(" " if letter in "[]:*?/\\'" else letter for letter in title)[:_MAX_NAME].strip() or "Sheet"
        name, number = clean, 1
        while name.lower() in self._names:
            number += 1
            name = f"{clean[: _MAX_NAME - 4]} ({number})"
        self._names.add(name.lower())
        sheet = self._book.add_worksheet(name)
        sheet.set_paper(_A4)
        sheet.fit_to_pages(1, 0)
        return sheet

    def cover(self, report: Report, say: Say) -> None:
        sheet = self._add_sheet(say("表紙"))
        sheet.set_landscape()
        sheet.set_column(0, 0, 22, self._plain)
        sheet.set_column(1, 1, 90, self._plain)
        sheet.write_string(0, 0, report.title, self._title)
        lines: list[tuple[str, Cell]] = [(say("期間"), report.period), (say("はじめ"), report.first), (say("おわり"), report.last),
                 (say("市"), report.city), (say("計画"), report.plan), (say("作成日"), report.made_on)]  # fmt: skip
        lines += [(say("数え方"), rule) for rule in report.rules]
        lines += [(say("表"), table.title) for table in report.tables]
        for row, (label, value) in enumerate(lines, 2):
            sheet.write_string(row, 0, label, self._head)
            self._write(sheet, row, 1, value, self._plain if isinstance(value, str) else self._cells["date"])

    def sheet(self, table: Table) -> None:
        sheet = self._add_sheet(table.title)
        is_heat = table.chart is not None and table.chart.kind == "heat"
        sheet.write_string(0, 0, table.title, self._title)
        widths = [_HEAT_WIDTH if is_heat and index else _width(table, index) for index in range(len(table.columns))]
        self._note(sheet, table.note, widths)
        if sum(widths) > _UPRIGHT:
            sheet.set_landscape()
        if sum(widths) > _ACROSS:
            sheet.set_paper(_A3)
        # Not every program makes a line as high as what is wrapped in it.
        sheet.set_row(_HEADER_ROW, _height([column.label for column in table.columns], widths))
        for index, (column, width) in enumerate(zip(table.columns, widths, strict=True)):
            sheet.set_column(index, index, width)
            is_text = column.kind in ("text", "date")
            sheet.write_string(_HEADER_ROW, index, column.label, self._head if is_text else self._number_head)
        for row, cells in enumerate(table.rows, _HEADER_ROW + 1):
            sheet.set_row(row, _height(cells, widths))
            self._row(sheet, row, cells, table.columns, self._cells)
        end = _HEADER_ROW + len(table.rows)
        if table.total:
            self._row(sheet, end + 1, table.total, table.columns, self._totals)
        sheet.freeze_panes(_HEADER_ROW + 1, 1)
        sheet.repeat_rows(_HEADER_ROW)
        if table.rows:
            sheet.autofilter(_HEADER_ROW, 0, end, len(table.columns) - 1)
            if table.chart and _has_figures(table, table.chart):
                self._draw(sheet, table, table.chart, end)

    def _note(self, sheet: Any, note: str, widths: list[int]) -> None:
        """Over the whole table: in the first column alone it would be cut."""
        if not note:
            return
        if len(widths) > 1:
            sheet.merge_range(1, 0, 1, len(widths) - 1, note, self._plain)
        else:
            sheet.write_string(1, 0, note, self._plain)
        sheet.set_row(1, _height([note], [sum(widths)]))

    def _row(
        self, sheet: Any, row: int, cells: tuple[Cell, ...], columns: tuple[Column, ...], styles: dict[Kind, Any]
    ) -> None:
        for index, (cell, column) in enumerate(zip(cells, columns, strict=True)):
            self._write(sheet, row, index, cell, styles["text" if isinstance(cell, str) else column.kind])

    def _write(self, sheet: Any, row: int, column: int, cell: Cell, style: Any) -> None:
        if cell is None:
            sheet.write_blank(row, column, None, style)
        elif isinstance(cell, str):
            sheet.write_string(row, column, cell, style)
        elif isinstance(cell, (int, float)):
            sheet.write_number(row, column, cell, style)
        else:
            sheet.write_datetime(row, column, datetime.combine(cell, time()), style)

    def _draw(self, sheet: Any, table: Table, chart: Chart, end: int) -> None:
        first = _HEADER_ROW + 1
        if chart.kind == "heat":
            scale = {"type": "2_color_scale", "min_color": "#FFFFFF", "max_color": _BLUE}
            sheet.conditional_format(first, table.index(chart.series[0]), end, table.index(chart.series[-1]), scale)
            return
        category = table.index(chart.category)
        drawn = self._book.add_chart({"type": "bar"})
        for number, series in enumerate(chart.series):
            index = table.index(series)
            drawn.add_series({
                "name": [sheet.get_name(), _HEADER_ROW, index],
                "categories": [sheet.get_name(), first, category, end, category],
                "values": [sheet.get_name(), first, index, end, index],
                "fill": {"color": _BLUE} if number == 0 else {"color": "#D94A00"} if number == 1 else {},
                "data_labels": {"value": True}, "gap": 60,
            })  # fmt: skip
        drawn.set_title({"name": table.title})
        # The first row above, as in the table.
        drawn.set_y_axis({"reverse": True, "interval_unit": 1})
        # The figures stand at the bars.
        drawn.set_x_axis({"min": 0, "visible": False, "major_gridlines": {"visible": False}})
        if len(chart.series) == 1:
            drawn.set_legend({"none": True})
        rows = len(table.rows) * max(1, len(chart.series) // 2)
        drawn.set_size({"width": _CHART_WIDTH, "height": max(280, 120 + rows * _CHART_ROW_HEIGHT)})
        sheet.insert_chart(end + 3, 0, drawn, {"object_position": 1})


def _has_figures(table: Table, chart: Chart) -> bool:
    """A plan that is over has no shares to draw."""
    return any(row[table.index(series)] is not None for row in table.rows for series in chart.series)


def _height(cells: Iterable[Cell], widths: Iterable[int]) -> int:
    """Of a line, in points: as many lines as its longest cell is wrapped into."""
    wrapped = (
        sum(max(1, -(-_letters(part) // max(1, width - 1))) for part in str(cell).split("\n"))
        for cell, width in zip(cells, widths, strict=True)
        if isinstance(cell, str)
    )
    return _LINE_HEIGHT * max(wrapped, default=1) + 3


def _letters(text: str) -> int:
    """How much room a text takes; a Japanese letter is as wide as two."""
    return sum(2 if ord(letter) > 0x2E80 else 1 for letter in text)


def _width(table: Table, index: int) -> int:
    """Wide enough for what stands in the column."""
    column = table.columns[index]
    rows = [*table.rows, table.total] if table.total else list(table.rows)
    longest = max((_letters(str(row[index])) for row in rows if isinstance(row[index], str)), default=0)
    return max(_WIDTHS[column.kind] if column.kind != "text" else 10, min(_WIDEST, longest + 2))

"""A report on paper: the rules first, then the tables with bars beside the figures, large enough for a meeting."""

from pathlib import Path

from PySide6.QtCore import QRectF

from kiosk.language.locales import Locale
from kiosk.report.csv_file import cell_text
from kiosk.report.hide import HIDDEN
from kiosk.report.table import Cell, Column, Report, Say, Table, figure
from kiosk.report.terminal_tables import most_stuck
from kiosk.ui.paper.paper import A4, A4_LANDSCAPE, BLUE, INK, PALE, SOFT, Page, mm, paper
from kiosk.ui.screen.display import family_for

_TITLE_PT, _HEAD_PT, _TEXT_PT, _CELL_PT, _LEAST_PT = 20.0, 14.0, 10.5, 9.5, 5.5
_ROW_GAP_MM, _CELL_GAP_MM, _BAR_MM, _LEAST_COLUMN_MM = 1.2, 2.0, 34.0, 9.0
_WIDE = 9
# The title of a table, its headings and a line: less is not begun at the foot of a page.
_LEAST_TABLE_MM = 20.0


def write_report(path: Path, report: Report, locale: Locale, say: Say) -> None:
    """Write the report as PDF: upright, or lying where a table has many columns. Raises OSError."""
    form = A4_LANDSCAPE if any(len(table.columns) > _WIDE for table in report.tables) else A4
    with paper(path, form, family_for(locale.tag), f"{report.title} {report.period}") as page:
        _head(page, report, say)
        for table in report.tables:
            _table(page, most_stuck(table, say) if table.id == "steps" else table)


def _head(page: Page, report: Report, say: Say) -> None:
    page.text(" ".join(part for part in (report.city, report.title) if part), _TITLE_PT, is_bold=True)
    page.text(report.period, _HEAD_PT, is_bold=True)
    page.space(1)
    page.rule()
    page.space(3)
    if report.plan:
        page.text(report.plan, _TEXT_PT)
    page.text(f"{say('作成日')} {report.made_on.isoformat()}", _TEXT_PT, colour=SOFT)
    page.space(2)
    for rule in report.rules:
        page.text(rule, _TEXT_PT, colour=SOFT)


def _table(page: Page, table: Table) -> None:
    rows = [*table.rows, *([table.total] if table.total else [])]
    bar = _bar_column(table)
    points, widths = _fitting(page, table, rows, _BAR_MM if bar is not None else 0)
    page.space(6)
    if not page.fits(_LEAST_TABLE_MM):
        page.next()
    page.text(table.title, _HEAD_PT, is_bold=True)
    page.space(1)
    _header(page, table, points, widths)
    most = max((figure(row[bar]) for row in table.rows), default=0) if bar is not None else 0
    for number, row in enumerate(rows):
        height = max(
            page.setting(text, points, width).height for text, width in zip(_texts(row, table), widths, strict=True)
        )
        if page.y + height > page.bottom:
            page.next()
            _header(page, table, points, widths)
        is_total = table.total is not None and number == len(rows) - 1
        _row(page, _texts(row, table), table.columns, points, widths, is_total)
        if bar is not None and not is_total and most:
            _bar(page, widths, height, figure(row[bar]) / most)
        page.y += height
        page.space(_ROW_GAP_MM)
    if table.note:
        page.text(table.note, _TEXT_PT - 1.5, colour=SOFT)


def _texts(row: tuple[Cell, ...], table: Table) -> list[str]:
    return [
        cell if isinstance(cell, str) else cell_text(cell, column)
        for cell, column in zip(row, table.columns, strict=True)
    ]


def _bar_column(table: Table) -> int | None:
    """The column that is drawn as bars; a heat map has a colour of its own on the screen, and no bars here."""
    if table.chart is None or table.chart.kind == "heat" or len(table.columns) > _WIDE:
        return None
    return table.index(table.chart.series[0])


def _fitting(page: Page, table: Table, rows: list[tuple[Cell, ...]], bar: float) -> tuple[float, list[float]]:
    """Letters and column widths (millimetres) with which the table is as wide as the page."""
    lines = [[column.label for column in table.columns], *(_texts(row, table) for row in rows)]
    gaps = _CELL_GAP_MM * (len(table.columns) - 1) + bar
    points = _CELL_PT
    while True:
        natural = [max(_natural(page, line[i], points) for line in lines) for i in range(len(table.columns))]
        room = page.width - gaps
        if sum(natural) <= room:
            return points, natural
        widths = _squeezed(natural, table.columns, room)
        if widths or points <= _LEAST_PT:
            return points, widths or [room * width / sum(natural) for width in natural]
        points -= 0.5


def _natural(page: Page, text: str, points: float) -> float:
    return page.setting(text, points, 10_000).width / mm(1) + 0.3


def _squeezed(natural: list[float], columns: tuple[Column, ...], room: float) -> list[float] | None:
    """Long texts may break into lines, figures may not. None where even that does not help."""
    fixed = sum(width for width, column in zip(natural, columns, strict=True) if column.kind != "text")
    texts = [width for width, column in zip(natural, columns, strict=True) if column.kind == "text"]
    least = sum(min(width, _LEAST_COLUMN_MM * 2) for width in texts)
    if not texts or fixed + least > room:
        return None
    spare, wish = room - fixed - least, sum(texts) - least
    return [
        width if column.kind != "text" else min(width, _LEAST_COLUMN_MM * 2) + spare * (width - min(width, _LEAST_COLUMN_MM * 2)) / max(wish, 0.01)
        for width, column in zip(natural, columns, strict=True)
    ]  # fmt: skip


def _header(page: Page, table: Table, points: float, widths: list[float]) -> None:
    labels = [column.label for column in table.columns]
    height = max(page.setting(text, points, width).height for text, width in zip(labels, widths, strict=True))
    page.box(page.form.margin, page.width, height / mm(1), PALE)
    _row(page, labels, table.columns, points, widths, True)
    page.y += height
    page.space(_ROW_GAP_MM)


def _row(
    page: Page, texts: list[str], columns: tuple[Column, ...], points: float, widths: list[float], is_bold: bool
) -> None:  # fmt: skip
    """The cells of one row; figures at the right edge of their column. Does not go on below it."""
    top, x = page.y, page.form.margin
    for text, column, width in zip(texts, columns, widths, strict=True):
        is_figure = column.kind not in ("text", "date") or text == HIDDEN
        shift = max(0.0, width - _natural(page, text, points)) if is_figure and text else 0.0
        page.y = top
        page.text(text, points, x=x + shift, width=width - shift + 0.3, is_bold=is_bold, colour=INK)
        x += width + _CELL_GAP_MM
    page.y = top


def _bar(page: Page, widths: list[float], height: float, share: float) -> None:
    x = page.form.margin + sum(widths) + _CELL_GAP_MM * len(widths)
    room = page.form.width - page.form.margin - x
    page.painter.fillRect(QRectF(mm(x), page.y + height * 0.25, mm(room * share), height * 0.5), BLUE)

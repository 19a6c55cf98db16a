"""Tables as the counts page draws them: bars, a heat map, rows of words. No Qt, no arithmetic left for QML."""

from typing import Any

from kiosk.report.csv_file import cell_text
from kiosk.report.table import Cell, Chart, Table, TableId, figure

NO_CHART: dict[str, Any] = {"kind": "", "bars": [], "heat": [], "hours": []}
_LIST: TableId = "class_list"
# On the screen a table shows what fits; its files have every column.
_ON_SCREEN: dict[TableId, tuple[str, ...]] = {
    _LIST: ("held_on", "starts", "course", "day", "place", "participants", "state", "corrections"),
    "steps": ("step", "reached", "seconds", "hints", "wrong", "left", "leaving"),
    "plan": ("indicator", "baseline", "target", "kind", "done", "share", "pace"),
}


def shown_table(table: Table) -> dict[str, Any]:
    """{title, columns: [{label, isFigure}], rows: [{cells, key}], note}; the key of a row that can be opened."""
    wanted = _ON_SCREEN.get(table.id, tuple(column.id for column in table.columns))
    if table.chart and table.chart.kind == "heat":
        wanted = (table.columns[0].id, *(table.columns[i].id for i in _used_hours(table)))
    indexes = [table.index(name) for name in wanted]
    lines = [*table.rows, *([table.total] if table.total else [])]
    key = table.index("key") if table.id == _LIST else None
    return {
        "title": table.title,
        "note": table.note,
        "columns": [
            {"label": table.columns[i].label, "isFigure": table.columns[i].kind not in ("text", "date")}
            for i in indexes
        ],
        "rows": [
            {
                "cells": [cell_text(line[i], table.columns[i]) for i in indexes],
                "key": str(line[key]) if key is not None else "",
            }
            for line in lines
        ],
    }


def drawn_chart(table: Table) -> dict[str, Any]:
    """{kind, bars: [{group, label, share, text}], heat, hours}; a share is a part of the whole width."""
    chart = table.chart
    if chart is None:
        return NO_CHART
    if chart.kind == "heat":
        return {**NO_CHART, **_heat(table)}
    return {
        **NO_CHART,
        "kind": chart.kind,
        "bars": _progress(table, chart) if chart.kind == "progress" else _bars(table, chart),
    }


def _bars(table: Table, chart: Chart) -> list[dict[str, Any]]:
    """One bar for each row, or, with several series, one for each of them under the name of the row."""
    category = table.index(chart.category)
    series = [table.index(name) for name in chart.series]
    most = max([1e-9, *(figure(row[i]) for row in table.rows for i in series)])
    has_group = table.columns[0].id == "lesson"
    bars = []
    for row in table.rows:
        for i in series:
            column = table.columns[i]
            group = str(row[0]) if has_group else str(row[category]) if len(series) > 1 else ""
            label = str(row[category]) if len(series) == 1 else column.label
            if len(series) == 1 or row[i] is not None:
                bars.append(
                    {"group": group, "label": label, "share": figure(row[i]) / most, "text": cell_text(row[i], column)}
                )
    return bars


def _progress(table: Table, chart: Chart) -> list[dict[str, Any]]:
    """Only what is counted here: done of target, and how it stands."""

    def of(row: tuple[Cell, ...], name: str) -> Cell:
        return row[table.index(name)]

    bars = []
    for row in table.rows:
        done, target = of(row, "done"), of(row, "target")
        if done is not None:
            told = f"{figure(done):,.0f}" + (f" / {figure(target):,.0f}" if target is not None else "")
            text = f"{told} {of(row, 'unit')}　{of(row, 'pace')}"
            share = min(1.0, figure(of(row, chart.series[0])))
            bars.append({"group": "", "label": str(of(row, chart.category)), "share": share, "text": text})
    return bars


def _used_hours(table: Table) -> list[int]:
    """The columns of the hours in which anything was used."""
    return [i for i, _ in enumerate(table.columns) if i and any(row[i] for row in table.rows)]


def _heat(table: Table) -> dict[str, Any]:
    hours = _used_hours(table)
    most = max([1.0, *(figure(row[i]) for row in table.rows for i in hours)])
    rows = [
        {"label": str(row[0]), "cells": [{"share": figure(row[i]) / most, "text": str(row[i])} for i in hours]}
        for row in table.rows
    ]
    return {"kind": "heat", "heat": rows, "hours": [table.columns[i].label for i in hours]}

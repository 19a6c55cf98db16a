"""Reports as one SQLite file, a table for each table: for an office that asks its own questions, years side by side."""

from datetime import date
from pathlib import Path
from tempfile import TemporaryDirectory

from kiosk.report.table import Report, Table


def database_bytes(report: Report) -> bytes:
    """The file's content. Tables and columns are called by their ids; `columns` and `report` say what they mean.

    Days are ISO text, shares parts of 1. Totals are left out: a database adds up by itself.
    """
    # Slow to import, and nobody else needs it.
    from sqlite_utils import Database

    with TemporaryDirectory() as folder:
        path = Path(folder) / "report.db"
        database = Database(path)
        for table in report.tables:
            database.table(table.id).create(
                {column.id: _type_of(table, number) for number, column in enumerate(table.columns)}
            ).insert_all(dict(zip((c.id for c in table.columns), row, strict=True)) for row in table.rows)
        database.table("columns").insert_all(
            ({"table": table.id, "column": c.id, "label": c.label, "kind": c.kind, "is_sum": c.is_sum}
             for table in report.tables for c in table.columns), pk=("table", "column"),
        )  # fmt: skip
        database.table("report").insert(
            {"title": report.title, "period": report.period, "first": report.first, "last": report.last,
             "city": report.city, "plan": report.plan, "made_on": report.made_on, "rules": list(report.rules)}
        )  # fmt: skip
        database.close()
        return path.read_bytes()


def _type_of(table: Table, number: int) -> type:
    """Of a column: what its cells are, or text where there is none."""
    kinds = {type(row[number]) for row in table.rows} - {type(None), date}
    return float if float in kinds else int if kinds == {int} else str

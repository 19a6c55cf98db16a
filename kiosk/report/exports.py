"""One report, many forms. PDF is drawn by the screen's own engine and therefore made elsewhere."""

from pathlib import Path
from typing import Literal

from kiosk.report.csv_file import Encoding, table_csv, write_bytes
from kiosk.report.database_file import database_bytes
from kiosk.report.json_file import json_bytes
from kiosk.report.table import Report, Wording
from kiosk.report.xlsx_file import workbook_bytes

Form = Literal["xlsx", "csv", "json", "sqlite"]


def write_report(
    report: Report, form: Form, out: Path, words: Wording, encoding: Encoding = "utf-8"
) -> tuple[Path, ...]:
    """Write the report; CSV has one file per table in the folder `out`. Returns what was written.

    Everything is made before the first file is begun, so that a letter that cannot be written leaves nothing half done.
    """
    match form:
        case "xlsx":
            files = {out: workbook_bytes(report, words.say, words.locale)}
        case "json":
            files = {out: json_bytes(report)}
        case "sqlite":
            files = {out: database_bytes(report)}
        case "csv":
            files = {out / f"{table.id}.csv": table_csv(table, encoding) for table in report.tables}
    for path, content in files.items():
        write_bytes(path, content)
    return tuple(files)

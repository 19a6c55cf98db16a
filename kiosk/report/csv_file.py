"""CSV that opens right in Excel and runs nothing."""

import csv
import io
from collections.abc import Iterable
from datetime import date
from pathlib import Path
from typing import Literal

from kiosk.document.files import telling_what_is_not_written, write_whole
from kiosk.document.problem import Problem, Refused
from kiosk.report.table import Cell, Column, Table

Encoding = Literal["utf-8", "cp932"]
# A cell that begins so is a formula to a spreadsheet, also after spaces, and in full width.
_STARTS = tuple("=+-@＝＋－＠\t\r\n|")
_BLANK = " \u00a0\u3000"


def harmless(text: str) -> str:
    """The text with a ' before what a spreadsheet would run."""
    return "'" + text if text.lstrip(_BLANK).startswith(_STARTS) or text.startswith(("\t", "\r", "\n")) else text


def cell_text(cell: Cell, column: Column) -> str:
    """As a person would type it: shares in percent with one digit, nothing for nothing."""
    if cell is None:
        return ""
    if isinstance(cell, str):
        return harmless(cell)
    if isinstance(cell, date):
        return cell.isoformat()
    if column.kind == "share":
        return f"{cell * 100:.1f}%"
    return f"{cell:.1f}" if column.kind == "seconds" or not float(cell).is_integer() else str(int(cell))


def csv_bytes(header: Iterable[str], rows: Iterable[Iterable[str]], encoding: Encoding = "utf-8") -> bytes:
    """The file's content: CRLF; a BOM before UTF-8. Raises Refused, naming cell and letter, for what CP932 cannot hold."""
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\r\n")
    lines = [list(header), *(list(row) for row in rows)]
    if encoding == "cp932":
        for number, line in enumerate(lines, 1):
            for text in line:
                _check_cp932(text, number)
    writer.writerows(lines)
    return out.getvalue().encode("utf-8-sig" if encoding == "utf-8" else "cp932")


def _check_cp932(text: str, line: int) -> None:
    try:
        text.encode("cp932")
    except UnicodeEncodeError as error:
        raise Refused(
            Problem("{line}行目の「{text}」にある「{letter}」は、CP932（Shift_JIS）では書けません。UTF-8 で書き出してください。",
                    fills={"line": str(line), "text": text, "letter": text[error.start : error.end]})
        ) from None  # fmt: skip


def table_csv(table: Table, encoding: Encoding = "utf-8") -> bytes:
    """One table with its total."""
    rows = [*table.rows, table.total] if table.total else list(table.rows)
    cells = ([cell_text(cell, column) for cell, column in zip(row, table.columns, strict=True)] for row in rows)
    return csv_bytes((harmless(column.label) for column in table.columns), cells, encoding)


def write_bytes(path: Path, content: bytes) -> None:
    """Write a file whole or not at all. Raises Refused when it cannot be written."""
    with telling_what_is_not_written(path):
        write_whole(path, content)

"""Rows of a table that somebody brings: a CSV or XLSX file of any size, read within limits."""

import csv
import io
import re
import stat
import time
import unicodedata
from collections.abc import Callable, Iterable, Iterator, Mapping
from pathlib import Path
from typing import Any
from zipfile import BadZipFile, ZipFile

from kiosk.document.problem import Problem, Refused

Row = Mapping[str, Any]
_MOST_ROWS = 5000
# Empty ones between them too: a stray mark in the last row of a sheet makes a million.
_MOST_LINES = 50_000
_MOST_COLUMNS = 100
_MOST_BYTES = 5_000_000
# An XLSX file is packed. 5,000 rows of a table come to 3 MB; a few hundred kilobytes may unpack to gigabytes.
_MOST_UNPACKED = 10_000_000
_MOST_PARTS = 2000
# Also empty ones that only have a border.
_MOST_CELLS = 200_000
_CELL = re.compile(rb"<(?:\w+:)?c[\s/>]")
_LONGEST_READ = 10.0
# The heading by which the sheet with the table is found.
_FIRST_HEADING = "開催日"
_TOO_LARGE = "表が大きすぎます（{most}行まで）。分けて、1つずつ読みこんでください。"
_TOO_LARGE_UNPACKED = "表が大きすぎます。使っていない行や列、シート、絵をけして、もう一度ほぞんしてください。"


def clean(value: Any) -> str:
    """A cell as text: full width as half width, without spaces around it."""
    return unicodedata.normalize("NFKC", str(value if value is not None else "")).strip()


def read_table(path: Path, clock: Callable[[], float] = time.monotonic) -> list[tuple[int, Row]]:
    """The number of each line, and its cells by their headings; empty lines are left out.

    Raises Refused for a file that cannot be read, or is larger than a table of classes can be: then nothing of it is used.
    """
    try:
        found = path.stat()
        if not stat.S_ISREG(found.st_mode):
            raise Refused(Problem("ファイルを読めません: {reason}", path, fills={"reason": "not a file"}))
        if found.st_size > _MOST_BYTES:
            raise Refused(Problem("ファイルが大きすぎます（5MBまで）。", path))
        rows = _xlsx_rows(path) if path.suffix.lower() in (".xlsx", ".xlsm") else _csv_rows(path)
        return _within_limits(path, rows, clock)
    except Refused:
        raise
    except Exception as error:  # the readers of both formats raise a great many kinds for a damaged file
        reason = error.strerror if isinstance(error, OSError) else str(error)
        raise Refused(Problem("ファイルを読めません: {reason}", path, fills={"reason": reason or ""})) from error


def _within_limits(
    path: Path, lines: Iterable[tuple[int, Row | None]], clock: Callable[[], float]
) -> list[tuple[int, Row]]:
    end = clock() + _LONGEST_READ
    rows: list[tuple[int, Row]] = []
    for number, row in lines:
        if number > _MOST_LINES or clock() > end:
            raise Refused(Problem(_TOO_LARGE_UNPACKED, path, number))
        if row is not None:
            rows.append((number, row))
        if len(rows) > _MOST_ROWS:
            raise Refused(Problem(_TOO_LARGE, path, number, {"most": f"{_MOST_ROWS:,}"}))
    return rows


def _csv_rows(path: Path) -> Iterator[tuple[int, Row | None]]:
    with open(path, "rb") as file:
        raw = file.read(_MOST_BYTES)
    try:
        text = raw.decode("utf-8-sig")
    except UnicodeDecodeError:
        try:
            text = raw.decode("cp932")
        except UnicodeDecodeError as error:
            raise Refused(Problem("文字コードが UTF-8 でも CP932 でもありません。", path)) from error
    reader = csv.DictReader(io.StringIO(text, newline=""))
    if reader.fieldnames:
        reader.fieldnames = [clean(name) for name in reader.fieldnames]
    for row in reader:
        # A ' that protects a cell from being run is not part of it.
        cells = {name: (value or "").removeprefix("'") for name, value in row.items() if name}
        is_empty = not any(clean(value) for value in row.values() if isinstance(value, str))
        yield reader.line_num, None if is_empty else cells


def _xlsx_rows(path: Path) -> Iterator[tuple[int, Row | None]]:
    from openpyxl import load_workbook
    from openpyxl.utils.exceptions import InvalidFileException

    try:
        _check_unpacked(path)
        book = load_workbook(path, read_only=True, data_only=True)
    except (BadZipFile, InvalidFileException, KeyError, ValueError) as error:
        raise Refused(Problem("Excel のファイルとして読めません。", path)) from error
    try:
        header, lines = _table_in(book)
        for number, cells in enumerate(lines, 2):
            is_empty = all(cell in (None, "") for cell in cells)
            row = dict(zip(header, ("" if cell is None else cell for cell in cells), strict=False))
            yield number, None if is_empty else row
    finally:
        book.close()


def _table_in(book: Any) -> tuple[list[str], Iterator[tuple[Any, ...]]]:
    """The headings and the lines after them: of the sheet that has the table, or else of the first."""
    begun: list[tuple[list[str], Iterator[tuple[Any, ...]]]] = []
    for sheet in book.worksheets:
        lines = sheet.iter_rows(values_only=True, max_col=_MOST_COLUMNS)
        begun.append(([clean(cell) for cell in next(lines, ())], lines))
        if _FIRST_HEADING in begun[-1][0]:
            return begun[-1]
    return begun[0]


def _check_unpacked(path: Path) -> None:
    """What a part says of its size cannot be exceeded: Python unpacks no more of it. A whole row is made before its end
    is seen, so cells are counted before."""
    with ZipFile(path) as book:
        parts = book.infolist()
        if len(parts) > _MOST_PARTS or sum(part.file_size for part in parts) > _MOST_UNPACKED:
            raise Refused(Problem(_TOO_LARGE_UNPACKED, path))
        cells = sum(1 for part in parts for _ in _CELL.finditer(book.read(part)))
    if cells > _MOST_CELLS:
        raise Refused(Problem(_TOO_LARGE_UNPACKED, path))

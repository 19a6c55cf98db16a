"""Sheets of a file that somebody brings: CSV, TSV or XLSX, read within limits and never by half."""

import csv
import io
import re
import stat
import time
import unicodedata
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import Any
from zipfile import BadZipFile, ZipFile

from kiosk.document.problem import Problem, Refused

_MOST_LINES = 5000
# Empty ones between them too: a stray mark in the last row of a sheet makes a million.
_MOST_EMPTY = 50_000
_MOST_COLUMNS = 100
_MOST_SHEETS = 60
_MOST_BYTES = 5_000_000
# An XLSX file is packed. 5,000 rows of a table come to 3 MB; a few hundred kilobytes may unpack to gigabytes.
_MOST_UNPACKED = 10_000_000
_MOST_PARTS = 2000
# Also empty ones that only have a border.
_MOST_CELLS = 200_000
_CELL = re.compile(rb"<(?:\w+:)?c[\s/>]")
_ROW = re.compile(rb"<(?:\w+:)?row[\s/>]")
# Something written beyond the hundredth column, CV.
_FAR_CELL = re.compile(
    rb'<(?:\w+:)?c\s[^>]*?r="(?:[A-Z]{3}|[D-Z][A-Z]|C[W-Z])\d+"(?:[^>/]|/(?!>))*>\s*<(?:\w+:)?(?:v|is|f)[\s>]'
)
_MERGED = re.compile(rb'<(?:\w+:)?mergeCell\s[^>]*?ref="([A-Z]+)(\d+):([A-Z]+)(\d+)"')
_HIDDEN_LINE = re.compile(rb'<(?:\w+:)?row\s(?=[^>]*?\shidden="(?:1|true)")[^>]*?r="(\d+)"')
_LONGEST_READ = 10.0
# How an old Excel file begins, and one with a password.
_OLE = bytes.fromhex("d0cf11e0a1b11ae1")
_LOCKED = "EncryptedPackage".encode("utf-16-le")
_ENCODINGS = ("utf-8-sig", "cp932")
_TOO_LARGE = "表が大きすぎます（{most}行まで）。分けて、1つずつ読みこんでください。"
_TOO_LARGE_UNPACKED = "表が大きすぎます。使っていない行や列、シート、絵をけして、もう一度ほぞんしてください。"
_IS_LOCKED = "パスワードがかかっています。Excel でパスワードをはずして、ほぞんしてください。"
_OLD = "古い形（.xls）のファイルです。Excel でひらき、「名前を付けて保存」で Excel ブック（.xlsx）にしてください。"
_OTHER_KIND = "この形のファイルは読めません。Excel ブック（.xlsx）か CSV でほぞんしてください。"
_READ = (".xlsx", ".xlsm", ".csv", ".tsv", ".txt")


@dataclass(frozen=True)
class Line:
    """One line of a sheet by its number there. `merged` are the columns whose cell began in a line above."""

    number: int
    cells: tuple[Any, ...]
    merged: frozenset[int] = frozenset()
    is_hidden: bool = False

    def text(self, column: int) -> str:
        return clean(self.cells[column]) if column < len(self.cells) else ""


@dataclass(frozen=True)
class Sheet:
    """The lines in which something stands. A CSV file is one sheet without a name."""

    name: str
    lines: tuple[Line, ...]
    is_hidden: bool = False


def clean(value: Any) -> str:
    """A cell as text: full width as half width, without spaces around it."""
    return unicodedata.normalize("NFKC", str(value if value is not None else "")).strip()


def read_book(path: Path, clock: Callable[[], float] = time.monotonic) -> tuple[Sheet, ...]:
    """All sheets, hidden ones too. Raises Refused for a file that cannot be read, or is larger than a table of classes
    can be: then nothing of it is used."""
    try:
        found = path.stat()
        if not stat.S_ISREG(found.st_mode):
            raise Refused(Problem("ファイルを読めません: {reason}", path, fills={"reason": "not a file"}))
        if found.st_size > _MOST_BYTES:
            raise Refused(Problem("ファイルが大きすぎます（5MBまで）。", path))
        with open(path, "rb") as file:
            content = file.read(_MOST_BYTES)
        _check_kind(path, content)
        is_packed = path.suffix.lower() in (".xlsx", ".xlsm")
        return _xlsx_sheets(path, content, clock) if is_packed else (_csv_sheet(path, content, clock),)
    except Refused:
        raise
    except Exception as error:  # the readers of both formats raise a great many kinds for a damaged file
        reason = error.strerror if isinstance(error, OSError) else str(error)
        raise Refused(Problem("ファイルを読めません: {reason}", path, fills={"reason": reason or ""})) from error


def _check_kind(path: Path, content: bytes) -> None:
    """What cannot be read is told with what to do about it."""
    if content.startswith(_OLE):
        raise Refused(Problem(_IS_LOCKED if _LOCKED in content else _OLD, path))
    if path.suffix.lower() not in _READ:
        raise Refused(Problem(_OLD if path.suffix.lower() == ".xls" else _OTHER_KIND, path))


def _within_limits(
    path: Path, lines: Iterable[tuple[int, tuple[Any, ...]]], clock: Callable[[], float]
) -> list[tuple[int, tuple[Any, ...]]]:
    end = clock() + _LONGEST_READ
    kept: list[tuple[int, tuple[Any, ...]]] = []
    for number, cells in lines:
        if number > _MOST_EMPTY or clock() > end or any(cells[_MOST_COLUMNS:]):
            raise Refused(Problem(_TOO_LARGE_UNPACKED, path, number))
        if any(cell is not None and clean(cell) for cell in cells):
            kept.append((number, cells[:_MOST_COLUMNS]))
        if len(kept) > _MOST_LINES:
            raise Refused(Problem(_TOO_LARGE, path, number, {"most": f"{_MOST_LINES:,}"}))
    return kept


# -- CSV


def _csv_sheet(path: Path, content: bytes, clock: Callable[[], float]) -> Sheet:
    text = _decoded(path, content)
    separator = max(",\t;", key=lambda mark: _width_with(text, mark))
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=separator)
    # A ' that protects a cell from being run is not part of it.
    lines = ((reader.line_num, tuple(cell.removeprefix("'") for cell in row)) for row in reader)
    return Sheet("", tuple(Line(number, cells) for number, cells in _within_limits(path, lines, clock)))


def _decoded(path: Path, content: bytes) -> str:
    """UTF-8, what a Japanese Windows writes, or the "Unicode text" of Excel."""
    encodings = ("utf-16",) if content.startswith((b"\xff\xfe", b"\xfe\xff")) else _ENCODINGS
    for encoding in encodings:
        try:
            return content.decode(encoding)
        except UnicodeDecodeError:
            continue
    raise Refused(Problem("文字コードが UTF-8 でも CP932 でもありません。", path))


def _width_with(text: str, separator: str) -> int:
    """How many cells the first lines have when parted so; a comma within quotes parts nothing."""
    beginning = io.StringIO(text[:20_000], newline="")
    try:
        return sum(len(row) - 1 for row, _ in zip(csv.reader(beginning, delimiter=separator), range(50), strict=False))
    except csv.Error:
        return 0


# -- XLSX


def _xlsx_sheets(path: Path, content: bytes, clock: Callable[[], float]) -> tuple[Sheet, ...]:
    from openpyxl import load_workbook
    from openpyxl.utils.exceptions import InvalidFileException

    try:
        with ZipFile(io.BytesIO(content)) as packed:
            _check_unpacked(path, packed)
            book = load_workbook(io.BytesIO(content), read_only=True, data_only=True)
            if len(book.worksheets) > _MOST_SHEETS:
                raise Refused(Problem(_TOO_LARGE_UNPACKED, path))
            return tuple(_xlsx_sheet(path, one, packed, clock) for one in book.worksheets)
    except (BadZipFile, InvalidFileException, KeyError, ValueError) as error:
        raise Refused(Problem("Excel のファイルとして読めません。", path)) from error


def _check_unpacked(path: Path, packed: ZipFile) -> None:
    """What a part says of its size cannot be exceeded: Python unpacks no more of it. A whole row is made before its end
    is seen, so cells are counted before."""
    parts = packed.infolist()
    if len(parts) > _MOST_PARTS or sum(part.file_size for part in parts) > _MOST_UNPACKED:
        raise Refused(Problem(_TOO_LARGE_UNPACKED, path))
    cells = rows = 0
    for part in parts:
        content = packed.read(part)
        cells += _count(_CELL, content)
        rows += _count(_ROW, content)
        is_far = part.filename.startswith("xl/worksheets/") and _FAR_CELL.search(content)
        if cells > _MOST_CELLS or rows > _MOST_EMPTY or is_far:
            raise Refused(Problem(_TOO_LARGE_UNPACKED, path))


def _count(mark: re.Pattern[bytes], content: bytes) -> int:
    return sum(1 for _ in mark.finditer(content))


def _xlsx_sheet(path: Path, sheet: Any, packed: ZipFile, clock: Callable[[], float]) -> Sheet:
    rows = sheet.iter_rows(values_only=True, max_col=_MOST_COLUMNS)
    kept = _within_limits(path, enumerate(rows, 1), clock)
    # openpyxl reads merged cells only where it holds the whole sheet in memory, each cell of a merged million too.
    content = packed.read(sheet._worksheet_path)
    hidden = {int(found[1]) for found in _HIDDEN_LINE.finditer(content)}
    lines = {number: Line(number, cells, is_hidden=number in hidden) for number, cells in kept}
    for first, top, last, bottom in _MERGED.findall(content):
        _spread(lines, _column(first), int(top), _column(last), int(bottom))
    return Sheet(sheet.title, tuple(lines.values()), sheet.sheet_state != "visible")


def _spread(lines: dict[int, Line], left: int, top: int, right: int, bottom: int) -> None:
    """What stands in a merged cell is true of each line and column that it covers."""
    if top not in lines or left >= len(lines[top].cells):
        return
    value, right = lines[top].cells[left], min(right, _MOST_COLUMNS - 1)
    for number in (one for one in lines if top <= one <= bottom):
        line = lines[number]
        cells = [*line.cells, *[None] * (right + 1 - len(line.cells))]
        cells[left : right + 1] = [value] * (right + 1 - left)
        merged = line.merged | (frozenset(range(left, right + 1)) if number > top else frozenset())
        lines[number] = Line(number, tuple(cells), merged, line.is_hidden)


def _column(letters: bytes) -> int:
    """A is 0."""
    number = 0
    for letter in letters:
        number = number * 26 + letter - ord("A") + 1
    return number - 1

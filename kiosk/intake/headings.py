"""Where the table begins in a sheet, and which of its columns tells what. The words are data: `content/headings.yaml`."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from functools import cache
from pathlib import Path
from typing import Literal, get_args

from pydantic import TypeAdapter

from kiosk import paths
from kiosk.document.strict_yaml import read
from kiosk.document.validation import Strict, validated
from kiosk.intake.book import Line, Sheet, clean

Field = Literal["held_on", "month", "year", "course", "place", "participants", "men", "women", "whole", "capacity",
                "applicants", "starts", "ends", "day", "helpers", "minutes"]  # fmt: skip
FIELDS: tuple[Field, ...] = get_args(Field)
_MOST_BEFORE = 40
# Title, heading and a few notes are no table yet.
_LEAST_KNOWN = 2
_DAYS = ("日", "日にち")
# What a sum is of.
_OF, _SPANS = "度分の", ("月", "期", "年", "回")
# What stands for nobody in particular: spaces, stars, line ends, and the kinds of brackets.
_MARKS = re.compile(r"[\s*※●○◎:.、・]+")
_BRACKETS = str.maketrans("〔〕[]【】{}", "()()()()")


class Headings(Strict):
    """`content/headings.yaml`."""

    columns: dict[Field, tuple[str, ...]]
    totals: tuple[str, ...]
    cancelled: tuple[str, ...]
    nothing: tuple[str, ...]

    def field_of(self, heading: str) -> Field | None:
        """What a heading tells; also without the unit or the remark in its brackets."""
        known = {plain(name): field for field, names in self.columns.items() for name in names}
        text = plain(heading)
        return known.get(text) or known.get(re.sub(r"\(.*\)$", "", text))


def plain(text: str) -> str:
    """A heading or a name as it is compared."""
    return _MARKS.sub("", clean(text).translate(_BRACKETS)).casefold()


def is_total(label: str, totals: Iterable[str]) -> bool:
    """合計, 計（12回）, 4月分の計; but no course whose name ends so."""
    bare = label.split("(", maxsplit=1)[0]
    sums = (bare.removesuffix(word).rstrip(_OF) for word in totals if bare.endswith(word))
    return any(of == "" or of.endswith(_SPANS) for of in sums)


@dataclass(frozen=True)
class Column:
    """One column: what stands over it, and what it is taken for; "" where it is not used."""

    index: int
    heading: str
    field: Field | Literal[""] = ""


@dataclass(frozen=True)
class Head:
    """The headings of a table: the line they stand on, and the last one where there are two."""

    line: int
    last: int
    columns: tuple[Column, ...]

    def of(self, field: Field) -> tuple[Column, ...]:
        return tuple(one for one in self.columns if one.field == field)


@cache
def load_headings(path: Path) -> Headings:
    """Raises Refused, naming file and line."""
    return validated(TypeAdapter(Headings), read(path), path)


def headings() -> Headings:
    """The city's own words where it has written such a file, else the shipped ones."""
    return load_headings(next(file for file in reversed(paths.heading_files()) if file.is_file()))


def head_in(sheet: Sheet, words: Headings, chosen: Mapping[str, str]) -> Head | None:
    """The line with the most known headings; None where no line looks like one. `chosen` is what staff said of a
    heading: a field, or "" for "not used"."""
    told = {plain(heading): field for heading, field in chosen.items()}
    best: Head | None = None
    for number, line in enumerate(sheet.lines[:_MOST_BEFORE]):
        head = Head(line.number, line.number, tuple(_columns(line, words, told)))
        if _weight(head) > (_weight(best) if best else 0):
            best = _with_second(head, sheet.lines[number + 1 : number + 2], words, told)
    return _with_day(_without_twins(best, sheet)) if best else None


def _weight(head: Head) -> int:
    """How much a line looks like headings: a day and people are what every table of classes has."""
    fields = {one.field for one in head.columns if one.field}
    has_people = bool(fields & {"participants", "men"})
    return len(fields) if len(fields) >= _LEAST_KNOWN and ("held_on" in fields or has_people) else 0


def _columns(line: Line, words: Headings, told: Mapping[str, str]) -> Iterable[Column]:
    for index in range(len(line.cells)):
        if heading := line.text(index):
            chosen = told.get(plain(heading))
            field = chosen if chosen in (*FIELDS, "") else words.field_of(heading)
            yield Column(index, heading, field or "")  # type: ignore[arg-type]


def _with_second(head: Head, below: tuple[Line, ...], words: Headings, told: Mapping[str, str]) -> Head:
    """男, 女, 計 under 参加者数: what a column tells stands in the second line."""
    above = {one.index: one for one in head.columns}
    under = {one.index: one for line in below for one in _columns(line, words, told)}
    are_headings = all(re.search(r"\d", one.heading) is None for one in under.values())
    if not are_headings or not any(one.field in ("men", "women", "whole") for one in under.values()):
        return head
    columns = []
    for index in sorted({*above, *under}):
        upper, lower = above.get(index), under.get(index)
        heading = " ".join(dict.fromkeys(one.heading for one in (upper, lower) if one))
        field = (lower.field if lower else "") or (upper.field if upper else "")
        # 計 counts whatever stands above it.
        if upper and lower and lower.field == "whole":
            field = upper.field
        elif upper and lower and lower.field in ("men", "women") and upper.field != "participants":
            field = ""
        columns.append(Column(index, heading, field))
    return Head(head.line, below[0].number, tuple(columns))


def _without_twins(head: Head, sheet: Sheet) -> Head:
    """Of columns that tell the same in every line, as those under one merged cell do, only the first is used; and none
    in which nothing stands."""
    lines = [line for line in sheet.lines if line.number > head.last]
    seen: set[tuple[str, tuple[str, ...]]] = set()
    columns = []
    for one in head.columns:
        content = tuple(line.text(one.index) for line in lines)
        is_twin = (one.field, content) in seen
        is_bare = one.field != "" and bool(lines) and not any(content) and len(head.of(one.field)) > 1
        seen.add((one.field, content))
        columns.append(Column(one.index, one.heading, "" if one.field and (is_twin or is_bare) else one.field))
    return Head(head.line, head.last, tuple(columns))


def _with_day(head: Head) -> Head:
    """月 and 日 in columns of their own: then, and only then, 日 is the day."""
    if head.of("held_on") or not head.of("month"):
        return head
    columns = (
        replace(one, field="held_on") if plain(one.heading) in _DAYS and not one.field else one for one in head.columns
    )
    return replace(head, columns=tuple(columns))

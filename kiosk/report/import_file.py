"""Classes held elsewhere, from the city's own table: every row is checked, bad ones are named, nothing half imported."""

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, datetime, time
from pathlib import Path
from typing import Any

from kiosk.document.problem import Problem, Refused
from kiosk.language.dates import parse_date
from kiosk.report.csv_file import csv_bytes, write_bytes
from kiosk.report.table_file import Row, clean, read_table
from kiosk.usage.class_entries import Written, entered, faults_in, key_of_row
from kiosk.usage.classes import ClassFacts, ClassRecord

# Header → field, in the order of the template. The first five must be there.
COLUMNS = {
    "開催日": "held_on", "講座": "course", "場所": "place", "参加者数": "participants", "定員": "capacity",
    "開始": "starts", "日目": "day", "補助者数": "helpers", "分": "minutes",
}  # fmt: skip
_NEEDED = ("開催日", "講座", "場所", "参加者数")
DOUBLE = "同じ日・場所・講座・時刻の教室が、もうあります（番号 {key}）。べつの教室なら、開始の時刻を書いてください。"
_NO_DATE = "開催日「{value}」が読めません。2026-11-21 か 令和8年11月21日 の形で書いてください。"
_FUTURE = "開催日 {value} は、まだ来ていません。行われた教室だけを書いてください。"
_NO_COURSE = "講座「{value}」がありません。あるのは: {known}"


@dataclass(frozen=True)
class KnownCourse:
    """A course that a row may name, by id or by title."""

    id: str
    title: str
    series: str
    days: int
    capacity: int


@dataclass(frozen=True)
class Import:
    """What a file brings: `events` to write, how many classes are there already, and what must be mended first."""

    events: tuple[Written, ...]
    known: int
    problems: tuple[Problem, ...]

    @property
    def wrong(self) -> int:
        """How many rows must be mended; one may have several faults."""
        return len({problem.line for problem in self.problems})


# A message and what to fill in.
Fault = tuple[str, dict[str, str]]


def write_template(path: Path, courses: Iterable[KnownCourse], today: date) -> None:
    """A CSV file with the headings and one line per course, to be filled in. Raises Refused when it cannot be written."""
    rows = [(today.isoformat(), one.title, "", "", str(one.capacity), "10:00", "1", "", "60") for one in courses]
    write_bytes(path, csv_bytes(COLUMNS, rows))


def read_import(
    path: Path,
    courses: Iterable[KnownCourse],
    there: Iterable[ClassRecord],
    *,
    may_double: bool = False,
    latest: date = date.max,
) -> Import:
    """Read a CSV (UTF-8 or CP932) or XLSX file. Raises Refused when it cannot be read at all.

    The same row always becomes the same class, so that a file read twice changes nothing. A class of that day, place,
    course and time that came another way is a problem unless `may_double`; so is a day after `latest`.
    """
    rows = read_table(path)
    if not rows:
        raise Refused(
            Problem("表に行がありません。1行目に見出し（開催日、講座、場所、参加者数）を書いてください。", path, 1)
        )
    missing = [name for name in _NEEDED if name not in rows[0][1]]
    if missing:
        raise Refused(Problem("見出し「{name}」がありません。", path, 1, {"name": missing[0]}))
    return _Reader(path, tuple(courses), tuple(there), may_double, latest).read(rows)


class _Reader:
    """Rows of one file against what is there."""

    def __init__(
        self,
        path: Path,
        courses: tuple[KnownCourse, ...],
        there: tuple[ClassRecord, ...],
        may_double: bool,
        latest: date,
    ) -> None:
        self._path, self._may_double, self._latest = path, may_double, latest
        self._courses = courses
        self._there = {one.key: one for one in there}
        self._taken = _taken(there)
        self._problems: list[Problem] = []

    def read(self, rows: Iterable[tuple[int, Row]]) -> Import:
        events: list[Written] = []
        known = 0
        seen: Counter[tuple[Any, ...]] = Counter()
        for line, row in rows:
            facts, faults = read_row(row, self._courses, self._latest)
            for message, fills in faults:
                self._add(line, message, **fills)
            if facts is None:
                continue
            seen[_identity(facts)] += 1
            key = key_of_row(facts, seen[_identity(facts)])
            if key in self._there:
                known += 1
                self._compare(line, facts, self._there[key])
            elif (other := self._taken.get(_identity(facts))) and not self._may_double:
                self._add(
                    line,
                    DOUBLE,
                    key=other,
                )
            else:
                events.append(entered(facts, key, "file"))
        return Import(tuple(events), known, tuple(self._problems))

    def _compare(self, line: int, facts: ClassFacts, there: ClassRecord) -> None:
        if facts not in (there.entries[0].facts, there.facts):
            self._add(
                line,
                "この教室（番号 {key}）はもうあり、数がちがいます。その教室のほうを直してください。",
                key=there.key,
            )

    def _add(self, line: int, message: str, **fills: str) -> None:
        self._problems.append(Problem(message, self._path, line, fills))


def read_row(
    row: Row, courses: Sequence[KnownCourse], latest: date = date.max
) -> tuple[ClassFacts | None, tuple[Fault, ...]]:
    """A class from texts or cells under the headings of COLUMNS, or everything that is wrong with them."""
    held_on, day_faults = _day(row, latest)
    course = next((one for one in courses if clean(row.get("講座")) in (one.id, clean(one.title))), None)
    numbers, number_faults = _numbers(row)
    faults = [*day_faults, *number_faults]
    if course is None:
        known = "、".join(one.title for one in courses)
        faults.append((_NO_COURSE, {"value": clean(row.get("講座")), "known": known}))
    if faults or held_on is None or course is None:
        return None, tuple(faults)
    facts = ClassFacts(
        held_on, str(row.get("場所", "")).strip(), course.id, course.series, days=max(course.days, numbers.get("day", 1)),
        starts=_starts(row.get("開始", "")), role="staff", **numbers,
    )  # fmt: skip
    wrong = faults_in(facts)
    return (None if wrong else facts), wrong


def _day(row: Row, latest: date) -> tuple[date | None, tuple[Fault, ...]]:
    held_on = _date(row.get("開催日", ""))
    if held_on is None:
        return None, ((_NO_DATE, {"value": clean(row.get("開催日"))}),)
    if held_on > latest:
        return None, ((_FUTURE, {"value": held_on.isoformat()}),)
    return held_on, ()


def _numbers(row: Row) -> tuple[dict[str, int], tuple[Fault, ...]]:
    """Numbers by field; nothing where a cell is empty, as it may be but for the participants."""
    numbers: dict[str, int] = {}
    faults: list[Fault] = []
    for heading, name in COLUMNS.items():
        if name in ("participants", "capacity", "day", "helpers", "minutes"):
            text = clean(row.get(heading, "")).removesuffix("人").removesuffix("名").replace(",", "").removesuffix(".0")
            if text.isascii() and text.isdigit():
                numbers[name] = int(text)
            elif text or heading in _NEEDED:
                faults.append(("{header}「{value}」は数字で書いてください。", {"header": heading, "value": text}))
    return numbers, tuple(faults)


def double_of(facts: ClassFacts, there: Iterable[ClassRecord]) -> str:
    """The key of a class of the same day, place, course and time; empty if there is none."""
    return _taken(there).get(_identity(facts), "")


def _taken(there: Iterable[ClassRecord]) -> dict[tuple[Any, ...], str]:
    return {_identity(one.facts): one.key for one in there if one.state != "cancelled"}


def _identity(facts: ClassFacts) -> tuple[Any, ...]:
    return facts.held_on, facts.place, facts.course, facts.day, facts.starts


def _date(value: Any) -> date | None:
    if isinstance(value, datetime):
        return value.date()
    return value if isinstance(value, date) else parse_date(str(value))


def _starts(value: Any) -> str:
    """13:30, from a text or a time cell."""
    if isinstance(value, (time, datetime)):
        return value.strftime("%H:%M")
    text = clean(value)
    return text.zfill(5) if ":" in text else text

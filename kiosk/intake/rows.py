"""From the lines of a sheet to classes: every line is one, is skipped and said so, or is to be mended."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from typing import Literal

from kiosk.intake.book import Line, Sheet, clean
from kiosk.intake.cells import DayFault, day_in, hours_in, number_in
from kiosk.intake.headings import Column, Field, Head, Headings, head_in, is_total, plain
from kiosk.intake.names import KnownCourse, course_of
from kiosk.intake.years import Years, section_in, tells_of_making, together, year_in_column, years_in
from kiosk.usage.class_entries import faults_in
from kiosk.usage.classes import ClassFacts

# A message of the catalog and what to fill in.
Fault = tuple[str, dict[str, str]]
Need = Literal["", "year", "place", "course", "columns"]
Skip = Literal["total", "cancelled", "note", "heading", "coming"]
_DAY_FAULTS: dict[DayFault, str] = {
    "unreadable": "開催日「{value}」が読めません。2026-11-21 か 令和8年11月21日 の形で書いてください。",
    "no year": "開催日「{value}」が何年かわかりません。表の年度を選んでください。",
    "other weekday": "開催日「{value}」は、その年では曜日がちがいます。年をたしかめてください。",
    "several": "開催日「{value}」に、いくつかの日があります。1行に1日ずつ書いてください。",
}
NO_COURSE = "講座「{value}」がどれのことか、わかりません。講座を選んでください。あるのは: {known}"
_FUTURE = "開催日 {value} は、まだ来ていません。行われた教室だけを書いてください。"
_NOT_A_NUMBER = "{header}「{value}」は数字で書いてください。"
_BAD_TIME = "時刻「{value}」が読めません。13:30 か 13:30〜15:00 の形で書いてください。"
_MERGED_PEOPLE = "人数のセルが、上の行と1つになっています（結合）。1行に1つずつ書いてください。"
_NO_PLACE = "場所がありません。表に書くか、この表の場所を書いてください。"
_NO_DAY = "開催日がありません。上の行と同じ日でも、書いてください。"
_DIFFERENT_PEOPLE = "{whole}人とありますが、男と女をたすと {sum}人です。"
_TWO_COLUMNS = "「{first}」の列と「{second}」の列が、おなじことを言っています。どちらを使うか、選んでください。"
# What a class has once; a place or a name may be told in two columns.
_SINGLE: tuple[Field, ...] = ("held_on", "participants", "starts", "capacity", "day")
# What only stands over a table, beside it or under it has that many cells at most.
_NOTE_CELLS = 1


@dataclass(frozen=True)
class Choices:
    """What staff say of a table: which sheets (None: all that can be seen), what its columns and its courses mean, and,
    where the table does not tell them, the place, the course and the fiscal year."""

    sheets: tuple[str, ...] | None = None
    columns: Mapping[str, str] = field(default_factory=dict)
    courses: Mapping[str, str] = field(default_factory=dict)
    place: str = ""
    course: str = ""
    year: int = 0


@dataclass(frozen=True)
class ReadRow:
    """One class, by the line it stands on."""

    sheet: str
    line: int
    facts: ClassFacts


@dataclass(frozen=True)
class Skipped:
    sheet: str
    line: int
    why: Skip
    text: str


@dataclass(frozen=True)
class Wrong:
    """What must be mended, or decided (`asks`), before anything of the table is written."""

    sheet: str
    line: int
    fault: Fault
    asks: Need = ""


@dataclass(frozen=True)
class ReadSheet:
    """All that one sheet came to. `sums` are total rows that do not agree with the rows: line, what is written, what was
    read. `unknown` are the names of courses that nobody has explained yet."""

    name: str
    head: Head
    rows: tuple[ReadRow, ...] = ()
    skipped: tuple[Skipped, ...] = ()
    wrong: tuple[Wrong, ...] = ()
    unknown: tuple[str, ...] = ()
    sums: tuple[tuple[int, int, int], ...] = ()
    hidden_lines: int = 0


def read_sheet(
    sheet: Sheet, courses: Sequence[KnownCourse], choices: Choices, words: Headings, file_name: str, latest: date
) -> ReadSheet | None:
    """None for a sheet in which no table of classes is found. `latest` is the last day that a class can have had."""
    head = head_in(sheet, words, choices.columns)
    return _Reader(sheet, head, courses, choices, words, latest).read(file_name) if head else None


class _Reader:
    """The lines of one table, from above to below; what is told of the year holds until the next word about it."""

    def __init__(
        self, sheet: Sheet, head: Head, courses: Sequence[KnownCourse], choices: Choices, words: Headings, latest: date
    ) -> None:
        self._sheet, self._head, self._courses, self._choices = sheet, head, courses, choices
        self._words, self._latest = words, latest
        self._rows: list[ReadRow] = []
        self._skipped: list[Skipped] = []
        self._wrong: list[Wrong] = []
        self._unknown: Counter[str] = Counter()
        self._sums: list[tuple[int, int, int]] = []
        self._since = 0
        self._headings = {one.index: plain(one.heading) for one in head.columns}

    def read(self, file_name: str) -> ReadSheet:
        years = self._years_above(file_name)
        for column in self._doubtful():
            self._wrong.append(Wrong(self._sheet.name, self._head.line, (_TWO_COLUMNS, column), "columns"))
        body = [line for line in self._sheet.lines if line.number > self._head.last]
        for line in body:
            years = self._line(line, years)
        return ReadSheet(
            self._sheet.name, self._head, tuple(self._rows), tuple(self._skipped), tuple(self._wrong),
            tuple(self._unknown), tuple(self._sums), sum(line.is_hidden for line in body),
        )  # fmt: skip

    def _years_above(self, file_name: str) -> Years:
        """What the file, the sheet and the titles tell; the day on which a table was made is no part of it."""
        titles = [
            text for line in self._sheet.lines if line.number < self._head.line for text in _texts(line)
            if not tells_of_making(text)
        ]  # fmt: skip
        told = [years_in(text) for text in (file_name, self._sheet.name, *titles)]
        months = {one.month for one in told if one.month}
        year = Years(fiscal=self._choices.year) if self._choices.year else together(told)
        return replace(year, month=months.pop() if len(months) == 1 else 0)

    def _doubtful(self) -> Iterable[dict[str, str]]:
        """Two columns that say they tell the same, and do not."""
        for one in _SINGLE:
            columns = self._head.of(one)
            if len(columns) > 1:
                yield {"first": columns[0].heading, "second": columns[1].heading}

    def _line(self, line: Line, years: Years) -> Years:
        if why := self._why_skipped(line):
            self._skip(line, why)
            told = section_in(_texts(line)[0]) if why == "note" else Years()
            return years.and_of(replace(told, fiscal=0, calendar=0, either=0) if self._choices.year else told)
        facts, faults = self._facts(line, self._years_of(line, years))
        if facts is not None and facts.held_on > self._latest and not self._people_text(line):
            self._skip(line, "coming")
        elif facts is not None and not faults:
            self._rows.append(ReadRow(self._sheet.name, line.number, facts))
            self._since += facts.participants
        self._wrong += faults if not (self._skipped and self._skipped[-1].line == line.number) else []
        return years

    def _skip(self, line: Line, why: Skip) -> None:
        self._skipped.append(Skipped(self._sheet.name, line.number, why, " ".join(_texts(line))[:60]))
        if why == "total":
            self._compare_sum(line)

    def _compare_sum(self, line: Line) -> None:
        """A sum that somebody else has made is the best check there is."""
        told = self._people(line)
        whole = sum(row.facts.participants for row in self._rows)
        if told is not None and told not in (whole, self._since):
            self._sums.append((line.number, told, self._since))
        self._since = 0

    def _why_skipped(self, line: Line) -> Skip | None:
        texts = _texts(line)
        plains = [plain(text) for text in texts]
        if all(plain(line.text(index)) in (heading, "") for index, heading in self._headings.items()):
            return "heading"
        day = self._text(line, "held_on")
        totals = {plain(word) for word in self._words.totals}
        labels = [one for one, text in zip(plains, texts, strict=True) if number_in(text) is None]
        # "4月 計", "年度計", "合計（12回）", but no course whose name ends so.
        if labels and any(is_total(one, totals) for one in labels[:2]) and not day_in(day, Years(calendar=2000)).day:
            return "total"
        people = self._people_text(line)
        # A remark beside a class that was held may say so of another one.
        about = plains if not people else [plain(people)]
        if any(plain(word) in text for word in self._words.cancelled for text in about):
            return "cancelled"
        if len(set(texts)) <= _NOTE_CELLS or not (day or people):
            return "note"
        return None

    # -- one class

    def _facts(self, line: Line, years: Years) -> tuple[ClassFacts | None, list[Wrong]]:
        day_cell = self._cell(line, "held_on")
        found = day_in(day_cell, years) if clean(day_cell) else None
        faults: list[Wrong] = []
        if found is None:
            self._add(faults, line, (_NO_DAY, {}))
        elif found.fault:
            asks: Need = "year" if found.fault == "no year" else ""
            self._add(faults, line, (_DAY_FAULTS[found.fault], {"value": clean(day_cell)}), asks)
        hours = hours_in(self._cell(line, "starts") or (found.rest if found else ""))
        if hours.is_wrong:
            self._add(faults, line, (_BAD_TIME, {"value": clean(self._cell(line, "starts"))}))
        course = self._course(line, faults)
        place = self._joined(line, "place") or self._choices.place
        if not place:
            self._add(faults, line, (_NO_PLACE, {}), "place")
        is_coming = found is not None and found.day is not None and found.day > self._latest
        numbers = self._numbers(line, faults, is_coming)
        if found and found.day and is_coming and self._people_text(line):
            self._add(faults, line, (_FUTURE, {"value": found.day.isoformat()}))
        if faults or found is None or found.day is None or course is None:
            return None, faults
        ends = hours_in(self._cell(line, "ends"))
        minutes = numbers.pop("minutes", 0) or hours.minutes or _between(hours.starts, ends.starts)
        facts = ClassFacts(
            found.day, _on_one_line(place), course.id, course.series, days=max(course.days, numbers.get("day", 1)),
            starts=hours.starts, minutes=minutes, role="staff", **numbers,
        )  # fmt: skip
        for fault in faults_in(facts):
            self._add(faults, line, fault)
        return facts, faults

    def _add(self, faults: list[Wrong], line: Line, fault: Fault, asks: Need = "") -> None:
        faults.append(Wrong(self._sheet.name, line.number, fault, asks))

    def _course(self, line: Line, faults: list[Wrong]) -> KnownCourse | None:
        name = self._joined(line, "course") or self._choices.course
        course = course_of(name, self._courses, self._choices.courses)
        if course is None:
            self._unknown[name] += 1
            known = "、".join(one.title for one in self._courses)
            self._add(faults, line, (NO_COURSE, {"value": name, "known": known}), "course")
        return course

    def _numbers(self, line: Line, faults: list[Wrong], is_coming: bool) -> dict[str, int]:
        """Numbers by field; nothing where a cell is empty, as it may be but for the people."""
        numbers: dict[str, int] = {}
        people = self._people(line)
        if people is not None:
            numbers["participants"] = people
        elif not is_coming:
            header = next((one.heading for one in self._people_columns()), "参加者数")
            self._add(faults, line, (_NOT_A_NUMBER, {"header": header, "value": self._people_text(line)}))
        if any(one.index in line.merged for one in self._people_columns()):
            self._add(faults, line, (_MERGED_PEOPLE, {}))
        men, women = (number_in(self._cell(line, of)) for of in ("men", "women"))
        if men is not None and women is not None and people is not None and men + women != people:
            self._add(faults, line, (_DIFFERENT_PEOPLE, {"whole": str(people), "sum": str(men + women)}))
        for name in ("capacity", "day", "helpers", "minutes"):
            text = self._text(line, name)
            number = number_in(text.removesuffix("日目") if name == "day" else text)
            if number is not None:
                numbers[name] = number
            elif text and text not in self._words.nothing:
                self._add(faults, line, (_NOT_A_NUMBER, {"header": self._head.of(name)[0].heading, "value": text}))
        return numbers

    def _people_columns(self) -> tuple[Column, ...]:
        """計 counts people where men and women stand beside it; alone it may be a sum of anything."""
        apart = (*self._head.of("men"), *self._head.of("women"))
        return self._head.of("participants") or (self._head.of("whole") if apart else ()) or apart

    def _people(self, line: Line) -> int | None:
        """The head count; men and women added up where nothing else tells it."""
        columns = self._people_columns()
        if columns and columns[0].field in ("participants", "whole"):
            return number_in(line.text(columns[0].index))
        found = [number_in(line.text(one.index) or "0") for one in columns]
        return sum(found) if found and all(one is not None for one in found) else None  # type: ignore[arg-type]

    def _people_text(self, line: Line) -> str:
        text = " ".join(filter(None, (line.text(one.index) for one in self._people_columns())))
        return "" if text in self._words.nothing else text

    def _years_of(self, line: Line, years: Years) -> Years:
        """A column for the year or the month stands above what the title says."""
        year, month = self._text(line, "year"), self._text(line, "month")
        if year:
            years = years.and_of(year_in_column(self._head.of("year")[0].heading, year))
        if month and (number := number_in(month.removesuffix("月"))) and number <= 12:
            years = Years(years.fiscal, years.calendar, years.either, number)
        return years

    def _cell(self, line: Line, of: Field) -> object:
        """The cell as it is: dates and times of a spreadsheet are no texts."""
        for one in self._head.of(of):
            if line.text(one.index):
                cell = line.cells[one.index]
                return "" if line.text(one.index) in self._words.nothing else cell
        return ""

    def _joined(self, line: Line, of: Field) -> str:
        """A building and its room, a series and its theme: all that is told of it."""
        return " ".join(dict.fromkeys(text for one in self._head.of(of) if (text := line.text(one.index))))

    def _text(self, line: Line, of: Field) -> str:
        return clean(self._cell(line, of))


def _texts(line: Line) -> list[str]:
    return [text for index in range(len(line.cells)) if (text := line.text(index))]


def _between(starts: str, ends: str) -> int:
    if not starts or not ends:
        return 0
    first, last = (int(text[:2]) * 60 + int(text[3:]) for text in (starts, ends))
    return max(0, last - first)


def _on_one_line(text: str) -> str:
    return " ".join(text.split())

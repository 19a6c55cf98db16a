"""A city's own table against what is counted already: what is new, what corrects, and what only a person can tell.

Nothing is added in silence: a row that looks like a class that is there is asked about, and the answer is remembered.
"""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from typing import Literal

from kiosk.document.problem import Problem, Refused
from kiosk.intake.book import Sheet, read_book
from kiosk.intake.headings import headings
from kiosk.intake.names import KnownCourse
from kiosk.intake.rows import Choices, Fault, ReadRow, ReadSheet, Skipped, read_sheet
from kiosk.intake.sameness import is_like, like, place_key
from kiosk.usage.class_entries import Written, corrected, entered, key_of_row, matched, new_key
from kiosk.usage.class_words import Reason
from kiosk.usage.classes import ClassFacts, ClassRecord, minutes_apart

# The same class; another one; the class that is there, but as this row says.
Answer = Literal["same", "another", "correct"]
_NO_TABLE = "表が見つかりません。開催日と参加者数の見出しのある行が必要です。見出し: {known}"
_NO_ROWS = "表に行がありません。見出しの下に、1行に1つずつ教室を書いてください。"
_HIDDEN_ONLY = "表は、かくれたシート「{name}」にしかありません。そのシートを表示するか、選んでください。"
_NO_SHEET = "シート「{name}」はありません。あるのは: {known}"
_GONE_DAYS = 62


@dataclass(frozen=True)
class Question:
    """A row, and what it may be the same as: a class that is there (`record`), or a row of this table (`line`).

    `guess` is what an answer by default would be; "" where nothing speaks for one.
    """

    row: ReadRow
    record: ClassRecord | None
    line: int = 0
    facts: ClassFacts | None = None
    guess: Answer | Literal[""] = ""
    answer: Answer | Literal[""] = ""

    @property
    def id(self) -> str:
        return row_id(self.row)


@dataclass(frozen=True)
class TableImport:
    """What a table comes to. `events` are there once nothing is left to mend or to answer. Of all `problems`, `mendings`
    are those of the table itself: the others end when something is said of the whole of it."""

    file: str
    sheets: tuple[ReadSheet, ...]
    left_out: tuple[tuple[str, bool], ...]
    questions: tuple[Question, ...]
    new: tuple[ReadRow, ...]
    known: int
    corrections: tuple[tuple[ReadRow, ClassRecord], ...]
    gone: tuple[ClassRecord, ...]
    cancelled: int
    problems: tuple[Problem, ...]
    mendings: tuple[Problem, ...]
    batch: str = ""
    events: tuple[Written, ...] = ()

    @property
    def rows(self) -> tuple[ReadRow, ...]:
        return tuple(row for sheet in self.sheets for row in sheet.rows)

    @property
    def people(self) -> int:
        """All people in the rows that were read, whether they are new or not: the sum that the city knows."""
        return sum(row.facts.participants for row in self.rows)

    @property
    def days(self) -> tuple[date, date] | None:
        found = [row.facts.held_on for row in self.rows]
        return (min(found), max(found)) if found else None

    @property
    def skipped(self) -> tuple[Skipped, ...]:
        return tuple(one for sheet in self.sheets for one in sheet.skipped)

    @property
    def unknown(self) -> tuple[str, ...]:
        """Names of courses that staff have to explain; "" where the table names none."""
        return tuple(dict.fromkeys(name for sheet in self.sheets for name in sheet.unknown))

    @property
    def asks(self) -> frozenset[str]:
        """What has to be said of the whole table: year, place, course."""
        return frozenset(wrong.asks for sheet in self.sheets for wrong in sheet.wrong if wrong.asks)

    @property
    def open_questions(self) -> tuple[Question, ...]:
        return tuple(one for one in self.questions if not one.answer)

    @property
    def wrong(self) -> int:
        """How many rows must be mended; one may have several faults."""
        return len({(wrong.sheet, wrong.line) for sheet in self.sheets for wrong in sheet.wrong})

    @property
    def is_ready(self) -> bool:
        return not self.problems and not self.open_questions


def row_id(row: ReadRow) -> str:
    """A row as an answer names it: the sheet and the line, or the line alone."""
    return f"{row.sheet}!{row.line}" if row.sheet else str(row.line)


def read_import(
    path: Path, courses: Sequence[KnownCourse], there: Iterable[ClassRecord], choices: Choices | None = None,
    answers: Mapping[str, Answer] | None = None, *, latest: date = date.max, answer_all: Answer | Literal["", "guess"] = "",
) -> TableImport:  # fmt: skip
    """Read a file and compare it with the classes that are there. Raises Refused when it cannot be read at all.

    `answers` are by `row_id`; `answer_all` is for all others, `guess` what speaks for itself. `latest` is the last day
    that a class can have had.
    """
    choices = choices or Choices()
    book = read_book(path)
    chosen = _chosen(path, book, choices)
    words = headings()
    found = [(one, read_sheet(one, courses, choices, words, path.stem, latest)) for one in chosen]
    sheets = tuple(read for _, read in found if read)
    if not sheets:
        raise Refused(_nothing_in(path, book, words.columns["held_on"][:3]))
    matching = _Matching(path.name, tuple(there), answers or {}, answer_all)
    left_out = tuple(
        (one.name, one.is_hidden) for one in book if one.name not in {read.name for read in sheets} and one.lines
    )
    return matching.of(path, sheets, left_out)


def _chosen(path: Path, book: tuple[Sheet, ...], choices: Choices) -> tuple[Sheet, ...]:
    """The sheets that were chosen, else all that can be seen."""
    if choices.sheets is None:
        return tuple(one for one in book if not one.is_hidden)
    names = {one.name for one in book}
    for name in choices.sheets:
        if name not in names:
            raise Refused(Problem(_NO_SHEET, path, fills={"name": name, "known": "、".join(names)}))
    return tuple(one for one in book if one.name in choices.sheets)


def _nothing_in(path: Path, book: tuple[Sheet, ...], known: Sequence[str]) -> Problem:
    hidden = next((one for one in book if one.is_hidden and one.lines), None)
    if hidden and not any(one.lines for one in book if not one.is_hidden):
        return Problem(_HIDDEN_ONLY, path, fills={"name": hidden.name})
    return Problem(_NO_TABLE, path, 1, {"known": "、".join(known)})


@dataclass
class _Matching:
    """Rows against classes: first those that are known for sure, then what looks alike."""

    file: str
    there: tuple[ClassRecord, ...]
    answers: Mapping[str, Answer]
    answer_all: Answer | Literal["", "guess"]
    _questions: list[Question] = field(default_factory=list)
    _new: list[tuple[ReadRow, str]] = field(default_factory=list)
    _corrections: list[tuple[ReadRow, ClassRecord, str]] = field(default_factory=list)
    _matched: list[tuple[ClassRecord, ReadRow, str]] = field(default_factory=list)
    _known: int = 0
    _cancelled: int = 0
    _taken: set[str] = field(default_factory=set)
    _of_day: dict[date, list[ClassRecord]] = field(default_factory=dict)

    def __post_init__(self) -> None:
        for one in self.there:
            self._of_day.setdefault(one.facts.held_on, []).append(one)

    def of(self, path: Path, sheets: tuple[ReadSheet, ...], left_out: tuple[tuple[str, bool], ...]) -> TableImport:
        keyed = _keyed(row for sheet in sheets for row in sheet.rows)
        by_row = {row: one for one in self.there for row in one.rows}
        open_rows = [(row, key) for row, key in keyed if not self._is_known(row, key, by_row)]
        gone = self._gone({key for _, key in keyed}, {by_row[key].key for _, key in keyed if key in by_row})
        for row, key in sorted(open_rows, key=lambda one: self._distance(one[0])):
            self._look_at(row, key, gone)
        self._look_within()
        problems, mendings = (list(_faults(path, sheets, is_all)) for is_all in (True, False))
        if not any(sheet.rows or sheet.wrong for sheet in sheets):
            problems.append(Problem(_NO_ROWS, path, sheets[0].head.last))
        order = {row_id(row): number for number, (row, _) in enumerate(keyed)}
        questions = tuple(sorted(self._questions, key=lambda one: order[one.id]))
        asked = {one.record.key for one in self._questions if one.record}
        gone_ones = tuple(one for one in gone if one.key not in self._taken | asked)
        batch = new_key()
        result = TableImport(
            self.file, sheets, left_out, questions, tuple(row for row, _ in self._new), self._known,
            tuple((row, record) for row, record, _ in self._corrections), gone_ones, self._cancelled, tuple(problems), tuple(mendings), batch,
        )  # fmt: skip
        if not result.is_ready:
            return result
        return TableImport(**{**result.__dict__, "events": self._events(batch)})

    def _is_known(self, row: ReadRow, key: str, by_row: Mapping[str, ClassRecord]) -> bool:
        """A row that was read before is the same class, whatever its numbers are now."""
        record = by_row.get(key)
        if record is None:
            return False
        self._taken.add(record.key)
        last = record.entries[-1]
        if record.state == "cancelled" and not last.batch:
            # Staff have said that it was not held: a table does not bring it back.
            self._cancelled += 1
        elif record.state == "cancelled" or not (
            row.facts.participants == record.rows[key].participants or _tells_the_same(row.facts, record)
        ):
            self._corrections.append((row, record, key))
        else:
            self._known += 1
        return True

    def _gone(self, keys: set[str], found: set[str]) -> list[ClassRecord]:
        """Classes that came with a table of which other rows are here, but not theirs: moved, mended or taken out."""
        batches = {entry.batch for one in self.there if one.key in found for entry in one.entries if entry.batch}
        return [
            one for one in self.there
            if one.state != "cancelled" and one.key not in found and one.entries[0].batch in batches and not keys & set(one.rows)
        ]  # fmt: skip

    def _like(self, facts: ClassFacts) -> tuple[ClassRecord, ...]:
        """What is not yet taken by another row."""
        return like(facts, (one for one in self._of_day.get(facts.held_on, ()) if one.key not in self._taken))

    def _distance(self, row: ReadRow) -> int:
        """The nearest class first, so that two rows do not both take the same one."""
        return min((minutes_apart(row.facts, one.facts) for one in self._like(row.facts)), default=9999)

    def _look_at(self, row: ReadRow, key: str, gone: list[ClassRecord]) -> None:
        candidates = self._like(row.facts) or self._moved(row, gone)
        if not candidates:
            self._new.append((row, key))
            return
        record = candidates[0]
        guess: Answer | Literal[""] = ""
        # A table that was read again, with this row mended.
        if record in gone or record.origin == "file":
            guess = "correct"
        elif _is_surely_same(row.facts, record.facts):
            guess = "same"
        self._answered(Question(row, record, facts=record.facts, guess=guess), key)

    def _moved(self, row: ReadRow, gone: list[ClassRecord]) -> tuple[ClassRecord, ...]:
        """A row of a table that is read again, on another day than before: alone in its place, course and weeks."""
        near = [
            one for one in gone if one.key not in self._taken and one.facts.course == row.facts.course
            and place_key(one.facts.place) == place_key(row.facts.place)
            and abs((one.facts.held_on - row.facts.held_on).days) <= _GONE_DAYS
        ]  # fmt: skip
        return tuple(near) if len(near) == 1 else ()

    def _answered(self, question: Question, key: str) -> None:
        answer = self.answers.get(question.id) or (question.guess if self.answer_all == "guess" else self.answer_all)
        self._questions.append(Question(**{**question.__dict__, "answer": answer}))
        record = question.record
        if record and answer in ("same", "correct"):
            self._taken.add(record.key)
            if answer == "same" or _tells_the_same(question.row.facts, record):
                self._matched.append((record, question.row, key))
            else:
                self._corrections.append((question.row, record, key))
        elif answer == "another":
            self._new.append((question.row, key))

    def _look_within(self) -> None:
        """Two rows of one table that look like one class."""
        seen: dict[date, list[ReadRow]] = {}
        asked = {one.id for one in self._questions}
        for row, key in sorted(self._new, key=lambda one: (one[0].sheet, one[0].line)):
            of_day = seen.setdefault(row.facts.held_on, [])
            twin = next((one for one in of_day if is_like(row.facts, one.facts)), None)
            of_day.append(row)
            if twin is None or row_id(row) in asked:
                continue
            self._new = [one for one in self._new if one[0] is not row]
            guess: Answer | Literal[""] = "" if row.facts.starts != twin.facts.starts else "same"
            self._answered(Question(row, None, twin.line, twin.facts, guess), key)

    def _events(self, batch: str) -> tuple[Written, ...]:
        events = [entered(row.facts, key, "file", batch) for row, key in self._new]
        for row, record, key in self._corrections:
            facts = _kept(row.facts, record.facts)
            events.append(corrected(record, facts, _reason(facts, record), batch, key))
        events += [matched(record, key, row.facts.participants, batch) for record, row, key in self._matched]
        return tuple(events)


def _keyed(rows: Iterable[ReadRow]) -> list[tuple[ReadRow, str]]:
    """The same row always has the same key; equal rows of one table are told apart by their order."""
    seen: Counter[ClassFacts] = Counter()
    keyed = []
    for row in rows:
        identity = ClassFacts(
            row.facts.held_on, row.facts.place, row.facts.course, "", row.facts.day, starts=row.facts.starts
        )
        seen[identity] += 1
        keyed.append((row, key_of_row(row.facts, seen[identity])))
    return keyed


def _kept(told: ClassFacts, there: ClassFacts) -> ClassFacts:
    """As the row says, but what it says nothing of stays: whoever taught it, and numbers that its table has not."""
    blank = {
        name: getattr(there, name) for name in ("capacity", "helpers", "minutes", "starts") if not getattr(told, name)
    }
    return ClassFacts(**{**told.__dict__, **blank, "role": there.role})


def _tells_the_same(told: ClassFacts, record: ClassRecord) -> bool:
    """Whether the row says what stands there now."""
    return _kept(told, record.facts) == record.facts


def _is_surely_same(told: ClassFacts, there: ClassFacts) -> bool:
    return (
        told.participants == there.participants
        and place_key(told.place) == place_key(there.place)
        and told.course == there.course
    )


def _reason(facts: ClassFacts, record: ClassRecord) -> Reason:
    """What the correction is about, as far as it can be seen."""
    was = record.facts
    if record.state == "cancelled":
        return "other"
    if (facts.held_on, facts.starts) != (was.held_on, was.starts):
        return "date"
    if facts.place != was.place:
        return "place"
    return "course" if facts.course != was.course else "count"


def _faults(path: Path, sheets: tuple[ReadSheet, ...], is_all: bool) -> Iterable[Problem]:
    for sheet in sheets:
        for wrong in (one for one in sheet.wrong if is_all or not one.asks):
            message, fills = wrong.fault
            yield Problem(message, path, wrong.line, {**fills, "sheet": sheet.name})


__all__ = ["Answer", "Choices", "Fault", "Question", "TableImport", "read_import", "row_id"]

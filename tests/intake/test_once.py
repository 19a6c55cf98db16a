"""One class is counted once, by whatever ways it comes: the console, a hand at the desk, a table, the table mended."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from kiosk.intake.batches import batches, undone
from kiosk.intake.sameness import is_like, place_key
from kiosk.intake.table_import import Answer, TableImport, read_import
from kiosk.report.draft import Alike, Draft, correcting, written
from kiosk.usage.classes import ClassFacts, ClassRecord, class_events, classes
from kiosk.usage.log import Fields, write_now
from tests.intake.test_tables import COURSES, LATEST

_HEAD = "開催日,開始,会場,講座,参加者数"
_ROW = "2026-05-10,13:30,中央公民館 2階,smartphone-line,8"


class _Log:
    """A log on the disk, and what stands in it."""

    def __init__(self, path: Path) -> None:
        self.path = path

    def write(self, events: Sequence[tuple[str, Fields]]) -> None:
        write_now(self.path, events)

    @property
    def classes(self) -> tuple[ClassRecord, ...]:
        return classes(class_events(self.path))

    @property
    def held(self) -> list[tuple[str, int]]:
        return [(one.facts.starts, one.facts.participants) for one in self.classes if one.state == "closed"]


@pytest.fixture
def log(tmp_path: Path) -> _Log:
    return _Log(tmp_path / "usage.db")


def _table(log: _Log, *rows: str, name: str = "x.csv", **answers: Answer) -> TableImport:
    path = log.path.parent / name
    path.write_text("\n".join((_HEAD, *rows)), "utf-8")
    told = {key.removeprefix("row"): answer for key, answer in answers.items()}
    return read_import(path, COURSES, log.classes, answers=told, latest=LATEST)


def _teach(log: _Log, starts: str = "13:27", place: str = "中央公民館　２階", people: int = 8) -> None:
    """As the console writes it: at the minute of the touch, with what the Japanese space key types."""
    about: Fields = {
        "key": "TAUGHT", "held_on": "2026-05-10", "starts": starts, "place": place, "course": "smartphone-line",
        "series": "smartphone", "day": 1, "days": 1, "capacity": 10, "role": "volunteer", "helpers": 2,
    }  # fmt: skip
    log.write([("class_opened", {**about, "place": " ".join(place.split())}),
               ("class_closed", {"key": "TAUGHT", "participants": people, "helpers": 2, "minutes": 60})])  # fmt: skip


@pytest.mark.parametrize(
    "row",
    [
        _ROW,
        "2026-05-10,,中央公民館 ２階,smartphone-line,8",
        "2026-05-10,13:00,中央公民館,smartphone-line,8",
        "2026-05-10,13:30,中央公民館２Ｆ,other-smartphone,8",
    ],
)
def test_a_class_taught_here_is_asked_about_when_the_citys_table_brings_it(log: _Log, row: str) -> None:
    _teach(log)
    asked = _table(log, row)
    assert [one.record.key for one in asked.open_questions if one.record] == ["TAUGHT"] and not asked.events
    log.write(_table(log, row, row2="same").events)
    assert log.held == [("13:27", 8)]
    # The answer is remembered: the table may come every month.
    again = _table(log, row)
    assert again.is_ready and (again.known, again.events) == (1, ())


def test_console_hand_table_and_mended_table_are_one_class(log: _Log) -> None:
    _teach(log)
    by_hand = Draft(
        {
            "held_on": "2026-05-10",
            "starts": "",
            "place": "中央公民館2階",
            "course": "smartphone-line",
            "participants": "8",
        }
    )
    with pytest.raises(Alike) as alike:
        written(by_hand, COURSES, log.classes, date(2026, 6, 1))
    assert [one.key for one in alike.value.records] == ["TAUGHT"]
    log.write(_table(log, _ROW, row2="same").events)
    mended = _table(log, _ROW.replace("13:30", "13:00").replace(",8", ",9"))
    assert [(one.guess, one.record.key) for one in mended.open_questions if one.record] == [("", "TAUGHT")]
    log.write(_table(log, _ROW.replace("13:30", "13:00").replace(",8", ",9"), row2="correct").events)
    assert log.held == [("13:00", 9)]
    corrected = correcting(replace(by_hand, texts={**by_hand.texts, "participants": "10"}), log.classes[0])
    log.write([written(corrected, COURSES, log.classes, date(2026, 6, 1))])
    assert log.held == [("13:00", 10)]
    assert [entry.revision for entry in log.classes[0].entries] == [0, 1, 2], "every step is still there"


def test_a_desk_may_say_that_it_is_another_class(log: _Log) -> None:
    _teach(log)
    draft = Draft({"held_on": "2026-05-10", "starts": "14:00", "place": "中央公民館 2階", "course": "smartphone-line",
                   "participants": "5"}, is_another=True)  # fmt: skip
    log.write([written(draft, COURSES, log.classes, date(2026, 6, 1))])
    assert log.held == [("13:27", 8), ("14:00", 5)]


@pytest.mark.parametrize(
    ("before", "after"),
    [
        (("10:00", "14:00"), ("10:30", "14:00")),
        (("10:00", "14:00"), ("10:30", "14:30")),
        (("09:00", "10:00"), ("09:30", "10:30")),
    ],
)
def test_a_table_whose_times_were_mended_corrects_and_does_not_add(
    log: _Log, before: tuple[str, ...], after: tuple[str, ...]
) -> None:
    rows = [
        f"2026-05-10,{starts},図書館,smartphone-line,{people}" for starts, people in zip(before, (8, 6), strict=True)
    ]
    first = _table(log, *rows)
    if first.open_questions:
        first = _table(log, *rows, row3="another")
    log.write(first.events)
    extra = "2026-06-10,10:00,図書館,smartphone-line,7"
    mended = [row.replace(old, new) for row, old, new in zip(rows, before, after, strict=True)]
    found = _table(log, *mended, extra, name="again.csv")
    assert {one.guess for one in found.open_questions} == {"correct"} or not found.open_questions
    answers: dict[str, Answer] = {f"row{one.id}": "correct" for one in found.open_questions}
    log.write(_table(log, *mended, extra, name="again.csv", **answers).events)
    assert log.held == [(after[0], 8), (after[1], 6), ("10:00", 7)]


def test_a_row_that_was_moved_to_another_day_is_proposed_as_a_correction(log: _Log) -> None:
    rows = ["2026-05-10,10:00,図書館,smartphone-line,8", "2026-06-14,10:00,公民館,smartphone-line,6"]
    log.write(_table(log, *rows).events)
    found = _table(log, rows[0].replace("05-10", "05-17"), rows[1])
    assert [(one.id, one.guess) for one in found.open_questions] == [("2", "correct")]
    assert not found.gone, "what is asked about is not told to be gone"
    log.write(_table(log, rows[0].replace("05-10", "05-17"), rows[1], row2="correct").events)
    assert [str(one.facts.held_on) for one in log.classes] == ["2026-05-17", "2026-06-14"]


def test_a_row_that_is_gone_is_told(log: _Log) -> None:
    rows = ["2026-05-10,10:00,図書館,smartphone-line,8", "2026-06-14,10:00,公民館,smartphone-line,6"]
    log.write(_table(log, *rows).events)
    found = _table(log, rows[0])
    assert [one.facts.place for one in found.gone] == ["公民館"] and found.known == 1


def test_people_counted_anew_correct_the_class_of_their_row(log: _Log) -> None:
    log.write(_table(log, _ROW).events)
    found = _table(log, _ROW.replace(",8", ",9"))
    assert [(row.facts.participants, record.facts.participants) for row, record in found.corrections] == [(9, 8)]
    log.write(found.events)
    assert log.held == [("13:30", 9)]
    assert not _table(log, _ROW.replace(",8", ",9")).events


def test_what_staff_cancelled_a_table_does_not_bring_back(log: _Log) -> None:
    from kiosk.usage.class_entries import cancelled

    log.write(_table(log, _ROW).events)
    log.write([cancelled(log.classes[0], "not_held")])
    found = _table(log, _ROW)
    assert (found.cancelled, found.events) == (1, ())


def test_an_import_is_taken_back_as_a_whole(log: _Log) -> None:
    _teach(log)
    rows = (_ROW, "2026-05-11,10:00,図書館,smartphone-line,6", "2026-05-12,10:00,図書館,smartphone-line,7")
    log.write(_table(log, *rows[1:2], name="first.csv").events)
    log.write(_table(log, rows[0], rows[1].replace(",6", ",5"), rows[2], row2="correct").events)
    assert log.held == [("13:30", 8), ("10:00", 5), ("10:00", 7)]
    newest, first = batches(log.classes)
    assert (len(newest.entered), len(newest.corrected), newest.people) == (1, 2, 7) and len(first.entered) == 1
    log.write(undone(newest.id, "other", log.classes))
    assert log.held == [("13:27", 8), ("10:00", 6)]
    assert [one.id for one in batches(log.classes)] == [first.id]
    # And it can come again, as often as it is taken back.
    for _ in range(2):
        log.write(_table(log, *rows, row2="same").events)
        assert log.held == [("13:27", 8), ("10:00", 6), ("10:00", 7)]
        again = next(one for one in batches(log.classes) if one.corrected)
        log.write(undone(again.id, "other", log.classes))
        assert log.held == [("13:27", 8), ("10:00", 6)]


def test_taking_back_parts_a_row_from_the_class_it_was_said_to_be(log: _Log) -> None:
    _teach(log)
    log.write(_table(log, _ROW, row2="same").events)
    (batch,) = batches(log.classes)
    assert batch.matched == 1
    log.write(undone(batch.id, "other", log.classes))
    assert _table(log, _ROW).open_questions, "it is asked anew"


@pytest.mark.parametrize(
    ("one", "other", "is_same"),
    [
        ({}, {}, True),
        ({"starts": ""}, {}, True),
        ({"starts": "11:59"}, {}, True),
        ({"starts": "12:00"}, {}, False),
        ({"place": "中央公民館　２階"}, {"place": "中央公民館2F"}, True),
        ({"place": "中央公民館"}, {"place": "中央公民館 2階"}, True),
        ({"place": "中央公民館"}, {"place": "北公民館"}, False),
        ({"course": "other-smartphone"}, {}, True),
        ({"course": "online-services"}, {}, False),
        ({"held_on": date(2026, 5, 11)}, {}, False),
    ],
)
def test_what_looks_like_one_class(one: dict[str, object], other: dict[str, object], is_same: bool) -> None:
    usual = ClassFacts(date(2026, 5, 10), "図書館", "smartphone-line", "smartphone", starts="10:00")
    assert is_like(replace(usual, **one), replace(usual, **other)) is is_same  # type: ignore[arg-type]


def test_a_place_has_one_name() -> None:
    names = ("中央公民館 ２階", "中央公民館　2階", "中央公民館２Ｆ", "中央公民館(2階)", "中央公民館・2f")
    assert len({place_key(name) for name in names}) == 1

"""A class written at the desk: what is typed is read as a row of a table is, and nothing impossible is written."""

from dataclasses import replace
from datetime import date, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kiosk.document.problem import Refused
from kiosk.intake.names import KnownCourse
from kiosk.report.draft import Draft, blank, days_of, draft_of, filled, moved, texts_of, written
from kiosk.usage.classes import ClassFacts, ClassRecord, Entry

_COURSES = (KnownCourse("smartphone-line", "スマホ教室", "smartphone", 1, 10),
            KnownCourse("online-services", "講習会", "seminar", 2, 12))  # fmt: skip
_TODAY = date(2026, 11, 21)
_FACTS = ClassFacts(
    date(2026, 11, 20), "図書館", "online-services", "seminar", 1, 2, "10:00", 12, 8, 2, 60, "volunteer"
)


def _record(facts: ClassFacts = _FACTS, key: str = "KEY", state: str = "closed") -> ClassRecord:
    return ClassRecord(key, facts, state, "desk", (Entry(0, "2026-11-20T02:00:00+00:00", "i", 1, facts),))  # type: ignore[arg-type]


def _refusal(draft: Draft, *there: ClassRecord) -> str:
    with pytest.raises(Refused) as refused:
        written(draft, _COURSES, there, _TODAY)
    return " ".join(problem.sentence() for problem in refused.value.problems)


def test_a_new_class_begins_with_what_was_last() -> None:
    draft = blank(_COURSES, [_record()], _TODAY)
    assert (draft.texts["course"], draft.texts["place"], draft.texts["capacity"]) == ("online-services", "図書館", "12")
    assert blank(_COURSES, [], _TODAY).texts["course"] == "smartphone-line"
    assert days_of(draft, _COURSES) == 2
    nothing = blank((), [], _TODAY)
    assert nothing.texts["course"] == "" and days_of(nothing, ()) == 1
    assert moved(filled(draft, "held_on", "9999-12-31", _COURSES), 1).texts["held_on"] == "9999-12-31"


def test_a_new_class_is_written_with_a_key_of_its_own() -> None:
    draft = filled(filled(blank(_COURSES, [], _TODAY), "participants", "9", _COURSES), "place", "公民館", _COURSES)
    kind, fields = written(draft, _COURSES, [], _TODAY)
    assert kind == "class_entered" and fields["participants"] == 9 and fields["origin"] == "desk"
    assert fields["key"] != written(draft, _COURSES, [], _TODAY)[1]["key"]


def test_a_course_brings_its_places_and_begins_anew() -> None:
    draft = filled(filled(draft_of(_record()), "day", "2", _COURSES), "course", "smartphone-line", _COURSES)
    assert (draft.texts["day"], draft.texts["capacity"]) == ("1", "10")


def test_everything_wrong_is_named_at_once() -> None:
    draft = replace(
        blank(_COURSES, [], _TODAY), texts={"held_on": "きのう", "course": "nix", "participants": "many", "place": ""}
    )
    told = _refusal(draft)
    assert "きのう" in told and "nix" in told and "many" in told


def test_a_day_to_come_is_refused() -> None:
    draft = filled(draft_of(_record()), "held_on", str(_TODAY + timedelta(days=1)), _COURSES)
    assert "2026-11-22" in _refusal(draft)
    assert written(moved(draft, -1), _COURSES, [], _TODAY)[1]["held_on"] == "2026-11-21"


def test_the_same_class_is_not_entered_twice_but_may_be_corrected() -> None:
    there = _record()
    assert "KEY" in _refusal(Draft(texts_of(_FACTS)), there)
    kind, fields = written(filled(draft_of(there), "participants", "9", _COURSES), _COURSES, [there], _TODAY)
    assert kind == "class_corrected" and (fields["revision"], fields["participants"], fields["role"]) == (
        1,
        9,
        "volunteer",
    )
    moved_onto = filled(draft_of(_record(replace(_FACTS, starts="13:00"), "OTHER")), "starts", "10:00", _COURSES)
    assert "KEY" in _refusal(moved_onto, there)


def test_a_correction_that_corrects_nothing_is_told() -> None:
    assert "変わって" in _refusal(draft_of(_record()))


def test_a_cancelled_class_is_brought_back_as_it_was() -> None:
    there = _record(state="cancelled")
    assert written(draft_of(there), _COURSES, [there], _TODAY)[0] == "class_corrected"
    assert written(Draft(texts_of(_FACTS)), _COURSES, [there], _TODAY)[0] == "class_entered"


def test_a_class_of_a_course_that_is_no_longer_taught_can_be_corrected() -> None:
    old = _record(replace(_FACTS, course="gone", days=3, day=3))
    fields = written(filled(draft_of(old), "participants", "1", _COURSES), _COURSES, [old], _TODAY)[1]
    assert (fields["course"], fields["series"], fields["day"], fields["days"]) == ("gone", "seminar", 3, 3)
    assert "gone" in _refusal(filled(blank(_COURSES, [old], _TODAY), "course", "gone", _COURSES), old)


_NUMBERS = st.integers(0, 200)


@settings(deadline=None)
@given(st.dates(date(2000, 1, 1), _TODAY), st.text("図書館 A=+", min_size=1, max_size=20).map(str.strip).filter(bool),
       st.sampled_from(_COURSES), _NUMBERS, _NUMBERS, _NUMBERS, _NUMBERS, st.sampled_from(["", "09:30", "23:59"]))  # fmt: skip
def test_what_is_shown_for_correction_reads_back_as_it_was(
    day: date, place: str, course: KnownCourse, people: int, capacity: int, helpers: int, minutes: int, starts: str
) -> None:
    facts = ClassFacts(
        day, place, course.id, course.series, 1, course.days, starts, capacity, people, helpers, minutes, "staff"
    )
    fields = written(Draft(texts_of(facts)), _COURSES, [], _TODAY)[1]
    assert fields == {**facts.fields(), "key": fields["key"], "origin": "desk"}

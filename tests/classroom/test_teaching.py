"""A class, event by event, without a screen."""

from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import pytest

from kiosk import paths
from kiosk.classroom.course import load_course, load_courses
from kiosk.classroom.hour import Hour, hour_of
from kiosk.classroom.lesson_walk import on_phone, twin
from kiosk.classroom.teaching import (
    Answered,
    Asked,
    Chose,
    Counted,
    Did,
    Discarded,
    Form,
    GoTo,
    GoToStep,
    Helped,
    Mended,
    Shown,
    Teaching,
    World,
    advance,
    opened,
    resumed,
    suggested,
)
from kiosk.document.problem import Refused
from kiosk.lesson.library import load_library
from kiosk.usage.classes import class_events, classes
from kiosk.usage.log import Log
from kiosk.walkthrough.walk import Record, at, begun, right_events

_LIBRARY = load_library([paths.LESSONS])
_COURSES = load_courses([paths.CONTENT / "courses"], _LIBRARY).courses
_WORLD = World(_LIBRARY, lambda lesson: lesson)
_NOW = datetime(2026, 11, 21, 1, 0, tzinfo=UTC)


def _open(course: str = "smartphone-line", **form: object) -> tuple[Teaching, list[Record]]:
    teaching, effects = opened(Form(course, place="図書館", **form), _COURSES[course], "KEY", _WORLD, _NOW)  # type: ignore[arg-type]
    return teaching, [effect for effect in effects if isinstance(effect, Record)]


def _after(teaching: Teaching, *events: object) -> tuple[Teaching, list[Record]]:
    records: list[Record] = []
    for event in events:
        teaching, effects = advance(teaching, event, _WORLD, _NOW + timedelta(minutes=61))  # type: ignore[arg-type]
        records += [effect for effect in effects if isinstance(effect, Record)]
    return teaching, records


def test_the_courses_are_sound() -> None:
    assert {(c.id, len(c.days)) for c in _COURSES.values()} == {
        ("smartphone-line", 1),
        ("online-services", 2),
        ("smartphone-first", 1),
    }
    assert all(day.minutes == 60 for course in _COURSES.values() for day in course.days)
    assert [begin for begin, _ in _COURSES["smartphone-line"].days[0].begins()] == [0, 10, 40, 55]


@pytest.mark.parametrize(
    ("change", "word"),
    [("minutes: 10, talk", "minutes: 0, talk"), ("lesson: line-add-city", "lesson: line-add-city, talk: x"), ("series: smartphone", "series: other"),
     ("id: smartphone-line", "id: other"), ("capacity: 10", "capacty: 10")],
)  # fmt: skip
def test_a_broken_course_is_named(tmp_path: Path, change: str, word: str) -> None:
    text = (paths.CONTENT / "courses" / "smartphone-line.yaml").read_text("utf-8")
    (tmp_path / "smartphone-line.yaml").write_text(text.replace(change, word, 1), "utf-8")
    with pytest.raises(Refused, match=r"smartphone-line.yaml:\d+"):
        load_course(tmp_path / "smartphone-line.yaml")


def test_a_course_whose_lesson_is_missing_is_named_and_left_out(tmp_path: Path) -> None:
    text = (paths.CONTENT / "courses" / "smartphone-line.yaml").read_text("utf-8")
    (tmp_path / "smartphone-line.yaml").write_text(text.replace("lesson: line-add-city", "lesson: gone"), "utf-8")
    found = load_courses([tmp_path], _LIBRARY)
    assert not found.courses and "gone" in found.problems[0].sentence()


def test_opening_counts_it_and_the_clock_runs() -> None:
    teaching, records = _open(helpers=2, capacity=12)
    assert [record.kind for record in records] == ["class_opened"]
    assert records[0].fields["held_on"] == "2026-11-21" and records[0].fields["starts"] == "10:00"
    assert teaching.minutes(_NOW + timedelta(minutes=12, seconds=59)) == 12
    assert teaching.minutes(_NOW - timedelta(days=1)) == 0


def test_a_class_opened_just_before_midnight_in_japan_belongs_to_that_day() -> None:
    late = datetime(2027, 3, 31, 14, 59, tzinfo=UTC)
    teaching, _ = opened(Form("smartphone-line", place="図書館"), _COURSES["smartphone-line"], "K", _WORLD, late)
    assert teaching.facts.held_on == date(2027, 3, 31) and teaching.facts.starts == "23:59"


def test_the_clicker_goes_through_the_whole_day_and_back() -> None:
    teaching, _ = _open()
    places = [(teaching.part, 0)]
    records: list[Record] = []
    while teaching.following or (teaching.walk and not teaching.walk.is_last):
        teaching, more = _after(teaching, "next")
        records += more
        places.append((teaching.part, teaching.walk.index if teaching.walk else 0))
    assert places == [(0, 0), *((1, n) for n in range(9)), (2, 0), (3, 0)]
    assert [(r.kind, r.fields["lesson"]) for r in records] == [("class_taught", "line-add-city")]
    assert _after(teaching, "next")[0] == teaching  # at the end it stays
    back, _ = _after(teaching, *["back"] * 3)
    assert (back.part, back.walk.index if back.walk else None) == (0, None)


def test_the_ring_is_always_shown_and_a_touch_does_the_step() -> None:
    teaching, _ = _after(_open()[0], "next")
    assert teaching.walk and teaching.walk.is_glowing
    (event,) = right_events(teaching.walk)
    teaching, records = _after(teaching, Did(event))
    assert teaching.walk and teaching.walk.is_done and records == []  # a class is no use of a terminal
    assert _after(teaching, "next")[0].walk.index == 1  # type: ignore[union-attr]


def test_counts_stay_within_reason_and_each_is_recorded() -> None:
    teaching, records = _after(
        _open(helpers=1)[0],
        *[Counted(1)] * 5,
        Counted(-1),
        Helped(1),
        Helped(-1),
        Asked("line"),
        Asked("line", -1),
        Asked("line", -1),
    )
    assert teaching.facts.participants == 4 and not teaching.is_crowded and teaching.questions["line"] == 0
    assert [r.kind for r in records] == ["class_counted"] * 6 + ["class_helped"] * 2 + ["class_asked"] * 2
    assert _after(teaching, Counted(1))[0].is_crowded
    assert not _after(teaching, Counted(1), Helped(1))[0].is_crowded
    nobody, records = _after(_open()[0], Counted(-1))
    assert nobody.facts.participants == 0 and records == []


def test_board_freeze_and_blank() -> None:
    teaching, _ = _after(_open()[0], "next", "next")
    assert _after(teaching, Shown("qr"))[0].board == "qr"
    assert _after(teaching, Shown("qr"), Shown("qr"))[0].board == "lesson"
    frozen, _ = _after(teaching, "freeze", "next", "next")
    assert frozen.projected == teaching.walk and frozen.walk != teaching.walk
    assert _after(frozen, "freeze")[0].projected == frozen.walk
    blank, _ = _after(teaching, Shown("blank"))
    again, _ = _after(blank, "next")
    assert again.board == "lesson" and again.walk == teaching.walk  # the first press only brings it back


def test_a_touch_on_the_list_goes_to_that_step() -> None:
    teaching, _ = _after(_open()[0], "next", GoToStep(4))
    assert teaching.walk and teaching.walk.index == 4 and teaching.walk.is_glowing
    assert teaching.walk == _after(_open()[0], *["next"] * 5)[0].walk
    assert _after(teaching, GoToStep(0))[0].walk.index == 0  # type: ignore[union-attr]
    for nowhere in (-1, len(teaching.walk.steps)):
        assert _after(teaching, GoToStep(nowhere)) == (teaching, [])
    talk, _ = _open()
    assert _after(talk, GoToStep(0)) == (talk, [])
    hidden, _ = _after(teaching, Shown("blank"), GoToStep(2))
    assert (hidden.board, hidden.walk.index) == ("lesson", 2)  # type: ignore[union-attr]


def test_a_lesson_beside_the_plan() -> None:
    """It is counted once, the plan goes on after it, and a class that is cut off comes back to the plan."""
    teaching, records = _after(_open()[0], "next", Chose("application-general"))
    assert teaching.walk and teaching.walk.lesson.id == "application-general" and teaching.part == 1
    assert [record.fields["lesson"] for record in records] == ["line-add-city", "application-general"]
    assert _after(teaching, Chose("application-general"))[1] == []
    assert _after(teaching, Chose("no-such-lesson")) == (teaching, [])
    after, _ = _after(teaching, *["next"] * len(teaching.walk.steps))
    assert after.part == 2 and after.walk is None


def test_the_clock_beside_the_plan() -> None:
    """10 minutes of welcome, 30 of a lesson, 15 and 5: what is left, and whether the class is late."""
    teaching, _ = _open()

    def at(minutes: int) -> Hour:
        return hour_of(teaching, _NOW + timedelta(minutes=minutes, seconds=30))

    def told(minutes: int) -> tuple[int, int, int, int]:
        hour = at(minutes)
        return hour.left, hour.over, hour.part_left, hour.late

    assert [told(minutes) for minutes in (0, 9, 12)] == [(60, 0, 10, 0), (51, 0, 1, 0), (48, 0, 0, 2)]
    teaching, _ = _after(teaching, "next")
    assert [told(minutes) for minutes in (5, 10, 38, 45)] == [(55, 0, 30, -5), (50, 0, 30, 0), (22, 0, 2, 0), (15, 0, 0, 5)]  # fmt: skip
    teaching, _ = _after(teaching, GoTo(3))
    assert told(63) == (0, 3, 0, 3) and at(63).share == 1.0
    assert at(-5).passed == 0


def test_how_many_helpers_are_wanted() -> None:
    for people, helpers, missing in ((0, 1, 0), (4, 1, 0), (5, 1, 1), (14, 3, 1), (16, 4, 0), (17, 0, 4)):
        teaching, _ = _after(_open(helpers=helpers)[0], *[Counted(1)] * people)
        assert (teaching.missing_helpers, teaching.is_crowded) == (missing, missing > 0), (people, helpers)


def test_both_phones_are_shown_where_a_step_differs() -> None:
    teaching, _ = _open("online-services")
    teaching, _ = _after(teaching, GoTo(1))
    differing = []
    while teaching.walk and not teaching.walk.is_last:
        other = twin(teaching.walk)
        if other:
            differing.append((teaching.walk.step.id, other.step.id))
            assert (teaching.walk.phone, other.phone) == ("iphone", "android")
        teaching, _ = _after(teaching, "next")
    lesson = _LIBRARY.lessons["mynaportal-login"]
    only = {step.only: step.id for step in lesson.steps if step.only}
    assert differing == [(only["iphone"], only["android"])]
    turned, _ = _after(teaching, "phone")
    assert turned.walk and turned.walk.phone == "android" and turned.walk.step.id == teaching.walk.step.id  # type: ignore[union-attr]
    assert on_phone(turned.walk, "iphone").step.id == turned.walk.step.id


def test_beyond_the_last_common_step_the_other_phone_stays_at_its_end() -> None:
    whole = _LIBRARY.lessons["mynaportal-login"]
    own = next(number for number, step in enumerate(whole.steps) if step.only == "iphone")
    lesson = whole.model_copy(update={"steps": whole.steps[: own + 1]})
    walk = at(begun(lesson, "iphone", "practise", 0.0)[0], own)
    assert walk.is_last and walk.step.only == "iphone"
    other = on_phone(walk, "android")
    assert other.is_last and other.step == whole.steps[own - 1]


def test_closing() -> None:
    teaching, records = _after(
        _open()[0], *[Counted(1)] * 12, "survey", Answered("can", "ja"), Answered("hard", "en"), "close"
    )
    assert (teaching.stage, teaching.answers, teaching.facts.minutes) == ("closed", 2, 61)
    assert records[-1] == Record("class_closed", {"key": "KEY", "participants": 12, "helpers": 1, "minutes": 61})
    assert _after(teaching, Counted(1), "next") == (teaching, [])


def test_a_class_that_was_cut_off_goes_on_as_the_log_tells_it(tmp_path: Path) -> None:
    teaching, records = _open("online-services", helpers=3)
    teaching, more = _after(
        teaching, *[Counted(1)] * 7, Helped(1), GoTo(1), Asked("pin"), Asked("pin"), Answered("can", "ja")
    )
    log = Log(tmp_path / "usage.db", clock=lambda: _NOW)
    for record in (*records, *more):
        log.record(record.kind, record.fields)
    log.close()
    (found,) = classes(class_events(tmp_path / "usage.db"))
    assert found.state == "open"
    back = resumed(found, _COURSES[found.facts.course], _WORLD, _NOW)
    assert (back.facts, back.part, back.answers, dict(back.questions)) == (teaching.facts, 1, 1, {"pin": 2})
    assert back.walk and back.walk.lesson.id == "mynaportal-login"


def test_the_last_answers_are_offered_and_then_the_second_day(tmp_path: Path) -> None:
    today = date(2026, 11, 28)
    assert suggested((), _COURSES, today).course in _COURSES
    teaching, records = _open("online-services", helpers=3, capacity=12)
    _, more = _after(teaching, Counted(1), "close")
    log = Log(tmp_path / "usage.db", clock=lambda: _NOW)
    for record in (*records, *more):
        log.record(record.kind, record.fields)
    log.close()
    form = suggested(classes(class_events(tmp_path / "usage.db")), _COURSES, today)
    assert form == Form("online-services", 2, "図書館", today, 12, 3, "volunteer")
    # A course that was taught once, and is no longer there.
    left = {name: course for name, course in _COURSES.items() if name != "online-services"}
    assert suggested(classes(class_events(tmp_path / "usage.db")), left, today).course in left


def test_a_closed_class_can_be_mended_and_taken_back(tmp_path: Path) -> None:
    """Both are entries of their own; before it is closed there is nothing to mend."""
    teaching, opening = _open()
    assert _after(teaching, Mended(5), Discarded("double"))[1] == []
    closed, closing = _after(teaching, "close")
    mended, more = _after(closed, Mended(5), Mended(5), Mended(-1), Mended(9999), Mended(6))
    assert [(one.kind, one.fields["revision"], one.fields["participants"]) for one in more] == [
        ("class_corrected", 1, 5), ("class_corrected", 2, 6),
    ]  # fmt: skip
    gone, last = _after(mended, Discarded("double"), Mended(7), Discarded("other"))
    assert gone.is_discarded and [one.kind for one in last] == ["class_cancelled"]
    log = Log(tmp_path / "usage.db")
    for one in (*opening, *closing, *more):
        log.record(one.kind, one.fields).result(5)
    (record,) = classes(class_events(tmp_path / "usage.db"))
    assert (record.state, record.facts.participants) == ("closed", 6)
    log.record(last[0].kind, last[0].fields).result(5)
    log.close()
    (record,) = classes(class_events(tmp_path / "usage.db"))
    assert record.state == "cancelled" and record.revision == 3


def test_a_wrong_clock_says_no_time() -> None:
    teaching, records = _open(held_on=date(2026, 11, 21), is_clock_wrong=True)
    assert teaching.facts.starts == "" and records[0].fields["held_on"] == "2026-11-21"

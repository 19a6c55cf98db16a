"""What of the phone itself is touched: the arrow before a title, and on one kind of phone the marks below the glass."""

from pathlib import Path
from typing import Any

import pytest

from kiosk import paths
from kiosk.document.problem import Refused
from kiosk.lesson.check import check_lesson
from kiosk.lesson.load import load_lesson
from kiosk.lesson.model import Lesson
from kiosk.phone.vocabulary import MARKS_BELOW
from kiosk.walkthrough import answers, finger, walk
from kiosk.walkthrough.meaning import edges_asked
from kiosk.walkthrough.walk import advance, begun

_LESSON = load_lesson(paths.LESSONS / "basics-touch")


def _at(lesson: Lesson, phone: Any, target: str) -> walk.Walk:
    first = begun(lesson, phone, "practise", 0.0)[0]
    return walk.at(first, next(i for i, step in enumerate(first.steps) if step.do.target == target))


@pytest.mark.parametrize(("phone", "target"), [("iphone", "back"), ("android", "back"), ("android", "nav-home")])
def test_it_is_touched_where_a_step_asks_for_it(phone: Any, target: str) -> None:
    here = _at(_LESSON, phone, target)
    assert edges_asked(here) == [target]
    after, _ = advance(here, finger.tapped(here, target), 1.0)
    assert after.is_done


def test_elsewhere_the_marks_say_that_they_are_not_used_now() -> None:
    here = begun(_LESSON, "android", "practise", 0.0)[0]
    assert edges_asked(here) == []
    for target in MARKS_BELOW:
        after, _ = advance(here, finger.tapped(here, target), 1.0)
        assert after.answer is not None and after.answer.markup == answers.PHONE_KEYS and not after.wrong


@pytest.mark.parametrize(
    ("before", "after", "expected"),
    [
        ("    only: android\n    screen: camera", "    screen: camera", "only: android"),
        ("{tap: back}", "{tap: nowhere}", "nowhere"),
        ("{tap: back}", "{long_press: back}", "back"),
        ('{row: "{自分|じぶん}を とる", id: self', '{row: "{自分|じぶん}を とる", id: nav-home', "nav-home"),
    ],
)
def test_what_cannot_be_is_named(tmp_path: Path, before: str, after: str, expected: str) -> None:
    folder = tmp_path / _LESSON.id
    folder.mkdir()
    text = (_LESSON.folder / "lesson.yaml").read_text("utf-8")
    assert before in text
    (folder / "lesson.yaml").write_text(text.replace(before, after), "utf-8")
    try:
        found = check_lesson(load_lesson(folder))
    except Refused as refused:
        found = refused.problems
    assert any(expected in one.sentence() for one in found if not one.is_warning)

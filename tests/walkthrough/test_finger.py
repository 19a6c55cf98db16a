"""What a finger on the drawn phone means."""

from dataclasses import replace
from pathlib import Path

import pytest

from kiosk.lesson.load import load_lesson
from kiosk.lesson.model import Lesson
from kiosk.phone.keyboards import MARKS, Stroke
from kiosk.walkthrough import answers
from kiosk.walkthrough.finger import keyed, pressed_long, scrolled_to, swiped, swiped_as_wanted, tapped
from kiosk.walkthrough.walk import Touched, Typed, Walk, advance, begun
from tests.ui.vocabulary import write_lesson


@pytest.fixture(scope="module")
def lesson(tmp_path_factory: pytest.TempPathFactory) -> Lesson:
    """Every kind of screen and of gesture."""
    return load_lesson(Path(write_lesson(tmp_path_factory.mktemp("lessons"))))


def _at(lesson: Lesson, kind: str) -> Walk:
    """The walk at the first step that asks for this."""
    walk = begun(lesson, "iphone", "practise", 0.0)[0]
    while walk.step.do.kind != kind:
        walk = advance(replace(walk, is_glowing=True), "next", 0.0)[0]
    return walk


def _means(event: Touched | Typed | None) -> tuple[str, str]:
    assert isinstance(event, Touched)
    return event.action.kind, event.action.target


@pytest.mark.parametrize("kind", ["scan", "hold_card", "scroll"])
def test_a_tap_on_the_thing_is_the_gesture(lesson: Lesson, kind: str) -> None:
    walk = _at(lesson, kind)
    assert _means(tapped(walk, walk.step.do.target)) == (kind, walk.step.do.target)
    assert _means(tapped(walk, "elsewhere")) == ("tap", "elsewhere")
    assert advance(walk, tapped(walk, walk.step.do.target), 1.0)[0].is_done


@pytest.mark.parametrize("kind", ["tap", "long_press", "swipe", "type"])
def test_another_tap_is_a_tap(lesson: Lesson, kind: str) -> None:
    walk = _at(lesson, kind)
    assert _means(tapped(walk, walk.step.do.target)) == ("tap", walk.step.do.target)


def test_a_long_press_is_no_tap(lesson: Lesson) -> None:
    walk = _at(lesson, "long_press")
    target = walk.step.do.target
    assert not advance(walk, tapped(walk, target), 1.0)[0].is_done
    assert advance(walk, pressed_long(target), 1.0)[0].is_done
    tap = _at(lesson, "tap")
    assert not advance(tap, pressed_long(tap.step.do.target), 1.0)[0].is_done


def test_a_swipe_has_its_direction(lesson: Lesson) -> None:
    walk = _at(lesson, "swipe")
    assert walk.step.do.target == "up"
    assert advance(walk, swiped("up"), 1.0)[0].is_done
    for direction in ("down", "left", "right"):
        assert not advance(walk, swiped(direction), 1.0)[0].is_done
    left = replace(walk, lesson=walk.lesson.model_copy(update={"steps": tuple(
        step.model_copy(update={"do": step.do.model_copy(update={"target": "left"})}) if step.do.kind == "swipe" else step
        for step in walk.lesson.steps
    )}))  # fmt: skip
    assert _means(swiped_as_wanted(left)) == ("swipe", "left")
    assert _means(swiped_as_wanted(_at(lesson, "tap"))) == ("swipe", "up")


def test_what_comes_into_view_counts_where_it_was_asked_for(lesson: Lesson) -> None:
    walk = _at(lesson, "scroll")
    assert _means(scrolled_to(walk, walk.step.do.target)) == ("scroll", walk.step.do.target)
    assert scrolled_to(walk, "elsewhere") is None
    assert scrolled_to(replace(walk, way="watch"), walk.step.do.target) is None
    assert scrolled_to(_at(lesson, "tap"), walk.step.do.target) is None


@pytest.mark.parametrize(
    ("key", "flick", "stroke"),
    [
        ("かきくけこ", "tap", Stroke("かきくけこ", 0)),
        ("かきくけこ", "left", Stroke("かきくけこ", 1)),
        ("かきくけこ", "down", Stroke("かきくけこ", 4)),
        ("7", "down", Stroke("7", 0)),
        (MARKS, "left", Stroke(MARKS, 0)),
    ],
)
def test_a_key_and_where_it_is_flicked_to(key: str, flick: str, stroke: Stroke) -> None:
    assert keyed(key, flick) == Typed(stroke)


def test_no_key_and_no_such_flick() -> None:
    assert keyed("", "tap") is None and keyed("か", "sideways") is None


def _near(walk: Walk, target: str) -> tuple[str, str]:
    return _means(tapped(walk, target, is_near=True))


@pytest.mark.parametrize("kind", ["tap", "scan", "hold_card"])
def test_hardly_beside_the_frame_is_on_it(lesson: Lesson, kind: str) -> None:
    walk = replace(_at(lesson, kind), is_glowing=True)
    words = next((x.id for x in walk.state.screen.body if x.kind == "text" and x.id), "")
    for nothing in {"", words}:
        assert _near(walk, nothing)[1] == walk.step.do.target
        assert advance(walk, tapped(walk, nothing, is_near=True), 1.0)[0].is_done
    # Without a frame nobody is near to it; the phone's own keys and what else can be touched answer for themselves.
    assert _near(replace(walk, is_glowing=False), "") == ("tap", "")
    assert _near(replace(walk, way="watch"), "") == ("tap", "")
    assert _near(walk, answers.KEYS) == ("tap", answers.KEYS)
    for other in walk.state.screen.targets - {walk.step.do.target}:
        element = walk.state.screen.element(other)
        if element is not None and element.kind == "button":
            assert _near(walk, other) == ("tap", other)


def test_among_keys_nobody_is_near_to_one(lesson: Lesson) -> None:
    walk = replace(_at(lesson, "type"), is_glowing=True)
    walk = advance(walk, tapped(walk, walk.step.do.into), 1.0)[0]
    assert walk.gesture == "type" and _near(walk, "") == ("tap", "")

"""A bar on the phone fills by itself: nothing is to be done, nothing can be done wrong, and it goes on."""

from pathlib import Path

import pytest

from kiosk.language.said import Said
from kiosk.lesson.check import check_lesson
from kiosk.lesson.model import Lesson
from kiosk.phone.model import Action
from kiosk.walkthrough import answers
from kiosk.walkthrough.events import Record, Say, Touched
from kiosk.walkthrough.walk import Walk, advance, begun, next_move, right_events
from kiosk.walkthrough.ways import Way
from tests.made_lesson import lesson_of

_SCREEN = "  s: {kind: app, body: [{wait: x, id: loading, seconds: 4}, {button: つぎ, id: go}]}"
_WAIT = Said(answers.PLEASE_WAIT, "ja")


@pytest.fixture
def lesson(tmp_path: Path) -> Lesson:
    return lesson_of(tmp_path, _SCREEN, "{wait: loading}", "{tap: go}")


def _waiting(lesson: Lesson, way: Way, goes_on: bool = True) -> Walk:
    return begun(lesson, "iphone", way, 0.0, True, goes_on)[0]


@pytest.mark.parametrize("way", ["practise", "alone", "watch"])
def test_one_is_told_to_wait_and_it_goes_on_by_itself(lesson: Lesson, way: Way) -> None:
    walk = _waiting(lesson, way)
    assert walk.is_waiting and walk.waits_seconds == 4 and walk.gesture == "wait"
    assert walk.advice == _WAIT and _WAIT in walk.spoken
    walk, effects = advance(walk, "beat", 4.0)
    assert walk.is_done and walk.state.waited == {"loading"} and not walk.is_waiting and walk.advice != _WAIT
    done = next(effect for effect in effects if isinstance(effect, Record))
    assert done.kind == "step_done" and done.fields["wrong"] == 0
    walk, _ = advance(walk, "beat", 6.0)
    assert walk.index == 1 and walk.state.waited == {"loading"}, "the bar stays full"


@pytest.mark.parametrize("way", ["practise", "alone"])
def test_no_touch_is_a_mistake_and_none_is_quicker(lesson: Lesson, way: Way) -> None:
    waiting = _waiting(lesson, way)
    for event in (*(Touched(Action(kind="tap", target=x)) for x in ("go", "loading", "")), "hint", "next"):
        walk, effects = advance(waiting, event, 1.0)  # type: ignore[arg-type]
        assert (walk.index, walk.wrong, walk.is_done, walk.is_demonstrating) == (0, 0, False, False), event
        assert any(isinstance(effect, Say) for effect in effects), event
    walk, _ = advance(waiting, Touched(Action(kind="tap", target="go")), 1.0)
    assert walk.answer == Said(answers.STILL_WAITING, "ja")


def test_on_the_own_phone_it_is_said_and_the_learner_tells_when_it_is_over(lesson: Lesson) -> None:
    walk = _waiting(lesson, "own")
    assert not walk.is_waiting and walk.is_next_ready
    assert not advance(walk, "beat", 20.0)[0].is_done
    assert advance(walk, "next", 60.0)[0].index == 1


def test_who_only_waited_has_not_practised(lesson: Lesson) -> None:
    walk, _ = advance(_waiting(lesson, "practise"), "beat", 4.0)
    assert not walk.is_practised


def test_where_no_time_passes_it_is_one_beat(lesson: Lesson) -> None:
    """In a class and on paper nobody sends the beats."""
    walk, _ = begun(lesson, "iphone", "practise", 0.0)
    assert list(right_events(walk)) == ["beat"]
    after, _ = advance(walk, "next", 1.0)
    assert advance(after, "next", 2.0)[0].index == 1, "nobody is held up"


def test_a_bait_is_no_wait(lesson: Lesson) -> None:
    from dataclasses import replace

    walk = replace(_waiting(lesson, "practise"), baited="go")
    assert not walk.is_waiting and (move := next_move(walk)) is not None and move.kind == "read"


def test_one_waits_for_a_bar_only(tmp_path: Path, lesson: Lesson) -> None:
    assert not [one for one in check_lesson(lesson) if "（wait、face）" in str(one)]
    other = lesson_of(tmp_path / "other", _SCREEN, "{wait: go}")
    assert [one for one in check_lesson(other) if "（wait、face）" in str(one)]

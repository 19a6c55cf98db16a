"""A learner's way, as tables and without a screen."""

from typing import Any

import pytest

from kiosk import paths
from kiosk.language.said import Said
from kiosk.lesson.library import lesson_paths
from kiosk.lesson.load import load_lesson
from kiosk.phone.keyboards import ERASE, Stroke
from kiosk.phone.model import Action
from kiosk.walkthrough import walk as walking
from kiosk.walkthrough.walk import (
    Finish,
    Leave,
    Record,
    Say,
    Touched,
    Troubled,
    Typed,
    Walk,
    advance,
    begun,
    next_move,
    right_events,
)
from kiosk.walkthrough.ways import WAYS

_LESSONS = [load_lesson(folder) for folder in lesson_paths([paths.LESSONS]).values()]
_EVERY_LESSON = pytest.mark.parametrize("lesson", _LESSONS, ids=lambda lesson: lesson.id)

_WRONG = Touched(Action(kind="tap", target="nowhere"))


def _records(effects: Any) -> list[str]:
    return [effect.kind for effect in effects if isinstance(effect, Record)]


def _first(way: str) -> Walk:
    return begun(_LESSONS[0], "iphone", way, 0.0)[0]  # type: ignore[arg-type]


@_EVERY_LESSON
@pytest.mark.parametrize("way", WAYS)
@pytest.mark.parametrize("phone", ["iphone", "android"])
def test_every_lesson_can_be_walked_in_every_way(lesson: Any, way: Any, phone: Any) -> None:
    walk, effects = begun(lesson, phone, way, 0.0)
    kinds = _records(effects)
    for now in range(1, 300):
        if way == "watch":
            walk, effects = advance(walk, "beat", now)
        else:
            for event in list(right_events(walk)) if way != "own" else ():
                walk, effects = advance(walk, event, now)
                kinds += _records(effects)
            walk, effects = advance(walk, "next", now)
        kinds += _records(effects)
        if any(isinstance(effect, Finish) for effect in effects):
            break
    count = len(lesson.steps_for(phone))
    assert kinds == ["lesson_started", *["step_reached", "step_done"] * count, "lesson_finished"]


def test_a_wrong_tap_is_answered_kindly_then_shown_then_demonstrated() -> None:
    walk, effects = advance(_first("practise"), _WRONG, 1)
    assert effects == (Say((Said(walking.WRONG, "ja"),)),)
    assert (walk.is_glowing, walk.is_demonstrating, walk.wrong) == (True, False, 1)
    walk, effects = advance(walk, _WRONG, 2)
    assert (walk.is_demonstrating, walk.wrong, walk.answer) == (True, 2, Said(walking.WRONG_AGAIN, "ja"))


def test_alone_nothing_is_shown_until_asked() -> None:
    walk = _first("alone")
    assert walk.sentence == Said(walking.WHAT_NEXT, "ja") and not walk.is_glowing
    walk, _ = advance(walk, _WRONG, 1)
    assert not walk.is_glowing and walk.answer == Said(walking.WRONG_ALONE, "ja")
    walk, _ = advance(walk, "waited", 2)
    assert not walk.is_glowing
    walk, _ = advance(walk, "hint", 3)
    assert walk.sentence == Said(walk.step.say, "ja") and not walk.is_glowing
    walk, _ = advance(walk, "hint", 4)
    assert walk.is_glowing and walk.hints == 2


def test_after_a_while_the_target_glows_in_practise() -> None:
    assert advance(_first("practise"), "waited", 12)[0].is_glowing


def test_next_before_the_step_is_done_shows_where_and_then_goes_on() -> None:
    walk = _first("practise")
    walk, effects = advance(walk, "next", 1)
    assert walk.index == 0 and walk.is_glowing and walk.answer == Said(walking.FIRST_THIS, "ja")
    walk, effects = advance(walk, "next", 2)
    assert walk.index == 1 and _records(effects) == ["step_reached"]


def test_the_step_is_counted_with_time_hints_and_wrong_taps() -> None:
    walk = _first("practise")
    for event in (_WRONG, "hint"):
        walk, _ = advance(walk, event, 3)  # type: ignore[arg-type]
    for right in list(right_events(walk)):
        walk, effects = advance(walk, right, 7.5)
    done = next(effect for effect in effects if isinstance(effect, Record))
    assert (done.fields["seconds"], done.fields["hints"], done.fields["wrong"]) == (7.5, 1, 1)


def test_a_clock_that_jumps_back_gives_no_negative_time() -> None:
    walk = begun(_LESSONS[0], "iphone", "practise", 100.0)[0]
    for event in list(right_events(walk)):
        walk, effects = advance(walk, event, 5.0)
    assert next(e for e in effects if isinstance(e, Record)).fields["seconds"] == 0


def test_own_phone_lists_the_usual_troubles_and_answers_them() -> None:
    walk = _first("own")
    walk, _ = advance(walk, Troubled(0), 1)
    assert walk.answer == Said(walk.step.trouble[0].say, "ja")
    walk, _ = advance(walk, _WRONG, 2)
    assert walk.answer == Said(walking.TOUCH_YOURS, "ja") and walk.wrong == 0


def test_watch_pauses_and_goes_on() -> None:
    walk, _ = advance(_first("watch"), "pause", 1)
    assert advance(walk, "beat", 2)[0] == walk
    walk, _ = advance(walk, "pause", 3)
    assert advance(walk, "beat", 4)[0].is_demonstrating


def test_back_from_the_first_step_leaves() -> None:
    assert advance(_first("practise"), "back", 1)[1] == (Leave(),)


def test_back_finds_the_phone_as_it_was() -> None:
    """What was typed on a screen in an earlier step is still there."""
    lesson = next(x for x in _LESSONS if any(s.do.kind == "type" and not s.then for s in x.steps))
    index = next(i for i, s in enumerate(lesson.steps_for("iphone")) if s.do.kind == "type" and not s.then)
    walk = begun(lesson, "iphone", "practise", 0)[0]
    for _ in range(index + 1):
        walk, _ = advance(walk, "next", 1)
        walk, _ = advance(walk, "next", 1)
    typed = lesson.steps_for("iphone")[index].do
    if walk.step.screen == lesson.steps_for("iphone")[index].screen:
        assert walk.state.text_of(typed.into) == typed.target
    walk, _ = advance(walk, "back", 2)
    assert walk.index == index and walk.state.text_of(typed.into) == "" and not walk.is_done


def test_only_the_practice_pin_is_taken() -> None:
    lesson = next(x for x in _LESSONS if any(s.do.target.isdigit() for s in x.steps))
    walk = begun(lesson, "iphone", "practise", 0)[0]
    while walk.step.do.kind != "type":
        walk, _ = advance(walk, "next", 1)
        walk, _ = advance(walk, "next", 1)
    first = walk.step.do.target[0]
    for digit in "0123456789".replace(first, ""):
        walk, _ = advance(walk, Typed(Stroke(digit)), 2)
        assert walk.state.text_of(walk.step.do.into) == ""
    while walk.state.wrong:
        walk, _ = advance(walk, Typed(Stroke(ERASE)), 3)
    move = next_move(walk)
    assert move and (move.kind, move.target) == ("key", first)

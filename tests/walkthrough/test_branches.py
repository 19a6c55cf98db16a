"""Every branch of every shipped lesson: each bait taken and left, each other right way gone, on to the lesson's end."""

from collections import Counter
from collections.abc import Iterator
from itertools import product
from typing import Any

import pytest

from kiosk import paths
from kiosk.language import ruby
from kiosk.lesson.library import load_library
from kiosk.lesson.model import Lesson
from kiosk.phone.model import Action
from kiosk.usage.events import check_fields
from kiosk.walkthrough.events import Effect, Finish, Record, Say, Touched
from kiosk.walkthrough.walk import Walk, advance, at, begun, right_events

_LESSONS = load_library([paths.LESSONS]).lessons
_WAYS: tuple[Any, ...] = ("practise", "alone")
# A bait is no lapse: nobody is frightened, blamed, or told that something is lost.
_HARSH = ("危険", "だまされ", "失敗", "まちがい", "いけません", "うしな", "ざんねん", "盗")


def _begun(lesson: Lesson) -> Iterator[Walk]:
    for phone, way, variant in product(lesson.phones, _WAYS, lesson.variant_ids):
        yield begun(lesson, phone, way, 0.0, variant=variant)[0]


def _rehearsed(lesson: Lesson) -> Iterator[Walk]:
    """The walk as it stands at each step that has branches, on every phone and in every way by hand."""
    for first in _begun(lesson):
        yield from (at(first, index) for index, step in enumerate(first.steps) if step.avoid or step.also)


def _tap(target: str) -> Touched:
    return Touched(Action(kind="tap", target=target))


def _kinds(effects: tuple[Effect, ...]) -> list[str]:
    return [one.kind for one in effects if isinstance(one, Record)]


def _to_the_end(walk: Walk) -> Counter[str]:
    """On as somebody does who knows it; what was counted until the lesson is finished."""
    counted: Counter[str] = Counter()
    for _ in range(3 * len(walk.steps)):
        for event in list(right_events(walk)):
            walk, effects = advance(walk, event, 5.0)
            counted.update(_kinds(effects))
        walk, effects = advance(walk, "next", 6.0)
        counted.update(_kinds(effects))
        if any(isinstance(one, Finish) for one in effects):
            return counted
    raise AssertionError(f"no end after {walk.step.id}")


def _told(effects: tuple[Effect, ...]) -> dict[str, Any]:
    (fields,) = [one.fields for one in effects if isinstance(one, Record) and one.kind == "step_done"]
    check_fields("step_done", fields)
    return dict(fields)


_CASES = pytest.mark.parametrize("lesson", _LESSONS.values(), ids=_LESSONS)


def test_there_are_branches_to_walk() -> None:
    assert sum(bool(step.avoid) for lesson in _LESSONS.values() for step in lesson.steps) > 0


@_CASES
def test_each_bait_is_taken_and_left_and_nothing_is_lost(lesson: Lesson) -> None:
    for here in _rehearsed(lesson):
        for target, bait in here.step.avoid.items():
            walk, effects = advance(here, _tap(target), 1.0)
            assert walk.answer and any(walk.answer in one.texts for one in effects if isinstance(one, Say))
            assert (walk.wrong, walk.hints, walk.taken) == (0, 0, (target,))
            if bait.ends:
                assert walk.is_done and _told(effects)["taken"] == target
            else:
                assert not walk.is_done and not _kinds(effects)
                assert walk.state.screen_id == (bait.screen or here.step.screen)
                if bait.screen:
                    walk, _ = advance(walk, _tap("anything"), 2.0)
                assert (walk.state, walk.index, walk.baited) == (here.state, here.index, "")
                # What is right has its ring now.
                assert walk.is_glowing
            assert _to_the_end(walk)["lesson_finished"] == 1


@_CASES
def test_all_baits_of_a_step_may_be_taken_one_after_another(lesson: Lesson) -> None:
    for here in _rehearsed(lesson):
        baits = [target for target, bait in here.step.avoid.items() if not bait.ends]
        walk = here
        for target in (*baits, *baits):
            walk, _ = advance(walk, _tap(target), 1.0)
            if walk.baited:
                walk, _ = advance(walk, "back", 2.0)
            assert (walk.index, walk.wrong) == (here.index, 0)
        for event in list(right_events(walk)):
            walk, effects = advance(walk, event, 3.0)
        told = _told(effects)
        assert told.get("taken", "").split() == baits and told["wrong"] == 0
        assert _to_the_end(walk)["lesson_finished"] == 1


@_CASES
def test_each_other_right_way_leads_on_too(lesson: Lesson) -> None:
    for here in _rehearsed(lesson):
        for other in here.step.also:
            walk, effects = advance(here, Touched(other.do), 1.0)
            assert walk.is_done and walk.wrong == 0
            assert walk.reached == lesson.said(other.done or here.step.done)
            assert set(_told(effects).get("avoided", "").split()) == set(here.step.avoid)
            assert _to_the_end(walk)["lesson_finished"] == 1


@_CASES
def test_a_bait_is_answered_without_a_harsh_word_and_its_page_says_how_to_leave_it(lesson: Lesson) -> None:
    for step in lesson.steps:
        for target, bait in step.avoid.items():
            plain = ruby.plain(bait.say)
            assert not [word for word in _HARSH if word in plain], (step.id, target)
            # Where its page stands, one is told how to leave it.
            assert not bait.screen or "もどり" in plain, (step.id, target)


@_CASES
def test_what_a_step_warns_of_stands_before_it_can_be_touched(lesson: Lesson) -> None:
    """Whoever is told the steps is told what to leave alone; in practice nothing has a ring until help is asked for."""
    for here in _rehearsed(lesson):
        if here.step.avoid and here.way == "practise":
            assert here.warning is not None, here.step.id
            assert not here.is_glowing

"""A finger that trembles passes no step, a step with a caution is read first, and an answer can be put away."""

from dataclasses import replace

import pytest

from kiosk import paths
from kiosk.language.catalog import Words
from kiosk.language.locales import named
from kiosk.lesson.library import load_library
from kiosk.walkthrough.choices import way_to
from kiosk.walkthrough.visit import TREMBLE_SECONDS, Chosen, Event, Opened, Visit, World, advance
from kiosk.walkthrough.walk import Say, Touched, Troubled, right_events

_WORLD = World(
    load_library([paths.LESSONS]), lambda lesson, _: lesson, lambda code: Words.load(named("ja")), goes_on=True
)
_LINE = _WORLD.library.lessons["line-add-city"]


def _at(step: str, now: float) -> Visit:
    """Before that step, gone there by hand."""
    events: tuple[Event, ...] = ("begin", *way_to(_WORLD.library, _LINE.id), Chosen("iphone"), Chosen("practise"))
    visit = Visit()
    for event in events:
        visit, _ = advance(visit, event, _WORLD, 0.0)
    while visit.walk and visit.walk.step.id != step:
        visit = _done(visit, now - 100.0)
        visit, _ = advance(visit, "next", _WORLD, now - 100.0)
    return visit


def _done(visit: Visit, now: float) -> Visit:
    assert visit.walk
    for event in tuple(right_events(visit.walk)):
        visit, _ = advance(visit, event, _WORLD, now)
    return visit


def _right_touch_of_following(visit: Visit) -> Touched:
    following, _ = advance(visit, "next", _WORLD, 1000.0)
    assert following.walk
    event = next(right_events(following.walk))
    assert isinstance(event, Touched)
    return event


@pytest.mark.parametrize("seconds", [0.0, 0.35, 0.65, TREMBLE_SECONDS - 0.01])
def test_a_second_touch_within_a_moment_is_none(seconds: float) -> None:
    """The key of the next screen often lies where the finger has just been."""
    done = _done(_at("open-menu", 200.0), 200.0)
    assert advance(done, _right_touch_of_following(done), _WORLD, 200.0 + seconds) == (done, ())


def test_a_touch_that_is_meant_counts() -> None:
    done = _done(_at("open-menu", 200.0), 200.0)
    after, _ = advance(done, _right_touch_of_following(done), _WORLD, 201.3)
    assert after.walk and after.walk.step.id == "choose-news" and after.walk.is_done
    again, _ = advance(after, _right_touch_of_following(after), _WORLD, 202.0)
    assert again == after, "nor one after that"


def test_a_step_with_a_caution_is_read_before_it_is_done() -> None:
    done = _done(_at("open-link", 200.0), 200.0)
    after, effects = advance(done, _right_touch_of_following(done), _WORLD, 205.0)
    assert after.walk and after.walk.step.id == "add-friend" and after.walk.step.warn and not after.walk.is_done
    assert any(isinstance(effect, Say) for effect in effects)


@pytest.mark.parametrize("way", ["practise", "own"])
def test_back_puts_an_answer_away_and_goes_back_only_then(way: str) -> None:
    visit = _at("add-friend", 200.0)
    assert visit.walk
    visit = replace(visit, way=way, walk=replace(visit.walk, way=way))  # type: ignore[arg-type]
    asked, _ = advance(visit, Opened("trouble"), _WORLD, 201.0)
    helped, _ = advance(asked, Troubled(0), _WORLD, 201.0)
    assert helped.walk and helped.walk.helped
    closed, effects = advance(helped, "back", _WORLD, 202.0)
    assert closed.walk and closed.walk.step.id == "add-friend" and not closed.walk.helped
    assert effects == (Say(closed.walk.spoken),)
    before, _ = advance(closed, "back", _WORLD, 203.0)
    assert before.walk and before.walk.step.id == "open-link"


def test_nor_is_it_done_from_a_page_that_is_only_read() -> None:
    first = _LINE.steps_for("iphone", "")
    index = next(number for number, step in enumerate(first) if step.do.kind == "read")
    warned = tuple(
        step.model_copy(update={"warn": "x"}) if number == index + 1 else step
        for number, step in enumerate(_LINE.steps)
    )
    visit = _at("read-greeting", 200.0)
    assert visit.walk
    touch = next(right_events(advance(visit, "next", _WORLD, 201.0)[0].walk))  # type: ignore[arg-type]
    visit = replace(visit, walk=replace(visit.walk, lesson=_LINE.model_copy(update={"steps": warned})))
    after, _ = advance(visit, touch, _WORLD, 201.0)
    assert after.walk and after.walk.index == index + 1 and not after.walk.is_done

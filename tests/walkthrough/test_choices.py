"""A program of many lessons: any of them is near, and back leads where one was."""

from dataclasses import replace

import pytest

from kiosk import paths
from kiosk.language.catalog import Words
from kiosk.language.locales import named
from kiosk.lesson.library import Library, load_library
from kiosk.lesson.model import Lesson
from kiosk.walkthrough.actions import actions
from kiosk.walkthrough.choices import LEAF, way_to
from kiosk.walkthrough.focus import focus
from kiosk.walkthrough.visit import Chosen, Turned, Visit, World, advance, heading, spoken
from kiosk.walkthrough.walk import Say

_ONE = next(iter(load_library([paths.LESSONS]).lessons.values()))
# As many as the fullest topic is to have.
_MANY = 18


def _lesson(number: int, **changes: object) -> Lesson:
    return _ONE.model_copy(update={"id": f"lesson-{number:02}", "order": number, "next": "", **changes})


def _world(*lessons: Lesson) -> World:
    library = Library({lesson.id: lesson for lesson in lessons})
    return World(library, lambda lesson, _: lesson, lambda _: Words.load(named("ja")))


_WORLD = _world(*(_lesson(number) for number in range(1, _MANY + 1)))


def _go(world: World, *events: object, visit: Visit | None = None) -> Visit:
    now = visit or Visit(page="topics")
    for event in events:
        after, _ = advance(now, event, world, 0.0)  # type: ignore[arg-type]
        assert after != now, event
        now = after
    return now


def _cards(visit: Visit, world: World = _WORLD) -> list[str]:
    return [one.name.removeprefix("choice-") for one in actions(visit, world) if one.place == "card"]


@pytest.mark.parametrize("lesson_id", _WORLD.library.lessons)
def test_any_lesson_is_three_touches_away_at_most(lesson_id: str) -> None:
    way = way_to(_WORLD.library, lesson_id)
    assert len(way) <= 3
    card = _go(_WORLD, *way)
    assert card.page == "card" and card.lesson and card.lesson.id == lesson_id
    # And back: at the six from which it was chosen.
    listed = _go(_WORLD, "back", visit=card)
    assert listed.page == "lessons" and lesson_id in _cards(listed)
    assert _go(_WORLD, "back", visit=listed).page == "topics"


def test_no_page_has_more_than_six_and_together_they_have_all() -> None:
    listed = _go(_WORLD, Chosen(_ONE.topic))
    seen = []
    for leaf in range(_MANY // LEAF):
        listed = _go(_WORLD, Turned(leaf), visit=listed) if leaf else listed
        assert len(_cards(listed)) <= LEAF
        seen += _cards(listed)
    assert seen == [*_WORLD.library.lessons]


def test_turning_says_which_are_seen_and_past_the_last_there_is_nothing() -> None:
    listed = _go(_WORLD, Chosen(_ONE.topic))
    _, effects = advance(listed, Turned(1), _WORLD, 0.0)
    assert [text.markup for say in effects if isinstance(say, Say) for text in say.texts] == [
        "7{番|ばん}から 12{番|ばん}"
    ]
    for leaf in (-1, _MANY // LEAF):
        assert advance(listed, Turned(leaf), _WORLD, 0.0) == (listed, ())


def test_a_short_list_has_no_keys_for_more() -> None:
    world = _world(*(_lesson(number) for number in range(1, LEAF + 1)))
    listed = _go(world, Chosen(_ONE.topic))
    assert not [one for one in actions(listed, world) if isinstance(one.event, Turned)]


def test_what_was_finished_has_a_tick() -> None:
    listed = replace(_go(_WORLD, Chosen(_ONE.topic)), finished=frozenset({"lesson-02"}))
    ticked = [one.name for one in actions(listed, _WORLD) if one.place == "card" and one.icon == "check"]
    assert ticked == ["choice-lesson-02"]


def test_the_beginners_way_is_in_its_own_order_and_stays_to_its_end() -> None:
    world = _world(_lesson(1, first=2), _lesson(2), _lesson(3, first=1), _lesson(4, first=3))
    topics = Visit(page="topics")
    assert focus(topics, world) == "first"
    listed = _go(world, "first", visit=topics)
    wanted = ["lesson-03", "lesson-01", "lesson-04"]
    assert _cards(listed, world) == wanted and heading(listed, world) != heading(replace(listed, topic="line"), world)
    visit = _go(world, Chosen("lesson-03"), visit=listed)
    for coming in wanted[1:]:
        visit = _go(world, "following", visit=replace(visit, page="done"))
        assert visit.lesson and visit.lesson.id == coming
    assert _cards(_go(world, "back", visit=visit), world) == wanted


def test_one_lesson_makes_no_way() -> None:
    world = _world(_lesson(1, first=1), _lesson(2))
    assert advance(Visit(page="topics"), "first", world, 0.0) == (Visit(page="topics"), ())


def test_what_comes_before_is_offered_until_it_was_done() -> None:
    world = _world(_lesson(1), _lesson(2, builds_on=("gone", "lesson-01")), _lesson(3))
    card = _go(world, *way_to(world.library, "lesson-02"))
    assert any("さきに" in text.markup for text in spoken(card, world))
    prior = _go(world, "prior", visit=card)
    assert prior.page == "card" and prior.lesson and prior.lesson.id == "lesson-01"
    back = _go(world, "back", visit=prior)
    assert back.lesson and back.lesson.id == "lesson-02" and _go(world, "back", visit=back).page == "lessons"
    # When it is done, one is led back to what was wanted, not to the next of the topic.
    done = replace(prior, page="done", finished=frozenset({"lesson-01"}))
    after = _go(world, "following", visit=done)
    assert after.lesson and after.lesson.id == "lesson-02" and after.origin == ()
    assert not any("さきに" in text.markup for text in spoken(after, world))
    assert advance(after, "prior", world, 0.0) == (after, ())


def test_at_the_end_nothing_is_offered_that_was_finished() -> None:
    world = _world(_lesson(1), _lesson(2), _lesson(3))
    card = _go(world, *way_to(world.library, "lesson-01"))
    done = replace(card, page="done", finished=frozenset({"lesson-01", "lesson-02"}))
    after = _go(world, "following", visit=done)
    assert after.lesson and after.lesson.id == "lesson-03"
    all_done = replace(done, finished=frozenset({"lesson-01", "lesson-02", "lesson-03"}))
    assert advance(all_done, "following", world, 99.0) == (all_done, ())

"""Help with what has come up: from every step, of the whole lesson, for the phone that was chosen."""

from collections.abc import Iterator
from dataclasses import replace
from typing import Any

import pytest

from kiosk.language import ruby
from kiosk.lesson.check import check_lesson
from kiosk.lesson.model import PHONES
from kiosk.ui.phone.handset import drawn
from kiosk.walkthrough.actions import actions
from kiosk.walkthrough.place import Chosen, Opened, Visit
from kiosk.walkthrough.visit import advance, panel_title
from kiosk.walkthrough.walk import Say, Troubled, at
from kiosk.walkthrough.ways import WAYS
from tests.walkthrough.visits import LIBRARY, WORLD

_CARD, _MOST = "mynaportal-login", 4


def _begun(lesson: str, way: str, phone: str = "iphone") -> Visit:
    visit, _ = advance(Visit(), "begin", WORLD, 0.0)
    for what in (LIBRARY.lessons[lesson].topic, lesson, phone, way, way):
        # Chosen once more where it is asked what lies there.
        visit, _ = advance(visit, Chosen(what), WORLD, 0.0)
    assert visit.walk is not None
    return visit


def _steps(visit: Visit) -> Iterator[Visit]:
    assert visit.walk is not None
    for index in range(len(visit.walk.steps)):
        yield replace(visit, walk=at(visit.walk, index))


def _signs(visit: Visit) -> list[str]:
    opened, _ = advance(visit, Opened("trouble"), WORLD, 0.0)
    return [ruby.plain(one.label.markup) for one in actions(opened, WORLD) if one.place == "card"]


@pytest.mark.parametrize("way", WAYS)
@pytest.mark.parametrize("lesson", LIBRARY.lessons)
def test_help_can_be_asked_for_at_every_step(lesson: str, way: str) -> None:
    for visit in _steps(_begun(lesson, way)):
        assert any(one.event == Opened("trouble") for one in actions(visit, WORLD)), visit.walk


@pytest.mark.parametrize("phone", PHONES)
def test_what_to_do_about_a_card_is_few_touches_away_where_one_is_read(phone: str) -> None:
    """Asked for, and chosen. Where no card has been spoken of yet, nothing is asked about it."""
    found = 0
    for visit in _steps(_begun(_CARD, "practise", phone)):
        assert visit.walk
        is_about = visit.walk.step.do.kind == "hold_card" or visit.walk.step.needs_time == "card"
        numbers = [n for n, sign in enumerate(_signs(visit)) if "読み取れない" in sign]
        assert bool(numbers) == is_about, visit.walk.step.id
        touches = (Opened("trouble"), *map(Troubled, numbers))
        assert len(touches) <= _MOST
        for event in touches if numbers else ():
            visit, effects = advance(visit, event, WORLD, 0.0)
        if numbers:
            found += 1
            assert visit.walk and visit.walk.answer and "だめなら" in ruby.plain(visit.walk.answer.markup)
            assert any(isinstance(one, Say) and visit.walk.answer in one.texts for one in effects) and not visit.panel
    assert found >= 2


@pytest.mark.parametrize("phone", PHONES)
def test_the_first_step_asks_about_what_it_is_and_what_holds_anywhere(phone: str) -> None:
    first = next(_steps(_begun(_CARD, "own", phone)))
    assert first.walk
    assert not [sign for sign in _signs(first) if "番号" in sign or "カード" in sign]
    general = [one.sign for step in first.walk.steps for one in step.trouble if one.always]
    assert general and {ruby.plain(sign) for sign in general} < set(_signs(first))


@pytest.mark.parametrize("phone", PHONES)
def test_a_list_of_troubles_can_be_even(phone: str) -> None:
    """One, two or three stand below one another; four in pairs. Five would leave a place empty."""
    for visit in _steps(_begun(_CARD, "own", phone)):
        assert len(_signs(visit)) in (1, 2, 3, 4, 6), visit.walk


def test_the_list_can_be_heard_again() -> None:
    """With all that can be chosen: who is lost has most need of it."""
    opened, _ = advance(_begun(_CARD, "own"), Opened("trouble"), WORLD, 0.0)
    again = next(one for one in actions(opened, WORLD) if one.event == "again")
    after, effects = advance(opened, again.event, WORLD, 0.0)
    assert after == opened and opened.walk
    signs = [opened.walk.lesson.said(one.sign) for one in opened.walk.troubles]
    assert effects == (Say((panel_title(opened, WORLD), *signs)),)


def test_troubles_of_the_step_come_first_and_none_twice() -> None:
    for visit in _steps(_begun(_CARD, "own")):
        assert visit.walk is not None
        own = [ruby.plain(one.sign) for one in visit.walk.step.trouble]
        signs = _signs(visit)
        assert signs[: len(own)] == own and len(signs) == len(set(signs))


@pytest.mark.parametrize(
    ("phone", "named"), [("iphone", {"Safari"}), ("android", {"Chrome"}), ("none", {"Safari", "Chrome"})]
)
def test_an_answer_is_of_the_phone_that_was_chosen(phone: str, named: set[str]) -> None:
    visit, _ = advance(_begun(_CARD, "own", phone), Troubled(0), WORLD, 0.0)
    assert visit.walk is not None and visit.walk.answer is None, "only once the panel is open"
    for event in (Opened("trouble"), Troubled(0)):
        visit, _ = advance(visit, event, WORLD, 0.0)
    assert visit.walk and visit.walk.answer
    assert {name for name in ("Safari", "Chrome") if name in visit.walk.answer.markup} == named


def test_each_answer_is_put_away_by_a_key_and_the_step_is_whole_again() -> None:
    """One key leads back and one calls staff, on the whole screen: that of the bar and that of the rail."""
    for visit in _steps(_begun(_CARD, "own")):
        assert visit.walk is not None
        for number, trouble in enumerate(visit.walk.troubles):
            told, _ = advance(advance(visit, Opened("trouble"), WORLD, 0.0)[0], Troubled(number), WORLD, 0.0)
            assert told.walk is not None and told.walk.helped == trouble
            there = actions(told, WORLD)
            assert [one.look for one in there if one.event == "back"] == ["primary"]
            assert [one.place for one in there if one.event == Opened("call")] == ["tool"]
            assert told.walk.spoken[0] == told.walk.lesson.said(trouble.sign), "in its own words"
            again, effects = advance(told, "back", WORLD, 0.0)
            assert again.walk is not None and again.walk.helped is None
            assert again.page == "steps" and again.walk.index == visit.walk.index
            assert Say(visit.walk.spoken) in effects
            assert [one.look for one in actions(again, WORLD) if one.event == "back"] == ["plain"]


@pytest.mark.parametrize("way", WAYS)
def test_while_a_trouble_is_answered_the_step_is_not_done(way: str) -> None:
    """Neither the key that goes on is the main one, nor has the phone a ring."""
    for visit in _steps(_begun(_CARD, way)):
        told, _ = advance(advance(visit, Opened("trouble"), WORLD, 0.0)[0], Troubled(0), WORLD, 0.0)
        assert next(one for one in actions(told, WORLD) if one.name == "next").look == "plain"
        assert drawn(told.walk).move.kind == ""


@pytest.mark.parametrize("phone", PHONES)
@pytest.mark.parametrize("lesson", LIBRARY.lessons)
def test_troubles_of_a_list_are_told_apart(lesson: str, phone: str) -> None:
    """Each has its picture, which no other of its list has, and says where it leads."""
    for visit in _steps(_begun(lesson, "own", phone)):
        assert visit.walk is not None
        listed = visit.walk.troubles
        pictures = [one.picture for one in listed]
        assert all(pictures) and len(pictures) == len(set(pictures)), (visit.walk.step.id, pictures)
        assert all(one.leads for one in listed) and len({one.say for one in listed}) == len(listed)


@pytest.mark.parametrize("way", ["practise", "own"])
def test_the_answer_about_a_card_has_the_remedies_of_the_page_that_comes_by_itself(way: str) -> None:
    for visit in _steps(_begun(_CARD, way)):
        assert visit.walk is not None
        number = next((n for n, one in enumerate(visit.walk.troubles) if one.remedies), -1)
        if number < 0:
            continue
        told, effects = advance(advance(visit, Opened("trouble"), WORLD, 0.0)[0], Troubled(number), WORLD, 0.0)
        assert told.walk is not None and len(told.walk.remedies) == 3 and told.walk.afterwards is None
        said = next(one.texts for one in effects if isinstance(one, Say))
        assert {one.sign for one in told.walk.remedies} < set(said) and said[0] == told.walk.trouble
        assert said[-1] == told.walk.answer, "what is to be done where none of them helps comes last"


@pytest.mark.parametrize("lesson", LIBRARY.lessons.values(), ids=LIBRARY.lessons)
def test_who_is_told_to_stop_is_offered_the_way(lesson: Any) -> None:
    """Whatever says 「ここで やめ」 is marked so."""
    for step in lesson.steps:
        for trouble in step.trouble:
            assert trouble.stops or "ここでやめ" not in ruby.plain(trouble.say).replace(" ", ""), trouble.sign


def test_a_picture_that_is_not_there_is_told() -> None:
    lesson = LIBRARY.lessons[_CARD]
    step = lesson.steps[0]
    trouble = step.trouble[0].model_copy(update={"picture": "nowhere"})
    changed = lesson.model_copy(update={"steps": (step.model_copy(update={"trouble": (trouble,)}), *lesson.steps[1:])})
    (problem,) = check_lesson(changed.placed_in(lesson.folder))
    assert "nowhere" in problem.sentence() and not problem.is_warning

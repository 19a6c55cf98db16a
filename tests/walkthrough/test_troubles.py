"""Help with what has come up: from every step, of the whole lesson, for the phone that was chosen."""

from collections.abc import Iterator
from dataclasses import replace
from typing import Any

import pytest

from kiosk.language import locales, ruby
from kiosk.language.catalog import Words
from kiosk.language.said import Said
from kiosk.lesson.check import check_lesson
from kiosk.lesson.model import PHONES
from kiosk.lesson.words import localised
from kiosk.phone.keyboards import Stroke
from kiosk.phone.model import Action
from kiosk.ui.phone.drawn import drawn
from kiosk.walkthrough import answers
from kiosk.walkthrough.actions import actions
from kiosk.walkthrough.choices import way_to
from kiosk.walkthrough.place import Chosen, Opened, Visit
from kiosk.walkthrough.visit import advance, panel_title, told_at_end
from kiosk.walkthrough.walk import Record, Say, Touched, Troubled, Typed, at
from kiosk.walkthrough.ways import WAYS
from tests.walkthrough.visits import LIBRARY, WORLD

_CARD, _MOST = "mynaportal-login", 4


def _begun(lesson: str, way: str, phone: str = "iphone") -> Visit:
    visit, _ = advance(Visit(), "begin", WORLD, 0.0)
    # The way is chosen once more where it is asked what lies there.
    for event in (*way_to(LIBRARY, lesson), *(Chosen(what) for what in (phone, way, way))):
        visit, _ = advance(visit, event, WORLD, 0.0)
    assert visit.walk is not None
    return visit


def _steps(visit: Visit) -> Iterator[Visit]:
    assert visit.walk is not None
    for index in range(len(visit.walk.steps)):
        yield replace(visit, walk=at(visit.walk, index))


def _cards(opened: Visit) -> list[Said]:
    return [one.label for one in actions(opened, WORLD) if one.place == "card"]


def _answered(visit: Visit, number: int) -> Visit:
    """The trouble asked for, on whatever page of the list it stands."""
    assert visit.walk is not None
    visit, _ = advance(visit, Opened("trouble"), WORLD, 0.0)
    while not any(one.event == Troubled(number) for one in actions(visit, WORLD)):
        visit, _ = advance(visit, "more", WORLD, 0.0)
    return advance(visit, Troubled(number), WORLD, 0.0)[0]


def _signs(visit: Visit) -> list[str]:
    opened, _ = advance(visit, Opened("trouble"), WORLD, 0.0)
    return [ruby.plain(one.markup) for one in _cards(opened)]


@pytest.mark.parametrize("way", WAYS)
@pytest.mark.parametrize("lesson", LIBRARY.lessons)
def test_help_can_be_asked_for_at_every_step(lesson: str, way: str) -> None:
    for visit in _steps(_begun(lesson, way)):
        assert any(one.event == Opened("trouble") for one in actions(visit, WORLD)), visit.walk


@pytest.mark.parametrize("phone", PHONES)
def test_what_to_do_about_a_card_is_few_touches_away_where_one_is_read(phone: str) -> None:
    """From the first step on: on the first page only where a card is spoken of, else on the one behind it."""
    for visit in _steps(_begun(_CARD, "practise", phone)):
        assert visit.walk
        is_about = visit.walk.step.do.kind == "hold_card" or visit.walk.step.needs_time == "card"
        number = next(n for n, one in enumerate(visit.walk.troubles) if one.remedies)
        touches = (Opened("trouble"), *(() if is_about else ("more",)), Troubled(number))
        assert len(touches) <= _MOST
        for event in touches:
            visit, effects = advance(visit, event, WORLD, 0.0)
        assert visit.walk and visit.walk.answer and "だめなら" in ruby.plain(visit.walk.answer.markup)
        assert any(isinstance(one, Say) and visit.walk.answer in one.texts for one in effects) and not visit.panel


@pytest.mark.parametrize("phone", PHONES)
@pytest.mark.parametrize("lesson", LIBRARY.lessons)
def test_every_trouble_of_the_lesson_is_on_some_page_and_then_the_first_comes_again(lesson: str, phone: str) -> None:
    for visit in _steps(_begun(lesson, "own", phone)):
        assert visit.walk is not None
        opened, _ = advance(visit, Opened("trouble"), WORLD, 0.0)
        first, seen = _cards(opened), []
        for _ in visit.walk.trouble_pages:
            assert 1 <= len(_cards(opened)) <= 4
            seen += _cards(opened)
            opened, effects = advance(opened, "more", WORLD, 0.0)
            assert effects[-1] == Say((panel_title(opened, WORLD), *_cards(opened))), "and is said"
        assert sorted(x.markup for x in seen) == sorted({x.sign for s in visit.walk.steps for x in s.trouble})
        assert _cards(opened) == first


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
    assert effects == (Say((panel_title(opened, WORLD), *_cards(opened))),)


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
    begun = _begun(_CARD, "own", phone)
    assert begun.walk is not None
    number = next(n for n, one in enumerate(begun.walk.troubles) if one.iphone)
    visit, _ = advance(begun, Troubled(number), WORLD, 0.0)
    assert visit.walk is not None and visit.walk.answer is None, "only once the panel is open"
    visit = _answered(begun, number)
    assert visit.walk and visit.walk.answer
    assert {name for name in ("Safari", "Chrome") if name in visit.walk.answer.markup} == named


@pytest.mark.parametrize(
    ("phone", "named"),
    [("iphone", "「Safari」"), ("android", "「Chrome」"), ("none", "いつもインターネットを見るアプリ")],
)
def test_the_own_phone_is_spoken_of_by_its_own_names(phone: str, named: str) -> None:
    """It begins with the camera and a code, and names the app that opens."""
    steps = [visit.walk for visit in _steps(_begun(_CARD, "own", phone)) if visit.walk]
    told = [ruby.plain(walk.sentence.markup).replace(" ", "") for walk in steps]
    assert "カメラ" in told[0] and "カメラ" in told[1] and steps[1].step.code and named in told[2]
    others = {"「Safari」", "「Chrome」", "いつもインターネットを見るアプリ"} - {named}
    assert not [text for text in told for other in others if other in text]
    assert steps[0].state.screen.element(steps[0].step.do.target), "what has the ring is what is spoken of"
    assert "カメラ" in steps[0].state.screen.element(steps[0].step.do.target).label  # type: ignore[union-attr]


@pytest.mark.parametrize("lesson", LIBRARY.lessons)
def test_where_a_code_is_shown_help_is_there_for_a_camera_that_does_not_read_it(lesson: str) -> None:
    """The code stays beside that answer, and beside no other."""
    facts = dict.fromkeys(("fact.myna.url", "city.line.url", "city.application.url"), "https://example.jp/")
    known = localised(LIBRARY.lessons[lesson], Words.load(locales.named("ja")), facts)
    begun = _begun(lesson, "own")
    assert begun.walk is not None
    for visit in _steps(replace(begun, lesson=known, walk=replace(begun.walk, lesson=known))):
        assert visit.walk is not None
        if not visit.walk.code:
            assert not visit.walk.step.code
            continue
        for number, trouble in enumerate(visit.walk.troubles):
            told = _answered(visit, number).walk
            assert told is not None and bool(told.code) == trouble.code
        assert "読まない" in _signs(visit)[0]


def test_what_says_to_stop_is_not_done_by_a_touch() -> None:
    """Put away, somebody called, or enough for today: the end praises nothing, and says where to go."""
    found = 0
    for visit in _steps(_begun(_CARD, "own")):
        assert visit.walk is not None
        for number, trouble in enumerate(visit.walk.troubles):
            if not trouble.stops:
                continue
            found += 1
            told = _answered(visit, number)
            assert told.walk is not None
            bar = {one.name: one for one in actions(told, WORLD) if one.place == "bar"}
            assert set(bar) == {"back", "again", "stop-call", "enough"} and bar["stop-call"].event == Opened("call")
            assert advance(told, "next", WORLD, 0.0) == (told, ())
            ended, effects = advance(told, "enough", WORLD, 0.0)
            assert ended.page == "done" and ended.walk is None and not ended.is_practised
            assert not any(isinstance(one, Record) for one in effects), "nothing was finished"
            assert told_at_end(ended, WORLD) == (told.walk.answer,) and not ended.finished
            looks = [one.look for one in actions(ended, WORLD) if one.name == "repeat"]
            assert looks == ["outline"], "nobody is urged to try it again"
            with_card = {one.markup for effect in effects if isinstance(effect, Say) for one in effect.texts}
            assert told.walk.answer.markup in with_card if told.walk.answer else False
            again, _ = advance(ended, "repeat", WORLD, 99.0)
            assert again.walk is not None and again.stopped is None
    assert found > 3


def test_the_end_keeps_its_words_in_another_language() -> None:
    visit = replace(_begun(_CARD, "own"), page="done", walk=None, is_practised=False, stopped=5)
    assert told_at_end(visit, WORLD) == told_at_end(advance(visit, Opened("language"), WORLD, 0.0)[0], WORLD)


def test_a_caution_stays_whatever_is_touched_beside_the_own_phone() -> None:
    """Nor has the sample's pad a ring: nobody is to write a number there."""
    visit = next(one for one in _steps(_begun(_CARD, "own")) if one.walk and one.walk.step.do.kind == "type")
    assert visit.walk is not None and visit.walk.warning and drawn(visit.walk).move.kind == ""
    for event in (
        Touched(Action(kind="tap", target="code")),
        Typed(Stroke("1", 0)),
        Touched(Action(kind="tap", target="")),
    ):
        after, effects = advance(visit, event, WORLD, 0.0)
        assert after.walk == visit.walk
        assert effects == (Say((Said(answers.TOUCH_YOURS, "ja"), visit.walk.warning)),)


def test_the_lesson_ends_logged_out() -> None:
    lesson = LIBRARY.lessons[_CARD]
    for phone in PHONES:
        last = lesson.steps_for(phone, "")[-1]
        assert last.do.target == "logout" and "見せません" in ruby.plain(last.warn)
        assert lesson.screen(last.then).element("login") is not None
    assert "log-out" in lesson.at_home and any("ログアウト" in line for line in lesson.learned)


def test_each_answer_is_put_away_by_a_key_and_the_step_is_whole_again() -> None:
    """One key leads back and one calls staff, on the whole screen: that of the bar and that of the rail."""
    for visit in _steps(_begun(_CARD, "own")):
        assert visit.walk is not None
        for number, trouble in enumerate(visit.walk.troubles):
            told = _answered(visit, number)
            assert told.walk is not None and told.walk.helped == trouble
            there = actions(told, WORLD)
            assert [one.look for one in there if one.event == "back"] == ["primary"]
            calls = [one.place for one in there if one.event == Opened("call")]
            assert calls == (["bar", "tool"] if trouble.stops else ["tool"])
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
        assert [one.look for one in actions(told, WORLD) if one.name == "next"] in (["plain"], [])
        assert drawn(told.walk).move.kind == ""


@pytest.mark.parametrize("phone", PHONES)
@pytest.mark.parametrize("lesson", LIBRARY.lessons)
def test_troubles_of_a_list_are_told_apart(lesson: str, phone: str) -> None:
    """Each has its picture, which no other of its list has, and says where it leads."""
    for visit in _steps(_begun(lesson, "own", phone)):
        assert visit.walk is not None
        for page in visit.walk.trouble_pages:
            listed = [visit.walk.troubles[number] for number in page]
            pictures = [one.picture for one in listed]
            assert all(pictures) and len(pictures) == len(set(pictures)), (visit.walk.step.id, pictures)
            assert all(one.leads for one in listed) and len({one.say for one in listed}) == len(listed)


@pytest.mark.parametrize("way", ["practise", "own"])
def test_the_answer_about_a_card_has_the_remedies_of_the_page_that_comes_by_itself(way: str) -> None:
    for visit in _steps(_begun(_CARD, way)):
        assert visit.walk is not None
        number = next(n for n, one in enumerate(visit.walk.troubles) if one.remedies)
        listed, _ = advance(visit, Opened("trouble"), WORLD, 0.0)
        if number not in visit.walk.trouble_pages[0]:
            listed, _ = advance(listed, "more", WORLD, 0.0)
        told, effects = advance(listed, Troubled(number), WORLD, 0.0)
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

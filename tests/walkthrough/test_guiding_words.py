"""What a step says: where to touch, what to reach, what has been reached."""

import re
from pathlib import Path
from typing import Any

import pytest

from kiosk.language import ruby
from kiosk.language.said import Said
from kiosk.phone.keyboards import Stroke
from kiosk.phone.model import Action
from kiosk.walkthrough import answers
from kiosk.walkthrough import walk as walking
from kiosk.walkthrough.walk import (
    Say,
    Touched,
    advance,
    begun,
    next_move,
    right_events,
)
from kiosk.walkthrough.ways import WAYS
from tests.walkthrough.test_walk import _CARD, _EVERY_LESSON, _LESSONS, _LINE, _first, _two_boxes
from tests.walkthrough.visits import wrong_touch


@pytest.mark.parametrize("way", ["practise", "alone"])
def test_where_to_touch_is_said_with_the_name_of_the_place(way: str) -> None:
    for text, event in ((answers.WRONG, None), (answers.FIRST_THIS, "next")):
        for index, step in enumerate(_LINE.steps_for("iphone", "")):
            here = walking.at(_first(way), index)
            if step.do.kind == "read" or (event is None and way == "alone"):
                continue
            walk, _ = advance(here, event or wrong_touch(here), 1.0)
            if here.wrong == walk.wrong and event is None:
                continue
            element: Any = here.state.screen.element(step.do.target)
            shown = next((one for one in element.choices if one.id == step.do.target), element)
            assert walk.answer == Said(text.replace("%1", _LINE.with_ruby(shown.label)), "ja"), step.id


@_EVERY_LESSON
def test_a_key_has_no_name_that_is_read_in_a_sentence(lesson: Any) -> None:
    walk = begun(lesson, "iphone", "practise", 0.0)[0]
    for index, step in enumerate(walk.steps):
        if step.do.kind == "type":
            here = walking.at(walk, index)
            while (move := next_move(here)) and move.kind != "key":
                here, _ = advance(here, walking.right_event(move), 1.0)
            assert advance(here, "next", 1.0)[0].answer == Said(answers.FIRST_KEY, "ja")


def test_alone_the_lessons_task_is_told_at_its_beginning() -> None:
    walk, effects = begun(_LINE, "iphone", "alone", 0.0)
    assert walk.task == Said(_LINE.task, "ja")
    hint = Said(answers.ASK_HINT, "ja")
    assert [text for x in effects if isinstance(x, Say) for text in x.texts] == [walk.task, walk.sentence, hint]
    for event in list(right_events(walk)):
        walk, effects = advance(walk, event, 1)
    walk, effects = advance(walk, "next", 2)
    assert walk.index == 1 and walk.task is None
    assert [text for x in effects if isinstance(x, Say) for text in x.texts] == [walk.sentence, walk.warning], (
        "not the hint again"
    )
    assert hint in walk.spoken, "but it stands there"
    assert _first("practise").task is None and _first("practise").advice is None


_NAMED = re.compile("「([^」]+)」")


@_EVERY_LESSON
@pytest.mark.parametrize("phone", ["iphone", "android"])
def test_alone_each_step_has_a_goal_of_its_own_and_names_no_button(lesson: Any, phone: Any) -> None:
    """What has a name on the screen and is not meant would be a trap."""
    first = begun(lesson, phone, "alone", 0.0)[0]
    seen: list[Said] = []
    for index, step in enumerate(first.steps):
        here = walking.at(first, index)
        seen.append(here.sentence)
        if step.do.kind == "type":
            continue
        told = " ".join(ruby.plain(text.markup) for text in (here.sentence, here.task) if text)
        body = here.state.screen.body
        labels = {ruby.plain(shown.label) for x in body for shown in (x, *x.choices)}
        assert not labels & set(_NAMED.findall(told)), step.id
        assert "はじめに" not in told
    assert len(set(seen)) == len(seen) and first.sentence == Said(first.step.goal or first.step.say, "ja")


@_EVERY_LESSON
@pytest.mark.parametrize("phone", ["iphone", "android"])
def test_alone_a_caution_is_not_left_out(lesson: Any, phone: Any) -> None:
    """The name of the city to be looked at was; of a bait nothing is told, and no button is named."""
    first = begun(lesson, phone, "alone", 0.0)[0]
    for index, step in enumerate(first.steps[1:], 1):
        here = walking.at(first, index)
        if step.warn and not here.step.avoid:
            assert here.warning and here.warning in here.spoken, step.id
        elif step.avoid:
            assert here.warning is None or here.is_text_shown, step.id


@_EVERY_LESSON
def test_alone_a_page_to_be_read_tells_of_next(lesson: Any) -> None:
    first = begun(lesson, "iphone", "alone", 0.0)[0]
    for index, step in enumerate(first.steps):
        if step.do.kind == "read":
            here = walking.at(first, index)
            assert any("「つぎへ」" in text.markup for text in here.spoken), step.id


def test_a_lesson_that_names_no_goal_has_one_that_is_true(tmp_path: Path) -> None:
    walk = begun(_two_boxes(tmp_path), "iphone", "alone", 0.0)[0]
    told = [walking.at(walk, index).sentence.markup for index in range(3)]
    assert told == ["この {画面|がめん}で、する ことを {見|み}つけましょう。"] * 2 + [
        "つぎの {画面|がめん}に すすみましょう。"
    ]
    done, _ = advance(walking.at(walk, 2), Touched(Action(kind="tap", target="send")), 1.0)
    assert done.reached == Said("つぎの {画面|がめん}が ひらきました。", "ja")


@_EVERY_LESSON
@pytest.mark.parametrize("goes_on", [True, False])
def test_the_praise_says_what_was_reached(lesson: Any, goes_on: bool) -> None:
    first = begun(lesson, "iphone", "practise", 0.0, False, goes_on)[0]
    for index, step in enumerate(first.steps):
        walk = walking.at(first, index)
        assert walk.reached is None
        for event in list(right_events(walk)):
            walk, effects = advance(walk, event, 1.0)
        assert walk.answer and step.done and walk.reached == Said(step.done, "ja")
        if not walk.is_last:
            assert effects[-1] == Say((walk.answer, walk.reached))
        assert advance(walk, "hint", 2.0)[0].reached is None, "with another answer it is gone"


@pytest.mark.parametrize("way", WAYS)
def test_where_a_card_is_only_drawn_ones_own_stays_away(way: str) -> None:
    first = _first(way, _CARD)
    said = Said(answers.NO_CARD_HERE, "ja")
    of_card = [i for i, x in enumerate(first.steps) if x.do.kind == "hold_card" or x.needs_time == "card"]
    told = [i for i in range(len(first.steps)) if walking.at(first, i).warning == said]
    assert len(of_card) >= 2
    if way == "practise":
        # Where the drawn card is touched that is the one order, and this stands beside it.
        laid = [i for i in of_card if first.steps[i].do.kind == "hold_card"]
        assert [walking.at(first, i).warning for i in laid] == [Said(answers.CARD_STAYS, "ja") for _ in laid]
        of_card = [i for i in of_card if i not in laid]
    assert told == (of_card if way in ("practise", "alone") else [])


@pytest.mark.parametrize("way", ["practise", "alone"])
def test_among_the_keys_the_sentence_is_that_of_the_moment(way: str) -> None:
    """First the field, then the word, then the key that ends it: each is said when its turn comes."""
    lesson = next(x for x in _LESSONS if any(step.do.confirm == "search" for step in x.steps))
    walk = begun(lesson, "iphone", way, 0.0)[0]  # type: ignore[arg-type]
    walk = walking.at(walk, next(i for i, step in enumerate(walk.steps) if step.do.confirm == "search"))
    told = [walk.sentence.markup]
    for event in list(walking.right_events(walk)):
        walk, effects = walking.advance(walk, event, 1.0)
        said = [text for effect in effects if isinstance(effect, walking.Say) for text in effect.texts]
        if not walk.is_done and walk.sentence.markup != told[-1]:
            told.append(walk.sentence.markup)
            assert said == [walk.sentence]
    assert walk.is_done and told == [
        walk.step.say, f"「{walk.step.do.target}」と {{打|う}}ちます。", *answers.END_WITH.values()
    ]  # fmt: skip


def test_a_letter_too_many_is_taken_away_before_anything_else_is_asked_for() -> None:
    """Below the whole word stood both: touch 確定, and touch けす."""
    lesson = next(x for x in _LESSONS if any(step.do.confirm == "search" for step in x.steps))
    walk = begun(lesson, "iphone", "practise", 0.0)[0]
    walk = walking.at(walk, next(i for i, step in enumerate(walk.steps) if step.do.confirm == "search"))
    ends = [walk.lesson.words.said(text) for text in answers.END_WITH.values()]
    for event in walking.right_events(walk):
        walk, _ = walking.advance(walk, event, 1.0)
        if walk.sentence in ends:
            break
    astray, _ = walking.advance(walk, walking.Typed(Stroke("かきくけこ")), 1.0)
    assert astray.answer == walk.lesson.words.said(answers.WRONG_LETTER) and astray.sentence not in ends
    move = walking.next_move(astray)
    assert move is not None
    mended, _ = walking.advance(astray, walking.right_event(move), 2.0)
    assert mended.sentence == walk.sentence

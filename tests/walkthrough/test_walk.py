"""A learner's way, as tables and without a screen."""

from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from kiosk import paths
from kiosk.language.said import Said
from kiosk.lesson.library import lesson_paths
from kiosk.lesson.load import load_lesson
from kiosk.lesson.model import Lesson
from kiosk.phone.keyboards import ERASE, Stroke
from kiosk.phone.model import Action
from kiosk.walkthrough import answers, finger, variants
from kiosk.walkthrough import walk as walking
from kiosk.walkthrough.walk import (
    Finish,
    Leave,
    Move,
    Recognised,
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
from tests.walkthrough.visits import wrong_touch

_LESSONS = [load_lesson(folder) for folder in lesson_paths([paths.LESSONS]).values()]
_EVERY_LESSON = pytest.mark.parametrize("lesson", _LESSONS, ids=lambda lesson: lesson.id)

# One with several screens of icons and buttons, one with a card.
_LINE = next(x for x in _LESSONS if any(step.do.kind == "scan" for step in x.steps))
_CARD = next(x for x in _LESSONS if any(step.misread for step in x.steps))
_NOTHING = Touched(Action(kind="tap", target="nowhere"))


def _records(effects: Any) -> list[str]:
    return [effect.kind for effect in effects if isinstance(effect, Record)]


def _first(way: str, lesson: Any = _LINE) -> Walk:
    return begun(lesson, "iphone", way, 0.0)[0]  # type: ignore[arg-type]


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
        if variants.is_asked(walk):
            walk, effects = advance(walk, Recognised(lesson.variant_ids[0]), now)
            kinds += _records(effects)
        if any(isinstance(effect, Finish) for effect in effects):
            break
    count = len(lesson.steps_for(phone, ""))
    assert kinds == ["lesson_started", *["step_reached", "step_done"] * count, "lesson_finished"]


def test_each_wrong_tap_is_answered_with_a_little_more_help() -> None:
    walk = _first("practise")
    told = []
    for count, is_demonstrating in enumerate([False, True, True], 1):
        walk, effects = advance(walk, wrong_touch(walk), count)
        assert (walk.is_glowing, walk.is_demonstrating, walk.wrong) == (True, is_demonstrating, count)
        assert walk.answer and effects == (Say((walk.answer,)),)
        told.append(walk.answer.markup)
    named = answers.WRONG.replace("%1", "カメラ")
    assert told == [named, answers.WRONG_AGAIN, answers.WRONG_SLOWLY]


def test_alone_each_wrong_tap_has_its_own_words_and_the_third_shows_where() -> None:
    walk = _first("alone")
    told = []
    for count in range(1, 6):
        walk, _ = advance(walk, wrong_touch(walk), count)
        assert walk.is_glowing == walk.is_text_shown == (count >= 3)
        told.append(walk.answer.markup if walk.answer else "")
    named = [text.replace("%1", "でんわ") for text in (answers.WRONG_ALONE, answers.WRONG_ALONE_AGAIN)]
    assert told[:3] == [*named, answers.WRONG_ALONE_SHOWN]
    assert walk.wrong == 5 and walk.is_demonstrating


@pytest.mark.parametrize("way", ["practise", "alone"])
def test_every_touch_that_meets_nothing_is_answered_and_is_no_mistake(way: str) -> None:
    """Whoever sees no answer presses harder; and the answer stays until the next one."""
    steps = _LINE.steps_for("iphone", "")
    walk = _first(way)
    index = next(i for i, step in enumerate(steps) if walk.lesson.screen(step.screen).element("face"))
    walk = walking.at(walk, index)
    for target, text in (
        ("", answers.NOTHING_THERE), ("nowhere", answers.NOTHING_THERE), ("face", answers.STILL_THERE),
        (answers.KEYS, answers.PHONE_KEYS), (answers.MODEL, answers.SAMPLE),
    ):  # fmt: skip
        walk = replace(walk, answer=None)
        for count in range(3):
            walk, effects = advance(walk, finger.tapped(walk, target), 1.0)
            # Who goes alone and misses again is told how to get on.
            is_again = count and way == "alone" and text in answers.MISSED
            assert walk.answer == Said(answers.MISSED_AGAIN if is_again else text, "ja") and effects == (
                Say((walk.answer,)),
            )
    assert walk.wrong == 0 and walk.is_glowing == (way == "practise")


@_EVERY_LESSON
@pytest.mark.parametrize("way", ["practise", "alone"])
def test_no_touch_on_the_phone_stays_without_an_answer(lesson: Any, way: Any) -> None:
    first = begun(lesson, "iphone", way, 0.0, True, True)[0]
    for index in range(len(first.steps)):
        here = walking.at(first, index)
        targets = ("", answers.KEYS, answers.MODEL, *here.state.screen.targets)
        for event in (*(finger.tapped(here, target) for target in targets), finger.swiped("left")):
            after, effects = advance(here, event, 1.0)
            is_seen = after.state != here.state or after.index != here.index
            assert is_seen or (after.answer and any(isinstance(x, Say) for x in effects)), (here.step.id, event)


def test_neither_the_keys_nor_the_sample_are_taken_for_having_read_or_for_the_card() -> None:
    reading = walking.at(_first("practise"), next(i for i, x in enumerate(_LINE.steps) if x.do.kind == "read"))
    failed = _at_card()
    for event in (Touched(failed.step.do), "beat"):
        failed, _ = advance(failed, event, 1.0)
    for target in answers.BESIDE:
        assert not advance(reading, finger.tapped(reading, target), 1.0)[0].is_done
        assert not advance(failed, finger.tapped(failed, target), 1.0)[0].is_reading


@_EVERY_LESSON
def test_alone_what_is_to_be_typed_is_told(lesson: Any) -> None:
    walk = begun(lesson, "iphone", "alone", 0.0)[0]
    for index, step in enumerate(walk.steps):
        here = walking.at(walk, index)
        assert here.is_text_shown == (step.do.kind == "type") == (here.sentence == Said(step.say, "ja"))
        assert (here.advice is None) == here.is_text_shown


def test_alone_nothing_is_shown_until_asked() -> None:
    walk = _first("alone")
    assert walk.sentence == Said(walk.step.goal, "ja") and not walk.is_glowing
    walk, _ = advance(walk, wrong_touch(walk), 1)
    assert not walk.is_glowing and walk.answer == Said(answers.WRONG_ALONE.replace("%1", "でんわ"), "ja")
    walk, _ = advance(walk, "hint", 3)
    assert walk.sentence == Said(walk.step.say, "ja") and not walk.is_glowing
    walk, _ = advance(walk, "hint", 4)
    assert walk.is_glowing and walk.hints == 2


@_EVERY_LESSON
@pytest.mark.parametrize("way", ["practise", "alone", "own", "watch"])
def test_where_to_touch_is_shown_from_the_first_where_it_is_practised(lesson: Any, way: Any) -> None:
    walk = begun(lesson, "iphone", way, 0.0)[0]
    # Where something is to be left alone, one chooses first.
    assert [walking.at(walk, index).is_glowing for index in range(len(walk.steps))] == [
        way == "practise" and not step.avoid for step in walk.steps
    ]


def test_next_before_the_step_is_done_shows_where_and_then_skips_with_a_word() -> None:
    walk = _first("practise")
    walk, effects = advance(walk, "next", 1)
    assert walk.index == 0 and walk.is_glowing and walk.answer == Said(answers.FIRST_THIS.replace("%1", "カメラ"), "ja")
    walk, effects = advance(walk, "next", 2)
    assert walk.index == 1 and _records(effects) == ["step_reached"] and not walk.done_steps
    assert [text for x in effects if isinstance(x, Say) for text in x.texts] == [
        Said(answers.SKIPPED, "ja"), *walk.spoken,
    ]  # fmt: skip


@pytest.mark.parametrize("way", ["practise", "alone"])
def test_a_lesson_of_skips_is_not_practised(way: str) -> None:
    skipped = _first(way)
    while True:
        skipped, effects = advance(skipped, "next", 1)
        if any(isinstance(effect, Finish) for effect in effects):
            break
    assert not skipped.is_practised
    assert all(skipped.steps[index].do.kind == "read" for index in skipped.done_steps)
    once = _first(way)
    for event in list(right_events(once)):
        once, _ = advance(once, event, 1)
    assert once.is_practised and once.done_steps == {0} and _first("own").is_practised and _first("watch").is_practised


# -- one touch a step


def _after_first(goes_on: bool = True, way: str = "practise") -> Walk:
    walk = begun(_LINE, "iphone", way, 0.0, True, goes_on)[0]  # type: ignore[arg-type]
    for event in list(right_events(walk)):
        walk, _ = advance(walk, event, 1.0)
    assert walk.is_done and walk.index == 0
    return walk


@pytest.mark.parametrize("way", ["practise", "alone"])
def test_after_the_praise_it_goes_on_by_itself(way: str) -> None:
    walk = _after_first(way=way)
    assert walk.answer == Said(answers.RIGHT, "ja")
    walk, effects = advance(walk, "beat", 2.0)
    assert walk.index == 1 and not walk.is_done and _records(effects) == ["step_reached"]


def test_with_less_motion_next_is_the_way() -> None:
    walk = _after_first(goes_on=False)
    assert walk.answer == Said(answers.RIGHT_NEXT, "ja")
    assert advance(walk, "beat", 2.0) == (walk, ())
    assert advance(walk, "next", 2.0)[0].index == 1


@pytest.mark.parametrize("way", ["practise", "alone"])
@pytest.mark.parametrize("goes_on", [True, False])
def test_what_is_right_in_the_next_step_counts_at_once(way: str, goes_on: bool) -> None:
    """But for one with a caution, which is read first."""
    walk = _after_first(goes_on, way)
    following = next(right_events(advance(walk, "next", 2.0)[0]))
    assert advance(walk, following, 3.0) == advance(walk, "next", 3.0)
    calm = tuple(step.model_copy(update={"warn": ""}) for step in _LINE.steps)
    walk = replace(walk, lesson=_LINE.model_copy(update={"steps": calm}))
    walk, effects = advance(walk, following, 3.0)
    assert (walk.index, walk.is_done) == (1, True)
    assert _records(effects) == ["step_reached", "step_done"]
    assert sum(isinstance(effect, Say) for effect in effects) == 1


def test_any_other_touch_after_the_praise_disturbs_nothing() -> None:
    walk = _after_first()
    for event in (wrong_touch(walk), _NOTHING, Typed(Stroke("1"))):
        assert advance(walk, event, 2.0) == (walk, ())


def test_a_lesson_with_one_touch_a_step() -> None:
    """Nobody touches anything but the phone."""
    walk = begun(_LINE, "iphone", "practise", 0.0, True, True)[0]
    touches = 0
    while not (walk.is_done and walk.is_last):
        move = next_move(walk)
        following = advance(walk, "next", 1.0)[0]
        # What is to be read comes by itself, a page or a caution.
        is_waiting = walk.is_done and (following.step.do.kind == "read" or following.step.warn)
        event = "beat" if is_waiting else walking.right_event(move) if move else next(right_events(following))
        walk, _ = advance(walk, event, 1.0)
        touches += event != "beat"
        assert touches < 50
    assert touches == len(walk.steps) and walk.wrong == 0
    assert Finish() in advance(walk, "beat", 2.0)[1]


def test_whoever_touches_what_comes_next_has_read_enough() -> None:
    index = next(i for i, step in enumerate(_LINE.steps_for("iphone", "")) if step.do.kind == "read")
    for way in ("practise", "alone"):
        reading = walking.at(_after_first(way=way), index)
        further, effects = advance(reading, Touched(reading.steps[index + 1].do), 2.0)
        assert (further.index, further.is_done) == (index + 1, True)
        assert _records(effects) == ["step_done", "step_reached", "step_done"]


@pytest.mark.parametrize("way", ["practise", "alone"])
def test_any_other_touch_leaves_a_page_to_be_read_and_is_no_mistake(way: str) -> None:
    """Neither is it passed unread, nor is a task spoken of that nobody has seen."""
    steps = _LINE.steps_for("iphone", "")
    index = next(i for i, step in enumerate(steps) if step.do.kind == "read")
    reading = walking.at(_after_first(way=way), index)
    touched = (
        finger.tapped(reading, x) for x in ("", *reading.state.screen.targets) if x != steps[index + 1].do.target
    )
    for event in (*touched, finger.swiped("up"), Typed(Stroke("1"))):
        after, effects = advance(reading, event, 2.0)
        assert (after.index, after.is_done, after.wrong) == (index, False, 0), event
        assert effects == (Say((Said(answers.ONLY_READ, "ja"),)),), event


# -- any right order, alone


def _two_boxes(tmp_path: Path) -> Lesson:
    """Two boxes on one screen, and a button that leaves it."""
    (tmp_path / "boxes").mkdir()
    (tmp_path / "boxes" / "lesson.yaml").write_text(
        """format: 1
id: boxes
title: れんしゅう
goal: えらべます。
task: ふたつ えらんで、おくります。
topic: basics
minutes: 3
sources_read: 2026-11-20
expires: 2027-02-20
sources: ["https://www.city.example.jp/"]
screens:
  form: {kind: app, body: [{checkbox: あ, id: a}, {checkbox: い, id: b}, {button: おくる, id: send}]}
  sent: {kind: app, body: [{text: おくりました。}]}
steps:
  - {id: one, screen: form, say: あを さわります。, do: {tap: a}}
  - {id: two, screen: form, say: いを さわります。, do: {tap: b}}
  - {id: three, screen: form, say: おくるを さわります。, do: {tap: send}, then: sent}
""",
        "utf-8",
    )
    return load_lesson(tmp_path / "boxes")


def test_alone_another_order_is_right_too(tmp_path: Path) -> None:
    lesson = _two_boxes(tmp_path)
    walk = begun(lesson, "iphone", "alone", 0.0, True, True)[0]
    walk, effects = advance(walk, Touched(Action(kind="tap", target="b")), 1.0)
    assert (walk.index, walk.wrong, walk.done_steps) == (0, 0, {1}) and walk.state.switched == {"b"}
    assert _records(effects) == ["step_reached", "step_done"]
    assert walk.answer == Said(answers.AHEAD, "ja") and effects[-1] == Say((walk.answer,))
    again, _ = advance(walk, Touched(Action(kind="tap", target="b")), 1.5)
    assert again == replace(walk, answer=Said(answers.ALREADY, "ja")), "what was taken is not called wrong"
    walk, _ = advance(walk, Touched(Action(kind="tap", target="a")), 2.0)
    walk, _ = advance(walk, "beat", 3.0)
    again, _ = advance(walk, Touched(Action(kind="tap", target="a")), 3.5)
    assert again == replace(walk, answer=Said(answers.ALREADY, "ja")), "nor in the next step"
    assert walk.index == 2 and walk.state.switched == {"a", "b"}
    walk, _ = advance(walk, Touched(Action(kind="tap", target="send")), 4.0)
    assert walk.is_done and walk.is_last and walk.state.screen_id == "sent"


def test_what_leaves_the_screen_is_not_taken_ahead_and_practise_has_its_order(tmp_path: Path) -> None:
    lesson = _two_boxes(tmp_path)
    alone = begun(lesson, "iphone", "alone", 0.0, True, True)[0]
    walk, _ = advance(alone, Touched(Action(kind="tap", target="send")), 1.0)
    assert walk.wrong == 1 and not walk.done_steps
    walk, _ = advance(begun(lesson, "iphone", "practise", 0.0)[0], Touched(Action(kind="tap", target="b")), 1.0)
    assert walk.wrong == 1 and not walk.done_steps


# -- a card is read in its time


def _at_card(way: str = "practise") -> Walk:
    walk = begun(_CARD, "iphone", way, 0.0, True, True)[0]  # type: ignore[arg-type]
    return walking.at(walk, next(i for i, x in enumerate(walk.steps) if x.do.kind == "hold_card"))


@pytest.mark.parametrize("way", ["practise", "alone"])
def test_the_first_reading_fails_and_is_nobodys_mistake(way: str) -> None:
    walk = _at_card(way)
    hold = Touched(walk.step.do)
    walk, effects = advance(walk, hold, 1.0)
    # What the large sentence says is what is true now: nobody is still told to touch the card.
    assert walk.is_reading and not walk.is_done and walk.answer is None and walk.gesture == "card"
    assert walk.sentence == Said(answers.READING, "ja") and effects == (Say((walk.sentence,)),)
    assert walk.warning is None and walk.advice is None
    assert advance(walk, "hint", 1.5) == (walk, (Say((walk.sentence,)),)), "and nothing else is told"
    assert advance(walk, hold, 1.5) == (walk, ()), "a second touch does not begin anew"
    assert advance(walk, "next", 1.5)[0].index == walk.index, "and nobody leaves while it is read"
    walk, effects = advance(walk, "beat", 3.5)
    assert walk.state.reading == "failed" and not walk.is_done
    helps = [Said(text, "ja") for one in _CARD.remedies for text in (one.sign, one.say)]
    told = (Said(walk.step.misread, "ja"), *helps, Said(answers.READ_AGAIN, "ja"))
    assert len(helps) == 6 and effects == (Say(told),) and "だいじょうぶ" in walk.step.misread
    walk, _ = advance(walk, finger.tapped(walk, "wherever"), 5.0)
    assert walk.is_reading
    walk, effects = advance(walk, "beat", 7.5)
    assert walk.is_done and walk.wrong == 0
    done = next(effect for effect in effects if isinstance(effect, Record))
    assert done.kind == "step_done" and done.fields["wrong"] == 0


def test_what_helps_stands_there_until_something_else_is_answered() -> None:
    walk = _at_card()
    for event in (Touched(walk.step.do), "beat"):
        assert not walk.remedies
        walk, _ = advance(walk, event, 1.0)
    assert [one.picture for one in walk.remedies] == ["case", "shift", "wait"] and walk.afterwards
    assert walk.spoken == walk.spoken_answer, "what was said is what is said again"
    asked, effects = advance(walk, "next", 2.0)
    assert not asked.remedies and not asked.afterwards
    assert asked.answer and asked.answer.markup.startswith("まず、") and effects == (Say((asked.answer,)),)
    again, effects = advance(asked, "hint", 3.0)
    assert again.remedies == walk.remedies and effects == (Say(walk.spoken_answer),)
    reading, _ = advance(again, Touched(walk.step.do), 4.0)
    assert reading.is_reading and not reading.remedies


def test_the_watch_way_shows_what_helps_but_has_nothing_touched() -> None:
    walk = _at_card("watch")
    while not walk.remedies:
        walk, effects = advance(walk, "beat", 1.0)
    assert len(walk.remedies) == 3 and walk.afterwards is None
    assert effects == (Say(walk.spoken_answer),) and Said(answers.READ_AGAIN, "ja") not in walk.spoken_answer


def test_the_watch_way_shows_the_failure_too() -> None:
    walk, seen = _at_card("watch"), []
    for now in range(20):
        if walk.is_done:
            break
        walk, _ = advance(walk, "beat", now)
        seen.append(walk.state.reading)
    assert [x for x, before in zip(seen, ["", *seen], strict=False) if x != before and x] == [
        "reading", "failed", "reading",
    ]  # fmt: skip


def test_where_no_time_passes_a_card_is_read_at_once() -> None:
    """As in a class, where the instructor says what is to be seen."""
    walk = replace(_at_card(), takes_time=False)
    assert advance(walk, Touched(walk.step.do), 1.0)[0].is_done


# -- on the own phone


def test_of_the_own_pin_the_field_is_shown_and_no_key() -> None:
    walk = begun(_CARD, "iphone", "own", 0.0)[0]
    index = next(i for i, step in enumerate(walk.steps) if step.do.kind == "type")
    own, practise = walking.at(walk, index), walking.at(replace(walk, way="practise"), index)
    assert next_move(own) == Move("tap", own.step.do.into)
    assert (found := next_move(practise)) and found.kind == "key"


def test_what_has_to_be_fetched_or_remembered_has_its_time() -> None:
    walk = begun(_CARD, "iphone", "own", 0.0)[0]
    needed = {step.do.kind: walking.at(walk, index).needs_time for index, step in enumerate(walk.steps)}
    assert needed["hold_card"] == "card" and needed["type"] == "pin" and needed["read"] == ""
    assert walking.at(replace(walk, way="practise"), 5).needs_time == ""


def test_the_step_is_counted_with_time_hints_and_wrong_taps() -> None:
    walk = _first("practise")
    for event in (wrong_touch(walk), "hint"):
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
    walk, _ = advance(walk, _NOTHING, 2)
    assert walk.answer == Said(answers.TOUCH_YOURS, "ja") and walk.wrong == 0


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
    index = next(i for i, s in enumerate(lesson.steps_for("iphone", "")) if s.do.kind == "type" and not s.then)
    walk = begun(lesson, "iphone", "practise", 0)[0]
    for _ in range(index + 1):
        walk, _ = advance(walk, "next", 1)
        walk, _ = advance(walk, "next", 1)
    typed = lesson.steps_for("iphone", "")[index].do
    if walk.step.screen == lesson.steps_for("iphone", "")[index].screen:
        assert walk.state.text_of(typed.into) == typed.target
    walk, _ = advance(walk, "back", 2)
    assert walk.index == index and walk.state.text_of(typed.into) == "" and not walk.is_done


def test_no_key_is_asked_for_before_the_keyboard_is_there() -> None:
    lesson = next(x for x in _LESSONS if x.id == "application-mail")
    walk = begun(lesson, "iphone", "practise", 0)[0]
    walk, _ = advance(advance(walk, "next", 1)[0], "next", 1)
    assert walk.step.do.kind == "type" and walk.gesture == "tap"
    walk, _ = advance(walk, next(right_events(walk)), 1)
    assert walk.state.keyboard and walk.gesture == "type"


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

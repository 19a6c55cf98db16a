"""Capitals and figures in what is typed: in every way of learning the key that leads to them is a touch of its own."""

from pathlib import Path

import pytest

from kiosk.language.said import Said
from kiosk.phone.keyboards import SHIFT, SIGNS, Stroke
from kiosk.phone.model import Action
from kiosk.walkthrough.answers import TURN_TO
from kiosk.walkthrough.events import Say, Touched, Typed
from kiosk.walkthrough.walk import Walk, advance, begun, next_move, right_events
from kiosk.walkthrough.ways import Way
from tests.made_lesson import lesson_of

_SCREEN = "  s: {kind: app, title: x, body: [{field: x, id: f, keyboard: abc}]}"
_FIELD = Touched(Action(kind="tap", target="f"))


def _begun(folder: Path, way: Way, word: str = "Ab1") -> Walk:
    return begun(lesson_of(folder, _SCREEN, f'{{type: "{word}", into: f}}'), "iphone", way, 0.0)[0]


def _said(face: str) -> Said:
    return Said(TURN_TO[face], "ja")


@pytest.mark.parametrize("way", ["practise", "alone"])
def test_it_is_typed_without_a_mistake(tmp_path: Path, way: Way) -> None:
    walk = _begun(tmp_path, way)
    for event in list(right_events(walk)):
        walk, _ = advance(walk, event, 0.0)
    assert walk.is_done and walk.wrong == 0 and walk.state.text_of("f") == "Ab1"


def test_it_is_shown_to_whoever_watches(tmp_path: Path) -> None:
    walk, seen = _begun(tmp_path, "watch"), []
    for _ in range(20):
        if walk.is_done:
            break
        walk, _ = advance(walk, "beat", 0.0)
        seen.append(walk.state.face)
    assert walk.is_done and {"capital", "signs", ""} <= set(seen)


def test_on_the_own_phone_only_the_field_is_shown(tmp_path: Path) -> None:
    walk = _begun(tmp_path, "own")
    move = next_move(walk)
    assert move is not None and (move.kind, move.target) == ("tap", "f") and walk.turning is None


def test_the_key_is_said_when_its_turn_comes_and_again_when_asked(tmp_path: Path) -> None:
    walk, effects = advance(_begun(tmp_path, "practise"), _FIELD, 0.0)
    assert effects[-1] == Say((walk.sentence, _said("capital"))) and _said("capital") in walk.spoken
    walk, effects = advance(walk, Typed(Stroke(SHIFT)), 0.0)
    assert effects == () and walk.turning is None
    for key, place in (("ABC", 0), ("abc", 1)):
        walk, effects = advance(walk, Typed(Stroke(key, place)), 0.0)
    assert effects == (Say((_said(SIGNS),)),)


def test_who_goes_alone_finds_the_key(tmp_path: Path) -> None:
    walk, _ = advance(_begun(tmp_path, "alone"), _FIELD, 0.0)
    assert walk.turning is None
    walk, _ = advance(walk, "hint", 0.0)
    assert walk.turning == _said("capital"), "until it is shown"


def test_what_is_not_needed_is_no_mistake(tmp_path: Path) -> None:
    walk, _ = advance(_begun(tmp_path, "practise"), _FIELD, 0.0)
    walk, _ = advance(walk, Typed(Stroke(SIGNS)), 0.0)
    assert walk.wrong == 0 and walk.answer is None and walk.turning == _said("letters")
    walk, _ = advance(walk, Typed(Stroke("1")), 0.0)
    assert walk.wrong == 1 and walk.turning is None, "first it is deleted"

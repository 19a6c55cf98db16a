import pytest

from kiosk.phone import keyboards
from kiosk.phone.keyboards import MARKS, Stroke
from kiosk.phone.model import Entry, Screen
from kiosk.phone.state import focused, opened, pressed


@pytest.mark.parametrize(
    ("keyboard", "character", "expected"),
    [
        ("kana", "あ", (Stroke("あいうえお"),)),
        ("kana", "え", (Stroke("あいうえお", 3),)),
        ("kana", "ご", (Stroke("かきくけこ", 4), Stroke(MARKS))),
        ("kana", "ぱ", (Stroke("はひふへほ", 0), Stroke(MARKS))),
        ("kana", "ゃ", (Stroke("や（ゆ）よ", 0), Stroke(MARKS))),
        ("abc", "h", (Stroke("ghi", 1),)),
        ("digits", "7", (Stroke("7"),)),
    ],
)
def test_strokes(keyboard: str, character: str, expected: tuple[Stroke, ...]) -> None:
    assert keyboards.strokes(keyboard, character) == expected  # type: ignore[arg-type]


def test_what_a_keyboard_cannot_write() -> None:
    assert not keyboards.writes("digits", "a")
    assert not keyboards.writes("kana", "漢")
    assert keyboards.writes("kana", "ごみぶくろ")


def _field(keyboard: str) -> Screen:
    return Screen(kind="app", body=(Entry(kind="field", label="x", id="f", keyboard=keyboard),))  # type: ignore[arg-type]


def test_touching_again_and_again_turns_through_a_key() -> None:
    state = focused(opened("s", _field("kana")), "f")
    key = Stroke("かきくけこ")
    for shown in "かきくけ":
        state = pressed(state, key, "こ")  # type: ignore[assignment]
        assert state.composing == shown
    state = pressed(state, key, "こ")  # type: ignore[assignment]
    assert (state.text_of("f"), state.composing) == ("こ", "")


def test_a_flick_writes_at_once_and_the_mark_comes_after() -> None:
    state = focused(opened("s", _field("kana")), "f")
    state = pressed(state, Stroke("かきくけこ", 4), "ご")  # type: ignore[assignment]
    assert (state.composing, state.strokes) == ("こ", 1)
    assert pressed(state, Stroke("まみむめも"), "ご") is None
    state = pressed(state, Stroke(MARKS), "ご")  # type: ignore[assignment]
    assert state.text_of("f") == "ご"


def test_a_wrong_key_changes_nothing() -> None:
    state = focused(opened("s", _field("abc")), "f")
    assert pressed(state, Stroke("abc"), "h") is None
    assert pressed(state, Stroke("ghi", 2), "h") is None

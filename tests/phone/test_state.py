"""What each action of the vocabulary does to the phone: one that nobody has thought of fails here, by its name."""

import pytest

from kiosk.phone.keyboards import ERASE, MARKS, Stroke
from kiosk.phone.model import Action, Screen
from kiosk.phone.state import (
    PhoneState,
    focused,
    is_astray,
    laid,
    opened,
    performed,
    pressed,
    shows,
    unread,
    written,
)
from kiosk.phone.vocabulary import ACTION_KINDS

_SCREEN = Screen.model_validate(
    {
        "kind": "app",
        "body": [
            {"button": "次", "id": "go"}, {"toggle": "音", "id": "sound", "on": "true"},
            {"field": "名", "id": "name"}, {"pin": "番号", "id": "code"},
            {"secret": "合言葉", "id": "sign"},
            {"talk_bar": "書く", "id": "line"},
            {"wait": "更新中", "id": "loading"},
            {"radio": "時", "id": "when", "options": [{"id": "am", "label": "朝"}, {"id": "pm", "label": "夜"}]},
        ],
    }
)  # fmt: skip
# For every action: where it is done, and what is different afterwards.
_DONE: dict[str, tuple[Action, dict[str, object]]] = {
    "tap": (Action(kind="tap", target="sound"), {"switched": frozenset({"sound"})}),
    "long_press": (Action(kind="long_press", target="go"), {}),
    "swipe": (Action(kind="swipe", target="up"), {}),
    "scroll": (Action(kind="scroll", target="when"), {"scrolled_to": "when"}),
    "type": (Action(kind="type", target="かい", into="name"), {"typed": {"name": "かい"}, "focus": "name"}),
    "scan": (Action(kind="scan", target="go"), {"scanned": True}),
    "hold_card": (Action(kind="hold_card", target="go"), {"card_held": True, "reading": "done"}),
    "choose": (Action(kind="choose", target="pm"), {"chosen": {"when": "pm"}}),
    "read": (Action(kind="read", target="true"), {}),
    "wait": (Action(kind="wait", target="loading"), {"waited": frozenset({"loading"})}),
}


def _seen(state: PhoneState) -> dict[str, object]:
    names = ("typed", "composing", "strokes", "switched", "chosen", "focus", "scrolled_to", "card_held", "scanned",
             "wrong", "reading", "waited")  # fmt: skip
    return {name: getattr(state, name) for name in names}


@pytest.mark.parametrize("kind", ACTION_KINDS)
def test_what_an_action_does(kind: str) -> None:
    before = opened("s", _SCREEN)
    action, changes = _DONE[kind]
    after = performed(before, action)
    assert _seen(after) == {**_seen(before), **changes}
    assert shows(after, action)
    if changes and kind != "tap":
        assert not shows(before, action)


@pytest.mark.parametrize(
    ("target", "focus"),
    [
        ("go", ""),
        ("when", ""),
        ("name", "name"),
        ("code", "code"),
        ("am", ""),
        ("line", "line"),
        ("send", ""),
        ("sign", "sign"),
    ],
)
def test_a_tap_switches_nothing_but_a_switch(target: str, focus: str) -> None:
    before = opened("s", _SCREEN)
    after = performed(before, Action(kind="tap", target=target))
    assert _seen(after) == {**_seen(before), "focus": focus}


def test_a_switch_goes_off_and_on_again() -> None:
    state = opened("s", _SCREEN)
    switch = _SCREEN.element("sound")
    assert switch is not None
    seen = []
    for _ in range(3):
        seen.append(state.is_on(switch))
        state = performed(state, Action(kind="tap", target="sound"))
    assert seen == [True, False, True]


def test_a_password_is_hidden_until_its_eye_is_open() -> None:
    """The letter that is being made can be seen, and one that is wrong; looking takes no keys away."""
    secret = _SCREEN.element("sign")
    assert secret is not None
    state = focused(opened("s", _SCREEN), "sign")
    seen = []
    for key in ("ABC2", "ABC2", "WXYZ9"):
        state = pressed(state, Stroke(key), "B" if key == "ABC2" else "R") or state
        seen.append(state.shown_in(secret))
    assert seen == ["A", "●", "●W"]
    look = Action(kind="tap", target="eye")
    opened_eye = performed(state, look)
    assert (opened_eye.shown_in(secret), opened_eye.focus, opened_eye.wrong) == ("BW", "sign", "W")
    assert performed(opened_eye, look) == state


@pytest.mark.parametrize(
    ("before", "wanted", "can"),
    [("", "がっこう", True), ("がっ", "がっこう", True), ("がっこう", "がっこう", False), ("がっこうへ", "がっこう", False),
     ("は", "がっこう", False), ("", "漢", False)],
)  # fmt: skip
def test_typing_goes_on_from_what_stands_there(before: str, wanted: str, can: bool) -> None:
    state = opened("s", _SCREEN)
    if before:
        state = performed(state, Action(kind="type", target=before, into="name"))
    after = written(state, Action(kind="type", target=wanted, into="name"))
    assert (after is not None) == can
    if after is not None:
        assert after.text_of("name") == wanted


def test_a_wrong_key_after_a_right_one_takes_nothing_away() -> None:
    """こ awaits its mark; か touched then stands behind it, and goes with one touch of delete."""
    state = focused(opened("s", _SCREEN), "name")
    right = pressed(state, Stroke("かきくけこ", 4), "ご")
    assert right is not None
    wrong = pressed(right, Stroke("かきくけこ"), "ご")
    assert wrong is not None and wrong.seen_in("name") == "こか" and is_astray(right, wrong)
    again = pressed(wrong, Stroke(ERASE), "ご")
    assert again == right
    done = pressed(again, Stroke(MARKS), "ご")
    assert done is not None and done.text_of("name") == "ご"


def test_a_card_is_read_in_its_time() -> None:
    """Laid down, being read, not read, laid down again, read."""
    hold = Action(kind="hold_card", target="go")
    state = laid(opened("s", _SCREEN))
    assert (state.reading, state.card_held) == ("reading", True)
    state = unread(state)
    assert (state.reading, state.card_held, shows(state, hold)) == ("failed", False, False)
    assert performed(laid(state), hold).reading == "done"

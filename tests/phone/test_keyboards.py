import pytest

from kiosk.phone import keyboards
from kiosk.phone.elements import Dial, Entry, Pin
from kiosk.phone.keyboards import ACCEPT, ERASE, LETTERS, MARKS, SEARCH, SHIFT, SIGNS, SPACE, Stroke
from kiosk.phone.model import Screen
from kiosk.phone.state import candidates, focused, is_astray, next_stroke, opened, pressed


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
        ("phone", "＃", (Stroke("＃"),)),
        ("capitals", "R", (Stroke("PQRS7", 2),)),
        ("capitals", "7", (Stroke("PQRS7", 4),)),
        ("capitals", "1", (Stroke("1"),)),
    ],
)
def test_strokes(keyboard: str, character: str, expected: tuple[Stroke, ...]) -> None:
    assert keyboards.strokes(keyboard, character) == expected  # type: ignore[arg-type]


@pytest.mark.parametrize(("character", "mark"), [("ご", "゛"), ("ぱ", "゜"), ("っ", "小"), ("ゃ", "小")])
def test_which_mark_makes_it(character: str, mark: str) -> None:
    assert keyboards.mark_on(character) == mark


def test_what_a_keyboard_cannot_write() -> None:
    assert not keyboards.writes("digits", "a")
    assert not keyboards.writes("kana", "漢")
    assert not keyboards.writes("capitals", "a") and keyboards.writes(
        "capitals", "ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789"
    )
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
    state = pressed(state, Stroke(MARKS), "ご")  # type: ignore[assignment]
    assert state.text_of("f") == "ご"


def test_a_wrong_key_writes_its_letter_and_delete_takes_it_away() -> None:
    state = focused(opened("s", _field("abc")), "f")
    astray = pressed(state, Stroke("abc"), "h")
    assert astray is not None and is_astray(state, astray)
    assert (astray.text_of("f"), astray.seen_in("f")) == ("", "a")
    assert next_stroke(astray, "hana") == Stroke(ERASE)
    again = pressed(astray, Stroke("ghi", 1), "h")
    assert again is not None and again.seen_in("f") == "ah", (
        "the right letter does not help before the wrong one is gone"
    )
    for left in ("a", ""):
        again = pressed(again, Stroke(ERASE), "h")
        assert again is not None and again.seen_in("f") == left and not is_astray(astray, again)
    assert next_stroke(again, "hana") == Stroke("ghi", 1)
    assert pressed(again, Stroke(ERASE), "h") is None, "there is nothing to delete"


def test_what_is_right_can_be_deleted_too() -> None:
    state = focused(opened("s", _field("digits")), "f")
    for key in ("1", ERASE, "1", "2"):
        state = pressed(state, Stroke(key), "2" if state.text_of("f") else "1")  # type: ignore[assignment]
    assert state.seen_in("f") == "12"
    begun = pressed(focused(opened("s", _field("kana")), "f"), Stroke("かきくけこ"), "く")
    assert begun is not None and begun.seen_in("f") == "か"
    begun = pressed(begun, Stroke(ERASE), "く")
    assert begun is not None and begun.seen_in("f") == ""


def test_keys_that_write_nothing_do_no_harm_and_a_mistake_has_an_end() -> None:
    state = focused(opened("s", _field("kana")), "f")
    assert pressed(state, Stroke(ACCEPT), "こ") == state
    assert pressed(state, Stroke(MARKS), "こ") is None
    turned = pressed(state, Stroke("さしすせそ"), "こ")
    turned = turned and pressed(turned, Stroke("さしすせそ"), "こ")
    assert turned is not None and turned.wrong == "し", "the same key turns on"
    for _ in range(40):
        state = pressed(state, Stroke(SPACE), "こ") or state
    assert 0 < len(state.wrong) < 10
    pin = opened("s", Screen(kind="app", body=(Pin(kind="pin", label="x", id="p", length=4),)))
    for _ in range(6):
        pin = pressed(pin, Stroke("9"), "1") or pin
    assert pin.wrong == "9999", "there are only four boxes"


def test_the_candidates_follow_what_is_written() -> None:
    state = focused(opened("s", _field("kana")), "f")
    assert candidates(state, "ごみ") == ()
    for key, expected in (("かきくけこ", ("こ",)), (MARKS, ("ご", "ごみ"))):
        state = pressed(state, Stroke(key, 4 if key != MARKS else 0), "ご")  # type: ignore[assignment]
        assert candidates(state, "ごみ") == expected


def test_after_the_last_letter_come_the_keys_that_end_it() -> None:
    screen = Screen(kind="app", body=(Entry(kind="search", label="x", id="f", keyboard="kana"),))
    ends = keyboards.ENDINGS["search"]
    state = focused(opened("s", screen), "f")
    assert pressed(state, Stroke(ACCEPT), "か", ends) == state, "there is nothing yet to be made firm"
    state = pressed(state, Stroke("かきくけこ"), "か", ends) or state
    assert next_stroke(state, "か", ends) == Stroke(ACCEPT) and SEARCH not in state.keys
    assert pressed(state, Stroke(SEARCH), "", ends) == state, "first one, then the other"
    state = pressed(state, Stroke(ACCEPT), "", ends) or state
    assert candidates(state, "か") == () and next_stroke(state, "か", ends) == Stroke(SEARCH)
    assert SEARCH in state.keys and ACCEPT not in state.keys, "it is the same key"
    again = pressed(state, Stroke(ERASE), "", ends)
    assert again is not None and (again.text_of("f"), again.ended) == ("", 0)
    done = pressed(state, Stroke(SEARCH), "", ends)
    assert done is not None and done.ended == len(ends)


@pytest.mark.parametrize("keyboard", ["kana", "abc", "digits", "phone"])
def test_every_keyboard_can_delete_and_its_rows_are_full(keyboard: str) -> None:
    keys = keyboards.layout(keyboard)  # type: ignore[arg-type]
    assert ERASE in keys and len(keys) % keyboards.columns(keyboard) == 0  # type: ignore[arg-type]
    assert all(not keyboards.writes(keyboard, name) for name in ("erase", "e") if keyboard != "abc")  # type: ignore[arg-type]


def test_a_number_to_call_has_its_keys_from_the_first() -> None:
    state = opened("s", Screen(kind="call", body=(Dial(kind="dial", id="number"),)))
    assert state.keyboard == "phone" and set("0123456789＊＃") < set(state.keys)
    for digit in "188":
        state = pressed(state, Stroke(digit), digit)  # type: ignore[assignment]
    assert state.text_of("number") == "188"
    astray = pressed(state, Stroke("9"), "")
    assert astray is not None and is_astray(state, astray) and next_stroke(astray, "188") == Stroke(ERASE)


def _keys(text: str) -> list[str]:
    """The keys that are to be touched, one after the other, each as the phone asks for it then."""
    state, found = focused(opened("s", _field("abc")), "f"), []
    while state.text_of("f") != text:
        stroke = next_stroke(state, text)
        assert stroke.key in state.keys, "it is there to be touched"
        found.append(stroke.key)
        state = pressed(state, stroke, text[len(state.text_of("f"))]) or state
        assert not state.wrong and len(found) < 60
    return found


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("hana", ["ghi", "abc", "mno", "abc"]),
        ("Ha", [SHIFT, "GHI", "abc"]),
        ("HA", [SHIFT, "GHI", SHIFT, "ABC"]),
        ("HANa", [SHIFT, SHIFT, "GHI", "ABC", "MNO", SHIFT, "abc"]),
        ("a1-2b", ["abc", SIGNS, "1", "-_/:", "2", LETTERS, "abc"]),
        ("1A", [SIGNS, "1", LETTERS, SHIFT, "ABC"]),
        ("a@b.jp", ["abc", "@#/&_", "abc", ".,?!", "jkl", "pqrs"]),
    ],
)
def test_letters_have_faces_and_a_key_leads_from_one_to_the_other(text: str, expected: list[str]) -> None:
    assert _keys(text) == expected == [stroke.key for _, stroke, _ in keyboards.touches("abc", text)]


def test_all_that_an_address_or_a_password_has_can_be_written() -> None:
    every = "".join(map(chr, range(ord("!"), ord("~") + 1)))
    missing = {letter for letter in every if not keyboards.writes("abc", letter)}
    assert missing <= set(";<>[]\\^`{|}~"), "no sign that is asked for"
    assert not keyboards.writes("abc", "あ")


def test_a_key_for_other_letters_writes_nothing_and_is_no_mistake() -> None:
    state = focused(opened("s", _field("abc")), "f")
    for key in (SIGNS, LETTERS, SHIFT, SHIFT, SHIFT):
        after = pressed(state, Stroke(key), "h")
        assert after is not None and not is_astray(state, after) and after.seen_in("f") == "" and after.keys != ()
        state = after
    assert state.face == "" and pressed(state, Stroke(LETTERS), "h") is None, "it is not there"


def test_the_wrong_face_writes_its_letter_and_small_ones_come_back() -> None:
    state = focused(opened("s", _field("abc")), "f")
    astray = pressed(state, Stroke("ghi", 1), "H")
    assert astray is not None and astray.wrong == "h" and next_stroke(astray, "Ha") == Stroke(ERASE)
    state = pressed(state, Stroke(SHIFT), "h") or state
    astray = pressed(state, Stroke("GHI", 1), "h")
    assert astray is not None and astray.wrong == "H" and astray.face == ""
    turning = pressed(state, Stroke("GHI"), "H")
    assert turning is not None and (turning.composing, turning.face) == ("G", "capital"), "it is not written yet"
    assert next_stroke(turning, "HANA") == Stroke("GHI", 1), "and nothing else is asked for before it is"
    done = pressed(turning, Stroke("GHI"), "H")
    assert done is not None and (done.text_of("f"), done.face) == ("H", "")


def test_another_field_begins_with_small_letters() -> None:
    state = pressed(focused(opened("s", _field("abc")), "f"), Stroke(SIGNS), "h")
    assert state is not None and state.face == "signs" and focused(state, "f").face == ""

"""The keyboards of a Japanese phone: kana by flick, letters on the same twelve keys, digits; delete beside them.

Letters have faces: small ones, capitals, figures and signs; a key leads from one to the other.

A character is a list of strokes: tap or flick one key, then perhaps the key that adds ゛, ゜ or makes it small.
"""

import unicodedata
from collections.abc import Iterator

from kiosk.phone.vocabulary import Ending, Face, Keyboard
from kiosk.value import value

# Characters of a key: tap, then flick left, up, right, down, as Japanese phones have them.
_KANA = ("あいうえお", "かきくけこ", "さしすせそ", "たちつてと", "なにぬねの", "はひふへほ",
         "まみむめも", "や（ゆ）よ", "らりるれろ", "゛゜小", "わをんー〜", "、。？！…")  # fmt: skip
_ABC = ("@#/&_", "abc", "def", "ghi", "jkl", "mno", "pqrs", "tuv", "wxyz", "-", "'\"()", ".,?!")
_SIGNS = ("1", "2", "3", "4", "5", "6", "7", "8", "9", "-_/:", "0", ".,+=")
# Of a password: behind the letters of a key its digit, as on the telephones before.
_CAPITALS = ("1", "ABC2", "DEF3", "GHI4", "JKL5", "MNO6", "PQRS7", "TUV8", "WXYZ9", "", "0", "")
MARKS = "゛゜小"
ERASE, SPACE, ENTER, ACCEPT, SEARCH = "erase", "space", "enter", "accept", "search"
SHIFT, SIGNS, LETTERS = "shift", "signs", "letters"
# They write nothing; after them the keys have other letters.
TURNS = frozenset({SHIFT, SIGNS, LETTERS})
# The column at the right, and what is written on its keys.
_BESIDE = (ERASE, SPACE, ENTER, ACCEPT)
_BESIDE_LETTERS = (ERASE, SHIFT, SIGNS, ACCEPT)
_BESIDE_SIGNS = (ERASE, "!?%$*", LETTERS, ACCEPT)
LABELS = {
    ERASE: "けす", SPACE: "{空白|くうはく}", ENTER: "{改行|かいぎょう}", ACCEPT: "{確定|かくてい}", SEARCH: "{検索|けんさく}",
    SHIFT: "{大文字|おおもじ}", SIGNS: "123", LETTERS: "abc",
}  # fmt: skip
# What is touched after the last letter, in order.
ENDINGS: dict[Ending, tuple[str, ...]] = {"": (), "accept": (ACCEPT,), "search": (ACCEPT, SEARCH)}
# Before the words that the row over the kana offers.
CANDIDATES = "{候補|こうほ}"
_DIGITS = ("1", "2", "3", "4", "5", "6", "7", "8", "9", "", "0", ERASE)
# As on every telephone; what was keyed in wrongly is deleted below.
_PHONE = ("1", "2", "3", "4", "5", "6", "7", "8", "9", "＊", "0", "＃", "", "", ERASE)
_LAYOUTS: dict[Keyboard, tuple[str, ...]] = {
    "kana": _KANA,
    "abc": _ABC,
    "digits": _DIGITS,
    "phone": _PHONE,
    "capitals": _CAPITALS,
}
# The faces that have other keys.
_SHIFTED = tuple(key.upper() for key in _ABC)
_FACES: dict[Face, tuple[str, ...]] = {"capital": _SHIFTED, "capitals": _SHIFTED, "signs": _SIGNS}
# As on a phone: once for the next letter, twice to stay.
_AFTER_SHIFT: dict[Face, Face] = {"": "capital", "capital": "capitals", "capitals": "", "signs": ""}
# So many capitals in a row are worth the second touch.
_RUN = 3
# Whose keys have all their letters printed on them.
LATIN: frozenset[Keyboard] = frozenset({"abc", "capitals"})
# Where figures are keyed in: the keys are there from the first, and nothing ends them.
NUMBERS: frozenset[Keyboard] = frozenset({"digits", "phone"})
FLICKS = ("tap", "left", "up", "right", "down")
_SMALL = dict(zip("ぁぃぅぇぉっゃゅょゎ", "あいうえおつやゆよわ", strict=True))


@value
class Stroke:
    """One touch of a key: `key` is the text on it, `place` which of its characters (0 = tap, 1–4 = a flick)."""

    key: str
    place: int = 0

    @property
    def flick(self) -> str:
        return FLICKS[self.place]

    @property
    def character(self) -> str:
        return self.key if self.key == MARKS or self.key in LABELS else self.key[self.place]


def layout(keyboard: Keyboard, face: Face = "") -> tuple[str, ...]:
    """The keys, row by row of `columns`; an empty text is an empty place, a word of LABELS a key that writes nothing."""
    keys = _LAYOUTS[keyboard]
    if keyboard in NUMBERS:
        return keys
    if keyboard == "abc":
        keys, column = _FACES.get(face, keys), _BESIDE_SIGNS if face == "signs" else _BESIDE_LETTERS
    else:
        column = _BESIDE
    rows = (keys[first : first + 3] for first in range(0, len(keys), 3))
    return tuple(key for row, beside in zip(rows, column, strict=True) for key in (*row, beside))


def columns(keyboard: Keyboard) -> int:
    """How many keys stand in a row."""
    return 3 if keyboard in NUMBERS else 4


def strokes(keyboard: Keyboard, character: str, face: Face = "") -> tuple[Stroke, ...]:
    """The touches that write `character`. Raises ValueError when this face of the keyboard has no such character."""
    for key in layout(keyboard, face):
        if key != MARKS and key not in LABELS and character in key:
            return (Stroke(key, key.index(character)),)
    base = _SMALL.get(character) or unicodedata.normalize("NFD", character)[0]
    if keyboard == "kana" and base != character:
        return (*strokes(keyboard, base), Stroke(MARKS))
    raise ValueError(character)


def turn(keyboard: Keyboard, face: Face, left: str) -> str:
    """The key of TURNS to touch before `left` can be written on; empty where this face has its first character."""
    if keyboard != "abc":
        return ""
    if _has(keyboard, left[0], face):
        is_run = len(left) >= _RUN and all("A" <= letter <= "Z" for letter in left[:_RUN])
        return SHIFT if face == "capital" and is_run else ""
    if face == "signs":
        return LETTERS
    return SIGNS if _has(keyboard, left[0], "signs") else SHIFT


def turned(face: Face, key: str) -> Face:
    """The face that a key of TURNS leads to."""
    return _AFTER_SHIFT[face] if key == SHIFT else "signs" if key == SIGNS else ""


def turn_name(face: Face, key: str) -> str:
    """What a key of TURNS brings: the face it has led to; capitals that end are `small`."""
    return face or ("small" if key == SHIFT else key)


def written_on(face: Face) -> Face:
    """The face after a letter: one capital was asked for, and small ones come back."""
    return "" if face == "capital" else face


def touches(keyboard: Keyboard, text: str, face: Face = "") -> Iterator[tuple[int, Stroke, Face | None]]:
    """All that writes `text`, beginning on `face`: which character it is for, the touch, and where that leads (None: it
    writes). Raises ValueError when this keyboard has no such character."""
    for place, character in enumerate(text):
        if not writes(keyboard, character):
            raise ValueError(character)
        while key := turn(keyboard, face, text[place:]):
            face = turned(face, key)
            yield place, Stroke(key), face
        yield from ((place, stroke, None) for stroke in strokes(keyboard, character, face))
        face = written_on(face)


def mark_on(character: str) -> str:
    """Which part of the key of marks makes it: ゛ for が, ゜ for ぱ, 小 for っ."""
    if character in _SMALL:
        return MARKS[2]
    return MARKS["\u309a" in unicodedata.normalize("NFD", character)]


def writes(keyboard: Keyboard, text: str) -> bool:
    """Whether every character of `text` is on this keyboard."""
    faces: tuple[Face, ...] = ("", *_FACES) if keyboard == "abc" else ("",)
    return all(any(_has(keyboard, character, face) for face in faces) for character in text)


def _has(keyboard: Keyboard, character: str, face: Face) -> bool:
    try:
        return bool(strokes(keyboard, character, face))
    except ValueError:
        return False

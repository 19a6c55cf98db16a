"""The keyboards of a Japanese phone: kana by flick, letters on the same twelve keys, digits; delete beside them.

A character is a list of strokes: tap or flick one key, then perhaps the key that adds ゛, ゜ or makes it small.
"""

import unicodedata

from kiosk.phone.vocabulary import Ending, Keyboard
from kiosk.value import value

# Characters of a key: tap, then flick left, up, right, down, as Japanese phones have them.
_KANA = ("あいうえお", "かきくけこ", "さしすせそ", "たちつてと", "なにぬねの", "はひふへほ",
         "まみむめも", "や（ゆ）よ", "らりるれろ", "゛゜小", "わをんー〜", "、。？！…")  # fmt: skip
_ABC = ("@#/&_", "abc", "def", "ghi", "jkl", "mno", "pqrs", "tuv", "wxyz", "-0", "'\"()", ".,?!")
# Of a password: behind the letters of a key its digit, as on the telephones before.
_CAPITALS = ("1", "ABC2", "DEF3", "GHI4", "JKL5", "MNO6", "PQRS7", "TUV8", "WXYZ9", "", "0", "")
MARKS = "゛゜小"
ERASE, SPACE, ENTER, ACCEPT, SEARCH = "erase", "space", "enter", "accept", "search"
# The column at the right, and what is written on its keys.
_BESIDE = (ERASE, SPACE, ENTER, ACCEPT)
LABELS = {
    ERASE: "けす", SPACE: "{空白|くうはく}", ENTER: "{改行|かいぎょう}", ACCEPT: "{確定|かくてい}", SEARCH: "{検索|けんさく}",
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


def layout(keyboard: Keyboard) -> tuple[str, ...]:
    """The keys, row by row of `columns`; an empty text is an empty place, a word of LABELS a key that writes nothing."""
    keys = _LAYOUTS[keyboard]
    if keyboard in NUMBERS:
        return keys
    rows = (keys[first : first + 3] for first in range(0, len(keys), 3))
    return tuple(key for row, beside in zip(rows, _BESIDE, strict=True) for key in (*row, beside))


def columns(keyboard: Keyboard) -> int:
    """How many keys stand in a row."""
    return 3 if keyboard in NUMBERS else 4


def strokes(keyboard: Keyboard, character: str) -> tuple[Stroke, ...]:
    """The touches that write `character`. Raises ValueError when this keyboard has no such character."""
    for key in _LAYOUTS[keyboard]:
        if key != MARKS and key not in LABELS and character in key:
            return (Stroke(key, key.index(character)),)
    base = _SMALL.get(character) or unicodedata.normalize("NFD", character)[0]
    if keyboard == "kana" and base != character:
        return (*strokes(keyboard, base), Stroke(MARKS))
    raise ValueError(character)


def mark_on(character: str) -> str:
    """Which part of the key of marks makes it: ゛ for が, ゜ for ぱ, 小 for っ."""
    if character in _SMALL:
        return MARKS[2]
    return MARKS["\u309a" in unicodedata.normalize("NFD", character)]


def writes(keyboard: Keyboard, text: str) -> bool:
    """Whether every character of `text` is on this keyboard."""
    try:
        return all(strokes(keyboard, character) for character in text)
    except ValueError:
        return False

"""Furigana markup: `{漢字|かんじ}`, after the DenDen Markdown convention.

`{携帯|けい|たい}` gives each character its own reading. From the one markup come the furigana on the screen, the kana
for an engine that cannot read kanji, and the plain text for names, tables and searches.
"""

import re
from functools import lru_cache
from itertools import chain

from kiosk.language.kanji import EASY, OFFICIAL_TERMS
from kiosk.value import value

_RUBY = re.compile(r"\{([^{}|]+)\|([^{}]+)\}")
_FACT = re.compile(r"\{([a-z][a-z0-9_]*(?:\.[a-z0-9_]+)+)\}")
_BRACE = re.compile(r"[{}]")
_READING = re.compile(r"[\u3041-\u309f\u30a0-\u30ff・ー]+")
# Under a Japanese label in another language stands its reading in Latin letters.
_ROMAN = re.compile(r"[A-Za-z\u00c0-\u017f' -]+")
_READ_BY_ALL = EASY | {chr(code) for code in range(0x3041, 0x30FF)} | {"々"}


@value
class Piece:
    """Some characters and, over them, their reading (None where there is no furigana)."""

    base: str
    reading: str | None = None


def parse(markup: str) -> tuple[Piece, ...]:
    """The pieces of `markup` in order. A stray brace stays as it is: what is wrong is for `faults_in` to say."""
    pieces: list[Piece] = []
    position = 0
    for match in _RUBY.finditer(markup):
        if match.start() > position:
            pieces.append(Piece(markup[position : match.start()]))
        base, readings = match.group(1), _readings(match)
        if len(readings) > 1:
            pieces.extend(Piece(one, reading) for one, reading in zip(base, readings, strict=True))
        else:
            pieces.append(Piece(base, readings[0]))
        position = match.end()
    if position < len(markup):
        pieces.append(Piece(markup[position:]))
    return tuple(pieces)


def _readings(match: re.Match[str]) -> list[str]:
    """One for each character, or one for all of them."""
    readings = match.group(2).split("|")
    return readings if len(readings) == len(match.group(1)) else ["".join(readings)]


def plain(markup: str) -> str:
    """The text without its readings."""
    return _RUBY.sub(lambda match: match.group(1), markup)


def on_hard_words(markup: str) -> str:
    """Furigana left only over what is not learned in the elementary school, and over official terms."""
    return _RUBY.sub(lambda match: match.group(0) if _is_hard(match.group(1)) else match.group(1), markup)


def _is_hard(base: str) -> bool:
    return any(term in base for term in OFFICIAL_TERMS) or not set(base) <= _READ_BY_ALL


def reading(markup: str) -> str:
    """The text with every annotated part replaced by its kana."""
    return _RUBY.sub(lambda match: match.group(2).replace("|", ""), markup)


def faults_in(markup: str, *, every_kanji: bool = False) -> tuple[str, ...]:
    """What is wrong with the markup, as catalog messages; with `every_kanji`, bare kanji are wrong too."""
    faults = []
    bare = _FACT.sub("", _RUBY.sub("", markup))
    if _BRACE.search(bare):
        faults.append("ふりがなの書き方がちがいます。「{{漢字|かんじ}}」の形で書いてください。")
    if not all(map(_can_be_read, chain.from_iterable(map(_readings, _RUBY.finditer(markup))))):
        faults.append("ふりがなは、ひらがなかカタカナで書いてください。")
    if every_kanji and kanji_count(bare):
        faults.append("やさしい日本語では、すべての漢字にふりがなを付けてください。")
    return tuple(faults)


@lru_cache(maxsize=10_000)
def _can_be_read(reading: str) -> bool:
    """The same few readings stand in every lesson."""
    return not reading or bool(_READING.fullmatch(reading) or _ROMAN.fullmatch(reading))


def is_japanese(text: str) -> bool:
    """Whether there is any kana or kanji in it."""
    return bool(_READING.search(text) or kanji_count(text))


def kanji_count(text: str) -> int:
    # As an expression it would be compiled for 4 ms at each start.
    return sum(
        "\u3400" <= one <= "\u9fff" or one in "々〆" or "\uf900" <= one <= "\ufaff" or one >= "\U00020000"
        for one in text
    )


def facts_in(markup: str) -> tuple[str, ...]:
    """Names of the city facts that the text asks for, such as `city.line.url`."""
    return tuple(_FACT.findall(markup))


def fill(markup: str, facts: dict[str, str], missing: str) -> str:
    """Put city facts in their places; one that nobody has entered becomes `missing`."""
    return _FACT.sub(lambda match: facts.get(match.group(1)) or missing, markup)

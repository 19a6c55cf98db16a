"""Whose voice says which part of a phrase: in a sentence of another language, names on the screen stay Japanese."""

import re

from kiosk.language import ruby
from kiosk.language.said import JAPANESE, Said
from kiosk.voice.kana import from_romaji

# A name in quotation marks is said as a whole by one voice, and so are ruby groups and kana that follow one another.
_RUBY_GROUP = r"\{[^{}|]+\|[^{}]+\}"
_KANA = "\u3041-\u30ff\u3400-\u9fff々〆ー"
_NAME = re.compile(rf'["“]([^"“”]*)["”]|((?:{_RUBY_GROUP}|[{_KANA}])+)')


def spans(phrase: str, tag: str) -> tuple[Said, ...]:
    """The phrase in pieces, each with the language of the voice that says it."""
    if tag == JAPANESE:
        return (Said(phrase, tag),)
    found: list[Said] = []
    position = 0
    for match in _NAME.finditer(phrase):
        name = match[1] if match[2] is None else match[2]
        if not ruby.is_japanese(ruby.plain(name)):
            continue
        found += [Said(phrase[position : match.start()], tag), Said(_in_kana(name), JAPANESE)]
        position = match.end()
    found.append(Said(phrase[position:], tag))
    heard = tuple(said for said in found if re.search(r"\w|[^\x00-\x7f]", said.markup))
    return heard or (Said(phrase, tag),)


def _in_kana(name: str) -> str:
    """Japanese with its reading in Latin letters, as it stands in other languages, with the reading in kana."""
    pieces = []
    for piece in ruby.parse(name):
        kana = from_romaji(piece.reading) if piece.reading and not ruby.is_japanese(piece.reading) else piece.reading
        pieces.append(f"{{{piece.base}|{kana}}}" if kana else piece.base)
    return "".join(pieces)

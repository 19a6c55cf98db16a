"""Where a sentence may pause when spoken, and where it may break when shown."""

import re
from collections.abc import Callable
from functools import cache

# A comma or a full stop ends a phrase, together with closing brackets after it; a space after it belongs to it.
_PAUSE = re.compile(r"(?:[、。！？]+[」』）]*\s*|[.!?;:,]+[\"')”’]*\s+|\n+)")
# What may follow without beginning anything: spaces, and where a line may break.
_REST = r"[\s\u200b]*"
# Behind 「…。」 it goes on with と or で.
_SENTENCE = re.compile(
    rf"(?:[。！？]++[」』）]*+(?!(?<=[」』）]){_REST}[ぁ-ゖ、]){_REST}|[.!?]+[\"')”’]*\s+(?=[^a-z])|\n+)"
)
_CLAUSE = re.compile(rf"(?:(?<![0-9])、{_REST}|、{_REST}(?![0-9])|[;:,]+[\"')”’]*\s+)")
# Before these a clause begins in an English sentence that has no comma.
_JOINT = re.compile(r"(?<=\s)(?=(?:and|or|but|then|when|if|until|so|because|while)\s)")
_OPENS, _CLOSES = frozenset("「『（“("), frozenset("」』）”)")


def spoken_phrases(markup: str) -> tuple[str, ...]:
    """Cut markup into the phrases that are spoken, and lit, one after the other; joined they are the whole again."""
    phrases: list[str] = []
    start = 0
    for match in _PAUSE.finditer(markup):
        if not markup[start : match.end()].strip("、。！？ \n"):
            continue
        phrases.append(markup[start : match.end()])
        start = match.end()
    if markup[start:].strip():
        phrases.append(markup[start:])
    elif phrases:
        phrases[-1] += markup[start:]
    return tuple(phrases)


def sentence_ends(text: str) -> tuple[int, ...]:
    """Offsets (in characters) at which a sentence of plain text ends, the last of them its length."""
    return _ends(_SENTENCE, text)


def clause_ends(text: str) -> tuple[int, ...]:
    """Offsets behind a comma, as `sentence_ends`; in English without one, before what joins clauses."""
    ends = _ends(_CLAUSE, text)
    return ends if len(ends) > 1 else _ends(_JOINT, text)


def _ends(pattern: re.Pattern[str], text: str) -> tuple[int, ...]:
    """Never within a quotation: it is one thing, to be read as it stands on the phone."""
    places = {match.end() for match in pattern.finditer(text)} - {0}
    return tuple(sorted({place for place in places if not is_quoted(text, place)} | {len(text)}))


def is_quoted(text: str, place: int) -> bool:
    """Whether there is a quotation or a bracket open at that offset."""
    before = text[:place]
    return sum(before.count(mark) for mark in _OPENS) > sum(before.count(mark) for mark in _CLOSES)


@cache
def _parser() -> Callable[[str], list[str]]:
    from budoux import load_default_japanese_parser

    return load_default_japanese_parser().parse


@cache
def break_points(text: str) -> frozenset[int]:
    """Offsets (in characters) at which a Japanese line may break between phrases, never さわ|ります. By BudouX."""
    points, position = set(), 0
    for phrase in _parser()(text):
        position += len(phrase)
        points.add(position)
    return frozenset(points)

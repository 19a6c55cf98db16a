"""Where a sentence may pause when spoken, and where it may break when shown."""

import re
from collections.abc import Callable
from functools import cache

# A comma or a full stop ends a phrase, together with closing brackets after it; a space after it belongs to it.
_PAUSE = re.compile(r"(?:[、。！？]+[」』）]*\s*|[.!?;:,]+[\"')”’]*\s+|\n+)")


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

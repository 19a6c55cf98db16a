"""Where a line of Japanese may end, and which phrase each of its characters belongs to."""

from functools import lru_cache

from PySide6.QtCore import QTextBoundaryFinder

from kiosk.language import phrases, ruby

# Takes no room; a line may end there (zero width space).
MAY_BREAK = "\u200b"
# What the Unicode line rules, as built into Qt, do not forbid.
NO_START = frozenset("ぁぃぅぇぉっゃゅょゎァィゥェォッャュョヮー々、。，．・：；？！）］｝」』】〉》〕’”…〜～%％℃")
NO_END = frozenset("（［｛「『【〈《〔‘“￥＄")


def phrase_of_each_character(markup: str) -> list[int]:
    """The number of the phrase, as it is spoken, for every character that is shown."""
    numbers: list[int] = []
    for number, phrase in enumerate(phrases.spoken_phrases(markup)):
        numbers += [number] * len(ruby.plain(phrase))
    return numbers or [0] * len(ruby.plain(markup))


@lru_cache(maxsize=4096)
def breaks(text: str, is_fine: bool) -> frozenset[int]:
    """Offsets in characters at which a line may end (Qt counts in UTF-16 units).

    Japanese breaks where its writer left a space or a mark; finer, also between the phrases that BudouX finds.
    """
    finder = QTextBoundaryFinder(QTextBoundaryFinder.BoundaryType.Line, text)
    units: list[int] = []
    for index, character in enumerate(text):
        units += [index] * (2 if ord(character) > 0xFFFF else 1)
    units.append(len(text))
    allowed = set()
    while (unit := finder.toNextBoundary()) != -1:
        allowed.add(units[unit])
    allowed -= {i for i, c in enumerate(text) if c in NO_START}
    allowed -= {i + 1 for i, c in enumerate(text) if c in NO_END}
    if any("\u3040" <= character <= "\u30ff" for character in text):
        marks = {i + 1 for i, character in enumerate(text) if character in MAY_BREAK + " \n\u3000、。！？」）・"}
        allowed &= marks | (phrases.break_points(text) if is_fine else frozenset())
    return frozenset(allowed | {len(text)})

"""Where a line of Japanese may end and where it is best ended, and which phrase each of its characters belongs to."""

import re
from collections.abc import Sequence
from functools import lru_cache

from PySide6.QtCore import QTextBoundaryFinder

from kiosk.language import phrases, ruby
from kiosk.value import value

# Takes no room; a line may end there (zero width space).
MAY_BREAK = "\u200b"
# What the Unicode line rules, as built into Qt, do not forbid.
NO_START = frozenset("ぁぃぅぇぉっゃゅょゎァィゥェォッャュョヮー々、。，．・：；？！）］｝」』】〉》〕’”…〜～%％℃")
NO_END = frozenset("（［｛「『【〈《〔‘“￥＄")
# What begins with hiragana behind a closed quotation is a particle or です; and so is a word of nothing else.
_PARTICLE = re.compile(
    r"(?<=[」』])[ぁ-ゖ]|(?<=[）］])[はがをにへとでもの]"
    r"|(?:[はがをにへとでもの]|から|まで|より|には|では|にも|でも|だけ)(?=[\u200b \n\u3000、。」]|$)"
)
# 1、2、3、4 is one thing.
_BETWEEN_DIGITS = re.compile(r"(?<=[0-9]、)[0-9]")
_CLOSED = frozenset("」』")
_STOPS, _COMMAS = frozenset("。！？.!?"), frozenset("、,;:")
# Fewer letters than these do not stand alone on the last line.
_LEAST_LETTERS = 3
# What it costs to end a line between two words, beside the unevenness of the lines: one tenth of a line left empty.
_WITHIN_A_CLAUSE = 0.01
Cost = tuple[int, int, float]


def phrase_of_each_character(markup: str) -> list[int]:
    """The number of the phrase, as it is spoken, for every character that is shown."""
    numbers: list[int] = []
    for number, phrase in enumerate(phrases.spoken_phrases(markup)):
        numbers += [number] * len(ruby.plain(phrase))
    return numbers or [0] * len(ruby.plain(markup))


@lru_cache(maxsize=4096)
def breaks(text: str, is_fine: bool, is_loose: bool = False) -> frozenset[int]:
    """Offsets in characters at which a line may end (Qt counts in UTF-16 units).

    Japanese breaks where its writer left a space or a mark, but never before a particle; finer, also between the
    phrases that BudouX finds; loose, even before a particle.
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
    if MAY_BREAK in text or any("\u3040" <= character <= "\u30ff" for character in text):
        marks = {i + 1 for i, character in enumerate(text) if character in MAY_BREAK + " \n\u3000、。！？」）・"}
        marks |= {i for i, character in enumerate(text) if character in "「『"}
        # A word of one letter at the beginning of what its writer kept together is none: BudouX reads と in とじました so.
        fine = (
            {place for place in phrases.break_points(text) if place > 1 and place - 1 not in marks}
            if is_fine
            else set()
        )
        allowed &= marks | fine
        allowed -= {match.start() for match in _BETWEEN_DIGITS.finditer(text)}
        particles = () if is_loose else [match.start() for match in _PARTICLE.finditer(text)]
        allowed -= {place for place in particles if _is_within_a_clause(text[:place])}
    return frozenset(allowed | {len(text)})


def _is_within_a_clause(before: str) -> bool:
    """でも、 at the beginning of a sentence is no particle."""
    before = before.rstrip(" \u3000" + MAY_BREAK)
    return before != "" and before[-1] not in _STOPS | _COMMAS | {"\n"}


@value
class Piece:
    """What stays on one line: its `width`, how much of its end may hang over, how many `letters`, its last and first."""

    width: float
    hang: float = 0.0
    letters: int = 1
    last: str = ""
    first: str = ""


def balanced(pieces: Sequence[Piece], room: float) -> tuple[int, ...] | None:
    """How many pieces stand on each line of at most `room`; None where one of them alone is too wide.

    Of all ways with the fewest lines the best: the last line has more than two letters, sentences end at a line's end,
    and the lines are about equally long and rather end at a comma than within a clause.
    """
    if any(piece.width - piece.hang > room + 0.01 for piece in pieces):
        return None
    # For each number of pieces: the fewest lines, their least cost, and where the last of them begins. No other number
    # of lines has to be looked at: before any line of the best way stand as few lines as can be.
    best: list[tuple[int, Cost, int]] = [(0, (0, 0, 0.0), 0)]
    for end in range(1, len(pieces) + 1):
        best.append(
            min(
                (count + 1, (before[0] + cost[0], before[1] + cost[1], before[2] + cost[2]), start)
                for start, cost in _last_lines(pieces, end, room)
                for count, before, _ in (best[start],)
            )
        )
    sizes: list[int] = []
    end = len(pieces)
    while end:
        start = best[end][2]
        sizes.append(end - start)
        end = start
    return tuple(reversed(sizes))


def _last_lines(pieces: Sequence[Piece], end: int, room: float) -> list[tuple[int, Cost]]:
    """Every line that ends before piece `end`: where it begins, and what it costs."""
    found: list[tuple[int, Cost]] = []
    last, is_last = pieces[end - 1], end == len(pieces)
    width = letters = stops = 0.0
    for start in range(end - 1, -1, -1):
        piece = pieces[start]
        width, letters = width + piece.width, letters + piece.letters
        stops += start < end - 1 and piece.last in _STOPS
        if width - last.hang > room + 0.01:
            break
        is_short = is_last and start > 0 and letters < _LEAST_LETTERS
        within = not is_last and last.last not in _STOPS | _COMMAS
        # Where a word is so long that lines may begin with a particle, not this one if there is another way.
        is_parted = not is_last and last.last in _CLOSED and "ぁ" <= pieces[end].first <= "ゖ"
        empty = max(0.0, room - width + last.hang) / room
        found.append((start, (is_short + is_parted, int(stops), empty**2 + within * _WITHIN_A_CLAUSE)))
    return found

"""A text in pages: the largest letters at which each page ends where a sentence does.

Only a sentence that finds no room on a page even in the smallest of these letters is cut: behind a comma, else between
phrases; never within a quotation, never before a particle, and never so that a page has a single word.
"""

from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import replace
from functools import lru_cache
from itertools import accumulate, pairwise

from kiosk.language import phrases, ruby
from kiosk.ui.screen.line_breaks import MAY_BREAK, Piece, balanced, breaks
from kiosk.ui.screen.setting import Setting, Style, set_text, unbroken_width
from kiosk.value import value

# A page with fewer letters than these, or one word of a language with spaces, is too little to be turned for.
_LEAST_LETTERS = 5
_STEP = 2
# So much of their size is not worth a page that has to be turned.
_WORTH = 0.85


@value
class Paged:
    """How large it is set, after which characters a page ends, and of each page its top and its foot in the text."""

    pixels: int
    cuts: tuple[int, ...]
    pages: tuple[tuple[float, float], ...]
    # Whether a page ends within a sentence.
    is_torn: bool = False
    # Whether a phrase is wider than the line: then a line begins with a particle, or a word is cut.
    is_split: bool = False


@lru_cache(maxsize=512)
def paged(
    markup: str, style: Style, least: int, width: float, alone: float, shared: float, worth: float = _WORTH
) -> Paged:
    """In letters from `style.pixels` down to `least`: on one page of height `alone`, else on several of `shared`.

    One page is taken where its letters have at least this share, `worth`, of the size that they would have on several.
    """
    pager = _Pager(markup, style, width, alone, shared)
    sizes = [*range(least, style.pixels, _STEP), max(least, style.pixels)]
    for ends in pager.ways(sizes[0]):
        # Halving: each size that is tried costs a whole setting.
        best = bisect_left(sizes, True, key=lambda pixels: pager.at(pixels, ends, sizes[0]) is None) - 1
        if best >= 0 and (found := pager.at(sizes[best], ends, sizes[0])):
            return pager.told(pager.alone_at(found, sizes, worth) or found)
    return pager.told(pager.by_lines(sizes[0]))


class _Pager:
    """One text at one place."""

    def __init__(self, markup: str, style: Style, width: float, alone: float, shared: float) -> None:
        self.markup, self.style, self.width, self.alone, self.shared = markup, style, width, alone, shared
        pieces = ruby.parse(markup)
        self.text = "".join(piece.base for piece in pieces)
        self.sentences = phrases.sentence_ends(self.text)
        starts = accumulate((len(piece.base) for piece in pieces), initial=0)
        self.inside = {
            start + offset
            for start, piece in zip(starts, pieces, strict=False)
            if piece.reading
            for offset in range(1, len(piece.base))
        }

    def _set(self, pixels: int, ends: tuple[int, ...]) -> Setting:
        return set_text(self.markup, self._style(pixels), self.width, ends[:-1])

    def _style(self, pixels: int) -> Style:
        style = self.style
        return Style(style.family, pixels, style.is_bold, style.is_centred, style.least_ruby)

    def ways(self, least: int) -> Iterator[tuple[int, ...]]:
        """Where a page may end, best first: each time, what is too high for a page is cut finer."""
        ends = self.sentences
        yield ends
        for finer in (phrases.clause_ends(self.text), self._phrase_ends()):
            tall = [
                (start, end)
                for (start, end), height in zip(pairwise((0, *ends)), _heights(self._set(least, ends)), strict=True)
                if height > self.shared
            ]
            cut = {place for start, end in tall for place in finer if start < place < end} - self.inside
            if cut:
                ends = tuple(sorted({*ends, *cut}))
                yield ends

    def _phrase_ends(self) -> tuple[int, ...]:
        return tuple(place for place in breaks(self.text, True) if not phrases.is_quoted(self.text, place))

    def at(self, pixels: int, ends: tuple[int, ...], least: int) -> Paged | None:
        """In letters of this size; None where they are too large."""
        # What is wider than a line even in the least letters is torn there, or made smaller.
        if pixels > least and unbroken_width(self.markup, self._style(pixels)) > self.width:
            return None
        whole = self._set(pixels, (len(self.text),))
        if whole.height <= self.alone:
            return Paged(pixels, (), ((0.0, whole.height),))
        pieces = [
            Piece(height, letters=len(words), last=words[-1:])
            for (start, end), height in zip(pairwise((0, *ends)), _heights(self._set(pixels, ends)), strict=True)
            for words in (self._words(start, end),)
        ]
        sizes = balanced(pieces, self.shared)
        if sizes is None:
            return None
        pages = tuple(ends[count - 1] for count in accumulate(sizes))
        feet = self._set(pixels, pages).feet
        if any(self._is_too_little(*page) for page in pairwise((0, *pages))):
            return None
        return Paged(pixels, pages[:-1], tuple(pairwise((0.0, *feet))), not {*pages} <= {*self.sentences})

    def told(self, found: Paged) -> Paged:
        is_split = unbroken_width(self.markup, self._style(found.pixels)) > self.width
        return replace(found, is_split=is_split)

    def alone_at(self, found: Paged, sizes: list[int], worth: float) -> Paged | None:
        """All on one page, where that makes the letters only a little smaller."""
        if len(found.pages) > 1:
            for pixels in (size for size in reversed(sizes) if found.pixels * worth <= size < found.pixels):
                height = self._set(pixels, (len(self.text),)).height
                if height <= self.alone:
                    return Paged(pixels, (), ((0.0, height),))
        return None

    def _words(self, start: int, end: int) -> str:
        return self.text[start:end].replace(MAY_BREAK, "").strip()

    def _is_too_little(self, start: int, end: int) -> bool:
        if end in self.sentences and start in (0, *self.sentences):
            return False
        words = self._words(start, end)
        return len(words) < _LEAST_LETTERS or (not ruby.is_japanese(words) and " " not in words)

    def by_lines(self, pixels: int) -> Paged:
        """Where no phrase finds room: as many lines on each page as it holds."""
        setting = self._set(pixels, (len(self.text),))
        pages, top = [], 0.0
        ends = [*setting.tops[1:], setting.height]
        for line, end in enumerate(ends):
            if line + 1 == len(ends) or ends[line + 1] - top > self.shared + 1:
                pages.append((top, end))
                top = end
        return Paged(pixels, (), tuple(pages), len(pages) > 1)


def _heights(setting: Setting) -> list[float]:
    return [foot - top for top, foot in pairwise((0.0, *setting.feet))]

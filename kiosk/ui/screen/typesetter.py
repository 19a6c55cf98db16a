"""What QML asks of the setting of texts, and how a text is written for this person."""

import re
from bisect import bisect_left
from functools import lru_cache
from typing import Any

from PySide6.QtCore import QObject, Slot
from PySide6.QtGui import QFontMetricsF

from kiosk.language import ruby
from kiosk.ui.screen.line_breaks import MAY_BREAK
from kiosk.ui.screen.paging import paged
from kiosk.ui.screen.setting import Style, box_height, natural_width, set_text

# A space between words of Japanese, which only easy Japanese is written with.
_WORD_SPACE = re.compile(r"(?<=[^ -z|]) | (?=[^ -z|])")


def unspaced(markup: str) -> str:
    """Without the spaces between words of Japanese, which only easy Japanese has; a line may still end there."""
    return _WORD_SPACE.sub(MAY_BREAK, markup)


@lru_cache(maxsize=4096)
def _written(markup: str, furigana: str, is_spaced: bool) -> str:
    if not ruby.is_japanese(markup):
        return markup
    if furigana != "all":
        markup = ruby.plain(markup) if furigana == "no" else ruby.on_hard_words(markup)
    return markup if is_spaced else unspaced(markup)


class Typesetter(QObject):
    """The door for QML."""

    @Slot(str, str, int, bool, bool, float, float, "QVariantList", result="QVariantMap")
    def layout(
        self,
        markup: str,
        family: str,
        pixels: int,
        bold: bool,
        centred: bool,
        least_ruby: float,
        width: float,
        cuts: list[Any],
    ) -> dict[str, Any]:
        """{width, height, lines, middle, ascent, tops, runs: [[text, x, y, pixels, phrase, is_ruby, spacing]], lights}.

        Behind the characters numbered in `cuts` a page ends. `ascent` is that of letters one pixel high.
        """
        style = Style(family, max(1, pixels), bold, centred, least_ruby)
        setting = set_text(markup, style, width, tuple(int(place) for place in cuts))
        return {
            "middle": setting.base_top + box_height(style) / 2,
            "ascent": QFontMetricsF(style.font()).ascent() / style.pixels,
            "tops": list(setting.tops),
            "width": setting.width,
            "height": setting.height,
            "lines": setting.lines,
            "runs": [[r.text, r.x, r.y, r.pixels, r.phrase, r.is_ruby, r.spacing] for r in setting.runs],
            "lights": [list(light) for light in setting.lights],
        }

    @Slot(str, str, int, bool, float, result=float)
    def naturalWidth(self, markup: str, family: str, pixels: int, bold: bool, least_ruby: float) -> float:
        return natural_width(markup, Style(family, max(1, pixels), bold, False, least_ruby)) + 1

    @Slot(str, str, int, int, bool, float, float, float, result=int)
    def fitting(
        self,
        markup: str,
        family: str,
        most: int,
        least: int,
        bold: bool,
        least_ruby: float,
        width: float,
        height: float,
    ) -> int:
        """The largest size between `least` and `most` at which the text stays within width and height."""

        def is_within(pixels: int) -> bool:
            return set_text(markup, Style(family, pixels, bold, False, least_ruby), width).height <= height

        if most <= least or is_within(most):
            return max(most, least)
        # Halving: each size that is tried costs a whole setting.
        sizes = range(least, most, 2)
        return sizes[max(0, bisect_left(sizes, True, key=lambda pixels: not is_within(pixels)) - 1)]

    @Slot(str, str, int, int, bool, float, float, float, float, float, result="QVariantMap")
    def paged(
        self,
        markup: str,
        family: str,
        most: int,
        least: int,
        bold: bool,
        least_ruby: float,
        width: float,
        alone: float,
        shared: float,
        worth: float,
    ) -> dict[str, Any]:
        """{pixels, cuts, pages: [[from, to]], isTorn, isSplit}: on one page of the height `alone`, else on several of `shared`."""
        found = paged(markup, Style(family, max(1, most), bold, False, least_ruby), least, width, alone, shared, worth)
        pages = [list(page) for page in found.pages]
        return {
            "pixels": found.pixels,
            "cuts": list(found.cuts),
            "pages": pages,
            "isTorn": found.is_torn,
            "isSplit": found.is_split,
        }

    @Slot(str, str, bool, result=str)
    def written(self, markup: str, furigana: str, is_spaced: bool) -> str:
        """As this person wants to see it: furigana over `all`, `hard` or `no` words, and with spaces between words or not.

        Without them a line may still end where a word does.
        """
        return _written(markup, furigana, is_spaced)

    @Slot(str, result=str)
    def plain(self, markup: str) -> str:
        return ruby.plain(markup)

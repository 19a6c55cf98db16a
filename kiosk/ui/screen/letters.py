"""How wide and how high letters are, kept: a text is set many times before it is shown. Sizes in pixels."""

from collections.abc import Mapping
from functools import lru_cache

from PySide6.QtGui import QFont, QFontMetricsF

_HANGING = frozenset("、。")


def font(family: str, pixels: float, is_bold: bool) -> QFont:
    font = QFont(family)
    font.setPixelSize(max(1, round(pixels)))
    font.setBold(is_bold)
    return font


@lru_cache(maxsize=256)
def metrics(family: str, pixels: int, is_bold: bool) -> QFontMetricsF:
    return QFontMetricsF(font(family, pixels, is_bold))


@lru_cache(maxsize=8192)
def advance(family: str, pixels: int, is_bold: bool, text: str) -> float:
    """The width of `text` on one line."""
    return metrics(family, pixels, is_bold).horizontalAdvance(text)


@lru_cache(maxsize=256)
def hang(family: str, pixels: int, is_bold: bool) -> Mapping[str, float]:
    """How far a mark hangs over: only the empty part of its square may, its ink would be cut by whatever clips there."""
    of = metrics(family, pixels, is_bold)
    return {mark: of.horizontalAdvance(mark) - of.tightBoundingRect(mark).right() for mark in _HANGING}

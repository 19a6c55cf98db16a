"""Whoever asks for larger letters gets no text in smaller ones. Pages may turn, pictures may go; letters do not shrink.

Drawn: the whole way through a lesson at 100 %, and again at 150 or 200 %; each text of the one is looked for in the other.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import product
from typing import Any

import pytest
from PySide6.QtQuick import QQuickItem

from kiosk import paths
from kiosk.lesson.library import lesson_paths
from kiosk.ui.screen.setting import Style, unbroken_width
from kiosk.ui.terminal.tour import Tour
from tests.rotation import by_rotation
from tests.screen import items
from tests.ui.test_layout import _use

_LESSONS = list(lesson_paths([paths.LESSONS]))
_ASKED = [f"{locale} {text}" for locale, text in product(("ja", "en"), (125, 150, 200))]
# In rounding to whole pixels, and to sizes that are tried in twos.
_SLACK = 2


def _pages(item: QQuickItem) -> Iterator[QQuickItem]:
    """Texts that wait behind the one that is read: pages of the same place."""
    if item.property("keyRoom") is not None and item.property("texts") is not None:
        yield from (child for child in item.childItems() if child.property("isText") and child.property("markup"))


def _texts(kiosk: Any) -> Iterator[QQuickItem]:
    for item in items(kiosk):
        if item.property("isText") and item.property("markup"):
            yield item
        yield from _pages(item)


def _runs(item: QQuickItem) -> list[Any]:
    setting = item.property("whole")
    runs: list[Any] = (setting.toVariant() if hasattr(setting, "toVariant") else setting)["runs"]
    return [run for run in runs if not run[5]]


@dataclass(frozen=True)
class _Set:
    """The smallest letters of a text, its place, and whether a word of it fills that: there it cannot be any larger."""

    pixels: float
    width: float
    is_widest: bool


def _set(item: QQuickItem) -> _Set | None:
    if not (runs := _runs(item)):
        return None
    pixels = min(run[3] for run in runs)
    style = Style(item.property("family"), pixels + 2, item.property("bold"), False, item.property("leastRuby"))
    width = unbroken_width(item.property("markup"), style, is_loose=True)
    return _Set(pixels, item.width(), width > item.width())


def _sizes(kiosk: Any, lesson: str, locale: str, text: int) -> dict[tuple[str, str], _Set]:
    """Of each text on each page where its letters are smallest."""
    found: dict[tuple[str, str], _Set] = {}
    for name in Tour(kiosk).stations(lesson, locale, text):
        for item in _texts(kiosk):
            key = (name, item.property("markup"))
            if (here := _set(item)) and (key not in found or here.pixels < found[key].pixels):
                found[key] = here
    return found


def _is_smaller(before: _Set, after: _Set) -> bool:
    """A word that fills its place is excused, but not a place that has become narrower."""
    is_excused = after.is_widest and after.width >= before.width
    return after.pixels < before.pixels - _SLACK and not is_excused


@pytest.mark.parametrize(("lesson", "asked"), by_rotation(_LESSONS, _ASKED))
def test_no_text_is_set_smaller_for_whoever_wants_it_larger(kiosk: Any, lesson: str, asked: str) -> None:
    locale, text = asked.split()
    before = _sizes(kiosk, lesson, locale, _use(kiosk, "15.6-inch 100"))
    after = _sizes(kiosk, lesson, locale, int(text))
    kiosk.display.setText(100)
    assert len(before) > 100
    smaller = [
        f"{page}: «{markup}» {before[page, markup].pixels:.0f} → {here.pixels:.0f} px"
        for (page, markup), here in after.items()
        if (page, markup) in before and _is_smaller(before[page, markup], here)
    ]
    assert not smaller, "\n".join(smaller)

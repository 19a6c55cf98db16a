"""The places in which texts are set, as they were on the screen, and whether another text would fit there too."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import combinations
from typing import Any

from PySide6.QtCore import QRectF
from PySide6.QtGui import QFontMetricsF
from PySide6.QtQuick import QQuickItem

from kiosk.ui.screen.keypad import visible_items
from kiosk.ui.screen.line_breaks import MAY_BREAK
from kiosk.ui.screen.setting import Run, Setting, Style, set_text
from tests.screen import rect
from tests.ui.layout import SLACK, clipping

_LEAST_COMMON = 2.0  # pixels in which the loose boxes around two letters may touch


@dataclass(frozen=True)
class Box:
    """One place: its style, its width, the height at which letters become smaller (0: never), the room beside it."""

    style: Style
    least_pixels: int
    width: float
    most_height: float
    beside: float


def boxes_on(window: Any, kinds: dict[str, set[str]]) -> Iterator[tuple[str, Box]]:
    """Where the texts of `kinds` (text → its kinds) stand now. A place as wide as its own text says nothing about others."""
    for item in visible_items(window.contentItem()):
        markup = item.property("markup") if item.property("isText") else None
        found = kinds.get(markup.replace(MAY_BREAK, ""), set()) if markup else set()
        labels = {kind for kind in found if kind.endswith("label")}
        # Of a label of several kinds nobody knows which place this is.
        found = found - labels if len(labels) > 1 else found
        if found and item.width() > 0 and abs(item.width() - item.implicitWidth()) > SLACK:
            style = Style(item.property("family"), item.property("pixels"), item.property("bold"),
                          item.property("centred"), item.property("leastRuby"))  # fmt: skip
            box = Box(style, item.property("leastPixels"), item.width(), item.property("mostHeight"), _beside(item))
            yield from ((kind, box) for kind in found)


def _beside(item: QQuickItem) -> float:
    """Pixels between the right edge of the item and the nearest thing that would cut what hangs over it."""
    right = rect(item).right()
    return min([rect(parent).right() - right for parent in clipping(item) if parent.clip()], default=1e6)


def narrowest(boxes: Iterable[Box]) -> list[Box]:
    """Of places with the same style only the narrowest: what fits there fits in the others."""
    found: dict[tuple[Style, float], Box] = {}
    for box in boxes:
        key = (box.style, box.most_height)
        if key not in found or (box.width, box.beside) < (found[key].width, found[key].beside):
            found[key] = box
    return list(found.values())


def faults_in(markup: str, box: Box) -> Iterator[str]:
    """What would be wrong with that text in that place. Height is not looked at: places grow, and are drawn for that."""
    setting = _set(markup, box)
    for run in setting.runs:
        right = _ink_right(run, box.style)
        if right > box.width + min(box.beside, box.style.pixels) + SLACK:
            yield f"«{run.text}» ends at {right:.0f} px of {box.width:.0f}"
    yield from _meeting(setting, box.style)


def _set(markup: str, box: Box) -> Setting:
    pixels = box.style.pixels
    while True:
        style = Style(box.style.family, pixels, box.style.is_bold, box.style.is_centred, box.style.least_ruby)
        setting = set_text(markup, style, box.width)
        if not box.most_height or setting.height <= box.most_height or pixels - 2 <= box.least_pixels:
            return setting
        pixels -= 2


def _ink_right(run: Run, style: Style) -> float:
    """Where the last letter's ink ends: the right half of a full stop's square is empty."""
    metrics = QFontMetricsF(style.font(run.pixels))
    text = run.text.rstrip()
    if not text:
        return run.x
    before = metrics.horizontalAdvance(text[:-1]) + run.spacing * (len(text) - 1)
    return run.x + before + metrics.tightBoundingRect(text[-1]).right()


def _meeting(setting: Setting, style: Style) -> Iterator[str]:
    """Readings that lie over one another, or over the line above."""
    places: list[tuple[Run, QRectF]] = []
    for run in setting.runs:
        metrics = QFontMetricsF(style.font(run.pixels))
        width = metrics.horizontalAdvance(run.text.rstrip()) + run.spacing * max(0, len(run.text) - 1)
        # The ink of kana and kanji, not the line's box with its leading.
        top = run.y + metrics.ascent() - metrics.capHeight() * 1.1
        places.append((run, QRectF(run.x, top, width, metrics.capHeight() * 1.1)))
    for (a, first), (b, second) in combinations(places, 2):
        common = first.intersected(second)
        if (a.is_ruby or b.is_ruby) and common.width() > _LEAST_COMMON and common.height() > _LEAST_COMMON:
            yield f"«{a.text}» lies over «{b.text}»"

"""What is wrong with a screen as it is drawn now: targets too small, text cut, text over text."""

from collections.abc import Iterator
from itertools import combinations
from typing import Any

from PySide6.QtCore import QRectF
from PySide6.QtGui import QFont, QFontMetricsF
from PySide6.QtQuick import QQuickItem

from kiosk.ui.screen.keypad import visible_items
from kiosk.ui.screen.settling import drawn, settle
from tests.screen import rect

LEAST_MM, MAIN_MM = 12.0, 16.0
# The screens of a class and of the desk.
SCREENS = {"14-inch": ((1366, 768), 14.0), "small": ((1280, 800), 13.3), "large": ((1920, 1080), 24.0)}
SLACK = 1.5  # pixels of rounding
# Keys over a whole page, which paint no more than a ring: touched anywhere, and where a finger slides.
_PAINT_NOTHING = ("begin", "phone-swipe", "phone-swipe-too")


def offenders(kiosk: Any) -> Iterator[str]:
    """A sentence for each fault of the topmost layer."""
    scale = kiosk.display.pixelsPerMm
    everything = list(visible_items(kiosk.window.contentItem()))
    panels = [item for item in everything if item.property("isPanel")]
    top = list(visible_items(panels[-1])) if panels else everything
    window = QRectF(0, 0, kiosk.window.width(), kiosk.window.height())
    for item in top:
        if item.property("isTouchable") and item.isEnabled():
            yield from _target_faults(item, scale, window)
    texts = [item for item in top if item.property("isText") and item.property("markup")]
    for item in texts:
        yield from _text_faults(item, window)
    yield from _overlaps(texts)
    yield from _covered(
        texts, [item for item in top if item.property("isTouchable") and not rect(item).contains(window)]
    )
    yield from _under_the_hand(texts, top)
    yield from _outside_their_cards(top)


def _name(item: QQuickItem) -> str:
    markup = item.property("markup") or item.property("spoken") or ""
    return f"{item.objectName() or item.metaObject().className().split('_')[0]} «{markup}»"


def _target_faults(item: QQuickItem, scale: float, window: QRectF) -> Iterator[str]:
    box = rect(item)
    least = MAIN_MM if item.property("isMain") else LEAST_MM
    smaller = min(box.width(), box.height()) / scale
    if smaller < least - 0.15:
        yield f"target {_name(item)}: {smaller:.1f} mm, at least {least:g}"
    if not scroll_area(item) and not window.adjusted(-SLACK, -SLACK, SLACK, SLACK).contains(box):
        yield f"target {_name(item)} lies outside the window"


def _text_faults(item: QQuickItem, window: QRectF) -> Iterator[str]:
    setting = item.property("setting")
    setting = setting.toVariant() if hasattr(setting, "toVariant") else setting
    if setting["width"] > item.width() + _hang(item) + SLACK:
        yield f"text {_name(item)}: {setting['width']:.0f} px in {item.width():.0f}"
    if setting["height"] > item.height() + SLACK:
        yield f"text {_name(item)} is taller than its place"
    area = scroll_area(item)
    box = rect(item)
    if area is not None:
        # Inside a scroll area everything can be reached up and down, but never sideways.
        outer = rect(area)
        if box.left() < outer.left() - SLACK or box.left() + setting["width"] > outer.right() + _hang(item) + SLACK:
            yield f"text {_name(item)} is cut at the side"
        return
    yield from _hanging_faults(item, setting)
    for parent in clipping(item):
        if not rect(parent).adjusted(-SLACK, -SLACK, SLACK, SLACK).contains(QRectF(box.topLeft(), box.size())):
            yield f"text {_name(item)} is cut by what is around it"
    if not window.adjusted(-SLACK, -SLACK, SLACK, SLACK).contains(box):
        yield f"text {_name(item)} lies outside the window"


def _hanging_faults(item: QQuickItem, setting: dict[str, Any]) -> Iterator[str]:
    """、 and 。 may hang over the edge of their text, but not behind the edge of what cuts it."""
    if setting["width"] <= item.width() + SLACK:
        return
    edges = [rect(parent).right() for parent in clipping(item) if parent.clip()]
    for run in setting["runs"]:
        font = QFont(item.property("family"))
        font.setPixelSize(max(1, round(run[3])))
        font.setBold(item.property("bold"))
        metrics = QFontMetricsF(font)
        if text := run[0].rstrip():
            ink = metrics.horizontalAdvance(text[:-1]) + metrics.tightBoundingRect(text[-1]).right()
            if any(rect(item).left() + run[1] + ink > edge + SLACK for edge in edges):
                yield f"text {_name(item)}: the end of «{text}» is cut off"


def _hang(item: QQuickItem) -> float:
    """、 and 。 may hang over the edge."""
    return float(item.property("shownPixels") or 0)


def clipping(item: QQuickItem) -> Iterator[QQuickItem]:
    parent = item.parentItem()
    while parent is not None:
        if parent.clip() or parent.property("isTouchable"):
            yield parent
        parent = parent.parentItem()


def scroll_area(item: QQuickItem) -> QQuickItem | None:
    parent = item.parentItem()
    while parent is not None:
        if parent.property("isScrollArea"):
            return parent
        parent = parent.parentItem()
    return None


def _overlaps(texts: list[QQuickItem]) -> Iterator[str]:
    """Two texts on the same place: all that lie in one scroll area, of others what is seen of them.

    A list makes its rows as they come into sight; where those are that are out of it, nobody sees.
    """
    boxes = [(item, _ink(item), _seen(item), scroll_area(item)) for item in texts]
    for (a, whole_a, seen_a, area_a), (b, whole_b, seen_b, area_b) in combinations(boxes, 2):
        is_whole = area_a is area_b and (area_a is None or area_a.property("delegate") is None)
        common = whole_a.intersected(whole_b) if is_whole else seen_a.intersected(seen_b)
        if common.width() > SLACK and common.height() > SLACK:
            yield f"text {_name(a)} lies over {_name(b)}"


def _covered(texts: list[QQuickItem], keys: list[QQuickItem]) -> Iterator[str]:
    """A text with a key on it that is not its own."""
    painted = [(key, _cut(key, rect(key))) for key in keys if key.objectName() not in _PAINT_NOTHING]
    for text in texts:
        seen = _seen(text)
        for key, box in painted:
            common = seen.intersected(box)
            is_over = common.width() > SLACK and common.height() > SLACK
            if is_over and key not in set(_parents(text)) and text not in set(_parents(key)):
                yield f"key {_name(key)} lies over text {_name(text)}"


def _under_the_hand(texts: list[QQuickItem], top: list[QQuickItem]) -> Iterator[str]:
    """A text with the large finger on it that shows where the phone is touched."""
    for hand in (item for item in top if item.objectName() == "finger-drawn"):
        for text in texts:
            common = _seen(text).intersected(rect(hand))
            if common.width() > SLACK and common.height() > SLACK:
                yield f"the drawn hand lies over text {_name(text)}"


def _seen(item: QQuickItem) -> QRectF:
    """Where letters of it are seen: what nothing around it cuts away."""
    return _cut(item, _ink(item))


def _cut(item: QQuickItem, box: QRectF) -> QRectF:
    for parent in _parents(item):
        if parent.clip():
            box = box.intersected(rect(parent))
    return box


def _parents(item: QQuickItem) -> Iterator[QQuickItem]:
    parent = item.parentItem()
    while parent is not None:
        yield parent
        parent = parent.parentItem()


def _outside_their_cards(top: list[QQuickItem]) -> Iterator[str]:
    """Pictograms that stick out of the button or card they stand on."""
    for item in top:
        if not item.metaObject().className().startswith("Pictogram") or not item.property("name"):
            continue
        card = item.parentItem()
        while (
            card is not None and not (card.property("isTouchable") or card.property("radius")) and not _is_finger(card)
        ):
            card = card.parentItem()
        if (
            card is None
            or _is_finger(card)
            or ((area := scroll_area(item)) is not None and scroll_area(card) is not area)
        ):
            # What lies in a scroll area is reached by scrolling, not outside.
            continue
        if not rect(card).adjusted(-SLACK, -SLACK, SLACK, SLACK).contains(rect(item)):
            yield f"pictogram {item.property('name')} sticks out of {_name(card)}"


def _is_finger(item: QQuickItem) -> bool:
    """It points at things, from wherever it likes."""
    return item.metaObject().className().startswith(("Finger", "TargetPointer"))


def _ink(item: QQuickItem) -> QRectF:
    """Where the letters are: the place without the empty part behind the last line."""
    setting = item.property("setting")
    setting = setting.toVariant() if hasattr(setting, "toVariant") else setting
    box = rect(item)
    width = min(setting["width"], box.width())
    left = box.left() + ((box.width() - width) / 2 if item.property("centred") else 0)
    return QRectF(left, box.top(), width, min(setting["height"], box.height()))


def faults_of(face: Any) -> list[str]:
    """Faults of a class's or the desk's window, once it is at rest."""
    drawn(face.window, 3)
    settle(150)
    # The small picture of the projector is no control; the board is looked at by itself.
    return [fault for fault in offenders(face) if not _is_on_board(face, fault)]


def _is_on_board(face: Any, fault: str) -> bool:
    boards = [item for item in visible_items(face.window.contentItem()) if item.property("isBoard")]
    names = {item.property("markup") for board in boards for item in visible_items(board) if item.property("markup")}
    return any(f"«{name}»" in fault for name in names)

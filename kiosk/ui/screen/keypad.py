"""Arrows, Enter and Escape reach everything: the focus moves to the nearest control in that direction."""

from collections.abc import Callable, Iterator
from functools import cache

from PySide6.QtCore import QEvent, QObject, QPointF, QRectF, Qt, QTimer
from PySide6.QtGui import QKeyEvent
from PySide6.QtQuick import QQuickItem, QQuickWindow

# How much worse a control is for lying off to the side.
_SIDEWAYS = 2.5
# A page is drawn, and may slide in, before its controls can be found.
_LATER_MS, _MOST_TRIES = 30, 30


def nearest(origin: QRectF, others: list[QRectF], direction: tuple[int, int]) -> int | None:
    """Index of the rectangle one would expect in that direction; None when there is none."""
    dx, dy = direction
    best: tuple[float, int] | None = None
    for index, other in enumerate(others):
        along_x, along_y = other.center().x() - origin.center().x(), other.center().y() - origin.center().y()
        ahead = along_x * dx + along_y * dy
        if ahead <= 1:
            continue
        gap_x = max(0.0, other.left() - origin.right(), origin.left() - other.right())
        gap_y = max(0.0, other.top() - origin.bottom(), origin.top() - other.bottom())
        along, aside = (gap_x, gap_y) if dx else (gap_y, gap_x)
        # What lies farther aside than above or below is another column: the rail beside the last row of cards.
        if dy and aside > ahead:
            continue
        offset = abs(along_y if dx else along_x)
        cost = along + _SIDEWAYS * aside + 0.3 * offset
        if best is None or cost < best[0]:
            best = (cost, index)
    return best[1] if best else None


@cache
def _arrows() -> dict[int, tuple[int, int]]:
    """Made with the first key: the names of `Qt` are thousands, which the first picture must not wait for."""
    key = Qt.Key
    return {key.Key_Left: (-1, 0), key.Key_Right: (1, 0), key.Key_Up: (0, -1), key.Key_Down: (0, 1)}


_SLIDES = {(-1, 0): "left", (1, 0): "right", (0, -1): "up", (0, 1): "down"}


class Keypad(QObject):
    """Installed on the window; QML needs to know nothing of it.

    `announce` is given the name of the new focus and its language, empty where that is not known; `wanted` names the
    control that is to be used next, empty where the first will do: there the focus is on each new page.
    """

    def __init__(
        self, window: QQuickWindow, announce: Callable[[str, str], None], escape: Callable[[], None],
        wanted: Callable[[], str] = lambda: "",
    ) -> None:  # fmt: skip
        super().__init__(window)
        self._window, self._announce, self._escape, self._wanted = window, announce, escape, wanted
        self._is_used, self._followed, self._tries = False, "", 0
        self._later = QTimer(self, singleShot=True, interval=_LATER_MS)
        self._later.timeout.connect(self._catch_up)
        window.installEventFilter(self)

    def follow(self) -> None:
        """Something else is to be done now. Whoever uses the keys finds the focus there."""
        if self._is_used:
            self._tries = 0
            self._later.start()

    def _catch_up(self) -> None:
        """Once what is wanted has been drawn; a control on which somebody went to look about keeps the focus."""
        wanted = self._wanted()
        items = list(focusable(self._window.contentItem()))
        if wanted == self._followed and self._window.activeFocusItem() in items:
            return
        item = next((item for item in items if item.objectName() == wanted), None)
        if item is not None:
            self._followed = wanted
            item.forceActiveFocus(Qt.FocusReason.TabFocusReason)
            _reveal(item)
        elif self._tries < _MOST_TRIES:
            self._tries += 1
            self._later.start()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() in (QEvent.Type.MouseButtonPress, QEvent.Type.TouchBegin):
            self._is_used = False
        if event.type() != QEvent.Type.KeyPress or not isinstance(event, QKeyEvent):
            return False
        self._is_used = True
        key = Qt.Key(event.key())
        if direction := _arrows().get(key):
            self._move(direction)
            return True
        if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            return self._press()
        if key == Qt.Key.Key_Escape:
            self._escape()
            return True
        return False

    def _move(self, direction: tuple[int, int]) -> None:
        items = list(focusable(self._window.contentItem()))
        current = self._window.activeFocusItem()
        if not items:
            return
        if current not in items:
            self._focus(self._first(items))
            return
        # Where a finger is to slide, the arrow that way does it.
        if current.property("slides") == _SLIDES[direction]:
            current.enter()  # type: ignore[attr-defined]
            return
        others = [item for item in items if item is not current]
        index = nearest(_scene(current), [_scene(item) for item in others], direction)
        if index is not None:
            self._focus(others[index])

    def _focus(self, item: QQuickItem) -> None:
        item.forceActiveFocus(Qt.FocusReason.TabFocusReason)
        _reveal(item)
        if spoken := item.property("spoken"):
            self._announce(str(spoken), str(item.property("tag") or ""))

    def _first(self, items: list[QQuickItem]) -> QQuickItem:
        """Where the focus begins."""
        self._followed = self._wanted()
        return next((item for item in items if item.objectName() == self._followed), items[0])

    def _press(self) -> bool:
        items = list(focusable(self._window.contentItem()))
        item: QQuickItem | None = self._window.activeFocusItem()
        if item not in items:
            # Nobody has looked about yet: what is plainly wanted, else nothing.
            wanted = self._wanted()
            item = next((one for one in items if wanted and one.objectName() == wanted), None)
        if item is None:
            return False
        # What one went there for is done; what is wanted next may have been wanted before.
        self._followed = ""
        item.enter()  # type: ignore[attr-defined]
        return True


def focusable(root: QQuickItem) -> Iterator[QQuickItem]:
    """Controls that can be reached now, in reading order; under an open panel the page's own are disabled."""
    items = [item for item in visible_items(root) if item.property("isTouchable") and item.isEnabled()]
    yield from sorted(items, key=lambda item: (round(_scene(item).top() / 20), _scene(item).left()))


def visible_items(root: QQuickItem) -> Iterator[QQuickItem]:
    """Every item that is drawn, parents first."""
    if not root.isVisible() or root.opacity() == 0:
        return
    yield root
    for child in root.childItems():
        yield from visible_items(child)


def _scene(item: QQuickItem) -> QRectF:
    return item.mapRectToScene(QRectF(QPointF(0, 0), item.size()))


def _reveal(item: QQuickItem) -> None:
    """Scroll the area around the item so that it is seen."""
    parent = item.parentItem()
    while parent is not None:
        if parent.property("isScrollArea"):
            parent.reveal(item)  # type: ignore[attr-defined]
            return
        parent = parent.parentItem()

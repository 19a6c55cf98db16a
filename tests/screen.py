"""Looking at the screen and touching it as a person does."""

from collections.abc import Callable, Iterator
from typing import Any

from PySide6.QtCore import QPoint, QPointF, QRectF, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtQuick import QQuickItem
from PySide6.QtTest import QTest

from kiosk.ui.screen.keypad import visible_items
from kiosk.ui.screen.settling import drawn, settle
from kiosk.walkthrough.choices import way_to

# So long that only what never comes is missed, also on a machine with much else to do.
_WAIT_MS = 40_000
_STILL_FRAMES = 2
_device: Any = None


def touch_device() -> Any:
    global _device
    if _device is None:
        _device = QTest.createTouchDevice()
    return _device


def wait_until(condition: Callable[[], Any], what: str = "") -> Any:
    """Let the program run until the condition holds; no sleeping."""
    for _ in range(_WAIT_MS // 10):
        if result := condition():
            return result
        settle(10)
    raise AssertionError(f"waited in vain: {what or condition}")


def items(kiosk: Any) -> Iterator[QQuickItem]:
    return visible_items(kiosk.window.contentItem())


def find(kiosk: Any, name: str) -> QQuickItem | None:
    return next((item for item in items(kiosk) if item.objectName() == name), None)


def rect(item: QQuickItem) -> QRectF:
    return item.mapRectToScene(QRectF(QPointF(0, 0), item.size()))


def centre(item: QQuickItem) -> QPoint:
    return rect(item).center().toPoint()


def shown(kiosk: Any, name: str) -> QQuickItem:
    """The item of that name, once it is there and the hand has stopped trembling."""
    item = wait_until(lambda: find(kiosk, name), name)
    wait_until(lambda: kiosk.hand.is_ready, f"the hand before {name}")
    return item


def steady(kiosk: Any, name: str) -> QQuickItem:
    """The item of that name, scrolled into view as a person would, once it no longer moves."""
    reveal(shown(kiosk, name))
    places: list[QRectF] = []
    # One frame may pass before an animation has moved anything.
    while len(places) < _STILL_FRAMES or any(place != places[-1] for place in places[-_STILL_FRAMES:]):
        drawn(kiosk.window, 1)
        places.append(rect(shown(kiosk, name)))
    return shown(kiosk, name)


def touch(kiosk: Any, name: str) -> QPoint:
    """A finger on the item of that name. Returns the place."""
    place = centre(steady(kiosk, name))
    touch_at(kiosk, place)
    return place


def go_on(guide: Any) -> None:
    """The next step, whichever look of a service one has."""
    guide.press("next")
    if guide.panel == "variant":
        guide.escape()


def to_card(kiosk: Any, lesson_id: str, press: Callable[[str], object] | None = None) -> None:
    """From the topics to a lesson's card, by the keys that lead there."""
    for event in way_to(kiosk.guide._world.library, lesson_id):
        there = wait_until(
            lambda event=event: [one.name for one in kiosk.guide.actions if one.event == event], str(event)
        )
        press(there[0]) if press else touch(kiosk, there[0])


def touch_at(kiosk: Any, place: QPoint) -> None:
    QTest.touchEvent(kiosk.window, touch_device()).press(0, place, kiosk.window).commit()
    QTest.touchEvent(kiosk.window, touch_device()).release(0, place, kiosk.window).commit()
    settle(5)


def hold_at(kiosk: Any, place: QPoint) -> None:
    """A finger that stays until the phone takes it for a long touch."""
    QTest.mousePress(kiosk.window, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, place)
    settle(round(QGuiApplication.styleHints().mousePressAndHoldInterval() * 1.3))
    QTest.mouseRelease(kiosk.window, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, place)
    settle(5)


def drag(kiosk: Any, start: QPoint, end: QPoint) -> None:
    """A finger drawn from one place to another."""
    QTest.mousePress(kiosk.window, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, start)
    for part in (0.3, 0.6, 1.0):
        QTest.mouseMove(kiosk.window, start + (end - start) * part)
    QTest.mouseRelease(kiosk.window, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, end)
    settle(5)


def reveal(item: QQuickItem) -> None:
    """Scroll every area around the item until it is seen."""
    parent = item.parentItem()
    while parent is not None:
        if parent.property("isScrollArea"):
            parent.reveal(item)  # type: ignore[attr-defined]  # a function of the QML
        parent = parent.parentItem()
    settle(5)


def has(kiosk: Any, name: str) -> bool:
    return find(kiosk, name) is not None

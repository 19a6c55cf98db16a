"""The terminal by its keypad, and for a screen reader."""

from typing import Any

import pytest
from PySide6.QtCore import QRectF, Qt
from PySide6.QtTest import QTest

from kiosk.ui.screen.keypad import focusable, nearest
from kiosk.ui.screen.settling import drawn, settle
from tests.screen import has, touch, wait_until

_KEYS = {"up": Qt.Key.Key_Up, "down": Qt.Key.Key_Down, "left": Qt.Key.Key_Left, "right": Qt.Key.Key_Right,
         "enter": Qt.Key.Key_Return, "escape": Qt.Key.Key_Escape}  # fmt: skip


def _key(kiosk: Any, name: str) -> None:
    QTest.keyClick(kiosk.window, _KEYS[name])
    settle(5)


@pytest.mark.parametrize(("direction", "expected"), [((1, 0), 0), ((0, 1), 1), ((-1, 0), None), ((0, -1), None)])
def test_the_nearest_control_in_a_direction(direction: tuple[int, int], expected: int | None) -> None:
    others = [QRectF(110, 0, 100, 50), QRectF(0, 60, 100, 50), QRectF(220, 60, 100, 50)]
    assert nearest(QRectF(0, 0, 100, 50), others, direction) == expected


def test_below_the_last_row_the_arrow_stays() -> None:
    """It led from the last card of the topics to おわる in the rail."""
    card, rail = QRectF(600, 600, 300, 160), QRectF(10, 720, 100, 80)
    assert nearest(card, [rail], (0, 1)) is None
    assert nearest(card, [rail], (-1, 0)) == 0


def test_arrows_lead_from_every_control_of_a_page_to_every_other(kiosk: Any) -> None:
    touch(kiosk, "language-ja")
    wait_until(lambda: kiosk.guide.page == "topics")
    drawn(kiosk.window)
    controls = {item.objectName(): item for item in focusable(kiosk.window.contentItem())}
    ways: dict[str, set[str]] = {}
    for name, item in controls.items():
        for direction in ("up", "down", "left", "right"):
            item.forceActiveFocus(Qt.FocusReason.TabFocusReason)
            _key(kiosk, direction)
            focus = kiosk.window.activeFocusItem()
            assert focus.property("hasKeyFocus"), focus.objectName()
            ways.setdefault(name, set()).add(focus.objectName())
    for start in controls:
        reached = {start}
        while more := {there for here in reached for there in ways[here]} - reached:
            reached |= more
        assert reached == set(controls), start


def test_the_focus_is_spoken(kiosk: Any) -> None:
    touch(kiosk, "language-en")
    _key(kiosk, "down")
    item = kiosk.window.activeFocusItem()
    wait_until(lambda: kiosk.speaker.text == item.property("spoken"), "the name of the focused control")


def test_escape_closes_a_panel_then_goes_back(kiosk: Any) -> None:
    touch(kiosk, "language-ja")
    touch(kiosk, "tool-call")
    wait_until(lambda: has(kiosk, "panel-title"))
    assert {item.objectName().partition("-")[0] for item in focusable(kiosk.window.contentItem())} == {"panel", "tool"}
    _key(kiosk, "escape")
    assert kiosk.guide.panel == "" and kiosk.guide.page == "topics"
    _key(kiosk, "escape")
    assert kiosk.guide.page == "attract"


def test_accessible_names(kiosk: Any) -> None:
    from PySide6.QtGui import QAccessible

    touch(kiosk, "language-ja")
    drawn(kiosk.window)
    for item in focusable(kiosk.window.contentItem()):
        face = QAccessible.queryAccessibleInterface(item)
        assert face is not None and face.text(QAccessible.Text.Name), item.objectName()
        assert face.role() in (QAccessible.Role.Button, QAccessible.Role.PushButton)

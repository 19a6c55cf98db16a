"""Screens of the drawn phone that are made for one test, put before a learner."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from kiosk.lesson.model import Lesson, PhoneKind
from kiosk.ui.screen.keypad import focusable
from kiosk.ui.screen.settling import drawn, settle
from kiosk.walkthrough import walk as walking
from kiosk.walkthrough.walk import Walk
from kiosk.walkthrough.ways import Way
from tests.screen import items
from tests.ui.sights import before, resize

_ARROWS = (Qt.Key.Key_Left, Qt.Key.Key_Right, Qt.Key.Key_Up, Qt.Key.Key_Down)


@contextmanager
def on_screen(
    kiosk: Any, lesson: Lesson, sight: tuple[tuple[int, int], float], text: int = 100, phone: PhoneKind = "iphone",
    way: Way = "practise",
) -> Iterator[Any]:  # fmt: skip
    """The first step of it, on a screen of that size; the small one again afterwards."""
    with before(kiosk, "small"):
        resize(kiosk, *sight)
        kiosk.guide.choose("ja")
        kiosk.display.setText(text)
        walk, _ = walking.begun(lesson, phone, way, 0.0, takes_time=True)
        put(kiosk, walk)
        yield kiosk


def put(kiosk: Any, walk: Walk) -> None:
    guide = kiosk.guide
    guide.show(replace(guide.visit, page="steps", lesson=walk.lesson, walk=walk, phone=walk.phone, way=walk.way))
    drawn(kiosk.window, 3)
    settle(500)


def ring(kiosk: Any) -> Any:
    """The ring on the phone, if there is one."""
    return next((x for x in items(kiosk) if x.objectName() == "ring" and x.isVisible()), None)


def by_arrows(kiosk: Any) -> set[str]:
    """The names of all controls that arrow keys lead to from where the focus is to begin."""
    controls = {item.objectName(): item for item in focusable(kiosk.window.contentItem())}
    start = kiosk.guide.focusName
    assert start in controls, (start, sorted(controls))
    reached, left = {start}, [start]
    while left:
        name = left.pop()
        for key in _ARROWS:
            controls[name].forceActiveFocus(Qt.FocusReason.TabFocusReason)
            QTest.keyClick(kiosk.window, key)
            there = kiosk.window.activeFocusItem().objectName()
            if there in controls and there not in reached:
                reached.add(there)
                left.append(there)
    # Nobody uses the keys any more: the next page has no focus of its own accord.
    kiosk.keypad._is_used = False
    kiosk.window.activeFocusItem().setFocus(False)
    return reached

"""A whole lesson by arrows and Enter alone, from the attract screen to the end."""

from collections import deque
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from kiosk import paths
from kiosk.lesson.library import load_library
from kiosk.ui.screen.keypad import focusable, nearest
from kiosk.ui.screen.settling import drawn
from kiosk.walkthrough.walk import next_move
from tests.screen import rect, wait_until

_ARROWS = {
    Qt.Key.Key_Left: (-1, 0), Qt.Key.Key_Right: (1, 0), Qt.Key.Key_Up: (0, -1), Qt.Key.Key_Down: (0, 1),
}  # fmt: skip


def _route(rects: list[Any], start: int, goal: int) -> list[Qt.Key]:
    """The arrows that lead from one control to another, by the rule of the keypad."""
    queue, seen = deque([(start, list[Qt.Key]())]), {start}
    while queue:
        here, keys = queue.popleft()
        if here == goal:
            return keys
        others = [i for i in range(len(rects)) if i != here]
        for key, direction in _ARROWS.items():
            found = nearest(rects[here], [rects[i] for i in others], direction)
            if found is not None and others[found] not in seen:
                seen.add(others[found])
                queue.append((others[found], [*keys, key]))
    raise AssertionError(f"no way to control {goal}")


def _press(kiosk: Any, name: str) -> None:
    """Walk the focus to the control of that name with arrows, and press Enter."""
    drawn(kiosk.window)
    for _ in range(40):
        controls = list(focusable(kiosk.window.contentItem()))
        names = [item.objectName() for item in controls]
        focus = kiosk.window.activeFocusItem()
        if focus is not None and focus.objectName() == name and focus in controls:
            break
        if focus not in controls:
            QTest.keyClick(kiosk.window, Qt.Key.Key_Down)
            continue
        keys = _route([rect(item) for item in controls], controls.index(focus), names.index(name))
        QTest.keyClick(kiosk.window, keys[0])
        drawn(kiosk.window, 1)
    focus = kiosk.window.activeFocusItem()
    assert focus.objectName() == name and focus.property("hasKeyFocus")
    wait_until(lambda: kiosk.hand.is_ready)
    QTest.keyClick(kiosk.window, Qt.Key.Key_Return)


def test_every_lesson_by_keypad_only(kiosk: Any, clock: Any) -> None:
    kiosk.speaker.setOn(False)
    for lesson in load_library([paths.LESSONS]).lessons.values():
        for name in ("language-en", f"choice-{lesson.topic}", "go", "choice-android", "choice-practise"):
            _press(kiosk, name)
        while kiosk.guide.page == "steps":
            while (move := next_move(kiosk.guide.visit.walk)) is not None and move.kind != "read":
                _press(kiosk, f"key-{move.target}" if move.kind == "key" else f"phone-{move.target}")
            _press(kiosk, "next")
        assert kiosk.guide.page == "done"
        _press(kiosk, "tool-stop")
        _press(kiosk, "panel-end")
        assert kiosk.guide.page == "attract"
        kiosk.speaker.setOn(False)

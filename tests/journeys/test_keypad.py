"""A whole lesson by arrows and Enter alone, from the attract screen to the end."""

from collections import deque
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from kiosk import paths
from kiosk.lesson.library import lesson_paths
from kiosk.lesson.load import load_lesson
from kiosk.ui.screen.keypad import focusable, nearest
from kiosk.ui.screen.settling import drawn
from kiosk.walkthrough.walk import next_move
from tests.rotation import DAY
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


_LESSONS = list(lesson_paths([paths.LESSONS]))
# Three a day, one after the other; all of them at night.
_TODAY = {_LESSONS[(DAY + number) % len(_LESSONS)] for number in range(3)}
_CASES = [pytest.param(x, marks=[] if x in _TODAY else [pytest.mark.nightly]) for x in _LESSONS]


@pytest.mark.parametrize("lesson_id", _CASES)
def test_a_lesson_by_keypad_only(kiosk: Any, lesson_id: str) -> None:
    kiosk.speaker.setOn(False)
    kiosk.hand.tremble_seconds = 0
    lesson = load_lesson(lesson_paths([paths.LESSONS])[lesson_id])
    for name in ("language-en", f"choice-{lesson.topic}"):
        _press(kiosk, name)
    if kiosk.guide.page == "lessons":
        _press(kiosk, f"choice-{lesson.id}")
    for name in ("phone-android", "way-practise"):
        _press(kiosk, name)
    while kiosk.guide.page == "steps":
        while (move := next_move(kiosk.guide.visit.walk)) is not None and move.kind != "read":
            _press(kiosk, f"key-{move.target}" if move.kind == "key" else f"phone-{move.target}")
        _press(kiosk, "next")
    assert kiosk.guide.page == "done"
    _press(kiosk, "tool-stop")
    _press(kiosk, "panel-end")
    assert kiosk.guide.page == "attract"

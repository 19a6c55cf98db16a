"""A whole lesson by arrows and Enter alone, from the attract screen to the end."""

from collections import deque
from dataclasses import replace
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from kiosk import paths
from kiosk.lesson.library import lesson_paths
from kiosk.lesson.load import load_lesson
from kiosk.ui.screen.keypad import focusable, nearest
from kiosk.ui.screen.settling import drawn, settle
from kiosk.walkthrough.visit import SLOW_HAND_SECONDS
from kiosk.walkthrough.walk import at, next_move
from tests.rotation import DAY
from tests.screen import rect, to_card, touch, wait_until

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


class _Fingers:
    """On the arrows and Enter; counts the keys."""

    def __init__(self, kiosk: Any) -> None:
        self.kiosk, self.keys = kiosk, 0

    def key(self, key: Qt.Key) -> None:
        self.keys += 1
        QTest.keyClick(self.kiosk.window, key)

    def press(self, name: str) -> None:
        """Walk the focus to the control of that name with arrows, and press Enter."""
        window = self.kiosk.window
        drawn(window)
        if self.kiosk.guide.focusName == name and self.keys:
            wait_until(lambda: window.activeFocusItem().objectName() == name, f"the focus on {name} by itself")
        for _ in range(40):
            controls = list(focusable(window.contentItem()))
            names = [item.objectName() for item in controls]
            focus = window.activeFocusItem()
            if focus is not None and focus.objectName() == name and focus in controls:
                break
            if focus not in controls:
                self.key(Qt.Key.Key_Down)
                continue
            self.key(_route([rect(item) for item in controls], controls.index(focus), names.index(name))[0])
            drawn(window, 1)
        focus = window.activeFocusItem()
        assert focus.objectName() == name and focus.property("hasKeyFocus")
        wait_until(lambda: self.kiosk.hand.is_ready)
        self.key(Qt.Key.Key_Return)


_LESSONS = list(lesson_paths([paths.LESSONS]))
# Three a day, one after the other; all of them at night.
_TODAY = {_LESSONS[(DAY + number) % len(_LESSONS)] for number in range(3)}
_CASES = [pytest.param(x, marks=[] if x in _TODAY else [pytest.mark.nightly]) for x in _LESSONS]


@pytest.mark.parametrize("lesson_id", _CASES)
def test_a_lesson_by_keypad_only(kiosk: Any, lesson_id: str) -> None:
    """From Enter on the first page to the end, with at most twice as many keys as a finger needs touches."""
    kiosk.speaker.setOn(False)
    kiosk.hand.tremble_seconds, kiosk.walk.slowness = 0, 0.02
    lesson = load_lesson(lesson_paths([paths.LESSONS])[lesson_id])
    fingers, touches = _Fingers(kiosk), 0

    def press(name: str) -> None:
        nonlocal touches
        touches += 1
        # A page that has just come by itself does not take the touch of so quick a hand.
        kiosk.guide._clock.now += SLOW_HAND_SECONDS
        fingers.press(name)

    fingers.key(Qt.Key.Key_Return)
    wait_until(lambda: kiosk.guide.page == "topics", "Enter begins")
    to_card(kiosk, lesson.id, press)
    for name in ("phone-android", "way-practise"):
        press(name)
    while kiosk.guide.page == "steps":
        walk = kiosk.guide.visit.walk
        move = next_move(walk)
        if move is None or move.kind == "wait":
            # The praise, or the reading, goes by by itself.
            kiosk.speaker.stop()
            wait_until(lambda walk=walk: kiosk.guide.visit.walk != walk, "what comes by itself")
        else:
            press(kiosk.guide.focusName)
    assert kiosk.guide.page == "done"
    assert fingers.keys <= 2 * touches, (fingers.keys, touches)
    press("tool-stop")
    assert kiosk.guide.page == "attract"


_BAITED = [x for x in _LESSONS if any(step.avoid for step in load_lesson(lesson_paths([paths.LESSONS])[x]).steps)]


@pytest.mark.parametrize("lesson_id", _BAITED)
def test_each_bait_is_taken_and_left_by_keypad(kiosk: Any, lesson_id: str) -> None:
    """What can be touched with a finger can be chosen with arrows; from where it leads, Enter leads back."""
    kiosk.speaker.setOn(False)
    kiosk.hand.tremble_seconds = 0
    guide, fingers = kiosk.guide, _Fingers(kiosk)
    guide.choose("ja")
    guide.choose_lesson(lesson_id)
    for phone in ("iphone", "android"):
        guide.choose(phone)
        guide.choose("practise")
        begun = guide.visit
        for index in (number for number, step in enumerate(begun.walk.steps) if step.avoid):
            guide.show(replace(begun, walk=at(begun.walk, index)))
            for bait, meant in begun.walk.steps[index].avoid.items():
                guide._clock.now += SLOW_HAND_SECONDS
                fingers.press(f"phone-{bait}")
                wait_until(lambda bait=bait: bait in guide.visit.walk.taken, f"{bait} by keypad")
                assert guide.visit.walk.baited == (bait if meant.screen else "")
                if meant.screen:
                    fingers.press(guide.focusName)
                    wait_until(lambda: not guide.visit.walk.baited, "back by Enter")
                if meant.ends:
                    guide.show(replace(begun, walk=at(begun.walk, index)))
                assert guide.visit.walk.index == index
        guide.show(begun)
        guide.press("back")


def test_the_focus_is_never_lost(kiosk: Any) -> None:
    """On each new page it stands where something is to be done; when the bar is drawn anew it stays."""
    kiosk.speaker.setOn(False)
    kiosk.hand.tremble_seconds = 0
    fingers = _Fingers(kiosk)
    fingers.key(Qt.Key.Key_Return)
    seen = []
    for _ in range(3):
        wanted = kiosk.guide.focusName
        wait_until(lambda wanted=wanted: kiosk.window.activeFocusItem().objectName() == wanted, wanted)
        seen.append(wanted)
        fingers.key(Qt.Key.Key_Return)
    assert kiosk.guide.page in ("steps", "card") and len(seen) == 3
    fingers.press("tool-text")
    assert kiosk.guide.panel == "text"
    wait_until(lambda: kiosk.window.activeFocusItem().objectName() == "panel-close", "the safe key of the panel")


def test_a_finger_is_not_followed(kiosk: Any) -> None:
    """Who touches is shown no frame around a control."""
    touch(kiosk, "begin")
    wait_until(lambda: kiosk.guide.page == "topics")
    settle(300)
    focus = kiosk.window.activeFocusItem()
    assert focus is None or not focus.property("hasKeyFocus")

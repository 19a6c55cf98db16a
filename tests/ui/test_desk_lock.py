"""The lock of the staff desk: the PIN, the quiet minutes, and what is being written meanwhile."""

from pathlib import Path
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from kiosk.app.desk import Presence, the_pin
from kiosk.pin import MOST_DIGITS
from kiosk.ui.screen.hand import Hand
from kiosk.ui.screen.settling import drawn
from kiosk.usage.classes import class_events, classes
from tests.screen import wait_until
from tests.ui.desk import is_shown, unlocked
from tests.ui.layout import SCREENS, faults_of


def test_a_digit_that_is_typed_goes_in_at_once(open_face: Any, year: Path) -> None:
    """Without Tab, without a touch: the page is there and one types, Enter included."""
    face = open_face("Desk.qml", *SCREENS["small"])
    desk = face.Desk
    desk.pad.pin = the_pin()
    desk.pad.pin.set("482913")
    face.window.requestActivate()
    drawn(face.window, 2)
    for key in "482914":
        QTest.keyClick(face.window, key)
    assert desk.pad.typed == 6
    QTest.keyClick(face.window, Qt.Key.Key_Backspace)
    QTest.keyClick(face.window, "3")
    QTest.keyClick(face.window, Qt.Key.Key_Return)
    wait_until(lambda: desk.isOpen, "the desk")
    for _ in range(20):
        desk.pad.digit("1")
    assert desk.pad.typed == MOST_DIGITS


def test_the_desk_locks_itself(open_face: Any, year: Path) -> None:
    """Seconds are shown at the end, a touch goes on, and what somebody was writing is there after the PIN."""
    face = open_face("Desk.qml", *SCREENS["small"])
    now = [0.0]
    desk = unlocked(face)
    quiet = desk.quiet
    quiet._seconds, quiet._clock = 600.0, lambda: now[0]
    quiet.begin()
    desk.enter()
    desk.entry.fill("participants", "7")
    now[0] = 569
    quiet.look()
    assert desk.lockIn == 0 and not is_shown(face, "lock-in")
    now[0] = 580
    quiet.look()
    assert desk.lockIn == 20 and is_shown(face, "lock-in")
    assert not faults_of(face)
    quiet.interrupt()
    assert desk.lockIn == 0 and not is_shown(face, "lock-in")
    now[0] += 599
    quiet.look()
    assert desk.isOpen
    now[0] += 2
    quiet.interrupt()  # the lid was shut: too late
    quiet.look()
    assert not desk.isOpen and is_shown(face, "pin-enter") and not desk.home.duties
    for digit in (*"482913", "enter"):
        desk.pad.digit(digit)
    wait_until(lambda: desk.isOpen, "the desk")
    assert desk.entry.isOpen and desk.entry.texts["participants"] == "7"


def test_who_types_or_turns_a_wheel_is_there() -> None:
    from PySide6.QtCore import QEvent
    from PySide6.QtGui import QKeyEvent

    hand = Hand()
    seen: list[int] = []
    hand.touched.connect(lambda: seen.append(1))
    presence = Presence(hand)
    key = QKeyEvent(QEvent.Type.KeyPress, Qt.Key.Key_A, Qt.KeyboardModifier.NoModifier, "a")
    assert not presence.eventFilter(hand, key) and seen == [1]
    assert not presence.eventFilter(hand, QEvent(QEvent.Type.UpdateRequest)) and seen == [1]


def test_a_desk_that_is_writing_stays_and_is_locked(open_face: Any, year: Path) -> None:
    """Alt+F4 closes the desk; but a class that is being written is written."""
    face = open_face("Desk.qml", *SCREENS["small"])
    desk = unlocked(face)
    desk.choose("class_list")
    before = len(desk.figures.shown["rows"])
    desk.enter()
    desk.entry.fill("participants", "7")
    desk.entry.save()
    assert not face.window.close() and not desk.isOpen
    wait_until(desk.mayClose, "the end of writing")
    assert len(classes(class_events(year / "usage.db"))) > before and face.window.close()

"""What staff do at the desk, for its tests: open it, write into its forms, look through its lists."""

from typing import Any

from PySide6.QtTest import QTest

from kiosk.app.desk import the_pin
from kiosk.ui.screen.keypad import visible_items
from kiosk.ui.screen.settling import drawn
from tests.screen import find, touch, wait_until


def unlocked(face: Any) -> Any:
    """The desk, with its PIN entered and the counts read."""
    desk = face.Desk
    desk.pad.pin = the_pin()
    desk.pad.pin.set("482913")
    for digit in (*"482913", "enter"):
        desk.pad.digit(digit)
    wait_until(lambda: desk.figures.isReady, "the counts")
    return desk


def write_into(face: Any, fact: str, text: str) -> None:
    """Written over what stands in a field of the form, with the keyboard."""
    field = find(face, f"entry-{fact}-input")
    assert field is not None
    field.forceActiveFocus()
    QTest.keySequence(face.window, "Ctrl+A")
    for letter in text:
        QTest.keyClick(face.window, letter)


def list_of(face: Any) -> Any:
    """The table that is shown in words; None where there is none."""
    everything = visible_items(face.window.contentItem())
    return next((x for x in everything if x.metaObject().className().startswith("CountsTable")), None)


def touch_row(face: Any, key: str) -> None:
    """A finger on the class of that key, once the list was turned to it."""
    keys = [row["key"] for row in face.Desk.figures.shown["rows"]]
    table = list_of(face)
    table.revealRow(keys.index(key))
    drawn(face.window, 3)
    touch(face, f"class-{key}")


def is_shown(face: Any, name: str) -> bool:
    drawn(face.window, 2)
    return any(item.objectName() == name for item in visible_items(face.window.contentItem()))

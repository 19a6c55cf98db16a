"""The staff desk: counts to look at and to read, and what should be mended."""

from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from kiosk.app.desk import the_pin
from kiosk.language.catalog import Words
from kiosk.language.locales import named
from kiosk.ui.screen.keypad import focusable, visible_items
from kiosk.ui.screen.settling import drawn
from kiosk.usage.classes import class_events, classes
from kiosk.usage.events import local_today
from kiosk.usage.log import write_now
from tests.rotation import by_rotation
from tests.screen import find, touch, wait_until
from tests.ui.desk import is_shown, list_of, touch_row, unlocked
from tests.ui.layout import SCREENS, faults_of


@pytest.mark.takes_turns
@pytest.mark.parametrize("screen", SCREENS)
def test_every_page_of_the_desk(open_face: Any, year: Path, screen: str) -> None:
    face = open_face("Desk.qml", *SCREENS[screen])
    desk = face.Desk
    desk.pad.pin = the_pin()
    found = {f"locked: {fault}" for fault in faults_of(face)}
    desk.pad.digit("enter")
    wait_until(lambda: desk.pad.message, "that there is no PIN")
    assert not desk.isOpen
    desk.pad.pin.set("482913")
    for digit in ("1", "1", "1", "1", "1", "1", "enter", *"482913", "enter"):
        assert not desk.isOpen
        touch(face, f"pin-{digit}")
    wait_until(lambda: desk.figures.isReady, "the counts")
    for section in desk.figures.sections:
        desk.choose(section["value"])
        for _ in range(2):
            found |= {f"{section['value']}: {fault}" for fault in _on_every_page(face)}
            desk.figures.switchView()
    desk.choose("class_list")
    desk.openClass(desk.figures.shown["rows"][0]["key"])
    found |= {f"class: {fault}" for fault in faults_of(face)}
    assert not found, "\n".join(sorted(found))


def _on_every_page(face: Any) -> set[str]:
    """Faults of all rows of a list, page after page, as one would look through it."""
    found = set(faults_of(face))
    area = list_of(face)
    while area is not None and _down(area):
        area.page(1)
        found |= set(faults_of(face))
    return found


def _down(area: Any) -> bool:
    flick = next(x for x in visible_items(area) if x.objectName() == "flick")
    return bool(flick.property("contentY") < area.property("last") - 1)


def test_the_picture_and_the_table_say_the_same_to_eye_key_and_ear(open_face: Any, year: Path) -> None:
    from PySide6.QtGui import QAccessible

    face = open_face("Desk.qml", *SCREENS["large"])
    desk = unlocked(face)
    desk.choose("class_places")
    drawn(face.window, 3)
    names = [interface.text(QAccessible.Text.Name) for item in visible_items(face.window.contentItem())
             if (interface := QAccessible.queryAccessibleInterface(item)) and interface.text(QAccessible.Text.Name)]  # fmt: skip
    table = desk.figures.table
    for row in table.rows:
        assert f"{row[0]}: {row[2]}" in names
    desk.figures.switchView()
    drawn(face.window, 3)
    rows = [item for item in visible_items(face.window.contentItem()) if item.objectName().startswith("row-")]
    assert len(rows) == len(table.rows) + 1
    for item, row in zip(rows, table.rows, strict=False):
        spoken = str(item.property("spoken"))
        assert str(row[0]) in spoken and str(row[1]) in spoken and str(row[2]) in spoken
        assert item.property("focusPolicy") != Qt.FocusPolicy.NoFocus
    assert any(item.objectName() == "save-xlsx" for item in focusable(face.window.contentItem()))


@pytest.mark.parametrize(("screen", "look"), by_rotation(SCREENS, ("ja light", "en dark", "ja dark", "en light")))
def test_what_should_be_mended_stands_on_the_first_page(
    kiosk: Any, open_face: Any, year: Path, screen: str, look: str
) -> None:
    """Mistakes in the files of this very machine, as the doctor finds them, and nothing of them is cut."""
    lang, scheme = look.split()
    (year / "settings.yaml").write_text("city: nowhere\n", "utf-8")
    for name in ("one", "two", "three", "four"):
        (year / "lessons" / name).mkdir(parents=True)
        (year / "lessons" / name / "lesson.yaml").write_text("id: [\n", "utf-8")
    face = open_face("Desk.qml", *SCREENS[screen])
    desk = unlocked(face)
    kiosk.use_words(Words.load(named(lang)))
    kiosk.display.setScheme(scheme)
    try:
        wait_until(lambda: len(desk.home.duties) > 4, "what the doctor found")
        told = [duty for duty in desk.home.duties if duty["kind"] == "machine"]
        assert len(told) == 5 and "nowhere" in told[0]["detail"] and is_shown(face, "news")
        assert not faults_of(face)
        desk.home.do(desk.home.duties.index(told[1]))
        assert "lesson.yaml" in desk.home.whole and is_shown(face, "duty-whole")
        assert not faults_of(face)
        touch(face, "duty-close")
        assert not desk.home.whole
        desk.choose("class_list")
        assert not is_shown(face, "news")
    finally:
        kiosk.display.setScheme("light")


def test_a_thousand_classes(open_face: Any, year: Path) -> None:
    """Few of their rows are made; keys and buttons reach the last one, which opens."""
    day = local_today()
    write_now(year / "usage.db", [("class_entered", {
        "key": f"K{n:04}", "held_on": f"{day}", "starts": f"{n // 60:02}:{n % 60:02}", "place": f"会場{n}", "course": "smartphone-line",
        "series": "smartphone", "day": 1, "days": 1, "capacity": 10, "role": "staff", "helpers": 2, "participants": 6,
        "minutes": 60, "origin": "desk",
    }) for n in range(1000)])  # fmt: skip
    face = open_face("Desk.qml", *SCREENS["small"])
    desk = unlocked(face)
    desk.choose("class_list")
    drawn(face.window, 3)
    assert len(desk.figures.shown["rows"]) >= 1000
    assert 3 < len(_rows_made(face)) < 60
    keys = [row["key"] for row in desk.figures.shown["rows"]]
    first = find(face, f"class-{keys[0]}")
    assert first is not None
    first.forceActiveFocus(Qt.FocusReason.TabFocusReason)
    for key in keys[1:40]:
        QTest.keyClick(face.window, Qt.Key.Key_Down)
        assert face.window.activeFocusItem().objectName() == f"class-{key}"
        drawn(face.window, 1)
    assert len(_rows_made(face)) < 60
    touch_row(face, keys[-1])
    assert desk.opened["key"] == keys[-1]


def _rows_made(face: Any) -> list[Any]:
    return [x for x in visible_items(face.window.contentItem()) if x.objectName().startswith("class-")]


def test_the_first_page_leads_on(open_face: Any, year: Path) -> None:
    """Four ways in and a key for each duty; a class that nobody closed is closed from here, once it is confirmed."""
    day = local_today() - timedelta(days=2)
    write_now(year / "usage.db", [("class_opened", {
        "key": "LEFT", "held_on": f"{day}", "starts": "10:00", "place": "図書館", "course": "smartphone-line",
        "series": "smartphone", "day": 1, "days": 1, "capacity": 10, "role": "staff", "helpers": 2,
    })])  # fmt: skip
    face = open_face("Desk.qml", *SCREENS["14-inch"])
    desk = unlocked(face)
    wait_until(lambda: desk.home.duties, "the duties")
    drawn(face.window, 3)
    assert is_shown(face, "home-enter") and not is_shown(face, "section-plan")
    assert desk.home.duties[0]["kind"] == "class"
    touch(face, "duty-0")
    assert desk.entry.isOpen and desk.entry.texts["place"] == "図書館"
    touch(face, "entry-save")
    wait_until(lambda: all(duty["kind"] != "class" for duty in desk.home.duties), "the class is closed")
    record = next(one for one in classes(class_events(year / "usage.db")) if one.key == "LEFT")
    assert record.state == "closed"
    for name, section in (("lessons", "lessons"), ("terminals", "terminal_months")):
        desk.choose("home")
        drawn(face.window, 3)
        touch(face, f"home-{name}")
        assert desk.figures.section == section
        drawn(face.window, 3)
        assert is_shown(face, f"section-{section}")
    desk.back()
    assert desk.figures.isHome
    drawn(face.window, 3)
    touch(face, "home-reports")
    assert desk.figures.table is not None and not desk.figures.isHome
    desk.choose("home")
    drawn(face.window, 3)
    touch(face, "home-enter")
    assert desk.entry.isOpen and desk.entry.isNew

"""The staff desk: the PIN, counts to look at and to read, and classes written by hand or from a table."""

from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt, QUrl
from PySide6.QtTest import QTest

from kiosk import paths
from kiosk.app.desk import the_pin
from kiosk.app.nearby import nearby_folders, tables_in, template_path
from kiosk.language.catalog import Words
from kiosk.language.locales import named
from kiosk.ui.screen.keypad import focusable, visible_items
from kiosk.ui.screen.settling import drawn
from kiosk.usage.events import local_today
from kiosk.usage.log import write_now
from tests.report.lively_year import write_lively_year
from tests.rotation import by_rotation
from tests.screen import find, touch, wait_until
from tests.ui.layout import SCREENS, faults_of


@pytest.fixture
def year(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A data folder with a lively year and a PIN."""
    monkeypatch.setenv("KIOSK_DATA", str(tmp_path))
    write_lively_year(tmp_path / "usage.db", local_today().year - (local_today().month < 4))
    return tmp_path


@pytest.mark.parametrize("screen", SCREENS)
def test_every_page_of_the_desk(open_face: Any, year: Path, screen: str) -> None:
    face = open_face("Desk.qml", *SCREENS[screen])
    desk = face.Desk
    desk._pin = the_pin()
    found = {f"locked: {fault}" for fault in faults_of(face)}
    desk.digit("enter")
    assert not desk.isOpen and desk.message
    desk._pin.set("482913")
    for digit in ("1", "1", "1", "1", "1", "1", "enter", *"482913", "enter"):
        assert not desk.isOpen
        touch(face, f"pin-{digit}")
    wait_until(lambda: desk.isReady, "the counts")
    for section in desk.sections:
        desk.choose(section["value"])
        for _ in range(2):
            found |= {f"{section['value']}: {fault}" for fault in faults_of(face)}
            desk.switchView()
    desk.choose("class_list")
    desk.openClass(desk.shown["rows"][0]["key"])
    found |= {f"class: {fault}" for fault in faults_of(face)}
    assert not found, "\n".join(sorted(found))


def _unlocked(face: Any) -> Any:
    """The desk, with its PIN entered and the counts read."""
    desk = face.Desk
    desk._pin = the_pin()
    desk._pin.set("482913")
    for digit in (*"482913", "enter"):
        desk.digit(digit)
    wait_until(lambda: desk.isReady, "the counts")
    return desk


def test_the_picture_and_the_table_say_the_same_to_eye_key_and_ear(open_face: Any, year: Path) -> None:
    from PySide6.QtGui import QAccessible

    face = open_face("Desk.qml", *SCREENS["large"])
    desk = _unlocked(face)
    desk.choose("class_places")
    drawn(face.window, 3)
    names = [interface.text(QAccessible.Text.Name) for item in visible_items(face.window.contentItem())
             if (interface := QAccessible.queryAccessibleInterface(item)) and interface.text(QAccessible.Text.Name)]  # fmt: skip
    table = desk.table
    for row in table.rows:
        assert f"{row[0]}: {row[2]}" in names
    desk.switchView()
    drawn(face.window, 3)
    rows = [item for item in visible_items(face.window.contentItem()) if item.objectName().startswith("row-")]
    assert len(rows) == len(table.rows) + 1
    for item, row in zip(rows, table.rows, strict=False):
        spoken = str(item.property("spoken"))
        assert str(row[0]) in spoken and str(row[1]) in spoken and str(row[2]) in spoken
        assert item.property("focusPolicy") != Qt.FocusPolicy.NoFocus
    assert any(item.objectName() == "save-xlsx" for item in focusable(face.window.contentItem()))


def test_a_class_is_corrected_at_the_desk(open_face: Any, year: Path) -> None:
    write_now(year / "usage.db", [("class_entered", {
        "key": "DESK", "held_on": f"{local_today()}", "starts": "10:00", "place": "図書館", "course": "smartphone-line",
        "series": "smartphone", "day": 1, "days": 1, "capacity": 10, "role": "staff", "helpers": 2, "participants": 6,
        "minutes": 60, "origin": "desk",
    })])  # fmt: skip
    face = open_face("Desk.qml", *SCREENS["large"])
    desk = _unlocked(face)
    desk.choose("class_list")
    drawn(face.window, 3)
    touch(face, "class-DESK")
    touch(face, "correct")
    touch(face, "entry-save")
    assert desk.entry.isOpen and "変わって" in desk.entry.problems[0]
    _type(face, "participants", "8")
    touch(face, "entry-reason-count")
    touch(face, "entry-save")
    wait_until(lambda: desk.opened["history"], "the correction")
    assert "6" in desk.opened["history"][0] and "8" in desk.opened["history"][0]
    assert not desk.entry.isOpen
    touch(face, "reason-double")
    touch(face, "cancel")
    wait_until(lambda: desk.opened["isCancelled"], "the cancellation")
    touch(face, "correct")
    touch(face, "entry-save")
    wait_until(lambda: not desk.opened["isCancelled"], "the class brought back")
    touch(face, "class-close")
    for form in ("xlsx", "csv", "json", "pdf", "open"):
        desk.save(form)
        assert "保存しました" in desk.notice, desk.notice
    assert len(list((paths.data_folder() / "reports").iterdir())) == 5


def _type(face: Any, fact: str, text: str) -> None:
    """Written over what stands in a field of the form, with the keyboard."""
    field = find(face, f"entry-{fact}-input")
    assert field is not None
    field.forceActiveFocus()
    QTest.keySequence(face.window, "Ctrl+A")
    for letter in text:
        QTest.keyClick(face.window, letter)


def test_a_class_held_elsewhere_is_entered_at_the_desk(open_face: Any, year: Path) -> None:
    face = open_face("Desk.qml", *SCREENS["small"])
    desk = _unlocked(face)
    desk.choose("class_list")
    before = {row["key"] for row in desk.shown["rows"]}
    drawn(face.window, 3)
    touch(face, "enter")
    touch(face, "entry-course-online-services")
    touch(face, "entry-day-2")
    _type(face, "participants", "1x")
    _type(face, "starts", "9:05")
    touch(face, "entry-save")
    assert desk.entry.isOpen and "1x" in desk.entry.problems[0], "what was typed is still there"
    assert desk.entry.texts["starts"] == "9:05"
    _type(face, "participants", "12")
    touch(face, "entry-date-back")
    touch(face, "entry-date-on")
    desk.entry.save()
    desk.entry.save()
    wait_until(lambda: {row["key"] for row in desk.shown["rows"]} != before, "the class")
    (key,) = {row["key"] for row in desk.shown["rows"]} - before
    desk.openClass(key)
    told = {row["label"]: row["value"] for row in desk.opened["rows"]}
    assert (told["開始"], told["日目"], told["参加者数（延べ）"], told["開催日"]) == (
        "09:05",
        "2/2",
        "12",
        str(local_today()),
    )


def test_what_the_disk_refuses_leaves_the_form_as_it_is(open_face: Any, year: Path, monkeypatch: Any) -> None:
    face = open_face("Desk.qml", *SCREENS["small"])
    desk = _unlocked(face)
    desk.choose("class_list")
    desk.enter()
    desk.entry.fill("participants", "7")
    monkeypatch.setenv("KIOSK_DATA", str(year / "usage.db"))
    desk.entry.save()
    wait_until(lambda: "ディスク" in desk.notice, "the warning")
    assert desk.entry.isOpen and desk.entry.texts["participants"] == "7"


def test_a_table_is_imported_at_the_desk_as_a_whole_or_not_at_all(open_face: Any, year: Path) -> None:
    face = open_face("Desk.qml", *SCREENS["small"])
    desk = _unlocked(face)
    desk.choose("class_list")
    before = len(desk.shown["rows"])
    drawn(face.window, 3)
    touch(face, "import")
    drawn(face.window, 3)
    touch(face, "import-template")
    table = template_path()
    assert "開催日" in table.read_text("utf-8-sig")
    touch(face, f"import-table-{[one['name'] for one in desk.tableImport.near].index(table.name)}")
    assert not desk.tableImport.isSound, "a template that nobody has filled in is no table of classes"
    assert any("行目" in problem and "参加者数" in problem for problem in desk.tableImport.problems)
    assert not visible_named(face, "import-save")
    day = local_today().isoformat()
    table.write_text(
        f"開催日,講座,場所,参加者数\n{day},smartphone-line,北館,8\n{day},smartphone-line,南館,9\n", "utf-8"
    )
    desk.tableImport.read(QUrl.fromLocalFile(str(table)))
    drawn(face.window, 3)
    touch(face, "import-save")
    wait_until(lambda: not desk.tableImport.isOpen and len(desk.shown["rows"]) == before + 2, "two classes")
    desk.importTable()
    desk.tableImport.read(QUrl.fromLocalFile(str(table)))
    assert desk.tableImport.count == 0 and not desk.tableImport.isSound and not desk.tableImport.problems


def visible_named(face: Any, name: str) -> bool:
    drawn(face.window, 2)
    return any(item.objectName() == name for item in visible_items(face.window.contentItem()))


@pytest.mark.parametrize(("screen", "lang"), by_rotation(SCREENS))
def test_every_form_of_the_desk(kiosk: Any, open_face: Any, year: Path, screen: str, lang: str) -> None:
    face = open_face("Desk.qml", *SCREENS[screen])
    desk = _unlocked(face)
    kiosk.use_words(Words.load(named(lang)))
    found = set()
    desk.enter()
    found |= {f"enter: {fault}" for fault in faults_of(face)}
    desk.entry.fill("participants", "many")
    desk.entry.fill("held_on", "2019")
    desk.entry.save()
    found |= {f"refused: {fault}" for fault in faults_of(face)}
    desk.back()
    desk.openClass(desk._office.counted.classes[0].key)
    desk.correct()
    found |= {f"correct: {fault}" for fault in faults_of(face)}
    desk.back()
    assert desk.opened["key"]
    desk.back()
    table = year / "実績報告（中央図書館・東公民館）令和8年度.csv"
    table.write_text("開催日,講座,場所,参加者数\n" + "きのう,どれか,図書館,x\n" * 60, "utf-8")
    desk.tableImport._tables = lambda: (table,) * 6
    desk.importTable()
    found |= {f"tables: {fault}" for fault in faults_of(face)}
    desk.tableImport.choose(0)
    found |= {f"bad table: {fault}" for fault in faults_of(face)}
    assert not found, "\n".join(sorted(found))


def test_tables_that_lie_near_are_found(tmp_path: Path, monkeypatch: Any) -> None:
    import os

    monkeypatch.setenv("KIOSK_DATA", str(tmp_path / "data"))
    assert template_path().parent in nearby_folders()
    names = ("old.csv", "new.xlsx", "~$new.xlsx", ".hidden.csv", "letter.docx", "middle.CSV")
    for age, name in enumerate(names):
        (tmp_path / name).write_text("x")
        os.utime(tmp_path / name, (1_000_000 + age, 1_000_000 + age))
    (tmp_path / "folder.csv").mkdir()
    os.utime(tmp_path / "new.xlsx", (2_000_000, 2_000_000))
    found = tables_in((tmp_path / "no such folder", tmp_path))
    assert [path.name for path in found] == ["new.xlsx", "middle.CSV", "old.csv"]
    assert [path.name for path in tables_in((tmp_path,), most=1)] == ["new.xlsx"]

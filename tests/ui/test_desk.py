"""The staff desk: the PIN, counts to look at and to read, and classes written by hand or from a table."""

import threading
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt, QUrl
from PySide6.QtTest import QTest

from kiosk import paths
from kiosk.app import nearby
from kiosk.app.desk import Presence, the_pin
from kiosk.app.nearby import nearby_folders, newest, tables_in, tables_nearby, template_path
from kiosk.language.catalog import Words
from kiosk.language.locales import named
from kiosk.pin import MOST_DIGITS
from kiosk.ui.screen.hand import Hand
from kiosk.ui.screen.keypad import focusable, visible_items
from kiosk.ui.screen.settling import drawn, settle
from kiosk.usage.classes import class_events, classes
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
    area = _list_of(face)
    while area is not None and _down(area):
        area.page(1)
        found |= set(faults_of(face))
    return found


def _list_of(face: Any) -> Any:
    """The table that is shown in words; None where there is none."""
    everything = visible_items(face.window.contentItem())
    return next((x for x in everything if x.metaObject().className().startswith("CountsTable")), None)


def _down(area: Any) -> bool:
    flick = next(x for x in visible_items(area) if x.objectName() == "flick")
    return bool(flick.property("contentY") < area.property("last") - 1)


def _unlocked(face: Any) -> Any:
    """The desk, with its PIN entered and the counts read."""
    desk = face.Desk
    desk.pad.pin = the_pin()
    desk.pad.pin.set("482913")
    for digit in (*"482913", "enter"):
        desk.pad.digit(digit)
    wait_until(lambda: desk.figures.isReady, "the counts")
    return desk


def test_the_picture_and_the_table_say_the_same_to_eye_key_and_ear(open_face: Any, year: Path) -> None:
    from PySide6.QtGui import QAccessible

    face = open_face("Desk.qml", *SCREENS["large"])
    desk = _unlocked(face)
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
    _touch_row(face, "DESK")
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
        assert desk.notice == "保存しています…"
        wait_until(lambda: desk.notice != "保存しています…", "the file")
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
    before = {row["key"] for row in desk.figures.shown["rows"]}
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
    wait_until(lambda: {row["key"] for row in desk.figures.shown["rows"]} != before, "the class")
    (key,) = {row["key"] for row in desk.figures.shown["rows"]} - before
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
    before = len(desk.figures.shown["rows"])
    drawn(face.window, 3)
    touch(face, "import")
    drawn(face.window, 3)
    touch(face, "import-template")
    table = template_path()
    wait_until(lambda: table.name in [one["name"] for one in desk.tableImport.near], "the template")
    assert "開催日" in table.read_text("utf-8-sig")
    touch(face, f"import-table-{[one['name'] for one in desk.tableImport.near].index(table.name)}")
    wait_until(lambda: desk.tableImport.found, "the template looked at")
    assert not desk.tableImport.isSound, "a template that nobody has filled in is no table of classes"
    assert any("行目" in problem and "参加者数" in problem for problem in desk.tableImport.problems)
    assert not visible_named(face, "import-save")
    day = local_today().isoformat()
    table.write_text(
        f"開催日,講座,場所,参加者数\n{day},smartphone-line,北館,8\n{day},smartphone-line,南館,9\n", "utf-8"
    )
    desk.tableImport.read(QUrl.fromLocalFile(str(table)))
    wait_until(lambda: desk.tableImport.isSound, "the table")
    drawn(face.window, 3)
    touch(face, "import-save")
    wait_until(lambda: not desk.tableImport.isOpen and len(desk.figures.shown["rows"]) == before + 2, "two classes")
    desk.importTable()
    desk.tableImport.read(QUrl.fromLocalFile(str(table)))
    wait_until(lambda: desk.tableImport.found, "the table again")
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
    wait_until(lambda: desk.tableImport.near, "the tables")
    found |= {f"tables: {fault}" for fault in faults_of(face)}
    desk.tableImport.choose(0)
    wait_until(lambda: desk.tableImport.problems, "what is wrong with it")
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
    assert [path.name for path in newest(found)] == ["new.xlsx", "middle.CSV", "old.csv"]
    assert [path.name for path in newest(found, most=1)] == ["new.xlsx"]


def test_a_stick_that_hangs_keeps_nobody_waiting(tmp_path: Path, monkeypatch: Any) -> None:
    """What answers is found; the one that does not is left alone, and not asked again while it still hangs."""
    monkeypatch.setenv("KIOSK_DATA", str(tmp_path / "data"))
    template_path().parent.mkdir(parents=True)
    template_path().write_text("x")
    hanging, asked = threading.Event(), []
    stick = tmp_path / "stick"

    def look(folders: Any) -> Any:
        if stick in folders:
            asked.append(stick)
            hanging.wait(60)
        return tables_in(folders)

    monkeypatch.setattr(nearby, "nearby_folders", lambda: (stick, template_path().parent))
    monkeypatch.setattr(nearby, "tables_in", look)
    try:
        for _ in range(3):
            assert tables_nearby(patience=0.5) == (template_path(),)
        assert asked == [stick]
    finally:
        hanging.set()


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


def test_a_second_cancellation_while_the_counts_are_read_again(open_face: Any, year: Path) -> None:
    face = open_face("Desk.qml", *SCREENS["small"])
    desk = _unlocked(face)
    before = sum(event["kind"] == "class_cancelled" for event in class_events(year / "usage.db"))
    desk.openClass(next(one.key for one in desk._office.counted.classes if one.state == "closed"))
    desk.cancel("double")
    while not desk.opened["isCancelled"]:
        desk.cancel("double")
        settle(5)
    desk.cancel("double")
    settle(50)
    assert sum(event["kind"] == "class_cancelled" for event in class_events(year / "usage.db")) == before + 1


def test_the_desk_locks_itself(open_face: Any, year: Path) -> None:
    """Seconds are shown at the end, a touch goes on, and what somebody was writing is there after the PIN."""
    face = open_face("Desk.qml", *SCREENS["small"])
    now = [0.0]
    desk = _unlocked(face)
    quiet = desk.quiet
    quiet._seconds, quiet._clock = 600.0, lambda: now[0]
    quiet.begin()
    desk.enter()
    desk.entry.fill("participants", "7")
    now[0] = 569
    quiet.look()
    assert desk.lockIn == 0 and not visible_named(face, "lock-in")
    now[0] = 580
    quiet.look()
    assert desk.lockIn == 20 and visible_named(face, "lock-in")
    assert not faults_of(face)
    quiet.interrupt()
    assert desk.lockIn == 0 and not visible_named(face, "lock-in")
    now[0] += 599
    quiet.look()
    assert desk.isOpen
    now[0] += 2
    quiet.interrupt()  # the lid was shut: too late
    quiet.look()
    assert not desk.isOpen and visible_named(face, "pin-enter") and not desk.home.duties
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


@pytest.mark.parametrize("screen", SCREENS)
@pytest.mark.parametrize("lang", ["ja", "en"])
@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_what_should_be_mended_stands_on_the_first_page(
    kiosk: Any, open_face: Any, year: Path, screen: str, lang: str, scheme: str
) -> None:
    """Mistakes in the files of this very machine, as the doctor finds them, and nothing of them is cut."""
    (year / "settings.yaml").write_text("city: nowhere\n", "utf-8")
    for name in ("one", "two", "three", "four"):
        (year / "lessons" / name).mkdir(parents=True)
        (year / "lessons" / name / "lesson.yaml").write_text("id: [\n", "utf-8")
    face = open_face("Desk.qml", *SCREENS[screen])
    desk = _unlocked(face)
    kiosk.use_words(Words.load(named(lang)))
    kiosk.display.setScheme(scheme)
    try:
        wait_until(lambda: len(desk.home.duties) > 4, "what the doctor found")
        told = [duty for duty in desk.home.duties if duty["kind"] == "machine"]
        assert len(told) == 5 and "nowhere" in told[0]["detail"] and visible_named(face, "news")
        assert not faults_of(face)
        desk.home.do(desk.home.duties.index(told[1]))
        assert "lesson.yaml" in desk.home.whole and visible_named(face, "duty-whole")
        assert not faults_of(face)
        touch(face, "duty-close")
        assert not desk.home.whole
        desk.choose("class_list")
        assert not visible_named(face, "news")
    finally:
        kiosk.display.setScheme("light")


def test_the_first_page_leads_on(open_face: Any, year: Path) -> None:
    """Four ways in and a key for each duty; a class that nobody closed is closed from here, once it is confirmed."""
    day = local_today() - timedelta(days=2)
    write_now(year / "usage.db", [("class_opened", {
        "key": "LEFT", "held_on": f"{day}", "starts": "10:00", "place": "図書館", "course": "smartphone-line",
        "series": "smartphone", "day": 1, "days": 1, "capacity": 10, "role": "staff", "helpers": 2,
    })])  # fmt: skip
    face = open_face("Desk.qml", *SCREENS["14-inch"])
    desk = _unlocked(face)
    wait_until(lambda: desk.home.duties, "the duties")
    drawn(face.window, 3)
    assert visible_named(face, "home-enter") and not visible_named(face, "section-plan")
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
        assert visible_named(face, f"section-{section}")
    desk.back()
    assert desk.figures.isHome
    drawn(face.window, 3)
    touch(face, "home-reports")
    assert desk.figures.table is not None and not desk.figures.isHome
    desk.choose("home")
    drawn(face.window, 3)
    touch(face, "home-enter")
    assert desk.entry.isOpen and desk.entry.isNew


def test_a_desk_that_is_writing_stays_and_is_locked(open_face: Any, year: Path) -> None:
    """Alt+F4 closes the desk; but a class that is being written is written."""
    face = open_face("Desk.qml", *SCREENS["small"])
    desk = _unlocked(face)
    desk.choose("class_list")
    before = len(desk.figures.shown["rows"])
    desk.enter()
    desk.entry.fill("participants", "7")
    desk.entry.save()
    assert not face.window.close() and not desk.isOpen
    wait_until(desk.mayClose, "the end of writing")
    assert len(classes(class_events(year / "usage.db"))) > before and face.window.close()


def test_a_thousand_classes(open_face: Any, year: Path) -> None:
    """Few of their rows are made; keys and buttons reach the last one, which opens."""
    day = local_today()
    write_now(year / "usage.db", [("class_entered", {
        "key": f"K{n:04}", "held_on": f"{day}", "starts": f"{n // 60:02}:{n % 60:02}", "place": f"会場{n}", "course": "smartphone-line",
        "series": "smartphone", "day": 1, "days": 1, "capacity": 10, "role": "staff", "helpers": 2, "participants": 6,
        "minutes": 60, "origin": "desk",
    }) for n in range(1000)])  # fmt: skip
    face = open_face("Desk.qml", *SCREENS["small"])
    desk = _unlocked(face)
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
    _touch_row(face, keys[-1])
    assert desk.opened["key"] == keys[-1]


def _touch_row(face: Any, key: str) -> None:
    """A finger on the class of that key, once the list was turned to it."""
    keys = [row["key"] for row in face.Desk.figures.shown["rows"]]
    table = _list_of(face)
    table.revealRow(keys.index(key))
    drawn(face.window, 3)
    touch(face, f"class-{key}")


def _rows_made(face: Any) -> list[Any]:
    return [x for x in visible_items(face.window.contentItem()) if x.objectName().startswith("class-")]

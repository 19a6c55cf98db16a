"""The city's own tables at the staff desk: found, looked at, imported as a whole or not at all."""

import threading
from pathlib import Path
from typing import Any

from PySide6.QtCore import QUrl

from kiosk.app import nearby
from kiosk.app.nearby import nearby_folders, newest, tables_in, tables_nearby, template_path
from kiosk.ui.screen.settling import drawn
from kiosk.usage.events import local_today
from tests.screen import touch, wait_until
from tests.ui.desk import is_shown, unlocked
from tests.ui.layout import SCREENS


def _reading(face: Any, desk: Any, table: Path) -> None:
    desk.tableImport.read(QUrl.fromLocalFile(str(table)))
    _settled(face, desk)


def _settled(face: Any, desk: Any) -> None:
    wait_until(lambda: not desk.tableImport.isBusy, "the table read")
    drawn(face.window, 3)


def test_a_table_is_imported_at_the_desk_as_a_whole_or_not_at_all(open_face: Any, year: Path) -> None:
    face = open_face("Desk.qml", *SCREENS["small"])
    desk = unlocked(face)
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
    assert not desk.tableImport.isReady, "a template that nobody has filled in is no table of classes"
    assert any("行目" in problem and "参加者数" in problem for problem in desk.tableImport.problems)
    assert not is_shown(face, "import-save")
    day = local_today().isoformat()
    table.write_text(
        f"開催日,講座,場所,参加者数\n{day},smartphone-line,北館,8\n{day},smartphone-line,南館,9\n", "utf-8"
    )
    _reading(face, desk, table)
    assert desk.tableImport.isReady and any("17" in line for line in desk.tableImport.lines), (
        "the sum of people is shown"
    )
    touch(face, "import-save")
    wait_until(lambda: not desk.tableImport.isOpen and len(desk.figures.shown["rows"]) == before + 2, "two classes")
    desk.importTable()
    _reading(face, desk, table)
    assert desk.tableImport.count == 0 and not desk.tableImport.isReady and not desk.tableImport.problems


def test_names_and_a_class_that_is_there_are_asked_for_and_the_table_can_be_taken_back(
    open_face: Any, year: Path
) -> None:
    face = open_face("Desk.qml", *SCREENS["small"])
    desk = unlocked(face)
    desk.choose("class_list")
    before = len(desk.figures.shown["rows"])
    day = local_today().isoformat()
    table = year / "city.csv"
    table.write_text(
        f"実施日,時間,会場,教室名,人数\n{day},10:00,北館,はじめてのスマホ,8\n{day},15:00,北館,はじめてのスマホ,6\n",
        "utf-8",
    )
    desk.importTable()
    _reading(face, desk, table)
    assert [one["name"] for one in desk.tableImport.names] == ["はじめてのスマホ"]
    touch(face, "import-name-0-other-smartphone")
    _settled(face, desk)
    assert desk.tableImport.isReady
    touch(face, "import-save")
    wait_until(lambda: not desk.tableImport.isOpen and len(desk.figures.shown["rows"]) == before + 2, "two classes")
    # The name is known now; the city has mended a time, and that class is asked about.
    table.write_text(table.read_text("utf-8").replace("10:00", "10:30"), "utf-8")
    desk.importTable()
    _reading(face, desk, table)
    assert not desk.tableImport.names and desk.tableImport.openQuestions == 1 and not desk.tableImport.isReady
    touch(face, "same-2-correct")
    _settled(face, desk)
    touch(face, "import-save")
    wait_until(lambda: not desk.tableImport.isOpen, "the correction")
    wait_until(lambda: [row for row in desk.figures.shown["rows"] if "10:30" in row["cells"]], "the class corrected")
    assert len(desk.figures.shown["rows"]) == before + 2
    desk.importTable()
    _settled(face, desk)
    first = desk.tableImport.before[-1]["value"]
    touch(face, f"import-before-{first}")
    drawn(face.window, 3)
    touch(face, "import-reason-double")
    drawn(face.window, 3)
    touch(face, "import-undo")
    wait_until(lambda: not desk.tableImport.isOpen, "taken back")
    wait_until(lambda: sum("取り消し" in row["cells"] for row in desk.figures.shown["rows"]) >= 2, "both cancelled")


def test_a_class_written_twice_by_hand_is_asked_about(open_face: Any, year: Path) -> None:
    face = open_face("Desk.qml", *SCREENS["small"])
    desk = unlocked(face)
    desk.choose("class_list")
    before = len(desk.figures.shown["rows"])

    def enter(people: str, starts: str) -> None:
        desk.enter()
        for fact, text in (("place", "東館"), ("participants", people), ("starts", starts)):
            desk.entry.fill(fact, text)
        desk.entry.save()
        drawn(face.window, 3)

    enter("7", "10:00")
    wait_until(lambda: len(desk.figures.shown["rows"]) == before + 1, "the class")
    enter("7", "10:20")
    assert is_shown(face, "same-entry")
    touch(face, "same-entry-same")
    assert not desk.entry.isOpen, "nothing is written"
    enter("9", "10:20")
    touch(face, "same-entry-correct")
    wait_until(lambda: not desk.entry.isOpen, "the correction")
    wait_until(lambda: [row for row in desk.figures.shown["rows"] if "10:20" in row["cells"]], "the class corrected")
    enter("5", "10:40")
    touch(face, "same-entry-another")
    wait_until(lambda: len(desk.figures.shown["rows"]) == before + 2, "another class")


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

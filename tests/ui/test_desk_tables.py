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
    assert not desk.tableImport.isSound, "a template that nobody has filled in is no table of classes"
    assert any("行目" in problem and "参加者数" in problem for problem in desk.tableImport.problems)
    assert not is_shown(face, "import-save")
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

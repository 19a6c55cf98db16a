"""Classes at the staff desk: written by hand, corrected, cancelled."""

from pathlib import Path
from typing import Any

import pytest

from kiosk import paths
from kiosk.language.catalog import Words
from kiosk.language.locales import named
from kiosk.ui.screen.keypad import visible_items
from kiosk.ui.screen.settling import drawn, settle
from kiosk.usage.classes import class_events
from kiosk.usage.events import local_today
from kiosk.usage.log import write_now
from tests.rotation import by_rotation
from tests.screen import find, rect, touch, wait_until
from tests.ui.desk import list_of, touch_row, unlocked, write_into
from tests.ui.layout import SCREENS, faults_of


def test_a_class_is_corrected_at_the_desk(open_face: Any, year: Path) -> None:
    write_now(year / "usage.db", [("class_entered", {
        "key": "DESK", "held_on": f"{local_today()}", "starts": "10:00", "place": "図書館", "course": "smartphone-line",
        "series": "smartphone", "day": 1, "days": 1, "capacity": 10, "role": "staff", "helpers": 2, "participants": 6,
        "minutes": 60, "origin": "desk",
    })])  # fmt: skip
    face = open_face("Desk.qml", *SCREENS["large"])
    desk = unlocked(face)
    desk.choose("class_list")
    drawn(face.window, 3)
    touch_row(face, "DESK")
    touch(face, "correct")
    touch(face, "entry-save")
    assert desk.entry.isOpen and "変わって" in desk.entry.problems[0]
    write_into(face, "participants", "8")
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


def test_a_class_held_elsewhere_is_entered_at_the_desk(open_face: Any, year: Path) -> None:
    face = open_face("Desk.qml", *SCREENS["small"])
    desk = unlocked(face)
    desk.choose("class_list")
    before = {row["key"] for row in desk.figures.shown["rows"]}
    drawn(face.window, 3)
    touch(face, "enter")
    touch(face, "entry-course-online-services")
    touch(face, "entry-day-2")
    write_into(face, "participants", "1x")
    write_into(face, "starts", "9:05")
    touch(face, "entry-save")
    assert desk.entry.isOpen and "1x" in desk.entry.problems[0], "what was typed is still there"
    assert desk.entry.texts["starts"] == "9:05"
    write_into(face, "participants", "12")
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
    desk = unlocked(face)
    desk.choose("class_list")
    desk.enter()
    desk.entry.fill("participants", "7")
    monkeypatch.setenv("KIOSK_DATA", str(year / "usage.db"))
    desk.entry.save()
    wait_until(lambda: "ディスク" in desk.notice, "the warning")
    assert desk.entry.isOpen and desk.entry.texts["participants"] == "7"


@pytest.mark.parametrize(("screen", "lang"), by_rotation(SCREENS))
def test_every_form_of_the_desk(
    kiosk: Any, open_face: Any, year: Path, screen: str, lang: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    face = open_face("Desk.qml", *SCREENS[screen])
    desk = unlocked(face)
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
    monkeypatch.setattr(desk.tableImport, "_tables", lambda: (table,) * 6)
    desk.importTable()
    wait_until(lambda: desk.tableImport.near, "the tables")
    found |= {f"tables: {fault}" for fault in faults_of(face)}
    desk.tableImport.choose(0)
    wait_until(lambda: desk.tableImport.problems, "what is wrong with it")
    found |= {f"bad table: {fault}" for fault in faults_of(face)}
    assert not found, "\n".join(sorted(found))


def test_a_second_cancellation_while_the_counts_are_read_again(open_face: Any, year: Path) -> None:
    face = open_face("Desk.qml", *SCREENS["small"])
    desk = unlocked(face)
    before = sum(event["kind"] == "class_cancelled" for event in class_events(year / "usage.db"))
    desk.openClass(next(one.key for one in desk._office.counted.classes if one.state == "closed"))
    desk.cancel("double")
    while not desk.opened["isCancelled"]:
        desk.cancel("double")
        settle(5)
    desk.cancel("double")
    settle(50)
    assert sum(event["kind"] == "class_cancelled" for event in class_events(year / "usage.db")) == before + 1


def test_the_cells_behind_an_empty_one_stay_under_their_headings(open_face: Any, year: Path) -> None:
    """A class of which nobody knows when it began."""
    face = open_face("Desk.qml", *SCREENS["small"])
    desk = unlocked(face)
    desk.choose("class_list")
    desk.enter()
    for fact, text in (("place", "東の会館"), ("participants", "7"), ("starts", "")):
        desk.entry.fill(fact, text)
    desk.entry.save()
    wait_until(lambda: [row for row in desk.figures.shown["rows"] if "東の会館" in row["cells"]], "the class")
    drawn(face.window, 3)
    table = list_of(face)
    at: dict[str, float] = {}
    rows = desk.figures.shown["rows"]
    mine = next(n for n, row in enumerate(rows) if "東の会館" in row["cells"])
    other = next(n for n, row in enumerate(rows) if all(row["cells"][:5]))
    for number in (mine, other):
        table.revealRow(number)
        drawn(face.window, 3)
        place = rows[number]["cells"][4]
        row = find(face, f"class-{rows[number]['key']}")
        assert row is not None
        at[place] = next(rect(x).left() for x in visible_items(row) if x.property("markup") == place)
    assert len(set(at.values())) == 1, at

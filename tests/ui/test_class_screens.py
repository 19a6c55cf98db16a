"""The console, the projector and the survey: large enough, nothing cut, and readable from afar."""

from datetime import UTC, date, datetime
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from kiosk import paths
from kiosk.app.classroom import projector_of
from kiosk.app.stage import city_of
from kiosk.settings import Settings
from kiosk.ui.classroom.clicker import Clicker
from kiosk.ui.classroom.teacher import loaded_words
from kiosk.ui.screen.keypad import visible_items
from kiosk.ui.screen.settling import drawn, settle
from kiosk.walkthrough.walk import next_move
from tests.rotation import LOCALES, by_rotation
from tests.screen import find, touch, wait_until
from tests.ui.layout import SCREENS, faults_of

_PROJECTORS = ((1280, 720), (1024, 768), (1920, 1080))


def _open_class(face: Any, course: str = "online-services") -> None:
    face.Teacher.opening.fill("course", course)
    face.Teacher.opening.fill("place", "中央図書館 2階 会議室")
    face.Teacher.opening.open()


@pytest.mark.parametrize("screen", SCREENS)
def test_every_page_of_a_class(open_face: Any, screen: str) -> None:
    face = open_face("Class.qml", *SCREENS[screen])
    found = {f"form: {fault}" for fault in faults_of(face)}
    _open_class(face)
    found |= {f"talk: {fault}" for fault in faults_of(face)}
    for _ in range(9):
        face.Teacher.count(1)
    for number in range(9):
        face.Teacher.press("next")
        found |= {f"step {number}: {fault}" for fault in faults_of(face)}
    face.Teacher.press("survey")
    for locale in LOCALES:
        face.Teacher.asking.askIn(locale)
        found |= {f"survey {locale}: {fault}" for fault in faults_of(face)}
    face.Teacher.press("close")
    found |= {f"closed: {fault}" for fault in faults_of(face)}
    assert not found, "\n".join(sorted(found))


@pytest.mark.parametrize(("size", "locale"), by_rotation(_PROJECTORS))
def test_letters_on_the_projector_can_be_read_from_six_metres(
    open_face: Any, size: tuple[int, int], locale: str
) -> None:
    """At least 1/30 of the picture's height, on every step of every course; furigana apart."""
    face = open_face("Class.qml", *SCREENS["14-inch"])
    projector = projector_of(face.window)
    projector.resize(*size)
    projector.show()
    small: dict[str, float] = {}
    cut: set[str] = set()
    looked_at = 0
    for course in ("smartphone-line", "online-services"):
        face.Teacher._teaching = None
        _open_class(face, course)
        face.Teacher.projector.showIn(locale)
        for _ in range(14):
            drawn(projector, 2)
            texts = list(_board_texts(projector))
            looked_at += len(texts)
            small |= {item.property("markup"): share for item, share in texts if share < 1 / 30.5}
            cut |= {item.property("markup") for item, _ in texts if _is_cut(item)}
            face.Teacher.press("next")
    projector.close()
    assert looked_at > 150
    assert not small, small
    assert not cut, cut


def _board_texts(projector: Any) -> Any:
    """Texts with the share of the picture's height that their letters have."""
    (board,) = [item for item in visible_items(projector.contentItem()) if item.property("isBoard")]
    enlarged = board.property("enlarged")
    for item in visible_items(board):
        if item.property("isText") and item.property("markup") and not _is_icon_gloss(item):
            setting = item.property("setting")
            setting = setting.toVariant() if hasattr(setting, "toVariant") else setting
            letters = [run[3] for run in setting["runs"] if not run[5]]
            if letters:
                yield item, min(letters) * enlarged / projector.height()


def _is_icon_gloss(item: Any) -> bool:
    """Under the Japanese name of an icon of the home screen stands its translation, as wide as the icon's place."""
    parent = item.parentItem()
    while parent is not None:
        element = parent.property("element")
        element = element.toVariant() if hasattr(element, "toVariant") else element
        if isinstance(element, dict) and element.get("kind") == "app":
            return bool(item.property("markup") != element["name"])
        parent = parent.parentItem()
    return False


def _is_cut(item: Any) -> bool:
    setting = item.property("setting")
    setting = setting.toVariant() if hasattr(setting, "toVariant") else setting
    # 、 and 。 may hang over the edge.
    return bool(setting["width"] > item.width() + item.property("shownPixels") + 2)


def test_the_clicker_works_in_both_windows_and_where_one_writes_b_is_a_letter(open_face: Any) -> None:
    face = open_face("Class.qml", *SCREENS["14-inch"])
    projector = projector_of(face.window)
    projector.show()
    pressed: list[str] = []
    clicker = Clicker(
        pressed.append,
        lambda: (
            face.window.activeFocusItem() is not None
            and "TextInput" in face.window.activeFocusItem().metaObject().className()
        ),
    )
    clicker.watch(face.window)
    clicker.watch(projector)
    drawn(face.window)
    for window, key in (
        (face.window, Qt.Key.Key_PageDown),
        (projector, Qt.Key.Key_PageUp),
        (projector, Qt.Key.Key_B),
        (face.window, Qt.Key.Key_Period),
    ):
        QTest.keyClick(window, key)
    assert pressed == ["next", "back", "blank", "blank"]
    field = find(face, "place-input")
    assert field is not None
    face.window.requestActivate()
    field.forceActiveFocus()
    wait_until(lambda: face.window.activeFocusItem() is field, "the field")
    QTest.keyClick(face.window, Qt.Key.Key_B)
    assert pressed[4:] == [] and field.property("text").endswith("b")
    projector.close()


def test_a_full_disk_is_told_and_nothing_is_lost(open_face: Any, tmp_path: Path) -> None:
    """The folder of the log cannot be made: the class goes on, staff are told, and everything is written later."""
    from kiosk.usage.classes import class_events, classes
    from kiosk.usage.log import Log

    face = open_face("Class.qml", *SCREENS["14-inch"])
    blocked = tmp_path / "folder"
    blocked.write_text("a file where the folder should be")
    before, face.Teacher._log = face.Teacher._log, Log(blocked / "usage.db")
    try:
        _open_class(face)
        face.Teacher.count(1)
        wait_until(lambda: face.Teacher.trouble, "the trouble")
        face.Teacher.ticked.emit()
        note = wait_until(lambda: find(face, "trouble"), "the note")
        assert "ディスク" in note.property("markup")
        blocked.unlink()
        face.Teacher.count(1)
        wait_until(lambda: not face.Teacher.trouble, "the end of the trouble")
        (record,) = classes(class_events(blocked / "usage.db"))
        assert record.facts.participants == 2
    finally:
        face.Teacher._log.close()
        face.Teacher._log = before


def test_a_report_that_cannot_be_saved_is_told(open_face: Any) -> None:
    face = open_face("Class.qml", *SCREENS["14-inch"])
    _open_class(face)
    face.Teacher.press("close")
    reports = paths.data_folder() / "reports"
    aside = reports.rename(reports.with_name("aside")) if reports.exists() else None
    reports.write_text("a file where the folder should be")
    try:
        touch(face, "save")
        wait_until(lambda: face.Teacher.closing.saved != ["保存しています…"], "the end of saving")
        note = wait_until(lambda: find(face, "saved"), "the sentence")
        assert "書けません" in note.property("markup")
    finally:
        reports.unlink()
        if aside:
            aside.rename(reports)


def test_a_place_is_asked_for(open_face: Any) -> None:
    face = open_face("Class.qml", *SCREENS["14-inch"])
    face.Teacher.opening.fill("place", "  ")
    drawn(face.window)
    touch(face, "open")
    assert face.Teacher.stage == "opening" and face.Teacher.opening.form["problem"]


def test_the_console_names_what_comes_and_jumps(open_face: Any) -> None:
    """One touch: to any step, to any part, to any lesson; and the largest key says where it leads."""
    face = open_face("Class.qml", *SCREENS["14-inch"])
    _open_class(face)
    drawn(face.window, 3)
    following = find(face, "following")
    assert following is not None and following.property("markup") == face.Teacher.outline[1]["label"]
    touch(face, "next")
    rows = [row for row in face.Teacher.outline if row["kind"] == "step"]
    assert len(rows) > 5 and [row["isCurrent"] for row in rows] == [True] + [False] * (len(rows) - 1)
    assert find(face, "following").property("markup") == f"2　{rows[1]['label']}"  # type: ignore[union-attr]
    touch(face, "step-3")
    assert face.Teacher.projector.board["number"] == 4
    touch(face, "part-2")
    assert face.Teacher.projector.board["kind"] == "talk"
    touch(face, "lessons")
    touch(face, "lesson-line-add-city")
    assert face.Teacher.teaching.walk.lesson.id == "line-add-city"
    assert "lesson-line-add-city" in [row["name"] for row in face.Teacher.outline]
    drawn(face.window, 3)
    key = find(face, "next")
    assert key is not None
    scale = face.display.pixelsPerMm
    assert key.height() / scale >= 33.9 and key.width() / scale >= 70
    assert not faults_of(face)


def test_counting_heads_keeps_the_keys_and_the_focus(open_face: Any) -> None:
    """Nothing is built anew by a count: whoever works with keys stays where they are."""
    face = open_face("Class.qml", *SCREENS["14-inch"])
    _open_class(face)
    touch(face, "next")
    drawn(face.window, 3)
    seen: list[int] = []
    face.Teacher.outlineChanged.connect(lambda: seen.append(1))
    for name in ("question-pin", "step-2", "people-more"):
        item = find(face, name)
        assert item is not None
        item.forceActiveFocus(Qt.FocusReason.TabFocusReason)
        face.Teacher.count(1)
        face.Teacher.ask("pin", 1)
        drawn(face.window, 2)
        assert find(face, name) is item and face.window.activeFocusItem() is item
    assert seen == []
    touch(face, "step-2")
    assert seen == [1]


def test_the_curtain_and_whether_there_is_a_projector(open_face: Any) -> None:
    face = open_face("Class.qml", *SCREENS["14-inch"])
    _open_class(face)
    state = wait_until(lambda: find(face, "projector-state"), "the state")
    assert state.property("markup") == "つながっていません"
    projector = projector_of(face.window)
    projector.show()
    drawn(face.window, 2)
    assert state.property("markup") == "つながっています"
    touch(face, "blank")
    assert face.Teacher.projector.board["kind"] == "blank" and state.property("markup") == "かくしています"
    touch(face, "blank")
    touch(face, "freeze")
    assert state.property("markup") == "とまっています"
    touch(face, "showing")
    touch(face, "board-locale-en")
    assert face.Teacher.projector.locale == "en"
    assert not faults_of(face)
    projector.hide()
    face.Teacher.projector.showIn("ja")


@pytest.mark.parametrize("size", _PROJECTORS)
def test_the_sentence_is_a_ninth_of_the_height(open_face: Any, size: tuple[int, int]) -> None:
    """On a wide projector on nearly every step; a long one is smaller before anything of it is lost. No keys there."""
    face = open_face("Class.qml", *SCREENS["14-inch"])
    projector = projector_of(face.window)
    projector.resize(*size)
    projector.show()
    shares: list[float] = []
    told: list[Any] = []
    for course in ("smartphone-line", "online-services"):
        face.Teacher._teaching = None
        _open_class(face, course)
        for _ in range(14):
            face.Teacher.press("next")
            board = face.Teacher.projector.board
            if board["kind"] != "lesson" or board["hasTwin"]:
                continue
            drawn(projector, 2)
            everything = list(visible_items(projector.contentItem()))
            (sentence,) = [item for item in everything if item.objectName() == "board-sentence"]
            (shown,) = [item for item in everything if item.property("isBoard")]
            shares.append(sentence.property("shownPixels") * shown.property("enlarged") / size[1])
            told.append((shares[-1], sentence.property("markup"), board["warn"]))
            assert not _is_cut(sentence) and sentence.height() <= sentence.property("mostHeight") + 1
            assert not any(item.property("isTouchable") and item.isEnabled() for item in everything)
    projector.close()
    assert len(shares) > 10 and min(shares) >= 1 / 17, told
    if size[0] / size[1] > 1.7:
        assert sum(share >= 1 / 9 for share in shares) >= 0.75 * len(shares), told


def test_two_phones_and_the_pointer(open_face: Any) -> None:
    face = open_face("Class.qml", *SCREENS["14-inch"])
    projector = projector_of(face.window)
    projector.resize(1280, 720)
    projector.show()
    _open_class(face)
    while not face.Teacher.projector.board["hasTwin"]:
        face.Teacher.press("next")
    drawn(projector, 3)
    on_board = SimpleNamespace(window=projector)
    phones = [item for item in visible_items(projector.contentItem()) if item.property("isPhone")]
    assert len(phones) == 2
    face.Teacher.projector.pointAt(0.25, 0.5)
    pointer = wait_until(lambda: find(on_board, "pointer"), "the pointer")
    assert abs(pointer.x() + pointer.width() / 2 - 320) < 2
    face.Teacher.projector.pointAt(-1, 0)
    wait_until(lambda: find(on_board, "pointer") is None, "no pointer")
    shapes = [phone.width() / phone.height() for phone in phones]
    assert max(shapes) < 1.1 * min(shapes), "both phones are of one shape"
    face.Teacher.press("large")
    drawn(projector, 3)
    board = next(item for item in visible_items(projector.contentItem()) if item.property("isBoard"))
    assert board.property("enlarged") > 1.25 * 720 / kiosk_board_height(face) * 0.99
    face.Teacher.press("blank")
    drawn(projector, 3)
    image = projector.grabWindow()
    assert {image.pixelColor(x, y).name() for x in (100, 640, 1200) for y in (100, 360, 700)} == {"#000000"}
    projector.close()


def kiosk_board_height(face: Any) -> float:
    return round(156 * face.display.pixelsPerMm)


def test_the_report_waits_for_the_log(open_face: Any) -> None:
    """The disk is slow with the last word of the class; the report is made after it, and the screen goes on meanwhile."""
    from openpyxl import load_workbook

    from kiosk.usage.log import connect

    face = open_face("Class.qml", *SCREENS["14-inch"])
    _open_class(face)
    face.Teacher.count(1)
    face.Teacher._last.result(10)
    held = connect(paths.usage_log())
    held.execute("BEGIN IMMEDIATE")
    try:
        face.Teacher.press("close")
        face.Teacher.closing.save()
        face.Teacher.closing.save()
        settle(700)
        assert face.Teacher.closing.saved == ["保存しています…"]
    finally:
        held.execute("ROLLBACK")
        held.close()
    wait_until(lambda: "保存しました" in face.Teacher.closing.saved[0], "the report")
    book = load_workbook(paths.data_folder() / "reports" / f"class-{face.Teacher.key}.xlsx")
    told = {str(cell.value) for sheet in book for row in sheet.iter_rows() for cell in row}
    assert "開催" in told and "閉じていない" not in told


def test_the_projector_speaks_the_language_that_was_chosen(open_face: Any) -> None:
    """The same step in each language, in that language's own words; the class stays where it is."""
    face = open_face("Class.qml", *SCREENS["14-inch"])
    _open_class(face)
    while face.Teacher.projector.board["number"] != 2:
        face.Teacher.press("next")
    said = {}
    for locale in ("en", "ja@easy", "ja"):
        face.Teacher.projector.showIn(locale)
        board = face.Teacher.projector.board
        assert board["number"] == 2
        walk = face.Teacher.teaching.walk
        words = loaded_words(locale)
        source = face.Teacher._world.library.lessons[walk.lesson.id]
        step = next(one for one in source.steps if one.id == walk.step.id)
        assert board["title"] == words.lesson(source.folder, "lesson", source.title)
        assert walk.step.say.startswith(words.lesson(source.folder, step.id, step.say).split("{")[0][:10])
        said[locale] = (board["title"], board["sentence"])
    assert len(set(said.values())) == 3


def test_nothing_moves_on_a_picture_that_was_stopped(open_face: Any) -> None:
    face = open_face("Class.qml", *SCREENS["14-inch"])
    _open_class(face)
    while (
        not (move := next_move(face.Teacher.teaching.walk) if face.Teacher.teaching.walk else None)
        or move.kind == "read"
    ):
        face.Teacher.press("next")
    face.Teacher.press("freeze")
    before = face.Teacher.teaching.walk
    face.Teacher.press("demonstrate")
    assert not face.Teacher._show.isActive()
    face.Teacher.press("freeze")
    settle(900)
    assert face.Teacher.teaching.walk == before


def test_a_class_is_not_closed_by_a_slip_of_the_keys(open_face: Any) -> None:
    """The first Alt+F4 says what the second would do; the projector alone cannot be closed; a closed class may go at once."""
    face = open_face("Class.qml", *SCREENS["small"])
    projector = projector_of(face.window)
    projector.show()
    assert face.Teacher.mayLeave()
    _open_class(face)
    assert not projector.close() and projector.isVisible()
    assert not face.window.close() and face.window.isVisible()
    note = wait_until(lambda: find(face, "leaving"), "the note")
    assert note.isVisible() and not faults_of(face)
    assert not projector.close()
    assert face.Teacher.mayLeave()
    _open_class(face)
    face.Teacher.press("close")
    assert projector.close() and face.Teacher.mayLeave()


def test_a_city_that_there_is_not_opens_the_class_with_the_example(caplog: pytest.LogCaptureFixture) -> None:
    city = city_of(Settings(city="nowhere"))
    assert city.id == "example"
    assert "nowhere" in caplog.text
    caplog.clear()


def test_a_class_with_nobody_is_asked_about_and_mended_at_the_summary(open_face: Any) -> None:
    face = open_face("Class.qml", *SCREENS["14-inch"])
    _open_class(face)
    drawn(face.window, 3)
    touch(face, "close")
    assert "0人" in find(face, "close").property("markup")  # type: ignore[union-attr]
    touch(face, "close")
    drawn(face.window, 3)
    assert face.Teacher.stage == "closed" and "数えません" in face.Teacher.closing.end["heading"]
    assert not faults_of(face)
    for _ in range(3):
        touch(face, "mended-more")
    touch(face, "mend")
    drawn(face.window, 3)
    assert face.Teacher.people["participants"] == 3 and "数えません" not in face.Teacher.closing.end["heading"]
    touch(face, "none")
    drawn(face.window, 3)
    touch(face, "discard-double")
    drawn(face.window, 3)
    assert face.Teacher.closing.end["isDiscarded"] and not faults_of(face)


def test_each_quick_click_counts_and_a_number_can_be_written(open_face: Any) -> None:
    face = open_face("Class.qml", *SCREENS["14-inch"])
    face.hand.tremble_seconds = 0.35
    _open_class(face)
    drawn(face.window, 3)
    for _ in range(12):
        touch(face, "people-more")
    assert face.Teacher.people["participants"] == 12
    field = find(face, "people-written")
    assert field is not None
    field.forceActiveFocus()
    for key in ("4", "1", "\r"):
        QTest.keyClick(face.window, key)
    assert face.Teacher.people["participants"] == 41


def test_a_day_to_come_is_refused_and_the_blanks_of_a_japanese_keyboard_are_blanks(open_face: Any) -> None:
    face = open_face("Class.qml", *SCREENS["14-inch"])
    opening = face.Teacher.opening
    opening.moveDate(1)
    assert opening.form["isToday"] and "まだ来ていません" in opening.form["problem"]
    opening.fill("place", "中央公民館　２階")
    opening.open()
    assert face.Teacher.teaching.facts.place == "中央公民館 ２階"


def test_a_clock_that_is_wrong_is_told_and_the_day_asked() -> None:
    from kiosk.classroom.course import load_courses
    from kiosk.language.catalog import Words
    from kiosk.language.locales import named
    from kiosk.lesson.library import load_library
    from kiosk.ui.classroom.opening import Opening

    courses = dict(load_courses(paths.course_folders(), load_library(paths.lesson_folders())).courses)
    clock = datetime(1970, 1, 1, tzinfo=UTC)
    opening: Any = Opening(courses, (), Words.load(named("ja")), lambda: None, lambda: clock, "図書館")  # type: ignore[arg-type,return-value]
    begun: list[Any] = []
    opening.chosen.connect(lambda form, course: begun.append(form))
    assert opening.form["isClockWrong"] and "時計" in opening.form["problem"] and opening.form["place"] == "図書館"
    opening.open()
    assert not begun, "the day is asked first"
    opening.writeDate("2026-11-21")
    opening.open()
    assert begun[0].held_on == date(2026, 11, 21) and begun[0].is_clock_wrong


def test_the_big_screen_can_be_opened_by_hand(open_face: Any) -> None:
    """Where no cable is plugged in, the same key opens it that later draws its curtain."""
    face = open_face("Class.qml", *SCREENS["14-inch"])
    _open_class(face)
    projector_of(face.window).hide()
    wanted: list[bool] = []
    face.Teacher.boardWanted.connect(lambda: wanted.append(True))
    drawn(face.window, 3)
    touch(face, "board-open")
    assert wanted == [True] and face.Teacher.projector.board["kind"] != "blank"

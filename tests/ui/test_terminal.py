"""The terminal as a whole: keypad, panels, the end that forgets, QR codes, a new lesson, speech and its failures."""

from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QBuffer, QIODevice, QPoint, QRectF, Qt
from PySide6.QtTest import QTest

from kiosk import paths
from kiosk.language.catalog import Words
from kiosk.language.locales import named
from kiosk.lesson.library import load_library
from kiosk.lesson.load import load_lesson
from kiosk.ui.screen.display import Sight
from kiosk.ui.screen.keypad import focusable, nearest
from kiosk.ui.screen.settling import drawn, settle
from kiosk.ui.terminal.tour import Tour
from kiosk.walkthrough import walk as walking
from kiosk.walkthrough.panels import PANELS
from kiosk.walkthrough.visit import Visit
from tests.screen import centre, drag, find, has, rect, shown, touch, touch_at, touch_device, wait_until
from tests.ui.vocabulary import write_lesson

_KEYS = {"up": Qt.Key.Key_Up, "down": Qt.Key.Key_Down, "left": Qt.Key.Key_Left, "right": Qt.Key.Key_Right,
         "enter": Qt.Key.Key_Return, "escape": Qt.Key.Key_Escape}  # fmt: skip
_FOR_EVER = 3600.0


def _key(kiosk: Any, name: str) -> None:
    QTest.keyClick(kiosk.window, _KEYS[name])
    settle(5)


@pytest.mark.parametrize(("direction", "expected"), [((1, 0), 0), ((0, 1), 1), ((-1, 0), None), ((0, -1), None)])
def test_the_nearest_control_in_a_direction(direction: tuple[int, int], expected: int | None) -> None:
    others = [QRectF(110, 0, 100, 50), QRectF(0, 60, 100, 50), QRectF(220, 60, 100, 50)]
    assert nearest(QRectF(0, 0, 100, 50), others, direction) == expected


def test_arrows_lead_from_every_control_of_a_page_to_every_other(kiosk: Any) -> None:
    touch(kiosk, "language-ja")
    wait_until(lambda: kiosk.guide.page == "topics")
    drawn(kiosk.window)
    controls = {item.objectName(): item for item in focusable(kiosk.window.contentItem())}
    ways: dict[str, set[str]] = {}
    for name, item in controls.items():
        for direction in ("up", "down", "left", "right"):
            item.forceActiveFocus(Qt.FocusReason.TabFocusReason)
            _key(kiosk, direction)
            focus = kiosk.window.activeFocusItem()
            assert focus.property("hasKeyFocus"), focus.objectName()
            ways.setdefault(name, set()).add(focus.objectName())
    for start in controls:
        reached = {start}
        while more := {there for here in reached for there in ways[here]} - reached:
            reached |= more
        assert reached == set(controls), start


def test_the_focus_is_spoken(kiosk: Any) -> None:
    touch(kiosk, "language-en")
    _key(kiosk, "down")
    item = kiosk.window.activeFocusItem()
    wait_until(lambda: kiosk.speaker.text == item.property("spoken"), "the name of the focused control")


def test_escape_closes_a_panel_then_goes_back(kiosk: Any) -> None:
    touch(kiosk, "language-ja")
    touch(kiosk, "tool-call")
    wait_until(lambda: has(kiosk, "panel-title"))
    assert all(item.objectName().startswith("panel-") or item.property("pictogram") for item in
               focusable(kiosk.window.contentItem()))  # fmt: skip
    _key(kiosk, "escape")
    assert kiosk.guide.panel == "" and kiosk.guide.page == "topics"
    _key(kiosk, "escape")
    assert kiosk.guide.page == "attract"


def test_text_size_colours_and_language_at_any_time(kiosk: Any) -> None:
    touch(kiosk, "language-ja")
    touch(kiosk, "tool-text")
    touch(kiosk, "size-200")
    touch(kiosk, "colours-yellow")
    assert kiosk.display.sight == Sight(200, "yellow")
    touch(kiosk, "panel-close")
    touch(kiosk, "tool-language")
    touch(kiosk, "switch-en")
    heading = wait_until(lambda: find(kiosk, "heading"))
    assert heading.property("markup") == "What would you like to practise?"


@pytest.mark.parametrize("size", [(1280, 800), (800, 1280)])
def test_help_hear_again_back_and_stop_never_change_their_place(kiosk: Any, size: tuple[int, int]) -> None:
    fixed = ("back", "again", "tool-text", "tool-sound", "tool-language", "tool-call", "tool-stop")
    kiosk.window.resize(*size)
    try:
        lesson = next(iter(kiosk.guide.lessons))
        places: dict[str, set[tuple[int, ...]]] = {name: set() for name in fixed}
        pages, panels = set(), set()
        for station in Tour(kiosk).stations(lesson, "ja", 100):
            panels.add(kiosk.guide.panel)
            if kiosk.guide.panel or kiosk.guide.remaining or station == "attract":
                continue
            pages.add(kiosk.guide.page)
            for name in fixed:
                box = rect(find(kiosk, name)).toRect()  # type: ignore[arg-type]
                # The row is as high as its tallest label; where a finger goes is the same.
                places[name].add((box.left(), box.bottom()))
        # The walk that looks for what is cut or too small comes to every panel there is.
        assert panels == {"", *PANELS}
        assert pages >= {"topics", "card", "steps", "done"}
        for name, where in places.items():
            for side in zip(*where, strict=True):
                assert max(side) - min(side) <= 6, f"{name} moves: {sorted(where)}"
    finally:
        kiosk.window.resize(1280, 800)


def test_stopping_is_asked_once(kiosk: Any) -> None:
    touch(kiosk, "language-ja")
    touch(kiosk, "tool-stop")
    touch(kiosk, "panel-close")
    assert kiosk.guide.page == "topics"
    touch(kiosk, "tool-stop")
    touch(kiosk, "panel-end")
    assert kiosk.guide.page == "attract"


def test_nobody_there_countdown_still_here_and_everything_is_forgotten(kiosk: Any, clock: Any) -> None:
    touch(kiosk, "language-en")
    kiosk.display.setText(200)
    kiosk.speaker.setVolume(0.3)
    kiosk.speaker.setTempo("slow")
    kiosk.speaker.stop()
    clock.now += 91
    kiosk.guide._watch_idle()
    assert 28 <= kiosk.guide.remaining <= 30
    wait_until(lambda: has(kiosk, "countdown"))
    assert "end soon" in kiosk.speaker.text
    clock.now += 10
    kiosk.guide._watch_idle()
    assert 18 <= kiosk.guide.remaining <= 20
    touch(kiosk, "still-here")
    assert kiosk.guide.remaining == 0 and kiosk.guide.page == "topics"
    kiosk.speaker.stop()
    clock.now += 91
    kiosk.guide._watch_idle()
    clock.now += 31
    kiosk.guide._watch_idle()
    assert kiosk.guide.page == "attract"
    assert kiosk.guide.visit == Visit()
    assert kiosk.display.sight == Sight()
    assert (kiosk.speaker.volume, kiosk.speaker.tempo, kiosk.speaker.isOn, kiosk.speaker.text) == (
        0.8,
        "normal",
        True,
        "",
    )
    assert kiosk.guide.locale == "ja"


def test_the_attract_screen_does_not_count_down(kiosk: Any, clock: Any) -> None:
    clock.now += 10_000
    kiosk.guide._watch_idle()
    assert kiosk.guide.remaining == 0 and kiosk.guide.page == "attract"


def _touch_and_tremble(kiosk: Any, place: QPoint) -> str:
    """The page that one touch leads to, before the hand trembles on as long as the machine takes for it."""
    kiosk.hand.tremble_seconds = 0
    touch_at(kiosk, place)
    kiosk.hand.tremble_seconds = _FOR_EVER
    page: str = kiosk.guide.page
    for _ in range(3):
        touch_at(kiosk, place)
    kiosk.hand.tremble_seconds = 0
    return page


def test_shaking_hands_touch_once(kiosk: Any) -> None:
    """Neither the same button twice nor, on the next page, whatever has come to lie under the finger."""
    for page in ("attract", "topics"):
        name = "language-ja" if page == "attract" else f"choice-{kiosk.guide.choices[0]['id']}"
        after_one = _touch_and_tremble(kiosk, centre(shown(kiosk, name)))
        assert kiosk.guide.page == after_one != page
    if kiosk.guide.page == "lessons":
        touch(kiosk, f"choice-{kiosk.guide.choices[0]['id']}")
    for name, page in (("phone-android", "card"), ("way-practise", "steps")):
        after_one = _touch_and_tremble(kiosk, centre(shown(kiosk, name)))
        assert kiosk.guide.page == after_one == page
    assert kiosk.guide.visit.walk.index == 0 and not kiosk.guide.visit.walk.answer


@pytest.mark.parametrize("scheme", ["light", "dark", "yellow"])
def test_the_code_on_the_done_page_is_read_from_the_picture(kiosk: Any, scheme: str) -> None:
    import io

    import zxingcpp
    from PIL import Image

    for lesson_id in load_library([paths.LESSONS]).lessons:
        kiosk.guide.choose("ja")
        kiosk.display.setScheme(scheme)
        kiosk.guide.choose_lesson(lesson_id)
        kiosk.guide.choose("iphone")
        kiosk.guide.choose("own")
        while kiosk.guide.page == "steps":
            kiosk.guide.press("next")
        drawn(kiosk.window, 4)
        address = kiosk.guide.lesson["address"]
        assert address.startswith("https://")
        code = find(kiosk, "qr")
        assert code is not None and code.width() / kiosk.display.pixelsPerMm >= 40
        buffer = QBuffer()
        buffer.open(QIODevice.OpenModeFlag.WriteOnly)
        kiosk.window.grabWindow().save(buffer, "PNG")
        read = zxingcpp.read_barcodes(Image.open(io.BytesIO(bytes(buffer.data()))))
        assert [found.text for found in read] == [address]
        kiosk.guide.stop()


_FILLED = """format: 1
id: {id}
title: "{{練習|れんしゅう}}の {{電話|でんわ}}"
goal: "{{電話|でんわ}}を かけられるように なります。"
topic: basics
minutes: 5
checked: 2026-11-20
expires: 2027-02-20
sources: ["https://www.city.example.jp/"]
screens:
  home: {{kind: home, apps: [phone, camera]}}
  dial:
    kind: app
    app: phone
    title: "でんわ"
    body:
      - {{button: "{{発信|はっしん}}", id: call, style: primary}}
steps:
  - id: open-phone
    screen: home
    say: "「でんわ」を さわります。"
    do: {{tap: phone}}
    hint: "{{左上|ひだりうえ}}です。"
  - id: call
    screen: dial
    say: "「{{発信|はっしん}}」を さわります。"
    do: {{tap: call}}
"""


def test_a_new_lesson_appears_on_the_terminal(kiosk: Any, tmp_path: Path) -> None:
    """Made with `kiosk lesson new`, filled by hand in under 60 lines, and no other file touched."""
    from click.testing import CliRunner

    from kiosk.cli import main

    made = CliRunner().invoke(main, ["lesson", "new", "call-somebody"])
    assert made.exit_code == 0, made.output
    path = Path(made.output.strip())
    assert path.is_relative_to(paths.data_folder())
    text = _FILLED.format(id="call-somebody")
    assert len(text.splitlines()) < 60
    path.write_text(text, "utf-8")
    assert CliRunner().invoke(main, ["lesson", "check", str(path.parent)]).exit_code == 0
    before = kiosk.guide._world.library
    try:
        kiosk.guide.use_world(load_library(paths.lesson_folders()), kiosk.guide._city)
        touch(kiosk, "language-ja")
        touch(kiosk, "choice-basics")
        for name in ("phone-android", "way-practise", "phone-phone", "next", "phone-call", "next"):
            touch(kiosk, name)
        wait_until(lambda: kiosk.guide.page == "done")
    finally:
        kiosk.guide.use_world(before, kiosk.guide._city)
        path.unlink()
        path.parent.rmdir()


def test_without_speech_the_lesson_goes_on_with_text(kiosk: Any, monkeypatch: pytest.MonkeyPatch, caplog: Any) -> None:
    from kiosk.document.problem import Problem, Refused

    def refuse(request: Any) -> None:
        raise Refused(Problem("音声エンジンがありません。"))

    told: list[Problem] = []
    kiosk.speaker.troubled.connect(told.append)
    monkeypatch.setattr(kiosk.speaker._cache, "obtain", refuse)
    monkeypatch.setattr(kiosk.speaker._cache, "find", lambda request: None)
    touch(kiosk, "language-ja")
    wait_until(lambda: told, "the trouble is told")
    caplog.clear()
    assert kiosk.guide.page == "topics" and kiosk.speaker.isSpeaking
    touch(kiosk, f"choice-{kiosk.guide.choices[0]['id']}")
    assert kiosk.guide.page in ("lessons", "card") and len(told) == 1
    caplog.clear()


def test_the_phrase_that_is_spoken_is_lit(kiosk: Any, beeps: Any) -> None:
    with beeps.at_reading_pace():
        _follow_the_light(kiosk)


def _follow_the_light(kiosk: Any) -> None:
    kiosk.guide.choose("ja")
    kiosk.guide.choose_lesson(next(iter(load_library([paths.LESSONS]).lessons)))
    kiosk.guide.choose("iphone")
    kiosk.guide.choose("practise")
    sentence = wait_until(lambda: find(kiosk, "sentence"))
    lit = set()

    def are_both_lit() -> bool:
        lit.add(sentence.property("spokenPhrase"))
        return {0, 1} <= lit

    wait_until(are_both_lit, "both phrases lit")
    wait_until(lambda: sentence.property("spokenPhrase") == -1, "the light goes out")


def test_accessible_names(kiosk: Any) -> None:
    from PySide6.QtGui import QAccessible

    touch(kiosk, "language-ja")
    drawn(kiosk.window)
    for item in focusable(kiosk.window.contentItem()):
        face = QAccessible.queryAccessibleInterface(item)
        assert face is not None and face.text(QAccessible.Text.Name), item.objectName()
        assert face.role() in (QAccessible.Role.Button, QAccessible.Role.PushButton)


def test_settings_are_checked(tmp_path: Path) -> None:
    from kiosk.document.problem import Refused
    from kiosk.settings import Settings, load_settings

    path = tmp_path / "settings.yaml"
    assert load_settings(path) == Settings()
    path.write_text("city: osaki\nidle_quiet_seconds: 60\nmotion: false\n", "utf-8")
    assert load_settings(path) == Settings(city="osaki", idle_quiet_seconds=60, motion=False)
    for text, line in (
        ("city: x\ncolour: red\n", 2),
        ("idle_quiet_seconds: soon\n", 1),
        ("idle_quiet_seconds: 5\n", 1),
    ):
        path.write_text(text, "utf-8")
        with pytest.raises(Refused) as refused:
            load_settings(path)
        assert (refused.value.problems[0].file, refused.value.problems[0].line) == (path, line)


def test_nobody_closes_the_terminal_from_its_screen(kiosk: Any) -> None:
    assert kiosk.window.close() is False
    assert kiosk.window.isVisible()


@pytest.mark.parametrize("code", ["zh_Hans", "vi"])
def test_japanese_is_not_set_in_the_letters_of_another_language(kiosk: Any, code: str) -> None:
    """A catalog of one sentence: that one in the font of its language, the rest, not translated yet, in ours."""
    before = dict(kiosk.guide._words)
    kiosk.guide._words[code] = Words(named(code), {(None, "もどる"): "xin chào"})
    try:
        kiosk.guide.show(Visit(page="topics", locale=code))
        drawn(kiosk.window)
        japanese, other = kiosk.display.familyFor("ja"), kiosk.display.familyFor(named(code).tag)
        assert japanese != other
        families = {name: shown(kiosk, name).property("family") for name in ("heading", "back", "again", "tool-text")}
        assert families == {"heading": japanese, "back": other, "again": japanese, "tool-text": japanese}
        assert shown(kiosk, "back").property("tag") == named(code).tag
        assert shown(kiosk, "again").property("tag") == "ja"
        # A text of QML, which brings no language with it.
        touch(kiosk, "tool-call")
        assert shown(kiosk, "panel-title").property("family") == japanese
        assert all(
            item.property("family") == japanese for item in _texts(kiosk) if item.property("markup") != "xin chào"
        )
    finally:
        kiosk.guide.stop()
        kiosk.guide._words = before


def _texts(kiosk: Any) -> Any:
    """The texts of the open panel."""
    from tests.screen import items

    panel = next(item for item in items(kiosk) if item.property("isPanel"))
    from kiosk.ui.screen.keypad import visible_items

    return (item for item in visible_items(panel) if item.property("isText") and item.property("markup"))


def _at(kiosk: Any, folder: Path, kind: str) -> str:
    """The drawn phone at a step that asks for this gesture. Returns what is to be touched."""
    lesson = load_lesson(write_lesson(folder))
    walk = walking.begun(lesson, "iphone", "practise", 0.0)[0]
    while walk.step.do.kind != kind:
        walk = walking.advance(replace(walk, is_glowing=True), "next", 0.0)[0]
    kiosk.guide.choose("ja")
    kiosk.speaker.setOn(False)
    kiosk.guide.show(replace(kiosk.guide.visit, page="steps", lesson=lesson, phone="iphone", way="practise", walk=walk))
    drawn(kiosk.window, 3)
    return str(walk.step.do.target)


def test_a_finger_that_stays_is_no_tap(kiosk: Any, tmp_path: Path) -> None:
    target = _at(kiosk, tmp_path, "long_press")
    place = centre(shown(kiosk, f"phone-{target}"))
    touch_at(kiosk, place)
    walk = kiosk.guide.visit.walk
    assert (walk.is_done, walk.wrong) == (False, 1)
    shown(kiosk, f"phone-{target}")
    QTest.touchEvent(kiosk.window, touch_device()).press(0, place, kiosk.window).commit()
    wait_until(lambda: kiosk.guide.visit.walk.is_done, "a finger that stays")
    QTest.touchEvent(kiosk.window, touch_device()).release(0, place, kiosk.window).commit()
    settle(5)
    assert kiosk.guide.visit.walk.wrong == 1


def test_a_finger_is_drawn_the_way_that_is_asked_for(kiosk: Any, tmp_path: Path) -> None:
    assert _at(kiosk, tmp_path, "swipe") == "up"
    place = centre(shown(kiosk, "phone-swipe"))
    reach = round(rect(shown(kiosk, "phone-swipe")).height() / 4)
    for number, way in enumerate((QPoint(0, reach), QPoint(reach, 0), QPoint(-reach, 0)), 1):
        drag(kiosk, place, place + way)
        assert (kiosk.guide.visit.walk.is_done, kiosk.guide.visit.walk.wrong) == (False, number)
    drag(kiosk, place, place - QPoint(0, reach))
    assert kiosk.guide.visit.walk.is_done


def test_quieter_and_louder_are_heard(kiosk: Any) -> None:
    """What the person sets is what the player plays at, now and when it is made."""
    touch(kiosk, "language-ja")
    touch(kiosk, "tool-sound")
    player, speaker = kiosk.speaker.player, kiosk.speaker
    before = speaker.volume
    touch(kiosk, "quieter")
    assert speaker.volume == player.volume < before
    touch(kiosk, "louder")
    touch(kiosk, "louder")
    assert speaker.volume == player.volume > before
    touch(kiosk, "voice-false")
    assert not speaker.isOn and not speaker.isSpeaking

"""The terminal as a whole: panels, the end that forgets, QR codes, a new lesson."""

from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QBuffer, QIODevice, QSize

from kiosk import paths
from kiosk.language.catalog import Words
from kiosk.language.locales import named
from kiosk.lesson.library import load_library
from kiosk.ui.screen.display import Sight, pixels_per_mm
from kiosk.ui.screen.keypad import visible_items
from kiosk.ui.screen.settling import drawn
from kiosk.ui.terminal.tour import Tour
from kiosk.walkthrough.panels import PANELS
from kiosk.walkthrough.visit import Visit
from tests.rotation import todays
from tests.screen import centre, find, go_on, has, rect, shown, to_card, touch, touch_at, wait_until


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


def test_in_portrait_the_rail_has_the_same_order(kiosk: Any) -> None:
    kiosk.window.resize(800, 1280)
    try:
        touch(kiosk, "language-ja")
        lefts = [rect(find(kiosk, f"tool-{name}")).left() for name in ("text", "sound", "language", "call", "stop")]  # type: ignore[arg-type]
        assert lefts == sorted(lefts)
    finally:
        kiosk.window.resize(1280, 800)


def test_every_language_has_a_key_of_the_same_width(kiosk: Any) -> None:
    widths = [rect(find(kiosk, one["name"])).width() for one in kiosk.guide.choices]  # type: ignore[arg-type]
    assert max(widths) - min(widths) <= 2


@pytest.mark.parametrize("size", [(1280, 800), (1920, 1080), (1080, 1920)])
def test_the_words_of_the_first_page_do_not_lie_over_the_couple(kiosk: Any, size: tuple[int, int]) -> None:
    kiosk.window.resize(*size)
    try:
        drawn(kiosk.window, 3)
        words, scene = (rect(shown(kiosk, name)) for name in ("begin-words", "scene"))
        # The first of them sits at a tenth of the picture.
        assert words.right() <= scene.left() + scene.width() * 0.08 or words.bottom() <= scene.top()
        assert size[0] > size[1] or abs(words.center().x() - size[0] / 2) < 2
    finally:
        kiosk.window.resize(1280, 800)


def test_the_bars_of_the_progress_keep_their_length(kiosk: Any) -> None:
    lesson = next(iter(kiosk.guide.lessons))
    widths = [
        rect(find(kiosk, "bars")).width()  # type: ignore[arg-type]
        for station in Tour(kiosk).stations(lesson, "ja", 100)
        if station in ("step-01", "step-02", "step-03")
    ]
    assert len(widths) == 3 and max(widths) - min(widths) < 0.5


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
        # The walk that looks for what is cut or too small comes to every panel there is, but for that of two looks, which
        # no lesson has.
        assert panels == {"", *PANELS} - {"variant"}
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
        kiosk.guide.press("have")
        while kiosk.guide.page == "steps":
            go_on(kiosk.guide)
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
done: "{{電話|でんわ}}を かけられました。"
topic: basics
minutes: 5
sources_read: 2026-11-20
expires: 2027-02-20
sources: ["https://www.city.example.jp/phone.html"]
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
    trouble:
      - sign: "{{画面|がめん}}が ちがう"
        leads: "{{同|おな}}じ {{絵|え}}を {{探|さが}}す"
        say: "{{同|おな}}じ {{絵|え}}を {{探|さが}}します。"
      - sign: "「でんわ」が ない"
        leads: "{{係|かかり}}の{{人|ひと}}に {{聞|き}}く"
        say: "{{係|かかり}}の{{人|ひと}}に {{聞|き}}いてください。"
  - id: call
    screen: dial
    say: "「{{発信|はっしん}}」を さわります。"
    do: {{tap: call}}
    done: "{{電話|でんわ}}が かかりました。"
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
        kiosk.guide.use_world(load_library(paths.lesson_folders()), kiosk.guide._tongues.city)
        touch(kiosk, "language-ja")
        to_card(kiosk, "call-somebody")
        for name in ("phone-android", "way-practise", "phone-phone", "next", "phone-call", "next"):
            touch(kiosk, name)
        wait_until(lambda: kiosk.guide.page == "done")
    finally:
        kiosk.guide.use_world(before, kiosk.guide._tongues.city)
        path.unlink()
        path.parent.rmdir()


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


def test_after_a_call_it_is_said_who_else_can_be_asked(kiosk: Any) -> None:
    """A sentence, in every language; the name of a counter alone seems to have lost its own."""
    touch(kiosk, "language-ja")
    touch(kiosk, "tool-call")
    try:
        assert kiosk.guide.counter
        (asked,) = (text for text in _shown_on_panel(kiosk) if kiosk.guide.counter in text)
        assert asked.endswith("{聞|き}けます。")
    finally:
        kiosk.guide.stop()


def test_the_code_that_goes_home_says_what_it_opens(kiosk: Any) -> None:
    """A page, not the practice once more."""
    stations: Any = Tour(kiosk).stations("line-add-city", "ja", 100)
    try:
        assert "done" in stations
        said = [
            item.property("markup") for item in visible_items(kiosk.window.contentItem()) if item.property("isText")
        ]
        assert "ページ" in next(text for text in said if text and "おうちで" in text)
    finally:
        stations.close()
        kiosk.guide.stop()


def test_nobody_closes_the_terminal_from_its_screen(kiosk: Any) -> None:
    assert kiosk.window.close() is False
    assert kiosk.window.isVisible()


@pytest.mark.parametrize("code", ["zh_Hans", "vi"])
def test_japanese_is_not_set_in_the_letters_of_another_language(kiosk: Any, code: str) -> None:
    """A catalog of one sentence: that one in the font of its language, the rest, not translated yet, in ours."""
    before = dict(kiosk.guide._tongues.words)
    kiosk.guide._tongues.words[code] = Words(named(code), {(None, "もどる"): "xin chào"})
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
        kiosk.guide._tongues.words = before


def _shown_on_panel(kiosk: Any) -> list[str]:
    return [item.property("markup") for item in _texts(kiosk)]


def _texts(kiosk: Any) -> Any:
    """The texts of the open panel."""
    from tests.screen import items

    panel = next(item for item in items(kiosk) if item.property("isPanel"))
    return (item for item in visible_items(panel) if item.property("isText") and item.property("markup"))


@pytest.mark.parametrize("panel", ["text", "sound"])
@pytest.mark.parametrize(("code", "text"), [("ja@easy", 100), ("ja", 150), ("en", 200)])
def test_a_panel_is_gone_through_part_by_part(kiosk: Any, code: str, text: int, panel: str) -> None:
    """No row is cut through, and each comes."""
    kiosk.speaker.setOn(False)
    kiosk.hand.tremble_seconds = 0
    kiosk.guide.choose(code)
    kiosk.display.setText(text)
    try:
        touch(kiosk, f"tool-{panel}")
        drawn(kiosk.window, 3)
        flick = next(item for item in visible_items(kiosk.window.contentItem()) if item.objectName() == "flick")
        names = {name for name in _keys(flick) if "-" in name}
        found: set[str] = set()
        for _ in range(8):
            drawn(kiosk.window, 2)
            place = rect(flick.parentItem())
            for name, item in _keys(flick).items():
                edge = rect(item)
                is_out = edge.bottom() <= place.top() + 1 or edge.top() >= place.bottom() - 1
                assert is_out or (edge.top() > place.top() - 1 and edge.bottom() < place.bottom() + 1), name
                found |= set() if is_out else {name}
            if not (down := [x for x in visible_items(kiosk.window.contentItem()) if x.property("pictogram") == "down"
                             and x.property("isTarget") is not None]):  # fmt: skip
                break
            touch_at(kiosk, centre(down[0]))
        assert len(names) > 5 and names <= found
    finally:
        kiosk.display.setText(100)
        kiosk.guide.stop()


def _keys(flick: Any) -> dict[str, Any]:
    """Those of a panel, by their names."""
    return {x.objectName(): x for x in visible_items(flick) if x.property("isTouchable") and x.objectName()}


@pytest.mark.parametrize("size", [(1280, 800), (1920, 1080)])
@pytest.mark.parametrize("code", ["ja", "ja@easy", "en"])
def test_a_code_for_the_own_phone_has_the_place_of_the_phone(kiosk: Any, code: str, size: tuple[int, int]) -> None:
    """The sentence is whole at 100 %, the code stays when help is asked, and no ring is round the sample."""
    kiosk.speaker.setOn(False)
    kiosk.window.resize(*size)
    kiosk.display.use_pixels_per_mm(pixels_per_mm(QSize(*size), 15.6 if size[1] == 800 else 24.0))
    try:
        for lesson in todays(kiosk.guide.lessons):
            kiosk.guide.stop()
            kiosk.guide.choose(code)
            kiosk.guide.choose_lesson(lesson)
            for name in ("phone-iphone", "way-own", "have"):
                kiosk.guide.press(name)
            while kiosk.guide.page == "steps" and not kiosk.guide.visit.walk.code:
                go_on(kiosk.guide)
            if kiosk.guide.page == "steps":
                drawn(kiosk.window, 3)
                words, shown_code = (shown(kiosk, name) for name in ("sentence", "qr"))
                assert words.property("markup") == kiosk.walk.sentence
                card = rect(shown(kiosk, "code-card"))
                assert card.left() > rect(words).right() and card.contains(rect(shown_code)), "in the phone's place"
                # The true one is the largest thing there, and whoever holds a phone before it finds that one.
                framed = rect(shown_code.parentItem())
                assert framed.width() >= max(0.7 * card.width(), rect(shown_code).width() + 8), (lesson, code)
                sample = find(kiosk, "phone-code")
                assert sample is None or sample.property("side") < framed.width() * 0.6
                for press in ("panel-trouble", "trouble-0"):
                    kiosk.guide.press(press)
                drawn(kiosk.window, 3)
                words, shown_code = (shown(kiosk, name) for name in ("sentence", "qr"))
                assert words.property("markup") == kiosk.walk.answer and not kiosk.handset.target
                assert (
                    not rect(words).intersects(rect(shown_code)) and shown(kiosk, "back").property("look") == "primary"
                )
    finally:
        kiosk.window.resize(1280, 800)
        kiosk.display.use_pixels_per_mm(pixels_per_mm(QSize(1280, 800), 15.6))
        kiosk.guide.stop()

"""What a touch need not wait for: nothing is made, set or drawn twice that is there already."""

from collections import Counter
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
import shiboken6
from PySide6.QtCore import Qt
from PySide6.QtQuick import QQuickItem
from PySide6.QtTest import QTest

from kiosk.ui.screen import pictures, setting
from kiosk.ui.screen.pictures import picture_path
from kiosk.ui.screen.settling import drawn
from tests.screen import centre, items, shown, wait_until

_PHONE = ("phone-iphone", "way-own", "have")


def _asked(monkeypatch: pytest.MonkeyPatch, act: Callable[[], object]) -> Counter[str]:
    """How often the typesetter sets each text while something happens."""
    found: Counter[str] = Counter()
    real = setting.set_text

    def watched(markup: str, style: setting.Style, width: float, ends: tuple[int, ...] = ()) -> setting.Setting:
        found[markup] += 1
        return real(markup, style, width, ends)

    with monkeypatch.context() as patch:
        for asking in ("typesetter", "paging"):
            patch.setattr(f"kiosk.ui.screen.{asking}.set_text", watched)
        act()
    return found


def _visit(kiosk: Any) -> None:
    """To a lesson's second step, and away."""
    kiosk.guide.choose("ja")
    kiosk.guide.choose_lesson(kiosk.guide.lessons[0])
    for name in (*_PHONE, "next"):
        kiosk.guide.press(name)
        drawn(kiosk.window)
    kiosk.guide.stop()
    drawn(kiosk.window)


def _objects(kiosk: Any, *names: str) -> set[int]:
    return {shiboken6.getCppPointer(item)[0] for item in items(kiosk) if item.objectName() in names}


def test_what_was_set_once_is_not_asked_again(kiosk: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    kiosk.speaker.setOn(False)
    for _ in range(2):
        _visit(kiosk)
    assert _asked(monkeypatch, lambda: _visit(kiosk)) == {}


def test_a_language_that_was_seen_asks_nothing(kiosk: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    """No text is set with the words of before in the letters of after."""
    kiosk.speaker.setOn(False)
    kiosk.guide.choose("ja")
    sentence = kiosk.guide.heading

    def turn(code: str) -> Counter[str]:
        kiosk.guide.press("tool-language")
        drawn(kiosk.window)

        def touch() -> None:
            kiosk.guide.press(f"switch-{code}")
            drawn(kiosk.window)

        return _asked(monkeypatch, touch)

    assert sentence not in turn("en")
    for code in ("ja", "en", "ja"):
        turn(code)
    assert turn("en") == {}


def test_an_illustration_is_drawn_in_its_last_size_only(kiosk: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    kiosk.speaker.setOn(False)
    asked: Counter[str] = Counter()

    def watched(name: str) -> Path | None:
        asked[name] += 1
        return picture_path(name)

    monkeypatch.setattr(pictures, "picture_path", watched)
    kiosk.window.releaseResources()
    kiosk.guide.choose("ja")
    kiosk.guide.choose_lesson(kiosk.guide.lessons[0])
    drawn(kiosk.window, 3)
    assert asked and max(asked.values()) == 1


def test_the_rail_stands_before_anybody_comes(kiosk: Any) -> None:
    """In the words of whoever comes next, not of whoever has gone."""
    kiosk.speaker.setOn(False)
    kiosk.guide.choose("en")
    kiosk.guide.stop()
    assert not any(button.place == "tool" for button in kiosk.guide.actions)
    keys = {item.objectName(): item for item in _below(kiosk.window.contentItem()) if item.property("tool")}
    assert keys.keys() >= {"tool-text", "tool-sound", "tool-language"}
    assert keys["tool-language"].property("markup") == "ことば"
    assert not any(item.objectName() in keys for item in items(kiosk))


def _below(item: QQuickItem) -> list[QQuickItem]:
    return [item, *(one for child in item.childItems() for one in _below(child))]


def test_what_does_not_change_stays(kiosk: Any) -> None:
    """The rail in another language, the bar at the next step, the ways beside the kind of phone that is marked."""
    kiosk.speaker.setOn(False)
    kiosk.guide.choose("ja")
    drawn(kiosk.window)
    rail = _objects(kiosk, "tool-text", "tool-sound")
    kiosk.guide.press("tool-language")
    kiosk.guide.press("switch-en")
    kiosk.guide.choose_lesson(kiosk.guide.lessons[0])
    drawn(kiosk.window)
    assert rail == _objects(kiosk, "tool-text", "tool-sound") and len(rail) == 2
    ways = _objects(kiosk, "way-own", "way-watch", "phone-iphone")
    kiosk.guide.press("phone-iphone")
    drawn(kiosk.window)
    assert ways == _objects(kiosk, "way-own", "way-watch", "phone-iphone") and len(ways) == 3


@pytest.mark.parametrize("name", ["heading", "sentence"])
def test_the_page_of_a_lesson_is_the_same_for_the_next_person(kiosk: Any, name: str) -> None:
    kiosk.speaker.setOn(False)
    seen = []
    for _ in range(2):
        kiosk.guide.choose("ja")
        kiosk.guide.choose_lesson(kiosk.guide.lessons[0])
        for button in _PHONE:
            kiosk.guide.press(button)
        drawn(kiosk.window)
        seen.append(_objects(kiosk, name))
        kiosk.guide.stop()
        drawn(kiosk.window)
    assert seen[0] == seen[1] and seen[0]


def test_pages_are_tried_before_anybody_comes(kiosk: Any) -> None:
    wait_until(lambda: kiosk.window.property("isRehearsed"), "the rehearsal")
    assert kiosk.guide.page == "attract"


def test_what_becomes_something_else_under_the_finger_is_not_pressed(kiosk: Any) -> None:
    """The step goes on by itself while a finger lies on a key."""
    kiosk.speaker.setOn(False)
    kiosk.guide.choose("ja")
    kiosk.guide.choose_lesson(kiosk.guide.lessons[0])
    key = shown(kiosk, "back")
    place = centre(key)
    QTest.mousePress(kiosk.window, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, place)
    key.setProperty("objectName", "tool-text")
    QTest.mouseRelease(kiosk.window, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, place)
    assert (kiosk.guide.page, kiosk.guide.panel) == ("card", "")

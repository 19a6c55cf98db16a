"""Fingers on the terminal: that shake, that stay, that draw."""

from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest

from kiosk.lesson.load import load_lesson
from kiosk.ui.screen.settling import drawn, settle
from kiosk.walkthrough import walk as walking
from tests.made_lesson import lesson_of
from tests.screen import centre, drag, has, rect, shown, touch, touch_at, touch_device, wait_until
from tests.ui.made import on_screen
from tests.ui.sights import SIGHTS
from tests.ui.vocabulary import write_lesson

_FOR_EVER = 3600.0


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


def test_somebody_can_be_called_while_a_panel_is_open(kiosk: Any) -> None:
    """The rail beside it answers to a finger; its own key closes the panel again."""
    touch(kiosk, "language-ja")
    touch(kiosk, "tool-text")
    touch(kiosk, "tool-call")
    assert kiosk.guide.panel == "call" and has(kiosk, "panel-title")
    touch(kiosk, "tool-stop")
    assert kiosk.guide.panel == "stop"
    touch(kiosk, "tool-stop")
    assert kiosk.guide.panel == "" and kiosk.guide.page == "topics"


@pytest.mark.parametrize("direction", ["left", "up"])
def test_the_arrow_of_the_keypad_slides_that_way(kiosk: Any, tmp_path: Path, direction: str) -> None:
    """Where it is said "slide to the left" the left arrow only took the focus elsewhere."""
    screen = "  s: {kind: app, title: x, body: [{row: A, id: a}, {row: B, id: b}]}"
    lesson = lesson_of(tmp_path, screen, f"{{swipe: {direction}}}")
    key = {"left": Qt.Key.Key_Left, "up": Qt.Key.Key_Up}[direction]
    with on_screen(kiosk, lesson, SIGHTS["small"]):
        shown(kiosk, "phone-swipe").forceActiveFocus()
        QTest.keyClick(kiosk.window, Qt.Key.Key_Right)
        assert not kiosk.guide.visit.walk.is_done
        shown(kiosk, "phone-swipe").forceActiveFocus()
        QTest.keyClick(kiosk.window, key)
        assert kiosk.guide.visit.walk.is_done and kiosk.guide.visit.walk.wrong == 0


@pytest.mark.parametrize("kind", ["home", "camera"])
def test_what_goes_home_is_begun_on_the_very_edge(kiosk: Any, tmp_path: Path, kind: str) -> None:
    """Who did as told, "from the bottom upwards", began below the screen, where it was a wrong touch."""
    screen = {
        "home": "  s: {kind: home, apps: [camera, phone]}",
        "camera": "  s: {kind: camera, body: [{text: x, id: a}]}",
    }
    lesson = lesson_of(tmp_path, screen[kind], "{swipe: up}")
    with on_screen(kiosk, lesson, SIGHTS["small"]):
        phone, area = rect(shown(kiosk, "handset")), rect(shown(kiosk, "phone-swipe"))
        assert phone.bottom() - area.bottom() < 1 and area.height() < phone.height() / 3
        foot = QPoint(round(phone.center().x()), round(phone.bottom()) - 3)
        drag(kiosk, foot, foot - QPoint(0, round(phone.height() / 3)))
        assert kiosk.guide.visit.walk.is_done and kiosk.guide.visit.walk.wrong == 0


def test_an_open_app_is_slid_away_from_where_it_is(kiosk: Any, tmp_path: Path) -> None:
    lesson = lesson_of(tmp_path, "  s: {kind: app, title: x, body: [{text: ネット, id: a}]}", "{swipe: up}")
    with on_screen(kiosk, lesson, SIGHTS["small"]):
        assert rect(shown(kiosk, "phone-swipe")).height() > rect(shown(kiosk, "handset")).height() / 2

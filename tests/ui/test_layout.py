"""Every target of every screen is large enough, and no text is cut or lies over another.

Drawn, in every size on every screen, in a language that moves on with the day: one lesson made of the longest texts there
are. Each day every size, and every screen, meets every language; at night all meet all. Set in the places found there,
without drawing: every text of every lesson. Drawn once a day, in a size and language that move on: each real lesson.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from itertools import product
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QUrl
from PySide6.QtQml import QQmlComponent
from PySide6.QtQuick import QQuickItem

from kiosk import paths
from kiosk.lesson.library import Library, lesson_paths
from kiosk.lesson.model import Lesson
from kiosk.phone.vocabulary import ELEMENT_KINDS
from kiosk.ui.screen.display import TEXT_STEPS
from kiosk.ui.screen.keypad import visible_items
from kiosk.ui.screen.settling import drawn
from kiosk.ui.terminal.tour import Tour
from kiosk.walkthrough.visit import World
from tests.rotation import DAY, LOCALES, by_rotation
from tests.ui.boxes import Box, boxes_on, faults_in, narrowest
from tests.ui.layout import SLACK, offenders
from tests.ui.longest import longest_lesson, texts_by_kind
from tests.ui.sights import SIGHTS, resize
from tests.ui.vocabulary import every_screen

# The largest stands for 3840×2160 as well: what counts is how many millimetres there are.
_SCREENS = {
    "15.6-inch": ((1280, 800), 15.6), "24-inch": ((1920, 1080), 24.0), "portrait": ((1080, 1920), 24.0),
    "32-inch": ((1920, 1080), 32.0),
}  # fmt: skip
_SIGHTS = [f"{screen} {text}" for screen, text in product(_SCREENS, TEXT_STEPS)]
_LESSONS = list(lesson_paths([paths.LESSONS]))
# How many texts are set in the places of one screen, size and language; beyond it they take turns by the day.
_MOST_TEXTS = 1500


def _use(kiosk: Any, sight: str) -> int:
    """The screen of `sight`; returns the size of its letters."""
    screen, text = sight.rsplit(" ", 1)
    resize(kiosk, *_SCREENS[screen])
    kiosk.speaker.setOn(False)
    return int(text)


@pytest.fixture
def longest(kiosk: Any, tmp_path: Path) -> Iterator[Any]:
    """Puts the made lesson beside the real ones, in one language. Gives its id and all real lessons in that language."""
    world = kiosk.guide._world

    def put(code: str) -> tuple[str, list[Lesson]]:
        real = [world.localise(lesson, code) for lesson in world.library.lessons.values()]
        lesson = longest_lesson(tmp_path, real)
        kiosk.guide._world = World(
            Library({lesson.id: lesson, **world.library.lessons}),
            lambda one, locale: one if one.id == lesson.id else world.localise(one, locale),
            world.words,
        )
        return lesson.id, real

    yield put
    kiosk.guide.stop()
    kiosk.guide._world = world


@pytest.mark.parametrize(("sight", "locale"), by_rotation(_SIGHTS))
def test_every_screen_holds_the_longest_and_every_text(kiosk: Any, longest: Any, sight: str, locale: str) -> None:
    lesson, real = longest(locale)
    kinds: dict[str, set[str]] = {}
    for one in kiosk.guide._world.library.lessons.values():
        for kind, text in texts_by_kind(kiosk.guide._world.localise(one, locale)):
            kinds.setdefault(text, set()).add(kind)
    places: dict[str, set[Box]] = {}
    found: dict[str, str] = {}
    seen = 0
    for name in Tour(kiosk).stations(
        lesson, locale, _use(kiosk, sight), ("iphone", "android")[_SIGHTS.index(sight) % 2]
    ):
        seen += 1
        for fault in offenders(kiosk):
            found.setdefault(fault, name)
        for kind, box in boxes_on(kiosk.window, kinds):
            places.setdefault(kind, set()).add(box)
    assert seen > 30
    assert not found, "\n".join(f"{where}: {fault}" for fault, where in found.items())
    _assert_all_fit(places, real, sight, locale)


def _assert_all_fit(places: dict[str, set[Box]], lessons: list[Lesson], sight: str, locale: str) -> None:
    """Every text, drawn or not, in every place where texts of its kind were found."""
    assert {"title", "goal", "say", "hint", "sign", "misread"} <= set(places), sorted(places)
    texts = sorted({pair for lesson in lessons for pair in texts_by_kind(lesson) if pair[1] and pair[0] in places})
    turns = -(-len(texts) // _MOST_TEXTS)
    now = (DAY + _SIGHTS.index(sight) + LOCALES.index(locale)) % turns
    boxes = {kind: narrowest(found) for kind, found in places.items()}
    faults = [
        f"{kind} «{text}» in {box.width:.0f} px of {box.style.pixels}: {fault}"
        for kind, text in texts[now::turns]
        for box in boxes[kind]
        for fault in faults_in(text, box)
    ]
    assert not faults, "\n".join(faults)


@pytest.mark.parametrize(("lesson", "sight"), by_rotation(_LESSONS, _SIGHTS))
def test_every_lesson_as_it_is(kiosk: Any, lesson: str, sight: str) -> None:
    number = _LESSONS.index(lesson) + _SIGHTS.index(sight) + DAY // len(_SIGHTS)
    locale = LOCALES[number % len(LOCALES)]
    found: dict[str, str] = {}
    for name in Tour(kiosk).stations(lesson, locale, _use(kiosk, sight), ("iphone", "android")[number // 2 % 2]):
        for fault in offenders(kiosk):
            found.setdefault(fault, name)
    assert not found, f"{locale}\n" + "\n".join(f"{where}: {fault}" for fault, where in found.items())


def test_the_faults_are_seen(kiosk: Any) -> None:
    """The same walk finds offenders when the screen is planted with them: one too coarse to hold the targets."""
    resize(kiosk, *SIGHTS["small"])
    kiosk.guide.press("begin")
    drawn(kiosk.window)
    assert not list(offenders(kiosk))
    button = next(item for item in _touchables(kiosk) if item.objectName() == "back")
    before = button.height()
    button.setHeight(20)
    assert any("mm" in fault for fault in offenders(kiosk))
    button.setHeight(before)
    before = button.y()
    button.setY(before - kiosk.window.height() / 2)
    assert any("lies over text" in fault for fault in offenders(kiosk))
    button.setY(before)
    text = next(item for item in _items(kiosk) if item.objectName() == "heading")
    before = text.x()
    text.setX(kiosk.window.width() - 40)
    assert any("text heading" in fault for fault in offenders(kiosk))
    text.setX(before)


_HANGING = """
import QtQuick
import "parts"
Item {
    clip: true
    width: text.width
    height: 100
    RubyText { id: text; objectName: "hanging"; width: implicitWidth - pixels * 0.2; pixels: 40
               markup: "すこし すすむ。" }
}
"""


def test_a_mark_that_hangs_over_and_is_cut_is_seen(kiosk: Any) -> None:
    """The empty half of a mark may lie behind the edge of what clips, its ink may not."""
    with _planted(kiosk, _HANGING) as planted:
        (text,) = planted.childItems()
        assert text.property("setting")["width"] > text.width() + SLACK, "the mark hangs over"
        assert not [fault for fault in offenders(kiosk) if "is cut off" in fault]
        planted.setWidth(planted.width() - 24)
        assert [fault for fault in offenders(kiosk) if "hanging" in fault and "すすむ。» is cut off" in fault]


_OVER_WHAT_SCROLLS = """
import QtQuick
import "parts"
Item {
    width: 400
    height: 40
    Item {
        property bool isScrollArea: true
        clip: true
        width: 400
        height: 40
        RubyText { objectName: "shown"; width: 400; pixels: 30; markup: "みえる" }
        RubyText { objectName: "cut"; y: 60; width: 400; pixels: 30; markup: "みえない" }
    }
    RubyText { objectName: "outside"; y: 60; width: 400; pixels: 30; markup: "そとに" }
}
"""


def test_a_text_over_what_scrolls_is_seen(kiosk: Any) -> None:
    """What an area cuts away lies under nothing; what it shows does: so two texts once lay over each other, unseen."""
    with _planted(kiosk, _OVER_WHAT_SCROLLS) as planted:
        outside = planted.childItems()[-1]
        assert not [fault for fault in offenders(kiosk) if "outside" in fault]
        outside.setY(0)
        assert [fault for fault in offenders(kiosk) if "shown «みえる» lies over outside" in fault]


@contextmanager
def _planted(kiosk: Any, qml: str) -> Iterator[QQuickItem]:
    """Something on the screen that does not belong there."""
    component = QQmlComponent(kiosk.engine)
    component.setData(qml.encode(), QUrl.fromLocalFile(str(paths.QML / "planted.qml")))
    planted = component.create()
    assert isinstance(planted, QQuickItem), component.errorString()
    planted.setParentItem(kiosk.window.contentItem())
    try:
        drawn(kiosk.window)
        yield planted
    finally:
        planted.setParentItem(None)
        planted.deleteLater()


def _items(kiosk: Any) -> Any:
    return visible_items(kiosk.window.contentItem())


def _touchables(kiosk: Any) -> Any:
    return (item for item in _items(kiosk) if item.property("isTouchable"))


def test_the_whole_vocabulary_is_drawn(kiosk: Any, tmp_path: Path) -> None:
    """Each element in both skins, and each kind of screen."""
    resize(kiosk, *SIGHTS["small"])
    shown: set[str] = set()
    for kinds, skin, faults in every_screen(kiosk, tmp_path):
        shown |= kinds
        assert not faults, f"{kinds} on {skin}: {faults}"
    assert set(ELEMENT_KINDS) <= shown

"""Every target of every screen is large enough, and no text is cut or lies over another: walked, not sampled."""

from pathlib import Path
from typing import Any

import pytest

from kiosk import paths
from kiosk.lesson.library import lesson_paths
from kiosk.phone.vocabulary import ELEMENT_KINDS
from kiosk.ui.screen.display import TEXT_STEPS, pixels_per_mm
from kiosk.ui.screen.settling import drawn
from kiosk.ui.terminal.tour import Tour
from tests.ui.layout import offenders
from tests.ui.vocabulary import every_screen

_SCREENS = {"15.6-inch": ((1280, 800), 15.6), "24-inch": ((1920, 1080), 24.0), "portrait": ((1080, 1920), 24.0)}
_LOCALES = ("ja", "ja@easy", "en")
_LESSONS = list(lesson_paths([paths.LESSONS]))


@pytest.mark.parametrize("locale", _LOCALES)
@pytest.mark.parametrize("text", TEXT_STEPS)
@pytest.mark.parametrize("screen", _SCREENS)
def test_every_screen(kiosk: Any, screen: str, text: int, locale: str) -> None:
    size, inches = _SCREENS[screen]
    _resize(kiosk, size, inches)
    kiosk.speaker.setOn(False)
    # Pages and panels are the same for every lesson; the phone's screens are not.
    lessons = _LESSONS if text in (100, 200) else _LESSONS[:1]
    found: dict[str, str] = {}
    seen = 0
    for number, lesson in enumerate(lessons):
        for name in Tour(kiosk).stations(lesson, locale, text, ("iphone", "android")[number % 2]):
            seen += 1
            for fault in offenders(kiosk):
                found.setdefault(fault, f"{lesson} {name}")
    assert seen > 30
    assert not found, "\n".join(f"{where}: {fault}" for fault, where in found.items())


def _resize(kiosk: Any, size: tuple[int, int], inches: float) -> None:
    from PySide6.QtCore import QSize

    kiosk.window.resize(*size)
    kiosk.display.use_pixels_per_mm(pixels_per_mm(QSize(*size), inches))


def test_the_faults_are_seen(kiosk: Any) -> None:
    """The same walk finds offenders when the screen is planted with them: one too coarse to hold the targets."""
    _resize(kiosk, (1280, 800), 15.6)
    kiosk.guide.press("begin")
    drawn(kiosk.window)
    assert not list(offenders(kiosk))
    button = next(item for item in _touchables(kiosk) if item.objectName() == "back")
    before = button.height()
    button.setHeight(20)
    assert any("mm" in fault for fault in offenders(kiosk))
    button.setHeight(before)
    text = next(item for item in _items(kiosk) if item.objectName() == "heading")
    before = text.width()
    text.setProperty("markup", "Donaudampfschifffahrtsgesellschaft" * 8)
    assert any("text heading" in fault for fault in offenders(kiosk))
    text.setProperty("markup", "x")


def _items(kiosk: Any) -> Any:
    from kiosk.ui.screen.keypad import visible_items

    return visible_items(kiosk.window.contentItem())


def _touchables(kiosk: Any) -> Any:
    return (item for item in _items(kiosk) if item.property("isTouchable"))


def test_the_whole_vocabulary_is_drawn(kiosk: Any, tmp_path: Path) -> None:
    """Each element in both skins, and each kind of screen."""
    _resize(kiosk, (1280, 800), 15.6)
    shown: set[str] = set()
    for kinds, skin, faults in every_screen(kiosk, tmp_path):
        shown |= kinds
        assert not faults, f"{kinds} on {skin}: {faults}"
    assert set(ELEMENT_KINDS) <= shown

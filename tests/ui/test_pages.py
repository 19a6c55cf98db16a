"""Pages as people see them: filled, with their pictures, each from the strongest root of content."""

import logging
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QSize
from PySide6.QtSvg import QSvgRenderer

from kiosk import paths
from kiosk.lesson.library import lesson_paths
from kiosk.lesson.topics import TOPICS
from kiosk.ui.screen.pictures import PictureProvider, picture_path
from kiosk.ui.screen.settling import drawn, settle
from kiosk.ui.terminal.tour import Tour
from tests.screen import shown
from tests.ui.emptiness import largest_empty_share
from tests.ui.layout import offenders
from tests.ui.test_layout import _SCREENS, _use

# Before the second look it was 0.31 to 0.53.
_MOST_EMPTY = 0.25


@pytest.fixture(autouse=True)
def letters(qapp: Any) -> None:
    """Some pictures have words in them."""


@pytest.mark.takes_turns
@pytest.mark.parametrize("screen", _SCREENS)
def test_no_page_is_half_empty(kiosk: Any, screen: str) -> None:
    lesson = next(iter(lesson_paths([paths.LESSONS])))
    empty = {}
    for name in Tour(kiosk).stations(lesson, "ja", _use(kiosk, f"{screen} 100")):
        # Over a panel's veil the page can hardly be seen, and is not to be.
        if not name.startswith(("panel", "idle")):
            settle(20)
            drawn(kiosk.window)
            empty[name] = largest_empty_share(kiosk.window.grabWindow())
    assert len(empty) > 20
    assert {name: share for name, share in empty.items() if share > _MOST_EMPTY} == {}


def test_everything_that_can_be_chosen_has_its_picture() -> None:
    wanted = {f"topic-{topic}" for topic in TOPICS} | {f"phone-{kind}" for kind in ("iphone", "android", "none")}
    wanted |= {f"gesture-{kind}" for kind in ("tap", "swipe", "left", "right", "down", "type", "read", "card")}
    wanted |= {"attract-scene", "hand", "phone-front", "hanamaru", "praise", "farewell", "emblem"}
    assert {name for name in wanted if picture_path(name) is None} == set()


@pytest.mark.parametrize("path", sorted((paths.CONTENT / "pictures").glob("*.svg")), ids=lambda path: path.stem)
def test_each_picture_is_drawn_whole(path: Path) -> None:
    renderer = QSvgRenderer(str(path))
    assert renderer.isValid() and renderer.viewBoxF().width() > 0
    image = PictureProvider().requestImage(path.stem, QSize(), QSize(240, 240))
    assert max(image.width(), image.height()) == 240
    assert any(image.pixelColor(x, y).alpha() for x in range(0, image.width(), 5) for y in range(0, image.height(), 5))
    assert "<script" not in path.read_text("utf-8") and "href" not in path.read_text("utf-8")


def test_a_city_puts_its_own_picture_in_place_of_ours(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("KIOSK_DATA", str(tmp_path))
    own = tmp_path / "pictures" / "emblem.svg"
    own.parent.mkdir()
    own.write_text(
        '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 2 1"><path fill="#f00" d="M0 0h2v1H0z"/></svg>'
    )
    assert picture_path("emblem") == own
    image = PictureProvider().requestImage("emblem", QSize(), QSize(20, 20))
    assert (image.width(), image.height(), image.pixelColor(10, 5).name()) == (20, 10, "#ff0000")
    assert PictureProvider().requestImage("lesson-of-nobody/emblem", QSize(), QSize(20, 20)).width() == 20


@pytest.mark.parametrize("name", ["nothing", "../../LICENSE", "broken"])
def test_a_picture_that_cannot_be_drawn_is_empty_and_told(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path, caplog: pytest.LogCaptureFixture, name: str
) -> None:
    monkeypatch.setenv("KIOSK_DATA", str(tmp_path))
    (tmp_path / "pictures").mkdir()
    (tmp_path / "pictures" / "broken.svg").write_text("<svg")
    with caplog.at_level(logging.ERROR):
        image = PictureProvider().requestImage(name, QSize(), QSize(9, 9))
    assert image.pixelColor(0, 0).alpha() == 0
    assert name in caplog.text
    caplog.clear()


@pytest.mark.parametrize("lesson", sorted(lesson_paths([paths.LESSONS])))
def test_whoever_goes_alone_sees_the_task(kiosk: Any, lesson: str) -> None:
    kiosk.display.setText(_use(kiosk, "24-inch 100"))
    kiosk.guide.choose("ja")
    kiosk.guide.choose_lesson(lesson)
    kiosk.guide.choose("alone")
    drawn(kiosk.window, 2)
    assert shown(kiosk, "task").property("markup") == kiosk.guide.visit.walk.lesson.task
    assert not list(offenders(kiosk))
    kiosk.guide.stop()

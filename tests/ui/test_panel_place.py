"""Where panels lie: joined to the key that opened them, beside the phone; the countdown on its page."""

from collections.abc import Iterator
from typing import Any

import pytest
from PySide6.QtCore import Qt

from tests.screen import find, items, rect
from tests.ui.sights import SIGHTS, before, begin, look

pytestmark = pytest.mark.takes_turns


@pytest.fixture(params=SIGHTS)
def screen(kiosk: Any, request: pytest.FixtureRequest) -> Iterator[str]:
    with before(kiosk, request.param):
        yield request.param


def _begin(kiosk: Any, text: int) -> None:
    begin(kiosk, next(iter(kiosk.guide.lessons)), "practise", text=text)


@pytest.mark.parametrize("text", [100, 200])
@pytest.mark.parametrize("tool", ["text", "sound", "language", "call", "stop"])
def test_a_panel_points_at_the_key_that_opened_it(kiosk: Any, screen: str, tool: str, text: int) -> None:
    _begin(kiosk, text)
    kiosk.guide.press(f"tool-{tool}")
    look(kiosk)
    nose, key, sheet = (find(kiosk, name) for name in ("panel-nose", f"tool-{tool}", "panel-sheet"))
    assert nose is not None and nose.isVisible() and key is not None and sheet is not None
    tip, at, panel = rect(nose), rect(key), rect(sheet)
    if screen == "portrait":
        assert at.left() <= tip.center().x() <= at.right() and panel.left() < tip.left() and tip.right() < panel.right()
        assert panel.bottom() < tip.bottom() <= at.top()
    else:
        assert at.top() <= tip.center().y() <= at.bottom() and panel.top() < tip.top() and tip.bottom() < panel.bottom()
        assert at.right() <= tip.left() < panel.left()


@pytest.mark.parametrize("text", [100, 200])
@pytest.mark.parametrize("tool", ["text", "sound", "stop"])
def test_no_key_of_the_bar_is_cut_in_two_by_a_panel(kiosk: Any, screen: str, tool: str, text: int) -> None:
    """Covered in part, all of them are gone."""
    _begin(kiosk, text)
    kiosk.guide.press(f"tool-{tool}")
    look(kiosk)
    sheet, bar = (
        find(kiosk, "panel-sheet"),
        next(x for x in items(kiosk) if x.metaObject().className().startswith("BottomBar_")),
    )
    assert sheet is not None
    if rect(sheet).intersects(rect(bar)):
        image = kiosk.window.grabWindow()
        beside = range(round(max(rect(sheet).right(), rect(bar).left())) + 4, round(rect(bar).right()) - 4)
        for y in (rect(bar).top() + 3, rect(bar).center().y()):
            assert len({image.pixelColor(x, round(y)).name() for x in beside}) <= 1
        below = range(round(rect(sheet).bottom()) + 30, round(rect(bar).bottom()))
        assert len({image.pixelColor(round(rect(bar).center().x()), y).name() for y in below}) <= 1


def test_help_points_at_its_key_in_the_bar(kiosk: Any, screen: str) -> None:
    _begin(kiosk, 100)
    key = find(kiosk, "panel-trouble")
    kiosk.guide.press("panel-trouble")
    look(kiosk)
    if screen != "portrait":
        nose = find(kiosk, "panel-nose")
        assert key is not None and nose is not None
        assert rect(key).left() <= rect(nose).center().x() <= rect(key).right()


@pytest.mark.parametrize("text", [100, 200])
def test_the_countdown_says_what_it_counts_in_the_middle_of_its_page(kiosk: Any, screen: str, text: int) -> None:
    _begin(kiosk, text)
    kiosk.guide.count_down(7)
    look(kiosk)
    words = [x.property("markup") for x in items(kiosk) if x.property("isText") and x.isVisible()]
    assert {"7", "{秒|びょう}", "はじめの {画面|がめん}に もどるまで"} <= set(words)
    whole = find(kiosk, "time-left")
    assert whole is not None and whole.childItems()[0].width() == pytest.approx(
        whole.width() * 7 / kiosk.guide.countdown, abs=1
    )
    sheet = find(kiosk, "idle-sheet")
    rail = next(x for x in items(kiosk) if x.metaObject().className().startswith("Rail_"))
    assert sheet is not None and not rect(sheet).intersects(rect(rail))
    if screen != "portrait":
        middle = (rect(rail).right() + kiosk.window.width()) / 2
        assert rect(sheet).center().x() == pytest.approx(middle, abs=2)


def test_who_goes_on_is_asked_last_and_the_main_key(kiosk: Any) -> None:
    """As everywhere, the way forward stands at the right."""
    _begin(kiosk, 100)
    kiosk.guide.press("tool-stop")
    names = [(button["name"], button["look"]) for button in kiosk.guide.panelButtons]
    assert names == [("panel-end", "outline"), ("panel-close", "primary")]


def test_the_panel_of_letters_keeps_its_place_whichever_size_is_chosen(kiosk: Any, screen: str) -> None:
    """The key under the finger stays there."""
    _begin(kiosk, 100)
    kiosk.guide.press("tool-text")
    sheets, keys = set(), set()
    for text in (100, 125, 150, 200):
        kiosk.display.setText(text)
        look(kiosk)
        sheet, key = find(kiosk, "panel-sheet"), find(kiosk, "size-150")
        assert sheet is not None and key is not None
        sheets.add((round(rect(sheet).left()), round(rect(sheet).width())))
        keys.add(round(rect(key).center().x()))
    # The rail is a little wider in the largest letters.
    assert all(max(ends) - min(ends) < 16 for ends in zip(*sheets, strict=True)) and max(keys) - min(keys) < 40


@pytest.mark.parametrize("locale", ["ja", "en"])
def test_colours_are_in_sight_on_the_panel_of_letters(kiosk: Any, screen: str, locale: str) -> None:
    for text in (100, 200):
        begin(kiosk, next(iter(kiosk.guide.lessons)), "practise", locale, text)
        kiosk.guide.press("tool-text")
        look(kiosk)
        sheet, last = find(kiosk, "panel-sheet"), find(kiosk, "colours-yellow")
        assert sheet is not None and last is not None and rect(sheet).contains(rect(last))


def test_the_ring_of_the_keypad_is_whole_and_white_outside(kiosk: Any) -> None:
    """On the key that begins, which is as wide as its page: nothing cuts it, and it is seen on a dark page too."""
    kiosk.guide.stop()
    kiosk.guide.choose("ja")
    kiosk.guide.choose_lesson(next(iter(kiosk.guide.lessons)))
    look(kiosk)
    key = find(kiosk, "way-practise")
    assert key is not None
    key.forceActiveFocus(Qt.FocusReason.TabFocusReason)
    look(kiosk)
    image, middle = kiosk.window.grabWindow(), round(rect(key).center().y())
    scale = kiosk.display.pixelsPerMm
    for edge, sign in ((rect(key).left(), -1), (rect(key).right() - 1, 1)):
        found = [image.pixelColor(round(edge + sign * mm * scale), middle).lightness() for mm in (0.1, 0.3, 0.9, 1.6)]
        assert max(found[:2]) > 180 and found[2] < 60 and found[3] > 200, found

"""Pages of the drawn phone on the smallest screen: they end on the glass, or between lines."""

from collections.abc import Iterator
from dataclasses import replace
from itertools import pairwise
from typing import Any

import pytest
from PySide6.QtCore import QPoint, QRect, QRectF

from kiosk.ui.screen.settling import drawn, settle
from kiosk.walkthrough import walk as walking
from kiosk.walkthrough.walk import Walk
from tests.rotation import LOCALES, todays
from tests.screen import find, items, rect, shown, touch_at, wait_until
from tests.ui.layout import SLACK
from tests.ui.sights import before, begins_at_its_end

pytestmark = pytest.mark.takes_turns

_GAP_MM = 3.0
_SKINS = ("iphone", "android")


@pytest.fixture
def small(kiosk: Any) -> Iterator[Any]:
    with before(kiosk, "small"):
        yield kiosk


def _pages(kiosk: Any, skin: Any, code: str = "ja") -> Iterator[Walk]:
    """A step on each page of each lesson, put on the screen; alone, where no ring comes and scrolls to its target."""
    guide = kiosk.guide
    world = guide._world
    guide.choose(code)
    lessons = world.library.lessons.values()
    # Among the turns there may be none with a long page.
    fullest = max(lessons, key=lambda lesson: max(len(str(lesson.screen(name))) for name in lesson.screens))
    for lesson in {one.id: one for one in (*todays(lessons), fullest)}.values():
        walk, _ = walking.begun(world.localise(lesson, code), skin, "alone", 0.0)
        seen: set[str] = set()
        for index, step in enumerate(walk.steps):
            if step.screen in seen:
                continue
            seen.add(step.screen)
            here = replace(walking.at(walk, index), is_glowing=False)
            guide.show(replace(guide.visit, page="steps", lesson=walk.lesson, walk=here, phone=skin, way="alone"))
            drawn(kiosk.window, 3)
            settle(20)
            if not kiosk.handset.keyboard:
                yield here


def _on_phone(kiosk: Any, is_wanted: Any) -> list[Any]:
    return [item for item in items(kiosk) if is_wanted(item) and _has_above(item, "flick", "handset")]


def _has_above(item: Any, *names: str) -> bool:
    above = set()
    while item is not None:
        above.add(item.objectName())
        item = item.parentItem()
    return set(names) <= above


def _area(kiosk: Any) -> Any:
    return next((item for item in items(kiosk) if item.property("isScrollArea") and _has_above(item, "handset")), None)


def _flick(kiosk: Any) -> Any:
    return next(item for item in items(kiosk) if item.objectName() == "flick" and _has_above(item, "handset"))


def _is_gliding(kiosk: Any) -> bool:
    flick = _flick(kiosk)
    before = flick.property("contentY")
    settle(40)
    return bool(flick.property("contentY") != before)


def _seen(area: Any) -> QRectF:
    """What of the page can be seen."""
    place = rect(area)
    return QRectF(place.left(), place.top(), place.width(), float(area.property("shownEnd")))


def _is_whole(kiosk: Any, area: Any, item: Any) -> bool:
    seen, place = _seen(area), rect(item)
    return place.top() >= seen.top() - SLACK and place.bottom() <= seen.bottom() + SLACK and not _is_gliding(kiosk)


def _stands_whole(kiosk: Any, screen: str) -> bool:
    """Wait for what is to be touched to stand whole; False where nothing of the page is."""
    area, sought = _area(kiosk), kiosk.handset.sought
    item = next(iter(_on_phone(kiosk, lambda x: x.objectName() == f"phone-{sought}")), None)
    if area is None or item is None:
        return False
    wait_until(lambda: _is_whole(kiosk, area, item), f"{screen}: {sought} whole")
    return True


def _runs(kiosk: Any) -> list[tuple[Any, float, float]]:
    """Each piece of text in the page: which, its top and its bottom in the window."""
    found = []
    for text in _on_phone(kiosk, lambda x: x.property("isText") and x.property("markup")):
        setting = text.property("setting")
        for run in (setting.toVariant() if hasattr(setting, "toVariant") else setting)["runs"]:
            top = rect(text).top() + run[2]
            found.append(((run[0], text.property("markup"), run[1], run[2]), top, top + run[3]))
    return found


def _whole_texts(kiosk: Any, area: Any, screen: str) -> set[Any]:
    """What can be read now; nothing may be cut through."""
    seen = _seen(area)
    whole = set()
    for which, top, bottom in _runs(kiosk):
        for edge in (seen.top(), seen.bottom()):
            assert not top + SLACK < edge < bottom - SLACK, f"{screen}: «{which[0]}» is cut through"
        if seen.top() - SLACK <= top and bottom <= seen.bottom() + SLACK:
            whole.add(which)
    return whole


@pytest.mark.parametrize("skin", _SKINS)
def test_every_page_is_whole_in_letters_of_ordinary_size(small: Any, skin: str) -> None:
    """No button below the edge, nothing to scroll; and what can be touched stays apart."""
    pages = 0
    for walk in _pages(small, skin):
        if (area := _area(small)) is None:
            continue
        pages += 1
        # Where sliding is learnt, the page has to be longer.
        is_scrolled = any(x.do.kind == "scroll" and x.screen == walk.step.screen for x in walk.steps)
        over = area.property("contentHeight") - area.height()
        assert over <= 1 or is_scrolled, f"{walk.step.screen} is {over / small.display.pixelsPerMm:.1f} mm too high"
        if walk.state.screen.kind != "home":
            touched = sorted(
                (rect(x) for x in _on_phone(small, lambda x: x.property("isTouchable"))), key=lambda x: x.y()
            )
            for above, below in pairwise(touched):
                is_below = below.top() > above.center().y()
                gap = (below.top() - above.bottom()) / small.display.pixelsPerMm
                assert not is_below or gap > _GAP_MM - 0.4, f"{walk.step.screen}: {gap:.1f} mm"
    assert pages > 6


@pytest.mark.parametrize("code", LOCALES)
@pytest.mark.parametrize("skin", _SKINS)
def test_a_page_that_is_longer_is_gone_through_in_whole_rows(small: Any, skin: str, code: str) -> None:
    """From its top to its end by the key: nothing is cut through anywhere, and nothing is left out."""
    small.display.setText(200)
    longer = 0
    for walk in _pages(small, skin, code):
        area = _area(small)
        if area is None or area.property("contentHeight") <= area.height() + 1:
            continue
        is_at_end = begins_at_its_end(walk.state.screen)
        assert _flick(small).property("contentY") == 0 or is_at_end, (walk.step.screen, walk.state.focus)
        while _flick(small).property("contentY") > 0:
            area.page(-1)
            wait_until(lambda: not _is_gliding(small), "the page that goes back")
        longer += 1
        seen: set[Any] = set()
        for _ in range(12):
            seen |= _whole_texts(small, area, walk.step.screen)
            before = _flick(small).property("contentY")
            area.page(1)
            wait_until(lambda: not _is_gliding(small), "the page that goes on")
            if _flick(small).property("contentY") == before:
                break
        missing = [run for run in _runs(small) if run[0] not in seen]
        assert not missing, f"{walk.step.screen}: «{missing[0][0]}» was left out"
    assert longer > 0


@pytest.mark.parametrize("percent", [100, 200])
@pytest.mark.parametrize("code", LOCALES)
def test_what_is_to_be_touched_is_whole_on_the_glass(small: Any, code: str, percent: int) -> None:
    """As soon as a step begins, ring or not; with its label, in every language."""
    small.display.setText(percent)
    guide = small.guide
    world = guide._world
    guide.choose(code)
    looked = 0
    for lesson in todays(world.library.lessons.values()):
        walk, _ = walking.begun(world.localise(lesson, code), "iphone", "practise", 0.0)
        for index in range(len(walk.steps)):
            here = replace(walking.at(walk, index), is_glowing=False)
            guide.show(
                replace(guide.visit, page="steps", lesson=walk.lesson, walk=here, phone="iphone", way="practise")
            )
            drawn(small.window, 2)
            looked += _stands_whole(small, here.step.screen)
    assert looked > 5


@pytest.mark.parametrize("place", ["marks", "title"])
@pytest.mark.parametrize("skin", _SKINS)
def test_a_touch_on_the_marks_or_the_title_of_the_phone_is_felt(small: Any, skin: str, place: str) -> None:
    """◁ ○ □ do nothing here; but whoever touches them sees that the touch was felt."""
    walk = next(walk for walk in _pages(small, skin) if walk.state.screen.title)
    phone = rect(shown(small, "handset"))
    if place == "marks":
        at = QPoint(int(phone.left() + phone.width() * 0.24), int(phone.bottom() - 7 * small.display.pixelsPerMm))
    else:
        title = next(
            x for x in items(small) if x.property("markup") == walk.state.screen.title and _has_above(x, "handset")
        )
        at = rect(title).center().toPoint()
    wait_until(lambda: not find(small, "cover"), "the page that slides away")
    drawn(small.window)
    around = QRect(at - QPoint(24, 24), at + QPoint(24, 24))
    before = small.window.grabWindow().copy(around)
    touch_at(small, at)
    seen = wait_until(lambda: find(small, "ripple"), "a trace of the touch")
    wait_until(lambda: seen.scale() > 0.5, "the ring that grows")
    assert small.window.grabWindow().copy(around) != before, "it lies under something"

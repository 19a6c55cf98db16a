"""Each page of the drawn phone on its glass: whole things only, its keys inside, in every size and language."""

from collections.abc import Iterator
from dataclasses import replace
from typing import Any

import pytest

from kiosk.ui.screen.settling import drawn, settle
from kiosk.walkthrough import walk as walking
from kiosk.walkthrough.walk import Walk
from tests.rotation import LOCALES, by_rotation, todays
from tests.screen import items, rect, shown
from tests.ui.layout import SLACK
from tests.ui.sights import SIGHTS, before, begin

pytestmark = pytest.mark.takes_turns


def _above(item: Any) -> Iterator[Any]:
    while item is not None:
        yield item
        item = item.parentItem()


def _is_on(item: Any, name: str) -> bool:
    return any(one.objectName() == name for one in _above(item))


def _steps(kiosk: Any, code: str, percent: int) -> Iterator[Walk]:
    """Each step of each lesson as it begins, and once what it begins with was done."""
    for lesson in todays(kiosk.guide._world.library.lessons):
        begin(kiosk, lesson, "practise", code, percent)
        walk = kiosk.guide.visit.walk
        for index in range(len(walk.steps)):
            here = replace(walking.at(walk, index), is_glowing=True)
            for state in (here, walking.advance(here, walking.right_event(walking.next_move(here)), 1.0)[0]):
                if state.is_done or (state is not here and not state.state.keyboard):
                    continue
                kiosk.guide.show(replace(kiosk.guide.visit, walk=state))
                drawn(kiosk.window, 2)
                settle(480)
                yield state


def _area(kiosk: Any) -> Any:
    return next((x for x in items(kiosk) if x.property("isScrollArea") and _is_on(x, "handset")), None)


def _faults(kiosk: Any, walk: Walk) -> Iterator[str]:
    area = _area(kiosk)
    if area is None:
        return
    phone, place = rect(shown(kiosk, "handset")), rect(area)
    edge = float(shown(kiosk, "handset").property("edge"))
    mm = kiosk.display.pixelsPerMm
    top, bottom = place.top(), place.top() + float(area.property("shownEnd"))
    things = [x for x in items(kiosk) if _is_on(x, "flick") and _is_on(x, "handset")]
    for thing in things:
        # Below an icon there is room for a ring.
        box = rect(thing).adjusted(0, 0, 0, -3 * mm if thing.property("room") else 0)
        if thing.property("isTouchable") and not thing.objectName().startswith("phone-swipe"):
            fits = box.height() + 12 * mm < float(area.property("viewHeight"))
            if fits and any(box.top() + SLACK < end < box.bottom() - SLACK for end in (top, bottom)):
                yield f"{thing.objectName()} is cut through"
    for key in [x for x in items(kiosk) if x.property("pictogram") in ("up", "down") and _is_on(x, "handset")]:
        box = rect(key)
        if box.right() > phone.right() - edge - 3 * mm:
            yield f"a key is {(phone.right() - edge - box.right()) / mm:.1f} mm from the edge of the glass"
        if box.top() < bottom - SLACK:
            yield "a key lies over the page"


@pytest.mark.parametrize("sight", SIGHTS)
@pytest.mark.parametrize(("percent", "code"), by_rotation([100, 150, 200]))
def test_what_stands_on_the_glass_is_whole_and_its_keys_are_inside(
    kiosk: Any, sight: str, code: str, percent: int
) -> None:
    looked = 0
    with before(kiosk, sight):
        found = set()
        for walk in _steps(kiosk, code, percent):
            looked += 1
            found |= {f"{walk.step.screen} ({walk.step.id}): {fault}" for fault in _faults(kiosk, walk)}
    assert looked > 10
    assert not found, "\n".join(sorted(found))


@pytest.mark.parametrize("code", LOCALES)
def test_all_icons_are_seen_in_ordinary_size(kiosk: Any, code: str) -> None:
    with before(kiosk, "small"):
        for lesson in todays(kiosk.guide._world.library.lessons):
            begin(kiosk, lesson, "practise", code)
            settle(300)
            area = _area(kiosk)
            if kiosk.guide.visit.walk.state.screen.kind == "home":
                assert not area.property("hasKeys"), lesson


@pytest.mark.parametrize("sight", SIGHTS)
@pytest.mark.parametrize("code", LOCALES)
def test_a_talk_has_room_beside_its_menu(kiosk: Any, sight: str, code: str) -> None:
    with before(kiosk, sight):
        begin(kiosk, "line-add-city", "practise", code)
        walk = kiosk.guide.visit.walk
        index = next(i for i, step in enumerate(walk.steps) if step.screen == "line.chat")
        kiosk.guide.show(replace(kiosk.guide.visit, walk=walking.at(walk, index)))
        drawn(kiosk.window, 2)
        settle(300)
        area = _area(kiosk)
        assert area.property("viewHeight") > 45 * kiosk.display.pixelsPerMm

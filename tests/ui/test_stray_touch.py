"""A finger that meets something else: it is answered where it was, and hardly beside the frame counts."""

from dataclasses import replace
from typing import Any

import pytest
from PySide6.QtCore import QPoint

from kiosk.ui.screen.settling import drawn
from kiosk.walkthrough import walk as walking
from tests.screen import centre, find, items, rect, shown, touch_at, wait_until
from tests.ui.sights import before, begin

pytestmark = pytest.mark.takes_turns

_LESSON = "line-add-city"


def _begun(kiosk: Any, step: str = "open-camera") -> Any:
    begin(kiosk, _LESSON, "practise", "ja", 100)
    guide = kiosk.guide
    index = next(i for i, one in enumerate(guide.visit.walk.steps) if one.id == step)
    guide.show(replace(guide.visit, walk=walking.at(guide.visit.walk, index)))
    drawn(kiosk.window, 3)
    wait_until(lambda: find(kiosk, "ring-drawn"), "the page that slides")
    wait_until(lambda: kiosk.hand.is_ready)
    return guide.visit.walk


def _ring(kiosk: Any) -> Any:
    return next(rect(x) for x in items(kiosk) if x.objectName() == "ring")


def test_a_wrong_touch_leaves_a_ring_where_it_was(kiosk: Any) -> None:
    with before(kiosk, "small"):
        _begun(kiosk)
        place = centre(shown(kiosk, "phone-mail")) + QPoint(4, 3)
        touch_at(kiosk, place)
        assert kiosk.guide.visit.walk.answer and not kiosk.guide.visit.walk.is_done
        mark = wait_until(lambda: find(kiosk, "ripple"), "a ring at the finger")
        middle = rect(mark).center()
        assert abs(middle.x() - place.x()) < 2 and abs(middle.y() - place.y()) < 2
        wait_until(lambda: not find(kiosk, "ripple"), "its end")


def test_the_right_touch_leaves_none(kiosk: Any) -> None:
    with before(kiosk, "small"):
        walk = _begun(kiosk)
        touch_at(kiosk, centre(shown(kiosk, f"phone-{walk.step.do.target}")))
        assert kiosk.guide.visit.walk.is_done and not find(kiosk, "ripple")


@pytest.mark.parametrize(("mm", "is_it"), [(3.5, True), (9.0, False)])
def test_hardly_beside_the_frame_counts(kiosk: Any, mm: float, is_it: bool) -> None:
    """Below the icon, where nothing else is to be touched."""
    with before(kiosk, "small"):
        _begun(kiosk)
        ring = _ring(kiosk)
        touch_at(kiosk, QPoint(round(ring.center().x()), round(ring.bottom() + mm * kiosk.display.pixelsPerMm)))
        assert kiosk.guide.visit.walk.is_done == is_it


def test_what_else_can_be_touched_answers_for_itself(kiosk: Any) -> None:
    """The next box to tick is nearer than that."""
    with before(kiosk, "small"):
        _begun(kiosk, "choose-news")
        other = rect(shown(kiosk, "phone-about-health"))
        touch_at(kiosk, QPoint(round(other.center().x()), round(other.top() + 3)))
        walk = kiosk.guide.visit.walk
        assert not walk.is_done and walk.wrong == 1

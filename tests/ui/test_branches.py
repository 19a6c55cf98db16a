"""Each branch of the shipped rehearsals on the real screen: where a bait leads is whole, and so is what one comes back to."""

from dataclasses import replace
from typing import Any

import pytest

from kiosk import paths
from kiosk.lesson.library import load_library
from kiosk.phone.model import Action
from kiosk.walkthrough.walk import Touched, at, begun
from tests.rotation import by_rotation
from tests.screen import rect, shown
from tests.ui.layout import offenders
from tests.ui.made import on_screen, put
from tests.ui.sights import SIGHTS

_LESSONS = load_library([paths.LESSONS]).lessons
_BAITED = [name for name, lesson in _LESSONS.items() if any(step.avoid for step in lesson.steps)]


def _glass(kiosk: Any) -> Any:
    """Where the page of the phone begins and ends."""
    return _found(kiosk, "PhoneScreen")


def _found(kiosk: Any, kind: str) -> Any:
    return rect(next(item for item in _all(shown(kiosk, "handset")) if f"{kind}_QMLTYPE" in _kind(item)))


def _all(item: Any) -> Any:
    for child in item.childItems():
        yield child
        yield from _all(child)


def _kind(item: Any) -> str:
    return str(item.metaObject().className())


@pytest.mark.parametrize(("lesson_id", "text"), by_rotation(_BAITED, [100, 200]))
def test_where_a_bait_leads_is_whole_and_the_way_back_too(kiosk: Any, lesson_id: str, text: int) -> None:
    lesson = kiosk.guide._world.localise(_LESSONS[lesson_id], "ja")
    phone = ("iphone", "android")[text == 200]
    with on_screen(kiosk, lesson, SIGHTS["small"], text, phone):
        first, _ = begun(lesson, phone, "practise", 0.0)
        for index, step in ((number, one) for number, one in enumerate(first.steps) if one.avoid):
            put(kiosk, at(first, index))
            before = _glass(kiosk)
            for bait, meant in step.avoid.items():
                kiosk.guide.act(Touched(Action(kind="tap", target=bait)))
                assert kiosk.guide.visit.walk.baited == (bait if meant.screen else "")
                put(kiosk, kiosk.guide.visit.walk)
                assert not list(offenders(kiosk)), (step.id, bait)
                put(kiosk, replace(at(first, index)))
                assert _glass(kiosk) == before and not list(offenders(kiosk)), (step.id, bait)


@pytest.mark.takes_turns
@pytest.mark.parametrize("lesson_id", _LESSONS)
def test_a_phone_is_as_tall_after_a_machine_as_before(kiosk: Any, lesson_id: str) -> None:
    """What a lesson shows on something else leaves nothing behind on the phone."""
    lesson = kiosk.guide._world.localise(_LESSONS[lesson_id], "ja")
    kinds = {lesson.screen(step.screen).kind for step in lesson.steps}
    if not kinds & {"machine", "computer"}:
        pytest.skip("it stays on the phone")
    with on_screen(kiosk, lesson, SIGHTS["small"]):
        first, _ = begun(lesson, "iphone", "practise", 0.0)
        glasses = {}
        for index, step in enumerate(first.steps):
            put(kiosk, at(first, index))
            if lesson.screen(step.screen).kind not in ("machine", "computer"):
                glass = _glass(kiosk)
                # What stands on it begins right below the clock.
                glasses[step.id] = (glass.y(), glass.height(), _found(kiosk, "TopBar").y() - glass.y())
        assert len(set(glasses.values())) == 1, glasses

"""In portrait a step stands on one page: the sentence on top, the warning beside the phone, nothing over anything."""

from collections.abc import Iterator
from typing import Any

import pytest

from kiosk.ui.screen.settling import drawn, settle
from kiosk.walkthrough.walk import right_events
from tests.rotation import by_rotation, todays
from tests.screen import find, go_on, items, rect
from tests.ui.layout import offenders
from tests.ui.sights import before, begin

pytestmark = pytest.mark.takes_turns


@pytest.fixture
def portrait(kiosk: Any) -> Iterator[Any]:
    with before(kiosk, "portrait"):
        yield kiosk


def _steps(kiosk: Any, code: str, way: str, text: int) -> Iterator[str]:
    for lesson in todays(kiosk.guide.lessons):
        begin(kiosk, lesson, way, code, text)
        while kiosk.guide.page == "steps":
            drawn(kiosk.window, 3)
            settle(30)
            yield f"{lesson} {kiosk.guide.visit.walk.index + 1}"
            # A wait is not skipped, whatever was asked meanwhile.
            for event in list(right_events(kiosk.guide.visit.walk)):
                kiosk.guide.act(event)
            go_on(kiosk.guide)


@pytest.mark.parametrize(("way", "code"), by_rotation(["practise", "own"]))
def test_no_page_is_turned_at_100(portrait: Any, code: str, way: str) -> None:
    assert [step for step in _steps(portrait, code, way, 100) if find(portrait, "read-on")] == []


@pytest.mark.parametrize(("text", "code"), by_rotation([100, 150]))
def test_the_warning_stands_beside_the_phone(portrait: Any, code: str, text: int) -> None:
    seen = 0
    for step in _steps(portrait, code, "practise", text):
        assert list(offenders(portrait)) == [], step
        if portrait.walk.warning:
            warning = find(portrait, "warning")
            phone = next(x for x in items(portrait) if x.metaObject().className().startswith("Handset_"))
            assert warning is not None, step
            assert rect(warning).right() < rect(phone).left() and rect(warning).top() > rect(phone).top(), step
            seen += 1
    assert seen


@pytest.mark.parametrize("code", ["ja", "en"])
def test_a_hint_and_what_is_to_be_done_stand_on_one_page(portrait: Any, code: str) -> None:
    """But for hints as long as three sentences."""
    turned, all_ = [], 0
    for step in _steps(portrait, code, "practise", 100):
        portrait.guide.press("hint")
        settle(30)
        all_ += 1
        turned += [step] if find(portrait, "read-on") else []
    assert len(turned) * 10 <= all_, turned

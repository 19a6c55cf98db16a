"""The panel that asks what has come up, and the answer: beside the phone, at the key that opened it."""

from collections.abc import Iterator
from itertools import pairwise
from typing import Any

import pytest
from PySide6.QtCore import QRectF

from tests.rotation import by_rotation, todays
from tests.screen import find, go_on, items, rect, shown, touch, touch_at
from tests.ui.layout import offenders
from tests.ui.sights import before, begin, look

pytestmark = pytest.mark.takes_turns

_ANSWERING = ("image://picture/trouble-", "image://picture/phone-", "image://picture/remedy-")


@pytest.fixture(params=["small", "large"])
def screen(kiosk: Any, request: pytest.FixtureRequest) -> Iterator[str]:
    with before(kiosk, request.param):
        yield request.param


def _of_class(kiosk: Any, name: str) -> Any:
    return next(x for x in items(kiosk) if x.metaObject().className().startswith(name + "_") and x.isVisible())


@pytest.mark.parametrize(("text", "code"), by_rotation([100, 200]))
def test_the_panel_of_troubles_leaves_phone_and_rail_to_be_seen(kiosk: Any, screen: str, code: str, text: int) -> None:
    for lesson in todays(kiosk.guide.lessons):
        begin(kiosk, lesson, "own", code, text)
        while kiosk.guide.page == "steps":
            kiosk.guide.press("panel-trouble")
            look(kiosk)
            sheet = rect(find(kiosk, "panel-sheet"))
            # In the largest letters on a small screen it opens from the rail and needs the whole page.
            # Beside a code there is no phone.
            is_alone = (screen, text) == ("small", 200) or kiosk.guide.visit.walk.code
            for other in ("Rail",) if is_alone else ("Rail", "Handset"):
                beside = sheet.intersected(rect(_of_class(kiosk, other)))
                assert beside.width() * beside.height() <= 1, (lesson, kiosk.guide.visit.walk.index, other)
            assert rect(find(kiosk, "trouble-call")).bottom() < sheet.bottom()
            drawn = [
                rect(x) for x in items(kiosk) if "picture/trouble-" in str(x.property("drawing")) and x.isVisible()
            ]
            assert all(one.height() >= 110 for one in drawn), "large enough to be known"
            kiosk.guide.press("panel-close")
            go_on(kiosk.guide)


@pytest.mark.parametrize("way", ["practise", "own", "alone"])
def test_the_bar_of_a_step_has_no_hole(kiosk: Any, screen: str, way: str) -> None:
    begin(kiosk, "mynaportal-login", way)
    while kiosk.guide.page == "steps":
        look(kiosk)
        row = sorted(
            (rect(x) for x in items(kiosk) if x.metaObject().className().startswith("BarKey_") and x.isVisible()),
            key=QRectF.left,
        )
        between = [b.left() - a.right() for a, b in pairwise(row)]
        assert len(row) >= 4 and max(between) < 2 * min(between), kiosk.guide.visit.walk.index
        go_on(kiosk.guide)
        if kiosk.guide.page == "steps" and kiosk.guide.visit.walk.is_asked:
            go_on(kiosk.guide)


@pytest.mark.parametrize("text", [100, 200])
def test_the_answer_has_the_words_of_its_trouble_and_the_way_back(kiosk: Any, screen: str, text: int) -> None:
    begin(kiosk, "mynaportal-login", "practise", text=text)
    kiosk.guide.press("panel-trouble")
    kiosk.guide.press("trouble-1")
    look(kiosk)
    title, answer = find(kiosk, "trouble"), find(kiosk, "sentence")
    assert answer is not None and answer.property("markup") == kiosk.walk.answer
    # The largest letters on a small screen: the answer has its place.
    assert title.property("markup") == kiosk.walk.trouble if title else (screen, text) == ("small", 200)
    assert answer.property("shownPixels") >= kiosk.display.pixelsPerMm * 8
    touch_at(kiosk, rect(shown(kiosk, "back")).center().toPoint())
    look(kiosk)
    assert kiosk.walk.trouble == "" and shown(kiosk, "sentence").property("markup") == kiosk.walk.sentence


@pytest.mark.parametrize("code", ["ja", "en"])
def test_no_slice_of_the_title_is_left_above_the_list(kiosk: Any, screen: str, code: str) -> None:
    """Where the list needs the place of the title, nothing of it is seen; and its rows are even, without a hole."""
    for lesson in todays(kiosk.guide.lessons):
        begin(kiosk, lesson, "practise", code)
        kiosk.guide.press("panel-trouble")
        look(kiosk)
        sheet, title = rect(shown(kiosk, "panel-sheet")), rect(shown(kiosk, "heading"))
        if sheet.top() < title.bottom():
            image = kiosk.window.grabWindow()
            shades = {
                image.pixelColor(x, round(sheet.top() / 2)).name()
                for x in range(round(sheet.left()), round(sheet.right()))
            }
            assert len(shades) == 1, (lesson, shades)
        above = range(round(title.bottom()) + 60, round(sheet.top()) - 2)
        image = kiosk.window.grabWindow()
        assert len({image.pixelColor(round(sheet.center().x()), y).name() for y in above}) <= 1, "nor of the card"
        assert rect(find(kiosk, "panel-again")).bottom() < sheet.bottom()
        cards = [
            rect(x)
            for x in items(kiosk)
            if x.objectName().startswith("trouble-") and x.metaObject().className().startswith("ChoiceCard_")
        ]
        assert len({round(card.height()) for card in cards}) == 1, lesson
        assert max(card.right() for card in cards) == pytest.approx(cards[-1].right(), abs=2), lesson


@pytest.mark.parametrize("code", ["ja", "en"])
def test_an_answer_is_one_page_with_a_picture_that_can_be_seen(kiosk: Any, screen: str, code: str) -> None:
    """What matters may stand last: nobody is to turn a page for it. One key leads back, and one calls staff."""
    for lesson in todays(kiosk.guide.lessons):
        begin(kiosk, lesson, "own", code)
        while kiosk.guide.page == "steps":
            # The others are answered at their own step.
            for number in kiosk.guide.visit.walk.trouble_pages[0]:
                kiosk.guide.press("panel-trouble")
                kiosk.guide.press(f"trouble-{number}")
                look(kiosk)
                assert find(kiosk, "read-on") is None, (lesson, kiosk.walk.trouble)
                pictures = [
                    rect(x).height()
                    for x in items(kiosk)
                    if x.isVisible() and str(x.property("drawing")).startswith(_ANSWERING) and rect(x).width() > 0
                ]
                assert (pictures and min(pictures) >= 99) or kiosk.walk.code, (lesson, kiosk.walk.trouble, pictures)
                backs = [one for one in (*kiosk.guide.bar, *kiosk.guide.tools) if one["name"] in ("back", "tool-call")]
                assert [one["look"] for one in backs] == ["primary", "plain"]
                names = {one["name"] for one in kiosk.guide.bar}
                assert ("next" in names) != ("enough" in names) == kiosk.guide.visit.walk.is_stopped
                if (called := find(kiosk, "stop-call")) is not None:
                    assert rect(find(kiosk, "enough")).left() > rect(called).right() and not list(offenders(kiosk))
                kiosk.guide.press("back")
            go_on(kiosk.guide)


@pytest.mark.parametrize("text", [100, 200])
@pytest.mark.parametrize("code", ["ja", "en"])
def test_which_phone_is_asked_on_a_page_of_its_own(kiosk: Any, screen: str, code: str, text: int) -> None:
    """All three at once, and nothing else to be touched but the way back and the voice; what is needed in pictures."""
    kiosk.guide.choose(code)
    kiosk.display.setText(text)
    kiosk.guide.choose_lesson("mynaportal-login")
    kiosk.guide.press("way-own")
    look(kiosk)
    for name in ("phone-iphone", "phone-android", "phone-none"):
        assert rect(shown(kiosk, name)).width() > 200
    assert [one["name"] for one in kiosk.guide.bar] == ["back", "again"] and find(kiosk, "way-practise") is None
    touch_at(kiosk, rect(shown(kiosk, "phone-android")).center().toPoint())
    look(kiosk)
    things = [rect(shown(kiosk, f"thing-{thing}")) for thing in ("phone", "card", "pin")]
    keys = [rect(shown(kiosk, name)) for name in ("have", "have-not")]
    assert max(one.bottom() for one in things) < min(one.top() for one in keys)
    assert min(one.height() for one in things) > 150 and not list(offenders(kiosk))
    touch_at(kiosk, keys[0].center().toPoint())
    assert kiosk.guide.page == "steps" and kiosk.guide.visit.walk.way == "own"


@pytest.mark.parametrize(("code", "text"), [("ja", 150), ("ja@easy", 100), ("en", 150)])
def test_all_troubles_are_come_to_by_one_key(kiosk: Any, code: str, text: int) -> None:
    """There were two ways to leaf, arrows and a key, and what the arrows led to was out of sight."""
    with before(kiosk, "small"):
        for lesson in todays(kiosk.guide.lessons, 3):
            begin(kiosk, lesson, "practise", code, text)
            wanted = {f"trouble-{number}" for page in kiosk.guide.visit.walk.trouble_pages for number in page}
            kiosk.guide.press("panel-trouble")
            found: set[str] = set()
            for _ in range(12):
                look(kiosk)
                there = [x for x in items(kiosk) if x.isVisible() and _is_on_panel(x)]
                assert not [x for x in there if x.metaObject().className().startswith("ScrollButton_")], lesson
                place = rect(next(x for x in there if x.objectName() == "flick")).adjusted(-1, -1, 1, 1)
                found |= {x.objectName() for x in there if x.objectName() in wanted and place.contains(rect(x))}
                if found == wanted:
                    break
                touch(kiosk, "trouble-more")
            assert found == wanted, lesson
            kiosk.guide.press("panel-close")


def _is_on_panel(item: Any) -> bool:
    while item is not None and item.objectName() != "panel-sheet":
        item = item.parentItem()
    return item is not None

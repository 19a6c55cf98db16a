"""The last page: a clear end, the bar as high as elsewhere, the field filled, the code explained."""

from collections.abc import Iterator
from itertools import pairwise
from typing import Any

import pytest
from PySide6.QtCore import QRectF
from PySide6.QtQuick import QQuickItem

from kiosk.walkthrough.walk import right_events
from tests.rotation import by_rotation, todays
from tests.screen import find, go_on, items, rect, wait_until
from tests.ui.sights import before, begin, look

pytestmark = pytest.mark.takes_turns


@pytest.fixture(params=["small", "large"])
def screen(kiosk: Any, request: pytest.FixtureRequest) -> Iterator[str]:
    with before(kiosk, request.param):
        yield request.param


def _of_class(kiosk: Any, name: str) -> list[QQuickItem]:
    return [x for x in items(kiosk) if x.metaObject().className().startswith(name + "_") and x.isVisible()]


def _finish(kiosk: Any, lesson: str, code: str = "ja", way: str = "practise", text: int = 100) -> float:
    """Walks to the last page. Returns how high the bar is on the page of the lesson."""
    guide = kiosk.guide
    begin(kiosk, lesson, way, code, text)
    look(kiosk)
    high = rect(_of_class(kiosk, "BottomBar")[0]).height()
    while guide.page == "steps":
        for event in list(right_events(guide.visit.walk)):
            guide.act(event)
        go_on(guide)
    look(kiosk)
    assert guide.page == "done"
    return high


def test_the_bar_is_as_high_as_elsewhere_and_the_end_is_in_one_place(kiosk: Any, screen: str) -> None:
    """The rail ends it with one touch; the last key of the bar leads to other lessons."""
    for lesson in todays(kiosk.guide.lessons):
        high = _finish(kiosk, lesson)
        assert rect(_of_class(kiosk, "BottomBar")[0]).height() == pytest.approx(high, abs=4)
        last = max(_of_class(kiosk, "BarKey"), key=lambda key: rect(key).right())
        assert last.objectName() == "others"
        assert (last.property("look") == "primary") == (not kiosk.guide.choices), "one main way on a page"
        assert [x.property("markup") for x in _of_class(kiosk, "RailKey") + _of_class(kiosk, "BarKey")].count(
            "おわる"
        ) == 1
        kiosk.guide.press("tool-stop")
        assert not kiosk.guide.visit.is_running


def test_the_bar_has_no_hole_after_going_alone(kiosk: Any, screen: str) -> None:
    lesson = next(iter(kiosk.guide.lessons))
    _finish(kiosk, lesson, way="alone")
    row = sorted((rect(x) for x in _of_class(kiosk, "BarKey")), key=QRectF.left)
    between = [b.left() - a.right() for a, b in pairwise(row)]
    assert max(between) < 2 * min(between)


@pytest.mark.parametrize(("text", "code"), by_rotation([100, 200]))
def test_what_one_can_do_now_is_a_list(kiosk: Any, screen: str, code: str, text: int) -> None:
    for lesson in todays(kiosk.guide.lessons):
        _finish(kiosk, lesson, code, text=text)
        field = rect(_of_class(kiosk, "PraiseField")[0])
        lines = [x for x in items(kiosk) if x.objectName() == "learned" and x.isVisible()]
        told = {line["markup"] for line in kiosk.guide.lesson["learned"][1:]}
        assert len(told) >= 2 and told <= {x.property("markup") for x in lines}, lesson
        assert all(field.contains(rect(line)) for line in lines), lesson


def test_the_field_of_praise_is_filled(kiosk: Any, screen: str) -> None:
    for lesson in todays(kiosk.guide.lessons):
        _finish(kiosk, lesson)
        flower = _of_class(kiosk, "Hanamaru")[0]
        field, side = rect(flower.parentItem()), rect(flower)
        # Where the lines need the width it stands beside the praise, smaller, and covers none of them.
        is_beside = side.left() > field.center().x()
        assert side.width() >= (0.14 if is_beside else 0.26) * min(field.width(), 1.3 * field.height()), lesson
        assert field.contains(side), lesson
        for text in items(kiosk):
            if text.objectName() in ("learned", "praise") and text.property("markup") and text.isVisible():
                ink = rect(text)
                ink.setWidth(min(ink.width(), text.implicitWidth()))
                assert not ink.intersects(side), lesson


@pytest.mark.parametrize("code", ["ja", "ja@easy", "en"])
def test_the_code_says_what_it_is_for(kiosk: Any, screen: str, code: str) -> None:
    for lesson in todays(kiosk.guide.lessons):
        _finish(kiosk, lesson, code)
        slip = rect(_of_class(kiosk, "HomeSlip")[0])
        how = find(kiosk, "slip-how")
        assert how is not None and how.isVisible() and how.property("centred"), lesson
        assert slip.contains(rect(how)) and rect(how).center().x() == pytest.approx(slip.center().x(), abs=2)
        assert rect(how).top() >= rect(_of_class(kiosk, "QrCode")[0]).bottom()


@pytest.mark.parametrize("text", [100, 200])
@pytest.mark.parametrize("code", ["ja", "en"])
def test_the_last_page_says_what_its_lines_are_and_has_one_flower(
    kiosk: Any, screen: str, code: str, text: int
) -> None:
    """The title over what was learnt, whatever the lesson; the flower of one size; and the next field says what it is."""
    flowers: dict[bool, set[int]] = {True: set(), False: set()}
    for lesson in todays(kiosk.guide.lessons):
        _finish(kiosk, lesson, code, text=text)
        there = [x.property("markup") for x in items(kiosk) if x.property("isText") and x.isVisible()]
        # On a small screen the lines themselves are worth more to whoever needs the largest letters.
        is_small = kiosk.window.height() < 1000
        assert kiosk.guide.lesson["learned"][0]["markup"] in there or (is_small and text == 200), lesson
        (flower,) = _of_class(kiosk, "Hanamaru")
        field = rect(flower.parentItem())
        flowers[rect(flower).center().x() < field.center().x()].add(round(flower.width()))
        for following in kiosk.guide.choices:
            assert following["detail"] in there, lesson
    # Beside the lines of one size; beside the praise as large as they leave it.
    assert len(flowers[True]) <= 1, flowers


@pytest.mark.parametrize(("code", "thanks"), [("ja", "ありがとうございました"), ("en", "Thank you")])
def test_whoever_ends_is_thanked_on_the_first_page(kiosk: Any, screen: str, code: str, thanks: str) -> None:
    """In the language that they had, though the page is Japanese again."""
    begin(kiosk, next(iter(kiosk.guide.lessons)), "practise", code)
    kiosk.guide.press("tool-stop")
    kiosk.guide.press("panel-end")
    look(kiosk)
    words = find(kiosk, "attract-words")
    assert words is not None and thanks in words.property("markup")
    wait_until(lambda: thanks not in words.property("markup"), "four seconds")

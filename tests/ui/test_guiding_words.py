"""The words beside the phone as they stand there: what was reached, what to do now, one page where one is enough."""

from collections.abc import Iterator
from dataclasses import replace
from itertools import product
from typing import Any

import pytest
from PySide6.QtCore import QPoint, QPointF

from kiosk import paths
from kiosk.language.said import Said
from kiosk.lesson.library import load_library
from kiosk.ui.screen.settling import drawn, settle
from kiosk.ui.terminal.tour import wrong_touch
from kiosk.walkthrough import answers
from kiosk.walkthrough import walk as walking
from kiosk.walkthrough.walk import right_events
from tests.rotation import by_rotation, todays
from tests.screen import centre, find, items, rect, shown, touch, touch_at, wait_until
from tests.ui.layout import offenders
from tests.ui.test_layout import _use

pytestmark = pytest.mark.takes_turns

_LINE = "line-add-city"
_SIGHTS = [f"{size} {text}" for size, text in product(("15.6-inch", "24-inch", "portrait"), (100, 200))]


@pytest.fixture
def begun(kiosk: Any) -> Iterator[Any]:
    """Begins a lesson in one way, on a screen with letters of a size; the voice is silent."""

    def begin(way: str, locale: str = "ja", lesson: str = _LINE, sight: str = "15.6-inch 100") -> None:
        kiosk.guide.stop()
        kiosk.speaker.setOn(False)
        text = _use(kiosk, sight)
        kiosk.guide.choose(locale)
        kiosk.display.setText(text)
        kiosk.guide.choose_lesson(lesson)
        kiosk.guide.choose("android")
        kiosk.guide.choose(way)
        kiosk.guide.press("have")
        drawn(kiosk.window, 3)

    yield begin
    kiosk.display.setText(100)
    kiosk.guide.stop()


def _at(kiosk: Any, index: int) -> None:
    guide = kiosk.guide
    guide.show(replace(guide.visit, walk=walking.at(guide.visit.walk, index)))
    drawn(kiosk.window, 3)


def _texts(kiosk: Any) -> list[str]:
    return [str(item.property("markup")) for item in items(kiosk) if item.property("isText")]


@pytest.mark.parametrize(("sight", "locale"), by_rotation(_SIGHTS, ("ja", "ja@easy", "en")))
def test_the_praise_says_what_was_reached_and_fits_its_card(kiosk: Any, begun: Any, sight: str, locale: str) -> None:
    begun("practise", locale, sight=sight)
    for index in range(len(kiosk.guide.visit.walk.steps)):
        _at(kiosk, index)
        for event in list(right_events(kiosk.guide.visit.walk)):
            kiosk.guide.act(event)
        drawn(kiosk.window, 3)
        told = shown(kiosk, "reached")
        assert told.property("markup") == kiosk.guide.visit.walk.step.done
        foot = rect(find(kiosk, "goes-on")).top()  # type: ignore[arg-type]
        praise = find(kiosk, "answer")
        assert rect(told).bottom() <= foot and (praise is None or rect(praise).bottom() <= rect(told).top())
        assert not list(offenders(kiosk))


@pytest.mark.parametrize("sight", ["15.6-inch 100", "15.6-inch 200"])
def test_the_bar_runs_from_the_touch_on_and_has_words(kiosk: Any, begun: Any, sight: str) -> None:
    """What stands still looks as if it hung: also while it is being said."""
    begun("practise", sight=sight)
    kiosk.speaker.setOn(True)
    try:
        for event in list(right_events(kiosk.guide.visit.walk)):
            kiosk.guide.act(event)
        drawn(kiosk.window, 3)
        assert shown(kiosk, "goes-on-words").property("markup")
        bar = shown(kiosk, "goes-on-bar")
        for _ in range(3):
            before = bar.property("share")
            wait_until(lambda before=before: bar.property("share") > before, "the bar")
    finally:
        kiosk.speaker.setOn(False)


@pytest.mark.parametrize("locale", ["ja", "en"])
def test_the_last_praise_does_not_promise_another_step(kiosk: Any, begun: Any, locale: str) -> None:
    begun("practise", locale)
    last = len(kiosk.guide.visit.walk.steps) - 1
    told = []
    for index in (last - 1, last):
        _at(kiosk, index)
        for event in list(right_events(kiosk.guide.visit.walk)):
            kiosk.guide.act(event)
        drawn(kiosk.window, 3)
        told.append(shown(kiosk, "goes-on-words").property("markup"))
    assert told[0] != told[1] and "つぎへ" not in told[1]


@pytest.mark.parametrize("way", ["practise", "alone"])
@pytest.mark.parametrize("locale", ["ja", "en"])
def test_the_correction_stands_on_one_page_with_what_is_to_be_done(
    kiosk: Any, begun: Any, way: str, locale: str
) -> None:
    begun(way, locale)
    for index, step in enumerate(kiosk.guide.visit.walk.steps):
        if step.do.kind == "read":
            continue
        _at(kiosk, index)
        kiosk.guide.act(wrong_touch(kiosk.guide.visit.walk))
        drawn(kiosk.window, 3)
        walk = kiosk.guide.visit.walk
        assert {walk.answer.markup, walk.sentence.markup} <= set(_texts(kiosk)), step.id
        assert not find(kiosk, "read-on"), step.id


@pytest.mark.parametrize("locale", ["ja", "en"])
def test_with_large_letters_the_answer_comes_first_and_the_task_below_it(kiosk: Any, begun: Any, locale: str) -> None:
    begun("alone", locale, sight="15.6-inch 200")
    kiosk.guide.act(wrong_touch(kiosk.guide.visit.walk))
    drawn(kiosk.window, 3)
    walk = kiosk.guide.visit.walk
    assert shown(kiosk, "sentence").property("markup") == walk.answer.markup
    assert shown(kiosk, "recalled").property("markup") == walk.sentence.markup and not find(kiosk, "read-on")
    assert rect(shown(kiosk, "sentence")).bottom() <= rect(shown(kiosk, "recalled")).top()
    assert not list(offenders(kiosk))


def test_the_keys_the_edge_and_the_sample_answer_a_finger(kiosk: Any, begun: Any) -> None:
    begun("practise")
    box = rect(shown(kiosk, "handset"))
    places = {
        "keys": (QPoint(int(box.left() + box.width() * 0.3), int(box.bottom() - 30)), answers.PHONE_KEYS),
        "edge": (QPoint(int(box.left() + 4), int(box.center().y())), answers.NOTHING_THERE),
        "band": (QPoint(int(box.center().x()), int(box.top() + 24)), answers.NOTHING_THERE),
        "sample": (centre(shown(kiosk, "gesture-picture")), answers.SAMPLE),
    }
    for name, (place, text) in places.items():
        kiosk.guide.show(replace(kiosk.guide.visit, walk=walking.at(kiosk.guide.visit.walk, 0)))
        drawn(kiosk.window, 3)
        wait_until(lambda: kiosk.hand.is_ready)
        touch_at(kiosk, place)
        assert kiosk.guide.visit.walk.answer == Said(text, "ja"), name


@pytest.mark.parametrize("sight", ["15.6-inch 100", "24-inch 100"])
def test_the_wall_between_the_icons_is_no_icon(kiosk: Any, begun: Any, sight: str) -> None:
    """Who goes alone is not praised for what was not touched, and who misses twice is told how to get on."""
    begun("alone", sight=sight)
    for told in (answers.NOTHING_THERE, answers.MISSED_AGAIN):
        icon = shown(kiosk, "phone-" + kiosk.guide.visit.walk.step.do.target)
        shape = icon.property("shape")
        below = icon.mapToScene(QPointF(shape.center().x(), (shape.bottom() + icon.height()) / 2 + 4))
        wait_until(lambda: kiosk.hand.is_ready)
        touch_at(kiosk, below.toPoint())
        walk = kiosk.guide.visit.walk
        assert (walk.index, walk.is_done, walk.answer) == (0, False, Said(told, "ja"))


@pytest.mark.parametrize(("sight", "locale"), by_rotation([x for x in _SIGHTS if "portrait" not in x], ("ja", "en")))
def test_no_arrow_begins_at_a_key(kiosk: Any, begun: Any, sight: str, locale: str) -> None:
    """An arrow out of "つぎへ" reads as that key's own."""
    low = 0
    for lesson in (_LINE, "mynaportal-login"):
        begun("practise", locale, lesson, sight)
        for index in range(len(kiosk.guide.visit.walk.steps)):
            _at(kiosk, index)
            settle(700)
            key, tip, stem = rect(shown(kiosk, "next")), find(kiosk, "pointer-tip"), find(kiosk, "pointer-stem")
            # The head is in the middle of its grid of 24.
            if tip is None or rect(tip).bottom() - rect(tip).height() * 5 / 24 <= key.top():
                continue
            low += 1
            assert stem and rect(stem).left() > key.right() + 4 * kiosk.display.pixelsPerMm, index
            assert rect(stem).top() < key.top() - key.height() * 0.2, index
    assert low or "24" in sight


def test_the_first_hint_of_who_goes_alone_says_where_to_look(kiosk: Any, begun: Any) -> None:
    begun("alone")
    kiosk.guide.press("hint")
    drawn(kiosk.window, 3)
    walk = kiosk.guide.visit.walk
    assert walk.sentence.markup in _texts(kiosk) and shown(kiosk, "answer").property("markup") == walk.step.hint
    assert find(kiosk, "ring") is None


def test_the_boxes_to_type_after_answer_too(kiosk: Any, begun: Any) -> None:
    begun("practise", lesson="mynaportal-login")
    _at(kiosk, next(i for i, step in enumerate(kiosk.guide.visit.walk.steps) if step.do.kind == "type"))
    touch_at(kiosk, centre(shown(kiosk, "typing-model")))
    assert kiosk.guide.visit.walk.answer == Said(answers.SAMPLE, "ja")


def test_nobody_may_choose_where_one_thing_is_asked_for(kiosk: Any, begun: Any) -> None:
    begun("practise", lesson="application-general")
    _at(kiosk, next(i for i, step in enumerate(kiosk.guide.visit.walk.steps) if step.do.kind == "choose"))
    assert shown(kiosk, "gesture-title").property("markup") and not [x for x in _texts(kiosk) if "どれか" in x]


# -- pages are turned by the voice until a finger turns them


@pytest.fixture
def paged(kiosk: Any, begun: Any) -> Any:
    """A step whose words stand on several pages: what is to be touched first, and a warning last."""
    begun("practise", "en", sight="15.6-inch 200")
    for index in range(len(kiosk.guide.visit.walk.steps)):
        _at(kiosk, index)
        text = next(item for item in items(kiosk) if item.property("keyRoom") is not None and item.property("texts"))
        if text.property("count") >= 3 and kiosk.guide.visit.walk.warning:
            return text
    raise AssertionError("no step has so many pages")


def _as_said(text: Any) -> list[int]:
    """Its pages in the order of the voice."""
    pages = text.property("pages").toVariant()
    return sorted(range(len(pages)), key=lambda number: (pages[number]["text"], pages[number]["from"]))


def _hear(text: Any, page: int) -> None:
    """The voice says what stands there."""
    place = text.property("pages").toVariant()[page]
    text.follow(int(place["text"]), float(place["from"]))


def test_a_finger_goes_one_on_from_what_is_seen(kiosk: Any, paged: Any) -> None:
    for page in (1, 2):
        touch(kiosk, "read-on")
        assert paged.property("page") == page
    for page in _as_said(paged)[1:]:
        _hear(paged, page)
    assert paged.property("page") == 2, "whoever turns reads for themselves"


def test_where_the_voice_has_just_turned_the_finger_was_on_its_way(kiosk: Any, paged: Any) -> None:
    place = centre(shown(kiosk, "read-on"))
    _hear(paged, 0)
    _hear(paged, 1)
    assert paged.property("page") == 1
    touch_at(kiosk, place)
    assert paged.property("page") == 1, "the page after the one that was seen"
    _hear(paged, 2)
    assert paged.property("page") == 1
    touch(kiosk, "read-on")
    assert paged.property("page") == 2


def test_once_the_voice_begins_anew_it_turns_again(kiosk: Any, paged: Any) -> None:
    first, second, *_ = _as_said(paged)
    _hear(paged, first)
    touch(kiosk, "read-on")
    _hear(paged, second)
    _hear(paged, first)
    assert paged.property("page") == first


def test_a_key_leads_on_another_back_by_one_each_in_its_place(kiosk: Any, paged: Any) -> None:
    assert not find(kiosk, "read-back")
    on = rect(shown(kiosk, "read-on"))
    last = int(paged.property("count")) - 1
    for page in range(1, last + 1):
        assert rect(shown(kiosk, "read-on")) == on
        touch(kiosk, "read-on")
        drawn(kiosk.window, 2)
        assert paged.property("page") == page
    assert not find(kiosk, "read-on") and not rect(shown(kiosk, "read-back")).intersects(on)
    for page in reversed(range(last)):
        touch(kiosk, "read-back")
        drawn(kiosk.window, 2)
        assert paged.property("page") == page


def test_when_all_has_been_said_the_page_with_the_task_is_seen(kiosk: Any, paged: Any) -> None:
    """Not the half of a warning that came last."""
    pages = paged.property("pages").toVariant()
    assert pages[0]["text"] == 0
    for page in _as_said(paged):
        _hear(paged, page)
    assert paged.property("page") == len(pages) - 1
    task = max(number for number, page in enumerate(pages) if page["text"] == 0)
    wait_until(lambda: paged.property("page") == task, "the page with the task")


def test_whoever_has_turned_stays_where_they_are(kiosk: Any, paged: Any) -> None:
    last = int(paged.property("count")) - 1
    _hear(paged, last)
    settle(1100)
    _hear(paged, last)
    for _ in range(last):
        if find(kiosk, "read-on"):
            touch(kiosk, "read-on")
    settle(1300)
    assert paged.property("page") == last


@pytest.mark.parametrize("locale", ["ja", "ja@easy", "en"])
@pytest.mark.parametrize("sight", ["15.6-inch 200", "portrait 200"])
def test_a_warning_is_never_parted_over_two_pages(kiosk: Any, begun: Any, sight: str, locale: str) -> None:
    for lesson in todays(load_library([paths.LESSONS]).lessons):
        begun("practise", locale, lesson, sight)
        for index, step in enumerate(kiosk.guide.visit.walk.steps):
            if not step.warn:
                continue
            _at(kiosk, index)
            text = next(x for x in items(kiosk) if x.property("keyRoom") is not None and x.property("texts"))
            pages = text.property("pages").toVariant()
            assert sum(page["text"] == 1 for page in pages) < 2, step.id

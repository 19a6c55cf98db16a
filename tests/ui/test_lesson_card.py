"""The page of a lesson: whole without scrolling, and its cards in letters of one size."""

from collections.abc import Iterator
from typing import Any

import pytest
from PySide6.QtQuick import QQuickItem

from kiosk.ui.screen.keypad import visible_items
from kiosk.ui.screen.settling import drawn, settle
from tests.rotation import todays
from tests.screen import items, rect
from tests.ui.sights import SIGHTS, before, look, resize

pytestmark = pytest.mark.takes_turns


def _card_pages(kiosk: Any, screen: str, code: str, text: int) -> Iterator[str]:
    resize(kiosk, *SIGHTS[screen])
    kiosk.speaker.setOn(False)
    try:
        for lesson in todays(kiosk.guide._world.library.lessons):
            # Who stands on one lesson's page cannot go to another's.
            kiosk.guide.stop()
            kiosk.guide.choose(code)
            kiosk.display.setText(text)
            kiosk.guide.choose_lesson(lesson)
            assert kiosk.guide.visit.lesson.id == lesson
            drawn(kiosk.window, 3)
            settle(150)
            yield lesson
    finally:
        kiosk.display.setText(100)
        kiosk.guide.stop()


def _letters(text: QQuickItem) -> set[int]:
    """The sizes that its lines are really set in."""
    setting = text.property("setting")
    runs = (setting.toVariant() if hasattr(setting, "toVariant") else setting)["runs"]
    return {round(run[3]) for run in runs if not run[5]}


def _texts(item: QQuickItem) -> Iterator[QQuickItem]:
    for child in item.childItems():
        if child.property("isText") and child.property("markup") and child.isVisible():
            yield child
        yield from _texts(child)


@pytest.mark.parametrize("text", [100, 200])
@pytest.mark.parametrize("code", ["ja", "ja@easy", "en"])
@pytest.mark.parametrize("screen", ["small", "large"])
def test_the_page_of_a_lesson_is_whole(kiosk: Any, screen: str, code: str, text: int) -> None:
    """Nobody has to look for the key that begins, and nothing is cut through."""
    for lesson in _card_pages(kiosk, screen, code, text):
        longer = [
            f"{lesson}: {flick.property('contentHeight') - flick.height():.0f} px too high"
            for flick in items(kiosk)
            if flick.objectName() == "flick" and flick.property("contentHeight") > flick.height() + 1
        ]
        assert not longer


@pytest.mark.parametrize("text", [100, 200])
@pytest.mark.parametrize("code", ["ja", "ja@easy", "en"])
def test_neighbouring_cards_have_letters_of_one_size(kiosk: Any, code: str, text: int) -> None:
    for lesson in _card_pages(kiosk, "small", code, text):
        rows: dict[int, list[QQuickItem]] = {}
        for item in items(kiosk):
            if item.metaObject().className().startswith("ChoiceCard"):
                rows.setdefault(round(rect(item).top()), []).append(item)
        assert rows, lesson
        for cards in rows.values():
            words = [list(_texts(card)) for card in cards]
            for part in zip(*words, strict=False):
                sizes = set().union(*(_letters(one) for one in part))
                assert len(sizes) == 1, (lesson, [one.property("markup") for one in part], sizes)


@pytest.mark.parametrize("furigana", ["hard", "all"])
@pytest.mark.parametrize("screen", ["small", "large"])
def test_time_and_what_to_bring_stand_on_one_line(kiosk: Any, screen: str, furigana: str) -> None:
    """Beside one another, whichever of them has furigana."""
    kiosk.display.setFurigana(furigana)
    lines = 0
    try:
        for lesson in _card_pages(kiosk, screen, "ja", 100):
            beside = [x for x in items(kiosk) if x.metaObject().className().startswith("IconText")]
            words = [next(_texts(item)) for item in beside]
            if len(words) == 2 and rect(beside[0]).right() < rect(beside[1]).left():
                lines += 1
                first, second = (rect(text).top() + text.property("firstLine") for text in words)
                assert first == pytest.approx(second, abs=1), lesson
    finally:
        kiosk.display.setFurigana("hard")
    assert lines or screen == "large"


@pytest.mark.parametrize("code", ["ja", "ja@easy", "en"])
@pytest.mark.parametrize("screen", ["small", "large"])
def test_what_each_choice_means_is_written_beside_it(kiosk: Any, screen: str, code: str) -> None:
    """The ways, which phone one gets without choosing, and that what is to be brought is for one's own phone only."""
    for lesson in _card_pages(kiosk, screen, code, 100):
        there = [x.property("markup") for x in items(kiosk) if x.property("isText") and x.isVisible()]
        for way in kiosk.guide.choices:
            assert way["detail"] in there or way["name"] == "way-practise", (lesson, way["name"])
        words = kiosk.guide.words
        without = words.program("えらばなくても、はじめられます")
        assert {words.program("スマホの しゅるい"), without} <= set(there), lesson
        if kiosk.guide.visit.lesson.bring:
            not_needed = words.program("{持|も}ち{物|もの}：%1。れんしゅうには、いりません。").partition("%1")[2]
            briefly = words.program("れんしゅうは、{持|も}ち{物|もの}なし")
            # With a lesson to do before, that place is its key's; the way with the own phone tells what it needs.
            elsewhere = kiosk.guide.lesson["prior"] and screen == "small"
            assert elsewhere or any(text.endswith((not_needed, briefly)) for text in there), lesson


@pytest.mark.parametrize("code", ["ja", "ja@easy"])
def test_titles_of_a_row_of_topics_stand_on_one_line(kiosk: Any, code: str) -> None:
    """Furigana over one of them or not."""
    resize(kiosk, *SIGHTS["large"])
    try:
        kiosk.guide.stop()
        kiosk.guide.choose(code)
        drawn(kiosk.window, 3)
        settle(150)
        rows: dict[float, list[float]] = {}
        for card in (
            x for x in items(kiosk) if x.metaObject().className().startswith("PictureCard_") and x.isVisible()
        ):
            title = next(_texts(card))
            rows.setdefault(card.y(), []).append(rect(title).top() + title.property("firstLine"))
        assert sum(map(len, rows.values())) >= 3
        assert all(max(lines) - min(lines) <= 1 for lines in rows.values()), rows
    finally:
        kiosk.guide.stop()
        resize(kiosk, *SIGHTS["small"])


@pytest.mark.parametrize("code", ["ja", "ja@easy", "en"])
@pytest.mark.parametrize("screen", ["small", "large"])
def test_titles_of_all_topics_have_letters_of_one_size(kiosk: Any, screen: str, code: str) -> None:
    """A long word without a place to break was set smaller than its neighbours, and smaller than can be read."""
    with before(kiosk, screen):
        kiosk.guide.stop()
        kiosk.guide.choose(code)
        look(kiosk)
        sizes = {}
        for card in (x for x in items(kiosk) if x.metaObject().className().startswith("PictureCard_")):
            for text in _texts(card):
                sizes[text.property("markup")] = min(run[3] for run in text.property("setting")["runs"] if not run[5])
        assert len(sizes) > 8 and len(set(sizes.values())) <= 2, sizes


@pytest.mark.parametrize("code", ["ja", "en"])
@pytest.mark.parametrize("screen", ["small", "large"])
def test_the_key_that_begins_is_at_one_place_and_the_goal_beside_it(kiosk: Any, screen: str, code: str) -> None:
    """Whatever the lesson: its name, its goal and what to bring move nothing."""
    places = set()
    for lesson in _card_pages(kiosk, screen, code, 100):
        key = next(x for x in items(kiosk) if x.objectName() == "way-practise")
        goal = next(x for x in items(kiosk) if x.metaObject().className().startswith("LessonGoal"))
        assert rect(goal).right() < rect(key).left(), lesson
        box = rect(key).toRect()
        places.add((box.left(), box.top(), box.width(), box.height()))
    assert len(places) == 1, places


@pytest.mark.parametrize("screen", list(SIGHTS))
def test_the_tick_of_the_phone_is_over_neither_picture_nor_words(kiosk: Any, screen: str) -> None:
    for lesson in _card_pages(kiosk, screen, "ja", 100):
        kiosk.guide.choose("android")
        drawn(kiosk.window, 3)
        card = next(x for x in items(kiosk) if x.objectName() == "phone-android")
        tick = next(x for x in visible_items(card) if x.objectName() == "tick")
        assert rect(tick).center().x() > rect(card).center().x() and rect(tick).center().y() > rect(card).center().y()
        assert rect(card).contains(rect(tick))
        for other in visible_items(card):
            if other.metaObject().className().startswith("Picture_") or (
                other.property("isText") and other.property("markup")
            ):
                assert not rect(other).intersects(rect(tick)), (lesson, other.property("markup"))


@pytest.mark.parametrize("screen", list(SIGHTS))
def test_choosing_a_phone_breaks_no_line_anew(kiosk: Any, screen: str) -> None:
    for lesson in _card_pages(kiosk, screen, "ja", 100):

        def lines() -> list[tuple[str, int]]:
            cards = [x for x in items(kiosk) if x.metaObject().className().startswith("ChoiceCard")]
            return [(t.property("markup"), round(t.height())) for card in cards for t in _texts(card)]

        kiosk.guide.choose("none")
        drawn(kiosk.window, 3)
        found = lines()
        kiosk.guide.choose("iphone")
        drawn(kiosk.window, 3)
        assert found and lines() == found, lesson

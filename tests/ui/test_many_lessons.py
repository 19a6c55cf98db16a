"""A program of many lessons: six cards a page in any size of letters, keys for the others, and what comes before."""

from collections.abc import Iterator
from dataclasses import replace
from typing import Any

import pytest

from kiosk.lesson.library import Library
from kiosk.lesson.topics import TOPICS
from kiosk.walkthrough.choices import LEAF
from tests.screen import find, items, rect, touch
from tests.ui.layout import offenders
from tests.ui.sights import SIGHTS, before, look

pytestmark = pytest.mark.takes_turns

_MANY = 18
# The longest names that lessons are to have.
_TITLES = (
    "しらべる・{市|し}の {本物|ほんもの}の ページを {見分|みわ}ける",
    "{引|ひ}っ{越|こ}し（{転出|てんしゅつ}は {自宅|じたく}、{転入|てんにゅう}は {窓口|まどぐち}）",
    "{字|じ}を {大|おお}きく、{画面|がめん}を {明|あか}るく",
)


@pytest.fixture
def many(kiosk: Any) -> Iterator[Any]:
    """The first topic has 18 lessons, three of which are the beginners' way; each builds on the one before."""
    guide, world = kiosk.guide, kiosk.guide._world
    one = world.library.about(world.library.topics()[0])[0]
    others = {lesson.topic: lesson for lesson in world.library.lessons.values()}
    made = {}
    for number in range(1, _MANY + 1):
        changes = {"id": f"lesson-{number:02}", "order": number, "next": "", "first": max(0, 4 - number)}
        before_it = {"builds_on": (f"lesson-{number - 1:02}",) if number > 1 else ()}
        made[f"lesson-{number:02}"] = one.model_copy(
            update={**changes, **before_it, "title": _TITLES[number % len(_TITLES)]}
        )
    for topic in TOPICS:
        if topic != one.topic:
            base = others.get(topic, one)
            made[f"of-{topic}"] = base.model_copy(update={"id": f"of-{topic}", "topic": topic, "next": ""})
    guide._world = replace(world, library=Library(made))
    yield kiosk
    guide.stop()
    guide._world = world


def _cards(kiosk: Any) -> list[Any]:
    return [item for item in items(kiosk) if item.objectName().startswith("choice-")]


@pytest.mark.parametrize("text", [100, 150, 200])
@pytest.mark.parametrize("code", ["ja", "ja@easy", "en"])
@pytest.mark.parametrize("sight", SIGHTS)
def test_six_cards_stand_on_a_page(many: Any, sight: str, code: str, text: int) -> None:
    with before(many, sight):
        many.guide.choose(code)
        many.display.setText(text)
        look(many)
        pages = {"topics": (list(offenders(many)), len(_cards(many)))}
        many.guide.choose(many.guide._world.library.topics()[0])
        for leaf in range(_MANY // LEAF):
            many.guide.press(f"leaf-{leaf}")
            look(many)
            pages[f"leaf {leaf}"] = (list(offenders(many)), len(_cards(many)))
        many.guide.choose(f"lesson-{_MANY}")
        look(many)
        assert find(many, "prior")
        pages["card"] = (list(offenders(many)), LEAF)
    assert {name: found for name, found in pages.items() if found != ([], LEAF)} == {}


def test_the_keys_of_the_sixes_are_touched(many: Any) -> None:
    with before(many, "small"):
        many.guide.choose("ja")
        many.guide.choose(many.guide._world.library.topics()[0])
        for name, first in (("leaf-2", 13), ("leaf-0", 1), ("leaf-1", 7)):
            touch(many, name)
            look(many)
            places = sorted(
                (round(rect(card).top()), round(rect(card).left()), card.objectName()) for card in _cards(many)
            )
            assert [name for _, _, name in places] == [f"choice-lesson-{n:02}" for n in range(first, first + LEAF)]
        touch(many, "choice-lesson-08")
        touch(many, "prior")
        assert many.guide.visit.lesson.id == "lesson-07"
        for _ in range(2):
            touch(many, "back")
        look(many)
        assert many.guide.page == "lessons" and "choice-lesson-08" in {card.objectName() for card in _cards(many)}


def test_a_finished_lesson_has_its_flower(many: Any) -> None:
    with before(many, "small"):
        many.guide.choose("ja")
        many.guide.show(
            replace(
                many.guide.visit,
                page="lessons",
                topic=many.guide._world.library.topics()[0],
                finished=frozenset({"lesson-02"}),
            )
        )
        look(many)
        done = {card.objectName(): card.property("isDone") for card in _cards(many)}
        assert [name for name, is_done in done.items() if is_done] == ["choice-lesson-02"]

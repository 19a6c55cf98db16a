"""The sentence of a step keeps its size, whatever notes come and go below it."""

from dataclasses import replace
from itertools import product
from typing import Any

import pytest

from kiosk import paths
from kiosk.lesson.library import lesson_paths
from kiosk.ui.screen.keypad import visible_items
from kiosk.ui.screen.settling import drawn, settle
from kiosk.ui.terminal.tour import wrong_touch
from kiosk.walkthrough import walk as walking
from kiosk.walkthrough.walk import right_events
from tests.rotation import by_rotation, todays
from tests.screen import items
from tests.ui.sights import before, begin, resize
from tests.ui.test_layout import _use

_ASKED = [f"{locale} {text}" for locale, text in product(("ja", "en"), (100, 125, 150, 200))]


def _shown(kiosk: Any) -> int:
    """In pixels; 0 where something else stands in the sentence's place."""
    sentence = kiosk.guide.visit.walk.sentence.markup
    for item in items(kiosk):
        if item.objectName() == "sentence" and item.property("markup") == sentence:
            return int(item.property("shownPixels"))
    return 0


@pytest.mark.parametrize(("lesson", "asked"), by_rotation(lesson_paths([paths.LESSONS]), _ASKED))
def test_the_sentence_keeps_its_size_within_a_step(kiosk: Any, lesson: str, asked: str) -> None:
    locale, text = asked.split()
    _use(kiosk, "15.6-inch 100")
    guide = kiosk.guide
    guide.stop()
    guide.choose(locale)
    kiosk.display.setText(int(text))
    guide.choose_lesson(lesson)
    guide.choose("iphone")
    guide.choose("practise")
    changed, looked_at = [], 0
    while guide.page == "steps":
        drawn(kiosk.window, 3)
        settle(50)
        number, before = guide.visit.walk.index + 1, _shown(kiosk)
        for touched in ("hint", "wrong", "wrong"):
            if touched == "hint":
                guide.press(touched)
            else:
                guide.act(wrong_touch(guide.visit.walk))
            drawn(kiosk.window)
            if now := _shown(kiosk):
                looked_at += 1
                changed += [f"step {number}: {before} → {now} px"] if now != before else []
        for event in right_events(guide.visit.walk):
            guide.act(event)
        guide.press("next")
    kiosk.display.setText(100)
    guide.stop()
    assert looked_at > 3 or int(text) > 100
    assert not changed, "\n".join(changed)


@pytest.mark.parametrize("way", ["practise", "alone"])
@pytest.mark.parametrize(
    ("lesson", "sight"),
    by_rotation(lesson_paths([paths.LESSONS]), [f"{x} 100" for x in ("15.6-inch", "24-inch", "portrait")]),
)
def test_within_a_lesson_there_are_two_sizes_at_the_most(kiosk: Any, lesson: str, sight: str, way: str) -> None:
    """The eye does not see a jump at each step."""
    _use(kiosk, sight)
    guide = kiosk.guide
    guide.stop()
    guide.choose("ja")
    kiosk.display.setText(100)
    guide.choose_lesson(lesson)
    guide.choose("iphone")
    guide.choose(way)
    sizes = set()
    for index in range(len(guide.visit.walk.steps)):
        guide.show(replace(guide.visit, walk=walking.at(guide.visit.walk, index)))
        drawn(kiosk.window, 3)
        sizes.add(_shown(kiosk))
    guide.stop()
    assert 1 <= len(sizes - {0}) <= 2, sizes


def test_letters_of_two_scripts_stand_on_one_line(kiosk: Any) -> None:
    """In "Touch 追加 (add)." the bracket stood higher than the word before it."""
    kiosk.guide.choose("en")
    world = kiosk.guide._world
    lines = 0
    for lesson in todays(world.library.lessons.values()):
        walk, _ = walking.begun(world.localise(lesson, "en"), "iphone", "practise", 0.0)
        for index in range(len(walk.steps)):
            here = walking.at(walk, index)
            kiosk.guide.show(replace(kiosk.guide.visit, page="steps", lesson=here.lesson, walk=here, way="practise"))
            drawn(kiosk.window, 2)
            text = next(x for x in items(kiosk) if x.objectName() == "sentence")
            by_line: dict[float, set[float]] = {}
            for item in (x for x in visible_items(text) if x.property("run") is not None):
                run = item.property("run")
                if not run[5]:
                    by_line.setdefault(run[2], set()).add(item.y() + item.property("baselineOffset"))
            lines += sum(len(feet) > 1 for feet in by_line.values())
            assert all(max(feet) - min(feet) <= 1.01 for feet in by_line.values()), here.sentence.markup
    assert lines > 0
    kiosk.guide.stop()
    kiosk.guide.choose("ja")


@pytest.mark.parametrize("locale", ["ja", "ja@easy", "en"])
def test_letters_are_changed_in_the_middle_of_a_step(kiosk: Any, locale: str) -> None:
    """Down, too: then a size hung on itself by way of the model word. QML says so, and the fixture of all tests hears it."""
    _use(kiosk, "15.6-inch 100")
    guide = kiosk.guide
    for lesson in todays(guide.lessons):
        guide.stop()
        guide.choose(locale)
        guide.choose_lesson(lesson)
        guide.choose("iphone")
        guide.choose("practise")
        while guide.page == "steps":
            # Where a model word stands, and at a step without one.
            walk = guide.visit.walk
            for text in (200, 100) if walk.step.do.kind == "type" or walk.index == 0 else ():
                kiosk.display.setText(text)
                drawn(kiosk.window)
            for event in right_events(guide.visit.walk):
                guide.act(event)
            guide.press("next")
    guide.stop()


@pytest.mark.parametrize("locale", ["ja", "ja@easy"])
def test_on_a_small_screen_too_a_sentence_is_not_read_in_crumbs(kiosk: Any, locale: str) -> None:
    """ "At the top," stood there alone, with three dots below it, and the letters were larger than at 150 %."""
    with before(kiosk, "small"):
        resize(kiosk, (1280, 800), 13.3)
        for lesson in todays(kiosk.guide.lessons):
            begin(kiosk, lesson, "practise", locale)
            while kiosk.guide.page == "steps":
                drawn(kiosk.window)
                walk = kiosk.guide.visit.walk
                for item in items(kiosk):
                    if item.objectName() == "sentence" and item.property("markup") == walk.sentence.markup:
                        paging = item.property("paging")
                        top, foot = paging["pages"][0]
                        assert not paging["isTorn"] or foot - top > 2 * paging["pixels"], f"{lesson} {walk.step.id}"
                for event in right_events(walk):
                    kiosk.guide.act(event)
                kiosk.guide.press("next")

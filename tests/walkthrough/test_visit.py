from dataclasses import replace

import pytest

from kiosk import paths
from kiosk.language.catalog import Words
from kiosk.language.locales import named
from kiosk.lesson.library import load_library
from kiosk.walkthrough.idle import Idle
from kiosk.walkthrough.visit import Chosen, Visit, World, advance, ended, spoken_to
from kiosk.walkthrough.walk import Record, Say

_WORLD = World(load_library([paths.LESSONS]), lambda lesson, _: lesson, lambda code: Words.load(named("ja")))
_LESSON = next(iter(_WORLD.library.lessons.values()))
# Where a topic has several lessons, one of them is chosen on a page of its own.
_IS_ALONE = len(_WORLD.library.about(_LESSON.topic)) == 1
_TO_LESSON = (Chosen(_LESSON.topic), *(() if _IS_ALONE else (Chosen(_LESSON.id),)))
_LIST_PAGE = [] if _IS_ALONE else ["lessons"]


def _go(*events: object) -> tuple[Visit, list[str]]:
    visit, kinds = Visit(), []
    for event in events:
        visit, effects = advance(visit, event, _WORLD, 0.0)  # type: ignore[arg-type]
        kinds += [effect.kind for effect in effects if isinstance(effect, Record)]
    return visit, kinds


def test_the_way_to_a_lesson() -> None:
    pages = []
    visit = Visit()
    for event in ("begin", Chosen("en"), *_TO_LESSON, "go", Chosen("android"), Chosen("practise")):
        visit, _ = advance(visit, event, _WORLD, 0.0)  # type: ignore[arg-type]
        pages.append(visit.page)
    assert pages == ["language", "topics", *_LIST_PAGE, "card", "phone", "way", "steps"]
    assert visit.locale == "en" and visit.walk and visit.walk.phone == "android"


def test_a_language_touched_on_the_attract_screen_begins_too() -> None:
    visit, kinds = _go(Chosen("ja@easy"))
    assert (visit.page, visit.locale) == ("topics", "ja@easy")
    assert kinds == ["session_started", "language_chosen"]


def test_without_a_phone_there_is_no_own_phone_way() -> None:
    visit, _ = _go(Chosen("ja"), *_TO_LESSON, "go", Chosen("none"))
    assert "own" not in visit.ways
    assert advance(visit, Chosen("own"), _WORLD, 0)[0] == visit
    assert advance(visit, Chosen("watch"), _WORLD, 0)[0].page == "steps"


def test_back_goes_page_by_page_to_the_attract_screen() -> None:
    visit, _ = _go("begin", Chosen("ja"), *_TO_LESSON, "go", Chosen("iphone"), Chosen("own"))
    pages = []
    while visit.is_running:
        visit, _ = advance(visit, "back", _WORLD, 0)
        pages.append(visit.page)
    assert pages == ["way", "phone", "card", *_LIST_PAGE, "topics", "language", "attract"]


def test_the_end_leaves_nothing() -> None:
    visit, _ = _go("begin", Chosen("en"), *_TO_LESSON)
    after, effects = ended(visit, "idle")
    assert after == Visit()
    assert effects == (Record("session_ended", {"why": "idle"}),)
    assert ended(Visit(), "idle")[1] == ()


def test_every_page_says_something() -> None:
    visit = Visit()
    for event in (
        "begin",
        Chosen("ja"),
        *_TO_LESSON,
        "go",
        Chosen("iphone"),
        Chosen("practise"),
    ):
        visit, effects = advance(visit, event, _WORLD, 0.0)  # type: ignore[arg-type]
        assert any(isinstance(effect, Say) and effect.texts for effect in effects), visit.page


def test_an_event_of_another_page_changes_nothing() -> None:
    visit, _ = _go("begin")
    for event in ("go", "following", "alone", "hint", "next", "repeat"):
        assert advance(visit, event, _WORLD, 0.0)[0] == visit  # type: ignore[arg-type]


def test_the_language_changes_in_the_middle_of_a_step() -> None:
    visit, _ = _go(Chosen("ja"), *_TO_LESSON, "go", Chosen("iphone"), Chosen("practise"))
    assert visit.walk
    visit = replace(visit, walk=replace(visit.walk, hints=2))
    changed = spoken_to(visit, "en", _WORLD)
    assert changed.locale == "en" and changed.walk and changed.walk.hints == 2 and changed.page == "steps"


@pytest.mark.parametrize(
    ("now", "phase", "remaining"),
    [
        (0, "awake", 30),
        (89.9, "awake", 30),
        (90, "counting", 30),
        (100.5, "counting", 20),
        (119.9, "counting", 1),
        (120, "over", 0),
    ],
)
def test_idle(now: float, phase: str, remaining: int) -> None:
    idle = Idle(90, 30, 0)
    assert (idle.phase(now), idle.remaining(now)) == (phase, remaining)

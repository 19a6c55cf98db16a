"""Each lesson × each way × each language, by touch, on the real screens: what was drawn, said and counted."""

from datetime import date
from typing import Any

import pytest

from kiosk import paths
from kiosk.lesson.library import lesson_paths
from kiosk.lesson.load import load_lesson
from kiosk.usage.counts import events_between
from kiosk.walkthrough.walk import WAYS
from tests.journeys.learner import Learner, is_drawn
from tests.screen import find, touch, wait_until

_LESSONS = [load_lesson(folder) for folder in lesson_paths([paths.LESSONS]).values()]
_LOCALES = ("ja", "ja@easy", "en")
_CASES = [(x, way, locale) for x in _LESSONS for way in WAYS for locale in _LOCALES]


def _events() -> list[Any]:
    return events_between(paths.usage_log(), date(2000, 1, 1), date(2999, 1, 1))


@pytest.mark.parametrize(("lesson", "way", "locale"), _CASES, ids=lambda x: getattr(x, "id", x))
def test_a_journey(kiosk: Any, spoken: None, lesson: Any, way: str, locale: str) -> None:
    learner = Learner(kiosk)
    before = len(_events())
    phone = ("iphone", "android")[_CASES.index((lesson, way, locale)) % 2]
    try:
        learner.go_to(locale, lesson, phone, way)
        count = len(learner.walk.steps)
        assert count == len(lesson.steps_for(phone))
        {"watch": _watch, "own": _own}.get(way, _touch_through)(kiosk, learner, count)
        wait_until(lambda: kiosk.guide.page == "done", "the end of the lesson")
        learner.wait_for_voice(kiosk.guide.lesson["done"])
        assert find(kiosk, "qr") and is_drawn(kiosk.window.grabWindow())
        touch(kiosk, "tool-stop")
        touch(kiosk, "panel-end")
        assert kiosk.guide.page == "attract"
    finally:
        learner.leave()
    kinds = ["session_started", "language_chosen", "lesson_started", *["step_reached", "step_done"] * count,
             "lesson_finished", "session_ended"]  # fmt: skip
    wait_until(lambda: len(_events()) == before + len(kinds), "the events")
    counted = _events()[before:]
    assert [event["kind"] for event in counted] == kinds
    assert {event["locale"] for event in counted} == {None, locale}
    assert {(e["lesson"], e["way"], e["phone"]) for e in counted if e["lesson"]} == {(lesson.id, way, phone)}
    assert counted[-1]["why"] == "finished"


def _touch_through(kiosk: Any, learner: Learner, count: int) -> None:
    for number in range(count):
        assert learner.walk.index == number
        learner.wait_for_voice(kiosk.walk.sentence)
        sentence = find(kiosk, "sentence")
        assert sentence and sentence.property("markup") == kiosk.walk.sentence
        learner.press("hint")
        if learner.walk.way == "alone":
            assert not learner.walk.is_glowing
            learner.wait_for_voice(learner.walk.step.say)
            learner.press("hint")
        learner.wait_for_voice(kiosk.walk.answer)
        places = learner.do_step()
        is_read = learner.walk.step.do.kind == "read"
        assert bool(places) != is_read
        assert learner.walk.is_done != is_read and kiosk.walk.isNextReady
        assert is_drawn(kiosk.window.grabWindow())
        learner.press("next")


def _watch(kiosk: Any, learner: Learner, count: int) -> None:
    kiosk.walk.slowness = 0.01
    for number in range(count):
        wait_until(lambda n=number: learner.walk is None or learner.walk.index >= n, f"step {number + 1}")
        learner.wait_for_voice(kiosk.walk.sentence)
        assert is_drawn(kiosk.window.grabWindow())
        # The rest of the speech is cut short: nobody listens here.
        kiosk.speaker.stop()
        wait_until(lambda n=number: learner.walk is None or learner.walk.index > n, "the next step by itself")


def _own(kiosk: Any, learner: Learner, count: int) -> None:
    for _ in range(count):
        learner.wait_for_voice(kiosk.walk.sentence)
        troubles = kiosk.walk.troubles
        if troubles:
            learner.press("panel-trouble")
            touch(kiosk, f"trouble-{len(troubles) - 1}")
            learner.wait_for_voice(kiosk.walk.answer)
            assert kiosk.walk.answer
        assert is_drawn(kiosk.window.grabWindow())
        learner.press("next")

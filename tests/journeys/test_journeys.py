"""Lessons by touch, on the real screens, in every way and language: what was drawn, said and counted.

Every day each way meets each language, and each lesson is learned once. Which lesson is learned how moves on with the
day: in as many days as there are pairs, every lesson has been learned in every way and language. At night, all at once.
"""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date
from itertools import product
from typing import Any

import pytest

from kiosk import paths
from kiosk.lesson.library import lesson_paths
from kiosk.lesson.load import load_lesson
from kiosk.ui.screen import speaker
from kiosk.usage.counts import events_between
from kiosk.voice.chimes import chime
from kiosk.walkthrough.ways import WAYS
from tests.journeys.learner import Learner, is_drawn, wait_for_phone
from tests.rotation import DAY, LOCALES
from tests.screen import find, has, touch, wait_until

_LESSONS = lesson_paths([paths.LESSONS])
_PHONES = ("iphone", "android")


@dataclass(frozen=True)
class Case:
    """One lesson, learned in one way, in one language, with one kind of phone."""

    lesson: str
    way: str
    locale: str
    phone: str

    def __str__(self) -> str:
        return f"{self.lesson}-{self.way}-{self.locale}-{self.phone}"


def _of_the_day(day: int) -> Iterator[Case]:
    """Every pair of way and language, and every lesson."""
    lessons, pairs = list(_LESSONS), list(product(WAYS, LOCALES))
    for number in range(max(len(lessons), len(pairs))):
        way, locale = pairs[(number + day) % len(pairs)]
        yield Case(lessons[number % len(lessons)], way, locale, _PHONES[(number + day // len(pairs)) % 2])


def _cases() -> Iterator[Any]:
    today = dict.fromkeys(_of_the_day(DAY))
    yield from (pytest.param(case, id=f"day{DAY}-{case}") for case in today)
    for case in (Case(*one) for one in product(_LESSONS, WAYS, LOCALES, _PHONES)):
        if case not in today:
            yield pytest.param(case, id=str(case), marks=pytest.mark.nightly)


def _events() -> list[Any]:
    return events_between(paths.usage_log(), date(2000, 1, 1), date(2999, 1, 1))


@pytest.fixture
def hurried(monkeypatch: pytest.MonkeyPatch) -> None:
    """No silence between two texts, and tones that are over as soon as they are begun."""
    for pause in ("_BETWEEN_TEXTS_MS", "_AFTER_CHIME_MS"):
        monkeypatch.setattr(speaker, pause, 5)
    monkeypatch.setattr(speaker, "chime", lambda name: replace(chime(name), seconds=0.02))


@pytest.mark.usefixtures("hurried")
@pytest.mark.parametrize("case", list(_cases()))
def test_a_journey(kiosk: Any, case: Case) -> None:
    # Nobody has to understand it, and nobody trembles.
    kiosk.hand.tremble_seconds, kiosk.walk.slowness = 0, 0.2 if case.way == "watch" else 0.01
    _journey(kiosk, case)


def test_a_journey_at_a_persons_pace(kiosk: Any, beeps: Any) -> None:
    """With the guard against trembling hands, and a voice that takes its time."""
    with beeps.at_reading_pace():
        _journey(kiosk, Case(next(iter(_LESSONS)), "practise", LOCALES[0], "iphone"))


def _journey(kiosk: Any, case: Case) -> None:
    learner = Learner(kiosk)
    before = len(_events())
    lesson = load_lesson(_LESSONS[case.lesson])
    try:
        learner.go_to(case.locale, lesson, case.phone, case.way)
        count = len(learner.walk.steps)
        assert count == len(lesson.steps_for(case.phone, ""))
        {"watch": _watch, "own": _own}.get(case.way, _touch_through)(kiosk, learner, count)
        wait_until(lambda: kiosk.guide.page == "done", "the end of the lesson")
        learner.wait_for_voice(kiosk.guide.lesson["learned"][-1]["markup"])
        # A lesson may name no page, and a city may have none.
        assert has(kiosk, "qr") == bool(kiosk.guide.lesson["address"]) and is_drawn(kiosk.window.grabWindow())
        # Nothing is lost there: it is not asked twice.
        touch(kiosk, "tool-stop")
        assert kiosk.guide.page == "attract"
    finally:
        learner.leave()
    way, phone, locale = case.way, case.phone, case.locale
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
        wait_until(lambda n=number: not learner.walk or learner.walk.index >= n, f"step {number + 1} by itself")
        if not learner.walk or learner.walk.index > number or learner.walk.step.do.kind == "wait":
            # What is waited for is over before anybody who hurries has heard of it.
            wait_until(lambda n=number: not learner.walk or n in learner.walk.done_steps, "the end of the wait")
            continue
        is_told = learner.walk.is_text_shown
        if is_told or number == 0:
            learner.wait_for_voice(kiosk.walk.sentence)
        sentence = find(kiosk, "sentence")
        assert sentence and sentence.property("markup") == kiosk.walk.sentence
        learner.press("hint")
        if not is_told:
            assert not learner.walk.is_glowing
            learner.wait_for_voice(learner.walk.step.say)
            learner.press("hint")
        learner.wait_for_voice(kiosk.walk.answer)
        is_read = learner.walk.step.do.kind == "read"
        wait_for_phone(kiosk)
        assert bool(learner.do_step()) != is_read
        if is_read:
            assert kiosk.walk.isNextReady
            learner.press("next")
        else:
            assert learner.walk is None or number in learner.walk.done_steps


def _watch(kiosk: Any, learner: Learner, count: int) -> None:
    for number in range(count):
        wait_until(lambda n=number: learner.walk is None or learner.walk.index >= n, f"step {number + 1}")
        learner.wait_for_voice(kiosk.walk.sentence)
        wait_for_phone(kiosk)
        # All else that is said is cut short: nobody listens here.
        wait_until(
            lambda n=number: learner.walk is None or learner.walk.index > n or kiosk.speaker.stop(),
            "the next step by itself",
        )


def _own(kiosk: Any, learner: Learner, count: int) -> None:
    for _ in range(count):
        learner.wait_for_voice(kiosk.walk.sentence)
        troubles = kiosk.walk.troubles
        if troubles:
            learner.press("panel-trouble")
            last = f"trouble-{len(troubles) - 1}"
            while last not in [card["name"] for card in kiosk.guide.panelCards]:
                touch(kiosk, "trouble-more")
            touch(kiosk, last)
            learner.wait_for_voice(kiosk.walk.answer)
            assert kiosk.walk.answer
            learner.press("back")
            assert not kiosk.walk.answer
        wait_for_phone(kiosk)
        learner.press("next")
        if kiosk.guide.panel == "variant":
            # Which of the screens one has before oneself.
            touch(kiosk, kiosk.guide.panelCards[0]["name"])

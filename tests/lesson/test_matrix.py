"""Every lesson × phone × way × language, from the first touch to the end, without a screen: nothing is sampled here."""

from functools import cache
from typing import Any

import pytest

from kiosk import paths
from kiosk.editor.speech_texts import requests
from kiosk.language import ruby
from kiosk.language.catalog import Words
from kiosk.language.locales import SOURCE, named
from kiosk.language.said import Said
from kiosk.lesson.city import City
from kiosk.lesson.library import Library, load_library
from kiosk.lesson.load import load_city
from kiosk.lesson.model import Lesson
from kiosk.lesson.words import localised
from kiosk.walkthrough.choices import way_to
from kiosk.walkthrough.visit import Chosen, Event, Turned, Visit, World, advance
from kiosk.walkthrough.walk import Recognised, Record, Say, Troubled, Walk, right_events
from kiosk.walkthrough.ways import WAYS
from tests.rotation import LOCALES

_PHONES = ("iphone", "android")
_MOST_BEATS = 400


@cache
def _library() -> Library:
    return load_library((paths.LESSONS,))


@cache
def _city() -> City:
    return load_city(paths.CONTENT / "cities" / "example")


@cache
def _words(code: str) -> Words:
    return Words.load(named(code))


@cache
def _localised(lesson_id: str, code: str) -> Lesson:
    words = _words(code)
    facts = {name: words.content(fact) for name, fact in _city().facts().items()}
    return localised(_library().lessons[lesson_id], words, facts)


@cache
def _rendered(code: str) -> frozenset[str]:
    """What `kiosk voice build` renders for a language."""
    return frozenset(Said(request.markup, request.tag) for request in requests((paths.LESSONS,), _city(), (code,)))


class _Learner:
    """One visit; `said` are the texts in the learner's language, `kinds` what was counted, `met` the steps reached."""

    def __init__(self, code: str) -> None:
        self.visit, self.said, self.kinds, self.met = Visit(), set[Said](), list[str](), list[str]()
        self._world = World(_library(), lambda lesson, locale: _localised(lesson.id, locale), _words)

    def do(self, event: Event) -> None:
        self.visit, effects = advance(self.visit, event, self._world, 0.0)
        for effect in effects:
            # What has a number in it is rendered when that is known.
            if isinstance(effect, Say) and not isinstance(event, Turned):
                self.said |= {text for text in effect.texts if text.markup}
            elif isinstance(effect, Record):
                self.kinds.append(effect.kind)
                if effect.kind == "step_reached":
                    self.met.append(str(effect.fields["step"]))

    @property
    def walk(self) -> Walk:
        assert self.visit.walk is not None
        return self.visit.walk

    def go_to(self, lesson: Lesson, code: str, phone: str, way: str) -> None:
        self.do(Chosen(code))
        for touch in way_to(_library(), lesson.id):
            self.do(touch)
        for event in (Chosen(phone), Chosen(way)):
            self.do(event)  # type: ignore[arg-type]
        if self.visit.page == "things":
            self.do("again")
            self.do(Chosen(way))

    def do_step(self) -> None:
        """All that can be asked for at this step, then the step itself."""
        self.do("again")
        for number in range(len(self.walk.troubles)):
            self.do(Troubled(number))
        if self.walk.way == "own":
            return
        for _ in range(2):
            self.do("hint")
        for event in list(right_events(self.walk)):
            self.do(event)


@pytest.mark.parametrize("code", LOCALES)
@pytest.mark.parametrize("lesson_id", list(_library().lessons))
def test_every_way_of_every_lesson(lesson_id: str, code: str) -> None:
    lesson = _library().lessons[lesson_id]
    for phone in _PHONES:
        for way in WAYS:
            # Which look the service has is asked of the own phone alone.
            for look in lesson.variant_ids if way == "own" else lesson.variant_ids[:1]:
                learner = _Learner(code)
                learner.go_to(lesson, code, phone, way)
                assert learner.visit.page == "steps" and learner.walk.way == way
                steps = lesson.steps_for(learner.walk.phone, look)
                if way == "watch":
                    _watch(learner)
                else:
                    _walk(learner, look)
                assert learner.visit.page == "done" and learner.met == [step.id for step in steps]
                assert learner.kinds == ["session_started", "language_chosen", "lesson_started",
                                         *["step_reached", "step_done"] * len(steps), "lesson_finished"]  # fmt: skip
                unrendered = learner.said - _rendered(code)
                assert not unrendered, f"{phone} {way} {look}: said, but not rendered beforehand: {unrendered}"
                assert not [text for text in learner.said if "{city" in text.markup]


def _watch(learner: _Learner) -> None:
    for _ in range(_MOST_BEATS):
        if learner.visit.page != "steps":
            return
        learner.do("beat")


def _walk(learner: _Learner, look: str) -> None:
    number = 0
    while learner.visit.page == "steps":
        if learner.visit.panel == "variant":
            learner.do(Recognised(look))
        step = learner.walk.step
        assert learner.walk.index == number
        learner.do_step()
        if learner.walk.way != "own" and step.do.kind != "read":
            assert learner.walk.is_done
            following = learner.walk.steps[number + 1].screen if number + 1 < len(learner.walk.steps) else ""
            # What the action leads to is seen at once, before "next".
            assert learner.walk.state.screen_id == (step.then or following or step.screen)
        learner.do("next")
        number += 1


@pytest.mark.parametrize("code", LOCALES)
@pytest.mark.parametrize("lesson_id", list(_library().lessons))
def test_every_word_is_in_the_learners_language(lesson_id: str, code: str) -> None:
    """Sentences are translated, the phone stays Japanese with its gloss beneath, and no fact of the city is open."""
    lesson, locale = _localised(lesson_id, code), named(code)
    steps = [text for step in lesson.steps for text in _sentences(step)]
    for text in (lesson.title, lesson.goal, lesson.done, *steps):
        assert "{city" not in text
        if locale.tag != SOURCE:
            assert not ruby.is_japanese(ruby.reading(text)), text
        if locale.is_easy:
            assert not ruby.faults_in(text, every_kanji=True), text
    for name in lesson.screens:
        screen = lesson.screen(name)
        labelled = [(screen.title, screen.gloss)]
        labelled += [(x.label, x.gloss) for element in screen.body for x in (element, *element.choices)]
        for label, gloss in labelled:
            assert "{city" not in label and "{city" not in gloss
            # Who reads Japanese sees the readings of the phone's own words, as many of them as was chosen.
            assert not ruby.faults_in(label, every_kanji=True) if locale.tag == SOURCE else "{" not in label, label
            if locale.tag != SOURCE and ruby.is_japanese(label):
                assert gloss, f"{name}: {label}"


def _sentences(step: Any) -> list[str]:
    own = [text for text in (step.say, step.hint, step.own, step.warn) if text]
    return [*own, *(text for one in step.trouble for text in (one.sign, one.say, one.iphone, one.android) if text)]

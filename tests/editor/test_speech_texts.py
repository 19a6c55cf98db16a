"""What is rendered beforehand is what can be said: each text once, in the voice of its language."""

from kiosk import paths
from kiosk.editor.speech_texts import program_texts, requests
from kiosk.language.locales import offered
from kiosk.lesson.library import lesson_paths
from kiosk.lesson.load import load_city, load_lesson
from kiosk.walkthrough.panels import PANELS

_CITY = load_city(paths.CONTENT / "cities" / "example")
_LESSONS = (paths.LESSONS,)


def test_each_text_is_asked_for_once() -> None:
    wanted = list(requests(_LESSONS, _CITY))
    assert len(wanted) > 500
    assert len(wanted) == len(set(wanted))
    assert all(request.markup.strip() for request in wanted)


def test_every_language_greets_with_its_own_voice() -> None:
    wanted = {(request.markup, request.tag) for request in requests(_LESSONS, _CITY)}
    assert {(locale.greeting, locale.tag) for locale in offered()} <= wanted


def test_panels_are_said_and_texts_with_a_number_wait_for_it() -> None:
    texts = program_texts()
    assert {panel.title for panel in PANELS.values()} <= set(texts)
    assert not [text for text in texts if "%1" in text]


def test_one_lesson_can_be_asked_for() -> None:
    (first, one), (_, other), *_ = lesson_paths(_LESSONS).items()
    wanted = {request.markup for request in requests(_LESSONS, _CITY, ("ja",), first)}
    assert load_lesson(one).title in wanted
    assert load_lesson(other).title not in wanted


def test_in_japanese_alone_no_other_voice_is_asked() -> None:
    assert {request.tag for request in requests(_LESSONS, _CITY, ("ja",))} == {"ja"}

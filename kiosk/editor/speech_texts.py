"""Everything the terminal may have to say, so that it can be rendered beforehand."""

from collections.abc import Iterator
from pathlib import Path

from kiosk.document.problem import Problem
from kiosk.editor.catalogs import program_messages
from kiosk.language.catalog import Words
from kiosk.language.locales import named, offered
from kiosk.lesson.city import City
from kiosk.lesson.library import load_library
from kiosk.lesson.words import localised, said
from kiosk.voice.cache import SpeechCache
from kiosk.voice.speech import Request


def requests(
    folders: tuple[Path, ...], city: City, codes: tuple[str, ...] = (), lesson_id: str | None = None,
    only_screens: bool = False,
) -> Iterator[Request]:  # fmt: skip
    """Each text once: first what every page needs, then lesson by lesson: all, that one, or with `only_screens` none."""
    seen: set[Request] = set()
    lessons = [] if only_screens else list(load_library(folders).lessons.values())
    for locale in [named(code) for code in codes] or list(offered()):
        words = Words.load(locale)
        facts = {name: words.content(fact) for name, fact in city.facts().items()}
        texts = [locale.greeting, *(words.program(text) for text in program_texts())]
        for lesson in lessons:
            if lesson_id in (None, lesson.id):
                texts += said(localised(lesson, words, facts))
        for text in texts:
            request = Request(text, locale.tag)
            if text.strip() and request not in seen:
                seen.add(request)
                yield request


def program_texts() -> tuple[str, ...]:
    """Texts of the screens; those with a number in them are rendered when the number is known."""
    found = (m.text for m in program_messages() if m.is_for_residents and "%1" not in m.text)
    return tuple(dict.fromkeys(found))


def unspoken(cache: SpeechCache, wanted: Iterator[Request]) -> list[Problem]:
    """Texts that have no current file: one problem each."""
    message = "まだ声になっていません（{tag}）: 「{text}」。kiosk voice build を動かしてください。"
    return [
        Problem(message, fills={"tag": request.tag, "text": request.markup})
        for request in wanted
        if cache.find(request) is None
    ]

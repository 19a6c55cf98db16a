"""Everything the terminal may have to say, so that it can be rendered beforehand."""

from collections.abc import Iterator
from pathlib import Path

from kiosk.document.problem import Problem
from kiosk.editor.catalogs import program_messages
from kiosk.language.catalog import Words
from kiosk.language.locales import named, offered
from kiosk.language.said import Said
from kiosk.lesson.city import City
from kiosk.lesson.library import Library, load_library
from kiosk.lesson.words import localised, prior_said, said
from kiosk.voice.cache import SpeechCache
from kiosk.voice.speech import Request, Tempo


def requests(
    folders: tuple[Path, ...], city: City, codes: tuple[str, ...] = (), lesson_id: str | None = None,
    tempos: tuple[Tempo, ...] = ("normal",), only_screens: bool = False,
) -> Iterator[Request]:  # fmt: skip
    """Each text once at each tempo: first what every page needs, then lesson by lesson; then the next tempo.

    All lessons, or `lesson_id` alone, or with `only_screens` none.
    """
    library = Library({}) if only_screens else load_library(folders)
    texts = dict.fromkeys(_texts(library, lesson_id, city, codes))
    for tempo in tempos:
        yield from (Request(text, tag, tempo) for text, tag in texts)


def _texts(library: Library, lesson_id: str | None, city: City, codes: tuple[str, ...]) -> Iterator[tuple[str, str]]:
    """Texts with their languages, some more than once."""
    for locale in [named(code) for code in codes] or list(offered()):
        words = Words.load(locale)
        facts = city.facts_in(words)
        texts = [Said(locale.greeting, locale.tag), *(words.said(text) for text in program_texts())]
        lessons = {name: localised(lesson, words, facts) for name, lesson in library.lessons.items()}
        for lesson in lessons.values():
            if lesson_id in (None, lesson.id):
                texts += said(lesson)
                texts += (prior_said(lessons[one]) for one in lesson.builds_on if one in lessons)
        yield from ((text.markup, text.tag) for text in texts if text.markup.strip())


def program_texts() -> tuple[str, ...]:
    """Texts of the screens; those with a number in them are rendered when the number is known."""
    found = (m.text for m in program_messages() if m.is_for_residents and not m.has_gaps)
    return tuple(dict.fromkeys(found))


def unspoken(cache: SpeechCache, wanted: Iterator[Request]) -> list[Problem]:
    """Texts that have no current file: one problem each."""
    message = "まだ声になっていません（{tag}）: 「{text}」。kiosk voice build を動かしてください。"
    return [
        Problem(message, fills={"tag": request.tag, "text": request.markup})
        for request in wanted
        if cache.find(request) is None
    ]

"""Lessons and city, read beside the first picture; then, one after the other, what the first touches would wait for."""

from __future__ import annotations

import gc
import logging
from collections.abc import Callable, Iterator, Mapping
from importlib import import_module
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, QTimer, Slot

from kiosk import paths
from kiosk.document.problem import Problem
from kiosk.language import ruby
from kiosk.language.catalog import Words
from kiosk.language.dates import month_name
from kiosk.language.locales import Locale, offered
from kiosk.ui.screen.jobs import Jobs
from kiosk.ui.screen.pictures import code_of
from kiosk.ui.terminal.guide import Guide
from kiosk.value import value

if TYPE_CHECKING:
    from kiosk.lesson.city import City
    from kiosk.lesson.library import Library
    from kiosk.lesson.model import Lesson

_log = logging.getLogger(__name__)
# Whoever has chosen a language so long ago is told that there is nothing yet; the lessons still come when they come.
_PATIENCE_MS = 10_000
# Between two pieces of warming, so that a sentence to be rendered or a touch need never wait for more than one.
_PAUSE_MS = 10
# Slow to import, and needed by the first sentence, the first count, the first lesson, the page at a lesson's end.
_NEEDED_SOON = (
    "kiosk.voice.cache", "kiosk.voice.engines", "kiosk.voice.open_jtalk", "kiosk.voice.system_voice",
    "kiosk.ui.screen.player", "kiosk.usage.log", "kiosk.lesson.words", "budoux", "qrcode",
)  # fmt: skip


@value
class Read:
    """What was found in the folders, and what staff must mend."""

    library: Library
    city: City
    problems: tuple[Problem, ...]


def read(wanted: str) -> Read:
    """All lessons, and the city of the settings; where that cannot be used, the example stands in."""
    from kiosk.lesson.library import load_library
    from kiosk.lesson.load import apps, usable_city
    from kiosk.lesson.openness import opened
    from kiosk.lesson.translation import translation_problems

    library = load_library(paths.lesson_folders())
    apps()
    city, problems = usable_city(wanted)
    return Read(
        opened(library, city.facts()),
        city,
        (*library.problems, *problems, *translation_problems(x.folder for x in library.lessons.values())),
    )


class Loading(QObject):
    """Begin it once the first frame is on the screen: reading beside that would slow it. Nobody waits for it."""

    def __init__(self, guide: Guide, jobs: Jobs, city: str) -> None:
        super().__init__(guide)
        self._guide, self._jobs, self._city = guide, jobs, city
        self._has_begun = self._is_read = self._is_warm = False
        self._patience = QTimer(self, singleShot=True, interval=_PATIENCE_MS)
        self._patience.timeout.connect(guide.wait_no_longer)
        self._warming: Iterator[Callable[[], object]] = iter(())
        self._pause = QTimer(self, singleShot=True, interval=_PAUSE_MS)
        self._pause.timeout.connect(self._warm_next)

    @property
    def is_done(self) -> bool:
        """Whether the lessons can be chosen."""
        return self._is_read

    @property
    def is_warm(self) -> bool:
        """Whether nothing is left that a touch would have to read or import."""
        return self._is_warm

    @Slot()
    def begin(self) -> None:
        if not self._has_begun:
            self._has_begun = True
            self._patience.start()
            self._jobs.start(lambda: read(self._city), self._take, self._failed)

    def stop(self) -> None:
        """Before the jobs are closed."""
        self._warming = iter(())
        self._pause.stop()

    def _take(self, found: Read) -> None:
        self._patience.stop()
        for problem in found.problems:
            _log.warning("%s", problem.located())
        self._is_read = True
        self._guide.use_world(found.library, found.city)
        self._warming = self._pieces(tuple(found.library.lessons.values()), found.city)
        self._pause.start()

    def _failed(self, error: Exception) -> None:
        """Our own fault, since what is wrong with a lesson is a problem: the page says that there is nothing yet."""
        _log.error("the lessons could not be read", exc_info=error)
        self._guide.wait_no_longer()

    # -- warming

    def _warm_next(self) -> None:
        piece = next(self._warming, None)
        if piece is None:
            # The lessons stay too; see the stage.
            gc.freeze()
            self._is_warm = True
            self._guide.be_prepared()
        else:
            self._jobs.start(piece, lambda _: self._pause.start(), self._not_warmed)

    def _not_warmed(self, error: Exception) -> None:
        """Whoever needs it will meet the same and tell of it."""
        _log.info("not read beforehand: %s", error)
        self._pause.start()

    def _pieces(self, lessons: tuple[Lesson, ...], city: City) -> Iterator[Callable[[], object]]:
        yield from (_importing(name) for name in _NEEDED_SOON)
        for locale in offered():
            words: list[Words] = []
            yield _reading(locale, words)
            for one in words:
                kept = self._guide.keep_words(one)
                yield from (_reading_lesson(kept, lesson) for lesson in lessons)
        facts = city.facts_in(self._guide.words)
        yield from (_coding(lesson, facts) for lesson in lessons)


def _importing(name: str) -> Callable[[], Any]:
    return lambda: import_module(name)


def _reading(locale: Locale, into: list[Words]) -> Callable[[], None]:
    """Its words, and how it writes a month: each language has its own table for that."""

    def read() -> None:
        into.append(Words.load(locale))
        month_name("2000-01", locale)

    return read


def _reading_lesson(words: Words, lesson: Lesson) -> Callable[[], object]:
    return lambda: words.has_lesson(lesson.folder, "", "")


def _coding(lesson: Lesson, facts: Mapping[str, str]) -> Callable[[], object]:
    """The codes of a lesson: which pattern reads best takes 40 ms to find out."""
    texts = [*(lesson.page.addresses if lesson.page else ()), *(step.code for step in lesson.steps if step.code)]
    return lambda: [code_of(ruby.fill(text, dict(facts), "")) for text in texts]

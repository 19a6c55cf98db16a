"""The words of each language, and the lessons in them: each is read or made once."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kiosk.language.catalog import Words
from kiosk.language.locales import named

if TYPE_CHECKING:
    # The models bring a large library, which the first picture must not wait for.
    from kiosk.lesson.city import City
    from kiosk.lesson.model import Lesson


class Tongues:
    """`city` is where the facts come from that lessons ask for; None until it has been read."""

    def __init__(self) -> None:
        self.words: dict[str, Words] = {}
        self.city: City | None = None
        self._lessons: dict[tuple[str, str], Lesson] = {}

    def use_city(self, city: City) -> None:
        """Lessons are made anew with its facts."""
        self.city = city
        self._lessons.clear()

    def words_of(self, code: str) -> Words:
        """The catalogs of a language."""
        if code not in self.words:
            self.words[code] = Words.load(named(code))
        return self.words[code]

    def localised(self, lesson: Lesson, code: str) -> Lesson:
        """The lesson in that language."""
        from kiosk.lesson.words import localised

        if (lesson.id, code) not in self._lessons:
            words = self.words_of(code)
            self._lessons[lesson.id, code] = localised(lesson, words, self.city.facts_in(words) if self.city else {})
        return self._lessons[lesson.id, code]

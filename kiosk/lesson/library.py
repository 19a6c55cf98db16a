"""All lessons: a folder is found because its file is there."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING

from kiosk.document.files import files_in
from kiosk.document.problem import Problem, naming
from kiosk.lesson.topics import TOPICS
from kiosk.value import value

if TYPE_CHECKING:
    from datetime import date

    from kiosk.document.strict_yaml import Document
    from kiosk.lesson.model import Lesson

# The topic of nobody: the lessons for whoever has never held a smartphone, from all topics.
FIRST = "first"


@value
class Library:
    """What learners can choose, and what staff must mend first."""

    lessons: dict[str, Lesson]
    problems: tuple[Problem, ...] = ()

    def topics(self) -> tuple[str, ...]:
        """Topics that have a lesson, in their fixed order."""
        present = {lesson.topic for lesson in self.lessons.values()}
        return tuple(topic for topic in TOPICS if topic in present)

    def about(self, topic: str) -> tuple[Lesson, ...]:
        """The lessons of a topic, or of the beginners' way, in the order in which they are learnt."""
        if topic == FIRST:
            beginners = (lesson for lesson in self.lessons.values() if lesson.first)
            return tuple(sorted(beginners, key=lambda lesson: (lesson.first, lesson.id)))
        found = (lesson for lesson in self.lessons.values() if lesson.topic == topic)
        return tuple(sorted(found, key=lambda lesson: (lesson.order, lesson.id)))

    def place_of(self, lesson: Lesson, topic: str = "") -> int:
        """Which of its topic it is, from 1; 0 where there is no other, or for one that is not here any more."""
        ids = [other.id for other in self.about(topic or lesson.topic)]
        return ids.index(lesson.id) + 1 if lesson.id in ids and len(ids) > 1 else 0

    def prior_to(self, lesson: Lesson, finished: Collection[str]) -> Lesson | None:
        """The first of those it builds on that is here and was not `finished`."""
        return next(
            (self.lessons[one] for one in lesson.builds_on if one in self.lessons and one not in finished), None
        )

    def after(self, lesson: Lesson, topic: str = "") -> Lesson | None:
        """What to learn next: on the beginners' way the next of it, else as the lesson says, else the next of its topic,
        else the first of the next topic.

        None after the last of all: going on never leads back.
        """
        if topic == FIRST:
            way = self.about(FIRST)
            here = self.place_of(lesson, FIRST)
            if 0 < here < len(way):
                return way[here]
        if lesson.next in self.lessons:
            return self.lessons[lesson.next]
        in_order = [other for topic in self.topics() for other in self.about(topic)]
        ids = [other.id for other in in_order]
        following = ids.index(lesson.id) + 1 if lesson.id in ids else 0
        return in_order[following] if following < len(in_order) else None


def lesson_paths(folders: Iterable[Path]) -> dict[str, Path]:
    """id → folder; a later folder wins over an earlier one."""
    return {lesson_id: found[-1] for lesson_id, found in _all_paths(folders, []).items()}


def _all_paths(folders: Iterable[Path], problems: list[Problem]) -> dict[str, list[Path]]:
    """id → the folders in which there is a lesson of that id, the stronger last."""
    found: dict[str, list[Path]] = {}
    for folder in folders:
        for path in files_in(folder, "*/lesson.yaml", problems):
            found.setdefault(path.parent.name, []).append(path.parent)
    return found


def load_library(folders: Iterable[Path]) -> Library:
    """Every lesson that is sound. A broken one is left out and named; a weaker one of its id stands in for it."""
    from kiosk.lesson.check import check_lesson
    from kiosk.lesson.load import phone_problems, read_lesson

    lessons: dict[str, Lesson] = {}
    problems: list[Problem] = []
    documents: dict[str, Document] = {}
    with naming(Path("content"), problems):
        problems += phone_problems()
    for lesson_id, candidates in _all_paths(folders, problems).items():
        for path in reversed(candidates):
            before = len(problems)
            with naming(path / "lesson.yaml", problems):
                lesson, documents[lesson_id] = read_lesson(path)
                problems += check_lesson(lesson, document=documents[lesson_id])
                if all(problem.is_warning for problem in problems[before:]):
                    lessons[lesson_id] = lesson
                    break
    for lesson in lessons.values():
        problems += _next_missing(lesson, lessons, documents[lesson.id])
    return Library(lessons, tuple(problems))


def _next_missing(lesson: Lesson, known: Collection[str], document: Document) -> Iterator[Problem]:
    path = lesson.folder / "lesson.yaml"
    if lesson.next and lesson.next not in known:
        message = "次の練習（next）「{id}」がありません。"
        yield Problem(message, path, document.line(("next",)), {"id": lesson.next}, is_warning=True)
    for prior in lesson.builds_on:
        if prior not in known:
            message = "先にする練習（builds_on）「{id}」がありません。"
            yield Problem(message, path, document.line(("builds_on",)), {"id": prior}, is_warning=True)


@value
class Checked:
    """What a check of some lessons found."""

    lessons: int
    problems: tuple[Problem, ...]


def check_folders(folders: Iterable[Path], today: date, others: Iterable[Path] = ()) -> Checked:
    """Everything that can be said about the lessons in `folders`: structure, texts, age, translations.

    `others` are folders of other lessons, which these may name as their next.
    """
    from kiosk.language.catalog import Words, catalog_problems
    from kiosk.language.locales import SOURCE, begun
    from kiosk.lesson.check import check_lesson, overdue
    from kiosk.lesson.facts import known_facts
    from kiosk.lesson.load import phone_problems, read_lesson
    from kiosk.lesson.translation import check_translation

    languages = [Words.load(locale) for locale in begun() if locale.code != SOURCE]
    folders = tuple(folders)
    known = {folder.name for folder in (*folders, *others)}
    problems: list[Problem] = []
    with naming(Path("content"), problems):
        problems += (*phone_problems(), *catalog_problems(), *overdue(today))
        known_facts(problems)
    for folder in folders:
        with naming(folder / "lesson.yaml", problems):
            lesson, document = read_lesson(folder)
            problems += check_lesson(lesson, today, document)
            problems += _next_missing(lesson, known, document)
            for words in languages:
                problems += check_translation(lesson, words, document)
    return Checked(len(folders), tuple(problems))

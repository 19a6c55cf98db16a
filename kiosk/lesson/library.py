"""All lessons: a folder is found because its file is there."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from kiosk.document.problem import Problem, Refused

if TYPE_CHECKING:
    from datetime import date

    from kiosk.lesson.model import Lesson, Topic


@dataclass(frozen=True)
class Library:
    """What learners can choose, and what staff must mend first."""

    lessons: dict[str, Lesson]
    problems: tuple[Problem, ...] = ()

    def topics(self) -> tuple[Topic, ...]:
        """Topics that have a lesson, in their fixed order."""
        from kiosk.lesson.model import TOPICS

        present = {lesson.topic for lesson in self.lessons.values()}
        return tuple(topic for topic in TOPICS if topic in present)

    def about(self, topic: str) -> tuple[Lesson, ...]:
        return tuple(lesson for lesson in self.lessons.values() if lesson.topic == topic)

    def after(self, lesson: Lesson) -> Lesson | None:
        """What to learn next: as the lesson says, else the next of the same topic, else of any."""
        if lesson.next in self.lessons:
            return self.lessons[lesson.next]
        others = [other for other in self.lessons.values() if other.id != lesson.id]
        return next((other for other in others if other.topic == lesson.topic), others[0] if others else None)


def lesson_paths(folders: Iterable[Path]) -> dict[str, Path]:
    """id → folder; a later folder wins over an earlier one."""
    return {
        path.parent.name: path.parent
        for folder in folders
        if folder.is_dir()
        for path in sorted(folder.glob("*/lesson.yaml"))
    }


def load_library(folders: Iterable[Path]) -> Library:
    """Every lesson that is sound; a broken one is left out and named."""
    from kiosk.lesson.check import check_lesson
    from kiosk.lesson.load import load_lesson

    lessons: dict[str, Lesson] = {}
    problems: list[Problem] = []
    for lesson_id, path in lesson_paths(folders).items():
        try:
            lesson = load_lesson(path)
        except Refused as refused:
            problems += refused.problems
            continue
        found = check_lesson(lesson)
        problems += found
        if not any(not problem.is_warning for problem in found):
            lessons[lesson_id] = lesson
    return Library(lessons, tuple(problems))


@dataclass(frozen=True)
class Checked:
    """What a check of some lessons found."""

    lessons: int
    problems: tuple[Problem, ...]


def check_folders(folders: Iterable[Path], today: date) -> Checked:
    """Everything that can be said about the lessons in `folders`: structure, texts, age, translations."""
    from kiosk.language.catalog import Words
    from kiosk.language.locales import SOURCE, offered
    from kiosk.lesson.check import check_lesson, check_translation
    from kiosk.lesson.load import load_lesson

    languages = [Words.load(locale) for locale in offered() if locale.code != SOURCE]
    problems: list[Problem] = []
    folders = tuple(folders)
    for folder in folders:
        try:
            lesson = load_lesson(folder)
        except Refused as refused:
            problems += refused.problems
            continue
        problems += check_lesson(lesson, today)
        for words in languages:
            problems += check_translation(lesson, words)
    return Checked(len(folders), tuple(problems))

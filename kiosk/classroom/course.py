"""What a course is: its days, and what is done in each, minute by minute. Data in `content/courses/<id>.yaml`."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from pydantic import Field, TypeAdapter, model_validator

from kiosk.document.files import files_in
from kiosk.document.problem import Problem, Refused, naming
from kiosk.document.strict_yaml import read
from kiosk.document.validation import Strict, check_named, validated
from kiosk.lesson.library import Library
from kiosk.lesson.model import Sentence, ThingId
from kiosk.usage.classes import Series

MAX_MINUTES = 240
MAX_PARTS = 40
MAX_DAYS = 60


class Part(Strict):
    """Some minutes of a day: a lesson of the terminal, or talk. `note` is for the instructor's card."""

    minutes: int = Field(ge=1, le=MAX_MINUTES)
    lesson: str = Field("", max_length=60)
    talk: Sentence = ""
    note: Sentence = ""

    @model_validator(mode="after")
    def one_thing(self) -> "Part":
        if bool(self.lesson) == bool(self.talk):
            raise ValueError("lesson か talk の、どちらか1つを書いてください")
        return self


class Day(Strict):
    """One coming-together."""

    title: Sentence = Field(min_length=1)
    parts: tuple[Part, ...] = Field(min_length=1, max_length=MAX_PARTS)

    @property
    def minutes(self) -> int:
        return sum(part.minutes for part in self.parts)

    def begins(self) -> Iterator[tuple[int, Part]]:
        """Each part with the minute at which it begins."""
        minute = 0
        for part in self.parts:
            yield minute, part
            minute += part.minutes


class Course(Strict):
    """A whole course; texts are Japanese with ruby, translated in the shared catalog."""

    format: int = Field(ge=1, le=1)
    id: str = Field(pattern="^[a-z0-9-]+$")
    title: Sentence = Field(min_length=1)
    series: Series
    goal: Sentence = Field(min_length=1)
    for_whom: Sentence = Field(min_length=1)
    capacity: int = Field(ge=1, le=500)
    bring: tuple[ThingId, ...] = ()
    days: tuple[Day, ...] = Field(min_length=1, max_length=MAX_DAYS)

    def lessons(self) -> tuple[str, ...]:
        """Ids in the order in which they are taught, each once."""
        return tuple(dict.fromkeys(part.lesson for day in self.days for part in day.parts if part.lesson))

    def texts(self) -> Iterator[str]:
        yield from (self.title, self.goal, self.for_whom)
        for day in self.days:
            yield day.title
            yield from (text for part in day.parts for text in (part.talk, part.note) if text)


@dataclass(frozen=True)
class Courses:
    """What can be opened, and what staff must mend first."""

    courses: Mapping[str, Course]
    problems: tuple[Problem, ...] = ()


_COURSE = TypeAdapter(Course)


def load_course(path: Path) -> Course:
    """Raises Refused, naming file and line."""
    course = validated(_COURSE, read(path), path)
    check_named(path, course.id)
    return course


def load_courses(folders: Iterable[Path], library: Library) -> Courses:
    """Every sound course whose lessons are there; a later folder wins. A broken one is left out and named, and the
    weaker one of the same id stands in for it."""
    found: dict[str, Course] = {}
    problems: list[Problem] = []
    for path in (path for folder in folders for path in files_in(folder, "*.yaml", problems)):
        with naming(path, problems):
            course = load_course(path)
            missing = [lesson for lesson in course.lessons() if lesson not in library.lessons]
            if missing:
                raise Refused(Problem("練習「{id}」がありません。", path, fills={"id": missing[0]}))
            found[course.id] = course
    return Courses(found, tuple(problems))

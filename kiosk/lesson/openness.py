"""Which lessons and steps a city's facts open: what nobody has told stays closed, and its name says why."""

from __future__ import annotations

from collections.abc import Container, Iterable
from dataclasses import replace
from typing import TYPE_CHECKING

from kiosk.value import value

if TYPE_CHECKING:
    from kiosk.lesson.library import Library
    from kiosk.lesson.model import Lesson, Step

# In place of what is done on the own phone, where the city's fact is not known.
ASK_HERE = "ここは {市|し}に よって ちがいます。{係|かかり}の{人|ひと}に {聞|き}いてください。"


@value
class Closed:
    """A lesson, or one step of it (by its id), that a city's facts do not open; and which facts would."""

    lesson: str
    step: str
    facts: tuple[str, ...]
    # Of a step: it stays, and sends whoever has the own phone in the hand to the staff.
    is_asked: bool = False


def missing(needs: Iterable[str], known: Container[str]) -> tuple[str, ...]:
    """What of it is not known."""
    return tuple(fact for fact in needs if fact not in known)


def is_open(step: Step, known: Container[str]) -> bool:
    """Whether the step is there at all."""
    return step.lacking == "ask" or not missing(step.needs, known)


def opened(library: Library, known: Container[str]) -> Library:
    """The library of a city that knows these facts: without the lessons that need another."""
    lessons = {id: lesson for id, lesson in library.lessons.items() if not missing(lesson.needs, known)}
    return replace(library, lessons=lessons)


def closed(lessons: Iterable[Lesson], known: Container[str]) -> tuple[Closed, ...]:
    """What stays closed in them."""
    found: list[Closed] = []
    for lesson in lessons:
        if facts := missing(lesson.needs, known):
            found.append(Closed(lesson.id, "", facts))
        else:
            found += (
                Closed(lesson.id, step.id, facts, step.lacking == "ask")
                for step in lesson.steps
                if (facts := missing(step.needs, known))
            )
    return tuple(found)

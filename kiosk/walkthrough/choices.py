"""The lessons to choose from, six at a time: which six, and the touches that lead to one of them."""

from __future__ import annotations

from math import ceil
from typing import TYPE_CHECKING

from kiosk.walkthrough.place import Chosen, Turned

if TYPE_CHECKING:
    from kiosk.lesson.library import Library
    from kiosk.lesson.model import Lesson
    from kiosk.walkthrough.place import Visit

# So many cards find room on one page, in the largest letters too.
LEAF = 6


def leaves(library: Library, topic: str) -> int:
    """How many sixes there are."""
    return ceil(len(library.about(topic)) / LEAF)


def on_leaf(library: Library, topic: str, leaf: int) -> tuple[tuple[int, Lesson], ...]:
    """The lessons of one six, each with its place in the topic, from 1."""
    numbered = tuple(enumerate(library.about(topic), 1))
    return numbered[leaf * LEAF : (leaf + 1) * LEAF]


def ends(library: Library, topic: str, leaf: int) -> tuple[int, int]:
    """The places of the first and the last lesson of one six."""
    numbers = [number for number, _ in on_leaf(library, topic, leaf)]
    return numbers[0], numbers[-1]


def following(visit: Visit, library: Library) -> Lesson | None:
    """What is offered at the end: the lesson from which one came to this one, else the next that was not finished."""
    if visit.lesson is None:
        return None
    if visit.origin:
        return library.lessons[visit.origin[-1]]
    seen, coming = {visit.lesson.id}, library.after(visit.lesson, visit.topic)
    while coming and coming.id in visit.finished - seen:
        seen.add(coming.id)
        coming = library.after(coming, visit.topic)
    return None if coming and coming.id in seen else coming


def way_to(library: Library, lesson_id: str) -> tuple[Chosen | Turned, ...]:
    """From the topics to a lesson's card: one touch where it is alone in its topic, else two, or three."""
    topic = library.lessons[lesson_id].topic
    ids = [lesson.id for lesson in library.about(topic)]
    if len(ids) == 1:
        return (Chosen(topic),)
    leaf = ids.index(lesson_id) // LEAF
    return (Chosen(topic), *((Turned(leaf),) if leaf else ()), Chosen(lesson_id))

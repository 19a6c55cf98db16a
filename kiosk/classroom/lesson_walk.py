"""A lesson on the projector: in a class everybody sees at once where to touch, on both kinds of phone."""

from kiosk.lesson.model import Lesson, PhoneKind
from kiosk.walkthrough import walk as walking
from kiosk.walkthrough.walk import Walk


def begun(lesson: Lesson, phone: PhoneKind) -> Walk:
    """The first step, on that kind of phone or on the one that the lesson has."""
    drawn = phone if phone in lesson.phones else lesson.phones[0]
    return walking.begun(lesson, drawn, "practise", 0.0)[0]


def on_phone(walk: Walk, phone: PhoneKind, variant: str = "") -> Walk:
    """The walk at the same place on another kind of phone, or in another look: by the step's id, else after as many
    common steps."""
    lesson = walk.lesson
    steps = lesson.steps_for(phone, variant)
    index = next((n for n, step in enumerate(steps) if step.id == walk.step.id), None)
    if index is None:
        common = sum(lesson.is_common(step) for step in walk.steps[: walk.index])
        seen = 0
        index = len(steps) - 1
        for number, step in enumerate(steps):
            if seen == common:
                index = number
                break
            seen += lesson.is_common(step)
    other, _ = walking.begun(lesson, phone, walk.way, 0.0, variant=variant)
    return walking.at(other, index)


def twin(walk: Walk | None) -> Walk | None:
    """The other kind of phone, or the other look, where this step is different there; None where both do the same."""
    if walk is None or walk.lesson.is_common(walk.step):
        return None
    if (variant := walk.lesson.variant_of(walk.step)) is not None:
        known = walk.lesson.variant_ids
        found = on_phone(walk, walk.phone, known[(known.index(variant.id) + 1) % len(known)])
        return None if found.lesson.is_common(found.step) else found
    other: PhoneKind = "android" if walk.phone == "iphone" else "iphone"
    if other not in walk.lesson.phones:
        return None
    found = on_phone(walk, other)
    return None if found.lesson.is_common(found.step) else found

"""Which look of a service the learner has in the hand: when it is asked for, and where its steps go on."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from kiosk.walkthrough.walk_state import Walk

if TYPE_CHECKING:
    from kiosk.lesson.model import Lesson, PhoneKind

WHICH = "どちらの {画面|がめん}ですか。"
NEITHER = "どちらでも ない"
DIFFERS = "{画面|がめん}が ちがう"
SAME_WORDS = (
    "だいじょうぶです。{同|おな}じ {言葉|ことば}を さがします。なければ、{係|かかり}の{人|ひと}に {聞|き}きます。"
)


def is_asked(walk: Walk) -> bool:
    """Whether the learner is to say first which look their own phone has: at the first step that is not the same in all."""
    return walk.way == "own" and not walk.is_variant_asked and parts_at(walk.lesson, walk.phone) == walk.index


def can_choose_again(walk: Walk) -> bool:
    """Whether another look may be chosen, by somebody who has been asked."""
    return walk.way == "own" and walk.is_variant_asked


def parts_at(lesson: Lesson, phone: PhoneKind) -> int | None:
    """The place of the first step in which the looks differ; None where there is only one."""
    ways = [[step.id for step in lesson.steps_for(phone, one)] for one in lesson.variant_ids]
    length = max(map(len, ways))
    return next((n for n in range(length) if len({tuple(way[n : n + 1]) for way in ways}) > 1), None)


def in_variant(walk: Walk, variant: str) -> tuple[Walk, int]:
    """The walk in this look, and where it goes on: at the same step, else where the looks part."""
    after = replace(walk, variant=variant, is_variant_asked=True)
    index = next((n for n, step in enumerate(after.steps) if step.id == walk.step.id), None)
    parts = parts_at(walk.lesson, walk.phone) or 0
    # The step that is common to all comes after those of this look.
    is_first_time = not walk.is_variant_asked
    at = parts if index is None or is_first_time else index
    return replace(after, done_steps=frozenset(n for n in walk.done_steps if n < at)), at

"""Steps in which something is to be left alone: a bait may be taken and nothing is lost, and several ways are right."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from kiosk.phone.state import opened, performed
from kiosk.walkthrough.meaning import is_meant
from kiosk.walkthrough.phone_at import phone_before
from kiosk.walkthrough.walk_state import Move, Walk

if TYPE_CHECKING:
    from kiosk.lesson.model import Bait
    from kiosk.phone.model import Action


def bait_of(walk: Walk, action: Action) -> Bait | None:
    """What is best left alone, where the finger is."""
    return walk.step.avoid.get(action.target)


def baited(walk: Walk, target: str, bait: Bait) -> Walk:
    """The bait was taken: no mistake is counted, and the ring shows from now on what is right."""
    taken = walk.taken if target in walk.taken else (*walk.taken, target)
    state = opened(bait.screen, walk.lesson.screen(bait.screen)) if bait.screen else walk.state
    return replace(
        walk, taken=taken, baited=target if bait.screen else "", state=state, answer=walk.lesson.said(bait.say),
        is_glowing=not bait.ends,
    )  # fmt: skip


def returned(walk: Walk) -> Walk:
    """Back from where the bait led, as if nothing had been touched."""
    return replace(walk, baited="", state=phone_before(walk, walk.index), answer=None)


def done_otherwise(walk: Walk, action: Action) -> Walk | None:
    """The step done in another right way; None where this is not one."""
    for other in walk.step.also:
        if is_meant(action, Move(other.do.kind, other.do.target)):
            return replace(walk, state=performed(walk.state, other.do), other=other)
    return None


def counted(walk: Walk) -> dict[str, str]:
    """What the count of the step tells beside the rest: nothing where nothing is rehearsed."""
    avoided = [bait for bait in walk.step.avoid if bait not in walk.taken]
    told = {"avoided": " ".join(avoided), "taken": " ".join(walk.taken)}
    return {name: baits for name, baits in told.items() if baits}


def is_bait_later(walk: Walk, action: Action) -> bool:
    """Whether a later step on this screen says of it that it is to be left alone."""
    later = walk.steps[walk.index + 1 :]
    return any(action.target in step.avoid for step in later if step.screen == walk.step.screen)

"""The drawn phone as a step finds it, and as it leaves it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from kiosk.phone.keyboards import NUMBERS
from kiosk.phone.state import PhoneState, opened, performed
from kiosk.walkthrough.walk_state import Walk


def on_same_screen(walk: Walk, index: int) -> Iterator[int]:
    """The later steps that are done on the screen of step `index` without leaving it first."""
    steps = walk.steps
    for later in range(index + 1, len(steps)):
        if steps[later].screen != steps[index].screen or steps[later - 1].then:
            return
        yield later


def stays(walk: Walk, index: int) -> bool:
    """Whether the screen is still there once the step is done."""
    return not walk.steps[index].then and next(on_same_screen(walk, index), None) is not None


def phone_before(walk: Walk, index: int) -> PhoneState:
    """The phone as the step finds it: what was done on this screen before, or ahead, is still there."""
    steps = walk.steps
    first = index
    while first and steps[first - 1].screen == steps[index].screen and not steps[first - 1].then:
        first -= 1
    state = opened(steps[index].screen, walk.lesson.screen(steps[index].screen))
    ahead = (later for later in on_same_screen(walk, index) if later in walk.done_steps)
    for number in (*range(first, index), *ahead):
        state = performed(state, steps[number].do)
    return replace(state, focus=state.focus if state.keyboard in NUMBERS else "")


def phone_after(walk: Walk) -> PhoneState:
    """What the phone shows once the action is done: its own next screen, so that cause and effect are seen."""
    following = walk.following
    target = walk.step.then or ("" if following is None else walk.steps[following].screen)
    if not target or target == walk.state.screen_id:
        return walk.state
    return opened(target, walk.lesson.screen(target))

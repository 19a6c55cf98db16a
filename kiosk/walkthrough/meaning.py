"""What a touch means in a step: whether it is right, was right before, or meets nothing."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kiosk.phone.own_keys import EYE
from kiosk.phone.state import is_astray, is_view_key, pressed
from kiosk.walkthrough.events import Touched, Typed
from kiosk.walkthrough.walk_state import Move, Walk, endings, next_move, wanted_character

if TYPE_CHECKING:
    from kiosk.phone.model import Action

# What is only to be looked at.
_STILL = ("text", "image", "badge", "progress", "bubble", "stamp", "wait", "page", "levels", "barcode", "face")


def is_meant(action: Action, move: Move) -> bool:
    """A choice is made by a tap."""
    is_choice = action.kind == "tap" and move.kind == "choose"
    return action.target == move.target and (action.kind == move.kind or is_choice)


def is_done_before(walk: Walk, action: Action) -> bool:
    """Whether this was right in a step done on the screen that still stands there: once more is no mistake."""
    done = (walk.steps[index] for index in walk.done_steps)
    return any(
        step.screen == walk.step.screen and step.do.kind in ("tap", "choose")
        and is_meant(action, Move(step.do.kind, step.do.target)) for step in done
    )  # fmt: skip


def is_looking(walk: Walk, action: Action) -> bool:
    """Whether somebody opens or closes the eye of a password, turns a paper or widens it: whenever one likes, it is no mistake."""
    element = walk.state.screen.element(action.target)
    if action.kind != "tap" or element is None:
        return False
    return is_view_key(element, action.target) or (action.target == EYE and element.kind == "secret")


def is_on_nothing(walk: Walk, action: Action) -> bool:
    """Whether nothing there answers a touch: the background, the keys of the phone itself, words to be read."""
    element = walk.state.screen.element(action.target)
    if action.kind == "swipe":
        return walk.step.do.kind != "swipe"
    return element is None or (element.kind in _STILL and action.target not in element.own_keys)


def edges_asked(walk: Walk) -> list[str]:
    """What of the phone itself a step asks for while this screen stands there; elsewhere nothing is touched at its edge."""
    steps = [step for step in walk.steps if step.screen == walk.state.screen_id]
    asked = {
        name for step in steps for name in (step.do.target, *(other.do.target for other in step.also), *step.avoid)
    }
    return [edge for edge in walk.state.screen.edges if edge in asked]


def is_right(walk: Walk, event: Touched | Typed) -> bool:
    """Whether this is just what the step asks for. Any touch would do for reading: so none is meant for it."""
    move = next_move(walk)
    if move is None or move.kind == "read":
        return False
    if isinstance(event, Touched):
        return is_meant(event.action, move)
    if move.kind != "key":
        return False
    state = pressed(walk.state, event.stroke, wanted_character(walk), endings(walk))
    return state is not None and not is_astray(walk.state, state)

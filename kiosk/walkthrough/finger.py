"""What a finger on the drawn phone means, given what would be right there now."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kiosk.phone import keyboards
from kiosk.phone.keyboards import FLICKS, Stroke
from kiosk.walkthrough import answers
from kiosk.walkthrough.meaning import is_on_nothing
from kiosk.walkthrough.walk import Move, Touched, Typed, Walk, next_move

if TYPE_CHECKING:
    from kiosk.phone.vocabulary import ActionKind

# What has its frame round one thing among others.
_FRAMED = ("tap", "choose", "scan", "hold_card")
# A tap on the thing is the gesture itself: the code is aimed at, the card is laid down, the end is in sight.
_DONE_BY_A_TAP: tuple[ActionKind, ...] = ("scan", "hold_card", "scroll")


def tapped(walk: Walk, target: str, is_near: bool = False) -> Touched:
    """A tap on an element, on nothing (an empty name), or beside the screen (as in `answers.BESIDE`).

    `is_near`: hardly beside what has the ring. Where nothing else answers there, that one was meant.
    """
    move = next_move(walk)
    if is_near and _is_reached(walk, target):
        assert move is not None
        target = move.target
    if move is not None and target not in answers.BESIDE and _stands_for(walk, target, move):
        for kind in _DONE_BY_A_TAP:
            if move.kind == kind:
                return _touched(kind, move.target)
    return _touched("tap", target)


def pressed_long(target: str) -> Touched:
    """A finger that stayed on an element."""
    return _touched("long_press", target)


def is_held(walk: Walk, target: str) -> bool:
    """Whether a finger is to stay on it. A key cannot: pressing it there is meant so."""
    move = next_move(walk)
    return move is not None and (move.kind, move.target) == ("long_press", target)


def swiped(direction: str) -> Touched:
    """A finger drawn up, down, left or right."""
    return _touched("swipe", direction)


def swiped_as_wanted(walk: Walk) -> Touched:
    """A keypad cannot draw a line: Enter swipes in the direction asked for."""
    move = next_move(walk)
    return swiped(move.target if move and move.kind == "swipe" else "up")


def scrolled_to(walk: Walk, target: str) -> Touched | None:
    """An element came into view; of account only where that was asked for, and the learner is to do it."""
    move = next_move(walk)
    is_wanted = move is not None and move.kind == "scroll" and move.target == target
    return _touched("scroll", target) if is_wanted and walk.way != "watch" else None


def keyed(key: str, flick: str) -> Typed | None:
    """A key of the phone's keyboard, tapped or flicked; None for a key without a letter, or no such flick."""
    if not key or flick not in FLICKS:
        return None
    # The key of small letters and voicing marks turns with each touch, wherever it is flicked to.
    return Typed(Stroke(key, 0 if key == keyboards.MARKS else min(FLICKS.index(flick), len(key) - 1)))


def _touched(kind: ActionKind, target: str) -> Touched:
    from kiosk.phone.model import Action

    return Touched(Action(kind=kind, target=target))


def _is_reached(walk: Walk, target: str) -> bool:
    """Keys meet one another: between them nobody is near to only one."""
    move = next_move(walk)
    is_framed = walk.is_by_hand and walk.is_glowing and move is not None and move.kind in _FRAMED
    return is_framed and target not in answers.BESIDE and is_on_nothing(walk, _touched("tap", target).action)


def _stands_for(walk: Walk, target: str, move: Move) -> bool:
    """The card is laid down wherever a card is drawn; once it was not read, with any touch."""
    if target == move.target or walk.state.reading == "failed":
        return True
    element = walk.state.screen.element(target)
    return move.kind == "hold_card" and element is not None and element.kind == "card"

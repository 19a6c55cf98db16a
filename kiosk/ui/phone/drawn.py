"""What of a phone changes while its screen stays, as it is drawn."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import field, replace
from typing import Any

from kiosk.phone import keyboards
from kiosk.phone.own_keys import EYE
from kiosk.phone.state import candidates
from kiosk.phone.view import View
from kiosk.phone.vocabulary import TYPED
from kiosk.ui.phone import spelling
from kiosk.value import value
from kiosk.walkthrough.walk import Move, Walk, next_move

_NO_MOVE = Move("", "")
# What the ring is drawn around by other means than by the name of an element.
NOT_ON_AN_ELEMENT = ("key", "swipe", "scroll", "read", "wait")


@value
class Drawn:
    """What of a phone changes while its screen stays: what was written and set on it, and what is pointed at.

    `move` is the next right thing while it is to be shown; `wanted` the same, shown or not.
    """

    skin: str = "iphone"
    typed: Mapping[str, str] = field(default_factory=dict)
    switched: Mapping[str, bool] = field(default_factory=dict)
    chosen: Mapping[str, str] = field(default_factory=dict)
    focus: str = ""
    keyboard: str = ""
    is_card_held: bool = False
    is_scanned: bool = False
    reading: str = ""
    candidates: tuple[str, ...] = ()
    strokes: int = 0
    spelled: tuple[Mapping[str, Any], ...] = ()
    flick: Mapping[str, str] = field(default_factory=dict)
    goal: Mapping[str, str] = field(default_factory=dict)
    is_own: bool = False
    is_praised: bool = False
    move: Move = _NO_MOVE
    wanted: Move = _NO_MOVE
    sought: str = ""
    is_demonstrating: bool = False
    is_erasing: bool = False
    keys: tuple[str, ...] = ()
    waited: frozenset[str] = frozenset()
    waiting: str = ""
    face: str = ""
    view: View = View()


def drawn(walk: Walk | None) -> Drawn:
    """The phone of a walk; without one, an empty phone."""
    if walk is None:
        return Drawn()
    state, wanted = walk.state, next_move(walk) or _NO_MOVE
    # Beside a code that the learner's own phone is to read, the drawn one has no ring: it would draw the camera to it.
    # While a trouble is answered, nothing is to be touched there; nor is the card of the own phone's sample, or its keys.
    is_untouched = walk.step.do.kind == "hold_card" or walk.needs_time == "pin"
    is_sample = walk.way == "own" and not walk.code and not is_untouched
    is_shown = not walk.helped and (walk.is_glowing or walk.is_demonstrating or is_sample)
    typed = {element.id: state.shown_in(element) for element in state.screen.body if element.kind in TYPED}
    do, is_practice = walk.step.do, walk.way in ("practise", "alone")
    spelled = spelling.strokes(walk)
    # Whoever touches the key again and again is on a way of their own: that one is shown to its end.
    is_turning = any(stroke["turns"] for stroke in spelled)
    shown = replace(wanted, flick="") if is_turning else wanted
    return Drawn(
        walk.phone, typed,
        {x.id: state.is_on(x) for x in state.screen.body if x.kind in ("toggle", "checkbox")} | {EYE: state.is_eye_open},
        dict(state.chosen), state.focus, state.keyboard or "", state.card_held, state.scanned, state.reading,
        candidates(state, do.target) if do.kind == "type" and state.focus == do.into else (), state.strokes,
        spelled, spelling.flick(wanted) if walk.way == "practise" and not is_turning else {},
        {do.into: do.target} if do.kind == "type" and walk.way != "own" else {}, walk.way == "own", is_practice and walk.is_done and do.kind not in ("read", "wait"),
        shown if is_shown else _NO_MOVE, wanted, _sought(walk, wanted, is_shown), walk.is_demonstrating,
        wanted.kind == "key" and wanted.target == keyboards.ERASE, state.keys,
        state.waited, do.target if walk.is_waiting else "", state.face, state.view,
    )  # fmt: skip


def _sought(walk: Walk, wanted: Move, is_shown: bool) -> str:
    """What is to stand on the glass from the beginning, ring or not. Who goes alone looks for it, until it is shown."""
    if walk.way == "alone" and not is_shown:
        return ""
    if wanted.kind == "read":
        return next((one.id for one in walk.state.screen.body if getattr(one, "style", "") == "keep"), "")
    return wanted.target if wanted.kind not in NOT_ON_AN_ELEMENT or wanted.kind == "wait" else ""


def state_of(phone: Drawn) -> tuple[object, ...]:
    """What is drawn of its state."""
    return (phone.skin, phone.typed, phone.switched, phone.chosen, phone.focus, phone.keyboard, phone.is_card_held,
            phone.is_scanned, phone.reading, phone.candidates, phone.strokes, phone.spelled, phone.goal, phone.is_own,
            phone.is_praised, phone.keys, phone.waited, phone.face, phone.view)  # fmt: skip


def move_of(phone: Drawn) -> tuple[object, ...]:
    """What is pointed at."""
    return (
        phone.move,
        phone.wanted,
        phone.sought,
        phone.flick,
        phone.is_demonstrating,
        phone.is_erasing,
        phone.waiting,
    )

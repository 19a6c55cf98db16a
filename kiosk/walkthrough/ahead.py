"""For whoever goes alone another order is right too."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from kiosk.phone.state import performed
from kiosk.walkthrough import answers
from kiosk.walkthrough.events import Effect, Record, Say
from kiosk.walkthrough.meaning import is_meant
from kiosk.walkthrough.phone_at import on_same_screen, stays
from kiosk.walkthrough.walk_state import Move, Walk, about

if TYPE_CHECKING:
    from kiosk.phone.model import Action


def done_ahead(walk: Walk, action: Action, now: float) -> tuple[Walk, tuple[Effect, ...]] | None:
    """As long as the screen stays, a later step is done now, and passed over then; None where it is no such touch."""
    for index in on_same_screen(walk, walk.index):
        do = walk.steps[index].do
        is_it = do.kind in ("tap", "choose") and is_meant(action, Move(do.kind, do.target))
        if is_it and index not in walk.done_steps and stays(walk, index):
            answer = walk.lesson.words.said(answers.AHEAD)
            done = replace(walk, done_steps=walk.done_steps | {index}, state=performed(walk.state, do), answer=answer)
            step = {**about(walk), "step": walk.steps[index].id}
            counted = {**step, "seconds": round(max(0.0, now - walk.entered), 1), "hints": 0, "wrong": 0}
            return done, (Record("step_reached", step), Record("step_done", counted), Say((answer,)))
    return None

"""Which small tone goes with what is counted, and with what comes up on the phone."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

from kiosk.walkthrough.events import Record

if TYPE_CHECKING:
    from kiosk.walkthrough.walk_state import Walk

Chime = Literal["right", "done", "call", "ring", "alarm", ""]


def chime(record: Record) -> Chime:
    """The tone for it, empty for most. Where nobody's hand did a step, nobody is praised."""
    if record.kind == "staff_called":
        return "call"
    if record.fields.get("way") not in ("practise", "alone"):
        return ""
    return "right" if record.kind == "step_done" else "done" if record.kind == "lesson_finished" else ""


def sound(before: Walk | None, after: Walk | None) -> Chime:
    """What is heard of a screen that comes up: once, and never of the learner's own phone, which makes its own."""
    if after is None or after.way == "own" or (before and before.state.screen_id == after.state.screen_id):
        return ""
    return after.state.screen.sound

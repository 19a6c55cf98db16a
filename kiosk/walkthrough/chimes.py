"""Which small tone goes with what is counted."""

from typing import Literal

from kiosk.walkthrough.events import Record

Chime = Literal["right", "done", "call", ""]


def chime(record: Record) -> Chime:
    """The tone for it, empty for most. Where nobody's hand did a step, nobody is praised."""
    if record.kind == "staff_called":
        return "call"
    if record.fields.get("way") not in ("practise", "alone"):
        return ""
    return "right" if record.kind == "step_done" else "done" if record.kind == "lesson_finished" else ""

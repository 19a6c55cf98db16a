"""Which control is to be used next: where a keypad begins on each page, and stays when a page is drawn anew."""

from kiosk.walkthrough.actions import actions
from kiosk.walkthrough.place import Visit, World
from kiosk.walkthrough.walk_state import Walk, next_move


def focus(visit: Visit, world: World) -> str:
    """The name of the control: on a panel the one that changes nothing, in a lesson the target on the phone."""
    buttons = actions(visit, world)
    if visit.panel:
        return "panel-close"
    if visit.page == "steps" and visit.walk:
        return _in_lesson(visit.walk)
    cards = [button for button in buttons if button.place == "card"]
    primary = next((button for button in buttons if button.look == "primary" and button.place != "choice"), None)
    return (primary or (cards or buttons)[0]).name


def _in_lesson(walk: Walk) -> str:
    if walk.helped:
        return "back"
    move = next_move(walk) if walk.is_by_hand else None
    if move is None or move.kind in ("read", "wait", "scroll"):
        return "next"
    if move.kind == "key":
        return f"key-{move.target}"
    if walk.state.reading == "failed":
        return "phone-again"
    return "phone-swipe" if move.kind == "swipe" else f"phone-{move.target}"

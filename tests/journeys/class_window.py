"""`kiosk class` as it is, and beside it a timer that writes down where everything is on the screen, for xdotool."""

import json
import os
import sys
from pathlib import Path
from typing import Any

from PySide6.QtCore import QTimer

import kiosk.app.classroom as classroom
from kiosk.ui.screen.keypad import visible_items
from tests.screen import rect

PLACES = "KOTOHAJIME_TEST_PLACES"


def _places(kiosk: Any, teacher: Any) -> dict[str, Any]:
    window = kiosk.window
    found: dict[str, Any] = {}
    for item in visible_items(window.contentItem()):
        if name := item.objectName():
            centre = rect(item).center()
            found[name] = {
                "at": [round(centre.x()) + window.x(), round(centre.y()) + window.y()],
                "ready": kiosk.hand.is_ready, "wheel": _wheel(window, item),
            }  # fmt: skip
    board, form = teacher.projector.board, teacher.opening.form
    found |= {
        "#board": board["kind"], "#step": f"{board['number']}/{board['count']}", "#place": form["place"], "#day": form["day"],
        "#part": next((n for n, part in enumerate(teacher.parts) if part["isCurrent"]), None),
        "#people": teacher.people["participants"], "#thanking": teacher.asking.survey["isThanking"],
    }  # fmt: skip
    return found


def _wheel(window: Any, item: Any) -> list[int]:
    """Where to turn the wheel, and which way, to bring the item into view; empty when it is in view."""
    parent, centre = item.parentItem(), rect(item).center()
    while parent is not None:
        if parent.property("isScrollArea") and not rect(parent).contains(centre):
            middle = rect(parent).center()
            return [round(middle.x()) + window.x(), round(middle.y()) + window.y(), 4 if centre.y() < middle.y() else 5]
        parent = parent.parentItem()
    return []


def main() -> None:
    size, projector = (tuple(int(side) for side in text.split("x")) for text in sys.argv[1:])
    path = Path(os.environ[PLACES])
    stage = classroom.ClassStage
    timers, ticks = [], []

    class Watched(stage):  # type: ignore[misc,valid-type]
        def __init__(self, *arguments: Any, **named: Any) -> None:
            super().__init__(*arguments, **named)
            timer = QTimer(self.window, interval=40)
            timer.timeout.connect(self.write_places)
            timer.start()
            timers.append(timer)

        def write_places(self) -> None:
            ticks.append(None)
            part = path.with_suffix(".part")
            places = {**_places(self, self.teacher), "#tick": len(ticks)}
            part.write_text(json.dumps(places, ensure_ascii=False), "utf-8")
            part.replace(path)

    classroom.ClassStage = Watched  # type: ignore[misc]
    sys.exit(classroom.run_class(size, projector, 14.0))  # type: ignore[arg-type]


if __name__ == "__main__":
    main()

"""`kiosk run` and `kiosk class` as they are, and beside them a timer that writes down what is where, for xdotool."""

import json
import os
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

from PySide6.QtCore import QEvent, QObject, QTimer

import kiosk.app.classroom as classroom
import kiosk.app.terminal as terminal
from kiosk.ui.screen.keypad import visible_items
from kiosk.walkthrough.walk import next_move
from tests.screen import rect

PLACES = "KOTOHAJIME_TEST_PLACES"
_TICK_MS = 40


class _Clicks(QObject):
    """Counts the mouse buttons let go over the windows: what X has sent is not yet what the program has seen."""

    def __init__(self) -> None:
        super().__init__()
        self.count = 0

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        self.count += event.type() == QEvent.Type.MouseButtonRelease and watched.isWindowType()
        return False


class _Writer:
    """Writes the places of one program's window, each time whole."""

    def __init__(self, stage: Any, told: Callable[[Any], dict[str, Any]]) -> None:
        self._stage, self._told, self._ticks = stage, told, 0
        self._path = Path(os.environ[PLACES])
        self._clicks = _Clicks()
        stage.window.installEventFilter(self._clicks)
        self._timer = QTimer(stage.window, interval=_TICK_MS)
        self._timer.timeout.connect(self._write)
        self._timer.start()

    def _write(self) -> None:
        self._ticks += 1
        told = {"#tick": self._ticks, "#clicks": self._clicks.count, **self._told(self._stage)}
        part = self._path.with_suffix(".part")
        part.write_text(json.dumps({**self._places(), **told}, ensure_ascii=False), "utf-8")
        part.replace(self._path)

    def _places(self) -> dict[str, Any]:
        window = self._stage.window
        found: dict[str, Any] = {}
        for item in visible_items(window.contentItem()):
            if name := item.objectName():
                centre = rect(item).center()
                found[name] = {
                    "at": [round(centre.x()) + window.x(), round(centre.y()) + window.y()],
                    "ready": self._stage.hand.is_ready, "wheel": _wheel(window, item),
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


def _class_told(stage: Any) -> dict[str, Any]:
    teacher = stage.teacher
    board, form, survey = teacher.projector.board, teacher.opening.form, teacher.asking.survey
    return {
        "#board": board["kind"], "#step": f"{board['number']}/{board['count']}", "#place": form["place"], "#day": form["day"],
        "#part": next((row["to"] for row in teacher.outline if row["isOpen"]), None),
        "#people": teacher.people["participants"], "#thanking": survey["isThanking"],
    }  # fmt: skip


def _terminal_told(stage: Any) -> dict[str, Any]:
    walk = stage.guide.visit.walk
    move = next_move(walk) if walk else None
    is_touch = move is not None and move.kind != "read"
    kind, target = (move.kind, move.target) if move and is_touch else ("", "")
    name = {"": "", "swipe": "phone-swipe", "scroll": "handset", "key": f"key-{target}"}.get(kind, f"phone-{target}")
    # The same key may be wanted again and again: what stands in the field, be it half made, tells the touches apart.
    typed = f"{walk.state.seen_in(walk.step.do.into)} {walk.state.strokes}" if walk else ""
    return {
        "#page": stage.guide.page, "#move": name, "#typed": typed, "#step": walk.index + 1 if walk else 0,
        # How the finger goes there.
        "#finger": {"swipe": target, "scroll": "up", "long_press": "stays"}.get(kind, ""),
    }  # fmt: skip


def _watched(stage: Any, told: Callable[[Any], dict[str, Any]]) -> Any:
    class Watched(stage):  # type: ignore[misc]
        def __init__(self, *arguments: Any, **named: Any) -> None:
            super().__init__(*arguments, **named)
            self.writer = _Writer(self, told)

    return Watched


def main() -> None:
    face, *sizes = sys.argv[1:]
    first, *second = (tuple(int(side) for side in text.split("x")) for text in sizes)
    if face == "class":
        classroom.ClassStage = _watched(classroom.ClassStage, _class_told)  # type: ignore[misc]
        sys.exit(classroom.run_class(first, second[0], 14.0))  # type: ignore[arg-type]
    terminal.Terminal = _watched(terminal.Terminal, _terminal_told)  # type: ignore[misc]
    sys.exit(terminal.run(first, 15.6))  # type: ignore[arg-type]


if __name__ == "__main__":
    main()

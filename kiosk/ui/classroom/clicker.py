"""The little remote that instructors hold: it sends keys of a keyboard, to whichever window has the focus."""

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent, QWindow

# Page keys, B and the full stop (both "black"), as presentation programs understand them.
_KEYS = {
    Qt.Key.Key_PageDown: "next",
    Qt.Key.Key_PageUp: "back",
    Qt.Key.Key_B: "blank",
    Qt.Key.Key_Period: "blank",
}


class Clicker(QObject):
    """Installed on every window of a class. Where somebody writes, B is a letter."""

    def __init__(self, press: Callable[[str], None], is_writing: Callable[[], bool]) -> None:
        super().__init__()
        self._press, self._is_writing = press, is_writing

    def watch(self, window: QWindow) -> None:
        window.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() != QEvent.Type.KeyPress or not isinstance(event, QKeyEvent):
            return False
        name = _KEYS.get(Qt.Key(event.key()))
        if name is None or (name == "blank" and self._is_writing()):
            return False
        self._press(name)
        return True

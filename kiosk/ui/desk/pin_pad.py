"""The view model of the PIN: digits that nobody sees, and how long to wait after too many tries."""

from __future__ import annotations

from PySide6.QtCore import Property, QObject, QTimer, Signal, Slot

from kiosk.language.catalog import Words
from kiosk.pin import MOST_DIGITS, Answer, Pin
from kiosk.ui.screen.errands import Errands
from kiosk.ui.screen.jobs import Jobs

_TICK_MS = 1000
_WRONG = "PIN がちがいます。"
_WAIT = "{minutes}分たってから、もういちど入れてください。"
_NONE = "PIN がまだありません。係の人は kiosk staff pin で決めてください。"


class PinPad(QObject):
    """Tells by `opened` that the PIN was right. Looking at one takes its time, and is done beside the screen."""

    changed = Signal()
    opened = Signal()

    def __init__(self, pin: Pin, jobs: Jobs, words: Words) -> None:
        super().__init__()
        self.pin, self._words = pin, words
        self._errands = Errands(jobs, words.program, lambda told: self._say(told[0]))
        self._digits, self._message = "", ""
        self._tick = QTimer(self, interval=_TICK_MS)
        self._tick.timeout.connect(self._watch_wait)

    @Slot(str)
    def digit(self, digit: str) -> None:
        """A key of the keypad or the keyboard: a digit, `back`, or `enter`."""
        if digit == "enter":
            digits, self._digits = self._digits, ""
            self._errands.start(lambda: self.pin.check(digits), self._answered)
        elif digit == "back":
            self._digits = self._digits[:-1]
        elif digit.isdigit() and len(self._digits) < MOST_DIGITS:
            self._digits += digit
        self.changed.emit()

    def clear(self) -> None:
        """Whatever was typed is forgotten."""
        self._digits = ""
        self._say("")

    def _answered(self, answer: Answer) -> None:
        said = {"wrong": self._words.program(_WRONG), "none": self._words.program(_NONE)}.get(answer, "")
        if answer == "open":
            self.clear()
            self.opened.emit()
            return
        self._say(said)
        if answer != "none":
            self._watch_wait()

    def _watch_wait(self) -> None:
        self._errands.start(self.pin.wait_seconds, self._wait)

    def _wait(self, seconds: int) -> None:
        if seconds:
            self._say(self._words.program(_WAIT).format(minutes=-(-seconds // 60)))
            self._tick.start()
        elif self._tick.isActive():
            self._tick.stop()
            self._say("")

    def _say(self, message: str) -> None:
        self._message = message
        self.changed.emit()

    @Property(int, notify=changed)
    def typed(self) -> int:
        """How many digits were typed; which ones is nobody's business."""
        return len(self._digits)

    @Property(str, notify=changed)
    def message(self) -> str:
        return self._message

"""The hand in front of the window: one guard for all touches, whatever page they fall on."""

import time
from collections.abc import Callable

from PySide6.QtCore import QObject, Signal, Slot

# A trembling finger touches again within a third of a second; a person who means another touch takes longer.
TREMBLE_SECONDS = 0.35


class Hand(QObject):
    """A shaking hand touches twice; the second touch within a moment is not another one, on the next page neither."""

    touched = Signal()

    def __init__(self, clock: Callable[[], float] = time.monotonic) -> None:
        super().__init__()
        self._clock = clock
        # 0 for a test whose hand does not shake.
        self.tremble_seconds = TREMBLE_SECONDS
        self._last = (float("-inf"), "", False)

    @Slot()
    def touch(self) -> None:
        """Somebody is there."""
        self.touched.emit()

    @Slot(str, bool, result=bool)
    def accepts(self, control: str, is_quick: bool) -> bool:
        """Whether this touch is meant. Keys and digits are quick: another of them may follow at once."""
        self.touched.emit()
        now = self._clock()
        at, last, was_quick = self._last
        if now - at < self.tremble_seconds and not (is_quick and was_quick and control != last):
            return False
        self._last = (now, control, is_quick)
        return True

    @property
    def is_ready(self) -> bool:
        """Whether a touch anywhere would be taken for one that is meant."""
        return self._clock() - self._last[0] >= self.tremble_seconds

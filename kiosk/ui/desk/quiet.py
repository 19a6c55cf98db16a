"""How long nobody has touched the desk: it does not stay open behind a person who has gone."""

import time
from collections.abc import Callable

from PySide6.QtCore import QObject, QTimer, Signal

_TICK_MS = 1000
# From here on the seconds are shown.
SHOWN_SECONDS = 30


def seconds_awake_or_asleep() -> float:
    """A clock that also counts while a laptop's lid is shut, where the system has one."""
    boot = getattr(time, "CLOCK_BOOTTIME", None)
    return time.monotonic() if boot is None else time.clock_gettime(boot)


class Quiet(QObject):
    """`ticked` gives the seconds that are left, once few are; `over` says that they have passed."""

    ticked = Signal()
    over = Signal()

    def __init__(self, minutes: float, clock: Callable[[], float] = seconds_awake_or_asleep) -> None:
        super().__init__()
        self._seconds, self._clock = minutes * 60, clock
        self._since = clock()
        self._timer = QTimer(self, interval=_TICK_MS)
        self._timer.timeout.connect(self.look)

    @property
    def left(self) -> float:
        return self._seconds - (self._clock() - self._since)

    def begin(self) -> None:
        self._since = self._clock()
        self._timer.start()

    def end(self) -> None:
        self._timer.stop()

    def interrupt(self) -> None:
        """Somebody is there. Too late counts for nothing: the timer may have slept with the machine."""
        if self._timer.isActive() and self.left > 0:
            was_shown = self.left <= SHOWN_SECONDS
            self._since = self._clock()
            if was_shown:
                self.ticked.emit()

    def look(self) -> None:
        if self.left <= 0:
            self.end()
            self.over.emit()
        elif self.left <= SHOWN_SECONDS:
            self.ticked.emit()

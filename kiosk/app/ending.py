"""Being asked from outside to end: what has begun is counted as ended, and what is open is closed."""

import signal
import socket
from collections.abc import Callable

from PySide6.QtCore import QObject, QSocketNotifier

_ASKED = (signal.SIGINT, signal.SIGTERM)


class Ending(QObject):
    """Calls `end` on the screen's thread when the system (SIGTERM) or somebody at the keyboard (SIGINT) asks for it.

    Keep it as long as the program runs.
    """

    def __init__(self, end: Callable[[], None]) -> None:
        super().__init__()
        self._end = end
        # Python tells of a signal between two of its own steps, which may never come while Qt waits; a socket wakes Qt.
        self._reader, self._writer = socket.socketpair()
        self._reader.setblocking(False)
        self._writer.setblocking(False)
        signal.set_wakeup_fd(self._writer.fileno(), warn_on_full_buffer=False)
        for number in _ASKED:
            signal.signal(number, lambda *_: None)
        self._notifier = QSocketNotifier(self._reader.fileno(), QSocketNotifier.Type.Read, self)
        self._notifier.activated.connect(self._look)

    def _look(self) -> None:
        if set(self._reader.recv(64)) & set(_ASKED):
            self._end()

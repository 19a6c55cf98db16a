"""Letting the window draw what has changed: for pictures of it, and for tests."""

from PySide6.QtCore import QEventLoop, QTimer
from PySide6.QtQuick import QQuickWindow

_LONGEST_FRAME_MS = 500


def settle(milliseconds: int = 60) -> None:
    """Let the window draw what has changed."""
    loop = QEventLoop()
    QTimer.singleShot(milliseconds, loop.quit)
    loop.exec()


def drawn(window: QQuickWindow, frames: int = 2) -> None:
    """Let the window lay itself out and draw: layouts settle with a frame, and what they cause with the next."""
    for _ in range(frames):
        loop = QEventLoop()
        window.frameSwapped.connect(loop.quit)
        QTimer.singleShot(_LONGEST_FRAME_MS, loop.quit)
        window.update()
        loop.exec()
        window.frameSwapped.disconnect(loop.quit)

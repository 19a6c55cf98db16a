"""Where the projector's window stands: full screen on the second screen, for as long as there is one."""

from PySide6.QtCore import QObject, QSize, QTimer, Slot
from PySide6.QtGui import QGuiApplication, QScreen, QWindow
from PySide6.QtQuick import QQuickWindow

# A cable that is plugged in brings its screen in several steps.
_SETTLING_MS = 400
# Beside the console on one screen, of its width and height.
_SHARE = 0.5


class Projecting(QObject):
    """Follows the cable: plugged in, the class is shown there; pulled out, the console has its screen for itself.

    Of a fixed `size` it is a window beside the console, `beside` pixels from the left edge, whatever is plugged in.
    """

    def __init__(
        self, app: QGuiApplication, console: QQuickWindow, board: QQuickWindow, size: tuple[int, int] | None = None, beside: int = 0,
    ) -> None:  # fmt: skip
        super().__init__()
        self._app, self._console, self._board, self._size, self._beside = app, console, board, size, beside
        self._settling = QTimer(self, singleShot=True, interval=_SETTLING_MS)
        self._settling.timeout.connect(self.place)
        app.screenAdded.connect(lambda screen: self._settling.start())
        app.screenRemoved.connect(self._lost)

    @Slot()
    def place(self) -> None:
        """On the screen beside that of the console; nowhere, where there is none."""
        other = self._other()
        if self._size:
            self._board.resize(QSize(*self._size))
            self._board.setX(self._beside)
            self._board.show()
        elif other:
            self._board.setScreen(other)
            self._board.setGeometry(other.geometry())
            self._board.showFullScreen()
        elif self._board.visibility() == QWindow.Visibility.FullScreen:
            self._board.hide()

    @Slot()
    def open(self) -> None:
        """By hand: on one screen as a window that can be moved, with its title in sight."""
        if self._other() or self._size:
            self.place()
            return
        free = self._console.screen().availableGeometry()
        self._board.showNormal()
        self._board.resize(int(free.width() * _SHARE), int(free.height() * _SHARE))
        frame = self._board.frameMargins()
        self._board.setPosition(free.right() - self._board.width() - frame.right(), free.top() + frame.top() + 1)
        self._board.raise_()

    def _lost(self, screen: QScreen) -> None:
        """Qt moves the window onto the console's screen: there it would cover it."""
        if not self._size and self._board.visibility() == QWindow.Visibility.FullScreen:
            self._board.hide()
        self._settling.start()

    def _other(self) -> QScreen | None:
        return next((one for one in self._app.screens() if one != self._console.screen()), None)

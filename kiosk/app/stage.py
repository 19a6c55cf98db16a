"""What every face of the program needs before it can be shown: window, letters, colours, voice, the hand."""

import os
import sys
import time
from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING

# Qt decides on these before it starts; no GPU is assumed (llvmpipe burns a core for one pulsing ring).
os.environ.setdefault("QT_QUICK_BACKEND", "software")

from PySide6.QtCore import QLocale, QObject, QSize, QUrl
from PySide6.QtGui import QGuiApplication, QImageReader
from PySide6.QtQml import QQmlApplicationEngine, qmlRegisterSingletonInstance
from PySide6.QtQuick import QQuickWindow
from shiboken6 import delete

from kiosk import paths
from kiosk.language.catalog import Words
from kiosk.language.locales import named
from kiosk.settings import Settings
from kiosk.ui.screen.display import Display, pixels_per_mm
from kiosk.ui.screen.hand import Hand
from kiosk.ui.screen.jobs import Jobs
from kiosk.ui.screen.keypad import Keypad
from kiosk.ui.screen.pictures import PictogramProvider, QrProvider
from kiosk.ui.screen.speaker import Speaker
from kiosk.ui.screen.translator import CatalogTranslator
from kiosk.ui.screen.typesetter import Typesetter

if TYPE_CHECKING:
    from kiosk.voice.cache import SpeechCache

_MODULE = "Kiosk"
_PICTURE_LIMIT_MB = 64


class Stage:
    """The bare stage. A face makes its models from these parts and opens its window with them.

    `size` is the window in pixels, `inches` the diagonal of that screen where the system does not know it.
    """

    def __init__(
        self, settings: Settings, size: tuple[int, int] | None = None, inches: float | None = None,
        clock: Callable[[], float] = time.monotonic,
    ) -> None:  # fmt: skip
        self.app, self.settings, self.clock = application(), settings, clock
        self._size = size
        inches = inches or settings.screen_inches
        self.display = Display(self._pixels_per_mm(inches), settings.motion)
        self.typesetter, self.hand, self.jobs = Typesetter(), Hand(), Jobs()
        self.speaker = Speaker(speech_cache, self.jobs)
        self._translator = CatalogTranslator(Words.load(named("ja")))
        self.app.installTranslator(self._translator)

    def open(
        self, face: str, models: Mapping[str, QObject], announce: Callable[[str, str], None], escape: Callable[[], None]
    ) -> None:
        """Make the window of `face`, a file of `qml/`, and what it shows; not visible yet.

        `announce` is given the name of what the keypad has reached and its language (empty: told from the name),
        `escape` is its way back.
        """
        QImageReader.setAllocationLimit(_PICTURE_LIMIT_MB)
        singletons = {
            "Display": self.display, "Voice": self.speaker, "Typesetter": self.typesetter, "Hand": self.hand, **models,
        }  # fmt: skip
        # Before there is an engine: registered later, PySide 6.11 no longer finds its own QObject and QML fails to
        # load. So there is one stage per process.
        for name, instance in singletons.items():
            qmlRegisterSingletonInstance(type(instance), _MODULE, 1, 0, name, instance)  # type: ignore[arg-type]
        self.models = models
        self.engine = QQmlApplicationEngine()
        self.engine.addImageProvider("qr", QrProvider())
        self.engine.addImageProvider("pictogram", PictogramProvider())
        self.engine.load(QUrl.fromLocalFile(str(paths.QML / face)))
        if not self.engine.rootObjects():
            raise RuntimeError("the screens could not be loaded")
        window = self.engine.rootObjects()[0]
        assert isinstance(window, QQuickWindow)
        self.window = window
        if self._size:
            window.resize(QSize(*self._size))
        self.display.use_screen(window.screen())
        self._follow_size()
        self._keypad = Keypad(window, announce, escape)

    def use_words(self, words: Words) -> None:
        """Everything on the screen in another language."""
        self._translator.words = words
        self.display.use_locale(words.locale)
        QLocale.setDefault(QLocale(words.locale.tag))
        self.engine.retranslate()

    def show_maximized(self) -> None:
        """For people who have other windows too; in its own size where one was asked for."""
        if self._size:
            self.window.show()
        else:
            self.window.showMaximized()

    def run(self) -> int:
        """Until the window is closed. Returns the exit status."""
        self.engine.quit.connect(self.app.quit)
        return self.app.exec()

    def close(self) -> None:
        """Stop in order: sound, work, then the engine before what it shows."""
        self.speaker.stop()
        self.jobs.close()
        self.window.close()
        # Now, not some time later: what its bindings look at is about to go.
        delete(self.engine)

    def _pixels_per_mm(self, inches: float | None) -> float | None:
        if inches is None:
            return None
        return pixels_per_mm(QSize(*self._size) if self._size else self.app.primaryScreen().size(), inches)

    def _follow_size(self) -> None:
        window = self.window

        def follow() -> None:
            if window.width() > 0 and window.height() > 0:
                self.display.use_window(window.size())

        window.widthChanged.connect(follow)
        window.heightChanged.connect(follow)
        follow()


def application() -> QGuiApplication:
    """The Qt application, made once."""
    app = QGuiApplication.instance() or QGuiApplication(sys.argv[:1])
    assert isinstance(app, QGuiApplication)
    app.setApplicationName("kotohajime")
    # After Qt has read the system's locale: a decimal comma would break the JSON of speech recognition.
    import locale

    locale.setlocale(locale.LC_NUMERIC, "C")
    return app


def speech_cache() -> "SpeechCache":
    """The rendered speech of this machine."""
    from kiosk.voice.cache import SpeechCache
    from kiosk.voice.engines import engine_for

    return SpeechCache(paths.voice_cache(), engine_for)

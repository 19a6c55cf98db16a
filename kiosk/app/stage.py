"""What every face of the program needs before it can be shown: window, letters, colours, voice, the hand."""

import gc
import logging
import sys
import time
from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, QSize, QTimer, QUrl, qInstallMessageHandler
from PySide6.QtGui import QGuiApplication, QImageReader
from PySide6.QtQml import QQmlApplicationEngine, qmlRegisterSingletonInstance
from PySide6.QtQuick import QQuickWindow
from shiboken6 import delete

from kiosk import logs, paths
from kiosk.document.problem import Problem
from kiosk.language.catalog import Words
from kiosk.language.locales import named
from kiosk.settings import Settings
from kiosk.ui.screen.display import Display, pixels_per_mm
from kiosk.ui.screen.hand import Hand
from kiosk.ui.screen.jobs import Jobs
from kiosk.ui.screen.pictures import PictogramProvider, PictureProvider, QrProvider, TurnedProvider
from kiosk.ui.screen.speaker import Speaker
from kiosk.ui.screen.translator import CatalogTranslator
from kiosk.ui.screen.typesetter import Typesetter

if TYPE_CHECKING:
    from kiosk.lesson.city import City
    from kiosk.voice.cache import SpeechCache

_log = logging.getLogger(__name__)
_MODULE = "Kiosk"
_PICTURE_LIMIT_MB = 64
_LOOK_MS = 20_000


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
        self._looks: list[Callable[[], None]] = []
        self._is_run = False
        inches = inches or settings.screen_inches
        self.display = Display(self._pixels_per_mm(inches), settings.motion)
        self.typesetter, self.hand, self.jobs = Typesetter(), Hand(), Jobs()
        self.speaker = Speaker(speech_cache, self.jobs)
        self._translator = CatalogTranslator(Words.load(named("ja")))
        self.app.installTranslator(self._translator)

    def open(
        self, face: str, models: Mapping[str, QObject], announce: Callable[[str, str], None],
        escape: Callable[[], None], wanted: Callable[[], str] = lambda: "",
    ) -> None:  # fmt: skip
        """Make the window of `face`, a file of `qml/`, and what it shows; not visible yet.

        `announce` is given the name of what the keypad has reached and its language (empty: told from the name),
        `escape` is its way back, `wanted` names the control where it begins.
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
        self.engine.addImageProvider("picture", PictureProvider())
        self.engine.addImageProvider("turned", TurnedProvider())
        # Known before the screens are made: otherwise everything is set twice.
        size = QSize(*self._size) if self._size else self.app.primaryScreen().size()
        self.display.use_screen(self.app.primaryScreen())
        self.display.use_window(size)
        self.engine.setInitialProperties({"width": size.width(), "height": size.height()})
        self.engine.load(QUrl.fromLocalFile(str(paths.QML / face)))
        if not self.engine.rootObjects():
            raise RuntimeError("the screens could not be loaded")
        window = self.engine.rootObjects()[0]
        assert isinstance(window, QQuickWindow)
        self.window = window
        if window.screen() is not self.app.primaryScreen():
            self.display.use_screen(window.screen())
        self._follow_size()
        self._keys = announce, escape, wanted
        window.frameSwapped.connect(self._first_frame)

    def _first_frame(self) -> None:
        self.window.frameSwapped.disconnect(self._first_frame)
        # Not now: until this returns, the picture is not on the screen.
        QTimer.singleShot(0, self.begin)

    def begin(self) -> None:
        """The first picture is on the screen: what need not have been there before it."""
        import locale

        from kiosk.ui.screen.keypad import Keypad

        # Qt has taken the system's locale: a decimal comma would break the JSON of speech recognition.
        locale.setlocale(locale.LC_NUMERIC, "C")
        # What is here now stays to the end, so that nobody's touch waits while it is looked through again and again.
        gc.freeze()
        gc.enable()
        self.keypad = Keypad(self.window, *self._keys)
        if self._is_run:
            from kiosk.app.ending import Ending

            self._ending = Ending(lambda: self.app.exit(0))
        logs.begin_writing()

    def use_words(self, words: Words, show: Callable[[], None] = lambda: None) -> None:
        """Everything on the screen in another language; `show` gives what a model has to say in it."""
        with self.display.turning():
            self._translator.words = words
            self.display.use_locale(words.locale)
            self.engine.retranslate()
            show()

    def show_maximized(self) -> None:
        """For people who have other windows too; in its own size where one was asked for."""
        if self._size:
            self.window.show()
        else:
            self.window.showMaximized()

    def watch(self, trouble: Callable[[], Problem | None]) -> None:
        """Write down what troubles the program, once for each time that it begins: staff read the log of the machine."""
        told = ""

        def look() -> None:
            nonlocal told
            found = trouble()
            now = found.located() if found else ""
            if now and now != told:
                _log.error("%s", now)
            told = now

        timer = QTimer(self.window, interval=_LOOK_MS)
        timer.timeout.connect(look)
        timer.start()
        self._looks.append(look)

    def run(self) -> int:
        """Until the window is closed or the system asks for the end. Returns the exit status."""
        self._is_run = True
        self.engine.quit.connect(self.app.quit)
        return self.app.exec()

    def close(self) -> None:
        """Stop in order: sound, work, then the engine before what it shows."""
        for look in self._looks:
            look()
        self.speaker.close()
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


def _to_the_log(kind: Any, _context: Any, text: str) -> None:
    """What Qt and QML have to say, into the log of the program."""
    level = {"QtWarningMsg": logging.WARNING, "QtCriticalMsg": logging.ERROR, "QtFatalMsg": logging.CRITICAL}.get(
        kind.name
    )
    if level:
        logging.getLogger("qt").log(level, "%s", text)
    else:
        # Only said when somebody asks for it, as a measurement does.
        sys.stderr.write(f"{text}\n")


def application() -> QGuiApplication:
    """The Qt application, made once."""
    app = QGuiApplication.instance() or QGuiApplication(sys.argv[:1])
    assert isinstance(app, QGuiApplication)
    app.setApplicationName("kotohajime")
    if logs.has_begun():
        qInstallMessageHandler(_to_the_log)
    return app


def city_of(settings: Settings) -> "City":
    """The city of the settings; where it cannot be used, staff are told and the example stands in."""
    from kiosk.lesson.load import usable_city

    city, problems = usable_city(settings.city)
    for problem in problems:
        _log.error("%s", problem.located())
    return city


def speech_cache() -> "SpeechCache":
    """The rendered speech of this machine."""
    from kiosk.voice import engines

    return engines.speech_cache(paths.voice_cache())

"""Where everything is built and wired. Reads like a recipe: window first, the rest behind it."""

import logging
import os
import sys
import time
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

# Qt decides on these before it starts; no GPU is assumed (llvmpipe burns a core for one pulsing ring).
os.environ.setdefault("QT_QUICK_BACKEND", "software")

from PySide6.QtCore import QLocale, QObject, QSize, Qt, QUrl
from PySide6.QtGui import QGuiApplication, QImageReader
from PySide6.QtQml import QQmlApplicationEngine, qmlRegisterSingletonInstance
from PySide6.QtQuick import QQuickWindow
from shiboken6 import delete

from kiosk import paths
from kiosk.language.catalog import Words
from kiosk.language.locales import named
from kiosk.problem import Refused
from kiosk.settings import Settings, load_settings
from kiosk.ui.display import Display, pixels_per_mm
from kiosk.ui.guide import Guide
from kiosk.ui.jobs import Jobs
from kiosk.ui.keypad import Keypad
from kiosk.ui.loading import Loading
from kiosk.ui.pictures import PictogramProvider, QrProvider
from kiosk.ui.speaker import Speaker
from kiosk.ui.translator import CatalogTranslator
from kiosk.ui.typesetter import Typesetter
from kiosk.ui.walk_model import Handset, WalkModel

if TYPE_CHECKING:
    from kiosk.voice.cache import SpeechCache

_log = logging.getLogger(__name__)
_MODULE = "Kiosk"
_PICTURE_LIMIT_MB = 64


@dataclass
class Kiosk:
    """The running program; what is in here lives as long as the window."""

    app: QGuiApplication
    window: QQuickWindow
    engine: QQmlApplicationEngine
    guide: Guide
    display: Display
    speaker: Speaker
    walk: WalkModel
    handset: Handset
    jobs: Jobs
    log: Any
    loading: Loading
    keypad: Keypad | None = None
    models: Mapping[str, QObject] = field(default_factory=dict)
    parts: list[Any] = field(default_factory=list)

    def close(self) -> None:
        """Stop in order: sound, work, counts, then the engine before what it shows."""
        self.guide.stop()
        self.speaker.stop()
        self.jobs.close()
        self.window.close()
        # Now, not some time later: what its bindings look at is about to go.
        delete(self.engine)
        if self.log.started:
            self.log.close()


class DeferredLog:
    """Opens the log with the first event: the database library need not delay the first picture."""

    def __init__(self, place: str = "") -> None:
        self._log: Any = None
        self._place = place

    @property
    def started(self) -> bool:
        return self._log is not None

    @property
    def log(self) -> Any:
        if self._log is None:
            from kiosk.usage.log import Log

            self._log = Log(paths.usage_log(), place=self._place)
        return self._log

    def record(self, kind: str, fields: dict[str, Any]) -> None:
        self.log.record(kind, fields)

    def close(self) -> None:
        self.log.close()


def build(
    app: QGuiApplication, settings: Settings, size: tuple[int, int] | None = None, inches: float | None = None,
    clock: Callable[[], float] = time.monotonic, is_counting: bool = True, face: str = "Main.qml",
    models: Mapping[str, QObject] | None = None,
) -> Kiosk:  # fmt: skip
    """Build the window and everything behind it. Lessons load beside the first picture.

    `face` is the file of the window, `models` the view models that only some faces have.
    """
    QImageReader.setAllocationLimit(_PICTURE_LIMIT_MB)
    inches = inches or settings.screen_inches
    scale = _pixels_per_mm(app, size, inches)
    display, typesetter, jobs, log = Display(scale, settings.motion), Typesetter(), Jobs(), DeferredLog(settings.place)
    speaker = Speaker(_speech_cache, jobs)
    guide = Guide(settings, speaker, log.record if is_counting else lambda kind, fields: None, clock)
    walk = WalkModel(guide, speaker, settings.hint_after_seconds)
    handset = Handset(lambda: guide.visit.walk, guide.act, guide.visitChanged)
    translator = CatalogTranslator(Words.load(named("ja")))
    app.installTranslator(translator)
    singletons = {
        "Guide": guide, "Display": display, "Voice": speaker, "Typesetter": typesetter, "Walk": walk, "Phone": handset,
        **(models or {}),
    }  # fmt: skip
    # Before there is an engine: registered later, PySide 6.11 no longer finds its own QObject and QML fails to load.
    # So there is one kiosk per process.
    for name, instance in singletons.items():
        qmlRegisterSingletonInstance(type(instance), _MODULE, 1, 0, name, instance)  # type: ignore[arg-type]
    engine = QQmlApplicationEngine()
    engine.addImageProvider("qr", QrProvider())
    engine.addImageProvider("pictogram", PictogramProvider())
    guide.use_words = lambda words: _change_language(words, translator, display, engine)
    guide.on_end(display.forget)
    engine.load(QUrl.fromLocalFile(str(paths.QML / face)))
    if not engine.rootObjects():
        raise RuntimeError("the screens could not be loaded")
    window = engine.rootObjects()[0]
    assert isinstance(window, QQuickWindow)
    if size:
        window.resize(QSize(*size))
    display.use_screen(window.screen())
    _follow_size(window, display)
    loading = Loading(guide, settings.city)
    kiosk = Kiosk(app, window, engine, guide, display, speaker, walk, handset, jobs, log, loading,
                  models=models or {}, parts=[typesetter, translator])  # fmt: skip
    kiosk.keypad = Keypad(window, speaker.sayOne, guide.escape)
    once = Qt.ConnectionType(Qt.ConnectionType.QueuedConnection.value | Qt.ConnectionType.SingleShotConnection.value)
    window.frameSwapped.connect(loading.begin, once)
    return kiosk


def _pixels_per_mm(app: QGuiApplication, size: tuple[int, int] | None, inches: float | None) -> float | None:
    if inches is None:
        return None
    return pixels_per_mm(QSize(*size) if size else app.primaryScreen().size(), inches)


def _follow_size(window: QQuickWindow, display: Display) -> None:
    def follow() -> None:
        if window.width() > 0 and window.height() > 0:
            display.use_window(window.size())

    window.widthChanged.connect(follow)
    window.heightChanged.connect(follow)
    follow()


def _speech_cache() -> "SpeechCache":
    from kiosk.voice.cache import SpeechCache
    from kiosk.voice.engines import engine_for

    return SpeechCache(paths.voice_cache(), engine_for)


def _change_language(
    words: Words, translator: CatalogTranslator, display: Display, engine: QQmlApplicationEngine
) -> None:
    translator.words = words
    display.use_locale(words.locale)
    QLocale.setDefault(QLocale(words.locale.tag))
    engine.retranslate()


def application() -> QGuiApplication:
    """The Qt application, made once."""
    app = QGuiApplication.instance() or QGuiApplication(sys.argv[:1])
    assert isinstance(app, QGuiApplication)
    app.setApplicationName("kotohajime")
    # After Qt has read the system's locale: a decimal comma would break the JSON of speech recognition.
    import locale

    locale.setlocale(locale.LC_NUMERIC, "C")
    return app


def usable_settings() -> Settings:
    """A mistake in the settings is told to staff; residents still get a terminal."""
    try:
        return load_settings(paths.settings_file())
    except Refused as refused:
        for problem in refused.problems:
            _log.error("%s", problem.located())
        return Settings()


def run(size: tuple[int, int] | None, inches: float | None) -> int:
    """Open the terminal: full screen, or a window of `size` pixels. Returns the exit status."""
    app = application()
    kiosk = build(app, usable_settings(), size, inches)
    kiosk.window.setFlag(Qt.WindowType.FramelessWindowHint, size is None)
    if size:
        kiosk.window.show()
    else:
        kiosk.window.showFullScreen()
    status = app.exec()
    kiosk.close()
    return status

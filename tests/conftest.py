"""One kiosk for all screen tests, real parts behind it, and no warning goes unnoticed."""

import fcntl
import logging
import os
import tempfile
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from tests.rotation import DAY, take_turns

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
os.environ["QT_QUICK_BACKEND"] = "software"
_DATA = Path(tempfile.mkdtemp(prefix="kotohajime-test-"))
os.environ["KIOSK_DATA"] = str(_DATA)
_REPOSITORY = Path(__file__).resolve().parent.parent

# Speech is rendered once and kept between runs; it is named by what is said and how, so it cannot be stale.
VOICE = _REPOSITORY / "build" / "voice"
VOICE.mkdir(parents=True, exist_ok=True)
(_DATA / "voice").symlink_to(VOICE)


# Before `-m` chooses by the marks.
@pytest.hookimpl(tryfirst=True)
def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    take_turns(items)


def pytest_report_header() -> str:
    return f"day {DAY}; KOTOHAJIME_TEST_DAY={DAY} repeats its choice"


# What Qt says of the machine it runs on: there is no sound server; frames come late, because much else is running.
_OF_THE_MACHINE = (
    "PulseAudioService: pa_context_connect() failed",
    "QUnifiedTimer::stopAnimationDriver: driver is not running",
)


class Clock:
    """A monotonic clock that a test can push forward."""

    def __init__(self) -> None:
        self.now = 1000.0

    def __call__(self) -> float:
        return self.now


@pytest.fixture(scope="session")
def clock() -> Clock:
    return Clock()


@pytest.fixture(scope="session")
def beeps() -> Any:
    """The engine that speaks in screen tests; the real ones are tested in tests/voice, and heard in test_sound."""
    from tests.voice.counting_engine import CountingEngine

    return CountingEngine(hurry=20)


@pytest.fixture(scope="session")
def really_spoken() -> None:
    """The screens and the first lesson are rendered by the real voice, for a terminal in a process of its own."""
    from kiosk import paths
    from kiosk.editor.speech_texts import requests
    from kiosk.lesson.library import lesson_paths
    from kiosk.lesson.load import load_city
    from kiosk.voice.engines import speech_cache

    city = load_city(paths.CONTENT / "cities" / "example")
    # Of several workers one renders, and the others find it done.
    with (VOICE / "rendering.lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        cache = speech_cache(VOICE)
        built = cache.build(requests((paths.LESSONS,), city, ("ja",), next(iter(lesson_paths([paths.LESSONS])))))
        cache.close()
    assert not built.problems, built.problems[0].located()


@pytest.fixture(scope="session")
def built_kiosk(clock: Clock, qapp: Any, beeps: Any, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Any]:
    from kiosk.app import stage
    from kiosk.app.classroom import make_teacher
    from kiosk.app.desk import RealBackend, the_pin
    from kiosk.app.terminal import Terminal
    from kiosk.settings import Settings
    from kiosk.ui.desk.desk import Desk
    from kiosk.ui.phone.phone_pictures import Pictured
    from kiosk.ui.screen.jobs import Jobs
    from tests.screen import wait_until
    from tests.voice.counting_engine import counting_cache

    stage.speech_cache = lambda: counting_cache(tmp_path_factory.mktemp("beeps"), beeps)
    jobs = Jobs()
    teacher, log = make_teacher(Settings())
    models = {"Teacher": teacher, "Desk": Desk(RealBackend(Settings()), the_pin(), jobs), "Pictured": Pictured()}
    kiosk = Terminal(Settings(), (1280, 800), 15.6, clock, others=models)
    kiosk.window.show()
    wait_until(lambda: kiosk.loading.is_done, "the lessons")
    yield kiosk
    kiosk.close()
    jobs.close()
    log.close()


@pytest.fixture(scope="session")
def qapp_cls() -> Any:
    from PySide6.QtGui import QGuiApplication

    return QGuiApplication


@pytest.fixture
def kiosk(built_kiosk: Any, qtbot: Any) -> Iterator[Any]:
    """The kiosk at its attract screen, with an ordinary person's settings."""
    from kiosk.ui.screen.hand import TREMBLE_SECONDS
    from kiosk.ui.screen.settling import settle

    settle(30)
    yield built_kiosk
    built_kiosk.guide.stop()
    built_kiosk.walk.slowness = 1.0
    built_kiosk.hand.tremble_seconds = TREMBLE_SECONDS
    settle(30)


@pytest.fixture
def open_face(kiosk: Any) -> Iterator[Any]:
    """Opens another face of the program, such as `Class.qml`, in the same process: window, display, models."""
    from types import SimpleNamespace

    from PySide6.QtCore import QUrl

    from kiosk import paths

    opened: list[Any] = []

    def open_(file: str, size: tuple[int, int], inches: float) -> Any:
        from PySide6.QtCore import QSize

        from kiosk.ui.screen.display import pixels_per_mm

        kiosk.display.use_pixels_per_mm(pixels_per_mm(QSize(*size), inches))
        kiosk.engine.load(QUrl.fromLocalFile(str(paths.QML / file)))
        window = kiosk.engine.rootObjects()[-1]
        window.resize(*size)
        window.show()
        opened.append(window)
        return SimpleNamespace(window=window, display=kiosk.display, hand=kiosk.hand, **kiosk.models)

    yield open_
    for window in opened:
        window.close()
        window.deleteLater()
    kiosk.models["Teacher"]._teaching = None
    kiosk.models["Desk"].lock()


@pytest.fixture(autouse=True)
def no_unexpected_warning(caplog: pytest.LogCaptureFixture) -> Iterator[None]:
    """A warning that nobody expected, from Python, Qt or QML, fails the test."""
    caplog.set_level(logging.WARNING)
    messages: list[str] = []
    handler: Any = None
    from PySide6.QtCore import qInstallMessageHandler

    def take(kind: Any, context: Any, text: str) -> None:
        if kind.name not in ("QtDebugMsg", "QtInfoMsg"):
            messages.append(f"{context.file or ''}:{context.line} {text}")

    handler = qInstallMessageHandler(take)
    yield
    qInstallMessageHandler(handler)
    unexpected = [message for message in messages if not message.endswith(_OF_THE_MACHINE)]
    assert not unexpected, "\n".join(unexpected)
    # In the teardown `caplog.records` are those of the teardown, of which there are none.
    records = [*caplog.get_records("setup"), *caplog.get_records("call")]
    logged = [record.getMessage() for record in records if record.levelno >= logging.WARNING]
    assert not logged, "\n".join(logged)

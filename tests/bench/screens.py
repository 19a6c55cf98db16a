"""Figures that need the window: touch to frame, language switch, first sound, memory."""

import time
from collections.abc import Iterator
from typing import Any

from PySide6.QtCore import QEventLoop, QTimer

from tests.screen import centre, shown, touch_at


def measure_screens(touches: int, screens: int) -> Iterator[tuple[str, str, str]]:
    """(name, value, goal) of each figure."""
    from kiosk.app.terminal import Terminal
    from kiosk.settings import Settings
    from kiosk.ui.screen.settling import settle
    from kiosk.ui.terminal.tour import Tour
    from tests.bench.__main__ import spread

    kiosk = Terminal(Settings(), (1280, 800), 15.6, is_counting=False)
    kiosk.window.show()
    while not kiosk.loading.is_done:
        settle(20)
    settle(200)
    lesson = next(iter(kiosk.guide.lessons))
    _enter(kiosk, lesson)
    yield "touch to next frame", spread(list(_touches(kiosk, touches))), "p95 ≤ 50 ms, never over 100 ms"
    switches = [
        _until_frame(kiosk, lambda code=code: kiosk.guide.switchLanguage(code)) for code in ("en", "ja@easy", "ja") * 5
    ]
    yield "language switch, whole screen", spread(switches), "≤ 150 ms"
    sounds = _sounds(kiosk, lesson, touches)
    value = f"first {sounds[0]:.0f}, worst of {len(sounds)} {max(sounds):.0f}; {spread(sounds)}"
    yield "touch to first sound, from the cache", value, "worst ≤ 30 ms"
    kiosk.guide.stop()
    kiosk.speaker.setOn(False)
    seen = 0
    while seen < screens:
        seen += sum(1 for _ in Tour(kiosk).stations(lesson, "ja", 100))
    yield f"resident memory after {seen} screens", f"{_resident_mb():.0f} MB", "≤ 300 MB"
    kiosk.close()


def _enter(kiosk: Any, lesson: str) -> None:
    kiosk.guide.choose("ja")
    kiosk.guide.choose_lesson(lesson)
    kiosk.guide.press("go")
    kiosk.guide.choose("iphone")
    kiosk.guide.choose("own")


def _until_frame(kiosk: Any, act: Any) -> float:
    """Milliseconds from before `act` to the end of the next frame."""
    loop = QEventLoop()
    kiosk.window.frameSwapped.connect(loop.quit)
    began = time.perf_counter()
    act()
    QTimer.singleShot(2000, loop.quit)
    loop.exec()
    elapsed = (time.perf_counter() - began) * 1000
    kiosk.window.frameSwapped.disconnect(loop.quit)
    return elapsed


def _touches(kiosk: Any, count: int) -> Iterator[float]:
    """The buttons that change most: next and back between steps, and the panels."""
    names = ("next", "tool-text", "panel-close", "back", "tool-help", "panel-close")
    for number in range(count):
        place = centre(shown(kiosk, names[number % len(names)]))
        yield _until_frame(kiosk, lambda place=place: touch_at(kiosk, place))


def _sounds(kiosk: Any, lesson: str, count: int) -> list[float]:
    """From the touch to where the process that plays has handed the samples to the sound system, or would have.

    Every one counts, the first of the program too. What is said is rendered beforehand.
    """
    from kiosk import paths
    from kiosk.editor.speech_texts import requests

    built = kiosk.speaker._cache.build(requests(paths.lesson_folders(), kiosk.guide._city, ("ja",), lesson))
    assert not built.problems
    times: list[float] = []
    while len(times) < count:
        kiosk.guide.stop()
        _enter(kiosk, lesson)
        while kiosk.guide.page == "steps" and len(times) < count:
            kiosk.speaker.stop()
            times.append(_until_sound(kiosk))
    return times


def _until_sound(kiosk: Any) -> float:
    """Milliseconds from before "next" to the first sound after it."""
    player, loop = kiosk.speaker.player, QEventLoop()
    timer = QTimer(interval=1)
    timer.timeout.connect(lambda: loop.quit() if player.is_playing and player.has_begun else None)
    QTimer.singleShot(3000, loop.quit)
    began = time.perf_counter()
    kiosk.guide.press("next")
    timer.start()
    loop.exec()
    timer.stop()
    return (time.perf_counter() - began) * 1000


def _resident_mb() -> float:
    import psutil

    return float(psutil.Process().memory_info().rss / 2**20)

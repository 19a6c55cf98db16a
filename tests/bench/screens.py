"""Figures that need the window: touch to frame, language switch, first sound, memory."""

import time
from collections.abc import Callable, Iterator
from typing import Any

from PySide6.QtCore import QEventLoop, QTimer

from kiosk.ui.screen.settling import settle


def measure_screens(touches: int, screens: int) -> Iterator[tuple[str, str, str]]:
    """(name, value, goal) of each figure."""
    from kiosk.ui.terminal.tour import Tour
    from tests.bench.__main__ import RANDOM_TOUCHES, spread
    from tests.bench.touches import language_switches, many_touches, opened, random_touches

    kiosk = opened()
    lesson = next(iter(kiosk.guide.lessons))
    yield "touch to the frame that holds its change", spread(many_touches(kiosk, touches)), "p95 ≤ 25 ms"
    yield "language switch, whole screen", spread(language_switches(kiosk, 15)), "≤ 150 ms"
    yield "idle at a step with its ring", f"{_idle_share():.1f} % of one core", "≤ 2 %"
    sounds = _sounds(kiosk, lesson, touches)
    value = f"first {sounds[0]:.0f}, worst of {len(sounds)} {max(sounds):.0f}; {spread(sounds)}"
    yield "touch to first sound, from the cache", value, "worst ≤ 30 ms"
    kiosk.guide.stop()
    kiosk.speaker.setOn(False)
    seen = 0
    while seen < screens:
        seen += sum(1 for _ in Tour(kiosk).stations(lesson, "ja", 100))
    yield f"resident memory after {seen} screens", f"{_resident_mb():.0f} MB", "≤ 200 MB"
    kiosk.guide.stop()
    memory = []
    for number, _ in enumerate(random_touches(kiosk, RANDOM_TOUCHES), 1):
        if number % 1000 == 0:
            memory.append(f"{_resident_mb():.0f}")
    yield "resident memory, every 1,000 random touches", f"{', '.join(memory)} MB", "level after the first thousand"
    kiosk.close()


def _to_card(kiosk: Any, lesson: str) -> None:
    kiosk.guide.choose("ja")
    kiosk.guide.choose_lesson(lesson)
    kiosk.guide.choose("iphone")


def _enter(kiosk: Any, lesson: str) -> None:
    _to_card(kiosk, lesson)
    kiosk.guide.choose("own")
    kiosk.guide.press("have")


def _idle_share(seconds: float = 8) -> float:
    """Percent of one core, after a quiet moment."""
    import psutil

    settle(2000)
    process = psutil.Process()
    before, began = sum(process.cpu_times()[:2]), time.perf_counter()
    settle(round(seconds * 1000))
    return float(100 * (sum(process.cpu_times()[:2]) - before) / (time.perf_counter() - began))


def _sounds(kiosk: Any, lesson: str, count: int) -> list[float]:
    """From the touch to where the process that plays has handed the samples to the sound system, or would have.

    Every one counts, the first of the program too. What is said is rendered beforehand.
    """
    from kiosk import paths
    from kiosk.editor.speech_texts import requests

    built = kiosk.speaker._cache.build(requests(paths.lesson_folders(), kiosk.guide._tongues.city, ("ja",), lesson))
    assert not built.problems
    times: list[float] = []
    while len(times) < count:
        kiosk.guide.stop()
        _to_card(kiosk, lesson)
        # Nobody chooses before the page is there.
        settle(600)
        kiosk.speaker.stop()
        times.append(_until_sound(kiosk, lambda: kiosk.guide.choose("own")))
        kiosk.guide.press("have")
        while kiosk.guide.page == "steps" and len(times) < count:
            settle(20)
            kiosk.speaker.stop()
            times.append(_until_sound(kiosk, lambda: kiosk.guide.press("next")))
    return times


def _until_sound(kiosk: Any, act: Callable[[], object]) -> float:
    """Milliseconds from before `act` to the first sound after it, as the process that plays tells it."""
    player, loop = kiosk.speaker.player, QEventLoop()
    timer = QTimer(interval=1)
    timer.timeout.connect(lambda: loop.quit() if player.is_playing and player.has_begun else None)
    QTimer.singleShot(3000, loop.quit)
    began = time.monotonic()
    act()
    timer.start()
    loop.exec()
    timer.stop()
    return float(player.begun - began) * 1000


def _resident_mb() -> float:
    import psutil

    return float(psutil.Process().memory_info().rss / 2**20)

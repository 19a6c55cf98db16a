"""The program as it is started for people, on a real X server, touched by real X events.

Where to touch is read from a twin of the same size in this process: the layout is the same to the pixel.
"""

import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from kiosk import paths
from kiosk.lesson.library import load_library
from kiosk.ui.screen.display import pixels_per_mm
from kiosk.ui.screen.settling import drawn
from kiosk.usage.counts import events_between
from kiosk.walkthrough.walk import next_move
from tests.screen import centre, shown, touch

_SIZE, _INCHES = (1280, 800), 15.6


@pytest.fixture
def program(x_display: Callable[[str], str], tmp_path: Path) -> Iterator[dict[str, str]]:
    environment = {
        **os.environ, "DISPLAY": x_display(f"{_SIZE[0]}x{_SIZE[1]}"), "QT_QPA_PLATFORM": "xcb", "KIOSK_DATA": str(tmp_path / "data"),
    }  # fmt: skip
    process = subprocess.Popen(
        [sys.executable, "-m", "kiosk", "run", "--window", f"{_SIZE[0]}x{_SIZE[1]}", "--inches", str(_INCHES)],
        env=environment, stdout=subprocess.PIPE, stderr=subprocess.STDOUT,
    )  # fmt: skip
    subprocess.run(["xdotool", "search", "--sync", "--onlyvisible", "--pid", str(process.pid)], env=environment,
                   check=True, capture_output=True, timeout=60)  # fmt: skip
    yield environment
    assert process.poll() is None, process.stdout.read() if process.stdout else ""
    process.send_signal(signal.SIGTERM)
    process.wait(10)
    if process.stdout:
        process.stdout.close()


def _events(environment: dict[str, str]) -> list[Any]:
    return events_between(Path(environment["KIOSK_DATA"]) / "usage.db", date(2000, 1, 1), date(2999, 1, 1))


def _click(environment: dict[str, str], kiosk: Any, name: str) -> None:
    """The same touch for the twin and for the program."""
    drawn(kiosk.window, 3)
    place = centre(shown(kiosk, name))
    subprocess.run(["xdotool", "mousemove", str(place.x()), str(place.y()), "click", "1"], env=environment, check=True)
    touch(kiosk, name)


def _until(environment: dict[str, str], kind: str, count: int) -> list[Any]:
    for _ in range(200):
        found = [event for event in _events(environment) if event["kind"] == kind]
        if len(found) >= count:
            return found
        time.sleep(0.05)
    raise AssertionError(f"{kind} was not counted {count} times: {[e['kind'] for e in _events(environment)]}")


def test_a_lesson_by_real_x_events(kiosk: Any, program: dict[str, str]) -> None:
    from PySide6.QtCore import QSize

    kiosk.window.resize(*_SIZE)
    kiosk.display.use_pixels_per_mm(pixels_per_mm(QSize(*_SIZE), _INCHES))
    lesson = load_library([paths.LESSONS]).lessons["line-add-city"]
    _click(program, kiosk, "language-ja")
    _until(program, "language_chosen", 1)
    for name in (f"choice-{lesson.topic}", "go", "choice-iphone", "choice-practise"):
        time.sleep(0.4)  # the program's own guard against a second touch; its clock is not ours
        _click(program, kiosk, name)
    _until(program, "lesson_started", 1)
    number = 0
    while kiosk.guide.page == "steps":
        number += 1
        _until(program, "step_reached", number)
        while (move := next_move(kiosk.guide.visit.walk)) is not None and move.kind != "read":
            _click(program, kiosk, f"phone-{move.target}")
            time.sleep(0.4)
        _click(program, kiosk, "next")
        time.sleep(0.4)
    _until(program, "lesson_finished", 1)
    done = _until(program, "step_done", number)
    assert [event["wrong"] for event in done] == [0] * number

"""The terminal from outside: nobody closes it from its screen, and whoever may end it ends it in order."""

import os
import signal
import subprocess
import sys
from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from kiosk.usage.counts import events_between

_ROOT = Path(__file__).resolve().parent.parent.parent
_LONGEST_SECONDS = 60
Start = Callable[..., "subprocess.Popen[str]"]


@pytest.fixture
def start(tmp_path: Path) -> Iterator[Start]:
    """Starts the program with a data folder of its own."""
    running: list[subprocess.Popen[str]] = []

    def begin(*words: str, settings: str = "") -> "subprocess.Popen[str]":
        data = tmp_path / "data"
        data.mkdir()
        (data / "settings.yaml").write_text(settings, "utf-8")
        environment = {**os.environ, "KIOSK_DATA": str(data), "QT_QPA_PLATFORM": "offscreen", "PYTHONPATH": str(_ROOT)}
        process = subprocess.Popen(
            [sys.executable, "-m", "tests.ui.program", *words], env=environment, cwd=_ROOT, text=True,
            stdout=subprocess.PIPE, stderr=subprocess.PIPE,
        )  # fmt: skip
        running.append(process)
        return process

    yield begin
    for process in running:
        if process.poll() is None:
            process.kill()
        process.communicate()


def _line(process: "subprocess.Popen[str]") -> list[str]:
    assert process.stdout is not None
    line = process.stdout.readline().split()
    assert line, process.communicate(timeout=_LONGEST_SECONDS)[1]
    return line


def _events(tmp_path: Path) -> list[Any]:
    return events_between(tmp_path / "data" / "usage.db", date(2000, 1, 1), date(2999, 1, 1))


@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGINT])
def test_it_is_not_closed_from_its_screen_but_ends_in_order(start: Start, tmp_path: Path, number: int) -> None:
    process = start("visit", settings="city: example\n")
    assert _line(process) == ["page", "topics", "True"]
    process.send_signal(number)
    _, told = process.communicate(timeout=_LONGEST_SECONDS)
    assert (process.returncode, told) == (0, "")
    # Closed, not only written: what a closed log leaves is one file.
    assert [path.name for path in (tmp_path / "data").glob("usage.db*")] == ["usage.db"]
    events = _events(tmp_path)
    assert [event["kind"] for event in events] == ["session_started", "language_chosen", "session_ended"]
    assert events[-1]["why"] == "stopped"


def test_a_window_to_try_it_in_is_closed_in_order(start: Start, tmp_path: Path) -> None:
    process = start("visit", "window", settings="city: example\n")
    assert _line(process) == ["page", "topics", "False"]
    _, told = process.communicate(timeout=_LONGEST_SECONDS)
    assert (process.returncode, told) == (0, "")
    assert [event["kind"] for event in _events(tmp_path)][-1] == "session_ended"


def test_nothing_is_imported_while_somebody_waits(start: Start) -> None:
    process = start("imports", settings="city: example\n")
    assert _line(process) == ["imported"]
    process.send_signal(signal.SIGTERM)
    process.communicate(timeout=_LONGEST_SECONDS)


@pytest.mark.parametrize("is_moving", [True, False])
def test_without_motion_nothing_is_drawn_by_itself(start: Start, is_moving: bool) -> None:
    process = start("frames", settings=f"motion: {str(is_moving).lower()}\n")
    name, frames = _line(process)
    process.send_signal(signal.SIGTERM)
    process.communicate(timeout=_LONGEST_SECONDS)
    assert name == "frames" and (int(frames) > 10) == is_moving

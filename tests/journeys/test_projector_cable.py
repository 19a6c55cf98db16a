"""The projector's cable, plugged in late, pulled out and plugged in again, on a real X server with monitors of its own."""

import os
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

_BOARD = "ことはじめ: スクリーン"
_PATIENCE_SECONDS = 60.0
_LOOK_SECONDS = 0.1
_BEAM = "1280/400x720/300+1366+0"


@pytest.fixture
def display(x_display: Callable[[str], str], tmp_path: Path) -> Iterator[dict[str, str]]:
    """A laptop's screen, and room for a projector beside it; the class is open."""
    environment = {
        **os.environ,
        "DISPLAY": x_display("2646x800"),
        "QT_QPA_PLATFORM": "xcb",
        "KIOSK_DATA": str(tmp_path),
    }
    program = subprocess.Popen([sys.executable, "-m", "kiosk", "class"], env=environment, stderr=subprocess.DEVNULL)
    try:
        yield environment
        assert program.poll() is None, "the class goes on"
    finally:
        program.terminate()
        program.wait(20)


def _asked(environment: dict[str, str], *command: str) -> str:
    return subprocess.run(command, env=environment, capture_output=True, text=True, timeout=20, check=False).stdout


def _places(environment: dict[str, str], name: str) -> list[str]:
    """Where the windows of that name stand, and how large they are."""
    windows = _asked(environment, "xdotool", "search", "--onlyvisible", "--name", name).split()
    told = [_asked(environment, "xdotool", "getwindowgeometry", "--shell", one).splitlines() for one in windows]
    return [" ".join(line for line in lines if line.startswith(("X=", "Y=", "WIDTH=", "HEIGHT="))) for lines in told]


def _until(condition: Callable[[], bool], what: str) -> None:
    end = time.monotonic() + _PATIENCE_SECONDS
    while not condition():
        assert time.monotonic() < end, f"waited in vain: {what}"
        time.sleep(_LOOK_SECONDS)


def test_the_class_follows_the_cable(display: dict[str, str]) -> None:
    _until(lambda: bool(_places(display, "ことはじめ: 教室")), "the console")
    assert _places(display, _BOARD) == [], "with one screen the console has it for itself"
    for _ in range(2):
        _asked(display, "xrandr", "--setmonitor", "beam", _BEAM, "none")
        _until(lambda: _places(display, _BOARD) == ["X=1366 Y=0 WIDTH=1280 HEIGHT=720"], "the projector")
        _asked(display, "xrandr", "--delmonitor", "beam")
        _until(lambda: _places(display, _BOARD) == [], "nothing over the console")

"""Without a window manager, as on a machine that starts nothing else, every program has the whole screen."""

import os
import re
import signal
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

_SCREEN = "1366x768"


@pytest.fixture(scope="module")
def display(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """An X server with nothing but itself."""
    read, write = os.pipe()
    server = subprocess.Popen(
        ["Xvfb", "-displayfd", str(write), "-screen", "0", f"{_SCREEN}x24", "-nolisten", "tcp"],
        pass_fds=[write], stderr=subprocess.DEVNULL,
    )  # fmt: skip
    os.close(write)
    with os.fdopen(read) as numbers:
        number = numbers.readline().strip()
    assert number
    yield f":{number}"
    server.terminate()
    server.wait(10)


@pytest.mark.parametrize("command", ["run", "staff", "class"])
def test_the_window_is_as_large_as_the_screen(display: str, tmp_path: Path, command: str) -> None:
    env = {**os.environ, "DISPLAY": display, "QT_QPA_PLATFORM": "xcb", "KIOSK_DATA": str(tmp_path)}
    program = subprocess.Popen(
        [sys.executable, "-m", "kiosk", command], env=env, stdout=subprocess.PIPE, stderr=subprocess.STDOUT
    )
    try:
        subprocess.run(["xdotool", "search", "--sync", "--onlyvisible", "--pid", str(program.pid)], env=env, check=True,
                       capture_output=True, timeout=90)  # fmt: skip
        tree = subprocess.run(
            ["xwininfo", "-root", "-tree"], env=env, capture_output=True, text=True, check=True
        ).stdout
        sizes = re.findall(r'"(?:kotohajime|ことはじめ[^"]*|kiosk)".*?(\d+x\d+)\+0\+0', tree)
        assert _SCREEN in sizes, tree
        assert program.poll() is None
    finally:
        program.send_signal(signal.SIGKILL)
        program.wait(10)
        assert program.stdout
        program.stdout.close()

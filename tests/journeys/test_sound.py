"""Real sound through a real sound server: what comes out of the loudspeaker is measured for each step."""

import array
import os
import subprocess
import sys
import threading
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from kiosk import paths
from kiosk.lesson.library import load_library

_RATE = 8000
_SERVER = """load-module module-native-protocol-unix
load-module module-null-sink norewinds=1 sink_name=speaker rate=48000
set-default-sink speaker
"""


@pytest.fixture
def sound_server(tmp_path: Path) -> Iterator[dict[str, str]]:
    """A speaker for a machine that has none."""
    (tmp_path / "start.pa").write_text(_SERVER)
    os.chmod(tmp_path, 0o700)
    environment = {**os.environ, "XDG_RUNTIME_DIR": str(tmp_path), "PULSE_RUNTIME_PATH": str(tmp_path / "pulse")}
    server = subprocess.Popen(
        ["pulseaudio", "-n", "-F", str(tmp_path / "start.pa"), "--exit-idle-time=-1", "--daemonize=no",
         "--use-pid-file=no", "--log-level=error"],
        env=environment, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL,
    )  # fmt: skip
    for _ in range(100):
        if subprocess.run(["pactl", "info"], env=environment, capture_output=True).returncode == 0:
            break
        time.sleep(0.05)
    else:
        raise AssertionError("the sound server did not start")
    yield environment
    server.terminate()
    server.wait()


class _Ear:
    """Loudness at the loudspeaker, with its time."""

    def __init__(self, environment: dict[str, str]) -> None:
        self.heard: list[tuple[float, int]] = []
        self._recorder = subprocess.Popen(
            ["parec", "-d", "speaker.monitor", "--format=s16le", f"--rate={_RATE}", "--channels=1", "--latency-msec=20"],
            env=environment, stdout=subprocess.PIPE,
        )  # fmt: skip
        self._thread = threading.Thread(target=self._listen, daemon=True)
        self._thread.start()

    def _listen(self) -> None:
        assert self._recorder.stdout
        while data := self._recorder.stdout.read(_RATE // 50 * 2):
            loudest = max((abs(sample) for sample in array.array("h", data)), default=0)
            self.heard.append((time.monotonic(), loudest))

    def loudest(self, first: float, last: float) -> int:
        return max((level for moment, level in self.heard if first <= moment <= last), default=-1)

    def close(self) -> None:
        self._recorder.terminate()
        self._recorder.wait()
        self._thread.join(5)
        if self._recorder.stdout:
            self._recorder.stdout.close()


def test_every_step_is_heard(sound_server: dict[str, str]) -> None:
    lesson = next(iter(load_library([paths.LESSONS]).lessons.values()))
    ear = _Ear(sound_server)
    walk = subprocess.run(
        [sys.executable, "-m", "tests.journeys.sound_walk", lesson.id],
        env=sound_server, capture_output=True, text=True, timeout=600,
    )  # fmt: skip
    ear.close()
    assert walk.returncode == 0, walk.stderr
    lines = [line.split() for line in walk.stdout.splitlines() if line.startswith(("from ", "to "))]
    starts = [float(value) for word, value in lines if word == "from"]
    ends = [float(value) for word, value in lines if word == "to"]
    assert len(starts) == len(ends) == len(lesson.steps_for("iphone"))
    for number, (start, end) in enumerate(zip(starts, ends, strict=True), 1):
        level = ear.loudest(start, end)
        assert level > 1000, f"step {number}: nothing was heard ({level})"
    for end, start in zip(ends, starts[1:], strict=False):
        # The old sentence is interrupted: 300 ms later it is quiet.
        assert ear.loudest(end + 0.3, min(start, end + 0.6)) < 200

"""A loudspeaker for a machine that has none: a private sound server that can be ended and begun again, and an ear."""

import array
import os
import subprocess
import threading
import time
from pathlib import Path

RATE = 8000
_SETUP = """load-module module-native-protocol-unix
load-module module-null-sink norewinds=1 sink_name=speaker rate=48000
set-default-sink speaker
"""


class SoundServer:
    """PulseAudio in a folder of its own; `environment` leads to it."""

    def __init__(self, folder: Path) -> None:
        (folder / "start.pa").write_text(_SETUP)
        os.chmod(folder, 0o700)
        self._setup = folder / "start.pa"
        self.environment = {"XDG_RUNTIME_DIR": str(folder), "PULSE_RUNTIME_PATH": str(folder / "pulse")}
        self.begin()

    def begin(self) -> None:
        environment = {**os.environ, **self.environment}
        self.process = subprocess.Popen(
            ["pulseaudio", "-n", "-F", str(self._setup), "--exit-idle-time=-1", "--daemonize=no",
             "--use-pid-file=no", "--log-level=error"],
            env=environment, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL,
        )  # fmt: skip
        for _ in range(400):
            if subprocess.run(["pactl", "info"], env=environment, capture_output=True).returncode == 0:
                return
            time.sleep(0.05)
        raise AssertionError("the sound server did not start")

    def end(self) -> None:
        self.process.terminate()
        self.process.wait()


class Ear:
    """Loudness at the loudspeaker, with its time."""

    def __init__(self, server: SoundServer) -> None:
        self.heard: list[tuple[float, int]] = []
        self._recorder = subprocess.Popen(
            ["parec", "-d", "speaker.monitor", "--format=s16le", f"--rate={RATE}", "--channels=1", "--latency-msec=20"],
            env={**os.environ, **server.environment}, stdout=subprocess.PIPE,
        )  # fmt: skip
        self._thread = threading.Thread(target=self._listen, daemon=True)
        self._thread.start()

    def _listen(self) -> None:
        assert self._recorder.stdout
        while data := self._recorder.stdout.read(RATE // 50 * 2):
            loudest = max((abs(sample) for sample in array.array("h", data)), default=0)
            self.heard.append((time.monotonic(), loudest))

    def loudest(self, first: float, last: float = float("inf")) -> int:
        """-1 when nothing was recorded, not even silence."""
        return max((level for moment, level in self.heard if first <= moment <= last), default=-1)

    def close(self) -> None:
        self._recorder.terminate()
        self._recorder.wait()
        self._thread.join(5)
        if self._recorder.stdout:
            self._recorder.stdout.close()

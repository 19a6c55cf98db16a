"""Sound, and where in it we are. It is played by a process of its own (`loudspeaker`), which may crash or hang.

Whatever becomes of that process, the time of a text still runs, in silence.
"""

import json
import subprocess
import sys
from typing import Any

from PySide6.QtCore import QElapsedTimer, QObject, QProcess, QTimer, Signal

from kiosk.voice.messages import message
from kiosk.voice.speech import PLAYER_STOPPED, Speech

_MODULE = "kiosk.ui.screen.loudspeaker"
_TICK_MS = 40
# A process that is there answers in 10 ms; one that is starting takes 0.3 s, on a busy machine some seconds.
_ANSWERS_WITHIN_MS = 3_000
_STARTS_WITHIN_MS = 30_000
# Dead at once each time, it is tried again after ever longer pauses.
_FIRST_PAUSE_MS, _LONGEST_PAUSE_MS = 500, 60_000
# Without a loudspeaker a text begins a new process so often: PulseAudio is found only by one that came after it.
# A machine that had a loudspeaker looks for it by itself, first after 1 s.
_LOOK_AGAIN_MS, _LOOK_SOON_MS = 30_000, 1_000
# A process that lived so long was sound; its end is news.
_STEADY_MS = 30_000


class Player(QObject):
    """Plays one speech at a time."""

    moved = Signal(float)  # seconds from the beginning
    ended = Signal()
    damaged = Signal()  # what is to be played is no sound; nothing is heard and it ends in its time
    troubled = Signal(object)  # Problem

    def __init__(self) -> None:
        super().__init__()
        self.volume = 1.0
        # Whether the sound has been handed to the sound system, or would have been where there is none.
        self.has_begun = False
        # When that was, by the clock that all processes of a machine share (time.monotonic).
        self.begun = 0.0
        self._device: str | None = None  # None until the process has said
        self._had_device = False
        self._look_ms = _LOOK_SOON_MS
        self._turn = 0
        self._seconds = self._at = 0.0
        self._at_ms = 0
        self._is_over = False
        self._is_closed = False
        self._clock = QElapsedTimer()
        self._age = QElapsedTimer()
        self._pause_ms = 0
        self._ticks = QTimer(self, interval=_TICK_MS)
        self._ticks.timeout.connect(self._tick)
        # Runs while the process owes an answer.
        self._patience = QTimer(self, singleShot=True)
        self._patience.timeout.connect(self._give_up)
        self._again = QTimer(self, singleShot=True)
        self._again.timeout.connect(self._renew)
        self._process: QProcess | None = None

    @staticmethod
    def device_name(seconds: float = 20.0) -> str:
        """The loudspeaker's name; empty when there is none, or a sound system that fails or does not answer in time."""
        try:
            asked = subprocess.run([sys.executable, "-m", _MODULE, "--device"], capture_output=True, timeout=seconds)
        except (OSError, subprocess.TimeoutExpired):
            return ""
        return asked.stdout.decode() if asked.returncode == 0 else ""

    @staticmethod
    def has_device() -> bool:
        return bool(Player.device_name())

    @property
    def is_playing(self) -> bool:
        return self._ticks.isActive()

    @property
    def process_id(self) -> int:
        """Of the process that plays; 0 while there is none."""
        return self._process.processId() if self._process is not None else 0

    def warm(self) -> None:
        """Have the process ready, so that the first sound does not wait for it."""
        if self._process is not None or self._is_closed:
            return
        self._device = None
        self._process = process = QProcess(self)
        process.setProgram(sys.executable)
        process.setArguments(["-m", _MODULE])
        process.setStandardErrorFile(QProcess.nullDevice())
        process.readyReadStandardOutput.connect(self._read)
        process.finished.connect(self._process_ended)
        process.errorOccurred.connect(self._process_failed)
        self._age.start()
        process.start()
        self._tell({"volume": self.volume})

    def play(self, speech: Speech) -> None:
        """Begin at once, in place of any other."""
        self.stop()
        self._turn += 1
        self._seconds = speech.seconds
        self._at, self._at_ms, self._is_over, self.has_begun = 0.0, 0, False, False
        if self._device == "" and self._age.elapsed() > _LOOK_AGAIN_MS:
            self._renew()
        elif not self._again.isActive():
            self.warm()
        self._clock.start()
        self._ticks.start()
        self._tell({"play": self._turn, "volume": self.volume}, speech.sound)
        # Not from now where it owes one already: who goes on quickly would never find out.
        if not self._patience.isActive():
            self._patience.start(_STARTS_WITHIN_MS if self._device is None else _ANSWERS_WITHIN_MS)

    def stop(self) -> None:
        if self._ticks.isActive():
            self._ticks.stop()
            if self.has_begun:
                self._patience.stop()
            self._tell({"stop": self._turn})

    def set_volume(self, volume: float) -> None:
        """0 to 1, as loudness is felt."""
        self.volume = volume
        self._tell({"volume": volume})

    def close(self) -> None:
        """End the process; nothing is played any more."""
        self._is_closed = True
        self._ticks.stop()
        self._again.stop()
        process = self._process
        self._end()
        if process is not None:
            process.waitForFinished(5000)

    def _tell(self, words: dict[str, Any], content: bytes = b"") -> None:
        if (process := self._process) is not None:
            process.write(message(words, content))
            # Now and not after the next page is drawn; never waiting for a process that does not read.
            process.waitForBytesWritten(0)

    def _read(self) -> None:
        while self._process is not None and self._process.canReadLine():
            self._take(json.loads(bytes(self._process.readLine().data())))

    def _take(self, words: dict[str, Any]) -> None:
        self._device = words.get("device", self._device)
        self._patience.stop()
        if self._device:
            self._had_device, self._look_ms = True, _LOOK_SOON_MS
        elif self._had_device and not self._again.isActive():
            self._again.start(self._look_ms)
            self._look_ms = min(_LONGEST_PAUSE_MS, self._look_ms * 2)
        if not self._ticks.isActive():
            return
        if words.get("turn") == self._turn:
            self.has_begun = True
            self.begun = words.get("begun", self.begun)
            self._at_ms = self._clock.elapsed()
            self._at = words.get("at", self._at)
            self._is_over = self._is_over or words.get("over", False)
        if not self.has_begun or (self._device and not self._is_over):
            self._patience.start(_ANSWERS_WITHIN_MS)
        if "damaged" in words and words["turn"] == self._turn:
            self.damaged.emit()

    def _process_failed(self, error: QProcess.ProcessError) -> None:
        if error == QProcess.ProcessError.FailedToStart:
            self._process_ended()

    def _process_ended(self) -> None:
        """It crashed, or we ended it because it hung. Silence until the next is there."""
        process, self._process = self._process, None
        self._device = ""
        self._patience.stop()
        if process is None:
            return
        process.deleteLater()
        is_news = not self._pause_ms or self._age.elapsed() > _STEADY_MS
        self._pause_ms = _FIRST_PAUSE_MS if is_news else min(_LONGEST_PAUSE_MS, self._pause_ms * 2)
        if not self._is_closed:
            self._again.start(self._pause_ms)
        if is_news:
            self.troubled.emit(PLAYER_STOPPED)

    def _tick(self) -> None:
        elapsed = self._clock.elapsed()
        is_heard = bool(self._device) and self._process is not None
        position = elapsed / 1000
        is_late = position > self._seconds + 2
        if is_heard:
            # The device decides how far the sound is; a device that was pulled out must not stop the lesson.
            position = min(position, self._at + (elapsed - self._at_ms) / 1000)
        self.moved.emit(position)
        if elapsed / 1000 >= self._seconds and (not is_heard or self._is_over or position >= self._seconds or is_late):
            self.stop()
            self.ended.emit()

    def _give_up(self) -> None:
        """It hangs, as processes do whose sound system hangs."""
        if self._process is not None:
            self._process.kill()

    def _renew(self) -> None:
        """A process that found no loudspeaker, or none at all, becomes a new one."""
        if not self._device:
            self._end()
        self.warm()

    def _end(self) -> None:
        """Without telling anybody."""
        self._patience.stop()
        if (process := self._process) is not None:
            self._process = None
            process.finished.disconnect(self._process_ended)
            process.errorOccurred.disconnect(self._process_failed)
            process.finished.connect(process.deleteLater)
            process.kill()

"""The process that owns the loudspeaker. Sound systems abort whoever is using them when they restart: not the screen.

It is told what to play on standard input and says on standard output how far it is (`kiosk.voice.messages`). With
`--device` it only prints the loudspeaker's name.
"""

import os
import sys
import threading
import time
from typing import Any

from PySide6.QtCore import QBuffer, QByteArray, QCoreApplication, QIODevice, QLoggingCategory, QObject, QTimer, Signal

# What the multimedia library says about itself when it is loaded is of no use to anybody.
QLoggingCategory.setFilterRules("qt.multimedia.symbolsresolver=false\nqt.multimedia.ffmpeg*=false")

from PySide6.QtMultimedia import QAudio, QAudioFormat, QAudioSink, QMediaDevices, QtAudio  # noqa: E402

from kiosk.voice.messages import message, read_message  # noqa: E402
from kiosk.voice.sound_file import Sound, unpacked  # noqa: E402

_TICK_MS = 40


class Loudspeaker(QObject):
    """Plays one sound at a time and tells where it is. `turn` is the number that the asker gave the sound."""

    wished = Signal(object)

    def __init__(self, tell: Any) -> None:
        super().__init__()
        self._tell = tell
        self._volume = 1.0
        self._turn = 0
        self._sink: QAudioSink | None = None
        self._buffer = QBuffer()
        self._ticks = QTimer(self, interval=_TICK_MS)
        self._ticks.timeout.connect(self._tick)
        self.wished.connect(self._obey)

    def _obey(self, asked: tuple[dict[str, Any], bytes]) -> None:
        wish, content = asked
        if "volume" in wish:
            self._volume = wish["volume"]
            if self._sink is not None:
                self._sink.setVolume(_linear(self._volume))
        if "stop" in wish:
            self._stop()
        if "play" in wish:
            self._play(wish["play"], content)

    def _play(self, turn: int, content: bytes) -> None:
        self._stop()
        self._turn = turn
        try:
            sound = unpacked(content)
        except ValueError as error:
            self._tell({"turn": turn, "damaged": str(error)})
            return
        device = device_name()
        if device:
            self._start(sound)
        self._tell({"turn": turn, "device": device, "begun": time.monotonic()})

    def _start(self, sound: Sound) -> None:
        form = QAudioFormat()
        form.setSampleRate(sound.rate_hz)
        form.setChannelCount(sound.channels)
        form.setSampleFormat(QAudioFormat.SampleFormat.Int16)
        self._buffer = QBuffer()
        self._buffer.setData(QByteArray(sound.frames))
        self._buffer.open(QIODevice.OpenModeFlag.ReadOnly)
        self._sink = QAudioSink(QMediaDevices.defaultAudioOutput(), form)
        self._sink.setVolume(_linear(self._volume))
        self._sink.start(self._buffer)
        self._ticks.start()

    def _stop(self) -> None:
        self._ticks.stop()
        if self._sink is not None:
            self._sink.reset()
            self._sink.deleteLater()
            self._sink = None
        self._buffer.close()

    def _tick(self) -> None:
        assert self._sink is not None
        is_over = self._sink.state() != QtAudio.State.ActiveState
        self._tell({"turn": self._turn, "at": self._sink.processedUSecs() / 1e6, "over": is_over})
        if is_over:
            # Handed over, not heard out: the sink stays until it is told to stop.
            self._ticks.stop()


def device_name() -> str:
    """The loudspeaker's name; empty when there is none."""
    device = QMediaDevices.defaultAudioOutput()
    return "" if device.isNull() else device.description()


def _linear(volume: float) -> float:
    return QAudio.convertVolume(volume, QAudio.VolumeScale.LogarithmicVolumeScale, QAudio.VolumeScale.LinearVolumeScale)


def main() -> None:
    answers = os.fdopen(os.dup(1), "wb")
    os.dup2(2, 1)
    app = QCoreApplication(sys.argv[:1])
    if "--device" in sys.argv:
        answers.write(device_name().encode())
        answers.close()
        return

    def tell(words: dict[str, Any]) -> None:
        answers.write(message(words))
        answers.flush()

    loudspeaker = Loudspeaker(tell)
    threading.Thread(target=_listen, args=(loudspeaker,), daemon=True).start()
    tell({"device": device_name()})
    app.exec()


def _listen(loudspeaker: Loudspeaker) -> None:
    """The asker's end is ours, even where the sound system hangs."""
    try:
        while (asked := read_message(sys.stdin.buffer)) is not None:
            loudspeaker.wished.emit(asked)
    finally:
        os._exit(0)


if __name__ == "__main__":
    main()

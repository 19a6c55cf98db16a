"""Sound from a WAV file, and where in it we are. Without a sound device the time still runs, in silence."""

import wave
from pathlib import Path

from PySide6.QtCore import QBuffer, QByteArray, QElapsedTimer, QIODevice, QLoggingCategory, QObject, QTimer, Signal

# What the multimedia library says about itself when it is loaded is of no use to anybody.
QLoggingCategory.setFilterRules("qt.multimedia.symbolsresolver=false\nqt.multimedia.ffmpeg*=false")

from PySide6.QtMultimedia import QAudio, QAudioFormat, QAudioSink, QMediaDevices, QtAudio  # noqa: E402

_TICK_MS = 40


class Player(QObject):
    """Plays one file at a time. `played` is every file that was begun, for tests and the doctor."""

    moved = Signal(float)  # seconds from the beginning
    ended = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.volume = 1.0
        self.last_played: Path | None = None
        self._sink: QAudioSink | None = None
        self._buffer = QBuffer()
        self._seconds = 0.0
        self._clock = QElapsedTimer()
        self._ticks = QTimer(self, interval=_TICK_MS)
        self._ticks.timeout.connect(self._tick)

    @staticmethod
    def has_device() -> bool:
        return not QMediaDevices.defaultAudioOutput().isNull()

    @staticmethod
    def device_name() -> str:
        """The loudspeaker's name; empty when there is none."""
        return "" if not Player.has_device() else QMediaDevices.defaultAudioOutput().description()

    @property
    def is_playing(self) -> bool:
        return self._ticks.isActive()

    def play(self, path: Path) -> None:
        """Begin the file at once, in place of any other. Raises OSError or wave.Error when it cannot be read."""
        self.stop()
        with wave.open(str(path)) as file:
            frames = file.readframes(file.getnframes())
            self._seconds = file.getnframes() / file.getframerate()
            sound = QAudioFormat()
            sound.setSampleRate(file.getframerate())
            sound.setChannelCount(file.getnchannels())
            sound.setSampleFormat(QAudioFormat.SampleFormat.Int16)
        self.last_played = path
        if self.has_device():
            self._start_sink(sound, frames)
        self._clock.start()
        self._ticks.start()

    def stop(self) -> None:
        self._ticks.stop()
        if self._sink is not None:
            self._sink.reset()
            self._sink.deleteLater()
            self._sink = None
        self._buffer.close()

    def set_volume(self, volume: float) -> None:
        """0 to 1, as loudness is felt."""
        self.volume = volume
        if self._sink is not None:
            self._sink.setVolume(_linear(volume))

    def _start_sink(self, sound: QAudioFormat, frames: bytes) -> None:
        self._buffer = QBuffer()
        self._buffer.setData(QByteArray(frames))
        self._buffer.open(QIODevice.OpenModeFlag.ReadOnly)
        self._sink = QAudioSink(QMediaDevices.defaultAudioOutput(), sound)
        self._sink.setVolume(_linear(self.volume))
        self._sink.start(self._buffer)

    def _tick(self) -> None:
        position = self._clock.elapsed() / 1000
        is_over = position >= self._seconds
        if self._sink is not None:
            # The device decides how far the sound is; a device that was pulled out must not stop the lesson.
            position = min(position, self._sink.processedUSecs() / 1e6)
            is_over = is_over and (self._sink.state() != QtAudio.State.ActiveState or position >= self._seconds)
            is_over = is_over or self._clock.elapsed() / 1000 > self._seconds + 2
        self.moved.emit(position)
        if is_over:
            self.stop()
            self.ended.emit()


def _linear(volume: float) -> float:
    return QAudio.convertVolume(volume, QAudio.VolumeScale.LogarithmicVolumeScale, QAudio.VolumeScale.LinearVolumeScale)

"""Rendered speech as files: a text is spoken by the engine once and played ever after."""

import hashlib
import json
import os
import threading
import wave
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from kiosk.document.problem import Problem, Refused
from kiosk.language import phrases, ruby
from kiosk.voice.speech import Engine, Request, Speech

if TYPE_CHECKING:
    from kiosk.voice.samples import Samples


@dataclass(frozen=True)
class Built:
    """What a build did: how many files were made, were there already, and what failed."""

    made: int
    kept: int
    problems: tuple[Problem, ...]


class SpeechCache:
    """WAV files under `folder`, named by what is said and how. The engine is asked only for what is missing."""

    def __init__(self, folder: Path, engine_for: Callable[[str], Engine]) -> None:
        self.folder = folder
        self._engine_for = engine_for
        self._lock = threading.Lock()

    def path(self, request: Request) -> Path:
        spoken = ruby.reading(request.markup) + "\0" + ruby.plain(request.markup)
        version = self._engine_for(request.tag).version
        key = hashlib.sha256("\0".join((version, request.tag, request.tempo, spoken)).encode()).hexdigest()[:40]
        return self.folder / key[:2] / f"{key}.wav"

    def find(self, request: Request) -> Speech | None:
        """The speech if it is there, ready to play."""
        path = self.path(request)
        try:
            with wave.open(str(path)) as file:
                seconds = file.getnframes() / file.getframerate()
        except (OSError, wave.Error, EOFError):
            return None
        return Speech(path, _starts(path), seconds)

    def obtain(self, request: Request) -> Speech:
        """The speech, rendered now if need be. Raises Refused when the engine or the disk fails."""
        with self._lock:
            return self.find(request) or self._rendered(request)

    def build(self, requests: Iterable[Request], progress: Callable[[], None] = lambda: None) -> Built:
        """Make whatever is missing; a text that fails is named, and the rest goes on."""
        made, kept = 0, 0
        problems: list[Problem] = []
        for request in requests:
            if self.find(request):
                kept += 1
            else:
                try:
                    self.obtain(request)
                    made += 1
                except Refused as refused:
                    problems += refused.problems
            progress()
        return Built(made, kept, tuple(problems))

    def _rendered(self, request: Request) -> Speech:
        from kiosk.voice.samples import RATE_HZ, joined

        engine = self._engine_for(request.tag)
        parts = [engine.render(part, request.tag, request.tempo) for part in phrases.spoken_phrases(request.markup)]
        samples, starts = joined(parts)
        path = self.path(request)
        try:
            path.parent.mkdir(parents=True, exist_ok=True)
            _replace(path.with_suffix(".json"), json.dumps(starts).encode())
            _write_wav(path, samples)
        except OSError as error:
            message = "声のファイルを書けません（{reason}）。ディスクの空きを見てください。"
            raise Refused(Problem(message, path, fills={"reason": error.strerror or str(error)})) from error
        return Speech(path, starts, len(samples) / RATE_HZ)


def _starts(path: Path) -> tuple[float, ...]:
    """Without its marks (a person's recording put in its place), the whole text is one phrase."""
    try:
        return tuple(float(start) for start in json.loads(path.with_suffix(".json").read_text()))
    except (OSError, ValueError, TypeError):
        return (0.0,)


def _write_wav(path: Path, samples: "Samples") -> None:
    from kiosk.voice.samples import RATE_HZ

    part = path.with_suffix(f".part{os.getpid()}")
    with wave.open(str(part), "wb") as file:
        file.setnchannels(1)
        file.setsampwidth(2)
        file.setframerate(RATE_HZ)
        file.writeframes(samples.tobytes())
    part.replace(path)


def _replace(path: Path, content: bytes) -> None:
    part = path.with_suffix(f"{path.suffix}.part{os.getpid()}")
    part.write_bytes(content)
    part.replace(path)

"""A stand-in for the engines, for tests that are not about speech: a beep as long as the text would take."""

import zlib
from pathlib import Path

import numpy as np

from kiosk.document.problem import Problem
from kiosk.language import ruby
from kiosk.voice.cache import SpeechCache
from kiosk.voice.rendering import rendered
from kiosk.voice.samples import RATE_HZ, Samples
from kiosk.voice.speech import Tempo
from kiosk.voice.store import SpeechStore

# Characters of the reading a second, as the real voices speak at the normal tempo.
_PACE: dict[str, float] = {"ja": 5.5, "en": 15.0}
_TEMPO: dict[Tempo, float] = {"slow": 0.8, "normal": 1.0, "quick": 1.25}


class CountingEngine:
    """Beeps, each text at its own pitch, and counts what it was asked for."""

    name = "stand-in"
    version = "stand-in-1"

    def __init__(self) -> None:
        self.asked: list[tuple[str, str, Tempo]] = []

    def trouble(self) -> Problem | None:
        return None

    def render(self, phrase: str, tag: str, tempo: Tempo) -> Samples:
        self.asked.append((phrase, tag, tempo))
        reading = ruby.reading(phrase)
        seconds = max(0.2, len(reading) / _PACE.get(tag, 8.0) / _TEMPO[tempo])
        hertz = 200 + zlib.crc32(reading.encode()) % 400
        time = np.arange(round(seconds * RATE_HZ)) / RATE_HZ
        return (8000 * np.sin(2 * np.pi * hertz * time)).astype(np.int16)


def counting_cache(folder: Path, engine: CountingEngine | None = None) -> SpeechCache:
    """A cache like the terminal's whose speech is made at once, in this process, by the stand-in."""
    voice = engine or CountingEngine()
    return SpeechCache(
        SpeechStore(folder / "stand-in.db"), lambda tag: voice, lambda request, key: rendered(request, voice, key)
    )

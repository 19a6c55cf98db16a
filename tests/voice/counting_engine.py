"""A stand-in for the engines, for tests that are not about speech: a beep as long as the text would take."""

import zlib
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import numpy as np

from kiosk.document.problem import Problem
from kiosk.language import ruby
from kiosk.voice.cache import SpeechCache
from kiosk.voice.rendering import rendered
from kiosk.voice.samples import RATE_HZ, Samples
from kiosk.voice.speech import Pitch, Tempo
from kiosk.voice.store import SpeechStore

# Characters of the reading a second, as the real voices speak at the normal tempo.
_PACE: dict[str, float] = {"ja": 5.5, "en": 15.0}
_TEMPO: dict[Tempo, float] = {"slow": 0.8, "normal": 1.0, "quick": 1.25}


class CountingEngine:
    """Beeps, each text at its own pitch, and counts what it was asked for."""

    name = "stand-in"

    def __init__(self, hurry: float = 1.0) -> None:
        """`hurry` is how much faster than a person speaks, for walks that nobody listens to."""
        self._use(hurry)
        self.asked: list[tuple[str, str, Tempo]] = []

    def _use(self, hurry: float) -> None:
        # The version too: what was said at another pace is another speech.
        self.hurry, self.version = hurry, f"stand-in-{hurry}"

    @contextmanager
    def at_reading_pace(self) -> Iterator[None]:
        """Long enough for an eye to follow the light from phrase to phrase."""
        before = self.hurry
        self._use(4.0)
        yield
        self._use(before)

    def trouble(self) -> Problem | None:
        return None

    def render(self, phrase: str, tag: str, tempo: Tempo, pitch: Pitch) -> Samples:
        self.asked.append((phrase, tag, tempo))
        reading = ruby.reading(phrase)
        seconds = max(0.2, len(reading) / _PACE.get(tag, 8.0) / _TEMPO[tempo]) / self.hurry
        hertz = 200 + zlib.crc32(reading.encode()) % 400
        time = np.arange(round(seconds * RATE_HZ)) / RATE_HZ
        return 0.25 * np.sin(2 * np.pi * hertz * time)


def counting_cache(folder: Path, engine: CountingEngine | None = None) -> SpeechCache:
    """A cache like the terminal's whose speech is made at once, in this process, by the stand-in."""
    voice = engine or CountingEngine()
    return SpeechCache(
        SpeechStore(folder / "stand-in.db"),
        lambda tag: voice,
        lambda request, key: rendered(request, lambda tag: voice, key),
    )

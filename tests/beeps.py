"""A stand-in for speech where nobody listens: a beep as long as the text, and a list of what was asked for."""

from collections.abc import Iterator
from contextlib import contextmanager

import numpy as np

from kiosk.document.problem import Problem
from kiosk.language import ruby
from kiosk.voice.samples import RATE_HZ, Samples

_HERTZ = 440
_HURRIED_SECONDS = 0.002
_READING_SECONDS = 0.05


class Beeps:
    """An engine as any other: the cache, the files, the player and its clock behind it are the program's own."""

    name = "beeps"

    def __init__(self) -> None:
        self.seconds_per_character = _HURRIED_SECONDS
        self.rendered: list[tuple[str, str]] = []

    @property
    def version(self) -> str:
        return f"beeps-{self.seconds_per_character}"

    def trouble(self) -> Problem | None:
        return None

    def render(self, phrase: str, tag: str, tempo: str) -> Samples:
        self.rendered.append((tag, phrase))
        seconds = max(1, len(ruby.plain(phrase))) * self.seconds_per_character
        wave = np.sin(np.arange(round(seconds * RATE_HZ)) * (2 * np.pi * _HERTZ / RATE_HZ)) * 8000
        return wave.astype(np.int16)

    @contextmanager
    def at_reading_pace(self) -> Iterator[None]:
        """Long enough for an eye to follow the light from phrase to phrase."""
        self.seconds_per_character = _READING_SECONDS
        yield
        self.seconds_per_character = _HURRIED_SECONDS

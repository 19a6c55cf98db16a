"""Small tones of our own, made by arithmetic: something was right, all is done, somebody is being called;
and what a phone is heard to do: it rings, or something on it warns."""

import array
import io
import math
from functools import cache
from typing import Literal, get_args

from kiosk.voice.speech import Speech

Chime = Literal["right", "done", "call", "ring", "alarm"]
CHIMES: tuple[Chime, ...] = get_args(Chime)
# No library of sound: these are made beside the screen. Below 3 kHz throughout, where old ears still hear.
_RATE_HZ = 16_000
# Each tone: when it begins (s), how high (Hz), how long it takes to fade to a third (s).
_TONES: dict[Chime, tuple[tuple[float, float, float], ...]] = {
    "right": ((0.0, 523.25, 0.08), (0.1, 783.99, 0.12)),
    "done": ((0.0, 523.25, 0.12), (0.15, 659.26, 0.12), (0.30, 783.99, 0.14), (0.45, 1046.5, 0.30)),
    "call": ((0.0, 880.0, 0.18), (0.32, 698.46, 0.18), (0.64, 880.0, 0.18), (0.96, 698.46, 0.28)),
    "ring": tuple((start + 0.09 * n, (659.26, 523.25)[n % 2], 0.07) for start in (0.0, 0.9) for n in range(5)),
    # Like no alarm that means danger.
    "alarm": tuple((start + 0.22 * n, 739.99, 0.09) for start in (0.0, 0.9) for n in range(3)),
}
# Measured (tests): -24 LUFS, three less than speech; what the phone does at half of that, so that nobody is startled.
_LEVEL: dict[Chime, float] = {"right": 0.266, "done": 0.194, "call": 0.2245, "ring": 0.1746, "alarm": 0.2}
# From a fifth to the whole in so many seconds.
_SWELL_SECONDS: dict[Chime, float] = {"ring": 0.8, "alarm": 0.8}
# Harmonics and their strength: as round as a wooden bar.
_HARMONICS = ((1, 1.0), (2, 0.22), (3, 0.06))
# A tone that begins at once would startle.
_ATTACK_SECONDS = 0.02
_FADES = 3.2


@cache
def chime(name: Chime) -> Speech:
    """The tones as a sound to be played like a text of one phrase. Takes some milliseconds the first time."""
    tones = _TONES[name]
    length = round((max(start + fade * _FADES for start, _, fade in tones)) * _RATE_HZ)
    samples = [0.0] * length
    for start, hertz, fade in tones:
        first = round(start * _RATE_HZ)
        for number in range(min(length - first, round(fade * _FADES * _RATE_HZ))):
            samples[first + number] += _tone(number / _RATE_HZ, hertz, fade)
    most, swell = _LEVEL[name] * 32767, _SWELL_SECONDS.get(name, 0.0) * _RATE_HZ
    frames = array.array("h", (round(most * sample * _swelled(at, swell)) for at, sample in enumerate(samples)))
    content = io.BytesIO()
    # Slow to import, and not needed for the first picture.
    import wave

    with wave.open(content, "wb") as file:
        file.setparams((1, 2, _RATE_HZ, length, "NONE", ""))
        file.writeframes(frames.tobytes())
    return Speech(f"chime-{name}", content.getvalue(), (0.0,), length / _RATE_HZ)


def _swelled(at: int, samples: float) -> float:
    return min(1.0, 0.2 + 0.8 * at / samples) if samples else 1.0


def _tone(seconds: float, hertz: float, fade: float) -> float:
    rise = min(1.0, seconds / _ATTACK_SECONDS)
    # To nothing at the end, so that it does not click.
    fall = math.exp(-seconds / fade) * (1 - seconds / (fade * _FADES))
    turn = 2 * math.pi * hertz * seconds
    return rise * rise * fall * sum(strength * math.sin(turn * number) for number, strength in _HARMONICS)

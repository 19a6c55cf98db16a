"""The little sound arithmetic that all engines share."""

from collections.abc import Sequence

import numpy as np
import numpy.typing as npt

RATE_HZ = 24_000
# 20 elderly listeners understood best with 0.6 s between phrases.
PAUSE_SECONDS = 0.6
# Before and after a name in quotation marks: one hears that it is a name, and the sentence goes on.
QUOTE_SECONDS = 0.18
# Left before and after what is heard: sound cards swallow the first, and the end fades.
BEFORE_SECONDS, AFTER_SECONDS = 0.03, 0.08
# Mono; full scale is 1. Only what is packed is rounded.
Samples = npt.NDArray[np.float64]


def trimmed(samples: Samples, quiet: float = 40 / 32768) -> Samples:
    """What is heard, with as much silence before and after it in every text."""
    loud = np.flatnonzero(np.abs(samples) > quiet)
    if not loud.size:
        return samples[:0]
    before, after = round(BEFORE_SECONDS * RATE_HZ), round(AFTER_SECONDS * RATE_HZ)
    padded = np.concatenate((np.zeros(before), samples, np.zeros(after)))
    return padded[loud[0] : loud[-1] + 1 + before + after]


def at_our_rate(samples: Samples, rate: float) -> Samples:
    """Samples of any rate as ours: what ours cannot carry is left out of the spectrum."""
    wanted = round(len(samples) * RATE_HZ / rate)
    if wanted in (0, len(samples)):  # a text of signs only, or nothing to do
        return samples[:wanted]
    return np.fft.irfft(np.fft.rfft(samples)[: wanted // 2 + 1], wanted) * (wanted / len(samples))


def silence(seconds: float) -> Samples:
    """So much between two that are trimmed: their own margins are part of it."""
    return np.zeros(max(0, round((seconds - BEFORE_SECONDS - AFTER_SECONDS) * RATE_HZ)))


def joined(phrases: Sequence[Samples], pause_seconds: float = PAUSE_SECONDS) -> tuple[Samples, tuple[float, ...]]:
    """Phrases with the pause between them, and the second at which each begins."""
    pause = silence(pause_seconds)
    parts: list[Samples] = []
    starts, position = [], 0
    for phrase in phrases:
        if parts:
            parts.append(pause)
            position += len(pause)
        starts.append(position / RATE_HZ)
        parts.append(phrase)
        position += len(phrase)
    if not any(part.size for part in phrases):  # signs only: a moment of silence
        return np.zeros(round(PAUSE_SECONDS * RATE_HZ)), (0.0,)
    return np.concatenate(parts), tuple(starts)

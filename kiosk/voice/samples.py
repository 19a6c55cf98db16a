"""The little sound arithmetic that all engines share."""

import numpy as np
import numpy.typing as npt

RATE_HZ = 24_000
# 20 elderly listeners understood best with 0.6 s between phrases.
PAUSE_SECONDS = 0.6
Samples = npt.NDArray[np.int16]


def trimmed(samples: Samples, quiet: int = 200) -> Samples:
    """Without the silence before and after, but for 20 ms that soften the ends."""
    loud = np.flatnonzero(np.abs(samples.astype(np.int32)) > quiet)
    if not loud.size:
        return samples[:0]
    margin = RATE_HZ // 50
    return samples[max(0, loud[0] - margin) : loud[-1] + margin]


def at_our_rate(samples: npt.NDArray[np.floating], rate: int) -> Samples:
    """Float samples of any rate as ours. A low-pass keeps what the lower rate cannot carry from folding back."""
    if not samples.size:  # a text of signs only
        return np.zeros(0, np.int16)
    if rate > RATE_HZ:
        cut = RATE_HZ / rate
        taps = np.sinc(cut * np.arange(-32, 33)) * np.hamming(65)
        samples = np.convolve(samples, taps / taps.sum(), "same")
    if rate != RATE_HZ:
        wanted = np.arange(0, len(samples), rate / RATE_HZ)
        samples = np.interp(wanted, np.arange(len(samples)), samples)
    clipped: Samples = np.clip(samples, -32768, 32767).astype(np.int16)
    return clipped


def joined(phrases: list[Samples]) -> tuple[Samples, tuple[float, ...]]:
    """Phrases with the pause between them, and the second at which each begins."""
    pause = np.zeros(round(PAUSE_SECONDS * RATE_HZ), np.int16)
    parts: list[Samples] = []
    starts, position = [], 0
    for phrase in phrases:
        if parts:
            parts.append(pause)
            position += len(pause)
        starts.append(position / RATE_HZ)
        parts.append(phrase)
        position += len(phrase)
    if not position:  # signs only: a moment of silence
        return pause, (0.0,)
    return np.concatenate(parts), tuple(starts)

"""How loud a text is to an ear, and every text as loud as the others.

Loudness after ITU-R BS.1770-4: weighted by frequency as hearing is, in blocks of 0.4 s of which the quiet are left out.
"""

from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    from kiosk.voice.samples import Samples

# What all our engines can be brought to without a limiter: their highest crest is 19.5 dB.
TARGET_LUFS = -21.0
# What is heard stays under this. Vorbis overshoots by some tenths, seldom by 2 dB, so there is room above what is packed.
HEARD_PEAK_DBFS = -1.0
_PACKED_PEAK_DBFS = -2.0
_BLOCK_SECONDS, _STEP_SECONDS = 0.4, 0.1
# So far beyond the usual level of its voice is a crack of the synthesis, which would be all that is measured.
_CRACK_DB, _MOMENT_SECONDS = 28.0, 0.02
_SILENCE_LUFS, _QUIETER_BY = -70.0, 10.0
# Both filters of BS.1770 (head, then low cut), as coefficients for 48 kHz: numerator, denominator.
_FILTERS = (
    ((1.53512485958697, -2.69169618940638, 1.19839281085285), (1.0, -1.69065929318241, 0.73248077421585)),
    ((1.0, -2.0, 1.0), (1.0, -1.99004745483398, 0.99007225036621)),
)


def loudness(samples: "Samples", rate_hz: int) -> float:
    """Of mono samples (full scale 1), in LUFS; minus infinity for silence."""
    weighted = _weighted(samples, rate_hz)
    block, step = round(_BLOCK_SECONDS * rate_hz), round(_STEP_SECONDS * rate_hz)
    starts = range(0, max(1, len(weighted) - block + 1), step)
    powers = np.array([np.mean(np.square(weighted[start : start + block])) for start in starts])
    powers = powers[powers > _power(_SILENCE_LUFS)]
    if powers.size:
        powers = powers[powers > np.mean(powers) * 10 ** (-_QUIETER_BY / 10)]
    return float(-0.691 + 10 * np.log10(np.mean(powers))) if powers.size else -np.inf


def gain(samples: "Samples", rate_hz: int) -> float:
    """What brings the samples to the one loudness of all texts; 1 for silence."""
    heard = loudness(samples, rate_hz) if samples.size else -np.inf
    return float(10 ** ((TARGET_LUFS - heard) / 20)) if np.isfinite(heard) else 1.0


def levelled(samples: "Samples", rate_hz: int) -> "Samples":
    """At the one loudness, also where peaks had to be turned down."""
    samples = within_peak(samples, rate_hz, _usual_dbfs(samples, rate_hz) + _CRACK_DB)
    for _ in range(2):
        samples = within_peak(samples * gain(samples, rate_hz), rate_hz)
    return samples


def within_peak(samples: "Samples", rate_hz: int, peak_dbfs: float = _PACKED_PEAK_DBFS) -> "Samples":
    """With single peaks turned down, smoothly over 5 ms, so that none is cut off."""
    most = 10 ** (peak_dbfs / 20)
    if not samples.size or np.abs(samples).max() <= most:
        return samples
    reach = rate_hz // 200
    wanted = np.minimum(1.0, most / np.maximum(np.abs(samples), 1e-9))
    least = np.lib.stride_tricks.sliding_window_view(np.pad(wanted, reach, mode="edge"), 2 * reach + 1).min(axis=1)
    window = np.hanning(reach + 2)[1:-1]
    smooth = np.convolve(np.pad(least, reach, mode="edge"), window / window.sum(), "same")[reach:-reach]
    return samples * np.minimum(smooth, wanted)


def peak(samples: "Samples") -> float:
    """In dBFS."""
    return float(20 * np.log10(np.abs(samples).max(initial=1e-9)))


def _usual_dbfs(samples: "Samples", rate_hz: int) -> float:
    """The level of the moments in which there is a voice, half of which are louder."""
    count = max(1, len(samples) // round(_MOMENT_SECONDS * rate_hz))
    powers = (
        np.array([np.mean(np.square(moment)) for moment in np.array_split(samples, count)])
        if samples.size
        else np.zeros(1)
    )
    heard = powers[powers > np.median(powers) / 100]
    return float(10 * np.log10(np.median(heard))) if heard.size else 0.0


def _power(lufs: float) -> float:
    return float(10 ** ((lufs + 0.691) / 10))


def _weighted(samples: "Samples", rate_hz: int) -> "Samples":
    """As a spectrum, for no filter of numpy remembers; the zeros behind keep the end from the beginning."""
    length = len(samples) + rate_hz // 10
    turns = np.exp(-2j * np.pi * np.fft.rfftfreq(length, 1 / rate_hz) / 48_000)
    spectrum = np.fft.rfft(samples, length)
    for above, below in _FILTERS:
        spectrum *= np.polyval(above[::-1], turns) / np.polyval(below[::-1], turns)
    return np.fft.irfft(spectrum, length)[: len(samples)]

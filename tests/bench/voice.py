"""How the voices sound, measured over every text that is shipped: python -m tests.bench.voice [--share 0.2] [LOCALE…]

Peak, clipped samples, loudness and its spread, pitch, speed, and the silence before and after, each beside its target.
"""

import random
import re
import tempfile
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import click
import numpy as np

from kiosk import paths
from kiosk.editor.speech_texts import requests
from kiosk.language import ruby
from kiosk.language.locales import offered
from kiosk.lesson.load import load_city
from kiosk.voice.engines import Engines, speech_cache
from kiosk.voice.loudness import loudness
from kiosk.voice.sound_file import unpacked
from kiosk.voice.speech import Request

_QUIET = 40
# Of the voices that we have: nobody speaks outside it.
_LOWEST_HZ, _HIGHEST_HZ = 60, 400
_LONGEST_GAP_SECONDS = 0.12
_TARGETS = {
    "peak": "dBFS, at most -1", "clipped": "samples, 0", "loudness": "LUFS, -21, within 1.5", "pitch": "Hz, 120 to 150",
    "speed": "morae a second (5), words a minute (140)", "before": "ms, 30", "after": "ms, 80",
}  # fmt: skip


def measured(request: Request, sound: Any) -> dict[str, float]:
    """The figures of one spoken text; `speed` counts no pauses, and is left out where two voices share the text."""
    samples = np.frombuffer(sound.frames, np.int16).astype(np.float64)
    loud = np.flatnonzero(np.abs(samples) > _QUIET)
    if not loud.size:
        return {}
    figures = {
        "peak": 20 * np.log10(np.abs(samples).max() / 32768),
        "clipped": float((np.abs(samples) >= 32767).sum()),
        "loudness": loudness(samples / 32768, sound.rate_hz),
        "before": loud[0] / sound.rate_hz * 1000,
        "after": (len(samples) - 1 - loud[-1]) / sound.rate_hz * 1000,
    }
    if pitch := _pitch(samples, sound.rate_hz):
        figures["pitch"] = pitch
    gaps = np.diff(loud) / sound.rate_hz
    spoken = (loud[-1] - loud[0]) / sound.rate_hz - gaps[gaps > _LONGEST_GAP_SECONDS].sum()
    if (count := _count(request)) >= 4:
        figures["speed"] = count / spoken * (1 if request.tag == "ja" else 60)
    return figures


def _count(request: Request) -> int:
    """Morae of Japanese, words of another language."""
    if request.tag == "ja":
        import pyopenjtalk

        return len(
            re.sub("[ャュョァィゥェォ、。？！「」]", "", pyopenjtalk.g2p(ruby.reading(request.markup), kana=True))
        )
    return 0 if ruby.is_japanese(ruby.plain(request.markup)) else len(re.findall(r"[A-Za-z0-9']+", request.markup))


def _pitch(samples: "np.ndarray[Any, Any]", rate_hz: int) -> float:
    """The median over the voiced blocks, by autocorrelation; 0 where nothing is voiced."""
    width, found = rate_hz // 25, []
    for start in range(0, len(samples) - width, width):
        block = samples[start : start + width] * np.hanning(width)
        power = np.abs(np.fft.rfft(block, 2 * width)) ** 2
        same = np.fft.irfft(power)[:width]
        if same[0] <= 0 or np.sqrt(np.mean(block**2)) < 300:
            continue
        lags = np.arange(rate_hz // _HIGHEST_HZ, rate_hz // _LOWEST_HZ)
        lags = lags[lags < width]
        best = lags[np.argmax(same[lags])]
        if same[best] > 0.35 * same[0]:
            found.append(rate_hz / best)
    return float(np.median(found)) if found else 0.0


def _texts(code: str, share: float) -> list[Request]:
    city = load_city(paths.CONTENT / "cities" / "example")
    tag = {locale.code: locale.tag for locale in offered()}[code]
    wanted = [request for request in requests((paths.LESSONS,), city, (code,)) if request.tag == tag]
    return random.Random(1).sample(wanted, max(1, round(len(wanted) * share)))


def _rows(figures: list[dict[str, float]]) -> Iterator[str]:
    for name, target in _TARGETS.items():
        values = np.array([one[name] for one in figures if name in one])
        if name == "clipped":
            yield f"  {name:9} {values.sum():8.0f} in {(values > 0).sum()} of {len(values)} texts   ({target})"
        elif values.size:
            low, middle, high = np.percentile(values, [0, 50, 100])
            inner = np.percentile(values, [5, 95])
            yield (
                f"  {name:9} {middle:8.1f} {low:8.1f} … {high:.1f}   90 %: {inner[0]:.1f} … {inner[1]:.1f}   ({target})"
            )


@click.command()
@click.argument("codes", nargs=-1)
@click.option("--share", default=1.0, help="Of the texts, chosen by chance but always the same.")
@click.option("--tempo", default="normal")
@click.option("--pitch", default="low")
def main(codes: tuple[str, ...], share: float, tempo: Any, pitch: Any) -> None:
    """Speak every text of each language, and print the figures: median, least … most."""
    with tempfile.TemporaryDirectory(prefix="kotohajime-voice-") as folder:
        cache = speech_cache(Path(folder), Engines())
        for code in codes or [locale.code for locale in offered()]:
            wanted = [
                Request(r.markup, r.tag, tempo, *([pitch] if pitch != "low" else [])) for r in _texts(code, share)
            ]
            built = cache.build(wanted)
            found = [measured(request, unpacked(speech.sound)) for request in wanted if (speech := cache.find(request))]
            click.echo(f"{code}: {len(found)} texts, {len(built.problems)} failed")
            for row in _rows([one for one in found if one]):
                click.echo(row)
        cache.close()


if __name__ == "__main__":
    main()

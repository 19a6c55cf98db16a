"""Every text as loud as the next, in a low voice, none of it cut off: real engines, measured."""

from collections.abc import Iterator
from pathlib import Path
from types import SimpleNamespace

import numpy as np
import pytest

from kiosk.voice.cache import SpeechCache
from kiosk.voice.chimes import CHIMES, chime
from kiosk.voice.engines import speech_cache
from kiosk.voice.flite import Flite
from kiosk.voice.loudness import TARGET_LUFS, gain, levelled, loudness, peak
from kiosk.voice.rendering import rendered
from kiosk.voice.samples import AFTER_SECONDS, BEFORE_SECONDS, QUOTE_SECONDS, RATE_HZ, Samples, at_our_rate, trimmed
from kiosk.voice.sound_file import opened, packed, unpacked
from kiosk.voice.speech import Pitch, Request, Tempo
from tests.bench.voice import measured

_TEXTS = (
    Request("「カメラ」の {絵|え}を、{指|ゆび}で {軽|かる}く 1{回|かい} さわります。", "ja"),
    Request("いちど LINEを {閉|と}じて、{開|ひら}きなおします。", "ja"),
    Request("もどる", "ja"),
    Request("The name differs from city to city. If it is not there, you can stop here.", "en"),
    Request('Touch "{登録する|tōroku suru}", save.', "en"),
    Request("Back", "en"),
    # The synthesis cracks in it: all but the crack was ten times too soft.
    Request("{絵|え}が うごく。メニューが {出|で}る", "ja"),
)


@pytest.fixture(scope="module")
def cache(tmp_path_factory: pytest.TempPathFactory) -> Iterator[SpeechCache]:
    cache = speech_cache(tmp_path_factory.mktemp("voice"))
    yield cache
    cache.close()


def _samples(cache: SpeechCache, request: Request) -> Samples:
    return np.frombuffer(unpacked(cache.obtain(request).sound).frames, np.int16) / 32768


def _tone(seconds: float, level: float, hertz: float = 997.0, rate_hz: int = 48_000) -> Samples:
    return level * np.sin(2 * np.pi * hertz * np.arange(round(seconds * rate_hz)) / rate_hz)


def test_loudness_is_that_of_the_standard() -> None:
    """BS.1770: a full sine of 997 Hz in one channel is -3.01 LUFS, and half of it 6 less."""
    assert loudness(_tone(3, 1.0), 48_000) == pytest.approx(-3.01, abs=0.05)
    assert loudness(_tone(3, 0.5, rate_hz=RATE_HZ), RATE_HZ) == pytest.approx(-9.03, abs=0.05)
    # Low tones count less, high ones more; what is 10 below the rest is not counted.
    assert loudness(_tone(3, 1.0, 40), 48_000) < -8 < -1 < loudness(_tone(3, 1.0, 6000), 48_000)
    pauses = np.concatenate((_tone(3, 1.0), np.zeros(48_000 * 6)))
    assert loudness(pauses, 48_000) == pytest.approx(-3.2, abs=0.2)
    assert loudness(np.zeros(48_000), 48_000) == -np.inf
    assert gain(np.zeros(0), RATE_HZ) == 1


def test_a_peak_is_turned_down_and_not_cut() -> None:
    quiet = _tone(1, 0.01, rate_hz=RATE_HZ)
    quiet[12_000] = 0.9
    level = levelled(quiet, RATE_HZ)
    assert np.abs(level).max() <= 10 ** (-2 / 20) + 1e-9
    assert loudness(level, RATE_HZ) == pytest.approx(TARGET_LUFS, abs=0.5)


@pytest.mark.parametrize("request_", _TEXTS, ids=lambda request: request.markup[:12])
def test_every_text_is_as_loud_and_whole(cache: SpeechCache, request_: Request) -> None:
    figures = measured(request_, unpacked(cache.obtain(request_).sound))
    assert figures["loudness"] == pytest.approx(TARGET_LUFS, abs=0.7)
    assert figures["clipped"] == 0 and figures["peak"] <= -1
    # Ends that fade below what is looked for count as silence.
    assert 20 <= figures["before"] <= 100 and 20 <= figures["after"] <= 300


def test_what_is_packed_overshoots_and_is_heard_whole() -> None:
    """Vorbis turns a click with a peak of -2 dBFS into one above -1: what is kept is looked at once more."""
    clicks = np.zeros(RATE_HZ)
    for start in (1200, 13_200):
        clicks[start : start + 72] += np.sign(_tone(0.003, 1, 900, RATE_HZ))
    engine = SimpleNamespace(render=lambda *_: clicks)
    packed_once = packed(levelled(clicks, RATE_HZ), RATE_HZ)
    assert peak(opened(packed_once)[0]) > -1
    speech = rendered(Request("a", "en"), lambda tag: engine, "k")
    assert peak(opened(speech.sound)[0]) <= -0.9


def test_the_voice_is_low_and_a_higher_one_can_be_chosen(cache: SpeechCache) -> None:
    pitches: tuple[Pitch, ...] = ("lowest", "low", "high")
    found = [Request(_TEXTS[1].markup, "ja", "normal", pitch) for pitch in pitches]
    lowest, low, high = (measured(one, unpacked(cache.obtain(one).sound))["pitch"] for one in found)
    assert lowest < low < 155 < 230 < high
    assert len({cache.key(one) for one in found}) == 3


def test_a_lower_voice_is_not_a_slower_one(cache: SpeechCache) -> None:
    seconds = [cache.obtain(Request(_TEXTS[1].markup, "ja", "normal", pitch)).seconds for pitch in ("low", "high")]
    assert seconds[0] == pytest.approx(seconds[1], rel=0.08)


@pytest.mark.parametrize(("tempo", "least", "most"), [("slow", 90, 128), ("normal", 118, 160), ("quick", 140, 190)])
def test_english_is_as_fast_as_is_said(cache: SpeechCache, tempo: Tempo, least: int, most: int) -> None:
    texts = (_TEXTS[3].markup, "Look at the top one, which has just arrived.", "Touch the blue line in the mail.")
    found = [Request(text, "en", tempo) for text in texts]
    speeds = [measured(one, unpacked(cache.obtain(one).sound))["speed"] for one in found]
    assert least < np.mean(speeds) < most


def test_a_name_is_set_off_by_short_pauses(cache: SpeechCache) -> None:
    """「LINEで開く」をさわります was one breath."""
    samples = _samples(cache, Request("「LINEで {開|ひら}く」を さわります", "ja"))
    loud = np.flatnonzero(np.abs(samples) > 0.004)
    gaps = np.diff(loud) / RATE_HZ
    assert (gaps > QUOTE_SECONDS - 0.05).sum() == 1 and gaps.max() < 0.4


def test_silence_before_and_after_is_always_the_same() -> None:
    sound = trimmed(np.concatenate((np.zeros(9000), _tone(0.5, 0.5, rate_hz=RATE_HZ), np.zeros(10))))
    loud = np.flatnonzero(np.abs(sound) > 40 / 32768)
    assert loud[0] == round(BEFORE_SECONDS * RATE_HZ)
    assert len(sound) - 1 - loud[-1] == round(AFTER_SECONDS * RATE_HZ)


def test_another_rate_keeps_pitch_and_length() -> None:
    tone = at_our_rate(_tone(1, 0.5, 1000), 48_000)
    assert len(tone) == RATE_HZ
    assert np.abs(np.fft.rfft(tone)).argmax() == 1000
    folded = at_our_rate(_tone(1, 0.5, 20_000), 48_000)
    assert np.abs(folded).max() < 0.01


@pytest.mark.parametrize("name", CHIMES)
def test_chimes_are_softer_than_speech_and_begin_softly(name: str) -> None:
    sound = unpacked(chime(name).sound)  # type: ignore[arg-type]
    samples = np.frombuffer(sound.frames, np.int16) / 32768
    # Half of it what comes of itself.
    assert loudness(samples, sound.rate_hz) == pytest.approx(-30 if name in ("ring", "alarm") else -24, abs=0.5)
    assert np.abs(samples[: sound.rate_hz // 200]).max() < 0.02, "a hard attack startles"
    assert abs(samples[-1]) < 0.002 and chime(name).seconds < 2  # type: ignore[arg-type]


def test_chimes_differ() -> None:
    assert len({chime(name).sound for name in CHIMES}) == len(CHIMES)


def test_flite_speaks_english_where_it_is_there(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    from kiosk.voice.engines import Engines

    engines = Engines()
    assert engines.speaking("en").name == "flite" and engines.speaking("ja").name == "openjtalk"
    monkeypatch.setenv("PATH", str(tmp_path))
    problem = Flite().trouble()
    assert problem and "flite" in problem.sentence()
    without = Engines()
    assert without.speaking("en").name == "pyttsx3"
    engines.close()
    without.close()

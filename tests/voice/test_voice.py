"""Real engines, real processes, real files."""

import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from kiosk.document.problem import Problem, Refused
from kiosk.voice.cache import SpeechCache
from kiosk.voice.engines import speech_cache
from kiosk.voice.open_jtalk import OpenJTalk, as_read, speed_for
from kiosk.voice.rendering import rendered
from kiosk.voice.samples import PAUSE_SECONDS, RATE_HZ, Samples
from kiosk.voice.sound_file import unpacked
from kiosk.voice.speech import Pitch, Request, Tempo
from kiosk.voice.store import SpeechStore
from kiosk.voice.system_voice import SystemVoice


@pytest.fixture
def cache(tmp_path: Path) -> Iterator[SpeechCache]:
    cache = speech_cache(tmp_path)
    yield cache
    cache.close()


@pytest.mark.parametrize(
    ("markup", "tag"),
    [
        ("{緑色|みどりいろ}の「LINE」を、{指|ゆび}で さわります。", "ja"),
        ('Touch "{追加|tsuika}", once. Then wait.', "en"),
    ],
)
def test_a_text_becomes_sound_with_marks(cache: SpeechCache, markup: str, tag: str) -> None:
    speech = cache.obtain(Request(markup, tag))
    sound = unpacked(speech.sound)
    assert (sound.rate_hz, sound.channels) == (RATE_HZ, 1)
    assert speech.seconds == pytest.approx(len(sound.frames) / 2 / RATE_HZ)
    assert 1 < speech.seconds < 12
    assert np.abs(np.frombuffer(sound.frames, np.int16).astype(int)).max() > 3000
    assert len(speech.sound) < len(sound.frames) / 4
    assert speech.starts[0] == 0 and len(speech.starts) >= 2
    assert all(b - a > PAUSE_SECONDS for a, b in zip(speech.starts, speech.starts[1:], strict=False))
    assert cache.find(Request(markup, tag)) == speech


def test_every_phrase_of_many_in_a_row_is_rendered(cache: SpeechCache) -> None:
    """A second text used to hang the engine for as long as it was waited for."""
    built = cache.build([Request(f"This is text number {n}.", "en") for n in range(8)])
    assert (built.made, built.problems) == (8, ())


def test_furigana_decides_the_reading() -> None:
    assert as_read("{何度|なんど}でも") == "ナンドでも"
    assert as_read("{緑色|みどりいろ}の{絵|え}") == "緑色の絵"


def test_tempo_is_in_morae() -> None:
    assert speed_for(4) < speed_for(5) < speed_for(6.5) < 1


def test_a_slow_text_takes_longer(cache: SpeechCache) -> None:
    tempos: tuple[Tempo, ...] = ("slow", "normal", "quick")
    slow, normal, quick = (cache.obtain(Request("ゆっくり はなします", "ja", tempo)) for tempo in tempos)
    assert slow.seconds > 1.1 * normal.seconds > 1.2 * quick.seconds
    assert len({slow.key, normal.key, quick.key}) == 3


def test_a_text_of_signs_only_is_a_moment_of_silence(cache: SpeechCache) -> None:
    speech = cache.obtain(Request("、", "ja"))
    assert speech.starts == (0.0,) and not any(unpacked(speech.sound).frames)


def test_an_unknown_language_is_refused(cache: SpeechCache) -> None:
    with pytest.raises(Refused, match="xx-nobody"):
        cache.obtain(Request("hello", "xx-nobody"))


def _library_raises(monkeypatch: pytest.MonkeyPatch) -> OpenJTalk:
    def fail(*_: Any, **__: Any) -> None:
        raise RuntimeError("could not be loaded")

    monkeypatch.setattr("pyopenjtalk.synthesize", fail)
    return OpenJTalk()


def _library_is_broken(monkeypatch: pytest.MonkeyPatch) -> OpenJTalk:
    monkeypatch.setattr("kiosk.voice.open_jtalk._library", lambda: __import__("no_such_module"))
    return OpenJTalk()


def _file_is_no_sound(monkeypatch: pytest.MonkeyPatch) -> SystemVoice:
    monkeypatch.setattr("pathlib.Path.read_bytes", lambda path: b"RIFX")
    return SystemVoice()


@pytest.mark.parametrize("broken", [_library_raises, _library_is_broken, _file_is_no_sound])
def test_an_engine_refuses_whatever_its_library_raises(broken: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    engine = broken(monkeypatch)
    with pytest.raises(Refused):
        engine.render("はい", "en" if engine.name == "pyttsx3" else "ja", "normal", "low")
    if isinstance(engine, SystemVoice):
        engine.close()


class _Raising:
    """Stands for an engine that breaks its promise; a real one cannot be made to."""

    name, version = "broken", "broken-1"

    def trouble(self) -> Problem | None:
        return None

    def render(self, phrase: str, tag: str, tempo: Tempo, pitch: Pitch) -> Samples:
        if phrase == "b":
            raise RuntimeError("Failed to initialize")
        return np.full(RATE_HZ, 0.2)


def test_whatever_an_engine_raises_the_rest_goes_on(tmp_path: Path) -> None:
    engine = _Raising()
    cache = SpeechCache(
        SpeechStore(tmp_path / "x.db"), lambda tag: engine, lambda r, key: rendered(r, lambda tag: engine, key)
    )
    steps: list[int] = []
    built = cache.build([Request(text, "en") for text in "abcd"], lambda: steps.append(1))
    assert (built.made, built.kept, len(steps)) == (3, 0, 4)
    assert [p.fills["text"] for p in built.problems] == ["b"]
    again = cache.build([Request(text, "en") for text in "abcd"])
    assert (again.made, again.kept, len(again.problems)) == (0, 3, 1)
    cache.close()


_FINDING = """
import sys, time
from pathlib import Path
from kiosk.voice.engines import speech_cache
from kiosk.voice.speech import Request
cache = speech_cache(Path(sys.argv[1]))
assert cache.find(Request("hello", "en")) and cache.find(Request("\u306f\u3044", "ja"))
cache.obtain(Request("\u3044\u3044\u3048", "ja"))
cache.close()
print(*[name for name in ("numpy", "pyopenjtalk", "pyttsx3", "soundfile") if name in sys.modules])
"""


def test_no_engine_is_loaded_beside_the_screen(cache: SpeechCache, tmp_path: Path) -> None:
    """Neither to find nor to render: the libraries take 150 MB, and the first touch would wait for them."""
    cache.obtain(Request("hello", "en"))
    cache.obtain(Request("はい", "ja"))
    command = [sys.executable, "-c", _FINDING, str(tmp_path)]
    done = subprocess.run(command, capture_output=True, text=True, timeout=120)
    assert (done.returncode, done.stdout.strip()) == (0, ""), done.stderr

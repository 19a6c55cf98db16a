"""Real engines, real files."""

import wave
from pathlib import Path

import pytest

from kiosk.document.problem import Problem, Refused
from kiosk.voice.cache import SpeechCache
from kiosk.voice.engines import engine_for, system_voice
from kiosk.voice.open_jtalk import as_read, speed_for
from kiosk.voice.samples import PAUSE_SECONDS, RATE_HZ, Samples
from kiosk.voice.speech import Request


@pytest.fixture
def cache(tmp_path: Path) -> SpeechCache:
    return SpeechCache(tmp_path, engine_for)


@pytest.mark.parametrize(
    ("markup", "tag"),
    [
        ("{緑色|みどりいろ}の「LINE」を、{指|ゆび}で さわります。", "ja"),
        ('Touch "{追加|tsuika}", once. Then wait.', "en"),
    ],
)
def test_a_text_becomes_sound_with_marks(cache: SpeechCache, markup: str, tag: str) -> None:
    speech = cache.obtain(Request(markup, tag))
    system_voice().close()
    with wave.open(str(speech.path)) as file:
        assert (file.getframerate(), file.getnchannels(), file.getsampwidth()) == (RATE_HZ, 1, 2)
        seconds = file.getnframes() / RATE_HZ
        loudest = max(abs(int.from_bytes(b, "little", signed=True)) for b in _words(file.readframes(10**7)))
    assert 1 < seconds < 12
    assert loudest > 3000
    assert speech.starts[0] == 0 and len(speech.starts) >= 2
    assert all(b - a > PAUSE_SECONDS for a, b in zip(speech.starts, speech.starts[1:], strict=False))
    assert cache.find(Request(markup, tag)) == speech


def _words(data: bytes) -> list[bytes]:
    return [data[i : i + 2] for i in range(0, len(data), 2)]


def test_every_phrase_of_many_in_a_row_is_rendered(cache: SpeechCache) -> None:
    """A second text used to hang the engine for as long as it was waited for."""
    built = cache.build([Request(f"This is text number {n}.", "en") for n in range(8)])
    system_voice().close()
    assert (built.made, built.problems) == (8, ())


def test_furigana_decides_the_reading() -> None:
    assert as_read("{何度|なんど}でも") == "なんどでも"
    assert as_read("{緑色|みどりいろ}の{絵|え}") == "緑色の絵"


def test_tempo_is_in_morae() -> None:
    assert speed_for(4) < speed_for(5) < speed_for(6.5) < 1


def test_a_slow_text_takes_longer(cache: SpeechCache) -> None:
    normal, slow = (cache.obtain(Request("ゆっくり はなします", "ja", tempo)) for tempo in ("normal", "slow"))
    assert slow.seconds > 1.1 * normal.seconds
    assert slow.path != normal.path


def test_a_persons_recording_may_replace_a_file(cache: SpeechCache) -> None:
    speech = cache.obtain(Request("はい、そうです。", "ja"))
    speech.path.with_suffix(".json").unlink()
    found = cache.find(Request("はい、そうです。", "ja"))
    assert found and found.starts == (0.0,)


def test_a_broken_file_is_rendered_again(cache: SpeechCache) -> None:
    request = Request("はい", "ja")
    cache.obtain(request).path.write_bytes(b"not a wav")
    assert cache.find(request) is None
    assert cache.obtain(request).seconds > 0.1


class _Broken:
    """Stands for an engine that is there and fails; a real one cannot be made to."""

    name, version = "broken", "broken-1"

    def trouble(self) -> Problem | None:
        return None

    def render(self, phrase: str, tag: str, tempo: str) -> Samples:
        raise Refused(Problem("壊れています。"))


def test_an_engine_that_fails_is_named_and_the_rest_goes_on(tmp_path: Path) -> None:
    built = SpeechCache(tmp_path, lambda tag: _Broken()).build([Request("a", "en"), Request("b", "en")])  # type: ignore[arg-type,return-value]
    assert built.made == 0 and len(built.problems) == 2


def test_an_unknown_language_is_refused(cache: SpeechCache) -> None:
    with pytest.raises(Refused):
        cache.obtain(Request("hello", "xx-nobody"))
    system_voice().close()

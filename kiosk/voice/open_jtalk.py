"""Japanese by Open JTalk with the voice Mei (CC BY 3.0)."""

import importlib.util
import re
from collections.abc import Iterator
from functools import cache, lru_cache
from typing import TYPE_CHECKING, Any

from kiosk.document.problem import Problem, Refused
from kiosk.language import ruby
from kiosk.voice.kana import katakana, sound
from kiosk.voice.readings import readings
from kiosk.voice.speech import Pitch, Tempo, unspeakable

if TYPE_CHECKING:
    from kiosk.voice.samples import Samples

# Morae per second: 5 was understood best by elderly listeners, 4 for those who ask for it slower (numbers.md).
_MORAE: dict[Tempo, float] = {"slow": 4.0, "normal": 5.0, "quick": 6.0}
# Mei speaks at 270 Hz; elderly listeners hear low voices better. Half tones, and how much shorter the vocal tract is than
# the one that is heard: without that a low Mei sounds like a slowed tape. Medians measured: 142, 270, 121 Hz.
_VOICE: dict[Pitch, tuple[float, float]] = {"low": (-14.0, 0.85), "high": (-5.0, 1.0), "lowest": (-16.0, 0.82)}
# The spaces of easy Japanese are for the eye; the engine would stop at each, and at the brackets it knows.
# Its floats go up to 57,000 where Mei speaks low; cut at 32,767 they would crackle.
_FULL_SCALE = 65_536
_SPACES = str.maketrans("", "", " \u3000")
_DIGITS_END = re.compile(r"[0-9]+$")
_NO_SOUND = str.maketrans("", "", "、。？！’・")


def speed_for(morae_per_second: float, tract: float = 1.0) -> float:
    """Open JTalk's `speed`. Measured with Mei: a mora takes 0.0307 s + 0.0828 s / speed, and longer as `tract` says."""
    return 0.0828 / (tract / morae_per_second - 0.0307)


@cache
def _library() -> Any:
    import pyopenjtalk

    return pyopenjtalk


class OpenJTalk:
    """Reads kanji; the furigana decides where it would read them differently."""

    name = "openjtalk"
    version = "openjtalk-mei-2"

    def trouble(self) -> Problem | None:
        if importlib.util.find_spec("pyopenjtalk") is None:
            return Problem("日本語の声（pyopenjtalk-plus）が入っていません。packaging/run を動かしてください。")
        return None

    def render(self, phrase: str, tag: str, tempo: Tempo, pitch: Pitch) -> "Samples":
        from kiosk.voice.samples import QUOTE_SECONDS, at_our_rate, joined, silence, trimmed

        half_tone, tract = _VOICE[pitch]
        speed = speed_for(_MORAE[tempo], tract)
        try:
            parts = []
            for labels in _breaths(_library().extract_fullcontext(as_read(phrase))):
                samples, rate = _library().synthesize(labels, speed=speed, half_tone=half_tone)
                parts.append(trimmed(at_our_rate(samples / _FULL_SCALE, rate * tract)))
        except Exception as error:  # RuntimeError, and whatever a broken installation raises
            raise Refused(unspeakable(phrase, tag, error)) from error
        return joined(parts, QUOTE_SECONDS)[0] if parts else silence(0)


def _breaths(labels: list[str]) -> Iterator[list[str]]:
    """What is said between two pauses, with the melody of the whole sentence: the engine's own pauses are too long."""
    if len(labels) < 3:
        return
    first, *between, last = labels
    said: list[str] = []
    for label in [*between, "-pau+"]:
        if "-pau+" not in label:
            said.append(label)
        elif said:
            yield [first, *said, last]
            said = []


def as_read(phrase: str) -> str:
    """The phrase as the engine should get it: kanji for a natural accent, katakana where it would misread them.

    In katakana, for a は of its own would be taken for the particle.
    """
    pieces = [
        piece if piece.reading else ruby.Piece(readings("ja").spoken(piece.base).translate(_SPACES))
        for piece in ruby.parse(phrase)
    ]
    text = [piece.base for piece in pieces]
    if heard("".join(text)) == heard("".join(katakana(piece.reading or "") or piece.base for piece in pieces)):
        return "".join(text)
    for index, piece in enumerate(pieces):
        if piece.reading is None or (index and _counts(text[index - 1], piece)):
            continue
        with_kana = [*text[:index], katakana(piece.reading), *text[index + 1 :]]
        if heard("".join(with_kana)) != heard("".join(text)):
            text = with_kana
    return "".join(text)


def _counts(before: str, piece: ruby.Piece) -> bool:
    """Whether the engine counts as the ruby says: 1{回|かい} is イッカイ, 3{本|ほん} サンボン, 20{日|か} ハツカ."""
    digits = _DIGITS_END.search(before)
    return digits is not None and bool(counted(piece.reading or "").search(heard(digits[0] + piece.base)))


@lru_cache(maxsize=1000)
def counted(reading: str) -> re.Pattern[str]:
    """How a counter with this reading may sound behind a number."""
    first, rest = sound(reading)[:1], sound(reading)[1:]
    return re.compile(f"ッ?[{first}{_VOICED.get(first, '')}]{rest}$")


_VOICED = {
    **{plain: chr(ord(plain) + 1) for plain in "カキクケコサシスセソタテト"},
    **{plain: chr(ord(plain) + 1) + chr(ord(plain) + 2) for plain in "ハヒフヘホ"},
}


@lru_cache(maxsize=20_000)
def heard(text: str) -> str:
    """What the engine says of it, as `kana.sound`; no ruby."""
    return sound("".join(feature["pron"] for feature in _library().run_frontend(text)).translate(_NO_SOUND))

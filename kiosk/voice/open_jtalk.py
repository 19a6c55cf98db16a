"""Japanese by Open JTalk with the voice Mei (CC BY 3.0)."""

import importlib.util
from functools import cache
from typing import TYPE_CHECKING, Any

from kiosk.document.problem import Problem, Refused
from kiosk.language import ruby
from kiosk.voice.speech import Tempo, unspeakable

if TYPE_CHECKING:
    from kiosk.voice.samples import Samples

# Morae per second: 5 was understood best by elderly listeners, 4 for those who ask for it slower (numbers.md).
_MORAE: dict[Tempo, float] = {"slow": 4.0, "normal": 5.0, "quick": 6.5}
# Mei speaks high; elderly listeners hear low voices better. Half tones.
_HALF_TONE = -5.0
# Brackets and the spaces of easy Japanese are for the eye; the engine would stop at each.
_SILENT = str.maketrans("", "", "「」『』（）() \u3000")


def speed_for(morae_per_second: float) -> float:
    """Open JTalk's `speed`. Measured with Mei: a mora takes 0.0307 s + 0.0828 s / speed."""
    return 0.0828 / (1 / morae_per_second - 0.0307)


@cache
def _library() -> Any:
    import pyopenjtalk

    return pyopenjtalk


class OpenJTalk:
    """Reads kanji; the furigana decides where it would read them differently."""

    name = "openjtalk"
    version = "openjtalk-mei-1"

    def trouble(self) -> Problem | None:
        if importlib.util.find_spec("pyopenjtalk") is None:
            return Problem("日本語の声（pyopenjtalk-plus）が入っていません。packaging/run を動かしてください。")
        return None

    def render(self, phrase: str, tag: str, tempo: Tempo) -> "Samples":
        from kiosk.voice.samples import at_our_rate, trimmed

        try:
            text = as_read(phrase.translate(_SILENT))
            samples, rate = _library().tts(text, speed=speed_for(_MORAE[tempo]), half_tone=_HALF_TONE)
        except Exception as error:  # RuntimeError, and whatever a broken installation raises
            raise Refused(unspeakable(phrase, tag, error)) from error
        return trimmed(at_our_rate(samples, rate))


def as_read(phrase: str) -> str:
    """The phrase as the engine should get it: kanji for a natural accent, kana where it would misread them."""
    if _kana(ruby.plain(phrase)) == _kana(ruby.reading(phrase)):
        return ruby.plain(phrase)
    pieces = list(ruby.parse(phrase))
    text = [piece.base for piece in pieces]
    for index, piece in enumerate(pieces):
        if piece.reading is None:
            continue
        with_kana = [*text[:index], piece.reading, *text[index + 1 :]]
        if _kana("".join(with_kana)) != _kana("".join(text)):
            text = with_kana
    return "".join(text)


def _kana(text: str) -> str:
    return str(_library().g2p(text, kana=True))

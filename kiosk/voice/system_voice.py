"""The voices of the system by pyttsx3: SAPI5 on Windows, AVSpeech on macOS, espeak-ng on Linux.

pyttsx3 runs in one process of its own: two engines at once crash, and a hanging one must not stop the kiosk.
"""

import tempfile
from pathlib import Path
from typing import TYPE_CHECKING

from kiosk.document.problem import Problem, Refused
from kiosk.language import ruby
from kiosk.voice.messages import Words, Worker
from kiosk.voice.readings import readings
from kiosk.voice.speech import Pitch, Tempo, unspeakable

if TYPE_CHECKING:
    from kiosk.voice.samples import Samples

# What is asked of espeak-ng so that our sentences are said at 110, 140 and 165 words a minute: it hurries short ones.
_WORDS: dict[Tempo, int] = {"slow": 75, "normal": 95, "quick": 115}
# A phrase takes 15 ms; asked twice, it must be told before the studio that waits for it is given up.
_SECONDS_TO_ANSWER = 10
# Beginnings of voice ids, best first. espeak-ng's plain Mandarin voice reads nothing through pyttsx3; pinyin does.
_VOICES = {
    "ja": ("jpx/ja", "ja"),
    "en": ("gmw/en-us", "gmw/en", "en"),
    "zh-Hans": ("sit/cmn-latn-pinyin", "zh"),
    "ko": ("ko",),
    "vi": ("aav/vi", "vi"),
    "pt": ("roa/pt-br", "pt"),
}


class SystemVoice:
    """Speaks every language that the system has a voice for."""

    name = "pyttsx3"
    version = "pyttsx3-2"

    def __init__(self) -> None:
        self._worker = Worker("kiosk.voice.system_voice_worker", _SECONDS_TO_ANSWER)

    def trouble(self) -> Problem | None:
        try:
            self._ask({"voices": True})
        except Refused as refused:
            return refused.problems[0]
        return None

    def voices(self) -> list[str]:
        """Ids of the system's voices."""
        return list(self._ask({"voices": True})["voices"])

    def speaks(self, tag: str) -> bool:
        """Whether the system itself says that it has a voice for the language. No more than a question that fails."""
        try:
            return any(tag in languages for languages in self._ask({"voices": True})["voices"].values())
        except Refused:
            return False

    def render(self, phrase: str, tag: str, tempo: Tempo, pitch: Pitch) -> "Samples":
        from kiosk.voice.samples import at_our_rate, trimmed
        from kiosk.voice.sound_file import opened

        with tempfile.TemporaryDirectory() as folder:
            path = Path(folder) / "phrase.wav"
            # Every reading is said in place of its kanji: these voices read kanji as "Chinese letter".
            text = readings(tag).spoken(ruby.reading(phrase))
            wish = {"text": text, "voices_wanted": _VOICES.get(tag, (tag,)), "path": str(path)}
            self._ask({**wish, "language": tag.split("-", maxsplit=1)[0], "words": _WORDS[tempo]})
            try:
                return trimmed(at_our_rate(*opened(path.read_bytes())))
            except (OSError, ValueError) as error:
                raise Refused(unspeakable(phrase, tag, error)) from error

    def close(self) -> None:
        self._worker.close()

    def _ask(self, wish: Words) -> Words:
        try:
            return self._tried(wish)
        except (OSError, ValueError) as error:
            message = "音声エンジン（pyttsx3）が答えません（{reason}）。espeak-ng が入っているか見てください。"
            raise Refused(Problem(message, fills={"reason": str(error)})) from error

    def _tried(self, wish: Words) -> Words:
        """Twice: an engine that died in the meantime is another one the next time."""
        try:
            return self._worker.ask(wish)[0]
        except (OSError, ValueError):
            return self._worker.ask(wish)[0]

"""The voices of the system by pyttsx3: SAPI5 on Windows, AVSpeech on macOS, espeak-ng on Linux.

pyttsx3 runs in one process of its own: two engines at once crash, and a hanging one must not stop the kiosk.
"""

import json
import subprocess
import sys
import tempfile
import threading
import wave
from pathlib import Path

import numpy as np

from kiosk.document.problem import Problem, Refused
from kiosk.language import ruby
from kiosk.voice.samples import Samples, at_our_rate, trimmed
from kiosk.voice.speech import Tempo

# Words per minute.
_WORDS: dict[Tempo, int] = {"slow": 105, "normal": 130, "quick": 165}
_SECONDS_TO_ANSWER = 30
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
    version = "pyttsx3-1"

    def __init__(self) -> None:
        self._worker: subprocess.Popen[str] | None = None
        self._lock = threading.Lock()

    def trouble(self) -> Problem | None:
        try:
            self._ask({"voices": True})
        except Refused as refused:
            return refused.problems[0]
        return None

    def voices(self) -> list[str]:
        """Ids of the system's voices."""
        return list(self._ask({"voices": True})["voices"])

    def render(self, phrase: str, tag: str, tempo: Tempo) -> Samples:
        with tempfile.TemporaryDirectory() as folder:
            path = Path(folder) / "phrase.wav"
            # Every reading is said in place of its kanji: these voices read kanji as "Chinese letter".
            wish = {"text": ruby.reading(phrase), "voices_wanted": _VOICES.get(tag, (tag,)), "path": str(path)}
            self._ask({**wish, "words": _WORDS[tempo]})
            with wave.open(str(path)) as file:
                samples = np.frombuffer(file.readframes(file.getnframes()), np.int16)
                return trimmed(at_our_rate(samples.astype(np.float64), file.getframerate()))

    def close(self) -> None:
        with self._lock:
            self._end()

    def _ask(self, wish: dict[str, object]) -> dict[str, list[str]]:
        with self._lock:
            for attempt in (1, 2):
                try:
                    return self._answer(wish)
                except (OSError, ValueError) as error:
                    self._end()
                    if attempt == 2:
                        message = (
                            "音声エンジン（pyttsx3）が答えません（{reason}）。espeak-ng が入っているか見てください。"
                        )
                        raise Refused(Problem(message, fills={"reason": str(error)})) from error
        raise AssertionError

    def _answer(self, wish: dict[str, object]) -> dict[str, list[str]]:
        if self._worker is None:
            self._worker = subprocess.Popen(
                [sys.executable, "-m", "kiosk.voice.system_voice_worker"],
                stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True, encoding="utf-8",
            )  # fmt: skip
        worker = self._worker
        assert worker.stdin and worker.stdout
        watchdog = threading.Timer(_SECONDS_TO_ANSWER, worker.kill)
        watchdog.start()
        try:
            worker.stdin.write(json.dumps(wish) + "\n")
            worker.stdin.flush()
            line = worker.stdout.readline()
        finally:
            watchdog.cancel()
        if not line:
            raise ValueError("no answer")
        answer = json.loads(line)
        if "error" in answer:
            raise ValueError(answer["error"])
        return answer  # type: ignore[no-any-return]

    def _end(self) -> None:
        if self._worker is not None:
            self._worker.kill()
            self._worker.wait()
            for stream in (self._worker.stdin, self._worker.stdout):
                if stream:
                    stream.close()
            self._worker = None

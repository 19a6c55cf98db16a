"""English by flite (CMU, free as BSD), a program of the system: clearer to old ears than espeak-ng."""

import shutil
import subprocess
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING

from kiosk.document.problem import Problem, Refused
from kiosk.language import ruby
from kiosk.voice.readings import readings
from kiosk.voice.speech import Pitch, Tempo, unspeakable

if TYPE_CHECKING:
    from kiosk.voice.samples import Samples

# How many times longer than the voice would speak; so that our sentences are said at 110, 140 and 165 words a minute.
_STRETCH: dict[Tempo, dict[str, float]] = {
    "slow": {"rms": 1.72, "slt": 1.95},
    "normal": {"rms": 1.35, "slt": 1.53},
    "quick": {"rms": 1.15, "slt": 1.3},
}
# A man's voice at 100 Hz, and a woman's at 165 Hz.
_VOICE: dict[Pitch, str] = {"low": "rms", "high": "slt", "lowest": "rms"}
# A sentence takes 0.1 s.
_SECONDS_TO_ANSWER = 10


class Flite:
    """Speaks English, where the system has it (Debian's package flite)."""

    name = "flite"
    version = "flite-1"

    def trouble(self) -> Problem | None:
        if shutil.which("flite") is None:
            return Problem("英語の声（flite）が入っていません。packaging/run を動かしてください。")
        return None

    def render(self, phrase: str, tag: str, tempo: Tempo, pitch: Pitch) -> "Samples":
        from kiosk.voice.samples import at_our_rate, trimmed
        from kiosk.voice.sound_file import opened

        voice = _VOICE[pitch]
        text = readings(tag).spoken(ruby.reading(phrase))
        with tempfile.TemporaryDirectory() as folder:
            path = Path(folder) / "phrase.wav"
            stretch = f"duration_stretch={_STRETCH[tempo][voice]}"
            command = ["flite", "-voice", voice, "--setf", stretch, "-t", f" {text}", "-o", str(path)]
            try:
                subprocess.run(command, check=True, capture_output=True, timeout=_SECONDS_TO_ANSWER)
                return trimmed(at_our_rate(*opened(path.read_bytes())))
            except (OSError, ValueError, subprocess.SubprocessError) as error:
                raise Refused(unspeakable(phrase, tag, error)) from error

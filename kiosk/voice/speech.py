"""What a speech engine is, and what it makes."""

from typing import TYPE_CHECKING, Literal, Protocol

from kiosk.document.problem import Problem
from kiosk.value import value

if TYPE_CHECKING:
    # Playing a text that is rendered needs no arithmetic, and the library is slow to load.
    from kiosk.voice.samples import Samples

Tempo = Literal["slow", "normal", "quick"]
# How high the voice is: about 140, 270 and 120 Hz in Japanese. Elderly listeners hear low voices better (numbers.md).
Pitch = Literal["low", "high", "lowest"]
# Here and not where it is found out: texts of the screen are for residents.
PLAYER_STOPPED = Problem("音を出す部分が止まりました。もういちど始めます。")
PITCHES: tuple[Pitch, ...] = ("low", "high", "lowest")
TEMPOS: tuple[Tempo, ...] = ("normal", "slow", "quick")


@value
class Request:
    """A text, with its ruby, to be spoken in a language (BCP 47 tag) at a tempo, in a low or a higher voice."""

    markup: str
    tag: str
    tempo: Tempo = "normal"
    pitch: Pitch = "low"


@value
class Speech:
    """A rendered text: a compressed sound file (`sound_file`) and, for each phrase, the second at which it begins.

    `key` is its name in the cache.
    """

    key: str
    sound: bytes
    starts: tuple[float, ...]
    seconds: float


class Engine(Protocol):
    """Turns a phrase into samples: mono, full scale 1, `samples.RATE_HZ`. Looking at its name loads no library."""

    name: str
    # Raised whenever the same text would sound different, so that old speech is not used.
    version: str

    def trouble(self) -> Problem | None:
        """Why this engine cannot speak here; None when it can."""

    def render(self, phrase: str, tag: str, tempo: Tempo, pitch: Pitch) -> "Samples":
        """The phrase (with ruby) as sound, trimmed; how loud does not matter. Raises Refused when the engine fails, whatever its library raised."""


def unspeakable(text: str, tag: str, error: Exception) -> Problem:
    """What to say of a text that an engine failed at."""
    message = "声にできません（{tag}）: 「{text}」（{reason}）"
    return Problem(message, fills={"tag": tag, "text": text, "reason": f"{type(error).__name__}: {error}"})

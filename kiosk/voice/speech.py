"""What a speech engine is, and what it makes."""

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Literal, Protocol

from kiosk.document.problem import Problem

if TYPE_CHECKING:
    # Playing a file that is there needs no arithmetic, and the library is slow to load.
    from kiosk.voice.samples import Samples

Tempo = Literal["slow", "normal", "quick"]


@dataclass(frozen=True)
class Request:
    """A text, with its ruby, to be spoken in a language (BCP 47 tag) at a tempo."""

    markup: str
    tag: str
    tempo: Tempo = "normal"


@dataclass(frozen=True)
class Speech:
    """A WAV file and, for each phrase of the text, the second at which it begins."""

    path: Path
    starts: tuple[float, ...]
    seconds: float


class Engine(Protocol):
    """Turns a phrase into samples: mono, 16 bit, `samples.RATE_HZ`."""

    name: str
    # Raised whenever the same text would sound different, so that old files are not used.
    version: str

    def trouble(self) -> Problem | None:
        """Why this engine cannot speak here; None when it can."""

    def render(self, phrase: str, tag: str, tempo: Tempo) -> "Samples":
        """The phrase (with ruby) as sound. Raises Refused when the engine fails."""

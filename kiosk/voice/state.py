"""What staff may want to know of the voice: which voices are there, how much is rendered, what went wrong last."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import datetime

from kiosk.document.problem import Problem
from kiosk.voice.cache import SpeechCache
from kiosk.voice.speech import Engine, Request


@dataclass(frozen=True)
class Voice:
    """The engine of a language (BCP 47 tag) and why it cannot speak; how many of its texts are rendered."""

    tag: str
    engine: str
    trouble: Problem | None
    rendered: int
    wanted: int


@dataclass(frozen=True)
class VoiceState:
    """All voices, the size of what is rendered, and the last trouble (UTC) of any program on this machine."""

    voices: tuple[Voice, ...]
    megabytes: float
    last_trouble: tuple[datetime, Problem] | None


def voice_state(cache: SpeechCache, engine_for: Callable[[str], Engine], wanted: Iterable[Request]) -> VoiceState:
    """Look at the voices that `wanted` asks for. Begins the system's engine; renders nothing."""
    kept = cache.store.kept()
    counts: dict[str, tuple[int, int]] = {}
    for request in wanted:
        rendered, count = counts.get(request.tag, (0, 0))
        is_kept = kept.get(cache.key(request)) == cache.version(request)
        counts[request.tag] = rendered + is_kept, count + 1
    voices = tuple(Voice(tag, engine_for(tag).name, engine_for(tag).trouble(), *counts[tag]) for tag in counts)
    return VoiceState(voices, cache.store.megabytes(), cache.store.last_trouble())

"""Which engine speaks which language. Imported when asked for: engines bring large libraries."""

from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

from kiosk.voice.speech import Engine

if TYPE_CHECKING:
    from kiosk.voice.cache import SpeechCache
    from kiosk.voice.system_voice import SystemVoice


@cache
def system_voice() -> "SystemVoice":
    from kiosk.voice.system_voice import SystemVoice

    return SystemVoice()


@cache
def engine_for(tag: str) -> Engine:
    """Open JTalk for Japanese, the system's voices for the rest; without Open JTalk the system reads the kana."""
    from kiosk.voice.open_jtalk import OpenJTalk

    if tag == "ja" and (japanese := OpenJTalk()).trouble() is None:
        return japanese
    return system_voice()


def speech_cache(folder: Path) -> "SpeechCache":
    """Speech kept in `folder` and, where it is missing, made in a process of its own by these engines."""
    from kiosk.voice.cache import SpeechCache
    from kiosk.voice.store import SpeechStore
    from kiosk.voice.studio import Studio

    studio = Studio()
    return SpeechCache(SpeechStore(folder / "speech.db"), engine_for, studio.render, studio.close)

"""Which engine speaks which language. Imported when asked for: engines bring large libraries."""

from functools import cache
from typing import TYPE_CHECKING

from kiosk.voice.speech import Engine

if TYPE_CHECKING:
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

"""Which engine speaks which language."""

from functools import cache

from kiosk.voice.open_jtalk import OpenJTalk
from kiosk.voice.speech import Engine
from kiosk.voice.system_voice import SystemVoice


@cache
def system_voice() -> SystemVoice:
    return SystemVoice()


@cache
def engine_for(tag: str) -> Engine:
    """Open JTalk for Japanese, the system's voices for the rest; without Open JTalk the system reads the kana."""
    if tag == "ja" and (japanese := OpenJTalk()).trouble() is None:
        return japanese
    return system_voice()

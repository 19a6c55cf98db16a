"""Which engine speaks which language. Imported when asked for: engines bring large libraries."""

import sys
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from kiosk.voice.speech import Engine

if TYPE_CHECKING:
    from kiosk.voice.cache import SpeechCache
    from kiosk.voice.system_voice import SystemVoice

_GOOD_VOICES = ("win32", "darwin")


class Engines:
    """The engines of one program: each made when it is first asked for, and the system's with a process behind it."""

    def __init__(self) -> None:
        self._of_tag: dict[str, Engine] = {}

    @cached_property
    def system(self) -> "SystemVoice":
        """The voices of the system."""
        from kiosk.voice.system_voice import SystemVoice

        return SystemVoice()

    def speaking(self, tag: str) -> Engine:
        """Open JTalk for Japanese, flite for English, the system's voices for the rest and where those are missing.

        Windows and macOS have better voices of their own, which come first there.
        """
        if tag not in self._of_tag:
            self._of_tag[tag] = self._found(tag)
        return self._of_tag[tag]

    def close(self) -> None:
        if "system" in vars(self):
            self.system.close()

    def _found(self, tag: str) -> Engine:
        from kiosk.voice.flite import Flite
        from kiosk.voice.open_jtalk import OpenJTalk

        ours: dict[str, Engine] = {"ja": OpenJTalk(), "en": Flite()}
        engine = ours.get(tag)
        if engine is None or engine.trouble() is not None:
            return self.system
        return self.system if sys.platform in _GOOD_VOICES and self.system.speaks(tag) else engine


def speech_cache(folder: Path, engines: Engines | None = None) -> "SpeechCache":
    """Speech kept in `folder` and, where it is missing, made in a process of its own by such engines.

    What is closed with it: that process, and the `engines` that are asked here.
    """
    from kiosk.voice.cache import SpeechCache
    from kiosk.voice.store import SpeechStore
    from kiosk.voice.studio import Studio

    studio, mine = Studio(), engines or Engines()

    def close() -> None:
        studio.close()
        mine.close()

    return SpeechCache(SpeechStore(folder / "speech.db"), mine.speaking, studio.render, close)

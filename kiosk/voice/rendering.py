"""A text through the engines: phrase by phrase, with pauses, as loud as every other, as one small sound file."""

import logging
from collections.abc import Callable
from typing import TYPE_CHECKING

from kiosk.document.problem import Refused
from kiosk.language import phrases
from kiosk.voice.spans import spans
from kiosk.voice.speech import Engine, Request, Speech, unspeakable

if TYPE_CHECKING:
    from kiosk.voice.samples import Samples

_log = logging.getLogger(__name__)
# Raised whenever a text would be put together in another way.
VERSION = "3"


def rendered(request: Request, engine_for: Callable[[str], Engine], key: str) -> Speech:
    """Raises Refused, and nothing else, when it cannot be spoken: one text must not stop the rest."""
    from kiosk.voice.samples import QUOTE_SECONDS, RATE_HZ, joined

    try:
        spoken = _spoken(request, engine_for)
        samples, starts = joined(
            [joined(phrase, QUOTE_SECONDS)[0] if len(phrase) > 1 else phrase[0] for phrase in spoken]
        )
        return Speech(key, _whole(samples), starts, len(samples) / RATE_HZ)
    except Refused:
        raise
    except Exception as error:
        _log.debug("rendering failed", exc_info=True)
        raise Refused(unspeakable(request.markup, request.tag, error)) from error


def _whole(samples: "Samples") -> bytes:
    """The sound file, at the one loudness and with no peak cut off: looked at as it will be heard."""
    from kiosk.voice.loudness import HEARD_PEAK_DBFS, levelled, peak, within_peak
    from kiosk.voice.samples import RATE_HZ
    from kiosk.voice.sound_file import opened, packed

    level = levelled(samples, RATE_HZ)
    for _ in range(3):
        sound = packed(level, RATE_HZ)
        above = peak(opened(sound)[0]) - HEARD_PEAK_DBFS
        if above <= 0:
            break
        level = within_peak(level, RATE_HZ, peak(level) - above - 0.2)
    return sound


def _spoken(request: Request, engine_for: Callable[[str], Engine]) -> "list[list[Samples]]":
    """The parts of each phrase. Each voice is levelled over the whole text: no word is louder than its neighbour."""
    import numpy as np

    from kiosk.voice.loudness import gain
    from kiosk.voice.samples import RATE_HZ

    parts = [
        [
            (said.tag, engine_for(said.tag).render(said.markup, said.tag, request.tempo, request.pitch))
            for said in phrase
        ]
        for phrase in (spans(one, request.tag) for one in phrases.spoken_phrases(request.markup))
    ]
    gains = {
        tag: gain(np.concatenate([sound for phrase in parts for of_tag, sound in phrase if of_tag == tag]), RATE_HZ)
        for tag in {tag for phrase in parts for tag, _ in phrase}
    }
    return [[sound * gains[tag] for tag, sound in phrase] for phrase in parts]

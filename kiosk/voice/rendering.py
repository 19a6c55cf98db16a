"""A text through an engine: phrase by phrase, with pauses, as one small sound file."""

import logging

from kiosk.document.problem import Refused
from kiosk.language import phrases
from kiosk.voice.speech import Engine, Request, Speech, unspeakable

_log = logging.getLogger(__name__)


def rendered(request: Request, engine: Engine, key: str) -> Speech:
    """Raises Refused, and nothing else, when it cannot be spoken: one text must not stop the rest."""
    from kiosk.voice.samples import RATE_HZ, joined
    from kiosk.voice.sound_file import packed

    try:
        parts = [engine.render(part, request.tag, request.tempo) for part in phrases.spoken_phrases(request.markup)]
        samples, starts = joined(parts)
        return Speech(key, packed(samples, RATE_HZ), starts, len(samples) / RATE_HZ)
    except Refused:
        raise
    except Exception as error:
        _log.debug("rendering failed", exc_info=True)
        raise Refused(unspeakable(request.markup, request.tag, error)) from error

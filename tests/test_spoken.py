"""Every text of every lesson and screen, in every language, by the real engines: for the night, it takes long."""

import pytest

from kiosk import paths
from kiosk.editor.speech_texts import requests, unspoken
from kiosk.lesson.load import load_city
from kiosk.voice.engines import speech_cache
from tests.conftest import VOICE


@pytest.mark.nightly
def test_every_text_has_its_sound() -> None:
    wanted = list(requests((paths.LESSONS,), load_city(paths.CONTENT / "cities" / "example")))
    cache = speech_cache(VOICE)
    built = cache.build(wanted)
    assert not built.problems, built.problems[0].located()
    assert unspoken(cache, iter(wanted)) == []
    cache.close()

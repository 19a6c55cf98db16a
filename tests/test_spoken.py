"""Every text of every lesson and screen, in every language, by the real engines: for the night, it takes long."""

from pathlib import Path

import pytest

from kiosk import paths
from kiosk.editor.speech_texts import requests, unspoken
from kiosk.lesson.load import load_city
from kiosk.voice.cache import SpeechCache
from kiosk.voice.engines import engine_for
from tests.conftest import VOICE


@pytest.mark.nightly
@pytest.mark.usefixtures("spoken")
def test_every_text_has_its_sound() -> None:
    wanted = requests((paths.LESSONS,), load_city(paths.CONTENT / "cities" / "example"))
    assert unspoken(SpeechCache(Path(VOICE), engine_for), wanted) == []

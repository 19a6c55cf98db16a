"""What the doctor says of the voice."""

from pathlib import Path

import pytest
from click.testing import CliRunner

from kiosk.cli import main
from kiosk.document.problem import Problem
from kiosk.voice.engines import Engines, speech_cache
from kiosk.voice.speech import Request
from kiosk.voice.state import voice_state


def test_voices_share_and_trouble(tmp_path: Path) -> None:
    engines = Engines()
    cache = speech_cache(tmp_path, engines)
    wanted = [Request("one", "en"), Request("two", "en"), Request("hi", "xx-nobody")]
    cache.obtain(wanted[0])
    state = voice_state(cache, engines.speaking, wanted)
    assert [(v.tag, v.rendered, v.wanted) for v in state.voices] == [("en", 1, 2), ("xx-nobody", 0, 1)]
    assert state.voices[0].trouble is None and state.megabytes > 0 and state.last_trouble is None
    cache.store.note_trouble(Problem("壊れています。"))
    trouble = voice_state(cache, engines.speaking, wanted).last_trouble
    assert trouble and trouble[1].message == "壊れています。"
    process = engines.system._worker._process
    assert process is not None
    cache.close()
    assert process.poll() is not None, "the process of the system's voices ends with the cache"


def test_the_doctor_tells_the_last_trouble(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("KIOSK_DATA", str(tmp_path))
    cache = speech_cache(tmp_path / "voice")
    cache.store.note_trouble(Problem("スピーカーが壊れています。"))
    cache.close()
    said = CliRunner().invoke(main, ["doctor"]).output
    assert "スピーカーが壊れています。" in said
    assert "ja: openjtalk, 0 / " in said

"""The voice of the terminal in front of every fault: each text ends, and staff are told once."""

import logging
import sqlite3
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from kiosk.document.problem import Problem, Refused
from kiosk.ui.screen.jobs import Jobs
from kiosk.ui.screen.speaker import Speaker
from kiosk.voice.cache import SpeechCache
from kiosk.voice.rendering import rendered
from kiosk.voice.speech import Request, Speech
from kiosk.voice.store import SpeechStore
from tests.screen import wait_until
from tests.voice.counting_engine import CountingEngine

_TEXT = "はい、そうです。"


class _Heard:
    """A speaker over a cache of its own, and what became of it."""

    def __init__(self, folder: Path) -> None:
        self.engine = CountingEngine()
        self.render: Callable[[Request, str], Speech] = lambda request, key: rendered(
            request, lambda tag: self.engine, key
        )
        store = SpeechStore(folder / "speech.db")
        self.cache = SpeechCache(store, lambda tag: self.engine, lambda request, key: self.render(request, key))
        self.jobs = Jobs()
        self.speaker = Speaker(lambda: self.cache, self.jobs)
        self.told: list[Problem] = []
        self.speaker.troubled.connect(self.told.append)
        self.moved: list[float] = []
        self.speaker.player.moved.connect(self.moved.append)
        self.speaker.player.warm()

    def say(self, text: str = _TEXT) -> None:
        self.speaker.sayOne(text, "ja")
        assert self.speaker.isSpeaking

    def wait_for_the_end(self) -> None:
        wait_until(lambda: not self.speaker.isSpeaking, "the end of the text")


@pytest.fixture
def heard(tmp_path: Path, qtbot: Any) -> Iterator[_Heard]:
    heard = _Heard(tmp_path)
    wait_until(lambda: heard.speaker.player._device is not None, "the process that plays")
    yield heard
    heard.speaker.close()
    heard.jobs.close()


def _keep(heard: _Heard, sound: bytes) -> None:
    """What is kept is whole for the store, and no sound for the player."""
    speech = heard.cache.obtain(Request(_TEXT, "ja"))
    version = heard.cache.version(Request(_TEXT, "ja"))
    heard.cache.store.put([(Speech(speech.key, sound, speech.starts, speech.seconds), version)])
    heard.engine.asked.clear()


_NO_SOUNDS = {
    "zero": b"", "a text": b"not a sound", "a picture": b"\x89PNG\r\n\x1a\n" + bytes(200), "cut": b"OggS\x00\x02",
    "zeros": bytes(5000),
}  # fmt: skip


@pytest.mark.parametrize("sound", _NO_SOUNDS.values(), ids=_NO_SOUNDS.keys())
def test_what_is_no_sound_is_made_anew_and_said(heard: _Heard, sound: bytes) -> None:
    _keep(heard, sound)
    heard.say()
    wait_until(lambda: heard.engine.asked, "another rendering")
    wait_until(lambda: heard.speaker.player.is_playing and heard.speaker.player.has_begun, "the sound")
    heard.wait_for_the_end()
    assert len(heard.engine.asked) == 2  # its two phrases, once
    found = heard.cache.find(Request(_TEXT, "ja"))
    assert found and found.sound != sound
    assert not heard.told


def test_what_is_no_sound_again_is_not_made_for_ever(heard: _Heard) -> None:
    _keep(heard, b"not a sound")

    def broken(request: Request, key: str) -> Speech:
        heard.engine.asked.append((request.markup, request.tag, request.tempo))
        return Speech(key, b"no sound either", (0.0,), 60.0)

    heard.render = broken
    heard.say()
    heard.wait_for_the_end()
    assert len(heard.engine.asked) == 1


def test_a_damaged_file_while_the_voice_is_broken(heard: _Heard, caplog: Any) -> None:
    """Neither sound nor a way to make it: the text is shown for as long as one reads it."""
    _keep(heard, b"not a sound")

    def refuse(request: Request, key: str) -> Speech:
        raise Refused(Problem("壊れています。"))

    heard.render = refuse
    heard.say()
    wait_until(lambda: heard.told, "staff are told")
    heard.wait_for_the_end()
    heard.say("もういちど")
    heard.wait_for_the_end()
    assert len(heard.told) == 1
    logged = [record for record in caplog.records if record.levelno == logging.WARNING]
    assert [record.getMessage() for record in logged] == ["voice: 壊れています。"]
    wait_until(lambda: heard.cache.store.last_trouble(), "the doctor's note")
    caplog.clear()


def test_a_fault_of_ours_is_told_without_what_was_said(heard: _Heard, caplog: Any) -> None:
    """A library's own words may quote the text; the log of the machine and the doctor never do."""

    def fail(request: Request, key: str) -> Speech:
        raise RuntimeError(f"cannot say {request.markup}")

    heard.render = fail
    heard.say()
    wait_until(lambda: heard.told, "staff are told")
    heard.wait_for_the_end()
    (said,) = [record.getMessage() for record in caplog.records]
    assert "RuntimeError" in said and "test_speaker.py:" in said
    noted = wait_until(lambda: heard.cache.store.last_trouble(), "the doctor's note")
    assert all(_TEXT not in words for words in (said, heard.told[0].sentence(), noted[1].sentence()))
    caplog.clear()


def test_a_text_does_not_wait_for_ever(heard: _Heard, monkeypatch: pytest.MonkeyPatch) -> None:
    import threading

    from kiosk.ui.screen import speaker

    monkeypatch.setattr(speaker, "_PATIENCE_SECONDS", 0.5)
    free = threading.Event()

    def hanging(request: Request, key: str) -> Speech:
        free.wait(60)
        return rendered(request, lambda tag: heard.engine, key)

    heard.render = hanging
    heard.say("はい")
    heard.wait_for_the_end()
    free.set()
    wait_until(lambda: heard.cache.find(Request("はい", "ja")), "it is there the next time")
    assert not heard.speaker.player.is_playing


def test_a_full_disk_is_told_and_the_voice_goes_on(heard: _Heard, caplog: Any, monkeypatch: Any) -> None:
    def full(*changes: Any) -> None:
        raise sqlite3.OperationalError("database or disk is full")

    monkeypatch.setattr(heard.cache.store, "_written", full)
    for text in (_TEXT, "いいえ。"):
        heard.say(text)
        wait_until(lambda: heard.speaker.player.is_playing, "the sound")
        heard.wait_for_the_end()
    assert len(heard.told) == 1 and "full" in heard.told[0].sentence()
    caplog.clear()


def test_closing_ends_the_process(tmp_path: Path, qtbot: Any) -> None:
    import psutil

    heard = _Heard(tmp_path)
    heard.say()
    process = heard.speaker.player.process_id
    assert psutil.pid_exists(process)
    heard.speaker.close()
    heard.jobs.close()
    assert not psutil.pid_exists(process)


_ABANDONED = """
from PySide6.QtCore import QCoreApplication, QTimer
from kiosk.ui.screen.player import Player
from kiosk.voice.speech import Request
from kiosk.voice.studio import Studio
app = QCoreApplication([])
player, studio = Player(), Studio()
player.warm()
studio.render(Request("one", "en"), "k")
def look():
    if player._device is not None:
        print(player.process_id, studio._worker._process.pid, flush=True)
        timer.stop()
timer = QTimer(interval=20)
timer.timeout.connect(look)
timer.start()
app.exec()
"""


def test_a_killed_terminal_leaves_no_process_behind() -> None:
    import subprocess
    import sys

    import psutil

    terminal = subprocess.Popen([sys.executable, "-c", _ABANDONED], stdout=subprocess.PIPE, text=True)
    assert terminal.stdout
    processes = [int(number) for number in terminal.stdout.readline().split()]
    assert len(processes) == 2
    terminal.kill()
    terminal.wait()
    terminal.stdout.close()

    def is_gone(process: int) -> bool:
        try:
            return psutil.Process(process).status() == psutil.STATUS_ZOMBIE
        except psutil.NoSuchProcess:
            return True

    wait_until(lambda: all(is_gone(process) for process in processes), "the end of both")


def _played(heard: _Heard, monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """What is handed to the player from now on, by its name in the cache, shortened."""
    played: list[str] = []
    play = heard.speaker.player.play

    def note(speech: Speech) -> None:
        played.append(speech.key if speech.key.startswith("chime") else "text")
        play(speech)

    monkeypatch.setattr(heard.speaker.player, "play", note)
    return played


def test_a_chime_comes_before_the_text_and_is_not_cut_by_it(heard: _Heard, monkeypatch: pytest.MonkeyPatch) -> None:
    played = _played(heard, monkeypatch)
    heard.speaker.chime("right")
    assert not heard.speaker.isSpeaking, "a chime is no text"
    heard.say()
    assert heard.speaker.text == _TEXT and played == ["chime-right"]
    heard.wait_for_the_end()
    assert played == ["chime-right", "text"]


def test_a_chime_interrupts_no_text(heard: _Heard, monkeypatch: pytest.MonkeyPatch) -> None:
    heard.cache.obtain(Request(_TEXT, "ja"))
    played = _played(heard, monkeypatch)
    heard.say()
    heard.speaker.chime("done")
    heard.speaker.chime("done")
    assert played == ["text"]
    wait_until(lambda: len(played) == 2, "the tones")
    wait_until(lambda: not heard.speaker._is_chiming, "their end")
    assert played == ["text", "chime-done"]
    # What takes the place of a text comes behind the tone that waited for the end of that one.
    heard.say()
    heard.speaker.chime("call")
    heard.say("はい")
    assert played == ["text", "chime-done", "text", "chime-call"]
    heard.wait_for_the_end()
    assert played[4:] == ["text"]


def test_no_chime_while_the_sound_is_off_or_was_stopped(heard: _Heard, monkeypatch: pytest.MonkeyPatch) -> None:
    played = _played(heard, monkeypatch)
    heard.speaker.chime("call")
    heard.speaker.stop()
    assert not heard.speaker.player.is_playing
    heard.speaker.setOn(False)
    heard.speaker.chime("right")
    heard.say()
    heard.speaker.stop()
    assert played == ["chime-call"]


def test_the_next_person_hears_the_low_voice_again(heard: _Heard) -> None:
    heard.speaker.setPitch("high")
    heard.say("はい")
    wait_until(lambda: heard.cache.find(Request("はい", "ja", "normal", "high")), "the higher voice")
    assert heard.speaker.pitch == "high" and not heard.cache.find(Request("はい", "ja"))
    heard.speaker.forget()
    assert heard.speaker.pitch == "low"

"""Real sound through a real sound server: what comes out of the loudspeaker is measured for each step."""

import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from kiosk import paths
from kiosk.lesson.library import load_library
from kiosk.ui.screen.player import Player
from kiosk.ui.screen.settling import settle
from kiosk.voice.speech import Request, Speech
from tests.journeys.sound_server import Ear, SoundServer
from tests.voice.counting_engine import counting_cache

_LOUD, _QUIET = 1000, 200
# Seconds between two sentences of the walk.
_PAUSE = 1.2


@pytest.fixture
def server(tmp_path: Path) -> Iterator[SoundServer]:
    (tmp_path / "sound").mkdir()
    server = SoundServer(tmp_path / "sound")
    yield server
    server.end()


def _wait(condition: Callable[[], Any], what: str) -> None:
    until = time.monotonic() + 60
    while not condition():
        assert time.monotonic() < until, f"waited in vain for {what}"
        settle(10)


def _lesson() -> Any:
    return next(iter(load_library([paths.LESSONS]).lessons.values()))


def _walk(server: SoundServer) -> subprocess.Popen[str]:
    """A terminal that walks through the lesson."""
    return subprocess.Popen(
        [sys.executable, "-m", "tests.journeys.sound_walk", _lesson().id],
        env={**os.environ, **server.environment}, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True,
    )  # fmt: skip


def test_every_step_is_heard(server: SoundServer, really_spoken: None) -> None:
    ear = Ear(server)
    walk = _walk(server)
    output, errors = walk.communicate(timeout=240)
    ear.close()
    assert walk.returncode == 0, errors
    lines = [line.split() for line in output.splitlines() if line.startswith(("from ", "to "))]
    starts = [float(value) for word, value in lines if word == "from"]
    ends = [float(value) for word, value in lines if word == "to"]
    assert len(starts) == len(ends) == len(_lesson().steps_for("iphone", ""))
    for number, (start, end) in enumerate(zip(starts, ends, strict=True), 1):
        level = ear.loudest(start, end)
        assert level > _LOUD, f"step {number}: nothing was heard ({level})"
    for end, start in zip(ends, starts[1:], strict=False):
        # The old sentence is interrupted, long before its own end. How soon is the bench's matter: here others work too.
        assert start - end > _PAUSE, "the walk left no pause"
        assert -1 < ear.loudest(end + _PAUSE / 2, end + _PAUSE) < _QUIET


def test_the_terminal_survives_the_sound_server(server: SoundServer, really_spoken: None) -> None:
    """Restarted in the middle of a lesson it used to abort the whole program."""
    walk = _walk(server)
    assert walk.stdout
    _wait_for_lines(walk, "from ", 2)
    server.end()
    _wait_for_lines(walk, "to ", 1)
    server.begin()
    ear = Ear(server)
    output, errors = walk.communicate(timeout=240)
    ear.close()
    assert walk.returncode == 0, errors
    assert "voice: " in errors  # staff can read it
    last = float([line for line in output.splitlines() if line.startswith("from ")][-1].split()[1])
    assert ear.loudest(last) > _LOUD, "the voice did not come back"


def _wait_for_lines(walk: subprocess.Popen[str], beginning: str, count: int) -> None:
    assert walk.stdout
    for line in walk.stdout:
        count -= line.startswith(beginning)
        if not count:
            return
    raise AssertionError("the walk ended")


@pytest.fixture
def player(server: SoundServer, qtbot: Any, monkeypatch: pytest.MonkeyPatch) -> Iterator[Player]:
    """A player with its process ready. `told` is what staff are told."""
    for name, value in server.environment.items():
        monkeypatch.setenv(name, value)
    player = Player()
    player.told = []  # type: ignore[attr-defined]
    player.troubled.connect(player.told.append)  # type: ignore[attr-defined]
    player.warm()
    _wait(lambda: player._device, "the loudspeaker")
    yield player
    player.close()


@pytest.fixture
def speech(tmp_path: Path) -> Speech:
    cache = counting_cache(tmp_path)
    speech = cache.obtain(Request("はい、そうです。", "ja"))
    cache.close()
    return speech


def _hear(server: SoundServer, player: Player, speech: Speech) -> int:
    """The loudness of the speech, played to its end."""
    ear = Ear(server)
    _wait(lambda: ear.heard, "the ear")
    began = time.monotonic()
    player.play(speech)
    _wait(lambda: not player.is_playing, "the end")
    ear.close()
    return ear.loudest(began)


def test_the_player_goes_on_with_a_new_sound_server(server: SoundServer, player: Player, speech: Speech) -> None:
    assert _hear(server, player, speech) > _LOUD
    ended: list[bool] = []
    player.ended.connect(lambda: ended.append(True))
    player.play(speech)
    _wait(lambda: player.has_begun, "the beginning")
    server.end()
    _wait(lambda: ended, "the text to end in its time")
    assert not player.is_playing
    player.play(speech)
    _wait(lambda: len(ended) == 2, "a text in silence")
    server.begin()
    _wait(lambda: player._device, "the loudspeaker once more")
    assert _hear(server, player, speech) > _LOUD
    assert len(player.told) == 1  # type: ignore[attr-defined]


def test_a_hanging_player_is_replaced(server: SoundServer, player: Player, speech: Speech) -> None:
    """Also where each text is broken off before it is noticed."""
    hanging = player.process_id
    os.kill(hanging, signal.SIGSTOP)
    for _ in range(12):
        player.play(speech)
        began = time.monotonic()
        _wait(lambda began=began: time.monotonic() > began + 0.4, "a moment")
    _wait(lambda: player.process_id not in (0, hanging) and player._device, "another process")
    assert _hear(server, player, speech) > _LOUD
    assert len(player.told) == 1  # type: ignore[attr-defined]


def test_a_person_may_end_the_process(player: Player, speech: Speech) -> None:
    ended: list[bool] = []
    player.ended.connect(lambda: ended.append(True))
    player.play(speech)
    os.kill(player.process_id, signal.SIGKILL)
    began = time.monotonic()
    _wait(lambda: ended, "the end")
    assert time.monotonic() - began >= speech.seconds - 0.2


def test_the_loudspeaker_is_asked_for_safely(server: SoundServer, monkeypatch: pytest.MonkeyPatch) -> None:
    for name, value in server.environment.items():
        monkeypatch.setenv(name, value)
    assert Player.device_name() and Player.has_device()
    os.kill(server.process.pid, signal.SIGSTOP)
    try:
        assert Player.device_name(2.0) == ""
    finally:
        os.kill(server.process.pid, signal.SIGCONT)
    server.end()
    assert (Player.device_name(), Player.has_device()) == ("", False)
    server.begin()
    assert Player.has_device()

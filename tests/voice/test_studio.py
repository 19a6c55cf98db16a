"""The process that renders may die or hang: it is told, and the next text is spoken."""

import os
import signal
import threading
import time

import pytest

from kiosk.document.problem import Refused
from kiosk.voice.speech import Request
from kiosk.voice.studio import Studio


def _process(studio: Studio) -> int:
    process = studio._worker._process
    assert process is not None
    return process.pid


def _asking(studio: Studio) -> tuple[threading.Thread, list[Refused]]:
    """A thread that will ask, and what is refused then."""
    refused: list[Refused] = []

    def ask() -> None:
        try:
            studio.render(Request("two", "en"), "k")
        except Refused as problem:
            refused.append(problem)

    return threading.Thread(target=ask), refused


def test_a_process_that_died_between_two_texts_is_not_noticed() -> None:
    studio = Studio()
    studio.render(Request("one", "en"), "k")
    first = _process(studio)
    os.kill(first, signal.SIGKILL)
    studio._worker._process.wait()  # type: ignore[union-attr]
    assert studio.render(Request("two", "en"), "k").seconds > 0.1
    assert _process(studio) != first
    studio.close()


def test_a_process_that_hangs_is_told_and_replaced() -> None:
    studio = Studio(seconds_to_answer=60)
    studio.render(Request("one", "en"), "k")
    studio._worker._seconds = 1
    os.kill(_process(studio), signal.SIGSTOP)
    began = time.monotonic()
    with pytest.raises(Refused, match="答えません"):
        studio.render(Request("two", "en"), "k")
    assert time.monotonic() - began < 30
    studio._worker._seconds = 60
    assert studio.render(Request("three", "en"), "k").seconds > 0.1
    studio.close()


def test_a_process_that_cannot_start_is_told() -> None:
    studio = Studio("kiosk.voice.no_such_module")
    for _ in range(2):
        with pytest.raises(Refused):
            studio.render(Request("one", "en"), "k")
    studio.close()


def test_who_waits_to_ask_while_it_is_closed_begins_no_new_process() -> None:
    studio = Studio()
    studio.render(Request("one", "en"), "k")
    asking, refused = _asking(studio)
    threads = [asking, threading.Thread(target=studio.close)]
    with studio._worker._lock:
        for thread in threads:
            thread.start()
        studio._worker._process.wait()  # type: ignore[union-attr]  # closing has killed it and waits for the lock too
    for thread in threads:
        thread.join(60)
    assert refused
    assert studio._worker._process is None


def test_closing_does_not_wait_for_what_hangs() -> None:
    studio = Studio(seconds_to_answer=600)
    studio.render(Request("one", "en"), "k")
    os.kill(_process(studio), signal.SIGSTOP)
    asking, refused = _asking(studio)
    asking.start()
    while not studio._worker._lock.locked():
        time.sleep(0.01)
    studio.close()
    asking.join(30)
    assert refused
    with pytest.raises(Refused):
        studio.render(Request("three", "en"), "k")

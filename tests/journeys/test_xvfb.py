"""The program as it is started for people, on a real X server, touched by real X events."""

import signal
from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from kiosk import paths
from kiosk.lesson.library import load_library
from kiosk.usage.counts import events_between
from kiosk.walkthrough.choices import way_to
from kiosk.walkthrough.place import Turned
from tests.journeys.program import Program
from tests.rotation import DAY

_SIZE = "1280x800"
_LIBRARY = load_library([paths.LESSONS])


@pytest.fixture
def program(x_display: Callable[[str], str], tmp_path: Path) -> Iterator[Program]:
    found = Program(x_display(_SIZE), tmp_path / "data", "run", _SIZE)
    yield found
    assert found.process.poll() is None, found.process.stderr.read() if found.process.stderr else ""
    found.stop(signal.SIGTERM)


def _counted(program: Program, kind: str) -> list[Any]:
    if not (path := program.data / "usage.db").exists():
        return []
    return [event for event in events_between(path, date(2000, 1, 1), date(2999, 1, 1)) if event["kind"] == kind]


def _state(places: dict[str, Any]) -> tuple[Any, ...]:
    return places["#step"], places["#move"], places["#typed"]


# While a card is read there is nothing to be touched.
_READING = "phone-"


# One a day, all at night.
_LESSONS = [
    pytest.param(lesson, marks=[] if number == DAY % len(_LIBRARY.lessons) else [pytest.mark.nightly])
    for number, lesson in enumerate(_LIBRARY.lessons)
]


@pytest.mark.parametrize("lesson_id", _LESSONS)
def test_a_lesson_by_real_x_events(program: Program, lesson_id: str) -> None:
    lesson = _LIBRARY.lessons[lesson_id]
    program.click("language-ja")
    program.until(lambda: len(_counted(program, "language_chosen")) == 1, "the language is counted")
    for event in way_to(_LIBRARY, lesson_id):
        program.click(f"leaf-{event.leaf}" if isinstance(event, Turned) else f"choice-{event.what}")
    for name in ("phone-iphone", "way-practise"):
        program.click(name)
    count = len(lesson.steps_for("iphone", ""))
    for number in range(1, count + 1):
        program.until_told("#step", number, f"step {number}")
        program.until(lambda n=number: len(_counted(program, "step_reached")) == n, f"step {number} is counted")
        while move := (seen := program.places())["#move"]:
            if move == _READING:
                program.until(lambda: program.places()["#move"] != _READING, "the card is read")
                continue
            # The card that could not be read is laid down again by a button.
            program.click("phone-again" if "phone-again" in seen else move, seen["#finger"])
            before = _state(seen)
            program.until(lambda before=before: _state(program.places()) != before, f"{move} is done")
        # It goes on by itself too.
        if program.places().get("#step") == number:
            program.click("next")
    program.until_told("#page", "done", "the end")
    program.until(lambda: _counted(program, "lesson_finished"), "the end is counted")
    done = _counted(program, "step_done")
    assert [event["wrong"] for event in done] == [0] * count

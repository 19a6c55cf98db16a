"""A class as a volunteer holds it: two windows on a real X server, real key presses and clicks, and once the power goes.

Where to click is written down by a timer inside the program under test; hands and eyes are those of X.
"""

import json
import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner

from kiosk.cli import main
from kiosk.usage.classes import ClassRecord, class_events, classes
from kiosk.usage.log import connect
from tests.journeys.class_window import PLACES

_CONSOLE, _PROJECTOR = (1366, 768), (800, 450)


class Program:
    """`kiosk class` with a helper inside that writes down where things are; hands and eyes are those of X."""

    def __init__(self, display: str, data: Path) -> None:
        self.data = data
        self.environment = {**os.environ, "DISPLAY": display, "QT_QPA_PLATFORM": "xcb", "KIOSK_DATA": str(data),
                            PLACES: str(data / "places.json"), "LANG": "ja_JP.UTF-8"}  # fmt: skip
        self.start()

    def start(self) -> None:
        (self.data / "places.json").unlink(missing_ok=True)
        self.process = subprocess.Popen(
            [sys.executable, "-m", "tests.journeys.class_window", "{}x{}".format(*_CONSOLE), "{}x{}".format(*_PROJECTOR)],
            env=self.environment, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE,
        )  # fmt: skip
        self.until(lambda: self.places(), "the windows")

    def places(self) -> dict[str, Any]:
        try:
            return json.loads((self.data / "places.json").read_text("utf-8"))  # type: ignore[no-any-return]
        except (OSError, ValueError):
            return {}

    def until(self, condition: Any, what: str) -> Any:
        for _ in range(400):
            if found := condition():
                return found
            assert self.process.poll() is None, self.process.stderr.read().decode() if self.process.stderr else ""
            time.sleep(0.03)
        raise AssertionError(f"waited in vain: {what}; {sorted(self.places())}")

    def hand(self, *arguments: str) -> None:
        subprocess.run(["xdotool", *arguments], env=self.environment, check=True, capture_output=True, timeout=20)

    def click(self, name: str) -> None:
        """As a person does: the wheel until it is seen, then a click once it is ready."""
        self.until(lambda: self.places().get(name), name)
        while wheel := self.places()[name]["wheel"]:
            self.hand("mousemove", str(wheel[0]), str(wheel[1]), "click", str(wheel[2]))
            seen = self.places()[name]["at"]
            self.until(
                lambda before=seen: self.places()[name]["at"] != before or not self.places()[name]["wheel"],
                f"{name} by the wheel",
            )
        self.until(lambda: self.places()[name]["ready"] and self._is_still(name), f"{name} is ready")
        x, y = self.places()[name]["at"]
        self.hand("mousemove", str(x), str(y), "click", "1")

    def _is_still(self, name: str) -> bool:
        """Written down twice at the same place."""
        first = self.places()
        self.until(lambda: self.places().get("#tick", 0) > first.get("#tick", 0) + 1, "two looks")
        return bool(self.places()[name]["at"] == first[name]["at"])

    def key(self, name: str) -> None:
        self.hand("key", name)

    def record(self) -> ClassRecord:
        """The class that was opened last, as the log on the disk tells it now."""
        return max(classes(class_events(self.data / "usage.db")), key=lambda one: one.entries[0].utc)

    def stop(self, signal_: int) -> None:
        self.process.send_signal(signal_)
        self.process.wait(20)
        if self.process.stderr:
            self.process.stderr.close()


@pytest.fixture
def program(x_display: Callable[[str], str], tmp_path: Path) -> Iterator[Program]:
    found = Program(x_display("2200x800"), tmp_path)
    yield found
    if found.process.poll() is None:
        found.stop(signal.SIGTERM)


def test_a_class_of_an_hour(program: Program, monkeypatch: pytest.MonkeyPatch) -> None:
    # The form: a place is typed, the day of the two-day course is chosen, and the class opened.
    program.click("course-online-services")
    program.click("place-input")
    program.hand("type", "--delay", "25", "Library 2F")
    program.until(lambda: program.places().get("#place") == "Library 2F", "the place")
    program.click("open")
    program.until(
        lambda: (program.data / "usage.db").exists() and class_events(program.data / "usage.db"), "the class in the log"
    )
    key = program.record().key

    # The first lesson by the clicker, to its end.
    program.until(lambda: program.places().get("#part") == 0, "the welcome")
    program.key("Next")
    program.until(lambda: program.places().get("#step") == "1/8", "the first step")
    program.key("b")
    program.until(lambda: program.places().get("#board") == "blank", "the blank screen")
    program.key("b")
    program.until(lambda: program.places().get("#board") == "lesson", "the lesson")
    for step in range(2, 9):
        program.key("Next")
        program.until(lambda wanted=f"{step}/8": program.places().get("#step") == wanted, f"step {step}")
    program.key("Prior")
    program.until(lambda: program.places().get("#step") == "7/8", "back")
    for number in range(1, 8):
        program.click("people-more")
        program.until(lambda wanted=number: program.record().facts.participants == wanted, f"{number} people")
    program.until(lambda: program.places().get("crowded"), "the warning above four for one helper")
    program.click("question-pin")
    program.until(lambda: program.record().questions == {"pin": 1}, "the question")

    # The power goes. What was counted is on the disk; the class is offered again and goes on.
    program.stop(signal.SIGKILL)
    assert connect(program.data / "usage.db", read_only=True).execute("PRAGMA integrity_check").fetchone() == ("ok",)
    before = program.record()
    assert (before.state, before.facts.participants, before.taught) == ("open", 7, ("mynaportal-login",))
    program.start()
    program.click(f"resume-{key}")
    program.until(lambda: program.places().get("#step") == "1/8", "the same lesson")
    program.until(lambda: program.places().get("#people") == 7, "the same head count")

    # More people come; then the survey and the end.
    for number in range(8, 13):
        program.click("people-more")
        program.until(lambda wanted=number: program.record().facts.participants == wanted, f"{number} people")
    program.click("helpers-more")
    program.until(lambda: program.record().facts.helpers == 2, "two helpers")
    program.click("survey")
    for number in range(9):
        answer = ("can", "can", "unsure", "hard")[number % 4]
        program.click(f"survey-{'en' if number > 6 else 'ja'}")
        program.click(f"answer-{answer}")
        program.until(
            lambda wanted=number + 1: sum(program.record().answers.values()) == wanted, f"{number + 1} answers"
        )
        program.until(lambda: not program.places().get("#thanking"), "the next person")
    program.click("survey-end")
    program.click("close")
    program.click("close")
    program.until(lambda: program.record().state == "closed", "the end")
    program.click("save")
    program.until(lambda: (program.data / "reports" / f"class-{key}.pdf").exists(), "the report")

    record = program.record()
    assert (record.facts.participants, record.facts.helpers, record.facts.place) == (12, 2, "Library 2F")
    assert sum(record.answers.values()) == 9 and record.answers["can", "ja"] == 4
    assert record.questions == {"pin": 1} and len(classes(class_events(program.data / "usage.db"))) == 1
    program.stop(signal.SIGTERM)

    # The second day, with the second lesson, offered by itself.
    program.start()
    program.until(
        lambda: program.places().get("#day") == 2 and program.places().get("#place") == "Library 2F", "the second day"
    )
    program.click("open")
    for step in range(1, 11):
        program.key("Next")
        program.until(
            lambda wanted=f"{step}/10": program.places().get("#step") == wanted, f"step {step} of the second lesson"
        )
    program.click("people-more")
    program.click("close")
    program.click("close")
    program.until(lambda: program.record().state == "closed", "the end of the second day")
    assert program.record().taught == ("application-general",) and program.record().facts.day == 2

    # Counted and reported.
    monkeypatch.setenv("KIOSK_DATA", str(program.data))
    report = CliRunner().invoke(main, ["counts", "report", "--table", "summary", "--table", "runs", "--format", "json", "--out",
                                       str(program.data / "r.json"), "--period", "2019..2099"])  # fmt: skip
    assert report.exit_code == 0, report.output
    told = json.loads((program.data / "r.json").read_text("utf-8"))
    summary = {row[1]: row[2] for row in told["tables"][0]["rows"] if row[0] == "教室"}
    assert (
        summary["開催回数"],
        summary["講座数（何日でも1つ）"],
        summary["参加者数（延べ）"],
        summary["アンケートの回答数"],
    ) == (2, 1, 13, 9)
    assert told["tables"][1]["rows"][0][-3:] == [12, 1, 13]
    # A class is no use of a terminal.
    assert {row[2] for row in told["tables"][0]["rows"] if row[0] == "端末"} == {0}

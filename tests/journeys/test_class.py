"""A class as a volunteer holds it: two windows on a real X server, real key presses and clicks, and once the power goes.

Where to click is written down by a timer inside the program under test; hands and eyes are those of X.
"""

import json
import signal
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from click.testing import CliRunner

from kiosk import paths
from kiosk.cli import main
from kiosk.lesson.library import lesson_paths
from kiosk.lesson.load import load_lesson
from kiosk.usage.classes import ClassRecord, class_events, classes
from kiosk.usage.log import connect
from tests.journeys.program import Program

_SIZES = ("1366x768", "800x450")


class ClassProgram(Program):
    """`kiosk class`, console and projector."""

    def record(self) -> ClassRecord:
        """The class that was opened last, as the log on the disk tells it now."""
        return max(classes(class_events(self.data / "usage.db")), key=lambda one: one.entries[0].utc)


@pytest.fixture
def program(x_display: Callable[[str], str], tmp_path: Path) -> Iterator[ClassProgram]:
    found = ClassProgram(x_display("2200x800"), tmp_path, "class", *_SIZES)
    yield found
    if found.process.poll() is None:
        found.stop(signal.SIGTERM)


def test_a_class_of_an_hour(program: ClassProgram, monkeypatch: pytest.MonkeyPatch) -> None:
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
    steps = len(load_lesson(lesson_paths([paths.LESSONS])["mynaportal-login"]).steps_for("iphone", ""))
    program.until(lambda: program.places().get("#step") == f"1/{steps}", "the first step")
    program.key("b")
    program.until(lambda: program.places().get("#board") == "blank", "the blank screen")
    program.key("b")
    program.until(lambda: program.places().get("#board") == "lesson", "the lesson")
    for step in range(2, steps + 1):
        program.key("Next")
        program.until(lambda wanted=f"{step}/{steps}": program.places().get("#step") == wanted, f"step {step}")
    program.key("Prior")
    program.until(lambda: program.places().get("#step") == f"{steps - 1}/{steps}", "back")
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
    program.until(lambda: program.places().get("#step") == f"1/{steps}", "the same lesson")
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
    for step in range(1, 12):
        program.key("Next")
        program.until(
            lambda wanted=f"{step}/11": program.places().get("#step") == wanted, f"step {step} of the second lesson"
        )
    program.click("people-more")
    program.click("close")
    program.click("close")
    program.until(lambda: program.record().state == "closed", "the end of the second day")
    assert program.record().taught == ("application-mail",) and program.record().facts.day == 2

    # Counted and reported.
    monkeypatch.setenv("KIOSK_DATA", str(program.data))
    report = CliRunner().invoke(main, ["counts", "report", "--table", "summary", "--table", "runs", "--format", "json", "--out",
                                       str(program.data / "r.json"), "--period", "2019..2099"])  # fmt: skip
    assert report.exit_code == 0, report.output
    told = json.loads((program.data / "r.json").read_text("utf-8"))
    summary = {row[1]: row[2] for row in told["tables"][0]["rows"] if row[0] == "教室"}
    assert (
        summary["開催回数"],
        summary["講座数（何日でも1つ、はじめの日に数えます）"],
        summary["参加者数（延べ）"],
        summary["アンケートの回答数"],
    ) == (2, 1, 13, 9)
    assert told["tables"][1]["rows"][0][-3:] == [12, 1, 13]
    # A class is no use of a terminal.
    assert {row[2] for row in told["tables"][0]["rows"] if row[0] == "端末"} == {0}

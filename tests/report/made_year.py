"""Reads the made years in `made/` and lets the real log write them, by an injected clock."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date, datetime, timedelta
from pathlib import Path

from kiosk.report.counted import Counted, read_counted
from kiosk.report.source import LogSource
from kiosk.usage.class_entries import cancelled, corrected
from kiosk.usage.classes import class_events, classes
from kiosk.usage.events import JAPAN
from kiosk.usage.log import Fields, Log

_FOLDER = Path(__file__).parent / "made"
SERIES = {"smartphone-line": "smartphone", "online-services": "seminar", "smartphone-first": "first"}
DAYS = {"smartphone-line": 1, "online-services": 2, "smartphone-first": 1}
_LESSON: Fields = {"lesson": "x", "way": "practise", "phone": "iphone"}


def rows(name: str) -> Iterator[dict[str, str]]:
    """The table as it is written."""
    lines = [
        line for line in (_FOLDER / f"{name}.txt").read_text("utf-8").splitlines() if line and not line.startswith("#")
    ]
    header = [cell.strip() for cell in lines[0].split("|")]
    for line in lines[1:]:
        yield dict(zip(header, (cell.strip() for cell in line.split("|")), strict=True))


class Clock:
    def __init__(self) -> None:
        self.now = datetime(2020, 1, 1, tzinfo=JAPAN)

    def __call__(self) -> datetime:
        return self.now

    def set(self, text: str, days: int = 0) -> None:
        self.now = datetime.fromisoformat(text).replace(tzinfo=JAPAN) + timedelta(days=days)


def counted_classes_of(name: str, path: Path) -> Counted:
    """Every class of the table, opened, counted and closed; then what staff did to it."""
    clock = Clock()
    log = Log(path, clock)
    for number, row in enumerate(rows(name)):
        for time in range(int(row.get("times", "1"))):
            key = f"K{number}-{time}"
            _hold(log, clock, row, key, time)
            for change in filter(None, (part.strip() for part in row["then"].split(","))):
                log.record("session_started").result(5)  # the terminal goes on meanwhile
                clock.now += timedelta(days=1)
                _change(log, path, key, change)
    log.close()
    return read_counted(LogSource(path))


def _hold(log: Log, clock: Clock, row: dict[str, str], key: str, days: int) -> None:
    clock.set(row["opened"], days)
    course = row["course"]
    log.record("class_opened", {
        "key": key, "held_on": clock.now.date().isoformat(), "starts": clock.now.strftime("%H:%M"), "place": row["place"],
        "course": course, "series": SERIES[course], "day": int(row["day"]), "days": DAYS[course],
        "capacity": int(row["capacity"]), "role": "volunteer", "helpers": 2,
    })  # fmt: skip
    people = int(row["people"])
    for count in (1, people + 1, people):  # + and − during the class
        log.record("class_counted", {"key": key, "participants": count})
    if row["closed"] != "-":
        clock.set(row["closed"], days)
        log.record("class_closed", {"key": key, "participants": people, "helpers": 2, "minutes": 60}).result(5)


def _change(log: Log, path: Path, key: str, change: str) -> None:
    what, value = change.split()
    log.record("session_ended", {"why": "stopped"}).result(5)
    record = next(one for one in classes(class_events(path)) if one.key == key)
    if what == "cancel":
        kind, fields = cancelled(record, value)
    elif what == "date":
        kind, fields = corrected(record, replace(record.facts, held_on=date.fromisoformat(value)), "date")
    else:
        kind, fields = corrected(record, replace(record.facts, participants=int(value)), "count")
    log.record(kind, fields).result(5)


def counted_uses_of(name: str, path: Path) -> Counted:
    """Every visit of the table."""
    clock = Clock()
    log = Log(path, clock, place="図書館")
    for row in rows(name):
        clock.set(row["began"])
        log.record("session_started")
        log.record("language_chosen", {"locale": "ja"})
        steps, finished = int(row["steps"]), int(row["finished"])
        for lesson in range(max(1, finished) if steps else 0):
            log.record("lesson_started", _LESSON).result(5)
            for step in range(steps):
                name = f"s{step}"
                log.record("step_reached", {**_LESSON, "step": name})
                log.record("step_done", {**_LESSON, "step": name, "seconds": 10.0, "hints": 0, "wrong": 0}).result(5)
            if lesson < finished:
                clock.set(row["ended"])
                log.record("lesson_finished", _LESSON).result(5)
                clock.set(row["began"])
        if row["ended"] != "-":
            clock.set(row["ended"])
            log.record("session_ended", {"why": row["why"]}).result(5)
    log.record_all([(kind, fields) for kind, fields in _one_class()]).result(5)
    log.close()
    return read_counted(LogSource(path))


def _one_class() -> Iterator[tuple[str, dict[str, str | int | float]]]:
    yield "class_entered", {
        "key": "C", "held_on": "2024-06-03", "starts": "10:00", "place": "図書館", "course": "smartphone-line",
        "series": "smartphone", "day": 1, "days": 1, "capacity": 10, "role": "staff", "helpers": 2, "participants": 100,
        "minutes": 60, "origin": "desk",
    }  # fmt: skip

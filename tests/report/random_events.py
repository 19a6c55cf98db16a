"""Random events of several installations, as rows of the log: sessions, lessons, classes, corrections. Seeded."""

import random
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

from kiosk.usage.events import Moment, event
from kiosk.usage.log import connect, migrate
from kiosk.usage.store import PRAGMAS, append, row_of

LESSONS = ("l-one", "l-two", "l-three")
WAYS = ("watch", "practise", "alone", "own")
PHONES = ("iphone", "android")
LOCALES = ("ja", "ja@easy", "en", "vi")
PLACES = ("図書館", "公民館", "=1+1", "市役所")
COURSES = (("c-line", "smartphone", 1), ("c-two-days", "seminar", 2))
BAITS = ("link", "call", "pay")
REASONS = ("count", "date", "place", "double", "not_held", "other")
_BEGIN = datetime(2026, 3, 25, tzinfo=UTC)


def event_rows(count: int, seed: int, installs: int = 4, days: int = 400) -> Iterator[tuple[Any, ...]]:
    """About `count` rows, `count / installs` of each installation, in order."""
    rng = random.Random(seed)
    for number in range(installs):
        yield from _Install(rng, f"install-{number}", days).rows(count // installs)


def write_events(path: Path, rows: Iterator[tuple[Any, ...]], installs: int = 4) -> None:
    """A log with these rows in it."""
    connection = connect(path)
    for pragma in PRAGMAS:
        connection.execute(pragma).fetchall()
    migrate(connection)
    for number in range(installs):
        connection.execute("INSERT INTO installation (id, since, place) VALUES (?, '', ?)",
                           (f"install-{number}", PLACES[number % len(PLACES)]))  # fmt: skip
    append(connection, rows)
    connection.close()


def _baits(rng: random.Random, step: int) -> dict[str, str]:
    """Of the rehearsed steps: which baits were taken, which left alone."""
    taken = [bait for bait in BAITS if rng.random() < 0.3]
    avoided = [bait for bait in BAITS if bait not in taken]
    told = {"avoided": " ".join(avoided), "taken": " ".join(taken)}
    return {name: baits for name, baits in told.items() if baits} if step % 3 == 1 else {}


class _Install:
    def __init__(self, rng: random.Random, name: str, days: int) -> None:
        self._rng, self._name, self._days = rng, name, days
        self._seq = self._session = 0
        self._now = _BEGIN
        self._classes: list[tuple[str, dict[str, Any], int]] = []

    def rows(self, count: int) -> Iterator[tuple[Any, ...]]:
        while self._seq < count:
            self._now = _BEGIN + timedelta(days=self._days * self._seq / count, minutes=self._rng.randrange(1440))
            events = self._class() if self._rng.random() < 0.15 else self._visit()
            for kind, fields in events:
                self._now += timedelta(seconds=self._rng.choice((1, 20, 600)))
                self._seq += 1
                session = 0 if kind.startswith("class_") else self._session
                moment = Moment(self._now, "boot", self._rng.random() < 0.99)
                yield row_of(event(kind, session, moment, fields), self._name, self._seq)

    def _visit(self) -> Iterator[tuple[str, dict[str, Any]]]:
        rng = self._rng
        self._session += 1
        yield "session_started", {}
        for _ in range(rng.choice((0, 1, 1, 1, 2))):
            yield "language_chosen", {"locale": rng.choice(LOCALES)}
        for _ in range(rng.choice((0, 1, 1, 2, 3))):
            about = {"lesson": rng.choice(LESSONS), "way": rng.choice(WAYS), "phone": rng.choice(PHONES)}
            yield "lesson_started", about
            for step in range(rng.randrange(6)):
                yield "step_reached", {**about, "step": f"s-{step}"}
                if rng.random() < 0.8:
                    yield "step_done", {**about, "step": f"s-{step}", "seconds": rng.randrange(400) / 10,
                                        "hints": rng.randrange(3), "wrong": rng.randrange(3), **_baits(rng, step)}  # fmt: skip
            if rng.random() < 0.5:
                yield "lesson_finished", about
        if rng.random() < 0.95:
            yield "session_ended", {"why": rng.choice(("finished", "stopped", "idle"))}

    def _facts(self) -> dict[str, Any]:
        rng = self._rng
        course, series, days = rng.choice(COURSES)
        return {
            "held_on": (self._now + timedelta(hours=9)).date().isoformat(), "starts": rng.choice(("", "10:00", "14:00")),
            "place": rng.choice(PLACES), "course": course, "series": series, "day": rng.randint(1, days), "days": days,
            "capacity": rng.choice((0, 10, 20)), "role": "volunteer", "helpers": rng.randrange(5),
        }  # fmt: skip

    def _class(self) -> Iterator[tuple[str, dict[str, Any]]]:
        rng = self._rng
        if self._classes and rng.random() < 0.3:
            yield self._correction()
            return
        key, facts = f"{self._name[-1]}-{len(self._classes)}", self._facts()
        self._classes.append((key, facts, 0))
        if rng.random() < 0.3:
            people = {"participants": rng.randrange(12), "minutes": 60}
            yield "class_entered", {**facts, **people, "key": key, "origin": "desk"}
            return
        yield "class_opened", {**facts, "key": key}
        for _ in range(rng.randrange(5)):
            yield "class_counted", {"key": key, "participants": rng.randrange(12)}
        for _ in range(rng.randrange(4)):
            yield (
                "class_asked",
                {"key": key, "question": rng.choice(("line", "pin", "other")), "change": rng.choice((1, 1, -1))},
            )
        for _ in range(rng.randrange(6)):
            yield (
                "class_answered",
                {"key": key, "answer": rng.choice(("can", "unsure", "hard")), "locale": rng.choice(LOCALES)},
            )
        if rng.random() < 0.9:
            yield (
                "class_closed",
                {"key": key, "participants": rng.randrange(12), "helpers": rng.randrange(5), "minutes": 60},
            )

    def _correction(self) -> tuple[str, dict[str, Any]]:
        rng = self._rng
        index = rng.randrange(len(self._classes))
        key, facts, revision = self._classes[index]
        self._classes[index] = (key, facts, revision + 1)
        told = {"key": key, "revision": revision + 1, "reason": rng.choice(REASONS)}
        if rng.random() < 0.4:
            return "class_cancelled", told
        return "class_corrected", {**facts, "participants": rng.randrange(12), "minutes": 50, **told}

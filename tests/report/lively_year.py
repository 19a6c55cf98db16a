"""A year of a lively city, made up and seeded: terminals in four places and forty classes. For pictures and open data."""

import random
from collections.abc import Iterator
from datetime import date, datetime, timedelta
from pathlib import Path
from typing import Any

from kiosk import paths
from kiosk.lesson.library import load_library
from kiosk.usage.events import JAPAN, Moment, event
from kiosk.usage.log import connect, migrate
from kiosk.usage.store import PRAGMAS, append, row_of

PLACES = ("中央図書館", "市役所ロビー", "東公民館", "西コミュニティセンター")
_LOCALES = ("ja",) * 14 + ("ja@easy",) * 4 + ("en",) * 2 + ("vi",)
_WAYS = ("practise",) * 5 + ("watch",) * 3 + ("own",) * 2 + ("alone",)
_COURSES = (
    ("smartphone-line", "smartphone", 1),
    ("smartphone-line", "smartphone", 1),
    ("online-services", "seminar", 2),
)
_HOURS = (9, 10, 10, 10, 11, 11, 13, 14, 14, 15, 16)


def write_lively_year(path: Path, year: int = 2026, visits: int = 1500) -> None:
    """A log of the fiscal year `year`."""
    rng = random.Random(year)
    connection = connect(path)
    for pragma in PRAGMAS:
        connection.execute(pragma).fetchall()
    migrate(connection)
    for number, place in enumerate(PLACES):
        connection.execute(
            "INSERT INTO installation (id, since, place) VALUES (?, '', ?)", (f"machine-{number}", place)
        )
        share = visits * (4, 3, 2, 1)[number] // 10
        append(connection, _rows(rng, f"machine-{number}", place, year, share))
    connection.close()


def _rows(rng: random.Random, install: str, place: str, year: int, visits: int) -> Iterator[tuple[Any, ...]]:
    found = [*_visits(rng, year, visits), *_classes(rng, place, year)]
    seq = session = 0
    for began, events in sorted(found, key=lambda one: one[0]):
        now = began
        for kind, fields in events:
            seq += 1
            session += kind == "session_started"
            is_class = kind.startswith("class_")
            yield row_of(event(kind, 0 if is_class else session, Moment(now, "boot", True), fields), install, seq)
            now += timedelta(seconds=rng.randrange(2, 40))


def _day(rng: random.Random, year: int) -> date:
    """A day on which the place is open; more of them in autumn."""
    while True:
        day = date(year, 4, 1) + timedelta(days=min(364, int(rng.triangular(0, 365, 230))))
        if day.weekday() != 0:
            return day


def _visits(rng: random.Random, year: int, count: int) -> Iterator[tuple[datetime, list[tuple[str, dict[str, Any]]]]]:
    lessons = list(load_library([paths.LESSONS]).lessons.values())
    for _ in range(count):
        began = datetime.combine(_day(rng, year), datetime.min.time(), JAPAN).replace(
            hour=rng.choice(_HOURS), minute=rng.randrange(60)
        )
        events: list[tuple[str, dict[str, Any]]] = [
            ("session_started", {}),
            ("language_chosen", {"locale": rng.choice(_LOCALES)}),
        ]
        for _ in range(rng.choice((0, 1, 1, 1, 1, 2))):
            lesson, way, phone = rng.choice(lessons), rng.choice(_WAYS), rng.choice(("iphone", "android"))
            about = {"lesson": lesson.id, "way": way, "phone": phone}
            events.append(("lesson_started", about))
            is_left = False
            for number, step in enumerate(lesson.steps_for(phone, "")):  # type: ignore[arg-type]
                events.append(("step_reached", {**about, "step": step.id}))
                difficulty = 0.22 if step.do.kind in ("type", "hold_card") else 0.03
                if rng.random() < difficulty:
                    is_left = True
                    break
                events.append(("step_done", {**about, "step": step.id, "seconds": round(rng.uniform(4, 18) * (1 + 4 * difficulty), 1),
                                             "hints": int(rng.random() < 3 * difficulty), "wrong": int(rng.random() < 2 * difficulty)}))  # fmt: skip
                del number
            if not is_left:
                events.append(("lesson_finished", about))
        events.append(("session_ended", {"why": rng.choice(("finished", "stopped", "idle"))}))
        yield began, events


def _classes(rng: random.Random, place: str, year: int) -> Iterator[tuple[datetime, list[tuple[str, dict[str, Any]]]]]:
    for number in range(10):
        course, series, days = rng.choice(_COURSES)
        first = _day(rng, year)
        for day in range(1, days + 1):
            held_on = first + timedelta(days=7 * (day - 1))
            if held_on >= date(year + 1, 4, 1):
                continue
            began = datetime.combine(held_on, datetime.min.time(), JAPAN).replace(hour=13, minute=30)
            key = f"{PLACES.index(place)}{number:02}{day}"
            people = rng.randrange(3, 13)
            events: list[tuple[str, dict[str, Any]]] = [("class_opened", {
                "key": key, "held_on": held_on.isoformat(), "starts": "13:30", "place": place, "course": course, "series": series,
                "day": day, "days": days, "capacity": 10, "role": "volunteer", "helpers": rng.randrange(1, 4),
            })]  # fmt: skip
            events += [("class_asked", {"key": key, "question": rng.choice(("operate", "line", "pin", "letters", "card")), "change": 1})
                       for _ in range(rng.randrange(6))]  # fmt: skip
            events += [("class_answered", {"key": key, "answer": rng.choice(("can", "can", "can", "unsure", "unsure", "hard")), "locale": "ja"})
                       for _ in range(max(0, people - rng.randrange(3)))]  # fmt: skip
            events.append(("class_closed", {"key": key, "participants": people, "helpers": 2, "minutes": 60}))
            yield began, events

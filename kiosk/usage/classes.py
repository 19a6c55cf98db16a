"""Classes, as the log tells them: a pure function over the class events. Nothing is overwritten; the newest word counts."""

import json
from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from datetime import date
from pathlib import Path
from typing import Any, Literal

from kiosk.usage.check import sound
from kiosk.usage.class_words import Answer, Question, Reason, Role, Series
from kiosk.usage.events import CLASS_KINDS
from kiosk.usage.reading import reading, rows

State = Literal["open", "closed", "cancelled"]
# The index is over the few events with details.
_EVENTS = f"SELECT * FROM event WHERE details IS NOT NULL AND kind IN ({', '.join('?' * len(CLASS_KINDS))})"
__all__ = ["Answer", "ClassFacts", "ClassRecord", "Entry", "Question", "Reason", "Role", "Series", "State",
           "class_events", "classes", "minutes_apart", "runs"]  # fmt: skip


@dataclass(frozen=True)
class ClassFacts:
    """What is said of one class: `day` of `days` of a course, on the day on which it began. 0 is "not known" but for
    participants."""

    held_on: date
    place: str
    course: str
    series: str
    day: int = 1
    days: int = 1
    starts: str = ""
    capacity: int = 0
    participants: int = 0
    helpers: int = 0
    minutes: int = 0
    role: str = "volunteer"

    def fields(self) -> dict[str, str | int]:
        """As they stand in an event."""
        return {**self.__dict__, "held_on": self.held_on.isoformat()}


@dataclass(frozen=True)
class Entry:
    """One thing written about a class: the first word (`revision` 0) or a correction. `utc` is when it was written;
    `batch` the table it was written from."""

    revision: int
    utc: str
    install: str
    seq: int
    facts: ClassFacts
    is_cancelled: bool = False
    reason: str = ""
    batch: str = ""


@dataclass(frozen=True)
class ToldRow:
    """A row of a table that is known to tell of a class: in which batch that was said, and of how many people it tells."""

    batch: str
    participants: int


@dataclass(frozen=True)
class ClassRecord:
    """One class as it stands now, with everything that was ever written about it. `rows` are the rows of tables that
    tell of it, by their keys."""

    key: str
    facts: ClassFacts
    state: State
    origin: str
    entries: tuple[Entry, ...]
    taught: tuple[str, ...] = ()
    questions: Mapping[str, int] = field(default_factory=dict)
    answers: Mapping[tuple[str, str], int] = field(default_factory=dict)
    rows: Mapping[str, ToldRow] = field(default_factory=dict)

    @property
    def revision(self) -> int:
        return self.entries[-1].revision


def class_events(path: Path) -> list[dict[str, Any]]:
    """The events of all classes in the log, with their details as fields. No log yet is no event; a damaged one is
    mended first. Raises Refused for one that cannot be read."""
    return reading(path, events_of_classes, [])


def events_of_classes(connection: Any) -> list[dict[str, Any]]:
    """As `class_events`, of an open log. A log of before there were classes has none."""
    if "details" not in {row[1] for row in connection.execute("PRAGMA table_info(event)")}:
        return []
    return [opened_up(row) for row in sound(rows(connection, _EVENTS, CLASS_KINDS))]


def opened_up(row: Mapping[str, Any]) -> dict[str, Any]:
    """A row of the log with its details as fields of their own."""
    return {**row, **json.loads(row["details"])}


def classes(events: Iterable[Mapping[str, Any]]) -> tuple[ClassRecord, ...]:
    """Every class, by the day it was held. The order in which events come does not matter, nor that some come twice,
    nor that others are among them."""
    grouped: dict[str, dict[tuple[str, int], Mapping[str, Any]]] = {}
    for event in (one for one in events if one["kind"] in CLASS_KINDS):
        grouped.setdefault(event["key"], {})[event["install"], event["seq"]] = event
    found = (_record(key, [group[place] for place in sorted(group)]) for key, group in grouped.items())
    return tuple(sorted((one for one in found if one), key=lambda x: (x.facts.held_on, x.facts.starts, x.key)))


def _record(key: str, events: list[Mapping[str, Any]]) -> ClassRecord | None:
    """None while the class is only spoken of: its first word is on another machine."""
    of = {kind: [event for event in events if event["kind"] == kind] for kind in {event["kind"] for event in events}}
    first = next(iter(of.get("class_opened", []) or of.get("class_entered", []) or of.get("class_corrected", [])), None)
    if first is None:
        return None
    entries = [_taught_entry(first, of)] if first["kind"] != "class_corrected" else []
    changes = [*of.get("class_corrected", []), *of.get("class_cancelled", [])]
    for event in sorted(changes, key=lambda e: (e["revision"], e["utc"], e["install"], e["seq"])):
        entries.append(_changed_entry(event, entries))
    last = entries[-1]
    is_closed = first["kind"] != "class_opened" or "class_closed" in of or bool(changes)
    questions: Counter[str] = Counter()
    for event in of.get("class_asked", []):
        questions[event["question"]] += event["change"]
    return ClassRecord(
        key, last.facts, "cancelled" if last.is_cancelled else "closed" if is_closed else "open",
        first.get("origin", "taught"), tuple(entries),
        tuple(dict.fromkeys(event["lesson"] for event in of.get("class_taught", []))),
        {name: count for name, count in sorted(questions.items()) if count > 0},
        dict(Counter((event["answer"], event["locale"]) for event in of.get("class_answered", []))),
        _rows_of(first, of),
    )  # fmt: skip


def _rows_of(first: Mapping[str, Any], of: Mapping[str, list[Mapping[str, Any]]]) -> dict[str, ToldRow]:
    """A class that came from a table has the key of its row."""
    rows = {first["key"]: _told_row(first)} if first.get("origin") == "file" else {}
    told = [event for kind in ("class_matched", "class_corrected", "class_parted") for event in of.get(kind, [])]
    for event in sorted(told, key=lambda e: (e["utc"], e["install"], e["seq"])):
        if event["kind"] == "class_parted":
            rows.pop(event["row"], None)
        elif event.get("row"):
            rows[event["row"]] = _told_row(event)
    return rows


def _told_row(event: Mapping[str, Any]) -> ToldRow:
    return ToldRow(event.get("batch", ""), event["participants"])


def _facts(event: Mapping[str, Any]) -> ClassFacts:
    known = {name: event[name] for name in ClassFacts.__dataclass_fields__ if name in event}
    return ClassFacts(**{**known, "held_on": date.fromisoformat(event["held_on"])})


def _taught_entry(first: Mapping[str, Any], of: Mapping[str, list[Mapping[str, Any]]]) -> Entry:
    """The first word about a class, with the numbers that were counted while it went on."""
    facts = _facts(first)
    for kind in ("class_counted", "class_helped", "class_closed"):
        for event in of.get(kind, [])[-1:]:
            told = {name: event[name] for name in ("participants", "helpers", "minutes") if name in event}
            facts = replace(facts, **told)
    return Entry(0, first["utc"], first["install"], first["seq"], facts, batch=first.get("batch", ""))


def _changed_entry(event: Mapping[str, Any], before: list[Entry]) -> Entry:
    is_cancelled = event["kind"] == "class_cancelled"
    facts = before[-1].facts if is_cancelled else _facts(event)
    return Entry(
        event["revision"], event["utc"], event["install"], event["seq"], facts, is_cancelled, event["reason"],
        event.get("batch", ""),
    )  # fmt: skip


def runs(records: Iterable[ClassRecord]) -> tuple[tuple[ClassRecord, ...], ...]:
    """Classes that belong together: the days of one course at one place. Of several groups that lack a day it joins the
    one that met at its time of day, and of those the latest."""
    found: list[list[ClassRecord]] = []
    for record in sorted(records, key=lambda x: (x.facts.held_on, x.facts.starts, x.facts.day, x.key)):
        lacking = [run for run in found if _lacks(run[-1].facts, record.facts)]
        if lacking:
            max(lacking, key=lambda run: (-minutes_apart(run[-1].facts, record.facts), found.index(run))).append(record)
        else:
            found.append([record])
    return tuple(tuple(run) for run in found)


def _lacks(last: ClassFacts, facts: ClassFacts) -> bool:
    return (last.course, last.place, last.days) == (facts.course, facts.place, facts.days) and last.day < facts.day


def minutes_apart(one: ClassFacts, other: ClassFacts) -> int:
    """Between the times at which they began; 0 where one of them has none."""
    first, second = (_minutes(facts.starts) for facts in (one, other))
    return 0 if first is None or second is None else abs(first - second)


def _minutes(starts: str) -> int | None:
    hour, _, minute = starts.partition(":")
    return int(hour) * 60 + int(minute) if hour.isdigit() and minute.isdigit() else None

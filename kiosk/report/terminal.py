"""What terminals were used for: one pass over the events of each installation, in their order."""

import json
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass, field, fields
from datetime import date
from multiprocessing import get_context
from pathlib import Path
from typing import Any

from kiosk.report.memory import Memory
from kiosk.usage.log import connect

# In the order of the unpacking in `_Fold.take`.
COLUMNS = ("kind", "session", "utc", "local_date", "lesson", "way", "phone", "step", "seconds", "hints", "wrong", "locale",
           "clock_ok")  # fmt: skip
_SPAN = f"SELECT {', '.join(COLUMNS)} FROM event WHERE install = ? AND seq > ? AND seq <= ? AND details IS NULL ORDER BY seq"
# Leaps from one installation to the next instead of reading every row.
_SIZES = """WITH RECURSIVE here(install) AS (SELECT min(install) FROM event UNION ALL
  SELECT (SELECT min(install) FROM event WHERE install > here.install) FROM here WHERE here.install IS NOT NULL)
SELECT install, (SELECT max(seq) FROM event WHERE event.install = here.install) FROM here WHERE install IS NOT NULL"""
_LAST_SESSION = "SELECT seq FROM event WHERE install = ? AND kind = 'session_started' ORDER BY session DESC LIMIT 1"
_HOW_MANY = "SELECT count(*) FROM event WHERE install = ? AND seq > ? AND seq <= ?"
# A single terminal is read sooner than a second process starts.
_WORTH_A_PROCESS = 200_000
_JAPAN_HOURS = 9
_MAPPED = 8 * 2**30

# (install, month "2026-11", weekday with Monday 0, hour in Japan, locale) → visits, and those with a step done
VisitKey = tuple[str, str, int, int, str]
# (install, month, lesson, way, phone, locale) → started, finished
LessonKey = tuple[str, str, str, str, str, str]
# (install, month, lesson, way, phone, step) → reached, done, seconds, hints, wrong taps, left here
StepKey = tuple[str, str, str, str, str, str]


@dataclass
class TerminalCounts:
    """Sums by every dimension a report splits by; any split adds up to the whole because it adds up these."""

    visits: dict[VisitKey, list[int]] = field(default_factory=dict)
    lessons: dict[LessonKey, list[int]] = field(default_factory=dict)
    steps: dict[StepKey, list[float]] = field(default_factory=dict)
    # install → events whose clock could not be believed
    doubtful: dict[str, int] = field(default_factory=dict)

    def add(self, other: "TerminalCounts") -> None:
        """Add up with the counts of other events."""
        for one in fields(self):
            mine = getattr(self, one.name)
            for key, value in getattr(other, one.name).items():
                if key not in mine:
                    mine[key] = value if isinstance(value, int) else list(value)
                elif isinstance(value, int):
                    mine[key] += value
                else:
                    mine[key] = [a + b for a, b in zip(mine[key], value, strict=True)]

    def as_json(self) -> str:
        """Without the installation, which is the same in all keys."""
        tables = (self.visits, self.lessons, self.steps)
        return json.dumps(
            [[[*key[1:], *value] for key, value in table.items()] for table in tables] + [sum(self.doubtful.values())]
        )

    @classmethod
    def from_json(cls, install: str, text: str) -> "TerminalCounts":
        visits, lessons, steps, doubtful = json.loads(text)
        return cls(
            {(install, *row[:4]): row[4:] for row in visits}, {(install, *row[:5]): row[5:] for row in lessons},
            {(install, *row[:5]): row[5:] for row in steps}, {install: doubtful} if doubtful else {},
        )  # fmt: skip


class _Fold:
    """One installation, event by event."""

    def __init__(self, install: str) -> None:
        self.install = install
        self.counts = TerminalCounts()
        self._session = 0
        self._visit: list[int] | None = None
        self._steps_done = 0
        self._when: tuple[str, int, int] = ("", 0, 0)
        self._locale = ""
        self._at: list[float] | None = None
        self._weekdays: dict[str, int] = {}

    def take(self, rows: Iterable[tuple[Any, ...]]) -> TerminalCounts:
        counts, install = self.counts, self.install
        for kind, session, utc, day, lesson, way, phone, step, seconds, hints, wrong, locale, clock_ok in rows:
            if session != self._session or kind == "session_started":
                self._end_visit()
                self._session, self._locale, self._steps_done = session, "", 0
                self._when = (day[:7], self._weekday(day), (int(utc[11:13]) + _JAPAN_HOURS) % 24)
                self._visit = [1, 0]
            if not clock_ok:
                counts.doubtful[install] = counts.doubtful.get(install, 0) + 1
            if kind == "step_reached":
                self._at = _slot(counts.steps, (install, day[:7], lesson, way, phone, step), 6)
                self._at[0] += 1
            elif kind == "step_done":
                self._steps_done += 1
                done = _slot(counts.steps, (install, day[:7], lesson, way, phone, step), 6)
                done[1] += 1
                done[2] += seconds
                done[3] += hints
                done[4] += wrong
            elif kind == "lesson_started":
                self._leave()
                _slot(counts.lessons, (install, day[:7], lesson, way, phone, self._locale), 2)[0] += 1
            elif kind == "lesson_finished":
                self._at = None
                _slot(counts.lessons, (install, day[:7], lesson, way, phone, self._locale), 2)[1] += 1
            elif kind == "language_chosen":
                self._locale = locale
        self._end_visit()
        return counts

    def _weekday(self, day: str) -> int:
        if day not in self._weekdays:
            self._weekdays[day] = date.fromisoformat(day).weekday()
        return self._weekdays[day]

    def _leave(self) -> None:
        """A lesson that was begun and not finished was left where it stood."""
        if self._at is not None:
            self._at[5] += 1
            self._at = None

    def _end_visit(self) -> None:
        self._leave()
        # Session 0 is before the first person: nobody's visit.
        if self._visit is not None and self._session:
            slot = _slot(self.counts.visits, (self.install, *self._when, self._locale), 2)
            slot[0] += 1
            slot[1] += self._steps_done > 0
        self._visit = None


def _slot(table: dict[Any, list[Any]], key: tuple[Any, ...], size: int) -> list[Any]:
    found = table.get(key)
    if found is None:
        found = table[key] = [0] * size
    return found


def fold(install: str, rows: Iterable[tuple[Any, ...]]) -> TerminalCounts:
    """Count the events of one installation; rows as in COLUMNS, in the order of their numbers."""
    return _Fold(install).take(rows)


@dataclass(frozen=True)
class _Part:
    """The counts of one installation; `known` of them, up to event `seq`, will never change."""

    install: str
    counts: TerminalCounts
    seq: int
    known: str


def _fold_one(path: Path, install: str, seq: int, known: str) -> _Part:
    """Count what came after event `seq`, up to which the counts are `known`."""
    connection = connect(path, read_only=True)
    # Reading a year of many terminals page by page takes twice as long.
    connection.execute(f"PRAGMA mmap_size={_MAPPED}")
    try:
        counts = TerminalCounts.from_json(install, known) if known else TerminalCounts()
        begun = connection.execute(_LAST_SESSION, (install,)).fetchone()
        # All sessions before the last one are over. Where a number is missing, its event may still come.
        whole = max(seq, begun[0] - 1 if begun else seq)
        counts.add(fold(install, connection.execute(_SPAN, (install, seq, whole))))
        if whole > seq and connection.execute(_HOW_MANY, (install, seq, whole)).fetchone()[0] == whole - seq:
            seq, known = whole, counts.as_json()
        counts.add(fold(install, connection.execute(_SPAN, (install, whole, 2**62))))
        return _Part(install, counts, seq, known)
    finally:
        connection.close()


def count_terminals(path: Path, on_progress: Callable[[int, int], None] = lambda done, of: None) -> TerminalCounts:
    """All terminals in the log. `on_progress` hears how many of how many installations are done.

    What can no longer change is remembered beside the log; that memory may be deleted at any time.
    """
    total = TerminalCounts()
    if not path.exists():
        return total
    connection = connect(path, read_only=True)
    try:
        is_ready = connection.execute("SELECT 1 FROM sqlite_master WHERE name = 'event'").fetchone()
        sizes = connection.execute(_SIZES).fetchall() if is_ready else []
    finally:
        connection.close()
    memory = Memory(path.with_name("counts-memory.db"))
    jobs = [(path, install, *memory.recall(install)) for install, _ in sizes]
    new = sum(size for _, size in sizes) - sum(seq for _, _, seq, _ in jobs)
    parts = []
    for done, part in enumerate(_folded(jobs, new), 1):
        total.add(part.counts)
        parts.append(part)
        on_progress(done, len(sizes))
    memory.keep((part.install, part.seq, part.known) for part in parts if part.known)
    return total


def _folded(jobs: list[tuple[Path, str, int, str]], new: int) -> Iterator[_Part]:
    if len(jobs) < 2 or new < _WORTH_A_PROCESS:
        yield from (_fold_one(*job) for job in jobs)
        return
    # Not forked: the desk counts on a thread beside its window.
    with ProcessPoolExecutor(mp_context=get_context("spawn")) as pool:
        yield from pool.map(_fold_one, *zip(*jobs, strict=True))

"""What terminals were used for: one count for each installation, remembered as far as it cannot change any more."""

from collections.abc import Callable, Iterator
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass
from multiprocessing import get_context
from pathlib import Path

from kiosk.report.memory import Memory
from kiosk.report.terminal_counts import TerminalCounts
from kiosk.report.visits import count_visits
from kiosk.usage.log import connect

# Leaps from one installation to the next instead of reading every row.
_SIZES = """WITH RECURSIVE here(install) AS (SELECT min(install) FROM event UNION ALL
  SELECT (SELECT min(install) FROM event WHERE install > here.install) FROM here WHERE here.install IS NOT NULL)
SELECT install, (SELECT max(seq) FROM event WHERE event.install = here.install) FROM here WHERE install IS NOT NULL"""
_LAST_SESSION = "SELECT seq FROM event WHERE install = ? AND kind = 'session_started' ORDER BY session DESC LIMIT 1"
# A single terminal is read sooner than a second process starts.
_WORTH_A_PROCESS = 200_000
_MAPPED = 8 * 2**30


@dataclass(frozen=True)
class _Part:
    """The counts of one installation; `known` of them, up to event `seq`, will never change."""

    install: str
    counts: TerminalCounts
    seq: int
    known: str


def _count_one(path: Path, install: str, seq: int, known: str) -> _Part:
    """Count what came after event `seq`, up to which the counts are `known`."""
    connection = connect(path, read_only=True)
    # Reading a year of many terminals page by page takes twice as long.
    connection.execute(f"PRAGMA mmap_size={_MAPPED}")
    try:
        counts = TerminalCounts.from_json(install, known) if known else TerminalCounts()
        begun = connection.execute(_LAST_SESSION, (install,)).fetchone()
        (last,) = connection.execute("SELECT max(seq) FROM event WHERE install = ?", (install,)).fetchone()
        # All sessions before the last one are over. Where a number is missing, its event may still come.
        whole = max(seq, begun[0] - 1 if begun else seq)
        found, events = count_visits(connection, install, seq, whole)
        counts.add(found)
        if events == whole - seq > 0:
            seq, known = whole, counts.as_json()
        counts.add(count_visits(connection, install, whole, last)[0])
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
    for done, part in enumerate(_counted(jobs, new), 1):
        total.add(part.counts)
        parts.append(part)
        on_progress(done, len(sizes))
    memory.keep((part.install, part.seq, part.known) for part in parts if part.known)
    return total


def _counted(jobs: list[tuple[Path, str, int, str]], new: int) -> Iterator[_Part]:
    if len(jobs) < 2 or new < _WORTH_A_PROCESS:
        yield from (_count_one(*job) for job in jobs)
        return
    # Not forked: the desk counts on a thread beside its window.
    with ProcessPoolExecutor(mp_context=get_context("spawn")) as pool:
        yield from pool.map(_count_one, *zip(*jobs, strict=True))

"""What terminals were used for: one count for each installation, remembered as far as it cannot change any more."""

import gc
from collections.abc import Callable, Iterator
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass
from multiprocessing import get_context
from pathlib import Path
from typing import Any

from kiosk.report.memory import NOTHING_KNOWN, Known, Memory
from kiosk.report.terminal_counts import TerminalCounts
from kiosk.report.visits import count_visits
from kiosk.usage.check import LAST_NUMBERS
from kiosk.usage.connection import connect
from kiosk.usage.reading import reading

_LAST_SESSION = "SELECT seq FROM event WHERE install = ? AND kind = 'session_started' ORDER BY session DESC LIMIT 1"
# A single terminal is read sooner than a second process starts.
_WORTH_A_PROCESS = 200_000
_MAPPED = 8 * 2**30


_HASH = "SELECT hash FROM event WHERE install = ? AND seq = ?"


@dataclass(frozen=True)
class _Part:
    """The counts of one installation, and which of them will never change."""

    install: str
    counts: TerminalCounts
    known: Known


def _count_one(path: Path, install: str, known: Known) -> _Part:
    """Count what came after what is `known`, if that was counted from this very log."""
    connection = connect(path, read_only=True)
    # Reading a year of many terminals page by page takes twice as long.
    connection.execute(f"PRAGMA mmap_size={_MAPPED}")
    try:
        if connection.execute(_HASH, (install, known.seq)).fetchone() != (known.mark,):
            known = NOTHING_KNOWN
        seq = known.seq
        counts = TerminalCounts.from_json(install, known.counts) if seq else TerminalCounts()
        begun = connection.execute(_LAST_SESSION, (install,)).fetchone()
        (last,) = connection.execute("SELECT max(seq) FROM event WHERE install = ?", (install,)).fetchone()
        # All sessions before the last one are over. Where a number is missing, its event may still come.
        whole = max(seq, begun[0] - 1 if begun else seq)
        found, events = count_visits(connection, install, seq, whole)
        counts.add(found)
        if events == whole - seq > 0:
            (mark,) = connection.execute(_HASH, (install, whole)).fetchone()
            known = Known(whole, mark, counts.as_json())
        counts.add(count_visits(connection, install, whole, last)[0])
        return _Part(install, counts, known)
    finally:
        connection.close()


def count_terminals(path: Path, on_progress: Callable[[int, int], None] = lambda done, of: None) -> TerminalCounts:
    """All terminals in the log. `on_progress` hears how many of how many installations are done.

    What can no longer change is remembered beside the log; that memory may be deleted at any time. Raises Refused for a
    log that cannot be read; a damaged one is mended first.
    """
    return reading(path, lambda connection: _count(connection, path, on_progress), TerminalCounts())


def _count(connection: Any, path: Path, on_progress: Callable[[int, int], None]) -> TerminalCounts:
    total = TerminalCounts()
    sizes = connection.execute(LAST_NUMBERS).fetchall()
    memory = Memory(path.with_name("counts-memory.db"), _last_mended(connection))
    jobs = [(path, install, memory.recall(install)) for install, _ in sizes]
    new = sum(size for _, size in sizes) - sum(known.seq for _, _, known in jobs)
    parts = []
    for done, part in enumerate(_counted(jobs, new), 1):
        total.add(part.counts)
        parts.append(part)
        on_progress(done, len(sizes))
    memory.keep((part.install, part.known) for part in parts)
    return total


def _last_mended(connection: Any) -> str:
    """When the log was last mended: what was counted before may have been counted of damaged events."""
    if "ended" not in {row[1] for row in connection.execute("PRAGMA table_info(installation)")}:
        return ""
    return connection.execute("SELECT max(ended) FROM installation").fetchone()[0] or ""


def _counted(jobs: list[tuple[Path, str, Known]], new: int) -> Iterator[_Part]:
    if len(jobs) < 2 or new < _WORTH_A_PROCESS:
        yield from (_count_one(*job) for job in jobs)
        return
    # Not forked: the desk counts on a thread beside its window. Counting leaves no cycles, and looking for them among
    # so many rows costs a tenth of it.
    with ProcessPoolExecutor(mp_context=get_context("spawn"), initializer=gc.disable) as pool:
        yield from pool.map(_count_one, *zip(*jobs, strict=True))

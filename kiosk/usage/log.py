"""The durable log: one writer thread, and an answer only after the event is on the disk."""

import queue
import threading
import time
import uuid
from collections.abc import Callable, Iterable
from concurrent.futures import Future, wait
from contextlib import suppress
from dataclasses import dataclass, field
from datetime import UTC, datetime
from pathlib import Path

from kiosk.document.problem import Problem, Refused
from kiosk.usage.connection import connect, is_disk_fault, unwritable
from kiosk.usage.copies import GaveWay, copy_of, make_copy
from kiosk.usage.events import check_fields
from kiosk.usage.opened import Batch, Fields, OpenLog, Written
from kiosk.usage.recovery import looks_damaged, recover
from kiosk.usage.store import migrate

__all__ = ["Fields", "Log", "boot_id", "connect", "migrate", "write_now"]

_MAX_WAITING = 100_000
_LONGEST_WRITE = 10.0
# What the disk refused is tried again after so many seconds; sooner, and so often, when the program ends.
_AGAIN, _AGAIN_AT_END = 1.0, 0.2
_LAST_TRIES = 10
# Seconds between two looks at whether the file is there and the copy is old.
_LOOK = 10.0
_COPY_EVERY = 3600.0


def boot_id() -> str:
    """Changes with every start of the machine; where the system does not tell, with every start of the program."""
    path = Path("/proc/sys/kernel/random/boot_id")
    return path.read_text().strip() if path.exists() else str(uuid.uuid4())


@dataclass
class _Job:
    """A batch and its answer. Whoever waits may withdraw it, but not while it is being written."""

    batch: Batch
    done: Future[int] = field(default_factory=Future)
    _lock: threading.Lock = field(default_factory=threading.Lock)
    _is_taken: bool = False
    _is_withdrawn: bool = False

    def take(self) -> bool:
        """Whether it may be written now."""
        with self._lock:
            self._is_taken = not self._is_withdrawn
            return self._is_taken

    def give_back(self) -> None:
        with self._lock:
            self._is_taken = False

    def withdraw(self) -> bool:
        """Whether it was not written and never will be."""
        with self._lock:
            self._is_withdrawn = not self._is_taken and not self.done.done()
            return self._is_withdrawn

    def answer(self, number: int) -> None:
        if not self.done.done():
            self.done.set_result(number)

    def fail(self, error: Exception) -> None:
        if not self.done.done():
            self.done.set_exception(error)


class Log:
    """Takes events from any thread, at once; writes them in their order on a thread of its own.

    When the disk refuses, events wait in memory and are tried again soon; `trouble` says what is wrong. A damaged log is
    mended, a deleted one made anew; an hourly copy, opened and checked, lies beside it. `place` is where this machine
    stands, as reports name it; `copy_every` is in seconds.
    """

    def __init__(
        self, path: Path, clock: Callable[[], datetime] = lambda: datetime.now(UTC), place: str = "",
        copy_every: float = _COPY_EVERY, look_every: float = _LOOK,
    ) -> None:  # fmt: skip
        self.path = path
        self.trouble: Problem | None = None
        self._clock, self._place = clock, place
        self._boot, self._session = boot_id(), 0
        self._copy_every, self._look_every = copy_every, look_every
        self._copied, self._checked = float("-inf"), dict[str, tuple[int, str]]()
        self._jobs: queue.Queue[_Job | None] = queue.Queue()
        self._opened: OpenLog | None = None
        # Written, but not yet known to lie where they should.
        self._written: list[tuple[_Job, int]] = []
        self._thread = threading.Thread(target=self._work, name="usage-log", daemon=True)
        self._thread.start()

    def record(self, kind: str, fields: Fields | None = None) -> "Future[int]":
        """Count one event. The future gives its sequence number once it is durable. Raises ValueError as `record_all`."""
        return self.record_all(((kind, fields or {}),))

    def record_all(self, events: Iterable[Written]) -> "Future[int]":
        """Count several, all or none. The future gives the last number once they are durable.

        Raises ValueError, at once, for a kind or field outside the closed list: that is a bug of the caller.
        """
        return self._put(events).done

    def _put(self, events: Iterable[Written]) -> _Job:
        told = tuple((kind, dict(fields)) for kind, fields in events)
        for kind, fields in told:
            check_fields(kind, fields)
        job = _Job(Batch(told, self._clock()))
        self._jobs.put(job)
        return job

    def close(self, timeout: float = 5.0) -> None:
        """Write what is waiting and stop."""
        self._jobs.put(None)
        self._thread.join(timeout)

    # -- on the thread

    def _work(self) -> None:
        waiting: list[_Job] = []
        tries = _LAST_TRIES  # left once the program ends
        is_open = True
        while is_open or ((waiting or self._written) and tries):
            try:
                job = self._jobs.get(timeout=self._patience(bool(waiting or self._written), is_open))
                is_open = is_open and job is not None
                waiting = [*waiting, job][-_MAX_WAITING:] if job else waiting
            except queue.Empty:
                tries -= not is_open
                if is_open and not waiting:
                    self._look_after()
            waiting = self._try(waiting)
        self._close()

    def _patience(self, is_waiting: bool, is_open: bool) -> float:
        if is_waiting:
            return _AGAIN if is_open else _AGAIN_AT_END
        return self._look_every

    def _try(self, waiting: list[_Job]) -> list[_Job]:
        """Write what waits. Returns what has to wait on."""
        try:
            if waiting or self._written:
                waiting = self._write(waiting)
            self.trouble = None
        except Refused as refused:
            self.trouble = refused.problems[0]
        except Exception as error:
            if not is_disk_fault(error) and not looks_damaged(error):
                return self._without_the_faulty(waiting, error)
            # Any fault of the disk: lessons go on, staff are told.
            self.trouble = unwritable(self.path, error)
            if self._opened and self._opened.whereabouts() != "gone":
                self._close()
            if looks_damaged(error):
                self._mend()
        return waiting

    def _mend(self) -> None:
        try:
            recover(self.path)
        except Refused as refused:
            self.trouble = refused.problems[0]

    def _without_the_faulty(self, waiting: list[_Job], error: Exception) -> list[_Job]:
        """A bug of ours in one event must not keep the others from being written."""
        if len(waiting) == 1:
            waiting[0].fail(error)
            return []
        return [job for one in waiting for job in self._try([one])]

    def _write(self, waiting: list[_Job]) -> list[_Job]:
        """Write into the file that lies where the log should; answer only when it still lies there."""
        waiting = self._follow(waiting)
        taken: list[_Job] = []

        def batches() -> Iterable[Batch]:
            for job in waiting:
                if job.take():
                    taken.append(job)
                    yield job.batch

        assert self._opened is not None
        try:
            numbers = self._opened.write(batches())
            self._session = self._opened.session
        except BaseException:
            for job in taken:
                job.give_back()
            raise
        self._written += zip(taken, numbers, strict=True)
        again = self._follow([])
        for job, number in self._written:
            job.answer(number)
        self._written = []
        return again

    def _follow(self, waiting: list[_Job]) -> list[_Job]:
        """Have the file open that lies where the log should. What was written into another one has to be written again."""
        where = self._opened.whereabouts() if self._opened else "other"
        if self._opened and where == "gone":
            self._opened.make_anew()
        if where != "here":
            is_in_it = where == "gone"
            self._close()
            self._opened = OpenLog(self.path, self._place, self._boot, self._session)
            if not is_in_it:
                for job, _ in self._written:
                    job.give_back()
                waiting = [*(job for job, _ in self._written), *waiting]
                self._written = []
        return waiting

    def _look_after(self) -> None:
        """In a quiet moment: is the file still there, is the copy old?"""
        try:
            if self._opened:
                self._follow([])
                self._copy(self._opened)
        except GaveWay:
            pass
        except Exception as error:
            if looks_damaged(error):
                self._close()
                self._mend()

    def _copy(self, opened: OpenLog) -> None:
        age = time.time() - copy_of(self.path).stat().st_mtime if copy_of(self.path).exists() else float("inf")
        # A clock set back makes a copy of tomorrow; and the copy of another program will do.
        if time.monotonic() - self._copied < self._copy_every or 0 <= age < self._copy_every:
            return
        self._checked = dict(make_copy(opened.connection, self.path, self._checked, self._must_wait))
        self._copied = time.monotonic()

    def _must_wait(self) -> bool:
        return not self._jobs.empty()

    def _close(self) -> None:
        if self._opened is not None:
            with suppress(Exception):
                self._opened.close()
            self._opened = None


def write_now(path: Path, events: Iterable[Written]) -> int:
    """Write events from a program that has no log open, and wait for the disk. Raises Refused when it will not take them.

    What is refused is never written later. While they are being written, this waits however long the disk takes.
    """
    log = Log(path)
    job = log._put(events)
    log.close(_LONGEST_WRITE)
    while not job.done.done():
        if job.withdraw():
            raise Refused(log.trouble or unwritable(path, TimeoutError()))
        wait([job.done], timeout=_AGAIN)
    return job.done.result()

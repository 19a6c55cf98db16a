"""kill −9 while events are written, again and again: nothing acknowledged is lost, the database is sound."""

import os
import random
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from kiosk.usage.log import connect
from kiosk.usage.store import is_made

# 60 find what 300 found; the rest is for the night.
_KILLS = [60, pytest.param(1000, marks=pytest.mark.nightly)]


def _killed(path: Path, rng: random.Random, *words: str) -> int:
    """Run the worker, kill it at a random moment, and return the last number it was promised."""
    worker = subprocess.Popen(
        [sys.executable, "-m", "tests.usage.kill_worker", str(path), *words], stdout=subprocess.PIPE, text=True
    )
    assert worker.stdout
    last = int(worker.stdout.readline())
    until = last + rng.randrange(1, 40)
    while last < until:
        last = int(worker.stdout.readline())
    os.kill(worker.pid, signal.SIGKILL)
    rest = worker.stdout.read()
    worker.stdout.close()
    worker.wait()
    # A number of which only a part was printed was not yet promised.
    return max([last, *(int(line) for line in rest.splitlines(keepends=True) if line.endswith("\n"))])


def _written(path: Path) -> list[int]:
    connection = connect(path)
    assert connection.execute("PRAGMA integrity_check").fetchone() == ("ok",)
    # Killed while the log was being made, it has no table yet.
    found = [seq for (seq,) in connection.execute("SELECT seq FROM event ORDER BY seq")] if is_made(connection) else []
    connection.close()
    return found


@pytest.mark.parametrize("kills", _KILLS)
def test_kills_lose_nothing(tmp_path: Path, kills: int) -> None:
    rng = random.Random(9)
    path = tmp_path / "usage.db"
    for _ in range(kills):
        promised = _killed(path, rng)
        found = _written(path)
        assert found == list(range(1, len(found) + 1)), "numbers have a gap"
        assert len(found) >= promised


def test_the_same_test_is_red_when_events_are_acknowledged_before_the_commit(tmp_path: Path) -> None:
    rng = random.Random(9)
    lost = 0
    for number in range(10):
        path = tmp_path / f"{number}.db"
        promised = _killed(path, rng, "early")
        lost += len(_written(path)) < promised if path.exists() else 1
    assert lost > 0

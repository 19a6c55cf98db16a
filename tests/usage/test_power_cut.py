"""Simulated power cuts: nothing acknowledged is lost. The same test goes red with synchronous=NORMAL."""

import random
from datetime import UTC, datetime
from pathlib import Path

import apsw
import pytest

from kiosk.usage.connection import database_library
from kiosk.usage.events import Moment, event
from kiosk.usage.store import OLDER_PRAGMAS, PRAGMAS, append, migrate, row_of
from tests.usage.power_cut import Cutter, Disk, RememberingVfs

_CUTS = [2000, pytest.param(10_000, marks=pytest.mark.nightly)]
EVENTS = 250


def _written(folder: Path, pragmas: tuple[str, ...]) -> tuple[Disk, list[int]]:
    """Write events through the store's own statements; for each, the number of the operation after which it was acknowledged."""
    disk = Disk()
    vfs = RememberingVfs("remembering", disk)
    connection = apsw.Connection(str(folder / "usage.db"), vfs="remembering")
    # Without shared memory (which this disk does not model) WAL needs the file for itself.
    connection.execute("PRAGMA locking_mode=EXCLUSIVE")
    for pragma in pragmas:
        connection.execute(pragma).fetchall()
    # Checkpoints are where a careless order would lose most: have many.
    connection.execute("PRAGMA wal_autocheckpoint=20").fetchall()
    migrate(connection)
    acknowledged = []
    moment = Moment(datetime(2026, 12, 1, tzinfo=UTC), "boot", True)
    for seq in range(1, EVENTS + 1):
        append(connection, [row_of(event("session_started", seq, moment, {}), "install", seq)])
        acknowledged.append(len(disk.operations))
    operations = len(disk.operations)
    connection.close()
    del disk.operations[operations:]
    vfs.unregister()
    return disk, acknowledged


def _lost(folder: Path, disk: Disk, acknowledged: list[int], cuts: int) -> tuple[int, int]:
    """How many cuts lost an acknowledged event, and how many left an unsound database."""
    rng = random.Random(7)
    cutter = Cutter(disk, rng)
    first = acknowledged[0]
    lost = unsound = 0
    for cut in sorted(rng.randrange(first, len(disk.operations) + 1) for _ in range(cuts)):
        for name, content in cutter.at(cut).items():
            (folder / name).write_bytes(content)
        promised = sum(number <= cut for number in acknowledged)
        connection = database_library().connect(folder / "usage.db", isolation_level=None)
        try:
            found = {seq for (seq,) in connection.execute("SELECT seq FROM event")}
            if connection.execute("PRAGMA quick_check").fetchone() != ("ok",):
                unsound += 1
        except database_library().DatabaseError:
            found = set()
            unsound += 1
        finally:
            connection.close()
        lost += not set(range(1, promised + 1)) <= found
        for name in ("usage.db-wal", "usage.db-shm", "usage.db-journal"):
            (folder / name).unlink(missing_ok=True)
    return lost, unsound


@pytest.fixture
def fast(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder in memory, where there is one: a disk would be worn out by nothing."""
    memory = Path("/dev/shm")
    if memory.is_dir():
        import tempfile

        return Path(tempfile.mkdtemp(dir=memory))
    return tmp_path_factory.mktemp("cuts")


@pytest.mark.parametrize("ways", [PRAGMAS, OLDER_PRAGMAS], ids=["wal", "journal"])
@pytest.mark.parametrize("cuts", _CUTS)
def test_power_cuts_lose_nothing(tmp_path: Path, fast: Path, ways: tuple[str, ...], cuts: int) -> None:
    disk, acknowledged = _written(tmp_path, ways)
    assert _lost(fast, disk, acknowledged, cuts) == (0, 0)


def test_the_same_test_is_red_with_synchronous_normal(tmp_path: Path, fast: Path) -> None:
    weak = tuple(pragma.replace("FULL", "NORMAL") for pragma in PRAGMAS)
    assert weak != PRAGMAS
    disk, acknowledged = _written(tmp_path, weak)
    lost, _ = _lost(fast, disk, acknowledged, 300)
    assert lost > 30

"""A damaged, deleted or foreign log: nothing that can be had is lost, nothing is deleted, work goes on, staff are told."""

import random
import shutil
from contextlib import closing
from datetime import UTC, date, datetime
from pathlib import Path

import pytest
from click.testing import CliRunner

from kiosk.cli import main
from kiosk.document.problem import Refused
from kiosk.report.counted import read_counted
from kiosk.report.source import LogSource
from kiosk.usage import counts, health
from kiosk.usage.check import verify
from kiosk.usage.classes import class_events, classes
from kiosk.usage.copies import copy_of, make_copy
from kiosk.usage.log import Log, connect, write_now

_CLASS = {
    "key": "KEY", "held_on": "2026-11-20", "starts": "10:00", "place": "図書館", "course": "smartphone-line",
    "series": "smartphone", "day": 1, "days": 1, "capacity": 10, "role": "volunteer", "helpers": 2, "participants": 8,
    "minutes": 60, "origin": "desk",
}  # fmt: skip
_LESSON = {"lesson": "x", "way": "practise", "phone": "iphone"}
_BY_DAY = (*range(38), 57, 133, 186)
# Each once as met by the log and once by a reader: a thousand damages a night.
_SEEDS = (*_BY_DAY, *(pytest.param(seed, marks=pytest.mark.nightly) for seed in range(500) if seed not in _BY_DAY))


def _use(log: Log, times: int) -> int:
    """So many visits. Returns the number of the last event."""
    for _ in range(times):
        log.record("session_started")
        log.record("language_chosen", {"locale": "ja"})
        log.record("lesson_started", dict(_LESSON))
        log.record("step_reached", {**_LESSON, "step": "s"})
        log.record("step_done", {**_LESSON, "step": "s", "seconds": 1, "hints": 0, "wrong": 0})
        done = log.record("session_ended", {"why": "idle"})
    return done.result(20)


@pytest.fixture(scope="module")
def used(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A log as a killed program leaves it: with a copy, and the newest events in the write-ahead log only."""
    folder = tmp_path_factory.mktemp("used")
    log = Log(folder / "usage.db", place="公民館")
    _use(log, 40)
    log.record("class_entered", _CLASS).result(20)  # type: ignore[arg-type]
    with closing(connect(folder / "usage.db")) as connection:
        make_copy(connection, folder / "usage.db", {})
        connection.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchall()
    _use(log, 10)
    kept = tmp_path_factory.mktemp("killed")
    for path in folder.iterdir():
        shutil.copy(path, kept)
    log.close()
    assert (kept / "usage.db-wal").stat().st_size > 0
    return kept


def _events(path: Path) -> list[tuple[str, int, str]]:
    with closing(connect(path, read_only=True)) as connection:
        connection.text_factory = lambda raw: raw.decode("utf-8", "replace")
        return connection.execute("SELECT install, seq, hash FROM event ORDER BY install, seq").fetchall()  # type: ignore[no-any-return]


def _flipped(path: Path, rng: random.Random, most: int = 30) -> None:
    content = bytearray(path.read_bytes())
    for _ in range(rng.randrange(1, most)):
        content[rng.randrange(len(content))] = rng.randrange(256)
    path.write_bytes(content)


def _ask_everything(log: Path) -> None:
    counts.sessions(counts.events_between(log, date(2000, 1, 1), date(2099, 1, 1)))
    classes(class_events(log))
    read_counted(LogSource(log))


@pytest.mark.parametrize("seed", _SEEDS)
@pytest.mark.parametrize("first", ["log", "readers"])
def test_flipped_bytes_stop_nobody(tmp_path: Path, used: Path, seed: int, first: str) -> None:
    """Whoever meets the damage first: what the copy has is there again, new events are written, no file is deleted."""
    rng = random.Random(f"{seed} {first}")
    folder = Path(shutil.copytree(used, tmp_path / "data"))
    path = folder / "usage.db"
    copied = _events(copy_of(path))
    for name in rng.choice((["usage.db"], ["usage.db-wal"], ["usage.db", "usage.db-wal"])):
        _flipped(folder / name, rng)
    damaged = path.read_bytes()
    if first == "readers":
        _ask_everything(path)
    log = Log(path)
    last = log.record("session_started").result(60)
    log.close()
    install, place = _own(path)
    (written,) = [one for one in _events(path) if one[:2] == (install, last)]
    _ask_everything(path)
    with closing(connect(path, read_only=True)) as connection:
        assert connection.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
    there = _events(path)
    assert written in there
    broken = [one for one in folder.iterdir() if ".broken-" in one.name]
    if broken:
        assert set(copied) <= set(there)
        told = " ".join(one.problem.sentence() for one in health.findings(path))
        assert all(one.name.removesuffix("-wal").removesuffix("-shm") in told for one in broken)
        # No number that may have been given before is given again.
        install, place = _own(path)
        assert install != copied[0][0] and place == "公民館"
    if broken and install == written[0]:
        # As it was, but for what SQLite itself had written into it before the damage was met.
        kept = [one.read_bytes() for one in broken if not one.name.endswith(("-wal", "-shm"))]
        assert last == 1 and any(len(one) >= len(damaged) and one.strip(b"\0") for one in kept)


def _own(path: Path) -> tuple[str, str]:
    with closing(connect(path, read_only=True)) as connection:
        (found,) = connection.execute("SELECT id, place FROM installation WHERE ended = ''").fetchall()
    return found  # type: ignore[no-any-return]


def test_a_damaged_event_is_found_by_its_hash_and_had_back_from_the_copy(tmp_path: Path, used: Path) -> None:
    folder = Path(shutil.copytree(used, tmp_path / "data"))
    path = folder / "usage.db"
    before = _events(path)
    with closing(connect(path)) as connection:
        connection.execute("UPDATE event SET details = replace(details, '\"participants\": 8', '\"participants\": 9')")
        assert [seq for _, seq in verify(connection).damaged] == [241]
    (record,) = classes(class_events(path))
    assert record.facts.participants == 8
    assert _events(path) == before


@pytest.mark.parametrize(
    "damage",
    ["utc = '2026-11-21T21v47:55.084+00:00'", "utc = '2026-11-21T21:47'", "utc = x'a5'", "session = 'many'"],
)
def test_a_damaged_last_event_is_no_fault_of_the_next(tmp_path: Path, used: Path, damage: str) -> None:
    """A number or a time that is none: the log is mended, and what is told next is written."""
    folder = Path(shutil.copytree(used, tmp_path / "data"))
    path = folder / "usage.db"
    with closing(connect(path)) as connection:
        connection.execute(f"UPDATE event SET {damage} WHERE kind = 'session_started' AND seq = "
                           "(SELECT max(seq) FROM event WHERE kind = 'session_started')")  # fmt: skip
        assert verify(connection).damaged
    log = Log(path)
    done = [log.record("session_started"), log.record("session_ended", {"why": "idle"})]
    written = {one.result(60) for one in done}
    log.close()
    assert written <= {seq for _, seq, _ in _events(path)}
    with closing(connect(path, read_only=True)) as connection:
        assert not verify(connection).damaged


def test_damage_is_found_by_the_hourly_look(tmp_path: Path, used: Path) -> None:
    """The one before stays: a damaged log never takes the place of a sound copy."""
    folder = Path(shutil.copytree(used, tmp_path / "data"))
    path = folder / "usage.db"
    copied = _events(copy_of(path))
    with closing(connect(path)) as connection:
        connection.execute("UPDATE event SET local_date = '1999-01-01' WHERE seq = 7")
    import os

    os.utime(copy_of(path), (0, 0))
    log = Log(path, look_every=0.05)
    log.record("session_started").result(20)
    _wait_for(lambda: bool(health.findings(path)))
    assert log.record("session_ended", {"why": "idle"}).result(20) == 1
    log.close()
    assert set(copied) <= set(_events(copy_of(path))) | set(_events(path))
    assert len({seq for _, seq, _ in _events(path)}) == len(_events(path)) - 1 or len(_events(path)) > len(copied)


def _wait_for(is_so: object, seconds: float = 60) -> None:
    import threading
    import time

    end = time.monotonic() + seconds
    while not is_so():  # type: ignore[operator]
        assert time.monotonic() < end
        threading.Event().wait(0.02)


def test_the_copy_is_made_in_a_quiet_moment_and_not_again_for_an_hour(tmp_path: Path) -> None:
    path = tmp_path / "usage.db"
    log = Log(path, look_every=0.05)
    _use(log, 3)
    _wait_for(copy_of(path).exists)
    copied = _events(copy_of(path))
    assert len(copied) == 18
    _use(log, 1)
    threading_wait = __import__("threading").Event()
    threading_wait.wait(0.5)
    assert _events(copy_of(path)) == copied
    log.close()
    assert not [one.name for one in tmp_path.iterdir() if "part" in one.name]


def test_a_copy_gives_way_to_an_event(tmp_path: Path) -> None:
    from kiosk.usage.copies import GaveWay

    log = Log(tmp_path / "usage.db")
    _use(log, 3)
    with closing(connect(tmp_path / "usage.db")) as connection, pytest.raises(GaveWay):
        make_copy(connection, tmp_path / "usage.db", {}, lambda: True)
    assert not copy_of(tmp_path / "usage.db").exists()
    log.close()


@pytest.mark.parametrize("what", ["file", "folder"])
def test_a_log_deleted_while_it_runs_is_made_anew_with_all_that_was_in_it(tmp_path: Path, what: str) -> None:
    path = tmp_path / "data" / "usage.db"
    log = Log(path)
    last = _use(log, 5)
    if what == "folder":
        shutil.rmtree(path.parent)
    else:
        for one in path.parent.glob("usage.db*"):
            one.unlink()
    assert log.record("session_started").result(20) == last + 1
    assert log.trouble is None
    log.close()
    assert [seq for _, seq, _ in _events(path)] == list(range(1, last + 2))
    assert health.findings(path)


def test_a_deleted_log_is_noticed_without_any_event(tmp_path: Path) -> None:
    path = tmp_path / "usage.db"
    log = Log(path, look_every=0.05)
    _use(log, 2)
    for one in tmp_path.glob("usage.db*"):
        one.unlink()
    _wait_for(lambda: bool(health.findings(path)))
    log.close()
    assert len(_events(path)) == 12


def test_two_programs_whose_log_is_deleted_go_on_in_one(tmp_path: Path) -> None:
    path = tmp_path / "data" / "usage.db"
    terminal, desk = Log(path), Log(path)
    _use(terminal, 3)
    _use(desk, 3)
    shutil.rmtree(path.parent)
    answers = [one.record("session_started") for _ in range(10) for one in (terminal, desk)]
    assert sorted(one.result(20) for one in answers) == list(range(37, 57))
    terminal.close()
    desk.close()
    assert [seq for _, seq, _ in _events(path)] == list(range(1, 57))


def test_a_log_that_is_gone_at_the_start_comes_back_from_its_copy(tmp_path: Path, used: Path) -> None:
    folder = Path(shutil.copytree(used, tmp_path / "data"))
    for one in ("usage.db", "usage.db-wal", "usage.db-shm"):
        (folder / one).unlink(missing_ok=True)
    copied = _events(copy_of(folder / "usage.db"))
    assert len(classes(class_events(folder / "usage.db"))) == 1
    assert _events(folder / "usage.db") == copied
    assert "写し" in health.findings(folder / "usage.db")[0].problem.sentence()


def test_the_power_goes_while_a_log_is_mended(tmp_path: Path, used: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Wherever it goes: next time the log is there, with everything that could be had back."""
    from kiosk.usage import recovery

    class PowerCut(BaseException):
        pass

    def cut(*_: object) -> None:
        raise PowerCut

    for step in ("_save", "_set_aside", "put_in_place"):
        folder = Path(shutil.copytree(used, tmp_path / step))
        path = folder / "usage.db"
        before = _events(path)
        copy_of(path).unlink()
        with closing(connect(path)) as connection:
            connection.execute("UPDATE event SET details = '{}' WHERE seq = 241")
        with monkeypatch.context() as patched:
            patched.setattr(recovery, step, cut)
            with pytest.raises(PowerCut):
                recovery.recover(path)
        log = Log(path)
        log.record("session_started").result(60)
        log.close()
        class_events(path)
        assert {one for one in before if one[1] != 241} <= set(_events(path)), step
        assert health.findings(path), step


def test_a_log_of_a_newer_program_is_refused_in_a_sentence_and_stays_as_it_is(tmp_path: Path) -> None:
    path = tmp_path / "usage.db"
    write_now(path, [("class_entered", _CLASS)])  # type: ignore[list-item]
    with closing(connect(path)) as connection:
        connection.execute(
            "INSERT INTO _sqlite_migrations (migration_set, name) VALUES ('kotohajime.usage', 'm099_wonders')"
        )
        connection.execute("ALTER TABLE event ADD COLUMN wonder TEXT")
    before = _events(path)
    with pytest.raises(Refused, match="m099_wonders"):
        write_now(path, [("class_cancelled", {"key": "KEY", "revision": 1, "reason": "other"})])
    with pytest.raises(Refused, match="m099_wonders"):
        class_events(path)
    assert _events(path) == before
    for command in (["counts", "report"], ["counts", "today"], ["doctor"]):
        result = CliRunner().invoke(main, command, env={"KIOSK_DATA": str(tmp_path), "LANG": "ja"})
        assert result.exit_code == 1 and "m099_wonders" in result.output, result.output
        assert result.exception is None or isinstance(result.exception, SystemExit)


@pytest.mark.parametrize("seed", range(3))
def test_the_commands_say_what_happened_and_do_not_break(tmp_path: Path, used: Path, seed: int) -> None:
    folder = Path(shutil.copytree(used, tmp_path / "data"))
    content = bytearray((folder / "usage.db").read_bytes())
    content[: 16 if seed else 4096] = random.Random(seed).randbytes(16 if seed else 4096)
    (folder / "usage.db").write_bytes(content)
    (folder / "usage.db-wal").unlink()
    commands = [["doctor"], ["counts", "report", "--period", "2026"], ["counts", "today"]]
    for number, command in enumerate(commands[seed:] + commands[:seed]):
        result = CliRunner().invoke(main, command, env={"KIOSK_DATA": str(folder), "LANG": "ja"})
        assert result.exception is None or isinstance(result.exception, SystemExit), (number, result.exc_info)
        if "counts" in command:
            assert result.exit_code == 0, result.output
    told = CliRunner().invoke(main, ["doctor"], env={"KIOSK_DATA": str(folder), "LANG": "ja"})
    assert "broken-" in told.output
    assert datetime.now(UTC).strftime("broken-%Y-%m-%d") in told.output


def test_a_damaged_health_file_tells_nothing_and_breaks_nothing(tmp_path: Path) -> None:
    for content in (
        b"",
        b"\xff",
        b"[1]",
        b'[{"on": "x"}]',
        b'[{"on": "2026-11-21", "message": "{a}", "fills": {}}]',
        b"{}",
    ):
        (tmp_path / "usage-health.json").write_bytes(content)
        assert health.findings(tmp_path / "usage.db") == ()

"""What goes wrong while events are written: a bug of ours, a busy log, a mad clock, an older SQLite, an older log."""

import sqlite3 as systems_own
import threading
from concurrent.futures import Future
from contextlib import closing
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest

from kiosk.document.problem import Refused
from kiosk.usage import connection as connecting
from kiosk.usage import log as logging_room
from kiosk.usage.check import verify
from kiosk.usage.classes import class_events, classes
from kiosk.usage.events import FIELDS, KINDS, Moment, content_hash, event, is_plausible
from kiosk.usage.log import Log, connect, migrate, write_now
from kiosk.usage.opened import OpenLog
from kiosk.usage.store import COLUMNS, MIGRATIONS, PRAGMAS, append, pragmas, row_of

_MOMENT = Moment(datetime(2026, 12, 1, tzinfo=UTC), "boot", True)
_CLASS = {
    "key": "KEY", "held_on": "2026-11-20", "starts": "10:00", "place": "図書館", "course": "smartphone-line",
    "series": "smartphone", "day": 1, "days": 1, "capacity": 10, "role": "volunteer", "helpers": 2, "participants": 8,
    "minutes": 60, "origin": "desk",
}  # fmt: skip


def test_a_refused_event_is_told_at_once_and_never_reaches_the_writer(tmp_path: Path) -> None:
    log = Log(tmp_path / "usage.db")
    with pytest.raises(ValueError, match="nothing_known"):
        log.record("nothing_known")
    with pytest.raises(ValueError, match="why"):
        log.record_all([("session_started", {}), ("session_ended", {"why": "x" * 99})])
    assert log.record("session_started").result(20) == 1
    log.close()


class _Sick(OpenLog):
    """Breaks down over one kind of event: once with a fault of the disk, then by a bug of ours."""

    times = 0

    def write(self, batches: Any) -> list[int]:
        batches = list(batches)
        if any(kind == "language_chosen" for batch in batches for kind, _ in batch.events):
            _Sick.times += 1
            if _Sick.times == 1:
                raise OSError(5, "the disk")
            raise KeyError("a bug of ours")
        return super().write(batches)


def test_a_bug_of_ours_is_no_fault_of_the_disk_and_jams_nothing(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(logging_room, "OpenLog", _Sick)
    monkeypatch.setattr(_Sick, "times", 0)
    with closing(connect(tmp_path / "usage.db")) as lock:
        log = Log(tmp_path / "usage.db")
        log.record("session_started").result(20)
        lock.execute("PRAGMA busy_timeout=20000").fetchall()
        lock.execute("BEGIN IMMEDIATE")
        # All of them wait for the lock together, and are tried together.
        first, bad, last = (log.record("session_started"), log.record("language_chosen", {"locale": "ja"}),
                            log.record("session_ended", {"why": "idle"}))  # fmt: skip
        lock.execute("COMMIT")
    assert (first.result(20), last.result(20)) == (2, 3)
    with pytest.raises(KeyError):
        bad.result(20)
    assert log.record("session_started").result(20) == 4 and log.trouble is None
    log.close()


def test_what_is_refused_because_the_log_is_busy_is_never_written_later(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "usage.db"
    write_now(path, [("class_entered", _CLASS)])  # type: ignore[list-item]
    monkeypatch.setattr(logging_room, "_LONGEST_WRITE", 0.3)
    with closing(connect(path)) as other:
        other.execute("BEGIN IMMEDIATE")
        before = set(threading.enumerate())
        with pytest.raises(Refused):
            write_now(path, [("class_cancelled", {"key": "KEY", "revision": 1, "reason": "other"})])
        writing = set(threading.enumerate()) - before
        other.execute("COMMIT")
    for one in writing:
        one.join(60)
    assert [one.state for one in classes(class_events(path))] == ["closed"]


def test_what_is_being_written_is_waited_for(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A disk that takes longer than anybody waits: it says that it was written, since it was."""
    monkeypatch.setattr(logging_room, "_LONGEST_WRITE", 0.1)

    class Slow(OpenLog):
        def write(self, batches: Any) -> list[int]:
            taken = list(batches)
            threading.Event().wait(1.0)
            return super().write(taken)

    monkeypatch.setattr(logging_room, "OpenLog", Slow)
    assert write_now(tmp_path / "usage.db", [("class_entered", _CLASS)]) == 1  # type: ignore[list-item]


# -- the clock


@pytest.mark.parametrize(
    ("utc", "is_ok"),
    [
        (datetime(1970, 1, 1, tzinfo=UTC), False),
        (datetime(2026, 12, 24, tzinfo=UTC), True),
        (datetime(2027, 12, 1, tzinfo=UTC), True),  # in a cupboard for a year
        (datetime(2036, 12, 1, tzinfo=UTC), False),
        (datetime(9999, 12, 31, 23, 59, tzinfo=UTC), False),
        (datetime(2026, 11, 30, tzinfo=UTC), False),
    ],
)
def test_a_clock_far_ahead_is_no_more_believed_than_one_behind(utc: datetime, is_ok: bool) -> None:
    assert is_plausible(utc, datetime(2026, 12, 1, tzinfo=UTC)) is is_ok


@pytest.mark.parametrize("year", [1, 1970, 9999])
def test_in_a_mad_year_events_are_written_and_the_day_after_is_believed_again(tmp_path: Path, year: int) -> None:
    mad = datetime(year, 12, 31, 23, 59, 59, tzinfo=UTC)
    now = datetime(2026, 12, 1, tzinfo=UTC)
    times = iter([now, mad, mad, now + timedelta(days=1)])
    log = Log(tmp_path / "usage.db", clock=lambda: next(times))
    for _ in range(4):
        log.record("session_started").result(20)
    log.close()
    with closing(connect(tmp_path / "usage.db", read_only=True)) as connection:
        assert connection.execute("SELECT clock_ok FROM event ORDER BY seq").fetchall() == [(1,), (0,), (0,), (1,)]


def test_a_log_that_begins_in_a_mad_year_believes_the_right_one(tmp_path: Path) -> None:
    times = iter([datetime(9999, 12, 31, 23, tzinfo=UTC), datetime(2026, 12, 1, tzinfo=UTC)])
    log = Log(tmp_path / "usage.db", clock=lambda: next(times))
    assert [log.record("session_started").result(20) for _ in range(2)] == [1, 2]
    log.close()
    with closing(connect(tmp_path / "usage.db", read_only=True)) as connection:
        assert connection.execute("SELECT clock_ok FROM event ORDER BY seq").fetchall() == [(0,), (1,)]


def test_the_commands_start_in_the_year_9999(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    from click.testing import CliRunner

    from kiosk.cli import main
    from kiosk.usage import events

    class Mad(datetime):
        @classmethod
        def now(cls, _tz: Any = None) -> "Mad":
            return cls(9999, 12, 31, 23, 59, tzinfo=UTC)

    monkeypatch.setattr(events, "datetime", Mad)
    for command in (["counts", "today"], ["counts", "report"], ["counts", "progress"]):
        result = CliRunner().invoke(main, command, env={"KIOSK_DATA": str(tmp_path), "LANG": "ja"})
        assert result.exit_code == 0, (command, result.output, result.exc_info)


# -- an older SQLite, as a volunteer's laptop has it


def test_an_older_sqlite_keeps_events_safe_in_its_own_way() -> None:
    assert pragmas((3, 51, 3)) == PRAGMAS
    assert "PRAGMA journal_mode=DELETE" in pragmas((3, 40, 1)) and "PRAGMA synchronous=EXTRA" in pragmas((3, 40, 1))


@pytest.fixture
def older(monkeypatch: pytest.MonkeyPatch) -> None:
    """The system's own SQLite, which is too old to write ahead from two connections."""
    if systems_own.sqlite_version_info >= (3, 51, 3):
        monkeypatch.setattr(systems_own, "sqlite_version_info", (3, 45, 0))
    monkeypatch.setattr(connecting, "database_library", lambda: systems_own)


def test_with_an_older_sqlite_all_is_counted(tmp_path: Path, older: None) -> None:
    terminal, desk = Log(tmp_path / "usage.db"), Log(tmp_path / "usage.db")
    answers: list[Future[int]] = []
    for _ in range(10):
        answers += [terminal.record("session_started"), desk.record("class_counted", {"key": "K", "participants": 1})]
    assert sorted(one.result(60) for one in answers) == list(range(1, 21))
    terminal.close()
    desk.close()
    assert not list(tmp_path.glob("*-wal"))
    assert len(class_events(tmp_path / "usage.db")) == 10


def test_a_log_of_a_newer_sqlite_goes_over_to_the_older_way(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, request: pytest.FixtureRequest
) -> None:
    write_now(tmp_path / "usage.db", [("class_entered", _CLASS)])  # type: ignore[list-item]
    request.getfixturevalue("older")
    write_now(tmp_path / "usage.db", [("class_cancelled", {"key": "KEY", "revision": 1, "reason": "other"})])
    assert [one.state for one in classes(class_events(tmp_path / "usage.db"))] == ["cancelled"]


# -- what was written by earlier programs


def _old_log(path: Path, steps: int) -> Any:
    """A log as it was after so many of today's steps."""
    connection = connect(path)
    connection.execute(
        "CREATE TABLE _sqlite_migrations (id INTEGER PRIMARY KEY, migration_set TEXT, name TEXT, applied_at TEXT)"
    )
    for name, statements in MIGRATIONS[:steps]:
        for statement in statements:
            connection.execute(statement)
        connection.execute(
            "INSERT INTO _sqlite_migrations (migration_set, name) VALUES ('kotohajime.usage', ?)", (name,)
        )
    return connection


def _old_hash(row: dict[str, Any]) -> str:
    """As format 1 and 2 reckoned it: over empty columns too."""
    import hashlib
    import json

    left_out = {"hash"} if row.get("details") is not None else {"hash", "details"}
    text = json.dumps({name: row[name] for name in sorted(row) if name not in left_out}, ensure_ascii=False)
    return hashlib.sha256(text.encode()).hexdigest()[:32]


@pytest.mark.parametrize("steps", range(1, len(MIGRATIONS) + 1))
def test_a_log_of_every_former_form_is_opened_and_its_events_are_what_was_written(tmp_path: Path, steps: int) -> None:
    path = tmp_path / "usage.db"
    with closing(_old_log(path, steps)) as old:
        if steps > 1:
            old.execute("INSERT INTO installation (id, since) VALUES ('old', '2026-11-20')")
        names = [row[1] for row in old.execute("PRAGMA table_info(event)")]
        rows = [("session_started", None), ("session_ended", None)] + [("class_entered", _CLASS)] * (steps > 2)
        for seq, (kind, details) in enumerate(rows, 1):
            made = event(
                kind, int(details is None), _MOMENT, {"why": "idle"} if kind == "session_ended" else details or {}
            )
            row = dict(zip(COLUMNS, row_of(made, "old", seq), strict=True)) | {"format": 1 if steps < 3 else 2}
            row["hash"] = _old_hash({name: row[name] for name in COLUMNS if name in names})
            old.execute(f"INSERT INTO event ({', '.join(names)}) VALUES ({', '.join('?' * len(names))})",
                        [row[name] for name in names])  # fmt: skip
    assert len(classes(class_events(path))) == (steps > 2)
    log = Log(path)
    log.record("session_started").result(20)
    log.close()
    with closing(connect(path, read_only=True)) as connection:
        found = verify(connection)
        assert (found.events, found.damaged, found.missing) == (len(rows) + 1, (), ())


def test_a_new_column_does_not_change_the_hash_of_old_events() -> None:
    row = dict(zip(COLUMNS, row_of(event("session_started", 1, _MOMENT, {}), "i", 1), strict=True))
    assert content_hash({**row, "wonder": None}) == row["hash"]
    assert content_hash({**row, "wonder": "x"}) != row["hash"]


def test_a_new_form_is_the_old_one_and_a_step() -> None:
    """What is migrated step by step, and what is made today, is the same."""
    with closing(_old_log(Path(":memory:"), len(MIGRATIONS))) as old, closing(connect(Path(":memory:"))) as new:
        migrate(new)
        schema = "SELECT sql FROM sqlite_master WHERE name NOT LIKE '%migrations%' ORDER BY name"
        assert old.execute(schema).fetchall() == new.execute(schema).fetchall()
        assert [row[1] for row in new.execute("PRAGMA table_info(event)") if row[1] not in COLUMNS] == []
        assert {row[1] for row in new.execute("PRAGMA table_info(event)")} == set(COLUMNS)


def test_verifying_goes_on_where_it_ended_and_sees_another_log(tmp_path: Path) -> None:
    with closing(connect(tmp_path / "x.db")) as connection:
        migrate(connection)
        rows = [row_of(event("session_started", seq, _MOMENT, {}), "i", seq) for seq in range(1, 101)]
        append(connection, rows[:60])
        first = verify(connection)
        append(connection, rows[60:90])
        assert (first.events, verify(connection, first.marks).events, verify(connection).events) == (60, 30, 90)
        connection.execute("DELETE FROM event WHERE seq BETWEEN 20 AND 22")
        assert verify(connection).missing == (("i", 20, 22),)
        # Another event stands where the last one stood: all of it is looked at.
        connection.execute("UPDATE event SET hash = 'x' WHERE seq = 60")
        assert verify(connection, first.marks).damaged == (("i", 60),)


def test_every_kind_says_what_it_is_about_and_has_a_column_or_details() -> None:
    assert {kind.about for kind in KINDS.values()} == {"visit", "class", "figure"}
    assert all("key" in kind.fields for kind in KINDS.values() if kind.about == "class")
    assert set(FIELDS) <= {name for kind in KINDS.values() for name in kind.fields}

import threading
from concurrent.futures import Future
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import pytest
from click.testing import CliRunner

from kiosk.report.session_table import session_row
from kiosk.usage import counts
from kiosk.usage.connection import OLDEST_SQLITE
from kiosk.usage.events import KINDS, Moment, event, is_plausible
from kiosk.usage.log import Log, connect

_LESSON = {"lesson": "x", "way": "practise", "phone": "iphone"}
_STEP = {**_LESSON, "step": "s", "seconds": 1.5, "hints": 0, "wrong": 1}


def _utc(text: str) -> datetime:
    return datetime.fromisoformat(text).replace(tzinfo=UTC)


def test_an_event_is_durable_when_its_number_is_given(tmp_path: Path) -> None:
    log = Log(tmp_path / "usage.db")
    assert [log.record("session_started").result(5), log.record("session_ended", {"why": "idle"}).result(5)] == [1, 2]
    log.close()
    rows = connect(tmp_path / "usage.db", read_only=True).execute("SELECT seq, kind, session FROM event").fetchall()
    assert rows == [(1, "session_started", 1), (2, "session_ended", 1)]


def test_numbers_and_sessions_go_on_after_a_restart(tmp_path: Path) -> None:
    for expected in (1, 2, 3):
        log = Log(tmp_path / "usage.db")
        assert log.record("session_started").result(5) == expected
        log.close()
    found = counts.sessions(counts.events_between(tmp_path / "usage.db", date(2020, 1, 1), date(2100, 1, 1)))
    assert [one.session for one in found] == [1, 2, 3]


@pytest.mark.parametrize(
    ("kind", "fields"),
    [
        ("session_ended", {"why": "わたしの なまえ"}),
        ("session_ended", {"why": "x" * 65}),
        ("session_ended", {"why": "idle", "name": "x"}),
        ("spoken", {}),
        ("step_done", {**_STEP, "hints": "many"}),
    ],
)
def test_nothing_outside_the_closed_list_is_written(tmp_path: Path, kind: str, fields: dict[str, object]) -> None:
    log = Log(tmp_path / "usage.db")
    with pytest.raises(ValueError):
        log.record(kind, fields).result(5)  # type: ignore[arg-type]
    assert log.record("session_started").result(5) == 1
    log.close()


@pytest.mark.parametrize(
    ("utc", "day", "year"),
    [
        ("2027-03-31T14:59:59", "2027-03-31", 2026),
        ("2027-03-31T15:00:00", "2027-04-01", 2027),
        ("2026-12-31T15:00:00", "2027-01-01", 2026),
        ("2027-01-01T00:00:00", "2027-01-01", 2026),
    ],
)
def test_fiscal_years_are_japanese(utc: str, day: str, year: int) -> None:
    moment = Moment(_utc(utc), "boot", True)
    assert (moment.local_date.isoformat(), moment.fiscal_year) == (day, year)


def test_a_clock_without_battery_is_flagged_and_blocks_nothing(tmp_path: Path) -> None:
    times = iter([_utc("2027-01-05T00:00:00"), _utc("1970-01-01T00:00:10"), _utc("2027-01-05T00:01:00")])
    log = Log(tmp_path / "usage.db", clock=lambda: next(times))
    for _ in range(3):
        log.record("session_started").result(5)
    log.close()
    rows = connect(tmp_path / "usage.db", read_only=True).execute("SELECT clock_ok FROM event ORDER BY seq").fetchall()
    assert [ok for (ok,) in rows] == [1, 0, 1]
    now = datetime.now(UTC)
    assert not is_plausible(now, now + timedelta(days=1))


def test_when_the_disk_refuses_events_wait_and_nothing_is_lost(tmp_path: Path) -> None:
    blocked = tmp_path / "folder"
    blocked.write_text("a file where the folder should be")
    log = Log(blocked / "usage.db")
    first: Future[int] = log.record("session_started")
    with pytest.raises(TimeoutError):
        first.result(0.5)
    assert log.trouble is not None and "usage.db" in log.trouble.located()
    blocked.unlink()
    assert log.record("session_ended", {"why": "idle"}).result(5) == 2
    assert first.result(5) == 1 and log.trouble is None
    log.close()


def test_sqlite_is_new_enough(tmp_path: Path) -> None:
    (version,) = connect(tmp_path / "x.db").execute("SELECT sqlite_version()").fetchone()
    assert tuple(int(part) for part in version.split(".")) >= OLDEST_SQLITE


def test_counting(tmp_path: Path) -> None:
    log = Log(tmp_path / "usage.db", clock=lambda: _utc("2026-12-01T01:00:00"))
    for kind, fields in (
        ("session_started", {}), ("language_chosen", {"locale": "en"}), ("lesson_started", _LESSON),
        ("step_done", _STEP), ("step_done", _STEP), ("lesson_finished", _LESSON), ("session_ended", {"why": "finished"}),
        ("session_started", {}), ("session_ended", {"why": "idle"}),
        ("class_counted", {"key": "K", "participants": 3}),
    ):  # fmt: skip
        log.record(kind, fields)  # type: ignore[arg-type]
    log.close()
    found = counts.sessions(counts.events_between(tmp_path / "usage.db", date(2026, 12, 1), date(2026, 12, 1)))
    assert [(x.locale, x.steps_done, x.lessons_finished, x.why) for x in found] == [
        ("en", 2, 1, "finished"),
        ("", 0, 0, "idle"),
    ]
    assert counts.totals(found) == counts.Totals(2, 1, 1, 1, 2)
    assert session_row(found[0])[:2] == ("2026-12-01", "10:00")


def test_the_command_prints_and_writes_a_table(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    from kiosk.cli import main

    monkeypatch.setenv("KIOSK_DATA", str(tmp_path))
    log = Log(tmp_path / "usage.db")
    log.record("session_started").result(5)
    log.close()
    runner = CliRunner()
    result = runner.invoke(main, ["counts", "today", "--csv", str(tmp_path / "x.csv")], env={"LANG": "ja_JP.UTF-8"})
    assert result.exit_code == 0, result.output
    assert "日付" in result.output
    content = (tmp_path / "x.csv").read_bytes()
    assert content.startswith(b"\xef\xbb\xbf") and content.count(b"\r\n") == 2
    (tmp_path / "file").write_text("x")
    missing = runner.invoke(main, ["counts", "today", "--csv", str(tmp_path / "file" / "x.csv")])
    assert missing.exit_code == 1 and "Traceback" not in missing.output
    empty = runner.invoke(main, ["counts", "sessions", "--from", "2020-01-01", "--to", "2020-01-02"])
    assert empty.exit_code == 0


def test_every_kind_has_only_known_columns() -> None:
    from kiosk.usage.events import FIELDS

    terminal = {name for kind in KINDS.values() if kind.about == "visit" for name in kind.fields}
    assert set(FIELDS) <= terminal
    moment = Moment(datetime.now(UTC), "b", True)
    assert event("session_started", 1, moment, {}).fields == {}


def test_several_events_are_written_together_or_not_at_all(tmp_path: Path) -> None:
    log = Log(tmp_path / "usage.db")
    log.record("session_started")
    good, bad = ("language_chosen", {"locale": "en"}), ("language_chosen", {"locale": "x" * 99})
    with pytest.raises(ValueError):
        log.record_all([good, bad]).result(5)  # type: ignore[list-item]
    assert log.record_all([good, good]).result(5) == 3  # type: ignore[list-item]
    log.close()


def test_two_programs_write_to_one_log(tmp_path: Path) -> None:
    """Terminal and class on one machine: numbers stay without gaps, sessions apart."""
    terminal, desk = Log(tmp_path / "usage.db"), Log(tmp_path / "usage.db")
    for _ in range(20):
        terminal.record("session_started")
        desk.record("class_counted", {"key": "K", "participants": 1})
        desk.record("session_started")
        terminal.record("session_ended", {"why": "idle"})
    terminal.close()
    desk.close()
    rows = (
        connect(tmp_path / "usage.db", read_only=True)
        .execute("SELECT seq, kind, session FROM event ORDER BY seq")
        .fetchall()
    )
    assert [row[0] for row in rows] == list(range(1, 81))
    assert sorted(row[2] for row in rows if row[1] == "session_started") == list(range(1, 41))
    assert {row[2] for row in rows if row[1] == "class_counted"} == {0}


def test_programs_that_start_together_on_a_new_log_are_one_installation(tmp_path: Path) -> None:
    for turn in range(10):
        path = tmp_path / str(turn) / "usage.db"
        logs = [Log(path) for _ in range(6)]
        for log in logs:
            log.record("session_started")
        for log in logs:
            log.close()
        rows = connect(path, read_only=True).execute("SELECT seq FROM event ORDER BY seq").fetchall()
        assert [seq for (seq,) in rows] == list(range(1, 7)), f"turn {turn}"
        assert len(connect(path, read_only=True).execute("SELECT id FROM installation").fetchall()) == 1


def test_what_the_disk_refused_is_written_soon_with_no_other_event(tmp_path: Path) -> None:
    folder = tmp_path / "data"
    folder.write_text("a file where a folder belongs")
    log = Log(folder / "usage.db")
    done = log.record("session_started")
    with pytest.raises(TimeoutError):
        done.result(0.3)
    assert log.trouble
    folder.unlink()
    assert done.result(10) == 1
    assert log.trouble is None
    log.record("session_ended", {"why": "idle"})
    log.close()


def test_what_the_disk_refused_is_tried_again_at_the_end(tmp_path: Path) -> None:
    folder = tmp_path / "data"
    folder.write_text("a file where a folder belongs")
    log = Log(folder / "usage.db")
    done = log.record("session_started")
    threading.Timer(0.5, folder.unlink).start()
    log.close()
    assert done.result(0) == 1


def test_a_log_of_the_first_format_is_brought_up(tmp_path: Path) -> None:
    """As the release before left it: no details, no place; its events and their hashes stay as they are."""
    path = tmp_path / "usage.db"
    old = connect(path)
    old.execute(
        "CREATE TABLE event (install TEXT NOT NULL, seq INTEGER NOT NULL, format INTEGER NOT NULL, kind TEXT NOT NULL, session INTEGER NOT NULL,"
        " utc TEXT NOT NULL, local_date TEXT NOT NULL, fiscal_year INTEGER NOT NULL, boot TEXT NOT NULL, clock_ok INTEGER NOT NULL,"
        " lesson TEXT, way TEXT, phone TEXT, step TEXT, seconds REAL, hints INTEGER, wrong INTEGER, locale TEXT, why TEXT,"
        " hash TEXT NOT NULL, PRIMARY KEY (install, seq)) WITHOUT ROWID"
    )
    old.execute("CREATE TABLE installation (id TEXT PRIMARY KEY, since TEXT)")
    old.execute("INSERT INTO installation VALUES ('old', '2026-11-20')")
    old.execute("CREATE TABLE _sqlite_migrations (migration_set TEXT, name TEXT, applied_at TEXT)")
    for name in ("m001_events", "m002_installation"):
        old.execute("INSERT INTO _sqlite_migrations VALUES ('kotohajime.usage', ?, '2026-11-20')", (name,))
    old.execute(
        "INSERT INTO event (install, seq, format, kind, session, utc, local_date, fiscal_year, boot, clock_ok, hash)"
        " VALUES ('old', 1, 1, 'session_started', 1, '2026-11-20T01:00:00.000+00:00', '2026-11-20', 2026, 'b', 1, 'h')"
    )
    old.close()
    log = Log(path, place="図書館")
    assert log.record("session_started").result(5) == 2
    log.close()
    found = connect(path, read_only=True)
    assert found.execute("SELECT seq, session, hash = 'h' FROM event ORDER BY seq").fetchall() == [(1, 1, 1), (2, 2, 0)]
    assert found.execute("SELECT id, place FROM installation").fetchall() == [("old", "図書館")]

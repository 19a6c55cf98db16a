"""What must hold for any events: splits add up, order does not matter, twice is once, the newest word counts."""

import itertools
import random
from datetime import date
from pathlib import Path

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from kiosk.language.locales import named
from kiosk.report.build import Asked, build_report
from kiosk.report.counted import Counted
from kiosk.report.period import Period, fiscal_year, fiscal_years, month, quarter
from kiosk.report.plans import Rule, value
from kiosk.report.source import LogSource
from kiosk.report.table import Table, Wording
from kiosk.report.visits import count_visits
from kiosk.usage.classes import classes, opened_up, runs
from kiosk.usage.log import connect, migrate
from kiosk.usage.store import COLUMNS, append
from tests.report.random_events import event_rows

_WORDS = Wording(str, named("ja"))
_TODAY = date(2027, 5, 1)
_seeds = st.integers(0, 10_000)


def _events(seed: int, count: int = 400) -> list[dict[str, object]]:
    return [dict(zip(COLUMNS, row, strict=True)) for row in event_rows(count, seed)]


def _counted(events: list[dict[str, object]]) -> Counted:
    found = Counted(classes(opened_up(event) for event in events if event["details"]))
    connection = connect(Path(":memory:"))
    migrate(connection)
    append(connection, {(e["install"], e["seq"]): tuple(e[name] for name in COLUMNS) for e in events}.values())
    for install in sorted({str(event["install"]) for event in events}):
        found.terminal.add(count_visits(connection, install, 0, 10**6)[0])
    connection.close()
    return found


def _tables(counted: Counted, period: Period) -> dict[str, Table]:
    return {table.id: table for table in build_report(Asked(period), counted, _TODAY, _WORDS).tables}


def _sum(table: Table, column: str) -> float:
    return sum(row[table.index(column)] or 0 for row in table.rows)  # type: ignore[misc]


@settings(max_examples=40, deadline=None)
@given(_seeds)
def test_every_split_adds_up_to_the_whole(seed: int) -> None:
    counted = _counted(_events(seed))
    for period in (fiscal_year(2026), month(2026, 4), quarter(2026, 1)):
        tables = _tables(counted, period)
        whole = {str(row[1]): row[2] for row in tables["summary"].rows if row[0] == "教室"}
        terminal = {str(row[1]): row[2] for row in tables["summary"].rows if row[0] == "端末"}
        for name in ("class_months", "class_places", "class_courses", "class_series"):
            assert _sum(tables[name], "classes") == whole["開催回数"]
            assert _sum(tables[name], "participants") == whole["参加者数（延べ）"]
        for name in ("terminal_months", "terminal_places", "terminal_languages"):
            assert _sum(tables[name], "uses") == terminal["端末利用回数"]
        for name in ("terminal_months", "terminal_places", "terminal_languages", "terminal_lessons", "terminal_ways"):
            assert _sum(tables[name], "finished") == terminal["修了した練習"]
        assert sum(sum(row[1:]) for row in tables["hours"].rows) == terminal["端末利用回数"]  # type: ignore[arg-type]


@settings(max_examples=30, deadline=None)
@given(_seeds)
def test_parts_of_time_add_up(seed: int) -> None:
    counted = _counted(_events(seed))
    for rule in (
        Rule(what="classes"),
        Rule(what="participants"),
        Rule(what="terminal_uses"),
        Rule(what="lessons_finished"),
    ):
        year = value(rule, counted, fiscal_year(2026))
        assert sum(value(rule, counted, quarter(2026, n)) for n in (1, 2, 3, 4)) == year
        assert sum(value(rule, counted, month(2026 if m > 3 else 2027, m)) for m in range(1, 13)) == year
        assert value(rule, counted, fiscal_years(2025, 2027)) == sum(
            value(rule, counted, fiscal_year(y)) for y in (2025, 2026, 2027)
        )


@settings(max_examples=30, deadline=None)
@given(_seeds, st.randoms())
def test_order_and_repetition_do_not_matter(seed: int, rng: random.Random) -> None:
    events = [opened_up(event) for event in _events(seed) if event["details"]]
    shuffled = [*events, *events[: len(events) // 2]]
    rng.shuffle(shuffled)
    assert classes(shuffled) == classes(events)
    assert {len(run) for run in runs(classes(events))} <= {1, 2}


def test_terminals_may_be_counted_in_any_order() -> None:
    events = _events(3)
    backwards = _counted(sorted(events, key=lambda e: (str(e["install"]), -int(str(e["seq"]))), reverse=True))
    assert backwards.terminal == _counted(events).terminal


def test_a_correction_of_a_correction() -> None:
    base = next(e for e in (opened_up(e) for e in _events(1) if e["details"]) if e["kind"] == "class_entered")
    first = {**base, "kind": "class_corrected", "seq": 9001, "revision": 1, "participants": 5, "reason": "count"}
    # Written on another machine, which has few events of its own.
    second = {
        **base,
        "kind": "class_corrected",
        "install": "another",
        "seq": 3,
        "revision": 2,
        "participants": 7,
        "reason": "count",
    }
    gone = {**base, "kind": "class_cancelled", "seq": 9003, "revision": 3, "reason": "double"}
    back = {**second, "seq": 4, "revision": 4}
    for events, people, state in (
        ([base, first], 5, "closed"), ([base, second, first], 7, "closed"), ([gone, base, second, first], 7, "cancelled"),
        ([back, gone, first, base, second], 7, "closed"),
    ):  # fmt: skip
        (record,) = classes(events)
        assert (record.facts.participants, record.state, len(record.entries)) == (people, state, len(events))
        assert record.entries[0].facts.participants == base["participants"]


@pytest.mark.parametrize("text", ["2026Q5", "26", "2026-13", "2027..2026", "", "2026-1"])
def test_a_period_that_cannot_be_read_is_named(text: str) -> None:
    from kiosk.document.problem import Refused
    from kiosk.report.period import parse_period

    with pytest.raises(Refused, match="期間"):
        parse_period(text)


def test_no_log_is_an_empty_count(tmp_path: Path) -> None:
    from kiosk.report.counted import read_counted

    counted = read_counted(LogSource(tmp_path / "none.db"))
    report = build_report(Asked(fiscal_year(2026)), counted, _TODAY, _WORDS)
    assert report.table("summary").rows[0][2] == 0


@settings(max_examples=15, deadline=None)
@given(_seeds, st.lists(st.integers(1, 399), max_size=4))
def test_what_is_remembered_changes_no_count(
    tmp_path_factory: pytest.TempPathFactory, seed: int, cuts: list[int]
) -> None:
    """Counted in any pieces, also with an event missing for a while, it is what it would be counted at once."""
    from kiosk.report.terminal import count_terminals

    path = tmp_path_factory.mktemp("memory") / "usage.db"
    rows = list(event_rows(400, seed, installs=2))
    late = rows.pop(seed % 150)
    connection = connect(path)
    migrate(connection)
    for begin, end in itertools.pairwise([0, *sorted(set(cuts)), len(rows)]):
        append(connection, rows[begin:end])
        count_terminals(path)
    append(connection, [late])
    connection.close()
    remembered = count_terminals(path)
    assert count_terminals(path) == remembered
    path.with_name("counts-memory.db").unlink()
    assert count_terminals(path) == remembered
    path.with_name("counts-memory.db").write_bytes(b"not a database" * 100)
    assert count_terminals(path) == remembered


def test_a_backup_that_was_put_back_is_counted_as_it_is(tmp_path: Path) -> None:
    """Its numbers are given once more, to other events: what was counted of the log before says nothing of them."""
    import shutil

    from kiosk.report.terminal import count_terminals
    from kiosk.usage.log import Log

    def used(locale: str, times: int) -> dict[str, int]:
        """Visits by language, after so many more."""
        log = Log(path)
        for _ in range(times):
            log.record("session_started")
            log.record("language_chosen", {"locale": locale}).result(20)
        log.close()
        found: dict[str, int] = {}
        for key, (number, _) in count_terminals(path).visits.items():
            found[key[4]] = found.get(key[4], 0) + number
        return found

    path = tmp_path / "usage.db"
    assert used("ja", 10) == {"ja": 10}
    shutil.copy(path, tmp_path / "backup.db")
    assert used("en", 40) == {"ja": 10, "en": 40}
    shutil.copy(tmp_path / "backup.db", path)
    assert used("ko", 60) == {"ja": 10, "ko": 60}


def test_what_was_remembered_of_a_damaged_log_is_forgotten(tmp_path: Path) -> None:
    from kiosk.report.terminal import count_terminals
    from kiosk.usage.log import Log
    from kiosk.usage.recovery import recover

    path = tmp_path / "usage.db"
    log = Log(path)
    for _ in range(3):
        log.record("session_started")
        log.record("language_chosen", {"locale": "ja"}).result(20)
    log.close()
    connection = connect(path)
    connection.execute("UPDATE event SET locale = 'xx' WHERE seq = 2")
    connection.close()
    assert {key[4] for key in count_terminals(path).visits} == {"ja", "xx"}
    assert recover(path)
    # The event that was not what was written is gone, as the numbers of the log show.
    assert {key[4] for key in count_terminals(path).visits} == {"ja", ""}


def test_many_terminals_are_counted_by_several_processes(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """As for a log of millions; the counts are those of one process."""
    from kiosk.report import terminal
    from tests.report.random_events import write_events

    path = tmp_path / "usage.db"
    write_events(path, event_rows(2000, seed=5))
    alone = terminal.count_terminals(path)
    path.with_name("counts-memory.db").unlink()
    monkeypatch.setattr(terminal, "_WORTH_A_PROCESS", 0)
    assert terminal.count_terminals(path) == alone and len(alone.visits) > 50


def _renumbered(events: list[dict[str, object]]) -> list[dict[str, object]]:
    return [{**event, "seq": number} for number, event in enumerate(events, 1)]


def _interleaved(events: list[dict[str, object]], rng: random.Random) -> list[dict[str, object]]:
    """Each event comes as it may when two programs write at once: the order within a session stays."""
    waiting = [list(group) for _, group in itertools.groupby(events, key=lambda event: event["session"])]
    mixed: list[dict[str, object]] = []
    while waiting:
        session = rng.choice(waiting[:2])
        mixed.append(session.pop(0))
        waiting = [one for one in waiting if one]
    return _renumbered(mixed)


# 574: two sessions that swap as many events each way.
@example(574)
@settings(max_examples=30, deadline=None)
@given(_seeds)
def test_sessions_that_lie_within_each_other_are_counted_as_they_are(seed: int) -> None:
    events = _events(seed, 300)
    terminal = [event for event in events if not event["details"] and event["install"] == events[0]["install"]]
    plain, mixed = (
        _counted(_renumbered(terminal)).terminal,
        _counted(_interleaved(terminal, random.Random(seed))).terminal,
    )
    assert plain.visits == mixed.visits and plain.lessons == mixed.lessons
    assert {key: values[:2] + values[3:] for key, values in plain.steps.items()} == {
        key: values[:2] + values[3:] for key, values in mixed.steps.items()
    }


@settings(max_examples=30, deadline=None)
@given(_seeds)
def test_a_session_that_lost_its_beginning_is_still_a_visit(seed: int) -> None:
    events = [event for event in _events(seed, 300) if not event["details"]]
    left = [event for event in events if event["kind"] != "session_started"]
    visits = _counted(left).terminal.visits
    assert sum(number for number, _ in visits.values()) == len(
        {(e["install"], e["session"]) for e in left if e["session"]}
    )
    assert sum(uses for _, uses in visits.values()) == sum(
        uses for _, uses in _counted(events).terminal.visits.values()
    )


def test_an_event_that_lacks_a_field_stops_no_report() -> None:
    events = [event for event in _events(3, 300) if not event["details"]]
    broken = [
        {**event, "lesson": None, "locale": None} if number % 7 == 0 else event for number, event in enumerate(events)
    ]
    assert sum(number for number, _ in _counted(broken).terminal.visits.values()) > 10


@pytest.mark.parametrize("number", ["seconds", "hints", "wrong"])
def test_a_step_that_lacks_a_number_takes_none_from_the_next(number: str) -> None:
    events = [event for event in _events(3, 300) if not event["details"]]
    done = [index for index, event in enumerate(events) if event["kind"] == "step_done"][::5]
    lacking, nought = (
        [{**event, number: value} if index in done else event for index, event in enumerate(events)]
        for value in (None, 0)
    )
    assert _counted(lacking).terminal == _counted(nought).terminal != _counted(events).terminal


def test_an_event_of_a_visit_may_have_details() -> None:
    """A new kind keeps what has no column as details; it still belongs to its visit, and classes know nothing of it."""
    events = [event for event in _events(3, 300) if not event["details"]]
    told = [
        {**event, "details": '{"matter": "pin"}'} if number % 3 == 0 else event for number, event in enumerate(events)
    ]
    assert _counted(told).terminal == _counted(events).terminal
    assert _counted(told).classes == ()

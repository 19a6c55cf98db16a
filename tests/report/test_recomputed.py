"""Plain SQL over the same database, written without looking at the report's code, agrees with the report in every cell."""

from datetime import date
from pathlib import Path
from typing import Any

import pytest

from kiosk.language import ruby
from kiosk.language.locales import named
from kiosk.report.build import Asked, build_report
from kiosk.report.counted import Counted, read_counted
from kiosk.report.period import fiscal_year, parse_period
from kiosk.report.source import LogSource
from kiosk.report.table import Table, Wording
from kiosk.usage.log import connect
from tests.report.random_events import event_rows, write_events

EVENTS = 100_000
_WORDS = Wording(ruby.plain, named("ja"))
# The newest word about each class, and where there is none the numbers of its closing.
_HELD = """
WITH c AS (SELECT *, json_extract(details, '$.key') AS k, coalesce(json_extract(details, '$.revision'), 0) AS rev
           FROM event WHERE kind IN ('class_opened', 'class_entered', 'class_corrected', 'class_cancelled')),
word AS (SELECT *, row_number() OVER (PARTITION BY k ORDER BY rev DESC, utc DESC, install DESC, seq DESC) AS place FROM c),
closing AS (SELECT json_extract(details, '$.key') AS k, json_extract(details, '$.participants') AS people,
            row_number() OVER (PARTITION BY json_extract(details, '$.key') ORDER BY install DESC, seq DESC) AS place
            FROM event WHERE kind = 'class_closed'),
held AS (SELECT word.k, json_extract(word.details, '$.held_on') AS day, json_extract(word.details, '$.place') AS place,
         json_extract(word.details, '$.course') AS course, json_extract(word.details, '$.series') AS series,
         json_extract(word.details, '$.capacity') AS capacity,
         CASE word.kind WHEN 'class_opened' THEN closing.people ELSE json_extract(word.details, '$.participants') END AS people
         FROM word LEFT JOIN closing ON closing.k = word.k AND closing.place = 1
         WHERE word.place = 1 AND word.kind <> 'class_cancelled'
         AND (word.kind <> 'class_opened' OR closing.people IS NOT NULL))
SELECT {by}, count(*), sum(people), sum(capacity) FROM held
WHERE people >= 1 AND day BETWEEN '{first}' AND '{last}' GROUP BY 1"""
_VISITS = """
WITH began AS (SELECT install, session, min(seq) AS seq FROM event WHERE session > 0 GROUP BY 1, 2),
visit AS (SELECT e.*, (SELECT count(*) FROM event d WHERE d.install = e.install AND d.session = e.session AND d.kind = 'step_done') AS steps,
          (SELECT locale FROM event l WHERE l.install = e.install AND l.session = e.session AND l.kind = 'language_chosen'
           ORDER BY seq DESC LIMIT 1) AS chosen
          FROM began JOIN event e USING (install, seq))
SELECT {by}, count(*), sum(steps > 0) FROM visit
WHERE local_date BETWEEN '{first}' AND '{last}' GROUP BY 1"""
_LESSONS = """SELECT {by}, sum(kind = 'lesson_started'), sum(kind = 'lesson_finished') FROM event e
WHERE kind IN ('lesson_started', 'lesson_finished') AND local_date BETWEEN '{first}' AND '{last}' GROUP BY 1"""
_CHOSEN = """coalesce((SELECT locale FROM event l WHERE l.install = e.install AND l.session = e.session AND l.seq < e.seq
AND l.kind = 'language_chosen' ORDER BY seq DESC LIMIT 1), '')"""
_STEPS = """SELECT lesson || '/' || step, sum(kind = 'step_reached'), sum(kind = 'step_done'),
round(sum(CASE kind WHEN 'step_done' THEN seconds END) / sum(kind = 'step_done'), 6), sum(coalesce(hints, 0)), sum(coalesce(wrong, 0))
FROM event WHERE step IS NOT NULL AND local_date BETWEEN '{first}' AND '{last}' GROUP BY 1"""
_LEFT = """
WITH run AS (SELECT *, sum(kind = 'lesson_started') OVER (PARTITION BY install, session ORDER BY seq) AS number FROM event WHERE lesson IS NOT NULL),
last AS (SELECT *, max(kind = 'lesson_finished') OVER w AS is_finished,
         max(CASE WHEN kind = 'step_reached' THEN seq END) OVER w AS last_step
         FROM run WINDOW w AS (PARTITION BY install, session, number))
SELECT lesson || '/' || step, count(*) FROM last
WHERE seq = last_step AND NOT is_finished AND local_date BETWEEN '{first}' AND '{last}' GROUP BY 1"""

_BAITS = """SELECT lesson || '/' || step || '/' || bait.value, sum(side.name = 'avoided'), sum(side.name = 'taken') FROM event
JOIN (SELECT 'avoided' AS name UNION SELECT 'taken') side
JOIN json_each('["' || replace(json_extract(details, '$.' || side.name), ' ', '","') || '"]') bait
WHERE kind = 'step_done' AND local_date BETWEEN '{first}' AND '{last}' GROUP BY 1"""


@pytest.fixture(scope="module")
def log(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("random") / "usage.db"
    write_events(path, event_rows(EVENTS, seed=20261121))
    # Indexes for the plain questions below; the program does not need them.
    connect(path).execute("CREATE INDEX plain ON event (install, session, kind, seq)")
    return path


@pytest.fixture(scope="module")
def counted(log: Path) -> Counted:
    return read_counted(LogSource(log))


def _asked(log: Path, statement: str, period: Any, **fills: str) -> dict[Any, tuple[Any, ...]]:
    sql = statement.format(first=period.first, last=period.last, **fills)
    rows = connect(log, read_only=True).execute(sql).fetchall()
    return {row[0]: tuple(row[1:]) for row in rows}


def _cells(table: Table, columns: tuple[str, ...], of: str = "of") -> dict[Any, tuple[Any, ...]]:
    """Row label → cells; rows of nothing but zeros are no row to SQL."""
    indexes = [table.index(column) for column in columns]
    found = {row[table.index(of)]: tuple(row[i] for i in indexes) for row in table.rows}
    return {label: cells for label, cells in found.items() if any(cells)}


@pytest.mark.parametrize("text", ["2026", "2025..2027", "2026-04", "2026Q2", "2026-03", "2027"])
def test_every_cell(log: Path, counted: Counted, text: str) -> None:
    period = parse_period(text)
    report = build_report(Asked(period), counted, date(2027, 5, 1), _WORDS)
    compared = 0

    def same(table_id: str, columns: tuple[str, ...], expected: dict[Any, tuple[Any, ...]]) -> None:
        nonlocal compared
        found = _cells(report.table(table_id), columns)
        assert found == {label: cells for label, cells in expected.items() if any(cells)}, table_id
        total = report.table(table_id).total
        if total:
            sums = tuple(sum(row[i] or 0 for row in expected.values()) for i in range(len(columns)))
            assert tuple(total[report.table(table_id).index(column)] for column in columns) == sums, table_id
        compared += sum(len(cells) for cells in found.values())

    ja_month = "substr({0}, 1, 4) || '年' || CAST(substr({0}, 6, 2) AS INT) || '月'"
    classes = ("classes", "participants", "capacity")
    same("class_months", classes, _asked(log, _HELD, period, by=ja_month.format("day")))
    same("class_places", classes, _asked(log, _HELD, period, by="place"))
    same("class_courses", classes, _asked(log, _HELD, period, by="course"))
    series = "CASE series WHEN 'smartphone' THEN 'スマホ教室' ELSE '講習会' END"
    same("class_series", classes, _asked(log, _HELD, period, by=series))

    def both(by_visit: str, by_lesson: str) -> dict[Any, tuple[Any, ...]]:
        visits, lessons = _asked(log, _VISITS, period, by=by_visit), _asked(log, _LESSONS, period, by=by_lesson)
        return {key: (*visits.get(key, (0, 0)), *lessons.get(key, (0, 0))) for key in {*visits, *lessons}}

    four = ("visits", "uses", "started", "finished")
    same("terminal_months", four, both(ja_month.format("local_date"), ja_month.format("local_date")))
    place = "(SELECT place FROM installation WHERE id = install)"
    same("terminal_places", four, both(place, place))
    words = {"ja": "日本語", "ja@easy": "やさしい日本語", "en": "English", "vi": "Tiếng Việt", "": "（えらばなかった）"}
    languages = both("coalesce(chosen, '')", _CHOSEN)
    same("terminal_languages", four, {words[key]: value for key, value in languages.items()})
    same("terminal_lessons", four[2:], _asked(log, _LESSONS, period, by="lesson"))
    ways = {"watch": "見る", "practise": "れんしゅうする", "alone": "ひとりで やってみる", "own": "自分の スマホで"}
    same("terminal_ways", four[2:], {ways[k]: v for k, v in _asked(log, _LESSONS, period, by="way").items()})

    hours = _asked(log, _VISITS, period, by="strftime('%w %H', utc, '+9 hours') || strftime('%w', local_date)")
    table = report.table("hours")
    grid = [[0] * 24 for _ in range(7)]
    for key, (_, uses) in hours.items():
        # The weekday is that of the local date, the hour that of Japan.
        grid[(int(key[-1]) - 1) % 7][int(key[2:4])] += uses
    assert [list(row[1:]) for row in table.rows] == grid

    steps, left = _asked(log, _STEPS, period), _asked(log, _LEFT, period)
    stuck = report.table("steps")
    found = {f"{row[0]}/{str(row[1]).split('. ')[1]}": row for row in stuck.rows}
    assert set(found) == set(steps)
    for key, (reached, done, seconds, hints, wrong) in steps.items():
        row = found[key]
        mean = row[stuck.index("seconds")]
        assert row[2:4] == (reached, done) and row[5:7] == (hints, wrong)
        assert mean == (pytest.approx(seconds, abs=2e-6) if seconds is not None else None)
        assert row[7] == left.get(key, (0,))[0]
        compared += 6
    baits = _asked(log, _BAITS, period)
    if baits:
        rows: list[Any] = [*report.table("baits").rows]
        assert {f"{row[0]}/{row[1]}/{row[2]}": row[3:5] for row in rows} == baits
        assert all(row[5] == pytest.approx(row[4] / (row[3] + row[4])) for row in rows)
        compared += 2 * len(baits)
    assert compared > 30


def test_a_planted_difference_is_seen(log: Path, counted: Counted) -> None:
    """One class more in the report, and the comparison would fail."""
    period = fiscal_year(2026)
    expected = _asked(log, _HELD, period, by="place")
    report = build_report(
        Asked(period), Counted(counted.classes[1:], counted.terminal, counted.places), date(2027, 5, 1), _WORDS
    )
    whole = build_report(Asked(period), counted, date(2027, 5, 1), _WORDS)
    assert _cells(whole.table("class_places"), ("classes", "participants", "capacity")) == expected
    missing = next(
        one
        for one in counted.classes
        if one.facts.held_on in period and one.state == "closed" and one.facts.participants
    )
    without = tuple(one for one in counted.classes if one is not missing)
    report = build_report(Asked(period), Counted(without, counted.terminal, counted.places), date(2027, 5, 1), _WORDS)
    assert _cells(report.table("class_places"), ("classes", "participants", "capacity")) != expected

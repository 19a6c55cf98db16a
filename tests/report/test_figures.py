"""Figures that are entered by hand: by month, with source and day, beside their target, and corrected with a reason."""

from datetime import date
from pathlib import Path

import pytest

from kiosk import paths
from kiosk.document.problem import Refused
from kiosk.language.locales import named
from kiosk.report.counted import Counted, read_counted
from kiosk.report.period import fiscal_year, quarter
from kiosk.report.plan_tables import plan_table, plan_years_table
from kiosk.report.plans import load_plan, progress
from kiosk.report.source import LogSource
from kiosk.report.table import Wording
from kiosk.usage.figures import figure_entered
from kiosk.usage.log import write_now

_PLAN = load_plan(paths.CONTENT / "plans" / "sukagawa.yaml")
_JA = Wording(str, named("ja"))


def _counted(log: Path) -> Counted:
    return read_counted(LogSource(log))


def _enter(
    log: Path, indicator: str, month: str, value: float, reason: str = "", read_on: date = date(2025, 5, 1)
) -> None:
    write_now(
        log,
        [figure_entered(_PLAN.id, indicator, month, value, "LINEの管理画面", read_on, _counted(log).figures, reason)],
    )


def _of(log: Path, indicator: str, year: int = 2024):  # type: ignore[no-untyped-def]
    found = next(one for one in _PLAN.indicators if one.id == indicator)
    return progress(_PLAN, found, _counted(log), fiscal_year(year))


def test_what_happens_adds_up_and_a_state_is_the_newest(tmp_path: Path) -> None:
    log = tmp_path / "usage.db"
    assert _of(log, "bulky-waste") is None
    for month, value in (("2024-04", 300), ("2024-05", 350), ("2025-03", 400), ("2023-12", 200)):
        _enter(log, "bulky-waste", month, value)
        _enter(log, "line-friends", month, value * 10)
    waste, friends = _of(log, "bulky-waste"), _of(log, "line-friends")
    assert (waste.done, waste.target, waste.missing) == (1050, 4000, 2950)
    assert (friends.done, friends.target, friends.share) == (4000, 10000, 0.4)
    assert [one.done for one in friends.by_year] == [None, 2000, 4000]


def test_they_stand_beside_their_target(tmp_path: Path) -> None:
    log = tmp_path / "usage.db"
    _enter(log, "line-friends", "2024-05", 9000)
    _enter(log, "line-friends", "2024-02", 7000)
    table = plan_table(_PLAN, _counted(log), quarter(2024, 1), date(2025, 5, 20), _JA)
    row = next(row for row in table.rows if row[table.index("indicator")] == "友だち登録者数")
    cells = {column.id: cell for column, cell in zip(table.columns, row, strict=True)}
    assert (cells["own"], cells["before"], cells["target"], cells["missing"]) == (9000, None, 10000, 1000)
    years = plan_years_table(_PLAN, _counted(log), fiscal_year(2024), _JA)
    row = next(row for row in years.rows if row[0] == "友だち登録者数")
    assert row[-1] is None and row[years.index("y2023")] == 7000, "a state does not add up over the years"


def test_a_figure_is_corrected_with_a_reason_and_what_stood_there_stays(tmp_path: Path) -> None:
    log = tmp_path / "usage.db"
    _enter(log, "bulky-waste", "2024-04", 300)
    with pytest.raises(Refused, match="300"):
        _enter(log, "bulky-waste", "2024-04", 310)
    _enter(log, "bulky-waste", "2024-04", 310, "count")
    (figure,) = _counted(log).figures
    assert figure.value == 310 and [(one.value, one.reason) for one in figure.entries] == [(300, ""), (310, "count")]


@pytest.mark.parametrize(
    ("month", "value", "source"),
    [("2024-13", 1, "x"), ("4月", 1, "x"), ("2025-06", 1, "x"), ("2024-04", -1, "x"), ("2024-04", float("nan"), "x"),
     ("2024-04", 1, ""), ("2024-04", 1, "長" * 41)],
)  # fmt: skip
def test_what_cannot_be_is_refused(tmp_path: Path, month: str, value: float, source: str) -> None:
    with pytest.raises(Refused):
        figure_entered("sukagawa", "bulky-waste", month, value, source, date(2025, 5, 1), ())


def test_no_visit_is_counted_for_it(tmp_path: Path) -> None:
    log = tmp_path / "usage.db"
    _enter(log, "bulky-waste", "2024-04", 300)
    counted = _counted(log)
    assert not counted.terminal.visits and not counted.classes and not sum(counted.terminal.doubtful.values())

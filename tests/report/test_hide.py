"""Open data: a solver of its own tries all published tables; no hidden count comes out."""

import itertools
import os
import random
from collections.abc import Iterable
from dataclasses import replace
from datetime import date
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from scipy.optimize import linprog
from scipy.sparse import lil_matrix

from kiosk.document.problem import Refused
from kiosk.report.hide import HIDDEN, Figures, Place, figures_of, hidden_places, is_safe, with_hidden
from kiosk.report.office import OPEN_TABLES, open_office
from kiosk.report.period import Period, fiscal_year, fiscal_years, month, months, quarter, quarters
from kiosk.report.table import Column, Report, Table, summed
from tests.report.lively_year import write_lively_year
from tests.rotation import DAY


class _Reader:
    """What a reader of nothing but the published tables can say of each hidden count. Written without the program's own
    equations, from the rows and totals as they are printed: one unknown per x, at least 1; equations and inequalities."""

    def __init__(self, tables: tuple[Table, ...]) -> None:
        self.unknown: dict[Place, int] = {}
        self.shown: dict[Place, float] = {}
        self.equal: list[tuple[dict[int, float], float]] = []
        self.at_most: list[tuple[dict[int, float], float]] = []
        for table in tables:
            self._read(table)
        for table in tables:
            self._sums(table)
        for column in {c.id for table in tables for c in table.columns if c.is_people}:
            places: list[Place] = [(t.id, -1, column) for t in tables if column in {c.id for c in t.columns}]
            for first, second in itertools.pairwise(places):
                self.equal.append(self._line(((first, 1), (second, -1))))

    def _read(self, table: Table) -> None:
        for index, column in enumerate(table.columns):
            rows = [*enumerate(table.rows), (-1, table.total or ())] if column.is_people else []
            for row, cells in rows:
                if cells[index] == HIDDEN:
                    self.unknown[table.id, row, column.id] = len(self.unknown)
                else:
                    self.shown[table.id, row, column.id] = float(cells[index] or 0)  # type: ignore[arg-type]

    def _sums(self, table: Table) -> None:
        names = {column.id for column in table.columns if column.is_people}
        for name in names:
            parts = [((table.id, row, name), 1) for row in range(len(table.rows))]
            self.equal.append(self._line((*parts, ((table.id, -1, name), -1))))
        for less, more in (("uses", "visits"), ("finished", "started")):
            if {less, more} <= names:
                self.at_most += [self._line((((table.id, row, less), 1), ((table.id, row, more), -1)))
                                 for row in (*range(len(table.rows)), -1)]  # fmt: skip

    def _line(self, terms: Iterable[tuple[Place, int]]) -> tuple[dict[int, float], float]:
        weights: dict[int, float] = {}
        known = 0.0
        for place, sign in terms:
            if place in self.unknown:
                weights[self.unknown[place]] = weights.get(self.unknown[place], 0) + sign
            else:
                known += sign * self.shown[place]
        return weights, -known

    def bounds(self, places: Iterable[Place] = ()) -> dict[Place, tuple[float, float]]:
        equal, at_most = ([one for one in lines if one[0]] for lines in (self.equal, self.at_most))
        result = {}
        for place in places or self.unknown:
            index = self.unknown[place]
            cost = np.zeros(len(self.unknown))
            cost[index] = 1
            ends = []
            for sign in (1, -1):
                solved = linprog(sign * cost, A_eq=self._matrix(equal), b_eq=[r for _, r in equal] or None,
                                 A_ub=self._matrix(at_most), b_ub=[r for _, r in at_most] or None, bounds=(1, None))  # fmt: skip
                assert solved.status in (0, 3), solved.message
                ends.append(float("inf") if solved.status == 3 else sign * solved.fun)
            result[place] = (ends[0], ends[1])
        return result

    def _matrix(self, lines: list[tuple[dict[int, float], float]]) -> "lil_matrix | None":
        found = lil_matrix((len(lines), len(self.unknown)))
        for number, (weights, _) in enumerate(lines):
            for index, weight in weights.items():
                found[number, index] = weight
        return found.tocsr() if lines else None


def _attacked(tables: tuple[Table, ...]) -> dict[Place, tuple[float, float]]:
    return _Reader(tables).bounds()


def _together(reports: dict[Period, Report]) -> tuple[Table, ...]:
    """All tables of all reports under names of their own, as somebody who downloads everything has them."""
    return tuple(
        replace(table, id=f"{period.first}..{period.last} {table.id}")  # type: ignore[arg-type]
        for period, report in reports.items()
        for table in report.tables
    )


class _ReaderOfAll(_Reader):
    """Knows besides that a row of a year is that row of its months, and of its quarters, added up."""

    def __init__(self, reports: dict[Period, Report]) -> None:
        self.unknown, self.shown, self.equal, self.at_most = {}, {}, [], []
        for period, report in reports.items():
            one = _Reader(_together({period: report}))
            moved = {index: self.unknown.setdefault(place, len(self.unknown)) for place, index in one.unknown.items()}
            self.shown |= one.shown
            for mine, theirs in ((self.equal, one.equal), (self.at_most, one.at_most)):
                mine += [
                    ({moved[index]: weight for index, weight in weights.items()}, known) for weights, known in theirs
                ]
        for period, report in reports.items():
            within = [other for other in reports if other != period and other.first in period and other.last in period]
            for inner in ([one for one in within if len(one.months()) == size] for size in (1, 3)):
                if sum(len(one.months()) for one in inner) == len(period.months()):
                    self._across(period, report, inner, reports)

    def _across(self, period: Period, report: Report, inner: list[Period], reports: dict[Period, Report]) -> None:
        def name(of: Period, table: Table) -> str:
            return f"{of.first}..{of.last} {table.id}"

        for table in report.tables:
            for column in (one.id for one in table.columns if one.is_people):
                for row, cells in (*enumerate(table.rows), (-1, table.total or ())):
                    terms: list[tuple[Place, int]] = [((name(period, table), row, column), -1)]
                    for other in inner:
                        found = reports[other].table(table.id)
                        rows = [-1] if row < 0 else [n for n, one in enumerate(found.rows) if one[0] == cells[0]]
                        terms += [((name(other, found), number, column), 1) for number in rows]
                    self.equal.append(self._line(terms))


@pytest.fixture(scope="module")
def reports(tmp_path_factory: pytest.TempPathFactory) -> dict[Period, Report]:
    """A year, its quarters and its months, all of them published."""
    log = tmp_path_factory.mktemp("open") / "usage.db"
    write_lively_year(log, visits=150)
    office = open_office(log, "osaki", date(2027, 5, 20))
    return {period: office.open_data(period) for period in (fiscal_year(2026), *quarters(2026), *months(2026))}


@pytest.fixture(scope="module")
def published(reports: dict[Period, Report]) -> list[Report]:
    return list(reports.values())


def test_no_hidden_count_comes_out(reports: dict[Period, Report]) -> None:
    attacked = 0
    for period in (fiscal_year(2026), quarter(2026, 1), month(2026, 6), month(2027, 3)):
        for place, (low, high) in _attacked(reports[period].tables).items():
            attacked += 1
            assert high - low > 0.5, (period, place, low, high)
    assert attacked > 40


def test_no_hidden_count_comes_out_of_a_year_its_quarters_and_its_months_together(
    reports: dict[Period, Report],
) -> None:
    """Some, others each day; all of them with KOTOHAJIME_TEST_LESSONS=all."""
    reader = _ReaderOfAll(reports)
    places = sorted(reader.unknown)
    if not os.environ.get("KOTOHAJIME_TEST_LESSONS"):
        places = random.Random(DAY).sample(places, 40)
    for place, (low, high) in reader.bounds(places).items():
        assert high - low > 0.5, (place, low, high)


def test_hidden_each_by_itself_a_year_and_its_months_give_counts_away(tmp_path: Path) -> None:
    """The attack can succeed: so it was before they were hidden together."""
    write_lively_year(tmp_path / "usage.db", visits=150)
    office = open_office(tmp_path / "usage.db", "osaki", date(2027, 5, 20))
    alone = {}
    for period in (fiscal_year(2026), *months(2026)):
        whole = office.report(period, OPEN_TABLES)
        hidden = hidden_places(figures_of(whole.tables))
        alone[period] = replace(whole, tables=tuple(with_hidden(table, hidden) for table in whole.tables))
    reader = _ReaderOfAll(alone)
    of_year = [place for place in sorted(reader.unknown) if place[0].startswith("2026-04-01..2027-03-31 class")]
    assert any(high - low < 0.5 for place in of_year for low, high in reader.bounds([place]).values())


def test_no_rate_gives_a_hidden_count_away(published: list[Report]) -> None:
    for report in published:
        for table in report.tables:
            shares = [n for n, column in enumerate(table.columns) if column.kind == "share"]
            for row in (*table.rows, table.total or ()):
                assert HIDDEN not in row or all(row[n] == HIDDEN for n in shares), (table.id, row)


def test_a_span_that_is_no_year_quarter_or_month_is_refused(tmp_path: Path) -> None:
    office = open_office(tmp_path / "usage.db", "osaki", date(2027, 5, 20))
    with pytest.raises(Refused):
        office.open_data(fiscal_years(2025, 2026))


def test_nothing_small_is_shown(published: list[Report]) -> None:
    for report in published:
        for table in report.tables:
            for row in (*table.rows, table.total or ()):
                for cell, column in zip(row, table.columns, strict=True):
                    assert not (column.is_people and isinstance(cell, int) and 0 < cell < 10), (table.id, row)


def test_hiding_only_the_small_ones_would_give_them_away(tmp_path: Path) -> None:
    """The check can fail: without the others beside them, sums tell."""
    columns = (Column("of", "", "text"), Column("uses", "", is_sum=True, is_people=True))
    rows = (("a", 40), ("b", 3), ("c", 25))
    table = Table("t", "", columns, rows, summed(columns, rows, "sum"))
    naive = with_hidden(table, frozenset({("t", 1, "uses")}))
    ((low, high),) = _attacked((naive,)).values()
    assert low == high == 3
    careful = with_hidden(table, hidden_places(figures_of((table,))))
    assert [row[1] for row in careful.rows] == [40, HIDDEN, HIDDEN]
    assert all(high - low >= 5 for low, high in _attacked((careful,)).values())


@settings(max_examples=40, deadline=None)
@given(
    st.lists(st.tuples(st.integers(0, 40), st.integers(0, 40)), min_size=1, max_size=7),
    st.lists(st.integers(0, 30), min_size=1, max_size=5),
)
def test_random_tables(pairs: list[tuple[int, int]], others: list[int]) -> None:
    """Two tables of the same people: their totals are equal, and every reader knows it."""
    whole = sum(low for low, _ in pairs)
    columns = (
        Column("of", "", "text"),
        Column("uses", "", is_sum=True, is_people=True),
        Column("visits", "", is_sum=True, is_people=True),
    )
    rows = tuple((str(n), low, low + more) for n, (low, more) in enumerate(pairs))
    first = Table("a", "", columns, rows, summed(columns, rows, ""))
    split = [min(part, whole) for part in others]
    split = [*split, whole - sum(split)] if sum(split) <= whole else [whole]
    second_rows = tuple((str(n), part) for n, part in enumerate(split))
    second = Table("b", "", columns[:2], second_rows, summed(columns[:2], second_rows, ""))
    figures = figures_of((first, second))
    hidden = hidden_places(figures)
    small = {place for place in figures.people if 0 < figures.values[place] < 10}
    assert small <= hidden
    published = (with_hidden(first, hidden), with_hidden(second, hidden))
    for place, found in _attacked(published).items():
        assert is_safe((found[0] - 1e-6, found[1] + 1e-6), 10 if place in small else 1), (place, found)


def test_nothing_small_hides_nothing() -> None:
    place: Place = ("t", 0, "uses")
    assert hidden_places(Figures({place: 50}, frozenset({place}), ())) == frozenset()

"""Open data: a solver of its own tries all published tables; no hidden count comes out."""

import itertools
from collections.abc import Iterable
from datetime import date
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from scipy.optimize import linprog

from kiosk.report.hide import HIDDEN, Figures, Place, figures_of, hidden_places, is_safe, with_hidden
from kiosk.report.office import open_office
from kiosk.report.period import fiscal_year, month, quarter
from kiosk.report.table import Column, Report, Table, summed
from tests.report.lively_year import write_lively_year


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

    def bounds(self) -> dict[Place, tuple[float, float]]:
        equal, at_most = ([one for one in lines if one[0]] for lines in (self.equal, self.at_most))
        result = {}
        for place, index in self.unknown.items():
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

    def _matrix(self, lines: list[tuple[dict[int, float], float]]) -> "np.ndarray | None":
        found = np.zeros((len(lines), len(self.unknown)))
        for number, (weights, _) in enumerate(lines):
            for index, weight in weights.items():
                found[number, index] = weight
        return found if lines else None


def _attacked(tables: tuple[Table, ...]) -> dict[Place, tuple[float, float]]:
    return _Reader(tables).bounds()


@pytest.fixture(scope="module")
def published(tmp_path_factory: pytest.TempPathFactory) -> list[Report]:
    log = tmp_path_factory.mktemp("open") / "usage.db"
    write_lively_year(log, visits=400)
    office = open_office(log, "osaki", date(2027, 5, 20))
    return [
        office.open_data(period) for period in (fiscal_year(2026), quarter(2026, 1), month(2026, 6), month(2027, 3))
    ]


def test_no_hidden_count_comes_out(published: list[Report]) -> None:
    attacked = 0
    for report in published:
        for place, (low, high) in _attacked(report.tables).items():
            attacked += 1
            assert high - low > 0.5, (report.period, place, low, high)
    assert attacked > 40


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

"""Small counts for open data: hidden, and hidden so that no sum gives them away (関連秘匿).

A count from 1 to k − 1 is hidden; a zero is nobody and is shown. Then a solver, which knows every published figure and
that hidden ones are at least 1, asks how large and how small each hidden one could be. While one of the small counts
can be told too closely, another figure beside it is hidden too: the smallest that helps.
"""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from typing import Any

from kiosk.document.problem import Problem, Refused
from kiosk.report.table import Cell, Table

LEAST_SHOWN = 10
HIDDEN = "x"
# A place of the published figures: table, row (−1 is the total), column.
Place = tuple[str, int, str]


@dataclass(frozen=True)
class Sum:
    """`whole` is the sum of `parts`; every reader of the tables knows that."""

    whole: Place
    parts: tuple[Place, ...]


@dataclass(frozen=True)
class Figures:
    """All figures that are published and how they hang together: sums, and pairs of which the first is at most the
    second. Only those in `people` may have to be hidden."""

    values: dict[Place, int]
    people: frozenset[Place]
    sums: tuple[Sum, ...]
    at_most: tuple[tuple[Place, Place], ...] = ()


# What every reader knows: no more uses than visits, nobody finishes who has not begun, no class without somebody in it.
_PAIRS = (("uses", "visits"), ("finished", "started"), ("classes", "participants"))


def figures_of(tables: Iterable[Table]) -> Figures:
    """The counts in the tables. Totals are sums of their rows; the total of a column is the same in all its tables."""
    values: dict[Place, int] = {}
    people: set[Place] = set()
    sums: list[Sum] = []
    pairs: list[tuple[Place, Place]] = []
    totals: dict[str, Place] = {}
    for table in tables:
        rows = [*enumerate(table.rows), *([(-1, table.total)] if table.total else [])]
        columns = [
            (index, column) for index, column in enumerate(table.columns) if column.kind == "count" and column.is_sum
        ]
        for index, column in columns:
            for row, cells in rows:
                values[table.id, row, column.id] = int(cells[index] or 0)  # type: ignore[arg-type]
                if column.is_people:
                    people.add((table.id, row, column.id))
            if table.total:
                whole: Place = (table.id, -1, column.id)
                sums.append(Sum(whole, tuple((table.id, row, column.id) for row in range(len(table.rows)))))
                sums.append(Sum(totals.setdefault(column.id, whole), (whole,)))
        names = {column.id for _, column in columns}
        pairs += [
            ((table.id, row, less), (table.id, row, more))
            for less, more in _PAIRS
            for row, _ in rows
            if {less, more} <= names
        ]
    return Figures(values, frozenset(people), tuple(one for one in sums if one.parts != (one.whole,)), tuple(pairs))


def hidden_places(figures: Figures, least: int = LEAST_SHOWN) -> frozenset[Place]:
    """What must not be shown: the small counts, and as many others as it takes."""
    small = frozenset(place for place in figures.people if 0 < figures.values[place] < least)
    hidden = set(small)
    while True:
        solver = _Solver(figures, hidden)
        open_ones = [
            place for place in sorted(hidden) if not is_safe(solver.bounds(place), least if place in small else 1)
        ]
        if not open_ones:
            return frozenset(hidden)
        hidden.add(_helper(figures, hidden, open_ones[0]))


def is_safe(found: tuple[float, float], least: int) -> bool:
    """A hidden figure is safe when at least half as many values are possible as there are small counts."""
    low, high = found
    return high - low >= least / 2


def _highs() -> Any:
    """The solver's library, an extra of its own. Raises Refused where it is not installed."""
    try:
        import highspy
    except ImportError as error:
        message = "公開用の数を隠す部品（highspy）が入っていません。packaging/run を動かしてください。"
        raise Refused(Problem(message)) from error
    return highspy


class _Solver:
    """The published sums as linear equations over the hidden figures (HiGHS)."""

    def __init__(self, figures: Figures, hidden: Iterable[Place]) -> None:
        highspy = _highs()
        self._order = sorted(hidden)
        self._column = {place: index for index, place in enumerate(self._order)}
        self._model: Any = highspy.Highs()
        self._model.setOptionValue("output_flag", False)
        for _ in self._order:
            self._model.addVar(1, highspy.kHighsInf)
        for one in figures.sums:
            self._add(one, figures)
        for less, more in figures.at_most:
            self._add_pair(less, more, figures)

    def bounds(self, place: Place) -> tuple[float, float]:
        """The smallest and the largest that a hidden figure could be, for a reader who can solve equations."""
        return self._extreme(place, 1), self._extreme(place, -1)

    def _add(self, one: Sum, figures: Figures) -> None:
        known = 0.0
        weights: dict[int, float] = {}
        for place, sign in ((one.whole, -1.0), *((part, 1.0) for part in one.parts)):
            if place in self._column:
                index = self._column[place]
                weights[index] = weights.get(index, 0.0) + sign
            else:
                known += sign * figures.values[place]
        if weights:
            self._model.addRow(-known, -known, len(weights), list(weights), list(weights.values()))

    def _add_pair(self, less: Place, more: Place, figures: Figures) -> None:
        """`more` − `less` is not negative."""
        signs = {less: -1.0, more: 1.0}
        weights = {self._column[place]: sign for place, sign in signs.items() if place in self._column}
        known = sum(sign * figures.values[place] for place, sign in signs.items() if place not in self._column)
        if weights:
            self._model.addRow(-known, float("inf"), len(weights), list(weights), list(weights.values()))

    def _extreme(self, place: Place, sign: int) -> float:
        """The least (sign 1) or greatest (sign −1) value; infinite where nothing bounds it."""
        index = self._column[place]
        for other in range(len(self._order)):
            self._model.changeColCost(other, float(sign) if other == index else 0.0)
        self._model.run()
        highspy = _highs()
        status = self._model.getModelStatus()
        if status in (highspy.HighsModelStatus.kUnbounded, highspy.HighsModelStatus.kUnboundedOrInfeasible):
            return float("inf")
        return sign * float(self._model.getObjectiveValue())


def _helper(figures: Figures, hidden: set[Place], place: Place) -> Place:
    """The smallest shown figure in a sum with `place`; where there is none, in a sum with any hidden figure."""
    for near in ({place}, hidden):
        shown = {
            other
            for one in figures.sums
            if near & {one.whole, *one.parts}
            for other in (one.whole, *one.parts)
            if other in figures.people and other not in hidden and figures.values[other] > 0
        }
        if shown:
            # A total is the last to go.
            return min(shown, key=lambda other: (other[1] == -1, figures.values[other], other))
    raise AssertionError("everything is hidden and yet something can be told")


def with_hidden(table: Table, hidden: frozenset[Place]) -> Table:
    """The table with `x` in the hidden places; a share beside a hidden figure goes too."""

    def shown(row: int, cells: tuple[Cell, ...]) -> tuple[Cell, ...]:
        gone = [(table.id, row, column.id) in hidden for column in table.columns]
        is_derived = [column.kind in ("share", "seconds") for column in table.columns]
        return tuple(
            HIDDEN if lost or (derived and any(gone)) else cell
            for cell, lost, derived in zip(cells, gone, is_derived, strict=True)
        )

    rows = tuple(shown(number, cells) for number, cells in enumerate(table.rows))
    return replace(table, rows=rows, total=shown(-1, table.total) if table.total else None)

"""Small counts for open data: hidden, and hidden so that no sum gives them away (関連秘匿).

A count from 1 to k − 1 is hidden; a zero is nobody and is shown. Then a solver, which knows every published figure and
that hidden ones are at least 1, asks how large and how small each hidden one could be. While one of the small counts
can be told too closely, another figure beside it is hidden too: the smallest that helps.

A year, its quarters and its months are hidden together: whoever has them all can add them up.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from functools import cached_property
from typing import Any

from kiosk.document.problem import Problem, Refused
from kiosk.report.table import Cell, Table

LEAST_SHOWN = 10
HIDDEN = "x"
# More than any figure: what could be as much is bounded by nothing.
_ENOUGH = 1_000_000.0
# A place of the published figures: table (behind the name of its report, where there are several), row (−1 is the
# total), column.
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

    @cached_property
    def _of_place(self) -> dict[Place, list[Sum]]:
        found: dict[Place, list[Sum]] = {}
        for one in self.sums:
            for place in (one.whole, *one.parts):
                found.setdefault(place, []).append(one)
        return found

    def sums_with(self, place: Place) -> list[Sum]:
        return self._of_place.get(place, [])


# What every reader knows: no more uses than visits, nobody finishes who has not begun, no class without somebody in it.
_PAIRS = (("uses", "visits"), ("finished", "started"), ("classes", "participants"), ("known", "participants"))


def figures_of(tables: Iterable[Table], of: str = "") -> Figures:
    """The counts in the tables. Totals are sums of their rows; the total of a column is the same in all its tables. `of`
    names their report."""
    values: dict[Place, int] = {}
    people: set[Place] = set()
    sums: list[Sum] = []
    pairs: list[tuple[Place, Place]] = []
    totals: dict[str, Place] = {}
    for table in tables:
        name = of + table.id
        rows = [*enumerate(table.rows), *([(-1, table.total)] if table.total else [])]
        columns = [
            (index, column) for index, column in enumerate(table.columns) if column.kind == "count" and column.is_sum
        ]
        for index, column in columns:
            for row, cells in rows:
                values[name, row, column.id] = int(cells[index] or 0)  # type: ignore[arg-type]
                if column.is_people:
                    people.add((name, row, column.id))
            if table.total:
                whole: Place = (name, -1, column.id)
                sums.append(Sum(whole, tuple((name, row, column.id) for row in range(len(table.rows)))))
                sums.append(Sum(totals.setdefault(column.id, whole), (whole,)))
        names = {column.id for _, column in columns}
        pairs += [
            ((name, row, less), (name, row, more)) for less, more in _PAIRS for row, _ in rows if {less, more} <= names
        ]
    return Figures(values, frozenset(people), tuple(one for one in sums if one.parts != (one.whole,)), tuple(pairs))


def figures_together(reports: Mapping[str, tuple[Table, ...]], parts: Mapping[str, tuple[str, ...]]) -> Figures:
    """The counts of several reports, by their names: what one says is what its `parts` say together, row by row."""
    each = {name: figures_of(tables, name) for name, tables in reports.items()}
    sums = [one for figures in each.values() for one in figures.sums]
    for whole, names in parts.items():
        for table in reports[whole]:
            inner = [(name, next(one for one in reports[name] if one.id == table.id)) for name in names]
            sums += _across(whole, table, inner)
    values = {place: value for figures in each.values() for place, value in figures.values.items()}
    people = frozenset(place for figures in each.values() for place in figures.people)
    return Figures(values, people, tuple(sums), tuple(pair for one in each.values() for pair in one.at_most))


def _across(whole: str, table: Table, inner: list[tuple[str, Table]]) -> Iterable[Sum]:
    """Each row, and the total, is the sum of the rows of the same name. What has no row there is nobody."""
    columns = [column.id for column in table.columns if column.kind == "count" and column.is_sum]
    rows = [(-1, None), *((row, cells[0]) for row, cells in enumerate(table.rows))] if table.total else []
    for row, label in rows:
        found = [
            (name + other.id, -1 if label is None else number)
            for name, other in inner
            for number in ([0] if label is None else _rows_called(other, label))
            if other.total
        ]
        for column in columns:
            yield Sum((whole + table.id, row, column), tuple((name, number, column) for name, number in found))


def _rows_called(table: Table, label: Cell) -> list[int]:
    return [number for number, cells in enumerate(table.rows) if cells[0] == label]


def hidden_places(figures: Figures, least: int = LEAST_SHOWN) -> frozenset[Place]:
    """What must not be shown: the small counts, and as many others as it takes."""
    small = frozenset(place for place in figures.people if 0 < figures.values[place] < least)
    hidden = set(small)
    # What is safe stays so when more is hidden.
    doubtful = list(sorted(small))
    while doubtful:
        solver = _Solver(figures, hidden)
        doubtful = [place for place in doubtful if not solver.is_safe(place, least if place in small else 1)]
        helpers: set[Place] = set()
        for place in doubtful:
            # One may help several; what it helps is seen in the next round.
            if not helpers & _beside(figures, place):
                helpers |= _helper(figures, hidden | helpers, place)
        if doubtful and not helpers:
            raise AssertionError("everything is hidden and yet something can be told")
        hidden |= helpers
        doubtful += sorted(helpers)
    return frozenset(hidden)


def _beside(figures: Figures, place: Place) -> set[Place]:
    """All that stands in a sum with it."""
    return {other for one in figures.sums_with(place) for other in (one.whole, *one.parts)}


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
        # From one question to the next only what is asked for changes: the answer before is the best beginning.
        self._model.setOptionValue("presolve", "off")
        self._model.setOptionValue("solver", "simplex")
        for _ in self._order:
            self._model.addVar(1, _ENOUGH)
        self._asked = 0
        # The least and the most that each was in any answer so far: all of them are possible.
        self._seen = [(float("inf"), float("-inf"))] * len(self._order)
        for one in figures.sums:
            self._add(one, figures)
        for less, more in figures.at_most:
            self._add_pair(less, more, figures)

    def is_safe(self, place: Place, least: int) -> bool:
        """Whether a reader who can solve equations is left with enough that a hidden figure could be. Most are answered
        by what the answers for others have shown."""
        return is_safe(self._seen[self._column[place]], least) or is_safe(self.bounds(place), least)

    def bounds(self, place: Place) -> tuple[float, float]:
        """The smallest and the largest that a hidden figure could be; what nothing bounds is very large."""
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
        """The least (sign 1) or greatest (sign −1) value."""
        self._model.changeColCost(self._asked, 0.0)
        self._asked = self._column[place]
        self._model.changeColCost(self._asked, float(sign))
        self._model.run()
        values = self._model.getSolution().col_value
        pairs = zip(self._seen, values, strict=True)
        self._seen = [(min(low, value), max(high, value)) for (low, high), value in pairs]
        return float(values[self._asked])


def _helper(figures: Figures, hidden: set[Place], place: Place) -> set[Place]:
    """The smallest shown figure in a sum with `place`; where there is none, in a sum with any hidden figure, if there is
    one."""
    for near in ({place}, hidden):
        shown = {
            other
            for one in near
            for other in _beside(figures, one)
            if other in figures.people and other not in hidden and figures.values[other] > 0
        }
        if shown:
            # A total is the last to go.
            return {min(shown, key=lambda other: (other[1] == -1, figures.values[other], other))}
    return set()


def with_hidden(table: Table, hidden: frozenset[Place], of: str = "") -> Table:
    """The table with `x` in the hidden places; a share beside a hidden figure goes too. `of` names its report."""

    def shown(row: int, cells: tuple[Cell, ...]) -> tuple[Cell, ...]:
        gone = [(of + table.id, row, column.id) in hidden for column in table.columns]
        is_derived = [column.kind in ("share", "seconds") for column in table.columns]
        return tuple(
            HIDDEN if lost or (derived and any(gone)) else cell
            for cell, lost, derived in zip(cells, gone, is_derived, strict=True)
        )

    rows = tuple(shown(number, cells) for number, cells in enumerate(table.rows))
    return replace(table, rows=rows, total=shown(-1, table.total) if table.total else None)

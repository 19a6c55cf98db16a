"""The year against its mark: where an indicator should stand today, what is needed from now on, month by month. Pure."""

from dataclasses import dataclass
from datetime import date
from math import ceil

from kiosk.report.counted import Counted
from kiosk.report.period import Period, fiscal_year
from kiosk.report.plans import COUNTINGS, Indicator, Plan, Progress, Rule, State, progress
from kiosk.usage.events import fiscal_year_of

_DAYS_A_MONTH = 365.25 / 12
_MOST_TICKS = 4
# Where a city has no plan here, what happens is shown all the same.
_PEOPLE = Indicator(id="participants", row="", name="教室に来た人", unit="人", rule=Rule(what="participants"))


@dataclass(frozen=True)
class Month:
    """One column: what it brought, and the same month of the year before. `done` of a month to come is None."""

    first: date
    done: int | None
    before: int
    is_current: bool


@dataclass(frozen=True)
class Outlook:
    """One indicator of a plan as of today. Without a target there is no mark, no line and nothing missing.

    `mark` is what the target comes to by today, spread evenly over the days; `behind` how much is missing to it, negative
    where it is ahead. `per_month` is needed each month until the end, `line` what the target comes to a month.
    """

    indicator: Indicator
    period: Period
    state: State
    done: int
    target: float | None
    mark: float | None
    per_month: int | None
    line: float | None
    months: tuple[Month, ...]

    @property
    def share(self) -> float:
        return self.done / self.target if self.target else 0.0

    @property
    def mark_share(self) -> float:
        return self.mark / self.target if self.mark is not None and self.target else 0.0

    @property
    def behind(self) -> int:
        return ceil(self.mark) - self.done if self.mark is not None else 0

    @property
    def step(self) -> int:
        """Between the lines behind the columns: 1, 2 or 5 times a power of ten, so that there are few of them."""
        most = max(1.0, self.line or 0, *(max(one.done or 0, one.before) for one in self.months))
        size = 1
        while most / size > _MOST_TICKS * 5:
            size *= 10
        return next(size * times for times in (1, 2, 5, 10) if most / (size * times) <= _MOST_TICKS)

    @property
    def top(self) -> int:
        """The upper edge of the picture, a whole number of steps."""
        most = max(1.0, self.line or 0, *(max(one.done or 0, one.before) for one in self.months))
        return ceil(most / self.step) * self.step


def outlooks(plan: Plan | None, counted: Counted, today: date) -> tuple[Outlook, ...]:
    """What is counted here, those with a target first."""
    year = fiscal_year_of(today)
    asked = Period(fiscal_year(year).first, today)
    indicators = [each for each in plan.indicators if each.rule] if plan else []
    found = [one for one in (progress(plan, each, counted, asked) for each in indicators) if one] if plan else []
    if not found:
        done = _of_year(_PEOPLE, counted, year)
        found = [Progress(_PEOPLE, fiscal_year(year), done, done, None, ())]
    made = [_outlook(one, counted, today) for one in found]
    return tuple(sorted(made, key=lambda one: one.target is None))


def _months(indicator: Indicator, counted: Counted) -> dict[str, int]:
    assert indicator.rule is not None
    return dict(COUNTINGS[indicator.rule.what].months(indicator.rule, counted))


def _of_year(indicator: Indicator, counted: Counted, year: int) -> int:
    of = _months(indicator, counted)
    return sum(of.get(month, 0) for month in fiscal_year(year).months())


def _outlook(found: Progress, counted: Counted, today: date) -> Outlook:
    period, target = found.period, found.target
    state = found.state(today)
    days = (period.last - period.first).days + 1
    passed = min(days, max(0, (today - period.first).days + 1))
    per_month = None
    if state == "running":
        per_month = ceil(found.missing / max(1.0, (days - passed) / _DAYS_A_MONTH))
    return Outlook(
        found.indicator, period, state, int(found.done), target, target * passed / days if target else None, per_month,
        target / len(period.months()) if target else None, _columns(found.indicator, counted, today),
    )  # fmt: skip


def _columns(indicator: Indicator, counted: Counted, today: date) -> tuple[Month, ...]:
    of, now = _months(indicator, counted), today.isoformat()[:7]
    columns = []
    for month in fiscal_year(fiscal_year_of(today)).months():
        first = date.fromisoformat(f"{month}-01")
        before = of.get(f"{first.year - 1}-{first.month:02}", 0)
        columns.append(Month(first, of.get(month, 0) if month <= now else None, before, month == now))
    return tuple(columns)

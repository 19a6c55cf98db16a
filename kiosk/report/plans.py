"""City plans as data: what each indicator counts, from where to where, and how far it is."""

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date
from functools import partial
from math import ceil
from pathlib import Path
from typing import Literal

from pydantic import Field, TypeAdapter, model_validator

from kiosk.document.files import files_in
from kiosk.document.problem import Problem, Refused, naming
from kiosk.document.strict_yaml import read
from kiosk.document.validation import Strict, check_named, validated
from kiosk.report.counted import Counted
from kiosk.report.period import Period, fiscal_year, fiscal_years
from kiosk.usage.classes import ClassRecord, Series, runs
from kiosk.usage.events import fiscal_year_of

What = Literal["classes", "participants", "terminal_uses", "lessons_finished"]


class Rule(Strict):
    """How an indicator is counted. No national definition was found, so each plan says its own; reports print it.

    `each`: every class is one (the same course in the morning and in the afternoon is two, and so is a two-day course),
    or every course is one, however many days it has.
    """

    what: What
    each: Literal["class", "course"] = "class"
    least_participants: int = Field(1, ge=0)
    series: tuple[Series, ...] = ()
    lessons: tuple[str, ...] = ()


class Known(Strict):
    """A figure that the plan itself gives, for a fiscal year."""

    year: int
    value: float


class Indicator(Strict):
    """One row of a plan. Without a rule its figures are entered by month; `beside` names lessons that lead to it.

    `per` year: each fiscal year by itself; plan: added up over the years; end: how it stands when the plan ends.
    """

    id: str = Field(pattern="^[a-z0-9-]+$")
    row: str
    name: str = Field(min_length=1)
    unit: str
    rule: Rule | None = None
    baseline: Known | None = None
    target: float | None = None
    # The one fiscal year that the target is for; of a plan's own, or each year, where there is none.
    target_year: int = 0
    per: Literal["year", "plan", "end"] = "year"
    first_year: int = 0
    last_year: int = 0
    beside: tuple[str, ...] = ()
    note: str = ""


class Plan(Strict):
    """`content/plans/<id>.yaml`. Fiscal years, both included."""

    format: int = Field(ge=1, le=1)
    id: str = Field(pattern="^[a-z0-9-]+$")
    city: str
    name: str = Field(min_length=1)
    first_year: int = Field(ge=2000, le=2100)
    last_year: int = Field(ge=2000, le=2100)
    source: str
    # Where the yearly targets of a plan are those of one year, such as its last.
    target_year: int = 0
    indicators: tuple[Indicator, ...] = Field(min_length=1)

    @model_validator(mode="after")
    def counted_over_time(self) -> "Plan":
        if any(indicator.rule and indicator.per == "end" for indicator in self.indicators):
            raise ValueError("rule のある指標の per は year か plan です")
        return self

    @model_validator(mode="after")
    def years_in_order(self) -> "Plan":
        if self.last_year < self.first_year:
            raise ValueError("last_year が first_year より前です")
        return self

    def texts(self) -> Iterator[str]:
        """What is translated: names, rows, units and notes."""
        yield self.name
        for one in self.indicators:
            yield from (text for text in (one.row, one.name, one.unit, one.note) if text)

    def years(self, indicator: Indicator) -> tuple[int, ...]:
        """The fiscal years over which the indicator is counted."""
        return tuple(range(indicator.first_year or self.first_year, (indicator.last_year or self.last_year) + 1))

    def target(self, indicator: Indicator, year: int) -> float | None:
        """What a fiscal year is asked for; None where the plan asks nothing of it."""
        asked = indicator.target_year or self.target_year
        is_asked = year in self.years(indicator) and (indicator.per != "year" or asked in (0, year))
        return indicator.target if is_asked else None


@dataclass(frozen=True)
class Plans:
    """The plans that can be used, by id, and what staff must mend first."""

    plans: Mapping[str, Plan]
    problems: tuple[Problem, ...] = ()

    def chosen(self, plan_id: str, city_id: str) -> Plan | None:
        """The plan of that id; without an id the city's own. None where there is none, or its file is broken.

        Raises Refused for a plan that was never there.
        """
        if not plan_id:
            return next((plan for plan in self.plans.values() if plan.city == city_id), None)
        is_broken = any(problem.file and problem.file.stem == plan_id for problem in self.problems)
        if plan_id not in self.plans and not is_broken:
            fills = {"id": plan_id, "known": ", ".join(self.plans)}
            raise Refused(Problem("計画「{id}」はありません。あるのは: {known}", fills=fills))
        return self.plans.get(plan_id)


_PLAN = TypeAdapter(Plan)


def load_plan(path: Path) -> Plan:
    """Raises Refused, naming file and line."""
    plan = validated(_PLAN, read(path), path)
    check_named(path, plan.id)
    return plan


def load_plans(folders: Iterable[Path]) -> Plans:
    """Every sound plan; a later folder (the city's own) wins. A broken one is left out and named, and the weaker one of
    the same id stands in for it."""
    found: dict[str, Plan] = {}
    problems: list[Problem] = []
    for path in (path for folder in folders for path in files_in(folder, "*.yaml", problems)):
        with naming(path, problems):
            found[path.stem] = load_plan(path)
    return Plans(found, tuple(problems))


@dataclass(frozen=True)
class YearDone:
    """What one fiscal year brought, and the target of that year where there is one; None where nothing is known of it."""

    year: int
    done: float | None
    target: float | None


State = Literal["reached", "running", "over", "coming", "open", "after"]


@dataclass(frozen=True)
class Progress:
    """How far an indicator is, as of the last day of what was asked about.

    `own` is the figure of just that span. `done` is of `period`, from its beginning until then, and so is `target`.
    Outside of the plan's years nothing is asked: `done` is `own`, and there is no target.
    """

    indicator: Indicator
    period: Period
    own: float | None
    done: float
    target: float | None
    by_year: tuple[YearDone, ...]
    place: Literal["before", "within", "after"] = "within"

    @property
    def share(self) -> float | None:
        return self.done / self.target if self.target else None

    @property
    def missing(self) -> int:
        """How many more it takes; 0 when the target is reached or there is none."""
        return max(0, ceil((self.target or 0) - self.done))

    @property
    def closing(self) -> YearDone:
        """How the plan ended for this indicator: its last year, or all its years together."""
        last = self.by_year[-1]
        if self.indicator.per != "plan":
            return replace(last, target=self.indicator.target)
        return YearDone(last.year, sum(one.done or 0 for one in self.by_year), self.indicator.target)

    def months_left(self, today: date) -> int:
        """Months from this one to the end of the period: in November it is four to the end of March."""
        last = self.period.last
        return max(0, (last.year - today.year) * 12 + last.month - today.month)

    def state(self, today: date) -> State:
        """`open` has no target to reach, `after` is past the plan's last year."""
        if self.place == "after":
            return "after"
        if self.target is None:
            return "open"
        if not self.missing:
            return "reached"
        if today > self.period.last:
            return "over"
        return "coming" if today < self.period.first else "running"


def progress(plan: Plan, indicator: Indicator, counted: Counted, asked: Period) -> Progress | None:
    """How far the indicator is as of the end of `asked`. None where nothing is counted of it here, and none was entered."""
    figure = _figure_of(plan, indicator, counted)
    if figure is None:
        return None
    years, year = plan.years(indicator), fiscal_year_of(asked.last)
    by_year = tuple(YearDone(y, figure(fiscal_year(y)), plan.target(indicator, y)) for y in years)
    own = figure(asked)
    if not years[0] <= year <= years[-1]:
        return Progress(indicator, asked, own, own or 0, None, by_year, "before" if year < years[0] else "after")
    period = fiscal_year(year) if indicator.per == "year" else fiscal_years(years[0], years[-1])
    done = figure(Period(period.first, max(period.first, min(asked.last, period.last))))
    return Progress(indicator, period, own, done or 0, plan.target(indicator, year), by_year)


def _figure_of(plan: Plan, indicator: Indicator, counted: Counted) -> Callable[[Period], float | None] | None:
    """What a span brought: counted by the rule, or as it was entered by month. None where there is neither."""
    rule = indicator.rule
    if rule is not None:
        return lambda period: value(rule, counted, period)
    told = {one.month: one.value for one in counted.figures if (one.plan, one.indicator) == (plan.id, indicator.id)}
    return partial(_entered, told, indicator.per == "end") if told else None


def _entered(told: Mapping[str, float], is_state: bool, period: Period) -> float | None:
    """Of what is so many at a time the newest figure, of what happens the sum."""
    months = [month for month in period.months() if month in told]
    if not months:
        return None
    return told[months[-1]] if is_state else sum(told[month] for month in months)


@dataclass(frozen=True)
class Counting:
    """One thing that an indicator may count: the sentence that is printed on every report, whether there are single
    classes behind the figure, the figure itself, and the same by months ("2026-11") in one pass."""

    sentence: str
    is_of_classes: bool
    figure: Callable[[Rule, Counted, Period], int]
    months: Callable[[Rule, Counted], Mapping[str, int]]


def _participants(rule: Rule, counted: Counted, period: Period) -> int:
    return sum(one.facts.participants for one in counted_classes(rule, counted.classes, period))


def _terminal_uses(_rule: Rule, counted: Counted, period: Period) -> int:
    months = frozenset(period.months())
    return sum(uses for (_, month, *_), (_, uses) in counted.terminal.visits.items() if month in months)


def _lessons_finished(rule: Rule, counted: Counted, period: Period) -> int:
    months = frozenset(period.months())
    return sum(
        finished for (_, month, lesson, *_), (_, finished) in counted.terminal.lessons.items()
        if month in months and (not rule.lessons or lesson in rule.lessons)
    )  # fmt: skip


_EVER = Period(date.min, date.max)


def _months_of_classes(rule: Rule, counted: Counted) -> Mapping[str, int]:
    found: Counter[str] = Counter()
    for one in counted_classes(rule, counted.classes, _EVER):
        found[one.facts.held_on.isoformat()[:7]] += 1 if rule.what == "classes" else one.facts.participants
    return found


def _months_of_uses(_rule: Rule, counted: Counted) -> Mapping[str, int]:
    found: Counter[str] = Counter()
    for (_, month, *_), (_, uses) in counted.terminal.visits.items():
        found[month] += uses
    return found


def _months_of_lessons(rule: Rule, counted: Counted) -> Mapping[str, int]:
    found: Counter[str] = Counter()
    for (_, month, lesson, *_), (_, finished) in counted.terminal.lessons.items():
        if not rule.lessons or lesson in rule.lessons:
            found[month] += finished
    return found


# All that is known of each; a test sees that none of `What` is missing.
COUNTINGS: dict[What, Counting] = {
    "classes": Counting(
        "閉じた教室を1回と数えます",
        True,
        lambda rule, counted, period: len(counted_classes(rule, counted.classes, period)),
        _months_of_classes,
    ),
    "participants": Counting(
        "教室の参加者の数を、日ごとに足します（2日来た人は2人）", True, _participants, _months_of_classes
    ),
    "terminal_uses": Counting(
        "1つ以上のステップが終わった端末の利用を1回と数えます", False, _terminal_uses, _months_of_uses
    ),
    "lessons_finished": Counting(
        "さいごのステップまで進んだ練習を1回と数えます", False, _lessons_finished, _months_of_lessons
    ),
}


def value(rule: Rule, counted: Counted, period: Period) -> int:
    """The figure of a period, by the plan's own rule."""
    return COUNTINGS[rule.what].figure(rule, counted, period)


def counted_classes(rule: Rule, records: Iterable[ClassRecord], period: Period) -> tuple[ClassRecord, ...]:
    """The single classes behind a figure. Where a course counts once, it counts on its first day that was held."""
    if rule.what == "classes" and rule.each == "course":
        return tuple(run[0] for run in begun_courses(rule, records, period))
    return tuple(one for one in records if _counts(rule, one) and one.facts.held_on in period)


def begun_courses(rule: Rule, records: Iterable[ClassRecord], period: Period) -> tuple[tuple[ClassRecord, ...], ...]:
    """Courses by the day on which they began, so that years and months add up: one over 31 March is one course."""
    held = runs(one for one in records if _counts(rule, one))
    return tuple(run for run in held if run[0].facts.held_on in period)


def _counts(rule: Rule, record: ClassRecord) -> bool:
    """Trainings of the city's own staff count only where a rule names them."""
    series = record.facts.series
    return (
        record.state == "closed"
        and record.facts.participants >= rule.least_participants
        and (series in rule.series if rule.series else series != "staff")
    )

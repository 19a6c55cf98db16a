"""The year against its mark: by hand for one year, and each month's figure against the plan's own rule."""

from datetime import date

import pytest

from kiosk.report.counted import Counted
from kiosk.report.outlook import outlooks
from kiosk.report.period import fiscal_year, month
from kiosk.report.plans import COUNTINGS, Indicator, Plan, Rule, What, value
from kiosk.report.terminal_counts import TerminalCounts
from kiosk.usage.classes import ClassFacts, ClassRecord, Entry

TODAY = date(2026, 11, 21)


def _class(day: date, people: int, number: int) -> ClassRecord:
    facts = ClassFacts(day, "図書館", "smartphone-line", "smartphone", participants=people)
    return ClassRecord(f"K{number}", facts, "closed", "desk", (Entry(0, "", "", 0, facts),))


_DAYS = ((date(2025, 4, 9), 30), (date(2026, 4, 8), 42), (date(2026, 5, 8), 58), (date(2026, 5, 9), 5), (date(2026, 11, 2), 61))  # fmt: skip
_COUNTED = Counted(
    tuple(_class(day, people, number) for number, (day, people) in enumerate(_DAYS)),
    TerminalCounts(
        {("a", "2026-04", 0, 10, "ja"): [5, 3], ("b", "2026-11", 1, 11, "en"): [2, 2], ("b", "2025-11", 1, 9, "ja"): [9, 9]},
        {("a", "2026-04", "line", "own", "iphone", "ja"): [4, 2], ("a", "2026-06", "other", "own", "iphone", "ja"): [4, 4]},
    ),
)  # fmt: skip


def _plan(rule: Rule, target: float | None, per: str = "year") -> Plan:
    one = Indicator(id="one", row="", name="れんしゅうした人", unit="人", rule=rule, target=target, per=per)  # type: ignore[arg-type]
    return Plan(format=1, id="p", city="c", name="計画", first_year=2025, last_year=2027, source="", indicators=(one,))


def test_the_mark_of_today() -> None:
    """1,000 people in 365 days: on the 235th day 643.8 should have come; 166 have, 834 are missing in 4.27 months."""
    (found,) = outlooks(_plan(Rule(what="participants"), 1000), _COUNTED, TODAY)
    assert (found.done, found.state) == (166, "running")
    assert found.mark == pytest.approx(1000 * 235 / 365)
    assert found.behind == 644 - 166
    assert found.per_month == 196
    assert found.line == pytest.approx(1000 / 12)
    assert [one.done for one in found.months] == [42, 63, 0, 0, 0, 0, 0, 61, None, None, None, None]
    assert [one.before for one in found.months] == [30] + [0] * 11
    assert [one.first.month for one in found.months if one.is_current] == [11]
    assert (found.step, found.top) == (50, 100)


def test_a_plan_of_several_years_a_target_that_is_reached_and_none() -> None:
    (plan,) = outlooks(_plan(Rule(what="participants"), 3000, "plan"), _COUNTED, TODAY)
    assert plan.done == 196 and plan.line == pytest.approx(3000 / 36)
    (reached,) = outlooks(_plan(Rule(what="classes"), 4), _COUNTED, TODAY)
    assert (reached.state, reached.done, reached.per_month, reached.behind) == ("reached", 4, None, -1)
    (unnamed,) = outlooks(_plan(Rule(what="classes"), None), _COUNTED, TODAY)
    assert (unnamed.mark, unnamed.line, unnamed.per_month, unnamed.behind) == (None, None, None, 0)
    (people,) = outlooks(None, _COUNTED, TODAY)
    assert people.done == 166 and people.target is None
    (nothing,) = outlooks(None, Counted(), TODAY)
    assert (nothing.done, nothing.top, nothing.step) == (0, 1, 1)


@pytest.mark.parametrize("what", COUNTINGS)
@pytest.mark.parametrize("lessons", [(), ("line",)])
def test_months_add_up_to_the_rule(what: What, lessons: tuple[str, ...]) -> None:
    rule = Rule(what=what, lessons=lessons)
    by_month = COUNTINGS[what].months(rule, _COUNTED)
    for year in (2025, 2026):
        months = fiscal_year(year).months()
        assert sum(by_month.get(one, 0) for one in months) == value(rule, _COUNTED, fiscal_year(year))
        for one in months:
            there = month(int(one[:4]), int(one[5:]))
            assert by_month.get(one, 0) == value(rule, _COUNTED, there)

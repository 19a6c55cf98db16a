"""実績報告 of one row of a plan, on one page: the figure, month by month, its courses, what was done, remarks."""

from datetime import date

from kiosk.document.problem import Problem, Refused
from kiosk.language.dates import month_name, short_fiscal_year
from kiosk.report.class_tables import TOTAL
from kiosk.report.counted import Counted
from kiosk.report.period import Period, month, year_before
from kiosk.report.plan_tables import pace, rule_sentence
from kiosk.report.plans import COUNTINGS, Indicator, Plan, counted_classes, progress
from kiosk.report.table import Cell, Chart, Column, Report, Table, Wording, summed
from kiosk.usage.classes import ClassRecord

_NO_ROW = "指標「{id}」は、この計画にありません。あるのは: {known}"
_NO_FIGURE = "指標「{id}」の数は、まだありません。kiosk counts figure で書きこめます。"


def build_row_report(
    plan: Plan, indicator_id: str, counted: Counted, period: Period, today: date, city: str, words: Wording,
    done: str = "", remarks: str = "",
) -> Report:  # fmt: skip
    """The report of an indicator. `done` and `remarks` are what staff say of the year, line by line.

    Raises Refused for an indicator that there is not, or of which nothing is known.
    """
    known = {one.id: one for one in plan.indicators}
    indicator = known.get(indicator_id)
    if indicator is None:
        raise Refused(Problem(_NO_ROW, fills={"id": indicator_id, "known": ", ".join(known)}))
    tables = [_figure(plan, indicator, counted, period, today, words), _months(plan, indicator, counted, period, words)]
    rule = indicator.rule
    if rule and COUNTINGS[rule.what].is_of_classes:
        tables.append(_courses(indicator, counted, period, words))
    tables.append(_said(done, remarks, words))
    rules = (rule_sentence(rule, words),) if rule else ()
    note = (words.say(indicator.note),) if indicator.note else ()
    title = words.say("実績報告: {row}").format(row=words.say(indicator.row))
    return Report(
        title, period.name(words.locale), period.first, period.last, words.say(city), words.say(plan.name), today,
        (*rules, *note), tuple(tables),
    )  # fmt: skip


def _figure(plan: Plan, indicator: Indicator, counted: Counted, period: Period, today: date, words: Wording) -> Table:
    say, found = words.say, progress(plan, indicator, counted, period)
    if found is None:
        raise Refused(Problem(_NO_FIGURE, fills={"id": indicator.id}))
    before, base = year_before(period), indicator.baseline
    then = progress(plan, indicator, counted, before)
    unit = say(indicator.unit)

    def told(number: float | None) -> str:
        return (
            "" if number is None else f"{number:,.0f} {unit}" if float(number).is_integer() else f"{number:,.1f} {unit}"
        )

    rows: list[tuple[Cell, ...]] = [
        (say("実績（{period}）").format(period=period.short_name(words.locale)), told(found.own)),
        (
            say("前の年の同じ時期（{period}）").format(period=before.short_name(words.locale)),
            told(then.own if then else None),
        ),
        (say("基準"), f"{told(base.value)}（{short_fiscal_year(base.year, words.locale)}）" if base else ""),
        (say("目標"), told(found.target)),
        (say("目標の期間の実績"), f"{told(found.done)}（{found.share:.1%}）" if found.share is not None else ""),
        (say("見通し"), pace(found, today, words)),
    ]
    columns = (Column("of", say("項目"), "text"), Column("figure", say("内容"), "text"))
    return Table("row", say(indicator.name), columns, tuple(row for row in rows if row[1]))


def _months(plan: Plan, indicator: Indicator, counted: Counted, period: Period, words: Wording) -> Table:
    """Each month, and the same one a year before."""
    say = words.say
    rows: list[tuple[Cell, ...]] = []
    for text in period.months():
        one = month(int(text[:4]), int(text[5:]))
        now, then = (progress(plan, indicator, counted, span) for span in (one, year_before(one)))
        rows.append((month_name(text, words.locale), now.own if now else None, then.own if then else None))
    columns = (Column("of", say("月"), "text"), Column("own", say(indicator.name), "number"),
               Column("before", say("前の年の同じ月"), "number"))  # fmt: skip
    return Table("row_months", say("月ごと"), columns, tuple(rows), chart=Chart("bars", "of", ("own",)))


def _courses(indicator: Indicator, counted: Counted, period: Period, words: Wording) -> Table:
    """The classes behind the figure by course, so that a whole year stands on the page."""
    say = words.say
    assert indicator.rule is not None
    of_course: dict[str, list[ClassRecord]] = {}
    for one in counted_classes(indicator.rule, counted.classes, period):
        of_course.setdefault(one.facts.course, []).append(one)
    columns = (
        Column("course", say("講座"), "text"), Column("classes", say("開催回数"), is_sum=True),
        Column("participants", say("参加者数（延べ）"), is_sum=True, is_people=True), Column("places", say("場所"), "text"),
    )  # fmt: skip
    rows = tuple(
        (words.course(course), len(held), sum(one.facts.participants for one in held),
         words.locale.comma.join(dict.fromkeys(one.facts.place for one in held)))
        for course, held in sorted(of_course.items())
    )  # fmt: skip
    return Table("row_courses", say("講座"), columns, rows, summed(columns, rows, say(TOTAL)))


def _said(done: str, remarks: str, words: Wording) -> Table:
    """What staff wrote; where they wrote nothing, room for a pen."""
    columns = (Column("of", words.say("項目"), "text"), Column("said", words.say("内容"), "text"))
    rows = [
        (words.say(label) if number == 0 else "", line)
        for label, text in (("取組の内容", done), ("備考", remarks))
        for number, line in enumerate([one.strip() for one in text.splitlines() if one.strip()] or [""])
    ]
    return Table("row_said", words.say("取組と備考"), columns, tuple(rows))

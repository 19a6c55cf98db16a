"""Tables of a plan's progress, and the sentence that says how far it is."""

from datetime import date

from kiosk.document.problem import Problem, Refused
from kiosk.language.dates import fiscal_year_name, short_fiscal_year
from kiosk.report.class_tables import class_list
from kiosk.report.counted import Counted
from kiosk.report.period import Period, fiscal_year, fiscal_years, year_before
from kiosk.report.plans import COUNTINGS, Indicator, Plan, Progress, Rule, counted_classes, progress
from kiosk.report.table import Cell, Chart, Column, Table, Wording
from kiosk.usage.class_words import SERIES
from kiosk.usage.events import fiscal_year_of


def rule_sentence(rule: Rule, words: Wording) -> str:
    """The counting rule in a sentence, as it is printed on every report."""
    say = words.say
    parts = [say(COUNTINGS[rule.what].sentence)]
    if rule.what == "classes":
        parts.append(say("参加者が{least}人以上の教室だけ").format(least=rule.least_participants))
        each = "同じ講座の午前と午後は2回、2日の講座も2回" if rule.each == "class" else "何日の講座でも1回"
        parts.append(say(each))
    if rule.series:
        parts.append(say("{series}だけ").format(series=" / ".join(say(SERIES[s]) for s in rule.series)))
    return ("。" if words.locale.is_wide else "; ").join(parts) + ("。" if words.locale.is_wide else ".")


def pace(found: Progress, today: date, words: Wording) -> str:
    """ "あと3回、年度末まで4か月": what is missing, and until when."""
    say = words.say
    unit = words.say(found.indicator.unit)
    if not words.locale.is_wide:
        unit = f" {unit}"
    missing = f"{found.missing:,}{unit}"
    months = found.months_left(today)
    days = max(0, (found.period.last - today).days)
    until = say("{count}か月").format(count=months) if months else say("{count}日").format(count=days)
    match found.state(today):
        case "after":
            return _after(found, unit, words)
        case "open":
            return _no_target(found, unit, words)
        case "reached":
            return say("目標にとどきました")
        case "over":
            return say("期間が終わりました。目標まで{missing}足りません").format(missing=missing)
        case "coming":
            return say("まだ始まっていません。目標まで{missing}").format(missing=missing)
    if found.indicator.per == "year":
        return say("あと{missing}、年度末まで{until}").format(missing=missing, until=until)
    return say("あと{missing}、計画の終わりまで{until}").format(missing=missing, until=until)


def _after(found: Progress, unit: str, words: Wording) -> str:
    """The plan is over: how it ended, with its year, so that nobody takes it for this year's."""
    say, end = words.say, found.closing
    year = short_fiscal_year(end.year, words.locale)
    if end.done is None:
        return say("計画は{year}までです").format(year=year)
    done = f"{_number(end.done)}{unit}"
    if end.target is None:
        return say("計画は{year}までです。そのときの実績は {done}でした").format(year=year, done=done)
    target = f"{_number(end.target)}{unit}"
    told = say("計画は{year}までです。そのときの実績は {done}、目標は {target}でした")
    return told.format(year=year, done=done, target=target)


def _no_target(found: Progress, unit: str, words: Wording) -> str:
    """Where the target is another year's, it is named with that year."""
    told = next((one for one in found.by_year if one.target is not None), None)
    if told is None or told.target is None or found.indicator.per != "year":
        return words.say("目標の数値なし")
    sentence = words.say("この年度の目標はありません（{year}の目標は {target}）")
    year = short_fiscal_year(told.year, words.locale)
    return sentence.format(year=year, target=f"{_number(told.target)}{unit}")


def _number(number: float) -> str:
    """Without a point where it is whole."""
    return f"{number:,.0f}" if float(number).is_integer() else f"{number:,.1f}"


def pace_in_words(state: str, per_month: int | None, target: float | None, unit: str, words: Wording) -> str:
    """What is needed from now on, in a sentence."""
    say = words.say
    if state == "running" and per_month is not None and target is not None:
        told = say("これから 月{count}{unit}で、{target}{unit}に とどきます")
        return told.format(count=f"{per_month:,}", unit=unit, target=f"{target:,.0f}")
    return say({"open": "目標の数値なし", "reached": "目標にとどきました", "over": "期間が終わりました", "coming": "まだ始まっていません", "after": "計画の期間は終わりました"}[state])  # fmt: skip


def plan_table(plan: Plan, counted: Counted, asked: Period, today: date, words: Wording) -> Table:
    """Every indicator of the plan as of the end of `asked`; those of which nothing is known say so.

    Two figures stand apart, each with its span: that of just this period, and what the target is measured by.
    """
    say, before = words.say, year_before(asked)
    columns = (
        Column("row", say("計画の項目"), "text"), Column("indicator", say("指標"), "text"), Column("unit", say("単位"), "text"),
        Column("baseline", say("基準"), "number"), Column("baseline_year", say("基準の年度"), "text"),
        Column("own", say("実績（{period}）").format(period=asked.short_name(words.locale)), "number"),
        Column("before", say("前の年の同じ時期（{period}）").format(period=before.short_name(words.locale)), "number"),
        Column("kind", say("目標の期間"), "text"), Column("target", say("目標"), "number"),
        Column("done", say("目標の期間の実績"), "number"), Column("share", say("目標に対する率"), "share"), Column("missing", say("あと")),
        Column("pace", say("見通し"), "text"), Column("beside", say("参考: この端末で修了した練習")),
    )  # fmt: skip
    rows = tuple(_row(plan, indicator, counted, asked, today, words) for indicator in plan.indicators)
    is_over = fiscal_year_of(asked.last) > plan.last_year
    note = say("この計画は{year}までです。{year}のあとの数には、目標がありません。") if is_over else ""
    return Table(
        "plan",
        say("計画の進み: {plan}").format(plan=say(plan.name)),
        columns,
        rows,
        chart=Chart("progress", "indicator", ("share",)),
        note=note.format(year=fiscal_year_name(plan.last_year, words.locale)),
    )


def _row(
    plan: Plan, indicator: Indicator, counted: Counted, asked: Period, today: date, words: Wording
) -> tuple[Cell, ...]:
    say, base = words.say, indicator.baseline
    beside = _finished_beside(indicator, counted, asked)
    found = progress(plan, indicator, counted, asked)
    head = (
        say(indicator.row), say(indicator.name), say(indicator.unit), base.value if base else None,
        short_fiscal_year(base.year, words.locale) if base else "",
    )  # fmt: skip
    if found is None:
        told = say("市の別の統計で数えます（月ごとに書きこめます）")
        target = None if fiscal_year_of(asked.last) > plan.last_year else indicator.target
        return (*head, None, None, _span(plan, indicator, asked, words), target, None, None, None, told, beside)
    before = progress(plan, indicator, counted, year_before(asked))
    missing = found.missing if found.target is not None else None
    done = found.done if found.place == "within" else None
    return (
        *head, found.own, before.own if before else None, _span(plan, indicator, asked, words), found.target, done,
        found.share, missing, pace(found, today, words), beside,
    )  # fmt: skip


def _span(plan: Plan, indicator: Indicator, asked: Period, words: Wording) -> str:
    """Over which time the target runs, with its years."""
    say, years, year = words.say, plan.years(indicator), fiscal_year_of(asked.last)
    first, last = (short_fiscal_year(one, words.locale) for one in (years[0], years[-1]))
    if year > years[-1]:
        return say("期間のあと（{first}〜{last}）").format(first=first, last=last)
    match indicator.per:
        case "plan":
            return say("累計 {first}〜{last}").format(first=first, last=last)
        case "end":
            return say("{year}のおわりに").format(year=last)
    return say("年度ごと（{year}）").format(year=short_fiscal_year(year, words.locale))


def behind_table(plan: Plan | None, indicator_id: str, counted: Counted, period: Period, words: Wording) -> Table:
    """The single classes behind a figure. Raises Refused where the plan has no such figure."""
    found = next((one for one in (plan.indicators if plan else ()) if one.id == indicator_id and one.rule), None)
    if plan is None or found is None or found.rule is None or not COUNTINGS[found.rule.what].is_of_classes:
        raise Refused(Problem("指標「{id}」は、教室から数える指標ではありません。", fills={"id": indicator_id}))
    years = plan.years(found)
    span = fiscal_years(years[0], min(years[-1], fiscal_year_of(period.first))) if found.per == "plan" else period
    return class_list(counted_classes(found.rule, counted.classes, span), span, found.rule, words)


def _finished_beside(indicator: Indicator, counted: Counted, asked: Period) -> int | None:
    """How often lessons that lead to the indicator were finished on terminals: shown beside it, never as its figure."""
    if not indicator.beside:
        return None
    months = frozenset(asked.months())
    return sum(v[1] for k, v in counted.terminal.lessons.items() if k[1] in months and k[2] in indicator.beside)


def plan_years_table(plan: Plan, counted: Counted, asked: Period, words: Wording) -> Table:
    """The indicators of which something is known, by fiscal year over the plan's years."""
    say, until = words.say, min(fiscal_year_of(asked.last), plan.last_year)
    every = tuple(range(plan.first_year, plan.last_year + 1))
    columns = (
        Column("indicator", say("指標"), "text"), Column("unit", say("単位"), "text"), Column("target", say("目標"), "number"),
        *(Column(f"y{y}", short_fiscal_year(y, words.locale), "number", is_sum=True) for y in every),
        Column("sum", say("累計"), "number", is_sum=True),
    )  # fmt: skip
    rows: list[tuple[Cell, ...]] = []
    for indicator in plan.indicators:
        found = progress(plan, indicator, counted, fiscal_year(until))
        if found:
            done = {one.year: one.done for one in found.by_year if one.year <= until}
            # A state at a time, such as friends of an account, does not add up.
            whole = None if indicator.per == "end" else sum(one or 0 for one in done.values())
            rows.append(
                (say(indicator.name), say(indicator.unit), indicator.target, *(done.get(y) for y in every), whole)
            )
    note = say("{year}までを数えています。").format(year=fiscal_year_name(until, words.locale))
    years = tuple(f"y{y}" for y in every)
    return Table(
        "plan_years",
        say("計画の年度ごとの実績"),
        columns,
        tuple(rows),
        chart=Chart("bars", "indicator", years),
        note=note,
    )

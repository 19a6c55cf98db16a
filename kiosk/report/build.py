"""Reports: 実績報告 of a period, and of one class. Pure: counts in, tables out."""

from dataclasses import dataclass
from datetime import date

from kiosk.document.problem import Problem, Refused
from kiosk.language.dates import long_date
from kiosk.report.class_tables import (
    class_list,
    class_splits,
    corrections,
    question_table,
    run_list,
    sums_of,
    survey_table,
)
from kiosk.report.counted import Counted
from kiosk.report.period import Period, year_before
from kiosk.report.plan_tables import plan_table, plan_years_table, rule_sentence
from kiosk.report.plans import Plan, Rule, begun_courses, counted_classes
from kiosk.report.table import Cell, Column, Report, Table, Wording
from kiosk.report.terminal_tables import TerminalTables
from kiosk.usage.classes import ClassRecord

_USUAL = Rule(what="classes")


@dataclass(frozen=True)
class Asked:
    """What a report is to be about. `tables` names those wanted; empty means all."""

    period: Period
    plan: Plan | None = None
    city: str = ""
    tables: tuple[str, ...] = ()
    with_corrections: bool = False


def class_rule(plan: Plan | None) -> Rule:
    """How this plan counts classes; where it says nothing, as most do: each class with somebody in it."""
    rules = (indicator.rule for indicator in (plan.indicators if plan else ()))
    return next((rule for rule in rules if rule and rule.what == "classes"), _USUAL)


def build_report(asked: Asked, counted: Counted, today: date, words: Wording) -> Report:
    """The report of a period. Raises Refused for a table that there is not."""
    rule = class_rule(asked.plan)
    held = counted_classes(rule, counted.classes, asked.period)
    terminal = TerminalTables(counted, asked.period, words)
    tables = [_summary(counted, rule, asked.period, words)]
    if asked.plan:
        tables += [
            plan_table(asked.plan, counted, asked.period, today, words),
            plan_years_table(asked.plan, counted, asked.period, words),
        ]
    tables += [*class_splits(held, asked.period, words), run_list(begun_courses(rule, counted.classes, asked.period), words),
               class_list(counted.classes, asked.period, rule, words), question_table(held, words),
               survey_table(held, words), *terminal.all()]  # fmt: skip
    if asked.with_corrections:
        tables.append(corrections(counted.classes, asked.period, words))
    known = {table.id for table in tables}
    for name in asked.tables:
        if name not in known:
            raise Refused(
                Problem(
                    "「{name}」という表はありません。あるのは: {known}",
                    fills={"name": name, "known": ", ".join(sorted(known))},
                )
            )
    chosen = tuple(table for table in tables if not asked.tables or table.id in asked.tables)
    return Report(
        words.say("実績報告"), asked.period.name(words.locale), asked.period.first, asked.period.last, words.say(asked.city),
        words.say(asked.plan.name) if asked.plan else "", today, _rules(asked.plan, rule, words), chosen,
    )  # fmt: skip


def _rules(plan: Plan | None, rule: Rule, words: Wording) -> tuple[str, ...]:
    """The counting rules, which belong on every report: there is no national definition."""
    say = words.say
    lines = [say("開催回数: {rule}").format(rule=rule_sentence(rule, words))]
    for indicator in plan.indicators if plan else ():
        if indicator.rule and indicator.rule != rule:
            lines.append(
                say("{name}: {rule}").format(name=say(indicator.name), rule=rule_sentence(indicator.rule, words))
            )
    lines.append(say("教室は、始まった日の年度に数えます。端末の利用は、教室の数に足しません。"))
    return tuple(lines)


def _summary(counted: Counted, rule: Rule, period: Period, words: Wording) -> Table:
    """The sums of the period, and those of the same months a year before."""
    say, before = words.say, year_before(period)
    now, then = (_summed(counted, rule, one, words) for one in (period, before))
    rows = tuple((*label, figure, then[label][0], share) for label, (figure, share) in now.items())
    doubtful = sum(counted.terminal.doubtful.values())
    note = say("時計を信じられない記録が {count} 件あります（全期間）。").format(count=doubtful) if doubtful else ""
    columns = (
        Column("about", say("何の"), "text"), Column("of", say("項目"), "text"),
        Column("figure", say("数（{period}）").format(period=period.short_name(words.locale))),
        Column("before", say("前の年の同じ時期（{period}）").format(period=before.short_name(words.locale))),
        Column("share", say("率"), "share"),
    )  # fmt: skip
    return Table("summary", say("まとめ"), columns, rows, note=note)


def _summed(
    counted: Counted, rule: Rule, period: Period, words: Wording
) -> dict[tuple[str, str], tuple[int | None, float | None]]:
    """(What it is about, what is counted) → the figure, or the rate."""
    say = words.say
    held = counted_classes(rule, counted.classes, period)
    visits, uses, started, finished = TerminalTables(counted, period, words).totals()
    sums = sums_of(held)
    classes: list[tuple[str, int | None, float | None]] = [
        ("開催回数", sums.classes, None),
        ("講座数（何日でも1つ、はじめの日に数えます）", len(begun_courses(rule, counted.classes, period)), None),
        ("参加者数（延べ）", sums.participants, None),
        ("定員がわかる教室の参加者数", sums.known, None),
        ("その定員", sums.capacity, None),
        ("定員に対する率", None, sums.share),
        ("補助者数（延べ）", sum(one.facts.helpers for one in held), None),
        ("質問・相談の件数", sum(sum(one.questions.values()) for one in held), None),
        ("アンケートの回答数", sum(sum(one.answers.values()) for one in held), None),
    ]
    terminal = [("さわった回数", visits), ("端末利用回数", uses), ("はじめた練習", started), ("修了した練習", finished)]
    told = {(say("教室"), say(label)): (figure, share) for label, figure, share in classes}
    return {**told, **{(say("端末"), say(label)): (figure, None) for label, figure in terminal}}


def build_class_report(record: ClassRecord, today: date, city: str, words: Wording) -> Report:
    """実績報告 of one class: what is known of it, what was asked, how people felt, and every correction."""
    say, facts = words.say, record.facts
    one_day = Period(facts.held_on, facts.held_on)
    listed = class_list((record,), one_day, _USUAL, words)
    rows = tuple((column.label, _plain(cell)) for column, cell in zip(listed.columns, listed.rows[0], strict=True))
    rows += ((say("練習"), words.locale.comma.join(words.lesson(lesson) for lesson in record.taught)),)
    columns = (Column("of", say("項目"), "text"), Column("figure", say("内容"), "text"))
    everything = Period(min(e.facts.held_on for e in record.entries), max(e.facts.held_on for e in record.entries))
    tables = [Table("class", say("教室"), columns, rows), question_table((record,), words), survey_table((record,), words),
              corrections((record,), everything, words)]  # fmt: skip
    return Report(say("教室の実績報告"), long_date(facts.held_on, words.locale), facts.held_on, facts.held_on, say(city), "", today,
                  _rules(None, _USUAL, words), tuple(tables))  # fmt: skip


def _plain(cell: Cell) -> str:
    return "" if cell is None else str(cell)

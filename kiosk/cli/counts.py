"""Counts: what was done, how far the plan is, and reports of it."""

import sys
from collections.abc import Callable
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Any, get_args

import click

from kiosk import paths
from kiosk.cli.root import main, shell_locale, translator
from kiosk.language.locales import all_locales
from kiosk.usage.class_words import Reason

if TYPE_CHECKING:
    from kiosk.report.draft import Draft
    from kiosk.report.office import Office
    from kiosk.report.table import Report, Table
    from kiosk.usage.class_entries import Written

_PDF = "pdf"


@main.group()
def counts() -> None:
    """What has been counted."""


@counts.command("today")
@click.option("--csv", "csv_file", type=click.Path(path_type=Path), help="Also write the table to this file.")
def counts_today(csv_file: Path | None) -> None:
    """Today's sessions."""
    from kiosk.usage.events import local_today

    today = local_today()
    _show_sessions(today, today, csv_file)


@counts.command("sessions")
@click.option("--from", "first", type=click.DateTime(["%Y-%m-%d"]), required=True, help="First day, YYYY-MM-DD.")
@click.option("--to", "last", type=click.DateTime(["%Y-%m-%d"]), required=True, help="Last day, YYYY-MM-DD.")
@click.option("--csv", "csv_file", type=click.Path(path_type=Path), help="Also write the table to this file.")
def counts_sessions(first: Any, last: Any, csv_file: Path | None) -> None:
    """Sessions of a span of days, both ends included."""
    _show_sessions(first.date(), last.date(), csv_file)


def _show_sessions(first: date, last: date, csv_file: Path | None) -> None:
    from tabulate import tabulate

    from kiosk.report.csv_file import csv_bytes, write_bytes
    from kiosk.report.session_table import COLUMNS, session_row
    from kiosk.usage.counts import events_between, sessions, totals

    counted = sessions(events_between(paths.usage_log(), first, last))
    translate = translator()
    header, rows = [translate(column) for column in COLUMNS], [session_row(one) for one in counted]
    total = totals(counted)
    click.echo(tabulate(rows, headers=header))
    click.echo(
        translate("利用 {sessions}回（うち1つ以上すすんだ利用 {uses}回）、練習 {started}回、さいごまで {finished}回、ステップ {steps}").format(
            sessions=total.sessions, uses=total.terminal_uses, started=total.lessons_started,
            finished=total.lessons_finished, steps=total.steps_done,
        )
    )  # fmt: skip
    if csv_file:
        write_bytes(csv_file, csv_bytes(header, ([str(cell) for cell in row] for row in rows)))


_FORMS = ("text", "xlsx", "csv", "json", "sqlite", _PDF)
_REASONS = get_args(Reason)
_out = click.option("--out", type=click.Path(path_type=Path), help="The file to write; for CSV a folder.")
_form = click.option("--format", "form", type=click.Choice(_FORMS), default="text", show_default=True)
_lang = click.option(
    "--lang",
    type=click.Choice([locale.code for locale in all_locales()]),
    help="Language of the report; that of the shell if not given.",
)
_plan = click.option("--plan", default="", help="Which plan; the city's own if not given.")


def open_office_now(lang: str | None = None, plan: str = "") -> "Office":
    """The counts, with a bar while many terminals are read."""
    from kiosk.report.office import open_office
    from kiosk.settings import usable_settings
    from kiosk.usage.events import local_today

    settings = usable_settings(paths.settings_file())

    def progress(done: int, of: int) -> None:
        if of > 1 and sys.stderr.isatty():
            click.echo(f"\r{done}/{of}", nl=done == of, err=True)

    return open_office(
        paths.usage_log(), settings.city, local_today(), lang or shell_locale(), plan or settings.plan, progress
    )


def _year_now() -> str:
    from kiosk.usage.events import fiscal_year_of, local_today

    return str(fiscal_year_of(local_today()))


@counts.command("report")
@click.option(
    "--period", "text", default="", help="2026 (fiscal year), 2026Q3, 2026-11 or 2022..2026; this year if not given."
)
@click.option("--table", "tables", multiple=True, help="Only this table; may be given several times.")
@click.option("--corrections", is_flag=True, help="Also every correction with what stood before it.")
@click.option("--open-data", is_flag=True, help="For publication: small counts hidden so that no sum gives them away.")
@click.option(
    "--least",
    type=click.IntRange(2, 1000),
    default=10,
    show_default=True,
    help="Counts under this are hidden in open data.",
)
@click.option(
    "--encoding", type=click.Choice(["utf-8", "cp932"]), default="utf-8", show_default=True, help="Of CSV files."
)
@_form
@_out
@_lang
@_plan
def counts_report(
    text: str, tables: tuple[str, ...], corrections: bool, open_data: bool, least: int, encoding: Any, form: str,
    out: Path | None, lang: str | None, plan: str,
) -> None:  # fmt: skip
    """The report of a month, a quarter, a fiscal year or several."""
    from kiosk.report.period import parse_period

    period = parse_period(text or _year_now())
    office = open_office_now(lang, plan)
    report = (
        office.open_data(period, least) if open_data else office.report(period, tables, with_corrections=corrections)
    )
    _give(report, form, out, office, encoding)


@counts.command("class")
@click.argument("key")
@_form
@_out
@_lang
def counts_class(key: str, form: str, out: Path | None, lang: str | None) -> None:
    """The report of one class, by its KEY."""
    office = open_office_now(lang)
    _give(office.class_report(key), form, out, office)


@counts.command("row")
@click.argument("indicator")
@click.option("--period", "text", default="", help="As of a report; this year if not given.")
@click.option("--done", default="", help="What was done, line by line.")
@click.option("--remarks", default="", help="Remarks: no names of people.")
@_form
@_out
@_lang
@_plan
def counts_row(
    indicator: str, text: str, done: str, remarks: str, form: str, out: Path | None, lang: str | None, plan: str
) -> None:
    """The report of one row of the plan, by its INDICATOR: figure, months, courses, what was done, remarks."""
    from kiosk.report.period import parse_period

    office = open_office_now(lang, plan)
    _give(office.row_report(indicator, parse_period(text or _year_now()), done, remarks), form, out, office)


def _give(report: "Report", form: str, out: Path | None, office: "Office", encoding: Any = "utf-8") -> None:
    if form == "text":
        click.echo(f"{report.city} {report.title} {report.period}")
        for line in report.rules:
            click.echo(f"  {line}")
        for table in report.tables:
            _show(table)
        return
    if out is None:
        raise click.UsageError(f"--format {form} needs --out")
    if form == _PDF:
        from kiosk.app.papers import draw_report

        draw_report(report, out, office.words.locale)
        written: tuple[Path, ...] = (out,)
    else:
        from kiosk.report.exports import write_report

        written = write_report(report, form, out, office.words, encoding)  # type: ignore[arg-type]
    for path in written:
        click.echo(str(path))


def _show(table: "Table") -> None:
    from tabulate import tabulate

    from kiosk.report.csv_file import cell_text

    rows = [*table.rows, table.total] if table.total else table.rows
    cells = [[cell_text(cell, column) for cell, column in zip(row, table.columns, strict=True)] for row in rows]
    click.echo(f"\n{table.title}  [{table.id}]")
    click.echo(tabulate(cells, headers=[column.label for column in table.columns], disable_numparse=True))
    if table.note:
        click.echo(table.note)


@counts.command("progress")
@click.option("--year", type=int, help="As of this fiscal year; the current one if not given.")
@click.option("--open", "indicator", help="Show the single classes behind this indicator.")
@_lang
@_plan
def counts_progress(year: int | None, indicator: str | None, lang: str | None, plan: str) -> None:
    """How far the city's plan is."""
    from kiosk.report.period import fiscal_year
    from kiosk.report.plan_tables import behind_table

    office = open_office_now(lang, plan)
    period = fiscal_year(year or int(_year_now()))
    if indicator:
        _show(behind_table(office.plan, indicator, office.counted, period, office.words))
        return
    for table in office.report(period).tables:
        if table.id in ("plan", "plan_years"):
            _show(table)


@counts.command("schema")
def counts_schema() -> None:
    """Print the JSON Schema of a report."""
    import json

    from kiosk.report.json_file import report_schema

    click.echo(json.dumps(report_schema(), ensure_ascii=False, indent=1))


# -- what staff write


def write_events(events: "tuple[Written, ...]") -> None:
    from kiosk.usage.log import write_now

    write_now(paths.usage_log(), events)


def _changes(command: Callable[..., None]) -> Callable[..., None]:
    """The facts of a class, as options."""
    for option in (
        click.option("--date", "held_on", help="Day on which it began, such as 2026-11-21."),
        click.option("--starts", help="Time at which it began, such as 13:30."),
        click.option("--course", help="Id of the course."), click.option("--day", type=int, help="Which day of the course."),
        click.option("--place", help="Name of the place."), click.option("--capacity", type=int, help="Places there were."),
        click.option("--people", "participants", type=int, help="Head count."), click.option("--helpers", type=int, help="Helpers."),
        click.option("--minutes", type=int, help="How long it was."),
    ):  # fmt: skip
        command = option(command)
    return command


def _filled(draft: "Draft", office: "Office", told: dict[str, Any]) -> "Draft":
    """The draft with what was told. The course comes first: it brings its number of places."""
    from kiosk.report.draft import filled

    for name in ("course", *(name for name in told if name != "course")):
        if told.get(name) is not None:
            draft = filled(draft, name, str(told[name]), office.courses)
    return draft


@counts.command("enter")
@_changes
@click.option("--another", is_flag=True, help="It is no class that looks like it and is there already.")
def counts_enter(another: bool, **told: Any) -> None:
    """Enter a class that was held elsewhere."""
    from kiosk.report.draft import Draft, written

    office = open_office_now()
    draft = replace(_filled(Draft({}), office, told), is_another=another)
    kind, fields = _asking(lambda: written(draft, office.courses, office.counted.classes, office.today))
    write_events(((kind, fields),))
    click.echo(fields["key"])


def _asking(write: "Callable[[], Written]") -> "Written":
    """Where a class that is there may be the same, both are shown side by side, and nothing is written."""
    from kiosk.report.draft import Alike

    try:
        return write()
    except Alike as alike:
        for name, facts in (("", alike.facts), *((one.key, one.facts) for one in alike.records)):
            click.echo(f"{name:10} {facts.held_on} {facts.starts:5} {facts.place} {facts.course} {facts.participants}")
        click.echo(f"--another | kiosk counts correct {alike.records[0].key}")
        raise


@counts.command("correct")
@click.argument("key")
@click.option("--reason", type=click.Choice(_REASONS), required=True)
@_changes
@click.option("--another", is_flag=True, help="It is no class that looks like it and is there already.")
def counts_correct(key: str, reason: str, another: bool, **told: Any) -> None:
    """Correct a class. What was written before stays; a cancelled class is brought back."""
    from kiosk.report.draft import draft_of, written

    office = open_office_now()
    draft = replace(_filled(draft_of(office.record(key)), office, told), reason=reason, is_another=another)
    write_events((_asking(lambda: written(draft, office.courses, office.counted.classes, office.today)),))
    _give(open_office_now().class_report(key), "text", None, office)


@counts.command("cancel")
@click.argument("key")
@click.option("--reason", type=click.Choice(_REASONS), required=True)
def counts_cancel(key: str, reason: str) -> None:
    """Cancel a class: it no longer counts. What was written stays."""
    from kiosk.usage.class_entries import cancelled

    write_events((cancelled(open_office_now().record(key), reason),))
    click.echo(key)


@counts.command("template")
@click.option("--out", type=click.Path(path_type=Path), required=True, help="The CSV file to write.")
def counts_template(out: Path) -> None:
    """Write an empty table for `kiosk counts import`."""
    from kiosk.report.template import write_template

    office = open_office_now()
    write_template(out, office.courses, office.today)
    click.echo(str(out))

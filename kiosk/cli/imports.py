"""`kiosk counts import`: a city's own table, looked at, answered for, written as a whole, and taken back as a whole."""

import sys
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import TYPE_CHECKING, get_args

import click

from kiosk.cli.counts import counts, open_office_now, write_events
from kiosk.cli.root import report_problems, translator
from kiosk.usage.class_words import Reason

if TYPE_CHECKING:
    from kiosk.intake.table_import import Answer, TableImport


def _pairs(texts: Iterable[str]) -> dict[str, str]:
    """NAME=VALUE, as often as it was given."""
    found = {}
    for text in texts:
        name, is_pair, value = text.rpartition("=")
        if not is_pair:
            raise click.BadParameter(f"{text}: NAME=VALUE")
        found[name] = value
    return found


def _choices(command: Callable[..., None]) -> Callable[..., None]:
    """What staff say of a table, as options."""
    for option in (
        click.option("--sheet", "sheets", multiple=True, help="Only this sheet; all that can be seen if not given."),
        click.option(
            "--column", "columns", multiple=True, help="HEADING=FIELD: what a column tells; HEADING= is not used."
        ),
        click.option("--course", "names", multiple=True, help="NAME=ID: what a course is called in the table."),
        click.option("--of-course", default="", help="Id of the course where the table names none."),
        click.option("--place", default="", help="The place where the table names none."),
        click.option("--year", type=int, default=0, help="The fiscal year where the table names none."),
    ):
        command = option(command)
    return command


@counts.command("import")
@click.argument("file", type=click.Path(path_type=Path))
@click.option("--check", is_flag=True, help="Only look; write nothing.")
@_choices
@click.option("--same", multiple=True, help="This row (its line, or SHEET!LINE) is the class that is there.")
@click.option("--another", multiple=True, help="This row is another class.")
@click.option("--correct", multiple=True, help="The class that is there was as this row says.")
@click.option(
    "--others", type=click.Choice(["same", "another", "correct", "guess"]), default=None,
    help="The answer for all rows that were not answered for; guess takes what speaks for itself.",
)  # fmt: skip
def counts_import(
    file: Path, check: bool, sheets: tuple[str, ...], columns: tuple[str, ...], names: tuple[str, ...], of_course: str,
    place: str, year: int, same: tuple[str, ...], another: tuple[str, ...], correct: tuple[str, ...], others: str | None,
) -> None:  # fmt: skip
    """Read classes from the city's own CSV or XLSX table: all of them, or none while something is to be mended or asked."""
    from kiosk.intake.names import remember, remembered
    from kiosk.intake.table_import import Choices, read_import

    office = open_office_now()
    told = _pairs(names)
    choices = Choices(sheets or None, _pairs(columns), {**remembered(), **told}, place, of_course, year)
    answers: dict[str, Answer] = {
        **dict.fromkeys(same, "same"),
        **dict.fromkeys(another, "another"),
        **dict.fromkeys(correct, "correct"),
    }
    found = read_import(
        file, office.courses, office.counted.classes, choices, answers, latest=office.today, answer_all=others or "",  # type: ignore[arg-type]
    )  # fmt: skip
    report_problems(found.problems)
    _show(found, translator(), office.words.course)
    if found.is_ready and not check:
        remember(told)
        write_events(found.events)
        if found.events:
            click.echo(translator()("読みこみの番号: {batch}").format(batch=found.batch))
    sys.exit(0 if found.is_ready else 1)


def _show(found: "TableImport", say: Callable[[str], str], course: Callable[[str], str]) -> None:
    """What was read, before anything is written: sheets, sums, what was left out and why, what looks the same."""
    from kiosk.intake.telling import Compared, lines, summary

    for line in lines(found, say):
        click.echo(line)
    compared = Compared(say, course)
    for question in found.questions:
        told = compared.question(question)
        click.echo(f"{told['row']} = {told['there']}: {question.answer or '?'}")
        for fact in told["facts"]:
            click.echo(f"  {'*' if fact['differs'] else ' '} {fact['label']}: {fact['row']} | {fact['there']}")
        if not question.answer:
            click.echo(f"  --same {question.id} | --another {question.id} | --correct {question.id}")
    click.echo(summary(found, say))


@counts.command("imports")
def counts_imports() -> None:
    """The tables that were imported, the newest first."""
    from kiosk.intake.batches import batches
    from kiosk.intake.telling import batch_line

    say = translator()
    for one in batches(open_office_now().counted.classes):
        click.echo(f"{one.id}  {batch_line(one, say)}")


@counts.command("undo")
@click.argument("batch")
@click.option("--reason", type=click.Choice(get_args(Reason)), required=True)
def counts_undo(batch: str, reason: str) -> None:
    """Take an import back as a whole: what it brought no longer counts, what it corrected is as before."""
    from kiosk.intake.batches import undone

    events = undone(batch, reason, open_office_now().counted.classes)
    write_events(events)
    click.echo(translator()("読みこみ {batch} を取り消しました（{count}件）。").format(batch=batch, count=len(events)))

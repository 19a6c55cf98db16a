"""`kiosk counts figure`: what the city counts elsewhere, entered by month with its source, beside its target."""

from typing import get_args

import click

from kiosk.cli.counts import counts, open_office_now, write_events
from kiosk.cli.root import translator
from kiosk.usage.class_words import Reason


@counts.command("figure")
@click.argument("indicator")
@click.option("--month", required=True, help="Such as 2026-11.")
@click.option(
    "--value",
    type=float,
    required=True,
    help="Of what happens, how often in that month; of a state, how it stood at its end.",
)
@click.option("--source", required=True, help="Where it was read: no names of people.")
@click.option("--read-on", default="", help="The day on which it was read; today if not given.")
@click.option(
    "--reason", type=click.Choice(get_args(Reason)), default=None, help="Why a figure that is there is corrected."
)
def counts_figure(indicator: str, month: str, value: float, source: str, read_on: str, reason: str | None) -> None:
    """Enter the figure of a month for an INDICATOR of the city's plan that is counted elsewhere."""
    from kiosk.document.problem import Problem, Refused
    from kiosk.language.dates import parse_date
    from kiosk.usage.figures import figure_entered

    office = open_office_now()
    known = [one.id for one in office.plan.indicators if one.rule is None] if office.plan else []
    if office.plan is None or indicator not in known:
        message = "指標「{id}」は、数を書きこむ指標ではありません。あるのは: {known}"
        raise Refused(Problem(message, fills={"id": indicator, "known": ", ".join(known) or "-"}))
    day = parse_date(read_on) if read_on else office.today
    if day is None or day > office.today:
        raise Refused(
            Problem("読んだ日「{day}」が読めません。2026-11-21 の形で書いてください。", fills={"day": read_on})
        )
    write_events(
        (figure_entered(office.plan.id, indicator, month, value, source, day, office.counted.figures, reason or ""),)
    )
    click.echo(f"{indicator} {month} {value:g}")


@counts.command("figures")
def counts_figures() -> None:
    """Every figure that was entered, with its source, its day, and what stood before it."""
    say = translator()
    for figure in open_office_now().counted.figures:
        for entry in figure.entries:
            reason = say("訂正") if entry.reason else ""
            click.echo(
                f"{figure.indicator} {figure.month} {entry.value:g}  {entry.source} {entry.read_on} {reason}".rstrip()
            )

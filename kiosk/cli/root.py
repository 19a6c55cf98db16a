"""The command line: each command calls one function of the core and says what came of it."""

import sys
from collections.abc import Sequence
from typing import Any

import click

from kiosk.document.problem import Problem, Refused


def parse_size(_: click.Context, __: click.Parameter, value: str | None) -> tuple[int, int] | None:
    if value is None:
        return None
    try:
        width, height = (int(part) for part in value.lower().split("x"))
    except ValueError:
        raise click.BadParameter("write it as WIDTHxHEIGHT, such as 1280x800") from None
    return width, height


class Terminal(click.Group):
    """Turns what the user can mend into plain sentences and exit status 1."""

    def invoke(self, context: click.Context) -> Any:
        try:
            return super().invoke(context)
        except Refused as refused:
            report_problems(refused.problems)
            context.exit(1)


def report_problems(problems: Sequence[Problem]) -> None:
    translate = translator()
    for problem in problems:
        mark = click.style("!", fg="yellow") if problem.is_warning else click.style("x", fg="red")
        click.echo(f"{mark} {problem.located(translate)}", err=not problem.is_warning)


def shell_locale() -> str:
    """The language of the shell: Japanese, unless LANG says English."""
    import os

    lang = os.environ.get("LC_ALL") or os.environ.get("LC_MESSAGES") or os.environ.get("LANG") or ""
    return "en" if lang.startswith("en") else "ja"


def translator() -> Any:
    """Messages in the language of the shell."""
    from kiosk.language.catalog import Words
    from kiosk.language.locales import named

    return Words.load(named(shell_locale())).program


@click.group(cls=Terminal, invoke_without_command=True)
@click.pass_context
def main(context: click.Context) -> None:
    """Kotohajime: first steps with a smartphone. Without a command, opens the terminal."""
    if context.invoked_subcommand is None:
        from kiosk.app.terminal import run

        sys.exit(run(None, None))

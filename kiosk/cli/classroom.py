"""A class: opened, taught, prepared."""

import sys
from pathlib import Path
from typing import Any

import click

from kiosk.cli.root import main, parse_size
from kiosk.document.problem import Problem, Refused


@main.group("class", invoke_without_command=True)
@click.option(
    "--window", callback=parse_size, metavar="WxH", help="Size of the console's window; all of the screen if not given."
)
@click.option(
    "--projector",
    callback=parse_size,
    metavar="WxH",
    help="A projector's window of that size, where there is one screen.",
)
@click.option("--inches", type=float, help="Diagonal of the console's screen, where the system does not know it.")
@click.option(
    "--lang", type=click.Choice(["ja", "en"]), default="ja", show_default=True, help="Language of the console."
)
@click.pass_context
def class_(context: click.Context, window: Any, projector: Any, inches: float | None, lang: str) -> None:
    """Teach a class: the console here, the lesson on the projector."""
    if context.invoked_subcommand is None:
        from kiosk.app.classroom import run_class

        sys.exit(run_class(window, projector, inches, lang=lang))


@class_.command("plan")
@click.argument("course")
@click.option("--out", type=click.Path(path_type=Path), required=True, help="Folder for the pages and pictures.")
@click.option("--locale", default="ja", show_default=True, help="Language, such as ja, ja@easy or en.")
@click.option("--phone", type=click.Choice(["iphone", "android"]), default="iphone", show_default=True)
def class_plan(course: str, out: Path, locale: str, phone: Any) -> None:
    """Write the instructor's sheet, the hand-out (PDF) and the web page of COURSE."""
    from kiosk.app.papers import write_course

    for path in write_course(course, out, locale, phone):
        click.echo(str(path))


@class_.command("survey")
@click.argument("key")
@click.option(
    "--window", callback=parse_size, metavar="WxH", help="Size of the window; all of the screen if not given."
)
@click.option("--inches", type=float, help="Diagonal of the screen, where the system does not know it.")
def class_survey(key: str, window: Any, inches: float | None) -> None:
    """Only the survey, on a terminal beside the class; KEY is the number on the instructor's screen."""
    from kiosk.usage.class_entries import is_key

    if not is_key(key.upper()):
        raise Refused(
            Problem(
                "番号「{key}」は、教室の番号ではありません。講師の画面にある番号を入れてください。", fills={"key": key}
            )
        )
    from kiosk.app.classroom import run_class

    sys.exit(run_class(window, None, inches, key.upper()))

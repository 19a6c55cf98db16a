"""The terminal itself, and looking at it."""

import sys
from dataclasses import replace
from pathlib import Path
from typing import Any

import click

from kiosk import paths
from kiosk.cli.root import main, parse_size, translator


@main.command("run")
@click.option("--window", callback=parse_size, metavar="WxH", help="Open a window of that size, not the full screen.")
@click.option("--inches", type=float, help="Diagonal of the screen, where the system does not know it.")
def run_terminal(window: tuple[int, int] | None, inches: float | None) -> None:
    """Open the residents' terminal, full screen."""
    from kiosk.app.terminal import run

    sys.exit(run(window, inches))


@main.command()
def doctor() -> None:
    """Say what works on this machine and what does not."""
    from kiosk.doctor import examine

    found = examine()
    translate = translator()
    for check in found:
        mark = click.style("o", fg="green") if check.is_well else click.style("x", fg="red")
        click.echo(f"{mark} {translate(check.name)}: {check.detail(translate)}")
    sys.exit(0 if all(check.is_well or not check.is_needed for check in found) else 1)


@main.command()
@click.option("--out", "folder", type=click.Path(path_type=Path), required=True, help="Folder for the pictures.")
@click.option("--size", callback=parse_size, default="1920x1080", show_default=True, metavar="WxH", help="Window size.")
@click.option("--inches", type=float, default=24.0, show_default=True, help="Diagonal of that screen.")
@click.option("--text", type=click.Choice(["100", "125", "150", "200"]), default="100", help="Text size in percent.")
@click.option("--colours", type=click.Choice(["light", "dark", "yellow"]), default="light", show_default=True)
@click.option("--locale", default="ja", show_default=True, help="Language, such as ja, ja@easy or en.")
@click.option(
    "--furigana", type=click.Choice(["all", "hard", "no"]), default=None,
    help="Over all kanji, over hard ones, or none; what the language begins with if not given.",
)  # fmt: skip
@click.option("--lesson", "lesson_id", default=None, help="The lesson to walk; the first one if not given.")
@click.option(
    "--phone", type=click.Choice(["iphone", "android"]), default="iphone", show_default=True,
    help="Which phone is drawn; what only the other has is left out.",
)  # fmt: skip
def tour(
    folder: Path, size: tuple[int, int], inches: float, text: str, colours: str, locale: str, furigana: str | None,
    lesson_id: str | None, phone: str,
) -> None:  # fmt: skip
    """Walk a lesson through the real screens and write a picture of each, plus a contact sheet."""
    import os

    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    from kiosk.app.terminal import Terminal
    from kiosk.lesson.library import lesson_paths
    from kiosk.settings import usable_settings
    from kiosk.ui.terminal.tour import QUIET_MS, Tour, write_tour

    # A picture is of something at rest.
    settings = replace(usable_settings(paths.settings_file()), motion=False)
    kiosk = Terminal(settings, size, inches, is_counting=False)
    kiosk.window.show()
    kiosk.speaker.setOn(False)
    lesson = lesson_id or next(iter(lesson_paths(paths.lesson_folders())))
    written = write_tour(Tour(kiosk, QUIET_MS, colours, furigana or ""), folder, lesson, locale, int(text), phone)
    kiosk.close()
    click.echo(f"{len(written)} pictures in {folder}")


@main.group("staff", invoke_without_command=True)
@click.option("--window", callback=parse_size, metavar="WxH", help="Open a window of that size.")
@click.option("--inches", type=float, help="Diagonal of the screen, where the system does not know it.")
@click.option("--lang", type=click.Choice(["ja", "en"]), default="ja", show_default=True, help="Language of the desk.")
@click.pass_context
def staff(context: click.Context, window: Any, inches: float | None, lang: str) -> None:
    """The staff desk, behind its PIN: the counts as pictures, tables and files."""
    if context.invoked_subcommand is None:
        from kiosk.app.desk import run_desk

        sys.exit(run_desk(window, inches, lang))


@staff.command("pin")
@click.option(
    "--digits",
    prompt=True,
    hide_input=True,
    confirmation_prompt=True,
    help="Six to twelve digits; asked for if not given.",
)
def staff_pin(digits: str) -> None:
    """Choose the PIN of the staff desk. Whoever may run this may choose."""
    from kiosk.pin import Pin
    from kiosk.usage.log import boot_id

    Pin(paths.pin_file(), boot_id()).set(digits)
    click.echo("ok")

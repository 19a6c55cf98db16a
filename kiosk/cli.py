"""The command line: each command calls one function of the core and says what came of it."""

import csv
import sys
from collections.abc import Sequence
from datetime import date
from pathlib import Path
from typing import Any

import click

from kiosk import paths
from kiosk.problem import Problem, Refused


def _parse_size(_: click.Context, __: click.Parameter, value: str | None) -> tuple[int, int] | None:
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
            _report(refused.problems)
            context.exit(1)


def _report(problems: Sequence[Problem]) -> None:
    translate = _translate()
    for problem in problems:
        mark = click.style("!", fg="yellow") if problem.is_warning else click.style("x", fg="red")
        click.echo(f"{mark} {problem.located(translate)}", err=not problem.is_warning)


def _translate() -> Any:
    """Messages in the language of the shell: Japanese, unless LANG says English."""
    import os

    from kiosk.language.catalog import Words
    from kiosk.language.locales import named

    lang = os.environ.get("LC_ALL") or os.environ.get("LC_MESSAGES") or os.environ.get("LANG") or ""
    return Words.load(named("en" if lang.startswith("en") else "ja")).program


@click.group(cls=Terminal, invoke_without_command=True)
@click.pass_context
def main(context: click.Context) -> None:
    """Kotohajime: first steps with a smartphone. Without a command, opens the terminal."""
    if context.invoked_subcommand is None:
        context.invoke(run_terminal, window=None, inches=None)


@main.command("run")
@click.option("--window", callback=_parse_size, metavar="WxH", help="Open a window of that size, not the full screen.")
@click.option("--inches", type=float, help="Diagonal of the screen, where the system does not know it.")
def run_terminal(window: tuple[int, int] | None, inches: float | None) -> None:
    """Open the residents' terminal, full screen."""
    from kiosk.app import run

    sys.exit(run(window, inches))


@main.group()
def lesson() -> None:
    """Check, show and begin lessons."""


@lesson.command("check")
@click.argument("folders", nargs=-1, type=click.Path(path_type=Path))
@click.option("--voice", is_flag=True, help="Also fail when a text has no rendered speech.")
def lesson_check(folders: tuple[Path, ...], voice: bool) -> None:
    """Check lessons: all of them, or those in FOLDERS. Exit status 1 when one must be mended."""
    from kiosk.lesson.library import check_folders

    found = check_folders(folders or tuple(_all_lessons().values()), date.today())
    problems = list(found.problems)
    if voice:
        from kiosk.editor.speech_texts import unspoken

        problems += unspoken(_cache(), _spoken_requests((), None))
    _report(problems)
    wrong = sum(not problem.is_warning for problem in problems)
    click.echo(f"{found.lessons} lessons, {wrong} to mend, {len(problems) - wrong} warnings")
    sys.exit(1 if wrong else 0)


def _all_lessons() -> dict[str, Path]:
    from kiosk.lesson.library import lesson_paths

    return lesson_paths(paths.lesson_folders())


def _cache() -> Any:
    from kiosk.voice.cache import SpeechCache
    from kiosk.voice.engines import engine_for

    return SpeechCache(paths.voice_cache(), engine_for)


def _spoken_requests(locales: tuple[str, ...], lesson_id: str | None) -> Any:
    from kiosk.editor.speech_texts import requests
    from kiosk.lesson.load import load_city
    from kiosk.settings import load_settings

    city = load_city(paths.CONTENT / "cities" / load_settings(paths.settings_file()).city)
    return requests(paths.lesson_folders(), city, locales, lesson_id)


@lesson.command("new")
@click.argument("lesson_id")
@click.option("--in", "folder", type=click.Path(path_type=Path), help="Where; the data folder if not given.")
def lesson_new(lesson_id: str, folder: Path | None) -> None:
    """Begin a lesson: a sound little one to fill."""
    from kiosk.lesson.outline import new_lesson

    path = new_lesson(lesson_id, folder or paths.lesson_folders()[-1], date.today())
    click.echo(str(path))


@lesson.command("show")
@click.argument("lesson_id")
def lesson_show(lesson_id: str) -> None:
    """Print a lesson as text."""
    from kiosk.lesson.load import load_lesson
    from kiosk.lesson.outline import outline

    click.echo(outline(load_lesson(_known_lesson(lesson_id))))


@lesson.command("slip")
@click.argument("lesson_id")
@click.option("--out", type=click.Path(path_type=Path), required=True, help="The PDF file to write.")
@click.option("--locale", default="ja", show_default=True, help="Language, such as ja, ja@easy or en.")
@click.option("--phone", type=click.Choice(["iphone", "android"]), default="iphone", show_default=True)
def lesson_slip(lesson_id: str, out: Path, locale: str, phone: str) -> None:
    """Write the take-home slip of a lesson: one A4 page with its steps and its QR code."""
    from kiosk.app import write_lesson_slip

    write_lesson_slip(_known_lesson(lesson_id), out, locale, phone)
    click.echo(str(out))


def _known_lesson(lesson_id: str) -> Path:
    known = _all_lessons()
    if lesson_id not in known:
        raise Refused(Problem("「{id}」という練習はありません。", fills={"id": lesson_id}))
    return known[lesson_id]


@lesson.command("schema")
def lesson_schema() -> None:
    """Print the JSON Schema of a lesson file, for YAML editors."""
    import json

    from kiosk.lesson.schema import lesson_schema as schema

    click.echo(json.dumps(schema(), ensure_ascii=False, indent=1))


@main.group()
def words() -> None:
    """Keep the translations in step with the texts."""


@words.command("update")
@click.option("--locale", "locales", multiple=True, help="Only this language; a new one is begun.")
def words_update(locales: tuple[str, ...]) -> None:
    """Bring every catalog up to the texts: new ones are added, changed ones marked for a person to look at."""
    from kiosk.editor.catalogs import update_all

    for line in update_all(locales):
        click.echo(line)


@main.group()
def voice() -> None:
    """Render speech beforehand."""


@voice.command("build")
@click.option("--locale", "locales", multiple=True, help="Only this language; may be given several times.")
@click.option("--lesson", "lesson_id", help="Only this lesson, and the screens.")
@click.option("--screens", is_flag=True, help="Only the screens, no lesson.")
def voice_build(locales: tuple[str, ...], lesson_id: str | None, screens: bool) -> None:
    """Render every text that is not rendered yet."""
    from kiosk.voice.engines import system_voice

    wanted = list(_spoken_requests(locales, "" if screens else lesson_id))
    with click.progressbar(length=len(wanted), label="voice", file=sys.stderr) as bar:
        built = _cache().build(wanted, lambda: bar.update(1))
    system_voice().close()
    _report(built.problems)
    click.echo(f"{built.made} made, {built.kept} kept, {len(built.problems)} failed")
    sys.exit(1 if built.problems else 0)


@main.group()
def counts() -> None:
    """What has been counted."""


@counts.command("today")
@click.option("--csv", "csv_file", type=click.Path(path_type=Path), help="Also write the table to this file.")
def counts_today(csv_file: Path | None) -> None:
    """Today's sessions."""
    from kiosk.usage.counts import local_today

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

    from kiosk.usage.counts import SESSION_COLUMNS, events_between, session_row, sessions, totals

    counted = sessions(events_between(paths.usage_log(), first, last))
    translate = _translate()
    header, rows = [translate(column) for column in SESSION_COLUMNS], [session_row(one) for one in counted]
    total = totals(counted)
    click.echo(tabulate(rows, headers=header))
    click.echo(
        translate("利用 {sessions}回（うち1つ以上すすんだ利用 {uses}回）、練習 {started}回、さいごまで {finished}回、ステップ {steps}").format(
            sessions=total.sessions, uses=total.terminal_uses, started=total.lessons_started,
            finished=total.lessons_finished, steps=total.steps_done,
        )
    )  # fmt: skip
    if csv_file:
        _write_csv(csv_file, header, rows)


def _write_csv(path: Path, header: list[str], rows: list[tuple[Any, ...]]) -> None:
    try:
        # BOM and CRLF, so that Excel opens it with Japanese letters.
        with path.open("w", encoding="utf-8-sig", newline="") as file:
            csv.writer(file, lineterminator="\r\n").writerows([header, *rows])
    except OSError as error:
        raise Refused(
            Problem("ファイルを書けません（{reason}）。", path, fills={"reason": error.strerror or ""})
        ) from error


@main.command()
def doctor() -> None:
    """Say what works on this machine and what does not."""
    from kiosk.doctor import examine

    found = examine()
    translate = _translate()
    for check in found:
        mark = click.style("o", fg="green") if check.is_well else click.style("x", fg="red")
        click.echo(f"{mark} {translate(check.name)}: {check.detail(translate)}")
    sys.exit(0 if all(check.is_well or not check.is_needed for check in found) else 1)


@main.command()
@click.option("--out", "folder", type=click.Path(path_type=Path), required=True, help="Folder for the pictures.")
@click.option(
    "--size", callback=_parse_size, default="1920x1080", show_default=True, metavar="WxH", help="Window size."
)
@click.option("--inches", type=float, default=24.0, show_default=True, help="Diagonal of that screen.")
@click.option("--text", type=click.Choice(["100", "125", "150", "200"]), default="100", help="Text size in percent.")
@click.option("--locale", default="ja", show_default=True, help="Language, such as ja, ja@easy or en.")
@click.option("--lesson", "lesson_id", default=None, help="The lesson to walk; the first one if not given.")
def tour(folder: Path, size: tuple[int, int], inches: float, text: str, locale: str, lesson_id: str | None) -> None:
    """Walk a lesson through the real screens and write a picture of each, plus a contact sheet."""
    import os

    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    from kiosk.app import application, build
    from kiosk.settings import load_settings
    from kiosk.ui.tour import write_tour

    kiosk = build(application(), load_settings(paths.settings_file()), size, inches, is_counting=False)
    kiosk.window.show()
    kiosk.speaker.setOn(False)
    written = write_tour(kiosk, folder, lesson_id or next(iter(_all_lessons())), locale, int(text))
    kiosk.close()
    click.echo(f"{len(written)} pictures in {folder}")


if __name__ == "__main__":
    main()

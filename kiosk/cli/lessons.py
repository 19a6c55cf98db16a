"""Lessons, their words and their speech."""

import sys
from pathlib import Path
from typing import Any

import click

from kiosk import paths
from kiosk.cli.root import main, report_problems
from kiosk.document.problem import Problem, Refused
from kiosk.usage.events import local_today
from kiosk.voice.speech import TEMPOS, Tempo


@main.group()
def lesson() -> None:
    """Check, show and begin lessons."""


@lesson.command("check")
@click.argument("folders", nargs=-1, type=click.Path(path_type=Path))
@click.option("--voice", is_flag=True, help="Also fail when a text has no rendered speech.")
@click.option(
    "--readings", is_flag=True, help="Also warn where the voice reads a text wrongly; takes seconds a lesson."
)
def lesson_check(folders: tuple[Path, ...], voice: bool, readings: bool) -> None:
    """Check lessons: all of them, or those in FOLDERS. Exit status 1 when one must be mended."""
    from kiosk.editor.writing_check import writing_problems
    from kiosk.lesson.library import check_folders

    every = tuple(_all_lessons().values())
    found = check_folders(folders or every, local_today(), every)
    problems = [*found.problems, *writing_problems(folders or every)]
    if voice:
        from kiosk.editor.speech_texts import unspoken

        problems += unspoken(_cache(), _spoken_requests((), None))
    if readings:
        from kiosk.editor.spoken_check import spoken_problems

        problems += spoken_problems(folders or every, _city(), with_screens=not folders)
    report_problems(problems)
    wrong = sum(not problem.is_warning for problem in problems)
    click.echo(f"{found.lessons} lessons, {wrong} to mend, {len(problems) - wrong} warnings")
    sys.exit(1 if wrong else 0)


def _all_lessons() -> dict[str, Path]:
    from kiosk.lesson.library import lesson_paths

    return lesson_paths(paths.lesson_folders())


def _cache() -> Any:
    from kiosk.voice.engines import speech_cache

    return speech_cache(paths.voice_cache())


def _spoken_requests(
    locales: tuple[str, ...], lesson_id: str | None, tempos: tuple[Any, ...] = ("normal",), only_screens: bool = False
) -> Any:
    from kiosk.editor.speech_texts import requests

    return requests(paths.lesson_folders(), _city(), locales, lesson_id, tempos, only_screens)


def _city() -> Any:
    from kiosk.lesson.load import usable_city
    from kiosk.settings import usable_settings

    city, problems = usable_city(usable_settings(paths.settings_file()).city)
    report_problems(problems)
    return city


@lesson.command("new")
@click.argument("lesson_id")
@click.option("--in", "folder", type=click.Path(path_type=Path), help="Where; the data folder if not given.")
def lesson_new(lesson_id: str, folder: Path | None) -> None:
    """Begin a lesson: a sound little one to fill."""
    from kiosk.lesson.outline import new_lesson

    path = new_lesson(lesson_id, folder or paths.lesson_folders()[-1], local_today())
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
@click.option("--paper", type=click.Choice(["a4", "80mm"]), default="a4", show_default=True)
def lesson_slip(lesson_id: str, out: Path, locale: str, phone: Any, paper: str) -> None:
    """Write the take-home slip of a lesson with its steps and its QR code: an A4 page, or a strip of an 80 mm roll."""
    from kiosk.app.papers import write_lesson_slip

    write_lesson_slip(_known_lesson(lesson_id), out, locale, phone, paper)
    click.echo(str(out))


def _known_lesson(lesson_id: str) -> Path:
    known = _all_lessons()
    if lesson_id not in known:
        raise Refused(Problem("「{id}」という練習はありません。", fills={"id": lesson_id}))
    return known[lesson_id]


@lesson.command("elements")
@click.option("--out", type=click.Path(path_type=Path), required=True, help="The folder to write into.")
def lesson_elements(out: Path) -> None:
    """Write the list of what a lesson can show, as a web page: each word, how it is written, how it looks on both phones."""
    from kiosk.app.papers import write_phone_words

    click.echo(str(write_phone_words(out)))


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

    problems: list[Problem] = []
    for line in update_all(problems, locales):
        click.echo(line)
    report_problems(problems)
    sys.exit(1 if problems else 0)


# Seconds: nobody waits for a text of a build, and the machine may be busy with other things.
_PATIENCE = 600


@main.group()
def voice() -> None:
    """Render speech beforehand."""


@voice.command("build")
@click.option("--locale", "locales", multiple=True, help="Only this language; may be given several times.")
@click.option("--lesson", "lesson_id", help="Only this lesson, and the screens.")
@click.option("--screens", is_flag=True, help="Only the screens, no lesson.")
@click.option("--tempo", "tempos", multiple=True, type=click.Choice(TEMPOS), help="Only this tempo; all if not given.")
@click.option("--jobs", type=click.IntRange(1, 64), help="How many texts at once; one for each core if not given.")
def voice_build(
    locales: tuple[str, ...], lesson_id: str | None, screens: bool, tempos: tuple[Tempo, ...], jobs: int | None
) -> None:
    """Render every text that is not rendered yet. May be broken off: the next build goes on from there."""
    import os
    import time

    from kiosk.voice.cache import clear_former
    from kiosk.voice.studio import Studio

    began = time.monotonic()
    if former := clear_former(paths.voice_cache()):
        click.echo(f"{former} files of the former kind removed")
    wanted = list(_spoken_requests(locales, lesson_id, tempos or TEMPOS, screens))
    cache, studios = _cache(), [Studio(seconds_to_answer=_PATIENCE) for _ in range(jobs or os.cpu_count() or 1)]
    try:
        with click.progressbar(length=len(wanted), label="voice", file=sys.stderr, show_pos=True) as bar:
            built = cache.build(wanted, lambda: bar.update(1), [studio.render for studio in studios])
    finally:
        for studio in studios:
            studio.close()
        cache.close()
    report_problems(built.problems)
    click.echo(
        f"{built.made} made, {built.kept} kept, {len(built.problems)} failed; "
        f"{cache.store.megabytes():.1f} MB, {time.monotonic() - began:.0f} s"
    )
    sys.exit(1 if built.problems else 0)

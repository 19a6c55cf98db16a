"""What is known of a city, and what that opens."""

import sys
from pathlib import Path

import click

from kiosk import paths
from kiosk.cli.root import main, report_problems, translator
from kiosk.document.problem import Problem, Refused
from kiosk.usage.events import local_today


@main.group()
def city() -> None:
    """Look at the facts of cities, and begin the file of one."""


@city.command("check")
@click.argument("ids", nargs=-1)
def city_check(ids: tuple[str, ...]) -> None:
    """What is known of each city, what is still to be asked, and which lessons and steps that closes.

    All cities, or those named. Exit status 1 when the file of one must be mended.
    """
    from kiosk.editor.city_file import city_paths, city_report
    from kiosk.lesson.library import load_library
    from kiosk.lesson.load import load_city

    known = city_paths()
    unknown = [id for id in ids if id not in known]
    if unknown:
        raise Refused(
            Problem("市「{id}」はありません。書けるのは: {known}", fills={"id": unknown[0], "known": ", ".join(known)})
        )
    lessons = tuple(load_library(paths.lesson_folders()).lessons.values())
    failed, translate = False, translator()
    for id in ids or known:
        try:
            found = load_city(known[id])
        except Refused as refused:
            report_problems(refused.problems)
            failed = True
            continue
        click.echo(city_report(found, known[id], lessons, translate))
    sys.exit(1 if failed else 0)


@city.command("new")
@click.argument("city_id")
@click.option("--in", "folder", type=click.Path(path_type=Path), help="Where; the data folder if not given.")
def city_new(city_id: str, folder: Path | None) -> None:
    """Ask for the facts of a city, what opens most first, and write its file. What is not known is left empty."""
    from kiosk.editor.city_file import ASKED, block_name, check_id, fact_name, write_city
    from kiosk.lesson.city import GRADES

    check_id(city_id)
    folder = folder or paths.data_folder() / "cities"
    path = folder / city_id / "city.yaml"
    if path.exists():
        raise Refused(Problem("「{id}」はもうあります。ファイルを直してください。", path, fills={"id": city_id}))
    say = translator()
    facts = {"city.name": click.prompt(say("市の名前。ふりがなもつけます。例: {{須賀川市|すかがわし}}").format())}
    told: dict[str, tuple[str, str, str]] = {}
    for block, names in ASKED.items():
        click.echo(f"\n{block_name(block, say)}")
        answers = {name: click.prompt(f"  {fact_name(name, say)}", default="", show_default=False) for name in names}
        facts |= {name: answer for name, answer in answers.items() if answer}
        if any(answers.values()):
            told[block] = (
                click.prompt("  " + say("だれに、どこで聞きましたか"), default=say("市の担当課")),
                click.prompt("  " + say("いつ"), default=local_today().isoformat()),
                click.prompt("  " + say("たしかさ（city: 市が言った）"), default="city", type=click.Choice(GRADES)),
            )
    write_city(path, city_id, facts, told)
    click.echo(f"\n{path}")

"""What lessons say of the world outside is written once, with its source, and is not said as sure where it is not."""

import re
from datetime import date, timedelta
from pathlib import Path

import pytest
from click.testing import CliRunner
from pydantic import HttpUrl, TypeAdapter

from kiosk import paths
from kiosk.cli import main
from kiosk.document.problem import Problem
from kiosk.language.catalog import Words
from kiosk.language.locales import named
from kiosk.lesson.check import check_lesson, overdue
from kiosk.lesson.facts import HEDGES, facts_in, known_facts
from kiosk.lesson.library import check_folders, lesson_paths
from kiosk.lesson.load import load_lesson
from kiosk.lesson.words import localised, said

_JA = Words.load(named("ja"))


@pytest.fixture
def mine(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A lesson of staff's own, in a data folder of its own."""
    monkeypatch.setenv("KIOSK_DATA", str(tmp_path))
    assert CliRunner().invoke(main, ["lesson", "new", "mine"]).exit_code == 0
    return tmp_path / "lessons" / "mine" / "lesson.yaml"


def _change(path: Path, *pairs: tuple[str, str]) -> None:
    text = path.read_text("utf-8")
    for before, after in pairs:
        assert before in text
        text = text.replace(before, after)
    path.write_text(text, "utf-8")


def _sentences(path: Path) -> list[str]:
    return [problem.sentence() for problem in check_lesson(load_lesson(path.parent))]


def _put(data: Path, id: str, value: str, grade: str = "S2", again: str = "2027-02-20", more: str = "") -> None:
    (data / "facts.yaml").write_text(
        f'{id}:\n  value: "{value}"\n  about: x\n  kind: name\n  as_of: 2026-11-20\n  source: a page\n'
        f'  grade: "{grade}"\n  recheck_after: {again}\n{more}',
        "utf-8",
    )


def test_each_has_a_source_that_was_read_before_it_is_read_again() -> None:
    problems: list[Problem] = []
    known = known_facts(problems)
    assert len(known) > 40 and not problems
    for name, one in known.items():
        assert one.fact.as_of and one.fact.as_of < one.fact.recheck_after, name
        assert one.fact.kind != "address" or one.fact.owner, name


def test_one_change_changes_all_that_is_shown_and_said(mine: Path) -> None:
    _change(
        mine, ("「つぎへ」を、", "「{fact.mynaapp.name}」を、"),
        ('{button: "つぎへ"', '{button: "{fact.mynaapp.name}"'),
        ("{画面|がめん}の{中|なか}ほどにあります。", "{fact.mynaapp.name}は {画面|がめん}に あります。"),
    )  # fmt: skip

    def everything() -> list[str]:
        lesson = localised(load_lesson(mine.parent), _JA, {})
        return sorted([lesson.steps[0].say, lesson.steps[0].hint, lesson.screen("start").body[1].label,
                         *(one.markup for one in said(lesson))])  # fmt: skip

    before = everything()
    assert sum("マイナアプリ" in text for text in before) >= 5
    _put(paths.data_folder(), "mynaapp.name", "ひかりアプリ")
    assert everything() == sorted(text.replace("マイナアプリ", "ひかりアプリ") for text in before)


def test_what_is_not_sure_is_not_said_as_if_it_were(mine: Path) -> None:
    sure, unsure = "{fact.mynaapp.name}です。", "{fact.weather.level4}です。"
    _change(mine, ("{画面|がめん}の{中|なか}ほどにあります。", sure))
    assert not _sentences(mine)
    _change(mine, (sure, unsure))
    (told,) = _sentences(mine)
    assert "fact.weather.level4" in told and "（?）" in told
    for hedge in HEDGES:
        _change(mine, (unsure, f"{{fact.weather.level4}} {hedge}。"))
        assert not _sentences(mine), hedge
        _change(mine, (f"{{fact.weather.level4}} {hedge}。", unsure))


def test_one_that_is_not_there_is_named(mine: Path) -> None:
    _change(mine, ("{画面|がめん}の{中|なか}ほどにあります。", "{fact.moon.height}です。"))
    (told,) = _sentences(mine)
    assert "fact.moon.height" in told


@pytest.mark.parametrize(
    ("address", "name", "expected"),
    [
        ("{fact.myna.url}", "マイナポータルの ページ", ""),
        ("{city.line.url}", "{市|し}の LINE", ""),
        ("{fact.myna.url}", "{市|し}の ページ", "マイナポータル"),
        ("{city.line.url}", "LINEの {使|つか}いかた", "（市）"),
        ("https://guide.line.me/ja/", "LINEの ページ", "facts.yaml"),
        ("{fact.nothing.url}", "{市|し}の ページ", "fact.nothing.url"),
    ],
)
def test_a_code_leads_where_its_caption_says(mine: Path, address: str, name: str, expected: str) -> None:
    _change(mine, ("screens:\n", f'page: {{addresses: ["{address}"], name: "{name}"}}\nscreens:\n'))
    told = _sentences(mine)
    assert len(told) == bool(expected)
    assert not expected or expected in told[0]


def test_what_is_to_be_read_again_is_told_with_its_line(mine: Path) -> None:
    first = min(one.fact.recheck_after for one in known_facts().values())
    assert not overdue(first)
    late = overdue(first + timedelta(days=1))
    assert late and all(one.is_warning and one.file == paths.CONTENT / "facts.yaml" for one in late)
    assert any(str(first) in one.sentence() for one in late)
    found = check_folders([mine.parent], first + timedelta(days=1))
    assert {one.sentence() for one in late} <= {one.sentence() for one in found.problems}


@pytest.mark.parametrize("broken", ["  grade: S2", "  source: a page", "  recheck_after: 2027-02-20", "  kind: name"])
def test_a_broken_file_is_named_and_the_shipped_facts_stay(mine: Path, broken: str) -> None:
    _put(paths.data_folder(), "mynaapp.name", "ひかりアプリ", grade="S2")
    path = paths.data_folder() / "facts.yaml"
    path.write_text(path.read_text("utf-8").replace(broken.replace("S2", '"S2"'), "").replace("\n\n", "\n"), "utf-8")
    found = check_folders([mine.parent], date(2026, 11, 22))
    assert [one for one in found.problems if one.file == path]
    assert facts_in(_JA)["fact.mynaapp.name"] == "マイナアプリ"


def test_a_fact_on_the_phone_is_japanese_whatever_is_spoken_beside_it() -> None:
    path = lesson_paths([paths.LESSONS])["card-pins"]
    element = localised(load_lesson(path), Words.load(named("en")), {}).screen("numbers").element("four")
    assert element and element.label == "数字4桁の 番号" and element.gloss.startswith("PIN of 4 digits")


def test_a_shipped_lesson_writes_no_address_of_a_code_itself() -> None:
    url = TypeAdapter(HttpUrl)
    lessons = [load_lesson(folder) for folder in lesson_paths([paths.LESSONS]).values()]
    addresses = [
        *(address for lesson in lessons if lesson.page for address in lesson.page.addresses),
        *(step.code for lesson in lessons for step in lesson.steps if step.code),
    ]
    # What only tells of numbers has no page to lead to.
    assert addresses
    for address in addresses:
        assert re.fullmatch(r"\{(city|fact)\.[a-z._]+\}", address)
        if address.startswith("{fact."):
            url.validate_python(known_facts()[address[1:-1]].fact.value)

"""What a city has told opens lessons and steps, what it has not told closes them, and what is not sure is not shown."""

from pathlib import Path

import pytest
from click.testing import CliRunner

from kiosk import paths
from kiosk.cli import main
from kiosk.document.problem import Refused
from kiosk.language.catalog import Words
from kiosk.language.locales import named
from kiosk.lesson.city import FACTS, City
from kiosk.lesson.library import load_library
from kiosk.lesson.load import load_city, load_lesson
from kiosk.lesson.model import Lesson
from kiosk.lesson.openness import ASK_HERE, closed, opened
from kiosk.lesson.words import localised

_JA = Words.load(named("ja"))
_WASTE = "city.services.waste.url"


def _city(tmp_path: Path, text: str) -> City:
    folder = tmp_path / "here"
    folder.mkdir(exist_ok=True)
    (folder / "city.yaml").write_text(f'id: here\nname: "{{市|し}}"\n{text}\n', "utf-8")
    return load_city(folder)


def test_what_is_told_says_where_it_was_found(tmp_path: Path) -> None:
    with pytest.raises(Refused) as refused:
        _city(tmp_path, 'line: {url: "https://line.example/"}')
    assert "source、as_of、grade" in refused.value.problems[0].sentence()
    assert refused.value.problems[0].line == 3


@pytest.mark.parametrize(("grade", "is_shown"), [("S1", True), ("city", True), ("M", False), ('"?"', False)])
def test_what_is_not_sure_is_not_shown(tmp_path: Path, grade: str, is_shown: bool) -> None:
    city = _city(tmp_path, f'police: {{phone: "0120-000-000", source: "a list", as_of: 2026-11-01, grade: {grade}}}')
    assert ("city.police.phone" in city.facts()) is is_shown
    assert city.told("city.police.phone")[0]


def test_a_menu_is_told_as_people_say_it(tmp_path: Path) -> None:
    city = _city(tmp_path, "line: {menu: [ごみ, 防災], source: a letter, as_of: 2026-11-01, grade: city}")
    assert city.facts()["city.line.menu"] == "ごみ、防災"


@pytest.fixture
def lesson(tmp_path: Path) -> Lesson:
    """One step that goes without the fact, and one that asks."""
    CliRunner().invoke(main, ["lesson", "new", "mine", "--in", str(tmp_path)])
    path = tmp_path / "mine" / "lesson.yaml"
    text = path.read_text("utf-8")
    steps = text[text.index("  - id: press-next") :]
    hidden = steps.replace("press-next", "hidden") + f"    needs: [{_WASTE}]\n"
    asks = steps.replace("press-next", "asks") + f"    needs: [{_WASTE}]\n    lacking: ask\n"
    path.write_text(text + hidden + asks, "utf-8")
    return load_lesson(path.parent)


def test_a_step_is_left_out_or_asks_the_staff(lesson: Lesson) -> None:
    without = localised(lesson, _JA, {})
    assert [step.id for step in without.steps] == ["press-next", "asks"]
    assert without.steps[1].own == ASK_HERE and without.steps[1].say != ASK_HERE
    here = localised(lesson, _JA, {_WASTE: "https://www.city.example.jp/gomi"})
    assert [step.id for step in here.steps] == ["press-next", "hidden", "asks"]
    assert here.steps[2].own == ""
    (hidden, asks) = closed([lesson], ())
    assert (hidden.step, hidden.is_asked, asks.step, asks.is_asked) == ("hidden", False, "asks", True)
    assert not closed([lesson], (_WASTE,))


def test_a_lesson_is_shown_where_its_fact_is_known(lesson: Lesson) -> None:
    path = lesson.folder / "lesson.yaml"
    path.write_text(path.read_text("utf-8") + f"needs: [{_WASTE}]\n", "utf-8")
    library = load_library([lesson.folder.parent])
    assert set(opened(library, (_WASTE,)).lessons) == {"mine"}
    assert not opened(library, ()).lessons
    assert [(one.lesson, one.step, one.facts) for one in closed(library.lessons.values(), ())] == [
        ("mine", "", (_WASTE,))
    ]


def test_a_fact_that_no_city_has_is_named(lesson: Lesson) -> None:
    path = lesson.folder / "lesson.yaml"
    path.write_text(path.read_text("utf-8") + "needs: [city.services.pool.url]\n", "utf-8")
    with pytest.raises(Refused) as refused:
        load_lesson(lesson.folder)
    assert refused.value.problems[0].line == len(path.read_text("utf-8").splitlines())


def test_every_profile_says_what_it_opens_and_what_is_missing() -> None:
    result = CliRunner().invoke(main, ["city", "check"])
    assert result.exit_code == 0, result.output
    for folder in sorted((paths.CONTENT / "cities").iterdir()):
        assert f"({folder.name}, " in result.output
    osaki = CliRunner().invoke(main, ["city", "check", "osaki"]).output
    assert "? city.office.phone: 0229-23-5091" in osaki and "見せません" in osaki
    assert "scan-code: 係の人に聞いてもらいます ← city.line.url" in osaki
    assert "これから聞くこと: 市のLINE、電子申請、粗大ごみ" in osaki
    assert CliRunner().invoke(main, ["city", "check", "nowhere"]).exit_code == 1


def _answers(**facts: str) -> str:
    """What staff type: the name, then each block, and of one that is told its source, day and grade."""
    from kiosk.editor.city_file import ASKED

    lines = ["{市|し}"]
    for names in ASKED.values():
        given = [facts.get(name.replace(".", "_"), "") for name in names]
        lines += given + (["", "", ""] if any(given) else [])
    return "\n".join(lines) + "\n"


def test_a_city_is_asked_for_and_read_again(tmp_path: Path) -> None:
    told = _answers(city_line_url="https://line.example/", city_line_menu="ごみ、防災", city_card_desk_hours="9時から")
    result = CliRunner().invoke(main, ["city", "new", "ours", "--in", str(tmp_path)], input=told)
    assert result.exit_code == 0, result.output
    assert result.output.index("市のLINE") < result.output.index("担当課")
    facts = load_city(tmp_path / "ours").facts()
    assert facts == {
        "city.name": "{市|し}", "city.line.url": "https://line.example/", "city.line.menu": "ごみ、防災",
        "city.card_desk.hours": "9時から",
    }  # fmt: skip
    again = CliRunner().invoke(main, ["city", "new", "ours", "--in", str(tmp_path)], input=told)
    assert again.exit_code == 1


def test_what_cannot_be_used_yet_is_kept_to_be_mended(tmp_path: Path) -> None:
    told = _answers(city_site_url="www", city_line_name="LINE")
    bad = CliRunner().invoke(main, ["city", "new", "ours", "--in", str(tmp_path)], input=told)
    written = tmp_path / "ours" / "city.yaml"
    assert bad.exit_code == 1 and str(written) in bad.output
    assert "www" in written.read_text("utf-8") and "LINE" in written.read_text("utf-8")


@pytest.mark.parametrize("city_id", ["our city", "市", "Ours", "../ours", ""])
def test_a_name_that_no_folder_can_have_is_refused_before_anything_is_asked(tmp_path: Path, city_id: str) -> None:
    refused = CliRunner().invoke(main, ["city", "new", "--in", str(tmp_path), "--", city_id], input=_answers())
    assert refused.exit_code == 1 and "LINE" not in refused.output
    assert not list(tmp_path.iterdir())


def test_a_city_of_the_data_folder_wins(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    from kiosk.editor.city_file import city_paths

    monkeypatch.setenv("KIOSK_DATA", str(tmp_path))
    own = tmp_path / "cities" / "osaki" / "city.yaml"
    own.parent.mkdir(parents=True)
    own.write_text('id: osaki\nname: "{大崎|おおさき}"\n', "utf-8")
    assert city_paths()["osaki"] == own.parent
    assert len(FACTS) > 50

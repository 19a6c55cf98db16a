"""One case per shipped lesson, found by walking the folders; and what is said of broken ones."""

import json
import re
from pathlib import Path

import pytest
from click.testing import CliRunner

from kiosk import paths
from kiosk.cli import main
from kiosk.document.problem import Refused
from kiosk.document.strict_yaml import read
from kiosk.language import ruby
from kiosk.language.catalog import Words
from kiosk.language.locales import SOURCE, Locale, named, offered
from kiosk.lesson.check import check_lesson
from kiosk.lesson.library import lesson_paths, load_library
from kiosk.lesson.load import load_city, load_lesson
from kiosk.lesson.schema import lesson_schema
from kiosk.lesson.translation import check_translation
from kiosk.lesson.words import localised, said, texts
from kiosk.usage.events import local_today

_SHIPPED = lesson_paths([paths.LESSONS])
# Chinese has kanji of its own; kana are Japanese only.
_KANA = re.compile(r"[\u3041-\u3096\u30a1-\u30fa]")
_LOCALES = pytest.mark.parametrize("locale", offered(), ids=lambda locale: locale.code)
_FOLDERS = pytest.mark.parametrize("folder", _SHIPPED.values(), ids=_SHIPPED)


def test_lessons_are_shipped() -> None:
    assert len(_SHIPPED) >= 3


@_FOLDERS
def test_a_shipped_lesson_is_sound_and_translated(folder: Path) -> None:
    lesson = load_lesson(folder)
    assert check_lesson(lesson) == ()
    for locale in offered():
        if locale.code != SOURCE:
            assert check_translation(lesson, Words.load(locale)) == ()


@_FOLDERS
def test_a_shipped_lesson_helps_and_names_its_sources(folder: Path) -> None:
    lesson = load_lesson(folder)
    assert lesson.sources and lesson.sources_read < lesson.expires
    assert all(step.hint for step in lesson.steps)
    assert sum(bool(step.trouble) for step in lesson.steps) >= len(lesson.steps) - 1
    assert set(lesson.phones) == {"iphone", "android"}


@_FOLDERS
def test_the_phone_orders_nothing_while_its_screen_is_only_read(folder: Path) -> None:
    """One order at a time: there it is "つぎへ", beside the phone."""
    lesson = load_lesson(folder)
    read = [lesson.screen(step.screen) for step in lesson.steps if step.do.kind == "read"]
    assert [one.label for screen in read for one in screen.body if "さわり" in one.label] == []


@_FOLDERS
def test_a_sentence_orders_one_thing_that_can_be_done(folder: Path) -> None:
    lesson = load_lesson(folder)
    written = [text for step in lesson.steps if step.do.kind == "type" for text in (step.say, step.own)]
    assert [text for text in written if re.search("って、|いて、", ruby.plain(text))] == []
    # Nobody takes off a desk.
    assert [t.markup for t in texts(lesson) if re.search("机や|机と|机[^。]*外し", ruby.plain(t.markup))] == []


@_FOLDERS
def test_a_shipped_lesson_agrees_with_the_published_schema(folder: Path) -> None:
    import jsonschema

    jsonschema.validate(_numbers(read(folder / "lesson.yaml").data), lesson_schema())


def _numbers(data: object) -> object:
    """The strict reader gives text; an editor's reader gives numbers."""
    if isinstance(data, dict):
        return {k: int(v) if k in ("minutes", "format") else _numbers(v) for k, v in data.items()}
    return [_numbers(x) for x in data] if isinstance(data, list) else data


@_FOLDERS
@_LOCALES
def test_in_another_language_only_words_change(folder: Path, locale: Locale) -> None:
    lesson = load_lesson(folder)
    other = localised(lesson, Words.load(locale), load_city(paths.CONTENT / "cities" / "example").facts())
    if not locale.is_japanese:
        assert other.title != lesson.title
    assert [step.id for step in other.steps] == [step.id for step in lesson.steps]
    for name in lesson.screens:
        assert other.screen(name).targets == lesson.screen(name).targets
    assert all("{city" not in text.markup for text in said(other))


@_FOLDERS
@pytest.mark.parametrize("locale", [x for x in offered() if not x.is_japanese], ids=lambda x: x.code)
def test_a_foreign_voice_gets_no_japanese_letters(folder: Path, locale: Locale) -> None:
    """Every Japanese label that is quoted carries its reading in letters of the learner's language."""
    words = Words.load(locale)
    facts = load_city(paths.CONTENT / "cities" / "example").facts_in(words)
    other = localised(load_lesson(folder), words, facts)
    assert [text for text in said(other) if _KANA.search(ruby.reading(text.markup))] == []


def test_a_city_that_has_said_nothing_gives_no_address() -> None:
    lesson = next(x for x in map(load_lesson, _SHIPPED.values()) if all("{" in a for a in x.page.addresses))  # type: ignore[union-attr]
    facts = load_city(paths.CONTENT / "cities" / "osaki").facts()
    assert localised(lesson, Words.load(named("ja")), facts).page.addresses == ()  # type: ignore[union-attr]


@pytest.mark.parametrize("folder", sorted((paths.CONTENT / "cities").iterdir()), ids=lambda path: path.name)
def test_cities_are_sound(folder: Path) -> None:
    assert load_city(folder).id == folder.name


_BROKEN = [
    ("minutes: 5", "minutes: many", "minutes"),
    ("topic: basics", "topic: cooking", "topic"),
    ("sources_read: 2026-11-20", "sources_read: 2024-13-45", "sources_read"),
    ("sources_read: 2026-11-20", "sources_read: 2026-11-20\nchecked: {day: 2026-11-21, by: staff}", "phone"),
    ("/the-page-that-was-read.html", "/", "sources"),
    ("do: {tap: next}", "do: {tap: nowhere}", "nowhere"),
    ("do: {tap: next}", "do: {fly: next}", "do"),
    ("screen: start", "screen: nowhere", "nowhere"),
    ("    kind: app\n", "    kind: toaster\n", "kind"),
    ("{button:", "{knob:", "button"),
    ("hint:", "hnit:", "hnit"),
    ("{指|ゆび}", "{指ゆび}", "ふりがな"),
    ("id: press-next", "id: Press Next", "id"),
    ('sources: ["https://www.city.example.jp/the-page-that-was-read.html"]', 'sources: ["www"]', "sources"),
    ("expires: 2027-02-18", "expires: 2020-01-01", "expires"),
    ("{指|ゆび}", "{city.fax}", "city.fax"),
    ("format: 1", "format: 2", "format"),
]


@pytest.mark.parametrize(("before", "after", "named_in_it"), _BROKEN)
def test_a_broken_lesson_is_named(tmp_path: Path, before: str, after: str, named_in_it: str) -> None:
    runner = CliRunner()
    assert runner.invoke(main, ["lesson", "new", "mine", "--in", str(tmp_path)]).exit_code == 0
    path = tmp_path / "mine" / "lesson.yaml"
    text = path.read_text("utf-8")
    today = local_today()
    text = text.replace(f"sources_read: {today}", "sources_read: 2026-11-20")
    text = "\n".join("expires: 2027-02-18" if x.startswith("expires") else x for x in text.splitlines()) + "\n"
    path.write_text(text, "utf-8")
    assert runner.invoke(main, ["lesson", "check", str(path.parent)]).exit_code == 0
    assert before in text
    changed = text.replace(before, after)
    path.write_text(changed, "utf-8")
    result = runner.invoke(main, ["lesson", "check", str(path.parent)])
    assert result.exit_code == 1
    line = next(n for n, (a, b) in enumerate(zip(text.splitlines(), changed.splitlines(), strict=True), 1) if a != b)
    reported = [x for x in result.output.splitlines() if str(path) in x]
    assert any(named_in_it in x for x in reported), result.output
    assert any(abs(int(x.split(f"{path}:")[1].split(":")[0]) - line) <= 3 for x in reported), result.output


def test_a_broken_lesson_is_hidden_and_the_others_stay(tmp_path: Path) -> None:
    folder = tmp_path / "broken"
    folder.mkdir()
    (folder / "lesson.yaml").write_text("id: broken\n", "utf-8")
    library = load_library([paths.LESSONS, tmp_path])
    assert set(library.lessons) == set(_SHIPPED)
    assert library.problems and all("broken" in problem.located() for problem in library.problems)


def test_a_lesson_of_the_staff_wins(tmp_path: Path) -> None:
    name, folder = next(iter(_SHIPPED.items()))
    (tmp_path / name).mkdir()
    text = re.sub(r"minutes: \d+", "minutes: 33", (folder / "lesson.yaml").read_text("utf-8"))
    (tmp_path / name / "lesson.yaml").write_text(text, "utf-8")
    assert load_library([paths.LESSONS, tmp_path]).lessons[name].minutes == 33


def test_show_and_schema() -> None:
    runner = CliRunner()
    shown = runner.invoke(main, ["lesson", "show", next(iter(_SHIPPED))])
    assert shown.exit_code == 0 and "1. [" in shown.output
    assert runner.invoke(main, ["lesson", "show", "nothing"]).exit_code == 1
    assert json.loads(runner.invoke(main, ["lesson", "schema"]).output)["title"] == "Lesson"


def test_new_refuses_a_name_that_is_taken_or_odd(tmp_path: Path) -> None:
    runner = CliRunner()
    assert runner.invoke(main, ["lesson", "new", "mine", "--in", str(tmp_path)]).exit_code == 0
    for name in ("mine", "My Lesson", "../x"):
        assert runner.invoke(main, ["lesson", "new", name, "--in", str(tmp_path)]).exit_code == 1


def test_refused_is_never_a_traceback(tmp_path: Path) -> None:
    (tmp_path / "x").mkdir()
    with pytest.raises(Refused):
        load_lesson(tmp_path / "x")
    result = CliRunner().invoke(main, ["lesson", "check", str(tmp_path / "x")])
    assert result.exit_code == 1 and "Traceback" not in result.output


@pytest.mark.parametrize(("goal", "named_in_it"), [("", "goal"), ("「つぎへ」を おしましょう。", "つぎへ")])
def test_a_goal_is_asked_for_and_names_no_button(tmp_path: Path, goal: str, named_in_it: str) -> None:
    CliRunner().invoke(main, ["lesson", "new", "mine", "--in", str(tmp_path)])
    path = tmp_path / "mine" / "lesson.yaml"
    assert check_lesson(load_lesson(path.parent)) == ()
    path.write_text(re.sub('    goal: ".*"\n', f'    goal: "{goal}"\n', path.read_text("utf-8")), "utf-8")
    (problem,) = check_lesson(load_lesson(path.parent))
    assert problem.is_warning and named_in_it in problem.sentence() and problem.step == "press-next"

import re
from pathlib import Path

import pytest

from kiosk import paths
from kiosk.editor.catalogs import content_messages, program_messages
from kiosk.language import ruby
from kiosk.language.catalog import Words, read_messages
from kiosk.language.locales import Locale, begun, named
from kiosk.lesson.library import lesson_paths
from kiosk.lesson.load import load_lesson
from kiosk.lesson.words import texts

_OTHERS = [locale for locale in begun() if not locale.is_japanese]
_BY_CODE = pytest.mark.parametrize("locale", _OTHERS, ids=lambda locale: locale.code)


def test_english_is_complete() -> None:
    """The language of staff who read no Japanese: every text. Others need what residents meet."""
    words = Words.load(named("en"))
    missing = [m for m in program_messages() if ruby.is_japanese(words.program(m.text))
               and words.program(m.text) == m.text]  # fmt: skip
    missing += [m for m in content_messages() if words.content(m.text) == m.text and ruby.is_japanese(m.text)]
    assert missing == []


def test_easy_japanese_of_the_screens_has_furigana_everywhere() -> None:
    words = Words.load(named("ja@easy"))
    for message in program_messages():
        if message.is_for_residents:
            assert not ruby.faults_in(words.program(message.text), every_kanji=True), message


def test_one_thing_has_one_spelling() -> None:
    """In a lesson a smartphone has one name; a card is read in the same letters everywhere."""
    shown = [m.text for m in program_messages() if m.is_for_residents] + [m.text for m in content_messages()]
    by_lesson = [[x.markup for x in texts(load_lesson(path))] for path in lesson_paths([paths.LESSONS]).values()]
    lessons = [text for told in by_lesson for text in told]
    assert [text for text in shown + lessons if re.search("よみと|みと[りるれ]|読みと", ruby.plain(text))] == []
    assert not [told for told in by_lesson if "スマホ" in (whole := "".join(told)) and "スマートフォン" in whole]


@_BY_CODE
def test_placeholders_survive_translation(locale: Locale) -> None:
    import string

    words = Words.load(locale)
    for message in program_messages():
        if message.file.startswith("kiosk/qml/"):
            assert ("%1" in message.text) == ("%1" in words.program(message.text))
            continue
        wanted = {name for _, name, _, _ in string.Formatter().parse(message.text) if name and "|" not in name}
        said = words.program(message.text)
        given = {name for _, name, _, _ in string.Formatter().parse(said) if name and "|" not in name}
        assert wanted == given, message


def test_a_fuzzy_translation_is_not_shown(tmp_path: Path) -> None:
    path = tmp_path / "x.po"
    path.write_text('#, fuzzy\nmsgid "あ"\nmsgstr "old"\n\nmsgid "い"\nmsgstr "new"\n', "utf-8")
    assert read_messages(path) == {(None, "い"): "new"}


@pytest.mark.parametrize("locale", begun(), ids=lambda locale: locale.code)
def test_an_unknown_text_is_shown_in_japanese(locale: Locale) -> None:
    assert Words.load(locale).program("だれも {知|し}らない {文|ぶん}") == "だれも {知|し}らない {文|ぶん}"


def _catalog(path: Path) -> dict[str, tuple[str, bool, bool]]:
    """Japanese → translation, whether it is fuzzy, whether it is out of use: by Babel, as staff's programs see it."""
    from babel.messages.pofile import read_po

    with path.open("rb") as file:
        catalog = read_po(file)
    found = {str(m.id): (str(m.string), m.fuzzy, False) for m in catalog if m.id}
    return found | {str(m.id): (str(m.string), m.fuzzy, True) for m in catalog.obsolete.values()}


def _translate(path: Path, text: str) -> None:
    head, _, tail = path.read_text("utf-8").rpartition('msgstr ""')
    path.write_text(f'{head}msgstr "{text}"{tail}', "utf-8")


def test_a_changed_text_becomes_fuzzy_and_is_not_lost(tmp_path: Path) -> None:
    from kiosk.editor.catalogs import Message, update

    path = tmp_path / "en.po"
    before, after = "「つぎへ」を さわります。", "「つぎへ」を 1{回|かい} さわります。"
    update(path, "en", [Message(before, "lesson.yaml", 1, "step")])
    _translate(path, "Touch Next.")
    assert read_messages(path) == {("step", before): "Touch Next."}
    _, missing = update(path, "en", [Message(after, "lesson.yaml", 1, "step")])
    assert missing == 1
    # A person who looks at it finds the sentence of before, marked; residents are not shown it.
    assert _catalog(path) == {after: ("Touch Next.", True, False)}
    assert read_messages(path) == {}


def test_a_text_that_is_gone_is_kept_out_of_use(tmp_path: Path) -> None:
    from kiosk.editor.catalogs import Message, update

    path = tmp_path / "en.po"
    gone, other = "「つぎへ」を さわります。", "でんわ"
    update(path, "en", [Message(gone, "lesson.yaml", 1, "step")])
    _translate(path, "Touch Next.")
    assert update(path, "en", [Message(other, "lesson.yaml", 1, "step")]) == (1, 1)
    assert _catalog(path) == {other: ("", False, False), gone: ("Touch Next.", False, True)}
    update(path, "en", [Message(gone, "lesson.yaml", 1, "step")])
    assert read_messages(path) == {("step", gone): "Touch Next."}, "it comes back with its text"
    # As after a merge: the same text in use and out of use. Other programs refuse such a file.
    with path.open("a", encoding="utf-8") as file:
        file.write(f'\n#~ msgctxt "step"\n#~ msgid "{gone}"\n#~ msgstr "Touch Next."\n')
    update(path, "en", [Message(gone, "lesson.yaml", 1, "step")])
    assert path.read_text(encoding="utf-8").count(gone) == 1


def test_a_damaged_catalog_is_left_as_it_is_and_the_others_are_kept_up(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    import shutil

    from kiosk.document.problem import Problem
    from kiosk.editor import catalogs
    from kiosk.language.catalog import lesson_catalog_path

    shutil.copytree(paths.LESSONS, tmp_path / "lessons")
    shutil.copytree(paths.CATALOGS, tmp_path / "i18n")
    monkeypatch.setattr("kiosk.editor.catalogs.LESSONS", tmp_path / "lessons")
    monkeypatch.setattr("kiosk.language.locales.CATALOGS", tmp_path / "i18n")
    code = _OTHERS[0].code
    first, second, *_ = sorted(path for path in (tmp_path / "lessons").iterdir())
    broken, sound = lesson_catalog_path(first, code), lesson_catalog_path(second, code)
    broken.write_bytes(broken.read_bytes() + b'msgid "x\n')
    before = broken.read_bytes()
    sound.unlink()
    problems: list[Problem] = []
    lines = list(catalogs.update_all(problems, [code]))
    assert broken.read_bytes() == before and sound.exists() and len(lines) >= 3
    assert [problem.file for problem in problems] == [broken] and problems[0].line

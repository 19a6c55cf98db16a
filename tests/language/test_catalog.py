from pathlib import Path

import pytest

from kiosk.editor.catalogs import content_messages, program_messages
from kiosk.language import ruby
from kiosk.language.catalog import Words, read_messages
from kiosk.language.locales import named, offered


def test_three_languages_are_offered() -> None:
    assert [locale.code for locale in offered()][:3] == ["ja", "ja@easy", "en"]


def test_english_is_complete() -> None:
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


@pytest.mark.parametrize("code", [locale.code for locale in offered()])
def test_placeholders_survive_translation(code: str) -> None:
    import string

    words = Words.load(named(code))
    for message in program_messages():
        if message.file.startswith("kiosk/qml/"):
            assert ("%1" in message.text) == ("%1" in words.program(message.text))
            continue
        wanted = {name for _, name, _, _ in string.Formatter().parse(message.text) if name and "|" not in name}
        given = {name for _, name, _, _ in string.Formatter().parse(words.program(message.text)) if name}
        assert wanted == given, message


def test_a_fuzzy_translation_is_not_shown(tmp_path: Path) -> None:
    path = tmp_path / "x.po"
    path.write_text('#, fuzzy\nmsgid "あ"\nmsgstr "old"\n\nmsgid "い"\nmsgstr "new"\n', "utf-8")
    assert read_messages(path) == {(None, "い"): "new"}


@pytest.mark.parametrize("code", ["ja", "en"])
def test_an_unknown_text_is_shown_in_japanese(code: str) -> None:
    assert Words.load(named(code)).program("だれも {知|し}らない {文|ぶん}") == "だれも {知|し}らない {文|ぶん}"


def test_a_changed_text_becomes_fuzzy_and_is_not_lost(tmp_path: Path) -> None:
    from kiosk.editor.catalogs import Message, update

    path = tmp_path / "en.po"
    update(path, "en", [Message("「つぎへ」を さわります。", "a.yaml", 1, "step")])
    path.write_text(path.read_text("utf-8").replace('msgstr ""\n\n', 'msgstr ""\n\n', 1), "utf-8")
    content = path.read_text("utf-8").rsplit('msgstr ""', 1)
    path.write_text(content[0] + 'msgstr "Touch Next."' + content[1], "utf-8")
    assert read_messages(path) == {("step", "「つぎへ」を さわります。"): "Touch Next."}
    _, missing = update(path, "en", [Message("「つぎへ」を 1{回|かい} さわります。", "a.yaml", 1, "step")])
    assert missing == 1
    assert read_messages(path) == {}
    assert "Touch Next." in path.read_text("utf-8")

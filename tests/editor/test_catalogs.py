"""Catalogs brought up to the texts: what a translator wrote is never lost, and never shown where it no longer fits."""

from pathlib import Path

import pytest
from babel.messages.catalog import Catalog
from babel.messages.pofile import read_po

from kiosk.editor.catalogs import Message, lesson_messages, program_messages, update
from kiosk.language.catalog import read_messages
from kiosk.lesson.library import lesson_paths
from kiosk.lesson.load import load_lesson
from kiosk.paths import LESSONS

_STOP = Message("おわりますか。", "kiosk/qml/terminal/StopPanel.qml", 3)
_HELP = Message("{係|かかり}の{人|ひと}を {呼|よ}んで ください。", "kiosk/qml/terminal/HelpPanel.qml", 9)
_IN_STEP = Message("つぎへ", "lesson.yaml", 0, "start")
_WRITTEN = {_STOP: "Do you want to stop?", _HELP: "Please call the staff.", _IN_STEP: "Next"}


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """A catalog that a translator has finished."""
    path = tmp_path / "en.po"
    assert update(path, "en", _WRITTEN) == (3, 3)
    text = path.read_text("utf-8")
    for message, translation in _WRITTEN.items():
        before, after = text.split(f'msgid "{message.text}"\nmsgstr ""', 1)
        text = f'{before}msgid "{message.text}"\nmsgstr "{translation}"{after}'
    path.write_text(text, "utf-8")
    return path


def _catalog(path: Path) -> Catalog:
    with path.open("rb") as file:
        return read_po(file)


def test_what_is_translated_stays_as_it_is(path: Path) -> None:
    before = path.read_bytes()
    assert update(path, "en", _WRITTEN) == (3, 0)
    assert read_messages(path) == {(message.context, message.text): text for message, text in _WRITTEN.items()}
    update(path, "en", _WRITTEN)
    assert path.read_bytes().split(b"\n\n")[1:] == before.split(b"\n\n")[1:]


def test_a_text_that_moved_within_its_file_changes_nothing(path: Path) -> None:
    update(path, "en", _WRITTEN)
    before = path.read_bytes()
    update(path, "en", [Message(m.text, m.file, m.line + 40, m.context) for m in _WRITTEN])
    assert path.read_bytes() == before


def test_a_new_text_waits_for_its_translation(path: Path) -> None:
    new = Message("スピーカーを {見|み}て ください。", "kiosk/qml/terminal/SoundPanel.qml", 1)
    assert update(path, "en", [*_WRITTEN, new]) == (4, 1)
    assert (None, new.text) not in read_messages(path)


def test_a_changed_text_keeps_its_translation_for_the_translator_only(path: Path) -> None:
    changed = Message("{係|かかり}の{人|ひと}を {呼|よ}びましょう。", _HELP.file, _HELP.line)
    assert update(path, "en", [_STOP, changed, _IN_STEP]) == (3, 1)
    found = _catalog(path).get(changed.text)
    assert found is not None and found.fuzzy and found.string == _WRITTEN[_HELP]
    assert (None, changed.text) not in read_messages(path)


def test_a_text_that_is_gone_is_kept_beside(path: Path) -> None:
    assert update(path, "en", [_STOP, _IN_STEP]) == (2, 0)
    catalog = _catalog(path)
    assert catalog.get(_HELP.text) is None
    assert [message.string for message in catalog.obsolete.values()] == [_WRITTEN[_HELP]]
    assert (None, _HELP.text) not in read_messages(path)


def test_the_same_words_in_two_steps_are_two_texts(path: Path) -> None:
    other = Message(_IN_STEP.text, "lesson.yaml", 0, "end")
    assert update(path, "en", [*_WRITTEN, other]) == (4, 1)
    assert read_messages(path)["start", "つぎへ"] == "Next"


def test_the_texts_of_the_program_are_those_of_both_worlds() -> None:
    """From QML and from Python; residents and staff are told apart by where a text stands."""
    found = list(program_messages())
    assert {Path(message.file).suffix for message in found} == {".qml", ".py"}
    residents = {message.file for message in found if message.is_for_residents}
    assert any(file.startswith("kiosk/qml/terminal/") for file in residents)
    assert not any("/desk/" in file or "/report/" in file for file in residents)


@pytest.mark.parametrize("folder", lesson_paths([LESSONS]).values(), ids=lambda folder: folder.name)
def test_a_lesson_names_each_of_its_own_texts(folder: Path) -> None:
    lesson = load_lesson(folder)
    found = {(message.context, message.text) for message in lesson_messages(folder)}
    assert {(step.id, step.say) for step in lesson.steps if step.say} <= found
    assert ("lesson", lesson.title) in found

"""Who hears a text: every file with Japanese says so in exactly one place, and no entry is left behind."""

from pathlib import Path

import pytest

from kiosk import paths
from kiosk.editor.catalogs import content_messages, lesson_messages, literals
from kiosk.language.audience import all_entries, audience_of, entries_for
from kiosk.lesson.library import lesson_paths

_WITH_JAPANESE = sorted(
    {
        path.relative_to(paths.SHIPPED).as_posix()
        for path in paths.QML.rglob("*.qml")
        if "qsTr(" in path.read_text("utf-8")
    }
    | {message.file for message in content_messages()}
    | {m.file for folder in lesson_paths([paths.LESSONS]).values() for m in lesson_messages(folder)}
    | {m.file for path in paths.QML.parent.rglob("*.py") for m in literals(path)}
)


def test_the_files_are_seen() -> None:
    assert len(_WITH_JAPANESE) > 60


@pytest.mark.parametrize("file", _WITH_JAPANESE)
def test_every_file_has_one_audience(file: str) -> None:
    assert len(entries_for(file)) == 1, f"{file}: name it, or its room, once in kiosk/language/audience.py"


@pytest.mark.parametrize("entry", all_entries())
def test_no_entry_is_left_behind(entry: str) -> None:
    """A file that was renamed or a room that has gone."""
    if entry != "lesson.yaml":
        path = paths.SHIPPED / entry
        assert path.is_dir() if entry.endswith("/") else path.is_file()


def test_a_renamed_file_does_not_change_its_hearers_in_silence() -> None:
    for entry in all_entries():
        if not entry.endswith("/") and entry != "lesson.yaml":
            renamed = Path(entry).with_name(f"new_{Path(entry).name}").as_posix()
            with pytest.raises(LookupError, match="new_"):
                audience_of(renamed)

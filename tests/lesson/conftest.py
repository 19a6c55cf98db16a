"""A sound little lesson to break, in a data folder of its own."""

from pathlib import Path

import pytest

from kiosk.lesson.outline import new_lesson
from kiosk.usage.events import local_today


@pytest.fixture
def data(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An empty data folder, which the program takes for its own."""
    folder = tmp_path / "data"
    folder.mkdir()
    monkeypatch.setenv("KIOSK_DATA", str(folder))
    return folder


@pytest.fixture
def mine(data: Path) -> Path:
    """The file of a lesson that staff have begun."""
    return new_lesson("mine", data / "lessons", local_today())

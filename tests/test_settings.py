"""A mistake in the settings is told with file and line; only the mistaken key is its default."""

from pathlib import Path

import pytest

from kiosk.document.problem import Refused
from kiosk.language.locales import LEAST_TRANSLATED, offered
from kiosk.settings import Settings, load_settings, read_settings

_GOOD = "place: 図書館\nidle_quiet_seconds: 60\n"
_KEPT = Settings(place="図書館", idle_quiet_seconds=60)


@pytest.mark.parametrize(
    "mistake",
    [
        "city：morioka",
        "city:morioka",
        "screen_inches: 0",
        "screen_inches: -3",
        "idle_countdown_seconds: nan",
        "hint_after_seconds: 1e9",
        "colour: red",
        "motion: maybe",
        "city: [morioka, imari]",
        "city: {morioka: 1}",
        "city: [1",
        "city: *x",
        "\tcity: x",
        "- city",
        "least_translated: 90",
    ],
)
def test_a_mistaken_line_takes_no_other_along(tmp_path: Path, mistake: str) -> None:
    path = tmp_path / "settings.yaml"
    path.write_text(f"{_GOOD}{mistake}\n", "utf-8")
    found = read_settings(path)
    assert found.settings == _KEPT
    assert [(problem.file, problem.line) for problem in found.problems] == [(path, 3)], found.problems
    assert all(problem.sentence() for problem in found.problems)
    with pytest.raises(Refused):
        load_settings(path)


def test_a_full_width_colon_alone(tmp_path: Path) -> None:
    path = tmp_path / "settings.yaml"
    path.write_text("city：morioka\n", "utf-8")
    found = read_settings(path)
    assert found.settings == Settings()
    assert [problem.line for problem in found.problems] == [1] and "：" in found.problems[0].sentence()


@pytest.mark.parametrize("content", ["", "\n", "# only this\n"])
def test_a_file_that_says_nothing_is_all_defaults(tmp_path: Path, content: str) -> None:
    path = tmp_path / "settings.yaml"
    path.write_text(content, "utf-8")
    assert read_settings(path).settings == Settings() and read_settings(path).problems == ()


@pytest.mark.parametrize("content", [b"city: \x83\x82\n", b"city: x\n" * 200_000])
def test_what_cannot_be_read_at_all_is_named(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "settings.yaml"
    path.write_bytes(content)
    found = read_settings(path)
    assert found.settings == Settings()
    assert [problem.file for problem in found.problems] == [path]


def test_a_folder_of_another_owner_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """As root may read everything, the system's refusal is planted."""
    path = tmp_path / "settings.yaml"

    def refuse(*_: object, **__: object) -> None:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr("pathlib.Path.lstat", refuse)
    monkeypatch.setattr("os.open", refuse)
    found = read_settings(path)
    assert found.settings == Settings()
    assert [problem.file for problem in found.problems] == [path]
    assert "Permission denied" in found.problems[0].sentence()


def test_languages_are_offered_as_the_settings_ask(tmp_path: Path) -> None:
    assert Settings().least_translated == LEAST_TRANSLATED
    assert offered(Settings().least_translated) == offered()

"""Every command explains itself, and the tour writes what it promises."""

from pathlib import Path

import click
import pytest
from click.testing import CliRunner

from kiosk.cli import main


def _commands(group: click.Group, path: tuple[str, ...] = ()) -> list[tuple[str, ...]]:
    found = []
    for name, command in group.commands.items():
        found += _commands(command, (*path, name)) if isinstance(command, click.Group) else [(*path, name)]
    return found


@pytest.mark.parametrize("path", _commands(main), ids=" ".join)
def test_every_command_explains_itself(path: tuple[str, ...]) -> None:
    result = CliRunner().invoke(main, [*path, "--help"])
    assert result.exit_code == 0
    command: click.Command = main
    for name in path:
        assert isinstance(command, click.Group)
        command = command.commands[name]
    assert command.help
    options = [parameter for parameter in command.params if isinstance(parameter, click.Option)]
    assert all(option.help or isinstance(option.type, click.Choice) for option in options), path


def test_the_tour(tmp_path: Path) -> None:
    """In a process of its own, as a person starts it."""
    import subprocess
    import sys

    done = subprocess.run(
        [sys.executable, "-m", "kiosk", "tour", "--out", str(tmp_path), "--size", "1280x800", "--inches", "15.6", "--text",
         "200", "--locale", "ja@easy", "--colours", "yellow"],
        capture_output=True, text=True, timeout=120,
    )  # fmt: skip
    assert done.returncode == 0, done.stderr
    pictures = sorted(tmp_path.glob("*.png"))
    assert len(pictures) > 30 and (tmp_path / "contact-sheet.png") in pictures
    from PIL import Image

    with Image.open(pictures[1]) as picture:
        assert picture.size == (1280, 800)
        colours = picture.convert("RGB").getcolors(picture.width * picture.height)
        assert max(colours or ())[1] == (0, 0, 0), "the ground of yellow on black"


def test_the_doctor_says_what_works() -> None:
    import subprocess
    import sys

    done = subprocess.run([sys.executable, "-m", "kiosk", "doctor"], capture_output=True, text=True, timeout=60)
    assert done.returncode == 0, done.stdout
    assert "openjtalk" in done.stdout and "flite" in done.stdout
    assert "SQLite" in done.stdout or "まだありません" in done.stdout


def test_a_broken_setting_is_named_and_the_terminal_still_comes_up(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    from kiosk.settings import Settings, usable_settings

    monkeypatch.setenv("KIOSK_DATA", str(tmp_path))
    (tmp_path / "settings.yaml").write_text("city: [1\n", "utf-8")
    with pytest.MonkeyPatch.context() as patch:
        said: list[str] = []
        patch.setattr("kiosk.settings._log.error", lambda form, text: said.append(text))
        assert usable_settings(tmp_path / "settings.yaml") == Settings()
    assert said and "settings.yaml" in said[0]
    result = CliRunner().invoke(main, ["doctor"])
    assert "settings" in result.output


def test_a_survey_needs_the_number_of_a_class() -> None:
    result = CliRunner().invoke(main, ["class", "survey", "やまだ"], env={"LANG": "ja_JP.UTF-8"})
    assert result.exit_code == 1 and "番号" in result.output

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
        "idle_quiet_own_seconds: 1e9",
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


_PROGRAMS = {
    "terminal": "from kiosk.app.terminal import Terminal as Face",
    "class": "from kiosk.app.classroom import ClassStage as Face",
    "desk": "from kiosk.app.desk import DeskStage as Face",
}
_OPEN = """
import time
{face}
from kiosk import paths
from kiosk.settings import usable_settings
from kiosk.ui.screen.settling import settle
stage = Face(usable_settings(paths.settings_file()), (1280, 800))
stage.window.show()
last = time.monotonic() + 120
while hasattr(stage, "loading") and not stage.loading.is_done and time.monotonic() < last:
    settle(20)
print(stage.window.isVisible())
stage.close()
"""


@pytest.mark.parametrize("mistake", ["city：morioka\nscreen_inches: 0\n", "city: nowhere\n"])
@pytest.mark.parametrize("face", _PROGRAMS)
def test_every_program_comes_up_and_staff_are_told(tmp_path: Path, face: str, mistake: str) -> None:
    import os
    import subprocess
    import sys

    (tmp_path / "settings.yaml").write_text(mistake, "utf-8")
    done = subprocess.run(
        [sys.executable, "-c", _OPEN.format(face=_PROGRAMS[face])], capture_output=True, text=True, timeout=300,
        env={**os.environ, "KIOSK_DATA": str(tmp_path), "QT_QPA_PLATFORM": "offscreen", "QT_QUICK_BACKEND": "software"},
    )  # fmt: skip
    assert done.returncode == 0 and "True" in done.stdout, done.stderr
    # The desk asks for the city when it counts, not when it opens.
    assert f"{tmp_path / 'settings.yaml'}:1:" in done.stderr or (face == "desk" and "nowhere" in mistake)


@pytest.mark.parametrize(
    "command", [["counts", "report"], ["doctor"], ["lesson", "slip", "{lesson}", "--out", "{out}"]]
)
def test_every_command_goes_on_with_a_city_that_is_not_there(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture, command: list[str]
) -> None:
    from click.testing import CliRunner

    from kiosk import paths
    from kiosk.cli import main
    from kiosk.lesson.library import lesson_paths

    monkeypatch.setenv("KIOSK_DATA", str(tmp_path))
    (tmp_path / "settings.yaml").write_text("city: nowhere\n", "utf-8")
    lesson = next(iter(lesson_paths([paths.LESSONS])))
    words = [word.format(lesson=lesson, out=tmp_path / "slip.pdf") for word in command]
    result = CliRunner().invoke(main, words)
    told = result.output + caplog.text
    caplog.clear()
    assert result.exception is None or isinstance(result.exception, SystemExit), result.exception
    assert "nowhere" in told and "settings.yaml:1" in told
    if command[0] != "doctor":
        assert result.exit_code == 0, result.output

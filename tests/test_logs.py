"""The program's own log: what is kept of a fault, what is never kept, and a disk that refuses."""

import logging
import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from kiosk import logs

_NAME = "山田花子"


@pytest.fixture
def file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[logs.LogFile]:
    monkeypatch.setenv("KIOSK_DATA", str(tmp_path))
    file = logs.LogFile(tmp_path / "logs" / "kiosk.log", "run")
    yield file
    file.close()


def _record(message: str, name: str = "kiosk.settings", error: BaseException | None = None) -> logging.LogRecord:
    info = (type(error), error, error.__traceback__) if error else None
    return logging.LogRecord(name, logging.WARNING, "somewhere.py", 7, message, (), info)


def test_nothing_is_opened_before_the_first_picture(file: logs.LogFile) -> None:
    file.handle(_record("設定"))
    assert not file.path.parent.exists()
    file.begin_writing()
    file.handle(_record("練習"))
    assert [said for _, said in logs.last_said(file.path)] == ["練習", "設定"]


def test_it_stays_small(file: logs.LogFile) -> None:
    file.begin_writing()
    for number in range(4000):
        file.handle(_record(f"{number} " + "長い文" * 100))
    sizes = [path.stat().st_size for path in file.path.parent.iterdir()]
    assert len(sizes) == 2 and sum(sizes) < 2.1 * logs.MOST_BYTES
    assert logs.last_said(file.path)[0][1].startswith("3999 ")


def test_what_the_disk_refuses_waits_and_is_written_later(file: logs.LogFile) -> None:
    file.path.parent.write_text("a file where the folder should be")
    file.begin_writing()
    for number in range(3):
        file.handle(_record(f"{number}"))
    assert file.trouble
    file.path.parent.unlink()
    file.handle(_record("3"))
    assert not file.trouble and [said for _, said in logs.last_said(file.path, 9)] == ["3", "2", "1", "0"]


def test_a_fault_is_told_without_what_was_typed() -> None:
    known: dict[str, int] = {}

    def typed() -> None:
        try:
            known[_NAME]
        except KeyError as error:
            raise ValueError(f"{_NAME} is no number") from error

    try:
        typed()
    except ValueError as error:
        said = logs.told(error)
    assert _NAME not in said
    assert "ValueError" in said and "KeyError" in said and "test_logs.py:" in said
    assert "No space" in logs.told(OSError(28, "No space left on device", f"/{_NAME}.csv"))
    assert _NAME not in logs.told(OSError(28, "No space left on device", f"/{_NAME}.csv"))


def test_other_libraries_are_not_quoted(file: logs.LogFile) -> None:
    file.handle(_record(f"saying {_NAME}", "someone.else"))
    file.begin_writing()
    (line,) = file.path.read_text("utf-8").splitlines()
    assert _NAME not in line and "somewhere.py:7" in line


_PROGRAM = """
import logging, sys, threading
from kiosk import logs
logs.begin("run")
def fail(name):
    raise ValueError(name)
thread = threading.Thread(target=fail, args=(sys.argv[1],))
thread.start()
thread.join()
from kiosk.app.stage import application
from PySide6.QtCore import qWarning
app = application()
qWarning("a warning of Qt")
logging.getLogger("kiosk.x").warning("ours")
fail(sys.argv[1])
"""


def test_uncaught_faults_and_qt_reach_the_file(tmp_path: Path) -> None:
    """Of the screen's thread, of another thread, of Qt; and of a program that never came to its first picture."""
    env = {**os.environ, "KIOSK_DATA": str(tmp_path), "QT_QPA_PLATFORM": "offscreen"}
    done = subprocess.run([sys.executable, "-c", _PROGRAM, _NAME], env=env, capture_output=True, text=True, timeout=60)
    assert done.returncode == 1
    written = (tmp_path / "logs" / "kiosk.log").read_text("utf-8")
    assert written.count("ValueError") == 2 and "a warning of Qt" in written and "ours" in written
    assert _NAME not in written and _NAME not in done.stderr


def test_every_program_begins_it(tmp_path: Path) -> None:
    """A mistake in the settings, found by a command and by the terminal's own start, is in the file afterwards."""
    (tmp_path / "settings.yaml").write_text("citty: x\n", "utf-8")
    program = "import sys; from kiosk import __main__, settings, paths; import kiosk.app.terminal as t\n" \
              "t.run = lambda *a: (settings.usable_settings(paths.settings_file()), 0)[1]\n" \
              "sys.argv = ['kiosk']\n__main__.main()"  # fmt: skip
    env = {**os.environ, "KIOSK_DATA": str(tmp_path), "QT_QPA_PLATFORM": "offscreen"}
    done = subprocess.run([sys.executable, "-c", program], env=env, capture_output=True, text=True, timeout=60)
    assert done.returncode == 0, done.stderr
    assert "citty" in (tmp_path / "logs" / "kiosk.log").read_text("utf-8")

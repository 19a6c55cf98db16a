"""The doctor: each fault is told in a sentence that says what to do, and none keeps the rest from being looked at."""

import os
import shutil
import subprocess
import sys
from collections import namedtuple
from pathlib import Path

import pytest

from kiosk import doctor, logs, paths
from kiosk.usage.log import write_now

_Usage = namedtuple("_Usage", "total used free")


@pytest.fixture
def data(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("KIOSK_DATA", str(tmp_path))
    # The voices are looked at by the command's own test.
    monkeypatch.setattr(doctor, "_LOOKS", tuple(one for one in doctor._LOOKS if one[0] != "声"))
    return tmp_path


def _told() -> dict[str, str]:
    return {check.name: check.detail() for check in doctor.problems()}


def test_a_sound_machine_has_nothing_to_mend(data: Path) -> None:
    write_now(paths.usage_log(), [("session_started", {})])
    assert _told() == {}


def test_what_was_counted_before_is_no_fault(data: Path) -> None:
    """After the first report the counts are remembered beside the log; a file that is damaged is told."""
    from kiosk.report.memory import Known, Memory

    file = paths.usage_log().with_name("counts-memory.db")
    Memory(file).keep([("machine", Known(1, "mark", "[]"))])
    assert file.exists() and _told() == {}
    file.write_bytes(b"no database at all" * 100)
    assert "数えた数の控え" in _told()


def test_a_full_disk(data: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(shutil, "disk_usage", lambda folder: _Usage(10**9, 10**9, 199 * 2**20))
    assert "199 MB" in _told()["空き容量"]
    monkeypatch.setattr(shutil, "disk_usage", lambda folder: _Usage(10**9, 10**9, 201 * 2**20))
    assert "空き容量" not in _told()


def test_mistakes_in_files_name_them(data: Path) -> None:
    (data / "settings.yaml").write_text("city: nowhere\nplan: gone\n", "utf-8")
    lesson = data / "lessons" / "mine" / "lesson.yaml"
    lesson.parent.mkdir(parents=True)
    lesson.write_text("id: [\n", "utf-8")
    catalog = lesson.parent / "i18n" / "en.po"
    catalog.parent.mkdir()
    catalog.write_bytes('msgid "練習"\nmsgstr "x"\n'.encode("shift_jis"))
    plan = data / "plans" / "mine.yaml"
    plan.parent.mkdir()
    plan.write_text("format: 2\n", "utf-8")
    told = _told()
    mended = [check.detail() for check in doctor.problems() if check.name == "直す計画"]
    assert len(mended) >= 2 and "gone" in mended[-1] and all("mine.yaml" in one for one in mended[:-1])
    assert "nowhere" in told["市"] and "example" in told["市"] and "settings.yaml" in told["市"]
    assert "lesson.yaml" in told["直す練習"] and "en.po" in told["翻訳"]


def test_a_fault_of_our_own_is_one_more_sentence(data: Path, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture) -> None:  # fmt: skip
    def broken() -> None:
        raise KeyError("screens")

    monkeypatch.setattr(doctor, "_LOOKS", (("練習", broken), *doctor._LOOKS[2:3]))
    monkeypatch.setattr(shutil, "disk_usage", lambda folder: _Usage(10**9, 10**9, 0))
    assert "KeyError" in _told()["練習"] and "空き容量" in _told()
    caplog.clear()


def test_damaged_databases(data: Path, caplog: pytest.LogCaptureFixture) -> None:
    write_now(paths.usage_log(), [("session_started", {})])
    paths.usage_log().write_bytes(b"x" * 9000)
    for end in ("-wal", "-shm"):
        paths.usage_log().with_name(f"usage.db{end}").unlink(missing_ok=True)
    (data / "counts-memory.db").write_text("no database")
    told = _told()
    assert set(told) >= {"利用の記録", "数えた数の控え"}
    caplog.clear()


def test_what_the_log_said_lately_is_told(data: Path) -> None:
    import logging

    file = logs.LogFile(paths.log_file(), "run")
    file.begin_writing()
    record = logging.LogRecord("kiosk.x", logging.ERROR, "x.py", 1, "声が出ません", (), None)
    file.handle(record)
    assert "声が出ません" in _told()["プログラムの記録"]
    paths.log_file().unlink()
    record.created -= 8 * 24 * 3600
    file.handle(record)
    assert "プログラムの記録" not in _told()


def test_the_command_says_it_and_knows_which_letters_are_there(tmp_path: Path) -> None:
    """In a process of its own, on a machine without any fonts, and on this one."""
    (tmp_path / "fonts.conf").write_text('<?xml version="1.0"?><fontconfig></fontconfig>')
    env = {**os.environ, "KIOSK_DATA": str(tmp_path / "data"), "LANG": "ja_JP.UTF-8"}
    for more, is_there in (({"FONTCONFIG_FILE": str(tmp_path / "fonts.conf")}, False), ({}, True)):
        done = subprocess.run([sys.executable, "-m", "kiosk", "doctor"], env={**env, **more}, capture_output=True, text=True,
                              timeout=90)  # fmt: skip
        fonts = [line for line in done.stdout.splitlines() if "書体" in line]
        assert len(fonts) == 2 and all(line.startswith("o") == is_there for line in fonts), done.stdout
        assert done.returncode == 0

"""Classes from the city's own table: every row checked, bad ones named, all or nothing, and twice is once."""

from datetime import date, datetime, time, timedelta
from pathlib import Path

import pytest
from click.testing import CliRunner
from openpyxl import Workbook

from kiosk.cli import main
from kiosk.document.problem import Refused
from kiosk.intake.names import KnownCourse
from kiosk.intake.table_import import read_import
from kiosk.usage.classes import class_events, classes
from kiosk.usage.log import write_now

_COURSES = (KnownCourse("smartphone-line", "スマホ教室「市の LINE」", "smartphone", 1, 10),
            KnownCourse("online-services", "オンライン手続講習会", "seminar", 2, 10))  # fmt: skip
_HEAD = "開催日,開始,講座,日目,場所,定員,参加者数,補助者数"
_GOOD = (
    "2026-05-10,10:00,smartphone-line,1,図書館,10,8,2",
    "令和8年5月10日,14:00,スマホ教室「市の LINE」,,図書館,,７人,",
    "R8.6.1,9:30,online-services,2,公民館,10,9,2",
)


def _csv(path: Path, *rows: str, encoding: str = "utf-8") -> Path:
    path.write_bytes("\r\n".join((_HEAD, *rows)).encode(encoding))
    return path


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "cp932"])
def test_dates_titles_and_numbers_as_people_write_them(tmp_path: Path, encoding: str) -> None:
    found = read_import(_csv(tmp_path / "x.csv", *_GOOD, encoding=encoding), _COURSES, ())
    assert not found.problems
    facts = [fields for _, fields in found.events]
    assert [f["held_on"] for f in facts] == ["2026-05-10", "2026-05-10", "2026-06-01"]
    assert [f["participants"] for f in facts] == [8, 7, 9]
    assert [(f["course"], f["day"], f["days"], f["starts"]) for f in facts] == [
        ("smartphone-line", 1, 1, "10:00"), ("smartphone-line", 1, 1, "14:00"), ("online-services", 2, 2, "09:30"),
    ]  # fmt: skip


def test_an_excel_table_with_date_and_time_cells(tmp_path: Path) -> None:
    book = Workbook()
    sheet = book.active
    assert sheet is not None
    sheet.append(_HEAD.split(","))
    sheet.append([date(2026, 5, 10), time(10, 0), "smartphone-line", 1, "図書館", 10, 8, 2])
    whole_day = datetime(2026, 6, 1)  # noqa: DTZ001 - a cell of Excel knows no zone
    sheet.append([whole_day, "9:30", "online-services", 2, "公民館", None, 9.0, None])
    book.save(tmp_path / "x.xlsx")
    found = read_import(tmp_path / "x.xlsx", _COURSES, ())
    assert not found.problems
    assert [(f["held_on"], f["starts"], f["participants"]) for _, f in found.events] == [
        ("2026-05-10", "10:00", 8), ("2026-06-01", "09:30", 9),
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("row", "word"),
    [
        ("2026-13-45,10:00,smartphone-line,1,図書館,10,8,2", "2026-13-45"),
        ("2026-05-10,10:00,no-such-course,1,図書館,10,8,2", "no-such-course"),
        ("2026-05-10,10:00,smartphone-line,1,図書館,10,many,2", "many"),
        ("2026-05-10,10:00,smartphone-line,1,図書館,10,,2", "参加者数"),
        ("2026-05-10,10:00,smartphone-line,1,,10,8,2", "場所"),
        ("2026-05-10,25:00,smartphone-line,1,図書館,10,8,2", "25:00"),
        ("2026-05-10,10:00,smartphone-line,1,図書館,10,99999,2", "99999"),
        ("2026-05-10,10:00,smartphone-line,0,図書館,10,9,2", "0日目"),
        (f"2026-05-10,10:00,smartphone-line,1,{'長' * 41},10,9,2", "40"),
    ],
)
def test_a_bad_row_is_named_and_nothing_is_imported(tmp_path: Path, row: str, word: str) -> None:
    path = _csv(tmp_path / "x.csv", *_GOOD, row)
    found = read_import(path, _COURSES, ())
    assert [problem.line for problem in found.problems] == [5]
    assert word in found.problems[0].sentence()
    result = CliRunner().invoke(
        main, ["counts", "import", str(path)], env={"KIOSK_DATA": str(tmp_path / "data"), "LANG": "ja"}
    )
    assert result.exit_code == 1 and "x.csv:5" in result.output and "Traceback" not in result.output
    assert class_events(tmp_path / "data" / "usage.db") == []


def test_importing_twice_changes_nothing(tmp_path: Path) -> None:
    path, log = _csv(tmp_path / "x.csv", *_GOOD, _GOOD[0]), tmp_path / "usage.db"
    asked = read_import(path, _COURSES, ())
    assert [(one.id, one.line) for one in asked.open_questions] == [("5", 2)] and not asked.events
    first = read_import(path, _COURSES, (), answers={"5": "another"})
    assert len(first.events) == 4
    write_now(log, first.events)
    before = classes(class_events(log))
    again = read_import(path, _COURSES, before)
    assert (again.events, again.known, again.problems, again.questions) == ((), 4, (), ())
    # Read on another machine, the same rows are the same classes.
    write_now(log, first.events)
    assert [one.facts for one in classes(class_events(log))] == [one.facts for one in before]


@pytest.mark.parametrize("content", [b"", b"\xff\xfe\x00x", b"a,b\n1,2\n", b"PK\x03\x04 not a workbook"])
def test_a_file_that_cannot_be_read_is_refused(tmp_path: Path, content: bytes) -> None:
    for name in ("x.csv", "x.xlsx"):
        (tmp_path / name).write_bytes(content)
        with pytest.raises(Refused):
            read_import(tmp_path / name, _COURSES, ())
    with pytest.raises(Refused):
        read_import(tmp_path / "none.csv", _COURSES, ())


def test_the_template_can_be_filled_and_imported(tmp_path: Path) -> None:
    runner, env = CliRunner(), {"KIOSK_DATA": str(tmp_path / "data"), "LANG": "ja"}
    out = tmp_path / "t.csv"
    assert runner.invoke(main, ["counts", "template", "--out", str(out)], env=env).exit_code == 0
    lines = out.read_bytes().decode("utf-8-sig").splitlines()
    assert len(lines) >= 3
    # 場所 and 参加者数 are what a person has to fill in.
    filled = [lines[0], *(line.replace(",,,", ",公民館,6,", 1) for line in lines[1:])]
    out.write_bytes("\r\n".join(filled).encode("utf-8-sig"))
    imported = runner.invoke(main, ["counts", "import", str(out)], env=env)
    assert imported.exit_code == 0, imported.output
    assert [one.facts.participants for one in classes(class_events(tmp_path / "data" / "usage.db"))] == [6] * (
        len(lines) - 1
    )


def test_enter_correct_cancel_and_the_report_that_shows_it(tmp_path: Path) -> None:
    runner, env = CliRunner(), {"KIOSK_DATA": str(tmp_path), "LANG": "ja_JP.UTF-8"}
    entered = runner.invoke(main, ["counts", "enter", "--date", "2026-05-10", "--course", "smartphone-line", "--place", "図書館",
                                   "--people", "8"], env=env)  # fmt: skip
    assert entered.exit_code == 0, entered.output
    key = entered.output.strip()
    corrected = runner.invoke(main, ["counts", "correct", key, "--people", "9", "--reason", "count"], env=env)
    assert corrected.exit_code == 0 and "人数のまちがい" in corrected.output, corrected.output
    report = ["counts", "report", "--period", "2026"]
    assert "[corrections]" not in runner.invoke(main, report, env=env).output
    both = runner.invoke(main, [*report, "--corrections"], env=env).output
    assert "参加者数（延べ） 8" in both and "参加者数（延べ） 9" in both
    assert runner.invoke(main, ["counts", "cancel", key, "--reason", "not_held"], env=env).exit_code == 0
    after = runner.invoke(main, [*report, "--table", "class_list"], env=env).output
    assert "取り消し" in after
    for wrong in (["counts", "cancel", "NONE", "--reason", "other"], ["counts", "enter", "--date", "2026-05-10"],
                  ["counts", "report", "--period", "26"], ["counts", "report", "--table", "none"],
                  ["counts", "progress", "--plan", "none"]):  # fmt: skip
        result = runner.invoke(main, wrong, env=env)
        assert result.exit_code == 1 and "Traceback" not in result.output, (wrong, result.output)


def test_a_damaged_file_is_told_and_no_crash(tmp_path: Path) -> None:
    import zipfile

    with zipfile.ZipFile(tmp_path / "broken.xlsx", "w") as book:
        book.writestr("[Content_Types].xml", "<broken")
    (tmp_path / "endless.csv").write_text(_HEAD + '\n2026-05-10,"' + "a" * 200_000 + '"\n', "utf-8")
    (tmp_path / "picture.xlsx").write_bytes(b"\x89PNG")
    (tmp_path / "folder.csv").mkdir()
    for name in ("broken.xlsx", "endless.csv", "picture.xlsx", "folder.csv", "none.csv"):
        with pytest.raises(Refused, match=name):
            read_import(tmp_path / name, _COURSES, ())


def test_a_class_of_tomorrow_is_refused_everywhere(tmp_path: Path) -> None:
    env = {"KIOSK_DATA": str(tmp_path / "data"), "LANG": "ja"}
    (tmp_path / "x.csv").write_text(_HEAD + "\n2999-05-10,10:00,smartphone-line,1,図書館,10,8,2\n", "utf-8")
    about = ["--course", "smartphone-line", "--place", "図書館", "--people", "3"]
    key = CliRunner().invoke(main, ["counts", "enter", "--date", "2026-05-10", *about], env=env).output.strip()
    for command in (["import", str(tmp_path / "x.csv")], ["enter", "--date", "2999-05-10", *about],
                    ["correct", key, "--date", "2999-05-10", "--reason", "date"]):  # fmt: skip
        result = CliRunner().invoke(main, ["counts", *command], env=env)
        assert result.exit_code == 1 and "2999-05-10" in result.output and "Traceback" not in result.output


def test_more_rows_than_a_table_of_classes_has_are_refused_and_none_is_dropped(tmp_path: Path) -> None:
    first = date(2010, 1, 1)
    rows = [f"{first + timedelta(days=n)},10:00,smartphone-line,1,図書館,10,8,2" for n in range(4999)]
    assert len(read_import(_csv(tmp_path / "x.csv", *rows), _COURSES, ()).events) == 4999
    with pytest.raises(Refused, match="5,000"):
        read_import(_csv(tmp_path / "y.csv", *rows, "2026-13-45,,,,,,,"), _COURSES, ())


def _packed(path: Path, sheet: str, strings: str = "") -> Path:
    """A workbook as a program of ill will writes it."""
    import zipfile

    book = Workbook()
    book.save(path)
    with zipfile.ZipFile(path) as made:
        parts = {name: made.read(name) for name in made.namelist()}
    parts["xl/worksheets/sheet1.xml"] = (
        '<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>'
        f"{sheet}</sheetData></worksheet>"
    ).encode()
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as packed:
        for name, content in parts.items():
            packed.writestr(name, content)
    return path


_CELLS = "".join(f'<c r="{letter}1" t="inlineStr"><is><t>{name}</t></is></c>'
                 for letter, name in zip("ABCDEFGH", _HEAD.split(","), strict=True))  # fmt: skip


@pytest.mark.parametrize(
    "sheet",
    [
        f'<row r="1">{_CELLS}</row>' + '<row><c t="n"><v>1</v></c></row>' * 320_000,  # endless rows
        f'<row r="1">{_CELLS}</row>' + "<row/>" * 1_600_000,  # endless empty rows
        f'<row r="1">{_CELLS}</row><row r="2">' + "<c><v>1</v></c>" * 640_000 + "</row>",  # one endless row
        f'<row r="1">{_CELLS}</row><row r="1048576">{_CELLS}</row>' * 3,  # far apart
        "<row>" + "<c/>" * 10 + "</row>" + "x" * 100_000_000,  # a bomb
    ],
    ids=["rows", "empty rows", "cells", "far", "bomb"],
)
def test_a_table_of_ill_will_is_refused_soon(tmp_path: Path, sheet: str) -> None:
    """Limits hold while it is read: 60 s and 2 GB were possible with 1.7 MB."""
    import time

    path = _packed(tmp_path / "x.xlsx", sheet)
    assert path.stat().st_size < 5_000_000
    began = time.process_time()
    with pytest.raises(Refused, match=r"x\.xlsx"):
        read_import(path, _COURSES, ())
    assert time.process_time() - began < 12


def test_a_pipe_is_not_waited_for(tmp_path: Path) -> None:
    import os

    os.mkfifo(tmp_path / "x.csv")
    with pytest.raises(Refused):
        read_import(tmp_path / "x.csv", _COURSES, ())


def test_entering_by_command_follows_the_rules_of_the_desk(tmp_path: Path) -> None:
    """One way in: 9:30 is 09:30, the same class is not taken twice, and everything wrong is named at once."""
    runner, env = CliRunner(), {"KIOSK_DATA": str(tmp_path), "LANG": "ja_JP.UTF-8"}
    about = ["--date", "2026-05-10", "--course", "smartphone-line", "--place", "図書館", "--people", "8"]
    first = runner.invoke(main, ["counts", "enter", *about, "--starts", "9:30"], env=env)
    assert first.exit_code == 0, first.output
    for starts in ("09:30", "9:30", "10:15"):
        twice = runner.invoke(main, ["counts", "enter", *about, "--starts", starts], env=env)
        assert twice.exit_code == 1 and first.output.strip() in twice.output, twice.output
    other = runner.invoke(main, ["counts", "enter", *about, "--starts", "13:30"], env=env)
    assert other.exit_code == 0
    key = other.output.strip()
    onto = runner.invoke(main, ["counts", "correct", key, "--starts", "9:30", "--reason", "date"], env=env)
    assert onto.exit_code == 1 and first.output.strip() in onto.output
    nothing = runner.invoke(main, ["counts", "correct", key, "--reason", "date"], env=env)
    assert nothing.exit_code == 1 and "変わって" in nothing.output
    found = classes(class_events(tmp_path / "usage.db"))
    assert [(one.facts.starts, one.facts.role) for one in found] == [("09:30", "staff"), ("13:30", "staff")]
    wrong = runner.invoke(main, ["counts", "enter", "--date", "きのう", "--course", "nix", "--people", "-1"], env=env)
    assert wrong.exit_code == 1 and all(word in wrong.output for word in ("きのう", "nix", "-1"))

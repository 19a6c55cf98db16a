"""The files that leave the program, opened by what people open them with."""

import csv
import io
import json
import sqlite3
import subprocess
from contextlib import closing
from datetime import date, datetime
from pathlib import Path
from typing import Any

import jsonschema
import pytest
from openpyxl import load_workbook

from kiosk.document.problem import Refused
from kiosk.language.locales import named
from kiosk.report.csv_file import harmless, table_csv
from kiosk.report.exports import write_report
from kiosk.report.json_file import report_data, report_schema
from kiosk.report.office import Office, open_office
from kiosk.report.period import fiscal_year
from kiosk.report.table import Column, Report, Table, Wording
from kiosk.report.terminal_tables import most_stuck
from kiosk.usage.log import write_now
from tests.report.lively_year import write_lively_year

_WORDS = Wording(str, named("ja"))
_PLACE = "=1+1"


@pytest.fixture(scope="module")
def office(tmp_path_factory: pytest.TempPathFactory) -> Office:
    log = tmp_path_factory.mktemp("office") / "usage.db"
    write_lively_year(log)
    write_now(log, [("class_entered", {
        "key": "FORMULA", "held_on": "2026-12-03", "starts": "10:00", "place": _PLACE, "course": "smartphone-line",
        "series": "smartphone", "day": 1, "days": 1, "capacity": 10, "role": "staff", "helpers": 2, "participants": 6,
        "minutes": 60, "origin": "desk",
    })])  # fmt: skip
    return open_office(log, "sukagawa", date(2027, 5, 20))


@pytest.fixture(scope="module")
def report(office: Office) -> Report:
    return office.report(fiscal_year(2026), with_corrections=True)


@pytest.fixture(scope="module")
def workbook(report: Report, office: Office, tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("xlsx") / "実績報告.xlsx"
    write_report(report, "xlsx", path, office.words)
    return path


def _expected(cell: Any) -> Any:
    return datetime.combine(cell, datetime.min.time()) if isinstance(cell, date) else None if cell == "" else cell


def _compare(path: Path, report: Report) -> int:
    """Every cell of every table by openpyxl: value and type. Returns how many there were."""
    book = load_workbook(path)
    assert len(book.worksheets) == len(report.tables) + 1
    cells = 0
    for sheet, table in zip(book.worksheets[1:], report.tables, strict=True):
        rows = [tuple(column.label for column in table.columns), *table.rows, *([table.total] if table.total else [])]
        for number, row in enumerate(rows, 4):
            for index, cell in enumerate(row, 1):
                found = sheet.cell(number, index)
                expected = _expected(cell)
                assert found.value == (pytest.approx(expected) if isinstance(expected, float) else expected), (
                    table.id,
                    row,
                )
                if isinstance(cell, str) and cell:
                    assert found.data_type == "s", (table.id, cell)
                elif isinstance(cell, (int, float)):
                    assert found.data_type == "n"
                cells += 1
    return cells


def test_the_workbook_has_every_figure_with_its_type(workbook: Path, report: Report) -> None:
    assert _compare(workbook, report) > 1000


def test_the_workbook_has_native_charts(workbook: Path, report: Report) -> None:
    book = load_workbook(workbook)
    for sheet, table in zip(book.worksheets[1:], report.tables, strict=True):
        series = [table.index(one) for one in table.chart.series] if table.chart else []
        has_figures = any(row[index] is not None for row in table.rows for index in series)
        wants = table.chart is not None and table.chart.kind != "heat" and has_figures
        assert len(sheet._charts) == int(wants), table.id
        if table.chart and table.chart.kind == "heat":
            assert sheet.conditional_formatting


def test_libreoffice_reads_the_same(workbook: Path, report: Report, tmp_path: Path) -> None:
    """Converted by LibreOffice and read back: the same figures and as many charts; and as PDF, a page of each sheet."""
    for form in ("xlsx:Calc MS Excel 2007 XML", "pdf"):
        subprocess.run(
            ["soffice", "--headless", f"-env:UserInstallation=file://{tmp_path}/profile", "--convert-to", form, "--outdir",
             str(tmp_path), str(workbook)],
            check=True, capture_output=True, timeout=180,
        )  # fmt: skip
    assert _compare(tmp_path / workbook.name, report) > 1000
    charts = [len(sheet._charts) for sheet in load_workbook(tmp_path / workbook.name).worksheets]
    assert charts == [len(sheet._charts) for sheet in load_workbook(workbook).worksheets]
    assert (tmp_path / workbook.with_suffix(".pdf").name).stat().st_size > 20_000


def test_csv_opens_in_excel_and_runs_nothing(report: Report, office: Office, tmp_path: Path) -> None:
    written = write_report(report, "csv", tmp_path / "out", office.words)
    assert {path.stem for path in written} == {table.id for table in report.tables}
    raw = (tmp_path / "out" / "class_places.csv").read_bytes()
    assert raw.startswith(b"\xef\xbb\xbf") and b"\r\n" in raw and b"\n" not in raw.replace(b"\r\n", b"")
    rows = list(csv.reader(io.StringIO(raw.decode("utf-8-sig"))))
    assert rows[0][0] == "場所"
    assert ["'=1+1", "1", "6", "6", "10", "60.0%"] in rows
    for path in written:
        for row in csv.reader(io.StringIO(path.read_bytes().decode("utf-8-sig"))):
            assert not [
                cell for cell in row if cell.strip().startswith(("=", "+", "-", "@", "＝", "＋", "－", "＠"))
            ], path


@pytest.mark.parametrize("text", ["=1+1", "+1", "-1", "@x", "＝1", "\t=1", "\r", " =1", "\u00a0=1", "　＠", "|calc"])
def test_what_a_spreadsheet_would_run_is_made_harmless(text: str) -> None:
    assert harmless(text) == "'" + text


@pytest.mark.parametrize("text", ["図書館", "1=1", "", "a@b", "'=1"])
def test_other_texts_stay_as_they_are(text: str) -> None:
    assert harmless(text) == text


def _one_cell(text: str) -> Table:
    return Table("x", "x", (Column("of", "場所", "text"),), ((text,),))


@pytest.mark.parametrize("letter", ["𠮷", "😀", "é", "葛\U000e0100"])
def test_what_cp932_cannot_hold_is_named(letter: str) -> None:
    with pytest.raises(Refused) as refused:
        table_csv(_one_cell(f"会場{letter}"), "cp932")
    assert "2行目" in refused.value.problems[0].sentence() and letter[-1] in refused.value.problems[0].sentence()


def test_cp932_on_request() -> None:
    assert table_csv(_one_cell("図書館"), "cp932").decode("cp932") == "場所\r\n図書館\r\n"


def test_nothing_is_left_half_done(report: Report, office: Office, tmp_path: Path) -> None:
    """A letter that cannot be written in the last table: not one file is there."""
    bad = Report(**{**report.__dict__, "tables": (*report.tables, _one_cell("😀"))})
    with pytest.raises(Refused):
        write_report(bad, "csv", tmp_path / "out", office.words, "cp932")
    assert not (tmp_path / "out").exists()


def test_a_place_that_cannot_be_written_is_named(report: Report, office: Office, tmp_path: Path) -> None:
    (tmp_path / "file").write_text("x")
    with pytest.raises(Refused, match="書けません"):
        write_report(report, "xlsx", tmp_path / "file" / "x.xlsx", office.words)


def test_json_keeps_to_its_schema(report: Report, office: Office) -> None:
    jsonschema.validate(json.loads(json.dumps(report_data(report))), report_schema())
    jsonschema.validate(report_data(office.open_data(fiscal_year(2026))), report_schema())
    wrong = report_data(report)
    wrong["tables"][0].pop("rows")
    with pytest.raises(jsonschema.ValidationError):
        jsonschema.validate(wrong, report_schema())


def test_the_report_says_how_it_counts(report: Report, workbook: Path) -> None:
    assert any("同じ講座の午前と午後は2回" in rule for rule in report.rules)
    cover = [cell.value for row in load_workbook(workbook).worksheets[0].iter_rows() for cell in row]
    assert set(report.rules) <= set(cover) and "令和8年度（2026年度）" in cover


def test_a_report_in_english(office: Office, tmp_path: Path) -> None:
    from kiosk.language import ruby

    log = tmp_path / "usage.db"
    write_lively_year(log, visits=100)
    english = open_office(log, "sukagawa", date(2027, 5, 20), "en")
    report = english.report(fiscal_year(2026), with_corrections=True)
    texts = [
        report.title,
        report.period,
        *report.rules,
        *(t.title for t in report.tables),
        *(t.note for t in report.tables),
    ]
    texts += [column.label for table in report.tables for column in table.columns]
    texts += [
        str(row[0])
        for table in report.tables
        for row in table.rows
        if table.id not in ("class_places", "terminal_places", "runs", "terminal_languages", "class_list")
    ]
    assert [text for text in texts if ruby.is_japanese(text)] == []


def test_a_database_holds_every_cell_and_adds_up(report: Report, office: Office, tmp_path: Path) -> None:
    """Asked by plain SQL, as an office does."""
    path = tmp_path / "report.db"
    assert write_report(report, "sqlite", path, office.words) == (path,)
    with closing(sqlite3.connect(path)) as database:
        seen = 0
        for table in report.tables:
            names = ", ".join(f'"{column.id}"' for column in table.columns)
            rows = database.execute(f"SELECT {names} FROM {table.id} ORDER BY rowid").fetchall()
            assert rows == [tuple(c.isoformat() if isinstance(c, date) else c for c in row) for row in table.rows], (
                table.id
            )
            seen += sum(len(row) for row in rows)
        assert seen > 300
        labels = dict(database.execute('SELECT "column", label FROM columns WHERE "table" = \'class_months\''))
        assert labels == {column.id: column.label for column in report.table("class_months").columns}
        assert database.execute("SELECT city, period FROM report").fetchone() == (report.city, report.period)


@pytest.mark.parametrize("code", ["ja", "ja@easy", "en"])
def test_every_name_is_told_whole(tmp_path: Path, code: str) -> None:
    """A step whose words have a fact of the city in them is called by that fact, not by its place."""
    write_lively_year(tmp_path / "usage.db", visits=300)
    report = open_office(tmp_path / "usage.db", "sukagawa", date(2027, 5, 20), code).report(fiscal_year(2026))
    texts = [cell for table in report.tables for row in table.rows for cell in row if isinstance(cell, str)]
    assert any("暗証番号" in text or "PIN" in text for text in texts)
    assert not [text for text in texts if "{" in text or "|" in text]


def test_on_paper_stand_the_steps_at_which_people_were_stuck_most(report: Report) -> None:
    """All of them are forty pages once there are eighty lessons; they stay in the files."""
    steps = report.table("steps")
    paper = most_stuck(steps, str)
    troubles = [steps.index(name) for name in ("left", "hints", "wrong")]

    def stuck(row: Any) -> int:
        return sum(row[place] for place in troubles)

    left_out = [row for row in steps.rows if row not in paper.rows]
    assert len(paper.rows) == 30 < len(steps.rows) and paper.note != steps.note
    assert min(map(stuck, paper.rows)) >= max(map(stuck, left_out)) > 0
    assert [row for row in steps.rows if row in paper.rows] == [*paper.rows], "in the lessons' own order"


def test_a_heading_stands_over_its_figures_and_a_wide_table_on_wide_paper(
    report: Report, office: Office, tmp_path: Path
) -> None:
    """Figures stand to the right: a heading to the left of them would be taken for that of the column before."""
    from openpyxl import load_workbook

    write_report(report, "xlsx", tmp_path / "r.xlsx", office.words)
    book = load_workbook(tmp_path / "r.xlsx")
    seen = 0
    for sheet in book.worksheets[1:]:
        for heading in sheet[4]:
            below = [sheet.cell(row, heading.column).value for row in range(5, sheet.max_row + 1)]
            if any(isinstance(value, (int, float)) for value in below):
                assert heading.alignment.horizontal == "right", (sheet.title, heading.value)
                seen += 1
        width = sum(one.width for one in sheet.column_dimensions.values())
        assert width <= 130 or sheet.page_setup.paperSize == 8, (sheet.title, width)
        assert sheet.page_setup.orientation == "landscape" or width <= 90, (sheet.title, width)
    assert seen > 20

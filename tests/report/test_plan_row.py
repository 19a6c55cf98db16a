"""実績報告 of one row of a plan: its figure, its months, its courses, what was done; one page for a whole year."""

import subprocess
from datetime import date
from pathlib import Path

import pytest

from kiosk.app.papers import draw_report
from kiosk.document.problem import Refused
from kiosk.report.office import Office, open_office
from kiosk.report.period import fiscal_year
from tests.report.lively_year import write_lively_year


@pytest.fixture(scope="module")
def office(tmp_path_factory: pytest.TempPathFactory) -> Office:
    log = tmp_path_factory.mktemp("row") / "usage.db"
    write_lively_year(log, 2024, visits=30)
    return open_office(log, "sukagawa", date(2025, 5, 20))


def test_what_stands_in_it_adds_up(office: Office) -> None:
    report = office.row_report("classes", fiscal_year(2024), "図書館で教室をした。\n広報で知らせた。", "")
    told = {str(row[0]): str(row[1]) for row in report.table("row").rows}
    held = int(told["実績（令和6）"].split()[0])
    assert held > 8 and told["目標"] == "8 回" and told["見通し"] == "目標にとどきました"
    assert sum(int(row[1] or 0) for row in report.table("row_months").rows) == held  # type: ignore[arg-type]
    total = report.table("row_courses").total
    assert total and total[1] == held
    assert [row[1] for row in report.table("row_said").rows] == ["図書館で教室をした。", "広報で知らせた。", ""]
    assert "2-6 市民のICT利活用への支援" in report.title and report.rules


def test_a_year_is_one_page(office: Office, tmp_path: Path) -> None:
    draw_report(office.row_report("classes", fiscal_year(2024)), tmp_path / "row.pdf", office.words.locale)
    told = subprocess.run(["pdfinfo", tmp_path / "row.pdf"], capture_output=True, text=True, check=True).stdout
    assert "Pages:           1" in told


@pytest.mark.parametrize(("indicator", "word"), [("none", "none"), ("line-friends", "counts figure")])
def test_a_row_that_is_not_there_or_of_which_nothing_is_known_says_so(
    office: Office, indicator: str, word: str
) -> None:
    with pytest.raises(Refused, match=word):
        office.row_report(indicator, fiscal_year(2024))

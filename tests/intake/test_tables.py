"""The city's own table goes in as it is; what cannot says what to change, and none goes in wrong."""

from datetime import date
from pathlib import Path

import pytest

from kiosk.document.problem import Refused
from kiosk.intake.names import KnownCourse, other_courses
from kiosk.intake.table_import import TableImport, read_import
from kiosk.intake.telling import lines
from tests.intake.tables import LINE, TABLES, WEB, CityTable

COURSES = (KnownCourse(LINE, "スマホ教室「市の LINE」", "smartphone", 1, 10),
           KnownCourse(WEB, "オンライン手続講習会", "seminar", 2, 10), *other_courses())  # fmt: skip
LATEST = date(2027, 12, 31)


def told(found: TableImport) -> list[tuple[str, str, str, str, int]]:
    facts = [row.facts for row in found.rows]
    return [(str(x.held_on), x.starts, x.place, x.course, x.participants) for x in facts]


@pytest.mark.parametrize("table", TABLES, ids=lambda table: table.id)
def test_a_table_goes_in_as_it_is_or_says_what_to_change(table: CityTable, tmp_path: Path) -> None:
    path = table.make(tmp_path)
    if not table.says:
        found = read_import(path, COURSES, (), table.choices, latest=LATEST)
        assert [problem.sentence() for problem in found.problems] == []
        assert told(found) == list(table.classes)
        assert found.is_ready and len(found.events) == len(table.classes)
        return
    try:
        found = read_import(path, COURSES, (), table.choices, latest=LATEST)
    except Refused as refused:
        sentences = [problem.sentence() for problem in refused.problems]
    else:
        sentences = [problem.sentence() for problem in found.problems]
        assert not found.events, "nothing of a table that must be mended is written"
    assert any(table.says in sentence for sentence in sentences), sentences


def test_there_are_thirty_and_most_go_in() -> None:
    assert len(TABLES) >= 30
    assert sum(not table.says for table in TABLES) >= 26


def test_a_sum_that_somebody_else_made_is_compared(tmp_path: Path) -> None:
    """Once every row was read; of half a table it says nothing."""
    path = tmp_path / "x.csv"
    for last, count in (("6", 1), ("6人くらい", 0), ("7", 0)):
        path.write_text(
            f"開催日,会場,講座,人数\n2026-05-10,A館,{LINE},8\n2026-05-17,A館,{LINE},{last}\n合計,,,15\n", "utf-8"
        )
        told = [line for line in lines(read_import(path, COURSES, (), latest=LATEST), str) if "15人ですが" in line]
        assert len(told) == count, last


def test_a_sum_of_money_is_not_taken_for_people(tmp_path: Path) -> None:
    path = tmp_path / "x.csv"
    path.write_text(f"開催日,会場,講座,講師料,計\n2026-05-10,A館,{LINE},300,500\n", "utf-8")
    found = read_import(path, COURSES, (), latest=LATEST)
    assert found.problems and not found.events

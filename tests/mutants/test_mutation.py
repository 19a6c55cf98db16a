"""The faults that the nightly mutation makes: each is Python, each is another program, and a seen one is told as seen."""

import ast
from pathlib import Path

import pytest

from tests.mutation import ROOMS, faults_of
from tests.scratch import TOP

_SOURCE = """
def grade(points: int, is_kind: bool) -> str:
    if points >= 3 and not is_kind:
        print("見て")
        return str(points)
    return "" if points in (1, 2) else "x"
"""


def test_one_change_each() -> None:
    source = _SOURCE.encode()
    changed = [fault.planted(source).decode() for fault in faults_of(Path("grade.py"), source)]
    for text in changed:
        ast.parse(text)
    assert len(set(changed)) == len(changed)
    for expected in ("(points < 3)", "((points >= 3) or (not is_kind))", "(is_kind)", "        pass", "return None",
                     "(points not in (1, 2))", ">= 4"):  # fmt: skip
        assert any(expected in text for text in changed), expected


def test_what_only_python_or_mypy_would_see_is_not_planted() -> None:
    source = b"@dataclass(frozen=True)\nclass Leave:\n    number: int = 3\n"
    assert [fault.text for fault in faults_of(Path("leave.py"), source)] == ["4"]


@pytest.mark.parametrize("room", ROOMS)
def test_every_room_can_be_mutated(room: str) -> None:
    files = sorted((TOP / "kiosk" / room).glob("*.py"))
    for file in files:
        source = file.read_bytes()
        for fault in faults_of(file, source):
            ast.parse(fault.planted(source))
            assert fault.planted(source) != source, fault.told(source)
    assert files

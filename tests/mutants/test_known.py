"""The planted faults can still be planted, and a fault that no test looks for is told."""

from pathlib import Path

import pytest

from tests.mutants.known import Mutant, is_red, known_mutants
from tests.scratch import TOP

_KNOWN = known_mutants()


@pytest.mark.parametrize("mutant", _KNOWN, ids=lambda mutant: mutant.name)
def test_it_can_be_planted(mutant: Mutant) -> None:
    assert mutant.planted((TOP / mutant.file).read_text("utf-8"))
    assert all((TOP / path).exists() for path in mutant.tests)


def test_names_are_not_given_twice() -> None:
    assert len({mutant.name for mutant in _KNOWN}) == len(_KNOWN)


def test_red_and_green_are_told_apart(tmp_path: Path) -> None:
    (tmp_path / "test_it.py").write_text("def test_it():\n    assert VALUE\n", "utf-8")
    for value, expected in (("True", False), ("False", True)):
        (tmp_path / "test_it.py").write_text(f"VALUE = {value}\n\n\ndef test_it():\n    assert VALUE\n", "utf-8")
        assert is_red(tmp_path, ("test_it.py",)) is expected
    with pytest.raises(RuntimeError, match="could not be run"):
        is_red(tmp_path, ("nothing_there.py",))

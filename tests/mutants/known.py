"""The planted faults as data, and one test run with one of them planted."""

import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

import yaml

from tests.scratch import environment

_DATA = Path(__file__).with_name("known.yaml")
_LONGEST_SECONDS = 1800
_TESTS_FAILED = 1
# None of them is of the night.
_NO_TESTS = 5


@dataclass(frozen=True)
class Mutant:
    """In `file`, `old` becomes `new`; `tests` are files or folders of which one test must turn red."""

    name: str
    file: str
    old: str
    new: str
    tests: tuple[str, ...]

    def planted(self, text: str) -> str:
        """The file's text with the fault in it. ValueError where it can no longer be planted."""
        if text.count(self.old) != 1:
            raise ValueError(f"«{self.old}» is {text.count(self.old)} times in {self.file}: {self.name}")
        return text.replace(self.old, self.new)


def known_mutants() -> tuple[Mutant, ...]:
    entries = yaml.safe_load(_DATA.read_text("utf-8"))
    return tuple(Mutant(**{**entry, "tests": tuple(entry["tests"])}) for entry in entries)


def is_seen(tree: Path, mutant: Mutant) -> bool:
    """Whether a test in the copy `tree` turns red with the fault planted; afterwards the copy is as before.

    Raises RuntimeError when the tests could not be run at all: that is no test that has seen anything.
    """
    path = tree / mutant.file
    before = path.read_text("utf-8")
    path.write_text(mutant.planted(before), "utf-8")
    try:
        return is_red(tree, mutant.tests)
    finally:
        path.write_text(before, "utf-8")


def is_red(tree: Path, tests: tuple[str, ...]) -> bool:
    """Run tests in a copy of the program until the first is red: those of this day, then those of other days and nights."""
    return _is_red(tree, tests) or _is_red(tree, ("-m", "nightly", *tests))


def _is_red(tree: Path, tests: tuple[str, ...]) -> bool:
    try:
        done = subprocess.run(
            [sys.executable, "-m", "pytest", "-x", "-q", "-p", "no:cacheprovider", *tests],
            cwd=tree, env=environment(tree), capture_output=True, text=True, timeout=_LONGEST_SECONDS,
        )  # fmt: skip
    except subprocess.TimeoutExpired:
        # A program that hangs is seen too.
        return True
    if done.returncode not in (0, _TESTS_FAILED, _NO_TESTS):
        raise RuntimeError(f"the tests could not be run:\n{done.stdout[-2000:]}{done.stderr[-2000:]}")
    return done.returncode == _TESTS_FAILED

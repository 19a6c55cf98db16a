"""Without the extras the terminal opens; where one is used and missing, a sentence says what to do."""

import ast
import subprocess
import sys
import tomllib
from pathlib import Path

import pytest
from packaging.requirements import Requirement

from kiosk.document.problem import Refused
from kiosk.report.hide import Figures, Sum, hidden_places

_ROOT = Path(__file__).resolve().parent.parent.parent
_PROJECT = tomllib.loads((_ROOT / "pyproject.toml").read_text("utf-8"))["project"]
# Each is imported by the name of its package.
_MODULES = sorted(
    Requirement(line).name
    for extra in ("listen", "open-data")
    for line in _PROJECT["optional-dependencies"][extra]
)  # fmt: skip
_IMPORT_ALL = """
import importlib, pkgutil, sys
for name in sys.argv[1:]:
    sys.modules[name] = None  # as if it were not installed
import kiosk
found = [info.name for info in pkgutil.walk_packages(kiosk.__path__, "kiosk.") if not info.name.endswith("__main__")]
for name in found:
    importlib.import_module(name)
print(len(found))
"""


def test_every_module_is_imported_without_the_extras() -> None:
    done = subprocess.run([sys.executable, "-c", _IMPORT_ALL, *_MODULES], cwd=_ROOT, capture_output=True, text=True)
    assert done.returncode == 0, done.stderr
    assert int(done.stdout) > 80


def test_open_data_without_its_solver_says_what_to_do(monkeypatch: pytest.MonkeyPatch) -> None:
    whole, part, other = ("t", -1, "n"), ("t", 0, "n"), ("t", 1, "n")
    figures = Figures({whole: 40, part: 3, other: 37}, frozenset({whole, part, other}), (Sum(whole, (part, other)),))
    assert hidden_places(figures) == {part, other}
    monkeypatch.setitem(sys.modules, "highspy", None)
    with pytest.raises(Refused, match="packaging/run"):
        hidden_places(figures)


def _unguarded(source: str) -> set[str]:
    """Extras that are imported outside `try: … except ImportError`."""
    tree = ast.parse(source)
    guarded = {
        id(inner)
        for node in ast.walk(tree)
        if isinstance(node, ast.Try) and any("ImportError" in ast.dump(handler) for handler in node.handlers)
        for inner in ast.walk(node)
    }
    return {
        name.partition(".")[0]
        for node in ast.walk(tree)
        if isinstance(node, ast.Import | ast.ImportFrom) and id(node) not in guarded
        for name in ([a.name for a in node.names] if isinstance(node, ast.Import) else [node.module or ""])
        if name.partition(".")[0] in _MODULES
    }


def test_an_extra_is_imported_with_a_way_out() -> None:
    files = sorted((_ROOT / "kiosk").rglob("*.py"))
    assert {path.name: found for path in files if (found := _unguarded(path.read_text("utf-8")))} == {}
    assert _unguarded("import highspy") == {"highspy"}
    assert _unguarded("def f():\n    from vosk import Model") == {"vosk"}

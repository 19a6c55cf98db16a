"""The architecture, held: who may import whom, and that this test saw the files."""

import ast
import re
import subprocess
from pathlib import Path

import pytest

_ROOT = Path(__file__).resolve().parent.parent
_KIOSK = _ROOT / "kiosk"
_EVERYWHERE = {"problem"}
_CORE = {"phone", "lesson", "walkthrough", "language", "voice", "usage", "report", "classroom", "editor"}
_MAY_IMPORT = {
    "phone": set(),
    "lesson": {"phone", "language", "paths"},
    "walkthrough": {"lesson", "phone", "language"},
    "language": {"paths"},
    "voice": {"language", "paths"},
    "usage": {"paths"},
    # Plans and courses are data in the lessons' strict YAML; reports name lessons and courses.
    "report": {"usage", "language", "lesson", "classroom", "phone", "paths"},
    "classroom": {"lesson", "walkthrough", "usage", "phone", "language"},
    "editor": {"lesson", "language", "voice", "classroom", "report", "paths"},
    "ui": _CORE | {"paths", "settings", "pin"},
    "settings": {"lesson", "paths"},
    "paths": set(),
    "pin": set(),
    "problem": set(),
    "doctor": _CORE | {"ui", "paths", "settings"},
    "app": _CORE | {"ui", "paths", "settings", "pin"},
    "cli": _CORE | {"ui", "paths", "settings", "pin", "doctor", "app"},
    "__main__": {"cli", "app"},
    "__init__": set(),
}
_FILES = sorted(_KIOSK.rglob("*.py"))


def _room(path: Path) -> str:
    part = path.relative_to(_KIOSK).parts[0]
    return part.removesuffix(".py")


def _imports(path: Path) -> set[str]:
    """Rooms of ours, and `Qt`, that the file imports, wherever in it."""
    found = set()
    for node in ast.walk(ast.parse(path.read_text("utf-8"))):
        names = []
        if isinstance(node, ast.Import):
            names = [alias.name for alias in node.names]
        elif isinstance(node, ast.ImportFrom) and node.module:
            names = [node.module, *(f"{node.module}.{alias.name}" for alias in node.names)]
        for name in names:
            if name.startswith("kiosk."):
                found.add(name.split(".")[1])
            elif name.startswith("PySide6"):
                found.add("Qt")
    return found


def test_the_files_are_seen() -> None:
    rooms = {_room(path) for path in _FILES}
    assert {"phone", "lesson", "walkthrough", "language", "voice", "usage", "ui", "app", "cli"} <= rooms
    assert len(_FILES) > 40


@pytest.mark.parametrize("path", _FILES, ids=lambda path: str(path.relative_to(_KIOSK)))
def test_imports(path: Path) -> None:
    room = _room(path)
    allowed = _MAY_IMPORT[room] | _EVERYWHERE | {room}
    assert _imports(path) - allowed - {"Qt"} == set()
    if room in _CORE or room in ("paths", "problem", "settings", "cli"):
        assert "Qt" not in _imports(path)


def test_a_forbidden_import_is_seen(tmp_path: Path) -> None:
    planted = tmp_path / "x.py"
    planted.write_text("def f():\n    from kiosk.ui.guide import Guide\n    import PySide6.QtCore\n")
    assert _imports(planted) == {"ui", "Qt"}


def test_no_lesson_id_outside_the_lessons() -> None:
    """A lesson is data: nothing in Python or QML knows one by name."""
    ids = [path.parent.name for path in (_ROOT / "lessons").glob("*/lesson.yaml")]
    assert len(ids) >= 3
    for path in (*_FILES, *_KIOSK.rglob("*.qml")):
        text = path.read_text("utf-8")
        assert not [name for name in ids if name in text], path


def test_sizes() -> None:
    """Files stay short enough to be read at one sitting."""
    long = {path.name: count for path in _FILES if (count := len(path.read_text("utf-8").splitlines())) > 400}
    long |= {p.name: n for p in _KIOSK.rglob("*.qml") if (n := len(p.read_text("utf-8").splitlines())) > 200}
    assert long == {}


def test_every_text_in_qml_is_translated() -> None:
    """No Japanese stands in QML outside qsTr, but for keys and comments."""
    for path in _KIOSK.rglob("*.qml"):
        for number, line in enumerate(path.read_text("utf-8").splitlines(), 1):
            code = re.sub(r'qsTr\("[^"]*"\)', "", line.split("//")[0])
            bare = [t for t in re.findall(r'"([^"]*)"', code) if re.search(r"[\u3041-\u30ff\u4e00-\u9fff]", t)]
            assert all(t in ("゛゜小", "゛゜ 小", "れんしゅう") for t in bare), f"{path.name}:{number} {bare}"


def test_text_is_always_plain() -> None:
    """Rich text would load files that a lesson names."""
    for path in _KIOSK.rglob("*.qml"):
        text = path.read_text("utf-8")
        assert text.count("textFormat: Text.PlainText") == len(re.findall(r"^\s*Text \{", text, re.M)), path.name


def test_no_machine_in_the_repository() -> None:
    found = subprocess.run(
        ["git", "grep", "-nIE", r"[\"' =](/tmp|/root|/home)/[a-z]", "--", ":!tests/test_house.py", ":!packaging"],
        cwd=_ROOT, capture_output=True, text=True,
    )  # fmt: skip
    assert found.stdout == ""

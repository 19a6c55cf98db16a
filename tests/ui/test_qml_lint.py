"""qmllint on every QML file, with our own models as types: what is not imported, not known, not used."""

import json
import re
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from kiosk.paths import QML
from tests.qml_module import write_module


@pytest.fixture(scope="module")
def module(built_kiosk: Any, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """An import path with the module `Kiosk`."""
    folder = tmp_path_factory.mktemp("qml")
    write_module(
        folder,
        {"Display": built_kiosk.display, "Voice": built_kiosk.speaker, "Typesetter": built_kiosk.typesetter,
         "Hand": built_kiosk.hand, **built_kiosk.models},
    )  # fmt: skip
    return folder


def _found(files: list[Path], module: Path) -> list[str]:
    """What qmllint says: `file:line: sentence`."""
    lint = shutil.which("pyside6-qmllint", path=str(Path(sys.executable).parent))
    assert lint
    done = subprocess.run(
        [lint, "--ignore-settings", "-I", module, "--json", "-", *files], capture_output=True, text=True
    )
    looked_at = json.loads(done.stdout)["files"]
    assert len(looked_at) == len(files)
    found = []
    for one in looked_at:
        source = Path(one["filename"]).read_text("utf-8")
        lines = source.splitlines()
        for said in one["warnings"]:
            line, column = said.get("line", 1), said.get("column", 1)
            word = lines[line - 1][column - 1 :][: said.get("length", 0)]
            # The id of something further out in the same file is plain to a reader.
            if said["id"] == "unqualified" and re.search(rf"\bid: {word}\b", source):
                continue
            found.append(f"{Path(one['filename']).name}:{line}: {said['message']} [{said.get('id')}] {word}")
    return found


def test_every_screen_is_clean(module: Path) -> None:
    files = sorted(QML.rglob("*.qml"))
    assert len(files) > 60
    found = _found(files, module)
    assert found == [], "\n".join(found)


_PLANTS = {
    "a type without its import": ("import QtQuick\nItem { DeskText {} }\n", "DeskText was not found"),
    "a model without its import": ("import QtQuick\nItem { visible: Voice.isOn }\n", "Unqualified access"),
    "a model's property that is not there": (
        "import QtQuick\nimport Kiosk\nItem { visible: Voice.isOnn }\n", '"isOnn" not found'
    ),
    "a slot of Python only": (
        "import QtQuick\nimport Kiosk\nItem { Component.onCompleted: Voice._render() }\n", '"_render" not found'
    ),
    "a misspelt name": ("import QtQuick\nItem { id: root; Item { width: rot.width } }\n", "Unqualified access"),
    "a required property that is not given": (
        'import QtQuick\nimport "../phone"\nItem { PhoneElement {} }\n', "required property"
    ),
    "an import that nothing needs": ('import QtQuick\nimport "../theme"\nItem {}\n', "Unused import"),
}  # fmt: skip


@pytest.mark.parametrize("name", _PLANTS)
def test_it_is_found(name: str, module: Path, tmp_path: Path) -> None:
    source, sentence = _PLANTS[name]
    shutil.copytree(QML, tmp_path / "qml")
    planted = tmp_path / "qml" / "desk" / "Planted.qml"
    planted.write_text(source, "utf-8")
    assert any(sentence in said for said in _found([planted], module))

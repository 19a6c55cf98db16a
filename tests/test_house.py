"""The architecture, held: who may import whom, and that this test saw the files."""

import ast
import re
import subprocess
from pathlib import Path

import pytest

_ROOT = Path(__file__).resolve().parent.parent
_KIOSK = _ROOT / "kiosk"
_CORE = {"phone", "lesson", "walkthrough", "language", "voice", "usage", "report", "classroom", "editor", "intake"}
_FACES = {"ui.terminal", "ui.classroom", "ui.desk", "ui.paper"}
_STAGE = _CORE | {"document", "ui.screen", "ui.phone", "paths", "settings"}
# One line a room: what it may import of ours, beside itself. A room of `ui` or a file beside the rooms has its own.
_MAY_IMPORT = {
    "document": set(),
    # How values are made is for everybody, and no line names it.
    "value": set(),
    "paths": set(),
    "phone": {"document"},
    "language": {"paths", "document"},
    "lesson": {"phone", "language", "paths", "document"},
    "walkthrough": {"lesson", "phone", "language"},
    "voice": {"language", "paths", "document"},
    "usage": {"paths", "document"},
    "intake": {"usage", "language", "paths", "document"},
    # Reports name lessons, courses, and the ways of learning.
    "report": {"usage", "intake", "language", "lesson", "walkthrough", "classroom", "paths", "document"},
    "classroom": {"lesson", "walkthrough", "usage", "language", "document"},
    "editor": {"lesson", "phone", "language", "voice", "classroom", "report", "paths", "document"},
    "settings": {"document", "language"},
    "logs": {"paths"},
    "pin": {"document"},
    "doctor": _STAGE | {"logs"},
    "ui": set(),
    "ui.screen": _CORE | {"document", "logs", "paths"},
    "ui.phone": _CORE | {"document", "ui.screen"},
    "ui.terminal": _STAGE,
    "ui.classroom": _STAGE,
    "ui.desk": _STAGE | {"pin"},
    "ui.paper": _STAGE,
    "app": _STAGE | _FACES | {"pin", "doctor", "logs"},
    "cli": _CORE | {"document", "paths", "settings", "pin", "doctor", "app", "ui.terminal"},
    "__main__": {"cli", "app", "logs"},
    "__init__": set(),
}
_WITHOUT_QT = _CORE | {"value", "document", "paths", "settings", "logs", "pin", "cli"}
_FILES = sorted(_KIOSK.rglob("*.py"))


def _room(path: Path) -> str:
    parts = path.relative_to(_KIOSK).with_suffix("").parts
    return ".".join(parts[:2]) if parts[0] == "ui" and len(parts) > 2 else parts[0]


def _room_of(module: str) -> str:
    """The room of a dotted name; a room of `ui` is a room of its own."""
    parts = module.split(".")[1:]
    return ".".join(parts[:2]) if parts[0] == "ui" else parts[0]


def _imports(path: Path) -> set[str]:
    """Rooms of ours, and `Qt`, that the file imports, wherever in it; not `value`."""
    found = set()
    for node in ast.walk(ast.parse(path.read_text("utf-8"))):
        names = []
        if isinstance(node, ast.Import):
            names = [alias.name for alias in node.names]
        elif isinstance(node, ast.ImportFrom) and node.module:
            is_room = node.module in ("kiosk", "kiosk.ui")
            names = [f"{node.module}.{alias.name}" for alias in node.names] if is_room else [node.module]
        for name in names:
            if name.startswith("kiosk."):
                found.add(_room_of(name))
            elif name.startswith("PySide6"):
                found.add("Qt")
    return found - {"value"}


def test_the_files_are_seen() -> None:
    rooms = {_room(path) for path in _FILES}
    assert rooms == set(_MAY_IMPORT)
    assert len(_FILES) > 80


@pytest.mark.parametrize("path", _FILES, ids=lambda path: str(path.relative_to(_KIOSK)))
def test_imports(path: Path) -> None:
    room = _room(path)
    assert _imports(path) - _MAY_IMPORT[room] - {room, "Qt"} == set()
    if room in _WITHOUT_QT:
        assert "Qt" not in _imports(path)


def test_no_face_knows_another() -> None:
    """What two faces need lies below both."""
    assert all(not _MAY_IMPORT[face] & _FACES for face in _FACES)


def test_rooms_form_no_circle() -> None:
    """Whoever may be imported does not, by any way, import back."""
    below: dict[str, set[str]] = {}

    def reach(room: str, way: tuple[str, ...]) -> set[str]:
        assert room not in way, f"{' -> '.join(way)} -> {room}"
        if room not in below:
            below[room] = _MAY_IMPORT[room].union(*(reach(other, (*way, room)) for other in _MAY_IMPORT[room]))
        return below[room]

    assert all(room not in reach(room, ()) for room in _MAY_IMPORT)


# A room of QML or a face's own file: what it may import of ours, and which of the registered models it may use.
_QML_MAY_IMPORT = {
    "theme": set(), "parts": {"theme"}, "phone": {"parts", "theme"}, "terminal": {"parts", "phone", "theme"},
    "classroom": {"parts", "phone", "theme"}, "desk": {"parts", "theme"},
    "Main.qml": {"terminal", "theme"}, "Class.qml": {"classroom", "parts", "theme"}, "Desk.qml": {"theme"},
    "PhonePicture.qml": {"phone", "theme"},
}  # fmt: skip
_NEUTRAL = {"Display", "Voice", "Typesetter", "Hand"}
_QML_MODELS = {
    "theme": _NEUTRAL, "parts": _NEUTRAL, "phone": _NEUTRAL, "terminal": _NEUTRAL | {"Guide", "Walk", "Phone"},
    "classroom": _NEUTRAL | {"Teacher"}, "desk": _NEUTRAL | {"Desk"},
    "Main.qml": _NEUTRAL | {"Guide", "Walk", "Phone"}, "Class.qml": _NEUTRAL | {"Teacher"},
    "Desk.qml": _NEUTRAL | {"Desk"}, "PhonePicture.qml": _NEUTRAL | {"Pictured"},
}  # fmt: skip
_OF_QT = {
    "Accessible", "Animation", "Array", "Component", "Easing", "Flickable", "Grid", "Image", "Item", "Keys", "Layout",
    "ListView", "Math", "PointerHandler", "Qt", "QtQuick", "T", "Text", "TextInput", "Window",
}  # fmt: skip


def _named(models: ast.expr, within: ast.AST) -> set[str]:
    """The names in a dict of models, as it is written or as a variable of the same function."""
    if isinstance(models, ast.Name):
        given = [one.value for one in ast.walk(within)
                 if isinstance(one, ast.Assign) and ast.unparse(one.targets[0]) == models.id]  # fmt: skip
        assert len(given) == 1, models.id
        models = given[0]
    assert isinstance(models, ast.Dict), ast.unparse(models)
    return {key.value for key in models.keys if isinstance(key, ast.Constant) and isinstance(key.value, str)}


def _registered() -> dict[str, set[str]]:
    """Each face's file and the models it is opened with, by their names in QML; under "" what every face is given."""
    found: dict[str, set[str]] = {}
    for path in sorted((_KIOSK / "app").glob("*.py")):
        for function in (
            one for one in ast.walk(ast.parse(path.read_text("utf-8"))) if isinstance(one, ast.FunctionDef)
        ):
            if (path.stem, function.name) == ("stage", "open"):
                found[""] = _named(ast.Name("singletons"), function)
            for call in (one for one in ast.walk(function) if isinstance(one, ast.Call)):
                face = (
                    ast.literal_eval(call.args[0])
                    if len(call.args) > 1 and isinstance(call.args[0], ast.Constant)
                    else ""
                )
                if isinstance(call.func, ast.Attribute) and call.func.attr == "open" and str(face).endswith(".qml"):
                    found.setdefault(face, set()).update(_named(call.args[1], function))
    return found


def _singletons(text: str) -> set[str]:
    """What a file of QML uses that is neither a type nor of Qt: whatever stands before a dot, and our models anywhere."""
    code = re.sub(r'"[^"\n]*"', '""', re.sub(r"//.*", "", text))
    models = "|".join(sorted(set().union(*_QML_MODELS.values())))
    return set(re.findall(rf"(?<![\w.])(?:[A-Z]\w*(?=\.)|(?:{models})\b(?!\s*{{))", code)) - _OF_QT


def test_every_model_that_is_registered_has_its_line() -> None:
    registered = _registered()
    assert registered.pop("") == _NEUTRAL
    assert set(registered) == {path.name for path in (_KIOSK / "qml").glob("*.qml")}
    assert {face: _NEUTRAL | names for face, names in registered.items()} == {
        face: _QML_MODELS[face] for face in registered
    }
    assert set().union(*(names for room, names in _QML_MODELS.items() if room not in registered)) <= set().union(
        _NEUTRAL, *registered.values()
    )


@pytest.mark.parametrize("room", _QML_MAY_IMPORT)
def test_qml_rooms(room: str) -> None:
    """The rooms of QML mirror those of `ui`; `parts` knows no face, and each face its own models only."""
    place = _KIOSK / "qml" / room
    files = [place] if place.suffix else sorted(place.rglob("*.qml"))
    assert files
    may_import = _QML_MAY_IMPORT[room]
    for path in files:
        text = path.read_text("utf-8")
        folders = [(path.parent / name).resolve() for name in re.findall(r'^import "([^"]+)"', text, re.M)]
        rooms = {folder.relative_to(_KIOSK / "qml").parts[0] for folder in folders}
        assert rooms - {room} <= may_import, path
        theme = {"Theme", "Letters"} if "theme" in may_import | {room} else set()
        assert _singletons(text) - _QML_MODELS[room] - theme == set(), path


def test_a_name_that_the_house_was_not_told_of_is_seen() -> None:
    text = 'Item { visible: Ear.isOn; x: Math.max(1, 2); say: "Voice."; Phone {} // Guide.\n phone: Walk; width: a.Desk.x }'
    assert _singletons(text) == {"Ear", "Walk"}


def test_a_forbidden_import_is_seen(tmp_path: Path) -> None:
    planted = tmp_path / "x.py"
    planted.write_text(
        "def f():\n    from kiosk.ui.desk.desk import Desk\n    import PySide6.QtCore\n    from kiosk.ui import phone\n"
    )
    assert _imports(planted) == {"ui.desk", "ui.phone", "Qt"}


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
        assert text.count("textFormat: Text.PlainText") == len(
            re.findall(r"^\s*(?:component \w+: )?Text \{", text, re.M)
        ), path.name


def test_no_machine_in_the_repository() -> None:
    found = subprocess.run(
        ["git", "grep", "-nIE", r"[\"' =](/tmp|/root|/home)/[a-z]", "--", ":!tests/test_house.py", ":!packaging"],
        cwd=_ROOT, capture_output=True, text=True,
    )  # fmt: skip
    assert found.stdout == ""

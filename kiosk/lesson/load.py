"""From files to lessons. What cannot be used is refused with file, line, step and what to do."""

import re
from collections.abc import Iterator, Mapping
from pathlib import Path

from pydantic import TypeAdapter

from kiosk import paths
from kiosk.document.files import Stamped, files_in, stamp_of
from kiosk.document.problem import Problem, Refused, naming
from kiosk.document.strict_yaml import Document, Place, read
from kiosk.document.validation import validated
from kiosk.lesson.city import City
from kiosk.lesson.model import Change, Lesson, LessonFile
from kiosk.phone.elements import Pictured
from kiosk.phone.model import App, Screen

_APPS = TypeAdapter(tuple[App, ...])
_SCREENS = TypeAdapter(dict[str, Screen])
_LESSON = TypeAdapter(LessonFile)
_CITY = TypeAdapter(City)
_ICONS = "apps.yaml"
_FILE_NAME = re.compile(r"[A-Za-z0-9_-]{1,60}(\.yaml)?")
EXAMPLE_CITY = "example"


def load_lesson(folder: Path) -> Lesson:
    """The lesson in `folder`, with shared screens put in. Raises Refused with everything that is wrong."""
    return read_lesson(folder)[0]


def read_lesson(folder: Path) -> tuple[Lesson, Document]:
    """The lesson, and its file with the line of everything. Raises Refused."""
    path = folder / "lesson.yaml"
    document = read(path)
    file = validated(_LESSON, document, path, _step_of)
    if file.id != folder.name:
        raise Refused(
            Problem("id「{id}」とフォルダーの名前「{folder}」を同じにしてください。", path, document.line(("id",)),
                    {"id": file.id, "folder": folder.name})
        )  # fmt: skip
    screens = {name: _resolved(name, screen, document, path) for name, screen in file.screens.items()}
    for index, step in enumerate(file.steps):
        named = ((("screen",), step.screen), (("then",), step.then),
                 *((("avoid", id, "screen"), bait.screen) for id, bait in step.avoid.items()))  # fmt: skip
        for keys, name in named:
            if name and name not in screens:
                screens[name] = _shared(name, path, document.line(("steps", index, *keys)))
    fields = {name: getattr(file, name) for name in LessonFile.model_fields if name != "screens"}
    # Looked at already, field by field, as a file.
    lesson = Lesson.model_construct(set(file.model_fields_set) | {"screens"}, **fields, screens=screens)
    return lesson.placed_in(folder), document


def load_document(folder: Path) -> Document:
    """The lesson's file with its lines, for messages that name a line."""
    return read(folder / "lesson.yaml")


def load_city(folder: Path) -> City:
    """Raises Refused, naming file and line."""
    path = folder / "city.yaml"
    return validated(_CITY, read(path), path)


def usable_city(city_id: str) -> tuple[City, tuple[Problem, ...]]:
    """The city of that id, from the strongest folder in which it can be used; else the example city, and why."""
    problems: list[Problem] = []
    for name in dict.fromkeys((city_id, EXAMPLE_CITY)):
        known = [folder / name for folder in reversed(paths.city_folders()) if _FILE_NAME.fullmatch(name)]
        for folder in (folder for folder in known if stamp_of(folder / "city.yaml") is not None):
            with naming(folder / "city.yaml", problems):
                return load_city(folder), tuple(problems)
        if not problems:
            problems.append(_no_city(city_id))
    raise Refused(*problems)


def _no_city(city_id: str) -> Problem:
    path = paths.settings_file()
    try:
        line = read(path).lines.get(("city",))
    except Refused:
        line = None
    known = sorted({one.parent.name for folder in paths.city_folders() for one in files_in(folder, "*/city.yaml", [])})
    fills = {"id": city_id, "known": ", ".join(known)}
    return Problem("市「{id}」はありません。設定の city: を直してください。書けるのは: {known}", path, line, fills)


def _apps_in(path: Path) -> dict[str, App]:
    return {app.id: app for app in validated(_APPS, read(path), path)}


def _screens_in(path: Path) -> tuple[dict[str, Screen], Document]:
    document = read(path)
    return validated(_SCREENS, document, path), document


_read_apps = Stamped(_apps_in)
_read_screens = Stamped(_screens_in)


def apps() -> Mapping[str, App]:
    """The icons of the simulated phone, by id; one in a stronger folder takes the place of another of its id."""
    found: dict[str, App] = {}
    for path in _phone_files(_ICONS):
        found |= _read_apps(path)
    return found


def shared_screens(app: str) -> dict[str, Screen]:
    """The screens of `phone/<app>.yaml`, by name; one in a stronger folder takes the place of another of its name."""
    return {name: _finished(*found) for name, found in _screens_of(app).items()}


def _screens_of(app: str) -> dict[str, tuple[Screen, Path, int]]:
    """As they are written, with file and line."""
    found: dict[str, tuple[Screen, Path, int]] = {}
    for path in _phone_files(f"{app}.yaml"):
        screens, document = _read_screens(path)
        found |= {name: (screen, path, document.line((name,))) for name, screen in screens.items()}
    return found


def _phone_files(name: str) -> Iterator[Path]:
    """Those of this name that can be used. Of the shipped ones a fault is raised: nothing stands below them."""
    # A lesson names it, and must not reach other files of the machine.
    if not _FILE_NAME.fullmatch(name):
        return
    for number, folder in enumerate(paths.phone_folders()):
        path = folder / name
        if stamp_of(path) is None:
            continue
        problems: list[Problem] = []
        with naming(path, problems):
            _ = _read_apps(path) if name == _ICONS else _read_screens(path)
        if not problems:
            yield path
        elif number == 0:
            raise Refused(*problems)


def phone_problems() -> tuple[Problem, ...]:
    """What staff must mend in the icons and shared screens."""
    problems: list[Problem] = []
    for folder in paths.phone_folders():
        for path in files_in(folder, "*.yaml", problems):
            with naming(path, problems):
                if path.name == _ICONS:
                    _read_apps(path)
                else:
                    screens, document = _read_screens(path)
                    for name, screen in screens.items():
                        _finished(screen, path, document.line((name,)))
    return tuple(problems)


def _shared(name: str, path: Path, line: int) -> Screen:
    app, _, screen = name.partition(".")
    found = _screens_of(app) if screen else {}
    if screen not in found:
        raise Refused(
            Problem("画面「{name}」がありません。screens: に書くか、content/phone/ の名前を使ってください。", path, line,
                    {"name": name})
        )  # fmt: skip
    return _finished(*found[screen])


def _resolved(name: str, screen: Screen | Change, document: Document, path: Path) -> Screen:
    line = document.line(("screens", name))
    if isinstance(screen, Screen):
        return _finished(screen, path, line)
    base = _shared(screen.use, path, line)
    unknown = (set(screen.change) | set(screen.remove)) - base.targets
    if unknown:
        raise Refused(
            Problem("画面「{name}」に「{id}」はありません。", path, line, {"name": screen.use, "id": min(unknown)})
        )
    # What takes the place of an element takes its id too, where none is written.
    change = {key: one if one.id else one.model_copy(update={"id": key}) for key, one in screen.change.items()}
    body = [change.get(element.id, element) for element in base.body if element.id not in screen.remove]
    changed = base.model_copy(update={"body": (*body, *screen.add), "title": screen.title or base.title})
    return _finished(changed, path, line)


def _finished(screen: Screen, path: Path, line: int) -> Screen:
    """Icons become elements; every element has an id, and no two the same."""
    known = apps() if screen.apps else {}
    unknown = [name for name in screen.apps if name not in known]
    if unknown:
        raise Refused(
            Problem("アプリ「{id}」は content/phone/apps.yaml にありません。", path, line, {"id": unknown[0]})
        )
    icons = tuple(Pictured(kind="app", id=app, label=known[app].name, picture=app) for app in screen.apps)
    body = tuple(
        element if element.id else element.model_copy(update={"id": f"{element.kind}-{index}"})
        for index, element in enumerate((*icons, *screen.body))
    )
    parts = (*body, *screen.frame)
    ids = [*screen.edges, *(target for element in parts for target in element.targets)]
    double = next((name for name in ids if ids.count(name) > 1), None)
    if double:
        raise Refused(Problem("1つの画面に同じid「{id}」が2つあります。", path, line, {"id": double}))
    return screen.model_copy(update={"body": body, "apps": ()})


def _step_of(place: Place, document: Document) -> str:
    if len(place) > 1 and place[0] == "steps" and isinstance(place[1], int):
        step = document.data["steps"][place[1]]
        return str(step.get("id", place[1] + 1)) if isinstance(step, dict) else str(place[1] + 1)
    return ""

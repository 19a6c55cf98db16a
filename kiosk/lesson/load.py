"""From files to lessons. What cannot be used is refused with file, line, step and what to do."""

from functools import lru_cache
from pathlib import Path

from pydantic import TypeAdapter

from kiosk.document.problem import Problem, Refused
from kiosk.document.strict_yaml import Document, Place, read
from kiosk.document.validation import Fault, validated
from kiosk.lesson.city import City
from kiosk.lesson.model import Change, Lesson
from kiosk.paths import CONTENT
from kiosk.phone.model import App, Element, Screen

_APPS = TypeAdapter(tuple[App, ...])
_SCREENS = TypeAdapter(dict[str, Screen])
_LESSON = TypeAdapter(Lesson)
_CITY = TypeAdapter(City)


def load_lesson(folder: Path) -> Lesson:
    """The lesson in `folder`, with shared screens put in. Raises Refused with everything that is wrong."""
    path = folder / "lesson.yaml"
    document = read(path)
    lesson = validated(_LESSON, document, path, _most_telling, _step_of)
    if lesson.id != folder.name:
        raise Refused(
            Problem("id「{id}」とフォルダーの名前「{folder}」を同じにしてください。", path, document.line(("id",)),
                    {"id": lesson.id, "folder": folder.name})
        )  # fmt: skip
    screens = {name: _resolved(name, screen, document, path) for name, screen in lesson.screens.items()}
    for index, step in enumerate(lesson.steps):
        for key, name in (("screen", step.screen), ("then", step.then)):
            if name and name not in screens:
                screens[name] = _shared(name, path, document.line(("steps", index, key)))
    return lesson.model_copy(update={"screens": screens}).placed_in(folder)


def load_document(folder: Path) -> Document:
    """The lesson's file with its lines, for messages that name a line."""
    return read(folder / "lesson.yaml")


def load_city(folder: Path) -> City:
    path = folder / "city.yaml"
    return validated(_CITY, read(path), path)


@lru_cache(maxsize=1)
def apps() -> dict[str, App]:
    """The icons of the simulated phone, by id."""
    path = CONTENT / "phone" / "apps.yaml"
    return {app.id: app for app in validated(_APPS, read(path), path)}


@lru_cache(maxsize=64)
def shared_screens(app: str) -> dict[str, Screen]:
    """The screens of `content/phone/<app>.yaml`, by name."""
    path = CONTENT / "phone" / f"{app}.yaml"
    document = read(path)
    found = validated(_SCREENS, document, path)
    return {name: _finished(screen, path, document.line((name,))) for name, screen in found.items()}


def _shared(name: str, path: Path, line: int) -> Screen:
    app, _, screen = name.partition(".")
    if not screen or not (CONTENT / "phone" / f"{app}.yaml").exists() or screen not in shared_screens(app):
        raise Refused(
            Problem("画面「{name}」がありません。screens: に書くか、content/phone/ の名前を使ってください。", path, line,
                    {"name": name})
        )  # fmt: skip
    return shared_screens(app)[screen]


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
    body = [screen.change.get(element.id, element) for element in base.body if element.id not in screen.remove]
    changed = base.model_copy(update={"body": (*body, *screen.add), "title": screen.title or base.title})
    return _finished(changed, path, line)


def _finished(screen: Screen, path: Path, line: int) -> Screen:
    """Icons become elements; every element has an id, and no two the same."""
    unknown = [name for name in screen.apps if name not in apps()]
    if unknown:
        raise Refused(
            Problem("アプリ「{id}」は content/phone/apps.yaml にありません。", path, line, {"id": unknown[0]})
        )
    icons = tuple(Element(kind="app", id=app, label=apps()[app].name, picture=app) for app in screen.apps)
    body = tuple(
        element if element.id else element.model_copy(update={"id": f"{element.kind}-{index}"})
        for index, element in enumerate((*icons, *screen.body))
    )
    ids = [target for element in body for target in element.targets]
    double = next((name for name in ids if ids.count(name) > 1), None)
    if double:
        raise Refused(Problem("1つの画面に同じid「{id}」が2つあります。", path, line, {"id": double}))
    return screen.model_copy(update={"body": body, "apps": ()})


def _most_telling(faults: list[Fault]) -> list[Fault]:
    """Of a choice between models, only the branch that got furthest is worth reading."""
    by_screen: dict[Place, list[Fault]] = {}
    for fault in faults:
        place = tuple(fault["loc"])
        by_screen.setdefault(place[:2] if place[:1] == ("screens",) else place, []).append(fault)
    kept = []
    for group in by_screen.values():
        meant_change = any(fault["type"] == "missing" and fault["loc"][-1] == "kind" for fault in group)
        branch = "Change" if meant_change else "Screen"
        kept += [fault for fault in group if branch in fault["loc"]] or group
    return kept


def _step_of(place: Place, document: Document) -> str:
    if len(place) > 1 and place[0] == "steps" and isinstance(place[1], int):
        step = document.data["steps"][place[1]]
        return str(step.get("id", place[1] + 1)) if isinstance(step, dict) else str(place[1] + 1)
    return ""

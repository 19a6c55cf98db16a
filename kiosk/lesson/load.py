"""From files to lessons. What cannot be used is refused with file, line, step and what to do."""

from functools import lru_cache
from pathlib import Path
from typing import Any, TypeVar

from pydantic import TypeAdapter, ValidationError

from kiosk.lesson.city import City
from kiosk.lesson.model import Change, Lesson
from kiosk.lesson.strict_yaml import Document, Place, read
from kiosk.paths import CONTENT
from kiosk.phone.model import App, Element, Screen
from kiosk.problem import Problem, Refused

T = TypeVar("T")
_APPS = TypeAdapter(tuple[App, ...])
_SCREENS = TypeAdapter(dict[str, Screen])
_LESSON = TypeAdapter(Lesson)
_CITY = TypeAdapter(City)


def check_named(path: Path, name: str) -> None:
    """A file of data is found by its name, so it must be that of what is in it. Raises Refused."""
    if name != path.stem:
        raise Refused(
            Problem(
                "id「{id}」とファイルの名前「{file}」を同じにしてください。", path, 1, {"id": name, "file": path.stem}
            )
        )


def load_lesson(folder: Path) -> Lesson:
    """The lesson in `folder`, with shared screens put in. Raises Refused with everything that is wrong."""
    path = folder / "lesson.yaml"
    document = read(path)
    lesson = validated(_LESSON, document, path)
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


def validated(adapter: TypeAdapter[T], document: Document, path: Path) -> T:
    """What the model makes of the document. Raises Refused with a sentence for each thing that is wrong."""
    try:
        return adapter.validate_python(document.data)
    except ValidationError as error:
        problems = [_problem(dict(one), document, path) for one in _most_telling(error)]
        raise Refused(*{problem.located(): problem for problem in problems}.values()) from None


def _most_telling(error: ValidationError) -> list[Any]:
    """Of a choice between models, only the branch that got furthest is worth reading."""
    errors = error.errors(include_url=False)
    by_screen: dict[Place, list[Any]] = {}
    for one in errors:
        place = tuple(one["loc"])
        by_screen.setdefault(place[:2] if place[:1] == ("screens",) else place, []).append(one)
    kept = []
    for group in by_screen.values():
        meant_change = any(one["type"] == "missing" and one["loc"][-1] == "kind" for one in group)
        branch = "Change" if meant_change else "Screen"
        chosen = [one for one in group if branch in one["loc"]]
        kept += chosen or group
    return kept


_SENTENCES = {
    "missing": "「{key}」がありません。書き足してください。",
    "extra_forbidden": "「{key}」という項目はありません。つづりを見てください。",
    "string_pattern_mismatch": "「{key}」に使えない文字があります（{reason}）。",
    "literal_error": "「{key}」に書けるのは {reason} です。",
    "date_from_datetime_parsing": "「{key}」は 2026-11-20 の形の日付で書いてください。",
    "url_parsing": "「{key}」は https:// で始まるアドレスで書いてください。",
    "int_parsing": "「{key}」は数字で書いてください。",
}
_OTHER = "「{key}」の書き方がちがいます（{reason}）。"


def _problem(error: dict[str, Any], document: Document, path: Path) -> Problem:
    place = tuple(part for part in error["loc"] if part not in ("Screen", "Change"))
    while place and place not in document.lines:
        place = place[:-1]
    key = str(error["loc"][-1]) if error["loc"] else path.name
    reason = str(error.get("ctx", {}).get("expected") or error["msg"])
    sentence = _SENTENCES.get(error["type"], _OTHER)
    return Problem(sentence, path, document.line(place), {"key": key, "reason": reason}, _step_of(place, document))


def _step_of(place: Place, document: Document) -> str:
    if len(place) > 1 and place[0] == "steps" and isinstance(place[1], int):
        step = document.data["steps"][place[1]]
        return str(step.get("id", place[1] + 1)) if isinstance(step, dict) else str(place[1] + 1)
    return ""

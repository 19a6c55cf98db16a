"""A lesson that no one learns: every element of the phone once, and on each the longest text of its kind there is."""

from collections.abc import Iterable, Iterator
from typing import Any

from kiosk.lesson.load import load_lesson
from kiosk.lesson.model import Lesson, Step, Trouble
from kiosk.phone.elements import Element
from kiosk.phone.model import Screen
from kiosk.ui.screen.setting import Style, natural_width
from tests.ui.vocabulary import write_lesson

_OF_STEP = ("say", "hint", "own", "warn", "misread")
_MEASURE = Style("Noto Sans CJK JP", 30)


def texts_by_kind(lesson: Lesson) -> Iterator[tuple[str, str]]:
    """(kind, text) of all that a localised lesson shows; a kind is what stands at one place of one page."""
    yield from (("title", lesson.title), ("goal", lesson.goal), ("done", lesson.done))
    if lesson.page:
        yield "page", lesson.page.name
    for remedy in lesson.remedies:
        yield from ((f"remedy {key}", getattr(remedy, key)) for key in ("sign", "say"))
    for step in lesson.steps:
        yield from ((key, getattr(step, key)) for key in _OF_STEP)
        for trouble in step.trouble:
            yield from (("sign", trouble.sign), ("answer", trouble.say))
    for name in lesson.screens:
        screen = lesson.screen(name)
        yield from (("title label", screen.title), ("title gloss", screen.gloss))
        for element in screen.body:
            yield from ((f"{element.kind} {key}", getattr(element, key, "")) for key in ("label", "gloss", "detail"))
            for option in element.choices:
                yield from ((f"{element.kind} option {key}", getattr(option, key)) for key in ("label", "gloss"))


def longest_lesson(folder: Any, lessons: Iterable[Lesson]) -> Lesson:
    """Made of the longest texts of `lessons`, all of them in one language; written into `folder`."""
    lessons = list(lessons)
    longest: dict[str, str] = {}
    for lesson in lessons:
        for kind, text in texts_by_kind(lesson):
            if _width(text) > _width(longest.get(kind, "")):
                longest[kind] = text
    base = load_lesson(write_lesson(folder))
    homes = [screen for x in lessons for name in x.screens if (screen := x.screen(name)).kind == "home"]
    fullest = max(homes, key=lambda screen: sum(_width(element.gloss or element.label) for element in screen.body))
    screens = {name: _screen(base.screen(name), longest) for name in base.screens}
    home = base.steps[0].screen
    screens[home] = fullest
    steps = [_step(step, longest) for step in base.steps]
    # The first step taps an icon, whichever the fullest home screen has.
    steps[0] = steps[0].model_copy(update={"do": steps[0].do.model_copy(update={"target": fullest.body[0].id})})
    words = {key: longest[key] for key in ("title", "goal", "done")}
    pages = [lesson.page for lesson in lessons if lesson.page]
    page = pages[0].model_copy(update={"name": longest["page"]}) if pages else None
    remedies = tuple(
        remedy.model_copy(update={key: longest[f"remedy {key}"] for key in ("sign", "say")})
        for remedy in max((lesson.remedies for lesson in lessons), key=len)
    )
    changed = base.model_copy(
        update={**words, "page": page, "remedies": remedies, "steps": tuple(steps), "screens": screens}
    )
    return changed.placed_in(base.folder)


def _width(markup: str) -> float:
    return natural_width(markup, _MEASURE) if markup else 0.0


def _step(step: Step, longest: dict[str, str]) -> Step:
    trouble = Trouble(sign=longest["sign"], say=longest["answer"], always=True, stops=True)
    # Only a card can fail to be read.
    keys = _OF_STEP if step.do.kind == "hold_card" else _OF_STEP[:-1]
    words = {key: longest.get(key, "") for key in keys}
    return step.model_copy(update={**words, "trouble": (trouble, trouble)})


def _screen(screen: Screen, longest: dict[str, str]) -> Screen:
    title = {"title": longest.get("title label", ""), "gloss": longest.get("title gloss", "")} if screen.title else {}
    return screen.model_copy(update={**title, "body": tuple(_element(element, longest) for element in screen.body)})


def _element(element: Element, longest: dict[str, str]) -> Element:
    def words(kind: str, one: Any) -> dict[str, str]:
        keys = [key for key in ("label", "gloss", "detail") if hasattr(one, key)]
        return {key: longest.get(f"{kind} {key}") or getattr(one, key) for key in keys}

    changes: dict[str, Any] = words(element.kind, element)
    if options := getattr(element, "options", ()):
        changes["options"] = tuple(x.model_copy(update=words(f"{element.kind} option", x)) for x in options)
    return element.model_copy(update=changes)

"""The texts of a lesson: all of them, for checking and speaking, and the lesson in another language."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from kiosk.language import ruby
from kiosk.language.catalog import Words
from kiosk.language.locales import SOURCE, Locale
from kiosk.lesson.model import Lesson, Step, Trouble
from kiosk.phone.model import Choice, Element, Option, Row, Screen

UNKNOWN_FACT = "（{係|かかり}の{人|ひと}に{聞|き}いてください）"
Rewrite = Callable[[str, str], str]
ABOUT_LESSON = "lesson"


@dataclass(frozen=True)
class Text:
    """One text: its `context` in the catalog (a step's id, a screen's, or `lesson`) and where it stands in the file."""

    context: str
    markup: str
    place: tuple[str | int, ...]
    is_on_phone: bool = False


def texts(lesson: Lesson) -> Iterator[Text]:
    """Every text of the lesson that a learner may see or hear."""
    for key in ("title", "goal", "done"):
        yield Text(ABOUT_LESSON, getattr(lesson, key), (key,))
    if lesson.page:
        yield Text(ABOUT_LESSON, lesson.page.name, ("page", "name"))
    for index, step in enumerate(lesson.steps):
        for key in ("say", "hint", "own", "warn"):
            yield Text(step.id, getattr(step, key), ("steps", index, key))
        for number, trouble in enumerate(step.trouble):
            yield Text(step.id, trouble.sign, ("steps", index, "trouble", number, "sign"))
            yield Text(step.id, trouble.say, ("steps", index, "trouble", number, "say"))
    for name, screen in lesson.screens.items():
        yield from screen_texts(name, screen)


def screen_texts(name: str, screen: Screen) -> Iterator[Text]:
    """The labels of one screen."""
    place = ("screens", name)
    yield Text(_on(name), screen.title, place, True)
    for element in screen.body:
        yield Text(_on(name), element.label, place, True)
        if isinstance(element, Row):
            yield Text(_on(name), element.detail, place, True)
        for option in element.choices:
            yield Text(_on(name), option.label, place, True)


def _on(screen: str) -> str:
    return f"screen:{screen}"


def said(lesson: Lesson) -> Iterator[str]:
    """What the voice may have to say in this lesson, each text once; a phone label by its gloss where it has one."""
    seen = {text.markup for text in texts(lesson) if not text.is_on_phone}
    for screen_id in lesson.screens:
        for element in lesson.screen(screen_id).body:
            seen.add(element.gloss or element.label)
            seen.update(option.gloss or option.label for option in element.choices)
    yield from sorted(text for text in seen if text.strip())


def localised(lesson: Lesson, words: Words, facts: Mapping[str, str]) -> Lesson:
    """The lesson in the language of `words`, with the city's facts in their places.

    Labels on the phone stay Japanese, as on a real one; their translation becomes the gloss beneath.
    """
    missing = words.program(UNKNOWN_FACT)

    def rewrite(context: str, markup: str) -> str:
        return ruby.fill(words.lesson(lesson.folder, context, markup), dict(facts), missing) if markup else ""

    def gloss_on(screen: str) -> Callable[[str], str]:
        def gloss(label: str) -> str:
            known = ruby.fill(label, dict(facts), missing)
            return _gloss(known, rewrite(_on(screen), label), words.locale)

        return gloss

    page = lesson.page and lesson.page.model_copy(
        update={
            "name": rewrite(ABOUT_LESSON, lesson.page.name),
            "addresses": tuple(known for a in lesson.page.addresses if (known := ruby.fill(a, dict(facts), ""))),
        }
    )
    changes = {
        "title": rewrite(ABOUT_LESSON, lesson.title),
        "goal": rewrite(ABOUT_LESSON, lesson.goal),
        "done": rewrite(ABOUT_LESSON, lesson.done),
        "page": page,
        "steps": tuple(_step(step, rewrite) for step in lesson.steps),
        "screens": {name: _screen(lesson.screen(name), gloss_on(name), facts) for name in lesson.screens},
    }
    return lesson.model_copy(update=changes).placed_in(lesson.folder)


def _step(step: Step, rewrite: Rewrite) -> Step:
    changes = {key: rewrite(step.id, getattr(step, key)) for key in ("say", "hint", "own", "warn")}
    trouble = tuple(Trouble(sign=rewrite(step.id, t.sign), say=rewrite(step.id, t.say)) for t in step.trouble)
    return step.model_copy(update={**changes, "trouble": trouble})


def _screen(screen: Screen, gloss_of: Callable[[str], str], facts: Mapping[str, str]) -> Screen:
    def shown(label: str) -> dict[str, str]:
        return {"label": ruby.plain(ruby.fill(label, dict(facts), "○○")), "gloss": gloss_of(label)}

    def option(one: Option) -> Option:
        return one.model_copy(update=shown(one.label))

    def element(one: Element) -> Element:
        options = {"options": tuple(option(o) for o in one.options)} if isinstance(one, Choice) else {}
        return one.model_copy(update={**shown(one.label), **options})

    title = shown(screen.title)
    return screen.model_copy(
        update={"title": title["label"], "gloss": title["gloss"], "body": tuple(element(e) for e in screen.body)}
    )


def _gloss(label: str, translated: str, locale: Locale) -> str:
    """What stands under a Japanese label: its translation; in easy Japanese its reading, where there is a kanji."""
    if locale.code == SOURCE or not label:
        return ""
    if locale.is_easy and ruby.plain(translated) == ruby.plain(label):
        translated = ruby.reading(label)
    return "" if translated == ruby.plain(label) else translated


def picture_path(lesson: Lesson, picture: str) -> Path | None:
    """A picture file of the lesson; None when `picture` names a pictogram of the program."""
    return lesson.folder / picture if picture.endswith((".png", ".webp")) else None

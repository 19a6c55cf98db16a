"""The texts of a lesson: all of them, for checking and speaking, and the lesson in another language."""

import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, replace
from functools import cache
from pathlib import Path
from typing import TypeVar

from kiosk.language import ruby
from kiosk.language.catalog import Words
from kiosk.language.locales import SOURCE, Locale
from kiosk.language.said import JAPANESE, Said
from kiosk.lesson.facts import facts_in, facts_on_phone, in_japanese_only
from kiosk.lesson.model import Lesson, Step
from kiosk.lesson.openness import ASK_HERE, is_open, missing
from kiosk.phone.elements import Choice, Element, Line, Option
from kiosk.phone.model import Screen
from kiosk.phone.viewed import Sheets

UNKNOWN_FACT = "（{係|かかり}の{人|ひと}に{聞|き}いてください）"
# Once the field was touched: what is typed into it.
TYPE_THIS = "「%1」と {打|う}ちます。"
# Of a lesson that builds on another one.
PRIOR = "さきに「%1」を すると、わかりやすいです。"
_SENTENCES = re.compile(r"(?<=[.!?])\s+")
Rewrite = Callable[[str, str], str]
Part = TypeVar("Part", Option, Line)
ABOUT_LESSON = "lesson"
_OF_STEP = ("say", "hint", "goal", "done", "own", "own_iphone", "own_android", "warn", "misread")
_OF_REMEDY = ("sign", "say")
_OF_TROUBLE = ("sign", "say", "iphone", "android", "leads")


@dataclass(frozen=True)
class Text:
    """One text: its `context` in the catalog (a step's id, a screen's, or `lesson`) and where it stands in the file."""

    context: str
    markup: str
    place: tuple[str | int, ...]
    is_on_phone: bool = False


def texts(lesson: Lesson) -> Iterator[Text]:
    """Every text of the lesson that a learner may see or hear."""
    for key in ("title", "goal", "done", "task"):
        yield Text(ABOUT_LESSON, getattr(lesson, key), (key,))
    for number, line in enumerate(lesson.learned):
        yield Text(ABOUT_LESSON, line, ("learned", number))
    if lesson.page:
        yield Text(ABOUT_LESSON, lesson.page.name, ("page", "name"))
    for number, remedy in enumerate(lesson.remedies):
        for key in _OF_REMEDY:
            yield Text(ABOUT_LESSON, getattr(remedy, key), ("remedies", number, key))
    for number, variant in enumerate(lesson.variants):
        yield Text(ABOUT_LESSON, variant.sign, ("variants", number, "sign"))
    for index, step in enumerate(lesson.steps):
        yield from _of_step(step, ("steps", index))
    for name, screen in lesson.screens.items():
        yield from screen_texts(name, screen)


def _of_step(step: Step, place: tuple[str | int, ...]) -> Iterator[Text]:
    for key in _OF_STEP:
        yield Text(step.id, getattr(step, key), (*place, key))
    for number, trouble in enumerate(step.trouble):
        for key in _OF_TROUBLE:
            yield Text(step.id, getattr(trouble, key), (*place, "trouble", number, key))
    for number, other in enumerate(step.also):
        yield Text(step.id, other.done, (*place, "also", number, "done"))
    for id, bait in step.avoid.items():
        yield Text(step.id, bait.say, (*place, "avoid", id, "say"))


def screen_texts(name: str, screen: Screen) -> Iterator[Text]:
    """The labels of one screen."""
    place = ("screens", name)
    yield Text(_on(name), screen.title, place, True)
    yield from _if_words(name, screen.address)
    for element in screen.body:
        yield Text(_on(name), element.label, place, True)
        for text in _beside(element).values():
            yield from _if_words(name, text)
        for part in element.parts:
            yield Text(_on(name), part.label, place, True)


# What stands on the phone beside a label, on the elements that have it.
_BESIDE = ("detail", "value", "suffix", "time")


def _beside(element: Element) -> dict[str, str]:
    return {name: getattr(element, name) for name in _names_beside(type(element))}


@cache
def _names_beside(kind: type[Element]) -> tuple[str, ...]:
    """Asked of every element of every lesson; a model is slow to say which fields it has."""
    # The value of a choice is the id of an option.
    return () if issubclass(kind, Choice) else tuple(name for name in _BESIDE if name in kind.model_fields)


def _if_words(screen: str, markup: str) -> Iterator[Text]:
    """An address or `2/4` is no text; `{city.name}` and Japanese are."""
    if ruby.is_japanese(markup) or ruby.facts_in(markup):
        yield Text(_on(screen), markup, ("screens", screen), True)


def _on(screen: str) -> str:
    return f"screen:{screen}"


def said(lesson: Lesson) -> Iterator[Said]:
    """What the voice may have to say in this lesson, each text once; a phone label by its gloss where it has one."""
    seen = {lesson.said(text.markup) for text in texts(lesson) if not text.is_on_phone}
    seen |= {to_type(lesson, step) for step in lesson.steps if step.do.kind == "type"}
    for screen_id in lesson.screens:
        # What is no page's is named by the program.
        seen |= {lesson.words.said(element.label) for element in lesson.screen(screen_id).frame}
        for element in lesson.screen(screen_id).body:
            seen.add(_label(lesson, element))
            seen.update(_label(lesson, part) for part in element.parts)
    yield from sorted((text for text in seen if text.markup.strip()), key=lambda text: (text.markup, text.tag))


def to_type(lesson: Lesson, step: Step) -> Said:
    """What is to be typed, told while its keys are there.

    A voice that has no kana needs it as the step itself writes it: in its last sentence.
    """
    told, target = lesson.words.said(TYPE_THIS), step.do.target
    last = _SENTENCES.split(step.say.strip())[-1]
    if told.tag != JAPANESE and ruby.is_japanese(target) and target in ruby.plain(last):
        return lesson.said(last)
    return Said(told.markup.replace("%1", target), told.tag)


def prior_said(prior: Lesson) -> Said:
    """That this lesson, in the learner's language, comes before the one that was chosen."""
    told = prior.words.said(PRIOR)
    return Said(told.markup.replace("%1", prior.title), told.tag)


def _label(lesson: Lesson, shown: Element | Option | Line) -> Said:
    return lesson.said(shown.gloss) if shown.gloss else Said(lesson.with_ruby(shown.label), JAPANESE)


def localised(lesson: Lesson, words: Words, facts: Mapping[str, str]) -> Lesson:
    """The lesson in the language of `words`, with the city's facts in their places.

    Labels on the phone stay Japanese, as on a real one; their translation becomes the gloss beneath. In easy Japanese
    they have their readings above them.
    """
    on_phone = {**facts, **facts_on_phone()}
    facts, japanese = {**facts_in(words), **facts}, in_japanese_only(words)
    unknown = words.program(UNKNOWN_FACT)
    untranslated: set[str] = set()

    def said_in(context: str, markup: str) -> Said:
        found = words.said_lesson(lesson.folder, context, markup)
        if not japanese.isdisjoint(ruby.facts_in(found.markup)):
            found = Said(markup, JAPANESE)
        return replace(found, markup=ruby.fill(found.markup, dict(facts), unknown))

    def told(found: Said) -> str:
        if found.tag != words.locale.tag:
            untranslated.add(found.markup)
        return found.markup

    def rewrite(context: str, markup: str) -> str:
        return told(said_in(context, markup)) if markup else ""

    def gloss_on(screen: str) -> Callable[[str], str]:
        return lambda label: _gloss(
            ruby.fill(label, on_phone, unknown), said_in(_on(screen), label), words.locale
        ) if label else ""  # fmt: skip

    page = lesson.page and lesson.page.model_copy(
        update={
            "name": rewrite(ABOUT_LESSON, lesson.page.name),
            "addresses": tuple(known for a in lesson.page.addresses if (known := ruby.fill(a, dict(facts), ""))),
        }
    )
    rubies: dict[str, str] = {}
    changes = {
        "title": rewrite(ABOUT_LESSON, lesson.title),
        "goal": rewrite(ABOUT_LESSON, lesson.goal),
        "done": rewrite(ABOUT_LESSON, lesson.done),
        "learned": tuple(rewrite(ABOUT_LESSON, line) for line in lesson.learned),
        "task": rewrite(ABOUT_LESSON, lesson.task),
        "page": page,
        "remedies": tuple(
            remedy.model_copy(update={key: rewrite(ABOUT_LESSON, getattr(remedy, key)) for key in _OF_REMEDY})
            for remedy in lesson.remedies
        ),
        "variants": tuple(one.model_copy(update={"sign": rewrite(ABOUT_LESSON, one.sign)}) for one in lesson.variants),
        "steps": tuple(
            _step(step, rewrite, facts, told(words.said(ASK_HERE))) for step in lesson.steps if is_open(step, facts)
        ),
        "screens": {
            name: _screen(lesson.screen(name), gloss_on(name), on_phone, rubies, words.locale.tag == JAPANESE)
            for name in lesson.screens
        },
    }
    return lesson.model_copy(update=changes).placed_in(lesson.folder).in_words(words, frozenset(untranslated), rubies)


def _step(step: Step, rewrite: Rewrite, facts: Mapping[str, str], ask: str) -> Step:
    changes = {key: rewrite(step.id, getattr(step, key)) for key in _OF_STEP}
    if missing(step.needs, facts):
        changes |= {"own": ask, "own_iphone": "", "own_android": ""}
    changes["code"] = ruby.fill(step.code, dict(facts), "")
    trouble = tuple(
        one.model_copy(update={key: rewrite(step.id, getattr(one, key)) for key in _OF_TROUBLE}) for one in step.trouble
    )
    also = tuple(one.model_copy(update={"done": rewrite(step.id, one.done)}) for one in step.also)
    avoid = {id: one.model_copy(update={"say": rewrite(step.id, one.say)}) for id, one in step.avoid.items()}
    return step.model_copy(update={**changes, "trouble": trouble, "also": also, "avoid": avoid})


def _screen(
    screen: Screen, gloss_of: Callable[[str], str], facts: Mapping[str, str], rubies: dict[str, str], has_readings: bool
) -> Screen:
    """`rubies` is given each label with its ruby, for the voice; `has_readings`: the learner may see it on the phone too."""

    def as_on_phone(markup: str) -> str:
        filled = ruby.fill(markup, dict(facts), "○○")
        label = ruby.plain(filled)
        rubies.setdefault(label, filled)
        return label

    def to_read(markup: str) -> str:
        label = as_on_phone(markup)
        return rubies[label] if has_readings else label

    def shown(label: str, detail: str = "") -> dict[str, str]:
        glosses = (gloss_of(label), gloss_of(detail))
        return {"label": to_read(label), "gloss": ": ".join(gloss for gloss in glosses if gloss)}

    def part(one: Part) -> Part:
        return one.model_copy(update=shown(one.label))

    def element(one: Element) -> Element:
        beside = _beside(one)
        known = {name: (to_read if name in ("detail", "time") else as_on_phone)(text) for name, text in beside.items()}
        parts: dict[str, object] = {}
        if isinstance(one, Choice):
            parts["options"] = tuple(part(o) for o in one.options)
        elif isinstance(one, Sheets):
            parts["pages"] = tuple(tuple(part(line) for line in sheet) for sheet in one.pages)
        return one.model_copy(update={**known, **shown(one.label, beside.get("detail", "")), **parts})

    title = shown(screen.title)
    return screen.model_copy(
        update={"title": title["label"], "gloss": title["gloss"], "address": as_on_phone(screen.address),
                "body": tuple(element(e) for e in screen.body)}
    )  # fmt: skip


def _gloss(label: str, translated: Said, locale: Locale) -> str:
    """What stands under a Japanese label: its translation; easier words, where the label itself is not easy."""
    if locale.code == SOURCE or translated.tag != locale.tag:
        return ""
    words = translated.markup
    return "" if ruby.plain(words) == ruby.plain(label) else words


def picture_path(lesson: Lesson, picture: str) -> Path | None:
    """A picture file of the lesson; None when `picture` names a pictogram of the program."""
    return lesson.folder / picture if picture.endswith((".png", ".webp")) else None

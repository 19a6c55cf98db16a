"""What may be done now, as one list: buttons, keypad, voice and tests read it, and `visit.advance` refuses the rest."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace
from typing import TYPE_CHECKING, Literal

from kiosk.language.catalog import Words
from kiosk.language.locales import Locale, offered
from kiosk.language.said import Said
from kiosk.lesson.topics import TOPICS
from kiosk.value import value
from kiosk.walkthrough.panels import PANELS
from kiosk.walkthrough.place import Chosen, Event, Opened, PhoneChoice, Switched, Visit, World
from kiosk.walkthrough.walk import Touched, Troubled, Typed, Walk
from kiosk.walkthrough.ways import WAY_WORDS, Way

if TYPE_CHECKING:
    from kiosk.lesson.model import Lesson

# plain: grey border · outline: blue border · primary: filled blue, the way forward
Look = Literal["plain", "outline", "primary"]
# Where a button stands: in the row at the bottom, among the cards, or among the tools of every page.
Place = Literal["bar", "card", "tool"]
BEGIN = "{画面|がめん}に さわってください"


@value
class Button:
    """One thing that may be done: the name it is found by, its words in the visit's language, what comes of it."""

    name: str
    label: Said
    event: Event
    icon: str = ""
    look: Look = "plain"
    place: Place = "bar"
    detail: Said | None = None


_PHONES: dict[PhoneChoice, tuple[str, str, str]] = {
    "iphone": ("iPhone", "アイフォン", "phone"),
    "android": ("Android", "アンドロイド", "phone"),
    "none": ("もっていない・わからない", "この {画面|がめん}で {練習|れんしゅう}します", "question"),
}
_WAYS: dict[Way, tuple[str, str, str]] = {
    "watch": (WAY_WORDS["watch"], "{画面|がめん}が うごくのを {見|み}ます", "eye"),
    "practise": (WAY_WORDS["practise"], "{教|おそ}わりながら さわります", "hand"),
    "alone": (WAY_WORDS["alone"], "こまったら ヒントが あります", "star"),
    "own": (WAY_WORDS["own"], "{画面|がめん}を {見|み}ながら いっしょに", "phone"),
}


def actions(visit: Visit, world: World) -> tuple[Button, ...]:
    """All that may be done now, but for touching the drawn phone: under an open panel, only what is on the panel."""
    words = world.words(visit.locale)
    if visit.panel:
        return tuple(_on_panel(visit, world, words))
    tools = _tools(words) if visit.is_running else ()
    return (*_bar(visit, world, words), *_cards(visit, world, words), *tools)


def is_possible(visit: Visit, event: Event, world: World) -> bool:
    """Whether `event` means something here. In a lesson fingers touch the phone, and time passes."""
    if isinstance(event, Touched | Typed):
        return visit.page == "steps" and not visit.panel
    if event == "waited" or event == "beat":
        return visit.page == "steps" and not (visit.panel and event == "beat")
    return any(button.event == event for button in actions(visit, world))


# -- the row at the bottom: back and again first, the way forward last; where nobody is, the whole screen


def _bar(visit: Visit, world: World, words: Words) -> Iterator[Button]:
    if visit.page == "attract":
        yield Button("begin", words.said(BEGIN), "begin", "hand", "primary")
        return
    yield Button("back", words.said("もどる"), "back", "back")
    yield Button("again", words.said("もういちど"), "again", "speaker", "outline")
    match visit.page:
        case "card":
            yield Button("go", words.said("はじめる"), "go", "next", "primary")
        case "steps" if visit.walk:
            yield from _in_lesson(visit.walk, words)
        case "done" if visit.lesson:
            yield Button("repeat", words.said("もういちど する"), "repeat", "play", "outline")
            yield Button("alone", words.said("ひとりで やってみる"), "alone", "star", "outline")
            if world.library.after(visit.lesson):
                yield Button("following", words.said("つぎの れんしゅう"), "following", "next", "primary")


def _in_lesson(walk: Walk, words: Words) -> Iterator[Button]:
    match walk.way:
        case "watch" if walk.is_playing:
            yield Button("pause", words.said("とめる"), "pause", "pause", "outline")
        case "watch":
            yield Button("pause", words.said("つづける"), "pause", "play", "outline")
        case "own":
            trouble = words.said("ちがう {画面|がめん}が {出|で}た")
            yield Button("panel-trouble", trouble, Opened("trouble"), "question", "outline")
        case _:
            yield Button("hint", words.said("ヒント"), "hint", "bulb", "outline")
    look: Look = "primary" if walk.is_next_ready else "plain"
    if walk.way == "own":
        yield Button("next", words.said("できた"), "next", "check", look)
    else:
        yield Button("next", words.said("つぎへ"), "next", "next", look)


# -- the cards of a page


def _cards(visit: Visit, world: World, words: Words) -> Iterator[Button]:
    match visit.page:
        case "attract" | "language":
            yield from _languages(world, "language", lambda code: Chosen(code))
        case "topics":
            found = ((topic, TOPICS[topic]) for topic in world.library.topics())
            yield from (_card(name, (topic.label, topic.detail, topic.icon), words) for name, topic in found)
        case "lessons":
            lessons = (world.localise(lesson, visit.locale) for lesson in world.library.about(visit.topic))
            yield from (_lesson_card(lesson) for lesson in lessons)
        case "phone":
            yield from (_card(phone, texts, words) for phone, texts in _PHONES.items())
        case "way":
            yield from (_card(way, _WAYS[way], words) for way in visit.ways)


def _languages(world: World, prefix: str, event: Callable[[str], Event]) -> Iterator[Button]:
    """Each named in itself, and said by its own voice."""
    for one in offered(world.least_translated):
        yield Button(f"{prefix}-{one.code}", _own_name(one), event(one.code), place="card")


def _own_name(locale: Locale) -> Said:
    return Said(locale.name, locale.tag)


def _card(name: str, texts: tuple[str, str, str], words: Words) -> Button:
    label, detail, icon = texts
    return Button(f"choice-{name}", words.said(label), Chosen(name), icon, place="card", detail=words.said(detail))


def _lesson_card(lesson: Lesson) -> Button:
    icon = TOPICS[lesson.topic].icon
    title, goal = lesson.said(lesson.title), lesson.said(lesson.goal)
    return Button(f"choice-{lesson.id}", title, Chosen(lesson.id), icon, place="card", detail=goal)


# -- the tools of every page, and what is on the panels they open


def _tools(words: Words) -> Iterator[Button]:
    for panel in PANELS.values():
        if panel.tool is not None:
            label = words.said(panel.tool) if panel.tool else _own_name(words.locale)
            look: Look = "outline" if panel.name == "help" else "plain"
            yield Button(f"tool-{panel.name}", label, Opened(panel.name), look=look, place="tool")


def _on_panel(visit: Visit, world: World, words: Words) -> Iterator[Button]:
    if visit.panel == "language":
        for button in _languages(world, "switch", lambda code: Switched(code)):
            is_current = button.event == Switched(visit.locale)
            yield replace(button, icon="check", look="primary") if is_current else button
    if visit.panel == "trouble" and visit.walk:
        lesson = visit.walk.lesson
        for number, trouble in enumerate(visit.walk.step.trouble):
            sign = lesson.said(trouble.sign)
            yield Button(f"trouble-{number}", sign, Troubled(number), "question", place="card")
    if visit.panel == "stop":
        yield Button("panel-close", words.said("まだ つづける"), "close", "back", "outline")
        yield Button("panel-end", words.said("おわる"), "end", "door", "primary")
    else:
        yield Button("panel-close", words.said("もどる"), "close", "back")

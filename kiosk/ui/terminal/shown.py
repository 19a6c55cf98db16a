"""What the pages show, derived from the visit once per event; what has not changed is not drawn again."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from typing import TYPE_CHECKING, Any

from kiosk.language.said import Said
from kiosk.lesson.age import short_age
from kiosk.lesson.things import THINGS
from kiosk.value import value
from kiosk.walkthrough import actions as acting
from kiosk.walkthrough import focus as focusing
from kiosk.walkthrough import visit as visiting
from kiosk.walkthrough.choices import following as coming_after
from kiosk.walkthrough.visit import Button, Chosen, Visit, World

if TYPE_CHECKING:
    from kiosk.lesson.city import City

NOTHING = Said("", "")
# Pages of a few cards and one question look alike.
_FACES = {"topics": "choices", "lessons": "choices", "phones": "choices"}


@value
class LessonCard:
    """The chosen lesson in words: its card, and the page at its end. `number` of `count` lessons of its topic."""

    id: str
    topic: str
    number: int
    count: int
    goal: Said
    done: Said
    minutes: int
    bring: tuple[Said, ...]
    address: str
    address_name: Said
    following: Said
    is_practised: bool = True
    learned: tuple[Said, ...] = ()
    # Of each lesson of its topic, whether it was practised in this visit.
    marks: tuple[bool, ...] = ()
    # The kind of phone that is drawn where none is chosen.
    phone: str = ""
    # What must lie there before the own phone is taken: each by its id, which is that of its picture too.
    things: tuple[tuple[str, Said], ...] = ()
    # When it was read about, or compared with the real screens.
    age: Said = NOTHING
    # That another lesson comes before it, and which.
    prior: Said = NOTHING
    prior_title: Said = NOTHING


@value
class Shown:
    """Frozen, so that two of them can be compared. `face` is which page is drawn; `heading` … what stands on it."""

    face: str
    page: str
    panel: str
    locale: str
    heading: Said
    bar: tuple[Button, ...]
    cards: tuple[Button, ...]
    phones: tuple[Button, ...]
    tools: tuple[Button, ...]
    panel_title: Said
    on_panel: tuple[Button, ...]
    lesson: LessonCard | None
    reminder: Said
    city: str
    counter: tuple[str, str]
    focus: str


def shown(visit: Visit, world: World, city: City | None) -> Shown:
    """Everything that the pages and panels read."""
    words = world.words(visit.locale)
    # The page is drawn under its panel as before.
    page = visiting.actions(replace(visit, panel=""), world)
    counter = city.counter if city else None
    return Shown(
        face=_FACES.get(visit.page, visit.page), page=visit.page, panel=visit.panel, locale=visit.locale,
        heading=visiting.heading(visit, world) or NOTHING,
        bar=tuple(button for button in page if button.place == "bar"),
        cards=tuple(button for button in page if button.place == "card"),
        phones=tuple(button for button in page if button.place == "choice"),
        # Whoever comes finds them standing there: made with the first touch, they would hold it up.
        tools=tuple(acting.tools(words, visit.is_called)) if visit.is_running or world.library.lessons else (),
        panel_title=visiting.panel_title(visit, world) if visit.panel else NOTHING,
        on_panel=tuple(one for one in visiting.actions(visit, world) if one.place != "tool") if visit.panel else (),
        lesson=_lesson_card(visit, world), reminder=visiting.reminder(visit, world) or NOTHING, city=words.content(city.name) if city else "",
        counter=(words.content(counter.name), counter.phone) if counter else ("", ""), focus=focusing.focus(visit, world),
    )  # fmt: skip


def _lesson_card(visit: Visit, world: World) -> LessonCard | None:
    lesson = visit.lesson
    if lesson is None or visit.page not in ("card", "things", "done"):
        return None
    words = world.words(visit.locale)
    following = coming_after(visit, world.library)
    topic = visit.topic or lesson.topic
    before = world.library.prior_to(lesson, visit.finished)
    prior = world.localise(before, visit.locale) if before else None
    coming = world.localise(following, visit.locale) if following else None
    page = lesson.page
    reached = lesson.done if lesson.done and visit.is_practised else lesson.goal
    return LessonCard(
        lesson.id, lesson.topic, world.library.place_of(lesson, topic), len(world.library.about(topic)),
        lesson.said(lesson.goal), lesson.said(reached), lesson.minutes,
        tuple(words.said(THINGS[thing]) for thing in lesson.bring),
        page.addresses[0] if page and page.addresses else "", lesson.said(page.name) if page else NOTHING,
        coming.said(coming.title) if coming else NOTHING, visit.is_practised,
        visiting.told_at_end(visit, world),
        tuple(one.id in visit.finished for one in world.library.about(topic)),
        lesson.phones[0], tuple((thing, words.said(THINGS[thing])) for thing in visiting.things(lesson)),
        short_age(lesson, words), visiting.prior_words(visit, world) or NOTHING, prior.said(prior.title) if prior else NOTHING,
    )  # fmt: skip


def as_buttons(buttons: Iterable[Button]) -> list[dict[str, Any]]:
    """For QML: name, label, detail, icon, look, and the languages of label and detail; the id of what a card chooses.

    `picture` is an illustration's name, `topic` and `number` as in `Button`.
    """
    return [
        {"name": one.name, "id": one.event.what if isinstance(one.event, Chosen) else "",
         "label": one.label.markup, "tag": one.label.tag, "short": one.short.markup if one.short else "", "icon": one.icon, "look": one.look,
         "detail": one.detail.markup if one.detail else "", "detailTag": one.detail.tag if one.detail else "",
         "picture": one.picture, "topic": one.topic, "number": one.number}
        for one in buttons
    ]  # fmt: skip


def as_lesson(card: LessonCard | None) -> dict[str, Any]:
    """For QML: the words, and under `tags` the language of each; without a lesson, all of it empty."""
    card = card or LessonCard("", "", 0, 0, NOTHING, NOTHING, 0, (), "", NOTHING, NOTHING)
    said = {
        "goal": card.goal,
        "done": card.done,
        "addressName": card.address_name,
        "following": card.following,
        "age": card.age,
        "prior": card.prior,
        "priorTitle": card.prior_title,
    }
    return {
        **{name: text.markup for name, text in said.items()}, "tags": {name: text.tag for name, text in said.items()},
        "id": card.id, "topic": card.topic, "number": card.number, "phone": card.phone, "count": card.count,
        "minutes": card.minutes, "isPractised": card.is_practised, "bring": [thing.markup for thing in card.bring], "address": card.address,
        "learned": [{"markup": line.markup, "tag": line.tag} for line in card.learned], "marks": list(card.marks),
        "things": [{"picture": f"thing-{thing}", "label": said.markup, "tag": said.tag} for thing, said in card.things],
    }  # fmt: skip

"""One resident's visit, from the first touch to the end: which page is shown, and what each touch leads to."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Literal

from kiosk.language.locales import named
from kiosk.walkthrough import walk as walking
from kiosk.walkthrough.walk import Effect, Finish, Leave, Record, Say, Walk, Way

if TYPE_CHECKING:
    from kiosk.lesson.library import Library
    from kiosk.lesson.model import Lesson, PhoneKind

Page = Literal["attract", "language", "topics", "lessons", "card", "phone", "way", "steps", "done"]
PhoneChoice = Literal["iphone", "android", "none"]
Why = Literal["finished", "stopped", "idle"]

CHOOSE_LANGUAGE = "ことばを えらんでください。"
CHOOSE_TOPIC = "{何|なに}を {練習|れんしゅう}しますか。"
CHOOSE_LESSON = "どの {練習|れんしゅう}を しますか。"
CHOOSE_PHONE = "どの スマートフォンを {使|つか}いますか。"
CHOOSE_WAY = "どうやって {練習|れんしゅう}しますか。"
WELL_DONE = "よく できました。"
NO_LESSON = "いま、{練習|れんしゅう}を {準備|じゅんび}しています。{係|かかり}の{人|ひと}に {声|こえ}を かけてください。"


@dataclass(frozen=True)
class World:
    """What a visit needs from outside: the lessons, and how to put one into a language."""

    library: Library
    localise: Callable[[Lesson, str], Lesson]


@dataclass(frozen=True)
class Visit:
    """A page and what has been chosen on the way to it."""

    page: Page = "attract"
    locale: str = "ja"
    topic: str = ""
    lesson: Lesson | None = None
    phone: PhoneChoice | None = None
    way: Way | None = None
    walk: Walk | None = None

    @property
    def is_running(self) -> bool:
        return self.page != "attract"

    @property
    def ways(self) -> tuple[Way, ...]:
        """Without a phone of one's own there is nothing to follow on it."""
        return tuple(way for way in walking.WAYS if way != "own" or self.phone != "none")


@dataclass(frozen=True)
class Chosen:
    """A button of the current page: a language, topic, lesson, phone or way, by its id."""

    what: str


Pressed = Literal["begin", "back", "again", "go", "repeat", "alone", "following"]
Event = Chosen | Pressed | walking.Event


def spoken(visit: Visit) -> tuple[str, ...]:
    """What is said when the page comes up, and again on "hear again"."""
    lesson = visit.lesson
    match visit.page:
        case "language":
            return (CHOOSE_LANGUAGE,)
        case "topics":
            return (CHOOSE_TOPIC,)
        case "lessons":
            return (CHOOSE_LESSON,)
        case "card" if lesson:
            return (lesson.title, lesson.goal)
        case "phone":
            return (CHOOSE_PHONE,)
        case "way":
            return (CHOOSE_WAY,)
        case "steps" if visit.walk:
            return visit.walk.spoken
        case "done" if lesson:
            return (WELL_DONE, lesson.done or lesson.goal)
    return ()


def advance(visit: Visit, event: Event, world: World, now: float) -> tuple[Visit, tuple[Effect, ...]]:
    """The visit after a touch. An event that means nothing on this page changes nothing."""
    if event == "again":
        return visit, (Say(spoken(visit)),)
    if event == "begin":
        return _opened(replace(visit, page="language"), Record("session_started", {}))
    if isinstance(event, Chosen):
        return _chosen(visit, event.what, world, now)
    if visit.page == "steps" and visit.walk:
        return _walked(visit, event, now)
    match visit.page, event:
        case _, "back":
            return _back(visit, world)
        case "card", "go":
            return _opened(replace(visit, page="phone"))
        case "done", "repeat" | "go" if visit.way:
            return _started(visit, visit.way, now)
        case "done", "alone":
            return _started(visit, "alone", now)
        case "done", "following" if visit.lesson:
            following = world.library.after(visit.lesson)
            return _chosen(replace(visit, page="lessons"), following.id, world, now) if following else (visit, ())
    return visit, ()


def ended(visit: Visit, why: Why) -> tuple[Visit, tuple[Effect, ...]]:
    """The end of a visit: nothing of it is left."""
    record = Record("session_ended", {"why": why}) if visit.is_running else None
    return Visit(), (record,) if record else ()


def spoken_to(visit: Visit, code: str, world: World) -> Visit:
    """The same place in another language."""
    if visit.lesson is None:
        return replace(visit, locale=code)
    lesson = world.localise(world.library.lessons[visit.lesson.id], code)
    walk = visit.walk and walking.in_language(visit.walk, lesson)
    return replace(visit, locale=code, lesson=lesson, walk=walk)


def _opened(visit: Visit, *before: Effect) -> tuple[Visit, tuple[Effect, ...]]:
    return visit, (*before, Say(spoken(visit)))


def _chosen(visit: Visit, what: str, world: World, now: float) -> tuple[Visit, tuple[Effect, ...]]:
    match visit.page:
        case "attract" | "language":
            started = (Record("session_started", {}),) if visit.page == "attract" else ()
            greeted = replace(visit, locale=what, page="topics")
            said = Say((named(what).greeting, *spoken(greeted)))
            return greeted, (*started, Record("language_chosen", {"locale": what}), said)
        case "topics":
            lessons = world.library.about(what)
            if len(lessons) == 1:
                return _chosen(replace(visit, page="lessons", topic=what), lessons[0].id, world, now)
            return _opened(replace(visit, page="lessons", topic=what))
        case "lessons" if what in world.library.lessons:
            lesson = world.localise(world.library.lessons[what], visit.locale)
            return _opened(replace(visit, page="card", topic=lesson.topic, lesson=lesson))
        case "phone" if what in ("iphone", "android", "none"):
            return _opened(replace(visit, page="way", phone=what))  # type: ignore[arg-type]
        case "way" if what in visit.ways:
            return _started(visit, what, now)
    return visit, ()


def _started(visit: Visit, way: Way, now: float) -> tuple[Visit, tuple[Effect, ...]]:
    assert visit.lesson is not None
    walk, effects = walking.begun(visit.lesson, _drawn(visit), way, now)
    return replace(visit, page="steps", way=way, walk=walk), effects


def _drawn(visit: Visit) -> PhoneKind:
    """Which phone is drawn: the learner's own kind, or the lesson's first."""
    assert visit.lesson is not None
    phones = visit.lesson.phones
    return visit.phone if visit.phone in phones else phones[0]


def _walked(visit: Visit, event: Event, now: float) -> tuple[Visit, tuple[Effect, ...]]:
    assert visit.walk is not None and not isinstance(event, Chosen)
    walk, effects = walking.advance(visit.walk, event, now)  # type: ignore[arg-type]
    if any(isinstance(effect, Leave) for effect in effects):
        return _opened(replace(visit, page="way", walk=None))
    if any(isinstance(effect, Finish) for effect in effects):
        records = (effect for effect in effects if isinstance(effect, Record))
        return _opened(replace(visit, page="done", walk=None), *records)
    return replace(visit, walk=walk), effects


_BEFORE: dict[Page, Page] = {
    "language": "attract", "topics": "language", "lessons": "topics", "card": "lessons", "phone": "card", "way": "phone",
    "done": "way",
}  # fmt: skip


def _back(visit: Visit, world: World) -> tuple[Visit, tuple[Effect, ...]]:
    page = _BEFORE[visit.page]
    if page == "attract":
        return ended(visit, "stopped")
    if page == "lessons" and len(world.library.about(visit.topic)) == 1:
        page = "topics"
    return _opened(replace(visit, page=page, lesson=visit.lesson if page not in ("topics", "lessons") else None))

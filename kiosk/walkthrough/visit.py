"""One resident's visit, from the first touch to the end: which page is shown, and what each touch leads to."""

from __future__ import annotations

from dataclasses import replace
from math import inf
from typing import TYPE_CHECKING, TypeGuard

from kiosk.language.locales import named
from kiosk.language.said import JAPANESE, Said
from kiosk.lesson.library import FIRST
from kiosk.lesson.things import THINGS
from kiosk.walkthrough import variants
from kiosk.walkthrough import walk as walking
from kiosk.walkthrough.actions import Button, actions, is_possible, leaf_name
from kiosk.walkthrough.choices import LEAF, following
from kiosk.walkthrough.panels import PANELS
from kiosk.walkthrough.place import (
    Chosen,
    Event,
    Opened,
    Page,
    PhoneChoice,
    Pressed,
    Switched,
    Turned,
    Visit,
    Why,
    World,
)
from kiosk.walkthrough.walk import Effect, Finish, Leave, Recognised, Record, Say, Touched, Troubled, Typed
from kiosk.walkthrough.ways import WAYS, Way

if TYPE_CHECKING:
    from kiosk.lesson.model import Lesson, PhoneKind

__all__ = [
    "WHICH_PHONE", "WHICH_THINGS", "Button", "Chosen", "Event", "Opened", "Page", "PhoneChoice", "Pressed", "Switched", "Turned", "Visit", "Why",
    "World", "actions", "advance", "ended", "heading", "is_possible", "panel_title", "reminder", "spoken",
    "spoken_to", "things", "told_at_end",
]  # fmt: skip

Outcome = tuple[Visit, tuple[Effect, ...]]
WELL_DONE = "よく できました。"
# The tone has been heard: it is not said that nobody will come.
NOT_CALLED = "だいじょうぶです。そのまま つづけましょう。"
TRY_AGAIN = "もう{一度|いちど} やってみましょう。"
FIRST_LESSONS = "はじめての れんしゅうです。"
HOW_TO_START = "「れんしゅうを はじめる」に さわると、はじまります。"
ENOUGH_TODAY = "きょうは、ここまでに します。"
WELL_DONE_ALONE = "ひとりで、よく できました。"
LEARNED = "できるように なったこと"
WHICH_PHONE = "お{使|つか}いの スマホは、どれですか。"
WHICH_THINGS = "これが、ぜんぶ ありますか。"
TAKE_PHONE = "スマホを、わすれて いませんか。"
# A page that has just come by itself takes no touch that was meant for the one before: a slow hand was on its way.
SLOW_HAND_SECONDS = 2.5
# A finger that trembles on what it has just done: what came up below it is not meant.
TREMBLE_SECONDS = 1.2
_WAYS_ON = ("next", "repeat", "alone", "following")
TAKE_CARD = "カードと スマホを、わすれて いませんか。"
# The question of a page: what stands at its top, and what is said when it comes up.
_HEADINGS: dict[Page, str] = {
    "topics": "{何|なに}を れんしゅうしますか。",
    "lessons": "どの れんしゅうを しますか。",
    "phones": WHICH_PHONE,
    "things": WHICH_THINGS,
    "done": WELL_DONE,
}
# What is said when it is chosen.
_PHONES: dict[str, tuple[PhoneChoice, str]] = {
    "iphone": ("iphone", "iPhoneで れんしゅうします。"),
    "android": ("android", "Androidで れんしゅうします。"),
    "none": ("none", "わからなくても だいじょうぶです。"),
}


def heading(visit: Visit, world: World) -> Said | None:
    """What stands at the top of the page: its question, else the lesson's title."""
    if visit.page == "done" and visit.stopped is not None:
        return world.words(visit.locale).said(ENOUGH_TODAY)
    if visit.page == "done" and not visit.is_practised:
        return world.words(visit.locale).said(TRY_AGAIN)
    if visit.page == "done" and visit.way == "alone":
        return world.words(visit.locale).said(WELL_DONE_ALONE)
    if visit.page == "lessons" and visit.topic == FIRST:
        return world.words(visit.locale).said(FIRST_LESSONS)
    if question := _HEADINGS.get(visit.page):
        return world.words(visit.locale).said(question)
    return visit.lesson.said(visit.lesson.title) if visit.lesson else None


def spoken(visit: Visit, world: World) -> tuple[Said, ...]:
    """What is said when the page comes up, and again on "hear again"; of an open panel, what can be chosen on it."""
    if visit.panel:
        listed = (one.label for one in actions(visit, world) if one.place == "card")
        return (panel_title(visit, world), *listed)
    if visit.page == "steps":
        return visit.walk.spoken if visit.walk else ()
    top, lesson = heading(visit, world), visit.lesson
    more: tuple[Said, ...] = ()
    if lesson and visit.page == "card":
        prior = prior_words(visit, world)
        more = (lesson.said(lesson.goal), *((prior,) if prior else ()), world.words(visit.locale).said(HOW_TO_START))
    elif lesson and visit.page == "things":
        more = tuple(world.words(visit.locale).said(THINGS[thing]) for thing in things(lesson))
    elif lesson and visit.page == "done":
        take = reminder(visit, world)
        more = (*told_at_end(visit, world), *((take,) if take else ()))
    return (*((top,) if top else ()), *more)


def prior_words(visit: Visit, world: World) -> Said | None:
    """That another lesson comes before this one, where it was not done."""
    prior = visit.lesson and world.library.prior_to(visit.lesson, visit.finished)
    if not prior:
        return None
    from kiosk.lesson.words import prior_said

    return prior_said(world.localise(prior, visit.locale))


def told_at_end(visit: Visit, world: World) -> tuple[Said, ...]:
    """What one can do now: a title and its lines, or one sentence; where one stopped, where to go from there."""
    lesson = visit.lesson
    if lesson is None or not (visit.is_practised or visit.stopped is not None):
        return ()
    if visit.stopped is not None:
        known = None if visit.phone == "none" else visit.phone
        return (lesson.said(lesson.troubles[visit.stopped].answer(known)),)
    if not lesson.learned:
        return (lesson.said(lesson.done or lesson.goal),)
    return (world.words(visit.locale).said(LEARNED), *(lesson.said(line) for line in lesson.learned))


def reminder(visit: Visit, world: World) -> Said | None:
    """What is not to be left behind at the terminal, where something of the learner's own lay there."""
    if not visit.at_hand:
        return None
    return world.words(visit.locale).said(TAKE_CARD if "card" in visit.at_hand else TAKE_PHONE)


def advance(visit: Visit, event: Event, world: World, now: float) -> Outcome:
    """The visit after an event. One that is not among `actions` here changes nothing and says nothing."""
    if not is_possible(visit, event, world) or _is_too_late(visit, event, now):
        return visit, ()
    match event:
        case Chosen(what):
            return _chosen(visit, what, world, now)
        case Opened(panel):
            return _panel_opened(visit, panel, world)
        case Switched(code):
            switched, _ = _asked(spoken_to(replace(visit, panel=""), code, world), (), world)
            return _opened(switched, world, Record("language_chosen", {"locale": code}))
        case "close" | "mistaken":
            return _closed(visit, event, world, now)
        case "more":
            return _opened(replace(visit, trouble_page=visit.trouble_page + 1), world)
        case "end":
            return ended(visit, "finished" if visit.page == "done" else "stopped")
        case "again":
            return visit, (Say(spoken(visit, world)),)
    if event == "enough":
        return _stopped(visit, world)
    if visit.page == "steps" and _is_of_lesson(event):
        if event == "back" and visit.walk and visit.walk.helped:
            walk = replace(visit.walk, answer=None)
            return replace(visit, walk=walk), (Say(walk.spoken),)
        # What is answered is read on the page; a beat of the watch way leaves an open panel alone.
        is_answered = isinstance(event, Troubled | Recognised) or event == "hint"
        return _walked(replace(visit, panel="") if is_answered else visit, event, world, now)
    return _turned(visit, event, world, now)


def _is_too_late(visit: Visit, event: Event, now: float) -> bool:
    """Whether this touch was on its way while the page before still stood there."""
    if visit.walk and visit.walk.is_done:
        return isinstance(event, Touched) and now - visit.done_at < TREMBLE_SECONDS
    if event == "others":
        # It lies where the key was that led here.
        return 0 <= now - visit.ended_at < SLOW_HAND_SECONDS
    return event in _WAYS_ON and now - visit.turned < SLOW_HAND_SECONDS


def _is_of_lesson(event: Event) -> TypeGuard[walking.Event]:
    return isinstance(event, Touched | Typed | Troubled | Recognised) or event in walking.PRESSED


def _turned(visit: Visit, event: Event, world: World, now: float) -> Outcome:
    """A button that leads to another page."""
    match visit.page, event:
        case "attract", "begin":
            return _begun(visit, visit.locale, world)
        case _, "back":
            return _back(visit, world)
        case "lessons", Turned(leaf):
            return replace(visit, leaf=leaf), (Say((leaf_name(visit, leaf, world),)),)
        case "topics", "first":
            return _opened(replace(visit, page="lessons", topic=FIRST, leaf=0), world)
        case "card", "prior" if visit.lesson and (prior := world.library.prior_to(visit.lesson, visit.finished)):
            return _card_of(replace(visit, origin=(*visit.origin, visit.lesson.id)), prior, world)
        case "done", "repeat" if visit.way:
            return _started(visit, visit.way, world, now)
        case "done", "others":
            return _opened(replace(visit, page="topics", lesson=None, origin=()), world)
        case "done", "alone":
            return _started(visit, "alone", world, now)
        case "done", "following" if visit.lesson:
            coming = following(visit, world.library)
            return _card_of(replace(visit, origin=visit.origin[:-1]), coming, world) if coming else (visit, ())
    return visit, ()


def ended(visit: Visit, why: Why) -> Outcome:
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


def _opened(visit: Visit, world: World, *before: Effect) -> Outcome:
    return visit, (*before, Say(spoken(visit, world)))


def _chosen(visit: Visit, what: str, world: World, now: float) -> Outcome:
    match visit.page:
        case "attract":
            return _begun(visit, what, world)
        case "topics":
            lessons = world.library.about(what)
            if len(lessons) == 1:
                return _card_of(visit, lessons[0], world)
            return _opened(replace(visit, page="lessons", topic=what, leaf=0), world)
        case "lessons":
            return _card_of(visit, world.library.lessons[what], world)
        case "card" if what in _PHONES:
            phone, text = _PHONES[what]
            return replace(visit, phone=phone), (Say((world.words(visit.locale).said(text),)),)
        case "card" if what == "own":
            return _to_own(visit, world, now)
        case "phones":
            return _to_own(replace(visit, phone=_PHONES[what][0]), world, now)
        case "card" | "things":
            return _started(visit, next(way for way in WAYS if way == what), world, now)
    return visit, ()


def things(lesson: Lesson) -> tuple[str, ...]:
    """What must lie there before a lesson is done on the own phone; empty where that phone is all."""
    brought = tuple(thing for thing in lesson.bring if thing != "phone")
    return ("phone", *brought) if brought else ()


def _to_own(visit: Visit, world: World, now: float) -> Outcome:
    """To the own phone: first which it is, then whether all is there that the lesson needs, each once."""
    if visit.phone is None:
        return _opened(replace(visit, page="phones"), world)
    if visit.lesson and things(visit.lesson):
        return _opened(replace(visit, page="things"), world)
    return _started(visit, "own", world, now)


def _begun(visit: Visit, code: str, world: World) -> Outcome:
    greeted, locale = replace(visit, locale=code, page="topics"), named(code)
    said = Say((Said(locale.greeting, locale.tag), *spoken(greeted, world)))
    return greeted, (Record("session_started", {}), Record("language_chosen", {"locale": code}), said)


def _panel_opened(visit: Visit, panel: str, world: World) -> Outcome:
    opened = replace(visit, panel=panel, trouble_page=0, is_called=visit.is_called or panel == "call")
    take = reminder(visit, world) if panel == "stop" else None
    called = (Record("staff_called", {}),) if panel == "call" else ()
    return opened, (*called, Say((panel_title(opened, world), *((take,) if take else ()))))


def _closed(visit: Visit, event: Event, world: World, now: float) -> Outcome:
    """The page again; a call that was a mistake is taken back. Who is asked for the look goes on with any of them."""
    if visit.panel == "variant" and visit.walk and variants.is_asked(visit.walk):
        return _walked(replace(visit, panel=""), Recognised(""), world, now)
    if event == "close":
        return _asked(replace(visit, panel=""), (), world)
    back, _ = _asked(replace(visit, panel="", is_called=False), (), world)
    return back, (Say((world.words(visit.locale).said(NOT_CALLED),)),)


def panel_title(visit: Visit, world: World) -> Said:
    """What stands on the open panel, and is said when it opens. A place has its own words for its call in Japanese."""
    words = world.words(visit.locale)
    if visit.panel == "call" and world.call_words and words.locale.tag == JAPANESE:
        return Said(world.call_words, JAPANESE)
    return words.said(PANELS[visit.panel].title)


def _card_of(visit: Visit, lesson: Lesson, world: World) -> Outcome:
    """Its list is then at the six where it stands: back leads there. Who is on the beginners' way stays on it."""
    shown = world.localise(lesson, visit.locale)
    topic = FIRST if visit.topic == FIRST and shown.first else shown.topic
    leaf = max(0, world.library.place_of(shown, topic) - 1) // LEAF
    return _opened(replace(visit, page="card", topic=topic, leaf=leaf, lesson=shown, variant=""), world)


def _started(visit: Visit, way: Way, world: World, now: float) -> Outcome:
    assert visit.lesson is not None
    phone = _drawn(visit.lesson, visit.phone)
    walk, effects = walking.begun(
        visit.lesson, phone, way, now, True, world.goes_on, phone == visit.phone, visit.variant
    )
    # Who only practised brought nothing out.
    needed = {"phone", *({"card"} & {*visit.lesson.bring})} if way == "own" else set()
    begun = replace(visit, page="steps", way=way, walk=walk, at_hand=visit.at_hand | needed, stopped=None)
    return _asked(begun, effects, world)


def _drawn(lesson: Lesson, chosen: PhoneChoice | None) -> PhoneKind:
    """Which phone is drawn: the learner's own kind, or the lesson's first."""
    return next((phone for phone in lesson.phones if phone == chosen), lesson.phones[0])


def _walked(visit: Visit, event: walking.Event, world: World, now: float) -> Outcome:
    if visit.walk is None:
        return visit, ()
    before = visit.walk.index
    walk, effects = walking.advance(visit.walk, event, now)
    if walk.is_done and not (visit.walk.is_done and walk.index == before):
        visit = replace(visit, done_at=now)
    is_over = any(isinstance(effect, Finish) for effect in effects)
    if is_over or walk.index != before:
        visit = replace(visit, turned=now if event == "beat" else -inf)
    if any(isinstance(effect, Leave) for effect in effects):
        return _opened(replace(visit, page="card", walk=None), world)
    if is_over:
        records = (effect for effect in effects if isinstance(effect, Record))
        finished = visit.finished | ({walk.lesson.id} if walk.is_practised else set())
        done = replace(
            visit, page="done", panel="", walk=None, is_practised=walk.is_practised, finished=finished, ended_at=now
        )
        return _opened(done, world, *records)
    return _asked(replace(visit, walk=walk, variant=walk.variant), effects, world)


def _asked(visit: Visit, effects: tuple[Effect, ...], world: World) -> Outcome:
    """Where the looks of the service part, the learner is asked for theirs before the step is told."""
    if visit.walk is None or not variants.is_asked(visit.walk):
        return visit, effects
    return _opened(
        replace(visit, panel="variant"), world, *(effect for effect in effects if isinstance(effect, Record))
    )


def _stopped(visit: Visit, world: World) -> Outcome:
    """To the end without praise: nothing was finished, and nothing went wrong."""
    walk = visit.walk
    assert walk is not None and walk.helped is not None
    done = replace(visit, page="done", walk=None, is_practised=False, stopped=walk.lesson.troubles.index(walk.helped))
    return _opened(done, world)


_BEFORE: dict[Page, Page] = {
    "topics": "attract",
    "lessons": "topics",
    "card": "lessons",
    "phones": "card",
    "things": "card",
    "done": "card",
}


def _back(visit: Visit, world: World) -> Outcome:
    page = _BEFORE[visit.page]
    if visit.page == "card" and visit.origin:
        *earlier, came_from = visit.origin
        return _card_of(replace(visit, origin=tuple(earlier)), world.library.lessons[came_from], world)
    if page == "attract":
        return ended(visit, "stopped")
    if page == "lessons" and len(world.library.about(visit.topic)) == 1:
        page = "topics"
    lesson = visit.lesson if page not in ("topics", "lessons") else None
    return _opened(replace(visit, page=page, lesson=lesson), world)

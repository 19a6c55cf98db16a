"""Visits for tests: the shipped lessons, every event there is, and ways to all places that can be reached."""

import random
from collections.abc import Iterator
from functools import cache
from typing import Any, get_args

from kiosk import paths
from kiosk.language.catalog import Words
from kiosk.language.locales import all_locales, named
from kiosk.lesson.library import Library, load_library
from kiosk.lesson.load import load_city
from kiosk.lesson.model import Variant
from kiosk.lesson.words import localised
from kiosk.phone.keyboards import Stroke
from kiosk.phone.model import Action
from kiosk.walkthrough.actions import actions
from kiosk.walkthrough.choices import way_to
from kiosk.walkthrough.panels import PANELS
from kiosk.walkthrough.place import Chosen, Event, Opened, Pressed, Switched, Visit, World
from kiosk.walkthrough.visit import advance
from kiosk.walkthrough.walk import PRESSED, Recognised, Touched, Troubled, Typed, Walk, right_events
from kiosk.walkthrough.ways import WAYS

_SHIPPED = load_library([paths.LESSONS]).lessons
# One topic with several lessons, whatever is shipped.
_TWIN = next(iter(_SHIPPED.values()))
_FIRST, _SECOND, *_REST = _TWIN.steps
# And one whose service has two looks.
_LOOKS = _TWIN.model_copy(update={
    "id": "looks", "variants": (Variant(id="new", sign="{上|うえ}に ある"), Variant(id="old", sign="{下|した}に ある")),
    "steps": (_FIRST, *(_SECOND.model_copy(update={"id": f"{_SECOND.id}-{one}", "variant": one}) for one in ("new", "old")),
              *_REST),
})  # fmt: skip
LIBRARY = Library({
    **_SHIPPED, "twin": _TWIN.model_copy(update={"id": "twin"}).placed_in(_TWIN.folder), "looks": _LOOKS.placed_in(_TWIN.folder),
})  # fmt: skip
_JAPANESE = Words.load(named("ja"))
WORLD = World(LIBRARY, lambda lesson, code: lesson, lambda code: _JAPANESE)


def world_in(words: Words) -> World:
    """The same lessons, whatever language is chosen put into `words`."""
    # As many steps as in WORLD: of a city that has told all that one needs, in no language.
    facts = dict.fromkeys(load_city(paths.CONTENT / "cities" / "example").facts(), "1")
    return World(LIBRARY, lambda lesson, code: localised(lesson, words, facts), lambda code: words)


def every_event() -> tuple[Event, ...]:
    """Everything that may arrive at any time, and much that never should."""
    ids = [
        *LIBRARY.lessons,
        *LIBRARY.topics(),
        "iphone",
        "android",
        "none",
        *WAYS,
        *(one.code for one in all_locales()),
    ]
    targets = {target for lesson in LIBRARY.lessons.values() for name in lesson.screens
               for target in lesson.screen(name).targets}  # fmt: skip
    strange: Any = ("nonsense", "", "stop", "trouble")
    return (
        *(Chosen(what) for what in (*ids, "nowhere", "")),
        *(Opened(name) for name in (*PANELS, "nowhere", "")),
        *(Switched(one.code) for one in all_locales()), Switched("nowhere"),
        *get_args(Pressed), *PRESSED, *strange,
        *(Touched(Action(kind=kind, target=target)) for kind in ("tap", "scan", "hold_card", "long_press", "choose")
          for target in (*sorted(targets), "nowhere", "")),
        *(Touched(Action(kind="swipe", target=direction)) for direction in ("up", "left", "nowhere")),
        *(Typed(Stroke(key, place)) for key in ("あいうえお", "か", "1", "abc", "゛゜小", "") for place in (0, 2)),
        *(Troubled(number) for number in (-1, 0, 1, 99)), *(Recognised(one) for one in ("new", "old", "", "nowhere")),
    )  # fmt: skip


def wrong_touch(walk: Walk) -> Touched:
    """A touch on something that is there and is not meant, nor a bait."""
    also = (other.do.target for other in walk.step.also)
    meant = {walk.step.do.target, walk.step.do.into, *also, *walk.step.avoid, *(step.do.target for step in walk.steps)}
    still = ("text", "image", "badge", "progress", "bubble", "stamp")
    body = (element for element in walk.state.screen.body if element.kind not in still)
    targets = (target for element in body for target in element.targets)
    return Touched(Action(kind="tap", target=next((x for x in targets if x not in meant), "")))


def forward(visit: Visit, world: World, chance: random.Random) -> Event:
    """What somebody might do who goes on: a button that is there, or the right thing on the phone."""
    is_walking = visit.page == "steps" and visit.walk and not visit.panel and not visit.walk.is_stopped
    if visit.walk and is_walking and chance.random() < 0.8:
        return next(right_events(visit.walk), "next") if chance.random() < 0.6 else "next"
    buttons = actions(visit, world)
    onward = [one for one in buttons if one.place == "card" or one.look == "primary"]
    return chance.choice(onward if onward and chance.random() < 0.7 else buttons).event


@cache
def reached() -> tuple[Visit, ...]:
    """Places of visits as people make them."""
    return (*_made(seeds=60, length=80), *_chosen_again())


def _chosen_again() -> Iterator[Visit]:
    """Of two looks one was chosen, and the learner asks for help."""
    visit = Visit()
    begun = (Chosen("ja"), *way_to(LIBRARY, "looks"), Chosen("iphone"), Chosen("own"))
    for event in (*begun, Chosen("own"), "next", Recognised("new"), Opened("trouble")):
        visit, _ = advance(visit, event, WORLD, 0.0)  # type: ignore[arg-type]
        yield visit


def places() -> tuple[Visit, ...]:
    """One visit for each place: page, panel, way, and in a lesson whether its step is done."""
    found = {(x.page, x.panel, x.way, x.walk and (x.walk.lesson.id, x.walk.is_done)): x for x in reached()}
    return tuple(found.values())


def _made(seeds: int, length: int) -> Iterator[Visit]:
    for seed in range(seeds):
        chance = random.Random(seed)
        visit = Visit()
        for now in range(length):
            yield visit
            visit, _ = advance(visit, forward(visit, WORLD, chance), WORLD, float(now))

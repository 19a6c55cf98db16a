"""Where a resident's visit is, what it needs from outside, and what may happen to it."""

from __future__ import annotations

from collections.abc import Callable
from math import inf
from typing import TYPE_CHECKING, Literal

from kiosk.language.catalog import Words
from kiosk.language.locales import LEAST_TRANSLATED
from kiosk.value import value
from kiosk.walkthrough import walk as walking
from kiosk.walkthrough.walk import Walk
from kiosk.walkthrough.ways import Way

if TYPE_CHECKING:
    from kiosk.lesson.library import Library
    from kiosk.lesson.model import Lesson

Page = Literal["attract", "topics", "lessons", "card", "phones", "things", "steps", "done"]
PhoneChoice = Literal["iphone", "android", "none"]
Why = Literal["finished", "stopped", "idle"]


@value
class World:
    """What a visit needs from outside: the lessons, and how to put one, and the program, into a language."""

    library: Library
    localise: Callable[[Lesson, str], Lesson]
    words: Callable[[str], Words]
    # The share (0-1) of a language's texts from which it is offered.
    least_translated: float = LEAST_TRANSLATED
    # Whether the next step comes by itself after the praise.
    goes_on: bool = True
    # What is said in Japanese when staff are called; empty: the program's own words.
    call_words: str = ""


@value
class Visit:
    """A page, the panel over it (empty: none), and what has been chosen on the way.

    `phone` stays for the whole visit. `at_hand` is what of the learner's own lay there in some lesson: a card, a phone.
    `leaf` is which six of the lessons of `topic` are seen, from 0; `origin` the lessons from whose cards one has gone to
    what comes before them, the last one last.
    `variant` is the look of this lesson's service that the learner has told of.
    `is_called`: staff have been called, and nobody has taken it back.
    `trouble_page` counts how often other troubles were asked for, on their panel. `stopped` is the trouble, by its place in the lesson, at which the own phone was put away for today.
    `finished` are the lessons that were practised to their end. `is_practised` is False at the end of one that was only skipped through. `turned` is the monotonic time in seconds
    at which a step or a page last came by itself, `done_at` that at which a hand last did what its step
    asks, `ended_at` that at which the page of the end came.
    """

    page: Page = "attract"
    panel: str = ""
    locale: str = "ja"
    topic: str = ""
    leaf: int = 0
    lesson: Lesson | None = None
    variant: str = ""
    origin: tuple[str, ...] = ()
    phone: PhoneChoice | None = None
    way: Way | None = None
    walk: Walk | None = None
    at_hand: frozenset[str] = frozenset()
    is_called: bool = False
    is_practised: bool = True
    stopped: int | None = None
    finished: frozenset[str] = frozenset()
    trouble_page: int = 0
    turned: float = -inf
    done_at: float = -inf
    ended_at: float = -inf

    @property
    def is_running(self) -> bool:
        return self.page != "attract"


@value
class Chosen:
    """A card of the current page: a language, topic, lesson, phone or way, by its id."""

    what: str


@value
class Opened:
    """A panel, by its name."""

    panel: str


@value
class Turned:
    """Another six of the lessons, from 0."""

    leaf: int


@value
class Switched:
    """Another language, by its code, on the spot."""

    code: str


Pressed = Literal[
    "begin", "back", "again", "repeat", "alone", "following", "others", "close", "mistaken", "end", "enough", "more",
    "first", "prior",
]  # fmt: skip
Event = Chosen | Opened | Turned | Switched | Pressed | walking.Event

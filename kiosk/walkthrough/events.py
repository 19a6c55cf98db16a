"""What comes into a learner's walk, and what comes out of it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal, get_args

from kiosk.language.said import Said
from kiosk.phone.keyboards import Stroke
from kiosk.value import value

if TYPE_CHECKING:
    # The models bring a large library, which the first picture of the screen must not wait for.
    from kiosk.phone.model import Action


@value
class Touched:
    """A finger did something to the drawn phone."""

    action: Action


@value
class Typed:
    """A key of the phone's keyboard was touched or flicked."""

    stroke: Stroke


@value
class Troubled:
    """The learner sees the trouble of this number on their own phone."""

    number: int


@value
class Recognised:
    """The learner has this one of the variants of the service in the hand, by its id; none of them where it is empty."""

    variant: str


# `beat`: the next thing that happens by itself is due.
Pressed = Literal["next", "back", "hint", "pause", "beat"]
PRESSED: tuple[Pressed, ...] = get_args(Pressed)
Event = Touched | Typed | Troubled | Recognised | Pressed


@value
class Say:
    """Speak these texts one after the other, in place of what is being said."""

    texts: tuple[Said, ...]


@value
class Record:
    """Something to count; names and fields as in `kiosk.usage.events`."""

    kind: str
    fields: dict[str, str | int | float]


@value
class Finish:
    """The last step is done."""


@value
class Leave:
    """Back from the first step."""


Effect = Say | Record | Finish | Leave

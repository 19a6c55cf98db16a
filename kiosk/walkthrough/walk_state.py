"""Where a learner is in a lesson, and what would be right there. Pure: no clock, nothing happens here."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING, Literal

from kiosk.language.said import Said
from kiosk.phone import keyboards
from kiosk.phone.keyboards import Stroke
from kiosk.phone.state import PhoneState, next_stroke
from kiosk.value import value
from kiosk.walkthrough import goals
from kiosk.walkthrough.answers import (
    ASK_HINT,
    CARD_STAYS,
    END_WITH,
    NO_CARD_HERE,
    PLEASE_WAIT,
    READ_AGAIN,
    READ_THEN_NEXT,
    READING,
    TURN_TO,
    praise,
)  # fmt: skip
from kiosk.walkthrough.events import Event, Say, Touched, Typed
from kiosk.walkthrough.troubles import near, others, pages, told_apart
from kiosk.walkthrough.ways import Way

if TYPE_CHECKING:
    from kiosk.lesson.model import Lesson, Other, PhoneKind, Step, Trouble

Gesture = Literal["tap", "hold", "swipe", "type", "read", "choose", "card", "wait", ""]
NeedsTime = Literal["card", "pin", ""]
_GESTURES: dict[str, Gesture] = {
    "tap": "tap", "long_press": "hold", "scan": "tap", "swipe": "swipe", "scroll": "swipe", "type": "type",
    "hold_card": "card", "choose": "choose", "read": "read", "wait": "wait",
}  # fmt: skip


@value
class Move:
    """The next right thing to do: a tap, a key, a swipe. `target` is an element's id or the text on a key.

    Of the kind `wait`, nothing is to be done: a card is being read, or what `target` names goes on by itself.
    """

    kind: str
    target: str
    flick: str = ""


@value
class Remedy:
    """What helps when the card is not read: the name of its drawing, a few words, and how it is done."""

    picture: str
    sign: Said
    say: Said


@value
class Walk:
    """Where the learner is. `entered` is the monotonic time in seconds at which this step came up.

    `done_steps` are the steps done so far, also such as were done ahead.
    `takes_time`: beats come, and a card is read in its time. `goes_on`: after the praise the next step comes by itself.
    `is_phone_known`: the learner has said that theirs is of the kind `phone`. `variant` is the look of the service that it
    has, empty where that is not known; `is_variant_asked`: it was asked for.
    """

    lesson: Lesson
    phone: PhoneKind
    way: Way
    variant: str
    index: int
    state: PhoneState
    entered: float
    is_done: bool = False
    is_glowing: bool = False
    is_demonstrating: bool = False
    is_text_shown: bool = True
    is_playing: bool = True
    is_asked: bool = False
    is_misread: bool = False
    wrong: int = 0
    hints: int = 0
    answer: Said | None = None
    done_steps: frozenset[int] = frozenset()
    takes_time: bool = False
    goes_on: bool = False
    is_phone_known: bool = True
    is_variant_asked: bool = False
    # Of a rehearsal: the baits taken in this step, the one whose screen is shown, the other right way that was gone.
    taken: tuple[str, ...] = ()
    baited: str = ""
    other: Other | None = None

    @cached_property
    def steps(self) -> tuple[Step, ...]:
        return self.lesson.steps_for(self.phone, self.variant)

    @property
    def step(self) -> Step:
        return self.steps[self.index]

    @property
    def is_last(self) -> bool:
        return self.following is None

    @property
    def following(self) -> int | None:
        """The next step that is still to be done."""
        later = range(self.index + 1, len(self.steps))
        return next((index for index in later if index not in self.done_steps), None)

    def stands_like(self, other: Walk) -> bool:
        """Whether nothing has been reached since, whatever was answered."""
        return (self.index, self.state, self.is_done) == (other.index, other.state, other.is_done)

    @property
    def is_by_hand(self) -> bool:
        """Whether the drawn phone is what is touched in this way."""
        return self.way in ("practise", "alone")

    @property
    def is_reading(self) -> bool:
        """Whether the card is being read, and nothing is to be done."""
        return self.state.reading == "reading"

    @property
    def is_waiting(self) -> bool:
        """Whether something on the drawn phone goes on by itself, and nothing is to be done until it is full."""
        return self.step.do.kind == "wait" and not self.is_done and not self.baited and self.way != "own"

    @property
    def waits_seconds(self) -> int:
        """How long that takes; 0 where nothing is waited for."""
        bar = self.state.screen.element(self.step.do.target) if self.is_waiting else None
        return int(getattr(bar, "seconds", 0))

    @property
    def is_told(self) -> bool:
        """Whether each touch is told. Who goes alone finds the keys, until they are shown."""
        return self.way != "alone" or self.is_glowing

    @property
    def is_next_ready(self) -> bool:
        """Whether there is nothing left to do here: in practise only once the hand has done the step."""
        return self.is_done or not self.is_by_hand or self.step.do.kind == "read"

    @property
    def is_practised(self) -> bool:
        """Whether anything was done by the learner's hand, where that is the way."""
        return not self.is_by_hand or any(
            self.steps[index].do.kind not in ("read", "wait") for index in self.done_steps
        )

    @property
    def task(self) -> Said | None:
        """What the whole lesson is to reach; told at its beginning where nobody tells the steps."""
        is_told = self.way == "alone" and self.index == 0
        return self.lesson.said(self.lesson.task or self.lesson.goal) if is_told else None

    @property
    def sentence(self) -> Said:
        """The step's words, as this way of learning puts them; while a card is read, that one waits."""
        if self.is_reading:
            return self.lesson.words.said(READING)
        if not self.is_text_shown:
            return goals.goal(self)
        if typing := self._typing:
            return typing
        return self.lesson.said(self.step.on_own(self._known_phone) if self.way == "own" else self.step.say)

    @property
    def _typing(self) -> Said | None:
        """What is to be done now, once the field was touched: letter by letter, then the key that ends it."""
        do, state = self.step.do, self.state
        # A number has its keys from the first: the step's own words are of the moment.
        if do.kind != "type" or self.is_done or self.way == "own" or state.keyboard in (None, *keyboards.NUMBERS):
            return None
        if state.focus != do.into:
            return None
        # A letter too many is taken away first: nothing else is asked for beside that.
        if state.text_of(do.into) != do.target or state.wrong:
            from kiosk.lesson.words import to_type

            return to_type(self.lesson, self.step)
        return self.lesson.words.said(END_WITH[endings(self)[state.ended]])

    @property
    def turning(self) -> Said | None:
        """Which key is touched first, where the next letter is on another face of the keyboard."""
        do, state = self.step.do, self.state
        if do.kind != "type" or self.is_done or self.way == "own" or not self.is_told or state.focus != do.into:
            return None
        key = "" if is_typed(self) else stroke_of(self).key
        if key not in keyboards.TURNS:
            return None
        return self.lesson.words.said(TURN_TO[keyboards.turn_name(keyboards.turned(state.face, key), key)])

    @property
    def warning(self) -> Said | None:
        """What the step warns of, beside its words; where a card is only drawn, that one's own stays away."""
        if self.is_reading:
            return None
        if self.is_by_hand and self._is_about_card:
            # Where the drawn card itself is touched that is the one order.
            is_touched = self.step.do.kind == "hold_card" and self.is_text_shown
            return self.lesson.words.said(CARD_STAYS if is_touched else NO_CARD_HERE)
        # Whoever goes alone is cautioned too, but not told which of two is the bait.
        is_told = self.is_text_shown or (not self.step.avoid and self.task is None)
        return self.lesson.said(self.step.warn) if is_told and self.step.warn else None

    @property
    def advice(self) -> Said | None:
        """How whoever goes alone gets on, as long as nobody tells; and that now one only waits."""
        if self.is_waiting:
            return self.lesson.words.said(PLEASE_WAIT)
        if self.is_text_shown or self.is_reading:
            return None
        return self.lesson.words.said(READ_THEN_NEXT if self.step.do.kind == "read" else ASK_HINT)

    @property
    def reached(self) -> Said | None:
        """What the learner's hand has brought about in this step, once it is done."""
        is_praised = self.is_done and self.answer == self.lesson.words.said(praise(self.is_last, self.goes_on))
        return goals.reached(self) if is_praised and self.is_by_hand else None

    @property
    def spoken(self) -> tuple[Said, ...]:
        """What "hear again" says: the task, the sentence with what stands below it, and the answer given last.

        Where remedies or the answer to a trouble stand in their place, only these are said.
        """
        if self.remedies or self.helped:
            return self.spoken_answer
        told = (self.task, self.sentence, self.turning, self.warning, self.advice, self.answer, self.reached)
        return tuple(text for text in told if text)

    @property
    def spoken_answer(self) -> tuple[Said, ...]:
        """The answer given last with what stands below it; empty where there is none."""
        helps = tuple(text for remedy in self.remedies for text in (remedy.sign, remedy.say))
        # Asked for, they come before what is to be done where none of them helps.
        told = (*helps, self.answer) if self.helped else (self.answer, self.reached, *helps)
        return tuple(text for text in (self.trouble, *told, self.afterwards) if text)

    @property
    def remedies(self) -> tuple[Remedy, ...]:
        """What helps where the card is not read, until another answer is given."""
        is_misread = self.is_misread and self.answer == self.lesson.said(self.step.misread)
        if not is_misread and not (self.helped and self.helped.remedies):
            return ()
        said = self.lesson.said
        return tuple(Remedy(one.picture, said(one.sign), said(one.say)) for one in self.lesson.remedies)

    @cached_property
    def trouble_pages(self) -> tuple[tuple[int, ...], ...]:
        """The numbers of `troubles`, as many as stand side by side on a page: of this step, then the others."""
        return pages(self.troubles, len(told_apart(near(self.step, self.steps))))

    @cached_property
    def troubles(self) -> tuple[Trouble, ...]:
        """What help can be asked for: here, then what is tried in pictures, then the rest of the lesson."""
        return told_apart((*near(self.step, self.steps), *others(self.steps)))

    def answer_to(self, trouble: Trouble) -> Said:
        """What to do then, on the learner's kind of phone where it is known."""
        return self.lesson.said(trouble.answer(self._known_phone))

    @property
    def _known_phone(self) -> PhoneKind | None:
        return self.phone if self.is_phone_known else None

    @cached_property
    def helped(self) -> Trouble | None:
        """The trouble that was answered last; None after any other answer."""
        return next((one for one in self.troubles if self.answer == self.answer_to(one)), None)

    @property
    def is_stopped(self) -> bool:
        """Whether it has just been said that the own phone is put away here, and somebody is asked."""
        return bool(self.way == "own" and self.helped and self.helped.stops)

    @property
    def trouble(self) -> Said | None:
        """The words of the trouble that was answered last."""
        return self.lesson.said(self.helped.sign) if self.helped else None

    @property
    def afterwards(self) -> Said | None:
        """What to touch once the remedies have been tried, where the hand does it."""
        is_asked = self.remedies and self.is_by_hand and not self.helped
        return self.lesson.words.said(READ_AGAIN) if is_asked else None

    @property
    def code(self) -> str:
        """The address whose code stands beside this step, or an answer that speaks of it, on the own phone; else empty."""
        is_read = self.way == "own" and (not self.helped or self.helped.code)
        return self.step.code if is_read and self.step.code.startswith("https://") else ""

    @property
    def gesture(self) -> Gesture:
        """What the hand does now: no key is asked for before the keyboard is there."""
        action = self.step.do
        if self.is_done:
            return ""
        return "tap" if action.kind == "type" and self.state.focus != action.into else _GESTURES[action.kind]

    @property
    def needs_time(self) -> NeedsTime:
        """What one has to fetch, or to remember, before this step can be done on the own phone."""
        if self.way != "own":
            return ""
        into = self.state.screen.element(self.step.do.into)
        derived: NeedsTime = "card" if self._is_about_card else "pin" if into and into.kind in ("pin", "secret") else ""
        return self.step.needs_time or derived

    @property
    def _is_about_card(self) -> bool:
        return self.step.do.kind == "hold_card" or self.step.needs_time == "card"


def next_move(walk: Walk) -> Move | None:
    """What would be right now; None when the step is done."""
    action = walk.step.do
    if walk.is_done:
        return None
    if walk.is_reading:
        return Move("wait", "")
    if walk.baited:
        # Any touch leads back.
        return Move("read", "")
    if action.kind != "type":
        return Move(action.kind, action.target)
    if walk.way == "own" or walk.state.focus != action.into:
        # What is keyed in on the own phone is nobody's business: the field, not its keys.
        return Move("tap", action.into)
    stroke = stroke_of(walk)
    return Move("key", stroke.key, stroke.flick if stroke.key != keyboards.MARKS else "tap")


def right_event(move: Move) -> Event:
    """The event of somebody who does just that."""
    from kiosk.phone.model import Action

    if move.kind == "wait":
        return "beat"
    if move.kind == "key":
        return Typed(Stroke(move.target, keyboards.FLICKS.index(move.flick)))
    return Touched(Action(kind=move.kind, target=move.target))


def stroke_of(walk: Walk) -> Stroke:
    """The touch of a key that comes next."""
    return next_stroke(walk.state, walk.step.do.target, endings(walk))


def wanted_character(walk: Walk) -> str:
    """The character to be written next; empty once all are."""
    return walk.step.do.target[len(walk.state.text_of(walk.step.do.into)) :][:1]


def is_typed(walk: Walk) -> bool:
    """Whether all is written and the keys that end it were touched."""
    state, do = walk.state, walk.step.do
    return state.text_of(do.into) == do.target and state.ended == len(endings(walk))


def newly_told(before: Walk, walk: Walk) -> tuple[Say, ...]:
    """Among the keys the sentence is that of the moment: it is said when it changes, and the key for other letters."""
    turning = (walk.turning,) if walk.turning and walk.turning != before.turning else ()
    if walk.sentence != before.sentence:
        return (Say((walk.sentence, *turning)),)
    return (Say(turning),) if turning else ()


def endings(walk: Walk) -> tuple[str, ...]:
    """The keys that are touched after the last letter."""
    return keyboards.ENDINGS[walk.step.do.confirm]


def about(walk: Walk) -> dict[str, str | int | float]:
    """What every count of a walk tells of it."""
    seen = {"variant": walk.variant} if walk.variant else {}
    return {"lesson": walk.lesson.id, "way": walk.way, "phone": walk.phone, **seen}

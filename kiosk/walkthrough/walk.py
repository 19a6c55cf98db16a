"""A learner's way through the steps of one lesson: `advance(walk, event, now) -> walk, effects`.

Pure. Touch, keypad, voice and the watch way's own beat all arrive as the same events.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from typing import TYPE_CHECKING, Literal, get_args

from kiosk.language.said import Said
from kiosk.phone import keyboards
from kiosk.phone.keyboards import Stroke
from kiosk.phone.state import PhoneState, focused, is_astray, next_stroke, opened, performed, pressed
from kiosk.value import value
from kiosk.walkthrough.ways import Way

if TYPE_CHECKING:
    # The models bring a large library, which the first picture of the screen must not wait for.
    from kiosk.lesson.model import Lesson, PhoneKind, Step
    from kiosk.phone.model import Action

RIGHT = "できました。「つぎへ」を さわります。"
LAST_RIGHT = "できました。これで {全部|ぜんぶ}です。「つぎへ」を さわります。"
WRONG = "だいじょうぶです。ここを おします。"
WRONG_AGAIN = "だいじょうぶです。{手本|てほん}を {見|み}てください。{指|ゆび}の ところを おします。"
WRONG_ALONE = "だいじょうぶです。もういちど やってみましょう。こまったら「ヒント」を さわります。"
WRONG_LETTER = "だいじょうぶです。「けす」を さわります。"
FIRST_THIS = "まず、ここを さわってみましょう。"
WHAT_NEXT = "つぎは {何|なに}を しますか。わからないときは「ヒント」を さわります。"
ONLY_WATCH = "{今|いま}は {見|み}るだけで だいじょうぶです。"
TOUCH_YOURS = (
    "ご{自分|じぶん}の スマートフォンを さわってください。おなじ {画面|がめん}に なったら「できた」を さわります。"
)
NO_HINT = "オレンジ{色|いろ}の {枠|わく}の ところを さわります。"


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


Pressed = Literal["next", "back", "hint", "pause", "waited", "beat"]
PRESSED: tuple[Pressed, ...] = get_args(Pressed)
Event = Touched | Typed | Troubled | Pressed


@value
class Move:
    """The next right thing to do: a tap, a key, a swipe. `target` is an element's id or the text on a key."""

    kind: str
    target: str
    flick: str = ""


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


@value
class Walk:
    """Where the learner is. `entered` is the monotonic time in seconds at which this step came up."""

    lesson: Lesson
    phone: PhoneKind
    way: Way
    index: int
    state: PhoneState
    entered: float
    is_done: bool = False
    is_glowing: bool = False
    is_demonstrating: bool = False
    is_text_shown: bool = True
    is_playing: bool = True
    wrong: int = 0
    hints: int = 0
    answer: Said | None = None

    @property
    def steps(self) -> tuple[Step, ...]:
        return self.lesson.steps_for(self.phone)

    @property
    def step(self) -> Step:
        return self.steps[self.index]

    @property
    def is_last(self) -> bool:
        return self.index == len(self.steps) - 1

    @property
    def is_next_ready(self) -> bool:
        """Whether there is nothing left to do here: in practise only once the hand has done the step."""
        return self.is_done or self.way in ("watch", "own") or self.step.do.kind == "read"

    @property
    def sentence(self) -> Said:
        """The step's words, as this way of learning puts them."""
        if not self.is_text_shown:
            return self.lesson.words.said(WHAT_NEXT)
        return self.lesson.said((self.step.own or self.step.say) if self.way == "own" else self.step.say)

    @property
    def warning(self) -> Said | None:
        """What the step warns of, beside its words."""
        return self.lesson.said(self.step.warn) if self.is_text_shown and self.step.warn else None

    @property
    def spoken(self) -> tuple[Said, ...]:
        """What "hear again" says: the sentence with its warning, and the answer given last."""
        return tuple(text for text in (self.sentence, self.warning, self.answer) if text)


def begun(lesson: Lesson, phone: PhoneKind, way: Way, now: float) -> tuple[Walk, tuple[Effect, ...]]:
    """The first step of a lesson."""
    first = lesson.steps_for(phone)[0]
    walk = Walk(lesson, phone, way, 0, opened(first.screen, lesson.screen(first.screen)), now)
    started = Record("lesson_started", _about(walk))
    walk, effects = _entered(walk, 0, now)
    return walk, (started, *effects)


def next_move(walk: Walk) -> Move | None:
    """What would be right now; None when the step is done."""
    action = walk.step.do
    if walk.is_done:
        return None
    if action.kind != "type":
        return Move(action.kind, action.target)
    if walk.state.focus != action.into:
        return Move("tap", action.into)
    stroke = _next_stroke(walk)
    return Move("key", stroke.key, stroke.flick if stroke.key != keyboards.MARKS else "tap")


def advance(walk: Walk, event: Event, now: float) -> tuple[Walk, tuple[Effect, ...]]:
    """The walk after `event`, and what is to be said and counted for it."""
    match event:
        case Touched(action):
            return _touched(walk, action, now)
        case Typed(stroke):
            return _typed(walk, stroke, now)
        case Troubled(number):
            return _troubled(walk, number)
        case "next":
            return _next(walk, now)
        case "back":
            return _entered(walk, walk.index - 1, now) if walk.index else (walk, (Leave(),))
        case "hint":
            return _hinted(walk)
        case "pause":
            return replace(walk, is_playing=not walk.is_playing), ()
        case "waited":
            is_wanted = walk.way == "practise" and not walk.is_done
            return (replace(walk, is_glowing=True) if is_wanted else walk), ()
        case "beat":
            return _beat(walk, now)


def right_event(move: Move) -> Event:
    """The event of somebody who does just that."""
    from kiosk.phone.model import Action

    if move.kind == "key":
        return Typed(Stroke(move.target, keyboards.FLICKS.index(move.flick)))
    return Touched(Action(kind=move.kind, target=move.target))


def right_events(walk: Walk) -> Iterator[Event]:
    """The rest of this step, as somebody does it who knows it."""
    while (move := next_move(walk)) is not None:
        event = right_event(move)
        yield event
        walk, _ = advance(walk, event, walk.entered)


def at(walk: Walk, index: int) -> Walk:
    """The walk as it stands when step `index` has just come up, whatever was done before."""
    return _entered(walk, index, walk.entered)[0]


def in_language(walk: Walk, lesson: Lesson) -> Walk:
    """The same place in the same lesson, in another language."""
    screen = lesson.screen(walk.state.screen_id)
    return replace(walk, lesson=lesson, state=replace(walk.state, screen=screen), answer=None)


def _about(walk: Walk) -> dict[str, str | int | float]:
    return {"lesson": walk.lesson.id, "way": walk.way, "phone": walk.phone}


def _next_stroke(walk: Walk) -> Stroke:
    return next_stroke(walk.state, walk.step.do.target)


def _phone_before(walk: Walk, index: int) -> PhoneState:
    """The phone as the step finds it: what was typed on this screen in the steps before is still there."""
    steps = walk.steps
    first = index
    while first and steps[first - 1].screen == steps[index].screen and not steps[first - 1].then:
        first -= 1
    state = opened(steps[index].screen, walk.lesson.screen(steps[index].screen))
    for step in steps[first:index]:
        state = performed(state, step.do)
    return replace(state, focus=state.focus if state.keyboard == "digits" else "")


def _entered(walk: Walk, index: int, now: float) -> tuple[Walk, tuple[Effect, ...]]:
    state = _phone_before(walk, index)
    walk = Walk(
        walk.lesson, walk.phone, walk.way, index, state, now,
        is_text_shown=walk.way != "alone", is_playing=walk.is_playing,
    )  # fmt: skip
    reached = Record("step_reached", {**_about(walk), "step": walk.step.id})
    return walk, (reached, Say(walk.spoken))


def _said(walk: Walk) -> tuple[Walk, tuple[Effect, ...]]:
    """Say the answer just given, or the sentence again where there is none."""
    return walk, (Say((walk.answer,) if walk.answer else walk.spoken),)


def _answered(walk: Walk, text: str) -> tuple[Walk, tuple[Effect, ...]]:
    """Answer with a sentence of the program."""
    return _said(replace(walk, answer=walk.lesson.words.said(text)))


def _touched(walk: Walk, action: Action, now: float) -> tuple[Walk, tuple[Effect, ...]]:
    if walk.way in ("own", "watch"):
        return _only_looking(walk)
    if walk.is_done:
        return _answered(walk, _praise(walk))
    move = next_move(walk)
    assert move is not None
    if (action.kind, action.target) == (move.kind, move.target) or _means_the_same(action, move):
        return _moved(walk, move, now)
    return _wrong(walk)


def _only_looking(walk: Walk) -> tuple[Walk, tuple[Effect, ...]]:
    """Here the drawn phone is to be looked at."""
    return _answered(walk, TOUCH_YOURS if walk.way == "own" else ONLY_WATCH)


def _means_the_same(action: Action, move: Move) -> bool:
    """A choice is made by a tap; text that is only read may be tapped anywhere."""
    return (action.kind == "tap" and move.kind == "choose" and action.target == move.target) or move.kind == "read"


def _typed(walk: Walk, stroke: Stroke, now: float) -> tuple[Walk, tuple[Effect, ...]]:
    if walk.way in ("own", "watch"):
        return _only_looking(walk)
    if walk.is_done:
        return _answered(walk, _praise(walk))
    if walk.step.do.kind != "type" or walk.state.focus != walk.step.do.into:
        return _wrong(walk)
    wanted = walk.step.do.target[len(walk.state.text_of(walk.state.focus))]
    state = pressed(walk.state, stroke, wanted)
    if state is None:
        return _wrong(walk)
    if is_astray(walk.state, state):
        # One mistake, however many letters came of it.
        first = not walk.state.wrong
        walk = replace(walk, state=state, wrong=walk.wrong + first, is_glowing=walk.way == "practise")
        return _answered(walk, WRONG_LETTER)
    return _went_on(replace(walk, state=state, answer=None), now)


def _moved(walk: Walk, move: Move, now: float) -> tuple[Walk, tuple[Effect, ...]]:
    """The right thing was done once."""
    if move.kind == "key":
        stroke = _next_stroke(walk)
        wanted = walk.step.do.target[len(walk.state.text_of(walk.state.focus))]
        state = pressed(walk.state, stroke, wanted)
        assert state is not None
        return _went_on(replace(walk, state=state), now)
    if walk.step.do.kind == "type":
        return replace(walk, state=focused(walk.state, move.target), answer=None, is_demonstrating=False), ()
    return _step_done(replace(walk, state=performed(walk.state, walk.step.do)), now)


def _went_on(walk: Walk, now: float) -> tuple[Walk, tuple[Effect, ...]]:
    is_complete = walk.state.text_of(walk.step.do.into) == walk.step.do.target
    return _step_done(walk, now) if is_complete else (replace(walk, is_demonstrating=False), ())


def _praise(walk: Walk) -> str:
    return LAST_RIGHT if walk.is_last else RIGHT


def _step_done(walk: Walk, now: float) -> tuple[Walk, tuple[Effect, ...]]:
    seconds = round(max(0.0, now - walk.entered), 1)
    done = Record(
        "step_done",
        {**_about(walk), "step": walk.step.id, "seconds": seconds, "hints": walk.hints, "wrong": walk.wrong},
    )
    praise = walk.lesson.words.said(_praise(walk)) if walk.way in ("practise", "alone") else None
    after = replace(
        walk, is_done=True, is_glowing=False, is_demonstrating=False, answer=praise, state=_phone_after(walk)
    )
    return after, (done, Say((praise,))) if praise else (done,)


def _phone_after(walk: Walk) -> PhoneState:
    """What the phone shows once the action is done: its own next screen, so that cause and effect are seen."""
    target = walk.step.then or ("" if walk.is_last else walk.steps[walk.index + 1].screen)
    if not target or target == walk.state.screen_id:
        return walk.state
    return opened(target, walk.lesson.screen(target))


def _wrong(walk: Walk) -> tuple[Walk, tuple[Effect, ...]]:
    wrong = walk.wrong + 1
    if walk.way == "alone" and not walk.is_glowing:
        return _answered(replace(walk, wrong=wrong), WRONG_ALONE)
    is_demonstrating = wrong > 1
    answer = WRONG_AGAIN if is_demonstrating else WRONG
    return _answered(replace(walk, wrong=wrong, is_glowing=True, is_demonstrating=is_demonstrating), answer)


def _hinted(walk: Walk) -> tuple[Walk, tuple[Effect, ...]]:
    """In `alone`, the first hint is the sentence itself; the next, and any in `practise`, is hint and glow."""
    walk = replace(walk, hints=walk.hints + (0 if walk.is_done else 1))
    if not walk.is_text_shown:
        return _said(replace(walk, is_text_shown=True, answer=None))
    answer = walk.lesson.said(walk.step.hint) if walk.step.hint else walk.lesson.words.said(NO_HINT)
    return _said(replace(walk, is_glowing=not walk.is_done, answer=answer))


def _troubled(walk: Walk, number: int) -> tuple[Walk, tuple[Effect, ...]]:
    if not 0 <= number < len(walk.step.trouble):
        return walk, ()
    return _said(replace(walk, answer=walk.lesson.said(walk.step.trouble[number].say)))


def _next(walk: Walk, now: float) -> tuple[Walk, tuple[Effect, ...]]:
    effects: tuple[Effect, ...] = ()
    if not walk.is_done and walk.way in ("practise", "alone") and walk.step.do.kind != "read":
        if not walk.is_glowing:
            return _answered(replace(walk, is_glowing=True, is_text_shown=True), FIRST_THIS)
        # Asked twice: nobody is held up. The step counts as reached, not as done.
    elif not walk.is_done:
        walk, effects = _step_done(walk, now)
        effects = tuple(effect for effect in effects if isinstance(effect, Record))
    if walk.is_last:
        finished = Record("lesson_finished", _about(walk))
        return walk, (*effects, finished, Finish())
    walk, more = _entered(walk, walk.index + 1, now)
    return walk, (*effects, *more)


def _beat(walk: Walk, now: float) -> tuple[Walk, tuple[Effect, ...]]:
    """One beat of the watch way: the finger shows, then does, then the next step comes."""
    if walk.way != "watch" or not walk.is_playing:
        return walk, ()
    if walk.is_done:
        return _next(walk, now)
    if not walk.is_demonstrating:
        return replace(walk, is_demonstrating=True), ()
    move = next_move(walk)
    assert move is not None
    return _moved(walk, move, now)

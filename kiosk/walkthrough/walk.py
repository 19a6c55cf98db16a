"""A learner's way through the steps of one lesson: `advance(walk, event, now) -> walk, effects`.

Pure. Touch, keypad, voice and the time that passes all arrive as the same events.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from typing import TYPE_CHECKING

from kiosk.phone.keyboards import Stroke
from kiosk.phone.state import focused, is_astray, laid, opened, performed, pressed, unread
from kiosk.walkthrough import ahead, answers, rehearsal, variants
from kiosk.walkthrough.events import (
    PRESSED,
    Effect,
    Event,
    Finish,
    Leave,
    Pressed,
    Recognised,
    Record,
    Say,
    Touched,
    Troubled,
    Typed,
)  # fmt: skip
from kiosk.walkthrough.meaning import is_done_before, is_looking, is_meant, is_on_nothing, is_right
from kiosk.walkthrough.phone_at import phone_after, phone_before
from kiosk.walkthrough.replies import Outcome, answered, hinted, missed, named, on_sample, said, still_waiting, wrong
from kiosk.walkthrough.walk_state import (
    Move,
    Walk,
    about,
    endings,
    is_typed,
    newly_told,
    next_move,
    right_event,
    stroke_of,
    wanted_character,
)  # fmt: skip
from kiosk.walkthrough.ways import Way

if TYPE_CHECKING:
    from kiosk.lesson.model import Lesson, PhoneKind
    from kiosk.phone.model import Action

__all__ = [
    "PRESSED", "Effect", "Event", "Finish", "Leave", "Move", "Pressed", "Recognised", "Record", "Say", "Touched", "Troubled",
    "Typed", "Walk", "advance", "at", "begun", "in_language", "next_move", "right_event", "right_events",
]  # fmt: skip


def begun(
    lesson: Lesson, phone: PhoneKind, way: Way, now: float, takes_time: bool = False, goes_on: bool = False,
    is_phone_known: bool = True, variant: str = "",
) -> Outcome:  # fmt: skip
    """The first step of a lesson. Without `takes_time` nobody sends beats, and a card is read at once."""
    first = lesson.steps_for(phone, variant)[0]
    state = opened(first.screen, lesson.screen(first.screen))
    walk = Walk(
        lesson, phone, way, variant, 0, state, now, takes_time=takes_time, goes_on=goes_on, is_phone_known=is_phone_known,
        is_variant_asked=bool(variant),
    )  # fmt: skip
    started = Record("lesson_started", about(walk))
    walk, effects = _entered(walk, 0, now)
    return walk, (started, *effects)


def advance(walk: Walk, event: Event, now: float) -> Outcome:
    """The walk after `event`, and what is to be said and counted for it."""
    if walk.baited and event not in ("pause", "beat") and not isinstance(event, Troubled):
        return said(rehearsal.returned(walk))
    match event:
        case Touched() | Typed():
            return _by_hand(walk, event, now)
        case Troubled(number) if 0 <= number < len(walk.troubles):
            return said(replace(walk, answer=walk.answer_to(walk.troubles[number])))
        case Recognised(variant) if walk.lesson.variants and walk.way == "own":
            return _recognised(walk, variant, now)
        case Troubled() | Recognised():
            return walk, ()
        case "next":
            return _next(walk, now)
        case "back":
            return _back(walk, now)
        case "hint":
            return hinted(walk)
        case "pause":
            return replace(walk, is_playing=not walk.is_playing), ()
        case "beat":
            return _beat(walk, now)


def right_events(walk: Walk) -> Iterator[Event]:
    """The rest of this step, as somebody does it who knows it."""
    while (move := next_move(walk)) is not None:
        event = right_event(move)
        yield event
        walk, _ = advance(walk, event, walk.entered)


def at(walk: Walk, index: int) -> Walk:
    """The walk as it stands when step `index` has just come up, whatever was done before."""
    return _entered(_undone_from(walk, index), index, walk.entered)[0]


def in_language(walk: Walk, lesson: Lesson) -> Walk:
    """The same place in the same lesson, in another language: what was done is still praised."""
    screen = lesson.screen(walk.state.screen_id)
    praise = lesson.words.said(answers.praise(walk.is_last, walk.goes_on)) if walk.is_done and walk.is_by_hand else None
    return replace(walk, lesson=lesson, state=replace(walk.state, screen=screen), answer=praise)


def _entered(walk: Walk, index: int, now: float) -> Outcome:
    state = phone_before(walk, index)
    # What is to be typed nobody can guess.
    is_told = walk.way != "alone" or walk.steps[index].do.kind == "type"
    walk = Walk(
        walk.lesson, walk.phone, walk.way, walk.variant, index, state, now, is_text_shown=is_told, is_playing=walk.is_playing,
        done_steps=walk.done_steps, takes_time=walk.takes_time, goes_on=walk.goes_on, is_phone_known=walk.is_phone_known,
        is_variant_asked=walk.is_variant_asked,
        is_glowing=walk.way == "practise" and not walk.steps[index].avoid,
    )  # fmt: skip
    if variants.is_asked(walk):
        # Which step it is hangs on the answer.
        return walk, ()
    reached = Record("step_reached", {**about(walk), "step": walk.step.id})
    # That there are hints is said once, and then stands there.
    known = walk.lesson.words.said(answers.ASK_HINT) if index else None
    return walk, (reached, Say(tuple(text for text in walk.spoken if text != known)))


def _recognised(walk: Walk, variant: str, now: float) -> Outcome:
    """On in the look that the learner has; who has none of them is told what helps, and goes on."""
    if variant in walk.lesson.variant_ids:
        return _entered(*variants.in_variant(walk, variant), now)
    entered, effects = _entered(*variants.in_variant(walk, walk.variant), now)
    after, told = answered(entered, variants.SAME_WORDS)
    return after, (*(effect for effect in effects if isinstance(effect, Record)), *told)


# -- the hand on the drawn phone


def _by_hand(walk: Walk, event: Touched | Typed, now: float) -> Outcome:
    if not walk.is_by_hand:
        return on_sample(walk)
    if walk.is_reading:
        return walk, ()
    if walk.is_waiting:
        return still_waiting(walk)
    if walk.is_done:
        return _after_praise(walk, event, now)
    if walk.step.do.kind == "read":
        return _while_reading(walk, event, now)
    if isinstance(event, Typed):
        return _typed(walk, event.stroke, now)
    return _touched(walk, event.action, now)


def _after_praise(walk: Walk, event: Touched | Typed, now: float) -> Outcome:
    """The step is done: what is right in the next one counts at once."""
    if (found := _did_following(walk, event, now)) is not None:
        return found
    return (walk, ()) if walk.goes_on else answered(walk, answers.praise(walk.is_last, walk.goes_on))


def _did_following(walk: Walk, event: Touched | Typed, now: float) -> Outcome | None:
    """The next step with this done in it, or only begun where a caution is to be read first; None where it is not right."""
    if walk.following is None:
        return None
    following, entered = _entered(walk, walk.following, now)
    if not is_right(following, event):
        return None
    if following.step.warn:
        return following, entered
    after, effects = advance(following, event, now)
    is_told = any(isinstance(effect, Say) for effect in effects)
    return after, (*(effect for effect in entered if not is_told or isinstance(effect, Record)), *effects)


def _touched(walk: Walk, action: Action, now: float) -> Outcome:
    move = next_move(walk)
    assert move is not None
    if is_meant(action, move):
        return _moved(walk, move, now)
    if (bait := rehearsal.bait_of(walk, action)) is not None:
        return _baited(rehearsal.baited(walk, action.target, bait), bait.ends, now)
    if (otherwise := rehearsal.done_otherwise(walk, action)) is not None:
        return _step_done(otherwise, now)
    if action.target in answers.BESIDE:
        return answered(walk, answers.BESIDE[action.target])
    if walk.way == "alone" and (early := ahead.done_ahead(walk, action, now)) is not None:
        return early
    if is_looking(walk, action):
        state = performed(walk.state, action)
        return answered(walk, answers.AT_END) if state == walk.state else (replace(walk, state=state, answer=None), ())
    if is_done_before(walk, action):
        return answered(walk, answers.ALREADY)
    # A touch on nothing is no mistake.
    if is_on_nothing(walk, action):
        return missed(walk, action.target)
    return wrong(walk, action)


def _baited(walk: Walk, is_end: bool, now: float) -> Outcome:
    """Kind words, and nothing is lost: the step goes on, or is done by having been ended well."""
    if not is_end:
        return said(walk)
    done, effects = _step_done(walk, now)
    after, told = said(replace(done, answer=walk.answer))
    return after, (*(effect for effect in effects if isinstance(effect, Record)), *told)


def _while_reading(walk: Walk, event: Touched | Typed, now: float) -> Outcome:
    """Whoever does what comes next has read enough; any other touch leaves the page to be read, and is no mistake."""
    if isinstance(event, Touched) and event.action.target in answers.BESIDE:
        return answered(walk, answers.BESIDE[event.action.target])
    done, effects = _step_done(walk, now)
    if isinstance(event, Touched) and event.action.kind == "read":
        return done, effects
    further = _did_following(done, event, now)
    if further is None and walk.warning and isinstance(event, Touched) and rehearsal.is_bait_later(walk, event.action):
        # Just what it warns of was touched.
        return said(replace(walk, answer=walk.warning))
    if further is None:
        return answered(walk, answers.ONLY_READ)
    return further[0], (*(effect for effect in effects if isinstance(effect, Record)), *further[1])


def _typed(walk: Walk, stroke: Stroke, now: float) -> Outcome:
    if walk.step.do.kind != "type" or walk.state.focus != walk.step.do.into:
        return wrong(walk)
    state = pressed(walk.state, stroke, wanted_character(walk), endings(walk))
    if state is None:
        return wrong(walk)
    if is_astray(walk.state, state):
        # One mistake, however many letters came of it.
        first = not walk.state.wrong
        return answered(replace(walk, state=state, wrong=walk.wrong + first), answers.WRONG_LETTER)
    return _went_on(walk, replace(walk, state=state, answer=None), now)


def _moved(walk: Walk, move: Move, now: float) -> Outcome:
    """The right thing was done once."""
    do = walk.step.do
    if move.kind == "key":
        state = pressed(walk.state, stroke_of(walk), wanted_character(walk), endings(walk))
        assert state is not None
        return _went_on(walk, replace(walk, state=state), now)
    if do.kind == "type":
        after = replace(walk, state=focused(walk.state, move.target), answer=None, is_demonstrating=False)
        return after, newly_told(walk, after)
    if do.kind == "hold_card" and walk.takes_time:
        return said(replace(walk, state=laid(walk.state), answer=None, is_demonstrating=False))
    return _step_done(replace(walk, state=performed(walk.state, do)), now)


def _went_on(before: Walk, walk: Walk, now: float) -> Outcome:
    if is_typed(walk):
        return _step_done(walk, now)
    return replace(walk, is_demonstrating=False), newly_told(before, walk)


def _step_done(walk: Walk, now: float) -> Outcome:
    seconds = round(max(0.0, now - walk.entered), 1)
    fields = {**about(walk), "step": walk.step.id, "seconds": seconds, "hints": walk.hints, "wrong": walk.wrong}
    done = Record("step_done", {**fields, **rehearsal.counted(walk)})
    text = answers.praise(walk.is_last, walk.goes_on)
    praise = walk.lesson.words.said(text) if walk.is_by_hand else None
    after = replace(
        walk, is_done=True, is_glowing=False, is_demonstrating=False, answer=praise, state=phone_after(walk),
        done_steps=walk.done_steps | {walk.index},
    )  # fmt: skip
    return after, (done, Say(after.spoken_answer)) if praise else (done,)


# -- the buttons


def _back(walk: Walk, now: float) -> Outcome:
    """What is gone through once more is to be done once more."""
    if not walk.index:
        return walk, (Leave(),)
    return _entered(_undone_from(walk, walk.index - 1), walk.index - 1, now)


def _undone_from(walk: Walk, index: int) -> Walk:
    return replace(walk, done_steps=frozenset(number for number in walk.done_steps if number < index))


def _next(walk: Walk, now: float) -> Outcome:
    effects: tuple[Effect, ...] = ()
    is_skipped = not walk.is_next_ready
    if is_skipped and walk.is_reading:
        return said(walk)
    if is_skipped and walk.is_waiting and walk.takes_time:
        return still_waiting(walk)
    if is_skipped and not walk.is_asked:
        return named(replace(walk, is_glowing=True, is_text_shown=True, is_asked=True), answers.FIRST_THIS)
    if not is_skipped and not walk.is_done:
        walk, done = _step_done(walk, now)
        effects = tuple(effect for effect in done if isinstance(effect, Record))
    following = walk.following
    if following is None:
        return walk, (*effects, Record("lesson_finished", about(walk)), Finish())
    walk, entered = _entered(walk, following, now)
    # Asked twice: nobody is held up. The step before counts as reached, not as done.
    return walk, (*effects, *(_after_skipping(walk, entered) if is_skipped else entered))


def _after_skipping(walk: Walk, entered: tuple[Effect, ...]) -> tuple[Effect, ...]:
    told = tuple(text for effect in entered if isinstance(effect, Say) for text in effect.texts)
    records = (effect for effect in entered if isinstance(effect, Record))
    return (*records, Say((walk.lesson.words.said(answers.SKIPPED), *told)))


# -- the time


def _beat(walk: Walk, now: float) -> Outcome:
    """What happens by itself: a card is read, a wait is over, the next step comes; in the watch way the finger shows, then
    does."""
    if walk.way == "watch" and not walk.is_playing:
        return walk, ()
    if walk.is_reading:
        return _card_read(walk, now)
    if walk.is_waiting:
        return _step_done(replace(walk, state=performed(walk.state, walk.step.do)), now)
    if walk.is_done:
        return _next(walk, now) if walk.way == "watch" or walk.goes_on else (walk, ())
    if walk.way != "watch":
        return walk, ()
    if not walk.is_demonstrating:
        return replace(walk, is_demonstrating=True), ()
    move = next_move(walk)
    assert move is not None
    return _moved(walk, move, now)


def _card_read(walk: Walk, now: float) -> Outcome:
    """The first reading may fail, as in life: that is nobody's mistake, and what helps is said."""
    if not walk.step.misread or walk.is_misread:
        return _step_done(replace(walk, state=performed(walk.state, walk.step.do)), now)
    answer = walk.lesson.said(walk.step.misread)
    return said(replace(walk, state=unread(walk.state), is_misread=True, answer=answer))

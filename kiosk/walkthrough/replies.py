"""What a learner is told in answer, where nothing is reached by it: each `(walk) -> walk, effects`."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from kiosk.walkthrough import answers
from kiosk.walkthrough.events import Effect, Say
from kiosk.walkthrough.walk_state import Walk, next_move

if TYPE_CHECKING:
    from kiosk.phone.model import Action

Outcome = tuple[Walk, tuple[Effect, ...]]


def said(walk: Walk) -> Outcome:
    """Say the answer just given, or the sentence again where there is none."""
    return walk, (Say(walk.spoken_answer or walk.spoken),)


def answered(walk: Walk, text: str) -> Outcome:
    """Answer with a sentence of the program."""
    return said(replace(walk, answer=walk.lesson.words.said(text)))


def still_waiting(walk: Walk) -> Outcome:
    """Said once: what goes on by itself waits for the voice, and would never end for whoever asks again and again."""
    is_told = walk.answer == walk.lesson.words.said(answers.STILL_WAITING)
    return (walk, ()) if is_told else answered(walk, answers.STILL_WAITING)


def named(walk: Walk, text: str) -> Outcome:
    """Answer with a sentence that names what has the ring."""
    move = next_move(walk)
    assert move is not None
    return said(replace(walk, answer=answers.at_target(text, walk.lesson, walk.state.screen, move.kind, move.target)))


def on_sample(walk: Walk) -> Outcome:
    """A touch where only somebody else's hand, or one on another phone, does anything. A caution stays where it stands."""
    if walk.way == "own" and walk.warning:
        return walk, (Say((walk.lesson.words.said(answers.TOUCH_YOURS), walk.warning)),)
    return answered(walk, answers.TOUCH_YOURS if walk.way == "own" else answers.ONLY_WATCH)


def missed(walk: Walk, target: str) -> Outcome:
    """Who goes alone and misses again is told how to get on."""
    is_again = walk.way == "alone" and walk.answer in [walk.lesson.words.said(text) for text in answers.MISSED]
    return answered(walk, answers.MISSED_AGAIN if is_again else answers.on_nothing(walk.state.screen, target))


def wrong(walk: Walk, action: Action | None = None) -> Outcome:
    """A kind word after a touch that was not meant; the more of them, the more is shown."""
    count = walk.wrong + 1
    is_alone = walk.way == "alone" and not walk.is_glowing
    text = answers.after_wrong(count, is_alone)
    is_shown = not is_alone or text == answers.WRONG_ALONE_SHOWN
    after = replace(
        walk, wrong=count, is_glowing=is_shown, is_text_shown=walk.is_text_shown or is_shown,
        is_demonstrating=count > 1 and not is_alone,
    )  # fmt: skip
    if text not in answers.OF_TOUCHED:
        return named(after, text)
    # Who goes alone is told what it was that they touched, not what is to be touched.
    kind, target = (action.kind, action.target) if action else ("key", "")
    return said(replace(after, answer=answers.at_target(text, walk.lesson, walk.state.screen, kind, target)))


def hinted(walk: Walk) -> Outcome:
    """In `alone`, the first hint is the sentence and where to look; the next adds the ring that `practise` always has."""
    if walk.is_reading:
        return said(walk)
    walk = replace(walk, hints=walk.hints + (0 if walk.is_done else 1))
    hint = walk.step.misread if walk.is_misread else walk.step.hint
    if not walk.is_text_shown:
        walk = replace(walk, is_text_shown=True, answer=None)
        # A caution goes before it.
        if hint and not walk.warning:
            walk = replace(walk, answer=walk.lesson.said(hint))
        return walk, (Say(tuple(text for text in (walk.sentence, walk.warning or walk.answer) if text)),)
    none = answers.STILL_WAITING if walk.is_waiting else answers.NO_HINT
    answer = walk.lesson.said(hint) if hint else walk.lesson.words.said(none)
    return said(replace(walk, is_glowing=not walk.is_done, answer=answer))

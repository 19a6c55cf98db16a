"""How a word is written with the keys of the drawn phone, told beside it."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

from kiosk.phone import keyboards
from kiosk.phone.keyboards import Stroke
from kiosk.phone.vocabulary import Face, Keyboard
from kiosk.walkthrough.answers import TURN_TO

if TYPE_CHECKING:
    from kiosk.phone.state import PhoneState
    from kiosk.walkthrough.walk import Move, Walk


def flick(move: Move) -> dict[str, str]:
    """The letters of the wanted key by direction, and under `wanted` the direction; empty where nothing is flicked."""
    key = move.target
    if move.kind != "key" or key in keyboards.LABELS or key == keyboards.MARKS or len(key) < 2:
        return {}
    letters = {name: key[place] for place, name in enumerate(keyboards.FLICKS) if place < len(key)}
    return {"wanted": move.flick or "tap", **letters}


def _printed(key: str, keyboard: Keyboard) -> str:
    """What is read on the key: of kana the first, of letters and of the marks all of them."""
    return key if key == keyboards.MARKS or (keyboard in keyboards.LATIN and len(key) > 2) else key[0]


def _turns(stroke: Stroke, composing: str) -> int:
    """How many more touches of its key lead from the letter that is being made to the one of the stroke."""
    if not composing or composing not in stroke.key or stroke.key == keyboards.MARKS:
        return 0
    return (stroke.place - stroke.key.index(composing)) % len(stroke.key)


def strokes(walk: Walk) -> tuple[dict[str, Any], ...]:
    """Each touch of the step's word, and of the keys that end it (`isEnd`): `key` as it is printed, `flick`, the `letter` it makes, the letter `after` it.

    `told` says what a key does that only leads to other letters; `isNext` is the letter that all this is for.
    `turns` is how many more touches of the same key it takes, once the key has been touched instead of flicked. `after` differs from `letter` where the touch of the marks changes what was written before (こ becomes ご).
    """
    if walk.step.do.kind != "type" or walk.way == "own":
        return ()
    do, state = walk.step.do, walk.state
    element = walk.lesson.screen(walk.step.screen).element(do.into)
    keyboard = element.types_with if element else None
    if keyboard is None or not keyboards.writes(keyboard, do.target):
        return ()
    is_here = state.focus == do.into and not walk.is_done
    done = len(state.text_of(do.into)) if is_here else len(do.target) if walk.is_done else 0
    said, found = walk.lesson.words.said, list[dict[str, Any]]()
    for place, stroke, face, is_done, is_now in _touches(state, keyboard, do.target, done, is_here):
        character, is_mark = do.target[place], stroke.key == keyboards.MARKS
        found.append({
            "key": keyboards.LABELS[stroke.key] if face is not None else _printed(stroke.key, keyboard),
            "flick": "" if not walk.is_told else "tap" if is_mark else stroke.flick,
            "letter": keyboards.mark_on(character) if is_mark else "" if face is not None else stroke.character,
            "after": character if is_mark else stroke.character, "isMark": is_mark, "isEnd": False,
            "told": "" if face is None else said(TURN_TO[keyboards.turn_name(face, stroke.key)]).markup,
            "isDone": is_done, "isNow": is_now, "isNext": is_here and place == done,
            "turns": _turns(stroke, state.composing) if is_now and face is None else 0,
        })  # fmt: skip
    return (*found, *_ending(walk, is_here and done == len(do.target)))


def _touches(
    state: PhoneState, keyboard: Keyboard, text: str, done: int, is_here: bool
) -> Iterator[tuple[int, Stroke, Face | None, bool, bool]]:
    """All touches of the text, each with whether it is done and whether it comes now: those of what is left begin on the
    face that is there."""
    ideal = tuple(keyboards.touches(keyboard, text))
    left = tuple(keyboards.touches(keyboard, text[done:], state.face if is_here else ""))
    if state.composing:
        # What is turned through is on its way: no face is asked for before it.
        left = tuple(one for one in left if one[0] or one[2] is None)
    yield from ((*touch, True, False) for touch in ideal if touch[0] < done)
    before = [touch for touch in ideal if touch[0] == done and touch[2] is not None]
    to_turn = sum(place == 0 and face is not None for place, _, face in left)
    yield from ((*touch, True, False) for touch in before[: max(0, len(before) - to_turn)])
    # Of several touches of one letter the first are done.
    number = -to_turn
    for place, stroke, face in left:
        is_done = is_here and place == 0 and face is None and number < state.strokes
        is_now = is_here and place == 0 and number == (-to_turn if to_turn else state.strokes)
        yield done + place, stroke, face, is_done, is_now
        number += 1


def _ending(walk: Walk, is_written: bool) -> Iterator[dict[str, Any]]:
    """The keys after the last letter."""
    for number, key in enumerate(keyboards.ENDINGS[walk.step.do.confirm]):
        yield {
            "key": key, "flick": "tap" if walk.is_told else "", "letter": "", "after": "", "isMark": False, "isEnd": True,
            "turns": 0, "told": "", "isNext": False,
            "isDone": walk.is_done or (is_written and number < walk.state.ended),
            "isNow": is_written and number == walk.state.ended,
        }  # fmt: skip

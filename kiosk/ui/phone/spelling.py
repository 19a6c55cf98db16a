"""How a word is written with the keys of the drawn phone, told beside it."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

from kiosk.phone import keyboards
from kiosk.phone.keyboards import Stroke
from kiosk.phone.vocabulary import Keyboard

if TYPE_CHECKING:
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
    found: list[dict[str, Any]] = []
    for place, character in enumerate(do.target):
        for number, stroke in enumerate(keyboards.strokes(keyboard, character)):
            is_done = place < done or (place == done and number < state.strokes and is_here)
            is_now = is_here and place == done and number == state.strokes
            is_mark = stroke.key == keyboards.MARKS
            found.append({
                "key": _printed(stroke.key, keyboard),
                "flick": "" if not _is_told(walk) else "tap" if is_mark else stroke.flick,
                "letter": keyboards.mark_on(character) if is_mark else stroke.character,
                "after": character if is_mark else stroke.character, "isMark": is_mark, "isEnd": False,
                "isDone": is_done, "isNow": is_now, "turns": _turns(stroke, state.composing) if is_now else 0,
            })  # fmt: skip
    return (*found, *_ending(walk, is_here and done == len(do.target)))


def _is_told(walk: Walk) -> bool:
    """Who goes alone finds the keys, until they are shown."""
    return walk.way != "alone" or walk.is_glowing


def _ending(walk: Walk, is_written: bool) -> Iterator[dict[str, Any]]:
    """The keys after the last letter."""
    for number, key in enumerate(keyboards.ENDINGS[walk.step.do.confirm]):
        yield {
            "key": key, "flick": "tap" if _is_told(walk) else "", "letter": "", "after": "", "isMark": False, "isEnd": True,
            "turns": 0,
            "isDone": walk.is_done or (is_written and number < walk.state.ended),
            "isNow": is_written and number == walk.state.ended,
        }  # fmt: skip

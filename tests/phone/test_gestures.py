"""Every action of the vocabulary can be made by a finger on the drawn phone, without its pictures."""

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QObject, Signal

from kiosk.lesson.load import load_lesson
from kiosk.lesson.outline import new_lesson
from kiosk.phone.vocabulary import ACTION_KINDS
from kiosk.ui.phone.handset import Handset
from kiosk.usage.events import local_today
from kiosk.walkthrough.walk import Event, Walk, advance, begun, next_move

# Where each action is done: the kind of the screen, what is on it, the action as it is written.
_WHERE = {
    "tap": ("app", "{button: x, id: e}", "{tap: e}"),
    "long_press": ("app", "{row: x, id: e}", "{long_press: e}"),
    "swipe": ("lock", "{text: x, id: e}", "{swipe: left}"),
    "scroll": ("app", "{text: x, id: e}", "{scroll: e}"),
    "type": ("app", "{field: x, id: e}", "{type: がっこう, into: e}"),
    "scan": ("camera", "{qr: x, id: e}", "{scan: e}"),
    "hold_card": ("nfc", "{card: x, id: e}", "{hold_card: e}"),
    "choose": ("app", "{radio: x, id: e, options: [{id: a, label: A}]}", "{choose: a}"),
    "read": ("app", "{text: x, id: e}", '{read: "true"}'),
    "wait": ("app", "{wait: x, id: e}", "{wait: e}"),
}


class _Walked(QObject):
    happened = Signal()


@pytest.mark.parametrize("kind", ACTION_KINDS)
def test_a_finger_can_do_it(tmp_path: Path, kind: str, qapp: object) -> None:
    screen, element, action = _WHERE[kind]
    path = new_lesson("made", tmp_path, local_today())
    head = path.read_text("utf-8").partition("screens:")[0]
    path.write_text(
        f"{head}screens:\n  s: {{kind: {screen}, body: [{element}]}}\n"
        f"steps: [{{id: one, screen: s, say: さわります。, do: {action}}}]\n", "utf-8",
    )  # fmt: skip
    walk, _ = begun(load_lesson(path.parent), "iphone", "practise", 0.0)

    def act(event: Event) -> None:
        nonlocal walk
        walk, _ = advance(walk, event, 1.0)

    walked = _Walked()
    handset = Handset(lambda: walk, act, walked.happened)
    fingers: tuple[Callable[[str, str], object], ...] = (
        lambda target, flick: handset.tap(target),
        lambda target, flick: handset.longPress(target),
        lambda target, flick: handset.swipe(target),
        lambda target, flick: handset.scrolledTo(target),
        lambda target, flick: handset.key(target, flick or "tap"),
    )
    for _ in range(50):
        move = next_move(walk)
        if move is None:
            break
        before: Walk = walk
        if move.kind == "read":
            # A page that is read is left by the key below it, wherever the phone is touched.
            fingers = (*fingers, lambda target, flick: act("next"))
        if move.kind == "wait":
            # It needs none.
            fingers = (*fingers, lambda target, flick: act("beat"))
        for finger in fingers:
            finger(move.target, move.flick)
            if (walk.state, walk.is_done) != (before.state, before.is_done) and walk.wrong == before.wrong:
                break
            walk = before
        assert walk is not before, f"no finger can do {move}"
    assert walk.is_done and walk.wrong == 0

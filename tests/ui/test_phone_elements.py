"""What the elements of the drawn phone show and answer, each on a screen made for it."""

from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtQuick import QQuickItem

from kiosk.lesson.load import load_lesson
from kiosk.phone.printed import READ
from kiosk.ui.screen.keypad import visible_items
from kiosk.walkthrough import walk as walking
from kiosk.walkthrough.walk import Walk
from tests.screen import rect, shown
from tests.ui.sights import before, look
from tests.ui.vocabulary import HEAD

Show = Callable[..., Walk]


@pytest.fixture
def show(kiosk: Any, tmp_path: Path) -> Iterator[Show]:
    """Puts one step on the screen: `body` and `do` as in a lesson, `text` in percent. Gives its walk."""

    def put(body: str, do: str, text: int = 100, phone: str = "iphone", kind: str = "app") -> Walk:
        folder = tmp_path / "vocabulary"
        folder.mkdir(exist_ok=True)
        screen = f"  s: {{kind: {kind}, title: Title, body: [{body}]}}\n"
        step = f"steps:\n  - {{id: one, screen: s, say: さわります。, do: {do}}}\n"
        (folder / "lesson.yaml").write_text(HEAD + screen + step, "utf-8")
        kiosk.guide.stop()
        kiosk.guide.choose("ja")
        kiosk.display.setText(text)
        walk, _ = walking.begun(load_lesson(folder), phone, "practise", 0.0)  # type: ignore[arg-type]
        guide = kiosk.guide
        guide.show(replace(guide.visit, page="steps", lesson=walk.lesson, walk=walk, phone=phone, way="practise"))
        look(kiosk)
        return walk

    with before(kiosk, "small"):
        yield put


def _words(item: QQuickItem) -> list[str]:
    """All letters that are drawn in it, from top to bottom."""
    words = item.property("markup" if item.property("isText") else "text")
    if isinstance(words, str) and words and not item.property("isTouchable"):
        return [words]
    return [text for child in item.childItems() if child.isVisible() for text in _words(child)]


def test_a_row_of_talks_says_when_and_how_many(kiosk: Any, show: Show) -> None:
    show('{row: A, id: talk, time: "10:25", unread: 3}, {row: B, id: plain}', "{tap: talk}")
    talk, plain = shown(kiosk, "phone-talk"), shown(kiosk, "phone-plain")
    assert _words(talk) == ["A", "10:25", "3"] and "3" in talk.property("spoken")
    assert _words(plain) == ["B"] and plain.property("spoken") == "B"


@pytest.mark.parametrize("text", [100, 200])
def test_a_message_says_when_it_was_sent_and_that_it_was_read(kiosk: Any, show: Show, text: int) -> None:
    body = '{bubble: Going, id: mine, mine: true, time: "10:31", read: true}, {bubble: Good, id: hers, time: "10:32"}'
    show(body, "{tap: mine}", text)
    mine, hers = shown(kiosk, "phone-mine"), shown(kiosk, "phone-hers")
    assert sorted(_words(mine)) == ["10:31", "Going", READ] and sorted(_words(hers)) == ["10:32", "Good"]
    for bubble, is_left in ((mine, True), (hers, False)):
        words, when = (next(x for x in visible_items(bubble) if x.property("markup") in markup) for markup in _SENT)
        beside = rect(when).right() < rect(words).left() if is_left else rect(when).left() > rect(words).right()
        assert beside if text == 100 else rect(when).top() > rect(words).bottom()


_SENT = (("Going", "Good"), ("10:31", "10:32"))

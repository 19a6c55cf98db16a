"""Words keep away from the edges of their keys, and the tick from that of its card."""

from collections.abc import Iterator
from typing import Any

import pytest
from PySide6.QtQuick import QQuickItem

from kiosk.ui.screen.keypad import visible_items
from tests.rotation import by_rotation
from tests.screen import find, items, rect, shown
from tests.ui.sights import before, begin, look, resize

_KEYS = ("BarKey", "RailKey", "PanelKey", "Key", "BigButton")
_LEAST, _SLACK = 10, 1.5


@pytest.fixture
def small(kiosk: Any) -> Iterator[Any]:
    with before(kiosk, "small"):
        yield kiosk


def _pages(kiosk: Any, lesson: str) -> Iterator[str]:
    """Before the lesson, in it, with its panels, and behind it."""
    guide = kiosk.guide
    yield "step"
    for panel in ("tool-sound", "tool-call", "tool-stop"):
        guide.press(panel)
        yield panel
        guide.press("panel-close")
    guide.press("back")
    guide.choose_lesson(lesson)
    yield "card"


def _tight(kiosk: Any) -> Iterator[str]:
    for key in items(kiosk):
        if key.metaObject().className().split("_")[0] not in _KEYS or not key.property("isTouchable"):
            continue
        box = rect(key)
        for text in (x for x in visible_items(key) if x.property("isText") and x.property("markup")):
            setting = text.property("setting")
            runs = (setting.toVariant() if hasattr(setting, "toVariant") else setting)["runs"]
            left = rect(text).left()
            # A reading may hang over.
            starts = [left + run[1] for run in runs if not run[5]]
            if min(starts, default=box.right()) < box.left() + _LEAST - _SLACK:
                yield f"{key.objectName()}: {text.property('markup')}"
            if rect(text).right() > box.right() - _LEAST + _SLACK:
                yield f"{key.objectName()}: {text.property('markup')} at the right"


@pytest.mark.parametrize(("text", "code"), by_rotation((100, 150, 200), ("ja", "ja@easy", "en")))
def test_no_word_touches_the_edge_of_its_key(small: Any, text: int, code: str) -> None:
    lesson = "mynaportal-login"
    begin(small, lesson, "practise", code, text)
    found = []
    for page in _pages(small, lesson):
        look(small)
        found += [f"{page}: {fault}" for fault in _tight(small)]
    assert not found, found


def test_the_tick_stands_within_its_card_and_the_note_for_who_has_not_chosen_goes(small: Any) -> None:
    small.guide.stop()
    small.guide.choose("ja")
    small.guide.choose_lesson("line-add-city")
    look(small)
    assert find(small, "unchosen") is not None
    places = [rect(shown(small, name)) for name in ("phone-iphone", "way-practise")]
    small.guide.choose("iphone")
    look(small)
    assert find(small, "unchosen") is None
    assert [rect(shown(small, name)) for name in ("phone-iphone", "way-practise")] == places
    border = small.display.pixelsPerMm
    card, tick = rect(shown(small, "phone-iphone")), rect(shown(small, "tick"))
    assert card.adjusted(2 * border, 2 * border, -2 * border, -2 * border).contains(tick)


def test_each_of_the_other_ways_has_its_sign(small: Any) -> None:
    small.guide.stop()
    small.guide.choose("ja")
    small.guide.choose_lesson("line-add-city")
    look(small)
    for name in ("way-watch", "way-alone", "way-own"):
        assert [x for x in visible_items(shown(small, name)) if _is_sign(x)], name


def _is_sign(item: QQuickItem) -> bool:
    return item.metaObject().className().split("_")[0] == "Pictogram"


@pytest.mark.parametrize("code", ["ja", "ja@easy", "en"])
def test_a_word_is_not_torn_on_its_key(kiosk: Any, code: str) -> None:
    """On a small screen も stood above どる."""
    with before(kiosk, "small"):
        resize(kiosk, (1280, 800), 13.3)
        begin(kiosk, "basics-mail", "practise", code)
        seen = 0
        for _ in _pages(kiosk, "basics-mail"):
            look(kiosk)
            for face in (x for x in items(kiosk) if x.metaObject().className().split("_")[0] == "KeyFace"):
                for text in (x for x in visible_items(face) if x.property("isText") and x.property("markup")):
                    if " " not in text.property("markup") and "\u200b" not in text.property("markup"):
                        seen += 1
                        assert len(text.property("whole")["tops"]) <= 1, (face.parentItem(), text.property("markup"))
        assert seen > 20

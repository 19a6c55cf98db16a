"""Panels with options: which one is on is ticked, one key is the main one, sizes are true, nothing is to be scrolled."""

from collections.abc import Iterator
from math import ceil
from typing import Any

import pytest
from PySide6.QtQuick import QQuickItem

from kiosk.ui.screen.keypad import visible_items
from kiosk.ui.screen.settling import drawn, settle
from tests.screen import find, items, rect
from tests.ui.sights import before, begin

_MOST_IN_A_ROW = 4
_SIZES = {"size-100": 1.0, "size-125": 1.25, "size-150": 1.5, "size-200": 2.0}


@pytest.fixture
def opened(kiosk: Any) -> Iterator[Any]:
    def open_(code: str, tool: str, text: int = 100) -> None:
        begin(kiosk, next(iter(kiosk.guide.lessons)), "practise", code, text)
        kiosk.guide.press(tool)
        drawn(kiosk.window, 3)
        settle(300)

    with before(kiosk, "small"):
        yield open_


def _of_class(kiosk: Any, *names: str) -> list[QQuickItem]:
    return [x for x in items(kiosk) if x.metaObject().className().split("_")[0] in names]


@pytest.mark.parametrize("code", ["ja", "ja@easy", "en"])
@pytest.mark.parametrize(("tool", "rows"), [("tool-text", 3), ("tool-sound", 3), ("tool-language", 1)])
def test_what_is_on_is_ticked_and_one_key_is_the_main_one(
    kiosk: Any, opened: Any, tool: str, rows: int, code: str
) -> None:
    opened(code, tool)
    sheet = find(kiosk, "panel-sheet")
    assert sheet is not None
    keys = [x for x in visible_items(sheet) if x.property("isTouchable")]
    current = [key for key in keys if key.property("isCurrent")]
    # Readings are chosen where the language has them.
    assert len(current) == rows - (tool == "tool-text" and code == "en")
    for key in current:
        ticks = [x for x in visible_items(key) if x.property("name") == "check"]
        assert len(ticks) == 1 and rect(key).contains(rect(ticks[0])), key.objectName()
    assert [key.objectName() for key in keys if key.property("look") == "primary"] in ([], ["panel-close"])
    # None is cut by the edge, and nobody has to look for more.
    assert [key.objectName() for key in keys if not rect(sheet).contains(rect(key))] == []
    assert not _of_class(kiosk, "ScrollButton")


@pytest.mark.parametrize(("code", "text"), [("ja", 100), ("ja", 150), ("ja", 200), ("ja@easy", 100), ("en", 200)])
def test_a_line_shows_what_the_letters_will_be_like(kiosk: Any, opened: Any, code: str, text: int) -> None:
    """And all of the panel is seen with it."""
    opened(code, "tool-text", text)
    sample, sheet = find(kiosk, "text-sample"), find(kiosk, "panel-sheet")
    assert sample is not None and sheet is not None and rect(sheet).contains(rect(sample))
    assert (find(kiosk, "furigana-hard") is None) == (code == "en")
    area = next(x for x in items(kiosk) if x.property("isScrollArea") and x.parentItem() == sheet)
    assert area.property("contentHeight") <= area.height() + 1


@pytest.mark.parametrize("text", [100, 200])
def test_samples_are_as_large_as_they_say(kiosk: Any, opened: Any, text: int) -> None:
    opened("ja", "tool-text", text)
    shown = {}
    for name in _SIZES:
        key = find(kiosk, name)
        assert key is not None
        shown[name] = next(x.property("pixels") for x in visible_items(key) if x.property("markup") == "あ")
    for name, times in _SIZES.items():
        assert shown[name] / shown["size-100"] == pytest.approx(times, abs=0.03)


@pytest.mark.parametrize("code", ["ja", "ja@easy", "en"])
def test_languages_stand_in_one_row_or_in_two_columns(kiosk: Any, opened: Any, code: str) -> None:
    opened(code, "tool-language")
    keys = [x for x in _of_class(kiosk, "OptionKey")]
    rows = {round(rect(key).top()) for key in keys}
    assert len(keys) > 1 and len(rows) == (1 if len(keys) <= _MOST_IN_A_ROW else ceil(len(keys) / 2))

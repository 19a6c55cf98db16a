"""What is set up on a panel is all seen at once: nobody looks for colours below an edge."""

from typing import Any

import pytest

from tests.screen import items
from tests.ui.sights import SIGHTS, before, begin, look

pytestmark = pytest.mark.takes_turns


@pytest.mark.parametrize("text", [100, 150, 200])
@pytest.mark.parametrize("code", ["ja", "ja@easy", "en"])
@pytest.mark.parametrize("sight", SIGHTS)
def test_every_choice_is_seen_without_scrolling(kiosk: Any, sight: str, code: str, text: int) -> None:
    hidden = {}
    with before(kiosk, sight):
        begin(kiosk, kiosk.guide.lessons[0], "practise", code, text)
        for panel in ("text", "sound", "language"):
            kiosk.guide.open_panel(panel)
            look(kiosk)
            area = next(
                item for item in items(kiosk)
                if item.property("isScrollArea") and item.parentItem().objectName() == "panel-sheet"
            )  # fmt: skip
            if area.property("contentHeight") > area.height() + 1:
                hidden[panel] = round(area.property("contentHeight") - area.height())
            kiosk.guide.press("panel-close")
    assert hidden == {}

"""What is drawn bit by bit, as things change, is what is drawn at once.

Without a graphics card Qt paints only what has changed. A finger that was turned on one page once left the grounds of
the drawn phone out for the rest of a lesson: no picture of a page at rest showed it.
"""

from typing import Any

import numpy as np
import pytest
from PySide6.QtGui import QImage

from kiosk import paths
from kiosk.lesson.library import lesson_paths
from kiosk.ui.screen.settling import drawn, settle
from kiosk.ui.terminal.tour import wrong_touch
from kiosk.walkthrough.walk import right_events
from tests.rotation import by_rotation
from tests.ui.sights import SIGHTS, before, begin

# Of 255: white and the ground of keys are 21 apart.
_SAME = 12
# Of the whole page: a bar that grows by itself is less, the ground of the phone far more.
_MOST_DIFFERENT = 0.03


def _pixels(image: QImage) -> np.ndarray:
    rgb = image.convertToFormat(QImage.Format.Format_RGB888)
    rows = np.frombuffer(rgb.constBits(), np.uint8).reshape(rgb.height(), rgb.bytesPerLine())
    return rows[:, : rgb.width() * 3].reshape(rgb.height(), rgb.width(), 3).astype(np.int16)


def _difference(window: Any) -> float:
    """0 to 1: how much of the page changes when all of it is painted again."""
    drawn(window, 3)
    settle(300)
    as_it_is = _pixels(window.grabWindow())
    # Hardly seen through, everything is painted again.
    window.contentItem().setOpacity(0.99)
    drawn(window)
    anew = _pixels(window.grabWindow())
    window.contentItem().setOpacity(1)
    drawn(window)
    return float((np.abs(as_it_is - anew).max(axis=2) > _SAME).mean())


@pytest.mark.takes_turns
@pytest.mark.parametrize(
    ("lesson", "asked"), by_rotation(lesson_paths([paths.LESSONS]), [f"{s} {t}" for s in SIGHTS for t in (100, 200)])
)
def test_the_page_is_painted_whole(kiosk: Any, lesson: str, asked: str) -> None:
    sight, text = asked.split()
    wrong = {}
    with before(kiosk, sight):
        # Painting all of it heals what went before: it is looked at after every third event, and in a second walk after
        # others.
        for turn in range(2):
            begin(kiosk, lesson, "practise", text=int(text))
            number = 0
            while kiosk.guide.page == "steps":
                index = kiosk.guide.visit.walk.index
                events = [wrong_touch(kiosk.guide.visit.walk)] * 2 if index % 3 == 2 else []
                for event in (*events, *right_events(kiosk.guide.visit.walk)):
                    kiosk.guide.act(event)
                    number += 1
                    drawn(kiosk.window, 3)
                    settle(300)
                    if number % 3 == turn and (share := _difference(kiosk.window)) > _MOST_DIFFERENT:
                        wrong[f"step {index + 1}, {event}"] = round(share, 4)
                kiosk.guide.press("next")
    assert wrong == {}

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
from tests.screen import go_on, items
from tests.ui.sights import SIGHTS, before, begin

# Of 255: white and the ground of keys are 21 apart.
_SAME = 12
# Of the whole page: a bar that grows by itself is less, the ground of the phone far more.
_MOST_DIFFERENT = 0.03
# Something always moves on no page; a busy machine is slow.
_MOST_LOOKS = 5


def _pixels(image: QImage) -> np.ndarray:
    rgb = image.convertToFormat(QImage.Format.Format_RGB888)
    rows = np.frombuffer(rgb.constBits(), np.uint8).reshape(rgb.height(), rgb.bytesPerLine())
    return rows[:, : rgb.width() * 3].reshape(rgb.height(), rgb.width(), 3).astype(np.int16)


def _at_rest(window: Any) -> np.ndarray:
    """The page once nothing moves on it: twice the same."""
    before = None
    for _ in range(_MOST_LOOKS):
        drawn(window, 3)
        settle(200)
        now = _pixels(window.grabWindow())
        if before is not None and (np.abs(now - before).max(axis=2) > _SAME).mean() < _MOST_DIFFERENT / 10:
            break
        before = now
    return now


def _words(kiosk: Any) -> list[tuple[str, object, object]]:
    """What stands where: a page that turns by itself meanwhile says nothing of how it was painted."""
    return [(item.objectName(), item.property("markup"), item.y()) for item in items(kiosk)]


def _difference(kiosk: Any) -> float:
    """0 to 1: how much of the page changes when all of it is painted again."""
    window = kiosk.window
    as_it_is, words = _at_rest(window), _words(kiosk)
    # Hardly seen through, everything is painted again.
    window.contentItem().setOpacity(0.99)
    drawn(window)
    anew = _pixels(window.grabWindow())
    window.contentItem().setOpacity(1)
    drawn(window)
    if words != _words(kiosk):
        return 0.0
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
            # No mark goes on with the voice from one look to the next.
            kiosk.speaker.setOn(False)
            number = 0
            while kiosk.guide.page == "steps":
                index = kiosk.guide.visit.walk.index
                events = [wrong_touch(kiosk.guide.visit.walk)] * 2 if index % 3 == 2 else []
                for event in (*events, *right_events(kiosk.guide.visit.walk)):
                    kiosk.guide.act(event)
                    number += 1
                    if number % 3 == turn and (share := _difference(kiosk)) > _MOST_DIFFERENT:
                        wrong[f"step {index + 1}, {event}"] = round(share, 4)
                go_on(kiosk.guide)
    assert wrong == {}

"""The page of what has to lie there before one's own phone is taken."""

from itertools import product
from typing import Any

import pytest

from kiosk import paths
from kiosk.lesson.library import lesson_paths
from kiosk.lesson.load import load_lesson
from kiosk.walkthrough.visit import things
from tests.rotation import by_rotation
from tests.screen import find, items, rect
from tests.ui.sights import SIGHTS, before, look

pytestmark = pytest.mark.takes_turns

_SIGHTS = [f"{sight} {text}" for sight, text in product(SIGHTS, (100, 200))]
_NEEDED = {
    name: needed for name, path in lesson_paths([paths.LESSONS]).items() if (needed := things(load_lesson(path)))
}


@pytest.mark.parametrize(("sight", "code"), by_rotation(_SIGHTS))
def test_each_thing_is_a_large_picture_with_its_name(kiosk: Any, sight: str, code: str) -> None:
    screen, text = sight.split()
    with before(kiosk, screen):
        for lesson, needed in _NEEDED.items():
            kiosk.guide.stop()
            kiosk.guide.choose(code)
            kiosk.display.setText(int(text))
            kiosk.guide.choose_lesson(lesson)
            kiosk.guide.choose("iphone")
            kiosk.guide.choose("own")
            look(kiosk)
            cards = {x.objectName(): x for x in items(kiosk) if x.objectName().startswith("thing-") and x.isVisible()}
            assert set(cards) == {f"thing-{thing}" for thing in needed}
            for name, card in cards.items():
                picture = next(x for x in card.childItems()[0].childItems() if x.property("name") == name)
                assert rect(picture).height() >= 0.35 * rect(card).height(), (lesson, name)
            assert find(kiosk, "have") and find(kiosk, "have-not")

"""The page of what has to lie there before one's own phone is taken."""

from dataclasses import replace
from itertools import product
from pathlib import Path
from typing import Any

import pytest

from kiosk import paths
from kiosk.lesson.library import lesson_paths
from kiosk.lesson.load import load_lesson
from kiosk.lesson.things import MOST_THINGS, THINGS
from kiosk.walkthrough.visit import things
from tests.made_lesson import lesson_of
from tests.rotation import by_rotation
from tests.screen import find, items, rect, shown
from tests.ui.layout import offenders
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
                _is_large(name, card)
            assert find(kiosk, "have") and find(kiosk, "have-not")


def _is_large(name: str, card: Any) -> None:
    picture = next(x for x in card.childItems()[0].childItems() if x.property("name") == name)
    assert rect(picture).height() >= 0.35 * rect(card).height(), name


def test_each_thing_has_its_picture() -> None:
    assert not [thing for thing in THINGS if not (paths.CONTENT / "pictures" / f"thing-{thing}.svg").is_file()]


@pytest.mark.parametrize("sight", SIGHTS)
@pytest.mark.parametrize("text", [100, 200])
@pytest.mark.parametrize("code", ["ja", "en", "ja@easy"])
def test_as_many_as_may_be_asked_for_lie_side_by_side(
    kiosk: Any, tmp_path: Path, sight: str, text: int, code: str
) -> None:
    made = lesson_of(tmp_path, "  s: {kind: app, title: x, body: [{button: つぎ, id: go}]}", "{tap: go}")
    others = [thing for thing in THINGS if thing != "phone"]
    with before(kiosk, sight):
        for first in range(0, len(others), MOST_THINGS):
            needed = tuple(others[first : first + MOST_THINGS])
            kiosk.guide.stop()
            kiosk.guide.choose(code)
            kiosk.display.setText(text)
            lesson = made.model_copy(update={"bring": needed})
            kiosk.guide.show(replace(kiosk.guide.visit, page="things", lesson=lesson, phone="iphone", way="own"))
            look(kiosk)
            assert not list(offenders(kiosk))
            for thing in ("phone", *needed):
                _is_large(f"thing-{thing}", shown(kiosk, f"thing-{thing}"))

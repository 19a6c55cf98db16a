"""Of a service with two looks the learner with the own phone chooses between two tiles, in every size and language."""

from collections.abc import Iterator
from dataclasses import replace
from typing import Any

import pytest

from kiosk.lesson.library import Library
from kiosk.lesson.model import Variant
from tests.screen import find, rect, touch
from tests.ui.layout import offenders
from tests.ui.sights import SIGHTS, before, look

pytestmark = pytest.mark.takes_turns

_ID = "two-looks"
_NEW = Variant(id="new", sign="{画面|がめん}の {上|うえ}に「{友|とも}だち」と「トーク」が ある", picture="trouble-page")
_OLD = Variant(id="old", sign="{画面|がめん}の {下|した}に「ホーム」が ある", picture="trouble-differs")


@pytest.fixture
def asked(kiosk: Any) -> Iterator[Any]:
    """The shipped lessons, the first of which parts at its second step."""
    guide, world = kiosk.guide, kiosk.guide._world
    one = next(iter(world.library.lessons.values()))
    first, second, *rest = one.steps
    parted = (second.model_copy(update={"id": f"{second.id}-{name}", "variant": name}) for name in ("new", "old"))
    made = one.model_copy(update={"id": _ID, "variants": (_NEW, _OLD), "steps": (first, *parted, *rest)})
    guide._world = replace(world, library=Library({**world.library.lessons, _ID: made.placed_in(one.folder)}))
    yield kiosk
    guide.stop()
    guide._world = world


def _begin(kiosk: Any, code: str, text: int) -> None:
    kiosk.guide.stop()
    kiosk.guide.choose(code)
    kiosk.display.setText(text)
    kiosk.guide.choose_lesson(_ID)
    for choice in ("iphone", "own", "own"):
        if kiosk.guide.page != "steps":
            kiosk.guide.choose(choice)
    kiosk.guide.press("next")
    look(kiosk)


@pytest.mark.parametrize("text", [100, 150, 200])
@pytest.mark.parametrize("code", ["ja", "ja@easy", "en"])
@pytest.mark.parametrize("sight", SIGHTS)
def test_the_tiles_are_whole(asked: Any, sight: str, code: str, text: int) -> None:
    with before(asked, sight):
        _begin(asked, code, text)
        assert asked.guide.panel == "variant"
        tiles = [rect(find(asked, name)) for name in ("variant-new", "variant-old", "variant-none")]
        assert all(tile.width() > 0 and tile.height() > 0 for tile in tiles)
        assert not any(a.intersects(b) for n, a in enumerate(tiles) for b in tiles[n + 1 :])
        assert list(offenders(asked)) == []


@pytest.mark.parametrize(("tile", "step"), [("variant-new", "new"), ("variant-old", "old"), ("variant-none", "new")])
def test_a_touch_leads_on_in_that_look(asked: Any, tile: str, step: str) -> None:
    with before(asked, "small"):
        _begin(asked, "ja", 100)
        touch(asked, tile)
        look(asked)
        walk = asked.guide.visit.walk
        assert asked.guide.panel == "" and walk.step.id.endswith(f"-{step}")
        assert (walk.answer is not None) == (tile == "variant-none")

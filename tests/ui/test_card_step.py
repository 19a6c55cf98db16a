"""The step at which a card is read: one large picture of how it is laid, and on the phone what is to be touched."""

from collections.abc import Iterator
from typing import Any

import pytest

from kiosk.walkthrough import answers
from kiosk.walkthrough.walk import Touched
from tests.screen import find, items, rect
from tests.ui.sights import SIGHTS, before, begin, look

pytestmark = pytest.mark.takes_turns


@pytest.fixture(params=SIGHTS)
def screen(kiosk: Any, request: pytest.FixtureRequest) -> Iterator[str]:
    with before(kiosk, request.param):
        yield request.param


@pytest.mark.parametrize("way", ["practise", "own"])
@pytest.mark.parametrize("code", ["ja", "ja@easy", "en"])
def test_one_large_picture_and_one_order(kiosk: Any, screen: str, way: str, code: str) -> None:
    begin(kiosk, "mynaportal-login", way, code)
    while kiosk.guide.visit.walk.step.do.kind != "hold_card":
        kiosk.guide.press("next")
        if kiosk.guide.visit.walk.is_asked:
            kiosk.guide.press("next")
    look(kiosk)
    scenes = [x for x in items(kiosk) if x.isVisible() and "gesture-card" in str(x.property("drawing"))]
    assert len(scenes) == 1, "none beside it that looks the same"
    note, words = rect(scenes[0]), rect(find(kiosk, "sentence").parentItem())  # type: ignore[union-attr]
    assert note.width() * note.height() >= 0.13 * words.width() * words.height()
    told = [x.property("markup") for x in items(kiosk) if x.property("isText") and x.isVisible()]
    assert ({"①", "②"} <= set(told)) == (way == "own"), "what is not to be done now is no order"
    if way == "practise" and code == "ja":
        assert "わざと" in kiosk.walk.sentence and any("出" in x and "カード" in x for x in told)
    if way == "own":
        assert not kiosk.handset.target, "the sample is not touched"
        return
    kiosk.guide.act(Touched(kiosk.guide.visit.walk.step.do))
    look(kiosk)
    assert kiosk.guide.visit.walk.is_reading
    reading = kiosk.guide.words.program(answers.READING)
    sentence = find(kiosk, "sentence")
    assert sentence is not None and sentence.property("markup") == reading
    drawn = {
        str(x.property("drawing")) for x in items(kiosk) if x.isVisible() and "gesture-" in str(x.property("drawing"))
    }
    assert drawn == {"image://picture/gesture-reading"}, "the phone lies on the card"

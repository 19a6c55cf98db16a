"""The card was not read: what helps stands in pictures over the words, never over the phone, in every size."""

from collections.abc import Iterator
from dataclasses import replace
from typing import Any

import pytest

from kiosk.language.said import Said
from kiosk.ui.screen.settling import drawn, settle
from kiosk.walkthrough import walk as walking
from kiosk.walkthrough.walk import Walk
from tests.rotation import by_rotation
from tests.screen import find, items, rect, shown, touch_at, wait_until
from tests.ui.layout import offenders
from tests.ui.test_layout import _SIGHTS, _use

pytestmark = pytest.mark.takes_turns

_PICTURES = ("case", "shift", "wait")


@pytest.fixture
def misread(kiosk: Any) -> Iterator[Any]:
    """Shows the step whose card was just not read, in one language."""
    yield lambda locale, way="practise": _shown(kiosk, locale, way)
    kiosk.display.setText(100)
    kiosk.guide.stop()


def _shown(kiosk: Any, locale: str, way: str) -> Walk:
    guide = kiosk.guide
    guide.choose(locale)
    lesson = guide._world.localise(guide._world.library.lessons["mynaportal-login"], locale)
    walk, _ = walking.begun(lesson, "iphone", way, 0.0, True, True)  # type: ignore[arg-type]
    walk = walking.at(walk, next(i for i, step in enumerate(walk.steps) if step.misread))
    while not walk.remedies:
        move = walking.next_move(walk)
        assert move
        walk, _ = walking.advance(walk, "beat" if way == "watch" else walking.right_event(move), 1.0)
    guide.show(replace(guide.visit, page="steps", lesson=lesson, walk=walk, phone="iphone", way=way))
    drawn(kiosk.window, 3)
    settle(20)
    return walk


def _pages(kiosk: Any) -> Iterator[None]:
    """Once, or for every page of them, turned by its key."""
    yield
    turner = find(kiosk, "read-on")
    for _ in _PICTURES if turner else ():
        touch_at(kiosk, rect(shown(kiosk, "read-on")).center().toPoint())
        drawn(kiosk.window, 2)
        yield


@pytest.mark.parametrize(("sight", "locale"), by_rotation(_SIGHTS))
def test_three_pictures_with_their_words_beside_the_phone(kiosk: Any, misread: Any, sight: str, locale: str) -> None:
    kiosk.display.setText(_use(kiosk, sight))
    walk = misread(locale)
    handset = rect(shown(kiosk, "handset"))
    texts: set[str] = set()
    pictures: list[str] = []
    for _ in _pages(kiosk):
        assert not list(offenders(kiosk))
        for card in (item for item in items(kiosk) if item.objectName().startswith("remedy-")):
            pictures.append(card.objectName().removeprefix("remedy-"))
            assert not rect(card).intersects(handset)
            inside = [x for x in items(kiosk) if x.property("isText") and x.property("markup") and _is_in(x, card)]
            texts.update(x.property("markup") for x in inside)
            assert all(rect(card).adjusted(-2, -2, 2, 2).contains(rect(text)) for text in inside)
            assert _is_drawn(kiosk, card), "and the picture is really there"
        texts.update(x.property("markup") for x in items(kiosk) if x.objectName() == "answer")
        assert not find(kiosk, "sentence"), "what helps stands in its place"
    assert tuple(pictures) == _PICTURES
    assert walk.answer and {walk.answer.markup, *(one.sign for one in walk.lesson.remedies)} <= texts
    assert "①" in texts and (find(kiosk, "phone-again") is not None)


def _is_in(item: Any, of: Any) -> bool:
    while item is not None and item is not of:
        item = item.parentItem()
    return item is not None


def _is_drawn(kiosk: Any, card: Any) -> bool:
    """Some of the body of the drawn phone, and of the outline and the band of the card."""
    box = rect(card).toRect()
    image = kiosk.window.grabWindow().copy(box)
    wide, high = range(0, image.width(), 5), range(0, image.height(), 5)
    return sum(image.pixelColor(x, y).name() in ("#23262f", "#3a2a24", "#e9a9bc") for x in wide for y in high) > 12


@pytest.mark.parametrize("locale", ["ja", "en"])
@pytest.mark.parametrize("sight", ["15.6-inch 100", "24-inch 100"])
def test_at_the_usual_size_how_it_is_done_stands_there_too(kiosk: Any, misread: Any, sight: str, locale: str) -> None:
    """And what to touch then, with the mark of the ring; on the small screen its picture goes before. None is a key."""
    kiosk.display.setText(_use(kiosk, sight))
    walk = misread(locale)
    texts = {item.property("markup") for item in items(kiosk) if item.property("isText")}
    assert {one.sign for one in walk.lesson.remedies} | set("①②③") <= texts
    assert sight == "15.6-inch 100" or {one.say for one in walk.lesson.remedies} <= texts
    assert walk.afterwards and walk.afterwards.markup in texts
    for picture in _PICTURES:
        card = shown(kiosk, f"remedy-{picture}")
        assert card.property("color").alpha() == 0 and card.property("sceneHeight") >= 110
    if sight != "24-inch 100":
        return
    misread(locale, "watch")
    texts = {item.property("markup") for item in items(kiosk) if item.property("isText")}
    assert walk.afterwards.markup not in texts, "who only watches is asked for nothing"


def test_the_voice_turns_the_pages(kiosk: Any, misread: Any) -> None:
    kiosk.display.setText(_use(kiosk, "15.6-inch 200"))
    walk = misread("ja")
    assert not [item for item in items(kiosk) if item.objectName().startswith("remedy-")]
    kiosk.speaker.setOn(True)
    try:
        for remedy in walk.remedies:
            kiosk.speaker.say((Said(remedy.say.markup, "ja"),))
            wait_until(lambda name=f"remedy-{remedy.picture}": find(kiosk, name), remedy.picture)
    finally:
        kiosk.speaker.setOn(False)


def test_the_arrow_points_at_the_key_that_reads_again(kiosk: Any, misread: Any) -> None:
    """Not where the card lay, which had the ring before."""
    _use(kiosk, "15.6-inch 100")
    failed = misread("ja")
    laid = replace(failed, state=replace(failed.state, reading=""), is_misread=False, is_glowing=True, answer=None)
    reading = replace(laid, state=replace(failed.state, reading="reading"), is_glowing=False)
    for walk in (laid, reading, failed):
        kiosk.guide.show(replace(kiosk.guide.visit, walk=walk))
        settle(1000)
    pointer, ring = shown(kiosk, "pointer"), shown(kiosk, "ring")
    assert abs(rect(pointer).center().y() - rect(ring).center().y()) < 3

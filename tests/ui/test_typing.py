"""A word to be typed: its touches in boxes, and where the finger slides, told and drawn beside the sentence."""

from collections.abc import Iterator
from dataclasses import replace
from itertools import product
from typing import Any

import pytest
from PySide6.QtQml import QQmlProperty

from kiosk.ui.screen.keypad import visible_items
from kiosk.ui.screen.settling import drawn, settle
from kiosk.walkthrough import finger
from kiosk.walkthrough import walk as walking
from kiosk.walkthrough.walk import Walk
from tests.rotation import LOCALES, by_rotation
from tests.screen import find, items, rect, shown, wait_until
from tests.ui.layout import offenders
from tests.ui.test_layout import _SIGHTS, _use

pytestmark = pytest.mark.takes_turns


@pytest.fixture
def typing(kiosk: Any) -> Iterator[Any]:
    """Begins the step that types this word."""
    yield lambda word, way="practise", locale="ja": _begun(kiosk, word, way, locale)
    kiosk.display.setText(100)
    kiosk.guide.stop()


def _begun(kiosk: Any, word: str, way: str, locale: str) -> Walk:
    world = kiosk.guide._world
    kiosk.guide.choose(locale)
    for lesson in world.library.lessons.values():
        walk, _ = walking.begun(world.localise(lesson, locale), "iphone", way, 0.0, True, True)  # type: ignore[arg-type]
        for index, step in enumerate(walk.steps):
            if step.do.kind == "type" and step.do.target == word:
                return _put(kiosk, replace(walking.at(walk, index), is_glowing=True))
    raise AssertionError(word)


def _put(kiosk: Any, walk: Walk) -> Walk:
    guide = kiosk.guide
    guide.show(replace(guide.visit, page="steps", lesson=walk.lesson, walk=walk, phone=walk.phone, way=walk.way))
    drawn(kiosk.window, 2)
    settle(20)
    return walk


def _touched(kiosk: Any, walk: Walk) -> Walk:
    move = walking.next_move(walk)
    assert move
    events = ("beat", "beat") if walk.way == "watch" else (walking.right_event(move),)
    for event in events:
        walk, _ = walking.advance(walk, event, 1.0)
    return _put(kiosk, walk)


def _boxes(kiosk: Any) -> str:
    """d for done, n for now, t for to come; from left to right."""
    found = [item for item in items(kiosk) if item.objectName().startswith("stroke-")]
    return "".join(item.objectName()[7] for item in sorted(found, key=lambda item: rect(item).left()))


def _is_orange(kiosk: Any, box: Any) -> bool:
    return bool(QQmlProperty(box, "border.color").read().name() == "#d94a00")


def _detail(kiosk: Any) -> str:
    found = find(kiosk, "gesture-detail")
    return str(found.property("markup")) if found else ""


def test_the_boxes_follow_the_finger_and_the_cross_says_where_it_slides(kiosk: Any, typing: Any) -> None:
    kiosk.display.setText(_use(kiosk, "24-inch 100"))
    walk = typing("ごみ")
    assert _boxes(kiosk) == "ttt" and find(kiosk, "flick-cross") is None, "first the field is to be touched"
    seen = []
    for _ in range(5):
        walk = _touched(kiosk, walk)
        wanted = find(kiosk, "flick-wanted")
        letter = next(x.property("text") for x in wanted.childItems() if x.property("text")) if wanted else ""
        seen.append((_boxes(kiosk), letter, _detail(kiosk)))
    assert seen == [
        ("ntt", "こ", "「か」を {下|した}へ すべらせて「こ」"),
        ("dnt", "", "「゛゜小」に さわって「ご」"),
        ("ddn", "み", "「ま」を {左|ひだり}へ すべらせて「み」"),
        ("ddd", "", "「{確定|かくてい}」に さわる"),
        ("ddd", "", "「{検索|けんさく}」に さわる"),
    ]
    assert _touched(kiosk, walk).is_done and _boxes(kiosk) == ""


@pytest.mark.parametrize(("word", "way", "boxes", "has_cross"), [
    ("hana@", "practise", "ntttt", True), ("1234", "practise", "nttt", False),
    ("ごみ", "watch", "ntt", False), ("ごみ", "alone", "ntt", False), ("ごみ", "own", "", False),
])  # fmt: skip
def test_who_is_shown_boxes_and_cross(
    kiosk: Any, typing: Any, word: str, way: str, boxes: str, has_cross: bool
) -> None:
    # Alone the task stands there too, for which portrait has no room.
    kiosk.display.setText(_use(kiosk, "24-inch 100" if way == "alone" else "portrait 100"))
    walk = typing(word, way)
    if walk.state.focus != walk.step.do.into and way != "own":
        walk = _touched(kiosk, walk)
    assert _boxes(kiosk) == boxes and (find(kiosk, "flick-cross") is not None) == has_cross
    assert bool(kiosk.handset.flick) == has_cross


@pytest.mark.parametrize(("sight", "locale"), by_rotation(_SIGHTS))
def test_in_every_size_it_is_whole_or_gone(kiosk: Any, typing: Any, sight: str, locale: str) -> None:
    text = _use(kiosk, sight)
    kiosk.display.setText(text)
    for word in ("ごみ", "hana@"):
        walk = typing(word, "practise", locale)
        while not walk.is_done:
            panel = rect(model.parentItem().parentItem()) if (model := find(kiosk, "typing-model")) else None
            assert not list(offenders(kiosk))
            boxes = [rect(item) for item in items(kiosk) if item.objectName().startswith("stroke-")]
            assert (len(boxes) > 1) == (model is not None)
            assert all(panel is not None and panel.contains(box) for box in boxes)
            assert all(box.width() >= 8 * kiosk.display.pixelsPerMm for box in boxes)
            note = find(kiosk, "gesture-detail")
            assert note is None or rect(note.parentItem().parentItem()).contains(rect(note))
            if text == 200:
                assert model is None, "there the sentence needs the room"
                # How the letter is written comes only below it, and whole.
                cross = find(kiosk, "flick-cross")
                assert cross is None or rect(shown(kiosk, "sentence")).bottom() <= rect(cross).top()
            walk = _touched(kiosk, walk)


def test_at_the_usual_size_there_is_room(kiosk: Any, typing: Any) -> None:
    for sight, locale in product(("24-inch 100", "15.6-inch 100"), LOCALES):
        kiosk.display.setText(_use(kiosk, sight))
        _touched(kiosk, typing("ごみ", "practise", locale))
        assert _boxes(kiosk) == "ntt" and find(kiosk, "flick-cross"), (sight, locale)


def test_a_key_that_was_touched_instead_of_flicked_says_how_it_goes_on(kiosk: Any, typing: Any) -> None:
    """ghi gives g: that is no mistake, and one more touch makes it h. A warning told before does not hide it."""
    for sight in ("24-inch 100", "15.6-inch 100"):
        kiosk.display.setText(_use(kiosk, sight))
        walk = _touched(kiosk, typing("hana@"))
        assert _detail(kiosk) == "「ghi」を {左|ひだり}へ すべらせて「h」", sight
        _put(kiosk, walking.advance(walk, finger.keyed("ghi", "tap"), 1.0)[0])
        assert _detail(kiosk) == "もう{一度|いちど} さわると「h」", sight


@pytest.mark.parametrize("sight", ["15.6-inch 100", "portrait 100"])
def test_the_tip_of_a_flick_stays_whole_within_its_key(kiosk: Any, typing: Any, sight: str) -> None:
    kiosk.display.setText(_use(kiosk, sight))
    tips = 0
    for word in ("ごみ", "hana@"):
        walk = typing(word)
        while not walk.is_done:
            if tip := find(kiosk, "flick-tip"):
                tips += 1
                around = rect(tip.parentItem())
                key = tip.parentItem()
                while not key.objectName().startswith("key-"):
                    key = key.parentItem()
                letter = next(x for x in visible_items(key) if x.property("text"))
                assert rect(key).contains(around), "the ring cuts it"
                assert not rect(letter).intersects(around), "it covers the letter"
            walk = _touched(kiosk, walk)
    assert tips > 2


def test_what_is_typed_keeps_its_size(kiosk: Any, typing: Any) -> None:
    kiosk.display.setText(_use(kiosk, "15.6-inch 100"))
    walk = typing("hana@")
    sizes = set()
    while not walk.is_done:
        sizes.add(round(shown(kiosk, "typed").parentItem().scale(), 3))
        walk = _touched(kiosk, walk)
    assert len(sizes) == 1


def test_a_step_on_the_same_screen_has_its_own_boxes(kiosk: Any, typing: Any) -> None:
    """The phone looks as before, and yet another word is to be typed."""
    kiosk.display.setText(_use(kiosk, "24-inch 100"))
    walk = typing("hana@")
    assert len(_boxes(kiosk)) == 5
    step = walk.step.model_copy(update={"do": walk.step.do.model_copy(update={"target": "ha"})})
    steps = tuple(step if one is walk.step else one for one in walk.lesson.steps)
    lesson = walk.lesson.model_copy(update={"steps": steps}).placed_in(walk.lesson.folder)
    _put(kiosk, replace(walk, lesson=lesson))
    assert len(_boxes(kiosk)) == 2


def _share(inner: Any, outer: Any) -> tuple[float, float]:
    """Where the middle of one lies in the other, across and down."""
    a, b = rect(inner).center(), rect(outer)
    return (a.x() - b.left()) / b.width(), (a.y() - b.top()) / b.height()


@pytest.mark.parametrize("sight", ["24-inch 100", "15.6-inch 100", "portrait 100"])
def test_a_key_that_is_only_touched_is_shown_where_it_is_on_the_phone(kiosk: Any, typing: Any, sight: str) -> None:
    kiosk.display.setText(_use(kiosk, sight))
    walk = typing("ごみ")
    for touches in (2, 2, 1):
        for _ in range(touches):
            walk = _touched(kiosk, walk)
        ring = wait_until(lambda: find(kiosk, "ring-drawn"), "the ring of the drawing")
        key = shown(kiosk, f"key-{kiosk.handset.targetKey}")
        wait_until(
            lambda ring=ring, key=key: all(
                abs(a - b) < 0.04
                for a, b in zip(
                    _share(ring, shown(kiosk, "outline")), _share(key, shown(kiosk, "handset")), strict=True
                )
            ),
            "the same place in both",
        )
        assert shown(kiosk, "touch-here").isVisible() and shown(kiosk, "finger-drawn").isVisible()


def test_after_the_word_is_firm_the_next_key_is_plainly_another(kiosk: Any, typing: Any) -> None:
    kiosk.display.setText(_use(kiosk, "15.6-inch 100"))
    walk = typing("ごみ")
    seen = []
    for _ in range(6):
        if kiosk.handset.targetKey in ("accept", "search"):
            key = shown(kiosk, f"key-{kiosk.handset.targetKey}")
            seen.append((walk.sentence.markup, QQmlProperty(key, "background.color").read().name()))
        walk = _touched(kiosk, walk)
    (_, firm), (told, search) = seen
    assert told.startswith("ことばが きまりました。") and firm != search


@pytest.mark.parametrize("word", ["ごみ", "hana@"])
def test_a_mark_stands_where_the_next_letter_comes(kiosk: Any, typing: Any, word: str) -> None:
    kiosk.display.setText(_use(kiosk, "15.6-inch 100"))
    walk = typing(word)
    assert find(kiosk, "caret") is None
    walk = _touched(kiosk, walk)
    before = rect(shown(kiosk, "caret"))
    assert before.width() >= 1 and before.height() > 4 * kiosk.display.pixelsPerMm
    _touched(kiosk, walk)
    after = rect(shown(kiosk, "caret"))
    assert after.left() > before.left() and abs(after.left() - rect(shown(kiosk, "typed")).right()) < 3
    if glass := next(
        (
            x
            for x in shown(kiosk, "typed").parentItem().childItems()
            if x.isVisible() and x.property("name") == "search"
        ),
        None,
    ):
        assert rect(shown(kiosk, "typed")).left() - rect(glass).right() > 2 * kiosk.display.pixelsPerMm


@pytest.mark.parametrize("sight", ["15.6-inch 100", "24-inch 100", "portrait 100"])
def test_no_line_runs_through_the_boxes(kiosk: Any, typing: Any, sight: str) -> None:
    """Between whole pixels a rounded box is drawn in two pieces, with the ground between them."""
    kiosk.display.setText(_use(kiosk, sight))
    for word in ("ごみ", "hana@"):
        walk = typing(word)
        for _ in range(3):
            for box in (x for x in items(kiosk) if x.objectName().startswith("stroke-")):
                place = rect(box)
                assert abs(place.y() - round(place.y())) < 0.01 and place.height() == round(place.height()), place
            walk = _touched(kiosk, walk)


@pytest.mark.parametrize("sight", ["24-inch 100", "15.6-inch 100"])
def test_the_cross_is_large_and_its_arrow_leads_on(kiosk: Any, typing: Any, sight: str) -> None:
    kiosk.display.setText(_use(kiosk, sight))
    walk = _touched(kiosk, typing("ごみ"))
    cells = [rect(x) for x in items(kiosk) if x.objectName() in ("flick-letter", "flick-wanted")]
    assert len(cells) == 5 and all(min(cell.width(), cell.height()) >= 56 for cell in cells)
    arrow, wanted = rect(shown(kiosk, "flick-arrow")), rect(shown(kiosk, "flick-wanted"))
    # On its grid of 24 it is 15 long and 13 wide: from the middle of the key to the letter, clear of the other keys.
    seen = arrow.adjusted(*(x * arrow.width() / 24 for x in (5.5, 4.5, -5.5, -4.5)))
    key = next(
        c for c in cells if c.center().x() == wanted.center().x() and c.bottom() <= wanted.top() < c.bottom() + 6
    )
    assert abs(seen.top() - key.center().y()) < key.height() * 0.12
    letter = next(rect(x) for x in shown(kiosk, "flick-wanted").childItems() if x.property("text"))
    assert abs(seen.bottom() - letter.top()) < wanted.height() * 0.2
    assert not [c for c in cells if c not in (key, wanted) and c.intersects(seen)]
    assert "#d94a00" in {
        x.property("color").name() for x in shown(kiosk, "flick-arrow").childItems() if x.property("stroke")
    }
    assert not walk.is_done


def test_every_touch_stands_there_with_a_tick_where_it_is_done(kiosk: Any, typing: Any) -> None:
    kiosk.display.setText(_use(kiosk, "24-inch 100"))
    walk = _touched(kiosk, _touched(kiosk, typing("ごみ")))
    told = [
        x.property("markup")
        for x in visible_items(shown(kiosk, "gesture-detail").parentItem().parentItem())
        if x.property("isText")
    ]
    assert told == [
        "「か」を {下|した}へ すべらせて「こ」", "「゛゜小」に さわって「ご」", "「ま」を {左|ひだり}へ すべらせて「み」",
        "「{確定|かくてい}」に さわる", "「{検索|けんさく}」に さわる",
    ]  # fmt: skip
    assert not walk.is_done


def test_a_number_stands_in_a_line_of_text_and_not_in_boxes(kiosk: Any, typing: Any) -> None:
    """In boxes it would look like keys, and is touched."""
    kiosk.display.setText(_use(kiosk, "15.6-inch 100"))
    typing("1234")
    digits = [x for x in items(kiosk) if x.objectName().startswith("stroke-")]
    assert len(digits) == 4 and find(kiosk, "flick-cross") is None
    for digit in digits:
        assert QQmlProperty(digit, "border.width").read() == 0 and digit.property("color").alpha() == 0


@pytest.mark.parametrize("sight", ["24-inch 100", "15.6-inch 100"])
def test_after_a_mistake_the_boxes_keep_their_place_and_the_delete_key_is_named(
    kiosk: Any, typing: Any, sight: str
) -> None:
    kiosk.display.setText(_use(kiosk, sight))
    walk = _touched(kiosk, typing("ごみ"))
    places = sorted(rect(x).center().y() for x in items(kiosk) if x.objectName().startswith("stroke-"))
    wrong, _ = walking.advance(walk, finger.keyed("なにぬねの", "tap"), 1.0)
    _put(kiosk, wrong)
    assert wrong.answer and kiosk.handset.isErasing
    after = sorted(rect(x).center().y() for x in items(kiosk) if x.objectName().startswith("stroke-"))
    assert len(after) == len(places) and all(abs(a - b) < 3 for a, b in zip(after, places, strict=True))
    # Nothing but the key on the phone is orange.
    orange = {x.objectName() for x in items(kiosk) if x.objectName().startswith("stroke-") and _is_orange(kiosk, x)}
    assert not orange
    _put(kiosk, replace(wrong, answer=None))
    assert "けす" in _detail(kiosk) and find(kiosk, "flick-cross") is None
    assert find(kiosk, "touch-here")


def test_the_tick_of_a_box_covers_no_letter(kiosk: Any, typing: Any) -> None:
    kiosk.display.setText(_use(kiosk, "15.6-inch 100"))
    _touched(kiosk, _touched(kiosk, typing("ごみ")))
    done = shown(kiosk, "stroke-done")
    letter = next(rect(x) for x in done.childItems() if x.property("text"))
    tick = rect(next(x for x in done.childItems() if x.objectName() == "tick"))
    assert not tick.intersects(letter.adjusted(letter.width() * 0.1, letter.height() * 0.2, -letter.width() * 0.1, 0))
    assert not rect(done).contains(tick)


def test_a_key_that_is_touched_again_and_again_has_no_arrow(kiosk: Any, typing: Any) -> None:
    """One way at a time: what is said is not what the cross and the arrow show."""
    kiosk.display.setText(_use(kiosk, "15.6-inch 100"))
    walk = _touched(kiosk, typing("hana@"))
    assert find(kiosk, "flick-tip") and find(kiosk, "flick-cross")
    _put(kiosk, walking.advance(walk, finger.keyed("ghi", "tap"), 1.0)[0])
    assert not find(kiosk, "flick-tip") and not find(kiosk, "flick-cross")


@pytest.mark.parametrize("locale", ["ja", "en"])
def test_in_the_largest_letters_it_is_told_how_a_letter_is_written(kiosk: Any, typing: Any, locale: str) -> None:
    """Who needs large letters needs no less help: they had the word alone, and white below it."""
    _use(kiosk, "15.6-inch 200")
    kiosk.display.setText(200)
    walk = typing("ごみ", "practise", locale)
    told = []
    while walking.next_move(walk) and not walk.is_done:
        walk = _touched(kiosk, walk)
        drawn(kiosk.window, 2)
        if kiosk.handset.keyboard and not walk.is_done and not walk.answer:
            told.append(_detail(kiosk))
            assert not list(offenders(kiosk))
    # The last key is named by a sentence that needs all of the room.
    assert len(told) >= 4 and all(told[:-1]), told


@pytest.mark.parametrize("locale", ["en", "ja"])
@pytest.mark.parametrize("sight", ["15.6-inch 200", "15.6-inch 150", "24-inch 200"])
def test_the_drawn_hand_lies_on_no_word(kiosk: Any, typing: Any, sight: str, locale: str) -> None:
    kiosk.display.setText(_use(kiosk, sight))
    walk = _touched(kiosk, typing("A", "practise", locale))
    wait_until(lambda: find(kiosk, "finger-drawn"), "the hand on the key of capitals")
    assert not walk.is_done and _detail(kiosk) and not list(offenders(kiosk))
    words, phone = rect(shown(kiosk, "gesture-detail")), rect(shown(kiosk, "touch-here"))
    assert phone.right() <= words.left() and phone.height() > 20 * kiosk.display.pixelsPerMm

"""What lies over the drawn phone or beside it: the ring, the tick, the arrow, the form of what is touched."""

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import replace
from functools import reduce
from typing import Any

import pytest
from PySide6.QtCore import QRectF, Qt

from kiosk.ui.screen.settling import drawn, settle
from kiosk.walkthrough import walk as walking
from kiosk.walkthrough.walk import Walk
from tests.rotation import LOCALES, by_rotation, todays
from tests.screen import find, items, rect, shown, wait_until
from tests.ui.layout import SLACK, clipping
from tests.ui.sights import SIGHTS, before, resize

pytestmark = pytest.mark.takes_turns


@pytest.fixture
def look(kiosk: Any) -> Iterator[Any]:
    """Begins a sight: the window of that size."""

    def at(sight: str) -> Any:
        resize(kiosk, *SIGHTS[sight])
        return kiosk

    with before(kiosk, "small"):
        yield at


def _steps(kiosk: Any, code: str = "ja", is_sought: bool = False, kind: str = "", **state: Any) -> Iterator[Walk]:
    """Each step of today's lessons, put on the screen; of all where one is sought.

    With `kind`, of those lessons that have such a screen: else their turn may bring none.
    """
    guide = kiosk.guide
    world = guide._world
    guide.choose(code)
    lessons = [
        lesson
        for lesson in world.library.lessons.values()
        if not kind or any(lesson.screen(step.screen).kind == kind for step in lesson.steps)
    ]
    for lesson in lessons if is_sought else todays(lessons):
        walk, _ = walking.begun(world.localise(lesson, code), "iphone", "practise", 0.0)
        for index in range(len(walk.steps)):
            yield _put(kiosk, replace(walking.at(walk, index), **state))


def _put(kiosk: Any, walk: Walk, skin: str = "iphone") -> Walk:
    guide = kiosk.guide
    guide.show(replace(guide.visit, page="steps", lesson=walk.lesson, walk=walk, phone=skin, way="practise"))
    drawn(kiosk.window, 2)
    settle(20)
    return walk


def _inside(item: Any, name: str) -> bool:
    while item is not None and item.objectName() != name:
        item = item.parentItem()
    return item is not None


def _page(kiosk: Any, is_wanted: Any) -> list[Any]:
    return [item for item in items(kiosk) if is_wanted(item) and _inside(item, "flick") and _inside(item, "handset")]


@pytest.mark.parametrize("sight", SIGHTS)
def test_the_tick_covers_nothing_of_what_was_reached(look: Any, sight: str) -> None:
    kiosk = look(sight)
    ticks, places = 0, defaultdict[Any, set[Any]](set)
    for walk in _steps(kiosk):
        done = walk
        while not done.is_done and (move := walking.next_move(done)) is not None and move.kind not in ("wait", "read"):
            done, _ = walking.advance(done, walking.right_event(move), 1.0)
        if not done.is_done:
            continue
        _put(kiosk, done)
        settle(250)
        tick = rect(shown(kiosk, "praise"))
        ticks += 1
        phone = rect(shown(kiosk, "handset"))
        # A computer, a machine, and a phone with its buttons at the sides each have their own edge.
        screen = done.state.screen
        places[screen.kind if screen.kind in ("computer", "machine") else screen.sides].add(
            (round(phone.right() - tick.x()), round(tick.y() - phone.y()), tick.width())
        )
        for item in _page(kiosk, lambda x: x.property("isText") and x.property("markup")):
            # What is scrolled away is not seen.
            views = [rect(parent) for parent in clipping(item) if parent.clip()]
            assert not reduce(QRectF.intersected, views, rect(item)).intersects(tick), (
                f"{done.step.id}: «{item.property('markup')}»"
            )
    assert ticks > 5 and all(len(same) == 1 for same in places.values()), (
        f"it is always looked for in the same place: {places}"
    )


@pytest.mark.parametrize("sight", ["small", "large"])
def test_the_arrow_is_as_high_as_what_it_points_at_or_not_there(look: Any, sight: str) -> None:
    kiosk = look(sight)
    seen, reached = 0, 0
    for walk in _steps(kiosk, is_glowing=True):
        settle(700)
        tip, ring = find(kiosk, "pointer-tip"), find(kiosk, "ring")
        if tip is None:
            continue
        seen += 1
        assert ring is not None, walk.step.id
        head, around, phone = rect(tip), rect(ring), rect(shown(kiosk, "handset"))
        mm = kiosk.display.pixelsPerMm
        assert abs(head.center().y() - around.center().y()) < 3, walk.step.id
        # No larger than it takes, out of the words, and as far as the frame where nothing stands before that. On its
        # grid of 24 the head ends at 16.
        assert 8 * mm < head.height() * 14 / 24 <= 13 * mm, walk.step.id
        beside = next(x for x in items(kiosk) if x.property("keyRoom") is not None and x.property("texts")).parentItem()
        pointer = rect(shown(kiosk, "pointer"))
        assert 0 <= pointer.left() - rect(beside).right() < 2 * mm, walk.step.id
        is_free = around.left() - phone.left() < 0.2 * phone.width()
        point = head.right() - head.width() * 8 / 24
        assert abs(point - (around.left() if is_free else phone.left())) < 2.5 * mm, walk.step.id
        line = rect(find(kiosk, "pointer-line") or shown(kiosk, "pointer-stem"))
        assert line.right() <= (around.left() if is_free else phone.left()) + 1, walk.step.id
        reached += is_free
    assert seen > 4 and reached > 3


def test_the_ring_lies_over_no_neighbour(look: Any) -> None:
    kiosk = look("small")
    rings = 0
    for walk in _steps(kiosk, is_glowing=True):
        wait_until(lambda: not find(kiosk, "cover"), "the page that slides away")
        ring = next((x for x in _page(kiosk, lambda x: x.objectName() == "ring")), None)
        if ring is None or walk.state.screen.kind == "home":
            continue
        rings += 1
        around = rect(ring)
        target = kiosk.handset.target
        for item in _page(kiosk, lambda x: x.property("isTouchable")):
            others = rect(item)
            is_apart = item.objectName() == f"phone-{target}" or not others.intersects(around.adjusted(1, 1, -1, -1))
            assert is_apart or others.contains(around.center()), f"{walk.step.id}: {item.objectName()}"
    assert rings > 3


@pytest.mark.parametrize("code", LOCALES)
def test_the_number_to_be_kept_is_whole_without_scrolling(look: Any, code: str) -> None:
    kiosk = look("small")
    walk = next(walk for walk in _steps(kiosk, code, is_sought=True) if walk.step.screen == "family_a.complete")
    area = next(x for x in items(kiosk) if x.property("isScrollArea") and _inside(x, "handset"))
    assert walk.state.screen.body[0].id == "number"
    place = rect(area)
    seen = QRectF(place.left(), place.top(), place.width(), float(area.property("shownEnd")))
    for name in ("phone-number", "phone-password"):
        box = rect(shown(kiosk, name))
        assert seen.top() - SLACK <= box.top() and box.bottom() <= seen.bottom() + SLACK, name


@pytest.mark.parametrize("sight", ["small", "large", "portrait"])
def test_the_note_shows_where_on_the_phone_the_ring_is_and_no_copy_of_it(look: Any, sight: str) -> None:
    kiosk = look(sight)
    seen = 0
    for walk in _steps(kiosk, is_glowing=True):
        if walk.gesture not in ("tap", "choose") or find(kiosk, "touch-here") is None:
            continue
        seen += 1
        ring, phone = rect(_ring(kiosk)), rect(shown(kiosk, "handset"))
        told = rect(wait_until(lambda: find(kiosk, "ring-drawn"), "the ring of the drawing"))
        outline = rect(shown(kiosk, "outline"))
        for true, drawn_at in (
            ((ring.center().x() - phone.x()) / phone.width(), (told.center().x() - outline.x()) / outline.width()),
            ((ring.center().y() - phone.y()) / phone.height(), (told.center().y() - outline.y()) / outline.height()),
        ):
            assert abs(true - drawn_at) < 0.03, walk.step.id
        note = shown(kiosk, "touch-here")
        finger = shown(kiosk, "finger-drawn")
        # It may come from the side.
        assert max(finger.width(), finger.height()) >= 0.55 * outline.height()
        assert not [x for x in items(kiosk) if _inside(x, "touch-here") and x.property("isText")], note
    assert seen > 3


def _ring(kiosk: Any) -> Any:
    wait_until(lambda: find(kiosk, "ring-drawn"), "the page that slides")
    return next(x for x in items(kiosk) if x.objectName() == "ring" and _inside(x, "handset"))


@pytest.mark.parametrize("sight", ["small", "large", "portrait"])
def test_who_goes_alone_sees_an_eye_only_where_a_page_is_read(look: Any, sight: str) -> None:
    kiosk = look(sight)
    kinds = set()
    for walk in _steps(kiosk, way="alone", is_text_shown=False, is_glowing=False):
        picture = next((x for x in items(kiosk) if x.objectName() == "gesture-picture" and x.width() > 0), None)
        if picture is None or not walk.gesture:
            continue
        kinds.add((walk.gesture == "read", str(picture.property("name"))))
    assert kinds >= {(False, "gesture-tap"), (True, "gesture-read")}
    assert (False, "gesture-read") not in kinds


@pytest.mark.parametrize("sight", ["large", "portrait"])
def test_the_code_grows_with_the_glass(look: Any, sight: str) -> None:
    kiosk = look(sight)
    next(walk for walk in _steps(kiosk, is_sought=True) if walk.step.screen.endswith("poster"))
    code, phone = rect(shown(kiosk, "phone-code")), rect(shown(kiosk, "handset"))
    assert float(shown(kiosk, "phone-code").property("side")) > phone.width() * 0.6
    above, below = code.top() - phone.top(), phone.bottom() - code.bottom()
    assert below < 3 * above, "the code stands near the middle of the glass"


@pytest.mark.parametrize("sight", SIGHTS)
def test_names_on_the_home_screen_stay_apart_in_even_rows(look: Any, sight: str) -> None:
    kiosk = look(sight)
    next(walk for walk in _steps(kiosk, is_sought=True) if walk.state.screen.kind == "home")
    icons = sorted(_page(kiosk, lambda x: x.objectName().startswith("phone-") and x.property("room")), key=_place)
    assert len(icons) == 9
    rows = sorted({round(rect(icon).top()) for icon in icons})
    assert len(rows) == 3 and abs((rows[1] - rows[0]) - (rows[2] - rows[1])) <= 1
    runs = [x for icon in icons for x in _texts(icon)]
    for one in runs:
        for other in runs:
            same = abs(rect(one).top() - rect(other).top()) < 2 and rect(other).left() > rect(one).left()
            assert not same or rect(other).left() - rect(one).right() > 1.2 * kiosk.display.pixelsPerMm
    families = {x.property("font").family() for x in runs}
    assert len(families) == 1, "LINE is written as the others are"


def _place(item: Any) -> tuple[float, float]:
    return rect(item).top(), rect(item).left()


def _texts(item: Any) -> list[Any]:
    found = [item] if item.property("text") and item.property("font") is not None else []
    return found + [x for child in item.childItems() if child.isVisible() for x in _texts(child)]


@pytest.mark.parametrize(("sight", "code"), by_rotation(SIGHTS))
@pytest.mark.parametrize("percent", [100, 200])
def test_the_ring_of_an_icon_is_whole_and_free_of_its_neighbours(
    look: Any, sight: str, code: str, percent: int
) -> None:
    """It touches no other name, does not cut the icon that it is for, and stays off the body of the phone."""
    kiosk = look(sight)
    kiosk.display.setText(percent)
    rings = 0
    for walk in _steps(kiosk, code, kind="home", is_glowing=True):
        if walk.state.screen.kind != "home" or walk.step.do.kind != "tap":
            continue
        settle(450)
        rings += 1
        ring, mm = rect(shown(kiosk, "ring")), kiosk.display.pixelsPerMm
        glass = rect(shown(kiosk, "handset")).adjusted(
            *(x * shown(kiosk, "handset").property("edge") for x in (1, 1, -1, -1))
        )
        assert glass.adjusted(0.5 * mm, 0, -0.5 * mm, 0).contains(ring), f"{walk.step.id}: on the body"
        for text in _page(kiosk, lambda x: x.property("isText") and x.property("markup")):
            if _inside(text, f"phone-{walk.step.do.target}"):
                continue
            for one in _texts(text):
                assert not rect(one).intersects(ring), f"{walk.step.id}: {one.property('text')}"
        tile = next(
            x for x in _page(kiosk, lambda x: x.objectName() == "tile") if _inside(x, f"phone-{walk.step.do.target}")
        )
        inner = ring.adjusted(3.7 * mm, 3.7 * mm, -3.7 * mm, -3.7 * mm)
        assert inner.contains(rect(tile)), f"{walk.step.id}: the ring cuts the icon"
    assert rings > 0


def test_the_keypad_on_the_target_is_one_ring_with_the_orange_one(look: Any) -> None:
    kiosk = look("small")
    next(walk for walk in _steps(kiosk, is_sought=True, is_glowing=True) if walk.state.screen.kind == "home")
    target = shown(kiosk, f"phone-{kiosk.handset.target}")
    target.forceActiveFocus(Qt.FocusReason.TabFocusReason)
    settle(100)
    rings = [
        x
        for x in items(kiosk)
        if _inside(x, target.objectName()) and x.metaObject().className().startswith("FocusRing")
    ]
    assert not [x for x in rings if x.isVisible()]


def test_the_code_has_its_three_squares_and_the_corners_that_find_it_are_seen(look: Any) -> None:
    kiosk = look("small")
    next(walk for walk in _steps(kiosk, is_sought=True, is_glowing=True) if walk.step.screen.endswith("poster"))
    wait_until(lambda: not find(kiosk, "cover"), "the page that slides away")
    ring = rect(next(iter(_page(kiosk, lambda x: x.objectName() == "ring"))))
    corners = [rect(x) for x in _page(kiosk, lambda x: x.objectName() == "corner")]
    line = 3.8 * kiosk.display.pixelsPerMm
    assert len(corners) == 4 and all(ring.adjusted(line, line, -line, -line).contains(x) for x in corners)
    around = QRectF(corners[0])
    for corner in corners:
        around = around.united(corner)
    drawn(kiosk.window)
    image = kiosk.window.grabWindow()
    code = next(
        x for x in _page(kiosk, lambda x: x.property("source") and "sample-qr" in str(x.property("source").toString()))
    )
    box = rect(code)
    assert around.contains(box)
    for across, down in ((3.5, 3.5), (21.5, 3.5), (3.5, 21.5)):
        at = image.pixelColor(round(box.x() + box.width() * across / 25), round(box.y() + box.height() * down / 25))
        assert at.lightness() < 80, "the square in the square"


@pytest.mark.parametrize("sight", ["small", "large"])
def test_a_talk_has_its_head_a_tail_and_the_time_and_is_not_emptied(look: Any, sight: str) -> None:
    kiosk = look(sight)
    walk = next(walk for walk in _steps(kiosk, is_sought=True) if walk.step.screen == "line.chat")
    names = {x.objectName() for x in items(kiosk) if _inside(x, "handset")}
    assert {"tail", "time", "face"} <= names and kiosk.handset.screen["title"] and "input-line" not in names
    bar = next(x for x in items(kiosk) if x.property("hasAddress") is not None and _inside(x, "handset"))
    assert bar.property("color").name() == kiosk.handset.screen["colour"] == "#0b5c33"
    saved = replace(walk, state=replace(walk.state, screen=walk.lesson.screen("line.saved"), screen_id="line.saved"))
    _put(kiosk, saved)
    # What was written before is still there, and the menu too.
    for name in ("phone-greeting", "phone-thanks", "phone-receive"):
        assert rect(shown(kiosk, "handset")).contains(rect(shown(kiosk, name))), name


def test_words_of_the_real_phone_stand_without_spaces_in_every_language(look: Any) -> None:
    kiosk = look("small")
    labels = 0
    for _ in _steps(kiosk, "en"):
        labels += 1
        told = [kiosk.handset.screen["title"]]
        for element in kiosk.handset.elements:
            told += [element["label"], *(option["label"] for option in element.get("options", ()))]
        assert not [x for x in told if " " in x and any("\u3040" <= c <= "\u9fff" for c in x)]
    assert labels > 3


def test_an_address_has_no_gap_and_letters_of_one_kind(look: Any) -> None:
    kiosk = look("small")
    next(walk for walk in _steps(kiosk, is_sought=True) if walk.step.id == "send-mail")
    typed = shown(kiosk, "typed")
    suffix = next(x for x in typed.parentItem().childItems() if x.property("text") == "example.jp")
    assert abs(rect(suffix).left() - rect(typed).right()) <= 1
    assert suffix.property("font").pixelSize() == typed.property("font").pixelSize()


@pytest.mark.parametrize("sight", ["small", "large"])
def test_the_arrow_back_stands_clear_of_the_title_and_of_the_edge(look: Any, sight: str) -> None:
    kiosk = look(sight)
    backs = 0
    for walk in _steps(kiosk):
        if not walk.state.screen.back:
            continue
        backs += 1
        mm = kiosk.display.pixelsPerMm
        bar = next(x for x in items(kiosk) if x.property("hasAddress") is not None and _inside(x, "handset"))
        arrow = next(x for x in bar.childItems() if x.property("name") == "back" and x.isVisible())
        title = next(x for x in bar.childItems() if x.property("tall") is not None)
        # Of its grid of 24 the arrow takes the 7 in the middle.
        grid = arrow.width() / 24
        assert rect(arrow).left() + 8 * grid - rect(bar).left() >= 3 * mm
        assert rect(title).left() - (rect(arrow).left() + 15 * grid) >= 1.5 * mm
    assert backs > 0


@pytest.mark.parametrize("skin", ["iphone", "android"])
def test_what_stands_behind_a_field_is_set_off_until_a_sign_joins_it(look: Any, skin: str) -> None:
    """hanaexample.jp reads as one word: only with the @ it is an address."""
    kiosk = look("small")
    walk = next(walk for walk in _steps(kiosk, is_sought=True) if walk.step.id == "send-mail")
    walk = replace(walk, phone=skin)
    field = next(iter(walk.state.typed))
    seen = {}
    for letters in ("", "hana", "hana@", "city."):
        _put(kiosk, replace(walk, state=replace(walk.state, typed={**walk.state.typed, field: letters})), skin)
        typed = shown(kiosk, "typed")
        suffix = next(x for x in typed.parentItem().childItems() if x.property("text") == "example.jp")
        seen[letters] = rect(suffix).left() - rect(typed).right(), suffix.property("color").name()
    (_, pale), (gap, still_pale), joined, of_a_page = seen.values()
    assert gap >= 2 * kiosk.display.pixelsPerMm and still_pale == pale
    assert joined == of_a_page and abs(joined[0]) <= 1 and joined[1] != pale

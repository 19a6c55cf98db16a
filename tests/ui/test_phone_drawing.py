"""The drawn phone as somebody sees it: its edge, its letters, its ring, its keys, its codes."""

import io
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QBuffer, QPoint, QSize
from PySide6.QtGui import QColor, QImage, QPainter
from PySide6.QtSvg import QSvgRenderer

from kiosk import paths
from kiosk.lesson.load import apps
from kiosk.lesson.model import Lesson
from kiosk.phone.keyboards import ERASE, SEARCH
from kiosk.phone.state import laid, unread
from kiosk.ui.screen.display import pixels_per_mm
from kiosk.ui.screen.settling import drawn, settle
from kiosk.walkthrough import walk as walking
from kiosk.walkthrough.walk import Walk, right_events
from tests.rotation import todays
from tests.screen import centre, find, items, rect, shown, touch_at, wait_until
from tests.ui.layout import clipping
from tests.ui.sights import before, begin, begins_at_its_end, look
from tests.ui.test_theme import contrast

_RING = QColor("#d94a00")


@pytest.fixture
def phone(kiosk: Any) -> Iterator[Any]:
    """Puts a walk at its step on the screen of a 24-inch terminal."""
    kiosk.window.resize(1920, 1080)
    kiosk.display.use_pixels_per_mm(pixels_per_mm(QSize(1920, 1080), 24.0))
    kiosk.speaker.setOn(False)
    yield lambda walk: _put(kiosk, walk)
    kiosk.display.setText(100)
    kiosk.guide.stop()


def _put(kiosk: Any, walk: Walk) -> Walk:
    guide = kiosk.guide
    guide.show(replace(guide.visit, page="steps", lesson=walk.lesson, walk=walk, phone=walk.phone, way=walk.way))
    drawn(kiosk.window, 3)
    settle(20)
    return walk


def _at(kiosk: Any, kind: str, way: str = "practise", phone: str = "iphone", code: str = "ja") -> Walk:
    """The first step of a shipped lesson with this action, its ring on."""
    for lesson in kiosk.guide.lessons.values() if hasattr(kiosk.guide.lessons, "values") else _lessons(kiosk, code):
        walk, _ = walking.begun(lesson, phone, way, 0.0)  # type: ignore[arg-type]
        for index, step in enumerate(walk.steps):
            if step.do.kind == kind:
                return replace(walking.at(walk, index), is_glowing=way != "own")
    raise AssertionError(kind)


def _lessons(kiosk: Any, code: str) -> list[Lesson]:
    world = kiosk.guide._world
    return [world.localise(lesson, code) for lesson in world.library.lessons.values()]


def _picture(kiosk: Any) -> QImage:
    """The window once nothing slides over the phone."""
    wait_until(lambda: not find(kiosk, "cover"), "the page that slides away")
    drawn(kiosk.window)
    image: QImage = kiosk.window.grabWindow()
    return image


def _glass(kiosk: Any) -> QImage:
    image = _picture(kiosk)
    return image.copy(rect(shown(kiosk, "handset")).toRect())


@pytest.mark.parametrize("way", ["practise", "watch", "alone"])
def test_a_code_on_the_phone_leads_nowhere(kiosk: Any, phone: Any, way: str) -> None:
    """Whoever aims a phone of their own at it must not be led anywhere: a decoder finds nothing in the drawing."""
    import zxingcpp
    from PIL import Image

    phone(_at(kiosk, "scan", way))
    assert find(kiosk, "phone-code")
    glass = _glass(kiosk)
    for factor in (1, 2):
        buffer = QBuffer()
        buffer.open(QBuffer.OpenModeFlag.WriteOnly)
        glass.scaled(glass.size() * factor).save(buffer, "PNG")  # type: ignore[call-overload]
        assert not zxingcpp.read_barcodes(Image.open(io.BytesIO(bytes(buffer.data().data()))))


def test_beside_a_true_code_there_is_no_drawn_one(kiosk: Any, phone: Any) -> None:
    phone(_at(kiosk, "scan", "own"))
    assert shown(kiosk, "qr") and not find(kiosk, "handset")


@pytest.mark.parametrize("skin", ["iphone", "android"])
def test_nothing_stands_out_of_the_rounded_corners(kiosk: Any, phone: Any, skin: str) -> None:
    phone(_at(kiosk, "tap", phone=skin))
    handset = shown(kiosk, "handset")
    image, radius, edge = _glass(kiosk), handset.property("radius"), handset.property("edge")
    body = QColor("#23262f").rgb()
    for x in range(0, int(radius)):
        for y in range(0, int(radius)):
            distance = ((radius - x) ** 2 + (radius - y) ** 2) ** 0.5
            corners = [(x, y), (image.width() - 1 - x, y), (x, image.height() - 1 - y)]
            if distance > radius + 3:
                # Outside is the page, at each corner the same.
                assert {image.pixel(*corner) for corner in corners} <= {image.pixel(0, 0)}, (x, y)
            elif radius - edge + 3 < distance < radius - 3:
                assert {image.pixel(*corner) for corner in corners} == {body}, (x, y)


def test_the_letters_follow_the_learner_and_are_large_enough(kiosk: Any, phone: Any) -> None:
    walk = _at(kiosk, "tap")
    sizes = {}
    for text in (100, 125, 150, 200):
        kiosk.display.setText(text)
        phone(walk)
        labels = [x for x in items(kiosk) if x.property("isText") and x.property("markup") and _is_on_phone(x)]
        assert labels
        sizes[text] = min(label.property("shownPixels") for label in labels)
    assert sizes[100] >= 29 and sizes[125] >= 33 and sizes[150] >= 36 and sizes[200] >= 40, sizes


def _is_on_phone(item: Any) -> bool:
    while item is not None and not item.property("isPhone"):
        item = item.parentItem()
    return item is not None


@pytest.mark.parametrize(("text", "columns"), [(100, 3), (125, 3), (150, 2), (200, 2)])
@pytest.mark.parametrize("way", ["practise", "own"])
def test_icons_stand_in_the_same_columns_in_every_way(
    kiosk: Any, phone: Any, way: str, text: int, columns: int
) -> None:
    kiosk.display.setText(text)
    walk = phone(_at(kiosk, "tap", way) if text else None)
    while walk.state.screen.kind != "home" or walk.code:
        walk = phone(next(x for x in _homes(kiosk, way)))
    icons = [x for x in items(kiosk) if x.objectName() in {f"phone-{name}" for name in apps()}]
    assert len({round(rect(icon).left()) for icon in icons}) == columns


def _homes(kiosk: Any, way: str) -> Iterator[Walk]:
    for lesson in _lessons(kiosk, "ja"):
        walk, _ = walking.begun(lesson, "iphone", way, 0.0)  # type: ignore[arg-type]
        # Beside a code there is no phone.
        if walk.state.screen.kind == "home" and not walk.code:
            yield walk


@pytest.mark.parametrize("kind", ["scan", "tap", "hold_card", "choose"])
def test_the_ring_has_white_on_both_sides_and_is_whole(kiosk: Any, phone: Any, kind: str) -> None:
    walk = phone(_at(kiosk, kind))
    ring = next(x for x in items(kiosk) if x.objectName() == "ring" and x.isVisible())
    image, box = _picture(kiosk), rect(ring)
    middle = int(box.center().y())
    colours = [QColor(image.pixel(x, middle)) for x in range(int(box.left()), int(box.left()) + 20)]
    orange = [x for x, colour in enumerate(colours) if colour == _RING]
    assert orange and colours[orange[0] - 3].lightness() > 240 and colours[orange[-1] + 2].lightness() > 240, (
        walk.step.id
    )
    for parent in clipping(ring):
        if parent.clip():
            assert rect(parent).adjusted(-2, -2, 2, 2).contains(box), f"the ring of {walk.step.id} is cut"


@pytest.mark.parametrize("text", [200])
def test_what_is_to_be_touched_is_in_view_on_arrival_and_a_page_begins_at_its_top(
    kiosk: Any, phone: Any, text: int
) -> None:
    kiosk.display.setText(text)
    for lesson in todays(_lessons(kiosk, "ja")):
        walk, _ = walking.begun(lesson, "iphone", "practise", 0.0)
        for index, step in enumerate(walk.steps):
            here = phone(replace(walking.at(walk, index), is_glowing=False))
            area = _area(kiosk)
            # Or it stands at what is sought there, which is looked at below.
            is_scrolled = here.state.focus or here.state.scrolled_to or begins_at_its_end(here.state.screen)
            is_scrolled = is_scrolled or kiosk.handset.sought
            assert area is None or area.property("contentY") == 0 or is_scrolled, step.id
            phone(replace(here, is_glowing=True))
            target = find(kiosk, f"phone-{step.do.target}")
            if step.do.kind in ("tap", "choose") and area is not None:
                # The foot, an edge and the bar of a window are in view always.
                seen = area if target and _is_within(target, area) else shown(kiosk, "handset")
                assert target and rect(seen).adjusted(-9, -9, 9, 9).contains(rect(target).center()), step.id


@pytest.mark.parametrize("code", ["ja", "en"])
@pytest.mark.parametrize("is_glowing", [False, True])
def test_a_new_page_begins_where_its_target_is_seen_however_far_the_last_one_was_scrolled(
    kiosk: Any, phone: Any, is_glowing: bool, code: str
) -> None:
    """Whoever went down to the end of a page comes to the next one at its top, or where the target is whole in sight."""
    kiosk.window.resize(1280, 800)
    kiosk.display.use_pixels_per_mm(pixels_per_mm(QSize(1280, 800), 15.6))
    kiosk.display.setText(200)
    scrolled = 0
    for lesson in todays(_lessons(kiosk, code)):
        walk, _ = walking.begun(lesson, "iphone", "practise", 0.0)
        for index in range(1, len(walk.steps)):
            before = phone(replace(walking.at(walk, index - 1), is_glowing=False))
            here = walking.at(walk, index)
            if before.state.screen is here.state.screen or not _scrolled_to_the_end(kiosk):
                continue
            phone(replace(here, is_glowing=is_glowing))
            area = _area(kiosk)
            if area is None:
                continue
            scrolled += 1
            target = find(kiosk, f"phone-{here.step.do.into or here.step.do.target}")
            # A PIN is asked for by its boxes; the words above them may be longer than a small screen is high.
            wanted: list[Any] = [x for x in items(kiosk) if x.objectName() == "pin-box"] or [target]
            whole = all(x is not None and rect(area).adjusted(-9, -9, 9, 9).contains(rect(x)) for x in wanted)
            # What is read stands at what is to be kept of it.
            is_read = (here.step.do.kind == "read" and kiosk.handset.sought) or begins_at_its_end(here.state.screen)
            assert area.property("contentY") == 0 or whole or is_read, here.step.id
    assert scrolled > 0


def _area(kiosk: Any) -> Any:
    return next((x for x in items(kiosk) if x.objectName() == "flick" and _is_on_phone(x)), None)


def _scrolled_to_the_end(kiosk: Any) -> bool:
    area = _area(kiosk)
    most = area.property("contentHeight") - area.height() if area is not None else 0
    if most < 20:
        return False
    area.setProperty("contentY", most)
    drawn(kiosk.window)
    return True


def test_a_wrong_letter_stands_there_until_it_is_deleted(kiosk: Any, phone: Any) -> None:
    walk = _at(kiosk, "type")
    walk, _ = walking.advance(walk, walking.right_event(walking.next_move(walk)), 1.0)  # type: ignore[arg-type]
    phone(walk)
    wrong = next(key for key in kiosk.handset.keys if len(key) == 5 and key != kiosk.handset.targetKey)
    _touch(kiosk, f"key-{wrong}")
    assert kiosk.handset.typed[walk.step.do.into] == wrong[0] and kiosk.handset.targetKey == ERASE
    assert kiosk.handset.candidates == [wrong[0]]
    erase = shown(kiosk, f"key-{ERASE}")
    wait_until(lambda: any(x.objectName() == "ring" and _is_within(x, erase) for x in items(kiosk)), "the ring on けす")
    _touch(kiosk, f"key-{ERASE}")
    assert kiosk.handset.typed[walk.step.do.into] == "" and kiosk.handset.targetKey not in ("", ERASE)
    assert kiosk.guide.visit.walk.wrong == 1


def _is_within(item: Any, of: Any) -> bool:
    while item is not None and item is not of:
        item = item.parentItem()
    return item is not None


def _touch(kiosk: Any, name: str) -> None:
    touch_at(kiosk, centre(shown(kiosk, name)))
    drawn(kiosk.window)


def test_a_word_over_the_keys_is_written_by_a_touch(kiosk: Any, phone: Any) -> None:
    walk = _at(kiosk, "type")
    word = walk.step.do.target
    while not walk.state.text_of(walk.step.do.into):
        walk, _ = walking.advance(walk, walking.right_event(walking.next_move(walk)), 1.0)  # type: ignore[arg-type]
    phone(walk)
    assert kiosk.handset.candidates == [word[0], word]
    assert [x["after"] for x in kiosk.handset.strokes if x["after"]][-1] == word[-1]
    assert any(x["isDone"] for x in kiosk.handset.strokes) and sum(x["isNow"] for x in kiosk.handset.strokes) == 1
    _touch(kiosk, f"candidate-{word}")
    # It is firm then; what looks for it is a key of its own.
    assert not kiosk.guide.visit.walk.is_done and kiosk.handset.candidates == []
    _touch(kiosk, f"key-{SEARCH}")
    assert kiosk.guide.visit.walk.is_done and kiosk.guide.visit.walk.wrong == 0


def test_the_flick_of_the_next_key_is_told(kiosk: Any, phone: Any) -> None:
    walk = _at(kiosk, "type")
    assert kiosk.handset.flick == {} or walk.step.do.kind == "type"
    walk, _ = walking.advance(walk, walking.right_event(walking.next_move(walk)), 1.0)  # type: ignore[arg-type]
    phone(walk)
    told = kiosk.handset.flick
    assert told["wanted"] == kiosk.handset.targetFlick and set(told) >= {"tap", "left", "up", "right", "down"}
    assert told[told["wanted"]] == kiosk.handset.strokes[0]["letter"]


@pytest.mark.parametrize("kind", ["tap", "type", "choose", "scan", "hold_card"])
def test_the_finger_is_whole_and_leaves_the_target_free(kiosk: Any, phone: Any, kind: str) -> None:
    walk = _at(kiosk, kind)
    if kind == "type":
        walk, _ = walking.advance(walk, walking.right_event(walking.next_move(walk)), 1.0)  # type: ignore[arg-type]
    phone(replace(walk, is_glowing=True, is_demonstrating=True))
    finger = shown(kiosk, "finger")
    wait_until(lambda: rect(shown(kiosk, "handset")).adjusted(-2, -2, 2, 2).contains(rect(finger)), "the whole finger")
    ring = next(x for x in items(kiosk) if x.objectName() == "ring" and x.isVisible())

    def leaves_it_free() -> bool:
        inside = rect(ring).adjusted(12, 12, -12, -12)
        return not rect(finger).intersects(inside) or inside.height() > rect(finger).height() * 2

    wait_until(leaves_it_free, "the finger beside what it shows")


def test_a_touch_on_nothing_is_felt_and_the_right_one_is_praised(kiosk: Any, phone: Any) -> None:
    walk = phone(next(walk for walk in _homes(kiosk, "practise") if not walk.step.code))
    box = rect(shown(kiosk, "handset"))
    # Beside the icons, which are spread over the whole page.
    touch_at(kiosk, QPoint(int(box.left() + 4.6 * kiosk.display.pixelsPerMm), int(box.center().y())))
    assert find(kiosk, "ripple"), "a touch on nothing leaves a trace"
    assert not find(kiosk, "praise")
    phone(replace(walk, is_done=True, state=walk.state))
    assert find(kiosk, "praise") and kiosk.handset.isPraised
    phone(replace(walk, way="own", is_done=True))
    assert not find(kiosk, "praise") and kiosk.handset.isOwn


@pytest.mark.parametrize("skin", ["iphone", "android"])
@pytest.mark.parametrize("text", [100, 200])
def test_ones_own_number_has_no_place_here(kiosk: Any, phone: Any, text: int, skin: str) -> None:
    """The boxes are seen as on one's own phone; nothing has a ring, so that nobody keys in theirs on a public screen."""
    kiosk.display.setText(text)
    walk = next(
        walking.at(walk, index)
        for lesson in _lessons(kiosk, "ja")
        for walk in [walking.begun(lesson, skin, "own", 0.0)[0]]  # type: ignore[arg-type]
        for index, step in enumerate(walk.steps)
        if step.do.kind == "type" and step.do.target.isdigit()
    )
    phone(walk)
    assert (kiosk.handset.targetKey, kiosk.handset.target) == ("", "")
    assert not [x for x in items(kiosk) if x.objectName() == "ring" and x.isVisible()]
    boxes = [x for x in items(kiosk) if x.objectName() == "pin-box"]
    assert len(boxes) == len(walk.step.do.target) and shown(kiosk, "keyboard").isVisible()


@pytest.mark.parametrize("skin", ["iphone", "android"])
def test_the_page_of_a_pin_fits_above_its_keys(kiosk: Any, skin: str) -> None:
    """Its name was cut through under the head of one skin."""
    with before(kiosk, "small"):
        begin(kiosk, "mynaportal-login", "practise", phone=skin)
        while kiosk.guide.visit.walk.step.do.kind != "type":
            for event in list(right_events(kiosk.guide.visit.walk)):
                kiosk.guide.act(event)
            kiosk.guide.press("next")
            look(kiosk)
        settle(500)
        area = _area(kiosk)
        assert area.property("contentY") == 0 and area.property("contentHeight") <= area.height()
        assert all(rect(area).contains(rect(box)) for box in items(kiosk) if box.objectName() == "pin-box")


def test_a_card_is_laid_down_read_not_read_and_read(kiosk: Any, phone: Any) -> None:
    walk = _at(kiosk, "hold_card")
    card = walk.step.do.target
    pictures = {"": _drawn_with(kiosk, phone, walk)}
    for name, state in (("reading", laid(walk.state)), ("failed", unread(walk.state))):
        pictures[name] = _drawn_with(kiosk, phone, replace(walk, state=state))
        assert kiosk.handset.reading == name
        again = find(kiosk, f"phone-{card}") or find(kiosk, "phone-again")
        assert (again is not None) == (name == "failed"), "while it is read nothing is to be touched"
    done, _ = walking.advance(walk, walking.Touched(walk.step.do), 1.0)
    if done.state.screen is walk.state.screen:
        assert done.state.reading in ("reading", "done")
    assert len({bytes(image.constBits()) for image in pictures.values()}) == len(pictures)


def _drawn_with(kiosk: Any, phone: Any, walk: Walk) -> QImage:
    phone(walk)
    return _glass(kiosk)


def test_the_menu_of_a_talk_lies_at_the_lower_edge(kiosk: Any, phone: Any) -> None:
    walk = next(
        walking.at(walk, index)
        for lesson in _lessons(kiosk, "ja")
        for walk in [walking.begun(lesson, "iphone", "practise", 0.0)[0]]
        for index, step in enumerate(walk.steps)
        if any(element.kind == "rich_menu" for element in walk.lesson.screen(step.screen).body)
    )
    phone(walk)
    menu = next(element for element in walk.state.screen.body if element.kind == "rich_menu")
    option = rect(shown(kiosk, f"phone-{menu.choices[0].id}"))
    glass = rect(shown(kiosk, "handset"))
    assert option.bottom() > glass.bottom() - glass.height() * 0.12


def test_a_white_line_is_seen_on_every_icon() -> None:
    for app in apps().values():
        assert contrast(app.colour, "#ffffff") >= 4.5, app.id


@pytest.mark.parametrize("file", sorted(paths.CONTENT.glob("pictures/gesture-[!o]*.svg")), ids=lambda file: file.stem)
def test_no_hand_is_cut_at_the_edge_of_its_picture(kiosk: Any, file: Path) -> None:
    """The cuff of the hand that slides to the left was."""
    renderer = QSvgRenderer(str(file))
    size = renderer.defaultSize()
    image = QImage(size, QImage.Format.Format_ARGB32)
    image.fill(0)
    painter = QPainter(image)
    renderer.render(painter)
    painter.end()
    across, down = range(size.width()), range(size.height())
    edge = [(x, y) for x in across for y in (0, size.height() - 1)] + [
        (x, y) for y in down for x in (0, size.width() - 1)
    ]
    colours = [image.pixelColor(x, y) for x, y in edge]
    assert sum(colour.alpha() > 200 and colour.lightnessF() < 0.4 for colour in colours) < 6

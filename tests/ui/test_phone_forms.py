"""What forms and maps of the drawn phone show and answer."""

from typing import Any

import pytest

from tests.screen import centre, find, items, rect, shown, touch_at
from tests.ui.layout import offenders
from tests.ui.sights import look
from tests.ui.test_phone_elements import Show, show

__all__ = ["show"]

_PINS = "[{id: a, label: Hall, picture: hall, x: 20, y: 15}, {id: b, label: Library, picture: notes, x: 78, y: 40}]"


@pytest.mark.parametrize("text", [100, 200])
@pytest.mark.parametrize("skin", ["iphone", "android"])
def test_a_pin_of_a_map_is_whole_however_wide_it_is(kiosk: Any, show: Show, skin: str, text: int) -> None:
    """Whoever widens it looks closer at what is sought; a pin is chosen by a touch, and its way is drawn."""
    show(f"{{map: M, id: map, route: a, here: [50, 80], options: {_PINS}}}", "{choose: b}", text, skin)
    kiosk.hand.tremble_seconds = 0
    assert rect(shown(kiosk, "route")).width() > 0
    widths = []
    for key in ("", "wider", "wider", "wider", "narrower"):
        if key:
            touch_at(kiosk, centre(shown(kiosk, f"phone-{key}")))
            look(kiosk)
        place, pin = rect(shown(kiosk, "map")), rect(shown(kiosk, "phone-b"))
        assert place.adjusted(-1, -1, 1, 1).contains(pin), key
        assert min(pin.width(), pin.height()) >= 12 * kiosk.display.pixelsPerMm
        assert list(offenders(kiosk)) == []
        widths.append(shown(kiosk, "here").parentItem().width())
    assert widths[0] < widths[1] < widths[2] == widths[3] > widths[4]
    assert kiosk.guide.visit.walk.wrong == 0
    touch_at(kiosk, centre(shown(kiosk, "phone-b")))
    assert kiosk.guide.visit.walk.is_done


@pytest.mark.parametrize("text", [100, 200])
@pytest.mark.parametrize("skin", ["iphone", "android"])
def test_from_where_something_is_attached_is_chosen(kiosk: Any, show: Show, skin: str, text: int) -> None:
    ways = "[{id: take, label: Take, picture: camera}, {id: album, label: Album, picture: photo}]"
    show(f"{{attach: A, id: file, options: {ways}}}", "{choose: album}", text, skin)
    photo = find(kiosk, "attached")
    assert photo is None or not photo.isVisible()
    assert list(offenders(kiosk)) == []
    touch_at(kiosk, centre(shown(kiosk, "phone-album")))
    assert kiosk.guide.visit.walk.is_done


@pytest.mark.parametrize("skin", ["iphone", "android"])
def test_what_is_attached_is_seen_and_can_be_taken_away(kiosk: Any, show: Show, skin: str) -> None:
    show(
        "{attach: A, id: file, attached: photo-sea, options: [{id: take, label: Take}]}", "{tap: take-away}", 100, skin
    )
    photo, key = rect(shown(kiosk, "attached")), rect(shown(kiosk, "phone-take-away"))
    assert photo.width() > 20 * kiosk.display.pixelsPerMm and not photo.intersects(key)
    assert not [x for x in items(kiosk) if x.objectName() == "phone-take" and x.isVisible()]
    assert list(offenders(kiosk)) == []
    touch_at(kiosk, key.center().toPoint())
    assert kiosk.guide.visit.walk.is_done

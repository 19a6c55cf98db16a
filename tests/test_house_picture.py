"""The picture of the rooms is that of the code, and every room says what it is for."""

from tests import house_picture


def test_every_room_says_its_duty() -> None:
    names, with_qt = house_picture.rooms()
    assert [name for name in names if not house_picture.duty(name)] == []
    assert {"app", "ui.screen"} <= with_qt and "walkthrough" not in with_qt


def test_the_picture_is_current() -> None:
    assert house_picture.PICTURE.read_text("utf-8") == house_picture.drawn(), "run python -m tests.house_picture"


def test_arrows_that_a_longer_way_implies_are_left_out() -> None:
    three = {"roof": frozenset({"floor", "cellar"}), "floor": frozenset({"cellar"}), "cellar": frozenset[str]()}
    assert house_picture.shortest(three) == {**three, "roof": frozenset({"floor"})}
    assert house_picture.floors(three) == {"roof": 2, "floor": 1, "cellar": 0}

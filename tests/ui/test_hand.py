"""The guard of touches, on a clock that is moved by hand: which touch is meant, and which is a trembling one."""

import pytest

from kiosk.ui.screen.hand import TREMBLE_SECONDS, Hand
from tests.conftest import Clock

_TOO_SOON, _LATER = TREMBLE_SECONDS - 0.001, TREMBLE_SECONDS


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def hand(clock: Clock) -> Hand:
    return Hand(clock)


@pytest.mark.parametrize("second", ["go", "back"], ids=["the same", "whatever lies there now"])
@pytest.mark.parametrize(("seconds", "is_meant"), [(0, False), (_TOO_SOON, False), (_LATER, True)])
def test_a_second_touch_is_meant_once_the_hand_is_still(
    hand: Hand, clock: Clock, second: str, seconds: float, is_meant: bool
) -> None:
    assert hand.is_ready and hand.accepts("go", False)
    clock.now += seconds
    assert hand.is_ready == is_meant
    assert hand.accepts(second, False) == is_meant


def test_what_trembles_on_does_not_keep_the_hand_from_the_next_touch(hand: Hand, clock: Clock) -> None:
    assert hand.accepts("go", False)
    clock.now += _TOO_SOON
    assert not hand.accepts("go", False)
    clock.now += _LATER - _TOO_SOON
    assert hand.accepts("go", False)


@pytest.mark.parametrize(
    ("first", "second", "is_meant"),
    [
        (("1", True), ("2", True), True),
        (("1", True), ("1", True), False),
        (("1", True), ("close", False), False),
        (("open", False), ("1", True), False),
    ],
    ids=["another key", "the same key", "from a key to a button", "from a button to a key"],
)
def test_keys_follow_each_other_at_once(
    hand: Hand, first: tuple[str, bool], second: tuple[str, bool], is_meant: bool
) -> None:
    assert hand.accepts(*first)
    assert hand.accepts(*second) == is_meant


def test_every_touch_tells_that_somebody_is_there(hand: Hand) -> None:
    told: list[int] = []
    hand.touched.connect(lambda: told.append(1))
    hand.touch()
    hand.accepts("go", False)
    hand.accepts("go", False)
    assert len(told) == 3

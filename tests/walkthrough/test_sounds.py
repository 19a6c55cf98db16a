"""A telephone that rings is heard once, when its screen comes up."""

from pathlib import Path

import pytest
from pydantic import ValidationError

from kiosk.phone.model import Action, Screen
from kiosk.walkthrough.chimes import sound
from kiosk.walkthrough.events import Touched
from kiosk.walkthrough.walk import Walk, advance, begun, right_events
from kiosk.walkthrough.ways import Way
from tests.made_lesson import lesson_of

_SCREENS = """  s: {kind: call, title: x, sound: ring, body: [{button: つぎ, id: go}, {button: おわる, id: end}]}
  loud: {kind: computer, title: x, sound: alarm, body: [{button: つぎ, id: go}]}"""


def _begun(folder: Path, way: Way, bait: str = "") -> Walk:
    lesson = lesson_of(folder, _SCREENS, "{tap: go}" + bait, "{tap: end}")
    return begun(lesson, "iphone", way, 0.0)[0]


@pytest.mark.parametrize(("way", "heard"), [("practise", "ring"), ("alone", "ring"), ("watch", "ring"), ("own", "")])
def test_it_rings_when_it_comes_up(tmp_path: Path, way: Way, heard: str) -> None:
    walk = _begun(tmp_path, way)
    assert (sound(None, walk), sound(walk, None), sound(walk, walk)) == (heard, "", "")


def test_it_rings_once(tmp_path: Path) -> None:
    before = _begun(tmp_path, "practise")
    after, _ = advance(before, next(right_events(before)), 0.0)
    assert after.is_done and sound(before, after) == ""
    following, _ = advance(after, "next", 0.0)
    assert following.index == 1 and sound(after, following) == ""


def test_where_a_bait_leads_something_may_warn(tmp_path: Path) -> None:
    walk = _begun(tmp_path, "practise", ', avoid: {end: {say: "だいじょうぶです。", screen: loud}}')
    baited, _ = advance(walk, Touched(Action(kind="tap", target="end")), 0.0)
    assert baited.baited and sound(walk, baited) == "alarm"
    back, _ = advance(baited, "next", 0.0)
    assert not back.baited and sound(baited, back) == "ring", "the telephone goes on"


def test_there_are_two_sounds() -> None:
    assert Screen.model_validate({"kind": "call"}).sound == ""
    with pytest.raises(ValidationError):
        Screen.model_validate({"kind": "call", "sound": "siren"})

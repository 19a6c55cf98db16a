"""A learner who touches what the screen shows, and remembers what was said and drawn."""

from typing import Any

from PySide6.QtCore import QPoint

from kiosk.ui.screen.settling import settle
from kiosk.voice.speech import Speech
from kiosk.walkthrough.visit import SLOW_HAND_SECONDS
from kiosk.walkthrough.walk import Move, next_move
from tests.screen import centre, drag, find, has, hold_at, rect, shown, steady, to_card, touch, touch_at, wait_until

_FEW_COLOURS = 12
# So often a finger is drawn over a long list before it is no list.
_MOST_SLIDES = 20


class Learner:
    """Acts only through the window; `played` is all speech in its order, each with its text."""

    def __init__(self, kiosk: Any) -> None:
        self.kiosk = kiosk
        self.played: list[tuple[str, Speech]] = []
        self._play = kiosk.speaker.player.play
        kiosk.speaker.player.play = self._listen

    def leave(self) -> None:
        self.kiosk.speaker.player.play = self._play

    def _listen(self, speech: Speech) -> None:
        self.played.append((self.kiosk.speaker.text, speech))
        self._play(speech)

    @property
    def walk(self) -> Any:
        return self.kiosk.guide.visit.walk

    def go_to(self, locale: str, lesson: Any, phone: str, way: str) -> None:
        """From the attract screen to the first step."""
        touch(self.kiosk, f"language-{locale}")
        to_card(self.kiosk, lesson.id)
        for name in (f"phone-{phone}", f"way-{way}"):
            touch(self.kiosk, name)
        if way == "own" and set(lesson.bring) - {"phone"}:
            touch(self.kiosk, "have")
        wait_until(lambda: self.kiosk.guide.page == "steps", "the first step")
        wait_until(lambda: has(self.kiosk, "sentence"), "the sentence")

    def wait_for_voice(self, text: str) -> Speech:
        """`text` has been begun, and is sound."""
        speech: Speech = wait_until(lambda: dict(self.played).get(text), f"hearing {text}")
        assert speech.seconds > 0
        return speech

    def do_step(self) -> list[QPoint]:
        """Do what the ring shows until the step is done. Returns where the finger went."""
        places = []
        index = self.walk.index
        # It may have gone on by itself already.
        while self.walk and self.walk.index == index:
            move = next_move(self.walk)
            if move is None or move.kind == "read":
                break
            if move.kind == "wait":
                wait_until(lambda: not (self.walk and self.walk.is_reading), "the card has been read")
            else:
                places.append(self._do(move))
        return places

    def _do(self, move: Move) -> QPoint:
        if move.kind == "key":
            key = shown(self.kiosk, f"key-{move.target}")
            start = centre(key)
            reach = round(rect(key).width() * 0.6)
            end = start + {"tap": QPoint(), "left": QPoint(-reach, 0), "right": QPoint(reach, 0),
                           "up": QPoint(0, -reach), "down": QPoint(0, reach)}[move.flick]  # fmt: skip
            drag(self.kiosk, start, end)
            return start
        if move.kind in ("swipe", "scroll"):
            return self._slide(move)
        name = "phone-again" if self.walk.state.reading == "failed" else f"phone-{move.target}"
        item = steady(self.kiosk, name)
        ring = wait_until(
            lambda: next((x for x in _below(item) if x.objectName() == "ring" and x.isVisible()), None),
            f"the ring on {move.target}",
        )
        # Where the ring is, not the label above it; the page glides to it.
        wait_until(
            lambda: rect(shown(self.kiosk, "handset")).contains(rect(ring)), f"the ring on {move.target} on the phone"
        )
        steady(self.kiosk, name)
        place = centre(ring)
        if move.kind == "long_press":
            hold_at(self.kiosk, place)
        else:
            touch_at(self.kiosk, place)
        return place

    def _slide(self, move: Move) -> QPoint:
        """A finger drawn across the phone: once in a direction, or upwards until what is sought stands there."""
        handset = rect(shown(self.kiosk, "handset"))
        reach, index = round(handset.width() * 0.3), self.walk.index
        across = {"left": QPoint(-reach, 0), "right": QPoint(reach, 0), "down": QPoint(0, reach)}
        way = across.get(move.target, QPoint(0, -reach))
        start = handset.center().toPoint() - way / 2
        for _ in range(_MOST_SLIDES):
            drag(self.kiosk, start, start + way)
            settle(300)
            if not self.walk or self.walk.index != index or self.walk.is_done:
                break
        return start

    def press(self, name: str) -> None:
        # Nobody is as quick as this hand: a page that has just come by itself does not take its touch.
        self.kiosk.guide._clock.now += SLOW_HAND_SECONDS
        touch(self.kiosk, name)


def _below(item: Any) -> Any:
    for child in item.childItems():
        yield child
        yield from _below(child)


def is_drawn(image: Any) -> bool:
    """A picture of something: many colours, not one."""
    small = image.scaled(160, 100)
    return len({small.pixel(x, y) for x in range(160) for y in range(100)}) > _FEW_COLOURS


def wait_for_phone(kiosk: Any) -> None:
    """The phone shows what is on its screen, and not only its frame around nothing; a new page slides in first.

    Beside a code to be read there is none.
    """
    if kiosk.guide.visit.walk.code:
        wait_until(lambda: find(kiosk, "qr"), "the code")
        return
    wait_until(lambda: _phone_is_drawn(kiosk), "the page of the phone, which slides in")


def _phone_is_drawn(kiosk: Any) -> bool:
    body = kiosk.guide.visit.walk.state.screen.body
    there = [item for target in {t for e in body for t in e.targets} if (item := find(kiosk, f"phone-{target}"))]
    assert there or not body, f"nothing of {[element.id for element in body]} is on the phone"
    handset = rect(shown(kiosk, "handset"))
    # Without the band, the status bar and the foot: they are drawn on an empty phone too.
    inside = handset.adjusted(handset.width() / 10, handset.height() / 5, -handset.width() / 10, -handset.height() / 8)
    return is_drawn(kiosk.window.grabWindow().copy(inside.toRect()))

"""A learner who touches what the screen shows, and remembers what was said and drawn."""

from typing import Any

from PySide6.QtCore import QPoint

from kiosk.voice.speech import Request, Speech
from kiosk.walkthrough.walk import Move, next_move
from tests.screen import centre, drag, has, rect, shown, steady, touch, touch_at, wait_until


class Learner:
    """Acts only through the window; `played` is all speech in its order."""

    def __init__(self, kiosk: Any) -> None:
        self.kiosk = kiosk
        self.played: list[Speech] = []
        self._play = kiosk.speaker.player.play
        kiosk.speaker.player.play = self._listen

    def leave(self) -> None:
        self.kiosk.speaker.player.play = self._play

    def _listen(self, speech: Speech) -> None:
        self.played.append(speech)
        self._play(speech)

    @property
    def walk(self) -> Any:
        return self.kiosk.guide.visit.walk

    def go_to(self, locale: str, lesson: Any, phone: str, way: str) -> None:
        """From the attract screen to the first step."""
        touch(self.kiosk, f"language-{locale}")
        touch(self.kiosk, f"choice-{lesson.topic}")
        if has(self.kiosk, f"choice-{lesson.id}"):
            touch(self.kiosk, f"choice-{lesson.id}")
        for name in ("go", f"choice-{phone}", f"choice-{way}"):
            touch(self.kiosk, name)
        wait_until(lambda: self.kiosk.guide.page == "steps", "the first step")
        wait_until(lambda: has(self.kiosk, "sentence"), "the sentence")

    def wait_for_voice(self, text: str) -> Speech:
        """The speech of `text` has been begun."""
        speaker = self.kiosk.speaker
        key = speaker._cache.key(Request(text, speaker._tag, "normal"))
        wait_until(lambda: key in {speech.key for speech in self.played}, f"hearing {text}")
        return next(speech for speech in self.played if speech.key == key)

    def do_step(self) -> list[QPoint]:
        """Do what the ring shows until the step is done. Returns where the finger went."""
        places = []
        while (move := next_move(self.walk)) is not None and move.kind != "read":
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
        name = f"phone-{move.target}"
        item = steady(self.kiosk, name)
        ring = next(x for x in _below(item) if x.objectName() == "ring")
        wait_until(ring.isVisible, f"the ring on {move.target}")
        place = centre(item)
        for area in (rect(ring), rect(shown(self.kiosk, "handset"))):
            assert area.contains(place.x(), place.y())
        touch_at(self.kiosk, place)
        return place

    def press(self, name: str) -> None:
        touch(self.kiosk, name)


def _below(item: Any) -> Any:
    for child in item.childItems():
        yield child
        yield from _below(child)


def is_drawn(image: Any) -> bool:
    """A picture of something: many colours, not one."""
    small = image.scaled(160, 100)
    return len({small.pixel(x, y) for x in range(160) for y in range(100)}) > 12

"""The view model of a lesson's steps: the words beside the phone, the beats of the watch way, the glow."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import Property, QObject, QTimer, Signal, Slot

from kiosk.ui.screen.speaker import Speaker
from kiosk.ui.terminal.guide import Guide
from kiosk.walkthrough.walk import Troubled, Walk

_BEAT_MS = 1300
_SHOW_MS = 700
# Reading time before the finger moves in the watch way, when nothing is said.
_FIRST_BEAT_MS = 900


class WalkModel(QObject):
    """Sentence, progress, answers and buttons of the current step; beats of the watch way; the glow after a while."""

    changed = Signal()

    def __init__(self, guide: Guide, speaker: Speaker, hint_after_seconds: float) -> None:
        super().__init__()
        self._guide, self._speaker = guide, speaker
        # 1 for people; a test that need not be understood may hurry.
        self.slowness = 1.0
        self._place: tuple[Any, ...] = ()
        self._glow = QTimer(self, singleShot=True, interval=round(hint_after_seconds * 1000))
        self._glow.timeout.connect(lambda: self._act("waited"))
        self._beat = QTimer(self, singleShot=True)
        self._beat.timeout.connect(self._on_beat)
        guide.visitChanged.connect(self._update)

    @property
    def walk(self) -> Walk | None:
        return self._guide.visit.walk

    def _act(self, event: Any) -> None:
        if self.walk is not None:
            self._guide.act(event)

    def _update(self) -> None:
        walk = self.walk
        place = (walk.lesson.id, walk.way, walk.index, walk.state, walk.is_done) if walk else ()
        if place != self._place:
            self._place = place
            self._glow.stop()
            if walk and walk.way == "practise" and not walk.is_done:
                self._glow.start()
        if walk and walk.way == "watch" and walk.is_playing:
            if not self._beat.isActive():
                wait = _BEAT_MS if walk.is_demonstrating else _FIRST_BEAT_MS
                self._beat.start(round(wait * self.slowness))
        else:
            self._beat.stop()
        self.changed.emit()

    def _on_beat(self) -> None:
        """The finger waits for the voice."""
        if self._speaker.isSpeaking or self._guide.panel:
            self._beat.start(round(_SHOW_MS * self.slowness))
        else:
            self._act("beat")

    @Slot(int)
    def choose_trouble(self, number: int) -> None:
        self._guide.closePanel()
        self._act(Troubled(number if number >= 0 else None))

    @Property(str, notify=changed)
    def sentence(self) -> str:
        return self._guide.words.program(self.walk.sentence) if self.walk else ""

    @Property(str, notify=changed)
    def warning(self) -> str:
        walk = self.walk
        return walk.step.warn if walk and walk.is_text_shown else ""

    @Property(str, notify=changed)
    def answer(self) -> str:
        return self._guide.words.program(self.walk.answer) if self.walk else ""

    @Property(str, notify=changed)
    def way(self) -> str:
        return self.walk.way if self.walk else ""

    @Property(int, notify=changed)
    def number(self) -> int:
        return self.walk.index + 1 if self.walk else 0

    @Property(int, notify=changed)
    def count(self) -> int:
        return len(self.walk.steps) if self.walk else 0

    @Property(bool, notify=changed)
    def isDone(self) -> bool:
        return bool(self.walk and self.walk.is_done)

    @Property(bool, notify=changed)
    def isPlaying(self) -> bool:
        return bool(self.walk and self.walk.is_playing)

    @Property(bool, notify=changed)
    def isNextReady(self) -> bool:
        """Whether "next" is the blue button now: in practise only once the hand has done the step."""
        walk = self.walk
        return bool(walk and (walk.is_done or walk.way in ("watch", "own") or walk.step.do.kind == "read"))

    @Property(list, notify=changed)
    def troubles(self) -> list[str]:
        return [trouble.sign for trouble in self.walk.step.trouble] if self.walk else []

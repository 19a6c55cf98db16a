"""The view model of a lesson's steps: the words beside the phone, the beats of the watch way, the glow."""

from __future__ import annotations

from PySide6.QtCore import Property, QObject, QTimer, Signal

from kiosk.language.said import Said
from kiosk.ui.screen.speaker import Speaker
from kiosk.ui.terminal.guide import Guide
from kiosk.ui.terminal.shown import NOTHING
from kiosk.value import value
from kiosk.walkthrough.walk import Event, Walk

_BEAT_MS = 1300
_SHOW_MS = 700
# Reading time before the finger moves in the watch way, when nothing is said.
_FIRST_BEAT_MS = 900


@value
class Beside:
    """What stands beside the phone; without a walk, nothing."""

    sentence: Said = NOTHING
    warning: Said = NOTHING
    answer: Said = NOTHING
    number: int = 0
    count: int = 0
    is_done: bool = False


def beside(walk: Walk | None) -> Beside:
    if walk is None:
        return Beside()
    return Beside(
        walk.sentence, walk.warning or NOTHING, walk.answer or NOTHING, walk.index + 1, len(walk.steps), walk.is_done
    )


class WalkModel(QObject):
    """Sentence, answers and progress of the current step; beats of the watch way; the glow after a while."""

    sentenceChanged = Signal()
    answerChanged = Signal()
    progressChanged = Signal()

    def __init__(self, guide: Guide, speaker: Speaker, hint_after_seconds: float) -> None:
        super().__init__()
        self._guide, self._speaker = guide, speaker
        # 1 for people; a test that need not be understood may hurry.
        self.slowness = 1.0
        self._beside = Beside()
        self._place: tuple[object, ...] = ()
        self._glow = QTimer(self, singleShot=True, interval=round(hint_after_seconds * 1000))
        self._glow.timeout.connect(lambda: self._act("waited"))
        self._beat = QTimer(self, singleShot=True)
        self._beat.timeout.connect(self._on_beat)
        guide.visitChanged.connect(self._update)

    @property
    def walk(self) -> Walk | None:
        return self._guide.visit.walk

    def _act(self, event: Event) -> None:
        """Time has passed; nobody has touched anything, so this is no sign of life."""
        if self.walk is not None:
            self._guide.pass_time(event)

    def _update(self) -> None:
        self._keep_time(self.walk)
        before = self._beside
        now = self._beside = beside(self.walk)
        if (before.sentence, before.warning) != (now.sentence, now.warning):
            self.sentenceChanged.emit()
        if (before.answer, before.is_done) != (now.answer, now.is_done):
            self.answerChanged.emit()
        if (before.number, before.count, before.is_done) != (now.number, now.count, now.is_done):
            self.progressChanged.emit()

    def _keep_time(self, walk: Walk | None) -> None:
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

    def _on_beat(self) -> None:
        """The finger waits for the voice."""
        if self._speaker.isSpeaking or self._guide.panel:
            self._beat.start(round(_SHOW_MS * self.slowness))
        else:
            self._act("beat")

    @property
    def isNextReady(self) -> bool:
        return bool(self.walk and self.walk.is_next_ready)

    @property
    def troubles(self) -> list[str]:
        """What may look different at this step on the learner's own phone."""
        return [trouble.sign for trouble in self.walk.step.trouble] if self.walk else []

    @Property(str, notify=sentenceChanged)
    def sentence(self) -> str:
        return self._beside.sentence.markup

    @Property(str, notify=sentenceChanged)
    def sentenceTag(self) -> str:
        return self._beside.sentence.tag

    @Property(str, notify=sentenceChanged)
    def warning(self) -> str:
        return self._beside.warning.markup

    @Property(str, notify=sentenceChanged)
    def warningTag(self) -> str:
        return self._beside.warning.tag

    @Property(str, notify=answerChanged)
    def answer(self) -> str:
        return self._beside.answer.markup

    @Property(str, notify=answerChanged)
    def answerTag(self) -> str:
        return self._beside.answer.tag

    @Property(int, notify=progressChanged)
    def number(self) -> int:
        return self._beside.number

    @Property(int, notify=progressChanged)
    def count(self) -> int:
        return self._beside.count

    @Property(bool, notify=progressChanged)
    def isDone(self) -> bool:
        return self._beside.is_done

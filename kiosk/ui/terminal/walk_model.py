"""The view model of a lesson's steps: the words beside the phone, the beats of the watch way, and how it goes on."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import Property, QObject, QTimer, Signal

from kiosk.language.said import Said
from kiosk.ui.screen.speaker import Speaker
from kiosk.ui.terminal.guide import Guide
from kiosk.ui.terminal.shown import NOTHING
from kiosk.value import value
from kiosk.walkthrough.answers import touched
from kiosk.walkthrough.walk import Event, Walk
from kiosk.walkthrough.walk_state import Remedy

_BEAT_MS = 1300
_SHOW_MS = 700
# Reading time before the finger moves in the watch way, when nothing is said.
_FIRST_BEAT_MS = 900
# As long as a card takes in life.
_READING_MS = 2500
# So long it is silent before it counts as said: between two texts the voice rests too.
_QUIET_MS = 250
# From the end of the praise to the next step; whoever wants it slow has time to look.
_GOES_ON_MS, _SLOWLY_MS = 1500, 3000


@value
class Beside:
    """What stands beside the phone; without a walk, nothing."""

    sentence: Said = NOTHING
    warning: Said = NOTHING
    answer: Said = NOTHING
    remedies: tuple[Remedy, ...] = ()
    afterwards: Said = NOTHING
    task: Said = NOTHING
    advice: Said = NOTHING
    reached: Said = NOTHING
    gesture: str = ""
    code: str = ""
    number: int = 0
    count: int = 0
    is_done: bool = False
    is_last: bool = False
    done_steps: tuple[bool, ...] = ()
    trouble: Said = NOTHING
    trouble_picture: str = ""


def beside(walk: Walk | None) -> Beside:
    if walk is None:
        return Beside()
    done = tuple(index in walk.done_steps for index in range(len(walk.steps)))
    return Beside(
        walk.sentence, walk.warning or NOTHING, walk.answer or NOTHING, walk.remedies, walk.afterwards or NOTHING,
        walk.task or NOTHING, walk.advice or NOTHING, walk.reached or NOTHING, walk.gesture, walk.code,
        walk.index + 1, len(walk.steps), walk.is_done, walk.is_last, done,
        walk.trouble or NOTHING, walk.helped.picture if walk.helped else "",
    )  # fmt: skip


class WalkModel(QObject):
    """Sentence, answers and progress of the current step; and the time: it goes on, a card is read."""

    sentenceChanged = Signal()
    answerChanged = Signal()
    progressChanged = Signal()
    goingOnChanged = Signal()

    def __init__(self, guide: Guide, speaker: Speaker) -> None:
        super().__init__()
        self._guide, self._speaker = guide, speaker
        # 1 for people; a test that need not be understood may hurry.
        self.slowness = 1.0
        self._beside = Beside()
        self._place: tuple[object, ...] = ()
        self._is_going_on = False
        self._quiet = QTimer(self, singleShot=True)
        self._quiet.timeout.connect(self._on_quiet)
        self._beat = QTimer(self, singleShot=True)
        self._beat.timeout.connect(self._on_beat)
        guide.visitChanged.connect(self._update)
        speaker.changed.connect(self._listen)

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
        if (before.sentence, before.warning, before.task, before.advice, before.code) != (
            now.sentence, now.warning, now.task, now.advice, now.code
        ):  # fmt: skip
            self.sentenceChanged.emit()
        if (
            before.answer, before.reached, before.remedies, before.afterwards, before.is_done, before.gesture, before.trouble,
        ) != (now.answer, now.reached, now.remedies, now.afterwards, now.is_done, now.gesture, now.trouble):  # fmt: skip
            self.answerChanged.emit()
        if (before.number, before.is_done, before.is_last, before.done_steps) != (
            now.number, now.is_done, now.is_last, now.done_steps
        ):  # fmt: skip
            self.progressChanged.emit()

    # -- the time

    def _keep_time(self, walk: Walk | None) -> None:
        place = (walk.lesson.id, walk.way, walk.index, walk.state, walk.is_done) if walk else ()
        if place != self._place:
            self._place = place
            self._beat.stop()
        if walk is None or self._guide.panel:
            self._rest()
        elif walk.is_waiting and (walk.way != "watch" or walk.is_playing):
            if not self._beat.isActive():
                self._beat.start(round(walk.waits_seconds * 1000 * self.slowness))
        elif walk.is_reading or (walk.way == "watch" and walk.is_playing):
            if not self._beat.isActive():
                wait = _READING_MS if walk.is_reading else _BEAT_MS if walk.is_demonstrating else _FIRST_BEAT_MS
                self._beat.start(round(wait * self.slowness))
        elif walk.helped or not (walk.is_done and walk.goes_on):
            self._rest()
        self._listen()

    def _rest(self) -> None:
        """Nothing happens by itself."""
        self._beat.stop()
        self._set_going_on(False)

    def _listen(self) -> None:
        """Once it has been silent for a moment, what was to be said has been said."""
        if self._speaker.isSpeaking:
            self._quiet.stop()
            if self._is_going_on:
                self._rest()
        elif self._is_praised and not self._quiet.isActive() and not self._is_going_on:
            self._quiet.start(round(_QUIET_MS * self.slowness))

    def _on_quiet(self) -> None:
        if self._is_praised:
            self._set_going_on(True)
            self._beat.start(self._going_on_ms())

    @property
    def _is_praised(self) -> bool:
        """Whether nothing but the time is in the way of the next step."""
        walk = self.walk
        return bool(
            walk and walk.is_by_hand and walk.is_done and walk.goes_on and not walk.helped and not self._guide.panel
        )

    def _set_going_on(self, is_going_on: bool) -> None:
        if is_going_on != self._is_going_on:
            self._is_going_on = is_going_on
            self.goingOnChanged.emit()

    def _on_beat(self) -> None:
        """The finger waits for the voice."""
        if self._speaker.isSpeaking or self._guide.panel:
            self._beat.start(round(_SHOW_MS * self.slowness))
            return
        self._set_going_on(False)
        self._act("beat")

    @Property(bool, notify=goingOnChanged)
    def isGoingOn(self) -> bool:
        """Whether the praise has been said, and the next step comes by itself in `goesOnMs`."""
        return self._is_going_on

    @Property(bool, notify=answerChanged)
    def goesOn(self) -> bool:
        """Whether it will go on by itself once the praise has been said."""
        return bool(self.walk and self.walk.goes_on)

    @Property(int, notify=goingOnChanged)
    def goesOnMs(self) -> int:
        return self._going_on_ms()

    def _going_on_ms(self) -> int:
        # Qt's properties are what they say only on an instance, which the type checker does not know.
        tempo: Any = self._speaker.tempo
        return round((_SLOWLY_MS if tempo == "slow" else _GOES_ON_MS) * self.slowness)

    # -- what is shown

    @property
    def isNextReady(self) -> bool:
        return bool(self.walk and self.walk.is_next_ready)

    @property
    def troubles(self) -> list[str]:
        """What help can be asked for here."""
        return [trouble.sign for trouble in self.walk.troubles] if self.walk else []

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

    @Property(str, notify=sentenceChanged)
    def task(self) -> str:
        """What the lesson is to reach, at its beginning for whoever does it alone; else empty."""
        return self._beside.task.markup

    @Property(str, notify=sentenceChanged)
    def taskTag(self) -> str:
        return self._beside.task.tag

    @Property(str, notify=sentenceChanged)
    def advice(self) -> str:
        """How whoever goes alone gets on; else empty."""
        return self._beside.advice.markup

    @Property(str, notify=sentenceChanged)
    def adviceTag(self) -> str:
        return self._beside.advice.tag

    @Property(str, notify=sentenceChanged)
    def orderName(self) -> str:
        """What stands on what is to be touched, as the sentence names it; empty where that has no words."""
        walk = self.walk
        shown = touched(walk.state.screen, walk.step.do.target) if walk else None
        return shown.label if shown else ""

    @Property(bool, notify=sentenceChanged)
    def isWatched(self) -> bool:
        """The finger moves by itself, and nobody is to touch."""
        return bool(self.walk and self.walk.way == "watch")

    @Property(bool, notify=sentenceChanged)
    def isAlone(self) -> bool:
        """Whether the learner goes alone: then the hint is named in what is told."""
        return bool(self.walk and self.walk.way == "alone")

    @Property(str, notify=sentenceChanged)
    def code(self) -> str:
        """The address whose code stands beside this step on the own phone; empty where there is none."""
        return self._beside.code

    @Property(str, notify=answerChanged)
    def gesture(self) -> str:
        """What the hand does here: tap, hold, swipe, type, read, choose, card, wait; empty when there is nothing to do."""
        return self._beside.gesture

    @Property(str, notify=answerChanged)
    def answer(self) -> str:
        return self._beside.answer.markup

    @Property(str, notify=answerChanged)
    def answerTag(self) -> str:
        return self._beside.answer.tag

    @Property(str, notify=answerChanged)
    def reached(self) -> str:
        """What the right touch has brought about, while it is praised."""
        return self._beside.reached.markup

    @Property(str, notify=answerChanged)
    def reachedTag(self) -> str:
        return self._beside.reached.tag

    @Property(list, notify=answerChanged)
    def remedies(self) -> list[dict[str, str]]:
        """What helps where the card was not read: picture, sign, say, tag. They take the sentence's place."""
        return [
            {"picture": one.picture, "sign": one.sign.markup, "say": one.say.markup, "tag": one.say.tag}
            for one in self._beside.remedies
        ]

    @Property(str, notify=answerChanged)
    def afterwards(self) -> str:
        """What to touch once the remedies have been tried."""
        return self._beside.afterwards.markup

    @Property(int, notify=progressChanged)
    def number(self) -> int:
        return self._beside.number

    @Property(int, notify=progressChanged)
    def count(self) -> int:
        return self._beside.count

    @Property(bool, notify=progressChanged)
    def isDone(self) -> bool:
        return self._beside.is_done

    @Property(bool, notify=progressChanged)
    def isLast(self) -> bool:
        """Whether no step comes after this one."""
        return self._beside.is_last

    @Property(list, notify=progressChanged)
    def doneSteps(self) -> list[bool]:
        """Of each step, whether it was done; one before `number` that was not has been skipped."""
        return list(self._beside.done_steps)

    @Property(str, notify=answerChanged)
    def trouble(self) -> str:
        """The words of the trouble that is answered; empty where none was asked for."""
        return self._beside.trouble.markup

    @Property(str, notify=answerChanged)
    def troubleTag(self) -> str:
        return self._beside.trouble.tag

    @Property(str, notify=answerChanged)
    def troublePicture(self) -> str:
        """The name of its illustration."""
        return self._beside.trouble_picture

"""The view model of a class: its console, and the one way in for everything that happens in it."""

from __future__ import annotations

from collections.abc import Callable
from concurrent.futures import Future
from dataclasses import dataclass
from datetime import UTC, datetime
from functools import cache
from pathlib import Path
from typing import Any

from PySide6.QtCore import Property, QObject, QTimer, Signal, Slot

from kiosk.classroom import teaching as classroom
from kiosk.classroom.course import Course
from kiosk.classroom.hour import hour_of
from kiosk.classroom.teaching import (
    Answered,
    Asked,
    Chose,
    Counted,
    Did,
    Discarded,
    Event,
    Form,
    GoTo,
    GoToStep,
    Helped,
    Mended,
    Shown,
    Teaching,
    World,
)
from kiosk.language.catalog import Words
from kiosk.language.locales import named
from kiosk.language.said import Said
from kiosk.ui.classroom import class_views as views
from kiosk.ui.classroom.asking import Asking
from kiosk.ui.classroom.closing import Closing
from kiosk.ui.classroom.opening import Opening
from kiosk.ui.classroom.projector import Projector
from kiosk.ui.screen.jobs import Jobs
from kiosk.usage.class_entries import new_key
from kiosk.usage.classes import ClassRecord, Reason
from kiosk.usage.events import JAPAN
from kiosk.usage.log import Log
from kiosk.walkthrough.walk import Record, Say, Walk, next_move, right_event

_TICK_MS = 1000
_SHOW_MS = 700
_LEAVING_MS = 8000
_NOT_SAVED = "記録を書けません。ディスクの空きを見てください。教室は続けられます。"
_LEAVING = "教室はまだとじていません。もういちど同じようにすると、この画面がおわります。教室は、次にひらいたときに続けられます。"


@cache
def loaded_words(code: str) -> Words:
    """The catalogs of a language, read once."""
    return Words.load(named(code))


@dataclass(frozen=True)
class Classroom:
    """What a class needs from outside. `world` puts the lessons into the language of the projector; `place` is where this
    machine stands."""

    courses: dict[str, Course]
    records: tuple[ClassRecord, ...]
    world: Callable[[Words], World]
    report: Callable[[str], Path]
    place: str = ""


class Teacher(QObject):
    """Everything the console asks; its parts are the form, the projector, the survey and the end."""

    changed = Signal()
    outlineChanged = Signal()
    ticked = Signal()
    # The projector's window is to be seen.
    boardWanted = Signal()

    def __init__(
        self, room: Classroom, log: Log, now: Callable[[], datetime] = lambda: datetime.now(UTC), words: Words | None = None,
        jobs: Jobs | None = None,
    ) -> None:  # fmt: skip
        super().__init__()
        self._room, self._log, self._now = room, log, now
        self.say: Callable[[tuple[Said, ...]], None] = lambda texts: None
        self._words = words or Words.load(named("ja"))
        self._teaching: Teaching | None = None
        self._survey_key = ""
        self._is_left = False
        self._last: Future[int] | None = None
        self._outline: list[dict[str, Any]] = []
        self._place: tuple[str, int, Walk | None] | None = None
        self.changed.connect(self._look_at_outline)
        code = self._words.locale.code
        self._opening = Opening(room.courses, room.records, self._words, lambda: self._titles, now, room.place)
        self._opening.chosen.connect(self._open)
        self._opening.taken_up.connect(self._resume)
        self._projector = Projector(lambda: self._teaching, self.act, self._touch, code, loaded_words)
        self._projector.wanted.connect(self.boardWanted)
        self._asking = Asking(self._answer, code, loaded_words)
        self._closing = Closing(
            lambda: self._teaching, lambda: self._titles, room.report, lambda: self._last, jobs or Jobs(), self._words
        )
        for part in (self._projector, self._closing):
            self.changed.connect(part.changed)
        self._clock = QTimer(self, interval=_TICK_MS)
        self._clock.timeout.connect(self.ticked)
        self._clock.start()
        self._show = QTimer(self, interval=_SHOW_MS)
        self._show.timeout.connect(self._show_next)
        self._leaving = QTimer(self, interval=_LEAVING_MS, singleShot=True)
        self._leaving.timeout.connect(self.changed)

    @property
    def teaching(self) -> Teaching | None:
        return self._teaching

    @property
    def _world(self) -> World:
        return self._room.world(self._projector.words)

    @property
    def _titles(self) -> views.Titles:
        return views.Titles(self._words, self._world.library)

    # -- events

    def act(self, event: Event) -> None:
        """One event of the class; the only way in."""
        if self._teaching is None:
            return
        self._teaching, effects = classroom.advance(self._teaching, event, self._world, self._now())
        self._carry_out(effects)

    def _answer(self, event: Answered) -> None:
        if self._survey_key:
            self._carry_out(classroom.answered_beside(self._survey_key, event))
        else:
            self.act(event)

    def _open(self, form: Form, course: Course) -> None:
        self._stay()
        self._teaching, effects = classroom.opened(form, course, new_key(), self._world, self._now())
        self._carry_out(effects)

    def _resume(self, record: ClassRecord) -> None:
        self._stay()
        began = datetime.fromisoformat(record.entries[0].utc)
        course = self._room.courses[record.facts.course]
        self._teaching = classroom.resumed(record, course, self._world, began)
        self.changed.emit()

    def _touch(self, event: Any) -> None:
        if self._teaching and not self._teaching.is_frozen:
            self.act(Did(event))

    def _carry_out(self, effects: tuple[classroom.Effect, ...]) -> None:
        for effect in effects:
            if isinstance(effect, Record):
                self._last = self._log.record(effect.kind, effect.fields)
            elif isinstance(effect, Say):
                self.say(effect.texts)
        self.changed.emit()

    @Slot(str)
    def press(self, name: str) -> None:
        """next, back, freeze, phone, survey, teach, close; large, qr, blank for what is on the projector."""
        if name in ("large", "qr", "blank"):
            self.act(Shown(name))  # type: ignore[arg-type]
        elif name == "demonstrate":
            self._show_next()
        elif name == "read":
            if self._teaching and self._teaching.walk:
                self.say(self._teaching.walk.spoken)
        else:
            self._jump(name)  # type: ignore[arg-type]

    def _show_next(self) -> None:
        """The step's action by itself, one move after the other. Nothing moves on a picture that was stopped."""
        walk = self._teaching.walk if self._teaching and not self._teaching.is_frozen else None
        move = next_move(walk) if walk else None
        if move is None or move.kind == "read":
            self._show.stop()
            return
        self._touch(right_event(move))
        self._show.start()

    @Slot(int)
    def count(self, change: int) -> None:
        self.act(Counted(change))

    @Slot(int)
    def help(self, change: int) -> None:
        self.act(Helped(change))

    @Slot(int)
    def mend(self, participants: int) -> None:
        """After the class: so many people were there."""
        self.act(Mended(participants))

    @Slot(str)
    def discard(self, reason: Reason) -> None:
        """After the class: it was none."""
        if reason in views.WHY_NONE:
            self.act(Discarded(reason))

    @Slot(str, int)
    def ask(self, question: str, change: int) -> None:
        self.act(Asked(question, change))  # type: ignore[arg-type]

    @Slot(int)
    def goTo(self, part: int) -> None:
        self._jump(GoTo(part))

    @Slot(int)
    def goToStep(self, step: int) -> None:
        self._jump(GoToStep(step))

    @Slot(str)
    def choose(self, lesson: str) -> None:
        """A lesson beside the plan of the day."""
        self._jump(Chose(lesson))

    def _jump(self, event: Event) -> None:
        """Nothing goes on by itself in a place that was left."""
        self._show.stop()
        self.act(event)
        self.ticked.emit()

    def survey_only(self, key: str) -> None:
        """On another machine: answers for the class of that key, and nothing else."""
        self._survey_key = key
        self.changed.emit()

    @Slot(result=bool)
    def mayLeave(self) -> bool:
        """Whether the windows may be closed: at once where nothing goes on, else when it is asked twice."""
        self._is_left = not self._is_going_on() or self._leaving.isActive()
        if not self._is_left:
            self._leaving.start()
            self.changed.emit()
        return self._is_left

    @Slot(result=bool)
    def mayLeaveBoard(self) -> bool:
        """The projector goes with the console: whoever closes it alone has hit the wrong keys."""
        return self._is_left or not self._is_going_on()

    def _stay(self) -> None:
        self._is_left = False
        self._leaving.stop()

    def _is_going_on(self) -> bool:
        return self._survey_key != "" or (self._teaching is not None and self._teaching.stage != "closed")

    # -- the parts

    @Property(QObject, constant=True)
    def opening(self) -> Opening:
        return self._opening

    @Property(QObject, constant=True)
    def projector(self) -> Projector:
        return self._projector

    @Property(QObject, constant=True)
    def asking(self) -> Asking:
        return self._asking

    @Property(QObject, constant=True)
    def closing(self) -> Closing:
        return self._closing

    # -- the console

    @Property(str, notify=changed)
    def stage(self) -> str:
        if self._survey_key:
            return "survey"
        return self._teaching.stage if self._teaching else "opening"

    @Property(str, notify=changed)
    def leaving(self) -> str:
        """What closing the window would do, once it was tried; empty else."""
        return self._words.program(_LEAVING) if self._leaving.isActive() else ""

    @Property(bool, notify=changed)
    def isSurveyOnly(self) -> bool:
        return self._survey_key != ""

    @Property(int, notify=ticked)
    def minutes(self) -> int:
        return self._teaching.minutes(self._now()) if self._teaching else 0

    @Property(str, notify=changed)
    def key(self) -> str:
        return self._teaching.key if self._teaching else ""

    @Property(dict, notify=outlineChanged)
    def head(self) -> dict[str, str]:
        return views.head_view(self._teaching, self._titles)

    @Property(dict, notify=ticked)
    def hour(self) -> dict[str, Any]:
        """The clock beside the plan of the day: what is left, and whether the class is late."""
        now = self._now()
        hour = hour_of(self._teaching, now) if self._teaching else None
        return views.hour_view(hour, f"{now.astimezone(JAPAN):%H:%M}", self._words)

    @Property(list, notify=outlineChanged)
    def outline(self) -> list[dict[str, Any]]:
        """The plan of the day with the steps of the lesson that is on."""
        return self._outline

    def _look_at_outline(self) -> None:
        """A head that is counted draws no list anew."""
        teaching = self._teaching
        place = (teaching.key, teaching.part, teaching.walk) if teaching else None
        if place and self._place and place[:2] == self._place[:2] and place[2] is self._place[2]:
            return
        self._place = place
        outline = views.outline_view(teaching, self._titles)
        if outline != self._outline:
            self._outline = outline
            self.outlineChanged.emit()

    @Property(list, notify=changed)
    def lessons(self) -> list[dict[str, Any]]:
        """Every lesson, to choose one beside the plan."""
        return views.lessons_view(self._teaching, self._titles)

    @Property(dict, notify=changed)
    def card(self) -> dict[str, Any]:
        return views.card_view(self._teaching, self._titles)

    @Property(dict, notify=changed)
    def people(self) -> dict[str, Any]:
        return views.people_view(self._teaching)

    @Property(list, notify=changed)
    def questions(self) -> list[dict[str, Any]]:
        return views.questions_view(self._teaching, self._words)

    @Property(str, notify=ticked)
    def trouble(self) -> str:
        """What staff should know at once; the class goes on."""
        return self._words.program(_NOT_SAVED) if self._log.trouble else ""

"""The view model of a class: the form, the console, the projector, the survey, the summary."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime, timedelta
from functools import cache
from pathlib import Path
from typing import Any

from PySide6.QtCore import Property, QObject, QTimer, Signal, Slot

from kiosk.classroom import teaching as classroom
from kiosk.classroom.course import Course
from kiosk.classroom.teaching import (
    ROLES,
    Answered,
    Asked,
    Counted,
    Did,
    Event,
    GoTo,
    Helped,
    Shown,
    Teaching,
    World,
)
from kiosk.document.problem import Refused
from kiosk.language.catalog import Words
from kiosk.language.locales import named, offered
from kiosk.ui.classroom import class_views as views
from kiosk.ui.phone.handset import Handset
from kiosk.usage.class_entries import new_key
from kiosk.usage.class_words import ROLES as ROLE_WORDS
from kiosk.usage.classes import ClassRecord
from kiosk.usage.events import JAPAN, is_name
from kiosk.usage.log import Log
from kiosk.walkthrough.walk import Record, Say, Walk, next_move, right_event

_TICK_MS = 1000
_SHOW_MS = 700
_THANKS_MS = 1800
_MOST_PLACES, _MOST_HELPERS = 500, 50
_NO_PLACE = "場所の名前を書いてください（40文字まで）。人の名前は書きません。"
_SAVED = "保存しました: {path}"
_NOT_SAVED = "記録を書けません。ディスクの空きを見てください。教室は続けられます。"


@cache
def loaded_words(code: str) -> Words:
    """The catalogs of a language, read once."""
    return Words.load(named(code))


@dataclass(frozen=True)
class Classroom:
    """What a class needs from outside. `localise` puts the lessons into the language of the projector."""

    courses: dict[str, Course]
    records: tuple[ClassRecord, ...]
    world: Callable[[Words], World]
    report: Callable[[str], Path]


class Teacher(QObject):
    """Everything the console asks and everything the projector shows."""

    changed = Signal()
    formChanged = Signal()
    ticked = Signal()
    pointed = Signal()
    surveyed = Signal()

    def __init__(
        self, room: Classroom, log: Log, now: Callable[[], datetime] = lambda: datetime.now(UTC), words: Words | None = None,
    ) -> None:  # fmt: skip
        super().__init__()
        self._room, self._log, self._now = room, log, now
        self.say: Callable[[tuple[str, ...]], None] = lambda texts: None
        self._words = words or Words.load(named("ja"))
        self._board_locale = self._survey_locale = self._words.locale.code
        self._teaching: Teaching | None = None
        self._form = classroom.suggested(room.records, room.courses, now().astimezone(JAPAN).date())
        self._problem = ""
        self._pointer: tuple[float, float] | None = None
        self._saved: list[str] = []
        self._is_thanking = False
        self._survey_key = ""
        self._clock = QTimer(self, interval=_TICK_MS)
        self._clock.timeout.connect(self.ticked)
        self._clock.start()
        self._show = QTimer(self, interval=_SHOW_MS)
        self._show.timeout.connect(self._show_next)
        self._thanks = QTimer(self, interval=_THANKS_MS, singleShot=True)
        self._thanks.timeout.connect(self._end_thanks)
        self._phone = Handset(lambda: self._teaching.projected if self._teaching else None, self._touch, self.changed)
        self._twin = Handset(lambda: self._twin_walk(), lambda event: None, self.changed)

    @property
    def teaching(self) -> Teaching | None:
        return self._teaching

    def _twin_walk(self) -> Walk | None:
        return classroom.twin(self._teaching.projected) if self._teaching else None

    @property
    def _board_words(self) -> Words:
        return loaded_words(self._board_locale)

    @property
    def _world(self) -> World:
        return self._room.world(self._board_words)

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

    def _touch(self, event: Any) -> None:
        if self._teaching and not self._teaching.is_frozen:
            self.act(Did(event))

    def _carry_out(self, effects: tuple[classroom.Effect, ...]) -> None:
        for effect in effects:
            if isinstance(effect, Record):
                self._log.record(effect.kind, effect.fields)
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
            self._show.stop()
            self.act(name)  # type: ignore[arg-type]

    def _show_next(self) -> None:
        """The step's action by itself, one move after the other."""
        walk = self._teaching.walk if self._teaching else None
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

    @Slot(str, int)
    def ask(self, question: str, change: int) -> None:
        self.act(Asked(question, change))  # type: ignore[arg-type]

    @Slot(int)
    def goTo(self, part: int) -> None:
        self.act(GoTo(part))

    @Slot(float, float)
    def pointAt(self, x: float, y: float) -> None:
        """Parts of the picture, 0 to 1; anything outside takes the pointer away."""
        self._pointer = (x, y) if 0 <= x <= 1 and 0 <= y <= 1 else None
        self.pointed.emit()

    @Slot(str)
    def showIn(self, locale: str) -> None:
        """The language of the projector; the class stays where it is."""
        self._board_locale = locale
        if self._teaching and self._teaching.walk:
            from kiosk.walkthrough.walk import in_language

            walk = self._teaching.walk
            lesson = self._world.localise(self._world.library.lessons[walk.lesson.id])
            self._teaching = replace(self._teaching, walk=in_language(walk, lesson))
        self.changed.emit()

    # -- the form

    @Slot(str, "QVariant")
    def fill(self, name: str, value: Any) -> None:
        """One answer of the form: course, day, place, capacity, helpers, role."""
        if name == "course":
            course = self._room.courses[str(value)]
            self._form = replace(self._form, course=course.id, day=1, capacity=course.capacity)
        elif name == "day":
            self._form = replace(self._form, day=min(self._days(), max(1, int(value))))
        elif name == "capacity":
            self._form = replace(self._form, capacity=min(_MOST_PLACES, max(1, int(value))))
        elif name == "helpers":
            self._form = replace(self._form, helpers=min(_MOST_HELPERS, max(0, int(value))))
        elif name == "place":
            self._form = replace(self._form, place=str(value))
        elif name == "role" and value in ROLES:
            self._form = replace(self._form, role=value)
        self._problem = ""
        self.formChanged.emit()

    @Slot(int)
    def moveDate(self, days: int) -> None:
        self._form = replace(self._form, held_on=self._day() + timedelta(days=days))
        self.formChanged.emit()

    def _day(self) -> date:
        return self._form.held_on or self._now().astimezone(JAPAN).date()

    def _days(self) -> int:
        course = self._room.courses.get(self._form.course)
        return len(course.days) if course else 1

    @Slot()
    def open(self) -> None:
        """The class begins, when the form is whole."""
        course = self._room.courses.get(self._form.course)
        if course is None or not is_name(self._form.place):
            self._problem = self._words.program(_NO_PLACE)
            self.formChanged.emit()
            return
        self._teaching, effects = classroom.opened(self._form, course, new_key(), self._world, self._now())
        self._carry_out(effects)

    @Slot(str)
    def resume(self, key: str) -> None:
        """Go on with a class that was not closed."""
        record = next(one for one in self._room.records if one.key == key)
        began = datetime.fromisoformat(record.entries[0].utc)
        course = self._room.courses[record.facts.course]
        self._teaching = classroom.resumed(record, course, self._world, began)
        self.changed.emit()

    @Property(dict, notify=formChanged)
    def form(self) -> dict[str, Any]:
        today = self._now().astimezone(JAPAN).date()
        return views.form_view(self._form, self._days(), today, self._problem, self._words)

    @Property(list, constant=True)
    def courses(self) -> list[dict[str, Any]]:
        return [{"value": one.id, "label": self._titles.course_text(one.title)} for one in self._room.courses.values()]

    @Property(list, constant=True)
    def places(self) -> list[str]:
        """Where classes were held before, the newest first."""
        return list(dict.fromkeys(one.facts.place for one in reversed(self._room.records)))[:4]

    @Property(list, constant=True)
    def roles(self) -> list[dict[str, str]]:
        return [{"value": role, "label": self._words.program(label)} for role, label in ROLE_WORDS.items()]

    @Property(list, constant=True)
    def unfinished(self) -> list[dict[str, str]]:
        return views.unfinished_view(self._room.records, self._room.courses)

    # -- the console

    @Property(str, notify=changed)
    def stage(self) -> str:
        if self._survey_key:
            return "survey"
        return self._teaching.stage if self._teaching else "opening"

    @Property(bool, notify=changed)
    def isSurveyOnly(self) -> bool:
        return self._survey_key != ""

    @Property(int, notify=ticked)
    def minutes(self) -> int:
        return self._teaching.minutes(self._now()) if self._teaching else 0

    @Property(str, notify=changed)
    def key(self) -> str:
        return self._teaching.key if self._teaching else ""

    @Property(list, notify=changed)
    def parts(self) -> list[dict[str, Any]]:
        return views.parts_view(self._teaching, self._titles)

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

    # -- the projector

    @Property(QObject, constant=True)
    def phone(self) -> Handset:
        return self._phone

    @Property(QObject, constant=True)
    def twinPhone(self) -> Handset:
        return self._twin

    @Property(dict, notify=changed)
    def board(self) -> dict[str, Any]:
        return views.board_view(self._teaching, self._board_words)

    @Property(str, notify=changed)
    def boardLocale(self) -> str:
        return self._board_locale

    @Property(list, notify=pointed)
    def pointer(self) -> list[float]:
        """Where the pointer is, in parts of the picture; empty while there is none."""
        return list(self._pointer) if self._pointer else []

    # -- the survey

    @Slot(str)
    def answer(self, answer: str) -> None:
        """One touch; the next person's comes after the thanks."""
        if not self._is_thanking:
            self._is_thanking = True
            if self._survey_key:
                self._log.record(
                    "class_answered", {"key": self._survey_key, "answer": answer, "locale": self._survey_locale}
                )
            else:
                self.act(Answered(answer, self._survey_locale))  # type: ignore[arg-type]
            self._thanks.start()
            self.surveyed.emit()

    def _end_thanks(self) -> None:
        self._is_thanking = False
        self.surveyed.emit()

    def survey_only(self, key: str) -> None:
        """On another machine: answers for the class of that key, and nothing else."""
        self._survey_key = key
        self.changed.emit()

    @Slot(str)
    def surveyIn(self, locale: str) -> None:
        self._survey_locale = locale
        self.surveyed.emit()

    @Property(list, constant=True)
    def languages(self) -> list[dict[str, str]]:
        return [{"id": one.code, "label": one.name, "tag": one.tag} for one in offered()]

    @Property(dict, notify=surveyed)
    def survey(self) -> dict[str, Any]:
        return views.survey_view(loaded_words(self._survey_locale), self._is_thanking)

    # -- the end

    @Property(list, notify=changed)
    def summary(self) -> list[dict[str, str]]:
        return views.summary_view(self._teaching, self._titles)

    @Slot()
    def save(self) -> None:
        """The report of this class as a file."""
        if self._teaching:
            try:
                path = self._room.report(self._teaching.key)
                self._saved = [self._words.program(_SAVED).format(path=path)]
            except Refused as refused:
                self._saved = [problem.located(self._words.program) for problem in refused.problems]
            self.changed.emit()

    @Property(list, notify=changed)
    def saved(self) -> list[str]:
        """What became of the report, in sentences."""
        return self._saved

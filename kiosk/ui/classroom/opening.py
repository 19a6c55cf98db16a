"""The view model of the form before a class: what, where, how many; or one that was not closed."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date, datetime, timedelta
from typing import Any

from PySide6.QtCore import Property, QObject, Signal, Slot

from kiosk.classroom import teaching as classroom
from kiosk.classroom.course import Course
from kiosk.classroom.teaching import ROLES, Form
from kiosk.language.catalog import Words
from kiosk.language.dates import parse_date
from kiosk.ui.classroom import class_views as views
from kiosk.usage.class_words import ROLES as ROLE_WORDS
from kiosk.usage.classes import ClassRecord
from kiosk.usage.events import JAPAN, is_name, is_plausible

_MOST_PLACES, _MOST_HELPERS = 500, 50
_NO_PLACE = "場所の名前を書いてください（40文字まで）。人の名前は書きません。"
_COMING = "この日は、まだ来ていません。行われた日か、きょうをえらんでください。"
_WRONG_CLOCK = "この機械の時計が ちがいます。教室の日を書いてください（2026-11-21 か R8.11.21 の形）。"


def _latest(records: tuple[ClassRecord, ...]) -> datetime | None:
    """When something was written last."""
    return max((datetime.fromisoformat(entry.utc) for one in records for entry in one.entries), default=None)


class Opening(QObject):
    """Tells by `chosen` that the class of this form begins, by `taken_up` that one of the log goes on."""

    changed = Signal()
    chosen = Signal(object, object)
    taken_up = Signal(object)

    def __init__(
        self, courses: dict[str, Course], records: tuple[ClassRecord, ...], words: Words, titles: Callable[[], views.Titles],
        now: Callable[[], datetime], own_place: str = "",
    ) -> None:  # fmt: skip
        super().__init__()
        self._courses, self._records, self._words, self._titles, self._now = courses, records, words, titles, now
        self._own_place = own_place
        form = classroom.suggested(records, courses, self._today())
        is_wrong = not is_plausible(now(), _latest(records))
        self._form: Form = replace(form, place=form.place or own_place, is_clock_wrong=is_wrong)
        self._is_day_told = not is_wrong
        self._problem = self._words.program(_WRONG_CLOCK) if is_wrong else ""

    def _today(self) -> date:
        return self._now().astimezone(JAPAN).date()

    @Slot(str, "QVariant")
    def fill(self, name: str, value: Any) -> None:
        """One answer of the form: course, day, place, capacity, helpers, role."""
        if name == "course":
            course = self._courses[str(value)]
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
        self.changed.emit()

    @Slot(int)
    def moveDate(self, days: int) -> None:
        """A class of a day to come is none yet."""
        self._take_day((self._form.held_on or self._today()) + timedelta(days=days))

    @Slot(str)
    def writeDate(self, text: str) -> None:
        """A day that is written, such as 2026-11-21 or R8.11.21; while it cannot be read, the one before stays."""
        day = parse_date(text)
        if day:
            self._take_day(day)

    def _take_day(self, day: date) -> None:
        latest = date.max if self._form.is_clock_wrong else self._today()
        self._problem = self._words.program(_COMING) if day > latest else ""
        if day <= latest:
            self._form, self._is_day_told = replace(self._form, held_on=day), True
        self.changed.emit()

    def _days(self) -> int:
        course = self._courses.get(self._form.course)
        return len(course.days) if course else 1

    @Slot()
    def open(self) -> None:
        """The class begins, when the form is whole."""
        course = self._courses.get(self._form.course)
        # A space of the Japanese keyboard is one too.
        form = replace(self._form, place=" ".join(self._form.place.split()))
        if course is None or not is_name(form.place):
            self._problem = self._words.program(_NO_PLACE)
            self.changed.emit()
        elif not self._is_day_told:
            self._problem = self._words.program(_WRONG_CLOCK)
            self.changed.emit()
        else:
            self.chosen.emit(form, course)

    @Slot(str)
    def resume(self, key: str) -> None:
        """Go on with a class that was not closed."""
        self.taken_up.emit(next(one for one in self._records if one.key == key))

    @Property(dict, notify=changed)
    def form(self) -> dict[str, Any]:
        return views.form_view(self._form, self._days(), self._today(), self._problem, self._words)

    @Property(list, constant=True)
    def courses(self) -> list[dict[str, Any]]:
        titles = self._titles()
        return [{"value": one.id, "label": titles.course_text(one.title)} for one in self._courses.values()]

    @Property(list, constant=True)
    def places(self) -> list[str]:
        """Where this machine stands, and where classes were held before, the newest first."""
        places = [self._own_place, *(one.facts.place for one in reversed(self._records))]
        return list(dict.fromkeys(place for place in places if place))[:4]

    @Property(list, constant=True)
    def roles(self) -> list[dict[str, str]]:
        return [{"value": role, "label": self._words.program(label)} for role, label in ROLE_WORDS.items()]

    @Property(list, constant=True)
    def unfinished(self) -> list[dict[str, str]]:
        return views.unfinished_view(self._records, self._courses)

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
from kiosk.ui.classroom import class_views as views
from kiosk.usage.class_words import ROLES as ROLE_WORDS
from kiosk.usage.classes import ClassRecord
from kiosk.usage.events import JAPAN, is_name

_MOST_PLACES, _MOST_HELPERS = 500, 50
_NO_PLACE = "場所の名前を書いてください（40文字まで）。人の名前は書きません。"


class Opening(QObject):
    """Tells by `chosen` that the class of this form begins, by `taken_up` that one of the log goes on."""

    changed = Signal()
    chosen = Signal(object, object)
    taken_up = Signal(object)

    def __init__(
        self, courses: dict[str, Course], records: tuple[ClassRecord, ...], words: Words, titles: Callable[[], views.Titles],
        now: Callable[[], datetime],
    ) -> None:  # fmt: skip
        super().__init__()
        self._courses, self._records, self._words, self._titles, self._now = courses, records, words, titles, now
        self._form: Form = classroom.suggested(records, courses, self._today())
        self._problem = ""

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
        self._form = replace(self._form, held_on=(self._form.held_on or self._today()) + timedelta(days=days))
        self.changed.emit()

    def _days(self) -> int:
        course = self._courses.get(self._form.course)
        return len(course.days) if course else 1

    @Slot()
    def open(self) -> None:
        """The class begins, when the form is whole."""
        course = self._courses.get(self._form.course)
        if course is None or not is_name(self._form.place):
            self._problem = self._words.program(_NO_PLACE)
            self.changed.emit()
        else:
            self.chosen.emit(self._form, course)

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
        """Where classes were held before, the newest first."""
        return list(dict.fromkeys(one.facts.place for one in reversed(self._records)))[:4]

    @Property(list, constant=True)
    def roles(self) -> list[dict[str, str]]:
        return [{"value": role, "label": self._words.program(label)} for role, label in ROLE_WORDS.items()]

    @Property(list, constant=True)
    def unfinished(self) -> list[dict[str, str]]:
        return views.unfinished_view(self._records, self._courses)

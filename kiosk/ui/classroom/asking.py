"""The view model of the survey: one question, one touch, thanks; then the next person."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import Property, QObject, QTimer, Signal, Slot

from kiosk.classroom.teaching import ANSWERS, Answered
from kiosk.language.catalog import Words
from kiosk.language.locales import offered
from kiosk.ui.classroom import class_views as views

_THANKS_MS = 1800


class Asking(QObject):
    """`act` takes each answer."""

    changed = Signal()

    def __init__(self, act: Callable[[Answered], None], code: str, words_of: Callable[[str], Words]) -> None:
        super().__init__()
        self._act, self._locale, self._words_of = act, code, words_of
        self._thanks = QTimer(self, interval=_THANKS_MS, singleShot=True)
        self._thanks.timeout.connect(self.changed)

    @Slot(str)
    def answer(self, answer: str) -> None:
        """One touch; the next person's comes after the thanks."""
        if answer in ANSWERS and not self._thanks.isActive():
            self._thanks.start()
            self._act(Answered(answer, self._locale))
            self.changed.emit()

    @Slot(str)
    def askIn(self, locale: str) -> None:
        """In the language of the person who is asked."""
        self._locale = locale
        self.changed.emit()

    @Property(list, constant=True)
    def languages(self) -> list[dict[str, str]]:
        return [{"id": one.code, "label": one.name, "tag": one.tag} for one in offered()]

    @Property(dict, notify=changed)
    def survey(self) -> dict[str, Any]:
        return views.survey_view(self._words_of(self._locale), self._thanks.isActive())

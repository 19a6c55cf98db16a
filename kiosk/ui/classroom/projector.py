"""The view model of the projector: the lesson as everybody sees it, in its own language, and the pointer."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import Property, QObject, Signal, Slot

from kiosk.classroom.lesson_walk import twin
from kiosk.classroom.teaching import Teaching, Translated
from kiosk.language.catalog import Words
from kiosk.ui.classroom import class_views as views
from kiosk.ui.phone.handset import Handset
from kiosk.walkthrough.walk import Walk


class Projector(QObject):
    """`teaching` asks for the class as it stands; `act` takes what is done on the drawn phone or to the language."""

    changed = Signal()
    pointed = Signal()
    wanted = Signal()

    def __init__(
        self, teaching: Callable[[], Teaching | None], act: Callable[[Any], None], touch: Callable[[Any], None], code: str,
        words_of: Callable[[str], Words],
    ) -> None:  # fmt: skip
        super().__init__()
        self._teaching, self._act, self._words_of = teaching, act, words_of
        self._locale = code
        self._pointer: tuple[float, float] | None = None
        self._is_shown = False
        self._phone = Handset(self._walk, touch, self.changed)
        self._twin = Handset(lambda: twin(self._walk()), lambda event: None, self.changed)

    def _walk(self) -> Walk | None:
        teaching = self._teaching()
        return teaching.projected if teaching else None

    @property
    def words(self) -> Words:
        return self._words_of(self._locale)

    @Slot(str)
    def showIn(self, locale: str) -> None:
        """The language of the projector; the class stays where it is."""
        self._locale = locale
        self._act(Translated())
        self.changed.emit()

    @Slot(bool)
    def tell(self, is_shown: bool) -> None:
        """Whether the projector's window stands on a screen; its window says so."""
        self._is_shown = is_shown
        self.changed.emit()

    @Slot()
    def open(self) -> None:
        """Staff want to see it: a cable was plugged in late, or there is one screen only."""
        self.wanted.emit()

    @Property(bool, notify=changed)
    def isShown(self) -> bool:
        return self._is_shown

    @Slot(float, float)
    def pointAt(self, x: float, y: float) -> None:
        """Parts of the picture, 0 to 1; anything outside takes the pointer away."""
        self._pointer = (x, y) if 0 <= x <= 1 and 0 <= y <= 1 else None
        self.pointed.emit()

    @Property(QObject, constant=True)
    def phone(self) -> Handset:
        return self._phone

    @Property(QObject, constant=True)
    def twinPhone(self) -> Handset:
        return self._twin

    @Property(dict, notify=changed)
    def board(self) -> dict[str, Any]:
        return views.board_view(self._teaching(), self.words)

    @Property(str, notify=changed)
    def locale(self) -> str:
        return self._locale

    @Property(list, notify=pointed)
    def pointer(self) -> list[float]:
        """Where the pointer is, in parts of the picture; empty while there is none."""
        return list(self._pointer) if self._pointer else []

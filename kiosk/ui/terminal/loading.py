"""Lessons and city, read on a thread beside the first picture; whoever is faster than it waits for the rest."""

from __future__ import annotations

import logging
import threading
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Slot

from kiosk import paths
from kiosk.document.problem import Problem
from kiosk.ui.terminal.guide import Guide

if TYPE_CHECKING:
    from kiosk.lesson.city import City
    from kiosk.lesson.library import Library

_log = logging.getLogger(__name__)
_POLL_MS = 20


class Loading(QObject):
    """Begin it once the first frame is on the screen: reading beside that would slow it."""

    def __init__(self, guide: Guide, city: str) -> None:
        super().__init__(guide)
        self._guide, self._city = guide, city
        self._thread: threading.Thread | None = None
        self._read_already = threading.Event()
        self._library: Library | None = None
        self._found_city: City | None = None
        self._problems: list[Problem] = []
        self._poll = QTimer(self, interval=_POLL_MS)
        self._poll.timeout.connect(self._take_when_read)
        guide.wait_with(self.finish)

    @property
    def is_done(self) -> bool:
        """Whether the lessons can be chosen."""
        return self._library is not None and not self._poll.isActive()

    @Slot()
    def begin(self) -> None:
        if self._thread is None:
            self._thread = threading.Thread(target=self._read, name="lessons", daemon=True)
            self._thread.start()
            self._poll.start()

    def finish(self) -> None:
        """Wait for the lessons, as for somebody who has touched the screen already."""
        self.begin()
        self._read_already.wait()
        self._take()

    def _read(self) -> None:
        try:
            from kiosk.lesson.library import load_library
            from kiosk.lesson.load import apps, usable_city
            from kiosk.lesson.translation import translation_problems

            self._library = load_library(paths.lesson_folders())
            self._problems += self._library.problems
            self._found_city, problems = usable_city(self._city)
            self._problems += problems
            apps()
            # Read here, they are at hand when somebody chooses a language.
            self._problems += translation_problems(self._library.lessons.values())
        except Exception:
            _log.exception("the lessons could not be read")
        finally:
            self._read_already.set()

    def _take_when_read(self) -> None:
        if self._read_already.is_set():
            self._take()

    def _take(self) -> None:
        self._poll.stop()
        self._guide.wait_with(lambda: None)
        for problem in self._problems:
            _log.warning("%s", problem.located())
        self._problems = []
        if self._library is not None and self._found_city is not None:
            self._guide.use_world(self._library, self._found_city)

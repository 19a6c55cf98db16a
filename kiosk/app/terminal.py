"""`kiosk`: the residents' terminal. Window first, the rest behind it."""

import logging
import time
from collections.abc import Callable, Mapping
from typing import Any

from PySide6.QtCore import QObject

from kiosk import paths
from kiosk.app.stage import Stage
from kiosk.document.problem import Problem
from kiosk.language.said import JAPANESE
from kiosk.settings import Settings, usable_settings
from kiosk.ui.phone.handset import Handset
from kiosk.ui.terminal.guide import Guide
from kiosk.ui.terminal.loading import Loading
from kiosk.ui.terminal.walk_model import WalkModel

_log = logging.getLogger(__name__)


class DeferredLog:
    """Opens the log with the first event: the database library need not delay the first picture."""

    def __init__(self, place: str = "") -> None:
        self._log: Any = None
        self._place = place

    @property
    def log(self) -> Any:
        if self._log is None:
            from kiosk.usage.log import Log

            self._log = Log(paths.usage_log(), place=self._place)
        return self._log

    @property
    def trouble(self) -> Problem | None:
        """Why nothing can be counted; None while all is well."""
        return self._log.trouble if self._log else None

    def record(self, kind: str, fields: dict[str, Any]) -> None:
        """Count it. What may not be counted is a bug of ours, and nobody's lesson must stop for it."""
        try:
            self.log.record(kind, fields)
        except ValueError:
            _log.exception("not counted")

    def close(self) -> None:
        """Write what is waiting; nothing where nothing was ever recorded."""
        if self._log is not None:
            self._log.close()


class Terminal(Stage):
    """The terminal with everything behind it. Lessons load beside the first picture.

    `is_counting` is False where nobody learns: pictures, measurements. `others` are models of other faces, for a
    process that shows several.
    """

    def __init__(
        self, settings: Settings, size: tuple[int, int] | None = None, inches: float | None = None,
        clock: Callable[[], float] = time.monotonic, is_counting: bool = True,
        others: Mapping[str, QObject] | None = None,
    ) -> None:  # fmt: skip
        super().__init__(settings, size, inches, clock)
        self.log = DeferredLog(settings.place)
        record = self.log.record if is_counting else lambda kind, fields: None
        self.guide = Guide(settings, self.speaker, record, self.use_words, clock)
        self.walk = WalkModel(self.guide, self.speaker)
        self.handset = Handset(lambda: self.guide.visit.walk, self.guide.act, self.guide.visitChanged)
        self.guide.on_end(self.display.forget)
        self.hand.touched.connect(self.guide.touched)
        models = {"Guide": self.guide, "Walk": self.walk, "Phone": self.handset, **(others or {})}
        self.open("Main.qml", models, self._announce, self.guide.escape, lambda: self.guide.focusName)
        self.watch(lambda: self.log.trouble)
        self.loading = Loading(self.guide, self.jobs, settings.city)

    def begin(self) -> None:
        """The lessons are read beside what is shown, and the voice gets ready."""
        super().begin()
        self.guide.visitChanged.connect(self.keypad.follow)
        self.loading.begin()
        self.speaker.warm()

    def _announce(self, markup: str, tag: str) -> None:
        walk, tag = self.guide.visit.walk, tag or self.display.tagOf(markup)
        self.speaker.sayOne(walk.lesson.with_ruby(markup) if walk and tag == JAPANESE else markup, tag)

    def close(self) -> None:
        """The end of the visit is counted before the log is closed."""
        self.guide.stop()
        self.loading.stop()
        self.window.setProperty("isClosable", True)
        super().close()
        self.log.close()


def run(size: tuple[int, int] | None, inches: float | None) -> int:
    """Open the terminal: full screen, or a window of `size` pixels. Returns the exit status."""
    terminal = Terminal(usable_settings(paths.settings_file()), size, inches)
    if size:
        terminal.window.show()
    else:
        terminal.window.showFullScreen()
    # Nobody can close the terminal from its own screen, Alt+F4 included; a window that somebody tries it in, one can.
    terminal.window.setProperty("isClosable", size is not None)
    status = terminal.run()
    terminal.close()
    return status

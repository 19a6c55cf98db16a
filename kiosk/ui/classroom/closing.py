"""The view model of the end of a class: what it came to, and its report as files."""

from __future__ import annotations

from collections.abc import Callable
from concurrent.futures import Future
from concurrent.futures import TimeoutError as NotYet
from pathlib import Path
from typing import Any

from PySide6.QtCore import Property, QObject, Signal, Slot

from kiosk.classroom.teaching import Teaching
from kiosk.document.problem import Problem, Refused
from kiosk.language.catalog import Words
from kiosk.ui.classroom import class_views as views
from kiosk.ui.screen.errands import Errands
from kiosk.ui.screen.jobs import Jobs

_SAVED = "保存しました: {path}"
_SAVING = "保存しています…"
_NOT_ON_DISK = (
    "教室の記録がまだディスクに書けていません。ディスクの空きを見て、もう一度「報告を保存する」にさわってください。"
)
_LONGEST_WAIT = 20.0


class Closing(QObject):
    """`report` writes the files of a class, by its key; `last` is what the log was last given."""

    changed = Signal()

    def __init__(
        self, teaching: Callable[[], Teaching | None], titles: Callable[[], views.Titles], report: Callable[[str], Path],
        last: Callable[[], Future[int] | None], jobs: Jobs, words: Words,
    ) -> None:  # fmt: skip
        super().__init__()
        self._teaching, self._titles, self._report, self._last, self._words = teaching, titles, report, last, words
        self._errands = Errands(jobs, words.program, self._tell)
        self._saved: tuple[str, ...] = ()
        self._is_saving = False

    @Slot()
    def save(self) -> None:
        """The report of this class as files, once all that was counted is on the disk: the report is made from it."""
        teaching, last = self._teaching(), self._last()
        if teaching is None or self._is_saving:
            return
        self._is_saving = True
        self._tell((self._words.program(_SAVING),))

        def made() -> Path:
            try:
                if last:
                    last.result(_LONGEST_WAIT)
            except NotYet:
                raise Refused(Problem(_NOT_ON_DISK)) from None
            return self._report(teaching.key)

        self._errands.start(made, self._done, self._end)

    def _done(self, path: Path) -> None:
        self._end()
        self._tell((self._words.program(_SAVED).format(path=path),))

    def _end(self) -> None:
        self._is_saving = False

    def _tell(self, saved: tuple[str, ...]) -> None:
        self._saved = saved
        self.changed.emit()

    @Property(list, notify=changed)
    def summary(self) -> list[dict[str, Any]]:
        return [*views.summary_view(self._teaching(), self._titles())]

    @Property(dict, notify=changed)
    def end(self) -> dict[str, Any]:
        """Whether the class counts, and by what it can be taken back."""
        return views.end_view(self._teaching(), self._words)

    @Property(list, notify=changed)
    def saved(self) -> list[str]:
        """What became of the report, in sentences."""
        return list(self._saved)

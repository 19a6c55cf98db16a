"""The one door for work beside the screen: done on a thread, answered on the screen's own."""

from __future__ import annotations

from collections.abc import Callable
from functools import cached_property
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, Signal, Slot

if TYPE_CHECKING:
    from concurrent.futures import ThreadPoolExecutor


class Jobs(QObject):
    """Runs work on one thread, in order. `then(result)` or `failed(error)` comes back on the screen's thread.

    Once it is closed nothing is begun, and nothing comes back any more: who asked may be gone.
    """

    _answered = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self._is_closed = False
        # A slot of this object: called on its own thread, whichever thread emits.
        self._answered.connect(self._take)

    @cached_property
    def _pool(self) -> ThreadPoolExecutor:
        """Made with the first work, which the first picture does not wait for."""
        from concurrent.futures import ThreadPoolExecutor

        return ThreadPoolExecutor(max_workers=1, thread_name_prefix="job")

    def start(self, work: Callable[[], Any], then: Callable[[Any], None], failed: Callable[[Exception], None]) -> None:
        def run() -> None:
            try:
                result = work()
            except Exception as error:
                problem = error
                self._answered.emit(lambda: failed(problem))
            else:
                self._answered.emit(lambda: then(result))

        if not self._is_closed:
            self._pool.submit(run)

    @Slot(object)
    def _take(self, answer: Callable[[], None]) -> None:
        if not self._is_closed:
            answer()

    def close(self) -> None:
        self._is_closed = True
        if "_pool" in vars(self):
            self._pool.shutdown(wait=True, cancel_futures=True)

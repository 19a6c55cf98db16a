"""The one door for work beside the screen: done on a thread, answered on the screen's own."""

from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from typing import Any

from PySide6.QtCore import QObject, Qt, Signal


class Jobs(QObject):
    """Runs work on one thread, in order. `then(result)` or `failed(error)` comes back on the screen's thread."""

    _answered = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self._pool = ThreadPoolExecutor(max_workers=1, thread_name_prefix="job")
        self._answered.connect(lambda answer: answer(), Qt.ConnectionType.QueuedConnection)

    def start(self, work: Callable[[], Any], then: Callable[[Any], None], failed: Callable[[Exception], None]) -> None:
        def run() -> None:
            try:
                result = work()
            except Exception as error:
                problem = error
                self._answered.emit(lambda: failed(problem))
            else:
                self._answered.emit(lambda: then(result))

        self._pool.submit(run)

    def close(self) -> None:
        self._pool.shutdown(wait=True, cancel_futures=True)

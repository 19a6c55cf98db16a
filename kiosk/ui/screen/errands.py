"""Work of a view model beside the screen: what it comes to, or a sentence about what went wrong."""

import logging
from collections.abc import Callable
from typing import TypeVar

from kiosk.document.problem import Refused, Translate
from kiosk.ui.screen.jobs import Jobs

T = TypeVar("T")
_OUR_FAULT = (
    "うまくいきませんでした。もう一度ためしてください。何度も出るときは、係の人は kiosk doctor を見てください。"
)
_log = logging.getLogger(__name__)


def sentences(error: Exception, translate: Translate) -> tuple[str, ...]:
    """What to mend; for a fault of ours that there is one, and the log keeps which."""
    if isinstance(error, Refused):
        return tuple(problem.located(translate) for problem in error.problems)
    _log.error("an errand failed", exc_info=error)
    return (translate(_OUR_FAULT),)


class Errands:
    """The screen goes on meanwhile; `tell` is given the sentences of what failed, on the screen's thread."""

    def __init__(self, jobs: Jobs, translate: Translate, tell: Callable[[tuple[str, ...]], None]) -> None:
        self._jobs, self._translate, self._tell = jobs, translate, tell

    def start(
        self, work: Callable[[], T], then: Callable[[T], None], after_failure: Callable[[], None] = lambda: None
    ) -> None:
        """`then` is given what came of it; `after_failure` runs before the failure is told."""

        def failed(error: Exception) -> None:
            after_failure()
            self._tell(sentences(error, self._translate))

        self._jobs.start(work, then, failed)

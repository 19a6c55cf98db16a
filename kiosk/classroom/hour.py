"""The clock of a class beside the plan of its day: what is left, and whether it runs late. Pure."""

from dataclasses import dataclass
from datetime import datetime

from kiosk.classroom.teaching import Teaching


@dataclass(frozen=True)
class Hour:
    """Minutes. `left` of the day and `part_left` of the part that is on are never negative; `over` is what the day took
    beyond its plan. `late` is how far the class is behind the plan, negative where it is ahead."""

    planned: int
    passed: int
    left: int
    over: int
    part: int
    part_left: int
    late: int

    @property
    def share(self) -> float:
        """Of the planned minutes, 0 to 1, how much has passed."""
        return min(1.0, self.passed / self.planned) if self.planned else 1.0


def hour_of(teaching: Teaching, now: datetime) -> Hour:
    """How the class stands now."""
    passed, planned = teaching.minutes(now), teaching.day.minutes
    begins = next(begins for number, (begins, _) in enumerate(teaching.day.begins()) if number == teaching.part)
    part = teaching.current.minutes
    ends = begins + part
    late = passed - ends if passed > ends else min(0, passed - begins)
    return Hour(
        planned,
        passed,
        max(0, planned - passed),
        max(0, passed - planned),
        part,
        min(part, max(0, ends - passed)),
        late,
    )

"""Which troubles help can be asked for in a step, and on which page of their list each stands."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from kiosk.lesson.model import Step, Trouble

# As many as stand on one page in two columns.
AT_ONCE = 4


def near(step: Step, steps: Iterable[Step]) -> tuple[Trouble, ...]:
    """With this step first, then with what may hold one up anywhere in the lesson."""
    return (*step.trouble, *(one for other in steps for one in other.trouble if one.always))


def others(steps: Iterable[Step]) -> list[Trouble]:
    """Those of all steps; first what is tried in pictures, which most come for."""
    return sorted((one for step in steps for one in step.trouble), key=lambda one: not one.remedies)


def told_apart(troubles: Iterable[Trouble]) -> tuple[Trouble, ...]:
    """Each once, by what one sees."""
    found: dict[str, Trouble] = {}
    for trouble in troubles:
        found.setdefault(trouble.sign, trouble)
    return tuple(found.values())


def pages(troubles: Sequence[Trouble], near_count: int) -> tuple[tuple[int, ...], ...]:
    """Numbers of them, page by page: the first with those of the step, of which there are `near_count`."""
    first = range(min(near_count, AT_ONCE))
    found, rest = [tuple(first)], list(range(len(first), len(troubles)))
    while rest:
        # Two that look alike are not told apart side by side.
        looks = {troubles[number].picture: number for number in reversed(rest)}
        found.append(tuple(sorted(looks.values())[:AT_ONCE]))
        rest = [number for number in rest if number not in found[-1]]
    return tuple(page for page in found if page)

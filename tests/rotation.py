"""A choice of many combinations, the same for everybody; another with another day, and all of them at night."""

import os
from collections import defaultdict
from collections.abc import Iterable
from math import ceil
from typing import Any, TypeVar
from zlib import crc32

import pytest

from kiosk.language.locales import offered

_T = TypeVar("_T")
# Whether a tree is green must not hang on the calendar; KOTOHAJIME_TEST_DAY=329 is another choice, for whoever looks for more.
DAY = int(os.environ.setdefault("KOTOHAJIME_TEST_DAY", "328"))
_WANTED = os.environ.get("KOTOHAJIME_TEST_LESSONS", "")
# On screens a day sees these languages and one more; in the core every day sees all of them.
_EVERY_DAY = 3
# Within so many days each has had its turn.
_DAYS = 3
_MOST_A_DAY = 8


def _todays_locales(codes: tuple[str, ...]) -> tuple[str, ...]:
    """Japanese, easy Japanese, English, and of the others the one whose day it is; all with KOTOHAJIME_TEST_LESSONS=all."""
    more = codes[_EVERY_DAY:]
    return codes if _WANTED == "all" or not more else (*codes[:_EVERY_DAY], more[DAY % len(more)])


LOCALES = _todays_locales(tuple(locale.code for locale in offered()))


def by_rotation(
    things: Iterable[Any], choices: Iterable[Any] = LOCALES, *, days: int = 0, is_pair: bool = False
) -> list[Any]:
    """Parameters (thing, choice): each thing within `days`, each with each in `days` times as many as there are choices.

    Without `days` within three, or within more where there are many: a day has time for eight. The rest has the mark `nightly`. With `is_pair` each is one value, as a fixture wants it.
    """
    things, choices = list(things), list(choices)
    days = days or max(_DAYS, ceil(len(things) / _MOST_A_DAY))
    # Where there are as many choices as days, those of one day would all be the same one.
    step = days if days == len(choices) else 1
    today = {
        (things[number % len(things)], choices[(number // step + DAY // days) % len(choices)])
        for number in range(max(len(things), len(choices)))
        if (number + DAY) % days == 0
    }
    return [
        pytest.param(
            *(((thing, choice),) if is_pair else (thing, choice)), id=f"{thing}-{choice}",
            marks=[] if (thing, choice) in today else [pytest.mark.nightly],
        )
        for thing in things
        for choice in choices
    ]  # fmt: skip


def todays(lessons: Iterable[_T], most: int = 6) -> list[_T]:
    """Of many lessons, or their ids, those whose turn it is: other ones with another day, and other ones in each test's form.

    All of them with KOTOHAJIME_TEST_LESSONS=all; with the ids of some, joined by commas, these: for whoever writes one.
    """
    things = list(lessons)
    if _WANTED == "all" or (not _WANTED and len(things) <= most):
        return things
    if _WANTED:
        return [thing for thing in things if getattr(thing, "id", thing) in _WANTED.split(",")]
    test = os.environ["PYTEST_CURRENT_TEST"].rpartition(" ")[0]
    start = DAY * most + crc32(test.encode())
    return [things[(start + place) % len(things)] for place in range(most)]


def take_turns(items: Iterable[pytest.Item]) -> None:
    """Of a costly test's forms a third, one at least, are tried today; the others have the mark `nightly`.

    Only of tests marked `takes_turns` that `by_rotation` has not chosen from already.
    """
    forms = defaultdict(list)
    for item in items:
        if item.get_closest_marker("takes_turns"):
            forms[item.nodeid.split("[")[0]].append(item)
    for name, test in forms.items():
        if any(item.get_closest_marker("nightly") for item in test):
            continue
        turns = min(_DAYS, len(test))
        for number, item in enumerate(test):
            if (number + DAY + crc32(name.encode())) % turns:
                item.add_marker("nightly")

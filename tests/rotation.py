"""A choice of many combinations that moves on with the day, and all of them at night."""

import os
from collections.abc import Iterable
from datetime import UTC, datetime
from typing import Any

import pytest

from kiosk.language.locales import offered

# The workers of a parallel run must agree on the day, and a red run is repeated by setting it: KOTOHAJIME_TEST_DAY=325.
DAY = int(os.environ.setdefault("KOTOHAJIME_TEST_DAY", str(datetime.now(UTC).timetuple().tm_yday)))
LOCALES = tuple(locale.code for locale in offered())


def by_rotation(
    things: Iterable[Any], choices: Iterable[Any] = LOCALES, *, days: int = 1, is_pair: bool = False
) -> list[Any]:
    """Parameters (thing, choice): each thing within `days`, each with each in `days` times as many as there are choices.

    The rest has the mark `nightly`. With `is_pair` each is one value, as a fixture wants it.
    """
    things, choices = list(things), list(choices)
    today = {
        (things[number % len(things)], choices[(number + DAY // days) % len(choices)])
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

"""The city of the settings, for a face that opens whatever they say."""

import logging

from kiosk import paths
from kiosk.document.problem import Refused
from kiosk.lesson.city import City
from kiosk.lesson.load import load_city

_log = logging.getLogger(__name__)


def usable_city(name: str) -> City:
    """That city; where it cannot be used, the log keeps why and the example stands in, as at a terminal."""
    cities = paths.CONTENT / "cities"
    try:
        return load_city(cities / name)
    except Refused as refused:
        for problem in refused.problems:
            _log.warning("%s", problem.located())
        return load_city(cities / "example")

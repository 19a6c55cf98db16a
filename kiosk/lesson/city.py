"""A city's own facts. What is unknown stays empty: the lesson then sends the learner to the staff."""

from collections.abc import Callable
from typing import Annotated

from pydantic import Field, HttpUrl

from kiosk.document.validation import Strict

Fact = Annotated[str, Field(max_length=200)]


class Service(Strict):
    """A service of the city: its name as the city writes it, and its address."""

    name: Fact = ""
    url: HttpUrl | None = None
    source: Fact = ""


class Counter(Strict):
    """Where a person can go with a question."""

    name: Fact = ""
    phone: Fact = ""


class City(Strict):
    """`content/cities/<id>/city.yaml`."""

    id: Fact
    name: Fact
    site: HttpUrl | None = None
    line: Service = Service()
    application: Service = Service()
    counter: Counter = Counter()

    def facts(self) -> dict[str, str]:
        """What a text may ask for, by name; only what is known."""
        return {name: str(known) for name, find in _FACTS.items() if (known := find(self))}


_FACTS: dict[str, Callable[[City], object]] = {
    "city.name": lambda city: city.name,
    "city.site": lambda city: city.site,
    "city.line.name": lambda city: city.line.name,
    "city.line.url": lambda city: city.line.url,
    "city.application.name": lambda city: city.application.name,
    "city.application.url": lambda city: city.application.url,
    "city.counter.name": lambda city: city.counter.name,
    "city.counter.phone": lambda city: city.counter.phone,
}
# Names that a text may ask for.
FACTS = frozenset(_FACTS)

"""A city's own facts. What is unknown stays empty: the lesson then sends the learner to the staff."""

from pydantic import HttpUrl

from kiosk.document.validation import Strict


class Service(Strict):
    """A service of the city: its name as the city writes it, and its address."""

    name: str = ""
    url: HttpUrl | None = None
    source: str = ""


class Counter(Strict):
    """Where a person can go with a question."""

    name: str = ""
    phone: str = ""


class City(Strict):
    """`content/cities/<id>/city.yaml`."""

    id: str
    name: str
    site: HttpUrl | None = None
    line: Service = Service()
    application: Service = Service()
    counter: Counter = Counter()

    def facts(self) -> dict[str, str]:
        """What a text may ask for, by name; only what is known."""
        known = {
            "city.name": self.name,
            "city.site": self.site,
            "city.line.name": self.line.name,
            "city.line.url": self.line.url,
            "city.application.name": self.application.name,
            "city.application.url": self.application.url,
            "city.counter.name": self.counter.name,
            "city.counter.phone": self.counter.phone,
        }
        return {name: str(value) for name, value in known.items() if value}


FACTS = frozenset(
    f"city.{name}"
    for name in ("name", "site", "line.name", "line.url", "application.name", "application.url", "counter.name",
                 "counter.phone")
)  # fmt: skip

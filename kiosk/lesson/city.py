"""A city's own facts. What is unknown stays empty: the lesson then sends the learner to the staff."""

from collections.abc import Iterator

from pydantic import HttpUrl

from kiosk.document.validation import Strict
from kiosk.language.catalog import Words


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
        known = {name: _value(self, name) for name in FACTS}
        return {name: value for name, value in known.items() if value}

    def facts_in(self, words: Words) -> dict[str, str]:
        """The facts in the language of `words`, ready for `ruby.fill`."""
        return {name: words.content(fact) for name, fact in self.facts().items()}


# Of a city's file, what no text may ask for: how the file is called, and where its facts were found.
_NO_FACT = ("id", "source")


def _names(model: type[Strict], prefix: str) -> Iterator[str]:
    for name, field in model.model_fields.items():
        inner = field.annotation
        if isinstance(inner, type) and issubclass(inner, Strict):
            yield from _names(inner, f"{prefix}.{name}")
        elif name not in _NO_FACT:
            yield f"{prefix}.{name}"


def _value(city: City, fact: str) -> str:
    found: object = city
    for name in fact.split(".")[1:]:
        found = getattr(found, name)
    return str(found or "")


# Every fact that a text may ask for, in the order of the file: `city.name`, `city.line.url` …
FACTS = tuple(_names(City, "city"))

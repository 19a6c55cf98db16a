"""A city's own facts, each with where it was found. What is unknown stays empty: whatever needs it stays closed."""

from collections.abc import Iterator
from datetime import date
from typing import Annotated, Literal, get_args

from pydantic import BeforeValidator, Field, HttpUrl, model_validator

from kiosk.document.validation import Strict
from kiosk.language.catalog import Words

Fact = Annotated[str, Field(max_length=200)]
# As in the list of facts: an official page, one that somebody else copied, a newspaper or another city; from memory, and
# not known. `city`: the office itself said so. `example`: of the city that does not exist.
Grade = Literal["S1", "S2", "S3", "M", "?", "city", "example"]
GRADES: tuple[Grade, ...] = get_args(Grade)
_UNSURE = ("M", "?")
_MOST_IN_MENU = 12


class Told(Strict):
    """Something that was found out: where, when, and how sure that is. Only what is sure is shown to anybody."""

    source: Fact = ""
    as_of: Annotated[date | None, BeforeValidator(lambda data: data or None)] = None
    grade: Annotated[Grade | None, BeforeValidator(lambda data: data or None)] = None

    @property
    def values(self) -> dict[str, object]:
        """What is told; what is empty is not."""
        own = (name for name in type(self).model_fields if name not in Told.model_fields)
        return {name: value for name in own if (value := getattr(self, name))}

    @property
    def is_sure(self) -> bool:
        return self.grade not in (None, *_UNSURE)

    @model_validator(mode="after")
    def says_where_from(self) -> "Told":
        if self.values and not (self.source and self.as_of and self.grade):
            raise ValueError("source、as_of、grade も書いてください")
        return self


class Site(Told):
    """The city's own pages."""

    url: HttpUrl | None = None


class Contact(Told):
    """Where a person can go or call with a question."""

    name: Fact = ""
    phone: Fact = ""


class Service(Told):
    """A service of the city: its name as the city writes it, its address, whom to call and when."""

    name: Fact = ""
    url: HttpUrl | None = None
    phone: Fact = ""
    hours: Fact = ""


class Line(Service):
    """The city's LINE; `menu` is what stands on its menu, in order."""

    menu: tuple[Fact, ...] = Field((), max_length=_MOST_IN_MENU)


class Application(Service):
    """Applying on the internet; `family` says whose pages they are: a, b, c or d."""

    family: Literal["", "a", "b", "c", "d"] = ""


class Services(Strict):
    """What a city offers, or not."""

    facility: Service = Service()
    library: Service = Service()
    library_db: Service = Service()
    water: Service = Service()
    waste: Service = Service()
    report: Service = Service()
    circular: Service = Service()
    hazard: Service = Service()
    chatbot: Service = Service()
    cashless: Service = Service()
    konbini: Service = Service()


class CardDesk(Told):
    """The counter for the card: where, when, how one books, when it is closed."""

    place: Fact = ""
    hours: Fact = ""
    booking: Fact = ""
    closed: Fact = ""


class Rule(Told):
    """What a body above the city has decided, in its own words."""

    rule: Fact = ""


class Mail(Told):
    """From where the city's letters come."""

    domain: Fact = ""


class City(Strict):
    """`cities/<id>/city.yaml`."""

    id: Fact
    name: Fact
    office: Contact = Contact()
    site: Site = Site()
    line: Line = Line()
    application: Application = Application()
    services: Services = Services()
    counter: Contact = Contact()
    card_desk: CardDesk = CardDesk()
    foreign_desk: Contact = Contact()
    police: Contact = Contact()
    consumer: Contact = Contact()
    kouiki: Rule = Rule()
    mail: Mail = Mail()

    def facts(self) -> dict[str, str]:
        """What a text may ask for, by name; only what is known for sure."""
        found = {fact: self.told(fact) for fact in FACTS}
        return {fact: text for fact, (text, source) in found.items() if text and (source is None or source.is_sure)}

    def told(self, fact: str) -> tuple[str, Told | None]:
        """What the file has under that name, empty where it has nothing; and where it was found."""
        found: object = self
        told: Told | None = None
        for name in fact.split(".")[1:]:
            found = getattr(found, name)
            told = found if isinstance(found, Told) else told
        return "、".join(found) if isinstance(found, tuple) else str(found or ""), told

    def facts_in(self, words: Words) -> dict[str, str]:
        """The facts in the language of `words`, ready for `ruby.fill`."""
        return {name: words.content(fact) for name, fact in self.facts().items()}


# Of a city's file, what no text may ask for: how the file is called, and where its facts were found.
_NO_FACT = ("id", *Told.model_fields)


def _names(model: type[Strict], prefix: str) -> Iterator[str]:
    for name, field in model.model_fields.items():
        inner = field.annotation
        if isinstance(inner, type) and issubclass(inner, Strict):
            yield from _names(inner, f"{prefix}.{name}")
        elif name not in _NO_FACT:
            yield f"{prefix}.{name}"


# Every fact that a text may ask for, in the order of the file: `city.name`, `city.line.url` …
FACTS = tuple(_names(City, "city"))

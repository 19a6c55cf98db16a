"""What the lessons say of the world outside, in one place: when a number, a name or a day changes, one line changes.

A text asks for one as `{fact.mynaapp.name}`. Each has its source, its day, how sure it is, and when to read it again.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Annotated, Literal

from pydantic import Field, TypeAdapter

from kiosk import paths
from kiosk.document.files import Stamped, stamp_of
from kiosk.document.problem import Problem, naming
from kiosk.document.strict_yaml import read
from kiosk.document.validation import validated
from kiosk.language import ruby
from kiosk.language.catalog import Words
from kiosk.lesson.city import Fact, Told

PREFIX = "fact."
Kind = Literal["number", "date", "count", "price", "hours", "name", "os", "label", "address", "phone", "rule"]
# What says that a thing may be otherwise.
HEDGES = ("かもしれません", "ことが あります", "ことがあります", "ばあいが あります", "よてい", "{予定|よてい}")


class GeneralFact(Told):
    """One of them: its words with ruby, and what staff should know of it. `owner` is whose page an address leads to."""

    value: Fact = Field(min_length=1)
    about: Fact = Field(min_length=1)
    kind: Kind
    owner: Fact = ""
    recheck_after: date

    @property
    def host(self) -> str:
        """Of an address: where it leads, as it is written on posters."""
        return self.value.removeprefix("https://").split("/")[0]


@dataclass(frozen=True)
class Known:
    """A fact, and where it is written."""

    fact: GeneralFact
    path: Path
    line: int


_FACTS = TypeAdapter(dict[Annotated[str, Field(pattern=r"^[a-z][a-z0-9_]*(\.[a-z0-9_]+)+$")], GeneralFact])


def _read(path: Path) -> dict[str, Known]:
    document = read(path)
    found = validated(_FACTS, document, path)
    return {PREFIX + id: Known(fact, path, document.line((id,))) for id, fact in found.items()}


_read_facts = Stamped(_read)


def known_facts(problems: list[Problem] | None = None) -> Mapping[str, Known]:
    """All facts by the name a text asks for; one in a stronger folder takes the place of another of its name.

    A file that cannot be used is left out, and named in `problems`.
    """
    told: list[Problem] = [] if problems is None else problems
    found: dict[str, Known] = {}
    for path in paths.fact_files():
        if stamp_of(path) is not None:
            with naming(path, told):
                found |= _read_facts(path)
    return found


def facts_in(words: Words) -> dict[str, str]:
    """The facts in the language of `words`, ready for `ruby.fill`."""
    return {name: words.content(known.fact.value) for name, known in known_facts().items()}


def facts_on_phone() -> dict[str, str]:
    """The facts as a Japanese phone shows them, whatever language is spoken beside it; ready for `ruby.fill`."""
    return {name: known.fact.value for name, known in known_facts().items()}


def in_japanese_only(words: Words) -> frozenset[str]:
    """What nobody has translated: a sentence that asks for one of them stays Japanese as a whole."""
    if words.locale.is_japanese:
        return frozenset()
    return frozenset(
        name for name, text in facts_on_phone().items() if ruby.is_japanese(text) and words.content(text) == text
    )


def is_said_as_sure(markup: str) -> bool:
    """Whether nothing in the text says that it may be otherwise."""
    return not any(hedge in markup for hedge in HEDGES)

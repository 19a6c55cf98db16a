"""What a lesson is. Every text is Japanese with ruby; translations lie beside it in catalogs."""

from datetime import date
from pathlib import Path
from typing import Literal, get_args

from pydantic import Field, HttpUrl, PrivateAttr

from kiosk.document.validation import Strict
from kiosk.language.catalog import Words
from kiosk.language.locales import SOURCE, named
from kiosk.language.said import JAPANESE, Said
from kiosk.phone.model import Action, Element, Screen

PhoneKind = Literal["iphone", "android"]
Topic = Literal["line", "mynaportal", "application", "basics", "card", "safety", "city"]
Thing = Literal["phone", "card", "pin", "mail", "notes"]
TOPICS: tuple[Topic, ...] = get_args(Topic)
FORMAT = 1
MAX_STEPS = 10


class Trouble(Strict):
    """Something that goes differently on a real phone: what one sees, and what to do then."""

    sign: str = Field(min_length=1)
    say: str = Field(min_length=1)


class Step(Strict):
    """One action on one screen.

    `own` replaces `say` where the learner's own phone needs other words; `warn` stands in the box below the sentence;
    `then` is the screen after the action, when it is not the next step's.
    """

    id: str = Field(pattern="^[a-z0-9-]+$")
    screen: str
    say: str = Field(min_length=1)
    do: Action
    hint: str = ""
    own: str = ""
    warn: str = ""
    trouble: tuple[Trouble, ...] = ()
    only: PhoneKind | None = None
    then: str = ""


class Change(Strict):
    """A shared screen of `content/phone/`, taken over with some elements replaced, added or left out."""

    use: str = Field(alias="from")
    title: str = ""
    change: dict[str, Element] = Field(default_factory=dict)
    add: tuple[Element, ...] = ()
    remove: tuple[str, ...] = ()


class Page(Strict):
    """Where the learner goes on at home: the first address that is known. An entry may be a `{city.…}` fact."""

    addresses: tuple[str, ...] = Field(min_length=1)
    name: str


class Lesson(Strict):
    """A whole lesson, as in `lessons/<id>/lesson.yaml`, with its shared screens already put in."""

    format: int = Field(ge=FORMAT, le=FORMAT)
    id: str = Field(pattern="^[a-z0-9-]+$")
    title: str = Field(min_length=1)
    goal: str = Field(min_length=1)
    done: str = ""
    topic: Topic
    minutes: int = Field(ge=1, le=60)
    phones: tuple[PhoneKind, ...] = Field(("iphone", "android"), min_length=1)
    bring: tuple[Thing, ...] = ()
    checked: date
    expires: date
    sources: tuple[HttpUrl, ...] = Field(min_length=1)
    page: Page | None = None
    next: str = ""
    screens: dict[str, Screen | Change] = Field(default_factory=dict)
    steps: tuple[Step, ...] = Field(min_length=1)

    _folder: Path = PrivateAttr(default=Path())
    _words: Words = PrivateAttr(default_factory=lambda: Words.load(named(SOURCE)))
    _untranslated: frozenset[str] = PrivateAttr(default=frozenset())

    @property
    def folder(self) -> Path:
        """Where it was read from; its pictures and translations lie there."""
        return self._folder

    @property
    def words(self) -> Words:
        """The language it is in; as it is written, Japanese."""
        return self._words

    def said(self, markup: str) -> Said:
        """One of its texts, with the language it is in: what nobody has translated is Japanese still."""
        return Said(markup, JAPANESE if markup in self._untranslated else self._words.locale.tag)

    def steps_for(self, phone: PhoneKind) -> tuple[Step, ...]:
        return tuple(step for step in self.steps if step.only in (None, phone))

    def screen(self, screen_id: str) -> Screen:
        """A screen by its id; shared screens have been put in by the loader."""
        screen = self.screens[screen_id]
        assert isinstance(screen, Screen)
        return screen

    def has_expired(self, today: date) -> bool:
        return today > self.expires

    def placed_in(self, folder: Path) -> "Lesson":
        self._folder = folder
        return self

    def in_words(self, words: Words, untranslated: frozenset[str]) -> "Lesson":
        """Its texts are those of `words` now, but for the `untranslated` ones."""
        self._words, self._untranslated = words, untranslated
        return self

"""What a lesson is. Every text is Japanese with ruby; translations lie beside it in catalogs."""

from collections.abc import Iterable, Mapping
from datetime import date
from pathlib import Path
from typing import Annotated, Any, Literal, get_args

from pydantic import AfterValidator, BeforeValidator, Discriminator, Field, HttpUrl, PrivateAttr, Tag, model_validator
from pydantic_core import PydanticCustomError

from kiosk.document.validation import Strict
from kiosk.language.catalog import Words
from kiosk.language.locales import SOURCE, named
from kiosk.language.said import JAPANESE, Said
from kiosk.lesson.city import FACTS
from kiosk.lesson.things import MOST_THINGS, THINGS
from kiosk.lesson.topics import TOPICS
from kiosk.phone.elements import Id, Label
from kiosk.phone.forms import AnyElement
from kiosk.phone.model import MAX_ELEMENTS, Action, Screen

PhoneKind = Literal["iphone", "android"]
PHONES: tuple[PhoneKind, ...] = get_args(PhoneKind)
FORMAT = 1
# For one phone. A file may hold twice as many where both phones go their own way.
MAX_STEPS = 12
# More than three lines nobody takes home.
MOST_AT_HOME = 3
# As many as stand beside the flower.
MOST_LEARNED = 3
# As many pictures as stand side by side.
MOST_REMEDIES = 3
MAX_SCREENS = 40
MOST_NEEDS = 5
MOST_BAITS = 6
# As many looks of one thing as can be told apart side by side.
MOST_VARIANTS = 3
# Beyond what stands on one screen in the largest letters; the longest shipped text has about 200 signs with its ruby.
Sentence = Annotated[str, Field(max_length=600)]
LessonId = Annotated[str, Field(pattern="^[a-z0-9-]+$", max_length=60)]


def one_of(known: Iterable[str]) -> AfterValidator:
    """Only these texts, told as for a list of choices."""
    allowed = tuple(known)

    def check(text: str) -> str:
        if text not in allowed:
            raise PydanticCustomError("literal_error", "unknown", {"expected": ", ".join(allowed)})
        return text

    return AfterValidator(check)


TopicId = Annotated[str, one_of(TOPICS), Field(json_schema_extra={"enum": list(TOPICS)})]
FactName = Annotated[str, one_of(FACTS), Field(json_schema_extra={"enum": list(FACTS)})]
ThingId = Annotated[str, one_of(THINGS), Field(json_schema_extra={"enum": list(THINGS)})]


RuleId = Literal[
    "action", "length", "passive", "double", "humble", "idiom", "spaces", "word", "button", "colour", "never", "retry",
    "literal", "clauses", "secret", "stop", "money", "logout", "bait", "troubles", "end",
]  # fmt: skip


class Trouble(Strict):
    """Something that goes differently on a real phone: what one sees, and what to do then. `only` on that kind of it.

    `iphone` and `android` are said in place of `say` to whoever has that kind. `picture` is one of the illustrations.
    With `always` it is asked for at every step of its lesson; `stops` where one is to go on with staff. `leads` says in
    a few words where the answer leads; with `remedies` those of the lesson stand with it, with `code` that of the step.
    """

    sign: Sentence = Field(min_length=1)
    say: Sentence = Field(min_length=1)
    iphone: Sentence = ""
    android: Sentence = ""
    leads: Sentence = ""
    picture: Annotated[str, Field(pattern="^[a-z0-9-]*$", max_length=60)] = ""
    only: PhoneKind | None = None
    always: bool = False
    stops: bool = False
    remedies: bool = False
    code: bool = False

    def answer(self, phone: PhoneKind | None) -> str:
        """What to do on this kind of phone; None where the kind is not known."""
        return {"iphone": self.iphone, "android": self.android, None: ""}[phone] or self.say


class Remedy(Strict):
    """What helps when the card is not read: a drawing of the program, a few words under it, and how it is done."""

    picture: Literal["case", "shift", "wait"]
    sign: Sentence = Field(min_length=1)
    say: Sentence = Field(min_length=1)


class Waiver(Strict):
    """A rule of writing that a text breaks on purpose: which one, in which step (or `lesson`), and why."""

    rule: RuleId
    at: Id = Field(min_length=1)
    why: Sentence = Field(min_length=1)


class Source(Strict):
    """A page that was read: its address; where only the site's is known, that and how the page is called there."""

    url: HttpUrl
    page: Label = ""

    @model_validator(mode="before")
    @classmethod
    def lift(cls, data: Any) -> Any:
        return {"url": data} if isinstance(data, str) else data

    @property
    def is_found(self) -> bool:
        """Whether it can be read again: the first page of a whole site says nothing."""
        return bool(self.page or self.url.query or (self.url.path or "/") != "/")


class Comparison(Strict):
    """That a person held the lesson beside the real service: the day, who by their role, which phone, which version."""

    day: date
    by: Label = Field(min_length=1)
    phone: Label = Field(min_length=1)
    version: Label = Field(min_length=1)


class Other(Strict):
    """Another right way to do the step, and what has been reached by it."""

    do: Action
    done: Sentence = ""


class Bait(Strict):
    """What is best left alone, and what is kindly said to whoever takes it.

    The phone shows `screen` then, until one goes back to the step; with `ends` the step is done all the same.
    """

    say: Sentence = Field(min_length=1)
    screen: Id = ""
    ends: bool = False


class Variant(Strict):
    """One of the looks that a service may have in the learner's hand, as a new and an old one: what one knows it by, and
    one of the illustrations."""

    id: LessonId
    sign: Sentence = Field(min_length=1)
    picture: Annotated[str, Field(pattern="^[a-z0-9-]*$", max_length=60)] = ""


class Step(Strict):
    """One action on one screen.

    `goal` says what is to be reached, without the button, to whoever does it alone; `done` what has been reached.
    `own` replaces `say` where the learner's own phone needs other words, `own_iphone` and `own_android` replace it on that kind; `warn` stands in the box below the sentence;
    `then` is the screen after the action, when it is not the next step's. `misread` is said when the card is not read
    the first time, which is rehearsed where it is written. `code` is an address whose code is shown beside the step
    on the own phone; `needs_time` what has to be fetched or remembered for it, where the action does not say so.
    `also` are other right ways; `avoid` what is to be left alone, by its id: the step is a rehearsal then. `needs` are facts
    of the city without which the step is left out (`lacking: hide`), or sends whoever has the own phone
    in the hand to the staff (`lacking: ask`). `variant` is the one of the lesson's `variants` in which alone the step is done.
    """

    id: LessonId
    screen: Id = Field(min_length=1)
    say: Sentence = Field(min_length=1)
    do: Action
    hint: Sentence = ""
    goal: Sentence = ""
    done: Sentence = ""
    own: Sentence = ""
    own_iphone: Sentence = ""
    own_android: Sentence = ""
    warn: Sentence = ""
    trouble: tuple[Trouble, ...] = Field((), max_length=8)
    only: PhoneKind | None = None
    variant: Id = ""
    then: Id = ""
    misread: Sentence = ""
    code: Label = ""
    needs_time: Literal["card", "pin"] | None = None
    also: tuple[Other, ...] = Field((), max_length=4)
    avoid: dict[Id, Bait] = Field(default_factory=dict, max_length=MOST_BAITS)
    needs: tuple[FactName, ...] = Field((), max_length=MOST_NEEDS)
    lacking: Literal["hide", "ask"] = "hide"

    def on_own(self, phone: PhoneKind | None) -> str:
        """What is said beside the learner's own phone of this kind; None where it is not known."""
        return {"iphone": self.own_iphone, "android": self.own_android, None: ""}[phone] or self.own or self.say

    def on(self, phone: PhoneKind) -> "Step":
        """The step as it is on this phone: without the troubles that only another kind has."""
        seen = tuple(trouble for trouble in self.trouble if trouble.only in (None, phone))
        return self if len(seen) == len(self.trouble) else self.model_copy(update={"trouble": seen})


class Change(Strict):
    """A shared screen of `content/phone/`, taken over with some elements replaced, added or left out."""

    use: Id = Field(alias="from")
    title: Label = ""
    change: dict[Id, AnyElement] = Field(default_factory=dict, max_length=MAX_ELEMENTS)
    add: tuple[AnyElement, ...] = Field((), max_length=MAX_ELEMENTS)
    remove: tuple[Id, ...] = Field((), max_length=MAX_ELEMENTS)


class Page(Strict):
    """Where the learner goes on at home: the first address that is known. An entry may be a `{city.…}` fact."""

    addresses: tuple[Sentence, ...] = Field(min_length=1, max_length=8)
    name: Sentence


class _AboutLesson(Strict):
    """What is written of a lesson beside its screens.

    `learned` are the lines of what one can do then, on the page at its end; without them `done` stands there.
    `order` is its place among the lessons of its topic, the smallest first; `next` is what to learn after it, where
    that is not simply the next one. `first` is its place among those for somebody who has never held a smartphone, 0
    where it is none of them; `builds_on` are the lessons that come before it. `task` says in one sentence what is to be
    reached by whoever does it alone.
    `at_home` are the steps that are printed on the slip; `remedies` are shown when a step's card was `misread`.
    `variants` are looks that the service may have: the first is practised; whoever has the own phone is asked which.
    """

    format: int = Field(ge=FORMAT, le=FORMAT)
    id: LessonId
    title: Sentence = Field(min_length=1)
    goal: Sentence = Field(min_length=1)
    done: Sentence = ""
    learned: tuple[Sentence, ...] = Field((), max_length=MOST_LEARNED)
    task: Sentence = ""
    topic: TopicId
    order: int = Field(100, ge=0, le=9999)
    first: int = Field(0, ge=0, le=99)
    builds_on: tuple[Id, ...] = Field((), max_length=5)
    minutes: int = Field(ge=1, le=60)
    phones: tuple[PhoneKind, ...] = Field(PHONES, min_length=1, max_length=len(PHONES))
    bring: tuple[ThingId, ...] = Field((), max_length=MOST_THINGS)
    # Facts of the city without which the lesson is not shown.
    needs: tuple[FactName, ...] = Field((), max_length=MOST_NEEDS)
    sources_read: date
    # A program that compares nothing leaves it empty; so does whoever has only read about the service.
    checked: Annotated[Comparison | None, BeforeValidator(lambda data: data or None)] = None
    expires: date
    sources: tuple[Source, ...] = Field(min_length=1, max_length=20)
    page: Page | None = None
    next: Id = ""
    at_home: tuple[Id, ...] = Field((), max_length=MOST_AT_HOME)
    remedies: tuple[Remedy, ...] = Field((), max_length=MOST_REMEDIES)
    variants: tuple[Variant, ...] = Field((), max_length=MOST_VARIANTS)
    waive: tuple[Waiver, ...] = Field((), max_length=20)
    steps: tuple[Step, ...] = Field(min_length=1, max_length=2 * MAX_STEPS)


def _is_change(data: Any) -> str:
    return "a change" if isinstance(data, Change) or (isinstance(data, dict) and "from" in data) else "a screen"


class LessonFile(_AboutLesson, title="Lesson"):
    """`lessons/<id>/lesson.yaml` as it is written: a screen may be a change of a shared one."""

    screens: dict[
        Id,
        Annotated[
            Annotated[Screen, Tag("a screen")] | Annotated[Change, Tag("a change")],
            Discriminator(_is_change),
        ],
    ] = Field(default_factory=dict, max_length=MAX_SCREENS)


class Lesson(_AboutLesson):
    """A whole lesson, ready to be walked: every screen that a step names is in it."""

    screens: dict[str, Screen]

    _folder: Path = PrivateAttr(default=Path())
    _words: Words = PrivateAttr(default_factory=lambda: Words.load(named(SOURCE)))
    _untranslated: frozenset[str] = PrivateAttr(default=frozenset())
    _rubies: Mapping[str, str] = PrivateAttr(default_factory=dict)

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

    def with_ruby(self, label: str) -> str:
        """A label of the phone as the lesson writes it: on the phone it stands without ruby, but it is read aloud."""
        return self._rubies.get(label, label)

    def steps_for(self, phone: PhoneKind, variant: str) -> tuple[Step, ...]:
        """What is shown to whoever has this phone, and this look of the service (empty: the one that is practised).

        The one place that decides it; so nothing here has a default.
        """
        seen = ("", variant or self.variant_ids[0])
        return tuple(step.on(phone) for step in self.steps if step.only in (None, phone) and step.variant in seen)

    @property
    def variant_ids(self) -> tuple[str, ...]:
        """The ids of its `variants`; of a service that has only one look, that is the empty text."""
        return tuple(one.id for one in self.variants) or ("",)

    @property
    def troubles(self) -> tuple[Trouble, ...]:
        """Those of all its steps; each keeps its place in every language."""
        return tuple(trouble for step in self.steps for trouble in step.trouble)

    def steps_at_home(self, phone: PhoneKind) -> tuple[Step, ...]:
        """What one has to remember for this phone: the steps of `at_home`, else the first, a middle and the last thing
        that is done."""
        steps = self.steps_for(phone, "")
        if self.at_home:
            return tuple(step for step in steps if step.id in self.at_home)
        done = [step for step in steps if step.do.kind != "read"] or list(steps)
        places = sorted({0, len(done) // 2, len(done) - 1})
        return tuple(done[place] for place in places)

    def variant_of(self, step: Step) -> Variant | None:
        """The look in which alone this step is done; None where it is done in all."""
        return next((one for one in self.variants if one.id == step.variant), None)

    def is_common(self, step: Step) -> bool:
        """Whether everybody is shown this step, whatever phone they have, and whatever look of the service."""
        return step.only is None and not step.variant

    def screen(self, screen_id: str) -> Screen:
        """A screen by its id."""
        return self.screens[screen_id]

    @property
    def seen_last(self) -> date:
        """When somebody last looked whether it is true, at the service itself or in what is written of it."""
        return max(self.sources_read, self.checked.day) if self.checked else self.sources_read

    def has_expired(self, today: date) -> bool:
        return today > self.expires

    def placed_in(self, folder: Path) -> "Lesson":
        self._folder = folder
        return self

    def in_words(self, words: Words, untranslated: frozenset[str], rubies: Mapping[str, str]) -> "Lesson":
        """Its texts are those of `words` now, but for the `untranslated` ones; `rubies` are labels with theirs."""
        self._words, self._untranslated, self._rubies = words, untranslated, rubies
        return self

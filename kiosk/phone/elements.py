"""The things on a screen of the simulated phone. Each kind has just the fields that mean something on it."""

from collections.abc import Mapping
from typing import Annotated, Any, Literal

from pydantic import Field, model_validator

from kiosk.document.validation import Strict
from kiosk.phone import own_keys
from kiosk.phone.vocabulary import ElementKind, Keyboard, Style

MAX_OPTIONS = 20
# Nobody learns anything while a bar fills.
MOST_SECONDS = 10

# A label of the real screen, with ruby; an id; a pictogram's name or a picture file beside the lesson.
Label = Annotated[str, Field(max_length=400)]
Id = Annotated[str, Field(max_length=60)]
# When something came: 10:25, or {昨日|きのう}.
Time = Annotated[str, Field(max_length=30)]
Picture = Annotated[str, Field(max_length=60, pattern=r"^[A-Za-z0-9_-]*(\.(png|webp))?$")]


def lifted(data: Any, kinds: tuple[str, ...], name: str) -> Any:
    """`{button: 追加, id: add}` is written, `{kind: button, label: 追加, id: add}` is meant."""
    if not isinstance(data, dict) or "kind" in data:
        return data
    found = [key for key in data if key in kinds]
    if len(found) != 1:
        raise ValueError("このうち1つを書いてください: " + ", ".join(kinds))
    rest = {key: value for key, value in data.items() if key != found[0]}
    if name in rest:
        raise ValueError("「" + name + "」は要りません")
    return {"kind": found[0], name: data[found[0]], **rest}


class Option(Strict):
    """One of several things to choose from."""

    id: Id = Field(min_length=1)
    label: Label
    gloss: str = ""

    @property
    def shown_picture(self) -> str:
        """The pictogram or picture file that it shows."""
        return ""


class PictureOption(Option):
    """One of several that is a picture; of a photo the label is only said."""

    picture: Picture = Field(min_length=1)

    @property
    def shown_picture(self) -> str:
        return self.picture


class KeyOption(Option):
    """A key of a bar: its word, and above it a sign."""

    picture: Picture = ""

    @property
    def shown_picture(self) -> str:
        return self.picture


class Line(Strict):
    """A line of print; written as its words alone."""

    label: Label
    gloss: str = ""

    @model_validator(mode="before")
    @classmethod
    def lift(cls, data: Any) -> Any:
        return data if isinstance(data, dict | Line) else {"label": data}


class Element(Strict):
    """One thing on a screen of the phone: what all kinds have.

    `label` is what the real screen shows, in Japanese; `gloss` is the same in the learner's language and is filled in
    by the translation, never written in a lesson.
    """

    kind: ElementKind
    label: Label = ""
    id: Id = ""
    gloss: str = ""

    @property
    def own_keys(self) -> Mapping[str, str]:
        """Keys that belong to it whatever the lesson: their targets, and what they are called."""
        return own_keys.NONE

    @property
    def targets(self) -> tuple[str, ...]:
        """Ids that a finger can meet here."""
        return ((self.id,) if self.id else ()) + tuple(self.own_keys)

    @property
    def choices(self) -> tuple[Option, ...]:
        """What can be chosen in it."""
        return ()

    @property
    def parts(self) -> tuple[Option | Line, ...]:
        """What in it has words of its own."""
        return self.choices

    @property
    def types_with(self) -> Keyboard | None:
        """The keyboard that comes up when it is touched."""
        return None

    @property
    def begins_on(self) -> bool:
        return False

    @property
    def shown_picture(self) -> str:
        """The pictogram or picture file that it shows."""
        return ""


class Writing(Element):
    """Words in a row, or what is touched because of its words."""

    kind: Literal["text", "button", "link"]
    style: Style = "plain"


class Plain(Element):
    kind: Literal["qr", "card"]


class Pictured(Element):
    """A picture, perhaps with a word to it."""

    kind: Literal["image", "badge", "app"]
    picture: Picture = ""

    @property
    def shown_picture(self) -> str:
        return self.picture


class Row(Element):
    """A line of a list: a picture, its name and, smaller, more of it; at its end when, and how many are not read."""

    kind: Literal["row"]
    picture: Picture = ""
    detail: Label = ""
    time: Time = ""
    unread: int = Field(0, ge=0, le=999)

    @property
    def shown_picture(self) -> str:
        return self.picture


class Banner(Element):
    """A message that comes down over the top of whatever is on the screen: from which app, from whom, and what it says."""

    kind: Literal["banner"]
    picture: Picture = ""
    detail: Label = ""

    @property
    def shown_picture(self) -> str:
        return self.picture


class Bubble(Element):
    """A message or a sticker of a talk; `mine` are the learner's own, on the right, with a mark once they are `read`."""

    kind: Literal["bubble", "stamp"]
    picture: Picture = ""
    mine: bool = False
    time: Time = ""
    read: bool = False

    @property
    def shown_picture(self) -> str:
        return self.picture


class Entry(Element):
    """A place to write in. `value` stands in it already, `suffix` behind it."""

    kind: Literal["field", "search"]
    value: Label = ""
    suffix: Label = ""
    keyboard: Keyboard = "kana"

    @property
    def types_with(self) -> Keyboard:
        return self.keyboard


class TalkBar(Element):
    """The line at the foot of a talk in which one writes, with its keys."""

    kind: Literal["talk_bar"]
    keyboard: Keyboard = "kana"

    @property
    def own_keys(self) -> Mapping[str, str]:
        return own_keys.OF_TALK

    @property
    def types_with(self) -> Keyboard:
        return self.keyboard


class Pin(Element):
    """A number to key in, of `length` digits."""

    kind: Literal["pin"]
    length: int = Field(4, ge=1, le=16)

    @property
    def types_with(self) -> Keyboard:
        return "digits"


class Secret(Element):
    """A password of capitals and digits, hidden until its eye is touched. `value` stands in it already."""

    kind: Literal["secret"]
    value: str = Field("", pattern=r"^[!-~]{0,16}$")

    @property
    def own_keys(self) -> Mapping[str, str]:
        return own_keys.OF_SECRET

    @property
    def types_with(self) -> Keyboard:
        return "capitals"


class Dial(Element):
    """The number that is keyed in to call somebody; its keys are there from the first."""

    kind: Literal["dial"]

    @property
    def types_with(self) -> Keyboard:
        return "phone"


class Switch(Element):
    """What is on or off."""

    kind: Literal["toggle", "checkbox"]
    on: bool = False

    @property
    def begins_on(self) -> bool:
        return self.on


class Choice(Element):
    """Several things of which one is chosen; `value` is the id of the one that is chosen to begin with."""

    options: tuple[Option, ...] = Field(min_length=1, max_length=MAX_OPTIONS)
    value: Id = ""

    @model_validator(mode="after")
    def begins_with_an_option(self) -> "Choice":
        if self.value and self.value not in [option.id for option in self.options]:
            raise ValueError("value には options の id を書いてください")
        return self

    @property
    def targets(self) -> tuple[str, ...]:
        return (*super().targets, *(option.id for option in self.options))

    @property
    def choices(self) -> tuple[Option, ...]:
        return self.options


class Listed(Choice):
    """Choices below or beside each other; `chips` are answers that a talk offers."""

    kind: Literal["radio", "select", "tabs", "rich_menu", "chips"]


class Slider(Choice):
    """A line with a knob, and a stop per option; without labels from a small letter to a large one."""

    kind: Literal["slider"]
    # More would stand too close for a finger.
    options: tuple[Option, ...] = Field(min_length=2, max_length=5)


class Photos(Choice):
    """Photos in rows of three."""

    kind: Literal["photos"]
    options: tuple[PictureOption, ...] = Field(min_length=1, max_length=MAX_OPTIONS)


class Bar(Choice):
    """Keys in a row that stay at the foot of the screen; `value` is the one where one is, as at the foot of an app."""

    kind: Literal["bar"]
    # More would stand too close for a finger.
    options: tuple[KeyOption, ...] = Field(min_length=1, max_length=5)


class Progress(Element):
    """The bar of steps of a form: `value` is "2/5"."""

    kind: Literal["progress"]
    value: str = Field("", pattern=r"^([0-9]{1,2}/[1-9][0-9]?)?$")


class Wait(Element):
    """A bar that fills by itself in so many seconds."""

    kind: Literal["wait"]
    seconds: int = Field(3, ge=1, le=MOST_SECONDS)

"""What a screen of the simulated phone is made of: a small vocabulary, drawn by two skins.

Models are frozen and strict: a word outside the vocabulary is refused where it is written.
"""

from typing import Any

from pydantic import Field, model_validator

from kiosk.document.validation import Strict
from kiosk.phone.elements import Element, Id, Label, Picture, Writing, lifted
from kiosk.phone.forms import AnyElement
from kiosk.phone.vocabulary import (
    ACTION_KINDS,
    BACK,
    MARKS_BELOW,
    ActionKind,
    ComputerKey,
    Ending,
    ScreenKind,
    Sound,
)

# More than any real screen has; without a limit, one file can hold up every terminal that reads it.
MAX_ELEMENTS = 40
MAX_APPS = 40

# The cross of a window.
CLOSE = "close"

# What stands at the sides of a phone, as SideKeys.qml says it.
SIDES = {
    "power": "{電源|でんげん}ボタン",
    "volume-up": "{音|おと}を {大|おお}きく する ボタン",
    "volume-down": "{音|おと}を {小|ちい}さく する ボタン",
}


class Screen(Strict):
    """One face of the phone. `apps` names the icons of a home screen; `body` is drawn from top to bottom.

    `picture` is the face of whom one talks with, beside the title. `keys` are those of a computer that are drawn below it.
    With `address_id` the address can be touched; with `sides` the buttons for power and sound are there to be touched.
    `sound` is heard, softly, when it comes up.
    """

    kind: ScreenKind
    title: Label = ""
    app: Id = ""
    address: Label = ""
    address_id: Id = ""
    picture: Picture = ""
    apps: tuple[Id, ...] = Field((), max_length=MAX_APPS)
    body: tuple[AnyElement, ...] = Field((), max_length=MAX_ELEMENTS)
    back: bool = False
    keys: tuple[ComputerKey, ...] = Field((), max_length=4)
    sides: bool = False
    sound: Sound = ""
    gloss: str = ""

    @model_validator(mode="after")
    def has_its_kind(self) -> "Screen":
        if self.keys and self.kind != "computer":
            raise ValueError("keys は computer だけに書きます")
        if self.sides and self.kind in ("machine", "computer"):
            raise ValueError("sides は、スマホの画面に書きます")
        if self.address_id and not (self.address and self.kind in ("browser", "computer")):
            raise ValueError("address_id は、address の ある browser か computer に書きます")
        return self

    @property
    def frame(self) -> tuple[Element, ...]:
        """What can be touched around the page: its address; of a computer the cross of its window and the keys that are named;
        of a phone the buttons at its sides."""
        parts = {self.address_id: self.address} if self.address_id else {}
        if self.kind == "computer":
            parts |= {CLOSE: "×", **{key.lower(): key for key in self.keys}}
        elif self.sides:
            parts |= SIDES
        return tuple(Writing(kind="button", id=id, label=label) for id, label in parts.items())

    @property
    def everything(self) -> tuple[Element, ...]:
        """What stands on the page and around it."""
        return (*self.body, *self.frame)

    @property
    def targets(self) -> frozenset[str]:
        return frozenset(target for element in self.everything for target in element.targets)

    @property
    def edges(self) -> tuple[str, ...]:
        """What of the phone itself can be touched here; the marks below the glass on one kind of it only."""
        return (BACK, *MARKS_BELOW) if self.back else MARKS_BELOW

    def element(self, target: str) -> Element | None:
        """The element that is, or that holds the option called, `target`."""
        return next((element for element in self.everything if target in element.targets), None)


class Action(Strict):
    """What a finger does once. `target` is an element's id, a direction, or for `type` the characters.

    `confirm` is the key that ends the typing of them.
    """

    kind: ActionKind
    target: str = Field("", max_length=60)
    into: Id = ""
    confirm: Ending = ""

    @model_validator(mode="before")
    @classmethod
    def lift(cls, data: Any) -> Any:
        return lifted(data, ACTION_KINDS, "target")

    @model_validator(mode="after")
    def has_its_place(self) -> "Action":
        if self.into and self.kind != "type":
            raise ValueError("into は type だけに書きます")
        if self.confirm and self.kind != "type":
            raise ValueError("confirm は type だけに書きます")
        return self


class App(Strict):
    """An icon of the home screen, in our own neutral drawing. `colour` is #rrggbb.

    `parts` are the pieces of a long name, between which its line may break.
    """

    id: Id
    name: Label
    parts: tuple[Label, ...] = ()
    colour: str = Field(pattern="^#[0-9a-f]{6}$")
    icon: Id
    gloss: str = ""

    @model_validator(mode="after")
    def whole(self) -> "App":
        if self.parts and "".join(self.parts) != self.name:
            raise ValueError("parts をつなぐと name になるように書いてください")
        return self

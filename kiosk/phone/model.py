"""What a screen of the simulated phone is made of: a small vocabulary, drawn by two skins.

Models are frozen and strict: a word outside the vocabulary is refused where it is written.
"""

from typing import Any

from pydantic import Field, model_validator

from kiosk.document.validation import Strict
from kiosk.phone.vocabulary import (
    ACTION_KINDS,
    ELEMENT_KINDS,
    WITH_OPTIONS,
    ActionKind,
    ElementKind,
    Keyboard,
    ScreenKind,
    Style,
)


def _lift(data: Any, kinds: tuple[str, ...], name: str) -> Any:
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

    id: str = Field(min_length=1)
    label: str
    gloss: str = ""


class Element(Strict):
    """One thing on a screen of the phone.

    `label` is what the real screen shows, in Japanese; `gloss` is the same in the learner's language and is filled in
    by the translation, never written in a lesson.
    """

    kind: ElementKind
    label: str = ""
    id: str = ""
    detail: str = ""
    options: tuple[Option, ...] = ()
    value: str = ""
    suffix: str = ""
    keyboard: Keyboard = "kana"
    length: int = Field(4, ge=1, le=16)
    on: bool = False
    mine: bool = False
    style: Style = "plain"
    picture: str = ""
    gloss: str = ""

    @model_validator(mode="before")
    @classmethod
    def lift(cls, data: Any) -> Any:
        return _lift(data, ELEMENT_KINDS, "label")

    @model_validator(mode="after")
    def has_what_it_needs(self) -> "Element":
        if self.kind in WITH_OPTIONS and not self.options:
            raise ValueError("options を書いてください")
        return self

    @property
    def targets(self) -> tuple[str, ...]:
        """Ids that a finger can meet here."""
        return (self.id, *(option.id for option in self.options)) if self.id else tuple(o.id for o in self.options)


class Screen(Strict):
    """One face of the phone. `apps` names the icons of a home screen; `body` is drawn from top to bottom."""

    kind: ScreenKind
    title: str = ""
    app: str = ""
    address: str = ""
    apps: tuple[str, ...] = ()
    body: tuple[Element, ...] = ()
    back: bool = False
    gloss: str = ""

    @property
    def targets(self) -> frozenset[str]:
        return frozenset(target for element in self.body for target in element.targets)

    def element(self, target: str) -> Element | None:
        """The element that is, or that holds the option called, `target`."""
        return next((element for element in self.body if target in element.targets), None)


class Action(Strict):
    """What a finger does once. `target` is an element's id, a direction, or for `type` the characters."""

    kind: ActionKind
    target: str = ""
    into: str = ""

    @model_validator(mode="before")
    @classmethod
    def lift(cls, data: Any) -> Any:
        return _lift(data, ACTION_KINDS, "target")


class App(Strict):
    """An icon of the home screen, in our own neutral drawing. `colour` is #rrggbb.

    `parts` are the pieces of a long name, between which its line may break.
    """

    id: str
    name: str
    parts: tuple[str, ...] = ()
    colour: str = Field(pattern="^#[0-9a-f]{6}$")
    icon: str
    gloss: str = ""

    @model_validator(mode="after")
    def whole(self) -> "App":
        if self.parts and "".join(self.parts) != self.name:
            raise ValueError("parts をつなぐと name になるように書いてください")
        return self

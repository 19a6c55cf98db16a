"""What a screen only shows: levels of a warning, a code to pay with, the frame for a face."""

from typing import Literal

from pydantic import Field

from kiosk.phone.elements import MOST_SECONDS, Choice, Element, Option


class Levels(Choice):
    """Levels of a warning, from the lowest; `value` is the one in force. Nothing there is chosen."""

    kind: Literal["levels"]
    options: tuple[Option, ...] = Field(min_length=2, max_length=5)

    @property
    def targets(self) -> tuple[str, ...]:
        return (self.id,) if self.id else ()


class Barcode(Element):
    """A code that a shop reads, drawn so that nothing can be paid with it; `value` is the number below it."""

    kind: Literal["barcode"]
    value: str = Field("", pattern=r"^[0-9 ]{0,24}$")
    square: bool = False


class FaceFrame(Element):
    """The frame of a camera into which a face is to be held for so many seconds."""

    kind: Literal["face"]
    seconds: int = Field(3, ge=1, le=MOST_SECONDS)

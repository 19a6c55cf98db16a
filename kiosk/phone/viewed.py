"""What on a screen is looked at more closely: the sheets of a paper, a map."""

from collections.abc import Mapping
from typing import Annotated, Literal

from pydantic import Field, model_validator

from kiosk.phone import own_keys
from kiosk.phone.elements import Choice, Element, Id, KeyOption, Line

# More would be a book.
MOST_SHEETS, MOST_LINES = 6, 12


class Sheets(Element):
    """A paper as it is sent to a phone: sheets of small print, of which one is seen; its keys turn them, and widen the print."""

    kind: Literal["page"]
    pages: tuple[Annotated[tuple[Line, ...], Field(min_length=1, max_length=MOST_LINES)], ...] = Field(
        min_length=1, max_length=MOST_SHEETS
    )

    @property
    def own_keys(self) -> Mapping[str, str]:
        return own_keys.OF_SHEETS if len(self.pages) > 1 else own_keys.OF_VIEW

    @property
    def parts(self) -> tuple[Line, ...]:
        return tuple(line for sheet in self.pages for line in sheet)


class MapPin(KeyOption):
    """A place on a map: how far from its left and from its top, in hundredths."""

    x: int = Field(50, ge=0, le=100)
    y: int = Field(50, ge=0, le=100)


class Map(Choice):
    """A map of no real place, with pins of which one is chosen; where one is `here`, and the way from there to `route`."""

    kind: Literal["map"]
    options: tuple[MapPin, ...] = Field(min_length=1, max_length=5)
    here: tuple[Annotated[int, Field(ge=0, le=100)], Annotated[int, Field(ge=0, le=100)]] = (50, 85)
    route: Id = ""

    @model_validator(mode="after")
    def leads_to_a_pin(self) -> "Map":
        if self.route and self.route not in [option.id for option in self.options]:
            raise ValueError("route には options の id を書いてください")
        return self

    @property
    def own_keys(self) -> Mapping[str, str]:
        return own_keys.OF_VIEW

"""What on a screen is looked at more closely: the sheets of a paper."""

from collections.abc import Mapping
from typing import Annotated, Literal

from pydantic import Field

from kiosk.phone import own_keys
from kiosk.phone.elements import Element, Line

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

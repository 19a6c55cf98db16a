"""Where a form asks for a photo or a file."""

from collections.abc import Mapping
from typing import Literal

from pydantic import Field

from kiosk.phone import own_keys
from kiosk.phone.elements import Choice, KeyOption, Picture


class Attach(Choice):
    """From where it is taken; once something is `attached`, that is seen, with a key that takes it away."""

    kind: Literal["attach"]
    options: tuple[KeyOption, ...] = Field(min_length=1, max_length=4)
    attached: Picture = ""

    @property
    def own_keys(self) -> Mapping[str, str]:
        return own_keys.OF_ATTACHED if self.attached else own_keys.NONE

    @property
    def targets(self) -> tuple[str, ...]:
        return (self.id, *self.own_keys) if self.attached else super().targets

    @property
    def shown_picture(self) -> str:
        return self.attached

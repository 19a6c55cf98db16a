"""What can be had of a place on a day, as a table of reservations shows it: ○ free, △ few left, × none."""

from typing import Literal

from pydantic import Field, model_validator

from kiosk.phone.elements import Choice, Id, Option

# A month.
MOST_DAYS = 31


class Vacancies(Choice):
    """Of what is in `full` nothing can be had any more, of what is in `few` not much; each by its option's id."""

    options: tuple[Option, ...] = Field(min_length=1, max_length=MOST_DAYS)
    full: tuple[Id, ...] = Field((), max_length=MOST_DAYS)
    few: tuple[Id, ...] = Field((), max_length=MOST_DAYS)

    @model_validator(mode="after")
    def has_what_it_marks(self) -> "Vacancies":
        if not {*self.full, *self.few} <= {option.id for option in self.options}:
            raise ValueError("full と few には options の id を書いてください")
        if {*self.full} & {*self.few, self.value}:
            raise ValueError("full のものは、few にも value にも書けません")
        return self


class Calendar(Vacancies):
    """The days of a month by week: the first on weekday `begins` (0 is Sunday)."""

    kind: Literal["calendar"]
    begins: int = Field(0, ge=0, le=6)


class Times(Vacancies):
    """The hours of a day, one below the other."""

    kind: Literal["times"]
    # A day, not a month.
    options: tuple[Option, ...] = Field(min_length=1, max_length=12)

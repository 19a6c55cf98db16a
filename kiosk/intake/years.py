"""The year and the month in which the rows of a table lie, as its titles, sections and columns tell them."""

import re
from collections.abc import Iterable
from dataclasses import dataclass, replace

from kiosk.intake.book import clean
from kiosk.language.dates import REIWA_OFFSET

_HEISEI_OFFSET = 1988
_FIRST_YEAR = 2000
_ERA = r"(?:(?P<era>令和|平成|R|H)\s*)"
# A line of its own that says from where on rows are of another month or year.
_SECTION = re.compile(
    rf"[【(\[<◆■●○*\s]*(?:{_ERA}?(?:\d{{1,4}}|元)\s*年度?)?\s*(?:\d{{1,2}}\s*月)?\s*(?:分|の部|開催分|実施分|開催|実施)?[】)\]>\s]*"
)
_YEAR = re.compile(
    _ERA
    + r"?(?P<year>\d{1,4}|元)\s*(?P<what>年度|年)|"
    + _ERA.replace("era", "mark")
    + r"(?P<number>\d{1,2})(?!\d|[-/.])"
)
_MONTH = re.compile(r"(?<!\d)(1[0-2]|0?[1-9])\s*月(?!\s*\d|間|額|平均|例)")
# When a table was made says nothing of when its classes were.
_OF_MAKING = ("現在", "作成", "時点", "更新")


@dataclass(frozen=True)
class Years:
    """What is known around a cell of the year it lies in: a fiscal year, a year of the calendar, a month. 0 is nothing.

    `either` is a year of which nobody says which of both it is, such as a sheet called R7.
    """

    fiscal: int = 0
    calendar: int = 0
    either: int = 0
    month: int = 0

    def year_of(self, month: int) -> int:
        """The year in which a month lies; 0 where it cannot be told."""
        if self.calendar:
            return self.calendar
        if self.fiscal:
            return self.fiscal + (month < 4)
        return self.either if month >= 4 else 0

    @property
    def has_year(self) -> bool:
        return bool(self.fiscal or self.calendar or self.either)

    def and_of(self, other: "Years") -> "Years":
        """With what stands nearer: a section, a column."""
        return replace(other if other.has_year else self, month=other.month or self.month)


def years_in(text: str) -> Years:
    """令和7年度, 2025年度（令和7年度）, R7, 令和7年4月, 4月. Two different years are none."""
    text = clean(text)
    month = _MONTH.search(text)
    found = {_year(one) for one in _YEAR.finditer(text)}
    return replace(together(found), month=int(month[1]) if month else 0)


def together(told: Iterable[Years]) -> Years:
    """What titles, the sheet and the file tell: nothing where they tell different years."""
    known = {one for one in (replace(years, month=0) for years in told) if one.has_year}
    numbers = {one.fiscal or one.calendar or one.either for one in known}
    if len(numbers) != 1:
        return Years()
    # R7 beside 令和7年度 is the same; 令和7年 beside 令和7年度 is not.
    clear = {one for one in known if not one.either} or known
    return next(iter(clear)) if len(clear) == 1 else Years()


def section_in(text: str) -> Years:
    """What a line of its own tells of the rows under it; nothing where it says anything else."""
    return years_in(text) if _SECTION.fullmatch(clean(text)) else Years()


def _year(found: re.Match[str]) -> Years:
    era = (found["era"] or found["mark"] or "")[:1]
    number = 1 if found["year"] == "元" else int(found["year"] or found["number"])
    number += {"令": REIWA_OFFSET, "R": REIWA_OFFSET, "平": _HEISEI_OFFSET, "H": _HEISEI_OFFSET}.get(era, 0)
    if number < _FIRST_YEAR:
        return Years()
    return Years(**{{"年度": "fiscal", "年": "calendar"}.get(found["what"] or "", "either"): number})


def tells_of_making(text: str) -> bool:
    """令和8年11月1日現在."""
    return any(word in text for word in _OF_MAKING)


def year_in_column(heading: str, text: str) -> Years:
    """R8 or 2026 under 年度 or under 年."""
    what = "年" if clean(heading).endswith("年") else "年度"
    return years_in(clean(text).removesuffix("年度").removesuffix("年") + what)

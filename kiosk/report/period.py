"""Spans of time that a report is about: a month, a quarter, a fiscal year, several years."""

import re
from calendar import monthrange
from dataclasses import dataclass
from datetime import date

from kiosk.document.problem import Problem, Refused
from kiosk.language.dates import fiscal_year_name, month_name, quarter_name, short_fiscal_year
from kiosk.language.locales import Locale
from kiosk.usage.events import fiscal_year_of

_MONTHS_OF_QUARTER = 3


@dataclass(frozen=True)
class Period:
    """Whole months from `first` to `last`, both included."""

    first: date
    last: date

    def __contains__(self, day: object) -> bool:
        return isinstance(day, date) and self.first <= day <= self.last

    def months(self) -> tuple[str, ...]:
        """As "2026-04", in order."""
        found, year, month = [], self.first.year, self.first.month
        while (year, month) <= (self.last.year, self.last.month):
            found.append(f"{year}-{month:02}")
            year, month = (year, month + 1) if month < 12 else (year + 1, 1)
        return tuple(found)

    def years(self) -> tuple[int, ...]:
        """The fiscal years that it touches."""
        return tuple(range(fiscal_year_of(self.first), fiscal_year_of(self.last) + 1))

    def name(self, locale: Locale) -> str:
        """令和8年度（2026年度）, 2026年11月, 令和8年度（2026年度）第3四半期, or from when to when."""
        year = fiscal_year_of(self.first)
        months = self.months()
        if self == fiscal_year(year):
            return fiscal_year_name(year, locale)
        if len(months) == 1:
            return month_name(months[0], locale)
        number = next((n for n in range(1, 5) if self == quarter(year, n)), None)
        if number:
            return quarter_name(year, number, locale)
        return f"{month_name(months[0], locale)} – {month_name(months[-1], locale)}"

    def short_name(self, locale: Locale) -> str:
        """令和8, 2026年11月: short enough for the head of a column, and never without its year."""
        year = fiscal_year_of(self.first)
        return short_fiscal_year(year, locale) if self == fiscal_year(year) else self.name(locale)


def year_before(period: Period) -> Period:
    """The same months a year earlier; a February keeps its own last day."""
    last = period.last.replace(year=period.last.year - 1, day=1)
    return Period(
        period.first.replace(year=period.first.year - 1), last.replace(day=monthrange(last.year, last.month)[1])
    )


def fiscal_year(year: int) -> Period:
    return Period(date(year, 4, 1), date(year + 1, 3, 31))


def fiscal_years(first: int, last: int) -> Period:
    return Period(date(first, 4, 1), date(last + 1, 3, 31))


def month(year: int, number: int) -> Period:
    return Period(date(year, number, 1), date(year, number, monthrange(year, number)[1]))


def quarter(year: int, number: int) -> Period:
    """Quarter 1 is April to June of the fiscal year `year`; 4 is January to March."""
    begins = 4 + (number - 1) * _MONTHS_OF_QUARTER
    calendar_year, first = (year, begins) if begins <= 12 else (year + 1, begins - 12)
    end = first + _MONTHS_OF_QUARTER - 1
    return Period(date(calendar_year, first, 1), date(calendar_year, end, monthrange(calendar_year, end)[1]))


def quarters(year: int) -> tuple[Period, ...]:
    return tuple(quarter(year, number) for number in range(1, 5))


def months(year: int) -> tuple[Period, ...]:
    """Of a fiscal year, from April on."""
    return tuple(month(int(one[:4]), int(one[5:])) for one in fiscal_year(year).months())


def parse_period(text: str) -> Period:
    """`2026` a fiscal year, `2026Q3` its quarter, `2026-11` a month, `2022..2026` several fiscal years."""
    if found := re.fullmatch(r"(\d{4})-(\d{2})", text):
        year, number = int(found[1]), int(found[2])
        if 1 <= number <= 12:
            return month(year, number)
    elif found := re.fullmatch(r"(\d{4})[Qq]([1-4])", text):
        return quarter(int(found[1]), int(found[2]))
    elif found := re.fullmatch(r"(\d{4})\.\.(\d{4})", text):
        if found[1] <= found[2]:
            return fiscal_years(int(found[1]), int(found[2]))
    elif re.fullmatch(r"\d{4}", text):
        return fiscal_year(int(text))
    raise Refused(Problem("期間「{text}」が読めません。2026（年度）、2026Q3、2026-11、2022..2026 の形で書いてください。",
                          fills={"text": text}))  # fmt: skip

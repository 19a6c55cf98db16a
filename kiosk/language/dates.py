"""Years as a city writes them: 年度, and 令和 beside the western year."""

import re
import unicodedata
from datetime import date

from kiosk.language.locales import Locale

# 令和 began on 2019-05-01: 令和N年 = 2018 + N (city plans, and the 元号 ordinance of 2019). No maintained library of eras
# was found on PyPI that does more than this table.
_REIWA_BEGAN = date(2019, 5, 1)
REIWA_OFFSET = 2018


def reiwa(year: int) -> str:
    """令和 of a western year, such as 令和8年; empty before it."""
    if year < _REIWA_BEGAN.year:
        return ""
    number = year - REIWA_OFFSET
    return "令和" + ("元" if number == 1 else str(number)) + "年"


def fiscal_year_name(year: int, locale: Locale) -> str:
    """令和8年度（2026年度）, or FY2026 (April 2026 to March 2027); in other languages 2026/27 and the months in their own way."""
    if locale.is_japanese:
        era = reiwa(year)
        return f"{era}度（{year}年度）" if era else f"{year}年度"
    if locale.babel == "en":
        return f"FY{year} (April {year} to March {year + 1})"
    return f"{short_fiscal_year(year, locale)} ({months_name(date(year, 4, 1), date(year + 1, 3, 1), locale)})"


def short_fiscal_year(year: int, locale: Locale) -> str:
    """令和8, or FY2026, or 2026/27."""
    if locale.is_japanese:
        return reiwa(year).removesuffix("年") or str(year)
    return f"FY{year}" if locale.babel == "en" else f"{year}/{(year + 1) % 100:02}"


def quarter_name(year: int, number: int, locale: Locale) -> str:
    """令和8年度（2026年度）第3四半期, or Q3 of FY2026 (…); in other languages its months."""
    if locale.is_japanese:
        return f"{fiscal_year_name(year, locale)}第{number}四半期"
    if locale.babel == "en":
        return f"Q{number} of {fiscal_year_name(year, locale)}"
    begins = date(year, 4 + 3 * (number - 1), 1) if number < 4 else date(year + 1, 1, 1)
    return months_name(begins, begins.replace(month=begins.month + 2), locale)


def long_date(day: date, locale: Locale) -> str:
    """2026年11月21日（令和8年）, or November 21, 2026, or as the language has it."""
    from babel.dates import format_date

    text = format_date(day, "long", locale=locale.babel)
    era = reiwa(day.year) if locale.is_japanese and day >= _REIWA_BEGAN else ""
    return f"{text}（{era}）" if era else text


def short_day(day: date, locale: Locale) -> str:
    """11月21日, or Nov 21, or as the language has it: within a year that is plain."""
    from babel.dates import format_skeleton

    return format_skeleton("MMMd", day, locale=locale.babel)


def short_month(day: date, locale: Locale) -> str:
    """11月, or Nov, or as the language has it."""
    from babel.dates import format_skeleton

    return format_skeleton("MMM", day, locale=locale.babel)


def month_name(month: str, locale: Locale) -> str:
    """Of "2026-11": 2026年11月, or Nov 2026, or as the language has it."""
    from babel.dates import format_skeleton

    return format_skeleton("yMMM", date.fromisoformat(f"{month}-01"), locale=locale.babel)


def months_name(first: date, last: date, locale: Locale) -> str:
    """From the month of one day to that of the other, as the language has it."""
    from babel.dates import format_interval

    return format_interval(first, last, "yMMM", locale=locale.babel)


_WESTERN = re.compile(r"(\d{4})\s*[-/.年]\s*(\d{1,2})\s*[-/.月]\s*(\d{1,2})\s*日?")
_ERA = re.compile(r"(?:令和|R|Ｒ)\s*(\d{1,2}|元)\s*[-/.年]\s*(\d{1,2})\s*[-/.月]\s*(\d{1,2})\s*日?", re.IGNORECASE)


def parse_date(text: str) -> date | None:
    """2026-11-21, 2026/11/21, 2026年11月21日, 令和8年11月21日 or R8.11.21; None for anything else."""
    text = unicodedata.normalize("NFKC", text).strip()
    found, offset = _WESTERN.fullmatch(text), 0
    if not found:
        found, offset = _ERA.fullmatch(text), REIWA_OFFSET
    if not found:
        return None
    year = 1 if found[1] == "元" else int(found[1])
    try:
        return date(year + offset, int(found[2]), int(found[3]))
    except ValueError:
        return None

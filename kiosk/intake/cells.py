"""One cell of a city's table: a day, a time, a number of people, as cities write them."""

import re
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from typing import Any, Literal

from kiosk.intake.book import clean
from kiosk.intake.years import Years
from kiosk.language.dates import parse_date

# Excel counts days from here; a table of classes lies between 2009 and 2064.
_FIRST_DAY = date(1899, 12, 30)
_SERIALS = range(40_000, 60_000)
_WEEKDAYS = "月火水木金土日"
_WEEKDAY = re.compile(
    r"[(〔\[]\s*([月火水木金土日])(?:曜日?)?\s*(?:[・,/]?\s*(?:祝|休|振替?)(?:日)?)?\s*[)〕\]]|([月火水木金土日])曜日?|[(\[](?:祝)[)\]]"
)
_MONTH_DAY = re.compile(r"(1[0-2]|0?[1-9])\s*(?:月|/|-|\.)\s*(3[01]|[12]\d|0?[1-9])\s*日?(?!\d)")
_DAY = re.compile(r"(3[01]|[12]\d|0?[1-9])\s*日?")
_WHOLE_DAY = re.compile(
    r"(?:\d{4}|(?:令和|平成|R|H)\s*(?:\d{1,2}|元))\s*[-/.年]\s*\d{1,2}\s*[-/.月]\s*\d{1,2}\s*日?(?!\d)", re.IGNORECASE
)
_TIME = re.compile(r"(午前|午後|AM|PM|am|pm)?\s*(\d{1,2})\s*(?::\s*(\d{2})(?::\d{2})?|時\s*(?:(\d{1,2})\s*分|(半))?)")
_AND_MORE = re.compile(r"[・,、~〜～\-及&と]")
_UNTIL = re.compile(r"\s*(?:[~〜～\-–—―ー]|から)\s*")
_PEOPLE = re.compile(
    r"(?:延べ?|のべ|計|約0?)?\s*(\d{1,3}(?:,\d{3})+|\d+)(?:\.0+)?\s*(?:人|名|回|分|組)?\s*(?:[(\[].*[)\]])?"
)
_ABOUT = re.compile(r"約|およそ|程度|前後|組")


DayFault = Literal["", "unreadable", "no year", "other weekday", "several"]


@dataclass(frozen=True)
class Day:
    """A day, and what else stands in its cell; or why there is none."""

    day: date | None = None
    rest: str = ""
    fault: DayFault = ""


def day_in(value: Any, years: Years) -> Day:
    """The day that a cell tells."""
    if isinstance(value, datetime):
        return Day(value.date())
    if isinstance(value, date):
        return Day(value)
    text = clean(value)
    if re.fullmatch(r"\d{5}(?:\.\d+)?", text) and int(float(text)) in _SERIALS:
        return Day(_FIRST_DAY + timedelta(days=int(float(text))))
    if re.fullmatch(r"20\d{6}", text):
        text = f"{text[:4]}-{text[4:6]}-{text[6:]}"
    weekday = _WEEKDAY.search(text)
    plain = " ".join(_WEEKDAY.sub(" ", text).split())
    if whole := _WHOLE_DAY.match(plain):
        day, rest = parse_date(whole[0]), plain[whole.end() :]
    else:
        found = _MONTH_DAY.match(plain) or (_DAY.fullmatch(plain) if years.month else None)
        if not found:
            return Day(fault="unreadable")
        month = int(found[1]) if found.re is _MONTH_DAY else years.month
        year = years.year_of(month)
        if not year:
            return Day(fault="no year")
        day, rest = _day(year, month, int(found[found.lastindex or 1])), plain[found.end() :]
    return _checked(day, rest.strip(), weekday)


def _day(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None


def _checked(day: date | None, rest: str, weekday: re.Match[str] | None) -> Day:
    if day is None:
        return Day(fault="unreadable")
    told = weekday and (weekday[1] or weekday[2])
    if told and _WEEKDAYS[day.weekday()] != told:
        return Day(fault="other weekday")
    # Of "5月10日・11日" and "5/10~12" the first day alone would be a class that is not counted.
    if rest and not hours_in(rest).starts:
        return Day(fault="several" if _AND_MORE.match(rest) else "unreadable")
    return Day(day, rest)


@dataclass(frozen=True)
class Hours:
    """13:30, and how many minutes from there to the end; empty and 0 where it is not told."""

    starts: str = ""
    minutes: int = 0
    is_wrong: bool = False


def hours_in(value: Any) -> Hours:
    """10:00, 10時半, 13:30~15:00, 午後1時から, or a cell of a spreadsheet. Nothing is no time; what cannot be read is wrong."""
    if isinstance(value, (time, datetime)):
        return Hours(value.strftime("%H:%M"))
    if isinstance(value, float) and 0 < value < 1:
        return Hours(f"{_START + timedelta(minutes=round(value * 1440)):%H:%M}")
    text = clean(value)
    if not text or text in ("午前", "午後", "終日", "-", "未定"):
        return Hours()
    found = _TIME.match(text)
    starts = _minutes(found) if found else None
    if found is None or starts is None:
        return Hours(is_wrong=True)
    told = f"{starts // 60:02}:{starts % 60:02}"
    rest = text[found.end() :]
    parted = _UNTIL.match(rest)
    if not parted:
        return Hours(told) if not rest.strip() else Hours(is_wrong=True)
    end = _TIME.fullmatch(rest[parted.end() :].strip())
    if not rest[parted.end() :].strip():
        return Hours(told)
    until = _minutes(end) if end else None
    if until is None:
        return Hours(is_wrong=True)
    # 午後1時~3時
    until += 720 if until <= starts and found[1] and end and not end[1] else 0
    return Hours(told, until - starts) if until > starts else Hours(is_wrong=True)


_START = datetime(2000, 1, 1)  # noqa: DTZ001 - a time of day has no zone


def _minutes(found: re.Match[str]) -> int | None:
    """Since midnight; None for what no clock shows."""
    hour, minute = int(found[2]), 30 if found[5] else int(found[3] or found[4] or 0)
    if (found[1] or "").lower() in ("午後", "pm") and hour < 12:
        hour += 12
    return hour * 60 + minute if hour < 24 and minute < 60 else None


def number_in(value: Any) -> int | None:
    """12, １２人, 12名, 延べ12人（うち男5人）; None for anything else, and for what is only about so many."""
    text = clean(value)
    if _ABOUT.search(text):
        return None
    found = _PEOPLE.fullmatch(text)
    return int(found[1].replace(",", "")) if found else None

"""Dates and fiscal years in every language: none speaks American but English."""

import re
from datetime import date

import pytest

from kiosk.language.dates import fiscal_year_name, long_date, month_name, quarter_name, short_fiscal_year
from kiosk.language.locales import Locale, all_locales, named

_DAY = date(2026, 11, 21)


def _all(locale: Locale) -> list[str]:
    return [long_date(_DAY, locale), month_name("2026-11", locale), fiscal_year_name(2026, locale),
            short_fiscal_year(2026, locale), *(quarter_name(2026, number, locale) for number in range(1, 5))]  # fmt: skip


@pytest.mark.parametrize("locale", [one for one in all_locales() if one.babel != "en"], ids=lambda one: one.code)
def test_no_other_language_has_american_dates(locale: Locale) -> None:
    told = _all(locale)
    english = {word for text in _all(named("en")) for word in re.findall("[A-Za-z]{3,}", text)}
    assert {"November", "April", "Nov"} <= english
    assert not english & {word for text in told for word in re.findall(r"\w+", text)}
    assert len(set(told)) == len(told)


def test_japanese_english_and_korean() -> None:
    ja, en, ko = _all(named("ja")), _all(named("en")), _all(named("ko"))
    assert ja[:5] == [
        "2026年11月21日（令和8年）",
        "2026年11月",
        "令和8年度（2026年度）",
        "令和8",
        "令和8年度（2026年度）第1四半期",
    ]
    assert en[:4] == ["November 21, 2026", "Nov 2026", "FY2026 (April 2026 to March 2027)", "FY2026"]
    assert ko[:2] == ["2026년 11월 21일", "2026년 11월"] and ko[3] == "2026/27"
    assert ko[7].startswith("2027년 1월")

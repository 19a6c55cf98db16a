"""How old what a lesson says is, in words: read about, or compared with the real screens."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import TYPE_CHECKING

from kiosk.language.catalog import Words
from kiosk.language.dates import long_date, month_name
from kiosk.language.locales import SOURCE, Locale, named
from kiosk.language.said import Said

if TYPE_CHECKING:
    from kiosk.lesson.model import Lesson

READ = "{資料|しりょう}で たしかめた {日|ひ}: %1。{本物|ほんもの}の {画面|がめん}とは、まだ {見|み}くらべていません。"
COMPARED = "{本物|ほんもの}の {画面|がめん}と {見|み}くらべた {日|ひ}: %1。"
# On the card, where a line is all there is room for.
READ_IN = "%1の {資料|しりょう}から"
COMPARED_IN = "%1に {本物|ほんもの}で {確認|かくにん}"


def age(lesson: Lesson, words: Words) -> Said:
    """Which of the two it is, and the day, for learners."""
    return _told(lesson, words, READ, COMPARED, long_date)


def short_age(lesson: Lesson, words: Words) -> Said:
    """The same with its month alone."""
    return _told(lesson, words, READ_IN, COMPARED_IN, lambda day, locale: month_name(f"{day:%Y-%m}", locale))


def _told(lesson: Lesson, words: Words, read: str, compared: str, name: Callable[[date, Locale], str]) -> Said:
    text = words.said(compared if lesson.checked else read)
    day = lesson.checked.day if lesson.checked else lesson.sources_read
    locale = words.locale if text.tag == words.locale.tag else named(SOURCE)
    return Said(text.markup.replace("%1", name(day, locale)), text.tag)

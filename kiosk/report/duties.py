"""What the office should do: classes that nobody closed, lessons that nobody compared for long, languages that are not
finished, and what the doctor found on this machine. Each with one way to it."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from typing import Literal

from kiosk.language import ruby
from kiosk.language.dates import short_day
from kiosk.language.locales import named
from kiosk.report.lesson_states import LessonState
from kiosk.report.table import Wording
from kiosk.usage.classes import ClassRecord

DutyKind = Literal["class", "lesson", "language", "machine"]


@dataclass(frozen=True)
class Duty:
    """`target` is the key of a class; `whole` everything that is known, where the two lines cannot hold it."""

    kind: DutyKind
    title: str
    detail: str
    key: str
    target: str = ""
    whole: str = ""


def duties(
    records: Iterable[ClassRecord], lessons: tuple[LessonState, ...], found: Iterable[tuple[str, str, str]], today: date, words: Wording
) -> tuple[Duty, ...]:  # fmt: skip
    """The most pressing first. `found` is what the doctor says: name, sentence, the sentence with its file."""
    return (
        *_classes(records, today, words),
        *(Duty("machine", name, sentence, words.say("ひらく"), whole=whole) for name, sentence, whole in found),
        *_lessons(lessons, today, words),
        *_languages(lessons, words),
    )


def _classes(records: Iterable[ClassRecord], today: date, words: Wording) -> Iterable[Duty]:
    """One of today may still be going on."""
    for one in records:
        if one.state == "open" and one.facts.held_on < today:
            title = words.say("{date}の教室を閉じる").format(date=short_day(one.facts.held_on, words.locale))
            detail = words.say("{place}。人数をたしかめて書きこみます").format(place=one.facts.place)
            yield Duty("class", title, detail, words.say("閉じる"), one.key)


def _lessons(lessons: tuple[LessonState, ...], today: date, words: Wording) -> Iterable[Duty]:
    """Those that have expired, the doctor tells."""
    old = [one.title for one in lessons if one.is_stale(today) and not one.is_expired(today)]
    if old:
        title = words.say("レッスン{count}本の 内容をたしかめる").format(count=len(old))
        yield Duty("lesson", title, words.locale.comma.join(old), words.say("ひらく"))


def _languages(lessons: tuple[LessonState, ...], words: Wording) -> Iterable[Duty]:
    for code in dict.fromkeys(code for one in lessons for code in one.shares):
        left = [one.title for one in lessons if one.shares.get(code, 1.0) < 1]
        if left:
            name = ruby.plain(named(code).name)
            title = words.say("{language}の訳が レッスン{count}本で とちゅうです").format(
                language=name, count=len(left)
            )
            yield Duty("language", title, words.locale.comma.join(left), words.say("ひらく"))

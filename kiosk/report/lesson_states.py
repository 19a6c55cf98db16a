"""How the lessons stand that are shown here: when each was read up on and compared with the real screens, until when it may be shown, what is translated."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from kiosk.language import ruby
from kiosk.language.catalog import Words, lesson_catalog_path
from kiosk.language.locales import begun
from kiosk.language.share import counted
from kiosk.lesson.check import STALE_DAYS
from kiosk.lesson.library import Library
from kiosk.lesson.words import ABOUT_LESSON
from kiosk.report.table import Cell, Column, Table, Wording


@dataclass(frozen=True)
class LessonState:
    """`shares` by the code of a language: 0 to 1 of the lesson's own texts are translated."""

    id: str
    title: str
    sources_read: date
    # None: nobody has compared it yet.
    compared: date | None
    expires: date
    shares: Mapping[str, float]

    def is_expired(self, today: date) -> bool:
        return today > self.expires

    def is_stale(self, today: date) -> bool:
        """Nobody has compared it with the real screens for long."""
        return (today - max(self.sources_read, self.compared or self.sources_read)).days > STALE_DAYS


def lesson_states(library: Library, words: Words) -> tuple[LessonState, ...]:
    """Every lesson of the library, in its order."""
    # Easy Japanese needs no text of its own.
    codes = [one.code for one in begun() if not one.is_japanese]
    found = []
    for lesson in library.lessons.values():
        shares = {}
        for code in codes:
            texts, done = counted(lesson_catalog_path(lesson.folder, code))
            shares[code] = done / texts if texts else 0.0
        title = ruby.plain(words.lesson(lesson.folder, ABOUT_LESSON, lesson.title))
        found.append(
            LessonState(
                lesson.id,
                title,
                lesson.sources_read,
                lesson.checked.day if lesson.checked else None,
                lesson.expires,
                shares,
            )
        )
    return tuple(found)


def lessons_table(states: tuple[LessonState, ...], today: date, words: Wording) -> Table:
    """What staff look at when they ask which lesson has to be compared with the real screens again."""
    say = words.say
    names = {one.code: ruby.plain(one.name) for one in begun()}
    codes = list(dict.fromkeys(code for one in states for code in one.shares))
    columns = (
        Column("title", say("レッスン"), "text"), Column("sources_read", say("資料を読んだ日"), "date"), Column("compared", say("本物と見くらべた日"), "date"), Column("expires", say("期限"), "date"),
        Column("state", say("状態"), "text"), *(Column(code, names.get(code, code), "share") for code in codes),
    )  # fmt: skip
    rows: list[tuple[Cell, ...]] = []
    for one in states:
        state = "期限がすぎました" if one.is_expired(today) else "たしかめる時期です" if one.is_stale(today) else "よい"
        rows.append(
            (
                one.title,
                one.sources_read,
                one.compared,
                one.expires,
                say(state),
                *(one.shares.get(code) for code in codes),
            )
        )
    note = say("本物の画面と見くらべたら、lesson.yaml の checked に、日・だれが・電話・バージョンを書きます。")
    return Table("lessons", say("レッスンの一覧"), columns, tuple(rows), note=note)

"""Tables about terminals. They stand beside the classes and are never added to them."""

from collections.abc import Callable, Mapping
from dataclasses import replace
from typing import Any

from kiosk.language import ruby
from kiosk.language.dates import month_name
from kiosk.language.locales import all_locales
from kiosk.report.class_tables import TOTAL, name_in
from kiosk.report.counted import Counted
from kiosk.report.period import Period
from kiosk.report.table import Cell, Chart, Column, Say, Table, TableId, Wording, figure, summed
from kiosk.walkthrough.ways import WAY_WORDS

_WEEKDAYS = ("月曜", "火曜", "水曜", "木曜", "金曜", "土曜", "日曜")
_NO_LOCALE = "（えらばなかった）"


_NOTHING = (0, 0)


def _sums_by(table: Mapping[Any, list[int]], key_of: Callable[[Any], str]) -> dict[str, tuple[int, int]]:
    """The two figures of a table, added up by what `key_of` makes of its keys."""
    sums: dict[str, tuple[int, int]] = {}
    for key, (first, second) in table.items():
        name = key_of(key)
        before = sums.get(name, _NOTHING)
        sums[name] = (before[0] + first, before[1] + second)
    return sums


class TerminalTables:
    """Tables of one period, from the sums that the log comes to."""

    def __init__(self, counted: Counted, period: Period, words: Wording) -> None:
        self._counted, self._period, self._words = counted, period, words
        months = frozenset(period.months())
        terminal = counted.terminal
        self.visits = {key: value for key, value in terminal.visits.items() if key[1] in months}
        self.lessons = {key: value for key, value in terminal.lessons.items() if key[1] in months}
        self.baits = {key: value for key, value in terminal.baits.items() if key[1] in months}
        self.steps = {key: value for key, value in terminal.steps.items() if key[1] in months}

    def all(self) -> tuple[Table, ...]:
        return (self.by_month(), self.by_place(), self.by_language(), self.by_lesson(), self.by_way(), self.hours(),
                self.stuck(), *((self.rehearsed(),) if self.baits else ()))  # fmt: skip

    def totals(self) -> tuple[int, int, int, int]:
        """Visits, uses (a step done), lessons started, lessons finished."""
        visits, lessons = _sums_by(self.visits, lambda key: ""), _sums_by(self.lessons, lambda key: "")
        return (*visits.get("", _NOTHING), *lessons.get("", _NOTHING))

    def _columns(self, label: str, *, with_visits: bool = True) -> tuple[Column, ...]:
        say = self._words.say
        visits = (
            Column("visits", say("さわった回数"), is_sum=True, is_people=True),
            Column("uses", say("端末利用回数"), is_sum=True, is_people=True),
        )
        return (
            Column("of", say(label), "text"), *(visits if with_visits else ()),
            Column("started", say("はじめた練習"), is_sum=True, is_people=True), Column("finished", say("修了した練習"), is_sum=True, is_people=True),
        )  # fmt: skip

    def _table(
        self,
        table_id: TableId,
        title: str,
        columns: tuple[Column, ...],
        rows: tuple[tuple[Cell, ...], ...],
        series: str,
    ) -> Table:
        total = summed(columns, rows, self._words.say(TOTAL))
        return Table(table_id, self._words.say(title), columns, rows, total, Chart("bars", "of", (series,)))

    def by_month(self) -> Table:
        visits, lessons = _sums_by(self.visits, lambda key: key[1]), _sums_by(self.lessons, lambda key: key[1])
        rows = tuple(
            (month_name(month, self._words.locale), *visits.get(month, _NOTHING), *lessons.get(month, _NOTHING))
            for month in self._period.months()
        )
        return self._table("terminal_months", "端末: 月ごと", self._columns("月"), rows, "uses")

    def by_place(self) -> Table:
        place_of = self._counted.place_of
        visits = _sums_by(self.visits, lambda key: place_of(key[0]))
        lessons = _sums_by(self.lessons, lambda key: place_of(key[0]))
        rows = tuple(
            (place, *visits.get(place, _NOTHING), *lessons.get(place, _NOTHING))
            for place in sorted({*visits, *lessons})
        )
        return self._table("terminal_places", "端末: 場所ごと", self._columns("場所"), rows, "uses")

    def by_language(self) -> Table:
        names = {locale.code: ruby.plain(locale.name) for locale in all_locales()}
        visits, lessons = _sums_by(self.visits, lambda key: key[4]), _sums_by(self.lessons, lambda key: key[5])
        found = {*visits, *lessons}
        order = [code for code in names if code in found] + sorted(found - set(names))
        rows = tuple(
            (
                names.get(code, code) or self._words.say(_NO_LOCALE),
                *visits.get(code, _NOTHING),
                *lessons.get(code, _NOTHING),
            )
            for code in order
        )
        return self._table("terminal_languages", "端末: ことばごと", self._columns("ことば"), rows, "uses")

    def by_lesson(self) -> Table:
        sums = _sums_by(self.lessons, lambda key: key[2])
        rows = tuple((self._words.lesson(x), *sums[x]) for x in sorted(sums, key=lambda x: (-sums[x][0], x)))
        return self._table(
            "terminal_lessons", "端末: 練習ごと", self._columns("練習", with_visits=False), rows, "finished"
        )

    def by_way(self) -> Table:
        sums = _sums_by(self.lessons, lambda key: key[3])
        order = [*WAY_WORDS, *sorted(set(sums) - set(WAY_WORDS))]
        rows = tuple((self._words.say(name_in(WAY_WORDS, way)), *sums.get(way, _NOTHING)) for way in order)
        return self._table(
            "terminal_ways", "端末: しかたごと", self._columns("しかた", with_visits=False), rows, "finished"
        )

    def hours(self) -> Table:
        """Uses by weekday and hour in Japan: when does somebody have to be there to help?"""
        sums = [[0] * 24 for _ in _WEEKDAYS]
        for (_, _, weekday, hour, _), (_, uses) in self.visits.items():
            sums[weekday][hour] += uses
        columns = (Column("of", self._words.say("曜日"), "text"),
                   *(Column(f"h{hour:02}", self._words.say("{hour}時").format(hour=hour), is_sum=True) for hour in range(24)))  # fmt: skip
        rows: tuple[tuple[Cell, ...], ...] = tuple(
            (self._words.say(day), *sums[number]) for number, day in enumerate(_WEEKDAYS)
        )
        hours = tuple(column.id for column in columns[1:])
        return Table("hours", self._words.say("端末: 曜日と時間"), columns, rows,
                     summed(columns, rows, self._words.say(TOTAL)), Chart("heat", "of", hours))  # fmt: skip

    def rehearsed(self) -> Table:
        """Each bait of each rehearsal: how often it was left alone, how often taken. Which one works is to be talked of."""
        say = self._words.say
        columns = (
            Column("lesson", say("練習"), "text"), Column("step", say("ステップ"), "text"), Column("bait", say("さそい"), "text"),
            Column("avoided", say("さわらなかった"), is_sum=True), Column("taken", say("さわった"), is_sum=True),
            Column("taking", say("さわった割合"), "share"),
        )  # fmt: skip
        sums = _sums_by(self.baits, lambda key: "\f".join(key[2:]))
        rows: list[tuple[Cell, ...]] = []
        for key in sorted(sums):
            lesson, step, bait = key.split("\f")
            avoided, taken = sums[key]
            sentence = dict(self._words.names.steps.get(lesson, ())).get(step, step)
            rows.append((self._words.lesson(lesson), sentence, bait, avoided, taken, taken / (avoided + taken)))
        return Table(
            "baits",
            say("だまされない練習: どのさそいにさわるか"),
            columns,
            tuple(rows),
            chart=Chart("bars", "bait", ("taking",)),
        )

    def stuck(self) -> Table:
        """Each step of each lesson, in the lesson's own order: where time, hints, wrong taps and leaving gather."""
        say = self._words.say
        columns = (
            Column("lesson", say("練習"), "text"), Column("step", say("ステップ"), "text"),
            Column("reached", say("来た回数"), is_sum=True), Column("done", say("できた回数"), is_sum=True),
            Column("seconds", say("平均の秒数"), "seconds"), Column("hints", say("ヒント"), is_sum=True),
            Column("wrong", say("まちがい"), is_sum=True), Column("left", say("ここでやめた"), is_sum=True),
            Column("leaving", say("やめた割合"), "share"),
        )  # fmt: skip
        sums: dict[tuple[str, str], list[float]] = {}
        for (_, _, lesson, _, _, step), value in self.steps.items():
            slot = sums.setdefault((lesson, step), [0] * 6)
            for index, number in enumerate(value):
                slot[index] += number
        rows: list[tuple[Cell, ...]] = []
        for lesson in sorted({lesson for lesson, _ in sums}):
            known = self._words.names.steps.get(lesson, ())
            order = [*known, *((s, s) for x, s in sorted(sums) if x == lesson and s not in dict(known))]
            for number, (step, sentence) in enumerate(order, 1):
                reached, done, seconds, hints, wrong, left = sums.get((lesson, step), [0] * 6)
                rows.append((
                    self._words.lesson(lesson), f"{number}. {sentence}", int(reached), int(done),
                    seconds / done if done else None, int(hints), int(wrong), int(left), left / reached if reached else None,
                ))  # fmt: skip
        note = say("来た回数には、もどって来たときも入ります。")
        return Table(
            "steps",
            say("どこで困るか"),
            columns,
            tuple(rows),
            chart=Chart("bars", "step", ("leaving",)),
            note=note,
        )


# A meeting reads these; all of them are in the files.
_STEPS_ON_PAPER = 30


def most_stuck(steps: Table, say: Say) -> Table:
    """Of the table of all steps those at which people were stuck most, in its own order: for paper."""
    if len(steps.rows) <= _STEPS_ON_PAPER:
        return steps
    troubles = [steps.index(name) for name in ("left", "hints", "wrong")]
    worst = sorted(steps.rows, key=lambda row: -sum(figure(row[place]) for place in troubles))[:_STEPS_ON_PAPER]
    note = say("こまった回数の多いステップです。ぜんぶのステップは、表のファイルにあります。")
    return replace(steps, rows=tuple(row for row in steps.rows if row in worst), note=f"{note} {steps.note}")

"""Tables about classes."""

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from kiosk.classroom import survey
from kiosk.language.dates import month_name
from kiosk.report.period import Period
from kiosk.report.plans import Rule, counted_classes
from kiosk.report.table import Cell, Chart, Column, Table, TableId, Wording, summed
from kiosk.usage.class_words import QUESTIONS, REASONS, ROLES, SERIES
from kiosk.usage.classes import ClassFacts, ClassRecord, Entry
from kiosk.usage.events import JAPAN

TOTAL = "合計"
_STATES = {"open": "閉じていない", "closed": "開催", "cancelled": "取り消し"}
ORIGINS = {"taught": "教室で", "desk": "手で入力", "file": "ファイルから"}


def name_in(names: Mapping[Any, str], key: str) -> str:
    """What the key is called; an older or newer one, which is in no list of this program, by itself."""
    return names.get(key, key)


@dataclass(frozen=True)
class Sums:
    """What some classes come to. The rate is that of the classes whose places are known, and stands beside both sums that
    it is made of."""

    classes: int
    participants: int
    known: int
    capacity: int

    @property
    def share(self) -> float | None:
        return self.known / self.capacity if self.capacity else None

    @property
    def cells(self) -> tuple[Cell, ...]:
        return self.classes, self.participants, self.known, self.capacity, self.share


def sums_of(records: Iterable[ClassRecord]) -> Sums:
    facts = [one.facts for one in records]
    known = [x for x in facts if x.capacity]
    people, known_people = (sum(x.participants for x in some) for some in (facts, known))
    return Sums(len(facts), people, known_people, sum(x.capacity for x in known))


def _class_columns(words: Wording) -> tuple[Column, ...]:
    return (
        Column("classes", words.say("開催回数"), is_sum=True),
        Column("participants", words.say("参加者数（延べ）"), is_sum=True, is_people=True),
        Column("known", words.say("定員がわかる教室の参加者数"), is_sum=True, is_people=True),
        Column("capacity", words.say("その定員"), is_sum=True),
        Column("share", words.say("定員に対する率"), "share"),
    )


def split(
    table_id: TableId, title: str, label: str, keys: Iterable[tuple[str, str]], held: tuple[ClassRecord, ...],
    key_of: dict[str, str], words: Wording,
) -> Table:  # fmt: skip
    """Classes by one dimension: `keys` are (id, name) in order, `key_of` gives each class (by its key) its id."""
    columns = (Column("of", words.say(label), "text"), *_class_columns(words))
    rows: list[tuple[Cell, ...]] = []
    for key, name in keys:
        mine = [one for one in held if key_of[one.key] == key]
        rows.append((name, *sums_of(mine).cells))
    total = (words.say(TOTAL), *sums_of(held).cells)
    return Table(table_id, words.say(title), columns, tuple(rows), total, Chart("bars", "of", ("participants",)))


def class_splits(held: tuple[ClassRecord, ...], period: Period, words: Wording) -> tuple[Table, ...]:
    """By month, place, course, series."""
    months = {one.key: one.facts.held_on.isoformat()[:7] for one in held}
    places = {one.key: one.facts.place for one in held}
    courses = {one.key: one.facts.course for one in held}
    series = {one.key: one.facts.series for one in held}
    named = ((month, month_name(month, words.locale)) for month in period.months())
    return (
        split("class_months", "教室: 月ごと", "月", named, held, months, words),
        split("class_places", "教室: 場所ごと", "場所", _by_size(places), held, places, words),
        split("class_courses", "教室: 講座ごと", "講座", ((c, words.course(c)) for c, _ in _by_size(courses)), held, courses, words),
        split("class_series", "教室: 種類ごと", "種類", ((s, words.say(name_in(SERIES, s))) for s, _ in _by_size(series)), held, series, words),
    )  # fmt: skip


def _by_size(of: dict[str, str]) -> list[tuple[str, str]]:
    """Ids, the most frequent first; as (id, id)."""
    return [(key, key) for key, _ in sorted(Counter(of.values()).items(), key=lambda x: (-x[1], x[0]))]


def class_list(records: Iterable[ClassRecord], period: Period, rule: Rule, words: Wording) -> Table:
    """Every class of the period, counted or not, with the reason why not."""
    mine = tuple(one for one in records if one.facts.held_on in period)
    counted = {one.key for one in counted_classes(rule, mine, period)}
    columns = (
        Column("held_on", words.say("開催日"), "date"), Column("starts", words.say("開始"), "text"),
        Column("course", words.say("講座"), "text"), Column("day", words.say("日目"), "text"),
        Column("place", words.say("場所"), "text"), Column("capacity", words.say("定員"), is_sum=True),
        Column("participants", words.say("参加者数（延べ）"), is_sum=True, is_people=True),
        Column("helpers", words.say("補助者数"), is_sum=True), Column("minutes", words.say("分"), is_sum=True),
        Column("role", words.say("講師"), "text"), Column("state", words.say("状態"), "text"),
        Column("origin", words.say("入力"), "text"), Column("corrections", words.say("訂正"), is_sum=True),
        Column("key", words.say("番号"), "text"),
    )  # fmt: skip
    rows: list[tuple[Cell, ...]] = []
    for one in mine:
        facts = one.facts
        state = _state_of(one, one.key in counted)
        rows.append((
            facts.held_on, facts.starts, words.course(facts.course), f"{facts.day}/{facts.days}", facts.place,
            facts.capacity or None, facts.participants, facts.helpers, facts.minutes or None,
            words.say(name_in(ROLES, facts.role)), words.say(state),
            words.say(name_in(ORIGINS, one.origin)), len(one.entries) - 1, one.key,
        ))  # fmt: skip
    note = words.say("「開催」だけを数えます。訂正の前の値は「訂正の記録」にあります。")
    return Table("class_list", words.say("教室の一覧"), columns, tuple(rows), note=note)


def _state_of(one: ClassRecord, is_counted: bool) -> str:
    """Counted, or why not."""
    if is_counted or one.state != "closed":
        return "開催" if is_counted else _STATES[one.state]
    if one.facts.series == "staff":
        return SERIES["staff"]
    return "数えません" if one.facts.participants else "参加者なし"


def run_list(begun: Iterable[tuple[ClassRecord, ...]], words: Wording) -> Table:
    """Courses of several days: people per day, and all days together."""
    several = [run for run in begun if run[0].facts.days > 1]
    most = max((run[0].facts.days for run in several), default=2)
    day_columns = tuple(
        Column(f"day{n}", words.say("{day}日目の参加者数").format(day=n), is_sum=True) for n in range(1, most + 1)
    )
    columns = (
        Column("course", words.say("講座"), "text"), Column("place", words.say("場所"), "text"),
        Column("first", words.say("はじめの日"), "date"), *day_columns,
        Column("participants", words.say("参加者数（延べ）"), is_sum=True, is_people=True),
    )  # fmt: skip
    rows: list[tuple[Cell, ...]] = []
    for run in several:
        by_day = {one.facts.day: one.facts.participants for one in run}
        facts = run[0].facts
        days = tuple(by_day.get(n) for n in range(1, most + 1))
        rows.append((words.course(facts.course), facts.place, facts.held_on, *days, sum(by_day.values())))
    total = summed(columns, tuple(rows), words.say(TOTAL))
    note = words.say("はじめの日がこの期間にある講座です。あとの日が次の期間でも、ここに書きます。")
    return Table("runs", words.say("何日かにわたる講座"), columns, tuple(rows), total, note=note)


def question_table(held: tuple[ClassRecord, ...], words: Wording) -> Table:
    """What people asked about: one matter of one person is one."""
    counts: Counter[str] = Counter()
    for one in held:
        counts.update(one.questions)
    columns = (
        Column("of", words.say("質問の種類"), "text"),
        Column("questions", words.say("件数"), is_sum=True, is_people=True),
    )
    rows = tuple(
        (words.say(name_in(QUESTIONS, kind)), counts[kind])
        for kind in (*QUESTIONS, *sorted(set(counts) - set(QUESTIONS)))
    )
    return Table("questions", words.say("質問・相談"), columns, rows, summed(columns, rows, words.say(TOTAL)),
                 Chart("bars", "of", ("questions",)))  # fmt: skip


def survey_table(held: tuple[ClassRecord, ...], words: Wording) -> Table:
    """One touch per person at the end: can they do it at home?"""
    counts: Counter[str] = Counter()
    for one in held:
        for (answer, _), count in one.answers.items():
            counts[answer] += count
    everyone = sum(counts.values())
    columns = (Column("of", words.say("自分でできそうか"), "text"), Column("answers", words.say("回答数"), is_sum=True, is_people=True),
               Column("share", words.say("割合"), "share"))  # fmt: skip
    rows = tuple(
        (words.say(name), counts[answer], counts[answer] / everyone if everyone else None)
        for answer, (name, _) in survey.ANSWERS.items()
    )
    return Table("survey", words.say("アンケート"), columns, rows, summed(columns, rows, words.say(TOTAL)),
                 Chart("bars", "of", ("answers",)))  # fmt: skip


def corrections(records: Iterable[ClassRecord], period: Period, words: Wording) -> Table:
    """Every correction with what stood before it. A class counts here when any of its entries lies in the period."""
    columns = (
        Column("key", words.say("番号"), "text"), Column("revision", words.say("何回目")),
        Column("when", words.say("訂正した日時"), "text"), Column("reason", words.say("理由"), "text"),
        Column("before", words.say("前の値"), "text"), Column("after", words.say("新しい値"), "text"),
    )  # fmt: skip
    rows: list[tuple[Cell, ...]] = []
    for record in records:
        if any(entry.facts.held_on in period for entry in record.entries):
            for before, after in zip(record.entries, record.entries[1:], strict=False):
                when = datetime.fromisoformat(after.utc).astimezone(JAPAN).strftime("%Y-%m-%d %H:%M")
                rows.append((record.key, after.revision, when, words.say(name_in(REASONS, after.reason)),
                             _told(before, after, words), _told(after, before, words)))  # fmt: skip
    return Table("corrections", words.say("訂正の記録"), columns, tuple(rows))


_FACT_NAMES = {
    "held_on": "開催日", "starts": "開始", "place": "場所", "course": "講座", "series": "種類", "day": "日目", "days": "日数",
    "capacity": "定員", "participants": "参加者数（延べ）", "helpers": "補助者数", "minutes": "分", "role": "講師",
}  # fmt: skip


def _told(entry: Entry, other: Entry, words: Wording) -> str:
    """What differs from the other entry, in words."""
    if entry.is_cancelled:
        return words.say("取り消し")
    told = [f"{words.say(label)} {_shown(entry.facts, name, words)}" for name, label in _FACT_NAMES.items()
            if other.is_cancelled or getattr(entry.facts, name) != getattr(other.facts, name)]  # fmt: skip
    return words.locale.comma.join(told)


def _shown(facts: ClassFacts, name: str, words: Wording) -> str:
    value = str(getattr(facts, name))
    names: Mapping[Any, str] = SERIES if name == "series" else ROLES if name == "role" else {}
    return words.course(value) if name == "course" else words.say(name_in(names, value)) if names else value

"""What the desk and the command line say of a table that was read: sums, what was left out and why, and both sides of a question."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from kiosk.intake.batches import Batch
from kiosk.intake.headings import Field
from kiosk.intake.rows import ReadSheet, Skip
from kiosk.intake.table_import import Question, TableImport
from kiosk.usage.classes import ClassFacts
from kiosk.usage.events import JAPAN

Say = Callable[[str], str]
FIELD_NAMES: dict[Field, str] = {
    "held_on": "開催日", "month": "月", "year": "年度", "course": "講座", "place": "場所", "participants": "参加者数",
    "men": "男", "women": "女", "whole": "計", "capacity": "定員", "applicants": "申込者数", "starts": "開始の時刻",
    "ends": "終了の時刻", "day": "日目", "helpers": "補助者", "minutes": "長さ（分）",
}  # fmt: skip
SKIPPED: dict[Skip, str] = {
    "total": "合計の行", "cancelled": "行われなかった教室", "note": "説明の行", "heading": "見出しのくりかえし",
    "coming": "まだ行われていない教室",
}  # fmt: skip
_SUMMARY = "新しい教室 {new}、もうある教室 {known}、直る教室 {corrected}、たしかめる教室 {asked}、直す行 {wrong}"
_SHEET = "シート「{name}」: 教室 {rows}、参加者 {people}人"
_WRONG_SUM = "{line}行目の合計は {written}人ですが、読んだ行をたすと {read}人です。表をたしかめてください。"
_LEFT_OUT = "シート「{name}」は読みませんでした。"
_HIDDEN = "かくれたシート「{name}」は読みませんでした。"
_HIDDEN_LINES = "かくれている {count}行も読みました。"
_IN_ALL = "参加者 ぜんぶで {people}人、{first} から {last} まで"
_GONE = "前の表にあった教室（番号 {key}、{date}、{place}）が、この表にありません。"
_STAYS_CANCELLED = "取り消した教室 {count}件は、取り消したままにします。"
_MOST_EXAMPLES = 3


def summary(found: TableImport, say: Say) -> str:
    return say(_SUMMARY).format(new=len(found.new), known=found.known, corrected=len(found.corrections),
                                asked=len(found.open_questions), wrong=found.wrong)  # fmt: skip


def lines(found: TableImport, say: Say) -> Iterator[str]:
    """From the whole to the single: what one looks at before writing."""
    if found.days:
        yield say(_IN_ALL).format(people=found.people, first=found.days[0], last=found.days[1])
    for sheet in found.sheets:
        yield from _of_sheet(sheet, found.file, say)
    for name, is_hidden in found.left_out:
        yield say(_HIDDEN if is_hidden else _LEFT_OUT).format(name=name)
    for why, label in SKIPPED.items():
        skipped = [one for one in found.skipped if one.why == why]
        if skipped and why != "heading":
            examples = " / ".join(f"{one.line}: {one.text}" for one in skipped[:_MOST_EXAMPLES])
            yield f"{say(label)} {len(skipped)}（{examples}）"
    for one in found.gone:
        yield say(_GONE).format(key=one.key, date=one.facts.held_on, place=one.facts.place)
    if found.cancelled:
        yield say(_STAYS_CANCELLED).format(count=found.cancelled)
    for row, record in found.corrections:
        yield f"{record.key}: {short(record.facts)} → {short(row.facts)}"


def _of_sheet(sheet: ReadSheet, file: str, say: Say) -> Iterator[str]:
    people = sum(row.facts.participants for row in sheet.rows)
    yield say(_SHEET).format(name=sheet.name or file, rows=len(sheet.rows), people=people)
    used = "、".join(f"{one.heading} → {say(FIELD_NAMES[one.field])}" for one in sheet.head.columns if one.field)
    yield used
    if sheet.hidden_lines:
        yield say(_HIDDEN_LINES).format(count=sheet.hidden_lines)
    # While rows are missing, their sum says nothing.
    for line, written, read in sheet.sums if not sheet.wrong else ():
        yield say(_WRONG_SUM).format(line=line, written=written, read=read)


def short(facts: ClassFacts) -> str:
    return f"{facts.held_on} {facts.starts} {facts.place} ({facts.participants})".replace("  ", " ")


def batch_line(one: Batch, say: Say) -> str:
    """When it was written, and what came with it."""
    when = datetime.fromisoformat(one.utc).astimezone(JAPAN).strftime("%Y-%m-%d %H:%M") if one.utc else ""
    told = say("{when} の表: 教室 {count}件、参加者 {people}人、直した教室 {corrected}件")
    return told.format(when=when, count=len(one.entered), people=one.people, corrected=len(one.corrected))


@dataclass(frozen=True)
class Compared:
    """Both sides of a question, fact by fact, so that what differs is seen."""

    say: Say
    course: Callable[[str], str]

    def question(self, one: Question) -> dict[str, Any]:
        """A row, and the class or the row that it may be."""
        lined = self.say("{line}行目")
        there = self.named(one.record.key) if one.record else lined.format(line=one.line)
        sides = self.sides(one.row.facts, one.facts or one.row.facts)
        told = {"id": one.id, "answer": one.answer, "row": self.say("この表の {line}行目").format(line=one.row.line)}
        return {**told, "there": there, "canCorrect": one.record is not None, "facts": sides}

    def named(self, key: str) -> str:
        return self.say("もうある教室（番号 {key}）").format(key=key)

    def sides(self, new: ClassFacts, old: ClassFacts) -> list[dict[str, Any]]:
        pairs = zip(self._told(new), self._told(old), strict=True)
        return [{"label": self.say(label), "row": mine, "there": theirs, "differs": mine != theirs}
                for (label, mine), (_, theirs) in pairs if mine or theirs]  # fmt: skip

    def _told(self, facts: ClassFacts) -> list[tuple[str, str]]:
        return [
            ("開催日", str(facts.held_on)), ("開始の時刻", facts.starts), ("場所", facts.place),
            ("講座", self.course(facts.course)), ("参加者数", str(facts.participants)),
        ]  # fmt: skip

"""What the console and the projector show of a class, as plain data for QML. No decisions are left for it."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from kiosk.classroom import survey
from kiosk.classroom.course import Course, Part
from kiosk.classroom.projection import twin
from kiosk.classroom.teaching import Form, Teaching
from kiosk.language import ruby
from kiosk.language.catalog import Words
from kiosk.language.dates import long_date
from kiosk.lesson.library import Library
from kiosk.lesson.words import ABOUT_LESSON
from kiosk.usage.class_words import QUESTIONS
from kiosk.usage.classes import ClassRecord

_EMPTY_BOARD = {"kind": "talk", "title": "", "sentence": "", "warn": "", "number": 0, "count": 0, "hasTwin": False, "twinSentence": "",
                "isLarge": False, "address": "", "addressName": "", "isFrozen": False, "skin": "iphone"}  # fmt: skip
_EMPTY_CARD = {"note": "", "sentence": "", "warn": "", "hint": "", "troubles": [], "following": ""}
_NOBODY = {"participants": 0, "helpers": 0, "capacity": 0, "isCrowded": False, "answers": 0}


@dataclass(frozen=True)
class Titles:
    """What courses, parts and lessons are called in the language of the console, without furigana."""

    words: Words
    library: Library

    def course_text(self, markup: str) -> str:
        return ruby.plain(self.words.content(markup))

    def lesson(self, lesson_id: str) -> str:
        lesson = self.library.lessons[lesson_id]
        return ruby.plain(self.words.lesson(lesson.folder, ABOUT_LESSON, lesson.title))

    def part(self, part: Part) -> str:
        return self.lesson(part.lesson) if part.lesson else self.course_text(part.talk)


def form_view(form: Form, days: int, today: date, problem: str, words: Words) -> dict[str, Any]:
    """The form as it is filled now; `days` of the chosen course."""
    day = form.held_on or today
    return {
        "course": form.course, "day": form.day, "days": days, "place": form.place, "date": long_date(day, words.locale),
        "capacity": form.capacity, "helpers": form.helpers, "role": form.role, "problem": problem, "isToday": day == today,
    }  # fmt: skip


def unfinished_view(records: Iterable[ClassRecord], courses: Mapping[str, Course]) -> list[dict[str, str]]:
    """Classes that were never closed: a power cut, or a lid that was shut. The newest first."""
    found = [one for one in records if one.state == "open" and one.facts.course in courses]
    return [
        {
            "key": one.key,
            "label": f"{one.facts.held_on} {one.facts.starts} {one.facts.place}",
            "people": str(one.facts.participants),
        }
        for one in reversed(found)
    ]


def parts_view(teaching: Teaching | None, titles: Titles) -> list[dict[str, Any]]:
    """The day's plan: name, the minute at which each part begins, which is current."""
    if teaching is None:
        return []
    return [
        {"name": titles.part(part), "begins": begins, "minutes": part.minutes, "isCurrent": number == teaching.part,
         "isLesson": bool(part.lesson)}
        for number, (begins, part) in enumerate(teaching.day.begins())
    ]  # fmt: skip


def card_view(teaching: Teaching | None, titles: Titles) -> dict[str, Any]:
    """The instructor's card: what to say, what to look out for, what people ask here, what comes next."""
    if teaching is None:
        return _EMPTY_CARD
    walk, following = teaching.walk, teaching.following
    step = walk.step if walk else None
    coming = ruby.plain(walk.steps[walk.index + 1].say) if walk and not walk.is_last else ""
    return {
        "note": titles.words.content(teaching.current.note),
        "sentence": step.say if step else titles.words.content(teaching.current.talk),
        "warn": step.warn if step else "",
        "hint": step.hint if step else "",
        "troubles": [{"sign": one.sign, "say": one.say} for one in step.trouble] if step else [],
        "following": coming or (titles.part(following) if following else ""),
    }


def people_view(teaching: Teaching | None) -> dict[str, Any]:
    if teaching is None:
        return _NOBODY
    facts = teaching.facts
    return {"participants": facts.participants, "helpers": facts.helpers, "capacity": facts.capacity,
            "isCrowded": teaching.is_crowded, "answers": teaching.answers}  # fmt: skip


def questions_view(teaching: Teaching | None, words: Words) -> list[dict[str, Any]]:
    counts = teaching.questions if teaching else {}
    return [
        {"id": kind, "label": words.program(label), "count": counts.get(kind, 0)} for kind, label in QUESTIONS.items()
    ]


def board_view(teaching: Teaching | None, words: Words) -> dict[str, Any]:
    """What the projector shows: lesson, talk, qr or blank, with its words in the language of the class."""
    if teaching is None or teaching.stage == "closed":
        return _EMPTY_BOARD
    walk, other = teaching.projected, twin(teaching.projected)
    page = walk.lesson.page if walk else None
    address = page.addresses[0] if page and page.addresses else ""
    kind = "blank" if teaching.board == "blank" else "talk" if walk is None else "lesson"
    return {
        "kind": "qr" if teaching.board == "qr" and address else kind,
        "title": walk.lesson.title if walk else words.content(teaching.course.title),
        "sentence": walk.step.say if walk else words.content(teaching.current.talk),
        "warn": walk.step.warn if walk else "",
        "number": walk.index + 1 if walk else 0, "count": len(walk.steps) if walk else 0,
        "hasTwin": other is not None, "twinSentence": other.step.say if other else "",
        "isLarge": teaching.board == "large", "isFrozen": teaching.is_frozen, "skin": teaching.phone,
        "address": address, "addressName": page.name if page else "",
    }  # fmt: skip


def survey_view(words: Words, is_thanking: bool) -> dict[str, Any]:
    """The question or the thanks, and the faces, in the language of the person who is asked."""
    return {
        "question": words.program(survey.THANKS if is_thanking else survey.QUESTION), "isThanking": is_thanking,
        "locale": words.locale.code, "tag": words.locale.tag,
        "answers": [{"id": name, "label": words.program(label), "icon": icon} for name, (label, icon) in survey.ANSWERS.items()],
    }  # fmt: skip


def summary_view(teaching: Teaching | None, titles: Titles) -> list[dict[str, str]]:
    """What the class came to, row by row."""
    if teaching is None:
        return []
    facts = teaching.facts
    lessons = ("、" if titles.words.locale.is_japanese else ", ").join(titles.lesson(one) for one in teaching.taught)
    rows = (
        ("講座", titles.course_text(teaching.course.title)), ("日目", f"{facts.day}/{facts.days}"),
        ("開催日", long_date(facts.held_on, titles.words.locale)), ("場所", facts.place),
        ("参加者数（延べ）", str(facts.participants)), ("定員", str(facts.capacity)), ("補助者数", str(facts.helpers)),
        ("分", str(facts.minutes)), ("練習", lessons), ("質問・相談", str(sum(teaching.questions.values()))),
        ("アンケート", str(teaching.answers)), ("番号", teaching.key),
    )  # fmt: skip
    return [{"label": titles.words.program(label), "value": value} for label, value in rows]

"""What the console and the projector show of a class, as plain data for QML. No decisions are left for it."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any

from kiosk.classroom import survey
from kiosk.classroom.course import Course, Part
from kiosk.classroom.hour import Hour
from kiosk.classroom.lesson_walk import twin
from kiosk.classroom.teaching import Form, Teaching
from kiosk.language import ruby
from kiosk.language.catalog import Words
from kiosk.language.dates import long_date
from kiosk.lesson.library import Library
from kiosk.lesson.words import ABOUT_LESSON
from kiosk.usage.class_words import QUESTIONS, REASONS, Reason
from kiosk.usage.classes import ClassRecord
from kiosk.usage.events import JAPAN
from kiosk.walkthrough.walk import Walk, next_move

_EMPTY_BOARD = {"kind": "talk", "title": "", "sentence": "", "warn": "", "number": 0, "count": 0, "hasTwin": False, "twinSentence": "",
                "look": "", "twinLook": "", "isLarge": False, "ring": "", "address": "", "addressName": "", "isFrozen": False, "skin": "iphone"}  # fmt: skip
_RING = "オレンジの わくの{中|なか}です"
# On a key of the console there is little room.
_SHORT = {"card": "マイナ カード"}
_EMPTY_CARD = {"note": "", "sentence": "", "warn": "", "hint": "", "troubles": [], "following": ""}
# Why a class that was opened was none.
WHY_NONE: tuple[Reason, ...] = ("not_held", "double", "other")
_NOBODY = {"participants": 0, "helpers": 0, "capacity": 0, "isCrowded": False, "answers": 0, "missing": 0}


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
    """The form as it is filled now; `days` of the chosen course. A clock that is wrong says no day."""
    day = form.held_on or today
    return {
        "course": form.course, "day": form.day, "days": days, "place": form.place, "date": long_date(day, words.locale),
        "capacity": form.capacity, "helpers": form.helpers, "role": form.role, "problem": problem, "isToday": day == today and not form.is_clock_wrong, "isClockWrong": form.is_clock_wrong,
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


def outline_view(teaching: Teaching | None, titles: Titles) -> list[dict[str, Any]]:
    """The day's plan, and under the part that is on the steps of its lesson: what a touch goes to, what is done."""
    if teaching is None:
        return []
    rows: list[dict[str, Any]] = []
    walk = teaching.walk
    for number, (begins, part) in enumerate(teaching.day.begins()):
        is_current = number == teaching.part
        rows.append(
            {"kind": "part", "name": f"part-{number}", "to": number, "mark": "", "label": titles.part(part), "minutes": part.minutes,
             "begins": begins, "isCurrent": is_current and walk is None, "isOpen": is_current, "isDone": number < teaching.part}
        )  # fmt: skip
        if is_current and walk:
            if walk.lesson.id != part.lesson:
                rows.append(_row("lesson", f"lesson-{walk.lesson.id}", 0, "", titles.lesson(walk.lesson.id)))
            rows += _steps(walk)
    return rows


def _steps(walk: Walk) -> list[dict[str, Any]]:
    return [
        {**_row("step", f"step-{number}", number, str(number + 1), first_words(step.say)),
         "isCurrent": number == walk.index, "isDone": number < walk.index}
        for number, step in enumerate(walk.steps)
    ]  # fmt: skip


def _row(kind: str, name: str, to: int, mark: str, label: str) -> dict[str, Any]:
    return {"kind": kind, "name": name, "to": to, "mark": mark, "label": label, "minutes": 0, "begins": 0,
            "isCurrent": False, "isOpen": False, "isDone": False}  # fmt: skip


def first_words(markup: str) -> str:
    """The first sentence of a step, without furigana and its stop: as a list names it."""
    return ruby.plain(markup).partition("。")[0].replace(" ", "") if "。" in markup else ruby.plain(markup)


def lessons_view(teaching: Teaching | None, titles: Titles) -> list[dict[str, Any]]:
    """Every lesson there is, for somebody who departs from the plan."""
    if teaching is None:
        return []
    taught = teaching.walk.lesson.id if teaching.walk else ""
    return [
        {**_row("lesson", f"lesson-{one}", 0, "", titles.lesson(one)), "id": one, "isCurrent": one == taught,
         "isDone": one in teaching.taught and one != taught}
        for one in titles.library.lessons
    ]  # fmt: skip


def head_view(teaching: Teaching | None, titles: Titles) -> dict[str, str]:
    """What stands at the top of the console: the course, and when and where it is held."""
    if teaching is None:
        return {"title": "", "about": ""}
    facts, begins = teaching.facts, teaching.opened.astimezone(JAPAN)
    ends = begins + timedelta(minutes=teaching.day.minutes)
    times = f"{begins:%H:%M}–{ends:%H:%M}"
    about = "　".join((long_date(facts.held_on, titles.words.locale), facts.place, times))
    return {"title": titles.course_text(teaching.course.title), "about": about}


def hour_view(hour: Hour | None, now: str, words: Words) -> dict[str, Any]:
    """The clock beside the plan, in sentences."""
    if hour is None:
        return {"left": 0, "share": 0.0, "now": "", "pace": "", "part": "", "isLate": False}
    say = words.program
    pace = (
        say("予定より{minutes}分おそい")
        if hour.late > 0
        else say("予定より{minutes}分はやい")
        if hour.late
        else say("予定どおり")
    )
    left = (
        say("時間を{minutes}分すぎました").format(minutes=hour.over)
        if hour.over
        else pace.format(minutes=abs(hour.late))
    )
    part = say("いまの部分は あと{left}分（{all}分）").format(left=hour.part_left, all=hour.part)
    return {"left": hour.left, "share": hour.share, "now": now, "pace": left, "part": part, "isLate": hour.late > 0}  # fmt: skip


def card_view(teaching: Teaching | None, titles: Titles) -> dict[str, Any]:
    """The instructor's card: what to say, what to look out for, what people ask here, what comes next."""
    if teaching is None:
        return _EMPTY_CARD
    walk, following = teaching.walk, teaching.following
    step = walk.step if walk else None
    coming = f"{walk.index + 2}　{first_words(walk.steps[walk.index + 1].say)}" if walk and not walk.is_last else ""
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
            "isCrowded": teaching.is_crowded, "answers": teaching.answers, "missing": teaching.missing_helpers}  # fmt: skip


def questions_view(teaching: Teaching | None, words: Words) -> list[dict[str, Any]]:
    counts = teaching.questions if teaching else {}
    return [
        {"id": kind, "label": words.program(_SHORT.get(kind, label)), "count": counts.get(kind, 0)}
        for kind, label in QUESTIONS.items()
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
        "ring": words.program(_RING) if _has_ring(walk) else "",
        "number": walk.index + 1 if walk else 0, "count": len(walk.steps) if walk else 0,
        "hasTwin": other is not None, "twinSentence": other.step.say if other else "",
        "look": _look(walk), "twinLook": _look(other),
        "isLarge": teaching.board == "large", "isFrozen": teaching.is_frozen, "skin": teaching.phone,
        "address": address, "addressName": page.name if page else "",
    }  # fmt: skip


def _look(walk: Walk | None) -> str:
    """By what one tells two phones apart that stand side by side: their kind, or the look of the service."""
    if walk is None:
        return ""
    kind = "Android" if walk.phone == "android" else "iPhone"
    variant = walk.lesson.variant_of(walk.step)
    return variant.sign if variant else kind


def _has_ring(walk: Walk | None) -> bool:
    """Whether there is a place to touch, with its ring round it."""
    move = next_move(walk) if walk and walk.is_glowing else None
    return move is not None and move.kind != "read"


def survey_view(words: Words, is_thanking: bool) -> dict[str, Any]:
    """The question or the thanks, and the faces, in the language of the person who is asked."""
    return {
        "question": words.program(survey.THANKS if is_thanking else survey.QUESTION), "isThanking": is_thanking,
        "locale": words.locale.code, "tag": words.locale.tag,
        "answers": [{"id": name, "label": words.program(label), "icon": icon} for name, (label, icon) in survey.ANSWERS.items()],
    }  # fmt: skip


def end_view(teaching: Teaching | None, words: Words) -> dict[str, Any]:
    """Above the summary: whether the class counts, and why not."""
    say = words.program
    if teaching is None or teaching.is_discarded:
        heading = say("教室を取り消しました。数えません。")
    elif not teaching.facts.participants:
        heading = say("教室をとじました。来た人が 0人なので、数えません。")
    else:
        heading = say("教室をとじました。数えました。")
    reasons = [{"value": one, "label": say(REASONS[one])} for one in WHY_NONE]
    return {"heading": heading, "isDiscarded": teaching is not None and teaching.is_discarded, "reasons": reasons}


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

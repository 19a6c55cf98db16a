"""A class being written at the desk: what staff type stays as they typed it until all of it can be read."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import date, timedelta

from kiosk.document.problem import Problem, Refused
from kiosk.intake.cells import hours_in, number_in
from kiosk.intake.names import KnownCourse, course_of
from kiosk.intake.sameness import like
from kiosk.language.dates import parse_date
from kiosk.usage.class_entries import Written, corrected, entered, faults_in, new_key
from kiosk.usage.classes import ClassFacts, ClassRecord

# What is written of a class, and what it is called.
_LABELS = {
    "held_on": "開催日", "course": "講座", "place": "場所", "participants": "参加者数", "capacity": "定員",
    "starts": "開始", "day": "日目", "helpers": "補助者数", "minutes": "分",
}  # fmt: skip
_NUMBERS = ("participants", "capacity", "day", "helpers", "minutes")
_UNCHANGED = "まだ何も変わっていません。まちがっているところを書きなおしてください。"
_NO_DATE = "開催日「{value}」が読めません。2026-11-21 か 令和8年11月21日 の形で書いてください。"
_FUTURE = "開催日 {value} は、まだ来ていません。行われた教室だけを書いてください。"
_NO_COURSE = "講座「{value}」がありません。あるのは: {known}"
_NOT_A_NUMBER = "{header}「{value}」は数字で書いてください。"
_BAD_TIME = "開始時刻「{starts}」は 13:30 の形で書いてください。"
_LIKE = "同じ教室かもしれません（番号 {key}）。同じ教室か、べつの教室かを答えてください。"


class Alike(Refused):
    """What is written may be a class that is there: a person says whether it is the same, another, or corrects it."""

    def __init__(self, facts: ClassFacts, records: tuple[ClassRecord, ...]) -> None:
        super().__init__(Problem(_LIKE, fills={"key": records[0].key}))
        self.facts, self.records = facts, records


@dataclass(frozen=True)
class Draft:
    """`texts` by the name of a fact. `record` is the class to correct, None for a new one; `is_another` says that it is no
    class that looks like it."""

    texts: Mapping[str, str]
    record: ClassRecord | None = None
    role: str = "staff"
    reason: str = "count"
    is_another: bool = False


def blank(courses: Iterable[KnownCourse], there: Iterable[ClassRecord], today: date) -> Draft:
    """A new class: the course and the place of the newest one, or the first course there is."""
    newest = max(there, key=lambda one: one.facts.held_on, default=None)
    known = list(courses)
    course = next((one.id for one in known if newest and one.id == newest.facts.course), known[0].id if known else "")
    texts = {"held_on": today.isoformat(), "place": newest.facts.place if newest else ""}
    return filled(Draft(texts), "course", course, known)


def draft_of(record: ClassRecord) -> Draft:
    """A class as it stands, to be corrected."""
    return Draft(texts_of(record.facts), record, record.facts.role)


def texts_of(facts: ClassFacts) -> dict[str, str]:
    """As one would type them; what is not known is empty."""
    texts = {name: str(getattr(facts, name)) for name in _LABELS}
    return {name: "" if text == "0" and name != "participants" else text for name, text in texts.items()}


def filled(draft: Draft, name: str, text: str, courses: Iterable[KnownCourse]) -> Draft:
    """One answer. A course brings its number of places and begins with its first day."""
    texts = {**draft.texts, name: text}
    course = next((one for one in courses if name == "course" and one.id == text), None)
    if course:
        texts |= {"day": "1", "capacity": str(course.capacity)}
    return replace(draft, texts=texts, is_another=False)


def moved(draft: Draft, days: int) -> Draft:
    """Another day; a date that cannot be read stays as it is."""
    day = parse_date(draft.texts.get("held_on", ""))
    if day is None or not date.min < day < date.max:
        return draft
    return replace(draft, texts={**draft.texts, "held_on": str(day + timedelta(days=days))})


def days_of(draft: Draft, courses: Iterable[KnownCourse]) -> int:
    """How many days the chosen course has."""
    return next((one.days for one in _known(draft, courses) if one.id == draft.texts.get("course")), 1)


def written(draft: Draft, courses: Iterable[KnownCourse], there: Iterable[ClassRecord], today: date) -> Written:
    """The event that this draft is. Raises Refused with everything that cannot be read or cannot be, and Alike where a
    class that is there may be the same."""
    facts = _facts(draft, _known(draft, courses), today)
    others = like(facts, (one for one in there if draft.record is None or one.key != draft.record.key))
    if others and not draft.is_another:
        raise Alike(facts, others)
    if draft.record is None:
        return entered(facts, new_key(), "desk")
    if facts == draft.record.facts and draft.record.state == "closed":
        raise Refused(Problem(_UNCHANGED))
    return corrected(draft.record, facts, draft.reason)


def correcting(draft: Draft, record: ClassRecord) -> Draft:
    """What was written as a new class, as the correction of one that is there: what is not known of it stays."""
    there = texts_of(record.facts)
    texts = {name: draft.texts.get(name) or there[name] for name in there}
    return Draft(texts, record, record.facts.role, draft.reason)


def _facts(draft: Draft, courses: tuple[KnownCourse, ...], today: date) -> ClassFacts:
    """The class that the texts tell. Raises Refused with everything that cannot be read."""
    texts = {name: draft.texts.get(name, "").strip() for name in _LABELS}
    held_on, course = parse_date(texts["held_on"]), course_of(texts["course"], courses, {})
    problems: list[Problem] = []
    if held_on is None:
        problems.append(Problem(_NO_DATE, fills={"value": texts["held_on"]}))
    elif held_on > today:
        problems.append(Problem(_FUTURE, fills={"value": held_on.isoformat()}))
    if course is None:
        known = "、".join(one.title for one in courses)
        problems.append(Problem(_NO_COURSE, fills={"value": texts["course"], "known": known}))
    starts = hours_in(texts["starts"])
    if starts.is_wrong:
        problems.append(Problem(_BAD_TIME, fills={"starts": texts["starts"]}))
    numbers = {name: number_in(texts[name]) for name in _NUMBERS if texts[name] or name == "participants"}
    for name, number in numbers.items():
        if number is None:
            problems.append(Problem(_NOT_A_NUMBER, fills={"header": _LABELS[name], "value": texts[name]}))
    if held_on is None or course is None or problems:
        raise Refused(*problems)
    told = {name: number for name, number in numbers.items() if number is not None}
    facts = ClassFacts(
        held_on, texts["place"], course.id, course.series, days=max(course.days, told.get("day", 1)),
        starts=starts.starts, role=draft.role, **told,
    )  # fmt: skip
    wrong = faults_in(facts)
    if wrong:
        raise Refused(*(Problem(message, fills=fills) for message, fills in wrong))
    return facts


def _known(draft: Draft, courses: Iterable[KnownCourse]) -> tuple[KnownCourse, ...]:
    """The courses there are, and that of an old class whose course is no longer taught."""
    known = tuple(courses)
    if draft.record is None or any(one.id == draft.record.facts.course for one in known):
        return known
    return (*known, _course_of(draft.record.facts))


def _course_of(facts: ClassFacts) -> KnownCourse:
    return KnownCourse(facts.course, facts.course, facts.series, facts.days, facts.capacity)

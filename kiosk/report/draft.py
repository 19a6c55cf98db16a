"""A class being written at the desk: what staff type stays as they typed it until all of it can be read."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import date, timedelta

from kiosk.document.problem import Problem, Refused
from kiosk.language.dates import parse_date
from kiosk.report.import_file import COLUMNS, DOUBLE, KnownCourse, double_of, read_row
from kiosk.usage.class_entries import Written, corrected, entered, new_key
from kiosk.usage.classes import ClassFacts, ClassRecord

_UNCHANGED = "まだ何も変わっていません。まちがっているところを書きなおしてください。"


@dataclass(frozen=True)
class Draft:
    """`texts` by the name of a fact, as in an import table's COLUMNS. `record` is the class to correct, None for a new one."""

    texts: Mapping[str, str]
    record: ClassRecord | None = None
    role: str = "staff"
    reason: str = "count"


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
    texts = {name: str(getattr(facts, name)) for name in COLUMNS.values()}
    return {name: "" if text == "0" and name != "participants" else text for name, text in texts.items()}


def filled(draft: Draft, name: str, text: str, courses: Iterable[KnownCourse]) -> Draft:
    """One answer. A course brings its number of places and begins with its first day."""
    texts = {**draft.texts, name: text}
    course = next((one for one in courses if name == "course" and one.id == text), None)
    if course:
        texts |= {"day": "1", "capacity": str(course.capacity)}
    return replace(draft, texts=texts)


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
    """The event that this draft is. Raises Refused with everything that cannot be read or cannot be."""
    row = {heading: draft.texts.get(name, "") for heading, name in COLUMNS.items()}
    facts, faults = read_row(row, _known(draft, courses), today)
    if facts is None:
        raise Refused(*(Problem(message, fills=fills) for message, fills in faults))
    facts = replace(facts, role=draft.role)
    other = double_of(facts, (one for one in there if draft.record is None or one.key != draft.record.key))
    if other:
        raise Refused(Problem(DOUBLE, fills={"key": other}))
    if draft.record is None:
        return entered(facts, new_key(), "desk")
    if facts == draft.record.facts and draft.record.state == "closed":
        raise Refused(Problem(_UNCHANGED))
    return corrected(draft.record, facts, draft.reason)


def _known(draft: Draft, courses: Iterable[KnownCourse]) -> tuple[KnownCourse, ...]:
    """The courses there are, and that of an old class whose course is no longer taught."""
    known = tuple(courses)
    if draft.record is None or any(one.id == draft.record.facts.course for one in known):
        return known
    return (*known, _course_of(draft.record.facts))


def _course_of(facts: ClassFacts) -> KnownCourse:
    return KnownCourse(facts.course, facts.course, facts.series, facts.days, facts.capacity)

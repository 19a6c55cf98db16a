"""A class from opening to closing: `advance(teaching, event, world, now) -> teaching, effects`. Pure.

The instructor's buttons, the clicker and a touch on the drawn phone all arrive as the same events. Everything that is
counted leaves as a `Record` at once, so that a power cut loses nothing; `resumed` builds the class again from the log.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace
from datetime import date, datetime
from typing import Literal, get_args

from kiosk.classroom.course import Course, Day, Part
from kiosk.classroom.lesson_walk import begun, on_phone
from kiosk.lesson.library import Library
from kiosk.lesson.model import Lesson, PhoneKind
from kiosk.usage.classes import Answer, ClassFacts, ClassRecord, Question, Reason, Role
from kiosk.usage.events import JAPAN
from kiosk.usage.log import Fields
from kiosk.walkthrough import walk as walking
from kiosk.walkthrough.walk import Record, Walk

QUESTIONS: tuple[Question, ...] = get_args(Question)
ANSWERS: tuple[Answer, ...] = get_args(Answer)
ROLES: tuple[Role, ...] = get_args(Role)
# 総務省 rule in the 財務省 audit: above this a helper cannot see to everybody.
LEARNERS_PER_HELPER = 4
MAX_PEOPLE = 500
Stage = Literal["teaching", "survey", "closed"]
Board = Literal["lesson", "large", "qr", "blank"]


@dataclass(frozen=True)
class Form:
    """What is said of a class before it begins. No names anywhere."""

    course: str = ""
    day: int = 1
    place: str = ""
    held_on: date | None = None
    capacity: int = 10
    helpers: int = 1
    role: Role = "volunteer"
    # A clock that cannot be believed says nothing of when the class began.
    is_clock_wrong: bool = False


@dataclass(frozen=True)
class Counted:
    """So many people more or less: one with a key, several with a number that was written."""

    change: int


@dataclass(frozen=True)
class Helped:
    """One helper more or less."""

    change: int


@dataclass(frozen=True)
class Asked:
    """Somebody asked; −1 takes it back."""

    question: Question
    change: int = 1


@dataclass(frozen=True)
class Answered:
    """One touch of the survey."""

    answer: Answer
    locale: str


@dataclass(frozen=True)
class GoTo:
    """To a part of the day, by its number."""

    part: int


@dataclass(frozen=True)
class GoToStep:
    """To a step of the lesson that is on the projector, by its number from 0."""

    step: int


@dataclass(frozen=True)
class Chose:
    """A lesson of one's own choice, beside the plan of the day; the part of the day stays as it is."""

    lesson: str


@dataclass(frozen=True)
class Shown:
    """What is on the projector; the same again goes back to the lesson."""

    board: Board


@dataclass(frozen=True)
class Translated:
    """The projector speaks another language from now on: that of the world which comes with this event."""


@dataclass(frozen=True)
class Mended:
    """After the class: so many people were there."""

    participants: int


@dataclass(frozen=True)
class Discarded:
    """After the class: it was none, or was opened by mistake."""

    reason: Reason


@dataclass(frozen=True)
class Did:
    """Something done to the drawn phone, or asked of the lesson."""

    event: walking.Event


Pressed = Literal["next", "back", "freeze", "phone", "survey", "teach", "close"]
After = Mended | Discarded
Event = Counted | Helped | Asked | Answered | GoTo | GoToStep | Chose | Shown | Translated | Did | After | Pressed
Effect = walking.Effect


@dataclass(frozen=True)
class World:
    """The lessons, as they are shown to this class."""

    library: Library
    localise: Callable[[Lesson], Lesson]


@dataclass(frozen=True)
class Teaching:
    """A class that is going on. `walk` is the lesson on the projector; `frozen` what the projector keeps showing."""

    course: Course
    key: str
    facts: ClassFacts
    opened: datetime
    part: int = 0
    walk: Walk | None = None
    frozen: Walk | None = None
    is_frozen: bool = False
    board: Board = "lesson"
    phone: PhoneKind = "iphone"
    stage: Stage = "teaching"
    questions: Mapping[str, int] = field(default_factory=dict)
    answers: int = 0
    taught: tuple[str, ...] = ()
    # How often it was corrected after it was closed.
    revision: int = 0
    is_discarded: bool = False

    @property
    def day(self) -> Day:
        return self.course.days[min(self.facts.day, len(self.course.days)) - 1]

    @property
    def current(self) -> Part:
        return self.day.parts[self.part]

    @property
    def following(self) -> Part | None:
        """What comes next."""
        return self.day.parts[self.part + 1] if self.part + 1 < len(self.day.parts) else None

    @property
    def projected(self) -> Walk | None:
        return self.frozen if self.is_frozen else self.walk

    @property
    def is_crowded(self) -> bool:
        """More than four learners for one helper; the instructor is not one of them."""
        return self.facts.participants > LEARNERS_PER_HELPER * max(1, self.facts.helpers)

    @property
    def missing_helpers(self) -> int:
        """How many helpers more it takes until each has at most four learners."""
        return max(0, -(-self.facts.participants // LEARNERS_PER_HELPER) - max(1, self.facts.helpers))

    def minutes(self, now: datetime) -> int:
        """Since it was opened; never negative, whatever the clock did."""
        return max(0, int((now - self.opened).total_seconds() // 60))


def opened(form: Form, course: Course, key: str, world: World, now: datetime) -> tuple[Teaching, tuple[Effect, ...]]:
    """The class begins. Its day is the one of the form, else the day on which it is opened, in Japan."""
    local = now.astimezone(JAPAN)
    facts = ClassFacts(
        form.held_on or local.date(), form.place.strip(), course.id, course.series, form.day, len(course.days),
        "" if form.is_clock_wrong else local.strftime("%H:%M"), form.capacity, 0, form.helpers, 0, form.role,
    )  # fmt: skip
    about = {name: value for name, value in facts.fields().items() if name not in ("participants", "minutes")}
    teaching = Teaching(course, key, facts, now)
    teaching, effects = _entered(teaching, 0, world)
    return teaching, (Record("class_opened", {**about, "key": key}), *effects)


def resumed(record: ClassRecord, course: Course, world: World, opened_at: datetime) -> Teaching:
    """A class that was not closed, as the log tells it, at the last lesson that was begun."""
    parts = course.days[min(record.facts.day, len(course.days)) - 1].parts
    planned = [one.lesson for one in parts if one.lesson]
    last = next((one for one in reversed(record.taught) if one in planned), "")
    part = next((number for number, one in enumerate(parts) if last and one.lesson == last), 0)
    teaching = Teaching(
        course, record.key, record.facts, opened_at, questions=dict(record.questions),
        answers=sum(record.answers.values()), taught=record.taught,
    )  # fmt: skip
    return _entered(teaching, part, world)[0]


def advance(teaching: Teaching, event: Event, world: World, now: datetime) -> tuple[Teaching, tuple[Effect, ...]]:
    """The class after `event`, and what is to be counted for it. A closed class stays as it is, but that it can be
    mended and discarded."""
    if teaching.stage == "closed" or isinstance(event, Mended | Discarded):
        return _afterwards(teaching, event)
    match event:
        case GoTo(part):
            return _entered(teaching, part, world)
        case GoToStep(step):
            return _at_step(teaching, step), ()
        case Chose(lesson):
            return _taught(replace(teaching, board="lesson"), lesson, world)
        case Shown(board):
            return replace(teaching, board="lesson" if teaching.board == board else board), ()
        case Translated():
            return replace(teaching, walk=_in_language(teaching.walk, world)), ()
        case Did(inner):
            return _did(teaching, inner)
        case Counted() | Helped() | Asked() | Answered():
            return _counted(teaching, event)
    return _pressed(teaching, event, world, now)


def _counted(teaching: Teaching, event: Counted | Helped | Asked | Answered) -> tuple[Teaching, tuple[Effect, ...]]:
    facts = teaching.facts
    match event:
        case Counted(change):
            people = facts.participants + change
            after = replace(teaching, facts=replace(facts, participants=people))
            return _within(teaching, after, people, "class_counted", participants=people)
        case Helped(change):
            helpers = facts.helpers + change
            after = replace(teaching, facts=replace(facts, helpers=helpers))
            return _within(teaching, after, helpers, "class_helped", helpers=helpers)
        case Asked(question, change):
            count = teaching.questions.get(question, 0) + change
            after = replace(teaching, questions={**teaching.questions, question: count})
            return _within(teaching, after, count, "class_asked", question=question, change=change)
        case Answered(answer, locale):
            after = replace(teaching, answers=teaching.answers + 1)
            return _within(teaching, after, after.answers, "class_answered", answer=answer, locale=locale)


def answered_beside(key: str, event: Answered) -> tuple[Effect, ...]:
    """A touch of the survey on a machine beside the class `key`, which is taught elsewhere."""
    return (Record("class_answered", {"key": key, "answer": event.answer, "locale": event.locale}),)


def _within(
    before: Teaching, after: Teaching, count: int, kind: str, **fields: str | int | float
) -> tuple[Teaching, tuple[Effect, ...]]:
    """A count below nothing or beyond all reason is a slip of the finger."""
    if not 0 <= count <= MAX_PEOPLE:
        return before, ()
    return after, (Record(kind, {"key": before.key, **fields}),)


def _pressed(teaching: Teaching, event: Pressed, world: World, now: datetime) -> tuple[Teaching, tuple[Effect, ...]]:
    match event:
        case "next" | "back":
            return _turned(teaching, 1 if event == "next" else -1, world)
        case "freeze":
            return replace(teaching, is_frozen=not teaching.is_frozen, frozen=teaching.walk), ()
        case "phone":
            return _on_other_phone(teaching), ()
        case "survey":
            return replace(teaching, stage="survey"), ()
        case "teach":
            return replace(teaching, stage="teaching"), ()
        case "close":
            return _closed(teaching, now)


def _entered(teaching: Teaching, part: int, world: World) -> tuple[Teaching, tuple[Effect, ...]]:
    """A part of the day begins; a lesson starts at its first step."""
    if not 0 <= part < len(teaching.day.parts):
        return teaching, ()
    teaching = replace(teaching, part=part, walk=None, board="lesson")
    return _taught(teaching, teaching.current.lesson, world)


def _taught(teaching: Teaching, lesson_id: str, world: World) -> tuple[Teaching, tuple[Effect, ...]]:
    """A lesson comes up at its first step; it is counted the first time."""
    if lesson_id not in world.library.lessons:
        return teaching, ()
    teaching = replace(teaching, walk=begun(world.localise(world.library.lessons[lesson_id]), teaching.phone))
    if lesson_id in teaching.taught:
        return teaching, ()
    told = Record("class_taught", {"key": teaching.key, "lesson": lesson_id})
    return replace(teaching, taught=(*teaching.taught, lesson_id)), (told,)


def _at_step(teaching: Teaching, step: int) -> Teaching:
    walk = teaching.walk
    if walk is None or not 0 <= step < len(walk.steps):
        return teaching
    board: Board = "lesson" if teaching.board == "blank" else teaching.board
    return replace(teaching, board=board, walk=walking.at(walk, step))


def _in_language(walk: Walk | None, world: World) -> Walk | None:
    if walk is None:
        return None
    return walking.in_language(walk, world.localise(world.library.lessons[walk.lesson.id]))


def _did(teaching: Teaching, event: walking.Event) -> tuple[Teaching, tuple[Effect, ...]]:
    """On the drawn phone; what a class does with it is not the use of a terminal, and is not counted as such."""
    if teaching.walk is None:
        return teaching, ()
    walk, effects = walking.advance(teaching.walk, event, 0.0)
    says = tuple(effect for effect in effects if isinstance(effect, walking.Say))
    return replace(teaching, walk=walk), says


def _turned(teaching: Teaching, sign: int, world: World) -> tuple[Teaching, tuple[Effect, ...]]:
    """One step on or back; past the end of a lesson, the next part. From a blank board the lesson comes back first."""
    if teaching.board == "blank":
        return replace(teaching, board="lesson"), ()
    walk = teaching.walk
    if walk is None or (walk.is_last if sign > 0 else walk.index == 0):
        return _entered(teaching, teaching.part + sign, world)
    return replace(teaching, walk=walking.at(walk, walk.index + sign)), ()


def _on_other_phone(teaching: Teaching) -> Teaching:
    """The same place of the lesson on the other kind of phone."""
    phone: PhoneKind = "android" if teaching.phone == "iphone" else "iphone"
    walk = teaching.walk
    if walk is None or phone not in walk.lesson.phones:
        return replace(teaching, phone=phone)
    return replace(teaching, phone=phone, walk=on_phone(walk, phone))


def _closed(teaching: Teaching, now: datetime) -> tuple[Teaching, tuple[Effect, ...]]:
    minutes = min(teaching.minutes(now), 1440)
    facts = replace(teaching.facts, minutes=minutes)
    told = Record("class_closed", {
        "key": teaching.key, "participants": facts.participants, "helpers": facts.helpers, "minutes": minutes,
    })  # fmt: skip
    return replace(teaching, facts=facts, stage="closed", board="blank"), (told,)


def _afterwards(teaching: Teaching, event: Event) -> tuple[Teaching, tuple[Effect, ...]]:
    """What was written stays: a correction and a cancellation are entries of their own."""
    if teaching.stage != "closed" or teaching.is_discarded:
        return teaching, ()
    after = replace(teaching, revision=teaching.revision + 1)
    match event:
        case Mended(participants) if 0 <= participants <= MAX_PEOPLE and participants != teaching.facts.participants:
            facts = replace(teaching.facts, participants=participants)
            about: Fields = {"key": teaching.key, "revision": after.revision, "reason": "count"}
            return replace(after, facts=facts), (Record("class_corrected", {**facts.fields(), **about}),)
        case Discarded(reason):
            gone: Fields = {"key": teaching.key, "revision": after.revision, "reason": reason}
            return replace(after, is_discarded=True), (Record("class_cancelled", gone),)
    return teaching, ()


def suggested(records: tuple[ClassRecord, ...], courses: Mapping[str, Course], today: date) -> Form:
    """The last class's answers; after the first day of two, the second one."""
    known = [one for one in records if one.facts.course in courses and one.origin == "taught"]
    if not known:
        first = next(iter(courses.values()), None)
        return Form(first.id if first else "", held_on=today, capacity=first.capacity if first else 10)
    last = known[-1].facts
    days = len(courses[last.course].days)
    has_more = known[-1].state == "closed" and last.day < days
    role: Role = last.role if last.role in ROLES else "volunteer"
    return Form(last.course, last.day + 1 if has_more else 1, last.place, today, last.capacity, last.helpers, role)

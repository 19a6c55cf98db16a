"""What is handed out for a course: the same content for the paper and for the web page."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from kiosk.classroom.course import Course
from kiosk.language import ruby
from kiosk.language.catalog import Words
from kiosk.lesson.age import age
from kiosk.lesson.city import City
from kiosk.lesson.library import Library
from kiosk.lesson.model import Lesson, PhoneKind, Step
from kiosk.lesson.things import THINGS
from kiosk.lesson.words import localised

_TEMPLATES = Path(__file__).parent


@dataclass(frozen=True)
class HandoutStep:
    """One step: its sentence for one's own phone, and the file of the picture."""

    text: str
    warn: str
    picture: str
    hint: str
    troubles: tuple[tuple[str, str], ...]


@dataclass(frozen=True)
class HandoutLesson:
    id: str
    title: str
    goal: str
    steps: tuple[HandoutStep, ...]
    address: str
    address_name: str
    # When it was read about or compared with the real screens, in words.
    age: str


@dataclass(frozen=True)
class HandoutPart:
    """A part of the day: a lesson, or talk; `begins` in minutes."""

    begins: int
    minutes: int
    name: str
    note: str
    lesson: HandoutLesson | None


@dataclass(frozen=True)
class Handout:
    """A course, in one language and for one kind of phone. All texts are markup."""

    id: str
    title: str
    goal: str
    for_whom: str
    bring: tuple[str, ...]
    days: tuple[tuple[str, tuple[HandoutPart, ...]], ...]
    counter: str
    counter_phone: str
    city: str

    def lessons(self) -> Iterator[HandoutLesson]:
        """Each once, in the order in which they are taught."""
        seen: set[str] = set()
        for _, parts in self.days:
            for part in parts:
                if part.lesson and part.lesson.id not in seen:
                    seen.add(part.lesson.id)
                    yield part.lesson


def make_handout(course: Course, library: Library, city: City, words: Words, phone: PhoneKind) -> Handout:
    """The course in the language of `words`, with the city's facts in it."""
    facts = city.facts_in(words)
    lessons = {name: _lesson(localised(library.lessons[name], words, facts), phone, words) for name in course.lessons()}
    days = tuple(
        (words.content(day.title), tuple(
            HandoutPart(begins, part.minutes, lessons[part.lesson].title if part.lesson else words.content(part.talk),
                        words.content(part.note) if part.note else "", lessons.get(part.lesson))
            for begins, part in day.begins()
        ))
        for day in course.days
    )  # fmt: skip
    return Handout(
        course.id, words.content(course.title), words.content(course.goal), words.content(course.for_whom),
        tuple(words.program(THINGS[thing]) for thing in course.bring), days,
        words.content(city.counter.name) if city.counter.name else "", city.counter.phone, words.content(city.name),
    )  # fmt: skip


def _lesson(lesson: Lesson, phone: PhoneKind, words: Words) -> HandoutLesson:
    drawn = phone if phone in lesson.phones else lesson.phones[0]
    address = lesson.page.addresses[0] if lesson.page and lesson.page.addresses else ""
    return HandoutLesson(
        lesson.id, lesson.title, lesson.goal, tuple(_step(lesson, step) for step in lesson.steps_for(drawn, "")), address,
        lesson.page.name if lesson.page else "", age(lesson, words).markup,
    )  # fmt: skip


def _step(lesson: Lesson, step: Step) -> HandoutStep:
    troubles = tuple((trouble.sign, trouble.say) for trouble in step.trouble)
    return HandoutStep(step.own or step.say, step.warn, f"{lesson.id}-{step.id}.png", step.hint, troubles)


def handout_html(handout: Handout, labels: Mapping[str, str], tag: str) -> str:
    """The web page: static, with furigana as HTML ruby and the codes as SVG. Pictures lie in `pictures/` beside it."""
    from jinja2 import Environment, FileSystemLoader
    from markupsafe import Markup, escape

    def as_ruby(markup: str) -> Markup:
        return Markup("").join(
            Markup("<ruby>{}<rp>（</rp><rt>{}</rt><rp>）</rp></ruby>").format(piece.base, piece.reading)
            if piece.reading
            else escape(piece.base)
            for piece in ruby.parse(markup)
        )

    environment = Environment(
        loader=FileSystemLoader(_TEMPLATES), autoescape=True, trim_blocks=True, lstrip_blocks=True
    )
    environment.filters.update(ruby=as_ruby, plain=ruby.plain, qr=lambda text: Markup(_qr_svg(text)))  # noqa: S704  # drawn by us
    return environment.get_template("handout.html.j2").render(handout=handout, labels=labels, tag=tag)


def _qr_svg(text: str) -> str:
    """A code as SVG of our own making: squares of one unit, quiet zone of four."""
    import qrcode

    code = qrcode.QRCode(error_correction=qrcode.constants.ERROR_CORRECT_M, border=4)
    code.add_data(text)
    code.make()
    modules = code.get_matrix()
    squares = "".join(f"M{x} {y}h1v1h-1z" for y, row in enumerate(modules) for x, is_dark in enumerate(row) if is_dark)
    side = len(modules)
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {side} {side}" role="img" shape-rendering="crispEdges">'
        f'<path fill="#fff" d="M0 0h{side}v{side}h-{side}z"/><path d="{squares}"/></svg>'
    )

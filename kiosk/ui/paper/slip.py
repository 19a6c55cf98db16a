"""The take-home slip: a code as large as a hand to go on with, its address, and three lines to do, with furigana.

One A4 page, or a strip of an 80 mm roll as long as it needs.
"""

from pathlib import Path

from kiosk.language.catalog import Words
from kiosk.lesson.age import age
from kiosk.lesson.model import Lesson, PhoneKind
from kiosk.ui.paper.paper import A4, ROLL_80, Format, Page, mm, paper
from kiosk.ui.screen.display import family_for

_QR_MM = {A4: 122.0, ROLL_80: 64.0}
_HEADING_PT = {A4: 17.0, ROLL_80: 12.0}
_TITLE_PT = {A4: 26.0, ROLL_80: 16.0}
_STEP_PT = {A4: 22.0, ROLL_80: 13.0}
_SMALL_PT = {A4: 13.0, ROLL_80: 11.0}
_ADDRESS_PT = {A4: 18.0, ROLL_80: 12.0}
_INDENT = {A4: 14.0, ROLL_80: 8.0}
# Long lines must fit: smaller, but never below what is read without effort.
_LEAST_STEP_PT = 13.0
HEADING = "おうちで もういちど"
ASK = "わからないときは、{市役所|しやくしょ}の {窓口|まどぐち}で {聞|き}いてください。"


def write_slip(path: Path, lesson: Lesson, phone: PhoneKind, words: Words, form: Format = A4, city: str = "") -> None:
    """Write the slip of a lesson that is already in the language of `words`; `city` is markup.

    Raises OSError when it cannot be written.
    """
    family = family_for(words.locale.tag)
    length = None
    if form.is_roll:
        # Printed twice: the first time to see how long it is.
        with paper(path, form, family, lesson.id) as page:
            _print(page, lesson, phone, words, city)
            length = page.y / mm(1) + form.margin
    with paper(path, form, family, lesson.id, length) as page:
        _print(page, lesson, phone, words, city)


def _print(page: Page, lesson: Lesson, phone: PhoneKind, words: Words, city: str) -> None:
    _head(page, lesson, words, city)
    _code(page, lesson)
    page.space(3)
    page.rule(0.4)
    page.space(4)
    points, foot = _STEP_PT[page.form], _foot_height(page, lesson, words)
    if not page.form.is_roll:
        while points > _LEAST_STEP_PT and page.y + _height(page, lesson, phone, points) > page.bottom - foot:
            points -= 0.5
    for number, step in enumerate(lesson.steps_at_home(phone), 1):
        page.numbered(number, step.own or step.say, points, indent=_INDENT[page.form])
        page.space(2.5)
    page.space(1)
    if not page.form.is_roll:
        page.y = max(page.y, page.bottom - foot)
    for text in _foot(lesson, words):
        page.text(text, _SMALL_PT[page.form])


def _head(page: Page, lesson: Lesson, words: Words, city: str) -> None:
    heading = "　".join(part for part in (city, words.program(HEADING)) if part)
    page.text(heading, _HEADING_PT[page.form], is_bold=True, is_centred=True)
    page.space(1.5)
    page.rule()
    page.space(4)
    page.text(lesson.title, _TITLE_PT[page.form], is_bold=True, is_centred=True)
    page.space(2)


def _code(page: Page, lesson: Lesson) -> None:
    """Where to go on at home; nothing where the lesson has no page."""
    if lesson.page is None or not lesson.page.addresses:
        return
    address, side = lesson.page.addresses[0], _QR_MM[page.form]
    page.qr(address, (page.form.width - side) / 2, side)
    page.space(side)
    page.text(lesson.page.name, _SMALL_PT[page.form], is_centred=True)
    # The Japanese letters flatten the tails of p, q, g and y, by which an address is typed.
    family, page.family = page.family, family_for("en")
    page.text(address, _ADDRESS_PT[page.form], is_bold=True, is_centred=True)
    page.family = family


def _foot(lesson: Lesson, words: Words) -> tuple[str, ...]:
    return words.program(ASK), age(lesson, words).markup


def _foot_height(page: Page, lesson: Lesson, words: Words) -> float:
    """In dots."""
    return sum(page.setting(text, _SMALL_PT[page.form], page.width).height for text in _foot(lesson, words))


def _height(page: Page, lesson: Lesson, phone: PhoneKind, points: float) -> float:
    """How tall the lines to do are in that size, in dots."""
    width = page.width - _INDENT[page.form]
    steps = lesson.steps_at_home(phone)
    return sum(page.setting(one.own or one.say, points, width).height + mm(2.5) for one in steps)

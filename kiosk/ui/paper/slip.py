"""The take-home slip: what was learnt, step by step, in large letters with furigana, and the code to go on with.

One A4 page, or a strip of an 80 mm roll as long as it needs.
"""

from pathlib import Path

from kiosk.language.catalog import Words
from kiosk.lesson.model import Lesson, PhoneKind
from kiosk.ui.paper.paper import A4, ROLL_80, Format, Page, mm, paper
from kiosk.ui.screen.display import family_for

_QR_MM = {A4: 44.0, ROLL_80: 40.0}
_TITLE_PT = {A4: 24.0, ROLL_80: 16.0}
_STEP_PT = {A4: 16.0, ROLL_80: 13.0}
_SMALL_PT = {A4: 13.0, ROLL_80: 11.0}
# Ten steps must fit: smaller, but never below what is read without effort.
_LEAST_STEP_PT = 11.0
HEADING = "おうちで もういちど"
ASK = "わからないときは、{市役所|しやくしょ}の {窓口|まどぐち}で {聞|き}いてください。"
CHECKED = "{内容|ないよう}を たしかめた {日|ひ}: %1"


def write_slip(path: Path, lesson: Lesson, phone: PhoneKind, words: Words, form: Format = A4) -> None:
    """Write the slip of a lesson that is already in the language of `words`. Raises OSError when it cannot be written."""
    family = family_for(words.locale.tag)
    if form.is_roll:
        # Printed twice: the first time to see how long it is.
        with paper(path, form, family, lesson.id) as page:
            _strip(page, lesson, phone, words)
            length = page.y / mm(1) + form.margin
        with paper(path, form, family, lesson.id, length) as page:
            _strip(page, lesson, phone, words)
        return
    with paper(path, form, family, lesson.id) as page:
        _sheet(page, lesson, phone, words)


def _title(page: Page, lesson: Lesson) -> None:
    page.text(lesson.title, _TITLE_PT[page.form], is_bold=True)
    page.space(2)
    page.rule()
    page.space(5)


def _sheet(page: Page, lesson: Lesson, phone: PhoneKind, words: Words) -> None:
    _title(page, lesson)
    side = _QR_MM[page.form]
    foot = page.bottom - mm(side)
    points = _STEP_PT[page.form]
    while points > _LEAST_STEP_PT and page.y + _steps_height(page, lesson, phone, points) > foot - mm(4):
        points -= 0.5
    _steps(page, lesson, phone, points, indent=12)
    page.y = foot
    address = _address(lesson)
    left = page.form.margin
    if address:
        page.qr(address, left, side)
        left += side + 6
        _going_on(page, lesson, words, left)
    _foot(page, lesson, words, left)


def _strip(page: Page, lesson: Lesson, phone: PhoneKind, words: Words) -> None:
    _title(page, lesson)
    _steps(page, lesson, phone, _STEP_PT[page.form], indent=8)
    page.space(3)
    address = _address(lesson)
    if address:
        side = _QR_MM[page.form]
        page.qr(address, (page.form.width - side) / 2, side)
        page.space(side + 2)
        _going_on(page, lesson, words, page.form.margin)
    _foot(page, lesson, words, page.form.margin)


def _address(lesson: Lesson) -> str:
    return lesson.page.addresses[0] if lesson.page and lesson.page.addresses else ""


def _going_on(page: Page, lesson: Lesson, words: Words, x: float) -> None:
    """Where to go on at home."""
    points = _SMALL_PT[page.form]
    page.text(words.program(HEADING), points, x=x, is_bold=True)
    page.text(lesson.page.name if lesson.page else "", points, x=x)
    page.text(_address(lesson), points, x=x, is_bold=True)


def _foot(page: Page, lesson: Lesson, words: Words, x: float) -> None:
    page.text(words.program(ASK), _SMALL_PT[page.form], x=x)
    page.text(words.program(CHECKED).replace("%1", lesson.checked.isoformat()), _SMALL_PT[page.form], x=x)


def _steps(page: Page, lesson: Lesson, phone: PhoneKind, points: float, indent: float) -> None:
    for number, step in enumerate(lesson.steps_for(phone), 1):
        page.numbered(number, step.own or step.say, points, indent=indent)
        page.space(1.5)


def _steps_height(page: Page, lesson: Lesson, phone: PhoneKind, points: float) -> float:
    """How tall the steps are in that size, in dots."""
    return sum(page.setting(s.own or s.say, points, page.width - 12).height + mm(1.5) for s in lesson.steps_for(phone))

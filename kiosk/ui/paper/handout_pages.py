"""A course on paper: the learners' hand-out with pictures of the phone, and the instructor's sheet."""

from pathlib import Path

from PySide6.QtGui import QImage

from kiosk.classroom.handout import Handout, HandoutLesson
from kiosk.language.catalog import Words
from kiosk.ui.paper.paper import A4, BLUE, PALE, SOFT, Page, mm, paper
from kiosk.ui.paper.slip import ASK
from kiosk.ui.screen.display import family_for

_TITLE_PT, _HEAD_PT, _STEP_PT, _TEXT_PT, _SMALL_PT = 24.0, 18.0, 16.0, 13.0, 10.5
_PICTURE_MM, _QR_MM, _GAP_MM = 34.0, 42.0, 5.0
BRING = "もちもの"
GOAL = "できること"
FOR_WHOM = "この{講座|こうざ}の ひと"
INSTRUCTOR = "{講師|こうし}の {紙|かみ}"
MINUTES = "%1{分|ふん}"
TROUBLES = "よくある {質問|しつもん}"
RECORD = "{記録|きろく}する こと: {開催日|かいさいび}、{場所|ばしょ}、{人数|にんずう}、{補助者|ほじょしゃ}、{質問|しつもん}の {種類|しゅるい}、アンケート。{人|ひと}の {名前|なまえ}は {書|か}きません。"
HELPERS = "{補助者|ほじょしゃ} 1{人|ひとり}に、{受講者|じゅこうしゃ}は 4{人|にん}までに します。"


def write_handout(path: Path, handout: Handout, pictures: Path, words: Words) -> None:
    """For the learners: every step with its picture, codes, and whom to ask. Raises OSError."""
    say = words.program
    with paper(path, A4, family_for(words.locale.tag), handout.id) as page:
        page.text(handout.title, _TITLE_PT, is_bold=True)
        page.space(1)
        page.rule()
        page.space(4)
        _labelled(page, say(GOAL), handout.goal)
        _labelled(page, say(BRING), ("、" if words.locale.is_japanese else ", ").join(handout.bring))
        for lesson in handout.lessons():
            _lesson(page, lesson, pictures)
        page.space(4)
        contact = " ".join(part for part in (handout.counter, handout.counter_phone) if part)
        needed = page.setting(say(ASK), _TEXT_PT, page.width).height / mm(1) + 16
        if not page.fits(needed):
            page.next()
        page.rule(0.4)
        page.space(2)
        page.text(say(ASK), _TEXT_PT)
        page.text(contact, _HEAD_PT, is_bold=True)


def _labelled(page: Page, label: str, text: str) -> None:
    page.text(label, _TEXT_PT, is_bold=True, colour=BLUE)
    page.text(text, _STEP_PT)
    page.space(2)


def _lesson(page: Page, lesson: HandoutLesson, pictures: Path) -> None:
    if not page.fits(90):
        page.next()
    page.space(3)
    page.text(lesson.title, _HEAD_PT, is_bold=True)
    page.space(3)
    x = page.form.margin + _PICTURE_MM + _GAP_MM
    width = page.width - _PICTURE_MM - _GAP_MM
    for number, step in enumerate(lesson.steps, 1):
        image = QImage(str(pictures / step.picture))
        picture_height = _PICTURE_MM * image.height() / max(1, image.width())
        text = page.setting(f"{number}. {step.text}", _STEP_PT, width)
        warn = page.setting(step.warn, _TEXT_PT, width).height / mm(1) + 2 if step.warn else 0
        height = max(picture_height, text.height / mm(1) + warn)
        if not page.fits(height):
            page.next()
        top = page.y
        page.image(image, page.form.margin, _PICTURE_MM)
        page.text(f"{number}. {step.text}", _STEP_PT, x=x)
        if step.warn:
            page.space(2)
            page.text(step.warn, _TEXT_PT, x=x, colour=SOFT)
        page.y = top + mm(height)
        page.space(4)
    if lesson.address:
        told = ((lesson.address_name, _TEXT_PT), (lesson.address, _TEXT_PT), (lesson.age, _SMALL_PT))
        height = max(_QR_MM, sum(page.setting(text, size, width).height for text, size in told) / mm(1) + 2)
        if not page.fits(height):
            page.next()
        top = page.y
        page.qr(lesson.address, page.form.margin, _QR_MM)
        x = page.form.margin + _QR_MM + _GAP_MM
        page.text(lesson.address_name, _TEXT_PT, x=x)
        page.text(lesson.address, _TEXT_PT, x=x, is_bold=True)
        page.text(lesson.age, _SMALL_PT, x=x, colour=SOFT)
        page.y = top + mm(height)


def write_instructor_sheet(path: Path, handout: Handout, words: Words) -> None:
    """For the instructor: each day minute by minute, each step with its hint and what people ask. Raises OSError."""
    say = words.program
    with paper(path, A4, family_for(words.locale.tag), handout.id) as page:
        for number, (title, parts) in enumerate(handout.days):
            if number:
                page.next()
            page.text(f"{say(INSTRUCTOR)}: {handout.title}", _TEXT_PT, colour=SOFT)
            page.text(title, _TITLE_PT, is_bold=True)
            page.space(1)
            page.rule()
            page.space(3)
            _labelled(page, say(FOR_WHOM), handout.for_whom)
            page.text(say(RECORD), _SMALL_PT)
            page.text(say(HELPERS), _SMALL_PT)
            page.space(3)
            for part in parts:
                if not page.fits(22):
                    page.next()
                page.box(
                    page.form.margin,
                    page.width,
                    page.setting(part.name, _HEAD_PT, page.width - 30, is_bold=True).height / mm(1),
                    PALE,
                )
                top = page.y
                page.text(
                    say(MINUTES).replace("%1", f"{part.begins}–{part.begins + part.minutes}"),
                    _TEXT_PT,
                    width=30,
                    is_bold=True,
                )
                page.y = top
                page.text(part.name, _HEAD_PT, x=page.form.margin + 32, is_bold=True)
                page.space(1)
                if part.note:
                    page.text(part.note, _TEXT_PT)
                if part.lesson:
                    _for_instructor(page, part.lesson, words)
                page.space(4)


def _for_instructor(page: Page, lesson: HandoutLesson, words: Words) -> None:
    indent = page.form.margin + 10

    def high(*texts: str) -> float:
        """In millimetres, with the space after each."""
        return sum(page.setting(text, _SMALL_PT, page.width - 14).height / mm(1) + 1 for text in texts if text)

    for number, step in enumerate(lesson.steps, 1):
        asked = (words.program(TROUBLES), *step.troubles[0]) if step.troubles else ()
        needed = page.setting(step.text, _TEXT_PT, page.width - 10).height / mm(1) + 6
        if not page.fits(needed + high(step.hint, step.warn, *asked)):
            page.next()
        page.space(1.5)
        page.numbered(number, step.text, _TEXT_PT, indent=10)
        for text in (step.hint, step.warn):
            if text:
                page.text(text, _SMALL_PT, x=indent, colour=SOFT)
        if step.troubles:
            page.text(words.program(TROUBLES), _SMALL_PT, x=indent, is_bold=True, colour=BLUE)
        for sign, answer in step.troubles:
            if not page.fits(high(sign, answer)):
                page.next()
            page.text(sign, _SMALL_PT, x=indent + 4, is_bold=True)
            page.text(answer, _SMALL_PT, x=indent + 4)

"""What is printed or written as a page: slips and reports. Fonts need a Qt application, not a screen."""

import os
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path

from PySide6.QtGui import QGuiApplication, QImage
from PySide6.QtQuick import QQuickWindow

from kiosk import paths
from kiosk.app.stage import Stage, application, city_of
from kiosk.classroom.course import load_courses
from kiosk.classroom.handout import handout_html, make_handout
from kiosk.document.files import telling_what_is_not_written, write_whole
from kiosk.document.problem import Problem, Refused
from kiosk.editor.phone_words import phone_words, phone_words_html
from kiosk.language.catalog import Words
from kiosk.language.locales import Locale, named
from kiosk.lesson.library import load_library
from kiosk.lesson.load import load_lesson
from kiosk.lesson.model import PHONES, Lesson, PhoneKind
from kiosk.lesson.words import localised
from kiosk.report.table import Report
from kiosk.settings import Settings, usable_settings
from kiosk.ui.paper import handout_pages, report_pages
from kiosk.ui.paper.paper import A4, ROLL_80
from kiosk.ui.paper.slip import ASK, write_slip
from kiosk.ui.phone.phone_pictures import PIXELS_PER_MM, SIZE_MM, Pictured, pictures

FORMATS = {"a4": A4, "80mm": ROLL_80}


@contextmanager
def _writing(out: Path) -> Iterator[None]:
    """Letters can be set as long as there is an application; what the disk refuses is told in a sentence."""
    app = QGuiApplication.instance() or _application_without_a_screen()
    with telling_what_is_not_written(out):
        yield
    # Held until here: without it, Qt forgets its fonts.
    del app


def _application_without_a_screen() -> QGuiApplication:
    """Only where there is none: a desk that writes a page has its window, and other programs to start later."""
    chosen = os.environ.get("QT_QPA_PLATFORM")
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    try:
        return application()
    finally:
        if chosen is None:
            del os.environ["QT_QPA_PLATFORM"]


def write_lesson_slip(folder: Path, out: Path, locale: str, phone: PhoneKind, form: str = "a4") -> None:
    """The slip of the lesson in `folder`, for the city of the settings."""
    with _writing(out):
        words = Words.load(named(locale))
        city = city_of(usable_settings(paths.settings_file()))
        lesson = localised(load_lesson(folder), words, city.facts_in(words))
        write_slip(out, lesson, phone, words, FORMATS[form], words.content(city.name))


def draw_report(report: Report, out: Path, locale: Locale) -> Path:
    """The report as PDF."""
    with _writing(out):
        report_pages.write_report(out, report, locale, Words.load(locale).program)
    return out


def write_course(course_id: str, out: Path, locale: str, phone: PhoneKind) -> tuple[Path, ...]:
    """Instructor's sheet, hand-out and web page of a course, with pictures of the phone, in the folder `out`.

    Opens the program's own screens to draw the phone; so one course per process.
    """
    with _writing(out):
        settings = usable_settings(paths.settings_file())
        library = load_library(paths.lesson_folders())
        courses = load_courses(paths.course_folders(), library)
        if course_id not in courses.courses:
            raise Refused(*courses.problems, Problem("講座「{id}」はありません。あるのは: {known}",
                          fills={"id": course_id, "known": ", ".join(courses.courses)}))  # fmt: skip
        words = Words.load(named(locale))
        city = city_of(settings)
        made = make_handout(courses.courses[course_id], library, city, words, phone)
        folder = out / "pictures"
        folder.mkdir(parents=True, exist_ok=True)
        facts = city.facts_in(words)
        lessons = [localised(library.lessons[name], words, facts) for name in courses.courses[course_id].lessons()]
        _draw_pictures(settings, lessons, folder, phone)
        files = (out / f"{course_id}-instructor.pdf", out / f"{course_id}-handout.pdf", out / "index.html")
        handout_pages.write_instructor_sheet(files[0], made, words)
        handout_pages.write_handout(files[1], made, folder, words)
        write_whole(files[2], handout_html(made, _labels(words), words.locale.tag).encode())
    return files


def _labels(words: Words) -> dict[str, str]:
    return {"bring": words.program(handout_pages.BRING), "ask": words.program(ASK),
            "picture": words.program("れんしゅうの スマホ"), "comma": "、" if words.locale.is_japanese else ", "}  # fmt: skip


def write_phone_words(out: Path) -> Path:
    """The list of the phone's words as a web page, with a picture of each in both skins, in the folder `out`."""
    with _writing(out):
        found = phone_words()
        (out / "pictures").mkdir(parents=True, exist_ok=True)
        with _phone_picture(usable_settings(paths.settings_file())) as (window, pictured):
            for phone in PHONES:
                for word in found:
                    for _, image in pictures(window, pictured, word.lesson, phone):
                        _save(image, out / "pictures" / word.picture(phone))
        write_whole(out / "index.html", phone_words_html(found).encode())
    return out / "index.html"


def _draw_pictures(settings: Settings, lessons: list[Lesson], folder: Path, phone: PhoneKind) -> None:
    with _phone_picture(settings) as (window, pictured):
        for lesson in lessons:
            for step, image in pictures(window, pictured, lesson, phone):
                _save(image, folder / f"{lesson.id}-{step}.png")


def _save(image: QImage, path: Path) -> None:
    if not image.save(str(path)):
        raise OSError(0, "PNG", str(path.parent))


@contextmanager
def _phone_picture(settings: Settings) -> Iterator[tuple[QQuickWindow, Pictured]]:
    """The drawn phone alone in a window of its own."""
    width, height = (round(side * PIXELS_PER_MM) for side in SIZE_MM)
    inches = float((width**2 + height**2) ** 0.5 / PIXELS_PER_MM / 25.4)
    pictured = Pictured()
    stage = Stage(replace(settings, motion=False), (width, height), inches)
    stage.open("PhonePicture.qml", {"Pictured": pictured}, lambda name, tag: None, lambda: None)
    stage.window.show()
    yield stage.window, pictured
    stage.close()

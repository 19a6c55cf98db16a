"""What is handed out of a course, before anything is drawn."""

import pytest

from kiosk import paths
from kiosk.classroom.course import Course, load_courses
from kiosk.classroom.handout import Handout, handout_html, make_handout
from kiosk.language.catalog import Words
from kiosk.language.locales import named
from kiosk.lesson.library import load_library
from kiosk.lesson.load import load_city
from kiosk.lesson.model import PHONES, PhoneKind

_LIBRARY = load_library([paths.LESSONS])
_COURSES = load_courses([paths.CONTENT / "courses"], _LIBRARY).courses
_LABELS = {"bring": "", "ask": "", "picture": "", "comma": "、"}


def _made(course: Course, phone: PhoneKind = "iphone") -> Handout:
    return make_handout(
        course, _LIBRARY, load_city(paths.CONTENT / "cities" / "example"), Words.load(named("ja")), phone
    )


@pytest.mark.parametrize("phone", PHONES)
def test_every_lesson_of_the_course_as_it_is_on_this_phone(phone: PhoneKind) -> None:
    course = _COURSES["online-services"]
    lessons = list(_made(course, phone).lessons())
    assert [one.id for one in lessons] == list(course.lessons())
    for one in lessons:
        shown = _LIBRARY.lessons[one.id].steps_for(phone, "")
        assert [step.picture for step in one.steps] == [f"{one.id}-{step.id}.png" for step in shown]


def test_what_is_written_is_no_html() -> None:
    """Staff write courses: a sign of theirs stays a sign on the page, with furigana and without."""
    plain = "<b>&"
    course = _COURSES["online-services"].model_copy(update={"title": plain, "goal": plain, "for_whom": plain})
    page = handout_html(_made(course), _LABELS, plain)
    assert plain not in page and "&lt;b&gt;&amp;" in page

"""`kiosk class`: the console and the projector, built and wired."""

from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path

from PySide6.QtQml import QQmlProperty
from PySide6.QtQuick import QQuickItem, QQuickWindow

from kiosk import paths
from kiosk.app.projecting import Projecting
from kiosk.app.stage import Stage, city_of
from kiosk.classroom.course import load_courses
from kiosk.classroom.teaching import World
from kiosk.language.catalog import Words
from kiosk.language.locales import named
from kiosk.lesson.library import load_library
from kiosk.lesson.words import localised
from kiosk.settings import Settings, usable_settings
from kiosk.ui.classroom.clicker import Clicker
from kiosk.ui.classroom.teacher import Classroom, Teacher
from kiosk.ui.screen.jobs import Jobs
from kiosk.usage.classes import class_events, classes
from kiosk.usage.log import Log


def make_teacher(
    settings: Settings,
    now: Callable[[], datetime] = lambda: datetime.now(UTC),
    lang: str = "ja",
    jobs: Jobs | None = None,
) -> tuple[Teacher, Log]:
    """The model of a class with the courses, the lessons and the log of this machine."""
    library = load_library(paths.lesson_folders())
    city = city_of(settings)
    courses = load_courses(paths.course_folders(), library)

    def world(words: Words) -> World:
        facts = city.facts_in(words)
        return World(library, lambda lesson: localised(lesson, words, facts))

    log = Log(paths.usage_log(), now, settings.place)
    records = classes(class_events(paths.usage_log()))
    return Teacher(
        Classroom(dict(courses.courses), records, world, save_class_report, settings.place),
        log,
        now,
        Words.load(named(lang)),
        jobs,
    ), log


def save_class_report(key: str) -> Path:
    """PDF and XLSX of one class in the data folder. Returns the PDF."""
    from kiosk.app.papers import draw_report
    from kiosk.report.exports import write_report
    from kiosk.report.office import open_office
    from kiosk.usage.events import local_today

    settings = usable_settings(paths.settings_file())
    office = open_office(paths.usage_log(), city_of(settings).id, local_today(), plan_id=settings.plan)
    report = office.class_report(key)
    folder = paths.data_folder() / "reports"
    write_report(report, "xlsx", folder / f"class-{key}.xlsx", office.words)
    return draw_report(report, folder / f"class-{key}.pdf", office.words.locale)


class ClassStage(Stage):
    """Console and projector; neither is shown yet."""

    def __init__(
        self, settings: Settings, size: tuple[int, int] | None = None, inches: float | None = None,
        now: Callable[[], datetime] = lambda: datetime.now(UTC), lang: str = "ja",
    ) -> None:  # fmt: skip
        super().__init__(settings, size, inches)
        self.teacher, self.log = make_teacher(settings, now, lang, self.jobs)
        self.open("Class.qml", {"Teacher": self.teacher}, lambda name, tag: None, lambda: self.teacher.press("teach"))
        self.watch(lambda: self.log.trouble)
        self.teacher.say = self.speaker.say
        self.use_words(Words.load(named(lang)))
        self._clicker = Clicker(self.teacher.press, lambda: _is_writing(self.window))
        self._clicker.watch(self.window)
        self._clicker.watch(projector_of(self.window))

    def project(self, size: tuple[int, int] | None = None, beside: int = 0) -> None:
        """Show the class on the second screen, now and whenever one is plugged in; or in a window of `size`."""
        self._projecting = Projecting(self.app, self.window, projector_of(self.window), size, beside)
        self.teacher.boardWanted.connect(self._projecting.open)
        self._projecting.place()

    def begin(self) -> None:
        """The voice gets ready beside what is shown."""
        super().begin()
        self.speaker.warm()

    def close(self) -> None:
        super().close()
        self.log.close()


def projector_of(console: QQuickWindow) -> QQuickWindow:
    window = QQmlProperty.read(console, "projector")
    assert isinstance(window, QQuickWindow)
    return window


def _is_writing(console: QQuickWindow) -> bool:
    focused = console.activeFocusItem()
    return isinstance(focused, QQuickItem) and focused.metaObject().className().startswith("QQuickTextInput")


def run_class(
    size: tuple[int, int] | None, projector: tuple[int, int] | None, inches: float | None, survey_key: str = "",
    lang: str = "ja",
) -> int:  # fmt: skip
    """Open the class; with `survey_key` only the survey of that class. Returns the exit status."""
    stage = ClassStage(usable_settings(paths.settings_file()), size, inches, lang=lang)
    if survey_key:
        stage.teacher.survey_only(survey_key)
    stage.show_maximized()
    if not survey_key:
        beside = stage.window.width() if size else 0
        stage.project(projector, beside)
    status = stage.run()
    stage.close()
    return status

"""The office that reports: the counts, the city's plan, and what everything is called. The command line and the desk
ask here."""

import logging
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field, replace
from datetime import date
from pathlib import Path

from kiosk import paths
from kiosk.classroom.course import Course, load_courses
from kiosk.document.problem import Problem, Refused
from kiosk.intake.names import OTHER_COURSES, KnownCourse, other_courses
from kiosk.language import ruby
from kiosk.language.catalog import Words
from kiosk.language.locales import named
from kiosk.lesson.city import City
from kiosk.lesson.facts import facts_in
from kiosk.lesson.library import Library, load_library
from kiosk.lesson.load import usable_city
from kiosk.lesson.model import Lesson
from kiosk.lesson.words import ABOUT_LESSON, UNKNOWN_FACT
from kiosk.report.build import Asked, build_class_report, build_report
from kiosk.report.counted import Counted, read_counted
from kiosk.report.hide import LEAST_SHOWN, Place, figures_together, hidden_places, with_hidden
from kiosk.report.lesson_states import LessonState, lesson_states
from kiosk.report.period import Period, fiscal_year, months, quarters
from kiosk.report.plan_row import build_row_report
from kiosk.report.plans import Plan, load_plans
from kiosk.report.source import LogSource
from kiosk.report.table import Names, Report, TableId, Wording
from kiosk.usage.classes import ClassRecord
from kiosk.usage.events import fiscal_year_of

_log = logging.getLogger(__name__)
# What may be published: one dimension each, nothing that names a single class.
OPEN_TABLES: tuple[TableId, ...] = ("class_months", "class_places", "class_courses", "class_series", "terminal_months", "terminal_places",
               "terminal_languages", "terminal_lessons", "terminal_ways")  # fmt: skip
_NO_PLAN = "この市の計画がありません。settings.yaml の city か plan を見てください。"
_NO_SPAN = "公開用の表は、1つの年度か、その四半期か、その月で作ります。いっしょに隠すためです。"


@dataclass(frozen=True)
class Office:
    """Everything a report needs. `plan` is the city's own, or None where it has none here."""

    counted: Counted
    plan: Plan | None
    city: str
    courses: tuple[KnownCourse, ...]
    words: Wording
    today: date
    lessons: tuple[LessonState, ...] = ()
    # What is hidden in open data, by year: every quarter and month of it is asked for with the same answer.
    _hidden_in: dict[tuple[int, int], frozenset[Place]] = field(default_factory=dict, compare=False, repr=False)

    def report(self, period: Period, tables: tuple[str, ...] = (), *, with_corrections: bool = False) -> Report:
        asked = Asked(period, self.plan, self.city, tables, with_corrections)
        return build_report(asked, self.counted, self.today, self.words)

    def row_report(self, indicator: str, period: Period, done: str = "", remarks: str = "") -> Report:
        """実績報告 of one row of the plan. Raises Refused where there is no plan, or no such row."""
        if self.plan is None:
            raise Refused(Problem(_NO_PLAN))
        return build_row_report(
            self.plan, indicator, self.counted, period, self.today, self.city, self.words, done, remarks
        )

    def class_report(self, key: str) -> Report:
        return build_class_report(self.record(key), self.today, self.city, self.words)

    def record(self, key: str) -> ClassRecord:
        """The class of that key. Raises Refused when there is none."""
        found = next((one for one in self.counted.classes if one.key.upper() == key.upper()), None)
        if found is None:
            raise Refused(
                Problem(
                    "番号「{key}」の教室はありません。kiosk counts report --table class_list で番号がわかります。",
                    fills={"key": key},
                )
            )
        return found

    def open_data(self, period: Period, least: int = LEAST_SHOWN) -> Report:
        """The tables that may be published, with small counts hidden so that no sum gives them away: also none with the
        other quarters and months of the year. Raises Refused for a span that is none of these."""
        year = fiscal_year_of(period.first)
        spans = {f"{one.first}..{one.last}/": one for one in (fiscal_year(year), *quarters(year), *months(year))}
        name = f"{period.first}..{period.last}/"
        if name not in spans:
            raise Refused(Problem(_NO_SPAN))
        if (year, least) not in self._hidden_in:
            self._hidden_in[year, least] = self._hidden(year, least)
        hidden = self._hidden_in[year, least]
        whole = self.report(period, OPEN_TABLES)
        note = self.words.say("x は {least} 未満か、それが計算でわからないように隠した数です（秘匿）。").format(
            least=least
        )
        tables = tuple(replace(with_hidden(table, hidden, name), note=note) for table in whole.tables)
        return replace(whole, title=self.words.say("オープンデータ: 実績"), tables=tables)

    def _hidden(self, year: int, least: int) -> frozenset[Place]:
        """What is hidden in the year, its quarters and its months, together."""

        def named(period: Period) -> str:
            return f"{period.first}..{period.last}/"

        spans = (fiscal_year(year), *quarters(year), *months(year))
        reports = {named(one): self.report(one, OPEN_TABLES).tables for one in spans}
        parts = {named(fiscal_year(year)): tuple(map(named, months(year)))}
        for one in quarters(year):
            parts[named(one)] = tuple(named(month) for month in months(year) if month.first in one)
        return hidden_places(figures_together(reports, parts), least)


def open_office(
    log: Path, city_id: str, today: date, locale: str = "ja", plan_id: str = "",
    on_progress: Callable[[int, int], None] = lambda done, of: None,
) -> Office:  # fmt: skip
    """Count the log and name everything in `locale`. Raises Refused for a plan that there is not."""
    words = Words.load(named(locale))
    city, problems = usable_city(city_id)
    plans = load_plans(paths.plan_folders())
    for problem in (*problems, *plans.problems):
        _log.error("%s", problem.located())
    library = load_library(paths.lesson_folders())
    courses = load_courses(paths.course_folders(), library).courses.values()
    wording = Wording(say_in(words), named(locale), _names(library, courses, words, city))
    known = (*(_known(course) for course in courses), *_others(wording))
    return Office(
        read_counted(LogSource(log), on_progress),
        plans.chosen(plan_id, city_id),
        ruby.plain(words.content(city.name)),
        known,
        wording,
        today,
        lesson_states(library, words),
    )


def say_in(words: Words) -> Callable[[str], str]:
    """Texts of the program, and of plans and courses: whichever catalog knows them."""

    def say(text: str) -> str:
        found = words.program(text)
        return ruby.plain(found if found != text else words.content(text))

    return say


def _known(course: Course) -> KnownCourse:
    return KnownCourse(course.id, ruby.plain(course.title), course.series, len(course.days), course.capacity)


def _others(words: Wording) -> tuple[KnownCourse, ...]:
    """Courses that are not here, by the name they have in the language of the report."""
    return tuple(replace(one, title=words.say(one.title)) for one in other_courses())


def _names(library: Library, courses: Iterable[Course], words: Words, city: City) -> Names:
    facts, unknown = {**facts_in(words), **city.facts_in(words)}, words.program(UNKNOWN_FACT)

    def named_in(lesson: Lesson, context: str, markup: str) -> str:
        return ruby.plain(ruby.fill(words.lesson(lesson.folder, context, markup), facts, unknown))

    def title(lesson: Lesson) -> str:
        return named_in(lesson, ABOUT_LESSON, lesson.title)

    def steps(lesson: Lesson) -> tuple[tuple[str, str], ...]:
        return tuple((step.id, named_in(lesson, step.id, step.say)) for step in lesson.steps)

    return Names(
        {
            **{id: words.program(title) for id, (title, _) in OTHER_COURSES.items()},
            **{course.id: ruby.plain(words.content(course.title)) for course in courses},
        },
        {lesson.id: title(lesson) for lesson in library.lessons.values()},
        {lesson.id: steps(lesson) for lesson in library.lessons.values()},
    )

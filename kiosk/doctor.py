"""What works on this machine and what does not, in plain sentences for staff."""

import os
import shutil
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cache

from kiosk import paths
from kiosk.document.problem import Problem, Refused, Translate
from kiosk.settings import load_settings
from kiosk.usage.events import local_today

_LEAST_FREE = 200 * 2**20


@dataclass(frozen=True)
class Check:
    """One thing looked at. Without what is needed, the terminal cannot do its work at all."""

    name: str
    message: str = "{found}"
    fills: dict[str, str] = field(default_factory=dict)
    is_well: bool = True
    is_needed: bool = True

    def detail(self, translate: Translate = str) -> str:
        return translate(self.message).format_map(self.fills)


def examine() -> tuple[Check, ...]:
    """Look at everything; one fault does not keep the rest from being looked at."""
    return tuple(_examined())


def _examined() -> Iterator[Check]:
    for look in (_settings, _disk, _lessons, _courses, _plan, _counts, _voices, _sound, _fonts):
        try:
            yield from look()
        except Refused as refused:
            problem = refused.problems[0]
            yield Check(look.__name__.strip("_"), problem.message, problem.fills, is_well=False)


def _of(name: str, problem: Problem | None, found: str, *, is_needed: bool = True) -> Check:
    if problem is None:
        return Check(name, fills={"found": found}, is_needed=is_needed)
    return Check(name, problem.message, problem.fills, is_well=False, is_needed=is_needed)


def _settings() -> Iterator[Check]:
    settings = load_settings(paths.settings_file())
    yield Check("設定", fills={"found": f"{paths.settings_file()} ({settings.city})"})


def _disk() -> Iterator[Check]:
    folder = paths.data_folder()
    folder.mkdir(parents=True, exist_ok=True)
    free = shutil.disk_usage(folder).free
    yield Check("空き容量", fills={"found": f"{free // 2**20} MB"}, is_well=free >= _LEAST_FREE, is_needed=False)


def _lessons() -> Iterator[Check]:
    from kiosk.lesson.library import load_library

    library = load_library(paths.lesson_folders())
    late = [lesson.id for lesson in library.lessons.values() if lesson.has_expired(local_today())]
    yield Check("練習", fills={"found": str(len(library.lessons))}, is_well=bool(library.lessons))
    for problem in library.problems:
        yield Check("直す練習", "{found}", {"found": problem.located()}, is_well=False, is_needed=False)
    if late:
        yield Check("期限を過ぎた練習", fills={"found": ", ".join(late)}, is_well=False, is_needed=False)


def _courses() -> Iterator[Check]:
    from kiosk.classroom.course import load_courses
    from kiosk.lesson.library import load_library

    found = load_courses(paths.course_folders(), load_library(paths.lesson_folders()))
    yield Check("講座", fills={"found": str(len(found.courses))}, is_well=bool(found.courses), is_needed=False)
    for problem in found.problems:
        yield Check("直す講座", "{found}", {"found": problem.located()}, is_well=False, is_needed=False)


def _plan() -> Iterator[Check]:
    from kiosk.report.plans import load_plan, plan_paths

    plans = [load_plan(path) for path in plan_paths(paths.plan_folders()).values()]
    settings = load_settings(paths.settings_file())
    mine = next(
        (plan for plan in plans if settings.plan in ("", plan.id) and (settings.plan or plan.city == settings.city)),
        None,
    )
    yield Check("計画", fills={"found": mine.id if mine else "-"}, is_needed=False)


def _counts() -> Iterator[Check]:
    from kiosk.usage import health
    from kiosk.usage.examine import examine_log

    log = paths.usage_log()
    found = examine_log(log)
    if found is None:
        yield Check("利用の記録", "まだありません。")
    else:
        yield Check("利用の記録", "{events} 件、写し {day}（SQLite {version}）",
                    {"events": f"{found.events:,}", "version": found.sqlite, "day": str(found.copied_on or "-")})  # fmt: skip
        for install, first, last in found.missing:
            yield Check("利用の記録", "{install} の {first}〜{last} 番がありません。",
                        {"install": install, "first": str(first), "last": str(last)}, is_well=False, is_needed=False)  # fmt: skip
    for one in health.findings(log):
        yield Check("利用の記録", one.problem.message, one.problem.fills, is_well=False, is_needed=False)


def _voices() -> Iterator[Check]:
    from kiosk.voice.engines import engine_for, system_voice

    for tag in ("ja", "en"):
        engine = engine_for(tag)
        yield _of("声", engine.trouble(), f"{tag}: {engine.name}", is_needed=False)
    system_voice().close()


def _sound() -> Iterator[Check]:
    from kiosk.ui.screen.player import Player

    _application()
    name = Player.device_name()
    if not name:
        yield Check(
            "スピーカー", "見つかりません。音は出ませんが、文字で練習できます。", is_well=False, is_needed=False
        )
    else:
        yield Check("スピーカー", fills={"found": name}, is_needed=False)


def _fonts() -> Iterator[Check]:
    from PySide6.QtGui import QFontDatabase

    _application()
    for family in ("BIZ UDPGothic", "Noto Sans CJK JP"):
        yield Check("書体", fills={"found": family}, is_well=QFontDatabase.hasFamily(family), is_needed=False)


@cache
def _application() -> object:
    """Fonts and devices can be asked for only by a Qt application; a screen is not needed."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    from PySide6.QtGui import QGuiApplication

    return QGuiApplication.instance() or QGuiApplication([])

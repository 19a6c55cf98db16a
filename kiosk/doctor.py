"""What works on this machine and what does not, in plain sentences for staff."""

import logging
import os
import shutil
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import datetime, timedelta
from functools import cache
from typing import Any

from kiosk import logs, paths
from kiosk.document.problem import Problem, Refused, Translate, naming
from kiosk.settings import read_settings
from kiosk.usage.events import JAPAN, local_today

_LEAST_FREE = 200 * 2**20
# What was said longer ago has been mended, or is said again.
_RECENT = timedelta(days=7)
_log = logging.getLogger(__name__)


@dataclass(frozen=True)
class Check:
    """One thing looked at: what was found, or what is wrong. Without what is needed, the terminal cannot do its work."""

    name: str
    found: str = ""
    problem: Problem | None = None
    is_needed: bool = True

    @property
    def is_well(self) -> bool:
        return self.problem is None

    def detail(self, translate: Translate = str) -> str:
        return self.problem.located(translate) if self.problem else translate(self.found)


Look = Callable[[], Iterator[Check]]


def examine() -> tuple[Check, ...]:
    """Look at everything; one fault, of whatever kind, does not keep the rest from being looked at."""
    return tuple(check for name, look in (*_LOOKS, *_LONG_LOOKS, *_SCREEN_LOOKS) for check in _guarded(name, look))


def problems() -> tuple[Check, ...]:
    """What staff should mend or know, as far as it is quickly seen. Needs no screen: a desk asks beside its own."""
    return tuple(check for name, look in _LOOKS for check in _guarded(name, look) if not check.is_well)


def _guarded(name: str, look: Look) -> Iterator[Check]:
    try:
        yield from look()
    except Refused as refused:
        yield from (Check(name, problem=problem) for problem in refused.problems)
    except Exception as error:
        _log.error("not looked at: %s", name, exc_info=error)
        yield Check(name, problem=Problem("調べられません（{reason}）。このファイルを保守の人に送ってください。",
                    paths.log_file(), fills={"reason": logs.told(error)}))  # fmt: skip


def _settings() -> Iterator[Check]:
    """The terminal comes up all the same, with what is right."""
    found = read_settings(paths.settings_file())
    yield Check("設定", f"{paths.settings_file()} ({found.settings.city})")
    yield from (Check("設定", problem=problem, is_needed=False) for problem in found.problems)


def _city() -> Iterator[Check]:
    """A terminal shows the example instead, and nobody would notice."""
    from kiosk.lesson.load import usable_city

    city, problems = usable_city(read_settings(paths.settings_file()).settings.city)
    yield Check("市", city.id, is_needed=False)
    yield from (Check("市", problem=problem, is_needed=False) for problem in problems)


def _disk() -> Iterator[Check]:
    folder = paths.data_folder()
    folder.mkdir(parents=True, exist_ok=True)
    free = shutil.disk_usage(folder).free
    problem = Problem(
        "空きが {free} MB しかありません。いらないファイルを消して、{least} MB より多くしてください。", folder,
        fills={"free": str(free // 2**20), "least": str(_LEAST_FREE // 2**20)},
    )  # fmt: skip
    yield Check("空き容量", f"{free // 2**20} MB", None if free >= _LEAST_FREE else problem, is_needed=False)


def _lessons() -> Iterator[Check]:
    from kiosk.lesson.library import load_library

    library = load_library(paths.lesson_folders())
    nothing = None if library.lessons else Problem("使える練習がありません。packaging/run を動かしてください。")
    yield Check("練習", str(len(library.lessons)), nothing)
    yield from (Check("直す練習", problem=problem, is_needed=False) for problem in library.problems)
    if late := [lesson.id for lesson in library.lessons.values() if lesson.has_expired(local_today())]:
        message = "期限を過ぎました: {late}。内容をたしかめて、日付を書きなおしてください。"
        yield Check("練習", problem=Problem(message, fills={"late": ", ".join(late)}), is_needed=False)


def _courses() -> Iterator[Check]:
    from kiosk.classroom.course import load_courses
    from kiosk.lesson.library import load_library

    found = load_courses(paths.course_folders(), load_library(paths.lesson_folders()))
    nothing = None if found.courses else Problem("使える講座がありません。packaging/run を動かしてください。")
    yield Check("講座", str(len(found.courses)), nothing, is_needed=False)
    yield from (Check("直す講座", problem=problem, is_needed=False) for problem in found.problems)


def _catalogs() -> Iterator[Check]:
    """Each by itself: one that cannot be read is named, with its file."""
    from kiosk.language.locales import begun
    from kiosk.lesson.library import lesson_paths
    from kiosk.lesson.translation import translation_problems

    yield Check("翻訳", ", ".join(one.code for one in begun()), is_needed=False)
    problems = translation_problems(lesson_paths(paths.lesson_folders()).values())
    yield from (Check("翻訳", problem=problem, is_needed=False) for problem in problems)


def _plan() -> Iterator[Check]:
    from kiosk.report.plans import load_plans

    found = load_plans(paths.plan_folders())
    problems = list(found.problems)
    settings = read_settings(paths.settings_file()).settings
    with naming(paths.settings_file(), problems):
        mine = found.chosen(settings.plan, settings.city)
        yield Check("計画", mine.id if mine else "-", is_needed=False)
    yield from (Check("直す計画", problem=problem, is_needed=False) for problem in problems)


def _counts() -> Iterator[Check]:
    """Whether it can be opened at all; what is in it, the thorough look sees."""
    from kiosk.usage.reading import reading

    def look(connection: Any) -> str:
        connection.execute("SELECT count(*) FROM sqlite_master").fetchone()
        return str(connection.execute("SELECT sqlite_version()").fetchone()[0])

    version = reading(paths.usage_log(), look, "")
    yield Check("利用の記録", f"SQLite {version}" if version else "まだありません。")


def _counts_whole() -> Iterator[Check]:
    """Every event of it: takes long where there is much that was never looked at."""
    from kiosk.usage.examine import examine_log

    found = examine_log(paths.usage_log())
    if found is None:
        return
    yield Check("利用の記録", f"{found.events:,}")
    yield Check("利用の記録の写し", str(found.copied_on or "-"))
    for install, first, last in found.missing:
        missing = Problem("{install} の {first}〜{last} 番がありません。何があったか、保守の人に聞いてください。", paths.usage_log(),
                          fills={"install": install, "first": str(first), "last": str(last)})  # fmt: skip
        yield Check("利用の記録", problem=missing, is_needed=False)


def _log_health() -> Iterator[Check]:
    """What the log of counts tells of itself, and logs that were damaged and set aside."""
    from kiosk.usage import health

    yield from (Check("利用の記録", problem=one.problem, is_needed=False) for one in health.findings(paths.usage_log()))


def _memory() -> Iterator[Check]:
    """Without it every report counts anew: right, but slow."""
    from kiosk.report.memory import TABLE
    from kiosk.usage.connection import connect

    file = paths.usage_log().with_name("counts-memory.db")
    if not file.exists():
        return
    problem = None
    try:
        connection = connect(file, read_only=True)
        try:
            connection.execute(f"SELECT count(*) FROM {TABLE}").fetchone()  # a name of our own
        finally:
            connection.close()
    except Exception as error:
        message = (
            "数えた数の控えが読めません（{reason}）。消してもかまいません。数は変わらず、数えるのが遅くなるだけです。"
        )
        problem = Problem(message, file, fills={"reason": logs.told(error)})
    yield Check("数えた数の控え", "ok", problem, is_needed=False)


def _said() -> Iterator[Check]:
    """What the programs of this machine warned of lately: a terminal in the hall tells nobody else."""
    file = paths.log_file()
    since = datetime.now(JAPAN) - _RECENT
    for when, said in logs.last_said(file):
        if when > since:
            fills = {"when": when.astimezone(JAPAN).strftime("%Y-%m-%d %H:%M"), "said": said}
            message = "{when} の知らせ: {said}。何度も出るときは、記録のファイルを保守の人に送ってください。"
            yield Check("プログラムの記録", problem=Problem(message, file, fills=fills), is_needed=False)


def _voices() -> Iterator[Check]:
    from kiosk.editor.speech_texts import requests
    from kiosk.lesson.load import usable_city
    from kiosk.voice.engines import Engines, speech_cache
    from kiosk.voice.state import voice_state

    city, _ = usable_city(read_settings(paths.settings_file()).settings.city)
    engines = Engines()
    cache = speech_cache(paths.voice_cache(), engines)
    try:
        state = voice_state(cache, engines.speaking, requests(paths.lesson_folders(), city))
    finally:
        cache.close()
    for voice in state.voices:
        share = f"{voice.tag}: {voice.engine}, {voice.rendered} / {voice.wanted}"
        yield Check("声", share, voice.trouble, is_needed=False)
    if state.last_trouble:
        when, problem = state.last_trouble
        fills = {"when": f"{when.astimezone(JAPAN):%Y-%m-%d %H:%M}", "problem": problem.sentence()}
        yield Check("声", problem=Problem("さいごの不具合 {when}: {problem}", fills=fills), is_needed=False)


def _readings() -> Iterator[Check]:
    """Only of lessons written here: those that are shipped were listened to before."""
    from kiosk.editor.spoken_check import spoken_problems
    from kiosk.lesson.library import lesson_paths
    from kiosk.lesson.load import usable_city

    city, _ = usable_city(read_settings(paths.settings_file()).settings.city)
    own = tuple(lesson_paths(paths.lesson_folders()[1:]).values())
    for problem in spoken_problems(own, city):
        yield Check("声", problem=problem, is_needed=False)


def _sound() -> Iterator[Check]:
    from kiosk.ui.screen.player import Player

    name = Player.device_name()
    problem = None if name else Problem("見つかりません。音は出ませんが、文字で練習できます。")
    yield Check("スピーカー", name, problem, is_needed=False)


def _fonts() -> Iterator[Check]:
    from PySide6.QtGui import QFontDatabase

    _application()
    for family in ("BIZ UDPGothic", "Noto Sans CJK JP"):
        missing = Problem("書体「{family}」がありません。packaging/run を動かしてください。", fills={"family": family})
        yield Check("書体", family, None if QFontDatabase.hasFamily(family) else missing, is_needed=False)


# What to look at, by the name it has for staff.
_LOOKS: tuple[tuple[str, Look], ...] = (
    ("設定", _settings), ("市", _city), ("空き容量", _disk), ("練習", _lessons), ("講座", _courses), ("翻訳", _catalogs),
    ("計画", _plan), ("利用の記録", _counts), ("利用の記録", _log_health), ("数えた数の控え", _memory),
    ("プログラムの記録", _said), ("声", _voices),
)  # fmt: skip
_LONG_LOOKS: tuple[tuple[str, Look], ...] = (("利用の記録", _counts_whole), ("声", _readings))
_SCREEN_LOOKS: tuple[tuple[str, Look], ...] = (("スピーカー", _sound), ("書体", _fonts))


@cache
def _application() -> object:
    """Fonts and devices can be asked for only by a Qt application; a screen is not needed."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    from PySide6.QtGui import QGuiApplication

    return QGuiApplication.instance() or QGuiApplication([])

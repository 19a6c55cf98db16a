"""`kiosk staff`: the staff desk, built and wired."""

from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QEvent, QObject

from kiosk import paths
from kiosk.app.nearby import tables_nearby, template_path
from kiosk.app.stage import Stage
from kiosk.doctor import problems
from kiosk.document.problem import Translate
from kiosk.language.catalog import Words
from kiosk.language.locales import named
from kiosk.pin import Pin
from kiosk.report.exports import write_report
from kiosk.report.office import OPEN_TABLES, Office, open_office
from kiosk.report.table import Report, Wording
from kiosk.report.template import write_template
from kiosk.settings import Settings, usable_settings
from kiosk.ui.desk.desk import Desk
from kiosk.ui.screen.hand import Hand
from kiosk.usage.class_entries import Written
from kiosk.usage.events import local_today
from kiosk.usage.log import boot_id, write_now


@dataclass(frozen=True)
class RealBackend:
    """The log, the plans and the data folder of this machine."""

    settings: Settings
    lang: str = "ja"

    def office(self) -> Office:
        return open_office(paths.usage_log(), self.settings.city, local_today(), self.lang, self.settings.plan)

    def news(self, translate: Translate) -> tuple[tuple[str, str, str], ...]:
        return tuple(
            (translate(one.name), one.problem.sentence(translate), one.detail(translate))
            for one in problems()
            if one.problem
        )

    def save(self, report: Report, form: str, words: Wording) -> Path:
        """Into the data folder, named by period; CSV as a folder."""
        is_open = {table.id for table in report.tables} <= set(OPEN_TABLES)
        name = f"{'open-data' if is_open else 'report'}-{report.first:%Y-%m}-{report.last:%Y-%m}"
        out = paths.data_folder() / "reports" / (name if form == "csv" else f"{name}.{form}")
        if form == "pdf":
            from kiosk.app.papers import draw_report

            return draw_report(report, out, words.locale)
        write_report(report, form, out, words)  # type: ignore[arg-type]
        return out

    def template(self, office: Office) -> Path:
        write_template(template_path(), office.courses, office.today)
        return template_path()

    def tables(self) -> tuple[Path, ...]:
        return tables_nearby()

    def write(self, events: tuple[Written, ...]) -> None:
        write_now(paths.usage_log(), events)


def the_pin() -> Pin:
    return Pin(paths.pin_file(), boot_id())


_SIGNS = (QEvent.Type.KeyPress, QEvent.Type.MouseButtonPress, QEvent.Type.TouchBegin, QEvent.Type.Wheel)


class Presence(QObject):
    """Who types a long form or turns a wheel touches no button, but is there."""

    def __init__(self, hand: Hand) -> None:
        super().__init__()
        self._hand = hand

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() in _SIGNS:
            self._hand.touch()
        return False


class DeskStage(Stage):
    """The desk, locked and not yet shown."""

    def __init__(
        self, settings: Settings, size: tuple[int, int] | None = None, inches: float | None = None, lang: str = "ja"
    ) -> None:
        super().__init__(settings, size, inches)
        words = Words.load(named(lang))
        self.desk = Desk(RealBackend(settings, lang), the_pin(), self.jobs, words, settings.desk_lock_minutes)
        self.hand.touched.connect(self.desk.quiet.interrupt)
        self.open("Desk.qml", {"Desk": self.desk}, lambda name, tag: None, self.desk.back)
        self.use_words(words)
        self._presence = Presence(self.hand)
        self.window.installEventFilter(self._presence)


def run_desk(size: tuple[int, int] | None, inches: float | None, lang: str = "ja") -> int:
    """Open the desk. Returns the exit status."""
    stage = DeskStage(usable_settings(paths.settings_file()), size, inches, lang)
    stage.show_maximized()
    status = stage.run()
    stage.close()
    return status

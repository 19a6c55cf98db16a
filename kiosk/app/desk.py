"""`kiosk staff`: the staff desk, built and wired."""

from dataclasses import dataclass
from pathlib import Path

from kiosk import paths
from kiosk.app.nearby import nearby_folders, tables_in, template_path
from kiosk.app.stage import Stage
from kiosk.language.catalog import Words
from kiosk.language.locales import named
from kiosk.pin import Pin
from kiosk.report.exports import write_report
from kiosk.report.import_file import write_template
from kiosk.report.office import OPEN_TABLES, Office, open_office
from kiosk.report.table import Report, Wording
from kiosk.settings import Settings, usable_settings
from kiosk.ui.desk.desk import Desk
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
        return tables_in(nearby_folders())

    def write(self, events: tuple[Written, ...]) -> None:
        write_now(paths.usage_log(), events)


def the_pin() -> Pin:
    return Pin(paths.pin_file(), boot_id())


class DeskStage(Stage):
    """The desk, locked and not yet shown."""

    def __init__(
        self, settings: Settings, size: tuple[int, int] | None = None, inches: float | None = None, lang: str = "ja"
    ) -> None:
        super().__init__(settings, size, inches)
        words = Words.load(named(lang))
        self.desk = Desk(RealBackend(settings, lang), the_pin(), self.jobs, words)
        self.open("Desk.qml", {"Desk": self.desk}, lambda name, tag: None, self.desk.back)
        self.use_words(words)


def run_desk(size: tuple[int, int] | None, inches: float | None, lang: str = "ja") -> int:
    """Open the desk. Returns the exit status."""
    stage = DeskStage(usable_settings(paths.settings_file()), size, inches, lang)
    stage.show_maximized()
    status = stage.run()
    stage.close()
    return status

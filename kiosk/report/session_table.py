"""Single uses of the terminal as a table: for staff of the machine, and in no report."""

from datetime import datetime

from kiosk.usage.counts import SessionCount
from kiosk.usage.events import JAPAN

COLUMNS = ("日付", "開始", "ことば", "はじめた練習", "終えた練習", "ステップ", "おわりかた")


def session_row(session: SessionCount) -> tuple[str | int, ...]:
    """One session in the order of COLUMNS; the time is Japanese time, to the minute."""
    began = datetime.fromisoformat(session.started).astimezone(JAPAN)
    return (
        session.day.isoformat(), began.strftime("%H:%M"), session.locale, session.lessons_started,
        session.lessons_finished, session.steps_done, session.why,
    )  # fmt: skip

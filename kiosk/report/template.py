"""The table for those who have none of their own: the headings that are known best, and a line for each course."""

from collections.abc import Iterable
from datetime import date
from pathlib import Path

from kiosk.intake.names import OTHER_COURSES, KnownCourse
from kiosk.report.csv_file import csv_bytes, write_bytes

_HEADINGS = ("開催日", "講座", "場所", "参加者数", "定員", "開始", "日目", "補助者数", "分")


def write_template(path: Path, courses: Iterable[KnownCourse], today: date) -> None:
    """A CSV file with the headings and one line per course, to be filled in. Raises Refused when it cannot be written."""
    rows = [
        (today.isoformat(), one.title, "", "", str(one.capacity), "10:00", "1", "", "60")
        for one in courses
        if one.id not in OTHER_COURSES
    ]
    write_bytes(path, csv_bytes(_HEADINGS, rows))

"""What the doctor looks at: every event of the log, and from then on only what is new."""

import json
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from kiosk.document.files import write_whole
from kiosk.usage.check import Damaged, Marks, verify
from kiosk.usage.connection import database_library
from kiosk.usage.copies import last_numbers
from kiosk.usage.reading import reading

_NAME = "usage-verified.json"


@dataclass(frozen=True)
class Examined:
    """`events` there are; spans of numbers (install, first, last) that are `missing`."""

    events: int
    missing: tuple[tuple[str, int, int], ...]
    sqlite: str


def examine_log(log: Path, *, whole: bool = False) -> Examined | None:
    """Look through the log: its structure, and that each event is what was written. None where there is no log yet.

    How far all was well is remembered beside the log, so that next time only what is new is looked at; `whole` looks at
    everything again. A damaged log is mended first. Raises Refused for one that cannot be read.
    """
    since = {} if whole else _remembered(log)

    def look(connection: Any) -> Examined:
        if connection.execute("PRAGMA quick_check(1)").fetchall() != [("ok",)]:
            raise Damaged
        found = verify(connection, since)
        if found.damaged:
            raise Damaged(str(found.damaged[:3]))
        missing = tuple(_spans(connection))
        _remember(log, found.marks)
        events = sum(last_numbers(connection).values()) - sum(last - first + 1 for _, first, last in missing)
        return Examined(events, missing, database_library().sqlite_version)

    return reading(log, look, None)


def _spans(connection: Any) -> list[tuple[str, int, int]]:
    """Numbers without an event. Asked of the primary key alone, and only where some are missing."""
    found = []
    for install, last in last_numbers(connection).items():
        (count,) = connection.execute("SELECT count(*) FROM event WHERE install = ?", (install,)).fetchone()
        if count == last:
            continue
        before = 0
        for (seq,) in connection.execute("SELECT seq FROM event WHERE install = ? ORDER BY seq", (install,)):
            if seq != before + 1:
                found.append((install, before + 1, seq - 1))
            before = seq
    return found


def _remembered(log: Path) -> dict[str, tuple[int, str]]:
    """Whatever is wrong with the file, everything is looked at again."""
    try:
        told = json.loads(log.with_name(_NAME).read_text("utf-8"))
        return {str(install): (int(seq), str(mark)) for install, (seq, mark) in told.items()}
    except (OSError, ValueError, TypeError, AttributeError):
        return {}


def _remember(log: Path, marks: Marks) -> None:
    with suppress(OSError):
        write_whole(log.with_name(_NAME), json.dumps(dict(marks)).encode())

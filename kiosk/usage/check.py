"""Whether every event in a log is what was written: its hash is reckoned anew."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any

from kiosk.usage.events import content_hash
from kiosk.usage.store import COLUMNS

# install → the number up to which all was well, and the hash of that event: another log has another one there.
Marks = Mapping[str, tuple[int, str]]
# Leaps from one installation to the next instead of reading every row.
LAST_NUMBERS = """WITH RECURSIVE here(install) AS (SELECT min(install) FROM event UNION ALL
  SELECT (SELECT min(install) FROM event WHERE install > here.install) FROM here WHERE here.install IS NOT NULL)
SELECT install, (SELECT max(seq) FROM event WHERE event.install = here.install) FROM here WHERE install IS NOT NULL"""
_LOOK_UP_EVERY = 1000


class Damaged(Exception):
    """The log is not what was written."""


@dataclass(frozen=True)
class Verified:
    """What was found: how many events were looked at, which are not what was written, and from where to go on.

    `missing` are spans of numbers (install, first, last) without an event.
    """

    events: int = 0
    damaged: tuple[tuple[str, int], ...] = ()
    missing: tuple[tuple[str, int, int], ...] = ()
    marks: Marks = field(default_factory=dict)


def verify(connection: Any, since: Marks | None = None, on_progress: Callable[[], None] = lambda: None) -> Verified:
    """Look at every event, or at those after `since`. `on_progress` is called again and again, and may raise to stop."""
    names = _columns(connection)
    count = 0
    damaged: list[tuple[str, int]] = []
    missing: list[tuple[str, int, int]] = []
    marks: dict[str, tuple[int, str]] = {}
    for install, _ in connection.execute(LAST_NUMBERS).fetchall():
        last, mark = _begin(connection, install, (since or {}).get(install))
        for row in _rows(connection, names, install, last):
            count += 1
            if not count % _LOOK_UP_EVERY:
                on_progress()
            if row["seq"] != last + 1:
                missing.append((install, last + 1, row["seq"] - 1))
            last, mark = row["seq"], row["hash"]
            if not is_sound(row):
                damaged.append((install, last))
        marks[install] = (last, mark)
    return Verified(count, tuple(damaged), tuple(missing), marks)


def is_sound(row: Mapping[str, Any]) -> bool:
    """Whether the event is what was written."""
    try:
        return bool(content_hash(row) == row["hash"])
    except (TypeError, ValueError):  # a damaged one may hold anything
        return False


def sound(rows: Iterable[dict[str, Any]]) -> list[dict[str, Any]]:
    """The rows. Raises Damaged when one of them is not what was written."""
    found = list(rows)
    for row in found:
        if not is_sound(row):
            raise Damaged(f"{row.get('install')} {row.get('seq')}")
    return found


def _columns(connection: Any) -> list[str]:
    """Those of an older log are fewer."""
    found = {row[1] for row in connection.execute("PRAGMA table_info(event)")}
    return [name for name in COLUMNS if name in found]


def _begin(connection: Any, install: str, mark: tuple[int, str] | None) -> tuple[int, str]:
    if mark is not None:
        found = connection.execute(
            "SELECT hash FROM event WHERE install = ? AND seq = ?", (install, mark[0])
        ).fetchone()
        if found == (mark[1],):
            return mark
    return 0, ""


def _rows(connection: Any, names: list[str], install: str, after: int) -> Iterator[dict[str, Any]]:
    statement = f"SELECT {', '.join(names)} FROM event WHERE install = ? AND seq > ? ORDER BY seq"
    for row in connection.execute(statement, (install, after)):
        yield dict(zip(names, row, strict=True))

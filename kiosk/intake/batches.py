"""What was written from one table: listed, and taken back as a whole. Nothing is deleted; each step is an event."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from kiosk.document.problem import Problem, Refused
from kiosk.usage.class_entries import Written, cancelled, corrected, parted
from kiosk.usage.classes import ClassRecord

_NO_SUCH = "読みこみ「{batch}」はありません。あるのは: {known}"


@dataclass(frozen=True)
class Batch:
    """One import. `utc` is when it was written; `changed` are classes that were corrected since then."""

    id: str
    utc: str
    entered: tuple[ClassRecord, ...]
    corrected: tuple[ClassRecord, ...]
    matched: int
    changed: int

    @property
    def people(self) -> int:
        return sum(one.facts.participants for one in self.entered)

    @property
    def days(self) -> tuple[date, date]:
        """The first and the last day of its classes."""
        found = [one.facts.held_on for one in (*self.entered, *self.corrected)] or [date.min]
        return min(found), max(found)


def batches(records: Iterable[ClassRecord]) -> tuple[Batch, ...]:
    """Imports that still hold, the newest first."""
    records = tuple(records)
    when: dict[str, str] = {}
    for one in records:
        for entry in one.entries:
            if entry.batch and not entry.is_cancelled:
                when[entry.batch] = min(when.get(entry.batch, entry.utc), entry.utc)
        when.update({row.batch: when.get(row.batch, "") for row in one.rows.values() if row.batch})
    found = (_batch(id, utc, records) for id, utc in when.items())
    return tuple(
        sorted((one for one in found if one.entered or one.corrected or one.matched), key=lambda x: x.utc, reverse=True)
    )


def _batch(id: str, utc: str, records: Iterable[ClassRecord]) -> Batch:
    standing = [one for one in records if one.state != "cancelled"]
    entered = tuple(one for one in standing if one.entries[0].batch == id)
    later = [one for one in standing if any(entry.batch == id for entry in one.entries[1:])]
    # A class that came with the batch and was mended by hand since then goes with it, and is told.
    changed = sum(one.entries[-1].batch != id for one in (*entered, *later))
    matched = sum(1 for one in standing for key, row in one.rows.items() if row.batch == id and key != one.key)
    return Batch(id, utc, entered, tuple(one for one in later if one.entries[-1].batch == id), matched, changed)


def undone(batch_id: str, reason: str, records: Iterable[ClassRecord]) -> tuple[Written, ...]:
    """What takes an import back: its classes no longer count, what it corrected is as before. Raises Refused for one
    that there is not."""
    records = tuple(records)
    found = {one.id: one for one in batches(records)}
    if batch_id not in found:
        raise Refused(Problem(_NO_SUCH, fills={"batch": batch_id, "known": "、".join(found) or "-"}))
    batch = found[batch_id]
    events: list[Written] = [cancelled(one, reason, batch_id) for one in batch.entered]
    for one in batch.corrected:
        before = one.entries[-2]
        back = cancelled(one, reason, batch_id) if before.is_cancelled else corrected(one, before.facts, reason)
        events.append(back)
    for one in records:
        events += [
            parted(one, row, batch_id) for row, told in one.rows.items() if told.batch == batch_id and row != one.key
        ]
    return tuple(events)

"""The view model of a class that staff write by hand: a new one, or a correction of one that is there."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace
from typing import Any

from PySide6.QtCore import Property, QObject, Signal, Slot

from kiosk.document.problem import Refused
from kiosk.intake.telling import Compared
from kiosk.language.catalog import Words
from kiosk.report import draft as drafts
from kiosk.report.draft import Alike, Draft
from kiosk.report.office import Office
from kiosk.usage.class_entries import Written
from kiosk.usage.class_words import REASONS, ROLES
from kiosk.usage.classes import ClassRecord

_MOST_PLACES = 4


class ClassEntry(QObject):
    """Closed until staff begin. `write` takes the event once everything in it can be read."""

    changed = Signal()

    def __init__(self, write: Callable[[Written], None], words: Words) -> None:
        super().__init__()
        self._write, self._words = write, words
        self._office: Office | None = None
        self._draft: Draft | None = None
        self._problems: tuple[str, ...] = ()
        self._alike: Alike | None = None

    def begin(self, office: Office, record: ClassRecord | None) -> None:
        """A correction of `record`; without one a new class."""
        self._office = office
        if record:
            self._show(drafts.draft_of(record))
        else:
            self._show(drafts.blank(office.courses, office.counted.classes, office.today))

    @Slot()
    def close(self) -> None:
        self._show(None)

    def _show(self, draft: Draft | None, problems: tuple[str, ...] = ()) -> None:
        self._draft, self._problems, self._alike = draft, problems, None
        self.changed.emit()

    @Slot(str, str)
    def fill(self, name: str, text: str) -> None:
        """One answer, by the name of the fact."""
        if self._draft and self._office:
            self._show(drafts.filled(self._draft, name, text, self._office.courses))

    @Slot(int)
    def moveDate(self, days: int) -> None:
        if self._draft:
            self._show(drafts.moved(self._draft, days))

    @Slot(str)
    def chooseRole(self, role: str) -> None:
        if self._draft and role in ROLES:
            self._show(replace(self._draft, role=role))

    @Slot(str)
    def chooseReason(self, reason: str) -> None:
        if self._draft and reason in REASONS:
            self._show(replace(self._draft, reason=reason))

    @Slot()
    def save(self) -> None:
        if self._draft is None or self._office is None:
            return
        office = self._office
        try:
            self._write(drafts.written(self._draft, office.courses, office.counted.classes, office.today))
        except Alike as alike:
            self._alike = alike
            self.changed.emit()
        except Refused as refused:
            self._show(self._draft, tuple(one.sentence(self._words.program) for one in refused.problems))

    @Slot(str)
    def answer(self, answer: str) -> None:
        """Whether this is the class that is there: same writes nothing, another adds, correct corrects that one."""
        if self._draft is None or self._alike is None:
            return
        if answer == "same":
            self.close()
        elif answer == "another":
            self._draft = replace(self._draft, is_another=True)
            self.save()
        elif answer == "correct":
            self._draft = drafts.correcting(self._draft, self._alike.records[0])
            self.save()

    @Property(list, notify=changed)
    def questions(self) -> list[dict[str, Any]]:
        """What is written beside the class that may be the same; nothing while there is no such doubt."""
        if self._alike is None or self._office is None:
            return []
        compared, there = Compared(self._words.program, self._office.words.course), self._alike.records[0]
        return [{
            "id": "entry", "answer": "", "row": self._words.program("いま書いたもの"), "there": compared.named(there.key),
            "canCorrect": self._draft is not None and self._draft.record is None,
            "facts": compared.sides(self._alike.facts, there.facts),
        }]  # fmt: skip

    @Property(bool, notify=changed)
    def isOpen(self) -> bool:
        return self._draft is not None

    @Property(bool, notify=changed)
    def isNew(self) -> bool:
        return self._draft is not None and self._draft.record is None

    @Property(dict, notify=changed)
    def texts(self) -> dict[str, str]:
        """What is written, by the name of the fact."""
        return dict(self._draft.texts) if self._draft else {}

    @Property(list, notify=changed)
    def courses(self) -> list[dict[str, str]]:
        return [{"value": one.id, "label": one.title} for one in self._office.courses] if self._office else []

    @Property(int, notify=changed)
    def days(self) -> int:
        return drafts.days_of(self._draft, self._office.courses) if self._draft and self._office else 1

    @Property(list, notify=changed)
    def places(self) -> list[dict[str, str]]:
        """Where classes were held before, the newest first."""
        there = reversed(self._office.counted.classes) if self._office else ()
        names = dict.fromkeys(one.facts.place for one in there)
        return [{"value": name, "label": name} for name in list(names)[:_MOST_PLACES]]

    @Property(str, notify=changed)
    def role(self) -> str:
        return self._draft.role if self._draft else ""

    @Property(list, constant=True)
    def roles(self) -> list[dict[str, str]]:
        return self._options(ROLES)

    @Property(str, notify=changed)
    def reason(self) -> str:
        return self._draft.reason if self._draft else ""

    @Property(list, constant=True)
    def reasons(self) -> list[dict[str, str]]:
        return self._options(REASONS)

    @Property(list, notify=changed)
    def problems(self) -> list[str]:
        """What cannot be written so, in sentences."""
        return list(self._problems)

    def _options(self, labels: Mapping[Any, str]) -> list[dict[str, str]]:
        return [{"value": name, "label": self._words.program(label)} for name, label in labels.items()]

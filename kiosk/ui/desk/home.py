"""The view model of the desk's first page: four ways in, the year against its mark, what is to be done."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import Property, QObject, Signal, Slot

from kiosk.document.problem import Translate
from kiosk.report.duties import Duty, duties
from kiosk.report.office import Office
from kiosk.report.outlook import Outlook, outlooks
from kiosk.ui.desk import home_views as views


class Home(QObject):
    """`go(kind, target)` leads on: to a form, to a class, to a table."""

    changed = Signal()

    def __init__(self, parent: QObject, say: Translate, go: Callable[[str, str], None]) -> None:
        super().__init__(parent)
        self._say, self._go = say, go
        self._office: Office | None = None
        self._duties: tuple[Duty, ...] = ()
        self._outlooks: tuple[Outlook, ...] = ()
        self._views: list[dict[str, Any]] = []
        self._duty_views: list[dict[str, str]] = []
        self._chosen, self._looked_at = 0, -1

    def show(self, office: Office | None, news: tuple[tuple[str, str, str], ...]) -> None:
        """The counts as they are now, and what the doctor found. What the page reads is made once."""
        if office is not self._office:
            self._office = office
            self._outlooks = outlooks(office.plan, office.counted, office.today) if office else ()
            self._views = (
                [views.outlook_view(one, office.today, office.words) for one in self._outlooks] if office else []
            )
            self._chosen = min(self._chosen, max(0, len(self._views) - 1))
        found = duties(office.counted.classes, office.lessons, news, office.today, office.words) if office else ()
        self._duties, self._duty_views, self._looked_at = found, views.duties_view(found), -1
        self.changed.emit()

    @Slot(str)
    def enter(self, name: str) -> None:
        """One of the four ways in."""
        self._go(name, "")

    @Slot(int)
    def do(self, number: int) -> None:
        """The duty of that number: straight to it, or all that is known of it."""
        if not 0 <= number < len(self._duties):
            return
        duty = self._duties[number]
        if duty.kind == "machine":
            self.look(number)
        else:
            self._go(duty.kind, duty.target)

    @Slot(int)
    def look(self, number: int) -> None:
        """The whole sentence of a duty; −1 puts it away."""
        self._looked_at = number
        self.changed.emit()

    @Slot(int)
    def choose(self, number: int) -> None:
        """Another indicator of the plan."""
        self._chosen = min(max(0, number), max(0, len(self._views) - 1))
        self.changed.emit()

    @Property(list, notify=changed)
    def entries(self) -> list[dict[str, str]]:
        return views.entries_view(self._office, self._say)

    @Property(list, notify=changed)
    def duties(self) -> list[dict[str, str]]:
        return self._duty_views

    @Property(str, notify=changed)
    def whole(self) -> str:
        """Everything that is known of the duty that is looked at; empty while none is."""
        return self._duties[self._looked_at].whole if 0 <= self._looked_at < len(self._duties) else ""

    @Property(list, notify=changed)
    def indicators(self) -> list[dict[str, Any]]:
        """What can be looked at, where it is more than one."""
        if len(self._outlooks) < 2:
            return []
        assert self._office
        say = self._office.words.say
        return [{"value": number, "label": say(one.indicator.name)} for number, one in enumerate(self._outlooks)]

    @Property(int, notify=changed)
    def chosen(self) -> int:
        return self._chosen

    @Property(dict, notify=changed)
    def outlook(self) -> dict[str, Any]:
        """The indicator that is looked at: its figure, the mark of today, the columns of the year."""
        return self._views[self._chosen] if self._views else views.NO_OUTLOOK

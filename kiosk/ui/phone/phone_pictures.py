"""Pictures of the simulated phone at each step of a lesson, drawn by the same QML as on the screen."""

from collections.abc import Iterator

from PySide6.QtCore import Property, QObject, Signal
from PySide6.QtGui import QImage
from PySide6.QtQuick import QQuickWindow

from kiosk.lesson.model import Lesson, PhoneKind
from kiosk.ui.phone.handset import Handset
from kiosk.ui.screen.settling import drawn, settle
from kiosk.walkthrough import walk as walking
from kiosk.walkthrough.walk import Walk

# A phone of 98 × 166 mm on the drawing: its letters stay readable on a picture of 34 mm.
SIZE_MM = (98, 166)
PIXELS_PER_MM = 5.0
_SETTLE_MS = 60


class Pictured(QObject):
    """What the one phone of `PhonePicture.qml` shows."""

    changed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._walk: Walk | None = None
        self._phone = Handset(lambda: self._walk, lambda event: None, self.changed)

    @Property(QObject, constant=True)
    def phone(self) -> Handset:
        return self._phone

    def show(self, walk: Walk) -> None:
        self._walk = walk
        self.changed.emit()


def pictures(
    window: QQuickWindow, pictured: Pictured, lesson: Lesson, phone: PhoneKind
) -> Iterator[tuple[str, QImage]]:
    """(step id, picture) for every step, before it is done; the way `own` shows the ring. The window must be shown."""
    drawn_phone = phone if phone in lesson.phones else lesson.phones[0]
    walk, _ = walking.begun(lesson, drawn_phone, "own", 0.0)
    while True:
        pictured.show(walk)
        drawn(window)
        settle(_SETTLE_MS)
        yield walk.step.id, window.grabWindow()
        if walk.is_last:
            return
        walk, _ = walking.advance(walk, "next", 0.0)

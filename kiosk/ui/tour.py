"""A walk through a lesson on the real screens, with a picture of each: for people to look at, and for tests."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from PySide6.QtCore import QEventLoop, QPointF, QRectF, Qt, QTimer
from PySide6.QtGui import QColor, QFont, QImage, QPainter

from kiosk.phone.model import Action
from kiosk.walkthrough.visit import Chosen
from kiosk.walkthrough.walk import Touched, right_events

_SHEET_COLUMNS = 5
_THUMB_WIDTH = 480
_TITLE_HEIGHT = 34


@dataclass(frozen=True)
class Shot:
    """A name for the file, and the picture."""

    name: str
    image: QImage


def settle(milliseconds: int = 60) -> None:
    """Let the window draw what has changed."""
    loop = QEventLoop()
    QTimer.singleShot(milliseconds, loop.quit)
    loop.exec()


class Tour:
    """Drives a built kiosk whose window is shown."""

    def __init__(self, kiosk: Any) -> None:
        self.kiosk = kiosk

    def shots(self, lesson_id: str, locale: str, text: int, phone: str = "iphone") -> Iterator[Shot]:
        """Every page of the way, each step before and after, the panels, and the countdown."""
        guide = self.kiosk.guide
        settle(200)
        guide.touched()
        self._wait_for_lessons()
        yield self._shot("attract")
        guide.press("begin")
        yield self._shot("language")
        guide.choose(locale)
        self.kiosk.display.setText(text)
        yield self._shot("topics")
        guide.act(Chosen(guide._world.library.lessons[lesson_id].topic))
        if guide.page == "lessons":
            guide.choose(lesson_id)
        yield self._shot("card")
        guide.press("go")
        yield self._shot("phone")
        guide.choose(phone)
        yield self._shot("way")
        guide.choose("practise")
        yield from self._steps()
        yield self._shot("done")
        guide.press("back")
        guide.choose("own")
        yield self._shot("own")
        for panel in ("text", "sound", "language", "help", "trouble", "stop"):
            guide.openPanel(panel)
            yield self._shot(f"panel-{panel}")
            guide.closePanel()
        guide._remaining = 27
        guide.idleChanged.emit()
        yield self._shot("idle")
        guide.stop()

    def _steps(self) -> Iterator[Shot]:
        guide = self.kiosk.guide
        while guide.page == "steps":
            number = guide.visit.walk.index + 1
            yield self._shot(f"step-{number:02}")
            guide.press("hint")
            yield self._shot(f"step-{number:02}-hint")
            if number == 1:
                for _ in range(2):
                    guide.act(Touched(Action(kind="tap", target="nowhere")))
                yield self._shot(f"step-{number:02}-shown")
            for event in right_events(guide.visit.walk):
                guide.act(event)
            yield self._shot(f"step-{number:02}-done")
            guide.press("next")

    def _shot(self, name: str) -> Shot:
        settle()
        return Shot(name, self.kiosk.window.grabWindow())

    def _wait_for_lessons(self) -> None:
        while not self.kiosk.loaded.is_set():
            settle(20)
        settle()


def contact_sheet(shots: list[Shot]) -> QImage:
    """All pictures on one, in their order, with their names."""
    height = round(_THUMB_WIDTH * shots[0].image.height() / shots[0].image.width())
    columns = _SHEET_COLUMNS if height < _THUMB_WIDTH else _SHEET_COLUMNS + 2
    rows = -(-len(shots) // columns)
    sheet = QImage(columns * (_THUMB_WIDTH + 10), rows * (height + _TITLE_HEIGHT), QImage.Format.Format_RGB32)
    sheet.fill(QColor("#555555"))
    painter = QPainter(sheet)
    painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
    font = QFont("Noto Sans")
    font.setPixelSize(20)
    painter.setFont(font)
    painter.setPen(Qt.GlobalColor.white)
    for index, shot in enumerate(shots):
        x, y = index % columns * (_THUMB_WIDTH + 10), index // columns * (height + _TITLE_HEIGHT)
        painter.drawText(QPointF(x + 6, y + 24), shot.name)
        small = shot.image.scaled(_THUMB_WIDTH, height, mode=Qt.TransformationMode.SmoothTransformation)
        painter.drawImage(QRectF(x + 5, y + _TITLE_HEIGHT - 4, _THUMB_WIDTH, height), small)
    painter.end()
    return sheet


def write_tour(kiosk: Any, folder: Path, lesson_id: str, locale: str, text: int) -> list[Path]:
    """PNG files in `folder`, one per screen, and `contact-sheet.png`. Returns them all."""
    folder.mkdir(parents=True, exist_ok=True)
    written, shots = [], []
    for number, shot in enumerate(Tour(kiosk).shots(lesson_id, locale, text)):
        path = folder / f"{number:02}-{shot.name}.png"
        if not shot.image.save(str(path)):
            raise OSError(f"cannot write {path}")
        written.append(path)
        shots.append(shot)
    sheet = folder / "contact-sheet.png"
    contact_sheet(shots).save(str(sheet))
    return [*written, sheet]

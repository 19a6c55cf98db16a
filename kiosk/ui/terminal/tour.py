"""A walk through a lesson on the real screens, with a picture of each: for people to look at, and for tests."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QImage, QPainter

from kiosk.phone.model import Action
from kiosk.ui.screen.settling import drawn, settle
from kiosk.walkthrough.visit import Opened
from kiosk.walkthrough.walk import Touched, Walk, right_events

_SHEET_COLUMNS = 5
_THUMB_WIDTH = 480
_TITLE_HEIGHT = 34
# For the pictures of `write_tour`.
QUIET_MS = 150


@dataclass(frozen=True)
class Shot:
    """A name for the file, and the picture."""

    name: str
    image: QImage


class Tour:
    """Drives a built kiosk whose window is shown.

    `quiet_ms` is how long each screen is left alone: scroll areas give their room back after a quiet moment. `scheme` is
    light, dark or yellow; `furigana` all, hard or no, empty for what the language begins with.
    """

    def __init__(self, kiosk: Any, quiet_ms: int = 0, scheme: str = "light", furigana: str = "") -> None:
        self.kiosk = kiosk
        self._quiet_ms, self._scheme, self._furigana = quiet_ms, scheme, furigana

    def shots(self, lesson_id: str, locale: str, text: int, phone: str = "iphone") -> Iterator[Shot]:
        """A picture of every station of the way."""
        for name in self.stations(lesson_id, locale, text, phone):
            yield Shot(name, self.kiosk.window.grabWindow())

    def stations(self, lesson_id: str, locale: str, text: int, phone: str = "iphone") -> Iterator[str]:
        """Every page of the way, each step before and after, the panels, and the countdown; drawn when it is named."""
        for name in self._way(lesson_id, locale, text, phone):
            drawn(self.kiosk.window)
            if self._quiet_ms:
                settle(self._quiet_ms)
            yield name

    def _way(self, lesson_id: str, locale: str, text: int, phone: str) -> Iterator[str]:
        guide = self.kiosk.guide
        while not self.kiosk.loading.is_done:
            settle(20)
        settle(100)
        self.kiosk.display.setScheme(self._scheme)
        yield "attract"
        guide.choose(locale)
        self.kiosk.display.setText(text)
        if self._furigana:
            self.kiosk.display.setFurigana(self._furigana)
        yield "topics"
        guide.choose_lesson(lesson_id)
        yield "card"
        guide.choose("own")
        yield "which-phone"
        guide.press("back")
        guide.choose(phone)
        yield "phone"
        guide.choose("practise")
        yield from self._steps()
        yield "done"
        guide.press("back")
        guide.choose("alone")
        yield from self._alone()
        guide.press("back")
        guide.choose("own")
        if guide.page == "things":
            yield "things"
            guide.press("have")
        yield "own-01"
        for panel in (one.event.panel for one in guide.actions if isinstance(one.event, Opened)):
            guide.open_panel(panel)
            yield f"panel-{panel}"
            guide.press("panel-close")
        yield from self._own()
        guide.count_down(27)
        yield "idle"
        guide.stop()

    def _steps(self) -> Iterator[str]:
        guide = self.kiosk.guide
        while guide.page == "steps":
            name = f"step-{guide.visit.walk.index + 1:02}"
            yield name
            guide.press("hint")
            yield f"{name}-hint"
            if guide.visit.walk.index == 0:
                for _ in range(2):
                    guide.act(wrong_touch(guide.visit.walk))
                yield f"{name}-shown"
            yield from self._branches(name)
            events = list(right_events(guide.visit.walk))
            for number, event in enumerate(events):
                guide.act(event)
                if guide.visit.walk.remedies:
                    yield f"{name}-remedies"
                if number == 0 and len(events) > 1:
                    yield f"{name}-typing"
            yield f"{name}-done"
            guide.press("next")

    def _branches(self, name: str) -> Iterator[str]:
        """Of a rehearsal: each bait taken, and each other right way gone; then as if nothing had been touched."""
        guide, here = self.kiosk.guide, self.kiosk.guide.visit
        for bait in here.walk.step.avoid:
            guide.act(Touched(Action(kind="tap", target=bait)))
            yield f"{name}-bait-{bait}"
            guide.show(here)
        for other in here.walk.step.also:
            guide.act(Touched(other.do))
            yield f"{name}-also-{other.do.target}"
            guide.show(here)

    def _alone(self) -> Iterator[str]:
        """Each step before it is done; of the first also what is said to a wrong touch."""
        guide = self.kiosk.guide
        while guide.page == "steps":
            name = f"alone-{guide.visit.walk.index + 1:02}"
            yield name
            if guide.visit.walk.index == 0:
                guide.act(wrong_touch(guide.visit.walk))
                yield f"{name}-wrong"
            for event in list(right_events(guide.visit.walk)):
                guide.act(event)
            guide.press("next")

    def _own(self) -> Iterator[str]:
        """The further steps, and what is answered to a trouble of each."""
        guide = self.kiosk.guide
        while not guide.visit.walk.is_last:
            guide.press("next")
            if guide.visit.panel == "variant":
                yield "own-which-look"
                guide.press(f"variant-{guide.visit.walk.lesson.variant_ids[0]}")
            name = f"own-{guide.visit.walk.index + 1:02}"
            yield name
            guide.open_panel("trouble")
            guide.press("trouble-0")
            yield f"{name}-trouble"
            guide.press("back")


def wrong_touch(walk: Walk) -> Touched:
    """A touch on something that is there and is not meant, nor a bait."""
    targets = (target for element in walk.state.screen.body for target in element.targets)
    step = walk.step
    known = (step.do.target, step.do.into, *(other.do.target for other in step.also), *step.avoid)
    wrong = next((x for x in targets if x not in known), "")
    return Touched(Action(kind="tap", target=wrong))


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


def write_tour(tour: Tour, folder: Path, lesson_id: str, locale: str, text: int, phone: str = "iphone") -> list[Path]:
    """PNG files in `folder`, one per screen, and `contact-sheet.png`. Returns them all."""
    folder.mkdir(parents=True, exist_ok=True)
    written, shots = [], []
    for number, shot in enumerate(tour.shots(lesson_id, locale, text, phone)):
        path = folder / f"{number:02}-{shot.name}.png"
        if not shot.image.save(str(path)):
            raise OSError(f"cannot write {path}")
        written.append(path)
        shots.append(shot)
    sheet = folder / "contact-sheet.png"
    contact_sheet(shots).save(str(sheet))
    return [*written, sheet]

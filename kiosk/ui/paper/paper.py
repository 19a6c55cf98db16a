"""Printed pages: one small layout over QPdfWriter, with the screen's own furigana, for slips, hand-outs and reports."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QBuffer, QIODevice, QMarginsF, QPointF, QRectF, QSizeF
from PySide6.QtGui import QColor, QFont, QImage, QPageSize, QPainter, QPdfWriter

from kiosk.document.files import write_whole
from kiosk.ui.screen.pictures import qr_image
from kiosk.ui.screen.setting import Setting, Style, set_text

_DPI = 300
INK, SOFT, BLUE, PALE = QColor("#1a1a1c"), QColor("#414143"), QColor("#0017c1"), QColor("#e8f1fe")
_LEAST_RUBY_PT = 6.0
_MM_PER_PT = 25.4 / 72


def mm(length: float) -> float:
    """Millimetres in dots."""
    return length * _DPI / 25.4


def pt(size: float) -> int:
    """Points in dots."""
    return round(size * _DPI / 72)


@dataclass(frozen=True)
class Format:
    """A kind of paper, in millimetres. A roll has no end: its height is that of what is printed."""

    width: float
    height: float
    margin: float
    is_roll: bool = False


A4 = Format(210, 297, 16)
A4_LANDSCAPE = Format(297, 210, 14)
# 80 mm roll: the printer leaves about 4 mm free at each side.
ROLL_80 = Format(80, 400, 4, is_roll=True)


class Page:
    """Paper that is filled from top to bottom; `y` is where the next thing begins, in dots."""

    def __init__(self, writer: QPdfWriter, painter: QPainter, form: Format, family: str) -> None:
        self._writer, self.painter, self.form, self.family = writer, painter, form, family
        self.y = mm(form.margin)
        self.number = 1

    @property
    def width(self) -> float:
        """Between the margins, in millimetres."""
        return self.form.width - 2 * self.form.margin

    @property
    def bottom(self) -> float:
        return mm(self.form.height - self.form.margin)

    def style(self, points: float, *, is_bold: bool = False, is_centred: bool = False) -> Style:
        return Style(self.family, pt(points), is_bold, is_centred, least_ruby=pt(_LEAST_RUBY_PT))

    def setting(self, markup: str, points: float, width_mm: float, *, is_bold: bool = False) -> Setting:
        """How a text would lie, without printing it."""
        return set_text(markup, self.style(points, is_bold=is_bold), mm(width_mm))

    def text(
        self, markup: str, points: float, *, x: float | None = None, width: float | None = None, is_bold: bool = False,
        is_centred: bool = False, colour: QColor = INK,
    ) -> Setting:  # fmt: skip
        """Set a text and go on below it; `x` and `width` in millimetres, the whole line if not given."""
        left = self.form.margin if x is None else x
        room = self.form.width - self.form.margin - left if width is None else width
        if self.form.is_roll:
            # No place beside the text into which 、 and 。 could hang.
            room -= points * _MM_PER_PT / 2
        style = self.style(points, is_bold=is_bold, is_centred=is_centred)
        setting = set_text(markup, style, mm(room))
        for run in setting.runs:
            font = style.font(run.pixels)
            font.setLetterSpacing(QFont.SpacingType.AbsoluteSpacing, run.spacing)
            self.painter.setFont(font)
            self.painter.setPen(SOFT if run.is_ruby else colour)
            ascent = self.painter.fontMetrics().ascent()
            self.painter.drawText(QPointF(mm(left) + run.x, self.y + run.y + ascent), run.text)
        self.y += setting.height
        return setting

    def space(self, millimetres: float) -> None:
        self.y += mm(millimetres)

    def rule(self, thickness: float = 1.0, colour: QColor = BLUE) -> None:
        self.painter.fillRect(QRectF(mm(self.form.margin), self.y, mm(self.width), mm(thickness)), colour)

    def box(self, x: float, width: float, height: float, colour: QColor) -> None:
        """A filled rectangle from here on; millimetres. Does not go on below it."""
        self.painter.fillRect(QRectF(mm(x), self.y, mm(width), mm(height)), colour)

    def numbered(
        self, number: int, markup: str, points: float, *, indent: float = 12, width: float | None = None
    ) -> None:
        """A text with its number before it, on the line of the letters and not of their furigana."""
        top = self.y
        base = self.text(markup, points, x=self.form.margin + indent, width=width).base_top
        below = self.y
        self.y = top + base - self.setting(str(number), points, indent, is_bold=True).base_top
        self.text(str(number), points, width=indent, is_bold=True)
        self.y = below

    def image(self, image: QImage, x: float, width: float, *, is_sharp: bool = False) -> float:
        """A picture at `x`, so wide (millimetres), from here on. Returns its height in millimetres; does not go on."""
        height = width * image.height() / image.width()
        self.painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform, not is_sharp)
        self.painter.drawImage(QRectF(mm(x), self.y, mm(width), mm(height)), image)
        return height

    def qr(self, text: str, x: float, width: float) -> None:
        self.image(qr_image(text), x, width, is_sharp=True)

    def fits(self, millimetres: float) -> bool:
        return self.y + mm(millimetres) <= self.bottom

    def next(self) -> None:
        """A new sheet."""
        self._writer.newPage()
        self.number += 1
        self.y = mm(self.form.margin)


@contextmanager
def paper(path: Path, form: Format, family: str, title: str, height: float | None = None) -> Iterator[Page]:
    """A PDF to be filled. `height` (millimetres) is that of a roll. Raises OSError when it cannot be written.

    Drawn in memory: Qt would not tell that the disk is full, and the old file would be gone.
    """
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    writer = QPdfWriter(buffer)
    size = QSizeF(form.width, height or form.height)
    writer.setPageSize(QPageSize(size, QPageSize.Unit.Millimeter, "", QPageSize.SizeMatchPolicy.ExactMatch))
    writer.setPageMargins(QMarginsF(0, 0, 0, 0))
    writer.setResolution(_DPI)
    writer.setTitle(title)
    writer.setCreator("kotohajime")
    painter = QPainter(writer)
    try:
        yield Page(writer, painter, form, family)
    finally:
        painter.end()
    write_whole(path, bytes(buffer.data().data()))

"""The take-home slip: what was learnt, step by step, in large letters with furigana, and the code to go on with.

One A4 page by QPdfWriter, set by the same engine as the screen.
"""

from pathlib import Path

from PySide6.QtCore import QMarginsF, QPointF, QRectF
from PySide6.QtGui import QColor, QFont, QPageSize, QPainter, QPdfWriter

from kiosk.language.catalog import Words
from kiosk.lesson.model import Lesson, PhoneKind
from kiosk.ui.display import family_for
from kiosk.ui.pictures import qr_image
from kiosk.ui.typesetter import Style, set_text

_DPI = 300
_WIDTH_MM, _HEIGHT_MM, _MARGIN_MM = 210.0, 297.0, 16.0
_QR_MM = 44.0
_TITLE_PT, _STEP_PT, _SMALL_PT = 24.0, 16.0, 13.0
# Ten steps must fit: smaller, but never below what is read without effort.
_LEAST_STEP_PT = 11.0
_INK, _RUBY, _LINE = QColor("#1a1a1c"), QColor("#414143"), QColor("#0017c1")
HEADING = "おうちで もういちど"
ASK = "わからないときは、{市役所|しやくしょ}の {窓口|まどぐち}で {聞|き}いてください。"
CHECKED = "{内容|ないよう}を たしかめた {日|ひ}: %1"


def _mm(length: float) -> float:
    return length * _DPI / 25.4


def _pt(size: float) -> int:
    return round(size * _DPI / 72)


class _Sheet:
    """A page that is filled from top to bottom."""

    def __init__(self, painter: QPainter, family: str) -> None:
        self._painter, self._family = painter, family
        self.y = _mm(_MARGIN_MM)

    def base_of(self, markup: str, points: float) -> float:
        """How far below its top the letters of a text begin."""
        return set_text(markup, Style(self._family, _pt(points), least_ruby=_pt(7)), _mm(100)).base_top

    def text(self, markup: str, points: float, x_mm: float, width_mm: float, *, is_bold: bool = False) -> float:
        """Set a text at `x_mm` and go on below it. Returns how far below its top the letters begin."""
        style = Style(self._family, _pt(points), is_bold, least_ruby=_pt(7))
        setting = set_text(markup, style, _mm(width_mm))
        for run in setting.runs:
            font = style.font(run.pixels)
            font.setLetterSpacing(QFont.SpacingType.AbsoluteSpacing, run.spacing)
            self._painter.setFont(font)
            self._painter.setPen(_RUBY if run.is_ruby else _INK)
            ascent = self._painter.fontMetrics().ascent()
            self._painter.drawText(QPointF(_mm(x_mm) + run.x, self.y + run.y + ascent), run.text)
        self.y += setting.height
        return setting.base_top

    def space(self, millimetres: float) -> None:
        self.y += _mm(millimetres)

    def rule(self) -> None:
        self._painter.fillRect(QRectF(_mm(_MARGIN_MM), self.y, _mm(_WIDTH_MM - 2 * _MARGIN_MM), _mm(1)), _LINE)


def write_slip(path: Path, lesson: Lesson, phone: PhoneKind, words: Words) -> None:
    """Write the slip of a lesson that is already in the language of `words`. Raises OSError when it cannot be written."""
    path.parent.mkdir(parents=True, exist_ok=True)
    path.open("wb").close()  # QPdfWriter would say nothing
    writer = QPdfWriter(str(path))
    writer.setPageSize(QPageSize(QPageSize.PageSizeId.A4))
    writer.setPageMargins(QMarginsF(0, 0, 0, 0))
    writer.setResolution(_DPI)
    writer.setTitle(lesson.id)
    writer.setCreator("kotohajime")
    painter = QPainter(writer)
    _draw(painter, lesson, phone, words)
    painter.end()


def _draw(painter: QPainter, lesson: Lesson, phone: PhoneKind, words: Words) -> None:
    family = family_for(words.locale.tag)
    width = _WIDTH_MM - 2 * _MARGIN_MM
    sheet = _Sheet(painter, family)
    sheet.text(lesson.title, _TITLE_PT, _MARGIN_MM, width, is_bold=True)
    sheet.space(2)
    sheet.rule()
    sheet.space(5)
    foot = _mm(_HEIGHT_MM - _MARGIN_MM - _QR_MM)
    points = _STEP_PT
    while points > _LEAST_STEP_PT and sheet.y + _steps_height(lesson, phone, family, points) > foot - _mm(4):
        points -= 0.5
    for number, step in enumerate(lesson.steps_for(phone), 1):
        top = sheet.y
        base = sheet.text(step.own or step.say, points, _MARGIN_MM + 12, width - 12)
        below = sheet.y
        # The number stands on the line of the letters, not of their furigana.
        sheet.y = top + base - sheet.base_of(str(number), points)
        sheet.text(str(number), points, _MARGIN_MM, 12, is_bold=True)
        sheet.y = below
        sheet.space(1.5)
    sheet.y = foot
    page = lesson.page
    text_x = _MARGIN_MM
    if page and page.addresses:
        image = qr_image(page.addresses[0])
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform, False)
        painter.drawImage(QRectF(_mm(_MARGIN_MM), foot, _mm(_QR_MM), _mm(_QR_MM)), image)
        text_x += _QR_MM + 6
        sheet.text(words.program(HEADING), _SMALL_PT, text_x, _WIDTH_MM - _MARGIN_MM - text_x, is_bold=True)
        sheet.text(page.name, _SMALL_PT, text_x, _WIDTH_MM - _MARGIN_MM - text_x)
        sheet.text(page.addresses[0], _SMALL_PT, text_x, _WIDTH_MM - _MARGIN_MM - text_x, is_bold=True)
    sheet.text(words.program(ASK), _SMALL_PT, text_x, _WIDTH_MM - _MARGIN_MM - text_x)
    checked = words.program(CHECKED).replace("%1", lesson.checked.isoformat())
    sheet.text(checked, _SMALL_PT, text_x, _WIDTH_MM - _MARGIN_MM - text_x)


def _steps_height(lesson: Lesson, phone: PhoneKind, family: str, points: float) -> float:
    """How tall the steps are in that size, in pixels."""
    style = Style(family, _pt(points), least_ruby=_pt(7))
    width = _mm(_WIDTH_MM - 2 * _MARGIN_MM - 12)
    return sum(set_text(s.own or s.say, style, width).height + _mm(1.5) for s in lesson.steps_for(phone))

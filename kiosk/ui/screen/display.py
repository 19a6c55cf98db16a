"""The screen in millimetres, and how this person wants to see it."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from functools import cache

from PySide6.QtCore import Property, QObject, QSize, Signal, Slot
from PySide6.QtGui import QFontDatabase, QScreen

from kiosk.language.locales import Locale
from kiosk.language.said import JAPANESE, read_off
from kiosk.value import value

TEXT_STEPS = (100, 125, 150, 200)
_MM_PER_INCH = 25.4
_USUAL_PIXELS_PER_MM = 1920 / 531  # a 24" screen; used when the system does not know the size
_FAMILIES = {
    "ja": ("BIZ UDPGothic", "BIZ UDPゴシック", "Noto Sans CJK JP"),
    # BIZ UDPGothic flattens the tails of g, p and y to its one-em box.
    "en": ("Noto Sans", "BIZ UDPGothic", "BIZ UDPゴシック"),
    "zh-Hans": ("Noto Sans CJK SC",),
    "ko": ("Noto Sans CJK KR",),
}
_OTHER_FAMILIES = ("Noto Sans",)


@cache
def family_for(tag: str) -> str:
    """An installed font for the language. Fonts are installed before the program starts, so it is asked once."""
    wanted = _FAMILIES.get(tag, _OTHER_FAMILIES)
    return next((family for family in wanted if QFontDatabase.hasFamily(family)), wanted[0])


def pixels_per_mm(size: QSize, inches: float) -> float:
    """Of a screen of that many pixels and that diagonal."""
    return float((size.width() ** 2 + size.height() ** 2) ** 0.5 / (inches * _MM_PER_INCH))


@value
class Sight:
    """One person's wishes; the next person begins with the default again."""

    text: int = 100
    scheme: str = "light"
    # Over which words of Japanese: all, hard, no.
    furigana: str = "hard"


class Display(QObject):
    """Millimetres, text size, colours and font, for the theme."""

    changed = Signal()
    # By itself: some 290 lengths of a page hang on it, which neither a colour nor a language alters.
    resized = Signal()
    turned = Signal()

    def __init__(self, pixels_per_mm: float | None = None, is_moving: bool = True) -> None:
        super().__init__()
        self._given = pixels_per_mm
        self._pixels_per_mm = pixels_per_mm or _USUAL_PIXELS_PER_MM
        self._sight = Sight()
        self._tag = JAPANESE
        self._is_spaced = False
        self._is_moving = is_moving
        self._is_turning = False
        self._short_side = 1080

    def use_screen(self, screen: QScreen) -> None:
        """Take the real size of the screen, unless the settings gave it. A system that does not know says nonsense."""
        width_mm = screen.physicalSize().width()
        if self._given is None and width_mm > 100:
            found = screen.size().width() / width_mm
            self._pixels_per_mm = found if 1.5 <= found <= 12 else _USUAL_PIXELS_PER_MM
        self.resized.emit()

    def use_pixels_per_mm(self, value: float) -> None:
        """A screen of another size."""
        self._given = self._pixels_per_mm = value
        self.resized.emit()

    def use_window(self, size: QSize) -> None:
        """The window's size in pixels decides how much room there is."""
        self._short_side = min(size.width(), size.height())
        self.resized.emit()

    def use_locale(self, locale: Locale) -> None:
        self._tag, self._is_spaced = locale.tag, locale.is_easy or not locale.is_japanese
        self.changed.emit()

    @contextmanager
    def turning(self) -> Iterator[None]:
        """While words and letters change one after the other, no text is set with the ones of before and after at once."""
        self._is_turning = True
        self.turned.emit()
        try:
            yield
        finally:
            self._is_turning = False
            self.turned.emit()

    def forget(self) -> None:
        """Back to the default for the next person."""
        self._sight = Sight()
        self.changed.emit()

    @property
    def sight(self) -> Sight:
        return self._sight

    @Slot(int)
    def setText(self, percent: int) -> None:
        self._sight = replace(self._sight, text=percent)
        self.changed.emit()

    @Slot(str)
    def setScheme(self, scheme: str) -> None:
        self._sight = replace(self._sight, scheme=scheme)
        self.changed.emit()

    @Slot(str)
    def setFurigana(self, over: str) -> None:
        self._sight = replace(self._sight, furigana=over)
        self.changed.emit()

    @Slot(str, result=str)
    def familyFor(self, tag: str) -> str:
        return family_for(tag)

    @Slot(str, result=str)
    def tagOf(self, markup: str) -> str:
        """The language of a text on this screen: the screen's own, or Japanese where nobody has translated it."""
        return read_off(markup, self._tag).tag

    @Property(float, notify=resized)
    def pixelsPerMm(self) -> float:
        return self._pixels_per_mm

    @Property(float, notify=resized)
    def shortSide(self) -> float:
        return self._short_side

    @Property(int, notify=changed)
    def text(self) -> int:
        return self._sight.text

    @Property(str, notify=changed)
    def scheme(self) -> str:
        return self._sight.scheme

    @Property(str, notify=changed)
    def tag(self) -> str:
        """The language of the screen (BCP 47)."""
        return self._tag

    @Property(str, notify=changed)
    def furigana(self) -> str:
        """all, hard, no. Easy Japanese, and Japanese words in another language, have it over all unless over none."""
        return "all" if self._is_spaced and self._sight.furigana == "hard" else self._sight.furigana

    @Property(bool, notify=changed)
    def isSpaced(self) -> bool:
        """Whether words are shown with spaces between them: in all but standard Japanese."""
        return self._is_spaced

    @Property(bool, notify=turned)
    def isTurning(self) -> bool:
        return self._is_turning

    @Property(str, notify=changed)
    def family(self) -> str:
        return family_for(self._tag)

    @Property(str, constant=True)
    def japaneseFamily(self) -> str:
        return family_for("ja")

    @Property(bool, constant=True)
    def isMoving(self) -> bool:
        return self._is_moving

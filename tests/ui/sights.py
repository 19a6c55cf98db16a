"""Standing before a terminal: its screens, and the way to a step."""

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

from PySide6.QtCore import QSize

from kiosk.ui.screen.display import pixels_per_mm
from kiosk.ui.screen.settling import drawn, settle

# Pixels, and inches of the diagonal.
SIGHTS = {"small": ((1280, 800), 15.6), "large": ((1920, 1080), 24.0), "portrait": ((1080, 1920), 24.0)}


def resize(kiosk: Any, size: tuple[int, int], inches: float) -> None:
    kiosk.window.resize(*size)
    kiosk.display.use_pixels_per_mm(pixels_per_mm(QSize(*size), inches))


@contextmanager
def before(kiosk: Any, sight: str) -> Iterator[Any]:
    """The terminal on that screen, silent; on the small one again afterwards."""
    resize(kiosk, *SIGHTS[sight])
    kiosk.speaker.setOn(False)
    yield kiosk
    kiosk.display.setText(100)
    kiosk.guide.stop()
    resize(kiosk, *SIGHTS["small"])


def begin(kiosk: Any, lesson: str, way: str, code: str = "ja", text: int = 100, phone: str = "iphone") -> None:
    """From the first page to the first step."""
    kiosk.guide.stop()
    kiosk.guide.choose(code)
    kiosk.display.setText(text)
    kiosk.guide.choose_lesson(lesson)
    kiosk.guide.choose(phone)
    kiosk.guide.choose(way)
    # Where it is asked what lies there.
    kiosk.guide.press("have")


def look(kiosk: Any) -> None:
    """Until everything stands still."""
    drawn(kiosk.window, 3)
    settle(150)


def begins_at_its_end(screen: Any) -> bool:
    """Whether it is a talk of more than one word: what is new stands last."""
    return screen.kind != "call" and sum(element.kind in ("bubble", "chips") for element in screen.body) > 1

"""From a touch to the frame that holds its change; the first touches of a process; memory under random touches.

python -m tests.bench.touches      prints the milliseconds of a new process's first touches, a name and a figure a line
"""

import random
import time
from collections.abc import Callable, Iterator
from typing import Any

from PySide6.QtCore import QEventLoop, QPoint, QTimer
from PySide6.QtTest import QTest

from kiosk.ui.screen.keypad import visible_items
from kiosk.ui.screen.settling import settle
from tests.screen import centre, rect, shown, touch_device

WINDOW = (1280, 800)
_INCHES = 15.6
_LONGEST_MS = 3000
# The buttons that change most between steps, and the panels.
_ROUND = ("next", "tool-text", "panel-close", "back", "tool-call", "panel-close")


def opened() -> Any:
    """The terminal with its lessons, as somebody finds it who comes by a moment after it was started."""
    from kiosk.app.terminal import Terminal
    from kiosk.settings import Settings

    kiosk = Terminal(Settings(), WINDOW, _INCHES, is_counting=False)
    kiosk.hand.tremble_seconds = 0
    kiosk.window.show()
    while not kiosk.window.property("isRehearsed"):
        settle(20)
    settle(200)
    return kiosk


def until_changed(kiosk: Any, act: Callable[[], object]) -> float:
    """Milliseconds from before `act` to the end of the first frame that was begun after it."""
    loop = QEventLoop()
    began = time.perf_counter()
    act()
    kiosk.window.frameSwapped.connect(loop.quit)
    kiosk.window.update()
    QTimer.singleShot(_LONGEST_MS, loop.quit)
    loop.exec()
    elapsed = (time.perf_counter() - began) * 1000
    kiosk.window.frameSwapped.disconnect(loop.quit)
    return elapsed


def finger(kiosk: Any, place: QPoint) -> None:
    """A touch, and nothing else: no waiting for what it leads to."""
    QTest.touchEvent(kiosk.window, touch_device()).press(0, place, kiosk.window).commit()
    QTest.touchEvent(kiosk.window, touch_device()).release(0, place, kiosk.window).commit()


def touched(kiosk: Any, name: str) -> float:
    """Milliseconds from where the finger leaves the button of that name to its frame.

    It has lain there as long as a finger does, and its own colour has been drawn; that the frame is drawn is not part of
    the lifting, as it would be if the touch were told to wait for what it leads to.
    """
    place = centre(shown(kiosk, name))
    settle(30)
    QTest.touchEvent(kiosk.window, touch_device()).press(0, place, kiosk.window).commit()
    settle(50)
    lifting = QTest.touchEvent(kiosk.window, touch_device()).release(0, place, kiosk.window)
    return until_changed(kiosk, lambda: lifting.commit(False))


def first_touches(kiosk: Any) -> Iterator[tuple[str, float]]:
    """The way of somebody who is the first of the day: each touch is a page that this process has never shown."""
    lesson = next(iter(kiosk.guide.lessons))
    yield "language", touched(kiosk, "language-ja")
    kiosk.guide.choose_lesson(lesson)
    yield "the phone is marked", touched(kiosk, "phone-iphone")
    yield "first step", touched(kiosk, "way-own")
    kiosk.guide.press("have")
    while kiosk.guide.page == "steps" and not kiosk.guide.visit.walk.is_last:
        yield "next", touched(kiosk, "next")
    yield "last step to done", touched(kiosk, "next")


def many_touches(kiosk: Any, count: int) -> Iterator[float]:
    """Between steps and panels, to and fro."""
    lesson = next(iter(kiosk.guide.lessons))
    kiosk.guide.stop()
    kiosk.guide.choose("ja")
    kiosk.guide.choose_lesson(lesson)
    for name in ("phone-iphone", "way-own"):
        touched(kiosk, name)
    kiosk.guide.press("have")
    for number in range(count):
        yield touched(kiosk, _ROUND[number % len(_ROUND)])


def language_switches(kiosk: Any, count: int) -> Iterator[float]:
    """Of a step, to each language in turn."""
    from kiosk.language.locales import offered

    for number in range(count):
        code = offered()[(number + 1) % len(offered())].code
        kiosk.guide.press("tool-language")
        yield until_changed(kiosk, lambda code=code: kiosk.guide.press(f"switch-{code}"))


def random_touches(kiosk: Any, count: int, seed: int = 1) -> Iterator[None]:
    """A child at the terminal: buttons mostly, sometimes just the glass. Silent, so that nothing is waited for."""
    chance = random.Random(seed)
    for _ in range(count):
        kiosk.speaker.setOn(False)
        buttons = [x for x in visible_items(kiosk.window.contentItem()) if x.property("isTouchable") and x.isEnabled()]
        place = QPoint(chance.randrange(WINDOW[0]), chance.randrange(WINDOW[1]))
        if buttons and chance.random() < 0.8:
            aimed = rect(chance.choice(buttons)).center().toPoint()
            place = aimed if 0 <= aimed.x() < WINDOW[0] and 0 <= aimed.y() < WINDOW[1] else place
        finger(kiosk, place)
        settle(2)
        yield


def main() -> None:
    kiosk = opened()
    for name, milliseconds in first_touches(kiosk):
        print(name, f"{milliseconds:.1f}", sep="\t", flush=True)
    kiosk.close()


if __name__ == "__main__":
    main()

"""The terminal as its own process, for tests that end it or look at what it does by itself: tells what happens."""

import sys
import threading
from typing import Any

from PySide6.QtCore import QTimer

from kiosk.app import terminal
from kiosk.app.terminal import Terminal
from kiosk.ui.screen.settling import drawn, settle
from tests.screen import go_on, wait_until

_COUNTED_MS = 1500


def _tell(*words: object) -> None:
    print(*words, flush=True)


def _visit(kiosk: Terminal) -> None:
    """Somebody is there; a window manager asks the window to close."""
    wait_until(lambda: kiosk.loading.is_done, "the lessons")
    kiosk.speaker.setOn(False)
    kiosk.guide.choose("ja")
    kiosk.window.close()
    _tell("page", kiosk.guide.page, kiosk.window.isVisible())


def _frames(kiosk: Terminal) -> None:
    """How many pictures are drawn while nobody does anything, at a step with its ring."""
    wait_until(lambda: kiosk.loading.is_warm, "everything that is read beforehand")
    kiosk.speaker.setOn(False)
    kiosk.guide.choose("ja")
    kiosk.guide.choose_lesson(kiosk.guide.lessons[0])
    for name in ("phone-iphone", "way-practise", "hint"):
        kiosk.guide.press(name)
    kiosk.speaker.stop()
    drawn(kiosk.window, 3)
    settle(_COUNTED_MS)
    frames = [0]
    kiosk.window.frameSwapped.connect(lambda: frames.__setitem__(0, frames[0] + 1))
    settle(_COUNTED_MS)
    _tell("frames", frames[0])


def _imports(kiosk: Terminal) -> None:
    """What a whole visit, with its voice, still imports on the screen's thread once the program is warm."""
    wait_until(lambda: kiosk.loading.is_warm, "everything that is read beforehand")
    found: dict[str, None] = {}

    def watch(event: str, what: tuple[Any, ...]) -> None:
        if event == "import" and threading.current_thread() is threading.main_thread():
            found[what[0]] = None

    sys.addaudithook(watch)
    kiosk.guide.choose("en")
    kiosk.guide.choose_lesson(kiosk.guide.lessons[0])
    for name in ("phone-iphone", "way-own", "have"):
        kiosk.guide.press(name)
    while kiosk.guide.page == "steps":
        drawn(kiosk.window, 1)
        go_on(kiosk.guide)
    drawn(kiosk.window, 3)
    assert kiosk.speaker.player.volume
    kiosk.guide.stop()
    _tell("imported", *found)


def main() -> int:
    act: Any = {"visit": _visit, "frames": _frames, "imports": _imports}[sys.argv[1]]
    run = Terminal.run

    def with_somebody(self: Any) -> int:
        QTimer.singleShot(0, lambda: act(self))
        return run(self)

    Terminal.run = with_somebody  # type: ignore[method-assign]
    return terminal.run((1280, 800) if "window" in sys.argv else None, 15.6)


if __name__ == "__main__":
    sys.exit(main())

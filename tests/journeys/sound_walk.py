"""A walk through the first steps with real sound: prints when each sentence begins and ends."""

import sys
import time
from typing import Any

from kiosk.app.terminal import Terminal
from kiosk.settings import Settings
from kiosk.ui.screen.settling import settle


def main() -> None:
    kiosk: Any = Terminal(Settings(), (1280, 800), 15.6, is_counting=False)
    kiosk.window.show()
    while not kiosk.loading.is_done:
        settle(20)
    settle(50)
    assert kiosk.speaker.player.has_device(), "no sound device"
    kiosk.guide.choose("ja")
    kiosk.guide.choose_lesson(sys.argv[1])
    kiosk.guide.choose("iphone")
    kiosk.guide.choose("own")
    kiosk.guide.press("have")
    while kiosk.guide.page == "steps":
        _listen(kiosk)
        kiosk.guide.press("next")
    kiosk.close()


def _listen(kiosk: Any) -> None:
    """From the first sample to one and a half seconds of it; then the next step interrupts."""
    while not kiosk.speaker.player.is_playing:
        settle(5)
    print(f"from {time.monotonic()}", flush=True)
    settle(1500)
    print(f"to {time.monotonic()}", flush=True)
    kiosk.speaker.stop()
    # Silence between two steps, so that each is heard by itself.
    settle(1300)


if __name__ == "__main__":
    main()

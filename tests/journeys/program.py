"""A program on a real X server, with hands and eyes of X; where to click, a helper inside the program writes down."""

import json
import os
import subprocess
import sys
import time
from pathlib import Path
from typing import Any

from tests.journeys.window import PLACES

# As long as a busy machine may need; a condition that holds is seen at once.
_PATIENCE_SECONDS = 90.0
_LOOK_SECONDS = 0.03

# How far a finger goes to either side of a place, in px.
_WAYS = {"stays": (0, 0), "up": (0, -120), "down": (0, 120), "left": (-90, 0), "right": (90, 0)}


class Program:
    """`words` are the arguments of tests.journeys.window: the face and the sizes of its windows."""

    def __init__(self, display: str, data: Path, *words: str) -> None:
        data.mkdir(parents=True, exist_ok=True)
        self.data, self._words = data, words
        self.environment = {**os.environ, "DISPLAY": display, "QT_QPA_PLATFORM": "xcb", "KIOSK_DATA": str(data),
                            PLACES: str(data / "places.json"), "LANG": "ja_JP.UTF-8"}  # fmt: skip
        self.start()

    def start(self) -> None:
        (self.data / "places.json").unlink(missing_ok=True)
        self.process = subprocess.Popen(
            [sys.executable, "-m", "tests.journeys.window", *self._words],
            env=self.environment, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE,
        )  # fmt: skip
        self.until(lambda: self.places(), "the windows")

    def places(self) -> dict[str, Any]:
        try:
            return json.loads((self.data / "places.json").read_text("utf-8"))  # type: ignore[no-any-return]
        except (OSError, ValueError):
            return {}

    def until(self, condition: Any, what: str) -> Any:
        end = time.monotonic() + _PATIENCE_SECONDS
        while time.monotonic() < end:
            if found := condition():
                return found
            assert self.process.poll() is None, self.process.stderr.read().decode() if self.process.stderr else ""
            time.sleep(_LOOK_SECONDS)
        raise AssertionError(f"waited in vain: {what}; {sorted(self.places())}")

    def until_told(self, name: str, value: Any, what: str) -> None:
        """The program says so of itself."""
        self.until(lambda: self.places().get(name) == value, what)

    def hand(self, *arguments: str) -> None:
        subprocess.run(
            ["xdotool", *arguments], env=self.environment, check=True, capture_output=True, timeout=_PATIENCE_SECONDS
        )

    def click(self, name: str, finger: str = "") -> None:
        """As a person does: the wheel until it is seen, then a click once it is ready; and it has been felt.

        With `finger` the button stays down: in its place ("stays"), or while it goes "up", "down", "left" or "right".

        Without waiting for that, the next click would look at a hand that seems ready, and be taken for trembling.
        """
        self.until(lambda: name in self.places(), name)
        while wheel := self._place(name)["wheel"]:
            self.hand("mousemove", str(wheel[0]), str(wheel[1]), "click", str(wheel[2]))
            seen = self._place(name)["at"]
            self.until(
                lambda before=seen: self._place(name)["at"] != before or not self._place(name)["wheel"],
                f"{name} by the wheel",
            )
        self.until(lambda: self._place(name)["ready"] and self._is_still(name), f"{name} is ready")
        clicks = self.places()["#clicks"]
        x, y = self._place(name)["at"]
        if finger:
            self._draw(x, y, *_WAYS[finger])
        else:
            self.hand("mousemove", str(x), str(y), "click", "1")
        self.until(lambda: self.places().get("#clicks", 0) > clicks, f"the click on {name} is felt")

    def _draw(self, x: int, y: int, across: int, down: int) -> None:
        """A finger that begins before the place, goes over it and beyond, and is lifted."""
        self.hand("mousemove", str(x - across), str(y - down), "mousedown", "1")
        for part in range(-9, 11):
            self.hand("mousemove", str(x + across * part // 10), str(y + down * part // 10), "sleep", "0.05")
        self.hand("mouseup", "1")

    def _place(self, name: str) -> dict[str, Any]:
        """Where it is now; it may be away for a moment while a page is built."""
        return self.until(lambda: self.places().get(name), name)  # type: ignore[no-any-return]

    def _is_still(self, name: str) -> bool:
        """Written down twice at the same place."""
        first = self.places()
        self.until(lambda: self.places().get("#tick", 0) > first.get("#tick", 0) + 1, "two looks")
        return bool(name in first and self._place(name)["at"] == first[name]["at"])

    def key(self, name: str) -> None:
        self.hand("key", name)

    def stop(self, signal_: int) -> None:
        self.process.send_signal(signal_)
        self.process.wait(_PATIENCE_SECONDS)
        if self.process.stderr:
            self.process.stderr.close()

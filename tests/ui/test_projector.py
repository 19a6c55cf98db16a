"""With a second screen the lesson fills it by itself; the console stays on the first."""

import json
import os
import subprocess
import sys
from pathlib import Path

_PROGRAM = """
from kiosk.app.classroom import ClassStage, projector_of
from kiosk.settings import Settings
from kiosk.ui.screen.settling import settle

stage = ClassStage(Settings(), None, 14.0)
stage.show_maximized()
stage.project()
settle(200)
window = projector_of(stage.window)
print(stage.window.screen().name(), window.screen().name(), window.isVisible(), window.width(), window.height(), window.x())
stage.close()
"""


def _screens(tmp_path: Path, count: int) -> list[str]:
    screens = [
        {"name": f"screen-{n}", "x": n * 1366, "y": 0, "width": (1366, 1280)[n], "height": (768, 720)[n], "logicalDpi": 96,
         "logicalBaseDpi": 96, "dpr": 1}
        for n in range(count)
    ]  # fmt: skip
    config = tmp_path / "screens.json"
    config.write_text(json.dumps({"screens": screens}))
    env = {**os.environ, "QT_QPA_PLATFORM": f"offscreen:configfile={config}", "KIOSK_DATA": str(tmp_path / "data")}
    done = subprocess.run([sys.executable, "-c", _PROGRAM], env=env, capture_output=True, text=True, timeout=60)
    assert done.returncode == 0, done.stderr
    return done.stdout.split()


def test_two_screens(tmp_path: Path) -> None:
    assert _screens(tmp_path, 2) == ["screen-0", "screen-1", "True", "1280", "720", "1366"]


def test_one_screen(tmp_path: Path) -> None:
    """The console keeps the screen; the projector's window is opened only when a size is asked for."""
    assert _screens(tmp_path, 1)[:3] == ["screen-0", "screen-0", "False"]

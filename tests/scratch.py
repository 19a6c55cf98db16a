"""A copy of the program beside the real one, for tests that change the program itself."""

import os
import shutil
from pathlib import Path

TOP = Path(__file__).resolve().parent.parent
_PARTS = ("kiosk", "content", "docs", "i18n", "lessons", "tests", "packaging", "pyproject.toml")


def copied(target: Path) -> Path:
    """The program and its tests under `target`, without what can be made again. Rendered speech is shared."""
    for name in (*_PARTS, *(page.name for page in TOP.glob("*.md"))):
        source = TOP / name
        if source.is_dir():
            shutil.copytree(source, target / name, ignore=shutil.ignore_patterns("__pycache__", ".*"))
        elif source.exists():
            shutil.copy2(source, target / name)
    (target / "build").mkdir()
    voice = TOP / "build" / "voice"
    voice.mkdir(parents=True, exist_ok=True)
    (target / "build" / "voice").symlink_to(voice)
    return target


def environment(tree: Path) -> dict[str, str]:
    """In which Python imports the copy, and nobody writes into the real data folder."""
    kept = {name: value for name, value in os.environ.items() if not name.startswith(("KIOSK_", "PYTEST_"))}
    return {**kept, "PYTHONPATH": str(tree), "QT_QPA_PLATFORM": "offscreen", "PYTHONDONTWRITEBYTECODE": "1"}

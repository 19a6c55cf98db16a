"""A lesson that is made for one test."""

from pathlib import Path

from kiosk.lesson.load import load_lesson
from kiosk.lesson.model import Lesson
from kiosk.lesson.outline import new_lesson
from kiosk.usage.events import local_today


def lesson_of(folder: Path, screens: str, *actions: str) -> Lesson:
    """A lesson with these screens, as they are written, and on the screen `s` a step for each action."""
    path = new_lesson("made", folder, local_today())
    head = path.read_text("utf-8").partition("screens:")[0]
    steps = "".join(f"  - {{id: step-{n}, screen: s, say: さわります。, do: {do}}}\n" for n, do in enumerate(actions))
    path.write_text(f"{head}screens:\n{screens}\nsteps:\n{steps}", "utf-8")
    return load_lesson(path.parent)

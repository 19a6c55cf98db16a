"""Lesson files as they get damaged: each is walkable to its end, or refused with file and line. Never a traceback."""

import random
from pathlib import Path

from kiosk import paths
from kiosk.document.problem import Refused
from kiosk.lesson.check import check_lesson
from kiosk.lesson.library import lesson_paths
from kiosk.lesson.load import load_lesson
from kiosk.walkthrough.walk import Finish, advance, begun, right_events

_SHIPPED = list(lesson_paths([paths.LESSONS]).values())
MUTANTS = 300
_WORDS = [
    "no",
    "",
    "{",
    "}",
    "{漢|",
    "- ",
    ": ",
    "&a",
    "*a",
    "!x",
    "'",
    '"',
    "\t",
    "99999999999",
    "null",
    "[",
    "]",
    "#",
    "\x00",
]


def _mutated(text: str, rng: random.Random) -> str:
    lines = text.splitlines()
    for _ in range(rng.randint(1, 3)):
        index = rng.randrange(len(lines))
        line = lines[index]
        match rng.randrange(7):
            case 0:
                del lines[index]
            case 1:
                lines.insert(index, line)
            case 2:
                other = rng.randrange(len(lines))
                lines[index], lines[other] = lines[other], line
            case 3:
                cut = rng.randrange(len(line) + 1)
                lines[index] = line[:cut] + rng.choice(_WORDS) + line[cut:]
            case 4:
                lines[index] = line.replace(": ", f": {rng.choice(_WORDS)} ", 1)
            case 5:
                lines[index] = (" " * rng.randrange(1, 4)) + line
            case 6:
                cut = rng.randrange(len(line) + 1)
                lines[index] = line[:cut] + line[cut + 1 :]
    return "\n".join(lines) + "\n"


def _walk_all(folder: Path) -> None:
    lesson = load_lesson(folder)
    for phone in lesson.phones:
        walk, _ = begun(lesson, phone, "practise", 0.0)
        for _ in range(len(walk.steps)):
            for event in list(right_events(walk)):
                walk, _ = advance(walk, event, 1.0)
            walk, effects = advance(walk, "next", 1.0)
        assert any(isinstance(effect, Finish) for effect in effects)


def test_mutants(tmp_path: Path) -> None:
    rng = random.Random(20261121)
    accepted = refused_count = 0
    for number in range(MUTANTS):
        source = rng.choice(_SHIPPED)
        folder = tmp_path / str(number) / source.name
        folder.mkdir(parents=True)
        text = _mutated((source / "lesson.yaml").read_text("utf-8"), rng)
        (folder / "lesson.yaml").write_text(text, "utf-8")
        try:
            problems = [p for p in check_lesson(load_lesson(folder)) if not p.is_warning]
        except Refused as refused:
            problems = list(refused.problems)
        if problems:
            refused_count += 1
            assert all(p.file == folder / "lesson.yaml" and p.line and p.sentence() for p in problems), problems
        else:
            accepted += 1
            _walk_all(folder)
    print(f"{accepted} accepted and walked, {refused_count} refused with file and line")
    # All refused would be the wrong oracle, and so would all accepted.
    assert accepted > MUTANTS // 20 and refused_count > MUTANTS // 4

"""What the voice would say otherwise than it is written: each with file and line, for who wrote it."""

from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

from kiosk import paths
from kiosk.document.problem import Problem, naming
from kiosk.editor.catalogs import program_messages
from kiosk.language.catalog import Words
from kiosk.language.locales import SOURCE, offered
from kiosk.language.said import JAPANESE, Said
from kiosk.lesson.city import City
from kiosk.lesson.load import read_lesson
from kiosk.lesson.words import localised, texts
from kiosk.voice.reading_check import misread
from kiosk.voice.readings import faults

# A text, its file and line, and the step it belongs to.
_Place = tuple[Said, Path, int, str]
_SENTENCE = (
    "声は「{written}」を「{heard}」と読みます（{tag}）。ふりがなを直すか、readings.yaml に読み方を書いてください。"
)


def spoken_problems(folders: Sequence[Path], city: City, *, with_screens: bool = False) -> Iterator[Problem]:
    """Warnings for the lessons in `folders` and, `with_screens`, for the program's own texts, each text once.

    What is wrong with readings.yaml comes first. Loads the voice; a lesson takes some seconds.
    """
    yield from faults()
    seen: set[tuple[Said, str]] = set()
    problems: list[Problem] = []
    for said, file, line, step in (*(_on_screens() if with_screens else ()), *_in_lessons(folders, city, problems)):
        for written, heard in misread(said):
            if (said, written) not in seen:
                seen.add((said, written))
                fills = {"written": written, "heard": heard or "…", "tag": said.tag}
                yield Problem(_SENTENCE, file, line, fills, step, is_warning=True)
    yield from problems


def _on_screens() -> Iterator[_Place]:
    messages = [m for m in program_messages() if m.is_for_residents and not m.has_gaps]
    for locale in offered():
        words = Words.load(locale)
        for message in messages:
            yield words.said(message.text), paths.SHIPPED / message.file, message.line, ""


def _in_lessons(folders: Iterable[Path], city: City, problems: list[Problem]) -> Iterator[_Place]:
    for folder in folders:
        with naming(folder / "lesson.yaml", problems):
            lesson, document = read_lesson(folder)
            steps = {index: step.id for index, step in enumerate(lesson.steps)}
            for locale in offered():
                words = Words.load(locale)
                here = localised(lesson, words, city.facts_in(words))
                for text in texts(here):
                    # On the phone all is Japanese in every language.
                    if text.is_on_phone and locale.code != SOURCE:
                        continue
                    said = Said(here.with_ruby(text.markup), JAPANESE) if text.is_on_phone else here.said(text.markup)
                    step = steps.get(int(text.place[1]), "") if text.place[0] == "steps" else ""
                    yield said, folder / "lesson.yaml", document.line(text.place), step

"""Where a lesson is written otherwise than its readers need: each with file and line, for who wrote it."""

from collections.abc import Iterable, Iterator
from pathlib import Path

from kiosk.document.problem import Problem, Refused, naming
from kiosk.document.strict_yaml import Document
from kiosk.language import ruby
from kiosk.language.catalog import Words, lesson_catalog_path
from kiosk.language.locales import named
from kiosk.language.po_file import line_of
from kiosk.lesson.care import owed
from kiosk.lesson.load import read_lesson
from kiosk.lesson.model import Lesson, Step
from kiosk.lesson.words import ABOUT_LESSON, Text, texts
from kiosk.lesson.writing import Written, broken, glossary, harmless

_EASY = "ja@easy"
# Of the program itself: they stand beside the drawn phone.
_OWN_KEYS = ("つぎへ", "できた", "ヒント", "もどる")
_Place = tuple[Path, int | None]


def writing_problems(folders: Iterable[Path]) -> Iterator[Problem]:
    """What breaks a rule of writing in the lessons of `folders`, in Japanese and in easy Japanese."""
    easy = Words.load(named(_EASY))
    try:
        glossary()
        harmless()
    except Refused as refused:
        yield from refused.problems
        return
    for folder in folders:
        # What is broken otherwise is told by who reads it first.
        with naming(folder / "lesson.yaml", []):
            lesson, document = read_lesson(folder)
            try:
                yield from _in_lesson(lesson, document, easy)
            except ImportError:
                message = "文を調べる道具（SudachiPy）がないので、文の書き方は調べていません。"
                yield Problem(message, is_warning=True)
                return


def _in_lesson(lesson: Lesson, document: Document, easy: Words) -> Iterator[Problem]:
    waived = {(one.rule, one.at): number for number, one in enumerate(lesson.waive)}
    used: set[int] = set()
    steps = {step.id: step for step in lesson.steps}
    path = lesson.folder / "lesson.yaml"
    for text in texts(lesson):
        if text.is_on_phone or not text.markup:
            continue
        step = steps.get(text.context)
        for markup, is_easy, (file, line) in _versions(lesson, text, document, easy):
            for found in broken(_written(lesson, step, text, markup, is_easy)):
                if (number := waived.get((found.rule, text.context))) is not None:
                    used.add(number)
                else:
                    yield Problem(found.message, file, line, dict(found.fills), step=text.context if step else "")
    for one in owed(lesson):
        if (number := waived.get((one.rule, one.step or ABOUT_LESSON))) is not None:
            used.add(number)
        else:
            yield Problem(one.message, path, document.line(one.place), one.fills, step=one.step)
    for number, waiver in enumerate(lesson.waive):
        if number not in used:
            message = "waive の「{rule}」は「{at}」では要りません。消してください。"
            line = document.line(("waive", number))
            yield Problem(message, path, line, {"rule": waiver.rule, "at": waiver.at}, is_warning=True)


def _versions(lesson: Lesson, text: Text, document: Document, easy: Words) -> Iterator[tuple[str, bool, _Place]]:
    yield text.markup, False, (lesson.folder / "lesson.yaml", document.line(text.place))
    translated = easy.lesson(lesson.folder, text.context, text.markup)
    if translated != text.markup:
        path = lesson_catalog_path(lesson.folder, _EASY)
        yield translated, True, (path, line_of(path, (text.context, text.markup)))


def _written(lesson: Lesson, step: Step | None, text: Text, markup: str, is_easy: bool) -> Written:
    is_sentence = step is not None and len(text.place) == 3 and text.place[-1] == "say"
    typed = step.do.target if step and step.do.kind == "type" else ""
    names = _names(lesson, step) if is_sentence and step else frozenset()
    return Written(markup, is_easy, is_sentence, typed, names)


def _names(lesson: Lesson, step: Step) -> frozenset[str]:
    """What can be touched in the lesson, what is typed in the step, and the program's own keys."""
    shown = {
        ruby.plain(label).replace(" ", "")
        for screen in map(lesson.screen, lesson.screens)
        for element in screen.everything
        for label in (element.label, *(option.label for option in element.choices))
    }
    titles = {ruby.plain(lesson.screen(name).title).replace(" ", "") for name in lesson.screens}
    return frozenset(name for name in (*shown, *titles, step.do.target, *_OWN_KEYS) if name)

"""Whether a lesson's translation is whole and reads as it should: problems for staff, each with its file and line."""

from collections.abc import Iterable, Iterator
from pathlib import Path

from kiosk.document.problem import Problem
from kiosk.document.strict_yaml import Document
from kiosk.language import ruby
from kiosk.language.catalog import Words, catalog_problems, lesson_catalog_path
from kiosk.language.locales import SOURCE, begun, catalog_path
from kiosk.language.po_file import Key, line_of, read_catalog
from kiosk.lesson.check import faults_in
from kiosk.lesson.load import load_document
from kiosk.lesson.model import Lesson
from kiosk.lesson.words import texts

EASY_KANJI = 13


def check_translation(lesson: Lesson, words: Words, document: Document | None = None) -> tuple[Problem, ...]:
    """What is missing or wrong in one language. A missing text is a warning: Japanese is shown in its place.

    `document` is the lesson's file, where it has been read already.
    """
    own_path = lesson_catalog_path(lesson.folder, words.locale.code)
    catalog = words.lesson_catalog(lesson.folder)
    found: dict[tuple[str, str], Problem] = {}
    for text in texts(lesson):
        if not text.markup or (text.context, text.markup) in found:
            continue
        own = catalog.messages.get((text.context, text.markup))
        translation = own or words.content(text.markup)
        is_missing = own is None and translation == text.markup
        if is_missing and not (text.is_on_phone and _needs_no_gloss(text.markup, words)):
            document = document or load_document(lesson.folder)
            found[text.context, text.markup] = Problem(
                "{language}の訳がありません: 「{text}」", lesson.folder / "lesson.yaml", document.line(text.place),
                {"language": ruby.plain(words.locale.name), "text": ruby.plain(text.markup)}, is_warning=True,
            )  # fmt: skip
            continue
        problems = faults_in(translation, words.locale.is_easy and not text.is_on_phone)
        for message in (*problems, *_too_hard(translation, words.locale.is_easy)):
            fills = {"text": ruby.plain(translation)}
            key: Key = (text.context if own else None, text.markup)
            path = own_path if own else catalog_path(words.locale.code, "content")
            found[text.context, text.markup] = Problem(message, path, line_of(path, key), fills, step=text.context)
    return (*catalog.problems, *found.values())


def translation_problems(folders: Iterable[Path]) -> tuple[Problem, ...]:
    """What is damaged in the catalogs of the program and of the lessons in `folders`, in every language that is begun."""
    codes = [locale.code for locale in begun() if locale.code != SOURCE]
    paths = (lesson_catalog_path(folder, code) for folder in folders for code in codes)
    return (*catalog_problems(), *(problem for path in paths for problem in read_catalog(path).problems))


def _needs_no_gloss(label: str, words: Words) -> bool:
    """Letters and digits can be read as they stand; for easy Japanese the reading is made from the furigana."""
    return words.locale.is_easy or not ruby.is_japanese(label)


def _too_hard(text: str, is_easy: bool) -> Iterator[str]:
    if not is_easy or ruby.kanji_count(text) <= EASY_KANJI:
        return
    if any(ruby.kanji_count(part) > EASY_KANJI for part in ruby.plain(text).split("。")):
        yield "1つの文に漢字が多すぎます（13字まで）: 「{text}」"

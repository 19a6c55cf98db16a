"""A program that has grown: many lessons and languages, made from the real ones, to see what then takes long.

    python -m tests.generated FOLDER --lessons 80 --locales 7

writes a copy of the program with that many lessons and languages into FOLDER; its tests are run there as here.
"""

from __future__ import annotations

import io
import re
import shutil
from itertools import cycle, islice
from pathlib import Path

import click

from kiosk.language import ruby
from kiosk.language.locales import all_locales
from kiosk.language.po_file import Messages, read_catalog
from kiosk.lesson.words import ABOUT_LESSON
from tests.scratch import copied

# The language whose words stand in for those of a language that nobody has translated into yet.
_STAND_IN = "en"
# A sentence of so many characters would be too long with a number.
_LONGEST = 44
# Ten letters for the ten figures.
_KANA, _LATIN = "アイウエオカキクケコ", "abcdefghij"


def grow(tree: Path, lessons: int, locales: int) -> None:
    """Give the copy `tree` that many lessons and languages; each lesson's sentences are its own."""
    shipped = sorted(path.parent for path in (tree / "lessons").glob("*/lesson.yaml"))
    for folder in shipped:
        # Whichever leads to another would leave out the twins between them: all are gone through in their order.
        path = folder / "lesson.yaml"
        path.write_text(re.sub(r"^next: .*\n", "", path.read_text("utf-8"), flags=re.MULTILINE), "utf-8")
    for number, folder in enumerate(islice(cycle(shipped), lessons - len(shipped)), 2):
        twin(folder, tree / "lessons", number)
    for locale in all_locales()[:locales]:
        _speak(tree, locale.code)


def twin(folder: Path, among: Path, number: int) -> Path:
    """Another lesson of the same topic in `among`, with the number behind each of its sentences. Returns its folder."""
    target = among / f"{folder.name}-{number}"
    shutil.copytree(folder, target)
    path = target / "lesson.yaml"
    text = path.read_text("utf-8").replace(f"id: {folder.name}\n", f"id: {target.name}\n", 1)
    catalogs = {catalog: dict(read_catalog(catalog).messages) for catalog in sorted((target / "i18n").glob("*.po"))}
    # What stands in the file more than once may be a label of the phone too, and those are shared between lessons.
    own = {
        key
        for messages in catalogs.values()
        for key in messages
        if _is_sentence(key[0]) and len(ruby.plain(key[1])) < _LONGEST and text.count(f'"{key[1]}"') == 1
    }
    for catalog, messages in catalogs.items():
        letters = _KANA if catalog.stem.startswith("ja") else _LATIN
        _write(catalog, {_numbered_key(key, number) if key in own else key:
                         _numbered(value, number, letters) if key in own and len(ruby.plain(value)) < _LONGEST else value for key, value in messages.items()})  # fmt: skip
    for _, sentence in own:
        text = text.replace(f'"{sentence}"', f'"{_numbered(sentence, number)}"')
    path.write_text(text, "utf-8")
    return target


def _is_sentence(context: str | None) -> bool:
    """Of the lesson or a step; labels on the phone may be shared between lessons."""
    return context == ABOUT_LESSON or not (context or "").startswith("screen:")


def _numbered(sentence: str, number: int, letters: str = _KANA) -> str:
    """With its number behind it, in letters: a figure would have to be a fact."""
    mark = "".join(letters[int(digit)] for digit in f"{number:02}")
    return f"{sentence[:-1]} {mark}{sentence[-1]}" if sentence[-1] in "。.?？!！" else f"{sentence} {mark}"


def _numbered_key(key: tuple[str | None, str], number: int) -> tuple[str | None, str]:
    return key[0], _numbered(key[1], number)


def _write(path: Path, messages: Messages) -> None:
    from babel.messages.catalog import Catalog
    from babel.messages.pofile import write_po

    catalog: Catalog = Catalog()
    for (context, text), translation in messages.items():
        catalog.add(text, translation, context=context, locations=[("lesson.yaml", 1)])
    out = io.BytesIO()
    write_po(out, catalog)
    path.write_bytes(out.getvalue())


def _speak(tree: Path, code: str) -> None:
    """Catalogs in that language, where there are none yet."""
    program = tree / "i18n" / _STAND_IN
    if code == "ja" or (tree / "i18n" / code).exists():
        return
    shutil.copytree(program, tree / "i18n" / code)
    for catalog in (tree / "lessons").glob(f"*/i18n/{_STAND_IN}.po"):
        shutil.copy2(catalog, catalog.with_stem(code))


@click.command()
@click.argument("folder", type=click.Path(path_type=Path))
@click.option("--lessons", default=80)
@click.option("--locales", default=7)
def main(folder: Path, lessons: int, locales: int) -> None:
    """A copy of the program with many lessons and languages."""
    grow(copied(folder), lessons, locales)
    click.echo(f"{folder}: {lessons} lessons, {locales} languages")


if __name__ == "__main__":
    main()

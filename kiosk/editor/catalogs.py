"""Bring the translation catalogs up to the texts: new ones are added, changed ones become fuzzy, nothing is lost."""

from __future__ import annotations

import ast
import io
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from kiosk.classroom.course import load_course
from kiosk.document.files import read_bytes, stamp_of, write_whole
from kiosk.document.problem import Problem, Refused, naming
from kiosk.language.audience import audience_of
from kiosk.language.catalog import lesson_catalog_path
from kiosk.language.locales import SOURCE, begun, catalog_path
from kiosk.language.po_file import read_catalog, without_header
from kiosk.language.share import MAX_BYTES
from kiosk.lesson.facts import known_facts
from kiosk.lesson.library import lesson_paths
from kiosk.lesson.load import apps, load_city, load_lesson, shared_screens
from kiosk.lesson.words import screen_texts, texts
from kiosk.paths import CONTENT, LESSONS, QML
from kiosk.report.plans import load_plan

if TYPE_CHECKING:
    from babel.messages.catalog import Catalog

_PROGRAM = QML.parent
# As Qt writes them.
_GAP = re.compile(r"%\d")
_JAPANESE = re.compile(r"[\u3040-\u30ff\u4e00-\u9fff]")


@dataclass(frozen=True)
class Message:
    """A text to translate, and where it stands."""

    text: str
    file: str
    line: int
    context: str | None = None

    @property
    def is_for_residents(self) -> bool:
        """Whether learners meet it: then it is spoken, and written with furigana in easy Japanese."""
        return audience_of(self.file) == "residents"

    @property
    def has_gaps(self) -> bool:
        """Whether something is filled in when it is shown; until then nobody can say it."""
        return _GAP.search(self.text) is not None


def program_messages() -> Iterator[Message]:
    """Texts of the screens: `qsTr` in QML, and every Japanese literal in Python."""
    from babel.messages.extract import extract

    for path in sorted(QML.rglob("*.qml")):
        for line, text, *_ in extract("javascript", io.BytesIO(path.read_bytes()), keywords={"qsTr": None}):
            yield Message(str(text), _relative(path), line)
    for path in sorted(_PROGRAM.rglob("*.py")):
        found = tuple(literals(path))
        # A file without Japanese need not say whom it speaks to.
        if found and audience_of(_relative(path)) != "nobody":
            yield from found


def literals(path: Path) -> Iterator[Message]:
    """Every Japanese text in a Python file, without docstrings."""
    tree = ast.parse(path.read_text("utf-8"))
    docstrings = {
        id(node.body[0].value)
        for node in ast.walk(tree)
        if isinstance(node, ast.Module | ast.ClassDef | ast.FunctionDef)
        and node.body
        and isinstance(node.body[0], ast.Expr)
    }
    for node in ast.walk(tree):
        if not isinstance(node, ast.Constant) or not isinstance(node.value, str) or id(node) in docstrings:
            continue
        if _JAPANESE.search(node.value):
            yield Message(node.value, _relative(path), node.lineno)


def _relative(path: Path) -> str:
    return path.relative_to(_PROGRAM.parent).as_posix()


def content_messages() -> Iterator[Message]:
    """Texts shared between lessons: screens of the apps, icons, the cities' own names."""
    for path in sorted((CONTENT / "phone").glob("*.yaml")):
        if path.stem == "apps":
            found = {app.name for app in apps().values()}
        else:
            screens = shared_screens(path.stem)
            found = {text.markup for name, screen in screens.items() for text in screen_texts(name, screen)}
        yield from (Message(text, f"content/phone/{path.name}", 0) for text in sorted(found) if text)
    for path in sorted((CONTENT / "courses").glob("*.yaml")):
        yield from (Message(text, f"content/courses/{path.name}", 0) for text in load_course(path).texts())
    for path in sorted((CONTENT / "plans").glob("*.yaml")):
        yield from (Message(text, f"content/plans/{path.name}", 0) for text in load_plan(path).texts())
    values = {known.fact.value for known in known_facts().values() if known.path.is_relative_to(CONTENT)}
    yield from (Message(value, "content/facts.yaml", 0) for value in sorted(values) if _JAPANESE.search(value))
    for folder in sorted((CONTENT / "cities").iterdir()):
        facts = load_city(folder).facts().values()
        yield from (Message(f, f"content/cities/{folder.name}/city.yaml", 0) for f in facts if _JAPANESE.search(f))


def lesson_messages(folder: Path) -> Iterator[Message]:
    """The lesson's own texts; those of shared screens are translated once, in the shared catalog."""
    for text in texts(load_lesson(folder)):
        is_shared = text.is_on_phone and "." in text.context
        if text.markup and not is_shared:
            yield Message(text.markup, "lesson.yaml", 0, text.context)


def update(path: Path, locale: str, messages: Iterable[Message]) -> tuple[int, int]:
    """Bring one catalog up to date. Returns how many texts it has and how many still need a translation.

    Raises Refused for a damaged one, which stays as it is: what a person wrote is not thrown away.
    """
    from babel.messages.catalog import Catalog
    from babel.messages.pofile import PoFileError, write_po

    template = Catalog(project="kotohajime", version="1")
    for message in messages:
        # The file, not the line: a catalog should not change when a line moves.
        template.add(message.text, locations=[(message.file, 0)], context=message.context)
    catalog = Catalog(project="kotohajime", version="1")
    if stamp_of(path) is not None:
        if problems := read_catalog(path).problems:
            raise Refused(*problems)
        try:
            catalog = _read(without_header(read_bytes(path, MAX_BYTES)))
        except (PoFileError, ValueError) as error:
            fills = {"reason": str(error)[:200]}
            raise Refused(Problem("このファイルを使えません（{reason}）。", path, fills=fills)) from error
    for key, old in list(catalog.obsolete.items()):
        # A text that has come back finds the translation it had; none stands twice, which other programs refuse.
        if template.get(old.id, old.context) is not None:
            if catalog.get(old.id, old.context) is None:
                catalog[old.id] = old
            del catalog.obsolete[key]
    catalog.update(template)
    catalog.header_comment = f"# Translations of Kotohajime: {locale}."
    out = io.BytesIO()
    write_po(out, catalog, width=118, include_lineno=False, omit_header=True)
    header = f'msgid ""\nmsgstr ""\n"Content-Type: text/plain; charset=utf-8\\n"\n"Language: {locale}\\n"\n\n'
    write_whole(path, header.encode() + out.getvalue())
    missing = sum(1 for m in catalog if m.id and (not m.string or m.fuzzy))
    return len(template), missing


def _read(entries: bytes) -> Catalog:
    """Old translations that are damaged go, rather than hold up those in use."""
    from babel.messages.pofile import PoFileError, read_po

    try:
        return read_po(io.BytesIO(entries), abort_invalid=True)
    except PoFileError:
        in_use = b"".join(line for line in entries.splitlines(keepends=True) if not line.startswith(b"#~"))
        return read_po(io.BytesIO(in_use), abort_invalid=True)


def update_all(problems: list[Problem], codes: Iterable[str] = ()) -> Iterator[str]:
    """Update every catalog of every language; a line about each. A damaged one is added to `problems` and left."""
    codes = tuple(codes) or tuple(locale.code for locale in begun() if locale.code != SOURCE)
    program, content = list(program_messages()), list(content_messages())
    for code in codes:
        jobs = [(catalog_path(code, "kiosk"), program), (catalog_path(code, "content"), content)]
        for folder in lesson_paths([LESSONS]).values():
            with naming(folder / "lesson.yaml", problems):
                jobs.append((lesson_catalog_path(folder, code), list(lesson_messages(folder))))
        for path, messages in jobs:
            with naming(path, problems):
                count, missing = update(path, code, messages)
                yield f"{code}: {path.parent.name}/{path.name} {count - missing}/{count}"

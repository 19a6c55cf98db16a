"""Our small reader of catalogs: it agrees with Babel on what is sound, and names the line of what is not."""

import random
from pathlib import Path

import pytest
from babel.messages.pofile import read_po

from kiosk import paths
from kiosk.document.problem import Refused
from kiosk.editor.catalogs import Message, update
from kiosk.language import po_file
from kiosk.language.catalog import Words, catalog_problems
from kiosk.language.locales import SOURCE, begun, catalog_path, named
from kiosk.language.po_file import MAX_TEXT, line_of, parsed, read_catalog
from kiosk.lesson.library import check_folders, lesson_paths, load_library
from kiosk.lesson.load import load_lesson
from kiosk.lesson.translation import check_translation, translation_problems
from kiosk.lesson.words import localised, texts
from kiosk.usage.events import local_today

_LESSONS = lesson_paths([paths.LESSONS])
_FILES = sorted([*paths.CATALOGS.rglob("*.po"), *paths.LESSONS.rglob("*.po")])
_HEAD = b'msgid ""\nmsgstr ""\n"Content-Type: text/plain; charset=utf-8\\n"\n\n'
_ONE = 'msgid "あ"\nmsgstr "a"\n\n'.encode()


@pytest.mark.parametrize("path", _FILES, ids=lambda path: str(path.relative_to(paths.SHIPPED)))
def test_it_reads_what_babel_reads(path: Path) -> None:
    with path.open("rb") as file:
        sound = {
            (message.context or None, message.id): str(message.string)
            for message in read_po(file)
            if message.id and message.string and not message.fuzzy
        }
    found = read_catalog(path)
    assert found.messages == sound and found.problems == ()


@pytest.mark.parametrize(
    ("content", "messages", "line"),
    [
        (b'msgid "a"\nmsgstr "b"', {"a": "b"}, None),
        (b'msgid "a"\r\nmsgstr "b"\r\n', {"a": "b"}, None),
        (b'\xef\xbb\xbfmsgid "a"\nmsgstr "b"\n', {"a": "b"}, None),
        (b'msgid ""\n"a\\n"\n"b"\nmsgstr "say \\"x\\"\\\\"\n', {"a\nb": 'say "x"\\'}, None),
        (b'#, fuzzy\nmsgid "a"\nmsgstr "b"\n', {}, None),
        (b'#, python-brace-format, fuzzy\nmsgid "a"\nmsgstr "{b"\n', {}, None),
        (b'#~ msgid "a"\n#~ msgstr "b"\n', {}, None),
        (b'#, fuzzy\n#~ msgid "a"\n#~ msgstr "b"\n#: x\nmsgid "c"\nmsgstr "d"\n', {"c": "d"}, None),
        (_ONE + b'msgid "b"\nmsgstr b\n\nmsgid "c"\nmsgstr "c"\n', {"あ": "a", "c": "c"}, 4),
        (_ONE + b'msgid "b"\nmsgstr "b\n\nmsgid "c"\nmsgstr "c"\n', {"あ": "a", "c": "c"}, 4),
        (_ONE + b'msgid "b"\n\nmsgid "c"\nmsgstr "c"\n', {"あ": "a", "c": "c"}, 4),
        (_ONE + b'msgid "b"\nmsgid_plural "bs"\nmsgstr[0] "b"\n', {"あ": "a"}, 4),
        (_ONE + b'msgid "b"\nmsgstr "\xff"\n\nmsgid "c"\nmsgstr "c"\n', {"あ": "a", "c": "c"}, 5),
        (_ONE + 'msgid "い"\nmsgstr "i"\n'.encode("shift_jis"), {"あ": "a"}, 4),
        (_ONE + _ONE, {"あ": "a"}, 5),
        (_HEAD.replace(b"utf-8", b"Shift_JIS") + _ONE, {"あ": "a"}, 2),
        (_ONE + b'msgid "{count} b"\nmsgstr "{cuont} b"\n', {"あ": "a"}, 5),
        (_ONE + b'msgid "{count} b"\nmsgstr "{count b"\n', {"あ": "a"}, 5),
        (_ONE + 'msgid "い"\nmsgstr "{字|じ}"\n'.encode(), {"あ": "a", "い": "{字|じ}"}, None),
        (_ONE + b'msgid "b"\nmsgstr "' + b"x" * (MAX_TEXT + 1) + b'"\n', {"あ": "a"}, 5),
        (b"nonsense\n", {}, 1),
        (b"", {}, None),
    ],
)
def test_a_damaged_entry_is_named_and_the_others_stay(
    content: bytes, messages: dict[str, str], line: int | None
) -> None:
    found = parsed(content, Path("en.po"))
    assert {key[1]: text for key, text in found.messages.items()} == messages
    assert [problem.line for problem in found.problems][:1] == ([] if line is None else [line]), found.problems
    assert all(problem.file == Path("en.po") and problem.sentence() for problem in found.problems)


@pytest.mark.parametrize(
    "content", [b"#\n" * 300_000, b'msgid "a"\n' * 100_000, b'"' * 900_000, b'msgid "x\\"' * 90_000]
)
def test_no_file_holds_the_screen_up(content: bytes) -> None:
    """In proportion: twice as much takes about twice as long, not four times."""
    import time

    def seconds(part: bytes) -> float:
        started = time.process_time()
        parsed(part, Path("x.po"))
        return time.process_time() - started

    half = min(seconds(content[: len(content) // 2]) for _ in range(3))
    assert min(seconds(content) for _ in range(3)) < 3.3 * half + 0.05


def test_the_line_of_a_translation() -> None:
    path = next(path for path in _FILES if path.parent.name == "i18n")
    key, text = list(read_catalog(path).messages.items())[-1]
    line = line_of(path, key)
    assert line is not None
    after = path.read_text("utf-8").splitlines()[line - 1 :]
    assert after[0].startswith("msgstr") and text[:10].replace('"', '\\"') in "".join(after[:2])


# -- mutants


def _mutated(content: bytes, rng: random.Random) -> bytes:
    for _ in range(rng.randint(1, 4)):
        at = rng.randrange(len(content))
        match rng.randrange(8):
            case 0:
                content = content[:at] + bytes(rng.randrange(256) for _ in range(rng.randint(1, 4))) + content[at:]
            case 1:
                content = content[:at] + content[at + rng.randint(1, 30) :]
            case 2:
                content = (
                    content[:at] + rng.choice([b'"', b"\\", b"\n", b"{", b"}", b"#", b"\r", b"\0", b"%"]) + content[at:]
                )
            case 3:
                content = content.replace(
                    b"charset=utf-8", rng.choice([b"charset=Shift_JIS", b"charset=", b"charset=x"])
                )
            case 4:
                content = content.replace(
                    b"Language: ", rng.choice([b"Plural-Forms: nplurals=x; ", b"POT-Creation-Date: ", b"Language: xx_"])
                )
            case 5:
                content = content.replace(b"msgstr", rng.choice([b"msgstr[0]", b"msgid", b"mgsstr"]), rng.randint(1, 3))
            case 6:
                content = content.decode("utf-8", "replace").encode(
                    rng.choice(["shift_jis", "utf-16", "euc_jp"]), "replace"
                )
            case 7:
                content = content[:at]
        content = content or b"x"
    return content  # fmt: skip


@pytest.mark.parametrize("count", [60, pytest.param(300, marks=pytest.mark.nightly)])
def test_mutants(tmp_path: Path, count: int) -> None:
    """Damaged catalogs: each is read, or named with its file and line; English stays for the other lessons."""
    rng = random.Random(20261121)
    accepted = named_count = 0
    folders = list(_LESSONS.values())
    for number in range(count):
        source = rng.choice(folders)
        folder = tmp_path / str(number) / source.name
        path = folder / "i18n" / "en.po"
        path.parent.mkdir(parents=True)
        (folder / "lesson.yaml").write_bytes((source / "lesson.yaml").read_bytes())
        path.write_bytes(_mutated((source / "i18n" / "en.po").read_bytes(), rng))
        words = Words.load(named("en"))
        lesson = load_lesson(folder)
        assert localised(lesson, words, {}).title
        problems = [problem for problem in check_translation(lesson, words) if problem.file == path]
        assert all(problem.sentence() for problem in problems)
        damaged = read_catalog(path).problems
        assert all(problem.line and problem.file == path for problem in damaged)
        assert all(problem in problems for problem in damaged)
        before = path.read_bytes()
        messages = [Message(text.markup, "lesson.yaml", 0, text.context) for text in texts(lesson) if text.markup]
        try:
            update(path, "en", messages)
        except Refused as refused:
            assert refused.problems == damaged and path.read_bytes() == before
        accepted += not damaged
        named_count += bool(damaged)
        other = next(one for one in folders if one != source)
        assert localised(load_lesson(other), words, {}).title != load_lesson(other).title
    # Both happen; how often depends on where in this text the damage falls.
    assert accepted > count // 60 and named_count > count // 3


def test_the_program_s_own_catalogs_may_be_damaged_too(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    rng = random.Random(7)
    for number in range(40):
        path = tmp_path / str(number) / "i18n" / "en" / "LC_MESSAGES" / "kiosk.po"
        path.parent.mkdir(parents=True)
        path.write_bytes(_mutated(catalog_path("en", "kiosk").read_bytes(), rng))
        monkeypatch.setenv("KIOSK_DATA", str(tmp_path / str(number)))
        # The shipped one stands below it.
        assert Words.load(named("en")).program("もどる") != "もどる"
        told = catalog_problems()
        assert all(problem in told for problem in read_catalog(path).problems)


def test_one_lesson_s_damaged_catalog_is_told_and_leaves_the_others(tmp_path: Path) -> None:
    """Saved as Shift_JIS by an old editor."""
    import shutil

    for name, folder in _LESSONS.items():
        shutil.copytree(folder, tmp_path / name)
    broken, *others = (tmp_path / name for name in _LESSONS)
    path = broken / "i18n" / "en.po"
    path.write_bytes(path.read_bytes().decode().encode("shift_jis", "replace"))
    library = load_library([tmp_path])
    assert set(library.lessons) == set(_LESSONS)
    words = Words.load(named("en"))
    for folder in others:
        lesson = library.lessons[folder.name]
        assert localised(lesson, words, {}).title != lesson.title
    for problems in (
        check_folders([broken], local_today()).problems,
        translation_problems(x.folder for x in library.lessons.values()),
    ):
        assert any(problem.file == path and problem.line for problem in problems)


def test_every_shipped_catalog_is_sound() -> None:
    assert catalog_problems() == ()
    assert translation_problems(lesson_paths([paths.LESSONS]).values()) == ()
    assert {locale.code for locale in begun()} - {SOURCE} <= {path.parent.parent.name for path in _FILES} | {
        path.stem for path in _FILES
    }


def test_an_edit_is_seen_at_once(tmp_path: Path) -> None:
    path = tmp_path / "en.po"
    assert po_file.read_catalog(path).messages == {}
    for text in ("a", "bb"):
        path.write_bytes(f'msgid "あ"\nmsgstr "{text}"\n'.encode())
        assert po_file.read_catalog(path).messages == {(None, "あ"): text}

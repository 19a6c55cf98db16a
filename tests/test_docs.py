"""What the documents name is there: files, links, words in files, commands."""

import re
from collections.abc import Iterator
from pathlib import Path

import click
import pytest

from kiosk.cli import main

_ROOT = Path(__file__).resolve().parent.parent
_DOCUMENTS = sorted([*_ROOT.glob("*.md"), *(_ROOT / "docs").glob("*.md")])
_TOPS = {path.name for path in _ROOT.iterdir() if path.is_dir() and not path.name.startswith(".")} - {"build", "dist"}
_ALL = pytest.mark.parametrize("document", _DOCUMENTS, ids=lambda path: path.name)


def _is_there(name: str) -> bool:
    """A path of the repository; `<id>` stands for any name, and so does a name in capitals before its ending."""
    return any(_ROOT.glob(re.sub(r"<\w+>|Name(?=\w+\.qml)", "*", name)))


@_ALL
def test_named_files_are_there(document: Path) -> None:
    text = document.read_text("utf-8")
    named = {name for name in re.findall(r"`([\w.-]+/[\w./<>*-]*)`", text) if name.partition("/")[0] in _TOPS}
    assert sorted(name for name in named if not _is_there(name.rstrip("/"))) == []


@_ALL
def test_links_lead_somewhere(document: Path) -> None:
    links = re.findall(r"\]\(([^)#]+)\)", document.read_text("utf-8"))
    assert sorted(link for link in links if "://" not in link and not (document.parent / link).exists()) == []


def test_the_documents_are_seen() -> None:
    names = {path.name for path in _DOCUMENTS}
    assert {"README.md", "README.ja.md", "CONTRIBUTING.md", "architecture.md", "where.md"} <= names
    assert not _is_there("kiosk/nothing.py") and _is_there("lessons/<id>/lesson.yaml")


def _places() -> list[tuple[str, str, str]]:
    rows = re.findall(
        r"^\| (.+?) \| `(.+?)` \| `(.+?)` \|$", (_ROOT / "docs" / "where.md").read_text("utf-8"), re.MULTILINE
    )
    return [(what, file, word) for what, file, word in rows]


@pytest.mark.parametrize(("what", "file", "word"), _places(), ids=lambda text: text if " " in text else "")
def test_a_strangers_minute(what: str, file: str, word: str) -> None:
    found = list(_ROOT.glob(re.sub(r"<\w+>", "*", file)))
    assert found, f"{what}: {file} is not there"
    assert all(word in path.read_text("utf-8") for path in found), f"{what}: no {word} in {file}"


def test_a_stranger_has_many_minutes() -> None:
    assert len(_places()) > 20


def _commands(group: click.Group, way: tuple[str, ...] = ()) -> Iterator[tuple[str, ...]]:
    """Every command that does something, by its words."""
    for name, command in group.commands.items():
        if isinstance(command, click.Group):
            if command.invoke_without_command:
                yield (*way, name)
            yield from _commands(command, (*way, name))
        else:
            yield (*way, name)


def _told(text: str) -> Iterator[tuple[str, ...]]:
    """Words after `kiosk` where a command is written; `enter|correct` are two, and what follows … is not named."""
    for first, rest in re.findall(r"[`/]kiosk ([a-z]+)(?: ([a-z|…]+))?", text):
        for second in rest.split("|"):
            yield (first, second) if second not in ("", "…") else (first,)


def test_every_command_is_told_of_and_no_other() -> None:
    commands = set(_commands(main))
    assert len(commands) > 20
    told = set().union(*(_told(path.read_text("utf-8")) for path in _DOCUMENTS))
    starts = {way[:1] for way in commands}
    # A command's own words may follow it: `kiosk lesson new my-lesson`.
    assert sorted(way for way in told if way not in commands | starts and way[:1] not in commands) == []
    assert sorted(commands - told) == []

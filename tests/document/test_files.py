"""Files are read within bounds, and again when they have changed."""

import os
from pathlib import Path

import pytest

from kiosk.document.files import Stamped, files_in, read_bytes
from kiosk.document.problem import Problem, Refused, naming

_SOME = 1000


@pytest.mark.parametrize("kind", ["pipe", "folder", "missing", "large", "long name", "null"])
def test_what_is_no_ordinary_file_is_refused_at_once(tmp_path: Path, kind: str) -> None:
    """A named pipe that nobody writes to would hold whoever reads it for ever."""
    path = tmp_path / "x"
    match kind:
        case "pipe":
            os.mkfifo(path)
        case "folder":
            path.mkdir()
        case "large":
            path.write_bytes(b"x" * (_SOME + 1))
        case "long name":
            path = tmp_path / ("x" * 300)
        case "null":
            path = tmp_path / "a\0b"
    with pytest.raises(Refused) as refused:
        read_bytes(path, _SOME)
    assert refused.value.problems[0].file == path and refused.value.problems[0].sentence()


def test_a_device_is_refused() -> None:
    """Its size is 0 and it has no end."""
    with pytest.raises(Refused):
        read_bytes(Path("/dev/zero"), _SOME)


def test_up_to_the_limit_is_read(tmp_path: Path) -> None:
    (tmp_path / "x").write_bytes(b"x" * _SOME)
    assert len(read_bytes(tmp_path / "x", _SOME)) == _SOME


def test_a_file_is_read_once_until_it_changes(tmp_path: Path) -> None:
    read: list[Path] = []

    def make(path: Path) -> str:
        read.append(path)
        return path.read_text("utf-8")

    path, stamped = tmp_path / "x", Stamped(make)
    path.write_text("one", "utf-8")
    assert (stamped(path), stamped(path)) == ("one", "one")
    path.write_text("other", "utf-8")
    assert stamped(path) == "other"
    assert read == [path, path]


def test_what_cannot_be_made_is_tried_again(tmp_path: Path) -> None:
    stamped = Stamped(lambda path: path.read_text("utf-8"))
    with pytest.raises(FileNotFoundError):
        stamped(tmp_path / "x")
    (tmp_path / "x").write_text("there", "utf-8")
    assert stamped(tmp_path / "x") == "there"


def test_our_own_bug_becomes_a_problem_that_names_the_file() -> None:
    problems: list[Problem] = []
    with naming(Path("lesson.yaml"), problems):
        raise KeyError("screen")
    assert [problem.file for problem in problems] == [Path("lesson.yaml")]
    assert "KeyError" in problems[0].sentence()


def test_a_folder_that_is_not_there_holds_nothing(tmp_path: Path) -> None:
    problems: list[Problem] = []
    assert files_in(tmp_path / "nowhere", "*", problems) == [] and problems == []


def test_a_sentence_survives_a_translation_with_places_of_its_own() -> None:
    problem = Problem("「{key}」がありません。", fills={"key": "x"})
    assert problem.sentence(lambda text: "There is no {name}.") == "「x」がありません。"
    assert problem.sentence(lambda text: "Half a brace {") == "「x」がありません。"

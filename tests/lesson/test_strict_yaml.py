from pathlib import Path

import pytest

from kiosk.document.problem import Refused
from kiosk.document.strict_yaml import MAX_DEPTH, parse, read

_PATH = Path("x.yaml")


def test_every_scalar_is_text() -> None:
    text = "a: no\nb: 12:30\nc: 1.10\nd: 0123\ne: null\nf: 2026-11-20\n"
    expected = {"a": "no", "b": "12:30", "c": "1.10", "d": "0123", "e": "null", "f": "2026-11-20"}
    assert parse(text, _PATH).data == expected


def test_lines_are_known() -> None:
    document = parse("a: 1\nlist:\n  - x: 1\n  - x: 2\n    y: {z: 3}\n", _PATH)
    assert document.line(("list", 1, "x")) == 4
    assert document.line(("list", 1, "y", "z")) == 5
    assert document.line(("list", 1, "nowhere")) == 4


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("a: &x 1\n", 1),
        ("b: 1\na: *x\n", 2),
        ("a: 1\nb: 2\na: 3\n", 3),
        ("a: !!python/object:os.system x\n", 1),
        ("a: [1\nb: 2\n", 2),
        ("a: 1\n---\nb: 2\n", 2),
        ("[" * 20_000, 1),
        ("", 1),
        ("a: {? [x] : 1}\n", 1),
        ("a: \x00b\n", 1),
        ("\tfoo: 1\n", 1),
    ],
)
def test_outside_the_subset_is_refused_with_its_line(text: str, line: int) -> None:
    with pytest.raises(Refused) as refused:
        parse(text, _PATH)
    assert refused.value.problems[0].line == line


def test_depth() -> None:
    parse("[" * MAX_DEPTH + "]" * MAX_DEPTH, _PATH)
    with pytest.raises(Refused):
        parse("[" * (MAX_DEPTH + 1) + "]" * (MAX_DEPTH + 1), _PATH)


@pytest.mark.parametrize(("content", "line"), [(b"a: 1\nb: \xff\n", 2), (b"x" * 1_000_001, None)])
def test_files_that_cannot_be_read(tmp_path: Path, content: bytes, line: int | None) -> None:
    path = tmp_path / "x.yaml"
    path.write_bytes(content)
    with pytest.raises(Refused) as refused:
        read(path)
    assert (refused.value.problems[0].file, refused.value.problems[0].line) == (path, line)


def test_a_missing_file_is_named(tmp_path: Path) -> None:
    with pytest.raises(Refused) as refused:
        read(tmp_path / "nowhere.yaml")
    assert "nowhere.yaml" in refused.value.problems[0].located()

"""One small fault at a time in one room of the core, and whether the room's tests see it: python -m tests.mutation

Faults are made from the syntax tree: a comparison turned round, `and` for `or`, a number one too large, `not` taken away,
a statement left out. Each night another room, for a given time; with a room's name, that room. What no test saw is
printed with its line, for people to judge: some faults change nothing that anybody could see.
"""

from __future__ import annotations

import ast
import random
import tempfile
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

import click

from tests.mutants.known import is_red
from tests.rotation import DAY
from tests.scratch import TOP, copied

ROOMS = ("walkthrough", "lesson", "phone", "language", "classroom", "usage", "report", "document", "editor", "voice")
_TURNED: dict[type[ast.AST], str] = {
    ast.Lt: ">=", ast.GtE: "<", ast.Gt: "<=", ast.LtE: ">", ast.Eq: "!=", ast.NotEq: "==", ast.In: "not in", ast.NotIn: "in",
    ast.Is: "is not", ast.IsNot: "is",
}  # fmt: skip


@dataclass(frozen=True)
class Fault:
    """In `file`, the text from `start` to `end` (offsets in bytes) becomes `text`."""

    file: Path
    line: int
    start: int
    end: int
    text: str

    def planted(self, source: bytes) -> bytes:
        return source[: self.start] + self.text.encode() + source[self.end :]

    def told(self, source: bytes) -> str:
        return f"{self.file}:{self.line}: «{source[self.start : self.end].decode()}» → «{self.text}»"


def faults_of(file: Path, source: bytes) -> Iterator[Fault]:
    """Every fault that can be planted in a file of Python, one change each."""
    lines = [0]
    for line in source.splitlines(keepends=True):
        lines.append(lines[-1] + len(line))

    def span(node: ast.expr | ast.stmt) -> tuple[int, int]:
        last = lines[(node.end_lineno or node.lineno) - 1] + (node.end_col_offset or 0)
        return lines[node.lineno - 1] + node.col_offset, last

    def written(node: ast.expr) -> str:
        start, end = span(node)
        return source[start:end].decode()

    tree = ast.parse(source)
    # That a value is frozen, or a function remembered: mypy sees the one, and nobody the other.
    decorating = {
        part for node in ast.walk(tree) for one in getattr(node, "decorator_list", ()) for part in ast.walk(one)
    }
    for node in ast.walk(tree):
        if isinstance(node, ast.expr | ast.stmt) and node not in decorating:
            for changed, text in _changes(node, written):
                yield Fault(file, changed.lineno, *span(changed), text)


def _changes(
    node: ast.expr | ast.stmt, written: Callable[[ast.expr], str]
) -> Iterator[tuple[ast.expr | ast.stmt, str]]:
    """(what is replaced, by what) for one node of the tree."""
    match node:
        case ast.Compare(left=left, ops=[operator], comparators=[right]) if type(operator) in _TURNED:
            yield node, f"({written(left)} {_TURNED[type(operator)]} {written(right)})"
        case ast.BoolOp(values=values):
            other = " or " if isinstance(node.op, ast.And) else " and "
            yield node, f"({other.join(f'({written(value)})' for value in values)})"
        case ast.UnaryOp(op=ast.Not(), operand=operand):
            yield node, f"({written(operand)})"
        case ast.Constant(value=bool(value)):
            yield node, str(not value)
        case ast.Constant(value=int(value)):
            yield node, str(value + 1)
        case ast.Expr(value=ast.Call()) | ast.AugAssign():
            yield node, "pass"
        case ast.Return(value=value) if value is not None and not isinstance(value, ast.Constant):
            yield value, "None"


def room_of(day: int) -> str:
    return ROOMS[day % len(ROOMS)]


@click.command()
@click.argument("room", default=room_of(DAY))
@click.option("--minutes", default=30.0, help="No new fault is planted after this time.")
@click.option("--seed", default=DAY, help="Which faults are tried first.")
def main(room: str, minutes: float, seed: int) -> None:
    """Plant small faults in one ROOM of the core and print those that its tests do not see."""
    files = sorted((TOP / "kiosk" / room).glob("*.py"))
    faults = [fault for file in files for fault in faults_of(file.relative_to(TOP), file.read_bytes())]
    random.Random(seed).shuffle(faults)
    tests = tuple(f"tests/{name}" for name in (room, "walkthrough", "lesson") if (TOP / "tests" / name).is_dir())
    tests = tuple(dict.fromkeys(tests if room in ("walkthrough", "lesson", "phone", "language") else tests[:1]))
    end = time.monotonic() + minutes * 60
    seen = tried = 0
    with tempfile.TemporaryDirectory(prefix="kotohajime-mutation-") as folder:
        tree = copied(Path(folder))
        if is_red(tree, tests):
            raise click.ClickException(f"{' '.join(tests)}: red without any fault")
        for fault in faults:
            if time.monotonic() > end:
                break
            source = (TOP / fault.file).read_bytes()
            (tree / fault.file).write_bytes(fault.planted(source))
            tried += 1
            try:
                is_seen = is_red(tree, tests)
            except RuntimeError:
                # The program does not even start: nobody could overlook that.
                is_seen = True
            (tree / fault.file).write_bytes(source)
            seen += is_seen
            if not is_seen:
                click.echo(f"not seen: {fault.told(source)}")
    click.echo(f"{room}: {seen} of {tried} seen, of {len(faults)} that can be planted (seed {seed})")


if __name__ == "__main__":
    main()

"""The rooms of the house as a picture, drawn from what the files import: `python -m tests.house_picture`."""

import ast
from collections.abc import Iterator
from html import escape
from itertools import pairwise
from pathlib import Path
from textwrap import wrap

from tests.test_house import _FILES, _KIOSK, _ROOT, _imports, _room

PICTURE = _ROOT / "docs" / "rooms.svg"
_BOX_WIDTH, _BOX_HEIGHT = 214, 66
_ACROSS, _DOWN = 236, 112
# What an arrow takes where it passes a floor.
_BETWEEN = 28
_MARGIN = 24
_LETTERS_IN_A_LINE = 37
# Colours of boxes: the core, what knows Qt, and the edges of the arrows.
_CORE, _SCREEN, _LINE = "#e8f1fe", "#fff3d6", "#7a8699"

Rooms = dict[str, frozenset[str]]
# A room's name, or an arrow on its way: from, to, floor.
Spot = tuple[str] | tuple[str, str, int]


def rooms() -> tuple[Rooms, frozenset[str]]:
    """What each room imports of ours, and which rooms import Qt. Empty packages are no rooms."""
    found: dict[str, set[str]] = {}
    for path in _FILES:
        if _room(path) not in ("__init__", "ui"):
            found.setdefault(_room(path), set()).update(_imports(path))
    with_qt = frozenset(name for name, imports in found.items() if "Qt" in imports)
    return {name: frozenset(imports - {name, "Qt", "ui"}) for name, imports in found.items()}, with_qt


def floors(rooms: Rooms) -> dict[str, int]:
    """How far each room is above those that import nothing."""
    found: dict[str, int] = {}

    def floor(name: str) -> int:
        if name not in found:
            found[name] = 1 + max((floor(other) for other in rooms[name]), default=-1)
        return found[name]

    return {name: floor(name) for name in rooms}


def shortest(rooms: Rooms) -> Rooms:
    """Without the imports that a longer way implies: what is left is enough to see who stands on whom."""

    def below(name: str) -> set[str]:
        return set(rooms[name]).union(*(below(other) for other in rooms[name]))

    return {
        name: frozenset(one for one in direct if not any(one in below(other) for other in direct - {one}))
        for name, direct in rooms.items()
    }


def drawn() -> str:
    """The picture as SVG: the lower a room stands, the less it knows."""
    imports, with_qt = rooms()
    arrows = shortest(imports)
    ways = _ways(arrows, floors(imports))
    spots = _spots(ways, floors(imports))
    boxes = {name: spots[name,] for name in imports}
    width = max(x for x, _ in boxes.values()) + _BOX_WIDTH // 2 + _MARGIN
    height = max(y for _, y in boxes.values()) + _BOX_HEIGHT + _MARGIN
    lines = [
        f'<svg xmlns="http://www.w3.org/2000/svg" width="{width}" height="{height}" viewBox="0 0 {width} {height}"'
        ' font-family="Noto Sans, sans-serif">',
        "<title>The rooms of Kotohajime and who stands on whom, from what the files import</title>",
        f'<rect width="{width}" height="{height}" fill="white"/>',
        *(_arrow([spots[spot] for spot in way]) for way in ways),
        *(line for name in sorted(boxes) for line in _box(name, boxes[name], name in with_qt)),
        "</svg>",
    ]
    return "\n".join(lines) + "\n"


def _ways(arrows: Rooms, level: dict[str, int]) -> list[list[Spot]]:
    """Each arrow from its room down to the other, with a spot for it on every floor between."""
    return [
        [(name,), *((name, other, floor) for floor in range(level[name] - 1, level[other], -1)), (other,)]
        for name in sorted(arrows)
        for other in sorted(arrows[name])
    ]


def _spots(ways: list[list[Spot]], level: dict[str, int]) -> dict[Spot, tuple[int, int]]:
    """The middle of each upper edge. Each floor is ordered by the middle of what it stands on, from below."""
    below: dict[Spot, list[Spot]] = {(name,): [] for name in level}
    for way in ways:
        for upper, lower in pairwise(way):
            below.setdefault(upper, []).append(lower)
    on_floor: dict[int, list[Spot]] = {}
    for spot in sorted(below, key=str):
        on_floor.setdefault(level[spot[0]] if len(spot) == 1 else spot[2], []).append(spot)
    widths = {spot: _ACROSS if len(spot) == 1 else _BETWEEN for spot in below}
    widest = max(sum(widths[spot] for spot in spots) for spots in on_floor.values())
    found: dict[Spot, tuple[int, int]] = {}
    for floor in sorted(on_floor):
        here = on_floor[floor]
        here.sort(key=lambda spot: sum(found[one][0] for one in below[spot]) / max(1, len(below[spot])))
        left = _MARGIN + (widest - sum(widths[spot] for spot in here)) // 2
        for spot in here:
            found[spot] = left + widths[spot] // 2, _MARGIN + (max(on_floor) - floor) * _DOWN
            left += widths[spot]
    return found


def _arrow(points: list[tuple[int, int]]) -> str:
    """Past the rooms between, into the upper edge of the last."""
    path = f"M{points[0][0]} {points[0][1] + _BOX_HEIGHT}"
    for number, ((x, y), (to_x, to_y)) in enumerate(pairwise(points), 2):
        bend, is_last = (_DOWN - _BOX_HEIGHT) // 2, number == len(points)
        path += f" C{x} {y + _BOX_HEIGHT + bend} {to_x} {to_y - bend} {to_x} {to_y - 5 * is_last}"
        path += "" if is_last else f" V{to_y + _BOX_HEIGHT}"
    x, y = points[-1]
    return (
        f'<path d="{path}" fill="none" stroke="{_LINE}" stroke-width="1.5"/>'
        f'<path d="M{x - 4} {y - 7} L{x} {y} L{x + 4} {y - 7} Z" fill="{_LINE}"/>'
    )


def _box(name: str, place: tuple[int, int], with_qt: bool) -> Iterator[str]:
    x, y = place[0] - _BOX_WIDTH // 2, place[1]
    yield (
        f'<rect x="{x}" y="{y}" width="{_BOX_WIDTH}" height="{_BOX_HEIGHT}" rx="8" stroke="{_LINE}"'
        f' fill="{_SCREEN if with_qt else _CORE}"/>'
    )
    yield f'<text x="{x + 10}" y="{y + 20}" font-size="15" font-weight="bold">{name.replace(".", "/")}</text>'
    for number, line in enumerate(wrap(duty(name), _LETTERS_IN_A_LINE, max_lines=3, placeholder=" …")):
        yield f'<text x="{x + 10}" y="{y + 35 + 12 * number}" font-size="10.5">{escape(line)}</text>'


def duty(name: str) -> str:
    """What the room says of itself."""
    path = _KIOSK / name.replace(".", "/")
    source = path.with_suffix(".py") if path.with_suffix(".py").is_file() else path / "__init__.py"
    return (ast.get_docstring(ast.parse(source.read_text("utf-8"))) or "").partition("\n")[0]


def write(path: Path = PICTURE) -> None:
    path.write_text(drawn(), "utf-8")


if __name__ == "__main__":
    write()

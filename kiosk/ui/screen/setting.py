"""Furigana on the screen and on paper: Qt has no ruby, so lines are set here, and QML or a painter places the runs.

A line breaks between phrases (BudouX), never before a small kana or a closing bracket (kinsoku), never inside a ruby
group; of 、 and 。 the empty half may hang over the edge. Positions are pixels from the top left of the text.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from functools import cached_property, lru_cache

from PySide6.QtGui import QFont

from kiosk.language import ruby
from kiosk.ui.screen import letters
from kiosk.ui.screen.line_breaks import MAY_BREAK, NO_END, NO_START, Piece, balanced, breaks, phrase_of_each_character
from kiosk.value import value

_RUBY_EM = 0.5
_LEADING_EM = 0.32
_PLAIN_LINE_EM = 1.45
_SMALLEST_FIT = 0.5
_MOST_SPREAD_EM = 0.2


@value
class Style:
    """How a text is set. Sizes in pixels; `least_ruby` is the smallest that furigana may be."""

    family: str
    pixels: int
    is_bold: bool = False
    is_centred: bool = False
    least_ruby: float = 0.0

    def font(self, pixels: float | None = None) -> QFont:
        return letters.font(self.family, pixels or self.pixels, self.is_bold)


@value
class Run:
    """Some characters at a place: `x`, `y` of the top of their line box, their size, their phrase."""

    text: str
    x: float
    y: float
    pixels: int
    phrase: int
    is_ruby: bool = False
    spacing: float = 0.0


@value
class Setting:
    """A text, set. `lights` are the boxes behind each phrase: phrase, x, y, width, height."""

    width: float
    height: float
    runs: tuple[Run, ...]
    lights: tuple[tuple[int, float, float, float, float], ...]
    lines: int
    base_top: float = 0.0
    # Of each line's box.
    tops: tuple[float, ...] = ()
    # Where each part that was wished for ends; the last is the height.
    feet: tuple[float, ...] = ()


@dataclass
class _Part:
    """Characters that share one reading, or none."""

    base: str
    reading: str | None
    phrase: int
    base_width: float
    ruby_width: float
    x: float = 0.0
    # Whether a new line is wished for behind it.
    is_end: bool = False
    width: float = field(init=False)

    def __post_init__(self) -> None:
        self.width = max(self.base_width, self.ruby_width)


@dataclass
class _Line:
    parts: list[_Part] = field(default_factory=list)
    width: float = field(init=False)
    is_end: bool = False

    def __post_init__(self) -> None:
        self.width = _width(self.parts)

    def add(self, parts: Iterable[_Part]) -> None:
        for part in parts:
            self.parts.append(part)
            self.width += part.width

    @property
    def has_ruby(self) -> bool:
        return any(part.reading for part in self.parts)


def _is_light(character: str) -> bool:
    """Kana, marks and spaces: nobody takes a reading above them for theirs."""
    return not (
        "\u3400" <= character <= "\u9fff" or character in "々〇" or (character.isascii() and character.isalnum())
    )


def _width(parts: Iterable[_Part]) -> float:
    return sum(part.width for part in parts)


class _Setter:
    """Sets one markup in one style."""

    def __init__(self, markup: str, style: Style, is_fine: bool, is_loose: bool, ends: tuple[int, ...]) -> None:
        self.style = style
        self.ends = frozenset(ends)
        self.pieces = ruby.parse(markup)
        self.text = "".join(piece.base for piece in self.pieces)
        self.metrics = letters.metrics(style.family, style.pixels, style.is_bold)
        self.ruby_pixels = round(max(style.pixels * _RUBY_EM, style.least_ruby))
        self.ruby_metrics = letters.metrics(style.family, self.ruby_pixels, style.is_bold)
        self.phrase_at = phrase_of_each_character(markup)
        self.clusters = self._clusters(breaks(self.text, is_fine, is_loose) | self.ends)

    @cached_property
    def hang(self) -> Mapping[str, float]:
        """Asked where a mark ends a line: letters without such marks take long to look for them in other ones."""
        return letters.hang(self.style.family, self.style.pixels, self.style.is_bold)

    @cached_property
    def space(self) -> float:
        return letters.advance(self.style.family, self.style.pixels, self.style.is_bold, " ")

    @cached_property
    def longest(self) -> float:
        """The widest cluster that must not be broken."""
        return max(map(_width, self.clusters), default=0.0)

    def natural_width(self) -> float:
        return max((_width(line.parts) for line in self._lines(float("inf"))), default=0.0)

    def set(self, width: float) -> Setting:
        lines = self._lines(width)
        runs: list[Run] = []
        lights: list[tuple[int, float, float, float, float]] = []
        y = 0.0
        tops: list[float] = []
        feet: list[float] = []
        base_top = self._line_box(lines[0])[0] if lines else 0.0
        for line in lines:
            left = self._left(line, width) if self.style.is_centred and line.parts else 0.0
            for part in line.parts:
                part.x += left
            above, height = self._line_box(line)
            tops.append(y)
            runs += self._runs(line, y + above)
            lights += self._lights(line, y + above)
            y += height
            feet += [y] if line.is_end else []
        widest = max((line.width for line in lines), default=0.0)
        return Setting(widest, y, tuple(runs), tuple(lights), len(lines), base_top, tuple(tops), (*feet, y))

    def _line_box(self, line: _Line) -> tuple[float, float]:
        """How far below the line's top its letters begin, and its height: room for furigana only where there is some."""
        box = self.metrics.ascent() + self.metrics.descent()
        if line.has_ruby:
            leading = self.style.pixels * _LEADING_EM
            return self._ruby_height() + leading / 2, self._ruby_height() + max(box, self.style.pixels) + leading
        height = max(self.style.pixels * _PLAIN_LINE_EM, box)
        return (height - box) / 2, height

    def _ruby_height(self) -> float:
        return self.ruby_metrics.ascent() + self.ruby_metrics.descent()

    def _left(self, line: _Line, width: float) -> float:
        """Where a centred line begins: its letters are in the middle, whatever a reading hangs over, or a space follows."""
        first, last = line.parts[0], line.parts[-1]
        lean = (last.width - last.base_width - first.width + first.base_width) / 4
        free = width - line.width + self._blank(last)
        return max(0.0, min(free, free / 2 + lean))

    def _blank(self, part: _Part) -> float:
        """The width of the space at the end of it."""
        shown = part.base.rstrip("\n")
        return self.space * (len(shown) - len(shown.rstrip(" ")))

    def _clusters(self, allowed: frozenset[int]) -> list[list[_Part]]:
        clusters: list[list[_Part]] = [[]]
        position = 0
        for piece in self.pieces:
            if piece.reading:
                clusters[-1].append(self._part(piece.base, piece.reading, position))
                position += len(piece.base)
                clusters[-1][-1].is_end = position in self.ends
                if position in allowed:
                    clusters.append([])
                continue
            start = position
            for _ in piece.base:
                position += 1
                at_end = position - start >= 1 and position in allowed
                phrase_ends = position < len(self.text) and self.phrase_at[position] != self.phrase_at[position - 1]
                if at_end or phrase_ends:
                    clusters[-1].append(self._part(self.text[start:position], None, start))
                    clusters[-1][-1].is_end = position in self.ends
                    start = position
                    if at_end:
                        clusters.append([])
            if start < position:
                clusters[-1].append(self._part(self.text[start:position], None, start))
        return [cluster for cluster in clusters if cluster]

    def _part(self, base: str, reading: str | None, position: int) -> _Part:
        base = base.replace(MAY_BREAK, "")
        shown = base.rstrip("\n")
        family, is_bold = self.style.family, self.style.is_bold
        ruby_width = letters.advance(family, self.ruby_pixels, is_bold, reading) if reading else 0.0
        shown_width = letters.advance(family, self.style.pixels, is_bold, shown)
        return _Part(base, reading, self.phrase_at[position], shown_width, ruby_width)

    @cached_property
    def _measured(self) -> list[tuple[list[_Part], Piece]]:
        """Whatever the width of the lines."""
        return [(cluster, self._piece(cluster)) for cluster in self.clusters]

    def _lines(self, width: float) -> list[_Line]:
        lines: list[_Line] = []
        paragraph: list[tuple[list[_Part], Piece]] = []
        for cluster, piece in self._measured:
            paragraph.append((cluster, piece))
            is_end = cluster[-1].is_end
            if is_end or cluster[-1].base.endswith("\n") or cluster is self.clusters[-1]:
                lines += self._lines_of(paragraph, width)
                lines[-1].is_end = is_end
                paragraph = []
        for line in lines:
            self._place(line)
        return lines

    def _place(self, line: _Line) -> None:
        """Side by side. A reading wider than its base hangs over the kana beside it, so that these leave no hole.

        Where lines are broken the whole width was counted: no line becomes longer.
        """
        x = 0.0
        neighbours = (None, *line.parts, None)
        for before, part, after in zip(neighbours, line.parts, neighbours[2:], strict=False):
            x -= self._over(part, before, -1)
            part.x = x
            x += part.width - self._over(part, after, 0)
        line.width = x

    def _over(self, part: _Part, beside: _Part | None, place: int) -> float:
        """How far the reading of `part` hangs over its neighbour, of which the character at `place` touches it.

        At most one letter of it, half of what stands between two readings, and never over kanji or Latin letters.
        """
        spare = part.width - part.base_width
        shown = beside.base.rstrip("\n") if beside else ""
        if beside is None or spare <= 0 or beside.reading or not shown or not _is_light(shown[place]):
            return 0.0
        return min(spare / 2, self.ruby_pixels, beside.base_width / 2)

    def _lines_of(self, clusters: list[tuple[list[_Part], Piece]], width: float) -> list[_Line]:
        pieces = [piece for _, piece in clusters]
        if sum(piece.width for piece in pieces) <= width:
            return [_Line([part for cluster, _ in clusters for part in cluster])]
        sizes = balanced(pieces, width)
        if sizes is None:
            return self._filled(clusters, width)
        each = iter(cluster for cluster, _ in clusters)
        return [_Line([part for _ in range(size) for part in next(each)]) for size in sizes]

    def _piece(self, cluster: list[_Part]) -> Piece:
        text = "".join(part.base for part in cluster).rstrip("\n")
        hang = self.hang.get(text[-1:], 0.0)
        if text.endswith(" "):
            hang = self.space
        return Piece(_width(cluster), hang, len(text.strip()), text.strip()[-1:], text.strip()[:1])

    def _filled(self, clusters: list[tuple[list[_Part], Piece]], width: float) -> list[_Line]:
        """Line after line as full as it can be, where a phrase is wider than a line."""
        lines = [_Line()]
        for cluster, piece in clusters:
            needed = piece.width - piece.hang
            if needed > width + 0.01 and len(cluster) + len(cluster[0].base) > 2:
                self._break_anywhere(lines, cluster, width)
            else:
                if lines[-1].parts and lines[-1].width + needed > width + 0.01:
                    lines.append(_Line())
                lines[-1].add(cluster)
        return [line for line in lines if line.parts]

    def _break_anywhere(self, lines: list[_Line], cluster: list[_Part], width: float) -> None:
        """A phrase wider than the line goes on character by character; only kinsoku still holds."""
        for part in cluster:
            units = [part] if part.reading else self._characters(part)
            for unit in units:
                if lines[-1].parts and lines[-1].width + unit.width > width + 0.01:
                    lines.append(_Line())
                lines[-1].add((unit,))

    def _characters(self, part: _Part) -> list[_Part]:
        groups: list[str] = []
        for character in part.base:
            if groups and (character in NO_START or groups[-1][-1] in NO_END):
                groups[-1] += character
            else:
                groups.append(character)
        return [_Part(group, None, part.phrase, self.metrics.horizontalAdvance(group), 0.0) for group in groups]

    def _runs(self, line: _Line, top: float) -> list[Run]:
        """Neighbours of the same phrase without ruby are one run, so that fewer items are drawn."""
        runs: list[Run] = []
        can_join = False
        for part in line.parts:
            text = part.base.rstrip("\n")
            x = part.x + (part.width - part.base_width) / 2
            if can_join and part.width == part.base_width and runs[-1].phrase == part.phrase and not runs[-1].is_ruby:
                before = runs[-1]
                runs[-1] = Run(before.text + text, before.x, before.y, before.pixels, before.phrase, False, 0.0)
            else:
                runs.append(Run(text, x, top, self.style.pixels, part.phrase, False, 0.0))
            can_join = part.width == part.base_width
            if part.reading:
                runs.append(self._ruby_run(part, top))
                can_join = False
        return runs

    def _ruby_run(self, part: _Part, top: float) -> Run:
        """The reading, centred over its base; kana a little spread where the base is wider, Latin letters never."""
        assert part.reading
        spare = part.width - part.ruby_width
        gap = 0.0
        if len(part.reading) > 1 and ruby.is_japanese(part.reading):
            gap = max(0.0, min(spare / len(part.reading), self.ruby_pixels * _MOST_SPREAD_EM))
        x = part.x + (spare - gap * (len(part.reading) - 1)) / 2
        y = top - self._ruby_height() + self.ruby_metrics.descent() * 0.2
        return Run(part.reading, x, y, self.ruby_pixels, part.phrase, True, gap)

    def _lights(self, line: _Line, top: float) -> list[tuple[int, float, float, float, float]]:
        boxes: dict[int, tuple[float, float]] = {}
        for part in line.parts:
            left, right = boxes.get(part.phrase, (part.x, part.x))
            boxes[part.phrase] = (min(left, part.x), max(right, part.x + part.width - self._blank(part)))
        height = self.metrics.ascent() + self.metrics.descent()
        return [(phrase, left, top, right - left, height) for phrase, (left, right) in boxes.items()]


@lru_cache(maxsize=2048)
def set_text(markup: str, style: Style, width: float, ends: tuple[int, ...] = ()) -> Setting:
    """Set `markup` in lines of at most `width`. A word wider than the line makes the letters smaller, down to half.

    Behind the characters numbered in `ends` a new line begins, whatever the one before leaves empty.
    """
    setter = _setter(markup, style, ends=ends)
    # Letters that can be read matter more than where a line begins.
    for is_loose in (False, True):
        if setter.longest > width > 0:
            setter = _setter(markup, style, True, is_loose, ends)
    if (longest := setter.longest) > width > 0:
        pixels = int(style.pixels * max(_SMALLEST_FIT, width / longest))
        smaller = Style(style.family, pixels, style.is_bold, style.is_centred, style.least_ruby)
        setter = _setter(markup, smaller, True, True, ends)
    return setter.set(width)


@lru_cache(maxsize=2048)
def natural_width(markup: str, style: Style) -> float:
    """The width of the text on one line."""
    return _setter(markup, style).natural_width()


def unbroken_width(markup: str, style: Style, is_loose: bool = False) -> float:
    """The width of the longest phrase, which is best not torn; `is_loose`: of what stays on one line however narrow."""
    return _setter(markup, style, True, is_loose).longest


# While a page is laid out, a text is set at one width after the other: only its lines change.
@lru_cache(maxsize=512)
def _setter(
    markup: str, style: Style, is_fine: bool = False, is_loose: bool = False, ends: tuple[int, ...] = ()
) -> _Setter:
    return _Setter(markup, style, is_fine, is_loose, ends)


@lru_cache(maxsize=256)
def box_height(style: Style) -> float:
    """Of the letters of one line."""
    metrics = letters.metrics(style.family, style.pixels, style.is_bold)
    return metrics.ascent() + metrics.descent()

"""Where lines end: as few of them as can be, sentences whole, about equally long, and no particle at a line's head."""

from itertools import accumulate, pairwise, product

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kiosk import paths
from kiosk.language import ruby
from kiosk.language.catalog import Words
from kiosk.language.locales import named
from kiosk.lesson.facts import facts_in
from kiosk.lesson.library import load_library
from kiosk.lesson.words import UNKNOWN_FACT, texts
from kiosk.ui.screen.line_breaks import MAY_BREAK, Piece, balanced, breaks
from kiosk.ui.screen.setting import Style, natural_width, set_text
from kiosk.ui.screen.typesetter import Typesetter

_PIECES = st.lists(
    st.builds(Piece, st.floats(1, 90), st.floats(0, 0.9), st.integers(1, 9), st.sampled_from("あ、。！ん")),
    min_size=1, max_size=9,
)  # fmt: skip
_STOPS = "。！"


def _filled(pieces: list[Piece], room: float) -> int:
    """How many lines there are when each is filled as far as it goes."""
    lines, width = 1, 0.0
    for piece in pieces:
        if width and width + piece.width - piece.hang > room + 0.01:
            lines, width = lines + 1, 0.0
        width += piece.width
    return lines


def _lines(pieces: list[Piece], sizes: tuple[int, ...]) -> list[list[Piece]]:
    ends = [0, *accumulate(sizes)]
    return [pieces[start:end] for start, end in pairwise(ends)]


def _stops_inside(lines: list[list[Piece]]) -> int:
    return sum(piece.last in _STOPS for line in lines for piece in line[:-1])


@settings(max_examples=300, deadline=None)
@given(_PIECES, st.floats(90, 300))
def test_no_line_more_than_when_they_are_filled_and_each_fits(pieces: list[Piece], room: float) -> None:
    sizes = balanced(pieces, room)
    assert sizes is not None and sum(sizes) == len(pieces) and all(sizes)
    lines = _lines(pieces, sizes)
    assert all(sum(piece.width for piece in line) - line[-1].hang <= room + 0.02 for line in lines)
    assert len(lines) == _filled(pieces, room)


@settings(max_examples=200, deadline=None)
@given(_PIECES, st.floats(90, 300))
def test_of_all_ways_none_is_better(pieces: list[Piece], room: float) -> None:
    """Looked at one by one: no other way with so few lines has a longer last line, or fewer sentences cut."""
    sizes = balanced(pieces, room)
    assert sizes is not None
    lines = _lines(pieces, sizes)

    def cost(lines: list[list[Piece]]) -> tuple[bool, int]:
        return len(lines) > 1 and sum(piece.letters for piece in lines[-1]) < 3, _stops_inside(lines)

    for cuts in product((False, True), repeat=len(pieces) - 1):
        ends = [*(place for place, is_cut in enumerate(cuts, 1) if is_cut), len(pieces)]
        other = _lines(pieces, tuple(end - start for start, end in pairwise([0, *ends])))
        if len(other) == len(lines) and all(sum(p.width for p in x) - x[-1].hang <= room for x in other):
            assert cost(lines) <= cost(other)


def test_what_is_wider_than_the_line_is_left_to_others() -> None:
    assert balanced([Piece(10), Piece(101, 0.5)], 100) is None


@pytest.mark.parametrize(("widths", "sizes"), [([40, 40, 40], (2, 1)), ([30] * 4, (2, 2)), ([20] * 7, (4, 3))])
def test_lines_are_about_equally_long(widths: list[int], sizes: tuple[int, ...]) -> None:
    found = balanced([Piece(width, letters=3) for width in widths], 100)
    assert found is not None and sorted(found) == sorted(sizes)


@pytest.mark.parametrize(
    ("text", "heads"),
    [
        ("「防災」を さわります。", ["「", "さ"]),
        ("市の「防災」のお知らせ", ["市", "「"]),
        ("「つぎへ」 を さわります。", ["「", "さ"]),
        ("だいじょうぶです。でも、また 来ます。", ["だ", "で", "ま", "来"]),
        ("画面が（すぐに）かわります。", ["画", "か"]),
        ("番号 1、2、3、4を 押します。", ["番", "1", "押"]),
    ],
)
def test_no_particle_begins_a_line(text: str, heads: list[str]) -> None:
    places = sorted({0, *breaks(text, False)} - {len(text)})
    assert [text[place] for place in places] == heads


@pytest.fixture(scope="module")
def sentences() -> list[str]:
    """Every Japanese text of every lesson, as it is set at first."""
    library = load_library([paths.LESSONS])
    found = {text.markup for lesson in library.lessons.values() for text in texts(lesson) if not text.is_on_phone}
    facts = facts_in(Words.load(named("ja")))
    told = [ruby.fill(markup, facts, UNKNOWN_FACT) for markup in sorted(found) if markup]
    return [Typesetter().written(markup, "hard", False) for markup in told]


def _widest(text: str, style: Style) -> float:
    """Of what stays together unless it is wider than a line."""
    places = sorted({0, *breaks(text, True)})
    return max(natural_width(text[start:end].rstrip("、。"), style) for start, end in pairwise(places))


@pytest.mark.usefixtures("qapp")
@pytest.mark.parametrize(("pixels", "width"), [(74, 1000), (52, 1000), (55, 640), (82, 640), (30, 400)])
def test_every_sentence_of_every_lesson(sentences: list[str], pixels: int, width: float) -> None:
    style, cut, even = Style("BIZ UDPGothic", pixels, True), [], list[list[str]]()
    for markup in sentences:
        rows: dict[float, list[tuple[float, str]]] = {}
        for run in set_text(markup, style, width).runs:
            if not run.is_ruby:
                rows.setdefault(run.y, []).append((run.x, run.text))
        lines = ["".join(text for _, text in sorted(row)) for _, row in sorted(rows.items())]
        assert "".join(lines) == ruby.plain(markup).replace(MAY_BREAK, "").replace("\n", ""), "nothing is lost"
        for before, line in pairwise(lines):
            assert line[0] not in "、。」）", lines
            # Behind を no particle follows: へらします is a word.
            is_torn = (line[0] in "をがへ" and before[-1] not in "を。、") or (
                before[-1] in "」』" and "ぁ" <= line[0] <= "ん"
            )
            # Only where both together are wider than a line, and would be set in smaller letters.
            # What has wide readings takes a little more than its letters.
            assert not is_torn or _widest(ruby.plain(markup), style) > width * 0.97, lines
        even += [lines] if len(lines) > 1 and len(lines[-1].strip()) < 3 else []
        cut += [lines] if len(lines) == 2 and "。" in lines[0][:-1] and "。" not in lines[0][-1:] else []
    # Some cannot be helped: a last phrase of two letters, a first sentence longer than a line.
    assert len(even) <= len(sentences) * 0.02, even
    assert len(cut) <= len(sentences) * 0.03, cut


def test_a_word_of_kanji_alone_breaks_where_its_writer_left_a_space() -> None:
    assert breaks(f"受信{MAY_BREAK}設定", True) == {3, 5}


def test_a_word_is_not_torn_after_its_first_letter() -> None:
    text = f"ネットが{MAY_BREAK}とじました。"
    places = sorted({0, *breaks(text, True)})
    assert [text[a:b] for a, b in pairwise(places)] == [f"ネットが{MAY_BREAK}", "とじました。"]

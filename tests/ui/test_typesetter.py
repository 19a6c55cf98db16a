"""Furigana is set as a Japanese reader expects. Needs the fonts, not the screens."""

from typing import Any

import pytest
from PySide6.QtGui import QFontMetricsF

from kiosk.language.locales import all_locales
from kiosk.ui.screen.setting import Style, natural_width, set_text

pytestmark = pytest.mark.usefixtures("qapp")
_STYLE = Style("BIZ UDPGothic", 40, least_ruby=18)
_LONG = (
    "{緑色|みどりいろ}の「LINE」を、{指|ゆび}で{軽|かる}く1{回|かい}さわります。{画面|がめん}が（すぐに）かわります。"
)


def _lines(markup: str, width: float, style: Style = _STYLE) -> list[str]:
    setting = set_text(markup, style, width)
    rows: dict[int, list[Any]] = {}
    for run in setting.runs:
        if not run.is_ruby:
            rows.setdefault(round(run.y), []).append(run)
    return ["".join(run.text for run in sorted(row, key=lambda r: r.x)) for _, row in sorted(rows.items())]


@pytest.mark.parametrize("width", range(180, 1200, 37))
def test_kinsoku(width: int) -> None:
    lines = _lines(_LONG, width)
    assert "".join(lines) == "緑色の「LINE」を、指で軽く1回さわります。画面が（すぐに）かわります。"
    for line in lines[1:]:
        assert line[0] not in "、。」）っょー"
    for line in lines[:-1]:
        assert line[-1] not in "「（"


@pytest.mark.parametrize("width", range(260, 1200, 41))
def test_lines_stay_within_the_width_but_for_hanging_marks(width: int) -> None:
    setting = set_text(_LONG, _STYLE, width)
    assert setting.width <= width + _STYLE.pixels


@pytest.mark.parametrize("pixels", [20, 29, 40])
@pytest.mark.parametrize(
    "text", ["{行政|ぎょうせい}の {手続|てつづき}が できます。", "マイナンバーカードを よみとります。"]
)
def test_all_ink_stays_within_the_width(text: str, pixels: int) -> None:
    """Only the empty half of a full stop hangs over the edge: whatever clips there would cut the rest."""
    from PySide6.QtGui import QFontMetricsF

    style = Style(_STYLE.family, pixels, least_ruby=pixels / 2)
    for width in range(round(pixels * 6), round(natural_width(text, style)) + pixels):
        for run in set_text(text, style, width).runs:
            text_drawn = run.text.rstrip()
            metrics = QFontMetricsF(style.font(run.pixels))
            end = run.x + metrics.horizontalAdvance(text_drawn[:-1]) + metrics.tightBoundingRect(text_drawn[-1]).right()
            assert run.is_ruby or end <= width + 1, f"«{run.text}» in {width}"


def test_phrases_are_not_torn() -> None:
    lines = _lines("{指|ゆび}で{軽|かる}く1{回|かい}さわります。", 330)
    assert not any(line.endswith("さわ") for line in lines)


def test_furigana_stands_above_its_kanji() -> None:
    setting = set_text("{画面|がめん}に", _STYLE, 500)
    base, ruby = (next(run for run in setting.runs if run.is_ruby == is_ruby) for is_ruby in (False, True))
    assert ruby.y < base.y and ruby.y >= 0
    assert ruby.pixels >= 18
    assert abs((ruby.x) - base.x) < 40


def test_a_wide_reading_makes_room() -> None:
    setting = set_text("{志|こころざし}人", _STYLE, 500)
    runs = [run for run in setting.runs if not run.is_ruby]
    assert runs[1].x - runs[0].x > 40 * 1.2


def test_a_word_longer_than_the_line_is_made_smaller_not_cut() -> None:
    setting = set_text("Donaudampf", _STYLE, 200)
    assert setting.width <= 200 and setting.lines == 1
    assert setting.runs[0].pixels < 40


def test_each_phrase_has_its_light() -> None:
    setting = set_text("{指|ゆび}で、さわります。", _STYLE, 800)
    assert {light[0] for light in setting.lights} == {0, 1}
    first, second = (next(x for x in setting.lights if x[0] == n) for n in (0, 1))
    assert first[1] + first[3] <= second[1] + 1


def test_natural_width_is_one_line() -> None:
    width = natural_width(_LONG, _STYLE)
    assert set_text(_LONG, _STYLE, width + 1).lines == 1
    assert set_text(_LONG, _STYLE, width / 2).lines >= 2


def test_letters_outside_the_basic_plane() -> None:
    assert _lines("𠮷野家で{食|た}べます。😀です。", 160)[0].startswith("𠮷")


@pytest.mark.parametrize("tag", sorted({locale.tag for locale in all_locales()}))
def test_every_language_has_a_font_that_is_there(tag: str) -> None:
    from PySide6.QtGui import QFontDatabase

    from kiosk.ui.screen.display import family_for

    assert QFontDatabase.hasFamily(family_for(tag))


def test_no_letter_of_any_catalog_is_missing_in_its_font() -> None:
    """Glyph 0 is the empty box."""
    from PySide6.QtGui import QFont, QRawFont

    from kiosk.editor.catalogs import program_messages
    from kiosk.language.catalog import Words
    from kiosk.language.locales import offered
    from kiosk.ui.screen.display import family_for

    for locale in offered():
        words = Words.load(locale)
        font = QRawFont.fromFont(QFont(family_for(locale.tag)))
        text = "".join(words.program(m.text) for m in program_messages() if m.file.startswith("kiosk/qml"))
        missing = {c for c in text if not c.isspace() and not font.supportsCharacter(ord(c))}
        assert missing == set(), locale.code


def test_readings_in_latin_letters_are_not_spread() -> None:
    """Kana stand a little apart over a wide base; a word in Latin letters would fall to pieces."""
    style = Style("BIZ UDPGothic", 60, least_ruby=10)
    spacing = {
        reading: next(run.spacing for run in set_text(f"{{インターネット|{reading}}}", style, 900).runs if run.is_ruby)
        for reading in ("いい", "intānetto")
    }
    assert spacing["いい"] > 0 == spacing["intānetto"]


def test_only_lines_with_furigana_have_room_for_it() -> None:
    style = Style("BIZ UDPGothic", 40)
    plain, both = (
        set_text(markup, style, 420) for markup in ("かなだけの ぎょう", "{検索|けんさく}する ことば かなだけの ぎょう")
    )
    assert both.lines == 2
    first, second = both.tops
    assert second - first > both.height - second == pytest.approx(plain.height)


def test_what_is_centred_is_what_is_seen() -> None:
    """A space at a line's end is no part of it."""
    style = Style("Noto Sans", 40, is_centred=True)
    with_space, without = (set_text(text, style, 500).runs[0].x for text in ("Hear ", "Hear"))
    assert with_space == without


def test_a_line_may_end_after_a_middle_dot() -> None:
    """Or the letters of a whole card would be made smaller."""
    style = Style("BIZ UDPGothic", 40)
    found = set_text("ない・わからない", style, 220)
    assert (found.lines, found.runs[0].pixels, found.runs[0].text) == (2, 40, "ない・")


def _gap(markup: str, word: str, after: str) -> float:
    """Between the last ink-box of a word with a reading and what stands behind it."""
    setting = set_text(markup, _STYLE, 2000)
    base = next(run for run in setting.runs if run.text == word)
    behind = next(run for run in setting.runs if run.text.startswith(after) and run.x > base.x)
    return behind.x - base.x - QFontMetricsF(_STYLE.font()).horizontalAdvance(word)


def test_a_wide_reading_hangs_over_kana_and_leaves_no_hole() -> None:
    assert _gap("{充電|じゅうでん}や", "充電", "や") < 1
    assert _gap("{志|こころざし}を", "志", "を") <= 20, "no farther than one of its letters"


def test_a_wide_reading_hangs_over_no_kanji_and_no_other_reading() -> None:
    assert _gap("{志|こころざし}人", "志", "人") > 20
    for markup in ("{志|こころざし}の{志|こころざし}", "{志|こころざし}{志|こころざし}"):
        first, second = (run for run in set_text(markup, _STYLE, 2000).runs if run.is_ruby)
        width = QFontMetricsF(_STYLE.font(first.pixels)).horizontalAdvance(first.text)
        assert first.x >= 0 and second.x >= first.x + width - 0.5


@pytest.mark.parametrize("text", ["Open it. Then wait.", "「けす」を さわります。 つぎへ すすみます。"])
def test_the_light_of_a_phrase_ends_with_its_letters(text: str) -> None:
    """Not with the space behind them, which nobody sees."""
    first = next(end for end in (".", "。") if end in text)
    setting = set_text(text, _STYLE, 2000)
    assert setting.lights[0][3] == pytest.approx(natural_width(text[: text.index(first) + 1], _STYLE), abs=0.5)


def test_centred_words_are_centred_by_their_letters() -> None:
    """A reading that is wider than its word hangs over on one side only."""
    style = Style("Noto Sans JP", 24, is_centred=True, least_ruby=18)
    for markup in ("{完了|かんりょう}する", "する{完了|かんりょう}", "{申込|もうしこ}む"):
        runs = [run for run in set_text(markup, style, 300.0).runs if not run.is_ruby]
        left = min(run.x for run in runs)
        right = max(run.x + QFontMetricsF(style.font()).horizontalAdvance(run.text) for run in runs)
        assert abs((left + right) / 2 - 150) < 1, markup

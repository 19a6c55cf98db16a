"""A text in pages: each ends with a sentence, and its letters are as large as that allows."""

from itertools import pairwise

import pytest

from kiosk import paths
from kiosk.language import phrases, ruby
from kiosk.language.catalog import Words
from kiosk.language.locales import named, offered
from kiosk.lesson.library import load_library
from kiosk.lesson.load import load_city
from kiosk.lesson.words import localised, texts
from kiosk.ui.screen.display import family_for
from kiosk.ui.screen.line_breaks import MAY_BREAK
from kiosk.ui.screen.paging import Paged, paged
from kiosk.ui.screen.setting import Style, set_text
from kiosk.ui.screen.typesetter import Typesetter

pytestmark = pytest.mark.usefixtures("qapp")
_FAMILY = "BIZ UDPGothic"
# The panel of a small screen: 100 %, what 200 % asks for, its width, its height without and with the key that turns.
_LEAST, _MOST, _WIDTH, _ALONE, _SHARED = 55, 110, 691.0, 424.0, 318.0


def _pages(markup: str, style: Style, found: Paged, width: float) -> list[str]:
    setting = set_text(markup, Style(style.family, found.pixels, True, False, style.least_ruby), width, found.cuts)
    runs = sorted((round(run.y), run.x, run.text) for run in setting.runs if not run.is_ruby)
    return ["".join(text for y, _, text in runs if top - 1 <= y < foot - 1) for top, foot in found.pages]


def _paged(text: str, shared: float = _SHARED, alone: float = _ALONE, least: int = _LEAST) -> tuple[int, list[str]]:
    style = Style(_FAMILY, _MOST, True, False, 18)
    markup = Typesetter().written(text, "hard", False)
    found = paged(markup, style, least, _WIDTH, alone, shared)
    return found.pixels, _pages(markup, style, found, _WIDTH)


def test_a_sentence_stays_on_its_page() -> None:
    """In letters a little smaller than could be, but larger than at 100 %."""
    pixels, pages = _paged(
        "練習の 番号 1、2、3、4を 押します。本当の 番号は、この 画面では 使いません。声にも 出しません。"
    )
    assert pages == ["練習の番号1、2、3、4を押します。", "本当の番号は、この画面では使いません。声にも出しません。"]
    assert _LEAST < pixels < _MOST


def test_short_sentences_are_as_large_as_can_be() -> None:
    assert _paged("「ログイン」を さわります。")[0] == _MOST


def test_no_page_is_turned_for_letters_that_are_hardly_larger() -> None:
    text = "「わたしの 情報」を さわります。下へ すすみます。"
    _, pages = _paged(text)
    assert len(pages) == 1
    many, pages = _paged(text, alone=_SHARED / 2)
    assert len(pages) == 2 and many > _LEAST


@pytest.mark.parametrize(
    ("text", "pages"),
    [
        (
            "スマートフォンの 裏の 上の 部分を、カードの 真ん中に 当てます。",
            ["スマートフォンの裏の上の部分を、", "カードの真ん中に当てます。"],
        ),
        (
            "カードを 平らな ところに 置いて、「読み取り、開始」を さわります。",
            ["カードを平らなところに置いて、", "「読み取り、開始」をさわります。"],
        ),
    ],
)
def test_only_a_sentence_too_long_for_a_page_is_cut_and_then_behind_a_comma(text: str, pages: list[str]) -> None:
    assert _paged(text, shared=176, alone=176)[1] == pages
    assert len(_paged(text)[1]) == 1


@pytest.mark.parametrize(
    ("text", "ends"),
    [
        ("できました。つぎへ すすみます。", ["できました。", "つぎへ すすみます。"]),
        ("「できました。」と 出ます。「はい。」でも いいです。", ["「できました。」と 出ます。", "「はい。」でも いいです。"]),
        ("「終わりです。また どうぞ。」と 出ます。", ["「終わりです。また どうぞ。」と 出ます。"]),
        ("（見るだけです。）さわりません。", ["（見るだけです。）さわりません。"]),
        ("Touch “OK.” Then wait. Do it in 1.5 minutes.", ["Touch “OK.” ", "Then wait. ", "Do it in 1.5 minutes."]),
        ("できました！\u200bすごい？\u200bはい。", ["できました！\u200b", "すごい？\u200b", "はい。"]),
    ],
)  # fmt: skip
def test_where_sentences_end(text: str, ends: list[str]) -> None:
    places = (0, *phrases.sentence_ends(text))
    assert [text[start:end] for start, end in pairwise(places)] == ends


@pytest.mark.parametrize(
    ("text", "ends"),
    [
        ("番号 1、2、3を 押して、待ちます。", ["番号 1、2、3を 押して、", "待ちます。"]),
        ("「あ、い」を さわり、待ちます。", ["「あ、い」を さわり、", "待ちます。"]),
        ("If it is red, stop.", ["If it is red, ", "stop."]),
        ("Touch the card and wait", ["Touch the card ", "and wait"]),
    ],
)
def test_where_clauses_end(text: str, ends: list[str]) -> None:
    places = (0, *phrases.clause_ends(text))
    assert [text[start:end] for start, end in pairwise(places)] == ends


@pytest.mark.parametrize("shared", [240.0, _SHARED])
@pytest.mark.parametrize("code", [locale.code for locale in offered()])
def test_every_sentence_of_every_lesson(code: str, shared: float) -> None:
    """Nothing is lost; a page that does not end with a sentence is of one that finds no room on a page."""
    style = Style(family_for(code.partition("@")[0]), _MOST, True, False, 18)
    whole, pages_there = 0, 0
    for markup in _texts(code):
        found = paged(markup, style, _LEAST, _WIDTH, shared, shared)
        pages = _pages(markup, style, found, _WIDTH)
        text = ruby.plain(markup).replace(MAY_BREAK, "")
        assert "".join(pages).replace(" ", "") == text.replace(" ", "").replace("\n", "")
        least = Style(style.family, _LEAST, True, False, 18)
        ends = phrases.sentence_ends(ruby.plain(markup))
        for page, following in pairwise([*pages, ""]):
            pages_there += 1
            assert following == "" or (len(page) >= 5 and len(following) >= 5) or page[-1] in "。.", pages
            if page.rstrip().endswith(tuple("。！？.!?」』）)”’:")) or following == "":
                whole += 1
                continue
            feet = (0.0, *set_text(markup, least, _WIDTH, ends[:-1]).feet)
            assert max(foot - top for top, foot in pairwise(feet)) > shared, pages
            assert page.count("「") == page.count("」"), pages
    assert whole > pages_there * 0.8


def _texts(code: str) -> list[str]:
    found: set[str] = set()
    words, city = Words.load(named(code)), load_city(paths.CONTENT / "cities" / "example")
    for lesson in load_library([paths.LESSONS]).lessons.values():
        here = localised(lesson, words, city.facts_in(words))
        found |= {here.said(text.markup).markup for text in texts(here) if text.markup and not text.is_on_phone}
    return [Typesetter().written(markup, "hard", code == "ja@easy") for markup in sorted(found)]

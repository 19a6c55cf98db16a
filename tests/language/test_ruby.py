import pytest

from kiosk.language import phrases, ruby
from kiosk.language.kanji import EASY
from kiosk.language.ruby import Piece


@pytest.mark.parametrize(
    ("markup", "plain", "reading"),
    [
        ("{漢字|かんじ}", "漢字", "かんじ"),
        ("{市|し}の お{知|し}らせ", "市の お知らせ", "しの おしらせ"),
        ("{携帯|けい|たい}です", "携帯です", "けいたいです"),
        ("かなだけ", "かなだけ", "かなだけ"),
        ("", "", ""),
        ('Touch "{追加|tsuika}".', 'Touch "追加".', 'Touch "tsuika".'),
    ],
)
def test_plain_and_reading(markup: str, plain: str, reading: str) -> None:
    assert ruby.plain(markup) == plain
    assert ruby.reading(markup) == reading


def test_each_character_may_have_its_reading() -> None:
    assert ruby.parse("{携帯|けい|たい}") == (Piece("携", "けい"), Piece("帯", "たい"))
    assert ruby.parse("{今日|きょう}は") == (Piece("今日", "きょう"), Piece("は"))


@pytest.mark.parametrize("markup", ["{漢字", "漢字}", "{漢字|}", "{|かな}", "{漢字|漢}", "{{漢|か}}"])
def test_faults_are_named(markup: str) -> None:
    assert ruby.faults_in(markup)


@pytest.mark.parametrize("markup", ["{漢字|かんじ}", "{city.line.url}の", "{追加|tsuika}", "kana", "{申|mō}し"])
def test_sound_markup_has_no_fault(markup: str) -> None:
    assert ruby.faults_in(markup) == ()


def test_easy_japanese_needs_furigana_everywhere() -> None:
    assert ruby.faults_in("市の", every_kanji=True)
    assert not ruby.faults_in("{市|し}の", every_kanji=True)


def test_the_hard_words_keep_their_furigana() -> None:
    """Everybody has read the ministry's 1,026 kanji at school; the words of an office are read to all."""
    assert len(EASY) == 1026 and set("情報設定蔵") < EASY and EASY.isdisjoint("桁請枠")
    text = "{情報|じょうほう}と {申請|しんせい}、{暗証番号|あんしょうばんごう}、{枠|わく}、{人々|ひとびと}"
    assert ruby.on_hard_words(text) == "情報と {申請|しんせい}、{暗証番号|あんしょうばんごう}、{枠|わく}、人々"


def test_facts_are_filled_or_said_to_be_missing() -> None:
    facts = {"city.name": "{市|し}"}
    assert ruby.facts_in("{city.name}と{city.line.url}") == ("city.name", "city.line.url")
    assert ruby.fill("{city.name}と{city.line.url}", facts, "？") == "{市|し}と？"


@pytest.mark.parametrize(
    ("markup", "expected"),
    [
        (
            "{緑色|みどりいろ}の「LINE」を、{指|ゆび}で さわります。",
            ("{緑色|みどりいろ}の「LINE」を、", "{指|ゆび}で さわります。"),
        ),
        ("Touch it, lightly. Then wait.", ("Touch it, ", "lightly. ", "Then wait.")),
        ("終わり", ("終わり",)),
        ("「はい。」と言う。", ("「はい。」", "と言う。")),
        ("、", ("、",)),
        ("", ()),
        ("1,000円", ("1,000円",)),
    ],
)
def test_spoken_phrases(markup: str, expected: tuple[str, ...]) -> None:
    assert phrases.spoken_phrases(markup) == expected
    assert "".join(phrases.spoken_phrases(markup)) == markup


def test_a_line_does_not_break_inside_a_phrase() -> None:
    text = "指で軽く1回さわります。"
    assert all(not text[:point].endswith("さわ") for point in phrases.break_points(text))

"""Signs, names, numbers and addresses are said as people say them, and the furigana is heard."""

from pathlib import Path

import pytest
from click.testing import CliRunner

from kiosk.cli import main
from kiosk.language.said import Said
from kiosk.voice import reading_check
from kiosk.voice.kana import from_romaji, sound
from kiosk.voice.open_jtalk import as_read, heard
from kiosk.voice.reading_check import misread
from kiosk.voice.reading_files import fingerprint
from kiosk.voice.readings import faults, readings
from kiosk.voice.spans import spans


@pytest.mark.parametrize(
    ("markup", "kana"),
    [
        ("{軽|かる}く 1{回|かい} さわります", "カルクイッカイサワリマス"),
        ("6{回|かい}", "ロッカイ"),
        ("10{回|かい}", "ジュッカイ"),
        ("10{分|ぷん}", "ジュップン"),
        ("1{本|ぽん}", "イッポン"),
        ("3{本|ほん}", "サンボン"),
        ("4{月|がつ}", "シガツ"),
        ("20{日|か}", "ハツカ"),
        ("1{人|ひとり}", "ヒトリ"),
        ("2{回|かい}", "ニカイ"),
        ("4{桁|けた}", "ヨンケタ"),
        ("LINEが {入|はい}っていない", "ラインガハイッテイナイ"),
        ("{枠|わく}の {中|なか}に {入|はい}るように", "ワクノナカニハイルヨウニ"),
        ("お{済|す}みの{方|かた}", "オスミノカタ"),
        ("LINEの「＋」", "ラインノプラス"),
        ("「゛」を さわると", "テンテンオサワルト"),
        ("「Safari」", "サファリ"),
        ("App Storeと Google Play", "アップストアトグーグルプレイ"),
        ("PayPay、Gmail、Face ID", "ペイペイジーメールフェイスアイディー"),
        ("「hana」と {打|う}ちます", "ハナトウチマス"),
        ("「myna.go.jp」", "マイナドットジーオードットジェーピー"),
        ("○○{市|し}", "マルマルシ"),
        ("#9110", "シャープキューイチイチゼロ"),
        ("188", "イチハチハチ"),
        ("188に かける", "イチハチハチニカケル"),
        ("171", "イチナナイチ"),
        ("6:30から", "ロクジサンジュップンカラ"),
        ("2〜3か{月|げつ}", "ニカラサンカゲツ"),
        ("{何日|なんにち}", "ナンニチ"),
    ],
)
def test_is_said(markup: str, kana: str) -> None:
    assert heard(as_read(markup)) == sound(kana)
    assert not list(misread(Said(markup, "ja")))


def test_a_number_that_counts_is_no_name() -> None:
    spoken = readings("ja").spoken
    assert spoken("188人") == "188人" and spoken("1188") == "1188" and spoken("1.5") == "1.5"
    assert spoken("0120-95-0178") == "0120-95-0178"
    assert spoken("XSafariX") == "XSafariX"


def test_what_the_engine_does_otherwise_is_found(monkeypatch: pytest.MonkeyPatch) -> None:
    """As it was: the ruby alone, in hiragana."""
    assert [word for word, _ in misread(Said("「◆」を Zxcvbnmで", "ja"))] == ["◆", "Zxcvbnm"]
    monkeypatch.setattr(reading_check, "as_read", lambda markup: markup.replace("{入|はい}", "はい").replace(" ", ""))
    assert [kana for _, kana in misread(Said("LINEが {入|はい}っていない", "ja"))] == [sound("ラインガワイッテイナイ")]
    monkeypatch.setattr(reading_check, "as_read", lambda markup: "1かいさわる")
    assert [kana for _, kana in misread(Said("1{回|かい}さわる", "ja"))] == []
    monkeypatch.setattr(reading_check, "as_read", lambda markup: "他の方")
    assert list(misread(Said("{他|ほか}の{方|かた}", "ja")))


def test_a_name_in_an_english_sentence_is_said_in_japanese() -> None:
    found = spans('Touch "{利用者登録|riyōsha tōroku}{せずに|sezu ni}", now.', "en")
    assert found == (
        Said("Touch ", "en"),
        Said("{利用者登録|リヨーシャトーロク}{せずに|セズニ}", "ja"),
        Said(", now.", "en"),
    )
    assert [one.markup for one in spans('Touch "LINE{で|de}{開く|hiraku}"', "en")] == [
        "Touch ",
        "LINE{で|デ}{開く|ヒラク}",
    ]
    assert [one.tag for one in spans('Touch "＋", then "QR{コード|kōdo}".', "en")] == ["en", "ja"]
    assert spans('Touch "Back".', "en") == (Said('Touch "Back".', "en"),)
    assert spans("!", "en") == (Said("!", "en"),)


@pytest.mark.parametrize(
    ("romaji", "kana"),
    [("tsuika", "ツイカ"), ("jushin settei", "ジュシンセッテイ"), ("nyūryokuchū no", "ニューリョクチューノ"), ("kanryō suru", "カンリョースル"),
     ("hon'ya", "ホンヤ"), ("matcha", "マッチャ"), ("LINE", ""), ("x", "")],
)  # fmt: skip
def test_letters_back_into_kana(romaji: str, kana: str) -> None:
    assert from_romaji(romaji) == kana


def test_english_is_told_how_to_say_it() -> None:
    spoken = readings("en").spoken
    assert spoken('Open "myna.go.jp" in Mynaportal.') == 'Open "Mina dot g o dot j p" in Mina portal.'
    assert spoken('touch "＋"') == 'touch "plus"'


def test_a_city_may_add_readings_and_a_mistake_names_its_line(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("KIOSK_DATA", str(tmp_path))
    before = fingerprint()
    own = tmp_path / "readings.yaml"
    own.write_text("format: 1\nja:\n  words:\n    ひだまりPay: ヒダマリペイ\n", "utf-8")
    assert readings("ja").spoken("ひだまりPayで") == "ヒダマリペイで" and readings("ja").spoken("＋") == "プラス"
    assert fingerprint() != before, "old speech is out of date"
    own.write_text("format: 1\nja:\n  words:\n    Edy: えでぃ?\n", "utf-8")
    (problem,) = faults()
    assert problem.located().startswith(f"{own}:4: ")
    assert readings("ja").spoken("＋") == "プラス"


def test_every_shipped_text_is_read_as_it_is_written() -> None:
    done = CliRunner().invoke(main, ["lesson", "check", "--readings"])
    assert "0 to mend, 0 warnings" in done.output, done.output


def test_a_wrong_reading_is_named_with_its_line(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    from kiosk import paths
    from kiosk.editor.spoken_check import spoken_problems
    from kiosk.lesson.load import load_city

    lesson = next(path.parent for path in sorted(paths.LESSONS.glob("*/lesson.yaml")))
    own = tmp_path / lesson.name
    own.mkdir()
    lines = (lesson / "lesson.yaml").read_text("utf-8").replace('hint: "', 'hint: "⌘を さわります。', 1)
    (own / "lesson.yaml").write_text(lines, "utf-8")
    line = next(number for number, text in enumerate(lines.splitlines(), 1) if "⌘" in text)
    problems = list(spoken_problems((own,), load_city(paths.CONTENT / "cities" / "example")))
    assert problems[0].is_warning and problems[0].fills["written"] == "⌘"
    assert problems[0].located().startswith(f"{own / 'lesson.yaml'}:{line}: ")

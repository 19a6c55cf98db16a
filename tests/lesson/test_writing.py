"""Each rule of writing finds a planted sentence, and leaves a good one alone."""

from pathlib import Path
from typing import get_args

import pytest
from click.testing import CliRunner

from kiosk.cli import main
from kiosk.editor.writing_check import writing_problems
from kiosk.lesson.model import RuleId
from kiosk.lesson.writing import Written, broken
from tests.lesson.test_care import CASES

_LONG = "{市|し}の ホームページに ある お{知|し}らせを、スマホの {画面|がめん}で いつでも {好|す}きなときに {何度|なんど}でも ゆっくり {見|み}ることができるように なりますので、{安心|あんしん}です。"
_NAMES = frozenset({"追加", "市のページ（れんしゅう）"})
# Rule, a sentence that breaks it, and one that says the same without.
_CASES: list[tuple[str, Written, Written]] = [
    ("action", Written("「{追加|ついか}」に さわって、{名前|なまえ}を {打|う}ちます。", is_sentence=True, names=_NAMES),
     Written("「{追加|ついか}」に さわります。", is_sentence=True, names=_NAMES)),
    ("action", Written("「{追加|ついか}」に さわります。つぎに {閉|と}じます。", is_sentence=True, names=_NAMES),
     Written("「{追加|ついか}」に さわると、{画面|がめん}が {開|ひら}きます。", is_sentence=True, names=_NAMES)),
    ("length", Written(_LONG), Written("{市|し}の お{知|し}らせが {見|み}られます。いつでも {見|み}られます。")),
    ("clauses", Written("{番号|ばんごう}が ちがったら、ここで やめて、{窓口|まどぐち}へ {行|い}けば、{直|なお}せます。"),
     Written("{番号|ばんごう}が ちがったら、ここで やめて {窓口|まどぐち}へ {行|い}きます。{直|なお}せます。")),
    ("clauses", Written("{名前|なまえ}を {見|み}て、ちがうと {使|つか}えなくなり、{待|ま}っても {直|なお}りません。"),
     Written("{続|つづ}けて ちがうと、ここで {見|み}ておいて、{聞|き}いてみてください。ちがうと {言|い}われます。")),
    ("passive", Written("{名前|なまえ}が {読|よ}まれます。", is_easy=True), Written("スマホが {名前|なまえ}を {読|よ}みます。", is_easy=True)),
    ("double", Written("できない わけでは ありません。"), Written("できます。")),
    ("humble", Written("ご{案内|あんない}します。", is_easy=True), Written("{教|おし}えます。", is_easy=True)),
    ("humble", Written("{係|かかり}が うかがいます。", is_easy=True), Written("{係|かかり}が {聞|き}きます。", is_easy=True)),
    ("idiom", Written("{係|かかり}の {人|ひと}に {声|こえ}を かけます。", is_easy=True),
     Written("{係|かかり}の {人|ひと}に {話|はな}します。", is_easy=True)),
    ("spaces", Written("{係|かかり}の{人|ひと}に {聞|き}いて ください。", is_easy=True),
     Written("{係|かかり}の {人|ひと}に {聞|き}いて ください。", is_easy=True)),
    ("word", Written("ボタンを {押|お}します。"), Written("ボタンに さわります。「{押|お}す」は {画面|がめん}の {言葉|ことば}です。")),
    ("word", Written("アイコンを {見|み}ます。"), Written("{絵|え}を {見|み}ます。")),
    ("button", Written("「{追加|ついか}する」に さわります。", is_sentence=True, names=_NAMES),
     Written("「{市|し}の ページ」に さわります。", is_sentence=True, names=_NAMES)),
    ("colour", Written("{青|あお}い ボタンです。"), Written("{画面|がめん}の {下|した}の、{青|あお}い ボタンです。")),
    ("never", Written("{必|かなら}ず {見|み}てください。"), Written("{名前|なまえ}を {見|み}てください。")),
    ("literal", Written("{名前|なまえ}は マイナアプリです。"), Written("{名前|なまえ}は {fact.mynaapp.name}です。")),
    ("literal", Written("{電話|でんわ}は 0120-95-0178です。"), Written("{電話|でんわ}は {fact.phone.myna}です。")),
    ("literal", Written("2026{年|ねん}からです。"), Written("{fact.mynaapp.since}からです。")),
    ("literal", Written("myna.go.jpを {見|み}ます。"), Written("{fact.myna.address}を {見|み}ます。")),
    ("literal", Written("{番号|ばんごう} 1234を {打|う}ちます。"), Written("{番号|ばんごう} 1、2、3、4を {打|う}ちます。", typed="1234")),
    ("literal", Written("3{回|かい} ちがうと、とまります。"), Written("3{回|かい} さわります。")),
    ("retry", Written("{暗証番号|あんしょうばんごう}を もう{一度|いちど} {打|う}ちます。"),
     Written("{暗証番号|あんしょうばんごう}が わからない ときは、やめます。")),
]  # fmt: skip


@pytest.mark.parametrize(("rule", "bad", "good"), _CASES, ids=[f"{n}-{case[0]}" for n, case in enumerate(_CASES)])
def test_a_planted_sentence_is_found_and_a_good_one_is_not(rule: str, bad: Written, good: Written) -> None:
    (found,) = broken(bad)
    assert found.rule == rule
    assert found.fills["source"] and found.fills["words"]
    assert not list(broken(good))


def test_each_rule_has_its_planted_sentence() -> None:
    assert {case[0] for case in _CASES} | {case[0] for case in CASES} == set(get_args(RuleId))


def test_what_is_right_for_ordinary_readers_may_be_wrong_in_easy_japanese() -> None:
    for rule, bad, _ in _CASES:
        if bad.is_easy:
            ordinary = [one.rule for one in broken(Written(bad.markup))]
            assert rule not in ordinary


@pytest.fixture
def mine(tmp_path: Path) -> Path:
    assert CliRunner().invoke(main, ["lesson", "new", "mine", "--in", str(tmp_path)]).exit_code == 0
    return tmp_path / "mine" / "lesson.yaml"


def test_a_new_lesson_is_well_written(mine: Path) -> None:
    assert not list(writing_problems([mine.parent]))


def test_it_is_told_with_file_line_step_and_source(mine: Path) -> None:
    text = mine.read_text("utf-8").replace("{画面|がめん}の{中|なか}ほどにあります。", "{赤|あか}い ボタンです。")
    mine.write_text(text, "utf-8")
    (found,) = writing_problems([mine.parent])
    line = next(number for number, one in enumerate(text.splitlines(), 1) if "hint:" in one)
    assert (found.file, found.line, found.step, found.is_warning) == (mine, line, "press-next", False)
    assert "JIS X 8341-3" in found.sentence() and "赤い" in found.sentence()


def test_easy_japanese_is_read_in_its_catalog(mine: Path) -> None:
    catalog = mine.parent / "i18n" / "ja@easy.po"
    catalog.parent.mkdir()
    hint = "{画面|がめん}の{中|なか}ほどにあります。"
    head = 'msgid ""\nmsgstr "Content-Type: text/plain; charset=utf-8\\n"\n\n'
    catalog.write_text(f'{head}msgctxt "press-next"\nmsgid "{hint}"\nmsgstr "{{見|み}}られます。"\n', "utf-8")
    (found,) = writing_problems([mine.parent])
    assert (found.file, found.line) == (catalog, 6) and "受身" in found.sentence()


def test_a_waiver_has_its_reason_and_its_place(mine: Path) -> None:
    text = mine.read_text("utf-8").replace("{画面|がめん}の{中|なか}ほどにあります。", "{赤|あか}い ボタンです。")
    mine.write_text(text + 'waive:\n  - {rule: colour, at: press-next, why: "本物の色"}\n', "utf-8")
    assert not list(writing_problems([mine.parent]))
    mine.write_text(text + 'waive:\n  - {rule: never, at: press-next, why: "本物の色"}\n', "utf-8")
    assert [one.is_warning for one in writing_problems([mine.parent])] == [False, True]

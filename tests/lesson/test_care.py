"""What a lesson owes its learner: each rule misses what was taken out of a shipped lesson, and misses nothing in one."""

from pathlib import Path
from shutil import copytree

import pytest

from kiosk import paths
from kiosk.editor.writing_check import writing_problems
from kiosk.lesson.care import owed
from kiosk.lesson.load import load_lesson

_STOP = "ここで やめて だいじょうぶです。"
# Rule, lesson, what stands in its file, what is written instead, and the step that is named.
CASES: list[tuple[str, str, tuple[tuple[str, str], ...], str]] = [
    ("secret", "mynaportal-login", (("{本当|ほんとう}の {暗証番号|あんしょうばんごう}は、この {画面|がめん}では {使|つか}いません。", ""),), "type-code"),
    ("stop", "application-general", ((_STOP + "{何|なに}も {送|おく}りません。", ""),), "apply"),
    ("stop", "application-mail", ((_STOP, "{読|よ}みます。"),), "agree"),
    ("stop", "line-block", ((" " + _STOP, ""), (_STOP, "")), "block"),
    ("stop", "mynaportal-login", (("やめて、", ""), (" やめ", " とめ")), "type-code"),
    ("money", "safety-sms", (("{fact.phone.consumer}", "A"), ("{fact.phone.police}", "B")), ""),
    ("logout", "mynaportal-login", (("ログアウト", "おわり"), ("tap: logout", "tap: mine")), "press-login"),
    ("bait", "safety-sms", (('    warn: "{線|せん}の ついた {文字|もじ}には さわりません。"\n', ""),), "leave-iphone"),
    ("bait", "line-block", (("だいじょうぶです。「{追加|ついか}」", "「{追加|ついか}」"),), "block"),
    ("end", "safety-sms", (('    done: "{家族|かぞく}にも {伝|つた}わりました。"\n', ""),), "tell-family"),
    ("troubles", "application-mail", (("{画面|がめん}が {見本|みほん}と ちがう", "{困|こま}った"),), ""),
]  # fmt: skip
_NAMES = [f"{n}-{case[0]}" for n, case in enumerate(CASES)]


def _written(tmp_path: Path, lesson_id: str, changes: tuple[tuple[str, str], ...]) -> Path:
    path = copytree(paths.LESSONS / lesson_id, tmp_path / lesson_id) / "lesson.yaml"
    text = path.read_text("utf-8")
    for old, new in changes:
        text = text.replace(old, new)
    path.write_text(text, "utf-8")
    return path


@pytest.mark.parametrize("lesson_id", sorted(path.name for path in paths.LESSONS.iterdir() if path.is_dir()))
def test_a_shipped_lesson_owes_nothing(lesson_id: str) -> None:
    assert [(one.rule, one.step, one.words) for one in owed(load_lesson(paths.LESSONS / lesson_id))] == []


@pytest.mark.parametrize(("rule", "lesson_id", "changes", "step"), CASES, ids=_NAMES)
def test_what_is_taken_out_is_missed_where_it_stood(
    tmp_path: Path, rule: str, lesson_id: str, changes: tuple[tuple[str, str], ...], step: str
) -> None:
    path = _written(tmp_path, lesson_id, changes)
    assert (rule, step) in [(one.rule, one.step) for one in owed(load_lesson(path.parent))]


def test_it_is_told_with_file_line_step_and_what_to_do(tmp_path: Path) -> None:
    path = _written(tmp_path, "application-general", CASES[1][2])
    (found,) = writing_problems([path.parent])
    line = next(n for n, one in enumerate(path.read_text("utf-8").splitlines(), 1) if "- id: apply" in one)
    assert (found.file, found.line, found.step, found.is_warning) == (path, line, "apply", False)
    assert all(word in found.sentence() for word in ("やめて", "warn", "申込む", "stop"))


def test_it_is_waived_with_a_reason_in_a_step_or_the_lesson(tmp_path: Path) -> None:
    for lesson_id, changes, rule, at in (
        ("application-general", CASES[1][2], "stop", "apply"),
        ("safety-sms", CASES[5][2], "money", "lesson"),
    ):
        path = _written(tmp_path / at, lesson_id, changes)
        waiver = f'waive:\n  - {{rule: {rule}, at: {at}, why: "ほかの {{紙|かみ}}に あります"}}\n'
        path.write_text(path.read_text("utf-8") + waiver, "utf-8")
        assert [one.sentence() for one in writing_problems([path.parent]) if "（" + rule in one.sentence()] == []


def test_a_second_step_without_a_trouble_is_named(tmp_path: Path) -> None:
    lesson = load_lesson(_written(tmp_path, "application-mail", ()).parent)
    bare = [step.model_copy(update={"trouble": ()}) if step.id == "agree" else step for step in lesson.steps]
    (found,) = owed(lesson.model_copy(update={"steps": tuple(bare)}))
    assert (found.rule, found.step) == ("troubles", "send-mail")


def test_a_lesson_that_says_nowhere_what_was_learnt_is_named(tmp_path: Path) -> None:
    lesson = load_lesson(_written(tmp_path, "application-mail", ()).parent)
    (found,) = owed(lesson.model_copy(update={"done": "", "learned": ()}))
    assert (found.rule, found.step) == ("end", "")

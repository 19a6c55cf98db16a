"""A false notice is rehearsed: it may be believed, nothing is lost by it, and what was taken is counted."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner

from kiosk import paths
from kiosk.cli import main
from kiosk.lesson.check import check_lesson
from kiosk.lesson.load import load_lesson
from kiosk.lesson.model import Lesson
from kiosk.phone.model import Action
from kiosk.usage.events import check_fields
from kiosk.walkthrough.events import Record, Say, Touched
from kiosk.walkthrough.walk import Walk, advance, at, begun, next_move, right_events

_STEPS = """\
steps:
  - id: notice
    screen: start
    say: "とどいた お{知|し}らせを {見|み}て、どうするか えらびます。"
    do: {tap: close}
    goal: "どうするか えらびましょう。"
    done: "ここで {止|と}まれました。"
    hint: "「とじる」が {下|した}に あります。"
    also:
      - {do: {tap: ask}, done: "{聞|き}いてから、きめられました。"}
    avoid:
      link: {say: "これは にせの お{知|し}らせです。だいじょうぶです。もどります。", screen: fake}
      call: {say: "{電話|でんわ}は しません。"}
      pay: {say: "はらう まえに、やめました。", ends: true}
    then: home
  - id: home
    screen: home
    say: "「{写真|しゃしん}」に さわります。"
    do: {tap: photos}
    hint: "{絵|え}に なまえが あります。"
    done: "おわりました。"
"""
_SCREENS = """\
screens:
  start:
    kind: app
    title: "お{知|し}らせ"
    body:
      - {link: "ここから", id: link}
      - {button: "{電話|でんわ}する", id: call}
      - {button: "はらう", id: pay}
      - {button: "{聞|き}く", id: ask}
      - {button: "とじる", id: close}
  fake:
    kind: browser
    title: "にせの ページ"
    body:
      - {text: "なまえを {入|い}れてください"}
  home: {kind: home, apps: [photos, camera]}
"""


@pytest.fixture
def lesson(tmp_path: Path) -> Lesson:
    assert CliRunner().invoke(main, ["lesson", "new", "mine", "--in", str(tmp_path)]).exit_code == 0
    path = tmp_path / "mine" / "lesson.yaml"
    text = path.read_text("utf-8")
    path.write_text(text[: text.index("screens:")] + _SCREENS + _STEPS, "utf-8")
    found = load_lesson(path.parent)
    assert not [problem for problem in check_lesson(found) if not problem.is_warning]
    return found


def _touch(walk: Walk, target: str) -> tuple[Walk, tuple[Any, ...]]:
    return advance(walk, Touched(Action(kind="tap", target=target)), 3.0)


def _counted(effects: tuple[Any, ...]) -> dict[str, Any]:
    (fields,) = [one.fields for one in effects if isinstance(one, Record) and one.kind == "step_done"]
    check_fields("step_done", fields)
    return dict(fields)


@pytest.mark.parametrize("way", ["practise", "alone"])
def test_a_bait_leads_to_its_page_and_any_touch_back(lesson: Lesson, way: Any) -> None:
    walk, _ = begun(lesson, "iphone", way, 0.0)
    assert not walk.is_glowing
    walk, effects = _touch(walk, "link")
    assert walk.state.screen_id == "fake" and walk.wrong == 0 and not walk.is_done
    assert any("にせの" in text.markup for one in effects if isinstance(one, Say) for text in one.texts)
    for event in (Touched(Action(kind="tap", target="text-0")), "next", "back", "hint"):
        back, effects = advance(walk, event, 4.0)  # type: ignore[arg-type]
        assert (back.state.screen_id, back.index, back.baited, back.is_glowing) == ("start", 0, "", True)
        assert any(isinstance(one, Say) for one in effects)
    done, effects = _touch(back, "close")
    assert done.is_done
    told = _counted(effects)
    assert (told["taken"], told["avoided"], told["wrong"]) == ("link", "call pay", 0)


def test_one_without_a_page_leaves_the_step_where_it_is(lesson: Lesson) -> None:
    walk, _ = _touch(begun(lesson, "iphone", "alone", 0.0)[0], "call")
    walk, _ = _touch(walk, "call")
    assert walk.state.screen_id == "start" and walk.answer is not None and "しません" in walk.answer.markup
    _, effects = _touch(walk, "close")
    assert _counted(effects)["taken"] == "call"


def test_one_that_ends_the_step_goes_on_with_its_own_words(lesson: Lesson) -> None:
    walk, effects = _touch(begun(lesson, "iphone", "practise", 0.0)[0], "pay")
    assert walk.is_done and walk.answer is not None and "やめました" in walk.answer.markup
    assert _counted(effects)["taken"] == "pay"
    walk, _ = advance(walk, "next", 5.0)
    assert walk.step.id == "home"


@pytest.mark.parametrize(("target", "words"), [("close", "{止|と}まれました"), ("ask", "きめられました")])
def test_every_right_way_has_its_own_words(lesson: Lesson, target: str, words: str) -> None:
    walk, effects = _touch(begun(lesson, "android", "practise", 0.0)[0], target)
    assert walk.is_done and walk.reached is not None and words in walk.reached.markup
    told = _counted(effects)
    assert "taken" not in told and told["avoided"] == "link call pay"
    assert walk.state.screen_id == "home"


def test_a_step_without_baits_tells_nothing_of_them(lesson: Lesson) -> None:
    walk, _ = _touch(begun(lesson, "iphone", "practise", 0.0)[0], "close")
    walk, _ = advance(walk, "next", 5.0)
    assert walk.is_glowing
    _, effects = _touch(walk, "photos")
    assert {"taken", "avoided"}.isdisjoint(_counted(effects))


def test_it_can_be_walked_by_whoever_knows_it_from_every_place(lesson: Lesson) -> None:
    begins: list[Callable[[Walk], Walk]] = [
        lambda walk: walk, lambda walk: _touch(walk, "link")[0], lambda walk: _touch(walk, "call")[0],
    ]  # fmt: skip
    for begin in begins:
        walk = begin(begun(lesson, "iphone", "practise", 0.0)[0])
        for event in right_events(walk):
            walk, _ = advance(walk, event, 1.0)
        assert walk.is_done and next_move(walk) is None


@pytest.mark.parametrize(
    ("before", "after", "expected"),
    [
        ("      link: {say", "      nowhere: {say", "avoid"),
        ("      link: {say", "      close: {say", "同じ"),
        ("screen: fake", "screen: nowhere", "nowhere"),
        ("{do: {tap: ask}", "{do: {tap: nowhere}", "screen"),
        ("do: {tap: close}", "do: {swipe: up}", "avoid"),
        ("do: {tap: close}", 'do: {read: "true"}', "avoid"),
        ('call: {say: "{電話|でんわ}は しません。"}', 'call: {say: ""}', "say"),
    ],
)
def test_what_cannot_be_is_named(lesson: Lesson, before: str, after: str, expected: str) -> None:
    from kiosk.document.problem import Refused

    path = lesson.folder / "lesson.yaml"
    text = path.read_text("utf-8")
    assert before in text
    path.write_text(text.replace(before, after), "utf-8")
    try:
        found = check_lesson(load_lesson(lesson.folder))
    except Refused as refused:
        found = refused.problems
    assert [one for one in found if not one.is_warning and one.line]
    assert any(expected in one.sentence() or expected in str(one.message) for one in found)


def test_whoever_touches_a_bait_while_reading_hears_the_warning() -> None:
    """Only "now you only read" stood there, and took the warning's place at the very moment of the mistake."""
    lesson = load_lesson(paths.LESSONS / "safety-sms")
    walk = begun(lesson, "iphone", "practise", 0.0)[0]
    walk = at(walk, next(i for i, step in enumerate(walk.steps) if step.id == "read-address"))
    touched, effects = advance(walk, Touched(Action(kind="tap", target="link")), 1.0)
    assert touched.answer == walk.warning and walk.warning in effects[0].texts and touched.index == walk.index  # type: ignore[union-attr]

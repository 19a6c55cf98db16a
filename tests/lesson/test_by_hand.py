"""`lesson check` does every step as a finger does it, and names the one that cannot be done."""

from pathlib import Path

import pytest

from kiosk.lesson.check import check_lesson
from kiosk.lesson.load import load_lesson
from kiosk.walkthrough.walk import Finish, advance, begun, right_events

_BODY = """
      - {button: "つぎへ", id: next}
      - {field: "なまえ", id: name}
      - {radio: "どれか", id: when, options: [{id: am, label: "あさ"}, {id: pm, label: "よる"}]}
      - {qr: "コード", id: code}
      - {pin: "ばんごう", id: pin}
      - {calendar: "12がつ", id: month, options: [{id: d1, label: "1"}, {id: d2, label: "2"}], full: [d2]}
      - {page: "かみ", id: paper, pages: [["ひとつ", "ふたつ"], ["みっつ"]]}
      - {secret: "あいことば", id: sign}
      - {talk_bar: "かく", id: line}"""


def _write(path: Path, *actions: str) -> None:
    head, _, _ = path.read_text("utf-8").partition("screens:")
    steps = "".join(
        f"  - {{id: s{n}, screen: start, say: さわります。, goal: やってみましょう。, do: {do}}}\n"
        for n, do in enumerate(actions)
    )
    path.write_text(f"{head}screens:\n  start:\n    kind: app\n    body:{_BODY}\nsteps:\n{steps}", "utf-8")


@pytest.mark.parametrize(
    ("actions", "wrong"),
    [
        (["{tap: next}"], None),
        (["{tap: when}", "{choose: pm}", "{type: かい, into: name}", '{type: "1234", into: pin}'], None),
        (["{type: がっ, into: name}", "{type: がっこう, into: name}"], None),
        (["{tap: mic}", "{tap: plus}", "{type: はい, into: line}", "{tap: send}"], None),
        (["{type: RENSHU1, into: sign}", "{tap: eye}"], None),
        (["{type: RENS1, into: sign}"], 0),
        (["{type: RENSHU10RENSHU100, into: sign}"], 0),
        (["{type: renshu1, into: sign}"], 0),
        (["{tap: send}"], 0),
        (["{type: はい, into: line}", "{tap: mic}"], 1),
        (["{tap: next}", "{tap: nowhere}"], 1),
        (["{tap: later}", "{tap: wider}", "{tap: earlier}", "{tap: wider}", "{tap: narrower}"], None),
        (["{tap: later}", "{tap: later}"], 1),
        (["{tap: narrower}"], 0),
        (["{choose: d1}"], None),
        (["{choose: d2}"], 0),
        (["{choose: when}"], 0),
        (["{choose: next}"], 0),
        (["{scan: code}"], 0),
        (["{hold_card: next}"], 0),
        (["{swipe: away}"], 0),
        (["{type: かい, into: next}"], 0),
        (['{type: "123", into: pin}'], 0),
        (["{type: abc, into: name}"], 0),
        # The keys do not take letters away: once crashed the screen.
        (["{type: がっこう, into: name}", "{type: がっ, into: name}"], 1),
        (["{type: あ, into: name}", "{tap: next}", "{type: い, into: name}"], 2),
        (["{type: あ, into: name}", "{type: あ, into: name}"], 1),
    ],
)
def test_a_step_that_cannot_be_done_is_named(mine: Path, actions: list[str], wrong: int | None) -> None:
    _write(mine, *actions)
    lesson = load_lesson(mine.parent)
    problems = check_lesson(lesson)
    assert [problem.step for problem in problems] == ([] if wrong is None else [f"s{wrong}"]), problems
    assert all(problem.line and problem.sentence() for problem in problems)
    if wrong is None:
        _walk(mine.parent)


def _walk(folder: Path) -> None:
    """The oracle: the learner's own way through."""
    walk, _ = begun(load_lesson(folder), "iphone", "practise", 0.0)
    for _ in walk.steps:
        for event in list(right_events(walk)):
            walk, _ = advance(walk, event, 1.0)
        assert walk.is_done or walk.step.do.kind == "read"
        walk, effects = advance(walk, "next", 1.0)
    assert any(isinstance(effect, Finish) for effect in effects)


def test_an_action_that_the_phone_has_not_learnt_is_named(mine: Path) -> None:
    """As when a word is added to the vocabulary and nothing else."""
    _write(mine, "{tap: next}", "{tap: next}")
    lesson = load_lesson(mine.parent)
    new = lesson.steps[1].model_copy(update={"do": lesson.steps[1].do.model_copy(update={"kind": "juggle"})})
    (problem,) = check_lesson(lesson.model_copy(update={"steps": (lesson.steps[0], new)}).placed_in(lesson.folder))
    assert problem.step == "s1" and "juggle" in problem.sentence() and problem.line


def test_a_phone_on_which_nothing_happens_is_named(mine: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Planted: the phone stays as it is whatever is done."""
    _write(mine, "{choose: pm}")
    lesson = load_lesson(mine.parent)
    assert check_lesson(lesson) == ()
    monkeypatch.setattr("kiosk.lesson.check.performed", lambda state, action: state)
    (problem,) = check_lesson(lesson)
    assert problem.step == "s0" and "choose" in problem.sentence()

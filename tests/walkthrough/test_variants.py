"""A service that looks different on two phones: the learner is asked once which look it has, and goes on in that one."""

from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner

from kiosk.classroom.lesson_walk import begun as begun_in_class
from kiosk.classroom.lesson_walk import on_phone, twin
from kiosk.cli import main
from kiosk.language.catalog import Words
from kiosk.language.locales import named
from kiosk.lesson.check import check_lesson
from kiosk.lesson.library import Library
from kiosk.lesson.load import load_lesson
from kiosk.lesson.model import Lesson
from kiosk.walkthrough import variants
from kiosk.walkthrough.place import Chosen, Opened, Switched, Visit, World
from kiosk.walkthrough.visit import actions, advance
from kiosk.walkthrough.walk import Recognised, Record, Say

_VARIANTS = """\
variants:
  - {id: new, sign: "{上|うえ}に「{友|とも}だち」が ある", picture: trouble-page}
  - {id: old, sign: "{下|した}に「ホーム」が ある", picture: trouble-differs}
"""
_SCREENS = """\
screens:
  home: {kind: home, apps: [line, camera]}
  talks:
    kind: app
    title: "トーク"
    body:
      - {button: "{友|とも}だち", id: friends}
  house:
    kind: app
    title: "ホーム"
    body:
      - {button: "ホーム", id: house}
      - {button: "{友|とも}だちリスト", id: list}
  end:
    kind: app
    title: "{友|とも}だち"
    body:
      - {button: "{市|し}", id: city}
"""
_STEPS = """\
steps:
  - {id: open, screen: home, say: "「LINE」に さわります。", do: {tap: line}, hint: "{上|うえ}です。", goal: "{開|ひら}きましょう。", done: "{開|ひら}きました。"}
  - {id: friends, variant: new, screen: talks, say: "「{友|とも}だち」に さわります。", do: {tap: friends}, hint: "{上|うえ}です。", goal: "{見|み}ましょう。", done: "{見|み}ました。"}
  - {id: house, variant: old, screen: house, say: "「ホーム」に さわります。", do: {tap: house}, hint: "{上|うえ}です。", goal: "{見|み}ましょう。", done: "{見|み}ました。"}
  - {id: list, variant: old, screen: house, say: "「{友|とも}だちリスト」に さわります。", do: {tap: list}, hint: "{下|した}です。", goal: "{見|み}ましょう。", done: "{見|み}ました。"}
  - {id: city, screen: end, say: "「{市|し}」に さわります。", do: {tap: city}, hint: "{上|うえ}です。", goal: "{選|えら}びましょう。", done: "{選|えら}びました。"}
"""
_WORDS = Words.load(named("ja"))


def _written(folder: Path, text: str) -> Lesson:
    assert CliRunner().invoke(main, ["lesson", "new", "mine", "--in", str(folder)]).exit_code == 0
    path = folder / "mine" / "lesson.yaml"
    start = path.read_text("utf-8")
    path.write_text(start[: start.index("screens:")] + text, "utf-8")
    return load_lesson(path.parent)


@pytest.fixture
def lesson(tmp_path: Path) -> Lesson:
    found = _written(tmp_path, _VARIANTS + _SCREENS + _STEPS)
    assert not [problem for problem in check_lesson(found) if not problem.is_warning]
    return found


@pytest.fixture
def world(lesson: Lesson) -> World:
    return World(Library({lesson.id: lesson}), lambda one, code: one, lambda code: _WORDS)


def _do(visit: Visit, world: World, *events: Any) -> tuple[Visit, list[Any]]:
    told: list[Any] = []
    for number, event in enumerate(events):
        visit, effects = advance(visit, event, world, 100.0 * number)
        told = list(effects)
    return visit, told


def _asked(world: World) -> tuple[Visit, list[Any]]:
    (topic,) = world.library.topics()
    return _do(Visit(), world, Chosen("ja"), Chosen(topic), Chosen("iphone"), Chosen("own"), "next")


def _said(effects: list[Any]) -> list[str]:
    return [text.markup for one in effects if isinstance(one, Say) for text in one.texts]


def _reached(effects: list[Any]) -> list[object]:
    return [one.fields["step"] for one in effects if isinstance(one, Record) and one.kind == "step_reached"]


def test_the_own_phone_is_asked_for_where_the_looks_part(world: World) -> None:
    visit, effects = _asked(world)
    assert visit.panel == "variant" and visit.walk is not None and visit.walk.index == 1
    cards = [one for one in actions(visit, world) if one.place == "card"]
    assert [one.name for one in cards] == ["variant-new", "variant-old", "variant-none"]
    assert [one.picture for one in cards[:2]] == ["trouble-page", "trouble-differs"]
    # All of it is said, and no step is counted yet.
    assert _said(effects) == [variants.WHICH, *(one.label.markup for one in cards)]
    assert _reached(effects) == []


@pytest.mark.parametrize(("variant", "steps"), [("new", ["friends", "city"]), ("old", ["house", "list", "city"])])
def test_it_goes_on_in_that_look_and_is_not_asked_again(world: World, variant: str, steps: list[str]) -> None:
    visit, _ = _asked(world)
    visit, effects = _do(visit, world, Recognised(variant))
    met = _reached(effects)
    assert visit.panel == "" and _said(effects)
    while visit.page == "steps" and visit.walk and not visit.walk.is_last:
        visit, effects = _do(visit, world, "next")
        met += _reached(effects)
        assert visit.panel == ""
    assert met == steps
    # The same lesson once more: it is known.
    visit, _ = _do(visit, world, "next")
    again, _ = _do(visit, world, "repeat", "next")
    assert again.panel == "" and again.walk is not None and again.walk.step.id == steps[0]


def test_neither_of_them_is_told_what_helps(world: World) -> None:
    visit, _ = _asked(world)
    for answer in (Recognised(""), Recognised("nowhere"), "close"):
        if answer == Recognised("nowhere"):
            assert advance(visit, answer, world, 9.0)[0] == visit
            continue
        after, effects = _do(visit, world, answer)
        assert after.panel == "" and after.walk is not None and after.walk.step.id == "friends"
        assert variants.SAME_WORDS in _said(effects) and _reached(effects) == ["friends"]


def test_another_look_can_be_chosen_later(world: World) -> None:
    visit, _ = _asked(world)
    visit, _ = _do(visit, world, Recognised("new"), Opened("trouble"))
    assert "trouble-variant" in [one.name for one in actions(visit, world)]
    visit, _ = _do(visit, world, Opened("variant"))
    visit, effects = _do(visit, world, Recognised("old"))
    assert visit.walk is not None and visit.walk.step.id == "house" and _reached(effects) == ["house"]
    assert visit.walk.done_steps == {0}
    # From a step that all share one stays there.
    visit, _ = _do(visit, world, "next", "next", Opened("trouble"), Opened("variant"), Recognised("new"))
    assert visit.walk is not None and (visit.walk.step.id, visit.walk.index) == ("city", 2)


def test_other_panels_and_languages_come_back_to_the_question(world: World) -> None:
    visit, _ = _asked(world)
    for events in ((Opened("text"), "close"), (Opened("call"), "mistaken"), (Opened("language"), Switched("en"))):
        after, effects = _do(visit, world, *events)
        assert after.panel == "variant" and after.walk is not None and after.walk.index == 1
        assert all(one.kind != "step_reached" for one in effects if isinstance(one, Record))


@pytest.mark.parametrize("way", ["watch", "practise", "alone"])
def test_where_the_drawn_phone_is_used_nobody_is_asked(world: World, way: str) -> None:
    (topic,) = world.library.topics()
    visit, _ = _do(Visit(), world, Chosen("ja"), Chosen(topic), Chosen("iphone"), Chosen(way), "next")
    assert visit.panel == "" and visit.walk is not None
    assert [step.id for step in visit.walk.steps] == ["open", "friends", "city"]


def test_the_instructor_can_show_both(lesson: Lesson) -> None:
    walk = begun_in_class(lesson, "iphone")
    assert twin(walk) is None
    mine = on_phone(walk, "iphone", "old")
    assert [step.id for step in mine.steps] == ["open", "house", "list", "city"]
    from kiosk.walkthrough.walk import at

    other = twin(at(walk, 1))
    assert other is not None and other.step.id == "house"
    back = twin(at(mine, 1))
    assert back is not None and back.step.id == "friends"


@pytest.mark.parametrize(
    ("change", "message"),
    [
        ((_VARIANTS, _VARIANTS.replace("id: old", "id: new")), "ちがう id"),
        (("variant: old", "variant: strange"), "「strange」という見た目"),
        (("id: city, screen: end", "id: city, variant: new, screen: end"), "さいごのステップ"),
        (("picture: trouble-page", "picture: no-such"), "no-such"),
    ],
)
def test_what_is_half_written_is_named(tmp_path: Path, change: tuple[str, str], message: str) -> None:
    text = _VARIANTS + _SCREENS + _STEPS
    assert change[0] in text
    found = _written(tmp_path, text.replace(*change))
    assert any(message in problem.sentence() for problem in check_lesson(found))

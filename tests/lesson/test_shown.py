"""Who is shown which step: decided in one place, asked by all, kept by the walk and told by what is counted."""

import ast
import dataclasses
import inspect
from pathlib import Path

import pytest

from kiosk import paths
from kiosk.language import ruby
from kiosk.lesson.library import load_library
from kiosk.lesson.model import PHONES, Lesson, Step
from kiosk.usage.events import KINDS
from kiosk.walkthrough.walk import Walk

_KIOSK = Path(paths.__file__).parent
# What a step says and does, and what says whom it is for: by what the one asks who wants to see the steps.
_SAYS = {"id", "say", "hint", "own", "own_iphone", "own_android", "warn", "trouble", "screen", "do", "then", "misread", "code",
         "needs_time", "goal", "done", "also", "avoid"}  # fmt: skip
_FOR_WHOM = {"only": "phone", "variant": "variant"}
# For which city: decided once too, where a lesson is put into a language with that city's facts.
_WHERE = {"needs", "lacking"}
# The one place, and the outline for people who write lessons, which shows every step with whom it is for.
_DECIDE = {"lesson/model.py", "lesson/outline.py"}
# That it names something there is.
_CHECK = {"variant": {"lesson/check.py"}}
# Who looks has a field of the same name.
_LOOKERS = {"walk", "visit", "self"}
_OF_A_STEP = ("lesson_started", "step_reached", "step_done", "lesson_finished")


def test_every_field_of_a_step_is_known() -> None:
    """A new one stands in one of the two lists: whom a step is for has more places to be known in."""
    assert set(Step.model_fields) == _SAYS | set(_FOR_WHOM) | _WHERE


def _readers(field: str) -> set[str]:
    return {
        str(path.relative_to(_KIOSK))
        for path in _KIOSK.rglob("*.py")
        for node in ast.walk(ast.parse(path.read_text("utf-8")))
        if isinstance(node, ast.Attribute) and node.attr == field and ast.unparse(node.value) not in _LOOKERS
    }


@pytest.mark.parametrize("field", _FOR_WHOM)
def test_one_place_decides_whom_a_step_is_for(field: str) -> None:
    assert _readers(field) == _DECIDE | _CHECK.get(field, set())


def test_one_place_decides_in_which_city_a_step_is_shown() -> None:
    assert _readers("lacking") == {"lesson/openness.py"}
    assert _readers("needs") == {"lesson/openness.py", "lesson/words.py"}


def test_nobody_is_shown_steps_without_saying_who_looks() -> None:
    """A default would be taken by slip, hand-out and class without a word; without one, mypy names them."""
    asked = inspect.signature(Lesson.steps_for).parameters
    assert set(asked) - {"self"} == set(_FOR_WHOM.values())
    assert [name for name, one in asked.items() if one.default is not one.empty] == []


@pytest.mark.parametrize("who", _FOR_WHOM.values())
def test_a_walk_and_what_is_counted_of_it_say_who_looks(who: str) -> None:
    held = {one.name: one for one in dataclasses.fields(Walk)}
    assert who in held and held[who].default is dataclasses.MISSING
    assert [kind for kind in _OF_A_STEP if who not in {**KINDS[kind].fields, **KINDS[kind].extra}] == []


def test_a_trouble_of_one_kind_of_phone_is_shown_on_that_one_only() -> None:
    lesson = load_library([paths.LESSONS]).lessons["mynaportal-login"]
    signs = {phone: {t.sign for step in lesson.steps_for(phone, "") for t in step.trouble} for phone in PHONES}
    assert not any("おサイフケータイ" in sign for sign in signs["iphone"])
    assert any("おサイフケータイ" in sign for sign in signs["android"])


def test_a_card_that_is_not_read_and_a_wrong_number_are_troubles_while_it_is_read() -> None:
    """In life the number is looked at with the card. Before, nobody is asked about a card."""
    lesson = load_library([paths.LESSONS]).lessons["mynaportal-login"]
    for phone in PHONES:
        steps = {step.id: step for step in lesson.steps_for(phone, "")}
        for name, step in steps.items():
            signs = [ruby.plain(trouble.sign) for trouble in step.trouble]
            is_read = name in ("start-reading", f"hold-{phone}")
            assert any("読み取れない" in sign for sign in signs) == is_read, name
            assert any("ちがいます" in sign for sign in signs) == (is_read or name == "type-code"), name


def test_common_steps() -> None:
    lesson = load_library([paths.LESSONS]).lessons["mynaportal-login"]
    own = {step.id for step in lesson.steps if step.only}
    assert len(own) == len(PHONES)
    assert {step.id for step in lesson.steps if not lesson.is_common(step)} == own

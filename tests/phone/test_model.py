"""Each kind of element has just the fields that mean something on it."""

from typing import get_args

import jsonschema
import pytest
from pydantic import TypeAdapter, ValidationError

from kiosk.lesson.schema import lesson_schema
from kiosk.phone.elements import MAX_OPTIONS
from kiosk.phone.forms import FORM_OF, AnyElement
from kiosk.phone.model import MAX_ELEMENTS, Screen
from kiosk.phone.viewed import MOST_LINES, MOST_SHEETS
from kiosk.phone.vocabulary import ELEMENT_KINDS, TYPED, ElementKind

_ELEMENT: TypeAdapter[AnyElement] = TypeAdapter(AnyElement)
_OPTIONS = [{"id": "a", "label": "A"}, {"id": "b", "label": "B"}]
_PICTURES = [{**option, "picture": "bell"} for option in _OPTIONS]
# Their options have pictures.
_OF_PICTURES = {"photos"}
# They may have them.
_PERHAPS_OF_PICTURES = {"bar", "attach", "map"}
_CHOICES = {
    "radio",
    "select",
    "tabs",
    "rich_menu",
    "chips",
    "slider",
    "calendar",
    "times",
    "levels",
    *_OF_PICTURES,
    *_PERHAPS_OF_PICTURES,
}
# What one may write on an element of each kind beside its label and id: a word, or a thing that makes no sense there.
_FIELDS = {
    "style": ("title", {"text", "button", "link"}),
    "picture": ("bell", {"image", "badge", "app", "row", "bubble", "stamp", "banner"}),
    "detail": ("more", {"row", "banner"}),
    "time": ("10:25", {"row", "bubble", "stamp"}),
    "read": ("true", {"bubble", "stamp"}),
    "unread": ("3", {"row"}),
    "mine": ("true", {"bubble", "stamp"}),
    "suffix": ("x", {"field", "search"}),
    "keyboard": ("abc", {"field", "search", "talk_bar"}),
    "length": ("4", {"pin"}),
    "seconds": ("5", {"wait", "face"}),
    "square": ("true", {"barcode"}),
    "attached": ("bell", {"attach"}),
    "here": ([1, 2], {"map"}),
    "route": ("a", {"map"}),
    "begins": ("2", {"calendar"}),
    "full": (["a"], {"calendar", "times"}),
    "few": (["a"], {"calendar", "times"}),
    "pages": ([["A", "B"], ["C"]], {"page"}),
    "on": ("true", {"toggle", "checkbox"}),
    "options": (_OPTIONS, _CHOICES - _OF_PICTURES),
    "value": ("a", {"field", "search", "secret", *_CHOICES}),
}


def _written(kind: str, **more: object) -> dict[str, object]:
    needed: dict[str, object] = {"pages": [["A", "B"]]} if kind == "page" else {}
    needed |= {"options": _PICTURES if kind in _OF_PICTURES else _OPTIONS} if kind in _CHOICES else {}
    return {kind: "x", "id": "e", **needed, **more}


def test_every_kind_has_a_form() -> None:
    assert set(FORM_OF) == set(ELEMENT_KINDS) == set(get_args(ElementKind))
    assert {kind for kind in ELEMENT_KINDS if _ELEMENT.validate_python(_written(kind)).types_with} == TYPED


@pytest.mark.parametrize("kind", ELEMENT_KINDS)
def test_a_kind_has_just_its_fields(kind: str) -> None:
    """The models and the published schema agree on what may be written."""
    schema = lesson_schema()
    editor = jsonschema.Draft202012Validator({"$ref": "#/$defs/Screen", "$defs": schema["$defs"]})
    for name, (value, kinds) in _FIELDS.items():
        written = _written(kind, **{name: value})
        is_right = kind in kinds
        assert editor.is_valid({"kind": "app", "body": [written]}) == is_right, (kind, name)
        if is_right:
            _ELEMENT.validate_python(written)
        else:
            with pytest.raises(ValidationError):
                _ELEMENT.validate_python(written)


@pytest.mark.parametrize(
    "written",
    [
        {"progress": "x", "value": "abc"},
        {"progress": "x", "value": "1/0"},
        {"pin": "x", "length": "0"},
        {"secret": "x", "value": "あいことば"},
        {"wait": "x", "seconds": "0"},
        {"wait": "x", "seconds": "60"},
        {"radio": "x", "options": []},
        {"radio": "x"},
        {"radio": "x", "options": _PICTURES},
        {"slider": "x", "options": [{"id": f"o{n}", "label": "x"} for n in range(6)]},
        {"calendar": "x", "options": _OPTIONS, "begins": "7"},
        {"calendar": "x", "options": _OPTIONS, "full": ["c"]},
        {"calendar": "x", "options": _OPTIONS, "full": ["a"], "value": "a"},
        {"times": "x", "options": _OPTIONS, "few": ["c"]},
        {"times": "x", "options": _OPTIONS, "few": ["a"], "full": ["a"]},
        {"page": "x", "pages": []},
        {"page": "x", "pages": [[]]},
        {"page": "x", "pages": [["A"] * (MOST_LINES + 1)]},
        {"page": "x", "pages": [["A"]] * (MOST_SHEETS + 1)},
        {"bar": "x", "options": [{"id": f"o{n}", "label": "x"} for n in range(6)]},
        {"radio": "x", "options": _OPTIONS, "value": "c"},
        {"radio": "x", "options": [{"id": f"o{n}", "label": "x"} for n in range(MAX_OPTIONS + 1)]},
        {"row": "x", "picture": "../../secret.png"},
        {"image": "x", "picture": "face.svg"},
        {"button": "x", "link": "y"},
        {"button": "x", "label": "y"},
        {"knob": "x"},
        {"kind": "knob"},
        {"text": "x" * 500},
        "x",
        [],
    ],
)
def test_what_cannot_be_is_not_built(written: object) -> None:
    with pytest.raises(ValidationError):
        _ELEMENT.validate_python(written)


def test_a_screen_has_an_end() -> None:
    body = [{"text": "x"}] * MAX_ELEMENTS
    Screen.model_validate({"kind": "app", "body": body})
    with pytest.raises(ValidationError):
        Screen.model_validate({"kind": "app", "body": [*body, {"text": "x"}]})


def test_a_computer_has_its_cross_and_the_keys_that_are_named() -> None:
    screen = Screen.model_validate({"kind": "computer", "title": "x", "keys": ["Esc", "Del"], "body": [{"text": "x"}]})
    assert {"close", "esc", "del"} <= screen.targets and "ctrl" not in screen.targets
    key = screen.element("esc")
    assert key is not None and key.label == "Esc"
    assert Screen.model_validate({"kind": "app"}).element("close") is None
    for wrong in ({"kind": "app", "keys": ["Esc"]}, {"kind": "computer", "keys": ["F1"]}):
        with pytest.raises(ValidationError):
            Screen.model_validate(wrong)


def test_the_buttons_at_the_sides_are_there_where_they_are_asked_for() -> None:
    sides = {"power", "volume-up", "volume-down"}
    assert sides <= Screen.model_validate({"kind": "home", "sides": "true"}).targets
    assert not sides & Screen.model_validate({"kind": "home"}).targets
    for kind in ("machine", "computer"):
        with pytest.raises(ValidationError):
            Screen.model_validate({"kind": kind, "sides": "true"})


def test_an_address_is_touched_where_there_is_one() -> None:
    page = {"kind": "browser", "address": "www.city.example.jp", "address_id": "address"}
    element = Screen.model_validate(page).element("address")
    assert element is not None and element.label == "www.city.example.jp"
    assert not Screen.model_validate({**page, "address_id": ""}).targets
    for wrong in ({**page, "address": ""}, {**page, "kind": "app"}):
        with pytest.raises(ValidationError):
            Screen.model_validate(wrong)

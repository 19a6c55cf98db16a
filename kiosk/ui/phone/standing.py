"""What stands on a screen of the drawn phone, as QML takes it."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from kiosk.phone.pictograms import GROUNDS
from kiosk.ui.screen.line_breaks import MAY_BREAK
from kiosk.ui.screen.typesetter import unspaced
from kiosk.walkthrough.meaning import edges_asked

if TYPE_CHECKING:
    # The models bring a large library, which the first picture must not wait for.
    from kiosk.lesson.model import Lesson
    from kiosk.phone.elements import Element, Option
    from kiosk.phone.model import App, Screen
    from kiosk.walkthrough.walk import Walk

_NO_COLOUR = "#1a1a1c"
NO_SCREEN = {"kind": "", "app": "", "title": "", "gloss": "", "address": "", "picture": "", "back": False, "keys": [],
             "sides": False, "edges": [], "addressId": "", "colour": _NO_COLOUR}  # fmt: skip


def standing(screen: Screen, walk: Walk) -> tuple[dict[str, Any], list[dict[str, Any]]]:
    """What is to be known of the screen itself, with the edges that are touched there, and its elements. Asked of the files once, though many places read it."""
    from kiosk.lesson.load import apps

    icons = apps()
    app = icons.get(screen.app)
    about = {"kind": screen.kind, "app": screen.app, "title": unspaced(screen.title), "gloss": screen.gloss, "address": screen.address,
             "picture": screen.picture, "back": screen.back, "keys": list(screen.keys),
             "sides": screen.sides, "edges": edges_asked(walk), "addressId": screen.address_id, "colour": app.colour if app else _NO_COLOUR}  # fmt: skip
    return about, [_element(element, walk.lesson, icons) for element in screen.body]


def _element(element: Element, lesson: Lesson, icons: Mapping[str, App]) -> dict[str, Any]:
    # A tuple is no array to QML.
    fields = {name: list(one) if isinstance(one, tuple) else one for name, one in element.model_dump().items()}
    drawn = fields | _shown(element, lesson)
    if element.choices:
        drawn["options"] = [option.model_dump() | _shown(option, lesson) for option in element.choices]
    if sheets := getattr(element, "pages", ()):
        drawn["pages"] = [[{"label": unspaced(line.label), "gloss": line.gloss} for line in sheet] for sheet in sheets]
    drawn["keys"] = {name: lesson.words.said(word).markup for name, word in element.own_keys.items()}
    picture = element.shown_picture
    app = icons.get(picture) if element.kind == "app" else None
    drawn["colour"] = app.colour if app else ""
    drawn["icon"] = app.icon if app else picture
    drawn["name"] = MAY_BREAK.join(app.parts) if app and app.parts else drawn["label"]
    return drawn


def _shown(one: Element | Option, lesson: Lesson) -> dict[str, str]:
    """Its words, and its picture: a file, or the name of a drawing and, of a photo, what that stands on."""
    from kiosk.lesson.words import picture_path

    picture = one.shown_picture
    path = picture_path(lesson, picture) if picture else None
    return {"label": unspaced(one.label), "file": path.as_uri() if path else "", "ground": GROUNDS.get(picture, "")}

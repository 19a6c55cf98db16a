"""All kinds of things on a screen of the simulated phone, as one: what is written says which of them is meant."""

from typing import Annotated, Any, get_args

from pydantic import BeforeValidator, Discriminator, Tag

from kiosk.phone import attached, displayed, elements, vacancies, viewed
from kiosk.phone.elements import Element, lifted
from kiosk.phone.vocabulary import ELEMENT_KINDS


def _form(data: Any) -> str:
    kind = data.get("kind") if isinstance(data, dict) else getattr(data, "kind", None)
    return _tag(FORM_OF.get(str(kind), elements.Writing))


def _tag(form: type[Element]) -> str:
    """With a space, so that no place in a file is ever called so."""
    return f"element {form.__name__}"


AnyElement = Annotated[
    Annotated[elements.Writing, Tag(_tag(elements.Writing))]
    | Annotated[elements.Plain, Tag(_tag(elements.Plain))]
    | Annotated[elements.Pictured, Tag(_tag(elements.Pictured))]
    | Annotated[elements.Row, Tag(_tag(elements.Row))]
    | Annotated[elements.Banner, Tag(_tag(elements.Banner))]
    | Annotated[elements.Bubble, Tag(_tag(elements.Bubble))]
    | Annotated[elements.Entry, Tag(_tag(elements.Entry))]
    | Annotated[elements.TalkBar, Tag(_tag(elements.TalkBar))]
    | Annotated[elements.Pin, Tag(_tag(elements.Pin))]
    | Annotated[elements.Secret, Tag(_tag(elements.Secret))]
    | Annotated[elements.Dial, Tag(_tag(elements.Dial))]
    | Annotated[elements.Switch, Tag(_tag(elements.Switch))]
    | Annotated[elements.Listed, Tag(_tag(elements.Listed))]
    | Annotated[elements.Slider, Tag(_tag(elements.Slider))]
    | Annotated[elements.Photos, Tag(_tag(elements.Photos))]
    | Annotated[elements.Bar, Tag(_tag(elements.Bar))]
    | Annotated[vacancies.Calendar, Tag(_tag(vacancies.Calendar))]
    | Annotated[vacancies.Times, Tag(_tag(vacancies.Times))]
    | Annotated[elements.Progress, Tag(_tag(elements.Progress))]
    | Annotated[viewed.Sheets, Tag(_tag(viewed.Sheets))]
    | Annotated[viewed.Map, Tag(_tag(viewed.Map))]
    | Annotated[attached.Attach, Tag(_tag(attached.Attach))]
    | Annotated[displayed.Levels, Tag(_tag(displayed.Levels))]
    | Annotated[displayed.Barcode, Tag(_tag(displayed.Barcode))]
    | Annotated[displayed.FaceFrame, Tag(_tag(displayed.FaceFrame))]
    | Annotated[elements.Wait, Tag(_tag(elements.Wait))],
    Discriminator(_form),
    BeforeValidator(lambda data: lifted(data, ELEMENT_KINDS, "label")),
]


FORM_OF: dict[str, type[Element]] = {
    kind: form
    for form in (get_args(choice)[0] for choice in get_args(get_args(AnyElement)[0]))
    for kind in get_args(form.model_fields["kind"].annotation)
}

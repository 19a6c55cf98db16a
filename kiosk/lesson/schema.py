"""The JSON Schema of a lesson file, so that any YAML editor completes and checks while one writes."""

from typing import Any

from kiosk.lesson.model import LessonFile
from kiosk.phone.forms import FORM_OF
from kiosk.phone.vocabulary import ACTION_KINDS

# Every scalar is read as text first and then understood, so a quoted number is as good as a bare one.
_AS_TEXT = {"integer": {"type": "string", "pattern": "^[0-9]+$"}, "boolean": {"enum": ["true", "false"]}}
_SCALAR = ["string", "number", "boolean"]


def lesson_schema() -> dict[str, Any]:
    """Draft 2020-12, generated from the model; elements and actions in the form in which they are written."""
    schema = LessonFile.model_json_schema(by_alias=True)
    definitions = schema["$defs"]
    for form in dict.fromkeys(FORM_OF.values()):
        _as_written(definitions[form.__name__], "label", tuple(kind for kind, of in FORM_OF.items() if of is form))
    _as_written(definitions["Action"], "target", ACTION_KINDS)
    definitions["Line"] = {"type": _SCALAR}
    # Its address alone stands for a page that has one.
    definitions["Source"] = {"anyOf": [{"type": "string", "format": "uri"}, definitions["Source"]]}
    for name in ("Screen", "Option", "PictureOption", "KeyOption", "MapPin"):
        definitions[name]["properties"].pop("gloss")
    schema["$schema"] = "https://json-schema.org/draft/2020-12/schema"
    schema["properties"]["format"] = {"enum": [1, "1"]}
    _take_text(schema)
    return schema


def _as_written(definition: dict[str, Any], name: str, kinds: tuple[str, ...]) -> None:
    """`{button: 追加}` instead of `{kind: button, label: 追加}`."""
    properties = definition["properties"]
    for hidden in ("kind", "gloss", name):
        properties.pop(hidden, None)
    for kind in kinds:
        properties[kind] = {"type": _SCALAR}
    needed = [key for key in definition.pop("required", []) if key not in ("kind", name)]
    definition["oneOf"] = [{"required": [kind, *needed]} for kind in kinds]


def _take_text(schema: Any) -> None:
    """A number or a yes and no may stand in quotes too."""
    if isinstance(schema, list):
        for one in schema:
            _take_text(one)
    elif isinstance(schema, dict):
        for key, one in schema.items():
            if isinstance(one, dict) and str(one.get("type")) in _AS_TEXT:
                schema[key] = {"anyOf": [{k: v for k, v in one.items() if k != "title"}, _AS_TEXT[one["type"]]]}
            else:
                _take_text(one)

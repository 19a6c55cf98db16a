"""The JSON Schema of a lesson file, so that any YAML editor completes and checks while one writes."""

from typing import Any

from kiosk.lesson.model import Lesson
from kiosk.phone.vocabulary import ACTION_KINDS, ELEMENT_KINDS


def lesson_schema() -> dict[str, Any]:
    """Draft 2020-12, generated from the model; elements and actions in the form in which they are written."""
    schema = Lesson.model_json_schema(by_alias=True)
    definitions = schema["$defs"]
    _as_written(definitions["Element"], "label", ELEMENT_KINDS)
    _as_written(definitions["Action"], "target", ACTION_KINDS)
    schema["$schema"] = "https://json-schema.org/draft/2020-12/schema"
    # Every scalar is read as text first and then understood, so a quoted number is as good as a bare one.
    schema["properties"]["format"] = {"enum": [1, "1"]}
    return schema


def _as_written(definition: dict[str, Any], name: str, kinds: tuple[str, ...]) -> None:
    """`{button: 追加}` instead of `{kind: button, label: 追加}`."""
    properties = definition["properties"]
    for hidden in ("kind", "gloss", name):
        properties.pop(hidden, None)
    for kind in kinds:
        properties[kind] = {"type": ["string", "number", "boolean"]}
    definition["oneOf"] = [{"required": [kind]} for kind in kinds]
    definition.pop("required", None)

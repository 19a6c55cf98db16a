"""From a document to a model: what does not fit is told with file, line and what to do."""

from collections.abc import Callable
from pathlib import Path
from typing import Any, TypeVar

from pydantic import BaseModel, ConfigDict, TypeAdapter, ValidationError

from kiosk.document.problem import Problem, Refused
from kiosk.document.strict_yaml import Document, Place

T = TypeVar("T")
# What pydantic says of one fault.
Fault = dict[str, Any]


class Strict(BaseModel):
    """A model of something people write: it cannot be changed, and a word outside it is refused."""

    model_config = ConfigDict(frozen=True, extra="forbid")


def check_named(path: Path, name: str) -> None:
    """A file of data is found by its name, so it must be that of what is in it. Raises Refused."""
    if name != path.stem:
        raise Refused(
            Problem(
                "id「{id}」とファイルの名前「{file}」を同じにしてください。", path, 1, {"id": name, "file": path.stem}
            )
        )


def validated(
    adapter: TypeAdapter[T], document: Document, path: Path,
    step_of: Callable[[Place, Document], str] = lambda place, document: "",
) -> T:  # fmt: skip
    """What the model makes of the document. Raises Refused with a sentence for each thing that is wrong.

    `step_of` names the step that a place lies in.
    """
    try:
        return adapter.validate_python(document.data)
    except ValidationError as error:
        problems = [_problem(dict(one), document, path, step_of) for one in error.errors(include_url=False)]
        raise Refused(*{problem.located(): problem for problem in problems}.values()) from None


_SENTENCES = {
    "missing": "「{key}」がありません。書き足してください。",
    "extra_forbidden": "「{key}」という項目はありません。つづりを見てください。",
    "string_pattern_mismatch": "「{key}」に使えない文字があります（{reason}）。",
    "literal_error": "「{key}」に書けるのは {reason} です。",
    "string_too_short": "「{key}」が空です。書いてください。",
    "string_too_long": "「{key}」が長すぎます（{most}字まで）。",
    "too_long": "「{key}」が多すぎます（{most}つまで）。",
    "too_short": "「{key}」がありません。書き足してください。",
    "bool_parsing": "「{key}」は true か false で書いてください。",
    "greater_than_equal": "「{key}」は {least} 以上の数にしてください。",
    "less_than_equal": "「{key}」は {most} 以下の数にしてください。",
    "date_from_datetime_parsing": "「{key}」は 2026-11-20 の形の日付で書いてください。",
    "url_parsing": "「{key}」は https:// で始まるアドレスで書いてください。",
    "int_parsing": "「{key}」は数字で書いてください。",
}
_OTHER = "「{key}」の書き方がちがいます（{reason}）。"


def _problem(fault: Fault, document: Document, path: Path, step_of: Callable[[Place, Document], str]) -> Problem:
    place = _written_place(tuple(fault["loc"]), document)
    key = str(fault["loc"][-1]) if fault["loc"] else path.name
    told = fault.get("ctx", {})
    reason = str(told.get("expected") or told.get("error") or fault["msg"])
    limits = {
        "least": told.get("ge", told.get("min_length")),
        "most": told.get("le", told.get("max_length")),
    }
    fills = {"key": key, "reason": reason, **{name: str(limit) for name, limit in limits.items()}}
    return Problem(_SENTENCES.get(fault["type"], _OTHER), path, document.line(place), fills, step_of(place, document))


def _written_place(location: Place, document: Document) -> Place:
    """The place in the file: pydantic names the members of a union too, and those nobody wrote."""
    place: Place = ()
    for part in location:
        if (*place, part) in document.lines:
            place = (*place, part)
    return place

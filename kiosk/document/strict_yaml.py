"""YAML without its surprises: mappings, lists and strings only, and the line of everything.

`no` stays "no", `12:30` stays "12:30". Anchors, tags and keys written twice are refused with their line.
"""

from dataclasses import dataclass
from pathlib import Path
from typing import Any

import yaml

from kiosk.document.files import read_bytes
from kiosk.document.problem import Problem, Refused

MAX_BYTES = 1_000_000
MAX_DEPTH = 20
_Loader = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
Place = tuple[str | int, ...]


@dataclass(frozen=True)
class Document:
    """Plain data (dict, list, str) and, for each place in it, the line it was written on (1-based)."""

    data: Any
    lines: dict[Place, int]

    def line(self, place: Place) -> int:
        """The line of `place`, or of the nearest thing around it."""
        while place and place not in self.lines:
            place = place[:-1]
        return self.lines.get(place, 1)


def read(path: Path) -> Document:
    """Read one file. Raises Refused, naming file and line, for anything outside the subset."""
    try:
        text = read_bytes(path, MAX_BYTES).decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = error.object[: error.start].count(b"\n") + 1
        raise Refused(Problem("文字コードがUTF-8ではありません。UTF-8で保存してください。", path, line)) from error
    return parse(text, path)


def parse(text: str, path: Path) -> Document:
    """The document in `text`; `path` is only named in errors."""
    builder = _Builder(path)
    try:
        for event in yaml.parse(text, Loader=_Loader):
            builder.take(event)
    except yaml.YAMLError as error:
        mark = getattr(error, "problem_mark", None)
        reason = str(getattr(error, "problem", None) or getattr(error, "reason", "") or error).splitlines()[0]
        line = mark.line + 1 if mark else _line_of_offset(text, getattr(error, "position", 0))
        raise Refused(
            Problem(
                "YAMLの書き方がちがいます（{reason}）。字下げと記号を見てください。", path, line, {"reason": reason}
            )
        ) from error
    if builder.root is None:
        raise Refused(Problem("ファイルが空です。", path, 1))
    return Document(builder.root, builder.lines)


def _line_of_offset(text: str, offset: int) -> int:
    return text[:offset].count("\n") + 1


def _line(event: yaml.Event) -> int:
    return event.start_mark.line + 1 if event.start_mark else 1


class _Builder:
    """Turns parser events into data, keeping the line of each place."""

    def __init__(self, path: Path) -> None:
        self.path = path
        self.root: Any = None
        self.lines: dict[Place, int] = {}
        self._open: list[Any] = []
        self._keys: list[str | None] = []
        self._place: list[str | int] = []

    def take(self, event: yaml.Event) -> None:
        match event:
            case yaml.AliasEvent():
                self._refuse(event, "アンカー（&、*）は使えません。同じ内容を書いてください。")
            case yaml.ScalarEvent():
                self._check(event)
                self._scalar(event)
            case yaml.MappingStartEvent() | yaml.SequenceStartEvent():
                self._check(event)
                self._start({} if isinstance(event, yaml.MappingStartEvent) else [], event)
            case yaml.MappingEndEvent() | yaml.SequenceEndEvent():
                self._open.pop()
                self._keys.pop()
                if self._open:
                    self._leave()
            case yaml.DocumentStartEvent() if self.root is not None:
                self._refuse(event, "1つのファイルに書けるのは1つだけです（「---」を消してください）。")

    def _scalar(self, event: yaml.ScalarEvent) -> None:
        parent = self._open[-1] if self._open else None
        if isinstance(parent, dict) and self._keys[-1] is None:
            if event.value in parent:
                self._refuse(event, "「{key}」が2回書かれています。", key=event.value)
            self._keys[-1] = event.value
            return
        self._add(event.value, event)
        self._leave()

    def _start(self, container: Any, event: yaml.Event) -> None:
        if len(self._open) >= MAX_DEPTH:
            self._refuse(event, "字下げが深すぎます。")
        if self._open and isinstance(self._open[-1], dict) and self._keys[-1] is None:
            self._refuse(event, "項目の名前は文字で書いてください。")
        self._add(container, event)
        self._open.append(container)
        self._keys.append(None)

    def _add(self, value: Any, event: yaml.Event) -> None:
        """Put `value` where it belongs and go there; `_leave` comes back."""
        if not self._open:
            self.root = value
        elif isinstance(parent := self._open[-1], dict):
            key = self._keys[-1]
            parent[key] = value
            self._place.append(key or "")
        else:
            self._place.append(len(parent))
            parent.append(value)
        self.lines[tuple(self._place)] = _line(event)

    def _leave(self) -> None:
        if self._open:
            self._place.pop()
            self._keys[-1] = None

    def _check(self, event: Any) -> None:
        if event.anchor is not None:
            self._refuse(event, "アンカー（&、*）は使えません。同じ内容を書いてください。")
        if event.tag is not None:
            self._refuse(event, "タグ（!）は使えません。")

    def _refuse(self, event: yaml.Event, message: str, **fills: str) -> None:
        raise Refused(Problem(message, self.path, _line(event), fills))

"""One gettext catalog, read by a small strict reader: where Babel guesses, it names the line.

A damaged entry takes no other along, and a damaged file no other file. Babel writes them (`editor/catalogs.py`).
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import lru_cache
from pathlib import Path

from kiosk.document.files import Stamped, read_bytes, stamp_of
from kiosk.document.problem import Problem, Refused
from kiosk.language.audience import audience_of, entries_for

# Context (a step's id, or None) and Japanese.
Key = tuple[str | None, str]
Messages = dict[Key, str]
MAX_BYTES = 4_000_000
# A translation may be longer than its Japanese, but not without end: it is set and spoken on the spot.
MAX_TEXT = 4_000
# Of a file that is damaged all through, the first lines say enough.
_MOST_TOLD = 20


@dataclass(frozen=True)
class Catalog:
    """What one file says. `wanted` counts its texts for residents, `done` those of them that are translated."""

    messages: Messages = field(default_factory=dict, repr=False)
    problems: tuple[Problem, ...] = ()
    wanted: int = 0
    done: int = 0


_QUOTED = r'"[^"\\\n]*+(?:\\.[^"\\\n]*+)*+"[ \t]*+\n'
_TEXT = rf"({_QUOTED}(?:{_QUOTED})*+)"
_ENTRY = re.compile(rf"^(?:msgctxt {_TEXT})?msgid {_TEXT}msgstr {_TEXT}", re.MULTILINE)
# What may stand between entries. Apart from them, so that a file of comments only is read in one go too.
_COMMENTS = re.compile(r"(?:[ \t]*+(?:\#[^\n]*+)?\n)*+")
_JOIN = re.compile(r'"[ \t]*\n"')
_ESCAPE = re.compile(r"\\(.)")
_ESCAPED = {"n": "\n", "t": "\t", "r": "\r"}
# What stands where bytes were that are no UTF-8.
_LOST = "\ufffd"
_CHARSET = re.compile(r"charset=([^\s\\;]*)")
_PLACES = re.compile(r"\{[a-z_]*\}")
_BRACE = re.compile(r"[{}]")
_MARKUP = re.compile(r"\{\{|\}\}|\{[^{}|]+\|[^{}]+\}|\{[a-z][a-z0-9_]*(?:\.[a-z0-9_]+)*\}|\{\}")
_BAD_BYTES = "文字コードがUTF-8ではありません。UTF-8で保存してください。この訳は使われません。"
_BAD_CHARSET = "charset=「{charset}」です。UTF-8で保存して、charset=utf-8 と書いてください。"
_BAD_FORM = '訳の書き方がちがいます。msgid、msgstr と " を見てください。この訳は使われません。'
_TWICE = "「{text}」の訳が2回書かれています。1つにしてください。"
_TOO_LONG = "訳が長すぎます（{most}字まで）。この訳は使われません。"
_BAD_PLACES = "訳の {{ }} が、もとの文とちがいます: 「{text}」。この訳は使われません。"


def _read(path: Path) -> Catalog:
    """Fuzzy translations are left out: Japanese is shown, never a stale sentence."""
    if stamp_of(path) is None:
        return Catalog()
    try:
        content = read_bytes(path, MAX_BYTES)
    except Refused as refused:
        return Catalog(problems=refused.problems)
    return parsed(content, path)


read_catalog = Stamped(_read)


def parsed(content: bytes, path: Path) -> Catalog:
    """What a catalog says; `path` is only named in problems."""
    text = _text_of(content)
    is_damaged = _LOST in text
    messages: Messages = {}
    seen: set[Key] = set()
    problems: list[Problem] = []
    wanted = done = position = 0
    if is_damaged:
        problems.append(Problem(_BAD_BYTES, path, _line_at(text, text.index(_LOST))))
    for match in _ENTRY.finditer(text):
        before = text[position : match.start()]
        if not _COMMENTS.fullmatch(before):
            problems += _between(text, position, match.start(), path)
        comments = before.rpartition("\n\n")[2]
        position = match.end()
        context, source, string = match.groups()
        key = (_unquoted(context) or None) if context else None, _unquoted(source)
        translation = _unquoted(string)
        if key == (None, ""):
            problems += _charset(translation, path, _line_at(text, match.start(3)))
            continue
        is_fuzzy = "fuzzy" in comments and _is_fuzzy(comments)
        # What nobody sees until a person has looked at it need not be right yet.
        fault = _fault_in(key, "" if is_fuzzy else translation, key in seen)
        if fault:
            message, fills = fault
            problems.append(Problem(message, path, _line_at(text, match.start(3)), fills))
            continue
        if is_damaged and _LOST in translation + key[1]:
            continue
        seen.add(key)
        is_done = bool(translation) and not is_fuzzy
        if is_done:
            messages[key] = translation
        if _is_for_residents(comments):
            wanted += 1
            done += is_done
    problems += _between(text, position, len(text), path)
    return Catalog(messages, tuple(sorted(problems, key=lambda one: one.line or 0)[:_MOST_TOLD]), wanted, done)


def line_of(path: Path, key: Key) -> int | None:
    """The line of a translation: looked for only when there is something to say about it."""
    try:
        text = _text_of(read_bytes(path, MAX_BYTES))
    except Refused:
        return None
    for match in _ENTRY.finditer(text):
        context, source, _ = match.groups()
        if ((_unquoted(context) or None) if context else None, _unquoted(source)) == key:
            return _line_at(text, match.start(3))
    return None


def without_header(content: bytes) -> bytes:
    """The entries only: dates, plural forms and other words of a header mean nothing here, and may be damaged."""
    text = _text_of(content)
    for match in _ENTRY.finditer(text):
        if match[1] is None and _unquoted(match[2]) == "":
            text = text[: match.start()] + text[match.end() :]
            break
    return text.encode()


def _text_of(content: bytes) -> str:
    text = content.decode("utf-8-sig", "replace")
    return (text.replace("\r\n", "\n").replace("\r", "\n") if "\r" in text else text) + "\n"


def _line_at(text: str, offset: int) -> int:
    return text.count("\n", 0, offset) + 1


def _between(text: str, start: int, end: int, path: Path) -> Iterator[Problem]:
    """Between entries there are only empty lines and comments; anything else is an entry that cannot be read."""
    gap = text[start:end]
    if not gap.strip():
        return
    is_told = False
    for number, written in enumerate(gap.split("\n"), _line_at(text, start)):
        if not written.strip():
            is_told = False
        elif not written.startswith("#") and not is_told:
            is_told = True
            yield Problem(_BAD_FORM, path, number)


def _unquoted(quoted: str) -> str:
    text = quoted[1 : quoted.rindex('"')]
    if "\n" in text:
        text = _JOIN.sub("", text)
    return _ESCAPE.sub(lambda match: _ESCAPED.get(match[1], match[1]), text) if "\\" in text else text


def _charset(header: str, path: Path, line: int) -> Iterator[Problem]:
    found = _CHARSET.search(header)
    if found and found[1].lower() not in ("utf-8", "utf8"):
        yield Problem(_BAD_CHARSET, path, line, {"charset": found[1][:40]})


def _fault_in(key: Key, translation: str, is_known: bool) -> tuple[str, dict[str, str]] | None:
    """What is wrong with one entry, and what is filled into that sentence."""
    if is_known:
        return _TWICE, {"text": key[1][:60]}
    if len(translation) > MAX_TEXT:
        return _TOO_LONG, {"most": str(MAX_TEXT)}
    if "{" in translation or "}" in translation:
        # A place that nobody fills, or half a brace, would stop the sentence when it is put together.
        source = key[1]
        strange = set(_PLACES.findall(translation)) - set(_PLACES.findall(source))
        if strange or (_BRACE.search(_MARKUP.sub("", translation)) and not _BRACE.search(_MARKUP.sub("", source))):
            return _BAD_PLACES, {"text": source[:60]}
    return None


def _is_fuzzy(comments: str) -> bool:
    """Whether a person must look at it first. Flags of an entry that is out of use do not count."""
    own = comments.rpartition("\n#~")[2]
    return any("fuzzy" in one for one in own.split("\n") if one.startswith("#,"))


@lru_cache(maxsize=2000)
def _is_for_residents(comments: str) -> bool:
    """By the files it stands in; what stands nowhere is counted too."""
    found = [file for one in comments.split("\n") if one.startswith("#: ") for file in one[3:].split()]
    return not found or any(len(entries_for(file)) != 1 or audience_of(file) == "residents" for file in found)

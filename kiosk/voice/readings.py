"""How people say signs, names, times and addresses that an engine would spell, misread or leave out: `readings.yaml`."""

import re
from functools import lru_cache
from typing import Annotated, Literal

from pydantic import Field, TypeAdapter

from kiosk.document.problem import Problem, naming
from kiosk.document.strict_yaml import read
from kiosk.document.validation import Strict, validated
from kiosk.voice import reading_files

Written = Annotated[str, Field(min_length=1, max_length=40)]
InKana = Annotated[str, Field(pattern=r"^[ァ-ヺー ]*$", max_length=60)]
InLatin = Annotated[str, Field(pattern=r"^[A-Za-z,' -]*$", max_length=60)]
# What an English name or number may stand beside without being part of another.
_BEFORE, _AFTER = r"(?<![A-Za-z0-9])", r"(?![A-Za-z0-9])"
# A number that is a name: not where it is a part of a larger one, or counts something.
_NOT_BEFORE, _NOT_AFTER = (
    r"(?<![0-9A-Za-z,.:-])",
    r"(?![0-9A-Za-z]|[,.:-][0-9]|\s?[円人件回日個枚名年月分秒度点歳才台冊％%])",
)
_TIME = re.compile(r"(?<![0-9:])([01]?[0-9]|2[0-4])[:：]([0-5][0-9])(?![0-9:])")
_UNTIL = re.compile(r"(?<=[0-9時分日月年円回人])[〜～](?=[0-9])")
_ADDRESS = re.compile(r"(?:https?://|[A-Za-z0-9_.-]+@)?[A-Za-z0-9-]+(?:\.[A-Za-z0-9-]+)+(?:/[A-Za-z0-9_./-]*)?")
_HAS_LETTER = re.compile("[A-Za-z]")
_ADDRESS_PART = re.compile(r"https?://|[A-Za-z0-9]+|[^A-Za-z0-9]")


class InJapanese(Strict):
    """Japanese readings, in katakana."""

    words: dict[Written, InKana] = Field(default_factory=dict)
    addresses: dict[Written, InKana] = Field(default_factory=dict)


class InEnglish(Strict):
    """As an English voice should be told."""

    words: dict[Written, InLatin] = Field(default_factory=dict)
    addresses: dict[Written, InLatin] = Field(default_factory=dict)


class ReadingsFile(Strict):
    """`content/readings.yaml`, or one in the data folder."""

    format: Literal["1"]
    ja: InJapanese = InJapanese()
    en: InEnglish = InEnglish()


class Readings:
    """The readings of one language."""

    def __init__(self, words: dict[str, str], addresses: dict[str, str], is_japanese: bool) -> None:
        self.words, self._addresses, self._is_japanese = words, addresses, is_japanese
        keys = sorted(words, key=len, reverse=True)
        self._any = re.compile("|".join(map(_standing_alone, keys)) or "(?!)")

    def spoken(self, text: str) -> str:
        """The text with everything in it that we know better; no ruby."""
        text = _ADDRESS.sub(self._address, text)
        if self._is_japanese:
            text = _UNTIL.sub("から", _TIME.sub(_clock_time, text))
        return self._any.sub(lambda match: self._as_said(self.words[match[0]]), text)

    def _address(self, found: re.Match[str]) -> str:
        if not _HAS_LETTER.search(found[0]):  # 1.5
            return found[0]
        parts = [(part, self._addresses.get(part, part)) for part in _ADDRESS_PART.findall(found[0])]
        if not self._is_japanese:
            return " ".join(said for _, said in parts if said)
        # A breath before each dot: heard in pieces, it can be compared with what stands there.
        return "".join("" if not said else said if part.isalnum() else f"、{said}" for part, said in parts)

    def _as_said(self, reading: str) -> str:
        """The spaces are for who reads the file: a Japanese engine would stop at each."""
        return reading.replace(" ", "") if self._is_japanese else reading


def _standing_alone(key: str) -> str:
    if key.isdecimal():
        return _NOT_BEFORE + key + _NOT_AFTER
    before = _BEFORE if key[0].isascii() and key[0].isalnum() else ""
    after = _AFTER if key[-1].isascii() and key[-1].isalnum() else ""
    return before + re.escape(key) + after


def _clock_time(found: re.Match[str]) -> str:
    hours, minutes = int(found[1]), int(found[2])
    return f"{hours}時{minutes}分" if minutes else f"{hours}時"


def readings(tag: str) -> Readings:
    """Of the language `tag`; a file that cannot be used is left out, and `faults` says why."""
    found, _ = _loaded(reading_files.stands())
    is_japanese = tag == "ja"
    return found.get(tag.split("-", maxsplit=1)[0]) or Readings({}, {}, is_japanese)


def faults() -> tuple[Problem, ...]:
    """What is wrong with the files, each with its line."""
    return _loaded(reading_files.stands())[1]


@lru_cache(maxsize=4)
def _loaded(stands: tuple[reading_files.Stand, ...]) -> tuple[dict[str, Readings], tuple[Problem, ...]]:
    problems: list[Problem] = []
    merged: dict[str, tuple[dict[str, str], dict[str, str]]] = {"ja": ({}, {}), "en": ({}, {})}
    adapter = TypeAdapter(ReadingsFile)
    for file, _, size in stands:
        if size < 0:
            continue
        with naming(file, problems):
            written = validated(adapter, read(file), file)
            for tag, of_tag in (("ja", written.ja), ("en", written.en)):
                merged[tag][0].update(of_tag.words)
                merged[tag][1].update(of_tag.addresses)
    found = {tag: Readings(words, addresses, tag == "ja") for tag, (words, addresses) in merged.items()}
    return found, tuple(problems)

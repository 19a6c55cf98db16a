"""What staff write about classes: a class entered by hand, a correction, a cancellation. Each is a new event."""

import hashlib
import re
import secrets

from kiosk.document.problem import Problem, Refused
from kiosk.usage.classes import ClassFacts, ClassRecord
from kiosk.usage.events import MAX_NAME, is_name
from kiosk.usage.log import Fields

# Without 0, O, 1, I and L: a key is read aloud and typed.
_LETTERS = "23456789ABCDEFGHJKMNPQRSTUVWXYZ"
_KEY_LENGTH = 8
_STARTS = re.compile(r"([01]?\d|2[0-3]):[0-5]\d")
Written = tuple[str, Fields]


def new_key() -> str:
    """A name for a class that no other has, short enough to be typed."""
    return "".join(secrets.choice(_LETTERS) for _ in range(_KEY_LENGTH))


def is_key(text: str) -> bool:
    """Whether a text could be the key of a class."""
    return bool(text) and set(text) <= set(_LETTERS) and len(text) <= _KEY_LENGTH + 2


def key_of_row(facts: ClassFacts, number: int) -> str:
    """The key of an imported class: the same row always has the same one. `number` tells equal rows of a file apart."""
    identity = "|".join(map(str, (facts.held_on, facts.starts, facts.place, facts.course, facts.day, number)))
    digest = int.from_bytes(hashlib.sha256(identity.encode()).digest(), "big")
    letters = []
    for _ in range(_KEY_LENGTH + 2):
        digest, rest = divmod(digest, len(_LETTERS))
        letters.append(_LETTERS[rest])
    return "".join(letters)


def faults_in(facts: ClassFacts) -> tuple[tuple[str, dict[str, str]], ...]:
    """What is wrong with the facts, as messages and what to fill in."""
    faults: list[tuple[str, dict[str, str]]] = []
    if not is_name(facts.place):
        faults.append(("場所は{most}文字までの名前で書いてください。", {"most": str(MAX_NAME)}))
    if not 1 <= facts.day <= facts.days <= 30:
        faults.append(("{day}日目／{days}日は、あわない数です。", {"day": str(facts.day), "days": str(facts.days)}))
    if facts.starts and not _STARTS.fullmatch(facts.starts):
        faults.append(("開始時刻「{starts}」は 13:30 の形で書いてください。", {"starts": facts.starts}))
    limits = {"participants": 1000, "capacity": 1000, "helpers": 200, "minutes": 1440}
    for name, most in limits.items():
        if not 0 <= getattr(facts, name) <= most:
            faults.append(("人数や時間「{value}」は 0〜{most} で書いてください。",
                           {"value": str(getattr(facts, name)), "most": str(most)}))  # fmt: skip
    return tuple(faults)


def _sound(facts: ClassFacts) -> ClassFacts:
    faults = faults_in(facts)
    if faults:
        raise Refused(*(Problem(message, fills=fills) for message, fills in faults))
    return facts


def entered(facts: ClassFacts, key: str, origin: str, batch: str = "") -> Written:
    """A class held elsewhere; `origin` is `desk` or `file`. Raises Refused for facts that cannot be."""
    return "class_entered", {**_sound(facts).fields(), "key": key, "origin": origin, **_with(batch=batch)}


def corrected(record: ClassRecord, facts: ClassFacts, reason: str, batch: str = "", row: str = "") -> Written:
    """The class as it really was. What was written before stays. Also brings back a cancelled one. `row` is the row of a
    table that told it."""
    return "class_corrected", {
        **_sound(facts).fields(), "key": record.key, "revision": record.revision + 1, "reason": reason,
        **_with(batch=batch, row=row),
    }  # fmt: skip


def cancelled(record: ClassRecord, reason: str, batch: str = "") -> Written:
    """The class does not count. What was written before stays."""
    return "class_cancelled", {
        "key": record.key, "revision": record.revision + 1, "reason": reason, **_with(batch=batch),
    }  # fmt: skip


def matched(record: ClassRecord, row: str, participants: int, batch: str) -> Written:
    """The row of a table tells of this class, and is not to be counted again, though it may say another number."""
    return "class_matched", {"key": record.key, "row": row, "participants": participants, "batch": batch}


def parted(record: ClassRecord, row: str, batch: str) -> Written:
    """It does not, after all."""
    return "class_parted", {"key": record.key, "row": row, "batch": batch}


def _with(**told: str) -> dict[str, str]:
    """Only what there is to tell."""
    return {name: text for name, text in told.items() if text}

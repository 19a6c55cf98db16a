"""How much of a language is translated: counted without reading the texts, as the first picture waits for it."""

from functools import lru_cache
from pathlib import Path

from kiosk.document.files import Stamped, read_bytes, stamp_of
from kiosk.document.problem import Refused
from kiosk.language.audience import audience_of, entries_for

MAX_BYTES = 4_000_000
_LOST = "\ufffd"


def _counted(path: Path) -> tuple[int, int]:
    """Texts for residents in one catalog, and how many of them are translated; none where it cannot be read."""
    if stamp_of(path) is None:
        return 0, 0
    try:
        text = read_bytes(path, MAX_BYTES).decode("utf-8-sig", "replace").replace("\r\n", "\n")
    except Refused:
        return 0, 0
    wanted = done = 0
    # Entries stand apart by an empty line; those out of use and the header are none.
    for block in text.split("\n\n"):
        comments, found, entry = f"\n{block}".rpartition('\nmsgid "')
        if not found or entry.startswith('"\nmsgstr ') or not _is_for_residents(comments.partition("\nmsgctxt ")[0]):
            continue
        wanted += 1
        is_empty = entry.rstrip().endswith('\nmsgstr ""')
        done += not (is_empty or _LOST in block or is_fuzzy(comments))
    return wanted, done


counted = Stamped(_counted)


def is_fuzzy(comments: str) -> bool:
    """Whether a person must look at it first. Flags of an entry that is out of use do not count."""
    if "fuzzy" not in comments:
        return False
    own = comments.rpartition("\n#~")[2]
    return any("fuzzy" in one for one in own.split("\n") if one.startswith("#,"))


@lru_cache(maxsize=2000)
def _is_for_residents(comments: str) -> bool:
    """By the files it stands in; what stands nowhere is counted too."""
    found = [file for one in comments.split("\n") if one.startswith("#: ") for file in one[3:].split()]
    return not found or any(len(entries_for(file)) != 1 or audience_of(file) == "residents" for file in found)

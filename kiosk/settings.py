"""The terminal's settings: one YAML file, every key with its help, unknown keys refused."""

import logging
from dataclasses import field, fields
from pathlib import Path
from typing import TYPE_CHECKING, Any, ClassVar

from kiosk.document.problem import Problem, Refused
from kiosk.language.locales import LEAST_TRANSLATED
from kiosk.value import value

if TYPE_CHECKING:
    from kiosk.document.strict_yaml import Document

_log = logging.getLogger(__name__)


def _setting(default: Any, help_text: str, **limits: float) -> Any:
    return field(default=default, metadata={"help": help_text, **limits})


@value
class Settings:
    """What an operator may set. A missing file means all defaults."""

    # pydantic reads this; it is not imported unless there is a file to check.
    __pydantic_config__: ClassVar[dict[str, Any]] = {"extra": "forbid"}

    city: str = _setting("example", "Folder name in content/cities/ of the city this terminal stands in.")
    plan: str = _setting("", "Which plan of content/plans/ reports follow; the city's own if empty.")
    place: str = _setting("", "Where this machine stands, as reports name it, such as the library's name.")
    screen_inches: float | None = _setting(
        None, "Diagonal of the screen, where the system does not know its size.", least=5, most=200
    )
    idle_quiet_seconds: float = _setting(90.0, "Quiet time before the countdown.", least=20, most=3600)
    idle_quiet_own_seconds: float = _setting(
        300.0, "The same while somebody follows on their own phone.", least=20, most=3600
    )
    idle_quiet_card_seconds: float = _setting(
        600.0, "The same while a card is fetched or a number remembered for the own phone.", least=20, most=3600
    )
    idle_countdown_seconds: float = _setting(30.0, "Length of the spoken and shown countdown.", least=20, most=600)
    desk_lock_minutes: float = _setting(
        10.0, "Time without a touch after which the staff desk locks itself.", least=1, most=240
    )
    motion: bool = _setting(True, "Whether rings and fingers move. False for people who are made dizzy by it.")
    staff_call_words: str = _setting(
        "", "What is shown and said in Japanese when somebody calls staff. Empty: that staff were called, please wait."
    )
    least_translated: float = _setting(
        LEAST_TRANSLATED,
        "Share (0-1) of a language's texts that must be translated before it is offered.",
        least=0,
        most=1,
    )


@value
class Found:
    """The settings as far as they can be used, and what staff must mend: only a mistaken key is its default."""

    settings: Settings
    problems: tuple[Problem, ...] = ()


def read_settings(path: Path) -> Found:
    """What the file says. Never raises: a terminal must come up."""
    if not _is_there(path):
        return Found(Settings())
    from kiosk.document.strict_yaml import read

    try:
        document = read(path)
        if isinstance(document.data, dict):
            return _checked(document, path, ())
        # One line without its colon is text to YAML, not a mistake: look at the lines one by one.
        problems: tuple[Problem, ...] = ()
    except Refused as refused:
        problems = refused.problems
    return _line_by_line(path, problems)


def load_settings(path: Path) -> Settings:
    """The settings where all are right. Raises Refused with file, line and what to do."""
    found = read_settings(path)
    if found.problems:
        raise Refused(*found.problems)
    return found.settings


def usable_settings(path: Path) -> Settings:
    """The settings, with the default for each that is mistaken: staff are told, residents still get a terminal."""
    found = read_settings(path)
    for problem in found.problems:
        _log.error("%s", problem.located())
    return found.settings


def _is_there(path: Path) -> bool:
    try:
        path.lstat()
    except FileNotFoundError:
        return False
    except (OSError, ValueError):
        return True  # It cannot even be looked at: reading it says why.
    return True


def _checked(document: "Document", path: Path, before: tuple[Problem, ...]) -> Found:
    """Each key by itself, so that a mistaken one takes no other along."""
    from pydantic import TypeAdapter, ValidationError

    adapter = TypeAdapter(Settings)
    known = {one.name: one for one in fields(Settings)}
    values: dict[str, Any] = {}
    problems = list(before)
    for key, written in document.data.items():
        line = document.line((key,))
        try:
            value = getattr(adapter.validate_python({key: written}), key)
        except ValidationError as error:
            is_known = key in known
            message = _WRONG if is_known else _UNKNOWN
            reason = error.errors()[0]["msg"] if is_known else ", ".join(known)
            problems.append(Problem(message, path, line, {"key": key, "reason": reason}))
            continue
        limits = known[key].metadata
        # Written so that "nan", which is neither more nor less than anything, is outside too.
        if "least" in limits and value is not None and not limits["least"] <= value <= limits["most"]:
            reason = f"{limits['least']}–{limits['most']}"
            problems.append(Problem(_WRONG, path, line, {"key": key, "reason": reason}))
        else:
            values[key] = value
    return Found(Settings(**values), tuple(problems))


_WRONG = "設定「{key}」を直してください（{reason}）。"
_UNKNOWN = "設定「{key}」はありません。書けるのは: {reason}"
_NO_COLON = "「{line}」を「名前: 値」の形で書いてください。「:」は半角で、その後に空白を1つ入れます。"


def _line_by_line(path: Path, problems: tuple[Problem, ...]) -> Found:
    """A file that is no mapping as a whole: what its single lines say, each `key: value`."""
    from kiosk.document.files import read_bytes
    from kiosk.document.strict_yaml import MAX_BYTES, Document, parse

    try:
        text = read_bytes(path, MAX_BYTES).decode("utf-8-sig")
    except (Refused, UnicodeDecodeError):
        return Found(Settings(), problems)
    data: dict[str, Any] = {}
    lines: dict[tuple[str | int, ...], int] = {}
    written = [(n, x) for n, x in enumerate(text.splitlines(), 1) if x.strip() and not x.lstrip().startswith("#")]
    told: list[Problem] = []
    for number, line in written:
        try:
            found = parse(line, path).data
        except Refused:
            found = None
        if not isinstance(found, dict):
            same = next((problem for problem in problems if problem.line == number), None)
            told.append(same or Problem(_NO_COLON, path, number, {"line": line.strip()[:60]}))
        else:
            data.update(found)
            lines.update({(key,): number for key in found})
    # Each line right by itself and not together, such as a name written twice.
    return _checked(Document(data, lines), path, tuple(told or (problems if written else ())))

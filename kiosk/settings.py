"""The terminal's settings: one YAML file, every key with its help, unknown keys refused."""

import logging
from dataclasses import dataclass, field, fields
from pathlib import Path
from typing import Any, ClassVar

from kiosk.document.problem import Problem, Refused

_log = logging.getLogger(__name__)


def _setting(default: Any, help_text: str, **limits: float) -> Any:
    return field(default=default, metadata={"help": help_text, **limits})


@dataclass(frozen=True)
class Settings:
    """What an operator may set. A missing file means all defaults."""

    # pydantic reads this; it is not imported unless there is a file to check.
    __pydantic_config__: ClassVar[dict[str, Any]] = {"extra": "forbid"}

    city: str = _setting("example", "Folder name in content/cities/ of the city this terminal stands in.")
    plan: str = _setting("", "Which plan of content/plans/ reports follow; the city's own if empty.")
    place: str = _setting("", "Where this machine stands, as reports name it, such as the library's name.")
    screen_inches: float | None = _setting(None, "Diagonal of the screen, where the system does not know its size.")
    idle_quiet_seconds: float = _setting(90.0, "Quiet time before the countdown.", least=20, most=3600)
    idle_countdown_seconds: float = _setting(30.0, "Length of the spoken and shown countdown.", least=20, most=600)
    hint_after_seconds: float = _setting(12.0, "Time after which the target begins to glow.", least=2, most=600)
    desk_lock_minutes: float = _setting(
        10.0, "Time without a touch after which the staff desk locks itself.", least=1, most=240
    )
    motion: bool = _setting(True, "Whether rings and fingers move. False for people who are made dizzy by it.")


def load_settings(path: Path) -> Settings:
    """Read the settings. Raises Refused with file, line and what to do."""
    if not path.exists():
        return Settings()
    from pydantic import TypeAdapter, ValidationError

    from kiosk.document.strict_yaml import read

    document = read(path)
    try:
        settings = TypeAdapter(Settings).validate_python(document.data)
    except ValidationError as error:
        raise Refused(*(_problem(path, document.line(tuple(e["loc"])), str(e["loc"][-1]), e["msg"])
                        for e in error.errors())) from None  # fmt: skip
    for one in fields(Settings):
        value, limits = getattr(settings, one.name), one.metadata
        if "least" in limits and not limits["least"] <= value <= limits["most"]:
            reason = f"{limits['least']}–{limits['most']}"
            raise Refused(_problem(path, document.line((one.name,)), one.name, reason))
    return settings


def usable_settings(path: Path) -> Settings:
    """The settings, or the defaults where they are mistaken: staff are told, residents still get a terminal."""
    try:
        return load_settings(path)
    except Refused as refused:
        for problem in refused.problems:
            _log.error("%s", problem.located())
        return Settings()


def _problem(path: Path, line: int, key: str, reason: str) -> Problem:
    message = "設定「{key}」を直してください（{reason}）。"
    return Problem(message, path, line, {"key": key, "reason": reason})

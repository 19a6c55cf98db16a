"""What happened to the log that staff must know: a small file beside it, which the desk and the doctor read."""

import json
from contextlib import suppress
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from kiosk.document.files import write_whole
from kiosk.document.problem import Problem

_NAME = "usage-health.json"
_MOST = 20


@dataclass(frozen=True)
class Finding:
    """One thing that happened; `on` is the moment in UTC, as the machine believed it."""

    on: datetime
    problem: Problem


def tell(log: Path, problem: Problem) -> None:
    """Keep it for staff. Where not even that can be written, the log's own trouble says so."""
    told = [*_read(log), {"on": datetime.now(UTC).isoformat(timespec="seconds"), "message": problem.message,
                          "fills": problem.fills}]  # fmt: skip
    with suppress(OSError):
        write_whole(log.with_name(_NAME), json.dumps(told[-_MOST:], ensure_ascii=False, indent=1).encode())


def findings(log: Path) -> tuple[Finding, ...]:
    """What staff have not put aside yet, the oldest first."""
    return tuple(
        Finding(datetime.fromisoformat(one["on"]), Problem(one["message"], fills=one["fills"])) for one in _read(log)
    )


def put_aside(log: Path) -> None:
    """Staff have read it."""
    with suppress(OSError):
        log.with_name(_NAME).unlink(missing_ok=True)


def _read(log: Path) -> list[dict[str, Any]]:
    """A damaged file tells nothing: it is only a message."""
    try:
        told = json.loads(log.with_name(_NAME).read_text("utf-8"))
        for one in told:
            datetime.fromisoformat(one["on"])
            one["message"].format_map(one["fills"])
        return list(told)
    except (OSError, ValueError, TypeError, KeyError, AttributeError, LookupError):
        return []

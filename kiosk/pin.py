"""The PIN of the staff desk: a slow hash, few tries, and a wait that neither a power cut nor a wrong clock shortens."""

import json
import os
import time
from collections.abc import Callable
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Literal

from kiosk.document.problem import Problem, Refused

LEAST_DIGITS = 6
TRIES = 5
_FIRST_WAIT_S = 15 * 60
_LONGEST_WAIT_S = 24 * 3600
Answer = Literal["open", "wrong", "wait", "none"]


@dataclass(frozen=True)
class _State:
    """What the file holds. `failed` counts tries since the last right one; `until` is monotonic, of the boot `boot`."""

    hash: str
    failed: int = 0
    until: float = 0.0
    boot: str = ""


class Pin:
    """The PIN in one file. `clock` is monotonic seconds, `boot` changes with every start of the machine."""

    def __init__(self, path: Path, boot: str, clock: Callable[[], float] = time.monotonic) -> None:
        self._path, self._boot, self._clock = path, boot, clock

    @property
    def is_set(self) -> bool:
        return self._path.exists()

    def set(self, digits: str) -> None:
        """Choose a PIN. Raises Refused for one that is too short or not of digits."""
        if not (digits.isascii() and digits.isdigit() and len(digits) >= LEAST_DIGITS):
            raise Refused(Problem("PIN は数字 {least} 桁以上にしてください。", fills={"least": str(LEAST_DIGITS)}))
        from argon2 import PasswordHasher

        self._write(_State(PasswordHasher().hash(digits)))

    def wait_seconds(self) -> int:
        """How long until the next try; 0 when one may try now."""
        state = self._read()
        if state is None or state.failed < TRIES:
            return 0
        if state.boot != self._boot:
            # The machine was switched off and on: the whole wait begins again.
            state = _State(state.hash, state.failed, self._clock() + _wait(state.failed), self._boot)
            self._write(state)
        return max(0, int(state.until - self._clock() + 0.999))

    def check(self, digits: str) -> Answer:
        """One try. It is counted before it is looked at, so that pulling the plug does not undo it."""
        state = self._read()
        if state is None:
            return "none"
        if self.wait_seconds():
            return "wait"
        failed = state.failed + 1
        self._write(_State(state.hash, failed, self._clock() + _wait(failed), self._boot))
        from argon2 import PasswordHasher
        from argon2.exceptions import VerificationError

        try:
            PasswordHasher().verify(state.hash, digits)
        except VerificationError:
            return "wrong"
        self._write(_State(state.hash))
        return "open"

    def _read(self) -> _State | None:
        try:
            return _State(**json.loads(self._path.read_text("utf-8")))
        except FileNotFoundError:
            return None
        except (OSError, ValueError, TypeError) as error:
            raise Refused(
                Problem("PIN のファイルが読めません。係の人は kiosk staff pin で決めなおしてください。", self._path)
            ) from error

    def _write(self, state: _State) -> None:
        """Whole or not at all, and readable for nobody else."""
        self._path.parent.mkdir(parents=True, exist_ok=True)
        part = self._path.with_suffix(".part")
        with os.fdopen(os.open(part, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600), "w") as file:
            json.dump(asdict(state), file)
            file.flush()
            os.fsync(file.fileno())
        part.replace(self._path)


def _wait(failed: int) -> float:
    """15 minutes after the fifth wrong try, twice as long after each more."""
    return min(_LONGEST_WAIT_S, _FIRST_WAIT_S * 2.0 ** max(0, failed - TRIES)) if failed >= TRIES else 0.0

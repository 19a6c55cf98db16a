"""The PIN of the staff desk: a slow hash, few tries, and a wait that neither a power cut nor a wrong clock shortens."""

import itertools
import json
import os
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Literal

from kiosk.document.files import telling_what_is_not_written, write_whole
from kiosk.document.problem import Problem, Refused

LEAST_DIGITS = 6
# What the desk's keypad shows and takes.
MOST_DIGITS = 12
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
        """Choose a PIN. Raises Refused for one that cannot be typed at the desk, or that anybody would try first."""
        if not (digits.isascii() and digits.isdigit() and LEAST_DIGITS <= len(digits) <= MOST_DIGITS):
            fills = {"least": str(LEAST_DIGITS), "most": str(MOST_DIGITS)}
            raise Refused(Problem("PIN は数字 {least} 桁から {most} 桁までにしてください。", fills=fills))
        if _is_guessed_first(digits):
            raise Refused(
                Problem(
                    "同じ数字だけの PIN や、123456 のように順に並んだ PIN は、すぐ当てられます。べつの数字にしてください。"
                )
            )
        from argon2 import PasswordHasher

        hashed = PasswordHasher().hash(digits)
        with self._alone():
            self._write(_State(hashed))

    def wait_seconds(self) -> int:
        """How long until the next try; 0 when one may try now."""
        with self._alone():
            return self._wait_seconds(self._read())

    def _wait_seconds(self, state: _State | None) -> int:
        if state is None or state.failed < TRIES:
            return 0
        if state.boot != self._boot:
            # The machine was switched off and on: the whole wait begins again.
            state = _State(state.hash, state.failed, self._clock() + _wait(state.failed), self._boot)
            self._write(state)
        return max(0, int(state.until - self._clock() + 0.999))

    def check(self, digits: str) -> Answer:
        """One try. It is counted before it is looked at, so that pulling the plug does not undo it."""
        with self._alone():
            return self._check(digits)

    def _check(self, digits: str) -> Answer:
        state = self._read()
        if state is None:
            return "none"
        if self._wait_seconds(state):
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
        write_whole(self._path, json.dumps(asdict(state)).encode(), 0o600)

    @contextmanager
    def _alone(self) -> Iterator[None]:
        """One desk at a time: two that read and wrote at once would give away a try. Raises Refused for the disk."""
        with telling_what_is_not_written(self._path):
            self._path.parent.mkdir(parents=True, exist_ok=True)
            descriptor = os.open(self._path.with_suffix(".lock"), os.O_RDWR | os.O_CREAT, 0o600)
            try:
                _lock(descriptor)
                yield
            finally:
                # Closing gives the lock back, as does a plug that is pulled.
                os.close(descriptor)


def _lock(descriptor: int) -> None:
    """Wait for the file, and keep it until it is closed."""
    if os.name == "nt":
        import msvcrt

        msvcrt.locking(descriptor, msvcrt.LK_LOCK, 1)  # type: ignore[attr-defined]
    else:
        import fcntl

        fcntl.flock(descriptor, fcntl.LOCK_EX)


def _is_guessed_first(digits: str) -> bool:
    """All the same, or one after the other, up or down."""
    steps = {(int(b) - int(a)) % 10 for a, b in itertools.pairwise(digits)}
    return len(steps) == 1 and steps <= {0, 1, 9}


def _wait(failed: int) -> float:
    """15 minutes after the fifth wrong try, twice as long after each more."""
    return min(_LONGEST_WAIT_S, _FIRST_WAIT_S * 2.0 ** max(0, failed - TRIES)) if failed >= TRIES else 0.0

import subprocess
import sys
from pathlib import Path

import pytest

from kiosk.document.problem import Refused
from kiosk.pin import TRIES, Pin


class _Clock:
    now = 1000.0

    def __call__(self) -> float:
        return self.now


@pytest.fixture
def clock() -> _Clock:
    return _Clock()


def _pin(path: Path, clock: _Clock, boot: str = "one") -> Pin:
    return Pin(path / "pin.json", boot, clock)


def test_right_and_wrong(tmp_path: Path, clock: _Clock) -> None:
    pin = _pin(tmp_path, clock)
    assert not pin.is_set and pin.check("123456") == "none"
    pin.set("482913")
    assert pin.check("482914") == "wrong"
    assert pin.check("482913") == "open"
    stored = tmp_path / "pin.json"
    assert "482913" not in stored.read_text() and stored.stat().st_mode & 0o077 == 0


@pytest.mark.parametrize(
    "digits",
    ["", "12345", "abcdef", "１２３４５６", "4829134829134", "000000", "123456", "987654", "567890", "77777777"],
)
def test_what_cannot_be_a_pin(tmp_path: Path, clock: _Clock, digits: str) -> None:
    with pytest.raises(Refused):
        _pin(tmp_path, clock).set(digits)


def test_five_tries_then_a_wait_that_grows(tmp_path: Path, clock: _Clock) -> None:
    pin = _pin(tmp_path, clock)
    pin.set("482913")
    assert [pin.check("000000") for _ in range(TRIES)] == ["wrong"] * TRIES
    assert pin.check("482913") == "wait" and pin.wait_seconds() == 900
    clock.now += 899
    assert pin.check("482913") == "wait"
    clock.now += 2
    assert pin.check("000000") == "wrong" and pin.wait_seconds() == 1800
    clock.now += 1801
    assert pin.check("482913") == "open" and pin.wait_seconds() == 0


def test_switching_off_and_on_does_not_help(tmp_path: Path, clock: _Clock) -> None:
    pin = _pin(tmp_path, clock)
    pin.set("482913")
    for _ in range(TRIES):
        pin.check("000000")
    clock.now += 800
    for boot in range(100):
        again = _pin(tmp_path, clock, f"boot-{boot}")
        assert again.check("482913") == "wait" and again.wait_seconds() == 900
        clock.now = boot  # a monotonic clock begins anew


def test_a_try_counts_even_when_the_plug_is_pulled(
    tmp_path: Path, clock: _Clock, monkeypatch: pytest.MonkeyPatch
) -> None:
    pin = _pin(tmp_path, clock)
    pin.set("482913")
    import argon2

    class Pulled(BaseException):
        pass

    def pull(*_: object) -> None:
        raise Pulled

    with monkeypatch.context() as patch:
        patch.setattr(argon2.PasswordHasher, "verify", pull)
        for _ in range(TRIES):
            with pytest.raises(Pulled):
                pin.check("482913")
    assert pin.check("482913") == "wait"


def test_a_broken_file_is_named(tmp_path: Path, clock: _Clock) -> None:
    (tmp_path / "pin.json").write_text("{")
    with pytest.raises(Refused, match="kiosk staff pin"):
        _pin(tmp_path, clock).check("1")


def test_a_broken_file_is_replaced_and_nothing_is_left_beside_it(tmp_path: Path, clock: _Clock) -> None:
    """Neither a part that others may read, nor half a PIN when the disk is full."""
    pin = _pin(tmp_path, clock)
    pin.set("482913")
    pin.check("482914")
    assert {path.name: path.stat().st_mode & 0o077 for path in tmp_path.iterdir()} == {"pin.json": 0, "pin.lock": 0}


_TRY = """
import sys
from pathlib import Path
from kiosk.pin import Pin
print(Pin(Path(sys.argv[1]), "one").check("111222"))
"""


def test_desks_that_try_at_once_have_five_tries_together(tmp_path: Path, clock: _Clock) -> None:
    """Read, counted and written back by one at a time: eight programs get five tries, not eight."""
    _pin(tmp_path, clock).set("482913")
    path = str(tmp_path / "pin.json")
    desks = [subprocess.Popen([sys.executable, "-c", _TRY, path], stdout=subprocess.PIPE, text=True) for _ in range(8)]
    answers = [desk.communicate(timeout=120)[0].strip() for desk in desks]
    assert sorted(answers) == ["wait"] * 3 + ["wrong"] * 5

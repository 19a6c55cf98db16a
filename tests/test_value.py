"""Values made without compiling: they behave as frozen dataclasses do."""

import subprocess
import sys
from dataclasses import FrozenInstanceError, dataclass, field, fields, replace
from typing import Any

import pytest

from kiosk.value import value


@value
class Light:
    """A made-up value."""

    room: str
    lamps: int = 1
    words: tuple[str, ...] = field(default_factory=tuple)

    @property
    def is_dark(self) -> bool:
        return self.lamps == 0


@dataclass(frozen=True)
class Lamp:
    """The same, by the library."""

    room: str
    lamps: int = 1
    words: tuple[str, ...] = field(default_factory=tuple)


@value
class Other:
    """With the same fields as Light, and not the same."""

    room: str
    lamps: int = 1
    words: tuple[str, ...] = ()


def test_a_value_is_what_the_library_makes() -> None:
    for ours, theirs in ((Light("a"), Lamp("a")), (Light("a", 0, words=("x",)), Lamp("a", 0, words=("x",)))):
        assert vars(ours) == vars(theirs)
        assert repr(ours) == repr(theirs).replace("Lamp", "Light")
        assert hash(ours) == hash(theirs)
        assert [x.name for x in fields(ours)] == [x.name for x in fields(theirs)]
        assert vars(replace(ours, lamps=7)) == vars(replace(theirs, lamps=7))
    match Light("hall", 0):
        case Light(room, 0):
            assert room == "hall"


def test_equal_are_those_of_one_kind_with_equal_fields() -> None:
    assert Light("a") == Light("a", 1) != Light("a", 2)
    assert Light("a") != Other("a")
    assert {Light("a"), Light("a")} == {Light("a", 1)}


def test_a_value_cannot_be_changed() -> None:
    light: Any = Light("a")
    with pytest.raises(FrozenInstanceError, match="lamps"):
        light.lamps = 2
    with pytest.raises(FrozenInstanceError, match="room"):
        del light.room
    with pytest.raises(FrozenInstanceError):
        light.extra = 1


@pytest.mark.parametrize(
    ("args", "told"),
    [((), {}), (("a", 1, (), 4), {}), (("a",), {"room": "b"}), (("a",), {"lamp": 1}), ((), {"lamps": 2})],
)
def test_wrong_fields_are_refused_as_the_library_refuses_them(args: tuple[Any, ...], told: dict[str, Any]) -> None:
    for kind in (Light, Lamp):
        with pytest.raises(TypeError):
            kind(*args, **told)


def test_nothing_is_compiled_from_text_before_the_first_picture() -> None:
    """Each dataclass of the library compiles six functions when its module is imported: that is what `value` is for."""
    program = """
import sys
import kiosk.app  # Qt, which compiles some of its own
found = []
# What Python 3.13 compiles for a dataclass of which nothing is wanted.
empty = b"def __create_fn__():\\n\\n return ()"
def look(event, args):
    if event == "compile" and args[1] == "<string>" and args[0] != empty:
        frame = sys._getframe(1)
        while frame and not frame.f_globals.get("__name__", "").startswith("kiosk."):
            frame = frame.f_back
        found.append(f"{frame.f_globals['__name__']}:{frame.f_lineno}" if frame else "")
sys.addaudithook(look)
import kiosk.app.terminal
print(*sorted(set(filter(None, found))), sep="\\n", end="")
"""
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True, timeout=60)
    # Counted again and again while text is set: these are changed, so they are no values.
    changing = {"kiosk.ui.screen.setting", "kiosk.language.catalog"}
    assert {x.partition(":")[0] for x in done.stdout.split()} <= changing, done.stdout

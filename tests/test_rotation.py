"""Nothing that takes turns is left out for ever."""

from itertools import product
from typing import Any

import pytest

from tests import rotation

pytest_plugins = ["pytester"]


@pytest.mark.parametrize("days", [1, 2, 3])
@pytest.mark.parametrize(("things", "choices"), list(product([1, 2, 3, 20], repeat=2)))
def test_each_meets_each(monkeypatch: pytest.MonkeyPatch, things: int, choices: int, days: int) -> None:
    tried: set[str | None] = set()
    for day in range(330, 330 + days * choices):
        monkeypatch.setattr(rotation, "DAY", day)
        found = rotation.by_rotation([f"t{x}" for x in range(things)], [f"c{x}" for x in range(choices)], days=days)
        tried |= {str(one.id) for one in found if not one.marks}
    assert len(tried) == things * choices


def test_every_form_has_its_day(monkeypatch: pytest.MonkeyPatch, pytester: pytest.Pytester) -> None:
    pytester.makeini("[pytest]\nmarkers =\n  takes_turns\n  nightly\n")
    path = pytester.makepyfile("""
        import pytest

        @pytest.mark.takes_turns
        @pytest.mark.parametrize("form", range(7))
        def test_costly(form): pass

        @pytest.mark.parametrize("form", range(7))
        def test_cheap(form): pass
    """)
    tried: list[Any] = []
    for day in (365, 1, 2, 3):
        monkeypatch.setattr(rotation, "DAY", day)
        items, _ = pytester.inline_genitems(path, "-p", "no:cacheprovider")
        rotation.take_turns(items)
        tried.append({item.name for item in items if not item.get_closest_marker("nightly")})
    assert all("test_cheap[0]" in one and "test_cheap[6]" in one for one in tried)
    assert all(2 <= len(one) - 7 <= 3 for one in tried)
    assert len(set().union(*tried[1:])) == 14

"""What is seen of a paper or a map."""

import pytest

from kiosk.phone.view import View, viewed


@pytest.mark.parametrize(
    ("keys", "expected"),
    [
        ("", View()),
        ("later", View(1)),
        ("earlier", View()),
        ("later later later", View(2)),
        ("later later later earlier", View(1)),
        ("narrower wider", View(0, 1)),
        ("wider wider wider narrower", View(0, 1)),
        ("later wider", View(1, 1)),
    ],
)
def test_keys_turn_and_widen_as_far_as_it_goes(keys: str, expected: View) -> None:
    view = View()
    for key in keys.split():
        view = viewed(view, key, 3)
    assert view == expected

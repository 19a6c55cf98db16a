"""How a paper or a map is seen: which sheet of it, and how wide."""

from kiosk.phone import own_keys
from kiosk.value import value

# So often it can be widened.
WIDEST = 2


@value
class View:
    """The sheet that is seen, counted from 0, and how often what is seen was widened."""

    sheet: int = 0
    wide: int = 0


def viewed(view: View, key: str, sheets: int) -> View:
    """After a touch of one of its keys, of so many sheets: at its end a key does nothing."""
    turned = view.sheet + {own_keys.EARLIER: -1, own_keys.LATER: 1}.get(key, 0)
    widened = view.wide + {own_keys.NARROWER: -1, own_keys.WIDER: 1}.get(key, 0)
    return View(min(max(turned, 0), sheets - 1), min(max(widened, 0), WIDEST))

"""The words of the simulated phone, without the models: light enough for the first picture of the screen."""

from typing import Literal, get_args

ElementKind = Literal[
    "text", "image", "button", "link", "row", "field", "pin", "toggle", "checkbox", "radio", "select", "tabs", "search",
    "bubble", "stamp", "rich_menu", "badge", "progress", "qr", "card", "app",
    "slider", "photos", "chips", "bar", "calendar", "times", "talk_bar", "secret", "banner", "wait", "dial", "page",
    "levels", "barcode", "face", "attach", "map",
]  # fmt: skip
ScreenKind = Literal[
    "home", "app", "browser", "camera", "dialog", "sheet", "notification", "lock", "call", "nfc",
    # What is no phone: the panel of a machine, the window of a computer.
    "machine", "computer",
]  # fmt: skip
# Of the keyboard of a computer.
ComputerKey = Literal["Esc", "Ctrl", "Alt", "Del"]
Keyboard = Literal["kana", "abc", "digits", "phone", "capitals"]
# What of the letters a keyboard shows: small ones, one capital, capitals until it is touched again, figures and signs.
Face = Literal["", "capital", "capitals", "signs"]
ActionKind = Literal["tap", "long_press", "swipe", "scroll", "type", "scan", "hold_card", "choose", "read", "wait"]
# The key that ends what is typed: it makes the letters firm; where one searches, the same key then looks for them.
Ending = Literal["", "accept", "search"]
Direction = Literal["up", "down", "left", "right"]
# The card under the phone: not yet there, being read, not read, read.
Reading = Literal["", "reading", "failed", "done"]
# What is heard when a screen comes up: a telephone, or something that warns.
Sound = Literal["", "ring", "alarm"]
Style = Literal["plain", "primary", "title", "small", "notice", "keep"]

# What of the phone itself a finger can meet: the arrow before a title; below the glass, on one kind of phone, the marks.
BACK = "back"
MARKS_BELOW = ("nav-back", "nav-home")

ELEMENT_KINDS: tuple[str, ...] = get_args(ElementKind)
SCREEN_KINDS: tuple[str, ...] = get_args(ScreenKind)
ACTION_KINDS: tuple[str, ...] = get_args(ActionKind)
DIRECTIONS: tuple[str, ...] = get_args(Direction)
# What is looked at more closely, with keys for it.
VIEWED = frozenset({"page", "map"})
# What fills while one waits.
FILLING = frozenset({"wait", "face"})
# Elements one types into.
TYPED = frozenset({"field", "search", "pin", "secret", "talk_bar", "dial"})

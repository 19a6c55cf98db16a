"""A text that knows its language, so that nobody translates it twice and no voice has to guess."""

import re

from kiosk.language import ruby
from kiosk.value import value

JAPANESE = "ja"
_KANA = re.compile(r"[\u3041-\u3096\u30a1-\u30fa]")


@value
class Said:
    """A text with its ruby, and the language it is in (BCP 47): who says it, and in which letters it is set."""

    markup: str
    tag: str


def read_off(markup: str, tag: str) -> Said:
    """A text as it stands on a screen whose language is `tag`; what would be read in Japanese letters is Japanese still.

    Chinese shares the kanji: there only kana tell.
    """
    reading = ruby.reading(markup)
    is_japanese = bool(_KANA.search(reading)) if tag.startswith("zh") else ruby.is_japanese(reading)
    return Said(markup, JAPANESE if is_japanese else tag)

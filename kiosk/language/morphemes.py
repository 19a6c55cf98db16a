"""Words of Japanese and what they are, by SudachiPy, which the Japanese voice brings along."""

from collections.abc import Callable, Iterable
from functools import cache, lru_cache
from typing import Any

from kiosk.value import value


@value
class Morpheme:
    """A word: as it stands there, as a dictionary has it, its kind, and how a kind of it is called more closely."""

    surface: str
    base: str
    kind: str
    sort: str

    @property
    def is_content(self) -> bool:
        """Whether it means something by itself: a word after it is parted from it by a space in easy Japanese."""
        return self.kind in (
            "名詞",
            "代名詞",
            "動詞",
            "形容詞",
            "形状詞",
            "副詞",
            "連体詞",
            "接続詞",
            "感動詞",
            "接頭辞",
        )


@cache
def _tokenize() -> Callable[[str], Iterable[Any]]:
    from sudachipy import dictionary

    made = dictionary.Dictionary().tokenizer()
    return lambda text: made.tokenize(text)


@lru_cache(maxsize=4096)
def morphemes(text: str) -> tuple[Morpheme, ...]:
    """The words of plain text, the spaces left out. Raises ImportError where the analyser is not installed."""
    found = ((one.surface(), one.dictionary_form(), one.part_of_speech()) for one in _tokenize()(text))
    return tuple(Morpheme(surface, base, pos[0], pos[1]) for surface, base, pos in found if surface.strip())

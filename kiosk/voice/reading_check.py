"""Whether the Japanese voice will say what the furigana says: its own phonemes beside the reading, sign by sign."""

import re
from collections.abc import Iterator

from kiosk.language import phrases, ruby
from kiosk.language.said import JAPANESE, Said
from kiosk.voice.kana import katakana, sound
from kiosk.voice.open_jtalk import as_read, counted, heard
from kiosk.voice.readings import readings
from kiosk.voice.spans import spans

# What a text without ruby may hold: kana, which say themselves; digits, Latin letters and bare kanji, which the engine
# knows; signs that are for the eye; and all other signs, which somebody must have given a reading.
_TOKEN = re.compile(
    r"(?P<kana>[\u3041-\u3096\u30a1-\u30faー]+)|(?P<digits>[0-9０-９][0-9０-９,.:-]*)|(?P<latin>[A-Za-zａ-ｚＡ-Ｚ]+)"
    r"|(?P<kanji>[\u3400-\u9fff々〆ヶ]+)|(?P<silent>[、。！？!?,.;:：・「」『』（）()“”\"'／/\s〜～-]+)|(?P<sign>.)"
)
_LETTERS = dict(zip("ABCDEFGHIJKLMNOPQRSTUVWXYZ", (
    "エー", "ビー", "シー", "ディー", "イー", "エフ", "ジー", "エイチ", "アイ", "ジェー", "ケー", "エル", "エム", "エヌ", "オー",
    "ピー", "キュー", "アール", "エス", "ティー", "ユー", "ブイ", "ダブリュー", "エックス", "ワイ", "ゼット"), strict=True))  # fmt: skip
# In what is expected: whatever the engine knows; a counter, which sounds as its number wills; は and へ, maybe particles.
_ANYTHING, _COUNTER = "*", "#"
_PARTICLES = {"ハ": "&", "ヘ": "%"}
_HEARD = {"*": ".*", "&": "[ハワ]", "%": "[ヘエ]"}
# Whether it lengthens the vowel before it is not known.
_UNKNOWN = ("*", "%")
_LENGTHENS = {"ウ": "[ウオ]", "イ": "[イエ]"}
_CLOSING = ("」", "』", "）", ")")
# Two or three small letters, or capitals alone, are said letter by letter: QR, NFC, ghi.
_SPELLED = re.compile("[A-Z]{1,5}|[a-z]{1,3}")


def misread(said: Said) -> Iterator[tuple[str, str]]:
    """What the voice says otherwise than it is written: a phrase, and the kana that are said. Loads the engine."""
    for phrase in phrases.spoken_phrases(said.markup):
        for span in spans(phrase, said.tag):
            if span.tag != JAPANESE:
                continue
            unreadable = tuple(_unreadable(span.markup))
            yield from ((word, heard(word)) for word in unreadable)
            spoken = heard(as_read(span.markup))
            if not unreadable and not re.fullmatch(_expected(span.markup), spoken):
                yield ruby.plain(span.markup).strip(), spoken


def _expected(markup: str) -> str:
    """A pattern of what may be heard."""
    written, kind = "", "silent"
    for piece in ruby.parse(markup):
        if piece.reading is not None:
            written += (_COUNTER if kind == "digits" else "") + piece.reading
            kind = "ruby"
            continue
        for match in _TOKEN.finditer(readings(JAPANESE).spoken(piece.base)):
            written += _written(match, kind)
            if not match[0].isspace() or kind != "digits":
                kind = "ruby" if match[0].endswith(_CLOSING) else str(match.lastgroup)
    return _pattern(sound(written))


def _written(match: re.Match[str], before: str) -> str:
    """The kana of a token, marked where the engine is free. A は that begins no word may be the particle."""
    match match.lastgroup:
        case "kana":
            kana = katakana(match[0])
            first = kana[0] if before == "silent" else _PARTICLES.get(kana[0], kana[0])
            return first + "".join(_PARTICLES.get(letter, letter) for letter in kana[1:])
        case "silent" | "sign":
            return ""
        case _:
            return _ANYTHING


def _pattern(written: str) -> str:
    pattern = ""
    for place, letter in enumerate(written):
        before = written[place - 1 : place]
        if before == _COUNTER:
            pattern += counted(letter).pattern.rstrip("$")
        elif letter != _COUNTER:
            is_free = before in _UNKNOWN and letter in _LENGTHENS
            pattern += _LENGTHENS[letter] if is_free else _HEARD.get(letter, letter)
    return pattern


def _unreadable(markup: str) -> Iterator[str]:
    """Signs that nobody hears, and names that are spelled letter by letter."""
    for piece in ruby.parse(markup):
        if piece.reading is not None:
            continue
        for match in _TOKEN.finditer(readings(JAPANESE).spoken(piece.base)):
            if match.lastgroup == "sign":
                yield match[0]
            elif match.lastgroup == "latin" and not _SPELLED.fullmatch(match[0]):
                spelled = "".join(_LETTERS.get(letter, "") for letter in match[0].upper())
                if heard(match[0]) == sound(spelled):
                    yield match[0]

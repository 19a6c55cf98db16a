"""Kana as it sounds, and Latin letters back into kana: what speech is compared by."""

import re
from itertools import product

_TO_KATAKANA = {code: code + 0x60 for code in range(0x3041, 0x3097)}
_VOWEL_OF = {
    kana: vowel
    for vowel, row in {
        "ア": "アァカガサザタダナハバパマヤャラワヮ", "イ": "イィキギシジチニヒビピミリ", "ウ": "ウゥクグスズツヌフブプムユュル",
        "エ": "エェケゲセゼテデネヘベペメレ", "オ": "オォコゴソゾトドノホボポモヨョロ",
    }.items() for kana in row
}  # fmt: skip
# とう is heard as トオ, せい as セエ.
_LENGTHENS = {("オ", "ウ"): "オ", ("エ", "イ"): "エ"}
_ALIKE = str.maketrans("ヂヅヲヴヰヱ", "ジズオブイエ", "’・、。？！「」『』（）() \u3000/／,.")
_ROWS = {
    "": "アイウエオ", "k": "カキクケコ", "g": "ガギグゲゴ", "s": "サ*スセソ", "z": "ザ*ズゼゾ", "t": "タ**テト", "d": "ダ**デド",
    "n": "ナニヌネノ", "h": "ハヒ*ヘホ", "b": "バビブベボ", "p": "パピプペポ", "m": "マミムメモ", "r": "ラリルレロ", "y": "ヤ*ユ*ヨ",
    "w": "ワ****",
}  # fmt: skip
_SYLLABLES = {
    row + vowel: kana for row, line in _ROWS.items() for vowel, kana in zip("aiueo", line, strict=True) if kana != "*"
}
_SYLLABLES |= {"shi": "シ", "chi": "チ", "tsu": "ツ", "fu": "フ", "ji": "ジ"}
_SYLLABLES |= {
    onset + vowel: kana + small
    for (onset, kana), (vowel, small) in product(
        {"ky": "キ", "gy": "ギ", "sh": "シ", "j": "ジ", "ch": "チ", "ny": "ニ", "hy": "ヒ", "by": "ビ", "py": "ピ", "my": "ミ",
         "ry": "リ"}.items(), {"a": "ャ", "u": "ュ", "o": "ョ"}.items())
}  # fmt: skip
_SYLLABLES |= {
    "she": "シェ",
    "che": "チェ",
    "je": "ジェ",
    "fa": "ファ",
    "fi": "フィ",
    "fe": "フェ",
    "fo": "フォ",
    "ti": "ティ",
    "di": "ディ",
}
_LONG = {"ā": "aー", "ī": "iー", "ū": "uー", "ē": "eー", "ō": "oー"}
# A syllable; else a single letter: ン, or the ッ of a doubled consonant.
_ROMAJI = re.compile("|".join(sorted(_SYLLABLES, key=len, reverse=True)) + "|n'?|ー|[kstpcgdbz]")


def katakana(text: str) -> str:
    return text.translate(_TO_KATAKANA)


def sound(kana: str) -> str:
    """Kana as it is heard: a long vowel as two, ヂ as ジ, without signs. What sounds the same is the same."""
    heard = ""
    for letter in katakana(kana).translate(_ALIKE):
        vowel = _VOWEL_OF.get(heard[-1:], "")
        heard += vowel or letter if letter == "ー" else _LENGTHENS.get((vowel, letter), letter)
    return heard


def from_romaji(romaji: str) -> str:
    """Katakana of Hepburn letters, as they stand over Japanese in an English text; empty where it is none."""
    letters = romaji.lower()
    for long, short in _LONG.items():
        letters = letters.replace(long, short)
    syllables = "".join(letters.replace("-", " ").split())
    kana, position = "", 0
    while match := _ROMAJI.match(syllables, position):
        kana += "ン" if match[0] in ("n", "n'") else _SYLLABLES.get(match[0], "ー" if match[0] == "ー" else "ッ")
        position = match.end()
    return kana if position == len(syllables) else ""

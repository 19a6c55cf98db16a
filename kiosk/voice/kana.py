"""Kana as it sounds, and Latin letters back into kana: what speech is compared by."""

import re
from itertools import product

_TO_KATAKANA = {code: code + 0x60 for code in range(0x3041, 0x3097)}
_VOWEL_OF = {
    vowel: frozenset(row)
    for vowel, row in {
        "ア": "アァカガサザタダナハバパマヤャラワヮ", "イ": "イィキギシジチヂニヒビピミリヰ", "ウ": "ウゥクグスズツヅヌフブプムユュルヴ",
        "エ": "エェケゲセゼテデネヘベペメレヱ", "オ": "オォコゴソゾトドノホボポモヨョロヲ",
    }.items()
}  # fmt: skip
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
    """Kana as it is heard: long vowels as ー, ヂ as ジ, without signs. What sounds the same is the same."""
    heard = ""
    for letter in katakana(kana).translate(_ALIKE):
        before = heard.rstrip("ー")[-1:]
        is_long = letter in _VOWEL_OF and before and (
            before in _VOWEL_OF[letter]
            or (letter == "ウ" and before in _VOWEL_OF["オ"])
            or (letter == "イ" and before in _VOWEL_OF["エ"])
        )  # fmt: skip
        if is_long or letter == "ー":
            heard += "" if heard.endswith("ー") else "ー"
        else:
            heard += letter
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

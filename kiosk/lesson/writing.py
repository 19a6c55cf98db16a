"""How a lesson is written: each rule finds what breaks it in one text, and says where the rule comes from."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from functools import lru_cache
from itertools import pairwise
from typing import TYPE_CHECKING, Annotated

from pydantic import AfterValidator, Field, TypeAdapter

from kiosk import paths
from kiosk.document.files import Stamped
from kiosk.document.strict_yaml import read
from kiosk.document.validation import Strict, validated
from kiosk.language import ruby
from kiosk.language.morphemes import Morpheme, morphemes
from kiosk.language.phrases import sentence_ends
from kiosk.lesson import telling
from kiosk.lesson.facts import known_facts
from kiosk.value import value

if TYPE_CHECKING:
    from kiosk.lesson.model import RuleId

_EASY = "在留支援のためのやさしい日本語ガイドライン、入管庁・文化庁 2020年8月"
HABIT = "高齢の方に教える人の習わし"
CALM = "youtube-anshin の書き方。おどかさない"
_COLOUR = "JIS X 8341-3:2016、色だけで伝えない"
_ONCE = "このプログラムのきまり。直すところは1つ"
LOCK = "jpki.go.jp よくある質問。ロックは待っても直らない"
_MOST_JOINTS = 2
_MOST_LETTERS, _MOST_LETTERS_EASY = 60, 50


class Word(Strict):
    """One word for a thing, and those that are not to be written for it."""

    say: str = Field(min_length=1)
    not_: tuple[str, ...] = Field(alias="not", min_length=1)
    why: str = Field(min_length=1)


class Idiom(Strict):
    not_: str = Field(alias="not", min_length=1)
    say: str = Field(min_length=1)


class Glossary(Strict):
    """`content/glossary.yaml`."""

    words: tuple[Word, ...] = ()
    idioms: tuple[Idiom, ...] = ()


_GLOSSARY = TypeAdapter(Glossary)
_read_glossary = Stamped[Glossary](lambda path: validated(_GLOSSARY, read(path), path))


class Harmless(Strict):
    """What may stand in a lesson as it is, and why."""

    pattern: Annotated[str, AfterValidator(lambda text: re.compile(text).pattern)] = Field(min_length=1)
    why: str = Field(min_length=1)


_HARMLESS = TypeAdapter(tuple[Harmless, ...])
_read_harmless = Stamped[tuple[re.Pattern[str], ...]](
    lambda path: tuple(re.compile(one.pattern) for one in validated(_HARMLESS, read(path), path))
)


def harmless() -> tuple[re.Pattern[str], ...]:
    """Of all folders. Raises Refused for a list that cannot be used."""
    return tuple(one for path in paths.harmless_files() if path.exists() for one in _read_harmless(path))


def glossary() -> Glossary:
    """The strongest that there is. Raises Refused for one that cannot be used."""
    found = [path for path in paths.glossary_files() if path.exists()]
    return _read_glossary(found[-1]) if found else Glossary()


@value
class Written:
    """A text as it is written for `is_easy` or ordinary readers.

    `is_sentence`: it is the step's own, that says what is to be done; `typed` is what is typed there; `names` are what
    can be touched or is typed there, without spaces.
    """

    markup: str
    is_easy: bool = False
    is_sentence: bool = False
    typed: str = ""
    names: frozenset[str] = frozenset()

    @property
    def sentences(self) -> tuple[str, ...]:
        """Plain, each by itself."""
        text = ruby.plain(self.markup)
        return tuple(text[a:b].strip() for a, b in pairwise((0, *sentence_ends(text))))


@value
class Broken:
    """What was found: the rule, its sentence for staff, and what is put into that."""

    rule: RuleId
    message: str
    fills: Mapping[str, str]


def broken(text: Written) -> Iterator[Broken]:
    """Everything in the text that breaks a rule."""
    for rule in _RULES:
        yield from rule(text)


def _broken(rule: RuleId, words: str, message: str, source: str, **fills: str) -> Broken:
    return Broken(rule, message, {"rule": rule, "words": words, "source": source, **fills})


def _unquoted(text: str) -> str:
    """What stands on the phone is as it is."""
    return telling.QUOTE.sub("「」", text)


@lru_cache(maxsize=2048)
def _words(sentence: str) -> tuple[Morpheme, ...]:
    return morphemes(_unquoted(sentence))


def _literal(text: Written) -> Iterator[Broken]:
    """What may change one day is written in one place: here it would be forgotten."""
    plain = telling.ASKED_FOR.sub("", ruby.plain(text.markup))
    for known in harmless():
        plain = known.sub("", plain)
    for own in filter(None, (text.typed, "、".join(text.typed))):
        plain = plain.replace(own, "")
    names = (ruby.plain(known.fact.value) for known in known_facts().values() if known.fact.kind == "name")
    for found in (*(found[0] for found in telling.FACTS.finditer(plain)), *(name for name in names if name in plain)):
        yield _broken(
            "literal",
            found,
            "facts.yaml に書いて、{{fact.…}} の形で使います。かわらない物なら、harmless.yaml に わけを書きます。「{words}」（{rule}、{source}）",
            _ONCE,
        )


def _action(text: Written) -> Iterator[Broken]:
    if not text.is_sentence or text.typed:
        return
    done = [word.surface for sentence in text.sentences for word in _done_now(_words(sentence))]
    if len(done) > 1:
        yield _broken(
            "action",
            "、".join(done),
            "1つのステップでは、1つのことだけをします。分けてください。「{words}」（{rule}、{source}）",
            HABIT,
        )


def _done_now(words: tuple[Morpheme, ...]) -> Iterator[Morpheme]:
    for word, after in zip(words, (*words[1:], Morpheme("", "", "", "")), strict=True):
        if word.kind == telling.VERB and word.base in telling.ACTIONS and after.surface in telling.NOW:
            yield word


def _length(text: Written) -> Iterator[Broken]:
    most = _MOST_LETTERS_EASY if text.is_easy else _MOST_LETTERS
    for sentence in text.sentences:
        if len(sentence.replace(" ", "").replace("　", "")) > most:
            yield _broken(
                "length", sentence, "文が長すぎます。2つに分けてください。「{words}」（{rule}、{source}）", _EASY
            )


def _passive(text: Written) -> Iterator[Broken]:
    for sentence in text.sentences if text.is_easy else ():
        for before, word in pairwise(_words(sentence)):
            if word.kind == telling.AUXILIARY and word.base in telling.PASSIVE:
                yield _broken(
                    "passive",
                    before.surface + word.surface,
                    "受身を使わないで、だれがするかを書きます。「{words}」（{rule}、{source}）",
                    _EASY,
                )


def _clauses(text: Written) -> Iterator[Broken]:
    for sentence in text.sentences:
        joints = list(_joints(_words(sentence)))
        if len(joints) > _MOST_JOINTS:
            yield _broken(
                "clauses",
                sentence,
                "1つの文で、文をつなぐのは2回までにします（{joints}）。2つの文に分けてください。「{words}」（{rule}、{source}）",
                _EASY,
                joints="、".join(joints),
            )


def _joints(words: tuple[Morpheme, ...]) -> Iterator[str]:
    """The words by which one clause is joined to the next: ちがったら, 出て, なり、."""
    none = Morpheme("", "", "", "")
    for before, word, after in zip((none, *words), words, (*words[1:], none), strict=False):
        if after.surface in ("", "。", "」"):
            continue
        is_cut = word.kind == telling.VERB and word.surface != word.base and after.surface == "、"
        is_condition = word.kind == telling.AUXILIARY and word.surface in telling.CONDITION
        is_joining = word.kind == telling.PARTICLE and word.sort == telling.JOINING
        if word.surface in telling.TE:
            is_joining = is_joining and after.base not in telling.HELPING and before.base not in telling.AS_ADVERB
        elif word.surface == telling.TO:
            is_joining = is_joining and after.base not in telling.TOLD
        if is_cut or is_condition or is_joining:
            yield before.surface + word.surface


def _double(text: Written) -> Iterator[Broken]:
    for sentence in text.sentences:
        if found := telling.DOUBLE.search(sentence):
            yield _broken("double", found[0], "「ない」を2つ重ねないで書きます。「{words}」（{rule}、{source}）", _EASY)


def _humble(text: Written) -> Iterator[Broken]:
    for sentence in text.sentences if text.is_easy else ():
        words = _words(sentence)
        for word, after in zip(words, (*words[1:], Morpheme("", "", "", "")), strict=True):
            is_polite = word.kind == telling.PREFIX and word.surface in telling.POLITE and after.sort == telling.NOUN
            if word.base in telling.HUMBLE or is_polite:
                shown = word.surface + (after.surface if is_polite else "")
                yield _broken(
                    "humble",
                    shown,
                    "敬語を使わないで、です・ます・ください で書きます。「{words}」（{rule}、{source}）",
                    _EASY,
                )


def _idiom(text: Written) -> Iterator[Broken]:
    for idiom in glossary().idioms if text.is_easy else ():
        for sentence in text.sentences:
            if idiom.not_ in _unquoted(sentence).replace(" ", ""):
                yield _broken(
                    "idiom",
                    idiom.not_,
                    "言い回しを使わないで「{say}」と書きます。「{words}」（{rule}、{source}）",
                    _EASY,
                    say=idiom.say,
                )


def _spaces(text: Written) -> Iterator[Broken]:
    for sentence in text.sentences if text.is_easy else ():
        for part in _unquoted(sentence).split():
            words = morphemes(part)
            for before, word in pairwise(words):
                is_end = before.kind == telling.PARTICLE and before.sort in telling.ENDS
                if (
                    is_end
                    and word.is_content
                    and before.surface not in telling.INSIDE
                    and word.base not in telling.AFTER_TO
                ):
                    yield _broken(
                        "spaces",
                        before.surface + word.surface,
                        "言葉の間をあけて書きます。「{words}」（{rule}、{source}）",
                        _EASY,
                    )


def _word(text: Written) -> Iterator[Broken]:
    for sentence in text.sentences:
        for word in _words(sentence):
            for one in glossary().words:
                if word.base in one.not_:
                    yield _broken(
                        "word",
                        word.surface,
                        "「{say}」と書きます: {why}。「{words}」（{rule}、{source}）",
                        _EASY,
                        say=one.say,
                        why=one.why,
                    )


def _button(text: Written) -> Iterator[Broken]:
    if not text.is_sentence or text.is_easy:
        return
    for name in telling.QUOTE.findall(ruby.plain(text.markup)):
        if not any(one.startswith(name[1:-1].replace(" ", "")) for one in text.names):
            yield _broken(
                "button",
                name,
                "この名前は、練習の画面にありません。画面と同じに書いてください。「{words}」（{rule}、{source}）",
                HABIT,
            )


def _colour(text: Written) -> Iterator[Broken]:
    for found in telling.COLOURS.finditer(ruby.plain(text.markup)):
        if not telling.PLACES.search(ruby.plain(text.markup)):
            yield _broken(
                "colour",
                found[0],
                "色だけで場所を言わないで、言葉と位置を書きます。「{words}」（{rule}、{source}）",
                _COLOUR,
            )


def _never(text: Written) -> Iterator[Broken]:
    for sentence in text.sentences:
        for word in _words(sentence):
            if word.base in telling.NEVER:
                yield _broken(
                    "never", word.surface, "「必ず」「絶対」は使いません。「{words}」（{rule}、{source}）", CALM
                )


def _retry(text: Written) -> Iterator[Broken]:
    plain = ruby.plain(text.markup)
    if telling.SECRET.search(plain) and telling.AGAIN.search(plain) and not telling.ASKED.search(plain):
        yield _broken(
            "retry",
            plain,
            "わからない番号を、もう一度打つようにすすめません。やめて、窓口で聞きます。「{words}」（{rule}、{source}）",
            LOCK,
        )


_RULES: tuple[Callable[[Written], Iterator[Broken]], ...] = (
    _literal, _action, _length, _clauses, _passive, _double, _humble, _idiom, _spaces, _word, _button, _colour, _never, _retry,
)  # fmt: skip

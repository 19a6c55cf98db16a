"""What a learner is told on the way: praise, and a kind word after a touch that leads nowhere."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kiosk.language import ruby
from kiosk.language.said import JAPANESE, Said
from kiosk.phone import keyboards
from kiosk.phone.vocabulary import MARKS_BELOW

if TYPE_CHECKING:
    from kiosk.lesson.model import Lesson
    from kiosk.phone.elements import Element, Option
    from kiosk.phone.model import Screen

RIGHT = "できました。"
LAST_RIGHT = "できました。これで {全部|ぜんぶ}です。"
# Where nothing goes on by itself.
RIGHT_NEXT = "できました。「つぎへ」に さわります。"
LAST_RIGHT_NEXT = "できました。これで {全部|ぜんぶ}です。「つぎへ」に さわると、おわります。"
AHEAD = "それも できました。"
ALREADY = "そこは もう できています。"
# A paper has no more sheets, or is as wide as it can be.
AT_END = "だいじょうぶです。これいじょうは、かわりません。"
# With each wrong touch of a step a little more help: where, then how, then slowly. %1 is what stands in the ring.
WRONG = "だいじょうぶです。オレンジの {枠|わく}の「%1」に さわります。"
WRONG_PLACE = "だいじょうぶです。オレンジの {枠|わく}の ところに さわります。"
WRONG_KEY = "だいじょうぶです。オレンジの {枠|わく}の キーに さわります。"
WRONG_SWIPE = "だいじょうぶです。{指|ゆび}を つけたまま、すべらせます。"
WRONG_AGAIN = "だいじょうぶです。{指|ゆび}の {絵|え}を {見|み}てください。{指|ゆび}の ところに さわります。"
WRONG_SLOWLY = "あわてなくて いいですよ。{指|ゆび}の ところに、かるく さわります。"
# %1 is what was touched; without a name, the rest of the sentence is enough.
WRONG_ALONE = "だいじょうぶです。それは「%1」です。もう{一度|いちど} どうぞ。"
WRONG_ALONE_PLACE = "だいじょうぶです。もう{一度|いちど} やってみましょう。"
WRONG_ALONE_AGAIN = "だいじょうぶです。それは「%1」です。こまったら「ヒント」に さわります。"
WRONG_ALONE_AGAIN_PLACE = "だいじょうぶです。こまったら「ヒント」に さわります。"
WRONG_ALONE_SHOWN = "いっしょに やりましょう。オレンジ{色|いろ}の {枠|わく}の ところに さわります。"
WRONG_LETTER = "だいじょうぶです。「けす」に さわります。"
# A touch that meets nothing is no mistake, and is answered each time: whoever sees no answer presses harder.
NOTHING_THERE = "だいじょうぶです。{絵|え}や ボタンの ところに さわります。"
STILL_THERE = "だいじょうぶです。そこは {見|み}るだけです。ほかの ところに さわります。"
MISSED_AGAIN = WRONG_ALONE_AGAIN_PLACE
MISSED = (NOTHING_THERE, STILL_THERE, MISSED_AGAIN)
PHONE_KEYS = "だいじょうぶです。スマホの {一番|いちばん}{下|した}の しるしは、いまは {使|つか}いません。"
SAMPLE = "そこは {見|み}るだけです。「れんしゅう」と {書|か}いてある スマホに さわります。"
FIRST_THIS = "まず、オレンジの {枠|わく}の「%1」に さわりましょう。"
FIRST_PLACE = "まず、オレンジの {枠|わく}の ところに さわりましょう。"
FIRST_KEY = "まず、オレンジの {枠|わく}の キーに さわりましょう。"
FIRST_SWIPE = "まず、{指|ゆび}を つけたまま、すべらせて みましょう。"
SKIPPED = "とばしました。あとで もう{一度|いちど} できます。"
ASK_HINT = "わからないときは「ヒント」に さわります。"
# A touch on a page that is only to be read is no mistake.
ONLY_READ = "いまは {読|よ}むだけです。{読|よ}んだら「つぎへ」に さわります。"
READ_THEN_NEXT = "{読|よ}んだら、「つぎへ」に さわります。"
# Where a card is read: a card of one's own stays in its purse.
NO_CARD_HERE = "ここでは {絵|え}の スマホに さわります。{本当|ほんとう}の カードは {出|だ}しません。"
CARD_STAYS = "{本当|ほんとう}の カードは {出|だ}しません。"
READING = "{読|よ}み{取|と}っています。{動|うご}かさずに {待|ま}ちます。"
# What goes on by itself on the phone.
PLEASE_WAIT = "おまちください。"
STILL_WAITING = "だいじょうぶです。{終|お}わるまで、おまちください。"
# Below the remedies: the ring is round that button then.
READ_AGAIN = "{見|み}たら、{青|あお}い ボタンに さわります。"
ONLY_WATCH = "{今|いま}は {見|み}るだけで だいじょうぶです。"
TOUCH_YOURS = (
    "ご{自分|じぶん}の スマホに さわってください。{同|おな}じ {画面|がめん}に なったら「できた」に さわります。"
)
NO_HINT = "オレンジ{色|いろ}の {枠|わく}の ところに さわります。"
# After the last letter: the key that ends what is typed, as it is printed.
END_WITH = {
    keyboards.ACCEPT: "「{確定|かくてい}」に さわります。",
    keyboards.SEARCH: "ことばが きまりました。「{検索|けんさく}」に さわります。",
}
# Before a letter that is on another face of the keyboard, by the face that the key leads to.
TURN_TO = {
    "capital": "「{大文字|おおもじ}」に さわると、つぎの {字|じ}が {大文字|おおもじ}に なります。",
    "capitals": "「{大文字|おおもじ}」に もう{一度|いちど} さわると、{大文字|おおもじ}が つづきます。",
    "small": "「{大文字|おおもじ}」に さわると、{小文字|こもじ}に もどります。",
    keyboards.SIGNS: "「123」に さわると、{数字|すうじ}と {記号|きごう}が {出|で}ます。",
    keyboards.LETTERS: "「abc」に さわると、{英字|えいじ}に もどります。",
}
# What a finger can meet beside the screen of the drawn phone: no element has such an id.
KEYS, MODEL = "(keys)", "(sample)"
BESIDE = {KEYS: PHONE_KEYS, MODEL: SAMPLE, **dict.fromkeys(MARKS_BELOW, PHONE_KEYS)}
# What is longer is not read in a sentence.
_MOST_LETTERS = 16

_GUIDED = (WRONG, WRONG_AGAIN, WRONG_SLOWLY)
# They name what was touched, the others what is to be touched.
OF_TOUCHED = (WRONG_ALONE, WRONG_ALONE_AGAIN)
_ALONE = (WRONG_ALONE, WRONG_ALONE_AGAIN, WRONG_ALONE_SHOWN)


def praise(is_last: bool, goes_on: bool) -> str:
    """After the right touch; who must go on by hand is told how."""
    if goes_on:
        return LAST_RIGHT if is_last else RIGHT
    return LAST_RIGHT_NEXT if is_last else RIGHT_NEXT


def after_wrong(count: int, is_alone: bool) -> str:
    """After the wrong touch of this number in a step; the words differ as long as they can."""
    words = _ALONE if is_alone else _GUIDED
    return words[min(count, len(words)) - 1]


def on_nothing(screen: Screen, target: str) -> str:
    """After a touch that meets nothing."""
    return STILL_THERE if screen.element(target) else NOTHING_THERE


def at_target(text: str, lesson: Lesson, screen: Screen, kind: str, target: str) -> Said:
    """The text with the name of what it speaks of; in other words where that has none that can be read."""
    if text not in _UNNAMED:
        return lesson.words.said(text)
    place, key, swipe = _UNNAMED[text]
    if kind in ("swipe", "scroll", "key"):
        return lesson.words.said(key if kind == "key" else swipe)
    said = lesson.words.said(text)
    name = _name(lesson, screen, target, said.tag == JAPANESE)
    if not name or len(ruby.plain(name)) > _MOST_LETTERS:
        return lesson.words.said(place)
    return Said(said.markup.replace("%1", name), said.tag)


_UNNAMED = {
    WRONG: (WRONG_PLACE, WRONG_KEY, WRONG_SWIPE),
    FIRST_THIS: (FIRST_PLACE, FIRST_KEY, FIRST_SWIPE),
    WRONG_ALONE: (WRONG_ALONE_PLACE,) * 3,
    WRONG_ALONE_AGAIN: (WRONG_ALONE_AGAIN_PLACE,) * 3,
}


def touched(screen: Screen, target: str) -> Element | Option | None:
    """What of the screen a finger meets there."""
    element = screen.element(target)
    return next((one for one in element.choices if one.id == target), element) if element else None


def _name(lesson: Lesson, screen: Screen, target: str, is_japanese: bool) -> str:
    """What stands on it, as whoever reads the sentence reads it; empty where that is nothing."""
    shown, element = touched(screen, target), screen.element(target)
    if shown is None or element is None:
        return ""
    if target in element.own_keys:
        said = lesson.words.said(element.own_keys[target])
        return said.markup if (said.tag == JAPANESE) == is_japanese else ""
    label = lesson.with_ruby(shown.label) if is_japanese else shown.gloss or shown.label
    return label if is_japanese or not ruby.is_japanese(label) else ""

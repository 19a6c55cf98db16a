"""What a learner is told on the way: praise, and a kind word after a touch that leads nowhere."""

RIGHT = "できました。"
LAST_RIGHT = "できました。これで {全部|ぜんぶ}です。"
# Where nothing goes on by itself.
RIGHT_NEXT = "できました。「つぎへ」を さわります。"
LAST_RIGHT_NEXT = "できました。これで {全部|ぜんぶ}です。「つぎへ」を さわります。"
# With each wrong touch of a step a little more help: where, then how, then slowly.
WRONG = "だいじょうぶです。ここを おします。"
WRONG_AGAIN = "だいじょうぶです。{手本|てほん}を {見|み}てください。{指|ゆび}の ところを おします。"
WRONG_SLOWLY = "あわてなくて いいですよ。{指|ゆび}の ところを、かるく さわります。"
WRONG_ALONE = "だいじょうぶです。もう{一度|いちど} やってみましょう。"
WRONG_ALONE_AGAIN = "だいじょうぶです。こまったら「ヒント」を さわります。"
WRONG_ALONE_SHOWN = "いっしょに やりましょう。オレンジ{色|いろ}の {枠|わく}の ところを さわります。"
WRONG_LETTER = "だいじょうぶです。「けす」を さわります。"
NOTHING_THERE = "だいじょうぶです。{絵|え}や ボタンの ところを さわります。"
FIRST_THIS = "まず、ここを さわってみましょう。"
SKIPPED = "とばしました。あとで もう{一度|いちど} できます。"
WHAT_NEXT = "{自分|じぶん}で やってみましょう。わからないときは「ヒント」を さわります。"
READING = "{読|よ}み{取|と}っています。{動|うご}かさずに {待|ま}ちます。"
# Below the remedies: the ring is round that button then.
READ_AGAIN = "できたら、スマホの {青|あお}い ボタンに さわります。"
ONLY_WATCH = "{今|いま}は {見|み}るだけで だいじょうぶです。"
TOUCH_YOURS = (
    "ご{自分|じぶん}の スマートフォンを さわってください。おなじ {画面|がめん}に なったら「できた」を さわります。"
)
NO_HINT = "オレンジ{色|いろ}の {枠|わく}の ところを さわります。"
# Which touch on nothing gets a word: the first may be a slip, and more than one word is scolding.
WORD_AT_MISS = 2

_GUIDED = (WRONG, WRONG_AGAIN, WRONG_SLOWLY)
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

"""The words by which the rules of writing know what a sentence does. No text for people."""

import re

QUOTE = re.compile("「[^「」]*」")
# A number, a telephone number, an address; and where a text asks for a fact.
FACTS = re.compile(r"#[0-9]+|[0-9０-９][0-9０-９,.:\-]*|(?<![A-Za-z@.])[a-z0-9-]+(?:\.[a-z0-9-]+)+")
ASKED_FOR = re.compile(r"\{[a-z][a-z0-9_.]+\}")
ACTIONS = frozenset((
    "さわる", "触る", "打つ", "押す", "すべらせる", "滑らせる", "置く", "かざす", "開く", "えらぶ", "選ぶ", "とじる", "閉じる",
    "入れる", "消す", "撮る",
))  # fmt: skip
HUMBLE = frozenset((
    "いたす", "致す", "ござる", "参る", "まいる", "伺う", "うかがう", "いただく", "頂く", "申す", "申し上げる", "なさる",
    "いらっしゃる", "おる", "拝見",
))  # fmt: skip
DOUBLE = re.compile(
    r"ない\s?(わけ|こと|もの)\s?(で|じゃ)?\s?は?\s?(ない|ありません|ございません)|なく\s?(は|も)\s?(ない|ありません)"
)
NEVER = frozenset(["必ず", "絶対", "絶対に", "かならず", "ぜったい"])
COLOURS = re.compile("(青|赤|緑|黄色?|灰色?|白|黒|オレンジ(色)?|茶色?|紫)(い|の|色の)")
PLACES = re.compile("上|下|右|左|中|横|段|はし|端|列|となり|隣|近く|真ん中|まわり|枠|わく|名前|書い|「")
SECRET = re.compile("番号|パスワード")
AGAIN = re.compile("もう\\s?(一度|いちど|1回)|{何度|なんど}も|何度も")
ASKED = re.compile("まちがいな|わかって|わかる とき|わかるとき|覚えて|おぼえて")

# That a number is not typed, shown or told; that one may stop here; a screen that is not as in the picture.
KEPT = re.compile("(番号|パスワード)[^。]*(ません|ないで)")
STOPS = re.compile("やめ(て|ます|られ)|(切って|止まって)\\s?だいじょうぶ")
DIFFERS = re.compile("(画面|見本|ページ|絵|見た目).*ちがう")
# What stands on a key that cannot be taken back, without spaces.
FINAL = re.compile("(同意|購入|支払|振込|送信|申込|申し込)(する|う|む|み)?$")

LOG_IN, LOG_OUT = "ログイン", "ログアウト"
# How whoever took a bait is answered first.
ALL_IS_WELL = "だいじょうぶです。"

# Within one word for a thing: どれか, いつでも.
INSIDE = frozenset(["か", "でも"])
AFTER_TO = frozenset(["いう", "言う"])
# How the analyser calls kinds of words, and the forms that matter here.
VERB, AUXILIARY, PARTICLE, PREFIX, NOUN = "動詞", "助動詞", "助詞", "接頭辞", "普通名詞"
ENDS = ("格助詞", "係助詞", "副助詞")
JOINING = "接続助詞"
NOW = ("ます", "て", "で", "ましょ")
CONDITION = ("たら", "だら", "なら")
TE, TO = ("て", "で"), "と"
# What a joining word does not join: 見ておく, ちがうと 言う, 続けて, に ついて.
HELPING = frozenset((
    "いる", "おく", "ある", "みる", "しまう", "もらう", "くる", "いく", "くださる", "ください", "くれる", "あげる",
    "いい", "よい", "だいじょうぶ", "大丈夫",
))  # fmt: skip
TOLD = frozenset(("言う", "いう", "出る", "わかる", "思う", "書く", "読む", "聞く"))
AS_ADVERB = frozenset(("続ける", "よる", "対する"))
PASSIVE = ("れる", "られる")
POLITE = ("ご", "御")

"""What lessons are about: each topic's name, a word about it and its picture. Their order is that of the cards.

Six of them: so many find room on one page, in the largest letters too.
"""

from kiosk.value import value


@value
class Topic:
    """A card on the page of topics; texts with ruby, `icon` a pictogram."""

    label: str
    detail: str
    icon: str


TOPICS = {
    "line": Topic("LINE", "つながる・{市|し}のお{知|し}らせ", "chat"),
    "mynaportal": Topic("マイナンバー カード", "ログイン・{暗証番号|あんしょうばんごう}", "card"),
    "application": Topic("ネットで {申請|しんせい}", "{市|し}の {手続|てつづ}きを {家|いえ}から", "form"),
    "basics": Topic("スマホの きほん", "さわる・{打|う}つ・つなぐ", "phone"),
    "safety": Topic("だまされない", "あやしい {知|し}らせ", "shield"),
    "city": Topic("{市|し}の サービス", "{予約|よやく}・ごみ・{水道|すいどう}", "house"),
}

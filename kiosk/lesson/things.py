"""What a learner is asked to bring, by its id in lessons and courses."""

THINGS = {
    "phone": "スマホ",
    "card": "マイナンバーカード",
    "pin": "4{桁|けた}の {暗証番号|あんしょうばんごう}",
    "mail": "メールアドレス",
    "notes": "{紙|かみ}と ペン",
    "charger": "{充電器|じゅうでんき}",
    "wifi-note": "Wi-Fiの パスワードの {紙|かみ}",
    "library-card": "{図書館|としょかん}の カード",
    "meter-slip": "{水道|すいどう}の {検針票|けんしんひょう}",
    "bankbook": "{通帳|つうちょう}",
}
# More would not lie side by side on one page in the largest letters, and nobody carries them.
MOST_THINGS = 4

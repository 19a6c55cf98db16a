"""What a learner is asked to bring, by its id in lessons and courses."""

THINGS = {
    "phone": "スマホ",
    "card": "マイナンバーカード",
    "pin": "4{桁|けた}の {暗証番号|あんしょうばんごう}",
    "mail": "メールアドレス",
    "notes": "{紙|かみ}と ペン",
}

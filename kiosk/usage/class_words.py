"""The closed lists of what is said of a class, and what each is called: the one place for both.

The names are catalog keys, put into a language where they are shown.
"""

from typing import Literal

Series = Literal["smartphone", "first", "seminar", "staff"]
Role = Literal["volunteer", "staff", "contractor"]
Reason = Literal["count", "date", "place", "course", "double", "not_held", "other"]
Question = Literal["operate", "letters", "line", "card", "pin", "apply", "phone", "safety", "other"]
Answer = Literal["can", "unsure", "hard"]

# `first` is for people who have no phone yet; `staff` is the city's own training and counts in no residents' figure.
SERIES: dict[Series, str] = {
    "smartphone": "スマホ教室", "first": "はじめてのスマホ教室", "seminar": "講習会", "staff": "職員研修",
}  # fmt: skip
# Who teaches.
ROLES: dict[Role, str] = {"volunteer": "ボランティア", "staff": "職員", "contractor": "委託"}
# Why what was written is corrected.
REASONS: dict[Reason, str] = {
    "count": "人数のまちがい", "date": "日付のまちがい", "place": "場所のまちがい", "course": "講座のまちがい",
    "double": "二重の入力", "not_held": "開催されなかった", "other": "その他",
}  # fmt: skip
# What people asked about.
QUESTIONS: dict[Question, str] = {
    "operate": "操作", "letters": "文字の入力", "line": "LINE", "card": "マイナンバーカード", "pin": "暗証番号",
    "apply": "申請", "phone": "機種・契約", "safety": "詐欺・安全", "other": "その他",
}  # fmt: skip

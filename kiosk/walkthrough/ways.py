"""The ways of learning one lesson, and what they are called."""

from typing import Literal, get_args

Way = Literal["watch", "practise", "alone", "own"]
WAYS: tuple[Way, ...] = get_args(Way)
WAY_WORDS: dict[Way, str] = {
    "watch": "{見|み}る", "practise": "れんしゅうする", "alone": "ひとりで やってみる",
    "own": "{自分|じぶん}の スマホで",
}  # fmt: skip

"""The one question at the end of a class, in the learners' languages. One touch each, no name."""

from kiosk.usage.class_words import Answer

QUESTION = "きょうの ことを、{自分|じぶん}で できそうですか。"
THANKS = "ありがとうございました。"
# answer → words, pictogram
ANSWERS: dict[Answer, tuple[str, str]] = {
    "can": ("できそう", "smile"),
    "unsure": ("{少|すこ}し {不安|ふあん}", "calm"),
    "hard": ("むずかしい", "frown"),
}

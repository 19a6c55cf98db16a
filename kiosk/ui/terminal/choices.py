"""What the pages with cards show, in the learner's language."""

from __future__ import annotations

from typing import Any

from kiosk.language.catalog import Words
from kiosk.lesson.things import THINGS
from kiosk.lesson.topics import TOPICS
from kiosk.walkthrough import visit as visiting
from kiosk.walkthrough.visit import Visit, World

# id → label, detail, pictogram
_PHONES = {
    "iphone": ("iPhone", "アイフォン", "phone"),
    "android": ("Android", "アンドロイド", "phone"),
    "none": ("もっていない・わからない", "この {画面|がめん}で {練習|れんしゅう}します", "question"),
}
_WAYS = {
    "watch": ("{見|み}る", "{画面|がめん}が うごくのを {見|み}ます", "eye"),
    "practise": ("{練習|れんしゅう}する", "{教|おそ}わりながら さわります", "hand"),
    "alone": ("ひとりで やってみる", "こまったら ヒントが あります", "star"),
    "own": ("{自分|じぶん}の スマホで", "{画面|がめん}を {見|み}ながら いっしょに", "phone"),
}
PANEL_WORDS = {
    "text": "{文字|もじ}の {大|おお}きさと {色|いろ}を かえられます。",
    "sound": "{音|おと}の {大|おお}きさと {速|はや}さを かえられます。",
    "language": visiting.CHOOSE_LANGUAGE,
    "help": "こまったときは、{近|ちか}くの {係|かかり}の{人|ひと}に {声|こえ}を かけてください。",
    "stop": "おわりますか。",
    "trouble": "どうなりましたか。",
}


def cards(visit: Visit, world: World, words: Words) -> list[dict[str, Any]]:
    """The cards of the page: id, label, detail, icon."""
    match visit.page:
        case "topics":
            found = ((topic, TOPICS[topic]) for topic in world.library.topics())
            return [_card(name, (one.label, one.detail, one.icon), words) for name, one in found]
        case "phone":
            return [_card(phone, texts, words) for phone, texts in _PHONES.items()]
        case "way":
            return [_card(way, _WAYS[way], words) for way in visit.ways]
        case "lessons":
            icon = TOPICS[visit.topic].icon if visit.topic in TOPICS else "form"
            about = (world.localise(lesson, visit.locale) for lesson in world.library.about(visit.topic))
            return [{"id": x.id, "label": x.title, "detail": x.goal, "icon": icon} for x in about]
    return []


def _card(name: str, texts: tuple[str, str, str], words: Words) -> dict[str, Any]:
    label, detail, icon = texts
    return {"id": name, "label": words.program(label), "detail": words.program(detail), "icon": icon}


def heading(visit: Visit, words: Words) -> str:
    """What stands at the top of the page."""
    headings = {
        "language": visiting.CHOOSE_LANGUAGE,
        "topics": visiting.CHOOSE_TOPIC,
        "lessons": visiting.CHOOSE_LESSON,
        "phone": visiting.CHOOSE_PHONE,
        "way": visiting.CHOOSE_WAY,
        "done": visiting.WELL_DONE,
    }
    if visit.page in headings:
        return words.program(headings[visit.page])
    return visit.lesson.title if visit.lesson else ""


def lesson_card(visit: Visit, world: World, words: Words) -> dict[str, Any]:
    """The chosen lesson in words; empty while none is chosen."""
    lesson = visit.lesson
    if lesson is None:
        return {}
    following = world.library.after(lesson)
    page = lesson.page
    return {
        "title": lesson.title,
        "goal": lesson.goal,
        "done": lesson.done or lesson.goal,
        "minutes": lesson.minutes,
        "bring": [words.program(THINGS[thing]) for thing in lesson.bring],
        "checked": lesson.checked.isoformat(),
        "address": page.addresses[0] if page and page.addresses else "",
        "addressName": page.name if page else "",
        "following": world.localise(following, visit.locale).title if following else "",
    }

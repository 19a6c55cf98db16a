"""What the pages with cards show, in the learner's language."""

from __future__ import annotations

from typing import Any

from kiosk.language.catalog import Words
from kiosk.walkthrough import visit as visiting
from kiosk.walkthrough.things import THINGS
from kiosk.walkthrough.visit import Visit, World
from kiosk.walkthrough.walk import WAY_WORDS

# id → label, detail, pictogram
_TOPICS = {
    "line": ("LINE", "つながる・{市|し}のお{知|し}らせ", "chat"),
    "mynaportal": ("マイナポータル", "カードで ログイン", "card"),
    "application": ("{電子申請|でんししんせい}", "{家|いえ}から {申|もう}しこむ", "form"),
    "basics": ("スマホの きほん", "さわる・{打|う}つ・つなぐ", "phone"),
    "card": ("マイナンバーカード", "カードを {使|つか}う", "card"),
    "safety": ("だまされない", "あやしい {知|し}らせ", "shield"),
    "city": ("{市|し}の サービス", "{予約|よやく}・ごみ・{水道|すいどう}", "house"),
}
_PHONES = {
    "iphone": ("iPhone", "アイフォン", "phone"),
    "android": ("Android", "アンドロイド", "phone"),
    "none": ("もっていない・わからない", "この {画面|がめん}で {練習|れんしゅう}します", "question"),
}
_WAYS: dict[str, tuple[str, str, str]] = {
    "watch": (WAY_WORDS["watch"], "{画面|がめん}が うごくのを {見|み}ます", "eye"),
    "practise": (WAY_WORDS["practise"], "{教|おそ}わりながら さわります", "hand"),
    "alone": (WAY_WORDS["alone"], "こまったら ヒントが あります", "star"),
    "own": (WAY_WORDS["own"], "{画面|がめん}を {見|み}ながら いっしょに", "phone"),
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
            return [_card(topic, _TOPICS[topic], words) for topic in world.library.topics()]
        case "phone":
            return [_card(phone, texts, words) for phone, texts in _PHONES.items()]
        case "way":
            return [_card(way, _WAYS[way], words) for way in visit.ways]
        case "lessons":
            icon = _TOPICS[visit.topic][2] if visit.topic in _TOPICS else "form"
            found = (world.localise(lesson, visit.locale) for lesson in world.library.about(visit.topic))
            return [{"id": x.id, "label": x.title, "detail": x.goal, "icon": icon} for x in found]
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

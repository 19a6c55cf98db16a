"""What may be done now, as one list: buttons, keypad, voice and tests read it, and `visit.advance` refuses the rest."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace
from typing import TYPE_CHECKING, Literal

from kiosk.language.catalog import Words
from kiosk.language.locales import SOURCE, Locale, named, offered
from kiosk.language.said import Said
from kiosk.lesson.library import FIRST
from kiosk.lesson.topics import TOPICS, Topic
from kiosk.value import value
from kiosk.walkthrough import variants
from kiosk.walkthrough.choices import ends, following, leaves, on_leaf
from kiosk.walkthrough.panels import IS_CALLED, PANELS
from kiosk.walkthrough.place import Chosen, Event, Opened, PhoneChoice, Switched, Turned, Visit, World
from kiosk.walkthrough.walk import Recognised, Touched, Troubled, Typed, Walk
from kiosk.walkthrough.ways import WAY_WORDS, Way

if TYPE_CHECKING:
    from kiosk.lesson.model import Lesson

# plain: grey border · outline: blue border · primary: filled blue, the way forward · staff: as the rail, to a person
Look = Literal["plain", "outline", "primary", "staff"]
# Where a button stands: in the row at the bottom, among the cards, among the tools of every page, among the kinds of
# phone of which one is marked, or among the troubles where the bar has no room for it.
Place = Literal["bar", "card", "tool", "choice", "spare"]
BEGIN = "{画面|がめん}に さわってください"
START = "れんしゅうを はじめる"
TROUBLE = "こまった とき"
AGAIN = "もう{一度|いちど} {聞|き}く"
AGAIN_SHORT = "もう{一度|いちど}"
HEAR = "{聞|き}く"
# While it goes on by itself.
AT_ONCE = "すぐ つぎへ"
AT_ONCE_LAST = "すぐ おわりへ"
OTHER_TROUBLES = "ほかの こまりごと"
OTHERS = "ほかの れんしゅう"
BEGINNERS = "はじめての {方|かた}は ここから"
# Of the sixes of a long list.
LEAF_NAME = "%1{番|ばん}から %2{番|ばん}"
NEEDS_THINGS = "{持|も}ち{物|もの}あり"
# Beside an answer that says to stop: nothing there is done.
TRY_AGAIN = "もう{一度|いちど} ためす"
ENOUGH = "きょうは ここまで"
HAVE = "{自分|じぶん}の スマホで はじめます"
HAVE_NOT = "れんしゅうを はじめます"


@value
class Button:
    """One thing that may be done: the name it is found by, its words in the visit's language, what comes of it.

    `picture` is the name of an illustration; where there is none of a lesson, its `topic` has one. `number` is a
    lesson's place in its topic. `short` is its word where the largest letters leave little room.
    """

    name: str
    label: Said
    event: Event
    icon: str = ""
    look: Look = "plain"
    place: Place = "bar"
    detail: Said | None = None
    picture: str = ""
    topic: str = ""
    number: int = 0
    short: Said | None = None


_PHONES: dict[PhoneChoice, tuple[str, str, str]] = {
    "iphone": ("iPhone", "うらに りんご", "phone"),
    "android": ("Android", "{下|した}に ◁○□", "phone"),
    "none": ("ない・わからない", "そのまま どうぞ", "question"),
}
_WAYS: dict[Way, tuple[str, str, str]] = {
    "practise": (START, "{画面|がめん}の スマホに、さわって すすみます", "hand"),
    "watch": (WAY_WORDS["watch"], "さわらずに", "eye"),
    "alone": ("ひとりで", "お{手本|てほん}なしで", "star"),
    "own": ("{自分|じぶん}の スマホで", "いっしょに", "phone"),
}


def actions(visit: Visit, world: World) -> tuple[Button, ...]:
    """All that may be done now, but for touching the drawn phone.

    Beside an open panel, what is on the panel, and the tools of the rail but for its own: calling somebody and the end are
    never out of reach.
    """
    words = world.words(visit.locale)
    if visit.panel:
        others = (tool for tool in _tools(visit, words) if tool.event != Opened(visit.panel))
        return (*_on_panel(visit, world, words), *others)
    return (*_bar(visit, world, words), *_cards(visit, world, words), *_tools(visit, words))


def is_possible(visit: Visit, event: Event, world: World) -> bool:
    """Whether `event` means something here. In a lesson fingers touch the phone, and time passes."""
    if isinstance(event, Touched | Typed):
        return visit.page == "steps" and not visit.panel
    if event == "beat":
        return visit.page == "steps" and not visit.panel
    return any(button.event == event for button in actions(visit, world))


# -- the row at the bottom: back and again first, the way forward last; where nobody is, the whole screen


def _bar(visit: Visit, world: World, words: Words) -> Iterator[Button]:
    if visit.page == "attract":
        yield Button("begin", words.said(BEGIN), "begin", "hand", "primary")
        return
    # It puts the answer to a trouble away: the task is whole again then.
    walk = visit.walk if visit.page == "steps" else None
    label, icon = (TRY_AGAIN, "repeat") if walk and walk.is_stopped else ("もどる", "back")
    yield Button("back", words.said(label), "back", icon, "primary" if walk and walk.helped else "plain")
    # Among the keys of the end another one begins with the same words.
    again = words.said(HEAR if visit.page != "steps" or (walk and walk.is_stopped) else AGAIN_SHORT)
    yield Button("again", words.said(AGAIN), "again", "speaker", "outline", short=again)
    match visit.page:
        case "topics" if len(world.library.about(FIRST)) > 1:
            yield Button("first", words.said(BEGINNERS), "first", "star", "primary")
        case "lessons":
            yield from _leaf_keys(visit, world, words)
        case "steps" if visit.walk:
            yield from _in_lesson(visit.walk, words)
        case "done":
            coming = following(visit, world.library)
            is_tempting = not visit.is_practised and visit.stopped is None
            repeats: Look = "primary" if is_tempting else "outline"
            yield Button("repeat", words.said("もう{一度|いちど} やる"), "repeat", "repeat", repeats)
            if visit.way != "alone":
                yield Button("alone", words.said("ひとりで"), "alone", "star", "outline")
            others: Look = "outline" if coming or not visit.is_practised else "primary"
            yield Button("others", words.said(OTHERS), "others", "form", others)


def _leaf_keys(visit: Visit, world: World, words: Words) -> Iterator[Button]:
    """One for each six of a long list: any lesson is a touch or two away."""
    count = leaves(world.library, visit.topic)
    for leaf in range(count if count > 1 else 0):
        look: Look = "outline" if leaf == visit.leaf else "plain"
        icon = "check" if leaf == visit.leaf else "form"
        first, last = ends(world.library, visit.topic, leaf)
        short = Said(f"{first}〜{last}", words.locale.tag)
        yield Button(f"leaf-{leaf}", leaf_name(visit, leaf, world), Turned(leaf), icon, look, short=short)


def leaf_name(visit: Visit, leaf: int, world: World) -> Said:
    """From which number to which."""
    said = world.words(visit.locale).said(LEAF_NAME)
    first, last = ends(world.library, visit.topic, leaf)
    return Said(said.markup.replace("%1", str(first)).replace("%2", str(last)), said.tag)


def _in_lesson(walk: Walk, words: Words) -> Iterator[Button]:
    if walk.is_stopped:
        yield Button("stop-call", words.said(PANELS["call"].tool), Opened("call"), PANELS["call"].icon, "staff")
        yield Button("enough", words.said(ENOUGH), "enough", "leave", "outline")
        return
    yield Button("panel-trouble", words.said(TROUBLE), Opened("trouble"), "question", "outline")
    match walk.way:
        case "watch" if walk.is_playing:
            yield Button("pause", words.said("とめる"), "pause", "pause", "outline")
        case "watch":
            yield Button("pause", words.said("つづける"), "pause", "play", "outline")
        case "practise" | "alone":
            yield Button("hint", words.said("ヒント"), "hint", "bulb", "outline")
    # Whoever reads about a trouble has not done the step.
    look: Look = "primary" if walk.is_next_ready and not walk.helped else "plain"
    if walk.way == "own":
        yield Button("next", words.said("できた"), "next", "check", look)
    else:
        label = short = "つぎへ"
        if walk.is_done and walk.is_by_hand and walk.goes_on:
            label, short = (AT_ONCE_LAST, "おわりへ") if walk.is_last else (AT_ONCE, "つぎへ")
        yield Button("next", words.said(label), "next", "next", look, short=words.said(short))


# -- the cards of a page


def _cards(visit: Visit, world: World, words: Words) -> Iterator[Button]:
    match visit.page:
        case "attract":
            yield from _languages(world, "language", lambda code: Chosen(code))
        case "topics":
            found = ((topic, TOPICS[topic]) for topic in world.library.topics())
            yield from (_topic_card(name, topic, words) for name, topic in found)
        case "lessons":
            here = on_leaf(world.library, visit.topic, visit.leaf)
            yield from (_lesson_card(lesson, number, visit, world) for number, lesson in here)
        case "card":
            if visit.lesson and (prior := world.library.prior_to(visit.lesson, visit.finished)):
                shown = world.localise(prior, visit.locale)
                yield Button("prior", shown.said(shown.title), "prior", "repeat", place="spare")
            yield from (_phone_choice(phone, visit, words) for phone in _PHONES)
            yield from (_way_card(way, visit, words) for way in _WAYS)
        case "phones":
            # Nothing is marked here: one touch goes on.
            yield from (replace(_phone_choice(phone, visit, words), look="plain", place="card") for phone in _PHONES)
        case "things":
            yield Button("have", words.said("あります"), Chosen("own"), "check", "primary", "card", words.said(HAVE))
            label, detail = words.said("ありません"), words.said(HAVE_NOT)
            yield Button("have-not", label, Chosen("practise"), "hand", "outline", "card", detail)
        case "done" if coming := following(visit, world.library):
            card = _lesson_card(coming, world.library.place_of(coming), visit, world)
            detail = words.said("つぎの れんしゅう")
            look: Look = "primary" if visit.is_practised else "outline"
            yield replace(card, name="following", event="following", look=look, detail=detail)


def _languages(world: World, prefix: str, event: Callable[[str], Event]) -> Iterator[Button]:
    """Each named in itself, and said by its own voice."""
    for one in offered(world.least_translated):
        yield Button(f"{prefix}-{one.code}", _own_name(one), event(one.code), place="card")


def _own_name(locale: Locale) -> Said:
    return Said(locale.name, locale.tag)


def _topic_card(name: str, topic: Topic, words: Words) -> Button:
    label, detail = words.said(topic.label), words.said(topic.detail)
    return Button(f"choice-{name}", label, Chosen(name), topic.icon, "plain", "card", detail, f"topic-{name}", name)


def _lesson_card(lesson: Lesson, number: int, visit: Visit, world: World) -> Button:
    """What was finished in this visit has a tick."""
    shown, topic = world.localise(lesson, visit.locale), lesson.topic
    icon = "check" if lesson.id in visit.finished else TOPICS[topic].icon
    return Button(
        f"choice-{lesson.id}", shown.said(shown.title), Chosen(lesson.id), icon, "plain", "card",
        shown.said(shown.goal), f"lesson-{lesson.id}", topic, number,
    )  # fmt: skip


def _phone_choice(phone: PhoneChoice, visit: Visit, words: Words) -> Button:
    label, detail, icon = _PHONES[phone]
    is_chosen = phone == visit.phone
    look: Look = "primary" if is_chosen else "plain"
    return Button(
        f"phone-{phone}", words.said(label), Chosen(phone), "check" if is_chosen else icon, look, "choice",
        words.said(detail), f"phone-{phone}",
    )  # fmt: skip


def _way_card(way: Way, visit: Visit, words: Words) -> Button:
    label, detail, icon = _WAYS[way]
    if way == "own" and visit.lesson and visit.lesson.bring:
        detail = NEEDS_THINGS
    look: Look = "primary" if way == "practise" else "outline"
    return Button(f"way-{way}", words.said(label), Chosen(way), icon, look, "card", words.said(detail))


# -- the tools of every page, and what is on the panels they open


def _tools(visit: Visit, words: Words) -> Iterator[Button]:
    """At the end of a lesson nothing is lost: it is not asked twice whether to stop."""
    for tool in tools(words, visit.is_called) if visit.is_running else ():
        is_end = visit.page == "done" and tool.event == Opened("stop")
        yield replace(tool, event="end") if is_end else tool


def tools(words: Words, is_called: bool = False) -> Iterator[Button]:
    """The buttons of every page, once somebody is there."""
    for panel in PANELS.values():
        if panel.tool:
            called = is_called and panel.name == "call"
            label, icon = (words.said(IS_CALLED), "check") if called else (words.said(panel.tool), panel.icon)
            detail = _elsewhere(words) if panel.name == "language" else None
            yield Button(f"tool-{panel.name}", label, Opened(panel.name), icon, "plain", "tool", detail)


def _elsewhere(words: Words) -> Said:
    """For somebody who cannot read this language, and not what it is called in it."""
    return _own_name(named(SOURCE)) if words.locale.tag == "en" else Said("Language", "en")


def _on_panel(visit: Visit, world: World, words: Words) -> Iterator[Button]:
    if visit.panel == "language":
        for button in _languages(world, "switch", lambda code: Switched(code)):
            is_current = button.event == Switched(visit.locale)
            yield replace(button, icon="check", look="primary") if is_current else button
    if visit.panel == "trouble" and visit.walk:
        yield from _on_help(visit, visit.walk, words)
    if visit.panel == "variant" and visit.walk:
        yield from _on_variants(visit.walk, words)
    if visit.panel == "stop":
        yield Button("panel-end", words.said("おわる"), "end", "leave", "outline")
        yield Button("panel-close", words.said("つづける"), "close", "next", "primary")
    elif visit.panel in ("text", "sound"):
        yield Button("panel-close", words.said("これで よい"), "close", "check", "primary")
    else:
        if visit.panel == "call":
            yield Button("panel-mistaken", words.said("まちがえました"), "mistaken", "back", "outline")
        yield Button("panel-close", words.said("とじる"), "close", "close")


def _on_help(visit: Visit, walk: Walk, words: Words) -> Iterator[Button]:
    lesson = walk.lesson
    if walk.way == "practise":
        yield Button("trouble-hint", words.said("ヒント"), "hint", "bulb", place="spare")
    pages = walk.trouble_pages
    for number in pages[visit.trouble_page % len(pages)] if pages else ():
        trouble = walk.troubles[number]
        sign, leads = lesson.said(trouble.sign), lesson.said(trouble.leads) if trouble.leads else None
        yield Button(f"trouble-{number}", sign, Troubled(number), place="card", detail=leads, picture=trouble.picture)
    if walk.lesson.variants and variants.can_choose_again(walk):
        label = words.said(variants.DIFFERS)
        yield Button("trouble-variant", label, Opened("variant"), place="card", picture="trouble-differs")
    yield Button("panel-again", words.said(AGAIN), "again", "speaker", "outline")
    if len(pages) > 1:
        yield Button("trouble-more", words.said(OTHER_TROUBLES), "more", "question", "outline")
    yield Button("trouble-call", words.said(PANELS["call"].tool), Opened("call"), "call-person", "staff")


def _on_variants(walk: Walk, words: Words) -> Iterator[Button]:
    """The looks of the service side by side; who has none of them goes on all the same."""
    for one in walk.lesson.variants:
        sign = walk.lesson.said(one.sign)
        yield Button(f"variant-{one.id}", sign, Recognised(one.id), place="card", picture=one.picture)
    yield Button("variant-none", words.said(variants.NEITHER), Recognised(""), place="card", picture="trouble-where")
    yield Button("panel-again", words.said(AGAIN), "again", "speaker", "outline")
    yield Button("variant-call", words.said(PANELS["call"].tool), Opened("call"), "call-person", "staff")

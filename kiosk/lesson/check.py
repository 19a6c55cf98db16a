"""Whether a lesson can be walked to its end, and reads as it should: problems for staff, each with its line."""

import re
from collections.abc import Iterator
from datetime import date
from functools import lru_cache
from itertools import product
from typing import assert_never

from kiosk import paths
from kiosk.document.problem import Problem
from kiosk.document.strict_yaml import Document, Place
from kiosk.language import ruby
from kiosk.lesson.city import FACTS
from kiosk.lesson.facts import is_said_as_sure, known_facts
from kiosk.lesson.load import load_document
from kiosk.lesson.model import MAX_STEPS, Lesson, PhoneKind, Step
from kiosk.lesson.pictures import MAX_SIDE, picture_fault
from kiosk.lesson.words import picture_path, texts
from kiosk.phone import keyboards
from kiosk.phone.elements import Element, Pin, Secret
from kiosk.phone.model import Action
from kiosk.phone.pictograms import PICTOGRAMS
from kiosk.phone.state import PhoneState, is_view_key, opened, performed, shows, written
from kiosk.phone.vacancies import Vacancies
from kiosk.phone.vocabulary import DIRECTIONS, FILLING, MARKS_BELOW

STALE_DAYS = 90
NO_FACT = "「{fact}」という事実はありません。"
_QUOTED = re.compile("「([^」]+)」")


def check_lesson(lesson: Lesson, today: date | None = None, document: Document | None = None) -> tuple[Problem, ...]:
    """All problems of a loaded lesson; with `today`, its age too (only ever a warning).

    `document` is its file, where it has been read already.
    """
    found = [
        *_order(lesson), *_goals(lesson), *_actions(lesson), *_texts(lesson), *_pictures(lesson), *_illustrations(lesson),
        *_codes(lesson),
    ]  # fmt: skip
    if today is not None:
        found += _age(lesson, today)
    if not found:
        return ()
    document = document or load_document(lesson.folder)
    path = lesson.folder / "lesson.yaml"
    return tuple(
        Problem(message, path, document.line(place), fills, _step_id(lesson, place), is_warning)
        for message, place, fills, is_warning in found
    )


Found = tuple[str, Place, dict[str, str], bool]


def _step_id(lesson: Lesson, place: Place) -> str:
    if len(place) > 1 and place[0] == "steps" and isinstance(place[1], int):
        return lesson.steps[place[1]].id
    return ""


def _order(lesson: Lesson) -> Iterator[Found]:
    seen: set[str] = set()
    for index, step in enumerate(lesson.steps):
        if step.id in seen:
            yield "同じidのステップが2つあります。", ("steps", index, "id"), {}, False
        seen.add(step.id)
    for phone, variant in product(lesson.phones, lesson.variant_ids):
        count = len(lesson.steps_for(phone, variant))
        if not 0 < count <= MAX_STEPS:
            fills = {"phone": phone, "count": str(count), "most": str(MAX_STEPS)}
            yield (
                "{phone} のステップが {count} あります（1〜{most}）。分けるか、足してください。",
                ("steps",),
                fills,
                False,
            )
    if not lesson.task:
        yield "task（ひとりで するときの めあて）を書いてください。なければ goal を見せます。", (), {}, True
    for number, name in enumerate(lesson.at_home):
        if name not in seen:
            yield "「{id}」というステップはありません。", ("at_home", number), {"id": name}, False
    yield from _unseen(lesson)
    yield from _variants(lesson)
    if lesson.remedies and not any(step.misread for step in lesson.steps):
        yield "remedies は misread のあるステップで見せます。misread を書いてください。", ("remedies",), {}, False
    if lesson.expires < lesson.seen_last:
        yield "expires が sources_read や checked より前の日です。", ("expires",), {}, False
    yield from _sources(lesson)


def _variants(lesson: Lesson) -> Iterator[Found]:
    """Looks between which one can choose, each with something of its own to do, before an end that all share."""
    known = {one.id for one in lesson.variants}
    if len(known) == 1 or len(known) < len(lesson.variants):
        yield "variants には、ちがう id の見た目を2つか3つ書いてください。", ("variants",), {}, False
    for index, step in enumerate(lesson.steps):
        if step.variant and step.variant not in known:
            yield (
                "「{variant}」という見た目は variants にありません。",
                ("steps", index, "variant"),
                {"variant": step.variant},
                False,
            )
    if known and not any(step.variant for step in lesson.steps):
        yield "variants を書いたら、variant のあるステップも書いてください。", ("variants",), {}, False
    if lesson.steps[-1].variant:
        yield (
            "さいごのステップは、どの見た目でも同じにしてください。",
            ("steps", len(lesson.steps) - 1, "variant"),
            {},
            False,
        )


def _sources(lesson: Lesson) -> Iterator[Found]:
    """Whoever reads them again must find the page."""
    for number, source in enumerate(lesson.sources):
        if not source.is_found:
            message = "sources には、読んだページを書いてください。「{address}」はサイトの入口です。"
            yield message, ("sources", number), {"address": str(source.url)}, False


def _unseen(lesson: Lesson) -> Iterator[Found]:
    """Troubles that are for another phone than their step, or than the lesson."""
    shown = {
        (phone, variant): {step.id: step.trouble for step in lesson.steps_for(phone, variant)}
        for phone, variant in product(lesson.phones, lesson.variant_ids)
    }
    for index, step in enumerate(lesson.steps):
        for number, trouble in enumerate(step.trouble):
            if not any(trouble in steps.get(step.id, ()) for steps in shown.values()):
                message = "この trouble は、どの電話でも見せません。only を見てください。"
                yield message, ("steps", index, "trouble", number), {}, False


def _goals(lesson: Lesson) -> Iterator[Found]:
    """Whoever goes alone is told what to reach, and no button: neither the right one nor one that would be wrong."""
    for index, step in enumerate(lesson.steps):
        if not step.goal and step.do.kind != "type":
            yield (
                "goal（ひとりで するときの めあて）を書いてください。なければ、だいたいの文を見せます。",
                ("steps", index),
                {},
                True,
            )
        body = lesson.screen(step.screen).body
        labels = {ruby.plain(shown.label) for element in body for shown in (element, *element.choices)}
        for name in _QUOTED.findall(ruby.plain(step.goal)):
            if name in labels:
                message = "goal には、画面にある「{label}」を書かないでください。なにをするかだけを書きます。"
                yield message, ("steps", index, "goal"), {"label": name}, True


def _actions(lesson: Lesson) -> Iterator[Found]:
    told: set[int] = set()
    for phone, variant in product(lesson.phones, lesson.variant_ids):
        for index, message in _done_by_hand(lesson, phone, variant):
            if index not in told:
                told.add(index)
                step = lesson.steps[index]
                fills = {"screen": step.screen, "target": step.do.target, "into": step.do.into, "kind": step.do.kind}
                yield message, ("steps", index, "do"), fills, False


def _done_by_hand(lesson: Lesson, phone: PhoneKind, variant: str) -> Iterator[tuple[int, str]]:
    """Every step's action done on the phone as a finger does it: which cannot be done, and why."""
    state: PhoneState | None = None
    places = {step.id: index for index, step in enumerate(lesson.steps)}
    for step in lesson.steps_for(phone, variant):
        if state is None or state.screen_id != step.screen:
            state = opened(step.screen, lesson.screen(step.screen))
        try:
            message = _fault_of(step.do, state) or _fault_of_rehearsal(step, state)
            if phone == "iphone" and step.do.target in MARKS_BELOW:
                message = "「{target}」は Android だけに あります。only: android と書いてください。"
            if not message:
                after = written(state, step.do) if step.do.kind == "type" else performed(state, step.do)
                message = _fault_after(step.do, after)
                state = after or state
        except AssertionError:
            # A word of the vocabulary that nobody has taught the phone yet.
            message = "「{kind}」を、この電話はまだ知りません。"
        if message:
            yield places[step.id], message
        if step.then:
            state = None


def _fault_of_rehearsal(step: Step, state: PhoneState) -> str:
    """What is wrong with its other right ways, and with what is to be left alone."""
    right = {step.do.target, *(other.do.target for other in step.also)}
    if step.avoid and step.do.kind in ("swipe", "read"):
        return "avoid は、さわってえらぶステップに書きます。swipe と read では、avoid の所にさわれません。"
    for other in step.also:
        if fault := _fault_of(other.do, state):
            return fault
    for bait in step.avoid:
        if bait in right:
            return "avoid と do（also）が同じ所です。"
        if state.screen.element(bait) is None and bait not in state.screen.edges:
            return "avoid に書いた所が、画面「{screen}」にありません。"
    return ""


_NOTHING_COMES = "「{kind}」をしても、画面「{screen}」に何もおきません。"


def _fault_after(action: Action, after: PhoneState | None) -> str:
    """Why the phone is not as it should be once the action was done on it."""
    if after is None:
        return "「{into}」にもう入っている文字のつづきになっていません。"
    return "" if shows(after, action) else _NOTHING_COMES


def _fault_of(action: Action, state: PhoneState) -> str:
    """Why the action cannot be done on this screen; empty when it can."""
    screen = state.screen
    element = screen.element(action.into if action.kind == "type" else action.target)
    match action.kind:
        case "tap" | "long_press" | "scroll":
            if element and element.kind == "talk_bar" and action.target in ("mic", "send"):
                is_there = (action.target == "send") == bool(state.text_of(element.id))
                return "" if is_there else "mic は文字を入れるまえ、send は入れたあとにだけあります。"
            if element and is_view_key(element, action.target) and performed(state, action) == state:
                return _NOTHING_COMES
            is_edge = action.kind == "tap" and action.target in screen.edges
            return "" if element or is_edge else "画面「{screen}」に「{target}」がありません。"
        case "swipe":
            return "" if action.target in DIRECTIONS else "swipe に書けるのは up、down、left、right です。"
        case "choose":
            can = element is not None and action.target in [option.id for option in element.choices]
            can = can and not (isinstance(element, Vacancies) and action.target in element.full)
            return "" if can else "画面「{screen}」に、えらべる「{target}」がありません。"
        case "scan":
            can = screen.kind == "camera" and element is not None and element.kind == "qr"
            return "" if can else "scan は、camera の画面の qr に使います。"
        case "wait":
            can = element is not None and element.kind in FILLING
            return "" if can else "画面「{screen}」に、待つ「{target}」（wait、face）がありません。"
        case "hold_card":
            return "" if screen.kind == "nfc" else "hold_card は、nfc の画面で使います。"
        case "type":
            return _typing_fault(action, element)
        case "read":
            return ""
        case _:
            assert_never(action.kind)


def _typing_fault(action: Action, element: Element | None) -> str:
    keyboard = element.types_with if element else None
    if element is None or keyboard is None:
        return "画面「{screen}」に、文字を入れる「{into}」がありません（into: を見てください）。"
    if not action.target or not keyboards.writes(keyboard, action.target):
        return "「{target}」は、このキーボードで打てません。"
    if isinstance(element, Pin) and len(action.target) != element.length:
        return "「{target}」の桁数が、画面の桁数とちがいます。"
    if isinstance(element, Secret) and not 6 <= len(element.value + action.target) <= 16:
        return "「{target}」は、6文字から16文字までではありません。"
    if action.confirm and (keyboard in keyboards.NUMBERS or (action.confirm == "search" and element.kind != "search")):
        return "画面「{screen}」の「{into}」には、そのキー（confirm）がありません。"
    return ""


@lru_cache(maxsize=10_000)
def faults_in(markup: str, every_kanji: bool = False) -> tuple[str, ...]:
    """As in `language.ruby`; the labels of shared screens stand in many lessons."""
    if not every_kanji and "{" not in markup and "}" not in markup:
        return ()
    return ruby.faults_in(markup, every_kanji=every_kanji)


def _texts(lesson: Lesson) -> Iterator[Found]:
    known = known_facts()
    for text in texts(lesson):
        for message in faults_in(text.markup):
            yield message, text.place, {}, False
        for fact in ruby.facts_in(text.markup):
            if fact not in FACTS and fact not in known:
                yield NO_FACT, text.place, {"fact": fact}, False
            elif fact in known and not known[fact].fact.is_sure and is_said_as_sure(text.markup):
                fills = {"fact": fact, "grade": str(known[fact].fact.grade)}
                message = "「{fact}」はたしかではありません（{grade}）。「かもしれません」のように書いてください。"
                yield message, text.place, fills, False


def _codes(lesson: Lesson) -> Iterator[Found]:
    """A code leads where its caption says: each address is a fact, and the caption names whose it is."""
    if lesson.page:
        caption = ruby.plain(lesson.page.name)
        for number, address in enumerate(lesson.page.addresses):
            yield from _code(address, caption, ("page", "addresses", number))
    for index, step in enumerate(lesson.steps):
        if step.code:
            yield from _code(step.code, ruby.plain(step.own or step.say), ("steps", index, "code"))


def _code(address: str, caption: str, place: Place) -> Iterator[Found]:
    asked, known = ruby.facts_in(address), known_facts()
    if len(asked) != 1 or address != f"{{{asked[0]}}}":
        message = "「{address}」は、city.yaml か facts.yaml に書いて、{{fact.…}} の形で使ってください。"
        yield message, place, {"address": address}, False
        return
    if asked[0] not in FACTS and asked[0] not in known:
        yield NO_FACT, place, {"fact": asked[0]}, False
        return
    fact = known[asked[0]].fact if asked[0] in known else None
    owner, host = (fact.owner, fact.host) if fact else ("市", "市")
    if owner not in caption and host not in caption:
        message = "QRコードの説明「{caption}」に、だれのページか（{owner}）が書いてありません。"
        yield message, place, {"caption": caption, "owner": owner or "owner"}, False


def _illustrations(lesson: Lesson) -> Iterator[Found]:
    """What stands beside a trouble is one of the illustrations, wherever they lie."""
    known = {path.stem for folder in paths.picture_folders() for path in folder.glob("*.svg")}
    asked: list[tuple[str, Place]] = [(one.picture, ("variants", number)) for number, one in enumerate(lesson.variants)]
    for index, step in enumerate(lesson.steps):
        asked += ((trouble.picture, ("steps", index, "trouble", n)) for n, trouble in enumerate(step.trouble))
    for picture, place in asked:
        if picture and picture not in known:
            yield "絵「{picture}」がありません。", place, {"picture": picture}, False


def _pictures(lesson: Lesson) -> Iterator[Found]:
    for name in lesson.screens:
        for element in lesson.screen(name).body:
            for shown in (element, *element.choices):
                is_icon = element.kind == "app" and not picture_path(lesson, shown.shown_picture)
                if message := "" if is_icon else _picture_fault(lesson, shown.shown_picture):
                    fills = {"picture": shown.shown_picture, "most": str(MAX_SIDE)}
                    yield message, ("screens", name), fills, False


def _picture_fault(lesson: Lesson, picture: str) -> str:
    path = picture_path(lesson, picture)
    if path is not None:
        return picture_fault(path)
    return "" if picture in ("", *PICTOGRAMS) else "絵「{picture}」がありません。"


def _age(lesson: Lesson, today: date) -> Iterator[Found]:
    if lesson.has_expired(today):
        yield "期限（expires）を過ぎています。本物の画面と見くらべて、日付を直してください。", ("expires",), {}, True
    elif (today - lesson.seen_last).days > STALE_DAYS:
        fills = {"days": str((today - lesson.seen_last).days)}
        place = "checked" if lesson.checked else "sources_read"
        yield "{days}日前から見直していません。本物の画面と見くらべてください。", (place,), fills, True


def overdue(today: date) -> tuple[Problem, ...]:
    """What is to be read again by now, as warnings."""
    message = "「{fact}」は {day} までに、もう一度たしかめる事実です。"
    return tuple(
        Problem(message, one.path, one.line, {"fact": name, "day": str(one.fact.recheck_after)}, is_warning=True)
        for name, one in known_facts().items()
        if today > one.fact.recheck_after
    )

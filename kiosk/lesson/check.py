"""Whether a lesson can be walked to its end, and reads as it should: problems for staff, each with its line."""

from collections.abc import Iterator
from datetime import date

from kiosk.document.problem import Problem
from kiosk.document.strict_yaml import Place
from kiosk.language import ruby
from kiosk.language.catalog import Words
from kiosk.lesson.city import FACTS
from kiosk.lesson.load import load_document
from kiosk.lesson.model import MAX_STEPS, Lesson, Step
from kiosk.lesson.words import picture_path, texts
from kiosk.phone import keyboards
from kiosk.phone.model import Action, Element, Screen
from kiosk.phone.pictograms import PICTOGRAMS
from kiosk.phone.vocabulary import DIRECTIONS, TYPED

STALE_DAYS = 90
EASY_KANJI = 13


def check_lesson(lesson: Lesson, today: date | None = None) -> tuple[Problem, ...]:
    """All problems of a loaded lesson; with `today`, its age too (only ever a warning)."""
    document = load_document(lesson.folder)
    found = [*_order(lesson), *_actions(lesson), *_texts(lesson), *_pictures(lesson)]
    if today is not None:
        found += _age(lesson, today)
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
    for phone in lesson.phones:
        count = len(lesson.steps_for(phone))
        if not 0 < count <= MAX_STEPS:
            fills = {"phone": phone, "count": str(count), "most": str(MAX_STEPS)}
            yield (
                "{phone} のステップが {count} あります（1〜{most}）。分けるか、足してください。",
                ("steps",),
                fills,
                False,
            )
    if lesson.expires < lesson.checked:
        yield "expires が checked より前の日です。", ("expires",), {}, False


def _actions(lesson: Lesson) -> Iterator[Found]:
    for index, step in enumerate(lesson.steps):
        message = _fault_of(step, lesson.screen(step.screen))
        if message:
            fills = {"screen": step.screen, "target": step.do.target, "into": step.do.into}
            yield message, ("steps", index, "do"), fills, False


def _fault_of(step: Step, screen: Screen) -> str:
    """Why the step's action cannot be done on its screen; empty when it can."""
    action = step.do
    element = screen.element(action.into if action.kind == "type" else action.target)
    match action.kind:
        case "tap" | "long_press" | "scroll" if element is None:
            return "画面「{screen}」に「{target}」がありません。"
        case "swipe" if action.target not in DIRECTIONS:
            return "swipe に書けるのは up、down、left、right です。"
        case "choose" if element is None or action.target == element.id:
            return "画面「{screen}」に、えらべる「{target}」がありません。"
        case "scan" if screen.kind != "camera" or element is None or element.kind != "qr":
            return "scan は、camera の画面の qr に使います。"
        case "hold_card" if screen.kind != "nfc":
            return "hold_card は、nfc の画面で使います。"
        case "type":
            return _typing_fault(action, element)
    return ""


def _typing_fault(action: Action, element: Element | None) -> str:
    if element is None or element.kind not in TYPED:
        return "画面「{screen}」に、文字を入れる「{into}」がありません（into: を見てください）。"
    keyboard = "digits" if element.kind == "pin" else element.keyboard
    if not action.target or not keyboards.writes(keyboard, action.target):
        return "「{target}」は、このキーボードで打てません。"
    if element.kind == "pin" and len(action.target) != element.length:
        return "「{target}」の桁数が、画面の桁数とちがいます。"
    return ""


def _texts(lesson: Lesson) -> Iterator[Found]:
    for text in texts(lesson):
        for message in ruby.faults_in(text.markup):
            yield message, text.place, {}, False
        for fact in ruby.facts_in(text.markup):
            if fact not in FACTS:
                yield "「{fact}」という市の情報はありません。", text.place, {"fact": fact}, False


def _pictures(lesson: Lesson) -> Iterator[Found]:
    for name in lesson.screens:
        for element in lesson.screen(name).body:
            path = picture_path(lesson, element.picture)
            is_known = path.is_file() if path else element.kind == "app" or element.picture in ("", *PICTOGRAMS)
            if not is_known:
                yield "絵「{picture}」がありません。", ("screens", name), {"picture": element.picture}, False


def _age(lesson: Lesson, today: date) -> Iterator[Found]:
    if lesson.has_expired(today):
        yield "期限（expires）を過ぎています。本物の画面と見くらべて、日付を直してください。", ("expires",), {}, True
    elif (today - lesson.checked).days > STALE_DAYS:
        fills = {"days": str((today - lesson.checked).days)}
        yield "{days}日前から見直していません。本物の画面と見くらべてください。", ("checked",), fills, True


def check_translation(lesson: Lesson, words: Words) -> tuple[Problem, ...]:
    """What is missing or wrong in one language. A missing text is a warning: Japanese is shown in its place."""
    path = lesson.folder / "i18n" / f"{words.locale.code}.po"
    document = load_document(lesson.folder)
    found: dict[tuple[str, str], Problem] = {}
    for text in texts(lesson):
        if not text.markup or (text.context, text.markup) in found:
            continue
        own = words.has_lesson(lesson.folder, text.context, text.markup)
        shared = words.content(text.markup)
        translation = own or shared
        if own is None and shared == text.markup and not (text.is_on_phone and _needs_no_gloss(text.markup, words)):
            found[text.context, text.markup] = Problem(
                "{language}の訳がありません: 「{text}」", lesson.folder / "lesson.yaml", document.line(text.place),
                {"language": ruby.plain(words.locale.name), "text": ruby.plain(text.markup)}, is_warning=True,
            )  # fmt: skip
            continue
        problems = ruby.faults_in(translation, every_kanji=words.locale.is_easy and not text.is_on_phone)
        for message in (*problems, *_too_hard(translation, words.locale.is_easy)):
            fills = {"text": ruby.plain(translation)}
            found[text.context, text.markup] = Problem(message, path, None, fills, step=text.context)
    return tuple(found.values())


def _needs_no_gloss(label: str, words: Words) -> bool:
    """Letters and digits can be read as they stand; for easy Japanese the reading is made from the furigana."""
    return words.locale.is_easy or not ruby.is_japanese(label)


def _too_hard(text: str, is_easy: bool) -> Iterator[str]:
    if is_easy and any(ruby.kanji_count(part) > EASY_KANJI for part in ruby.plain(text).split("。")):
        yield "1つの文に漢字が多すぎます（13字まで）: 「{text}」"

"""A text knows its language: what nobody has translated is Japanese, wherever it is said."""

from dataclasses import replace
from math import inf

import pytest

from kiosk.language import ruby
from kiosk.language.catalog import Words
from kiosk.language.locales import named
from kiosk.language.said import Said
from kiosk.lesson.model import Lesson, PhoneKind
from kiosk.lesson.words import said
from kiosk.phone.model import Action
from kiosk.walkthrough import answers
from kiosk.walkthrough import walk as walking
from kiosk.walkthrough.actions import actions
from kiosk.walkthrough.panels import PANELS
from kiosk.walkthrough.place import Visit, World
from kiosk.walkthrough.visit import advance, heading, spoken
from kiosk.walkthrough.walk import Say, Touched, begun, right_events
from kiosk.walkthrough.ways import WAYS, Way
from tests.walkthrough.visits import LIBRARY, places, world_in, wrong_touch

_NOTHING = Touched(Action(kind="tap", target="nowhere"))
_LESSONS = tuple(LIBRARY.lessons.values())


def _texts(visit: Visit, world: World) -> set[Said]:
    """All that is shown or said here, and said after any event."""
    found = {*spoken(visit, world), *(text for b in actions(visit, world) for text in (b.label, b.detail) if text)}
    if (top := heading(visit, world)) is not None:
        found.add(top)
    on_phone = (wrong_touch(visit.walk), next(right_events(visit.walk), "next")) if visit.walk else ()
    for event in (*(button.event for button in actions(visit, world)), "beat", _NOTHING, *on_phone):
        for effect in advance(visit, event, world, 1.0)[1]:
            found.update(effect.texts if isinstance(effect, Say) else ())
    return found


def _in(lesson: Lesson | None, world: World, visit: Visit) -> Visit:
    """The same place, its lesson put into the words of `world`."""
    if lesson is None:
        return visit
    shown = world.localise(LIBRARY.lessons[lesson.id], "")
    return replace(visit, lesson=shown, walk=visit.walk and walking.in_language(visit.walk, shown))


@pytest.mark.parametrize("code", ["zh_Hans", "vi", "en"])
def test_what_nobody_has_translated_is_japanese_everywhere(code: str) -> None:
    words = Words(named(code))  # an empty catalog, as on the day a language is begun
    world = world_in(words)
    seen: set[Said] = set()
    for visit in places():
        seen |= _texts(_in(visit.lesson, world, replace(visit, locale=code)), world)
    names = {locale.name for locale in map(named, ("ja", "ja@easy", "zh_Hans", "ko", "vi", "pt_BR", "en"))}
    names |= {named(one).greeting for one in ("ja", "ja@easy", "zh_Hans", "ko", "vi", "pt_BR", "en")}
    wrong = {x for x in seen if x.markup not in names and ruby.is_japanese(ruby.reading(x.markup)) and x.tag != "ja"}
    assert len(seen) > 100
    assert not wrong
    assert {PANELS["call"].title, answers.RIGHT, answers.NOTHING_THERE} <= {text.markup for text in seen}


def test_what_is_translated_is_in_its_language() -> None:
    lesson = next(x for x in _LESSONS if wrong_touch(begun(x, "iphone", "practise", 0.0)[0]).action.target)
    words = Words(
        named("vi"),
        {(None, answers.WRONG): "Không sao. %1", (None, answers.WRONG_PLACE): "Không sao."},
        {},
        {lesson.folder: (inf, {("lesson", lesson.title): "Bài học"})},
    )
    shown = world_in(words).localise(lesson, "vi")
    assert shown.said(shown.title) == Said("Bài học", "vi")
    assert shown.said(shown.goal) == Said(lesson.goal, "ja")
    walk = begun(shown, "iphone", "practise", 0.0)[0]
    (effect,) = walking.advance(walk, wrong_touch(walk), 1.0)[1]
    assert effect == Say((Said("Không sao.", "vi"),))
    assert Said("Bài học", "vi") in set(said(shown)) and Said(lesson.goal, "ja") in set(said(shown))


def test_letters_that_are_no_japanese_belong_to_everybody() -> None:
    assert Words(named("vi")).said("LINE") == Said("LINE", "vi")
    assert Words(named("ja")).said("LINE") == Said("LINE", "ja")


@pytest.mark.parametrize("lesson", _LESSONS, ids=lambda lesson: lesson.id)
@pytest.mark.parametrize("phone", ["iphone", "android"])
@pytest.mark.parametrize("way", WAYS)
def test_the_phone_changes_after_a_step(lesson: Lesson, phone: PhoneKind, way: Way) -> None:
    """Cause and effect: once the step is done, the phone shows the screen that comes of it."""
    walk = begun(lesson, phone, way, 0.0)[0]
    changes = 0
    for step, following in zip(walk.steps, (*walk.steps[1:], None), strict=True):
        for event in () if way in ("watch", "own") else right_events(walk):
            walk, _ = walking.advance(walk, event, 1.0)
        if way == "watch":
            while not walk.is_done:
                walk, _ = walking.advance(walk, "beat", 1.0)
        wanted = step.then or (following.screen if following else "")
        if walk.is_done and wanted:
            assert walk.state.screen_id == wanted, step.id
            changes += wanted != step.screen
        if following:
            index = walk.index
            while walk.index == index:
                walk, _ = walking.advance(walk, "beat" if way == "watch" else "next", 1.0)
    assert changes or way == "own"

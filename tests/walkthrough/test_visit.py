from dataclasses import replace

import pytest

from kiosk import paths
from kiosk.language.catalog import Words
from kiosk.language.locales import named
from kiosk.language.said import Said
from kiosk.lesson.library import load_library
from kiosk.lesson.model import Lesson
from kiosk.lesson.things import THINGS
from kiosk.walkthrough.actions import actions
from kiosk.walkthrough.choices import way_to
from kiosk.walkthrough.focus import focus
from kiosk.walkthrough.idle import Idle, Quiet
from kiosk.walkthrough.visit import (
    LEARNED,
    TAKE_CARD,
    TAKE_PHONE,
    WELL_DONE_ALONE,
    WHICH_PHONE,
    WHICH_THINGS,
    Chosen,
    Opened,
    Visit,
    World,
    advance,
    ended,
    heading,
    reminder,
    spoken,
    spoken_to,
)
from kiosk.walkthrough.walk import Record, Say, right_events

_WORLD = World(load_library([paths.LESSONS]), lambda lesson, _: lesson, lambda code: Words.load(named("ja")))
_LESSON = next(iter(_WORLD.library.lessons.values()))
# Where a topic has several lessons, one of them is chosen on a page of its own.
_IS_ALONE = len(_WORLD.library.about(_LESSON.topic)) == 1
_TO_LESSON = way_to(_WORLD.library, _LESSON.id)
_LIST_PAGE = [] if _IS_ALONE else ["lessons"]


def _go(*events: object) -> tuple[Visit, list[str]]:
    visit, kinds = Visit(), []
    for event in events:
        visit, effects = advance(visit, event, _WORLD, 0.0)  # type: ignore[arg-type]
        kinds += [effect.kind for effect in effects if isinstance(effect, Record)]
    return visit, kinds


def test_the_way_to_a_lesson() -> None:
    pages = []
    visit = Visit()
    for event in ("begin", *_TO_LESSON, Chosen("android"), Chosen("practise")):
        visit, _ = advance(visit, event, _WORLD, 0.0)  # type: ignore[arg-type]
        pages.append(visit.page)
    assert pages == ["topics", *_LIST_PAGE, "card", "card", "steps"]
    assert visit.locale == "ja" and visit.walk and visit.walk.phone == "android"


@pytest.mark.parametrize("way", ["practise", "alone", "watch"])
def test_a_slow_hand_on_next_does_not_skip_the_page_that_has_just_come(way: str) -> None:
    visit, _ = _go("begin", *_TO_LESSON, Chosen("iphone"), Chosen(way))
    visit = _by_itself(visit, 10.0)
    assert visit.walk and visit.walk.index == 1
    for seconds in (0.0, 1.4, 2.4):
        assert advance(visit, "next", _WORLD, 10.0 + seconds) == (visit, ())
    later, _ = advance(visit, "next", _WORLD, 12.6)
    assert later.walk and (later.walk.is_asked or later.walk.index == 2)
    for event in right_events(visit.walk) if way != "watch" else ():
        visit, _ = advance(visit, event, _WORLD, 10.5)
    if way != "watch":
        further, _ = advance(visit, "next", _WORLD, 11.0)
        assert further.walk and further.walk.index == 2, "whoever has done the step means it"
        assert advance(further, "next", _WORLD, 11.0)[0].walk != further.walk, (
            "what was turned by hand is ready at once"
        )


def test_nor_does_it_begin_anything_on_the_page_at_the_end() -> None:
    visit, _ = _go("begin", *_TO_LESSON, Chosen("iphone"), Chosen("practise"))
    now = 0.0
    while visit.page == "steps":
        visit, now = _by_itself(visit, now), now + 10.0
    for event in ("repeat", "alone"):
        assert advance(visit, event, _WORLD, now - 9.0) == (visit, ())  # type: ignore[arg-type]
        assert advance(visit, event, _WORLD, now)[0] != visit  # type: ignore[arg-type]
    assert advance(visit, "back", _WORLD, now - 9.0)[0] != visit


def _by_itself(visit: Visit, now: float) -> Visit:
    """The step done, and the next one come by itself."""
    assert visit.walk
    for event in right_events(visit.walk) if visit.walk.is_by_hand else ():
        visit, _ = advance(visit, event, _WORLD, now)
    before = visit.walk.index if visit.walk else -1
    for _ in range(3 if visit.walk and visit.walk.is_by_hand else 14):
        if visit.walk and visit.walk.index == before:
            visit, _ = advance(visit, "beat", _WORLD, now)
    return visit


def test_three_touches_from_the_topics_to_the_phone() -> None:
    """And one fewer in a second lesson: whose phone it is has been asked."""
    visit, _ = _go("begin")
    for touches in (3, 2):
        visit, _ = _go("begin") if touches == 3 else (visit, None)
        for count, event in enumerate(
            (*_TO_LESSON, *([Chosen("android")] if touches == 3 else []), Chosen("practise"))
        ):
            assert count < touches + len(_LIST_PAGE)
            visit, _ = advance(visit, event, _WORLD, 0.0)
        assert visit.page == "steps" and visit.walk and visit.walk.phone == "android"
        while visit.page != "topics":
            visit, _ = advance(visit, "back", _WORLD, 0.0)


def test_the_kind_of_phone_is_marked_and_remembered() -> None:
    def marked(visit: Visit) -> list[str]:
        return [x.name for x in actions(visit, _WORLD) if x.place == "choice" and x.look == "primary"]

    visit, _ = _go("begin", *_TO_LESSON)
    assert marked(visit) == []
    visit, effects = advance(visit, Chosen("android"), _WORLD, 0.0)
    assert (visit.page, marked(visit)) == ("card", ["phone-android"])
    assert [text.markup for x in effects if isinstance(x, Say) for text in x.texts] == ["Androidで れんしゅうします。"]
    visit, _ = advance(visit, "back", _WORLD, 0.0)
    visit, _ = advance(visit, _TO_LESSON[-1], _WORLD, 0.0)
    assert (visit.page, marked(visit)) == ("card", ["phone-android"])


def test_without_a_choice_the_lessons_first_kind_is_drawn() -> None:
    for chosen in ((), (Chosen("none"),)):
        visit, _ = _go("begin", *_TO_LESSON, *chosen, Chosen("watch"))
        assert visit.walk and visit.walk.phone == _LESSON.phones[0]


def test_the_own_phone_asks_for_its_kind_once_and_goes_on() -> None:
    """Three touches from the topics where nothing is needed; who has told it before is asked nothing."""
    simple = next(one for one in _WORLD.library.lessons.values() if not one.bring)
    to_card = way_to(_WORLD.library, simple.id)
    asked, effects = advance(_go("begin", *to_card)[0], Chosen("own"), _WORLD, 0.0)
    assert asked.page == "phones" and Say((Said(WHICH_PHONE, "ja"),)) in effects
    assert [x.name for x in actions(asked, _WORLD) if x.place == "card"] == [
        "phone-iphone",
        "phone-android",
        "phone-none",
    ]
    assert focus(asked, _WORLD) == "phone-iphone" and heading(asked, _WORLD) == Said(WHICH_PHONE, "ja")
    for kind, drawn in (("iphone", "iphone"), ("android", "android"), ("none", simple.phones[0])):
        begun, _ = advance(asked, Chosen(kind), _WORLD, 0.0)
        assert begun.way == "own" and begun.walk and begun.walk.phone == drawn
        assert begun.walk.is_phone_known == (kind != "none")
        known, _ = _go("begin", *to_card, Chosen(kind), Chosen("own"))
        assert known.page == "steps" and known.way == "own"
    back, _ = advance(asked, "back", _WORLD, 0.0)
    assert back.page == "card" and back.phone is None


@pytest.mark.parametrize("lesson", _WORLD.library.lessons.values(), ids=_WORLD.library.lessons)
def test_what_the_own_phone_needs_is_asked_once_before_it(lesson: Lesson) -> None:
    """With its pictures on a page of its own; who has it not may practise. Without a need there is no page."""
    to_card = way_to(_WORLD.library, lesson.id)
    visit, _ = _go("begin", *to_card, Chosen("own"))
    asked, effects = advance(visit, Chosen("android"), _WORLD, 0.0)
    if not lesson.bring:
        assert asked.page == "steps" and asked.way == "own"
        return
    needed = [Said(THINGS[thing], "ja") for thing in ("phone", *lesson.bring)]
    assert asked.page == "things" and Say((Said(WHICH_THINGS, "ja"), *needed)) in effects
    for thing in ("phone", *lesson.bring):
        assert (paths.CONTENT / "pictures" / f"thing-{thing}.svg").is_file()
    assert focus(asked, _WORLD) == "have" and asked.at_hand == frozenset()
    for name, way in (("have", "own"), ("have-not", "practise")):
        event = next(x.event for x in actions(asked, _WORLD) if x.name == name)
        begun, _ = advance(asked, event, _WORLD, 0.0)
        assert begun.page == "steps" and begun.way == way and begun.walk and begun.walk.phone == "android"
    assert advance(asked, "back", _WORLD, 0.0)[0].page == "card"


def test_the_last_page_leads_to_other_lessons_and_ends_with_one_touch() -> None:
    done = replace(_go("begin", *_TO_LESSON, Chosen("alone"))[0], page="done", walk=None)
    assert heading(done, _WORLD) == Said(WELL_DONE_ALONE, "ja")
    assert [text.markup for text in spoken(done, _WORLD)][1 : 2 + len(_LESSON.learned)] == [LEARNED, *_LESSON.learned]
    assert [one.event for one in actions(done, _WORLD)].count("end") == 1
    others, _ = advance(done, "others", _WORLD, 9.0)
    assert others.page == "topics" and others.lesson is None
    ended, _ = advance(done, "end", _WORLD, 9.0)
    assert not ended.is_running


def test_what_lay_here_is_not_to_be_forgotten() -> None:
    """A card or a phone of the learner's own: said with the end and at the end, in every later lesson too. Practice needs none."""
    by_bringing = {("card" in x.bring): x for x in _WORLD.library.lessons.values()}
    for has_card, way, wanted in (
        (False, "practise", ""), (False, "own", TAKE_PHONE), (True, "practise", ""), (True, "own", TAKE_CARD),
    ):  # fmt: skip
        lesson = by_bringing[has_card]
        visit, _ = _go("begin", *way_to(_WORLD.library, lesson.id), Chosen("none"), Chosen(way))
        if visit.page == "things":
            visit, _ = advance(visit, Chosen(way), _WORLD, 0.0)
        assert reminder(visit, _WORLD) == (Said(wanted, "ja") if wanted else None)
        _, effects = advance(visit, Opened("stop"), _WORLD, 0.0)
        said = [text.markup for x in effects if isinstance(x, Say) for text in x.texts]
        assert said[1:] == ([wanted] if wanted else [])
        done = replace(visit, page="done", walk=None)
        assert (wanted in [text.markup for text in spoken(done, _WORLD)]) == bool(wanted)
        assert reminder(replace(done, page="topics", lesson=None), _WORLD) == reminder(visit, _WORLD)


def test_after_alone_alone_is_not_offered_again() -> None:
    visit, _ = _go("begin", *_TO_LESSON, Chosen("practise"))
    done = replace(visit, page="done", walk=None)
    for way, is_offered in (("practise", True), ("watch", True), ("own", True), ("alone", False)):
        names = [x.name for x in actions(replace(done, way=way), _WORLD)]  # type: ignore[arg-type]
        assert ("alone" in names) == is_offered and "repeat" in names


def test_a_language_touched_on_the_attract_screen_begins_too() -> None:
    visit, kinds = _go(Chosen("ja@easy"))
    assert (visit.page, visit.locale) == ("topics", "ja@easy")
    assert kinds == ["session_started", "language_chosen"]


def test_back_goes_page_by_page_to_the_attract_screen() -> None:
    visit, _ = _go("begin", *_TO_LESSON, Chosen("iphone"), Chosen("own"))
    pages = []
    while visit.is_running:
        visit, _ = advance(visit, "back", _WORLD, 0)
        pages.append(visit.page)
    assert pages == ["card", *_LIST_PAGE, "topics", "attract"]


def test_the_end_leaves_nothing() -> None:
    visit, _ = _go(Chosen("en"), *_TO_LESSON)
    after, effects = ended(visit, "idle")
    assert after == Visit()
    assert effects == (Record("session_ended", {"why": "idle"}),)
    assert ended(Visit(), "idle")[1] == ()


def test_every_page_says_something() -> None:
    visit = Visit()
    for event in (
        "begin",
        *_TO_LESSON,
        Chosen("iphone"),
        Chosen("practise"),
    ):
        visit, effects = advance(visit, event, _WORLD, 0.0)  # type: ignore[arg-type]
        assert any(isinstance(effect, Say) and effect.texts for effect in effects), visit.page


def test_an_event_of_another_page_changes_nothing() -> None:
    visit, _ = _go("begin")
    for event in ("following", "alone", "hint", "next", "repeat"):
        assert advance(visit, event, _WORLD, 0.0)[0] == visit  # type: ignore[arg-type]


def test_the_language_changes_in_the_middle_of_a_step() -> None:
    visit, _ = _go(Chosen("ja"), *_TO_LESSON, Chosen("iphone"), Chosen("practise"))
    assert visit.walk
    visit = replace(visit, walk=replace(visit.walk, hints=2))
    changed = spoken_to(visit, "en", _WORLD)
    assert changed.locale == "en" and changed.walk and changed.walk.hints == 2 and changed.page == "steps"
    # What was just done is still praised: else its order stood there again, with a tick.
    done = visit
    for event in right_events(visit.walk):
        done, _ = advance(done, event, _WORLD, 9.0)
    praised = spoken_to(done, "en", _WORLD).walk
    assert praised and praised.is_done and praised.answer and praised.reached


@pytest.mark.parametrize(
    ("now", "phase", "remaining"),
    [
        (0, "awake", 30),
        (89.9, "awake", 30),
        (90, "counting", 30),
        (100.5, "counting", 20),
        (119.9, "counting", 1),
        (120, "over", 0),
    ],
)
def test_idle(now: float, phase: str, remaining: int) -> None:
    idle = Idle(90, 30, 0)
    assert (idle.phase(now), idle.remaining(now)) == (phase, remaining)


def test_a_call_is_seen_on_its_key_until_it_is_taken_back() -> None:
    def key(visit: Visit) -> str:
        return next(one.label.markup for one in actions(visit, _WORLD) if one.name == "tool-call")

    before, _ = _go("begin")
    called, kinds = _go("begin", Opened("call"), "close")
    assert kinds.count("staff_called") == 1 and key(called) != key(before)
    taken_back, _ = _go("begin", Opened("call"), "mistaken")
    assert key(taken_back) == key(before)
    ended_visit, _ = ended(called, "stopped")
    assert not ended_visit.is_called


def test_a_touch_too_many_does_not_leave_the_last_page() -> None:
    """The key to other lessons comes up where the way forward was."""
    done, _ = _go("begin", *_TO_LESSON)
    done = replace(done, page="done", ended_at=10.0)
    assert advance(done, "others", _WORLD, 12.0) == (done, ())
    assert advance(done, "others", _WORLD, 12.6)[0].page == "topics"


def test_whoever_reads_the_code_for_home_has_time() -> None:
    quiet = Quiet(90, 300, 600)
    assert quiet.at(None, is_end=True) == 2 * quiet.at(None) == 180

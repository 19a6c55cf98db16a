"""What may be done, and nothing else: every event at every place."""

import random
from dataclasses import replace
from typing import get_args

import pytest

from kiosk.lesson.model import PhoneKind
from kiosk.lesson.things import THINGS
from kiosk.lesson.topics import TOPICS
from kiosk.phone.pictograms import PICTOGRAMS
from kiosk.walkthrough import actions as acting
from kiosk.walkthrough.actions import actions, is_possible
from kiosk.walkthrough.panels import PANELS
from kiosk.walkthrough.place import Opened, Page, Switched, Visit
from kiosk.walkthrough.visit import advance
from kiosk.walkthrough.walk import Record, Say, Touched, Typed
from kiosk.walkthrough.ways import WAYS
from tests.walkthrough.visits import WORLD, every_event, forward, places, reached

_EVENTS = every_event()
_SEEDS, _LENGTH = 3000, 8


def test_any_event_at_any_time() -> None:
    """Thousands of pieces of visits, with much that is out of place: that changes nothing and says nothing."""
    pages, refused = set(), 0
    for seed in range(_SEEDS):
        chance = random.Random(seed)
        visit = chance.choice(reached())
        is_open = visit.is_running
        for now in range(_LENGTH):
            is_wild = chance.random() < 0.4
            event = chance.choice(_EVENTS) if is_wild else forward(visit, WORLD, chance)
            is_meant = is_possible(visit, event, WORLD)
            assert is_meant or is_wild, (seed, visit.page, event)
            after, effects = advance(visit, event, WORLD, float(now))
            if not is_meant:
                assert (after, effects) == (visit, ()), (seed, visit.page, event)
                refused += 1
            for effect in effects:
                if isinstance(effect, Record) and effect.kind.startswith("session_"):
                    # Begun once, ended once.
                    assert (effect.kind == "session_started") != is_open, (seed, visit.page, event)
                    is_open = not is_open
            assert is_open == after.is_running
            pages.add(after.page)
            visit = after
    assert pages == set(get_args(Page))
    assert refused > _SEEDS / 2


def test_every_event_at_every_place_that_people_reach() -> None:
    """Not sampled: each place once, with all events there are."""
    assert {visit.page for visit in places()} == set(get_args(Page))
    for visit in places():
        possible = [button.event for button in actions(visit, WORLD)]
        for event in _EVENTS:
            after, effects = advance(visit, event, WORLD, 1.0)
            on_phone = isinstance(event, Touched | Typed) or event == "beat"
            if event not in possible and not (on_phone and visit.page == "steps"):
                assert (after, effects) == (visit, ()), (visit.page, event)


def test_every_button_does_something_and_is_found_by_its_name() -> None:
    for visit in places():
        buttons = actions(visit, WORLD)
        names = [button.name for button in buttons]
        assert len(names) == len(set(names)), visit.page
        assert all(button.label.markup for button in buttons), visit.page
        for button in buttons:
            assert advance(visit, button.event, WORLD, 1.0) != (visit, ()), (visit.page, button)


def test_back_and_again_are_first_and_the_tools_everywhere() -> None:
    tools = {f"tool-{panel.name}" for panel in PANELS.values() if panel.tool}
    assert tools
    for visit in reached():
        if visit.is_running and not visit.panel:
            names = [button.name for button in actions(visit, WORLD)]
            assert names[:2] == ["back", "again"] and tools <= set(names), visit.page


@pytest.mark.parametrize("panel", PANELS)
def test_a_panel_is_opened_said_and_closed(panel: str) -> None:
    """From somewhere a button opens it; its title is said; the way back is on it; the page is as it was."""
    openings = [visit for visit in reached() if any(x.event == Opened(panel) for x in actions(visit, WORLD))]
    assert openings, f"no button opens the panel {panel}"
    for visit in openings[:20]:
        opened, effects = advance(visit, Opened(panel), WORLD, 1.0)
        assert opened.panel == panel
        assert [text.markup for x in effects if isinstance(x, Say) for text in x.texts][:1] == [PANELS[panel].title]
        # But for a call, which stays until it is taken back.
        closed = replace(visit, panel="", is_called=visit.is_called or panel == "call")
        assert advance(opened, "close", WORLD, 1.0) == (closed, ())


def test_under_a_panel_only_the_rail_is_left() -> None:
    visit = next(x for x in reached() if x.page == "steps" and not x.panel)
    opened, _ = advance(visit, Opened("text"), WORLD, 1.0)
    assert [button.name for button in actions(opened, WORLD)] == [
        "panel-close", "tool-sound", "tool-language", "tool-call", "tool-stop",
    ]  # fmt: skip
    for event in _EVENTS:
        is_tool = isinstance(event, Opened) and event.panel in ("sound", "language", "call", "stop")
        if event != "close" and not is_tool:
            assert advance(opened, event, WORLD, 1.0) == (opened, ()), event


@pytest.mark.parametrize("panel", PANELS)
def test_staff_can_be_called_whatever_is_open(panel: str) -> None:
    """Once: under the panel that says they were called there is nothing to call them again by."""
    visit = next(x for x in reached() if x.panel == panel)
    called, effects = advance(visit, Opened("call"), WORLD, 1.0)
    assert called.panel == "call" and (Record("staff_called", {}) in effects) == (panel != "call")


def test_another_language_closes_the_panel_and_is_counted() -> None:
    visit = next(x for x in reached() if x.page == "steps" and not x.panel)
    opened, _ = advance(visit, Opened("language"), WORLD, 1.0)
    after, effects = advance(opened, Switched("en"), WORLD, 1.0)
    assert (after.locale, after.panel, after.page) == ("en", "", "steps")
    assert effects[0] == Record("language_chosen", {"locale": "en"}) and isinstance(effects[1], Say)


def test_the_end_is_finished_only_after_a_lesson() -> None:
    for page, why in (("done", "finished"), ("topics", "stopped")):
        visit = next(x for x in reached() if x.page == page and not x.panel)
        opened, _ = advance(visit, Opened("stop"), WORLD, 1.0)
        assert advance(opened, "end", WORLD, 1.0) == (Visit(), (Record("session_ended", {"why": why}),))


def test_a_call_that_was_not_meant_is_taken_back_with_a_kind_word() -> None:
    """Nothing is asked before it; the place stays."""
    visit = next(x for x in reached() if x.page == "steps" and not x.panel)
    called, _ = advance(visit, Opened("call"), WORLD, 1.0)
    assert "まちがえました" in [one.label.markup for one in actions(called, WORLD)]
    after, effects = advance(called, "mistaken", WORLD, 2.0)
    assert after == visit and [type(effect) for effect in effects] == [Say]
    assert not is_possible(visit, "mistaken", WORLD)


def test_every_word_of_a_lesson_has_its_button() -> None:
    """A topic, a way or a thing to bring that is added to the vocabulary has words; none is left over."""
    assert all(one.label and one.detail and one.icon in PICTOGRAMS for one in TOPICS.values())
    assert set(acting._WAYS) == set(WAYS)
    assert all(THINGS.values())
    assert set(acting._PHONES) == {*get_args(PhoneKind), "none"}


def test_a_refusal_is_needed(monkeypatch: pytest.MonkeyPatch) -> None:
    """The walk above finds a visit that takes everything."""
    monkeypatch.setattr("kiosk.walkthrough.visit.is_possible", lambda *_: True)
    assert acting.is_possible is is_possible
    with pytest.raises((AssertionError, KeyError, StopIteration, IndexError)):
        test_any_event_at_any_time()

"""The view models of a visit without a window: what is said, emitted, read, and in which order."""

import threading
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from kiosk import paths
from kiosk.language import catalog
from kiosk.language.catalog import Words
from kiosk.language.locales import named, offered
from kiosk.language.said import Said
from kiosk.lesson.model import Variant
from kiosk.settings import Settings
from kiosk.ui.screen.jobs import Jobs
from kiosk.ui.screen.settling import settle
from kiosk.ui.screen.speaker import Speaker
from kiosk.ui.terminal.guide import Guide
from kiosk.ui.terminal.loading import Loading, read
from kiosk.ui.terminal.walk_model import WalkModel
from kiosk.voice.speech import Request
from kiosk.walkthrough import walk as walking
from kiosk.walkthrough.panels import PANELS
from kiosk.walkthrough.visit import Visit
from tests.conftest import Clock
from tests.made_lesson import lesson_of
from tests.screen import wait_until

_SIGNALS = ("visitChanged", "faceChanged", "headingChanged", "barChanged", "choicesChanged", "phonesChanged",
            "toolsChanged", "lessonChanged", "panelChanged", "localeChanged", "staffChanged")  # fmt: skip


class Held(Jobs):
    """Work that is done when the test says so."""

    def __init__(self) -> None:
        super().__init__()
        self.waiting: list[tuple[Callable[[], Any], Callable[[Any], None]]] = []

    def start(self, work: Callable[[], Any], then: Callable[[Any], None], failed: Callable[[Exception], None]) -> None:
        self.waiting.append((work, then))

    def do_next(self) -> None:
        work, then = self.waiting.pop(0)
        then(work())


class Asked:
    """A cache of speech that has nothing and remembers what it was asked for."""

    def __init__(self) -> None:
        self.requests: list[Request] = []

    def find(self, request: Request) -> None:
        self.requests.append(request)


class Bench:
    """A guide with its parts, and what came out of it in its order."""

    def __init__(self, settings: Settings | None = None) -> None:
        self.heard: list[str] = []
        self.counted: list[str] = []
        self.clock, self.held, self.asked = Clock(), Held(), Asked()
        self.speaker = Speaker(lambda: self.asked, self.held)  # type: ignore[arg-type, return-value]
        # Qt's properties are what they say only on an instance, which the type checker does not know.
        self.guide: Any = Guide(
            settings or Settings(), self.speaker, self._count, lambda words, show: show(), self.clock
        )
        self.walk: Any = WalkModel(self.guide, self.speaker)
        say = self.speaker.say

        def listen(texts: tuple[Said, ...]) -> None:
            self.heard.append("say")
            say(texts)

        self.speaker.say = listen  # type: ignore[method-assign]
        for name in _SIGNALS:
            getattr(self.guide, name).connect(lambda name=name: self.heard.append(name))

    def _count(self, kind: str, fields: dict[str, Any]) -> None:
        self.counted.append(kind)

    def with_lessons(self) -> "Bench":
        found = read("example")
        self.guide.use_world(found.library, found.city)
        self.heard.clear()
        return self

    def go_to_steps(self, way: str = "practise", lesson: str = "") -> None:
        self.guide.choose("ja")
        self.guide.choose_lesson(lesson or self.guide.lessons[0])
        self.guide.choose("iphone")
        self.guide.choose(way)
        self.guide.press("have")
        assert self.guide.page == "steps"

    def to_step(self, kind: str) -> None:
        """The step that asks for this, as if one had gone there."""
        walk = self.guide.visit.walk
        index = next(i for i, step in enumerate(walk.steps) if step.do.kind == kind)
        self.guide.show(replace(self.guide.visit, walk=walking.at(walk, index)))

    def do_step(self) -> None:
        for event in list(walking.right_events(self.guide.visit.walk)):
            self.guide.act(event)

    def after(self, act: Callable[[], None]) -> list[str]:
        self.heard.clear()
        act()
        return self.heard


@pytest.fixture
def bench(qapp: Any) -> Any:
    bench = Bench()
    yield bench
    bench.held.close()


def test_the_voice_does_not_wait_for_the_page(bench: Bench) -> None:
    bench.with_lessons().go_to_steps()
    for name in ("next", "hint", "tool-text", "panel-close", "back"):
        heard = bench.after(lambda name=name: bench.guide.press(name))
        if "say" in heard:
            assert heard[0] == "say", (name, heard)


def test_only_what_has_changed_is_told(bench: Bench) -> None:
    """A page of another face is built anew and reads everything then; on the same page, each thing for itself."""
    bench.with_lessons()
    guide = bench.guide

    def told(act: Callable[[], object]) -> set[str]:
        return set(bench.after(act)) - {"say", "visitChanged"}

    assert told(lambda: guide.press("begin")) == {"faceChanged"}
    guide.choose_lesson(guide.lessons[0])
    assert told(lambda: guide.choose("iphone")) == {"phonesChanged"}
    assert told(lambda: guide.choose("practise")) == {"faceChanged"}
    assert told(lambda: guide.press("hint")) == set()
    assert told(lambda: guide.press("tool-text")) == {"panelChanged"}
    assert told(lambda: guide.press("panel-close")) == {"panelChanged"}
    guide.press("tool-language")
    assert "localeChanged" in told(lambda: guide.press("switch-en"))
    assert told(lambda: guide.press("nonsense")) == set() and bench.after(lambda: guide.press("nonsense")) == []


def test_a_lesson_is_put_into_a_language_once(bench: Bench, monkeypatch: pytest.MonkeyPatch) -> None:
    from kiosk.lesson import words

    made: list[str] = []
    localised = words.localised

    def counted(lesson: Any, *rest: Any) -> Any:
        made.append(lesson.id)
        return localised(lesson, *rest)

    monkeypatch.setattr(words, "localised", counted)
    bench.with_lessons().go_to_steps("own")
    while bench.guide.page == "steps":
        bench.guide.press("next")
    assert bench.guide.page == "done"
    for _ in range(30):
        assert bench.guide.lesson["done"]
    assert made and len(made) == len(set(made))


def test_whoever_is_faster_than_the_lessons_sees_the_page_and_then_the_lessons(bench: Bench) -> None:
    loading = Loading(bench.guide, bench.held, "example")
    loading.begin()
    bench.guide.choose("ja")
    assert bench.guide.page == "topics" and bench.guide.choices == []
    assert bench.guide.isWaiting and not loading.is_done
    bench.held.do_next()
    assert loading.is_done and bench.guide.choices and not bench.guide.isWaiting
    assert bench.guide.page == "topics" and bench.guide.cityName
    loading.stop()


def test_lessons_that_never_come_are_not_waited_for(bench: Bench) -> None:
    loading = Loading(bench.guide, bench.held, "example")
    loading.begin()
    bench.guide.choose("ja")
    loading._patience.setInterval(1)
    wait_until(lambda: not bench.guide.isWaiting, "the page says that there is nothing yet")
    loading.stop()


def test_lessons_that_cannot_be_read_are_told(bench: Bench, caplog: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    jobs = Jobs()
    monkeypatch.setattr("kiosk.ui.terminal.loading.read", lambda city: 1 / 0)
    loading = Loading(bench.guide, jobs, "example")
    loading.begin()
    wait_until(lambda: not bench.guide.isWaiting)
    jobs.close()
    assert [record.getMessage() for record in caplog.records] == ["the lessons could not be read"]
    caplog.clear()


def test_nothing_is_read_on_the_screens_thread(bench: Bench, monkeypatch: pytest.MonkeyPatch) -> None:
    """Once all is warm, a change of language and a whole lesson in it open no catalog."""
    jobs = Jobs()
    loading = Loading(bench.guide, jobs, "example")
    loading.begin()
    wait_until(lambda: loading.is_warm, "everything read beforehand")
    jobs.close()
    opened: list[tuple[str, Path]] = []
    read_messages = catalog.read_messages

    def watched(path: Path) -> Any:
        opened.append((threading.current_thread().name, path))
        return read_messages(path)

    monkeypatch.setattr(catalog, "read_messages", watched)
    for locale in offered():
        bench.guide.choose(locale.code)
        for lesson in bench.guide.lessons:
            bench.guide.choose_lesson(lesson)
            for name in ("phone-iphone", "way-own", "have"):
                bench.guide.press(name)
            while bench.guide.page == "steps":
                # Which look of a service one has: none of them.
                if bench.guide.panel:
                    bench.guide.escape()
                bench.guide.press("next")
            assert bench.guide.page == "done"
            for name in ("back",) * 2:
                bench.guide.press(name)
            if bench.guide.page == "lessons":
                bench.guide.press("back")
            assert bench.guide.page == "topics"
        bench.guide.stop()
    assert opened == []


@pytest.mark.parametrize("code", ["zh_Hans", "vi"])
def test_japanese_is_never_spoken_by_another_voice(bench: Bench, code: str) -> None:
    """With a catalog of one sentence: that one in its language, the rest in Japanese."""
    locale = named(code)
    title = PANELS["text"].title
    bench.guide.keep_words(Words(locale, {(None, title): "xin chào"}))
    bench.with_lessons()
    bench.guide.show(Visit(page="topics", locale=code))
    bench.guide.press("again")
    bench.guide.press("tool-text")
    bench.guide.press("panel-close")
    bench.guide.press("tool-sound")
    assert [(x.tag, x.markup == title) for x in bench.asked.requests] == [
        ("ja", False),
        (locale.tag, False),
        ("ja", False),
    ]
    assert bench.guide.headingTag == "ja" and bench.guide.panelTitleTag == "ja"


@pytest.mark.parametrize("panel", PANELS)
def test_what_is_said_of_a_panel_is_what_is_shown(bench: Bench, panel: str) -> None:
    bench.with_lessons().go_to_steps("own")
    if panel == "variant":
        # Of a lesson with two looks, once one was chosen.
        visit, looks = bench.guide.visit, [Variant(id=name, sign=name) for name in ("new", "old")]
        lesson = visit.walk.lesson.model_copy(update={"variants": tuple(looks)}).placed_in(visit.walk.lesson.folder)
        bench.guide.show(replace(visit, walk=replace(visit.walk, lesson=lesson, is_variant_asked=True)))
        bench.guide.open_panel("trouble")
    bench.guide.open_panel(panel)
    assert bench.guide.panel == panel
    assert bench.speaker.text == bench.guide.panelTitle == PANELS[panel].title
    assert (paths.QML / "terminal" / f"{panel.capitalize()}Panel.qml").is_file(), f"the panel {panel} is not drawn"


def test_no_panel_is_drawn_that_nobody_can_open() -> None:
    drawn = {path.stem.removesuffix("Panel").lower() for path in (paths.QML / "terminal").glob("*Panel.qml")}
    # The frame of all of them, and the countdown, which opens by itself.
    undeclared = drawn - {"", "idle"} - set(PANELS)
    assert not undeclared, f"drawn, but not among the panels of the core, so neither said nor reached: {undeclared}"


# -- time


def test_it_does_not_end_while_somebody_listens(bench: Bench) -> None:
    """However long a sentence is: quiet begins when the voice has ended."""
    bench.with_lessons()
    bench.guide.choose("ja")
    assert bench.speaker.isSpeaking
    for _ in range(20):
        bench.clock.now += 60
        bench.guide._watch_idle()
        assert bench.guide.remaining == 0 and bench.guide.page == "topics"
    bench.speaker.stop()
    bench.clock.now += 89
    bench.guide._watch_idle()
    assert bench.guide.remaining == 0
    bench.clock.now += 2
    bench.guide._watch_idle()
    assert bench.guide.remaining > 0


@pytest.mark.parametrize(
    ("way", "kind", "seconds"),
    [("practise", "tap", 90), ("own", "tap", 300), ("own", "hold_card", 600), ("own", "type", 600)],
)
def test_whoever_works_on_the_own_phone_is_there(bench: Bench, way: str, kind: str, seconds: int) -> None:
    """However long the hands are elsewhere, and longer where a card is fetched or a number remembered."""
    bench.with_lessons().go_to_steps(way, "mynaportal-login")
    bench.to_step(kind)
    bench.speaker.stop()
    bench.guide.touched()
    bench.clock.now += seconds - 1
    bench.guide._watch_idle()
    assert bench.guide.remaining == 0
    bench.clock.now += 2
    bench.guide._watch_idle()
    assert bench.guide.remaining > 0
    assert ("ゆっくり" in bench.guide.idleWarning) == (way == "own")


def test_the_clock_is_no_sign_of_life(bench: Bench) -> None:
    """The next step that comes by itself does not keep a visit open."""
    bench.with_lessons().go_to_steps()
    bench.do_step()
    bench.speaker.stop()
    bench.guide.touched()
    bench.clock.now += 89
    bench.walk._beat.timeout.emit()
    assert bench.guide.visit.walk and bench.guide.visit.walk.index == 1
    bench.clock.now += 2
    bench.speaker.stop()
    bench.guide._watch_idle()
    assert bench.guide.remaining > 0


def test_it_goes_on_by_itself_once_the_praise_has_been_said(bench: Bench) -> None:
    bench.with_lessons().go_to_steps()
    bench.walk.slowness = 0.1
    bench.do_step()
    settle(100)
    assert bench.speaker.isSpeaking and not bench.walk.isGoingOn and bench.guide.visit.walk.index == 0
    bench.speaker.stop()
    wait_until(lambda: bench.walk.isGoingOn, "going on")
    assert bench.walk.goesOnMs == 150 and bench.guide.visit.walk.index == 0
    wait_until(lambda: bench.guide.visit.walk.index == 1, "the next step")
    assert not bench.walk.isGoingOn and not bench.guide.visit.walk.is_done
    assert bench.walk.doneSteps[:2] == [True, False]


def test_while_it_goes_on_the_key_says_that_it_need_not_be_waited_for(bench: Bench) -> None:
    bench.with_lessons().go_to_steps()
    assert [x["label"] for x in bench.guide.bar if x["name"] == "next"] == ["つぎへ"]
    bench.do_step()
    assert [x["label"] for x in bench.guide.bar if x["name"] == "next"] == ["すぐ つぎへ"]


def test_whoever_wants_it_slow_has_time_to_look(bench: Bench) -> None:
    assert bench.walk.goesOnMs == 1500
    bench.speaker.setTempo("slow")
    assert bench.walk.goesOnMs == 3000


def test_nothing_goes_on_under_a_panel_or_while_it_is_said_again(bench: Bench) -> None:
    bench.with_lessons().go_to_steps()
    bench.walk.slowness = 0.02
    bench.do_step()
    bench.guide.press("tool-text")
    bench.speaker.stop()
    settle(150)
    assert bench.guide.visit.walk.index == 0 and not bench.walk.isGoingOn
    bench.guide.press("panel-close")
    bench.guide.press("again")
    settle(150)
    assert bench.guide.visit.walk.index == 0 and not bench.walk.isGoingOn
    bench.speaker.stop()
    wait_until(lambda: bench.guide.visit.walk.index == 1, "the next step")


def test_with_less_motion_nothing_goes_on(qapp: Any) -> None:
    bench = Bench(Settings(motion=False))
    try:
        bench.with_lessons().go_to_steps()
        bench.walk.slowness = 0.01
        bench.do_step()
        bench.speaker.stop()
        settle(100)
        assert bench.guide.visit.walk.is_done and bench.guide.visit.walk.index == 0 and not bench.walk.isGoingOn
        assert "つぎへ" in bench.walk.answer
    finally:
        bench.held.close()


def test_a_card_is_read_in_its_time(bench: Bench) -> None:
    bench.with_lessons().go_to_steps("practise", "mynaportal-login")
    bench.to_step("hold_card")
    bench.walk.slowness = 0.05
    hold = next(walking.right_events(bench.guide.visit.walk))
    for expected in ("failed", "done"):
        bench.guide.act(hold)
        assert bench.guide.visit.walk.is_reading and bench.walk.gesture == "card"
        bench.speaker.stop()
        wait_until(lambda: not bench.guide.visit.walk.is_reading, "the card has been read")
        assert bench.guide.visit.walk.is_done == (expected == "done")
    assert "step_done" in bench.counted


# -- what is asked of the place and of people


def test_a_call_is_counted_said_in_the_places_words_and_heard(qapp: Any) -> None:
    bench = Bench(Settings(staff_call_words="{係|かかり}が まいります。"))
    try:
        tones: list[str] = []
        bench.speaker.chime = tones.append  # type: ignore[assignment, method-assign]
        bench.with_lessons().go_to_steps()
        bench.guide.press("tool-call")
        assert (bench.guide.panelTitle, bench.speaker.text) == ("{係|かかり}が まいります。",) * 2
        assert bench.counted.count("staff_called") == 1 and tones == ["call"]
        bench.guide.press("panel-close")
        bench.do_step()
        assert tones == ["call", "right"]
        bench.guide.press("tool-language")
        bench.guide.press("switch-en")
        bench.guide.press("tool-call")
        assert bench.guide.panelTitle == "A member of staff has been called. Please wait here."
    finally:
        bench.held.close()


def test_a_telephone_is_heard_before_it_is_told(bench: Bench, tmp_path: Path) -> None:
    screens = "  s: {kind: call, title: x, sound: ring, body: [{button: つぎ, id: go}]}"
    lesson = lesson_of(tmp_path, screens, "{tap: go}")
    bench.speaker.chime = bench.heard.append  # type: ignore[assignment, method-assign]
    bench.with_lessons().guide.choose("ja")
    bench.guide.show(replace(bench.guide.visit, page="card", lesson=lesson, phone="iphone"))
    bench.heard.clear()
    bench.guide.choose("practise")
    heard = [one for one in bench.heard if one in ("ring", "say")]
    assert heard == ["ring", "say"]
    bench.guide.press("again")
    assert [one for one in bench.heard if one in ("ring", "say")] == ["ring", "say", "say"]


def test_the_code_stands_beside_the_step_that_needs_it(bench: Bench) -> None:
    bench.with_lessons().go_to_steps("own", "line-add-city")
    codes = []
    while bench.guide.page == "steps":
        codes.append(bench.walk.code)
        bench.guide.press("next")
    assert [code for code in codes if code] == ["https://www.city.example.jp/line"] and codes[1]
    bench.guide.stop()
    bench.go_to_steps("practise", "line-add-city")
    bench.to_step("scan")
    assert bench.walk.code == ""


def test_a_lesson_of_skips_ends_with_another_try(bench: Bench) -> None:
    bench.with_lessons().go_to_steps("practise", "line-add-city")
    while bench.guide.page == "steps":
        bench.guide.press("next")
    assert "やってみましょう" in bench.guide.heading and not bench.guide.lesson["isPractised"]
    assert {x["name"]: x["look"] for x in bench.guide.bar}["repeat"] == "primary"
    bench.guide.press("repeat")
    bench.do_step()
    while bench.guide.page == "steps":
        bench.guide.press("next")
    assert bench.guide.heading == "よく できました。" and bench.guide.lesson["isPractised"]


def test_where_the_keypad_begins(bench: Bench) -> None:
    bench.with_lessons()
    names = [bench.guide.focusName]
    for name in ("begin", "choice-line"):
        bench.guide.press(name)
        names.append(bench.guide.focusName)
    assert names == ["begin", "first", bench.guide.choices[0]["name"]]
    bench.guide.choose_lesson("line-add-city")
    names = [bench.guide.focusName]
    for name in ("phone-iphone", "way-practise"):
        bench.guide.press(name)
        names.append(bench.guide.focusName)
    assert names == ["way-practise", "way-practise", "phone-camera"]
    bench.do_step()
    assert bench.guide.focusName == "next"
    bench.guide.press("tool-stop")
    assert bench.guide.focusName == "panel-close"
    bench.guide.stop()
    bench.go_to_steps("own")
    assert bench.guide.focusName == "next"

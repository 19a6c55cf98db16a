"""The view model of a visit: the page, its choices, the panels, and the end that forgets everything."""

from __future__ import annotations

import time
from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Property, QObject, QTimer, Signal, Slot

from kiosk.language import ruby
from kiosk.language.catalog import Words
from kiosk.language.locales import named, offered
from kiosk.lesson.library import Library
from kiosk.settings import Settings
from kiosk.ui.screen.speaker import Speaker
from kiosk.ui.terminal import choices
from kiosk.walkthrough import visit as visiting
from kiosk.walkthrough.idle import Idle
from kiosk.walkthrough.visit import Chosen, Visit, World
from kiosk.walkthrough.walk import Effect, Record, Say

if TYPE_CHECKING:
    # The models bring a large library, which the first picture must not wait for.
    from kiosk.lesson.city import City
    from kiosk.lesson.model import Lesson

IDLE_WARNING = "もうすぐ {終|お}わります。まだ {使|つか}うときは、{画面|がめん}に さわってください。"
_SECOND_MS = 1000


class Guide(QObject):
    """Every touch comes in here and goes to `walkthrough.visit`; what comes out is said, counted and shown."""

    visitChanged = Signal()
    pageChanged = Signal()
    localeChanged = Signal()
    panelChanged = Signal()
    idleChanged = Signal()
    staffChanged = Signal()

    def __init__(
        self, settings: Settings, speaker: Speaker, record: Callable[[str, dict[str, Any]], None],
        use_words: Callable[[Words], None], clock: Callable[[], float] = time.monotonic,
    ) -> None:  # fmt: skip
        super().__init__()
        self._settings, self._speaker, self._record, self._clock = settings, speaker, record, clock
        self._use_words = use_words
        self._visit = Visit()
        self._city: City | None = None
        self._world = World(Library({}), lambda lesson, _: lesson)
        self._wait_for_world: Callable[[], None] = lambda: None
        self._words: dict[str, Words] = {}
        self._panel = ""
        self._forgetting: list[Callable[[], None]] = []
        self._idle = Idle(settings.idle_quiet_seconds, settings.idle_countdown_seconds, clock())
        self._remaining = 0
        self._idle_timer = QTimer(self, interval=_SECOND_MS)
        self._idle_timer.timeout.connect(self._watch_idle)
        self._idle_timer.start()
        speaker.translate = lambda text: self.words.program(text)
        self.on_end(speaker.forget)

    # -- what the program gives in

    def use_world(self, library: Library, city: City) -> None:
        """The lessons are there."""
        self._city = city
        self._world = World(library, self._localised)
        self.visitChanged.emit()
        self.staffChanged.emit()

    def wait_with(self, wait: Callable[[], None]) -> None:
        """How to wait for the lessons when somebody is faster than they are."""
        self._wait_for_world = wait

    def on_end(self, forget: Callable[[], None]) -> None:
        """Register what must be forgotten when a person leaves."""
        self._forgetting.append(forget)

    @property
    def visit(self) -> Visit:
        return self._visit

    @property
    def words(self) -> Words:
        code = self._visit.locale
        if code not in self._words:
            self._words[code] = Words.load(named(code))
        return self._words[code]

    def _localised(self, lesson: Lesson, code: str) -> Lesson:
        from kiosk.lesson.words import localised

        if code not in self._words:
            self._words[code] = Words.load(named(code))
        words = self._words[code]
        facts = {name: words.content(fact) for name, fact in (self._city.facts() if self._city else {}).items()}
        return localised(lesson, words, facts)

    # -- touches

    def act(self, event: visiting.Event) -> None:
        """One event of the learner; the only way in."""
        self.touched()
        self._wait_for_world()
        before = self._visit
        self._visit, effects = visiting.advance(before, event, self._world, self._clock())
        if before.is_running and not self._visit.is_running:
            self._forget()
        self._carry_out(effects, before)

    def _carry_out(self, effects: tuple[Effect, ...], before: Visit) -> None:
        if self._visit.locale != before.locale:
            self._change_words()
        if self._visit.page != before.page:
            self._set_panel("")
            self.pageChanged.emit()
        self.visitChanged.emit()
        for effect in effects:
            if isinstance(effect, Record):
                self._record(effect.kind, effect.fields)
            elif isinstance(effect, Say):
                self._speaker.say(effect.texts)

    def _change_words(self) -> None:
        self._speaker.use_language(named(self._visit.locale).tag)
        self._use_words(self.words)
        self.localeChanged.emit()

    @Slot(str)
    def choose(self, what: str) -> None:
        self.act(Chosen(what))

    @property
    def lessons(self) -> tuple[str, ...]:
        """Ids of the lessons that can be chosen."""
        return tuple(self._world.library.lessons)

    def choose_lesson(self, lesson_id: str) -> None:
        """Go to a lesson's card from the topics."""
        self.choose(self._world.library.lessons[lesson_id].topic)
        if self._visit.page == "lessons":
            self.choose(lesson_id)

    @Slot(str)
    def press(self, what: str) -> None:
        """A button by its name: begin, back, again, go, repeat, alone, following; in a lesson next, hint, pause…"""
        if what == "back" and self._panel:
            self._set_panel("")
        elif what == "stop":
            self.openPanel("stop")
        else:
            self.act(what)  # type: ignore[arg-type]

    @Slot(str)
    def switchLanguage(self, code: str) -> None:
        before = self._visit
        self._visit = visiting.spoken_to(before, code, self._world)
        self._set_panel("")
        self._carry_out((Record("language_chosen", {"locale": code}), Say(visiting.spoken(self._visit))), before)
        self.touched()

    @Slot()
    def stop(self) -> None:
        self._end("finished" if self._visit.page == "done" else "stopped")

    @Slot()
    def escape(self) -> None:
        """The keypad's way back: out of a panel, else one page."""
        if self._visit.is_running:
            self.press("back")

    # -- panels: text, sound, language, help, stop, troubles

    @Slot(str)
    def openPanel(self, name: str) -> None:
        self.touched()
        self._set_panel(name)
        if said := choices.PANEL_WORDS.get(name):
            self._speaker.say((said,))

    @Slot()
    def closePanel(self) -> None:
        self.touched()
        self._set_panel("")

    def _set_panel(self, name: str) -> None:
        if name != self._panel:
            self._panel = name
            self.panelChanged.emit()

    # -- idle

    @Slot()
    def touched(self) -> None:
        """Somebody is there."""
        self._idle = Idle(self._idle.quiet_seconds, self._idle.countdown_seconds, self._clock())
        if self._remaining:
            self._remaining = 0
            self._speaker.stop()
            self.idleChanged.emit()

    def _watch_idle(self) -> None:
        now = self._clock()
        if not self._visit.is_running or (self._speaker.isSpeaking and not self._remaining):
            self._idle = Idle(self._idle.quiet_seconds, self._idle.countdown_seconds, now)
            return
        match self._idle.phase(now):
            case "counting":
                self.count_down(self._idle.remaining(now))
            case "over":
                self._end("idle")

    def count_down(self, seconds: int) -> None:
        """Show, and the first time say, that it will end in so many seconds."""
        if not self._remaining:
            self._speaker.say((IDLE_WARNING,))
        self._remaining = seconds
        self.idleChanged.emit()

    def _end(self, why: visiting.Why) -> None:
        before = self._visit
        self._visit, effects = visiting.ended(before, why)
        self._forget()
        self._carry_out(effects, before)

    def _forget(self) -> None:
        """The one end of a session: everything registered forgets this person."""
        self._remaining = 0
        self.idleChanged.emit()
        for forget in self._forgetting:
            forget()

    # -- for QML

    @Property(str, notify=pageChanged)
    def page(self) -> str:
        return self._visit.page

    @Property(str, notify=panelChanged)
    def panel(self) -> str:
        return self._panel

    @Property(int, notify=idleChanged)
    def remaining(self) -> int:
        """Seconds until the end; 0 while somebody is there."""
        return self._remaining

    @Property(str, notify=localeChanged)
    def locale(self) -> str:
        return self._visit.locale

    @Property(str, notify=localeChanged)
    def localeName(self) -> str:
        return named(self._visit.locale).name

    @Property(list, constant=True)
    def languages(self) -> list[dict[str, str]]:
        return [{"id": x.code, "label": x.name, "tag": x.tag} for x in offered(self._settings.least_translated)]

    @Property(list, notify=visitChanged)
    def choices(self) -> list[dict[str, Any]]:
        """The cards of the current page: id, label, detail, icon; texts in the learner's language."""
        return choices.cards(self._visit, self._world, self.words)

    @Property(str, notify=visitChanged)
    def heading(self) -> str:
        return choices.heading(self._visit, self.words)

    @Property(dict, notify=visitChanged)
    def lesson(self) -> dict[str, Any]:
        """The lesson's card: title, goal, done, minutes, what to bring, address and its name."""
        return choices.lesson_card(self._visit, self._world, self.words)

    @Property(str, notify=staffChanged)
    def cityName(self) -> str:
        return self.words.content(self._city.name) if self._city else ""

    @Property(dict, notify=staffChanged)
    def counter(self) -> dict[str, str]:
        """Whom to ask in this city."""
        counter = self._city.counter if self._city else None
        return {"name": self.words.content(counter.name), "phone": counter.phone} if counter else {}

    @Slot(str, result=str)
    def plain(self, markup: str) -> str:
        return ruby.plain(markup)

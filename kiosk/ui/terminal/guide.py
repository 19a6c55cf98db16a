"""The view model of a visit: the page, what may be done on it, and the end that forgets everything."""

from __future__ import annotations

import time
from collections.abc import Callable
from dataclasses import replace
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Property, QObject, QTimer, Signal, Slot

from kiosk.language.catalog import Words
from kiosk.lesson.library import Library
from kiosk.settings import Settings
from kiosk.ui.screen.speaker import Speaker
from kiosk.ui.terminal import shown as showing
from kiosk.ui.terminal.tongues import Tongues
from kiosk.walkthrough import chimes as chiming
from kiosk.walkthrough import idle as idling
from kiosk.walkthrough import visit as visiting
from kiosk.walkthrough.choices import way_to
from kiosk.walkthrough.idle import Idle, Quiet
from kiosk.walkthrough.visit import Button, Chosen, Opened, Visit, World
from kiosk.walkthrough.walk import Effect, Record, Say

if TYPE_CHECKING:
    # The models bring a large library, which the first picture must not wait for.
    from kiosk.lesson.city import City

_SECOND_MS = 1000
# So long it stands on the first page that nothing is left of somebody; and why the lesson is gone.
_THANKS_MS, _LEFT_ALONE_MS = 4000, 20000


class Guide(QObject):
    """Every touch comes in here and goes to `walkthrough.visit`; what comes out is said, counted and shown."""

    visitChanged = Signal()
    faceChanged = Signal()
    headingChanged = Signal()
    barChanged = Signal()
    choicesChanged = Signal()
    phonesChanged = Signal()
    toolsChanged = Signal()
    lessonChanged = Signal()
    panelChanged = Signal()
    localeChanged = Signal()
    idleChanged = Signal()
    staffChanged = Signal()
    waitingChanged = Signal()
    preparedChanged = Signal()
    # What whoever was here is still told, in their language: markup, tag, milliseconds.
    ended = Signal(str, str, int)

    def __init__(
        self, settings: Settings, speaker: Speaker, record: Callable[[str, dict[str, Any]], None],
        use_words: Callable[[Words, Callable[[], None]], None], clock: Callable[[], float] = time.monotonic,
    ) -> None:  # fmt: skip
        super().__init__()
        self._settings, self._speaker, self._record, self._clock = settings, speaker, record, clock
        self._use_words = use_words
        self._visit = Visit()
        self._tongues = Tongues()
        self._world = self._world_of(Library({}))
        self._is_waiting, self._is_prepared = True, False
        self._forgetting: list[Callable[[], None]] = []
        self._quiet = Quiet(
            settings.idle_quiet_seconds, settings.idle_quiet_own_seconds, settings.idle_quiet_card_seconds
        )
        self._idle = Idle(self._quiet.usual, settings.idle_countdown_seconds, clock())
        self._remaining = 0
        self._shown = showing.shown(self._visit, self._world, None)
        self._idle_timer = QTimer(self, interval=_SECOND_MS)
        self._idle_timer.timeout.connect(self._watch_idle)
        self._idle_timer.start()
        self.on_end(speaker.forget)

    # -- what the program gives in

    def use_world(self, library: Library, city: City) -> None:
        """The lessons are there; whoever was faster sees them now."""
        self._tongues.use_city(city)
        self._world = self._world_of(library)
        self.wait_no_longer()
        self._show()

    def _world_of(self, library: Library) -> World:
        settings = self._settings
        return World(
            library, self._tongues.localised, self._tongues.words_of, settings.least_translated, settings.motion,
            settings.staff_call_words,
        )  # fmt: skip

    def wait_no_longer(self) -> None:
        """There may be no lessons; the page says so."""
        if self._is_waiting:
            self._is_waiting = False
            self.waitingChanged.emit()

    def be_prepared(self) -> None:
        """Everything has been read: while nobody is here, the pages may be tried."""
        self._is_prepared = True
        self.preparedChanged.emit()

    def keep_words(self, words: Words) -> Words:
        """Catalogs that were read beside the screen; whoever was faster has read them already. Returns the kept ones."""
        return self._tongues.words.setdefault(words.locale.code, words)

    def on_end(self, forget: Callable[[], None]) -> None:
        """Register what must be forgotten when a person leaves."""
        self._forgetting.append(forget)

    @property
    def visit(self) -> Visit:
        return self._visit

    @property
    def words(self) -> Words:
        return self._tongues.words_of(self._visit.locale)

    @property
    def actions(self) -> tuple[Button, ...]:
        """What may be done now, as `visit.actions` says."""
        return visiting.actions(self._visit, self._world)

    # -- touches

    def act(self, event: visiting.Event) -> None:
        """One event of the learner; with `pass_time` the only way in."""
        self.touched()
        self._advance(event)

    def pass_time(self, event: visiting.Event) -> None:
        """An event of the clock: no sign that somebody is there."""
        self._advance(event)

    def _advance(self, event: visiting.Event) -> None:
        before = self._visit
        after, effects = visiting.advance(before, event, self._world, self._clock())
        if before.is_running and not after.is_running:
            self._forget()
        self._carry_out(after, effects)
        if event == "end" and not after.is_running:
            self._take_leave(before, idling.THANKS, _THANKS_MS)

    def _carry_out(self, visit: Visit, effects: tuple[Effect, ...]) -> None:
        # The voice first, and before it the tones: it need not wait for the page to be built.
        for record in (effect for effect in effects if isinstance(effect, Record)):
            if name := chiming.chime(record):
                self._speaker.chime(name)
        if name := chiming.sound(self._visit.walk, visit.walk):
            self._speaker.chime(name)
        for effect in effects:
            if isinstance(effect, Say):
                self._speaker.say(effect.texts)
            elif isinstance(effect, Record):
                self._record(effect.kind, effect.fields)
        self.show(visit)

    def show(self, visit: Visit) -> None:
        """Be at this place of a visit, without saying or counting anything."""
        is_translated = visit.locale != self._visit.locale
        self._visit = visit
        if is_translated:
            self._use_words(self.words, self._show)
        else:
            self._show()

    def _show(self) -> None:
        """Emit what has changed. A page of another face is built anew and reads everything then."""
        before = self._shown
        now = self._shown = showing.shown(self._visit, self._world, self._tongues.city)
        self.visitChanged.emit()
        changed = {
            self.localeChanged: before.locale != now.locale,
            self.staffChanged: (before.city, before.counter) != (now.city, now.counter),
            self.panelChanged: (before.panel, before.panel_title, before.on_panel)
            != (now.panel, now.panel_title, now.on_panel),
            self.faceChanged: before.face != now.face,
            self.toolsChanged: before.tools != now.tools,
        }
        if before.face == now.face:
            changed |= {
                self.headingChanged: before.heading != now.heading,
                self.barChanged: before.bar != now.bar,
                self.choicesChanged: before.cards != now.cards,
                self.phonesChanged: before.phones != now.phones,
                self.lessonChanged: (before.lesson, before.reminder) != (now.lesson, now.reminder),
            }
        for signal, is_changed in changed.items():
            if is_changed:
                signal.emit()

    @Slot(str)
    def press(self, name: str) -> None:
        """A button by its name, as in `actions`; one that is not there now does nothing."""
        button = next((one for one in self.actions if one.name == name), None)
        self.act(button.event) if button else self.touched()

    @Slot()
    def escape(self) -> None:
        """The keypad's way back: out of a panel, else one page."""
        self.press("panel-close" if self._visit.panel else "back")

    @property
    def focusName(self) -> str:
        """The control that is to be used next; a keypad begins there."""
        return self._shown.focus

    def choose(self, what: str) -> None:
        """A card of the page by the id of what it chooses."""
        self.act(Chosen(what))

    def open_panel(self, name: str) -> None:
        self.act(Opened(name))

    @property
    def lessons(self) -> tuple[str, ...]:
        """Ids of the lessons that can be chosen."""
        return tuple(self._world.library.lessons)

    def choose_lesson(self, lesson_id: str) -> None:
        """Go to a lesson's card from the topics."""
        for event in way_to(self._world.library, lesson_id):
            self.act(event)

    def stop(self) -> None:
        """The program ends, or somebody else is to begin."""
        self._end("finished" if self._visit.page == "done" else "stopped")

    # -- idle

    @Slot()
    def touched(self) -> None:
        """Somebody is there."""
        self._idle = replace(self._idle, since=self._clock())
        if self._remaining:
            self._remaining = 0
            self._speaker.stop()
            self.idleChanged.emit()

    def _watch_idle(self) -> None:
        now = self._clock()
        self._idle = replace(self._idle, quiet_seconds=self._quiet.at(self._visit.walk, self._visit.page == "done"))
        if not self._visit.is_running or (self._speaker.isSpeaking and not self._remaining):
            self._idle = replace(self._idle, since=now)
            return
        match self._idle.phase(now):
            case "counting":
                self.count_down(self._idle.remaining(now))
            case "over":
                self._end("idle")

    def count_down(self, seconds: int) -> None:
        """Show, and the first time say, that it will end in so many seconds."""
        if not self._remaining:
            self._speaker.say((self.words.said(idling.warning(self._visit.walk)),))
        self._remaining = seconds
        self.idleChanged.emit()

    def _end(self, why: visiting.Why) -> None:
        before = self._visit
        visit, effects = visiting.ended(before, why)
        self._forget()
        self._carry_out(visit, effects)
        if why == "idle":
            self._take_leave(before, idling.LEFT_ALONE, _LEFT_ALONE_MS)

    def _take_leave(self, left: Visit, text: str, ms: int) -> None:
        """On the first page, which is Japanese again."""
        said = self._tongues.words_of(left.locale).said(text)
        self.ended.emit(said.markup, said.tag, ms)

    def _forget(self) -> None:
        """The one end of a session: everything registered forgets this person."""
        self._remaining = 0
        self.idleChanged.emit()
        for forget in self._forgetting:
            forget()

    # -- for QML

    @Property(str, notify=faceChanged)
    def face(self) -> str:
        """Which page is drawn; pages of a few cards and one question are drawn alike."""
        return self._shown.face

    @property
    def page(self) -> str:
        return self._visit.page

    @Property(str, notify=panelChanged)
    def panel(self) -> str:
        return self._shown.panel

    @Property(str, notify=panelChanged)
    def panelTitle(self) -> str:
        return self._shown.panel_title.markup

    @Property(str, notify=panelChanged)
    def panelTitleTag(self) -> str:
        return self._shown.panel_title.tag

    @Property(list, notify=panelChanged)
    def panelButtons(self) -> list[dict[str, Any]]:
        """The row at the foot of the panel; as `buttons`."""
        return showing.as_buttons(one for one in self._shown.on_panel if one.place == "bar")

    @Property(list, notify=panelChanged)
    def panelCards(self) -> list[dict[str, Any]]:
        """What is to be chosen on the panel; as `buttons`."""
        return showing.as_buttons(one for one in self._shown.on_panel if one.place in ("spare", "card"))

    @Property(int, notify=idleChanged)
    def remaining(self) -> int:
        """Seconds until the end; 0 while somebody is there."""
        return self._remaining

    @Property(float, constant=True)
    def countdown(self) -> float:
        """How many seconds `remaining` begins with."""
        return self._idle.countdown_seconds

    @Property(str, notify=idleChanged)
    def idleWarning(self) -> str:
        return self.words.program(idling.warning(self._visit.walk))

    @property
    def locale(self) -> str:
        return self._visit.locale

    @Property(list, notify=barChanged)
    def bar(self) -> list[dict[str, Any]]:
        """The buttons at the foot of the page: name, label, icon, look; back and again first."""
        return showing.as_buttons(self._shown.bar)

    @Property(list, notify=choicesChanged)
    def choices(self) -> list[dict[str, Any]]:
        """The cards of the page; as `bar`, with a line of detail."""
        return showing.as_buttons(self._shown.cards)

    @Property(list, notify=phonesChanged)
    def phones(self) -> list[dict[str, Any]]:
        """The kinds of phone on a lesson's card; the chosen one is primary. As `choices`."""
        return showing.as_buttons(self._shown.phones)

    @Property(list, notify=toolsChanged)
    def tools(self) -> list[dict[str, Any]]:
        """The buttons of every page; as `bar`."""
        return showing.as_buttons(self._shown.tools)

    @Property(bool, notify=waitingChanged)
    def isWaiting(self) -> bool:
        """Whether the lessons are still being read."""
        return self._is_waiting

    @Property(bool, notify=preparedChanged)
    def isPrepared(self) -> bool:
        """Whether nothing is left to be read beside the screen."""
        return self._is_prepared

    @Property(str, notify=headingChanged)
    def heading(self) -> str:
        return self._shown.heading.markup

    @Property(str, notify=headingChanged)
    def headingTag(self) -> str:
        return self._shown.heading.tag

    @Property(dict, notify=lessonChanged)
    def lesson(self) -> dict[str, Any]:
        """The lesson's card: goal, done, minutes, what to bring, address and its name, what follows; `tags` of each."""
        return showing.as_lesson(self._shown.lesson)

    @Property(str, notify=panelChanged)
    def reminder(self) -> str:
        """What is not to be left behind; empty where nothing of the learner's own lay here."""
        return self._shown.reminder.markup

    @Property(str, notify=panelChanged)
    def reminderTag(self) -> str:
        return self._shown.reminder.tag

    @Property(str, notify=staffChanged)
    def cityName(self) -> str:
        return self._shown.city

    @Property(str, notify=staffChanged)
    def counter(self) -> str:
        """Whom to ask in this city, and the telephone number."""
        return " ".join(part for part in self._shown.counter if part)

"""The view model of the drawn phone: what is on it, and what a finger did to it."""

from __future__ import annotations

from collections.abc import Callable
from itertools import takewhile
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Property, QObject, Signal, SignalInstance, Slot

from kiosk.phone import keyboards, printed
from kiosk.phone.keyboards import Stroke
from kiosk.phone.view import WIDEST
from kiosk.ui.phone.drawn import NOT_ON_AN_ELEMENT, Drawn, drawn, move_of, state_of
from kiosk.ui.phone.standing import NO_SCREEN, standing
from kiosk.walkthrough import answers, finger
from kiosk.walkthrough.walk import Event, Typed, Walk, right_event, right_events

if TYPE_CHECKING:
    # The models bring a large library, which the first picture must not wait for.
    from kiosk.phone.model import Screen

_SEARCHED = Typed(Stroke(keyboards.SEARCH))


class Handset(QObject):
    """The simulated phone for QML. `elements` changes only with the screen; what is typed comes apart from it."""

    screenChanged = Signal()
    stateChanged = Signal()
    moveChanged = Signal()
    strayed = Signal()  # what was touched has led to nothing: that is shown where the finger was

    def __init__(self, walk: Callable[[], Walk | None], act: Callable[[Event], None], walked: SignalInstance) -> None:
        """`walk` is what is drawn, `act` is told what a finger did, `walked` says when to look again."""
        super().__init__()
        self._walk, self._act = walk, act
        self._screen: Screen | None = None
        self._about: dict[str, Any] = NO_SCREEN
        self._elements: list[dict[str, Any]] = []
        self._drawn = Drawn()
        self._is_near = False
        walked.connect(self._update)

    @property
    def walk(self) -> Walk | None:
        return self._walk()

    def _update(self) -> None:
        """Emit what has changed: the state before the screen, so that a new screen is drawn once."""
        before, walk = self._drawn, self.walk
        now = drawn(walk)
        self._drawn = now
        screen = walk.state.screen if walk else None
        is_new = screen is not self._screen
        if is_new:
            self._screen = screen
            self._about, self._elements = standing(screen, walk) if walk and screen else (NO_SCREEN, [])
        if state_of(before) != state_of(now):
            self.stateChanged.emit()
        if is_new:
            self.screenChanged.emit()
        if move_of(before) != move_of(now):
            self.moveChanged.emit()

    # -- touches

    def _do(self, event: Event | None) -> None:
        if event is not None:
            self._act(event)

    def _do_there(self, event: Event | None) -> None:
        """As `_do`, of a finger on something that is there."""
        before = self.walk
        self._do(event)
        if event and before and self.walk and self.walk.stands_like(before):
            self.strayed.emit()

    @Slot(bool)
    def comeNear(self, is_near: bool) -> None:
        """A finger has come down, and how near to the ring."""
        self._is_near = is_near

    @Slot(str)
    def tap(self, target: str) -> None:
        is_near, self._is_near = self._is_near, False
        if walk := self.walk:
            do = self._do_there if target in walk.state.screen.targets else self._do
            do(finger.tapped(walk, target, is_near))

    @Slot()
    def tapKeys(self) -> None:
        """The line or the marks at the foot of the phone."""
        self.tap(answers.KEYS)

    @Slot()
    def tapModel(self) -> None:
        """What beside it only shows how it is done."""
        self.tap(answers.MODEL)

    @Slot(str)
    def longPress(self, target: str) -> None:
        self._do_there(finger.pressed_long(target) if self.walk else None)

    @Slot(str)
    def enter(self, target: str) -> None:
        """The keypad has pressed what is there."""
        walk = self.walk
        (self.longPress if walk and finger.is_held(walk, target) else self.tap)(target)

    @Slot(str)
    def swipe(self, direction: str) -> None:
        self._do(finger.swiped(direction) if self.walk else None)

    @Slot()
    def swipeAsWanted(self) -> None:
        self._do(finger.swiped_as_wanted(self.walk) if self.walk else None)

    @Slot(str)
    def scrolledTo(self, target: str) -> None:
        self._do(finger.scrolled_to(self.walk, target) if self.walk else None)

    @Slot(str, str)
    def key(self, key: str, flick: str) -> None:
        self._do_there(finger.keyed(key, flick) if self.walk else None)

    @Slot(str)
    def choose(self, word: str) -> None:
        """A word of the row over the keys was touched: it is written as if its keys were, and is firm then."""
        walk = self.walk
        if walk is None or walk.is_done or word != walk.step.do.target:
            return
        events = right_events(walk) if walk.way in ("practise", "alone") else iter((right_event(self._drawn.wanted),))
        for event in list(takewhile(lambda one: one != _SEARCHED, events)):
            self._act(event)

    # -- what is drawn

    @Property(str, notify=stateChanged)
    def skin(self) -> str:
        return self._drawn.skin

    @Property(dict, notify=screenChanged)
    def screen(self) -> dict[str, Any]:
        """kind, title, gloss, address, picture, back, edges that are touched here, colour of the app."""
        return self._about

    @Property(list, notify=screenChanged)
    def elements(self) -> list[dict[str, Any]]:
        return self._elements

    @Property(dict, notify=stateChanged)
    def typed(self) -> dict[str, str]:
        """What stands in each field; the character being made is the last one."""
        return dict(self._drawn.typed)

    @Property(dict, notify=stateChanged)
    def goal(self) -> dict[str, str]:
        """What is to stand in a field at the end: its letters have room from the first."""
        return dict(self._drawn.goal)

    @Property(dict, notify=stateChanged)
    def switched(self) -> dict[str, bool]:
        return dict(self._drawn.switched)

    @Property(dict, notify=stateChanged)
    def chosen(self) -> dict[str, str]:
        return dict(self._drawn.chosen)

    @Property(str, notify=stateChanged)
    def focusedField(self) -> str:
        return self._drawn.focus

    @Property(str, notify=stateChanged)
    def keyboard(self) -> str:
        return self._drawn.keyboard

    @Property(bool, notify=stateChanged)
    def isNumber(self) -> bool:
        """Whether the keyboard that is up has figures only."""
        return self._drawn.keyboard in keyboards.NUMBERS

    @Property(bool, notify=stateChanged)
    def isLatin(self) -> bool:
        """Whether the keyboard that is up has letters printed on its keys."""
        return self._drawn.keyboard in keyboards.LATIN

    @Property(list, notify=stateChanged)
    def keys(self) -> list[str]:
        return list(self._drawn.keys)

    @Property(str, notify=stateChanged)
    def keyFace(self) -> str:
        """Which letters the keys have: small ones, `capital`, `capitals`, `signs`."""
        return self._drawn.face

    @Property(int, notify=stateChanged)
    def keyColumns(self) -> int:
        keyboard = self.walk.state.keyboard if self.walk else None
        return keyboards.columns(keyboard) if keyboard else 1

    @Property(dict, constant=True)
    def keyLabels(self) -> dict[str, str]:
        """What is written on the keys that write nothing and beside the `candidates`, as on a Japanese phone."""
        return {**keyboards.LABELS, "candidates": keyboards.CANDIDATES}

    @Property(dict, constant=True)
    def printed(self) -> dict[str, str]:
        """Words of the phone itself, by name."""
        return {"read": printed.READ, "hidden": printed.HIDDEN, "weekdays": " ".join(printed.WEEKDAYS)}

    @Property(list, notify=stateChanged)
    def candidates(self) -> list[str]:
        """The words of the row over the keys."""
        return list(self._drawn.candidates)

    @Property(dict, notify=moveChanged)
    def flick(self) -> dict[str, str]:
        """The key that comes next, where it is flicked in practice: tap, left, up, right, down, and which is `wanted`."""
        return dict(self._drawn.flick)

    @Property(bool, notify=moveChanged)
    def isErasing(self) -> bool:
        """Whether something wrong was written, which is to be deleted first."""
        return self._drawn.is_erasing

    @Property(list, notify=stateChanged)
    def strokes(self) -> list[dict[str, Any]]:
        """The touches that write this step's word, as in `spelling.strokes`; none on the own phone."""
        return [dict(stroke) for stroke in self._drawn.spelled]

    @Property(str, notify=stateChanged)
    def reading(self) -> str:
        """What a card under the phone has come to: nothing yet, "reading", "failed", "done"."""
        return self._drawn.reading

    @Property(bool, notify=stateChanged)
    def isOwn(self) -> bool:
        """Whether this phone only shows what is to be seen on one's own."""
        return self._drawn.is_own

    @Property(bool, notify=stateChanged)
    def isPraised(self) -> bool:
        """Whether the right thing has just been done: a tick on the phone."""
        return self._drawn.is_praised

    @Property(bool, notify=stateChanged)
    def isCardHeld(self) -> bool:
        return self._drawn.is_card_held

    @Property(bool, notify=stateChanged)
    def isScanned(self) -> bool:
        return self._drawn.is_scanned

    @Property(str, notify=moveChanged)
    def target(self) -> str:
        """The element with the ring; for a key see `targetKey`."""
        move = self._drawn.move
        return move.target if move.kind not in NOT_ON_AN_ELEMENT else ""

    @Property(str, notify=moveChanged)
    def sought(self) -> str:
        """The element that the page is to stand at, so that it is seen whole, before it has the ring too."""
        return self._drawn.sought

    @Property(str, notify=moveChanged)
    def targetKind(self) -> str:
        return self._drawn.move.kind

    @Property(str, notify=moveChanged)
    def targetKey(self) -> str:
        return self._of("key")

    @Property(str, notify=moveChanged)
    def targetFlick(self) -> str:
        return self._drawn.move.flick

    @Property(str, notify=moveChanged)
    def targetSwipe(self) -> str:
        return self._of("swipe")

    @Property(str, notify=moveChanged)
    def wantedSwipe(self) -> str:
        """In which direction a finger is to be drawn across the screen, glowing or not; empty where it is not."""
        return self._drawn.wanted.target if self._drawn.wanted.kind == "swipe" else ""

    def _of(self, kind: str) -> str:
        move = self._drawn.move
        return move.target if move.kind == kind else ""

    @Property(bool, notify=moveChanged)
    def isScrollWanted(self) -> bool:
        return self._drawn.move.kind == "scroll"

    @Property(str, notify=moveChanged)
    def scrollTarget(self) -> str:
        """What a scroll must bring into view, glowing or not."""
        wanted = self._drawn.wanted
        return wanted.target if wanted.kind == "scroll" else ""

    @Property(list, notify=stateChanged)
    def waited(self) -> list[str]:
        """The bars that have filled."""
        return list(self._drawn.waited)

    @Property(int, notify=stateChanged)
    def sheet(self) -> int:
        """Which sheet of a paper is seen, counted from 0."""
        return self._drawn.view.sheet

    @Property(int, notify=stateChanged)
    def wide(self) -> int:
        """How often what is seen was widened, from 0 to `widest`."""
        return self._drawn.view.wide

    @Property(int, constant=True)
    def widest(self) -> int:
        return WIDEST

    @Property(str, notify=moveChanged)
    def waiting(self) -> str:
        """The bar that fills now, for which the learner waits."""
        return self._drawn.waiting

    @Property(bool, notify=moveChanged)
    def isDemonstrating(self) -> bool:
        return self._drawn.is_demonstrating

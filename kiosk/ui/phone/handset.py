"""The view model of the drawn phone: what is on it, and what a finger did to it."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Property, QObject, Signal, SignalInstance, Slot

from kiosk.phone import keyboards
from kiosk.phone.keyboards import FLICKS, Stroke
from kiosk.phone.vocabulary import TYPED
from kiosk.ui.screen.typesetter import MAY_BREAK
from kiosk.walkthrough.walk import Event, Move, Touched, Typed, Walk, next_move

if TYPE_CHECKING:
    # The models bring a large library, which the first picture must not wait for.
    from kiosk.phone.model import Element


class Handset(QObject):
    """The simulated phone for QML. `elements` changes only with the screen; what is typed comes apart from it."""

    changed = Signal()
    screenChanged = Signal()

    def __init__(self, walk: Callable[[], Walk | None], act: Callable[[Event], None], walked: SignalInstance) -> None:
        """`walk` is what is drawn, `act` is told what a finger did, `walked` says when to look again."""
        super().__init__()
        self._walk, self._act = walk, act
        self._screen: Any = None
        walked.connect(self._update)

    @property
    def walk(self) -> Walk | None:
        return self._walk()

    def _update(self) -> None:
        screen = self.walk.state.screen if self.walk else None
        if screen is not self._screen:
            self._screen = screen
            self.screenChanged.emit()
        self.changed.emit()

    def _move(self) -> Move | None:
        """The next right thing, while it is to be shown."""
        walk = self.walk
        return next_move(walk) if walk and (walk.is_glowing or walk.is_demonstrating or walk.way == "own") else None

    # -- touches

    def _touch(self, kind: str, target: str) -> None:
        from kiosk.phone.model import Action

        if self.walk is not None:
            self._act(Touched(Action(kind=kind, target=target)))

    @Slot(str)
    def tap(self, target: str) -> None:
        move = next_move(self.walk) if self.walk else None
        # A tap on the thing is the gesture itself: the code is aimed at, the card is laid down, the end is in sight.
        kind = (
            move.kind
            if move and move.kind in ("scan", "hold_card", "scroll") and self._stands_for(target, move)
            else "tap"
        )
        self._touch(kind, move.target if move and kind != "tap" else target)

    def _stands_for(self, target: str, move: Move) -> bool:
        element = self.walk.state.screen.element(target) if self.walk else None
        return target == move.target or (move.kind == "hold_card" and element is not None and element.kind == "card")

    @Slot(str)
    def longPress(self, target: str) -> None:
        self._touch("long_press", target)

    @Slot(str)
    def swipe(self, direction: str) -> None:
        self._touch("swipe", direction)

    @Slot()
    def swipeAsWanted(self) -> None:
        """A keypad cannot draw a line: Enter swipes in the direction asked for."""
        move = next_move(self.walk) if self.walk else None
        self._touch("swipe", move.target if move and move.kind == "swipe" else "up")

    @Slot(str)
    def scrolledTo(self, target: str) -> None:
        move = next_move(self.walk) if self.walk else None
        if move and move.kind == "scroll" and move.target == target and self.walk and self.walk.way != "watch":
            self._touch("scroll", target)

    @Slot(str, str)
    def key(self, key: str, flick: str) -> None:
        if self.walk is not None and key:
            place = min(FLICKS.index(flick), len(key) - 1) if key != keyboards.MARKS else 0
            self._act(Typed(Stroke(key, place)))

    # -- what is drawn

    @Property(str, notify=changed)
    def skin(self) -> str:
        return self.walk.phone if self.walk else "iphone"

    @Property(dict, notify=screenChanged)
    def screen(self) -> dict[str, Any]:
        """kind, title, gloss, address, back, colour of the app."""
        if self._screen is None:
            return {"kind": "", "title": "", "gloss": "", "address": "", "back": False, "colour": "#1a1a1c"}
        from kiosk.lesson.load import apps

        app = apps().get(self._screen.app)
        return {
            "kind": self._screen.kind,
            "title": self._screen.title,
            "gloss": self._screen.gloss,
            "address": self._screen.address,
            "back": self._screen.back,
            "colour": app.colour if app else "#1a1a1c",
        }

    @Property(list, notify=screenChanged)
    def elements(self) -> list[dict[str, Any]]:
        return [self._drawn(element) for element in self._screen.body] if self._screen else []

    def _drawn(self, element: Element) -> dict[str, Any]:
        from kiosk.lesson.load import apps
        from kiosk.lesson.words import picture_path

        drawn = element.model_dump()
        if element.choices:
            drawn["options"] = list(drawn["options"])
        picture = element.shown_picture
        app = apps().get(picture) if element.kind == "app" else None
        drawn["colour"] = app.colour if app else ""
        drawn["icon"] = app.icon if app else picture
        drawn["name"] = MAY_BREAK.join(app.parts) if app and app.parts else element.label
        path = picture_path(self.walk.lesson, picture) if self.walk and picture else None
        drawn["file"] = path.as_uri() if path else ""
        return drawn

    @Property(dict, notify=changed)
    def typed(self) -> dict[str, str]:
        """What stands in each field; the character being made is the last one."""
        if self.walk is None:
            return {}
        state = self.walk.state
        texts = {element.id: state.text_of(element.id) for element in state.screen.body if element.kind in TYPED}
        if state.focus in texts:
            texts[state.focus] += state.composing
        return texts

    @Property(dict, notify=changed)
    def switched(self) -> dict[str, bool]:
        if self.walk is None:
            return {}
        state = self.walk.state
        return {x.id: state.is_on(x) for x in state.screen.body if x.kind in ("toggle", "checkbox")}

    @Property(dict, notify=changed)
    def chosen(self) -> dict[str, str]:
        return dict(self.walk.state.chosen) if self.walk else {}

    @Property(str, notify=changed)
    def focusedField(self) -> str:
        return self.walk.state.focus if self.walk else ""

    @Property(str, notify=changed)
    def keyboard(self) -> str:
        return (self.walk.state.keyboard or "") if self.walk else ""

    @Property(list, notify=changed)
    def keys(self) -> list[str]:
        keyboard = self.walk.state.keyboard if self.walk else None
        return list(keyboards.layout(keyboard)) if keyboard else []

    @Property(str, notify=changed)
    def target(self) -> str:
        """The element with the ring; for a key see `targetKey`."""
        move = self._move()
        return move.target if move and move.kind not in ("key", "swipe", "scroll", "read") else ""

    @Property(str, notify=changed)
    def targetKind(self) -> str:
        move = self._move()
        return move.kind if move else ""

    @Property(str, notify=changed)
    def targetKey(self) -> str:
        move = self._move()
        return move.target if move and move.kind == "key" else ""

    @Property(str, notify=changed)
    def targetFlick(self) -> str:
        move = self._move()
        return move.flick if move and move.kind == "key" else ""

    @Property(str, notify=changed)
    def targetSwipe(self) -> str:
        move = self._move()
        return move.target if move and move.kind == "swipe" else ""

    @Property(bool, notify=changed)
    def isScrollWanted(self) -> bool:
        move = self._move()
        return move is not None and move.kind == "scroll"

    @Property(str, notify=changed)
    def scrollTarget(self) -> str:
        """What a scroll must bring into view, glowing or not."""
        move = next_move(self.walk) if self.walk else None
        return move.target if move and move.kind == "scroll" else ""

    @Property(bool, notify=changed)
    def isDemonstrating(self) -> bool:
        return bool(self.walk and self.walk.is_demonstrating)

    @Property(bool, notify=changed)
    def isCardHeld(self) -> bool:
        return bool(self.walk and self.walk.state.card_held)

    @Property(bool, notify=changed)
    def isScanned(self) -> bool:
        return bool(self.walk and self.walk.state.scanned)

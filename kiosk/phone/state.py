"""The simulated phone at one moment, and what a touch does to it. Pure: no clock, no drawing."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import field, replace
from types import MappingProxyType
from typing import TYPE_CHECKING, assert_never

from kiosk.phone import keyboards, own_keys, printed
from kiosk.phone.keyboards import Stroke
from kiosk.phone.view import View, viewed
from kiosk.phone.vocabulary import VIEWED, Face, Keyboard, Reading
from kiosk.value import value

if TYPE_CHECKING:
    from kiosk.phone.elements import Element
    from kiosk.phone.model import Action, Screen

# So many letters are written after a mistake; then the keys are still until some are deleted.
_MOST_WRONG = 6
_NOTHING: Mapping[str, str] = MappingProxyType({})


@value
class PhoneState:
    """A screen and what has been done on it.

    `typed` holds the right characters per field; `wrong` what was written after them by mistake and is to be deleted;
    `composing` is the character being made by repeated touches of a key; `strokes` how many touches of the next
    character are done, `ended` how many of the keys that end the typing. `switched` are toggles and boxes that were changed.
    `reading` is what a card under the phone has come to; `waited` are the bars that have filled. `face` is that of the keyboard;
    `view` is what of a paper or a map is seen.
    """

    screen_id: str
    screen: Screen
    typed: Mapping[str, str] = field(default_factory=lambda: _NOTHING)
    composing: str = ""
    strokes: int = 0
    ended: int = 0
    switched: frozenset[str] = frozenset()
    chosen: Mapping[str, str] = field(default_factory=lambda: _NOTHING)
    focus: str = ""
    scrolled_to: str = ""
    card_held: bool = False
    scanned: bool = False
    wrong: str = ""
    reading: Reading = ""
    waited: frozenset[str] = frozenset()
    face: Face = ""
    view: View = View()

    def text_of(self, element_id: str) -> str:
        """What is rightly written there."""
        return self.typed.get(element_id, "")

    def seen_in(self, element_id: str) -> str:
        """All that stands there, what is wrong and the character being made too."""
        return self.text_of(element_id) + (self.composing + self.wrong if element_id == self.focus else "")

    def shown_in(self, element: Element) -> str:
        """What can be read there: of a password only the letter that is being made, until its eye is open."""
        seen = self.seen_in(element.id)
        if element.kind != "secret" or self.is_eye_open:
            return seen
        hidden = len(seen) - (element.id == self.focus and bool(self.composing or self.wrong))
        return printed.HIDDEN * hidden + seen[hidden:]

    @property
    def is_eye_open(self) -> bool:
        """Whether the letters of a password are shown."""
        return own_keys.EYE in self.switched

    def is_on(self, element: Element) -> bool:
        return element.begins_on != (element.id in self.switched)

    @property
    def keyboard(self) -> Keyboard | None:
        """The keyboard that is up, if one is. A PIN brings its own digits."""
        element = self.screen.element(self.focus) if self.focus else None
        return element.types_with if element else None

    @property
    def keys(self) -> tuple[str, ...]:
        """The keys of the keyboard that is up. Where one searches, the key that made the letters firm then looks for them."""
        if self.keyboard is None:
            return ()
        element = self.screen.element(self.focus)
        is_firm = self.ended > 0 and element is not None and element.kind == "search"
        keys = keyboards.layout(self.keyboard, self.face)
        return tuple(keyboards.SEARCH if is_firm and key == keyboards.ACCEPT else key for key in keys)


def opened(screen_id: str, screen: Screen) -> PhoneState:
    """The screen as it comes up; where figures are keyed in, their keys are ready at once."""
    first = next((element.id for element in screen.body if element.kind in ("pin", "dial")), "")
    return PhoneState(screen_id, screen, focus=first)


def focused(state: PhoneState, element_id: str) -> PhoneState:
    """The learner touched a field: its keyboard comes up, or goes away for anything else."""
    element = state.screen.element(element_id)
    # A key that belongs to a field is not the field.
    is_field = element is not None and element.types_with is not None and element.id == element_id
    return replace(state, focus=element_id if is_field else "", composing="", strokes=0, ended=0, wrong="", face="")


def next_stroke(state: PhoneState, target: str, ends: tuple[str, ...] = ()) -> Stroke:
    """The touch that comes next while `target` is being written: what is wrong is deleted first, `ends` come last."""
    if state.wrong:
        return Stroke(keyboards.ERASE)
    left = target[len(state.text_of(state.focus)) :]
    if not left:
        return Stroke(ends[state.ended])
    assert state.keyboard is not None
    # What is being turned through is on its way already.
    if turn := keyboards.turn(state.keyboard, state.face, left[0] if state.composing else left):
        return Stroke(turn)
    return keyboards.strokes(state.keyboard, left[0], state.face)[state.strokes]


def candidates(state: PhoneState, target: str) -> tuple[str, ...]:
    """What the row over the kana offers: what stands in the field, and the word it can become."""
    seen = state.seen_in(state.focus) if state.keyboard == "kana" and not state.ended else ""
    if not seen:
        return ()
    return (seen, target) if target.startswith(seen) and target != seen else (seen,)


def pressed(state: PhoneState, stroke: Stroke, wanted: str, ends: tuple[str, ...] = ()) -> PhoneState | None:
    """One touch of a key while `wanted` is the character to write; None when nothing comes of it.

    Once all is written (`wanted` is empty), the keys `ends` are to be touched.

    A flick writes at once. Touching the key again and again turns through its characters, as on a real phone. A key
    that does not lead to `wanted` writes its own character all the same, into `wrong`: so deleting can be learnt.
    """
    assert state.keyboard is not None
    if stroke.key == keyboards.ERASE:
        return _erased(state)
    if stroke.key in keyboards.TURNS:
        return replace(state, face=keyboards.turned(state.face, stroke.key)) if stroke.key in state.keys else None
    if not wanted and not state.wrong and stroke.key in ends[state.ended : state.ended + 1]:
        return replace(state, ended=state.ended + 1)
    if stroke.key in (keyboards.ENTER, keyboards.ACCEPT, keyboards.SEARCH):
        return state
    right = None if state.wrong or not wanted else _led(state, stroke, wanted)
    return right or _went_astray(state, stroke)


def is_astray(before: PhoneState, after: PhoneState) -> bool:
    """Whether a touch of a key has written something wrong."""
    return len(after.wrong) >= max(1, len(before.wrong)) and after.wrong != before.wrong


def _erased(state: PhoneState) -> PhoneState | None:
    """One character less: first what is wrong, then what is being made, then what is right."""
    if state.wrong:
        return replace(state, wrong=state.wrong[:-1])
    if state.composing:
        return replace(state, composing="", strokes=0)
    text = state.text_of(state.focus)
    return replace(state, typed=MappingProxyType({**state.typed, state.focus: text[:-1]}), ended=0) if text else None


def _went_astray(state: PhoneState, stroke: Stroke) -> PhoneState | None:
    assert state.keyboard is not None
    is_letter = stroke.key == keyboards.SPACE or stroke.place < len(stroke.key)
    if stroke.key == keyboards.MARKS or not is_letter or stroke.key not in state.keys:
        return None
    letter = "\u3000" if stroke.key == keyboards.SPACE else stroke.character
    # What awaits its mark was right, and stays; what is turned through was not yet.
    kept = state.composing if state.strokes else ""
    wrong = state.wrong + ("" if kept else state.composing)
    if wrong and stroke.place == 0 and len(stroke.key) > 1 and wrong[-1] in stroke.key:
        # Touched again: the same key turns on.
        wrong, letter = wrong[:-1], stroke.key[(stroke.key.index(wrong[-1]) + 1) % len(stroke.key)]
    element = state.screen.element(state.focus)
    most = getattr(element, "length", len(state.text_of(state.focus)) + _MOST_WRONG)
    if len(state.text_of(state.focus) + wrong + letter) > most:
        return None
    face = keyboards.written_on(state.face)
    return replace(state, wrong=wrong + letter, composing=kept, strokes=state.strokes, face=face)


def _led(state: PhoneState, stroke: Stroke, wanted: str) -> PhoneState | None:
    """The phone after a touch that leads to `wanted`; None when it does not."""
    keyboard = state.keyboard
    assert keyboard is not None
    if keyboards.turn(keyboard, state.face, wanted):
        return None
    needed = keyboards.strokes(keyboard, wanted, state.face)
    step = needed[state.strokes]
    if stroke.key != step.key:
        return None
    if stroke.place == step.place or stroke.key == keyboards.MARKS:
        return _stroke_done(state, len(needed), wanted, step)
    if stroke.place != 0:
        return None
    turned = (step.key.index(state.composing) + 1) % len(step.key) if state.composing in tuple(step.key) else 0
    if turned == step.place:
        return _stroke_done(state, len(needed), wanted, step)
    return replace(state, composing=step.key[turned])


def _stroke_done(state: PhoneState, count: int, wanted: str, step: Stroke) -> PhoneState:
    if state.strokes + 1 < count:
        return replace(state, strokes=state.strokes + 1, composing=step.character)
    typed = {**state.typed, state.focus: state.text_of(state.focus) + wanted}
    face = keyboards.written_on(state.face)
    return replace(state, typed=MappingProxyType(typed), composing="", strokes=0, face=face)


def performed(state: PhoneState, action: Action) -> PhoneState:
    """The phone after a whole action was done on it, as when a step is finished or replayed."""
    match action.kind:
        case "type":
            typed = {**state.typed, action.into: action.target}
            ended = len(keyboards.ENDINGS[action.confirm])
            state = replace(state, typed=MappingProxyType(typed), focus=action.into, ended=ended)
            return replace(state, composing="", strokes=0, wrong="", face="")
        case "choose":
            element = state.screen.element(action.target)
            group = element.id if element else ""
            return replace(state, chosen=MappingProxyType({**state.chosen, group: action.target}))
        case "scroll":
            return replace(state, scrolled_to=action.target)
        case "hold_card":
            return replace(state, card_held=True, reading="done")
        case "scan":
            return replace(state, scanned=True)
        case "wait":
            return replace(state, waited=state.waited | {action.target})
        case "tap":
            return _tapped(state, action.target)
        case "long_press" | "swipe" | "read":
            return state
        case _:
            # A new word of the vocabulary begins here: what it does to the phone.
            assert_never(action.kind)


def laid(state: PhoneState) -> PhoneState:
    """The phone lies on the card, which is being read; how long that takes, the walk decides."""
    return replace(state, card_held=True, reading="reading")


def unread(state: PhoneState) -> PhoneState:
    """The card could not be read: the phone is taken up again and says so."""
    return replace(state, card_held=False, reading="failed")


def written(state: PhoneState, action: Action) -> PhoneState | None:
    """The phone after a `type` done key by key, as a finger does it; None where the keys do not lead there."""
    state = focused(state, action.into)
    before = state.text_of(action.into)
    if state.keyboard is None or not action.target.startswith(before) or before == action.target:
        return None
    left = action.target[len(before) :]
    if not keyboards.writes(state.keyboard, left):
        return None
    for place, stroke, _ in keyboards.touches(state.keyboard, left):
        after = pressed(state, stroke, left[place])
        if after is None or after.wrong:
            return None
        state = after
    return replace(state, ended=len(keyboards.ENDINGS[action.confirm]))


def shows(state: PhoneState, action: Action) -> bool:
    """Whether it can be seen on the phone that the action was done. A gesture that only leads on leaves no trace."""
    match action.kind:
        case "type":
            return state.text_of(action.into) == action.target
        case "choose":
            return action.target in state.chosen.values()
        case "scroll":
            return state.scrolled_to == action.target
        case "hold_card":
            return state.card_held
        case "scan":
            return state.scanned
        case "wait":
            return action.target in state.waited
        case "tap" | "long_press" | "swipe" | "read":
            return True
        case _:
            assert_never(action.kind)


def is_view_key(element: Element, target: str) -> bool:
    """Whether a key only changes what of it is seen."""
    return element.kind in VIEWED and target in element.own_keys


def _tapped(state: PhoneState, target: str) -> PhoneState:
    element = state.screen.element(target)
    # One looks while one writes: the keys stay.
    if element is not None and (element.kind in ("toggle", "checkbox") or target == own_keys.EYE):
        return replace(state, switched=state.switched ^ {target})
    if element is not None and is_view_key(element, target):
        return replace(state, view=viewed(state.view, target, len(getattr(element, "pages", "1"))))
    return focused(state, target)

"""What the elements of the drawn phone show and answer, each on a screen made for it."""

from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QImage
from PySide6.QtQuick import QQuickItem
from PySide6.QtTest import QTest

from kiosk.lesson.check import check_lesson
from kiosk.lesson.load import load_lesson
from kiosk.phone.own_keys import OF_TALK
from kiosk.phone.printed import READ, WEEKDAYS
from kiosk.ui.screen.keypad import focusable, nearest, visible_items
from kiosk.walkthrough import walk as walking
from kiosk.walkthrough.answers import AT_END
from kiosk.walkthrough.walk import Walk
from tests.screen import centre, drag, find, items, rect, shown, steady, touch_at
from tests.ui.layout import offenders
from tests.ui.sights import before, look
from tests.ui.vocabulary import HEAD

Show = Callable[..., Walk]


@pytest.fixture
def show(kiosk: Any, tmp_path: Path) -> Iterator[Show]:
    """Puts one step on the screen: `body` and `do` as in a lesson, `text` in percent. Gives its walk."""

    def put(body: str, do: str, text: int = 100, phone: str = "iphone", kind: str = "app") -> Walk:
        folder = tmp_path / "vocabulary"
        folder.mkdir(exist_ok=True)
        screen = f"  s: {{kind: {kind}, title: Title, body: [{body}]}}\n"
        step = f"steps:\n  - {{id: one, screen: s, say: さわります。, do: {do}}}\n"
        (folder / "lesson.yaml").write_text(HEAD + screen + step, "utf-8")
        kiosk.guide.stop()
        kiosk.guide.choose("ja")
        kiosk.display.setText(text)
        walk, _ = walking.begun(load_lesson(folder), phone, "practise", 0.0)  # type: ignore[arg-type]
        guide = kiosk.guide
        guide.show(replace(guide.visit, page="steps", lesson=walk.lesson, walk=walk, phone=phone, way="practise"))
        look(kiosk)
        return walk

    with before(kiosk, "small"):
        yield put


def _words(item: QQuickItem) -> list[str]:
    """All letters that are drawn in it, from top to bottom."""
    words = item.property("markup" if item.property("isText") else "text")
    if isinstance(words, str) and words and not item.property("isTouchable"):
        return [words]
    return [text for child in item.childItems() if child.isVisible() for text in _words(child)]


def reach(kiosk: Any, name: str) -> None:
    """Put the focus there, as the arrow keys do: from the first control, from each to its neighbours."""
    controls = list(focusable(kiosk.window.contentItem()))
    boxes = [rect(control) for control in controls]
    seen, found = {0}, [0]
    for here in found:
        others = [index for index in range(len(controls)) if index != here]
        for direction in ((0, 1), (0, -1), (1, 0), (-1, 0)):
            index = nearest(boxes[here], [boxes[other] for other in others], direction)
            if index is not None and others[index] not in seen:
                seen.add(others[index])
                found.append(others[index])
    reached = {controls[index].objectName(): controls[index] for index in found}
    assert name in reached, f"only {sorted(reached)}"
    reached[name].forceActiveFocus(Qt.FocusReason.TabFocusReason)


def test_a_row_of_talks_says_when_and_how_many(kiosk: Any, show: Show) -> None:
    show('{row: A, id: talk, time: "10:25", unread: 3}, {row: B, id: plain}', "{tap: talk}")
    talk, plain = shown(kiosk, "phone-talk"), shown(kiosk, "phone-plain")
    assert _words(talk) == ["A", "10:25", "3"] and "3" in talk.property("spoken")
    assert _words(plain) == ["B"] and plain.property("spoken") == "B"


@pytest.mark.parametrize("text", [100, 200])
def test_a_message_says_when_it_was_sent_and_that_it_was_read(kiosk: Any, show: Show, text: int) -> None:
    body = '{bubble: Going, id: mine, mine: true, time: "10:31", read: true}, {bubble: Good, id: hers, time: "10:32"}'
    show(body, "{tap: mine}", text)
    mine, hers = shown(kiosk, "phone-mine"), shown(kiosk, "phone-hers")
    assert sorted(_words(mine)) == ["10:31", "Going", READ] and sorted(_words(hers)) == ["10:32", "Good"]
    for bubble, is_left in ((mine, True), (hers, False)):
        words, when = (next(x for x in visible_items(bubble) if x.property("markup") in markup) for markup in _SENT)
        beside = rect(when).right() < rect(words).left() if is_left else rect(when).left() > rect(words).right()
        assert beside if text == 100 else rect(when).top() > rect(words).bottom()


_SENT = (("Going", "Good"), ("10:31", "10:32"))


_SIZES = "options: [{id: small, label: S}, {id: middle, label: M}, {id: large, label: L}]"
_WIDE = "options: [{id: small, label: Standard}, {id: middle, label: Larger than}, {id: large, label: The largest}]"


@pytest.mark.parametrize("options", [_SIZES, _WIDE], ids=["across", "upright"])
@pytest.mark.parametrize("hand", ["finger", "dragged", "keys"])
def test_a_slider_is_moved_by_a_touch_a_drag_and_by_keys(kiosk: Any, show: Show, options: str, hand: str) -> None:
    show(f"{{slider: A, id: size, value: small, {options}}}, {{button: B, id: other}}", "{choose: large}")
    knob, stop = steady(kiosk, "knob"), steady(kiosk, "phone-large")
    assert not rect(stop).contains(rect(knob).center())
    if hand == "finger":
        touch_at(kiosk, centre(stop))
    elif hand == "dragged":
        drag(kiosk, centre(knob), centre(stop))
    else:
        reach(kiosk, "phone-large")
        QTest.keyClick(kiosk.window, Qt.Key.Key_Return)
    look(kiosk)
    assert kiosk.guide.visit.walk.is_done and rect(shown(kiosk, "phone-large")).contains(rect(knob).center())


def test_a_knob_that_is_let_go_elsewhere_goes_back(kiosk: Any, show: Show) -> None:
    show(f"{{slider: A, id: size, value: small, {_SIZES}}}", "{choose: large}")
    knob = shown(kiosk, "knob")
    before = rect(knob).center()
    drag(kiosk, centre(knob), centre(shown(kiosk, "phone-middle")))
    look(kiosk)
    assert not kiosk.guide.visit.walk.is_done and kiosk.guide.visit.walk.wrong == 1 and rect(knob).center() == before


@pytest.mark.parametrize("text", [100, 200])
def test_photos_stand_three_in_a_row_and_the_chosen_one_is_ticked(kiosk: Any, show: Show, text: int) -> None:
    photos = ", ".join(f"{{id: p{n}, label: P, picture: photo-sea}}" for n in range(7))
    show(f'{{photos: "", id: grid, options: [{photos}]}}', "{choose: p5}", text)
    boxes = [rect(shown(kiosk, f"phone-p{n}")) for n in range(7)]
    assert [round((box.top() - boxes[0].top()) / (boxes[3].top() - boxes[0].top())) for box in boxes] == [
        0,
        0,
        0,
        1,
        1,
        1,
        2,
    ]
    assert not find(kiosk, "tick")
    touch_at(kiosk, centre(shown(kiosk, "phone-p5")))
    look(kiosk)
    assert kiosk.guide.visit.walk.is_done and rect(shown(kiosk, "phone-p5")).contains(rect(shown(kiosk, "tick")))


_PICTURES = "options: [{id: a, label: A, picture: photo-sea}, {id: b, label: B, picture: bell}]"
# One of each, beside others: what is touched, and how.
_TOUCHED = {
    "slider": (f"{{slider: A, id: size, {_SIZES}}}", "{choose: large}"),
    "photos": (f'{{photos: "", id: grid, {_PICTURES}}}', "{choose: b}"),
    "chips": (f'{{bubble: A, id: said}}, {{chips: "", id: replies, {_SIZES}}}', "{choose: large}"),
}
_TOUCHED |= {
    f"talk_bar {key}": ("{bubble: A, id: said}, {talk_bar: B, id: message}", f"{{tap: {key}}}")
    for key in ("plus", "camera-key", "photo-key", "face", "mic")
}


_TOUCHED |= {
    f"secret {key}": ("{secret: A, id: sign}, {button: B, id: other}", f"{{tap: {key}}}") for key in ("sign", "eye")
}


_MONTH = ", ".join(f'{{id: d{n}, label: "{n}"}}' for n in range(1, 32))
_TOUCHED["calendar"] = (f"{{calendar: M, id: month, begins: 2, full: [d9], options: [{_MONTH}]}}", "{choose: d24}")
_HOURS = "{times: M, id: hours, full: [t9], few: [t13], options: [{id: t9, label: A}, {id: t13, label: B}, {id: t18, label: C}]}"
_TOUCHED["times"] = (_HOURS, "{choose: t13}")
_BAR = '{bar: "", id: tools, options: [{id: last, label: L, picture: photo-sea}, {id: take, label: Shutter, picture: shutter}, {id: turn, label: T}]}'
_TOUCHED |= {f"bar {key}": (f"{{text: A, id: t}}, {_BAR}", f"{{tap: {key}}}") for key in ("last", "take", "turn")}


_PAPER = "{page: P, id: paper, pages: [[First line of it, Second line], [Third line], [Fourth]]}"
_TOUCHED |= {f"page {key}": (f"{_PAPER}, {{button: B, id: other}}", f"{{tap: {key}}}") for key in ("later", "wider")}


@pytest.mark.parametrize("text", [100, 200])
@pytest.mark.parametrize("kind", _TOUCHED)
def test_every_target_is_large_enough_ringed_and_reached_by_keys(kiosk: Any, show: Show, kind: str, text: int) -> None:
    body, do = _TOUCHED[kind]
    walk = show(body, do, text)
    assert list(offenders(kiosk)) == []
    ringed = shown(kiosk, f"phone-{walk.step.do.target}")
    assert rect(shown(kiosk, "ring")).contains(rect(ringed).center())
    for element in walk.state.screen.body:
        for target in element.targets[1:] if element.choices else element.targets:
            if target == "send":
                assert not find(kiosk, "phone-send"), "nothing has been written yet"
                continue
            reach(kiosk, f"phone-{target}")
    reach(kiosk, f"phone-{walk.step.do.target}")
    QTest.keyClick(kiosk.window, Qt.Key.Key_Return)
    assert kiosk.guide.visit.walk.is_done


_TALK = "{bubble: A, id: b1}, {bubble: B, id: b2}, {bubble: C, id: b3}, {talk_bar: Write, id: message, keyboard: abc}"


@pytest.mark.parametrize("text", [100, 200])
def test_what_is_written_in_a_talk_is_sent(kiosk: Any, show: Show, text: int) -> None:
    """The line stands over the keyboard while one types; then the plane is where the microphone was."""
    show(_TALK, "{type: on, into: message}", text)
    mic = rect(shown(kiosk, "phone-mic"))
    touch_at(kiosk, centre(shown(kiosk, "phone-message")))
    look(kiosk)
    assert rect(shown(kiosk, "phone-message")).bottom() <= rect(shown(kiosk, "keyboard")).top()
    assert not find(kiosk, "phone-plus") and list(offenders(kiosk)) == []
    for event in list(walking.right_events(kiosk.guide.visit.walk)):
        kiosk.guide.act(event)
    look(kiosk)
    plane = rect(shown(kiosk, "phone-send"))
    assert plane.left() == mic.left() and not find(kiosk, "phone-mic") and "on" in _words(shown(kiosk, "phone-message"))


def test_a_key_of_the_line_brings_no_keyboard(kiosk: Any, show: Show) -> None:
    show(_TALK, "{tap: photo-key}")
    touch_at(kiosk, centre(shown(kiosk, "phone-photo-key")))
    look(kiosk)
    assert kiosk.guide.visit.walk.is_done and not find(kiosk, "keyboard")


def test_a_talk_stands_at_its_end_above_its_line(kiosk: Any, show: Show) -> None:
    """Whatever of the line is to be touched; and the line is there once."""
    many = ", ".join(f"{{bubble: Something that is rather long to read, id: m{n}}}" for n in range(8))
    show(f"{many}, {{talk_bar: Write, id: message}}", "{tap: mic}")
    last = rect(shown(kiosk, "phone-m7"))
    assert (
        last.bottom() <= rect(shown(kiosk, "phone-message")).top() and last.top() > rect(shown(kiosk, "handset")).top()
    )
    assert len([x for x in items(kiosk) if x.objectName() == "phone-message"]) == 1


def test_a_key_without_a_word_is_called_by_its_name(kiosk: Any, show: Show) -> None:
    """Where a wrong touch is answered, and where the keypad comes to it."""
    show(_TALK, "{tap: camera-key}")
    touch_at(kiosk, centre(shown(kiosk, "phone-plus")))
    answer = kiosk.guide.visit.walk.answer
    assert answer and OF_TALK["camera-key"] in answer.markup and "Write" not in answer.markup
    assert shown(kiosk, "phone-camera-key").property("spoken") == OF_TALK["camera-key"]


@pytest.mark.parametrize("text", [100, 200])
def test_a_password_is_hidden_and_its_eye_is_no_mistake(kiosk: Any, show: Show, text: int) -> None:
    """Whoever looks while writing goes on writing; the whole of it stays in its box."""
    show("{secret: A, id: sign}, {button: B, id: other}", "{type: RENSHU1, into: sign}", text)
    touch_at(kiosk, centre(shown(kiosk, "phone-sign")))
    for event in list(walking.right_events(kiosk.guide.visit.walk))[:3]:
        kiosk.guide.act(event)
    look(kiosk)
    field, typed = shown(kiosk, "phone-sign"), shown(kiosk, "typed")
    assert typed.property("text") == "●●●" and list(offenders(kiosk)) == []
    touch_at(kiosk, centre(shown(kiosk, "phone-eye")))
    look(kiosk)
    assert typed.property("text") == "REN" and find(kiosk, "keyboard") and kiosk.guide.visit.walk.wrong == 0
    for event in list(walking.right_events(kiosk.guide.visit.walk)):
        kiosk.guide.act(event)
    look(kiosk)
    assert kiosk.guide.visit.walk.is_done and typed.property("text") == "RENSHU1"
    assert rect(typed).right() <= rect(field).right() and rect(field).right() < rect(shown(kiosk, "phone-eye")).left()


@pytest.mark.parametrize("text", [100, 200])
def test_keys_of_a_bar_stay_at_the_foot(kiosk: Any, show: Show, text: int) -> None:
    """However long the page is: side by side on the glass, there once."""
    rows = ", ".join(f"{{row: R, id: r{n}}}" for n in range(12))
    show(f"{rows}, {_BAR}", "{tap: r0}", text)
    keys = [rect(shown(kiosk, f"phone-{name}")) for name in ("last", "take", "turn")]
    assert keys[0].right() < keys[1].left() and keys[1].right() < keys[2].left()
    handset = rect(shown(kiosk, "handset"))
    assert len({key.bottom() for key in keys}) == 1
    assert handset.center().y() < keys[0].top() and keys[0].bottom() < handset.bottom()
    assert len([x for x in items(kiosk) if x.objectName() == "phone-take"]) == 1


@pytest.mark.parametrize("text", [100, 200])
def test_days_stand_under_their_weekday_and_a_full_one_is_not_to_be_had(kiosk: Any, show: Show, text: int) -> None:
    show(f"{{calendar: M, id: month, begins: 2, full: [d9], options: [{_MONTH}]}}", "{choose: d8}", text)
    boxes = {n: rect(shown(kiosk, f"phone-d{n}")) for n in range(1, 14)}
    assert boxes[1].left() == boxes[8].left() > boxes[6].left() == boxes[13].left()
    assert boxes[1].top() == boxes[5].top() < boxes[6].top() == boxes[12].top() < boxes[13].top()
    assert all(boxes[n].right() < boxes[n + 1].left() for n in (1, 2, 3, 4, 6, 7, 8))
    free, full = shown(kiosk, "phone-d8"), shown(kiosk, "phone-d9")
    signs = [{x.objectName() for x in visible_items(day)} & {"free", "full"} for day in (free, full)]
    assert signs == [{"free"}, {"full"}] and full.property("spoken") != "9"
    names = [next(x for x in items(kiosk) if x.property("markup") == name) for name in WEEKDAYS]
    assert all(
        rect(names[(n + 1) % 7]).contains(QPointF(boxes[n].center().x(), rect(names[0]).center().y())) for n in boxes
    )
    touch_at(kiosk, centre(full))
    look(kiosk)
    assert not kiosk.guide.visit.walk.is_done and "month" not in kiosk.guide.visit.walk.state.chosen
    touch_at(kiosk, centre(shown(kiosk, "phone-d8")))
    look(kiosk)
    assert kiosk.guide.visit.walk.is_done


@pytest.mark.parametrize("text", [100, 200])
def test_what_is_left_of_a_day_stands_beside_each_hour(kiosk: Any, show: Show, text: int) -> None:
    show(_HOURS, "{choose: t18}", text)
    hours = [shown(kiosk, f"phone-{name}") for name in ("t9", "t13", "t18")]
    signs = [{x.objectName() for x in visible_items(hour)} & {"free", "few", "full"} for hour in hours]
    assert signs == [{"full"}, {"few"}, {"free"}]
    assert len({hour.property("spoken") for hour in hours} - {"A", "B"}) == 3
    assert [rect(hour).left() for hour in hours] == [rect(hours[0]).left()] * 3
    touch_at(kiosk, centre(hours[0]))
    look(kiosk)
    assert not kiosk.guide.visit.walk.is_done and "hours" not in kiosk.guide.visit.walk.state.chosen
    touch_at(kiosk, centre(shown(kiosk, "phone-t18")))
    look(kiosk)
    assert kiosk.guide.visit.walk.is_done


@pytest.mark.parametrize("text", [100, 200])
@pytest.mark.parametrize("skin", ["iphone", "android"])
def test_a_paper_is_turned_and_its_print_widened(kiosk: Any, show: Show, skin: str, text: int) -> None:
    """Whoever looks at another sheet, or wider, makes no mistake; nor does who touches a key at its end."""
    long = ", ".join(f"Line {n} of what is written there" for n in range(10))
    paper = f"{{page: P, id: paper, pages: [[{long}], [Third line], [Fourth]]}}"
    show(f"{paper}, {{button: B, id: other}}", "{tap: other}", text, skin)
    kiosk.hand.tremble_seconds = 0
    sheet, number, handset = shown(kiosk, "sheet"), shown(kiosk, "sheet-number"), rect(shown(kiosk, "handset"))
    keys = {key: rect(shown(kiosk, f"phone-{key}")) for key in ("earlier", "later", "narrower", "wider")}
    sizes = []
    for key in ("narrower", "wider", "wider", "wider", "narrower"):
        touch_at(kiosk, keys[key].center().toPoint())
        look(kiosk)
        line = next(x for x in visible_items(sheet) if str(x.property("markup")).startswith("Line 0"))
        sizes.append(line.property("shownPixels"))
        assert list(offenders(kiosk)) == []
    assert sizes[0] < sizes[1] < sizes[2] == sizes[3] > sizes[4] == sizes[1]
    seen = []
    for key in ("earlier", "later", "later", "later", "earlier"):
        touch_at(kiosk, keys[key].center().toPoint())
        look(kiosk)
        seen.append(number.property("text"))
        assert rect(shown(kiosk, "phone-paper")).top() < handset.center().y(), "it begins at its top"
    assert seen == ["1/3", "2/3", "3/3", "3/3", "2/3"] and "Third line" in _words(sheet)
    assert "Third line" in shown(kiosk, "phone-paper").property("spoken")
    walk = kiosk.guide.visit.walk
    assert walk.wrong == 0 and not walk.is_done and walk.answer is None
    touch_at(kiosk, keys["narrower"].center().toPoint())
    touch_at(kiosk, keys["narrower"].center().toPoint())
    assert kiosk.guide.visit.walk.answer.markup == AT_END
    touch_at(kiosk, centre(shown(kiosk, "phone-other")))
    assert kiosk.guide.visit.walk.is_done


@pytest.mark.parametrize("text", [100, 200])
@pytest.mark.parametrize("skin", ["iphone", "android"])
def test_levels_are_told_without_their_colour(kiosk: Any, show: Show, skin: str, text: int) -> None:
    """The highest stands on top; the one in force has its tick, its name and the thickest frame; nothing there is chosen."""
    show(
        "{levels: L, id: levels, value: b, options: [{id: a, label: Low}, {id: b, label: Middle}, {id: c, label: High}]}",
        "{read: 'true'}", text, skin,
    )  # fmt: skip
    levels = shown(kiosk, "phone-levels")
    assert [word for word in _words(levels) if word in ("Low", "Middle", "High")] == ["High", "Middle", "Low"]
    now = next(x for x in items(kiosk) if x.objectName() == "level-now")
    assert {"Middle", "いま", "2"} <= set(_words(now)) and "いま 2 Middle" in levels.property("spoken")
    assert list(offenders(kiosk)) == []
    touch_at(kiosk, centre(now))
    assert kiosk.guide.visit.walk.wrong == 0 and not dict(kiosk.guide.visit.walk.state.chosen)


def test_levels_cannot_be_chosen(show: Show) -> None:
    body = "{levels: L, id: levels, options: [{id: a, label: Low}, {id: b, label: High}]}"
    walk = show(body, "{choose: b}")
    assert ["えらべる" in problem.located() for problem in check_lesson(walk.lesson)].count(True) == 1


@pytest.mark.parametrize("square", ["true", "false"])
@pytest.mark.parametrize("skin", ["iphone", "android"])
def test_nothing_can_be_paid_with_a_drawn_code(kiosk: Any, show: Show, skin: str, square: str) -> None:
    """A scanner of a shop finds nothing in it, and it says across itself what it is for."""
    import zxingcpp
    from PIL import Image

    show(
        f"{{barcode: Pay, id: code, value: 0000 0000, square: {square}}}, {{button: B, id: other}}",
        "{tap: other}",
        100,
        skin,
    )
    sign = next(x for x in items(kiosk) if x.objectName() == "barcode-sign")
    assert _words(sign) == ["れんしゅう"] and list(offenders(kiosk)) == []
    image = kiosk.window.grabWindow().convertToFormat(QImage.Format.Format_RGB888)
    whole = Image.frombytes(
        "RGB", (image.width(), image.height()), bytes(image.constBits()), "raw", "RGB", image.bytesPerLine()
    )
    code = rect(shown(kiosk, "phone-code"))
    for picture in (
        whole,
        whole.crop((int(code.left()), int(code.top()), int(code.right()), int(code.bottom()))).resize((900, 700)),
    ):
        assert zxingcpp.read_barcodes(picture) == []


@pytest.mark.parametrize("text", [100, 200])
@pytest.mark.parametrize("skin", ["iphone", "android"])
def test_a_face_is_held_in_its_frame(kiosk: Any, show: Show, skin: str, text: int) -> None:
    """As with every wait: nobody is hurried, no touch is a mistake, and it goes on by itself."""
    show("{face: F, id: face, seconds: 1}", "{wait: face}", text, skin, "camera")
    frame = rect(shown(kiosk, "face-frame"))
    assert frame.width() == pytest.approx(frame.height(), abs=1) and list(offenders(kiosk)) == []
    assert frame.width() > 18 * kiosk.display.pixelsPerMm - 1
    touch_at(kiosk, frame.center().toPoint())
    assert kiosk.guide.visit.walk.wrong == 0 and not kiosk.guide.visit.walk.is_done
    kiosk.guide.pass_time("beat")
    assert kiosk.guide.visit.walk.is_done

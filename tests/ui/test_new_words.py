"""What the phone has come to show beside its pages: each in both skins, in the usual letters and the largest."""

from dataclasses import replace
from itertools import product
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from kiosk.ui.screen.settling import drawn, settle
from tests.made_lesson import lesson_of
from tests.screen import find, items, rect, shown, wait_until
from tests.ui.layout import offenders
from tests.ui.made import by_arrows, on_screen, ring
from tests.ui.sights import SIGHTS

_LOOKS = list(product(("iphone", "android"), (100, 200)))
_LONG = "お{荷物|にもつ}を お{届|とど}けに うかがいましたが、お{留守|るす}でしたので もちかえりました。"


def _ring_is_round(kiosk: Any, name: str) -> bool:
    around = ring(kiosk)
    return around is not None and rect(around).contains(rect(shown(kiosk, name)).center())


@pytest.mark.parametrize(("phone", "text"), _LOOKS)
@pytest.mark.parametrize(
    "page", ["kind: home, apps: [phone, camera, mail, browser, line, maps]", "kind: app, title: メモ"]
)
def test_a_banner_lies_over_the_top_and_hides_nothing_of_the_page(
    kiosk: Any, tmp_path: Path, page: str, phone: Any, text: int
) -> None:
    under = "" if "home" in page else "{button: つぎ, id: go}, "
    body = f'[{under}{{banner: "{_LONG}", id: new, detail: "0000-0000", picture: chat}}]'
    lesson = lesson_of(tmp_path, f"  s: {{{page}, body: {body}}}", "{tap: new}")
    with on_screen(kiosk, lesson, SIGHTS["small"], text, phone):
        assert not list(offenders(kiosk))
        banner = rect(shown(kiosk, "phone-new"))
        first = rect(shown(kiosk, "phone-go" if under else "phone-phone"))
        assert banner.bottom() <= first.top() and banner.height() < rect(shown(kiosk, "handset")).height() / 2
        assert _ring_is_round(kiosk, "phone-new")
        assert {"phone-new", "phone-go" if under else "phone-phone"} <= by_arrows(kiosk)


def _share(kiosk: Any) -> float:
    filled = find(kiosk, "wait-filled")
    return rect(filled).width() / rect(shown(kiosk, "wait-bar")).width() if filled else 0.0


@pytest.mark.parametrize(("phone", "text"), _LOOKS)
def test_a_bar_fills_while_one_waits_and_then_it_goes_on(kiosk: Any, tmp_path: Path, phone: Any, text: int) -> None:
    body = "[{wait: ダウンロード中, id: loading, seconds: 1}, {button: つぎ, id: go}]"
    lesson = lesson_of(
        tmp_path, f"  s: {{kind: app, title: アップデート, body: {body}}}", "{wait: loading}", "{tap: go}"
    )
    with on_screen(kiosk, lesson, SIGHTS["small"], text, phone):
        assert 0 < _share(kiosk) < 1 and ring(kiosk) is None and not list(offenders(kiosk))
        wait_until(lambda: kiosk.guide.visit.walk.is_done, "the end of the bar")
        assert _share(kiosk) > 0.99 and kiosk.guide.visit.walk.wrong == 0


def test_a_wait_is_over_however_often_somebody_asks(kiosk: Any, tmp_path: Path) -> None:
    """Each touch of the way forward is answered; waiting for that answer's end, the wait never ended."""
    lesson = lesson_of(tmp_path, "  s: {kind: app, title: x, body: [{wait: W, id: w, seconds: 1}]}", "{wait: w}")
    with on_screen(kiosk, lesson, SIGHTS["small"]):
        walk = kiosk.guide.visit.walk
        kiosk.guide.show(replace(kiosk.guide.visit, walk=replace(walk, takes_time=True)))
        for _ in range(120):
            if not kiosk.guide.visit.walk or kiosk.guide.visit.walk.is_done:
                break
            kiosk.guide.press("next")
            settle(100)
        assert not kiosk.guide.visit.walk or kiosk.guide.visit.walk.is_done


def _drawn_in(kiosk: Any, name: str) -> list[Any]:
    """What of that file is drawn on the phone."""
    return [x for x in items(kiosk) if x.metaObject().className().startswith(f"{name}_")]


@pytest.mark.parametrize(("phone", "text"), _LOOKS)
def test_a_machine_looks_like_no_phone(kiosk: Any, tmp_path: Path, phone: Any, text: int) -> None:
    keys = ", ".join(f"{{button: おひきだし, id: key-{n}}}" for n in range(4))
    lesson = lesson_of(tmp_path, f"  s: {{kind: machine, title: ATM, body: [{keys}]}}", "{tap: key-1}")
    with on_screen(kiosk, lesson, SIGHTS["small"], text, phone):
        assert not list(offenders(kiosk)) and _ring_is_round(kiosk, "phone-key-1")
        assert not _drawn_in(kiosk, "StatusBar") and not _drawn_in(kiosk, "HomeBar")
        handset, slot = shown(kiosk, "handset"), rect(shown(kiosk, "card-slot"))
        mm = kiosk.display.pixelsPerMm
        assert handset.property("radius") < 4 * mm < handset.property("edge"), "corners, and metal around it"
        keys_drawn = [rect(shown(kiosk, f"phone-key-{n}")) for n in range(4)]
        assert all(key.height() >= 16 * mm and key.bottom() < slot.top() for key in keys_drawn)
        assert {f"phone-key-{n}" for n in range(4)} <= by_arrows(kiosk)


@pytest.mark.parametrize(("phone", "text"), _LOOKS)
def test_a_number_is_dialled_and_called(kiosk: Any, tmp_path: Path, phone: Any, text: int) -> None:
    body = "[{dial: '', id: number}, {button: はっしん, id: out, style: primary}]"
    screens = f"  s: {{kind: call, title: キーパッド, body: {body}}}"
    lesson = lesson_of(tmp_path, screens, "{type: '188', into: number}", "{tap: out}")
    with on_screen(kiosk, lesson, SIGHTS["small"], text, phone):
        assert not list(offenders(kiosk)) and _ring_is_round(kiosk, "key-1")
        assert {"phone-number", "phone-out", "key-＊", "key-＃", "key-erase"} <= by_arrows(kiosk)
        for number, key in enumerate("188"):
            assert shown(kiosk, "dialled").property("text") == "188"[:number]
            kiosk.handset.key(key, "tap")
        walk = kiosk.guide.visit.walk
        assert walk.is_done and walk.state.keyboard == "phone", "and the keys stay until it is called"
        assert shown(kiosk, "dialled").property("text") == "188" and not list(offenders(kiosk))


@pytest.mark.parametrize(("phone", "text"), _LOOKS)
def test_a_computer_has_a_window_and_keys(kiosk: Any, tmp_path: Path, phone: Any, text: int) -> None:
    head = "kind: computer, title: けいこく, address: security-check.example, keys: [Esc, Ctrl, Alt, Del]"
    lesson = lesson_of(
        tmp_path, f"  s: {{{head}, body: [{{button: つぎ, id: go}}]}}", "{long_press: esc}", "{tap: close}"
    )
    with on_screen(kiosk, lesson, SIGHTS["small"], text, phone):
        assert not list(offenders(kiosk)) and _ring_is_round(kiosk, "phone-esc")
        assert not _drawn_in(kiosk, "StatusBar") and not _drawn_in(kiosk, "HomeBar")
        glass, esc = _drawn_in(kiosk, "PhoneScreen")[0], rect(shown(kiosk, "phone-esc"))
        assert esc.top() > rect(glass).bottom(), "below the screen"
        names = {f"phone-{name}" for name in ("esc", "ctrl", "alt", "del", "close", "go")}
        assert names <= by_arrows(kiosk)
        kiosk.handset.tap("esc")
        assert not kiosk.guide.visit.walk.is_done and kiosk.guide.visit.walk.wrong == 1, "a finger stays on it"
        shown(kiosk, "phone-esc").forceActiveFocus(Qt.FocusReason.TabFocusReason)
        QTest.keyClick(kiosk.window, Qt.Key.Key_Return)
        assert kiosk.guide.visit.walk.is_done, "a key of the keypad cannot stay"
        kiosk.guide.press("next")
        wait_until(lambda: _ring_is_round(kiosk, "phone-close"), "the ring on the cross")
        around = rect(ring(kiosk))
        assert rect(glass).adjusted(-1, -1, 1, 1).contains(around), "whole on the glass"


@pytest.mark.parametrize(("phone", "text"), _LOOKS)
def test_the_buttons_at_the_sides_are_where_the_own_phone_has_them(
    kiosk: Any, tmp_path: Path, phone: Any, text: int
) -> None:
    screens = "  s: {kind: app, title: x, sides: 'true', body: [{button: つぎ, id: go}]}"
    lesson = lesson_of(tmp_path, screens, "{long_press: power}", "{tap: volume-down}")
    names = ("phone-volume-up", "phone-volume-down", "phone-power")
    with on_screen(kiosk, lesson, SIGHTS["small"], text, phone):
        assert not list(offenders(kiosk)) and _ring_is_round(kiosk, "phone-power")
        glass, handset = rect(_drawn_in(kiosk, "PhoneScreen")[0]), rect(shown(kiosk, "handset"))
        assert handset.adjusted(-1, -1, 1, 1).contains(rect(ring(kiosk)))
        places = [rect(shown(kiosk, name)) for name in names]
        assert not [place for place in places if place.intersects(glass)], "beside the glass, not over it"
        lefts = [place.right() < glass.center().x() for place in places]
        assert lefts == ([True, True, False] if phone == "iphone" else [False] * 3)
        assert {*names, "phone-go"} <= by_arrows(kiosk)
        walk = kiosk.guide.visit.walk
        assert "{小|ちい}さく" in walk.state.screen.element("volume-down").label
        place = places[2].center().toPoint()
        QTest.mousePress(kiosk.window, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, place)
        wait_until(lambda: kiosk.guide.visit.walk.is_done, "a finger that stays")
        QTest.mouseRelease(kiosk.window, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, place)
        assert kiosk.guide.visit.walk.wrong == 0


@pytest.mark.parametrize(("phone", "text"), _LOOKS)
@pytest.mark.parametrize("kind", ["browser", "computer"])
def test_the_address_of_a_page_can_be_touched(kiosk: Any, tmp_path: Path, kind: str, phone: Any, text: int) -> None:
    head = f"kind: {kind}, title: ニュース, address: www.city.example.jp"
    body = "body: [{button: つぎ, id: go}]"
    screens = f"  s: {{{head}, address_id: where, {body}}}"
    with on_screen(kiosk, lesson_of(tmp_path, screens, "{tap: where}"), SIGHTS["small"], text, phone):
        assert not list(offenders(kiosk)) and _ring_is_round(kiosk, "phone-where")
        glass = rect(_drawn_in(kiosk, "PhoneScreen")[0])
        assert glass.adjusted(-1, -1, 1, 1).contains(rect(ring(kiosk)))
        assert rect(shown(kiosk, "phone-where")).height() >= 12 * kiosk.display.pixelsPerMm
        assert {"phone-where", "phone-go"} <= by_arrows(kiosk)
        QTest.mouseClick(
            kiosk.window, Qt.MouseButton.LeftButton, pos=rect(shown(kiosk, "phone-where")).center().toPoint()
        )
        assert kiosk.guide.visit.walk.is_done and kiosk.guide.visit.walk.wrong == 0


def test_an_address_that_nobody_asks_for_is_no_target(kiosk: Any, tmp_path: Path) -> None:
    head = "kind: browser, title: x, address: www.city.example.jp"
    lesson = lesson_of(tmp_path, f"  s: {{{head}, body: [{{button: つぎ, id: go}}]}}", "{tap: go}")
    with on_screen(kiosk, lesson, SIGHTS["small"]):
        line = _drawn_in(kiosk, "AddressLine")[0]
        assert not line.isEnabled() and line.objectName() not in by_arrows(kiosk)


_MAIL = "Ta26@x.jp"


@pytest.mark.parametrize(("phone", "text"), _LOOKS)
@pytest.mark.parametrize("furigana", ["some", "all"])
def test_capitals_and_figures_are_found_key_by_key(
    kiosk: Any, tmp_path: Path, phone: Any, text: int, furigana: str
) -> None:
    screens = "  s: {kind: app, title: ログイン, body: [{field: メール, id: f, keyboard: abc}, {button: つぎ, id: go}]}"
    lesson = lesson_of(tmp_path, screens, f'{{type: "{_MAIL}", into: f}}')
    with on_screen(kiosk, lesson, SIGHTS["small"], text, phone):
        before = kiosk.display.furigana
        kiosk.display.setFurigana(furigana)
        kiosk.handset.tap("f")
        asked = []
        while not kiosk.guide.visit.walk.is_done:
            drawn(kiosk.window, 2)
            key = kiosk.handset.targetKey
            asked.append(key)
            assert _ring_is_round(kiosk, f"key-{key}") and not list(offenders(kiosk))
            kiosk.handset.key(key, kiosk.handset.targetFlick)
            assert len(asked) < 30
        kiosk.display.setFurigana(before)
        assert asked == ["shift", "TUV", "abc", "signs", "2", "6", "letters", "@#/&_", "wxyz", ".,?!", "jkl", "pqrs"]
        assert kiosk.guide.visit.walk.wrong == 0 and kiosk.guide.visit.walk.state.text_of("f") == _MAIL


def test_other_letters_are_written_by_the_keypad_too(kiosk: Any, tmp_path: Path) -> None:
    screens = "  s: {kind: app, title: ログイン, body: [{field: メール, id: f, keyboard: abc}]}"
    lesson = lesson_of(tmp_path, screens, '{type: "1Tu", into: f}')
    with on_screen(kiosk, lesson, SIGHTS["small"]):
        kiosk.handset.tap("f")
        drawn(kiosk.window, 2)
        assert {"key-shift", "key-signs", "key-abc", "key-accept"} <= by_arrows(kiosk)
        shown(kiosk, "key-signs").forceActiveFocus(Qt.FocusReason.TabFocusReason)
        QTest.keyClick(kiosk.window, Qt.Key.Key_Return)
        drawn(kiosk.window, 2)
        assert kiosk.window.activeFocusItem().objectName() in ("key-letters", "key-1"), "there, or where it goes on"
        assert {"key-!?%$*", "key-letters", *(f"key-{n}" for n in range(10))} <= by_arrows(kiosk)
        for key in ("1", "letters", "shift", "TUV", "tuv", "tuv"):
            shown(kiosk, f"key-{key}").forceActiveFocus(Qt.FocusReason.TabFocusReason)
            QTest.keyClick(kiosk.window, Qt.Key.Key_Return)
            drawn(kiosk.window, 2)
        walk = kiosk.guide.visit.walk
        assert walk.is_done and walk.wrong == 0
        kiosk.keypad._is_used = False


def test_what_a_key_for_other_letters_does_is_told_and_said(kiosk: Any, tmp_path: Path) -> None:
    screens = "  s: {kind: app, title: ログイン, body: [{field: メール, id: f, keyboard: abc}]}"
    lesson = lesson_of(tmp_path, screens, '{type: "a2", into: f}')
    with on_screen(kiosk, lesson, SIGHTS["small"]):
        said: list[str] = []
        say = kiosk.speaker.say
        kiosk.speaker.say = lambda texts: said.extend(text.markup for text in texts)
        try:
            kiosk.handset.tap("f")
            assert not [text for text in said if "123" in text]
            kiosk.handset.key("abc", "tap")
        finally:
            kiosk.speaker.say = say
        drawn(kiosk.window, 2)
        assert [text for text in said if "「123」" in text] == [shown(kiosk, "gesture-detail").property("markup")]
        kiosk.handset.key("signs", "tap")
        drawn(kiosk.window, 2)
        assert shown(kiosk, "gesture-detail").property("markup").startswith("「2」に さわる")

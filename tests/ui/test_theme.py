from typing import Any

import pytest
from PySide6.QtCore import QSize, QUrl
from PySide6.QtQml import QQmlComponent

from kiosk.language.locales import named
from kiosk.phone.pictograms import GROUNDS, PICTOGRAMS
from kiosk.ui.screen.display import Display


def _luminance(colour: str) -> float:
    """Relative luminance, WCAG 2.2."""
    parts = [int(colour[i : i + 2], 16) / 255 for i in (1, 3, 5)]
    linear = [part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def contrast(first: str, second: str) -> float:
    light, dark = sorted((_luminance(first), _luminance(second)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


@pytest.fixture
def theme(kiosk: Any) -> Any:
    component = QQmlComponent(kiosk.engine)
    source = b'import QtQml\nimport "theme"\nQtObject { property var it: Theme }'
    from kiosk.paths import QML

    component.setData(source, QUrl.fromLocalFile(str(QML / "probe.qml")))
    probe = component.create()
    assert probe is not None, component.errorString()
    yield probe.property("it")
    probe.deleteLater()


def _plain(value: Any) -> Any:
    return value.toVariant() if hasattr(value, "toVariant") else value


def test_contrast(theme: Any) -> None:
    palettes = _plain(theme.property("palettes"))
    assert set(palettes) == {"light", "dark", "yellow"}
    for name, colours in palettes.items():
        for ink, paper in _plain(theme.property("textPairs")):
            assert contrast(colours[ink], colours[paper]) >= 7, (
                name,
                ink,
                paper,
                contrast(colours[ink], colours[paper]),
            )
        for ink, paper in _plain(theme.property("partPairs")):
            assert contrast(colours[ink], colours[paper]) >= 3, (
                name,
                ink,
                paper,
                contrast(colours[ink], colours[paper]),
            )
    phone = _plain(theme.property("phone"))
    for ink, paper in _plain(theme.property("phonePairs")):
        assert contrast(phone[ink], phone[paper]) >= 7, (ink, paper, contrast(phone[ink], phone[paper]))


def test_contrast_is_computed_as_the_standard_says() -> None:
    assert contrast("#000000", "#ffffff") == pytest.approx(21)
    assert contrast("#767676", "#ffffff") == pytest.approx(4.54, abs=0.01)


def test_icons_of_the_phone_are_seen() -> None:
    from kiosk.lesson.load import apps

    for app in apps().values():
        assert contrast(app.colour, "#ffffff") >= 4.5, app.id


def test_sizes_in_millimetres(kiosk: Any, theme: Any) -> None:
    scale = kiosk.display.pixelsPerMm
    kiosk.display.setText(100)
    assert theme.property("mainTarget") / scale >= 19.8
    assert theme.property("smallTarget") / scale >= 12
    assert theme.property("body") / scale >= 7.9
    assert theme.property("heading") / scale >= 11.9
    assert theme.property("leastRuby") / scale >= 4.7
    assert theme.property("qr") / scale >= 40


def test_a_wish_of_the_person_moves_no_length() -> None:
    """Hundreds of lengths hang on the screen's size: a colour, a language or a leaving person do not touch them."""
    display = Display()
    told: list[str] = []
    display.resized.connect(lambda: told.append("resized"))
    display.changed.connect(lambda: told.append("changed"))
    display.setScheme("dark")
    display.setText(150)
    display.use_locale(named("en"))
    display.forget()
    assert told == ["changed"] * 4
    display.use_pixels_per_mm(4.0)
    display.use_window(QSize(1280, 800))
    assert told[4:] == ["resized"] * 2


def test_a_photo_is_seen_on_its_ground(theme: Any) -> None:
    ink = _plain(theme.property("phone"))["green"]
    assert set(GROUNDS) == {name for name in PICTOGRAMS if name.startswith("photo-")}
    assert all(contrast(ink, ground) >= 4.5 for ground in GROUNDS.values())

"""Every code that a terminal shows, in each of the cities: read from the glass, it leads to whom its words name."""

import io
from collections.abc import Iterator
from dataclasses import replace
from typing import Any

import pytest
import yaml
from PySide6.QtCore import QBuffer, QIODevice

from kiosk import paths
from kiosk.language.ruby import plain
from kiosk.lesson.library import load_library
from kiosk.lesson.load import load_city
from kiosk.lesson.openness import opened
from kiosk.walkthrough.walk import at
from tests.rotation import todays
from tests.screen import go_on
from tests.ui.sights import begin, look

pytestmark = pytest.mark.takes_turns
_CITIES = sorted(folder.name for folder in (paths.CONTENT / "cities").iterdir())
# Read as plain files, so that nothing of the program's own reading stands between.
_FACTS = yaml.safe_load((paths.CONTENT / "facts.yaml").read_text("utf-8"))


@pytest.fixture(params=_CITIES)
def city(kiosk: Any, request: pytest.FixtureRequest) -> Iterator[str]:
    guide = kiosk.guide
    kept = guide._world.library, guide._tongues.city
    found = load_city(paths.CONTENT / "cities" / request.param)
    guide.use_world(opened(load_library([paths.LESSONS]), found.facts()), found)
    kiosk.speaker.setOn(False)
    yield request.param
    guide.stop()
    guide.use_world(*kept)


def _read(kiosk: Any) -> list[str]:
    """What a phone that is held before the glass would find."""
    import zxingcpp
    from PIL import Image

    look(kiosk)
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    kiosk.window.grabWindow().save(buffer, "PNG")
    return [code.text for code in zxingcpp.read_barcodes(Image.open(io.BytesIO(bytes(buffer.data().data()))))]


def _own_addresses(city: str) -> set[str]:
    """All addresses that the city's file has for sure."""
    told = yaml.safe_load((paths.CONTENT / "cities" / city / "city.yaml").read_text("utf-8"))

    def within(block: Any) -> Iterator[str]:
        if isinstance(block, dict) and str(block.get("grade", "S1")) not in ("M", "?", "None", ""):
            yield from (block["url"],) if block.get("url") else ()
            for inner in block.values():
                yield from within(inner)

    return set(within(told))


def _owner(city: str, address: str) -> str:
    """Whose it is; empty where nobody has said so."""
    if address in _own_addresses(city):
        return "市"
    return next((fact["owner"] for fact in _FACTS.values() if fact["value"] == address), "")


def _is_drawn_on(screen: Any) -> bool:
    """Whether a code is part of the phone's page: there it must lead nowhere."""
    return any(element.kind == "qr" for element in screen.body)


def test_each_leads_to_whom_its_words_name(kiosk: Any, city: str) -> None:
    guide = kiosk.guide
    for lesson in todays(guide.lessons):
        begin(kiosk, lesson, "own")
        for place in range(len(guide.visit.walk.steps)):
            guide.show(replace(guide.visit, walk=at(guide.visit.walk, place)))
            walk = guide.visit.walk
            if place and not walk.code and not _is_drawn_on(walk.state.screen):
                continue
            found = _read(kiosk)
            assert found == ([walk.code] if walk.code else []), (lesson, walk.step.id)
            assert not walk.code or _owner(city, walk.code), (lesson, walk.step.id)
        while guide.page == "steps":
            go_on(guide)
        address, name = guide.lesson["address"], plain(guide.lesson["addressName"])
        assert _read(kiosk) == ([address] if address else []), lesson
        assert not address or _owner(city, address) in name, (lesson, address, name)

"""The voice of the terminal: failing, lit while it speaks, quieter and louder."""

from dataclasses import replace
from typing import Any

import pytest

from kiosk import paths
from kiosk.lesson.library import load_library
from kiosk.ui.screen.settling import drawn
from kiosk.walkthrough import walk as walking
from tests.screen import find, items, rect, shown, touch, wait_until
from tests.ui.test_theme import contrast


def test_without_speech_the_lesson_goes_on_with_text(kiosk: Any, monkeypatch: pytest.MonkeyPatch, caplog: Any) -> None:
    from kiosk.document.problem import Problem, Refused

    def refuse(request: Any) -> None:
        raise Refused(Problem("音声エンジンがありません。"))

    told: list[Problem] = []
    kiosk.speaker.troubled.connect(told.append)
    monkeypatch.setattr(kiosk.speaker._cache, "obtain", refuse)
    monkeypatch.setattr(kiosk.speaker._cache, "find", lambda request: None)
    touch(kiosk, "language-ja")
    wait_until(lambda: told, "the trouble is told")
    caplog.clear()
    assert kiosk.guide.page == "topics" and kiosk.speaker.isSpeaking
    touch(kiosk, f"choice-{kiosk.guide.choices[0]['id']}")
    assert kiosk.guide.page in ("lessons", "card") and len(told) == 1
    caplog.clear()


def test_the_phrase_that_is_spoken_is_lit(kiosk: Any, beeps: Any) -> None:
    with beeps.at_reading_pace():
        _follow_the_light(kiosk)


def _follow_the_light(kiosk: Any) -> None:
    kiosk.guide.choose("ja")
    lessons = load_library([paths.LESSONS]).lessons
    kiosk.guide.choose_lesson(next(name for name, lesson in lessons.items() if lesson.steps[0].say.count("。") > 1))
    kiosk.guide.choose("iphone")
    kiosk.guide.choose("practise")
    sentence = wait_until(lambda: find(kiosk, "sentence"))
    lit = set()

    def are_both_lit() -> bool:
        lit.add(sentence.property("spokenPhrase"))
        return {0, 1} <= lit

    wait_until(are_both_lit, "both phrases lit")
    wait_until(lambda: sentence.property("spokenPhrase") == -1, "the light goes out")


def test_quieter_and_louder_are_heard(kiosk: Any) -> None:
    """What the person sets is what the player plays at, now and when it is made."""
    touch(kiosk, "language-ja")
    touch(kiosk, "tool-sound")
    player, speaker = kiosk.speaker.player, kiosk.speaker
    before = speaker.volume
    touch(kiosk, "quieter")
    assert speaker.volume == player.volume < before
    touch(kiosk, "louder")
    touch(kiosk, "louder")
    assert speaker.volume == player.volume > before
    touch(kiosk, "voice-false")
    assert not speaker.isOn and not speaker.isSpeaking


@pytest.mark.parametrize("scheme", ["light", "dark", "yellow"])
def test_the_phrase_that_is_spoken_is_seen_in_a_note(kiosk: Any, beeps: Any, scheme: str) -> None:
    """Light on the note's own ground is hardly seen: what marks the phrase is drawn, and measured as it is drawn."""
    kiosk.display.setScheme(scheme)
    lesson = kiosk.guide._world.localise(kiosk.guide._world.library.lessons["mynaportal-login"], "ja")
    walk, _ = walking.begun(lesson, "iphone", "practise", 0.0)
    walk = walking.at(walk, next(index for index, step in enumerate(walk.steps) if step.warn))
    guide = kiosk.guide
    guide.show(replace(guide.visit, page="steps", lesson=lesson, walk=walk, phone="iphone", way="practise"))
    assert walk.warning
    with beeps.at_reading_pace():
        kiosk.speaker.say((walk.warning,))
        note = shown(kiosk, "warning")
        line = wait_until(lambda: next((x for x in items(kiosk) if x.objectName() == "spoken-line"), None), "the line")
        drawn(kiosk.window)
        image, box, outer = kiosk.window.grabWindow(), rect(line), rect(note)
        kiosk.speaker.stop()
    mark = image.pixelColor(box.center().toPoint()).name()
    ground = image.pixelColor(round(outer.center().x()), round(outer.top()) + 6).name()
    assert outer.contains(box) and box.height() >= 1.0 * kiosk.display.pixelsPerMm
    assert contrast(mark, ground) >= 3, (mark, ground)
    kiosk.display.setScheme("light")
    guide.stop()

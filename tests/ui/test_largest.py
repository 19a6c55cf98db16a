"""The largest letters on a small screen: whole sentences, the order first, three keys, letters no smaller than before."""

from collections.abc import Iterator
from functools import partial
from itertools import pairwise
from typing import Any

import pytest
from PySide6.QtQuick import QQuickItem

from kiosk import paths
from kiosk.language import phrases, ruby
from kiosk.lesson.library import lesson_paths
from kiosk.walkthrough.walk import right_events
from tests.rotation import by_rotation
from tests.screen import find, go_on, items, rect, shown, touch, wait_until
from tests.ui.layout import offenders
from tests.ui.sights import before, begin, look

pytestmark = pytest.mark.takes_turns

_LESSONS = list(lesson_paths([paths.LESSONS]))
# A page with fewer words, or Japanese letters, is not turned for, unless a sentence is as short.
_LEAST_WORDS, _LEAST_LETTERS = 3, 5
# Sizes are tried in twos.
_SLACK = 2


@pytest.fixture
def small(kiosk: Any) -> Iterator[Any]:
    with before(kiosk, "small"):
        yield kiosk


def _plain(value: Any) -> Any:
    return value.toVariant() if hasattr(value, "toVariant") else value


def _pages(text: QQuickItem) -> list[str]:
    """What stands on each page of a text that is read page by page."""
    runs = [run for run in _plain(text.property("whole"))["runs"] if not run[5]]
    return [
        "".join(run[0] for run in runs if top - 0.5 <= run[2] < foot - 0.5)
        for top, foot in _plain(text.property("paging"))["pages"]
    ]


def _paged(kiosk: Any) -> list[QQuickItem]:
    """The texts in the place of the sentence; what waits behind it is not seen yet."""
    place = next(x for x in items(kiosk) if x.property("keyRoom") is not None and x.property("texts") is not None)
    return [x for x in place.childItems() if x.property("isText") and x.property("markup")]


def _faults(text: QQuickItem) -> Iterator[str]:
    pages = _pages(text)
    whole = "".join(pages)
    sentences, clauses = phrases.sentence_ends(whole), phrases.clause_ends(whole)
    at = 0
    for page in pages:
        start, at = at, at + len(page)
        if at not in (*sentences, *clauses):
            yield f"ends within a clause: {pages}"
        is_whole = at in sentences and start in (0, *sentences)
        is_long = len(page.split()) >= _LEAST_WORDS or (" " not in page.strip() and len(page) >= _LEAST_LETTERS)
        if not is_whole and not is_long:
            yield f"hardly anything on a page: {pages}"


def _stands(text: QQuickItem, name: str) -> bool:
    """Whether the page that is seen has this name."""
    runs = _plain(text.property("setting"))["runs"]
    return text.isVisible() and name in "".join(run[0] for run in runs if not run[5]).replace(" ", "")


def _steps(kiosk: Any, lesson: str, locale: str, text: int) -> Iterator[int]:
    """Before each step is done."""
    begin(kiosk, lesson, "practise", locale, text)
    while kiosk.guide.page == "steps":
        look(kiosk)
        yield kiosk.guide.visit.walk.index + 1
        for event in list(right_events(kiosk.guide.visit.walk)):
            kiosk.guide.act(event)
        go_on(kiosk.guide)


@pytest.mark.parametrize(("lesson", "locale"), by_rotation(_LESSONS, ("ja", "en")))
def test_no_sentence_is_torn_and_what_to_touch_is_read_first(small: Any, lesson: str, locale: str) -> None:
    """Every sentence and hint; and no letter smaller than at 150 %, unless the sentence was torn or in pages there."""
    sizes = {}
    for number in _steps(small, lesson, locale, 150):
        sentence, *_ = _paged(small)
        is_torn = _plain(sentence.property("paging"))["isTorn"]
        runs = _plain(sentence.property("whole"))["runs"]
        sizes[number] = 0 if is_torn or len(_pages(sentence)) > 1 else min(run[3] for run in runs if not run[5])
    found = []
    for number in _steps(small, lesson, locale, 200):
        sentence, *_ = texts = _paged(small)
        found += [f"{number}: {fault}" for text in texts for fault in _faults(text)]
        size = min(run[3] for run in _plain(sentence.property("whole"))["runs"] if not run[5])
        if size < sizes[number] - _SLACK:
            found.append(f"{number}: {sizes[number]} → {size} px")
        name, pages = small.walk.orderName, _pages(sentence)
        name = name.replace(" ", "")
        if name and any(name in page.replace(" ", "") for page in pages):
            # A voice that was still speaking may have turned to its first page for a moment.
            wait_until(partial(_stands, sentence, name), f"{number}: {name}")
        small.guide.press("hint")
        look(small)
        found += [f"hint {number}: {fault}" for text in _paged(small) for fault in _faults(text)]
    assert len(sizes) > 5
    assert not found, "\n".join(found)


@pytest.mark.parametrize(("text", "locale"), by_rotation((100, 150, 200), ("ja", "ja@easy", "en")))
def test_the_praise_has_one_size_at_every_step(small: Any, text: int, locale: str) -> None:
    """Of one size of letters, the longest words a tenth smaller at most; and larger ones are larger there too."""
    sizes: dict[int, str] = {}
    for lesson in _LESSONS:
        begin(small, lesson, "practise", locale, text)
        while small.guide.page == "steps":
            for event in list(right_events(small.guide.visit.walk)):
                small.guide.act(event)
            look(small)
            reached = shown(small, "reached")
            sizes[int(reached.property("shownPixels"))] = reached.property("markup")
            go_on(small.guide)
    usual = 45
    assert max(sizes) >= {100: 1, 150: 1.2, 200: 1.33}[text] * usual and min(sizes) >= 0.9 * max(sizes), sizes


@pytest.mark.takes_turns
@pytest.mark.parametrize("lesson", _LESSONS)
def test_no_line_begins_with_a_particle(small: Any, lesson: str) -> None:
    for number in _steps(small, lesson, "ja", 200):
        runs = [run for run in _plain(_paged(small)[0].property("whole"))["runs"] if not run[5]]
        lines: dict[float, str] = {}
        for run in runs:
            lines[run[2]] = lines.get(run[2], "") + run[0]
        told = [lines[top].strip() for top in sorted(lines)]
        torn = [(one, two) for one, two in pairwise(told) if one[-1:] in ("」", "』") and "ぁ" <= two[:1] <= "ゖ"]
        assert not torn, f"{number}: {torn}"


@pytest.mark.parametrize(("lesson", "locale"), by_rotation(_LESSONS, ("ja", "ja@easy", "en")))
def test_a_page_that_is_taken_first_stands_alone(small: Any, lesson: str, locale: str) -> None:
    """It names what is to be touched; else the pages come as they are read."""
    for number in _steps(small, lesson, locale, 200):
        sentence, *_ = _paged(small)
        place = _plain(sentence.parentItem().property("pages"))[0]
        name = ruby.plain(small.walk.orderName).replace(" ", "")
        page = next(
            page for page, (top, _) in zip(_pages(sentence), _plain(sentence.property("paging"))["pages"], strict=True)
            if top == place["from"]
        )  # fmt: skip
        is_named = name != "" and name in page.replace(" ", "")
        assert place["from"] == 0 or is_named, f"{number}: {page}"
        # What "it" means stands on the page before.
        assert place["from"] == 0 or not {"it", "それ"} & set(page.lower().rstrip(".。").replace(",", "").split()), (
            f"{number}: {page}"
        )


def test_until_all_has_been_read_the_way_forward_is_not_the_key_to_touch(small: Any) -> None:
    """On a page that is only read: what comes last there may be a warning."""
    begin(small, "line-add-city", "practise", "ja", 200)
    while small.guide.visit.walk.step.do.kind != "read":
        for event in list(right_events(small.guide.visit.walk)):
            small.guide.act(event)
        go_on(small.guide)
    look(small)
    while find(small, "read-on"):
        assert shown(small, "read-on").property("isFilled") and shown(small, "next").property("look") == "outline"
        touch(small, "read-on")
        look(small)
    assert shown(small, "next").property("look") == "primary"


@pytest.mark.parametrize("locale", ["ja", "ja@easy", "en"])
def test_the_key_that_calls_people_never_moves(small: Any, locale: str) -> None:
    begin(small, _LESSONS[0], "practise", locale, 200)
    look(small)
    call, above, help_key = (rect(shown(small, name)) for name in ("tool-call", "tool-language", "panel-trouble"))
    assert above.bottom() < help_key.top() and help_key.bottom() < call.top()
    small.guide.press("back")
    look(small)
    assert find(small, "panel-trouble") is None and rect(shown(small, "tool-call")) == call


def test_the_bar_of_progress_is_full_when_the_last_step_is_done(small: Any) -> None:
    begin(small, _LESSONS[0], "practise", "ja", 200)
    progress = next(x for x in items(small) if x.metaObject().className().startswith("StepProgress_"))
    shares = []
    while small.guide.page == "steps":
        for event in (None, *right_events(small.guide.visit.walk)):
            if event:
                small.guide.act(event)
            shares.append(float(progress.property("share")))
        go_on(small.guide)
    assert shares[0] == 0 and shares[-1] == 1 and shares[-2] < 1
    assert shares == sorted(shares) and len(set(shares)) > small.walk.count


@pytest.mark.parametrize("locale", ["ja", "en"])
def test_words_of_keys_and_of_the_end_grow(small: Any, locale: str) -> None:
    """Keys that turn the page, keys of the bar, and what one can do now."""
    begin(small, "line-add-city", "practise", locale, 200)
    small.guide.act(next(right_events(small.guide.visit.walk)))
    go_on(small.guide)
    look(small)
    for name in ("back", "again", "next", "read-on"):
        words = [x for x in items(small) if x.property("isText") and _is_in(x, shown(small, name))]
        assert words and min(int(x.property("shownPixels")) for x in words) >= 44, name
    while small.guide.page == "steps":
        for event in list(right_events(small.guide.visit.walk)):
            small.guide.act(event)
        go_on(small.guide)
    look(small)
    lines = [x for x in items(small) if x.objectName() == "learned" and not x.property("bold")]
    assert min(int(x.property("shownPixels")) for x in lines) >= 43


def _is_in(item: QQuickItem, key: QQuickItem) -> bool:
    parent = item.parentItem()
    while parent is not None and parent is not key:
        parent = parent.parentItem()
    return parent is key


@pytest.mark.parametrize("locale", ["ja", "ja@easy", "en"])
def test_the_bar_has_three_large_keys_and_help_is_one_touch_away(small: Any, locale: str) -> None:
    begin(small, _LESSONS[0], "practise", locale, 200)
    look(small)
    keys = [x for x in items(small) if x.metaObject().className().startswith("BarKey_")]
    assert [x.objectName() for x in keys] == ["back", "again", "next"]
    assert min(rect(x).width() for x in keys) > small.window.width() / 7
    small.guide.press("panel-trouble")
    look(small)
    assert {"trouble-hint", "trouble-0", "trouble-call", "tool-stop"} <= {x.objectName() for x in items(small)}
    hints = small.guide.visit.walk.hints
    small.guide.press("trouble-hint")
    assert small.guide.panel == "" and small.guide.visit.walk.hints == hints + 1


def test_help_in_the_rail_opens_and_closes_and_leads_out_of_another_panel(small: Any) -> None:
    begin(small, _LESSONS[0], "practise", "ja", 200)
    touch(small, "tool-text")
    touch(small, "panel-trouble")
    assert small.guide.panel == "trouble" and rect(shown(small, "panel-nose")).left() > 0
    touch(small, "panel-trouble")
    assert small.guide.panel == ""
    small.guide.press("back")
    look(small)
    assert find(small, "panel-trouble") is None and find(small, "tool-call") is not None


def test_who_goes_alone_keeps_the_key_of_the_hint(small: Any) -> None:
    """What is told there names it."""
    begin(small, _LESSONS[0], "alone", "ja", 200)
    look(small)
    assert find(small, "hint") is not None and find(small, "panel-trouble") is not None


@pytest.mark.parametrize("code", ["ja", "en"])
def test_letters_that_are_made_larger_in_the_middle_of_a_lesson_leave_all_in_its_place(small: Any, code: str) -> None:
    begin(small, _LESSONS[0], "practise", code, 100)
    look(small)
    for text in (200, 100, 150, 200):
        small.display.setText(text)
        look(small)
        assert list(offenders(small)) == [], text
    progress = next(x for x in items(small) if x.metaObject().className().startswith("StepProgress_"))
    label = next(x for x in progress.childItems() if x.property("isText"))
    assert rect(label).left() == pytest.approx(rect(progress).left(), abs=1)

"""What the office should do: only what is so, the most pressing first, each with its way."""

from datetime import date, timedelta

from kiosk.language.locales import named
from kiosk.report.duties import duties
from kiosk.report.lesson_states import LessonState, lessons_table
from kiosk.report.table import Wording
from kiosk.usage.classes import ClassFacts, ClassRecord, Entry, State

TODAY = date(2026, 11, 21)
WORDS = Wording(lambda text: text, named("ja"))


def _class(key: str, day: date, state: State) -> ClassRecord:
    facts = ClassFacts(day, "図書館", "smartphone-line", "smartphone")
    return ClassRecord(key, facts, state, "taught", (Entry(0, "", "", 0, facts),))


def _lesson(name: str, read: date, expires: date, share: float) -> LessonState:
    return LessonState(name, name, read, None, expires, {"en": share})


def test_duties() -> None:
    day = timedelta(days=1)
    records = (_class("A", TODAY - 2 * day, "open"), _class("B", TODAY, "open"), _class("C", TODAY - 9 * day, "closed"))
    lessons = (
        _lesson("fresh", TODAY, TODAY + 90 * day, 1), _lesson("old", TODAY - 91 * day, TODAY + day, 0.5),
        _lesson("gone", TODAY - 200 * day, TODAY - day, 1),
    )  # fmt: skip
    found = duties(records, lessons, (("空き容量", "空きがありません。", "/data: 空きがありません。"),), TODAY, WORDS)
    assert [one.kind for one in found] == ["class", "machine", "lesson", "language"]
    assert (found[0].target, "11月19日" in found[0].title) == ("A", True)
    assert found[1].whole.startswith("/data") and found[2].detail == "old" and found[3].detail == "old"
    assert duties((), lessons[:1], (), TODAY, WORDS) == ()
    states = [row[4] for row in lessons_table(lessons, TODAY, WORDS).rows]
    assert states == ["よい", "たしかめる時期です", "期限がすぎました"]

"""Who meets a text: residents hear it and read it with furigana, staff read it, or it is no text for people.

Whole rooms where a room has one audience; file by file where it has several, so that a new or a renamed file there
must say whom it speaks to.
"""

from itertools import accumulate
from typing import Literal

Audience = Literal["residents", "staff", "nobody"]

_AUDIENCES: dict[str, Audience] = {
    "kiosk/qml/Main.qml": "residents",
    "kiosk/qml/parts/": "residents",
    "kiosk/qml/phone/": "residents",
    "kiosk/qml/terminal/": "residents",
    "kiosk/ui/terminal/": "residents",
    "kiosk/ui/phone/": "residents",
    "kiosk/ui/paper/slip.py": "residents",
    "kiosk/phone/own_keys.py": "residents",
    "kiosk/walkthrough/": "residents",
    "kiosk/classroom/survey.py": "residents",
    "kiosk/lesson/age.py": "residents",
    "kiosk/lesson/openness.py": "residents",
    "kiosk/lesson/things.py": "residents",
    "kiosk/lesson/topics.py": "residents",
    "kiosk/lesson/words.py": "residents",
    "content/cities/": "residents",
    "content/facts.yaml": "residents",
    "content/phone/": "residents",
    "lesson.yaml": "residents",
    "kiosk/qml/Class.qml": "staff",
    "kiosk/qml/Desk.qml": "staff",
    "kiosk/qml/classroom/": "staff",
    "kiosk/qml/desk/": "staff",
    "kiosk/ui/classroom/": "staff",
    "kiosk/ui/desk/": "staff",
    "kiosk/ui/paper/handout_pages.py": "staff",
    "kiosk/ui/paper/report_pages.py": "staff",
    "kiosk/app/": "staff",
    "kiosk/classroom/course.py": "staff",
    "kiosk/classroom/handout.py": "staff",
    "kiosk/classroom/teaching.py": "staff",
    "kiosk/cli/": "staff",
    "kiosk/document/": "staff",
    "kiosk/editor/": "staff",
    "kiosk/intake/batches.py": "staff",
    "kiosk/intake/book.py": "staff",
    "kiosk/intake/names.py": "staff",
    "kiosk/intake/rows.py": "staff",
    "kiosk/intake/table_import.py": "staff",
    "kiosk/intake/telling.py": "staff",
    "kiosk/report/": "staff",
    "kiosk/usage/": "staff",
    "kiosk/doctor.py": "staff",
    "kiosk/pin.py": "staff",
    "kiosk/settings.py": "staff",
    "kiosk/language/catalog.py": "staff",
    "kiosk/language/po_file.py": "staff",
    "kiosk/lesson/care.py": "staff",
    "kiosk/lesson/check.py": "staff",
    "kiosk/lesson/city.py": "staff",
    "kiosk/lesson/facts.py": "nobody",
    "kiosk/lesson/library.py": "staff",
    "kiosk/lesson/load.py": "staff",
    "kiosk/lesson/pictures.py": "staff",
    "kiosk/lesson/translation.py": "staff",
    "kiosk/lesson/writing.py": "staff",
    "kiosk/lesson/telling.py": "nobody",
    "kiosk/language/morphemes.py": "nobody",
    "content/glossary.yaml": "nobody",
    "content/harmless.yaml": "nobody",
    "kiosk/phone/elements.py": "staff",
    "kiosk/phone/model.py": "staff",
    "kiosk/phone/vacancies.py": "staff",
    "kiosk/phone/viewed.py": "staff",
    "kiosk/ui/screen/errands.py": "staff",
    "kiosk/ui/screen/speaker.py": "staff",
    "kiosk/ui/screen/player.py": "staff",
    "kiosk/voice/cache.py": "staff",
    "kiosk/voice/flite.py": "staff",
    "kiosk/voice/speech.py": "staff",
    "kiosk/voice/store.py": "staff",
    "kiosk/voice/studio.py": "staff",
    "kiosk/voice/system_voice.py": "staff",
    "content/courses/": "staff",
    "content/plans/": "staff",
    # Keys of a keyboard, rules of type and of reading, the start of a lesson that is not a text of the program.
    "kiosk/intake/cells.py": "nobody",
    "kiosk/intake/headings.py": "nobody",
    "kiosk/intake/sameness.py": "nobody",
    "kiosk/intake/years.py": "nobody",
    "kiosk/language/dates.py": "nobody",
    "kiosk/language/kanji.py": "nobody",
    "kiosk/language/locales.py": "nobody",
    "kiosk/language/phrases.py": "nobody",
    "kiosk/language/ruby.py": "nobody",
    "kiosk/lesson/outline.py": "nobody",
    "kiosk/phone/keyboards.py": "nobody",
    "kiosk/phone/printed.py": "nobody",
    "kiosk/ui/screen/display.py": "nobody",
    "kiosk/ui/screen/line_breaks.py": "nobody",
    "kiosk/ui/screen/setting.py": "nobody",
    "kiosk/voice/kana.py": "nobody",
    "kiosk/voice/open_jtalk.py": "nobody",
    "kiosk/voice/reading_check.py": "nobody",
    "kiosk/voice/readings.py": "nobody",
    "kiosk/voice/spans.py": "nobody",
}


def entries_for(file: str) -> tuple[str, ...]:
    """The entries that speak of a file, as `kiosk/…` or `content/…`: there should be exactly one."""
    rooms = accumulate(file.split("/")[:-1], lambda room, name: f"{room}{name}/", initial="")
    return tuple(entry for entry in (*rooms, file) if entry in _AUDIENCES)


def all_entries() -> tuple[str, ...]:
    """Every room and file that has an audience."""
    return tuple(_AUDIENCES)


def audience_of(file: str) -> Audience:
    """Who meets the texts of a file. Raises LookupError for one that no entry speaks of."""
    found = entries_for(file)
    if len(found) != 1:
        raise LookupError(f"{file}: exactly one entry of kiosk/language/audience.py must name it, not {len(found)}")
    return _AUDIENCES[found[0]]

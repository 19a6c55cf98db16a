"""A language is offered when enough of it is there; half a language fails here, by what is missing."""

import re
import shutil
import unicodedata
from pathlib import Path

import pytest

from kiosk import paths
from kiosk.language.audience import audience_of, entries_for
from kiosk.language.catalog import Words, catalog_problems
from kiosk.language.locales import LEAST_TRANSLATED, SOURCE, all_locales, begun, named, offered, translated
from kiosk.language.po_file import read_catalog
from kiosk.language.share import counted
from kiosk.ui.screen import display
from kiosk.voice import system_voice


def _half(folder: Path, code: str, share: float) -> None:
    """A catalog of that language in the data folder with that share of its texts translated."""
    path = folder / "i18n" / code / "LC_MESSAGES" / "kiosk.po"
    path.parent.mkdir(parents=True, exist_ok=True)
    entries = (f'msgid "text {n}"\nmsgstr "{"x" if n < share * 100 else ""}"\n\n' for n in range(100))
    path.write_text("".join(entries), "utf-8")


def test_the_shipped_languages_are_offered() -> None:
    """Japanese always and first; of the others, whichever is far enough. One that is only begun may lie beside them."""
    assert offered()[0].code == SOURCE
    assert len(offered()) >= 3
    assert all(translated(locale) < LEAST_TRANSLATED for locale in begun() if locale not in offered())


@pytest.fixture
def shipped_only(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The shipped catalogs in a place where more can be begun."""
    shutil.copytree(paths.CATALOGS, tmp_path / "i18n")
    monkeypatch.setattr("kiosk.language.locales.CATALOGS", tmp_path / "i18n")
    monkeypatch.setattr("kiosk.paths.CATALOGS", tmp_path / "i18n")
    return tmp_path


def test_a_language_is_offered_from_its_share(shipped_only: Path) -> None:
    code = all_locales()[-1].code
    shutil.rmtree(shipped_only / "i18n" / code, ignore_errors=True)
    for share, is_offered in ((0.05, False), (LEAST_TRANSLATED - 0.01, False), (LEAST_TRANSLATED, True), (1.0, True)):
        _half(shipped_only, code, share)
        assert translated(named(code)) == pytest.approx(share)
        assert (named(code) in offered()) == is_offered, share
        assert named(code) in begun()
    _half(shipped_only, code, 0.5)
    assert named(code) in offered(0.5) and named(code) not in offered(0.51)


def test_easy_japanese_is_japanese_where_it_has_no_text_of_its_own() -> None:
    """So it needs no share: what it does not say itself is right to read and to speak."""
    easy = next(locale for locale in begun() if locale.is_easy)
    assert easy in offered(1.0) and translated(easy) < 1


def test_a_folder_without_a_name_is_told(shipped_only: Path) -> None:
    _half(shipped_only, "xx", 1.0)
    (problem,) = catalog_problems()
    assert problem.is_warning and "xx" in problem.sentence() and problem.file is not None


@pytest.mark.parametrize("locale", all_locales(), ids=lambda locale: locale.code)
def test_a_language_is_whole(locale: object) -> None:
    """Name and greeting in itself, a font and a voice: what is missing is named."""
    from kiosk.language.locales import Locale

    assert isinstance(locale, Locale)
    assert locale.name and locale.greeting
    missing = [
        place
        for place, known in (
            ("ui/screen/display.py", display._FAMILIES),
            ("voice/system_voice.py", system_voice._VOICES),
        )
        if locale.tag not in known and not (place.startswith("ui") and _is_latin(locale.greeting))
    ]
    assert missing == [], f"{locale.code}: {locale.tag} is not in {missing}"


def _is_latin(text: str) -> bool:
    """Latin letters are in every font that is shipped with."""
    return all("LATIN" in unicodedata.name(letter) for letter in text if letter.isalpha())


@pytest.mark.parametrize("locale", [x for x in offered() if x.code != SOURCE], ids=lambda locale: locale.code)
def test_no_button_leads_to_a_language_without_words(locale: object) -> None:
    from kiosk.language.locales import Locale

    assert isinstance(locale, Locale)
    words = Words.load(locale)
    assert any(words.program(key[1]) != key[1] for path in paths.catalog_folders()
               for key in read_catalog(path / locale.code / "LC_MESSAGES" / "kiosk.po").messages)  # fmt: skip
    assert re.fullmatch(r"[A-Za-z]{2,3}([_@-][A-Za-z]+)?", locale.code)


def _hears(file: str) -> bool:
    """A file that has gone since the last update is nobody's: better counted than not."""
    return len(entries_for(file)) != 1 or audience_of(file) == "residents"


@pytest.mark.parametrize("path", sorted([*paths.CATALOGS.rglob("*.po"), *paths.LESSONS.rglob("*.po")]), ids=str)
def test_the_count_is_babel_s(path: Path) -> None:
    """By its own reading of comments, flags and texts."""
    from babel.messages.pofile import read_po

    with path.open("rb") as file:
        theirs = [m for m in read_po(file) if m.id and any(_hears(at) for at, _ in m.locations)]
    assert counted(path) == (len(theirs), sum(bool(m.string) and not m.fuzzy for m in theirs))


@pytest.mark.parametrize(
    ("entry", "expected"),
    [
        ('#: kiosk/ui/desk/desk.py\nmsgid "a"\nmsgstr ""', (0, 0)),
        ('#: kiosk/ui/desk/desk.py kiosk/ui/terminal/guide.py\nmsgid "b"\nmsgstr "B"', (1, 1)),
        ('#: kiosk/walkthrough/walk.py\n#, fuzzy\nmsgid "c"\nmsgstr "C"', (1, 0)),
        ('#: kiosk/walkthrough/walk.py\nmsgctxt "x"\nmsgid ""\n"long"\nmsgstr ""\n"LONG"', (1, 1)),
        ('msgid "d"\nmsgstr ""', (1, 0)),
        ('#~ msgid "e"\n#~ msgstr "E"', (0, 0)),
        ('msgid ""\nmsgstr ""\n"Language: en\\n"', (0, 0)),
    ],
)
def test_what_is_counted(tmp_path: Path, entry: str, expected: tuple[int, int]) -> None:
    (tmp_path / "x.po").write_text(f"{entry}\n", "utf-8")
    assert counted(tmp_path / "x.po") == expected


def test_a_catalog_that_cannot_be_read_counts_for_nothing(tmp_path: Path) -> None:
    path = tmp_path / "x.po"
    path.write_bytes('msgid "a"\nmsgstr "あ"\n'.encode("shift_jis"))
    assert counted(path) == (1, 0)
    assert counted(tmp_path / "nowhere.po") == (0, 0)

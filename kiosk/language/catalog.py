"""Translations: gettext catalogs read as they are, without a build step, so that staff see what they saved."""

from dataclasses import dataclass, field
from pathlib import Path
from time import monotonic

from kiosk.document.files import files_in
from kiosk.document.problem import Problem
from kiosk.language import ruby
from kiosk.language.locales import NAMES, SOURCE, Locale, all_locales, begun, catalog_paths
from kiosk.language.po_file import Catalog, Messages, read_catalog
from kiosk.language.said import JAPANESE, Said
from kiosk.paths import catalog_folders


def read_messages(path: Path) -> Messages:
    """(context, Japanese) → translation, of one file; none where there is no file."""
    return read_catalog(path).messages


def lesson_catalog_path(folder: Path, code: str) -> Path:
    """The translations of the lesson in `folder`."""
    return folder / "i18n" / f"{code}.po"


def _merged(code: str, name: str) -> Messages:
    """Of all roots, the stronger last."""
    found: Messages = {}
    for path in catalog_paths(code, name):
        found |= read_catalog(path).messages
    return found


# A lesson has a hundred texts; its file is looked at for the first, and for those somebody meets later.
_LOOK_AGAIN_SECONDS = 1.0


@dataclass
class Words:
    """All words of one language. A missing translation is the Japanese itself."""

    locale: Locale
    _program: Messages = field(default_factory=dict, repr=False)
    _content: Messages = field(default_factory=dict, repr=False)
    _lessons: dict[Path, tuple[float, Messages]] = field(default_factory=dict, repr=False)

    @classmethod
    def load(cls, locale: Locale) -> "Words":
        if locale.code == SOURCE:
            return cls(locale)
        return cls(locale, _merged(locale.code, "kiosk"), _merged(locale.code, "content"))

    def said(self, text: str) -> Said:
        """A text of the program's own screens, with the language it is in."""
        return self._said(text, self._program.get((None, text)))

    def said_content(self, text: str) -> Said:
        """A text shared between lessons: shared phone screens, cities, courses."""
        return self._said(text, self._content.get((None, text)))

    def said_lesson(self, folder: Path, context: str, text: str) -> Said:
        """A text of the lesson in `folder`; `context` is the step's id, or `lesson`."""
        own = self.has_lesson(folder, context, text)
        return Said(own, self.locale.tag) if own is not None else self.said_content(text)

    def program(self, text: str) -> str:
        """As `said`, where only the words matter."""
        return self.said(text).markup

    def content(self, text: str) -> str:
        """As `said_content`, where only the words matter."""
        return self.said_content(text).markup

    def lesson(self, folder: Path, context: str, text: str) -> str:
        """As `said_lesson`, where only the words matter."""
        return self.said_lesson(folder, context, text).markup

    def _said(self, text: str, translation: str | None) -> Said:
        """What nobody has translated is Japanese, unless it has no Japanese letter: LINE is LINE in every language."""
        if translation is None and ruby.is_japanese(text):
            return Said(text, JAPANESE)
        return Said(text if translation is None else translation, self.locale.tag)

    def has_lesson(self, folder: Path, context: str, text: str) -> str | None:
        """The lesson's own translation, if somebody has written it."""
        if self.locale.code == SOURCE:
            return text
        looked, messages = self._lessons.get(folder, (-_LOOK_AGAIN_SECONDS, {}))
        now = monotonic()
        if now - looked >= _LOOK_AGAIN_SECONDS:
            messages = self.lesson_catalog(folder).messages
            self._lessons[folder] = now, messages
        return messages.get((context, text))

    def lesson_catalog(self, folder: Path) -> Catalog:
        """The lesson's own catalog, as it is now."""
        return read_catalog(lesson_catalog_path(folder, self.locale.code))


def catalog_problems() -> tuple[Problem, ...]:
    """What staff must mend in the translations of the program: damaged files, and languages without a name."""
    problems: list[Problem] = []
    known = {locale.code for locale in all_locales()}
    for folder in catalog_folders():
        for path in files_in(folder, "*/LC_MESSAGES/kiosk.po", problems):
            code = path.parent.parent.name
            if code not in known:
                message = "言葉「{code}」の名前とあいさつが、プログラムにまだありません。だれも選べません。"
                problems.append(Problem(message, path, fills={"code": code}, is_warning=True))
    for locale in begun():
        for name in NAMES:
            for path in catalog_paths(locale.code, name):
                problems += read_catalog(path).problems
    return tuple(problems)

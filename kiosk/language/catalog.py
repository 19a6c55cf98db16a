"""Translations: gettext catalogs read as they are, without a build step, so that staff see what they saved."""

from dataclasses import dataclass, field
from pathlib import Path

from kiosk.language import ruby
from kiosk.language.locales import SOURCE, Locale, catalog_path
from kiosk.language.said import JAPANESE, Said

Messages = dict[tuple[str | None, str], str]


def read_messages(path: Path) -> Messages:
    """(context, Japanese) → translation. Fuzzy ones are left out: Japanese is shown, never a stale sentence."""
    if not path.exists():
        return {}
    from babel.messages.pofile import read_po

    with path.open("rb") as file:
        catalog = read_po(file)
    return {
        (message.context or None, message.id): str(message.string)
        for message in catalog
        if message.id and message.string and not message.fuzzy and isinstance(message.id, str)
    }


@dataclass
class Words:
    """All words of one language. A missing translation is the Japanese itself."""

    locale: Locale
    _program: Messages = field(default_factory=dict, repr=False)
    _content: Messages = field(default_factory=dict, repr=False)
    _lessons: dict[Path, Messages] = field(default_factory=dict, repr=False)

    @classmethod
    def load(cls, locale: Locale) -> "Words":
        if locale.code == SOURCE:
            return cls(locale)
        return cls(
            locale,
            read_messages(catalog_path(locale.code, "kiosk")),
            read_messages(catalog_path(locale.code, "content")),
        )

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
        if folder not in self._lessons:
            self._lessons[folder] = read_messages(folder / "i18n" / f"{self.locale.code}.po")
        return self._lessons[folder].get((context, text))

"""The languages a learner can choose, each named in itself."""

from pathlib import Path

from kiosk.document.files import stamp_of
from kiosk.language.share import counted
from kiosk.paths import CATALOGS, catalog_folders
from kiosk.value import value

SOURCE = "ja"


@value
class Locale:
    """A language of the screen. `code` names its catalog folder; `tag` (BCP 47) chooses voice and font.

    `greeting` is said, in the language itself, when its button is touched.
    """

    code: str
    name: str
    tag: str
    greeting: str

    @property
    def is_japanese(self) -> bool:
        return self.tag == "ja"

    @property
    def is_wide(self) -> bool:
        """Whether its stops and commas are as wide as its letters, and no space follows them: Japanese and Chinese."""
        return self.tag in ("ja", "zh-Hans")

    @property
    def comma(self) -> str:
        """What stands between the parts of a list."""
        return "、" if self.is_wide else ", "

    @property
    def babel(self) -> str:
        """What Babel calls it."""
        return self.code.partition("@")[0]

    @property
    def is_easy(self) -> bool:
        return self.code == "ja@easy"


_ALL = (
    Locale("ja", "{日本語|にほんご}", "ja", "{日本語|にほんご}で ご{案内|あんない}します。"),
    Locale("ja@easy", "やさしい{日本語|にほんご}", "ja", "やさしい {日本語|にほんご}で {話|はな}します。"),
    Locale("en", "English", "en", "I will guide you in English."),
    Locale("zh_Hans", "简体中文", "zh-Hans", "我用中文为您介绍。"),
    Locale("ko", "한국어", "ko", "한국어로 안내해 드리겠습니다."),
    Locale("vi", "Tiếng Việt", "vi", "Tôi sẽ hướng dẫn bằng tiếng Việt."),
    Locale("pt_BR", "Português", "pt", "Vou orientar em português."),
)
_BY_CODE = {locale.code: locale for locale in _ALL}


# Of ten texts nine: what is left stands on rare pages, in Japanese.
LEAST_TRANSLATED = 0.9


def begun() -> tuple[Locale, ...]:
    """Japanese, and the languages that somebody has begun to translate: those that have a catalog."""
    return tuple(x for x in _ALL if x.code == SOURCE or stamp_of(catalog_path(x.code, "kiosk")) is not None)


def offered(least: float = LEAST_TRANSLATED) -> tuple[Locale, ...]:
    """The languages that a learner can choose: a share (0-1) of the texts for residents is translated.

    Easy Japanese needs none: where it has no text of its own, the Japanese with its furigana stands and is spoken.
    """
    return tuple(x for x in begun() if x.is_japanese or translated(x) >= least)


def translated(locale: Locale) -> float:
    """The share (0-1) of the screens' and the shared texts for residents that is translated."""
    found = [counted(path) for name in NAMES for path in catalog_paths(locale.code, name)]
    wanted = sum(texts for texts, _ in found)
    return sum(done for _, done in found) / wanted if wanted else 0.0


def all_locales() -> tuple[Locale, ...]:
    """Every language that has a name here, offered or not."""
    return _ALL


def named(code: str) -> Locale:
    """The locale called `code`; KeyError when there is none."""
    return _BY_CODE[code]


NAMES = ("kiosk", "content")


def catalog_path(code: str, name: str) -> Path:
    """The shipped catalog, which `kiosk words update` keeps."""
    return CATALOGS / code / "LC_MESSAGES" / f"{name}.po"


def catalog_paths(code: str, name: str) -> tuple[Path, ...]:
    """A catalog of this name in every root of content, the stronger last."""
    return tuple(folder / code / "LC_MESSAGES" / f"{name}.po" for folder in catalog_folders())

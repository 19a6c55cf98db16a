"""Qt's translator over our catalogs, so that `qsTr` in QML and the core's texts come from the same words."""

from PySide6.QtCore import QTranslator

from kiosk.language.catalog import Words


class CatalogTranslator(QTranslator):
    """Install once; set `words` and call `engine.retranslate()` to change the language of open screens."""

    def __init__(self, words: Words) -> None:
        super().__init__()
        self.words = words

    def isEmpty(self) -> bool:
        return False

    def translate(self, context: str, text: str, disambiguation: str | None = None, n: int = -1) -> str:
        return self.words.program(text)

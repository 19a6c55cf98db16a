"""The smallest PySide6 QML window: the reference for the time to the first frame."""

from PySide6.QtGui import QGuiApplication
from PySide6.QtQml import QQmlApplicationEngine


def main() -> None:
    app = QGuiApplication([])
    engine = QQmlApplicationEngine()
    engine.loadData(b'import QtQuick\nWindow { width: 1280; height: 800; visible: true; Text { text: "hello" } }')
    app.exec()


if __name__ == "__main__":
    main()

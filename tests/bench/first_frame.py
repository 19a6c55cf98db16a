"""Starts a window in a process of its own and says when its first frame is on the screen.

`kiosk`: the terminal. `bare`: the smallest PySide6 QML window, the reference. With `stay` it stays open.
"""

import sys


def _bare() -> object:
    from PySide6.QtGui import QGuiApplication
    from PySide6.QtQml import QQmlApplicationEngine
    from PySide6.QtQuick import QQuickWindow

    app = QGuiApplication([])
    engine = QQmlApplicationEngine()
    engine.loadData(b'import QtQuick\nWindow { width: 1280; height: 800; visible: true; Text { text: "hello" } }')
    window = engine.rootObjects()[0]
    assert isinstance(window, QQuickWindow)
    return app, engine, window


def _kiosk() -> object:
    from kiosk import paths
    from kiosk.app import application, build
    from kiosk.settings import load_settings

    kiosk = build(application(), load_settings(paths.settings_file()), (1280, 800), 15.6)
    kiosk.window.show()
    return kiosk.app, kiosk, kiosk.window


def main() -> None:
    app, _keep, window = _kiosk() if sys.argv[1] == "kiosk" else _bare()  # type: ignore[misc]

    def shown() -> None:
        window.frameSwapped.disconnect(shown)
        print("frame", flush=True)
        if "stay" not in sys.argv:
            app.quit()

    window.frameSwapped.connect(shown)
    app.exec()


if __name__ == "__main__":
    main()

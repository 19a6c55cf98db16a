"""PySide 6.12.0 loses a reference to None on every void call: the process dies after some thousand of them."""

import sys
from typing import Any

from PySide6.QtCore import QUrl
from PySide6.QtQml import QQmlComponent

CALLS = 20_000


def test_void_calls_lose_no_reference(kiosk: Any) -> None:
    component = QQmlComponent(kiosk.engine)
    source = f"import QtQml\nimport Kiosk\nQtObject {{ function run() {{ for (let i = 0; i < {CALLS}; i++) Guide.touched() }} }}"
    component.setData(source.encode(), QUrl())
    probe = component.create()
    assert probe is not None, component.errorString()
    before = sys.getrefcount(None)
    probe.run()  # type: ignore[attr-defined]
    lost = before - sys.getrefcount(None)
    probe.deleteLater()
    assert abs(lost) < 100

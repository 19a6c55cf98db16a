"""The module `Kiosk` as qmllint reads it: what the models that are registered under its name can do, from Qt itself."""

from collections.abc import Iterator, Mapping
from pathlib import Path

from PySide6.QtCore import QMetaMethod, QMetaProperty, QObject

_KIND = QMetaMethod.MethodType
_METHODS = {_KIND.Signal: "Signal", _KIND.Slot: "Method", _KIND.Method: "Method"}


def write_module(folder: Path, models: Mapping[str, QObject]) -> None:
    """`Kiosk/qmldir` and its types in `folder`, an import path. `models` are the instances by their names in QML."""
    module = folder / "Kiosk"
    module.mkdir()
    (module / "qmldir").write_text("module Kiosk\ntypeinfo kiosk.qmltypes\n", "utf-8")
    lines = ["import QtQuick.tooling 1.2", "Module {"]
    inner: dict[str, QObject] = {}
    for name, model in models.items():
        lines += _component(name, model, inner, f'exports: ["Kiosk/{name} 1.0"]; isSingleton: true')
    told: set[str] = set()
    # A model that is handed out may hand out others.
    while inner:
        name, model = inner.popitem()
        if name not in told:
            told.add(name)
            lines += _component(name, model, inner)
    (module / "kiosk.qmltypes").write_text("\n".join([*lines, "}"]), "utf-8")


def _component(name: str, model: QObject, inner: dict[str, QObject], exports: str = "") -> Iterator[str]:
    """One type. Models that it hands out are put into `inner` by the names of their types."""
    # What a class of ours inherits from another of ours is written with it.
    meta, first = model.metaObject(), QObject().metaObject()
    yield f'Component {{ file: "{name}"; name: "{name}"; accessSemantics: "reference"; prototype: "QObject"'
    yield f"{exports}; isCreatable: false; exportMetaObjectRevisions: [256]" if exports else "isCreatable: false"
    for index in range(first.propertyCount(), meta.propertyCount()):
        one = meta.property(index)
        handed_out = model.property(_text(one.name()))
        if isinstance(handed_out, QObject):
            inner[type(handed_out).__name__] = handed_out
        yield _property(one, handed_out)
    for index in range(first.methodCount(), meta.methodCount()):
        # What begins with _ is for Python only.
        if not meta.method(index).name().startsWith(b"_"):
            yield from _method(meta.method(index))
    yield "}"


def _property(one: QMetaProperty, value: object) -> str:
    kind, is_model = _text(one.typeName()), isinstance(value, QObject)
    if kind == "QObject*":
        kind = type(value).__name__ if is_model else "QVariant"
    pointer = "; isPointer: true" if is_model else ""
    told = f'; notify: "{_text(one.notifySignal().name())}"' if one.hasNotifySignal() else ""
    fixed = ("" if one.isWritable() else "; isReadonly: true") + (
        "; isPropertyConstant: true" if one.isConstant() else ""
    )
    return f'Property {{ name: "{_text(one.name())}"; type: "{kind}"; index: 0{pointer}{told}{fixed} }}'


def _method(one: QMetaMethod) -> Iterator[str]:
    back = _text(one.returnMetaType().name())
    returned = f'; type: "{back}"' if back and back != "void" else ""
    yield f'{_METHODS[one.methodType()]} {{ name: "{_text(one.name())}"{returned}'
    for number, kind in enumerate(one.parameterTypes()):
        yield f'Parameter {{ name: "p{number}"; type: "{_text(kind)}" }}'
    yield "}"


def _text(name: object) -> str:
    """Qt gives names as text here and as bytes there."""
    return name if isinstance(name, str) else bytes(name).decode()

"""Pictures made when they are asked for."""

import logging
import re
from collections import OrderedDict
from functools import lru_cache
from pathlib import Path

from PySide6.QtCore import QByteArray, QSize, QUrl, QXmlStreamReader
from PySide6.QtGui import QImage, QPainter, QTransform
from PySide6.QtQuick import QQuickImageProvider
from PySide6.QtSvg import QSvgRenderer

from kiosk import paths
from kiosk.phone.pictograms import PICTOGRAMS

_log = logging.getLogger(__name__)
_QUIET_ZONE = 4
# Of illustrations that were drawn: those of a page or two, so that coming back to it costs nothing.
_KEPT_BYTES = 8 << 20
_NAME = re.compile(r"[a-z0-9-]+")


def qr_image(text: str) -> QImage:
    """The QR code of `text`, one pixel per module, black on white, with its quiet zone of four."""
    modules = code_of(text)
    image = QImage(len(modules), len(modules), QImage.Format.Format_RGB32)
    image.fill(0xFFFFFFFF)
    for y, row in enumerate(modules):
        for x, is_dark in enumerate(row):
            if is_dark:
                image.setPixel(x, y, 0xFF000000)
    return image


@lru_cache(maxsize=64)
def code_of(text: str) -> tuple[tuple[bool, ...], ...]:
    """The modules of a QR code, dark or light, row by row. Which of its eight masks reads best takes long to find out."""
    import qrcode

    code = qrcode.QRCode(error_correction=qrcode.constants.ERROR_CORRECT_M, border=_QUIET_ZONE)
    code.add_data(text)
    code.make()
    return tuple(tuple(map(bool, row)) for row in code.get_matrix())


_PICTOGRAM = (
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 24 24"><path d="{path}" fill="none" stroke="#{colour}" '
    'stroke-width="{stroke}" stroke-linecap="round" stroke-linejoin="round"/></svg>'
)


class PictogramProvider(QQuickImageProvider):
    """`image://pictogram/<name>/<rrggbb>/<stroke>`; only drawings of our own, never a file."""

    def __init__(self) -> None:
        super().__init__(QQuickImageProvider.ImageType.Image)

    def requestImage(self, text: str, size: QSize, requested: QSize) -> QImage:
        return _pictogram(text, max(1, requested.width()))


@lru_cache(maxsize=256)
def _pictogram(text: str, side: int) -> QImage:
    name, colour, stroke = text.split("/")
    image = _empty(side, side)
    svg = _PICTOGRAM.format(path=PICTOGRAMS.get(name, ""), colour=colour, stroke=stroke)
    painter = QPainter(image)
    QSvgRenderer(QByteArray(svg.encode())).render(painter)
    painter.end()
    return image


class PictureProvider(QQuickImageProvider):
    """`image://picture/<name>[/<another>]`: an illustration, `<name>.svg` of the strongest root of content that has it.

    Raises nothing: what is not there, or is no SVG, is an empty picture, and the program's log says so.
    """

    def __init__(self) -> None:
        super().__init__(QQuickImageProvider.ImageType.Image)

        self._kept: OrderedDict[tuple[object, ...], QImage] = OrderedDict()

    def requestImage(self, text: str, size: QSize, requested: QSize) -> QImage:
        wanted = requested.width(), requested.height()
        found = next((one for one in map(_found, text.split("/")) if one and _drawing(*one)), None)
        if found is None:
            _log.error("the picture %s cannot be drawn", text)
            return _empty(max(1, wanted[0]), max(1, wanted[1]))
        key = *found, *wanted
        image = self._kept.pop(key, None) or _drawn(_drawing(*found), *wanted)
        self._kept[key] = image
        while sum(one.sizeInBytes() for one in self._kept.values()) > _KEPT_BYTES:
            self._kept.popitem(last=False)
        return image


class TurnedProvider(QQuickImageProvider):
    """`image://turned/<name>/<degrees>`: a picture of the drawn phone, turned clockwise, in the box that then holds it."""

    def __init__(self) -> None:
        super().__init__(QQuickImageProvider.ImageType.Image)

    def requestImage(self, text: str, size: QSize, requested: QSize) -> QImage:
        name, degrees = text.split("/")
        return _turned(name, float(degrees), requested.width(), requested.height())


@lru_cache(maxsize=32)
def _turned(name: str, degrees: float, width: int, height: int) -> QImage:
    if not _NAME.fullmatch(name):
        return _empty(1, 1)
    return _drawn((paths.QML / "phone" / "pictures" / f"{name}.svg").read_bytes(), width, height, degrees)


def _drawn(drawing: bytes, width: int, height: int, degrees: float = 0) -> QImage:
    """As large as it fits the wanted size in its own proportion, turned clockwise."""
    renderer = QSvgRenderer(QByteArray(drawing))
    box = renderer.viewBoxF()
    turn = QTransform().rotate(degrees)
    turned = turn.mapRect(box)
    factor = min(width / max(1.0, turned.width()), height / max(1.0, turned.height()))
    image = _empty(max(1, round(turned.width() * factor)), max(1, round(turned.height() * factor)))
    painter = QPainter(image)
    painter.scale(image.width() / max(1.0, turned.width()), image.height() / max(1.0, turned.height()))
    painter.translate(-turned.topLeft())
    painter.setTransform(turn, True)
    renderer.render(painter, box)
    painter.end()
    return image


def _found(name: str) -> tuple[Path, int] | None:
    """The file of an illustration, and when it was written: a city may put another one in its place."""
    try:
        return (path, path.stat().st_mtime_ns) if (path := picture_path(name)) else None
    except OSError:
        return None


@lru_cache(maxsize=64)
def _drawing(path: Path, _written: int) -> bytes:
    """The illustration in that file; empty where it cannot be read."""
    try:
        content = path.read_bytes()
    except OSError:
        return b""
    return content if _is_whole(content) else b""


def _is_whole(content: bytes) -> bool:
    """Whether it is XML to its end: the library that draws would only complain, to nobody."""
    reader = QXmlStreamReader(content.decode("utf-8", "replace"))
    while not reader.atEnd():
        reader.readNext()
    return not reader.hasError()


def picture_path(name: str) -> Path | None:
    """Where the illustration of that name lies; None when there is none."""
    found = (folder / f"{name}.svg" for folder in reversed(paths.picture_folders()))
    return next((path for path in found if _NAME.fullmatch(name) and path.is_file()), None)


def _empty(width: int, height: int) -> QImage:
    """Transparent by its bytes: `fill` asks for the names of `Qt`, which are thousands, before the first picture.

    A copy: Qt keeps pictures until after Python has gone, and must not ask it for the bytes then.
    """
    return QImage(bytes(4 * width * height), width, height, QImage.Format.Format_ARGB32_Premultiplied).copy()


class QrProvider(QQuickImageProvider):
    """`image://qr/<percent-encoded text>`."""

    def __init__(self) -> None:
        super().__init__(QQuickImageProvider.ImageType.Image)

    def requestImage(self, text: str, size: QSize, requested: QSize) -> QImage:
        image = qr_image(QUrl.fromPercentEncoding(text.encode()))
        side = max(image.width(), min(requested.width(), requested.height()))
        # Whole pixels per module: a code that is squeezed reads badly.
        factor = max(1, side // image.width())
        return image.scaled(image.width() * factor, image.width() * factor)

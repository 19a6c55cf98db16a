"""Pictures made when they are asked for."""

from urllib.parse import unquote

from PySide6.QtCore import QByteArray, QSize
from PySide6.QtGui import QImage, QPainter
from PySide6.QtQuick import QQuickImageProvider
from PySide6.QtSvg import QSvgRenderer

from kiosk.phone.pictograms import PICTOGRAMS

_QUIET_ZONE = 4


def qr_image(text: str) -> QImage:
    """The QR code of `text`, one pixel per module, black on white, with its quiet zone of four."""
    import qrcode

    code = qrcode.QRCode(error_correction=qrcode.constants.ERROR_CORRECT_M, border=_QUIET_ZONE)
    code.add_data(text)
    code.make()
    modules = code.get_matrix()
    image = QImage(len(modules), len(modules), QImage.Format.Format_RGB32)
    image.fill(0xFFFFFFFF)
    for y, row in enumerate(modules):
        for x, is_dark in enumerate(row):
            if is_dark:
                image.setPixel(x, y, 0xFF000000)
    return image


_PICTOGRAM = (
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 24 24"><path d="{path}" fill="none" stroke="#{colour}" '
    'stroke-width="{stroke}" stroke-linecap="round" stroke-linejoin="round"/></svg>'
)


class PictogramProvider(QQuickImageProvider):
    """`image://pictogram/<name>/<rrggbb>/<stroke>`; only drawings of our own, never a file."""

    def __init__(self) -> None:
        super().__init__(QQuickImageProvider.ImageType.Image)

    def requestImage(self, text: str, size: QSize, requested: QSize) -> QImage:
        name, colour, stroke = text.split("/")
        side = max(1, requested.width())
        # Transparent by its bytes: `fill` asks for the names of `Qt`, which are thousands, before the first picture.
        # A copy: Qt keeps pictures until after Python has gone, and must not ask it for the bytes then.
        image = QImage(bytes(4 * side * side), side, side, QImage.Format.Format_ARGB32_Premultiplied).copy()
        svg = _PICTOGRAM.format(path=PICTOGRAMS.get(name, ""), colour=colour, stroke=stroke)
        painter = QPainter(image)
        QSvgRenderer(QByteArray(svg.encode())).render(painter)
        painter.end()
        return image


class QrProvider(QQuickImageProvider):
    """`image://qr/<percent-encoded text>`."""

    def __init__(self) -> None:
        super().__init__(QQuickImageProvider.ImageType.Image)

    def requestImage(self, text: str, size: QSize, requested: QSize) -> QImage:
        image = qr_image(unquote(text))
        side = max(image.width(), min(requested.width(), requested.height()))
        # Whole pixels per module: a code that is squeezed reads badly.
        factor = max(1, side // image.width())
        return image.scaled(image.width() * factor, image.width() * factor)

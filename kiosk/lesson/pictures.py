"""Whether a picture beside a lesson is one: by its bytes, not by its name."""

import struct
from pathlib import Path

from kiosk.document.files import read_bytes, stamp_of
from kiosk.document.problem import Refused

MAX_BYTES = 5_000_000
MAX_SIDE = 4096
_PNG = b"\x89PNG\r\n\x1a\n"


def picture_fault(path: Path) -> str:
    """What is wrong with the file, with places for {picture} and {most}; empty when it can be shown.

    An SVG called .png would be read as SVG, with the files of the machine that it names.
    """
    if stamp_of(path) is None:
        return "絵「{picture}」がありません。"
    try:
        content = read_bytes(path, MAX_BYTES)
    except Refused:
        return "絵「{picture}」を読めません。5MBまでの、ふつうのファイルにしてください。"
    try:
        size = _png_size(content) if path.suffix == ".png" else _webp_size(content)
    except (struct.error, IndexError):
        size = None
    if size is None:
        return "絵「{picture}」の中身が、名前のとおりの PNG や WebP ではありません。"
    if not all(0 < side <= MAX_SIDE for side in size):
        return "絵「{picture}」が大きすぎます（縦も横も {most} ドットまで）。"
    return ""


def _png_size(content: bytes) -> tuple[int, int] | None:
    """Width and height in pixels. PNG specification, 5.2 and 11.2.2."""
    if not content.startswith(_PNG) or content[12:16] != b"IHDR":
        return None
    width, height = struct.unpack_from(">II", content, 16)
    return width, height


def _webp_size(content: bytes) -> tuple[int, int] | None:
    """Width and height in pixels. WebP container specification (RFC 9649), 2.5-2.7."""
    if content[:4] != b"RIFF" or content[8:12] != b"WEBP":
        return None
    match content[12:16]:
        case b"VP8X":
            sides = content[24:30]
            return int.from_bytes(sides[:3], "little") + 1, int.from_bytes(sides[3:], "little") + 1
        case b"VP8L":
            (bits,) = struct.unpack_from("<I", content, 21)
            return (bits & 0x3FFF) + 1, (bits >> 14 & 0x3FFF) + 1
        case b"VP8 ":
            width, height = struct.unpack_from("<HH", content, 26)
            return width & 0x3FFF, height & 0x3FFF
    return None

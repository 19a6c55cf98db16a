"""How much of a page is nothing: the largest rectangle in which only the page's own colour is seen.

python -m tests.ui.emptiness FOLDER …      of each picture that `kiosk tour` wrote there, the emptiest first
"""

import sys
from collections.abc import Sequence
from pathlib import Path

import numpy as np
from PySide6.QtGui import QImage

_CELL = 16
# Antialiasing and gradients of less than this are still nothing.
_SAME = 6


def largest_empty_share(image: QImage) -> float:
    """0 to 1, of the whole picture."""
    filled = _filled(image)
    return _largest_rectangle(filled) / filled.size


def _filled(image: QImage) -> np.ndarray:
    """Cells of 16 pixels in which anything but one flat colour is seen; a flat colour that is no page's is seen too."""
    rgb = image.convertToFormat(QImage.Format.Format_RGB888)
    rows = np.frombuffer(rgb.constBits(), np.uint8).reshape(rgb.height(), rgb.bytesPerLine())[:, : rgb.width() * 3]
    pixels = rows.reshape(rgb.height(), rgb.width(), 3).astype(np.int16)
    high, wide = rgb.height() // _CELL, rgb.width() // _CELL
    cells = pixels[: high * _CELL, : wide * _CELL].reshape(high, _CELL, wide, _CELL, 3)
    spread = cells.max(axis=(1, 3)) - cells.min(axis=(1, 3))
    return np.asarray(spread.max(axis=-1) > _SAME)


def _largest_rectangle(filled: np.ndarray) -> int:
    """Cells of the largest rectangle without a filled one: the largest under a histogram, row by row."""
    heights = np.zeros(filled.shape[1], int)
    best = 0
    for row in filled:
        heights = np.where(row, 0, heights + 1)
        best = max(best, _under(heights.tolist()))
    return best


def _under(heights: Sequence[int]) -> int:
    stack: list[tuple[int, int]] = []
    best = 0
    for place, height in enumerate([*heights, 0]):
        start = place
        while stack and stack[-1][1] >= height:
            start, top = stack.pop()
            best = max(best, top * (place - start))
        stack.append((start, height))
    return best


def main() -> None:
    for folder in sys.argv[1:]:
        pages = (page for page in Path(folder).glob("*.png") if page.name[0].isdigit())
        shares = sorted(((largest_empty_share(QImage(str(page))), page) for page in pages), reverse=True)
        for share, page in shares:
            print(f"{share:6.1%} {page}")


if __name__ == "__main__":
    main()

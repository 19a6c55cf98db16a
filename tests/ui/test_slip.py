"""The slip as paper: one page, nothing outside it, and a code that a phone reads."""

import io
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QBuffer, QIODevice, QSize
from PySide6.QtPdf import QPdfDocument

from kiosk import paths
from kiosk.app.papers import write_lesson_slip
from kiosk.document.problem import Refused
from kiosk.lesson.library import lesson_paths
from tests.rotation import by_rotation

pytestmark = pytest.mark.usefixtures("kiosk")
_SHIPPED = lesson_paths([paths.LESSONS])


def _page(path: Path, size: tuple[int, int] = (1240, 1754)) -> tuple[Any, int]:
    from PIL import Image

    document = QPdfDocument()
    document.load(str(path))
    image = document.render(0, QSize(*size))
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    image.save(buffer, "PNG")
    count = document.pageCount()
    document.close()
    picture = Image.open(io.BytesIO(bytes(buffer.data()))).convert("RGBA")
    paper = Image.new("RGBA", picture.size, "white")
    paper.alpha_composite(picture)
    return paper.convert("L"), count


@pytest.mark.parametrize(("name", "locale"), by_rotation(_SHIPPED))
def test_the_slip(tmp_path: Path, name: str, locale: str) -> None:
    import zxingcpp

    path = tmp_path / "slip.pdf"
    write_lesson_slip(_SHIPPED[name], path, locale, "android")
    page, count = _page(path)
    assert count == 1
    (code,) = zxingcpp.read_barcodes(page)
    assert code.text.startswith("https://")
    # Of its 122 mm the quiet zone is a part; the page is 1240 wide for 210 mm.
    assert abs(code.position.top_right.x - code.position.top_left.x) > 85 / 210 * 1240
    # Ink on the page, none at its edges: nothing runs over the paper.
    dark = page.point(lambda value: 255 if value < 128 else 0)
    box = dark.getbbox()
    assert box and box[0] > 60 and box[1] > 60 and box[2] < 1240 - 60 and box[3] < 1754 - 60


@pytest.mark.parametrize(("name", "locale"), by_rotation(_SHIPPED))
def test_the_strip_of_a_roll(tmp_path: Path, name: str, locale: str) -> None:
    """80 mm wide and as long as its text: nothing beyond the edges, little paper wasted, the code readable."""
    import zxingcpp

    path = tmp_path / "slip.pdf"
    write_lesson_slip(_SHIPPED[name], path, locale, "iphone", "80mm")
    document = QPdfDocument()
    document.load(str(path))
    points = document.pagePointSize(0)
    assert document.pageCount() == 1 and points.width() == pytest.approx(80 / 25.4 * 72, abs=1)
    assert points.height() < 400 / 25.4 * 72
    document.close()
    height = round(640 * points.height() / points.width())
    page, _ = _page(path, (640, height))
    assert [code.text.startswith("https://") for code in zxingcpp.read_barcodes(page)] == [True]
    box = page.point(lambda value: 255 if value < 128 else 0).getbbox()
    assert box and box[0] >= 28 and box[2] <= 640 - 28 and height - 100 < box[3] < height - 20


@pytest.mark.parametrize("name", _SHIPPED)
def test_three_lines_to_do_at_home(name: str) -> None:
    """Those that the lesson names; without a word of it, three of what is done, in their order."""
    from kiosk.lesson.load import load_lesson

    lesson = load_lesson(_SHIPPED[name])
    for phone in lesson.phones:
        steps = lesson.steps_for(phone, "")
        named = lesson.steps_at_home(phone)
        there = {step.id for step in steps}
        assert [one.id for one in named] == [name for name in lesson.at_home if name in there]
        assert not lesson.at_home or len(named) >= 2
        unnamed = lesson.model_copy(update={"at_home": ()}).steps_at_home(phone)
        assert len(unnamed) == 3 and unnamed[0] is steps[0] and all(one.do.kind != "read" for one in unnamed)
        assert sorted(unnamed, key=steps.index) == list(unnamed)


def test_a_place_that_cannot_be_written_is_named(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("x")
    with pytest.raises(Refused):
        write_lesson_slip(next(iter(_SHIPPED.values())), tmp_path / "file" / "slip.pdf", "ja", "iphone")

"""Hand-out, instructor's sheet, web page and reports as people get them: looked at as pages, and the codes read."""

import io
import os
import re
import subprocess
import sys
from datetime import date
from html.parser import HTMLParser
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QBuffer, QIODevice, QSize
from PySide6.QtPdf import QPdfDocument

from kiosk import paths
from kiosk.app.papers import draw_report
from kiosk.language.locales import named
from kiosk.report.office import open_office
from kiosk.report.period import fiscal_year
from tests.report.lively_year import write_lively_year
from tests.rotation import by_rotation

_COURSES = [path.stem for path in (paths.CONTENT / "courses").glob("*.yaml")]


def _pages(path: Path) -> list[Any]:
    """Every page as a grey picture, 100 dots to the inch of A4."""
    from PIL import Image

    document = QPdfDocument()
    document.load(str(path))
    found = []
    for number in range(document.pageCount()):
        points = document.pagePointSize(number)
        image = document.render(number, QSize(round(points.width() * 2), round(points.height() * 2)))
        buffer = QBuffer()
        buffer.open(QIODevice.OpenModeFlag.WriteOnly)
        image.save(buffer, "PNG")
        picture = Image.open(io.BytesIO(bytes(buffer.data()))).convert("RGBA")
        paper = Image.new("RGBA", picture.size, "white")
        paper.alpha_composite(picture)
        found.append(paper.convert("L"))
    document.close()
    return found


def _assert_within_the_paper(pages: list[Any]) -> None:
    for number, page in enumerate(pages):
        box = page.point(lambda value: 255 if value < 128 else 0).getbbox()
        assert box, f"page {number + 1} is empty"
        assert box[0] > 40 and box[1] > 40 and box[2] < page.width - 40 and box[3] < page.height - 40, (number, box)


class _Web(HTMLParser):
    """What is on a page: texts, pictures, and how many readings."""

    def __init__(self) -> None:
        super().__init__()
        self.images: list[str] = []
        self.readings = 0
        self.text = ""
        self.lang = ""

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = dict(attrs)
        self.readings += tag == "rt"
        if tag == "img":
            self.images.append(given["src"] or "")
            assert given.get("alt")
        if tag == "html":
            self.lang = given["lang"] or ""

    def handle_data(self, data: str) -> None:
        self.text += data


@pytest.fixture(scope="module", params=by_rotation(_COURSES, is_pair=True))
def course(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> tuple[str, str, Path]:
    """Written by the command, in a process of its own as for people."""
    name, locale = request.param
    out = tmp_path_factory.mktemp("course") / "out"
    env = {**os.environ, "KIOSK_DATA": str(out.parent / "data")}
    done = subprocess.run([sys.executable, "-m", "kiosk", "class", "plan", name, "--out", str(out), "--locale", locale],
                          env=env, capture_output=True, text=True, timeout=120)  # fmt: skip
    assert done.returncode == 0 and "Error" not in done.stderr, done.stderr
    return name, locale, out


def test_the_papers_of_a_course(course: tuple[str, str, Path]) -> None:
    import zxingcpp

    name, _, out = course
    handout = _pages(out / f"{name}-handout.pdf")
    _assert_within_the_paper(handout)
    codes = [code.text for page in handout for code in zxingcpp.read_barcodes(page) if code.text]
    # The code on the picture of the practice phone says so itself.
    assert {code for code in codes if not code.startswith("https://")} <= {"れんしゅう"}
    assert any(code.startswith("https://") for code in codes)
    sheet = _pages(out / f"{name}-instructor.pdf")
    _assert_within_the_paper(sheet)
    assert len(sheet) >= 2


def test_the_web_page_of_a_course(course: tuple[str, str, Path]) -> None:
    from PIL import Image

    _, locale, out = course
    web = _Web()
    web.feed((out / "index.html").read_text("utf-8"))
    assert web.lang == named(locale).tag and len(web.images) >= 8
    for source in web.images:
        with Image.open(out / source) as picture:
            colours = picture.convert("L").resize((60, 100)).getcolors(6000)
            assert picture.size[0] > 400 and colours and len(colours) > 8, source
    assert web.readings > 30 if named(locale).is_japanese else "Log in" in web.text or "LINE" in web.text
    # Nothing is fetched from anywhere, and no markup of ours is left.
    assert not re.search(r'(src|href)="(?!pictures/|https://)', (out / "index.html").read_text("utf-8"))
    assert "|" not in web.text and "{" not in re.sub(r"<style>.*?</style>", "", web.text.split("}")[-1], flags=re.S)


def test_the_codes_of_the_web_page_can_be_read(tmp_path: Path) -> None:
    """Drawn by Qt's SVG, as a browser would."""
    import zxingcpp
    from PIL import Image
    from PySide6.QtCore import QByteArray, Qt
    from PySide6.QtGui import QImage, QPainter
    from PySide6.QtSvg import QSvgRenderer

    from kiosk.classroom.handout import _qr_svg

    image = QImage(400, 400, QImage.Format.Format_RGB32)
    image.fill(Qt.GlobalColor.white)
    painter = QPainter(image)
    QSvgRenderer(QByteArray(_qr_svg("https://www.city.example.jp/line").encode())).render(painter)
    painter.end()
    image.save(str(tmp_path / "qr.png"))
    with Image.open(tmp_path / "qr.png") as picture:
        assert [code.text for code in zxingcpp.read_barcodes(picture)] == ["https://www.city.example.jp/line"]


@pytest.mark.usefixtures("kiosk")
@pytest.mark.parametrize(("plan", "locale"), by_rotation(["sukagawa", "osaki"]))
def test_a_report_on_paper(tmp_path: Path, plan: str, locale: str) -> None:
    write_lively_year(tmp_path / "usage.db", visits=300)
    office = open_office(tmp_path / "usage.db", plan, date(2027, 5, 20), locale)
    path = draw_report(office.report(fiscal_year(2026), with_corrections=True), tmp_path / "r.pdf", named(locale))
    pages = _pages(path)
    assert 3 < len(pages) < 20
    _assert_within_the_paper(pages)
    one = draw_report(office.class_report(office.counted.classes[0].key), tmp_path / "one.pdf", named(locale))
    _assert_within_the_paper(_pages(one))


def test_a_course_that_there_is_not_is_named(tmp_path: Path) -> None:
    done = subprocess.run([sys.executable, "-m", "kiosk", "class", "plan", "none", "--out", str(tmp_path)],
                          env={**os.environ, "LANG": "ja_JP.UTF-8"}, capture_output=True, text=True, timeout=60)  # fmt: skip
    assert done.returncode == 1 and "smartphone-line" in done.stderr and "Traceback" not in done.stderr


_DRAW = """
import resource, sys
from pathlib import Path
from kiosk.document.problem import Refused
from kiosk.app.papers import {wanted}
import signal
signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
resource.setrlimit(resource.RLIMIT_FSIZE, (4096, 4096))
try:
    {call}
except Refused as refused:
    print("refused:", refused.problems[0].located())
"""
_SLIP = "write_lesson_slip(Path(sys.argv[1]), Path(sys.argv[2]) / 'out.pdf', 'ja', 'iphone')"
_REPORT = (
    "from datetime import date; from kiosk.report.office import open_office; from kiosk.report.period import fiscal_year; "
    "from kiosk.language.locales import named; "
    "office = open_office(Path('none.db'), 'example', date(2026, 5, 1)); "
    "draw_report(office.report(fiscal_year(2026)), Path(sys.argv[2]) / 'out.pdf', named('ja'))"
)


@pytest.mark.parametrize(("wanted", "call"), [("write_lesson_slip", _SLIP), ("draw_report", _REPORT)])
def test_a_disk_that_takes_no_more_is_told_and_the_old_page_stays(tmp_path: Path, wanted: str, call: str) -> None:
    """No more than four kilobytes can be written, as by a disk that fills up midway."""
    old = tmp_path / "out.pdf"
    old.write_bytes(b"the old page")
    lesson = next(path.parent for path in paths.LESSONS.glob("*/lesson.yaml"))
    program = _DRAW.format(wanted=wanted, call=call)
    done = subprocess.run([sys.executable, "-c", program, str(lesson), str(tmp_path)], capture_output=True, text=True,
                          timeout=120, env={**os.environ, "KIOSK_DATA": str(tmp_path / "data")})  # fmt: skip
    assert done.stdout.startswith("refused:") and "書けません" in done.stdout, done.stdout + done.stderr
    assert old.read_bytes() == b"the old page" and [path.name for path in tmp_path.iterdir()] == ["out.pdf"]


def test_papers_leave_the_choice_of_a_screen_to_others() -> None:
    """A desk that draws a page starts no program later that has no screen."""
    program = (
        "import os; os.environ.pop('QT_QPA_PLATFORM', None); from kiosk.app import papers\n"
        "assert 'QT_QPA_PLATFORM' not in os.environ\n"
        "app = papers._application_without_a_screen()\n"
        "assert app.platformName() == 'offscreen' and 'QT_QPA_PLATFORM' not in os.environ"
    )
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, timeout=60)
    assert done.returncode == 0, done.stderr

"""What a wheel carries, seen by installing it where this checkout cannot be imported."""

import os
import re
import shutil
import subprocess
import sys
import sysconfig
import zipfile
from collections.abc import Mapping
from pathlib import Path

import pytest

_ROOT = Path(__file__).resolve().parent.parent.parent
_CARRIED = ("kiosk", "lessons", "content", "i18n")


def _source_files() -> list[str]:
    """Files of the project as they are on the disk now, without what is made from them."""
    listed = subprocess.run(
        ["git", "ls-files", "-z", "--cached", "--others", "--exclude-standard"],
        cwd=_ROOT, capture_output=True, text=True, check=True,
    )  # fmt: skip
    return [name for name in listed.stdout.split("\0") if name and (_ROOT / name).is_file()]


def _run(command: list[str | Path], folder: Path, **variables: str) -> str:
    """What the program prints; it sees nothing of this process's Python."""
    kept = {name: value for name, value in os.environ.items() if not name.startswith(("PYTHON", "LC_", "LANG"))}
    done = subprocess.run(
        command, cwd=folder, env={**kept, "LC_CTYPE": "C.UTF-8", **variables}, capture_output=True, text=True
    )
    assert done.returncode == 0, done.stdout + done.stderr
    assert "Warning" not in done.stderr, done.stderr
    return done.stdout


def _built(source: Path, out: Path) -> Path:
    """The wheel of a folder or of an archive of the source."""
    pip = [sys.executable, "-m", "pip", "--disable-pip-version-check"]
    _run([*pip, "wheel", "--no-deps", "--no-index", "--no-build-isolation", "--wheel-dir", out, source], out)
    (built,) = out.glob("*.whl")
    return built


def _names(wheel: Path) -> set[str]:
    return {name for name in zipfile.ZipFile(wheel).namelist() if ".dist-info/" not in name}


@pytest.fixture(scope="module")
def source(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A copy, so that nothing left over from an earlier build is in the wheel."""
    copy = tmp_path_factory.mktemp("source")
    for name in _source_files():
        (copy / name).parent.mkdir(parents=True, exist_ok=True)
        shutil.copyfile(_ROOT / name, copy / name)
    return copy


@pytest.fixture(scope="module")
def wheel(source: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    return _built(source, tmp_path_factory.mktemp("wheel"))


@pytest.fixture(scope="module")
def installed(wheel: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The `bin` of an environment with the wheel; the libraries are lent by the environment of the tests."""
    home = tmp_path_factory.mktemp("installed")
    _run([sys.executable, "-m", "venv", "--without-pip", home], home)
    python = home / "bin" / "python"
    _run(
        [sys.executable, "-m", "pip", "--disable-pip-version-check", "--python", python, "install", "--no-deps",
         "--no-index", wheel], home,
    )  # fmt: skip
    (packages,) = home.glob("lib/python*/site-packages")
    # Its .pth files are not followed from here: an editable install of this checkout stays out.
    (packages / "lent.pth").write_text(sysconfig.get_path("purelib") + "\n")
    seen = _run([python, "-c", "import kiosk; print(kiosk.__file__)"], home)
    assert Path(seen.strip()).is_relative_to(packages)
    return home / "bin"


@pytest.fixture(scope="module")
def data(tmp_path_factory: pytest.TempPathFactory) -> Mapping[str, str]:
    return {"KIOSK_DATA": str(tmp_path_factory.mktemp("data")), "QT_QPA_PLATFORM": "offscreen"}


def test_the_wheel_carries_every_file(wheel: Path) -> None:
    """Each file of the program and of what is shipped with it, and nothing else of the repository."""
    expected = set()
    for name in _source_files():
        top, _, rest = name.partition("/")
        if top in _CARRIED:
            expected.add(name if top == "kiosk" else f"kiosk/shipped/{top}/{rest}")
    assert len(expected) > 200
    assert _names(wheel) == expected


def test_an_archive_of_the_source_gives_the_same_wheel(wheel: Path, source: Path, tmp_path: Path) -> None:
    (tmp_path / "source").mkdir()
    (tmp_path / "wheel").mkdir()
    build = "import sys; from setuptools.build_meta import build_sdist; build_sdist(sys.argv[1])"
    _run([sys.executable, "-W", "error", "-c", build, tmp_path / "source"], source)
    (archive,) = (tmp_path / "source").glob("*.tar.gz")
    assert _names(_built(archive, tmp_path / "wheel")) == _names(wheel)


def test_the_doctor_finds_lessons_and_courses(installed: Path, data: Mapping[str, str]) -> None:
    said = _run([installed / "kiosk", "doctor"], installed, **data)
    found = dict(re.findall(r"^o (\w+): (\d+)$", said, re.MULTILINE))
    assert int(found["練習"]) == len(list((_ROOT / "lessons").glob("*/lesson.yaml"))) > 0
    assert int(found["講座"]) == len(list((_ROOT / "content" / "courses").glob("*.yaml"))) > 0


def test_its_words_are_there_in_english(installed: Path, data: Mapping[str, str]) -> None:
    said = _run([installed / "kiosk", "doctor"], installed, LC_ALL="en_US.UTF-8", **data)
    assert not re.search(r"[\u3041-\u30ff]", said), said


def test_a_lesson_is_walked_on_its_screens(installed: Path, data: Mapping[str, str], tmp_path: Path) -> None:
    _run(
        [installed / "kiosk", "tour", "--out", tmp_path, "--size", "1280x800", "--inches", "15.6", "--locale", "en"],
        installed, **data,
    )  # fmt: skip
    names = [path.stem for path in tmp_path.glob("*.png")]
    for station in ("attract", "topics", "card", "step-01", "step-01-done", "done", "own", "idle"):
        assert [name for name in names if name.endswith(station)], station

"""What several screens need that are looked at."""

import shutil
from pathlib import Path

import pytest

from kiosk.usage.events import local_today
from tests.report.lively_year import write_lively_year


@pytest.fixture(scope="session")
def lively_log(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("year") / "usage.db"
    write_lively_year(path, local_today().year - (local_today().month < 4))
    return path


@pytest.fixture
def year(lively_log: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A data folder with a lively year and a PIN."""
    monkeypatch.setenv("KIOSK_DATA", str(tmp_path))
    shutil.copy(lively_log, tmp_path / "usage.db")
    return tmp_path

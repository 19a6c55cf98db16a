"""What several screens need that are looked at."""

from pathlib import Path

import pytest

from kiosk.usage.events import local_today
from tests.report.lively_year import write_lively_year


@pytest.fixture
def year(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A data folder with a lively year and a PIN."""
    monkeypatch.setenv("KIOSK_DATA", str(tmp_path))
    write_lively_year(tmp_path / "usage.db", local_today().year - (local_today().month < 4))
    return tmp_path

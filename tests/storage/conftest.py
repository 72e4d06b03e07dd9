"""A council file on disk, closed; and a zone that is not UTC."""

from __future__ import annotations

import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.council_builder import new_file


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """In a folder of its own, so that what is left beside it shows."""
    folder = tmp_path / "folder"
    folder.mkdir()
    return new_file(folder / "council.qac")


@pytest.fixture
def in_almaty(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """Five hours ahead of UTC."""
    if not hasattr(time, "tzset"):
        pytest.skip("the zone of the system cannot be set here")
    with monkeypatch.context() as there:
        there.setenv("TZ", "UTC-5")  # POSIX counts westward
        time.tzset()
        yield
    time.tzset()

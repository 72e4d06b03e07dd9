"""A council file on disk, closed."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.council_builder import new_file


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """In a folder of its own, so that what is left beside it shows."""
    folder = tmp_path / "folder"
    folder.mkdir()
    return new_file(folder / "council.qac")

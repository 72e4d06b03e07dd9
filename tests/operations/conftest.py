"""A council of seven in a file, open: made once, copied for each test."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.council_builder import Council, council, council_in
from tests.storage.register_watch import watched


@pytest.fixture(scope="session")
def council_of_seven(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("seven") / "council.qac"
    with council(path):
        return path


@pytest.fixture
def seven(council_of_seven: Path, tmp_path: Path) -> Iterator[Council]:
    with council_in(Path(shutil.copy(council_of_seven, tmp_path))) as there:
        yield there


@pytest.fixture(autouse=True)
def register_watched() -> Iterator[None]:
    """No operation leaves the index of the register behind."""
    with watched():
        yield

"""An open council for these screens."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from qacouncil.ui.context import Ui
from tests.ui.open_council import OpenCouncil, open_council


@pytest.fixture
def opened(tmp_path: Path, ui: Ui) -> Iterator[OpenCouncil]:
    with open_council(tmp_path / "council.qac", ui) as there:
        yield there

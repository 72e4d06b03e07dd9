"""What the tests of the workspace share."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from qacouncil.ui.context import Ui
from tests.ui.workspace.open_workspace import AtWork, at_work


@pytest.fixture
def work(tmp_path: Path, ui: Ui, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> Iterator[AtWork]:
    """A person at the workspace of 1366 × 697, beside the rail."""
    with at_work(tmp_path / "work.qac", ui, qtbot, monkeypatch, (1314, 633)) as there:
        yield there

"""A window on a copy of the demo council."""

from __future__ import annotations

import datetime as dt
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from qacouncil.exchange.demo_file import make_demo_file
from qacouncil.ui.context import Ui
from qacouncil.ui.main_window import MainWindow
from qacouncil.ui.opening import CouncilFiles
from qacouncil.ui.screens import factories
from tests.ui.conftest import NOW


@pytest.fixture(scope="session")
def demo(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The demo council, made once; never opened for writing itself."""
    file = tmp_path_factory.mktemp("demo") / "demo.qac"
    make_demo_file(file, "small", 1, today=NOW.date(), actor="A. Tester", now=NOW)
    return file


@pytest.fixture
def file(demo: Path, tmp_path: Path) -> Path:
    """A copy of the demo council for one test."""
    return Path(shutil.copy(demo, tmp_path / "kenes.qac"))


@pytest.fixture
def council_files(tmp_path: Path) -> CouncilFiles:
    return CouncilFiles(
        lambda: "A. Tester",
        lambda: NOW.astimezone(dt.UTC),
        lambda: tmp_path / "copies",
        lambda: tmp_path / "data" / "demo.qac",
    )


@pytest.fixture
def window(qtbot: QtBot, ui: Ui, council_files: CouncilFiles) -> Iterator[MainWindow]:
    """The window at its beginning, shown."""
    made = MainWindow(ui, council_files, factories())
    made.resize(1366, 697)
    made.begin()
    with qtbot.waitExposed(made):
        made.show()
    yield made
    made.close()
    made.deleteLater()


@pytest.fixture
def opened(window: MainWindow, file: Path) -> MainWindow:
    """The window with the demo council open."""
    assert window.files.open_path(file)
    return window

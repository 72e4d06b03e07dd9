"""What the window makes ready while idle, and what it need not read once more."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from qacouncil.errors import UserError
from qacouncil.localized import Localized
from qacouncil.operations.agenda import add_item
from qacouncil.ui.context import Place
from qacouncil.ui.main_window import MainWindow
from qacouncil.ui.preparation import Preparation
from qacouncil.ui.workspace import warnings_watch
from tests.ui.test_statements import statements

SCREENS = ("meetings", "decisions", "members", "settings", "overview")


@pytest.fixture
def ready(opened: MainWindow, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> MainWindow:
    """The window once everything has been made ready, and the meeting looked at for warnings."""
    monkeypatch.setattr(warnings_watch, "REST", 0)
    preparation = Preparation(opened)
    preparation.begin()
    qtbot.waitUntil(lambda: preparation.is_done, timeout=20_000)
    opened.ui.session.flush()
    qtbot.waitUntil(lambda: not opened.ui.session.busy, timeout=20_000)
    return opened


def test_a_screen_made_ready_reads_nothing_when_it_is_gone_to(ready: MainWindow) -> None:
    for name in SCREENS:
        with statements() as heard:
            ready.go(Place(name))
        assert ready.stack.place.screen == name
        assert heard == [], name


def test_the_next_meeting_is_made_ready(ready: MainWindow) -> None:
    workspace = ready.stack.built("meeting")
    assert workspace.paper() is not None
    assert workspace.is_current


def test_what_was_written_meanwhile_is_read(ready: MainWindow) -> None:
    paper = ready.stack.built("meeting").paper()
    assert paper is not None
    session = ready.ui.session
    session.write(add_item, paper.meeting_id, Localized(kk="Жаңа мәселе"), "A01")
    session.flush()
    with statements() as heard:
        ready.go(Place("decisions"))
    assert heard


def test_the_file_is_closed_with_every_screen_made(ready: MainWindow) -> None:
    ready.go(Place("meetings"))
    ready.close_file()
    assert ready.stack.place.screen == "welcome"
    assert ready.stack.count() == 2, "nothing but the blank page and the welcome screen"


def test_a_step_that_cannot_be_taken_does_not_stop_the_others(
    opened: MainWindow, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(name: str, record_id: str = "") -> None:
        if name == "decisions":
            raise UserError("no")
        filled.append(name)

    filled: list[str] = []
    monkeypatch.setattr(opened.stack, "fill", refuse)
    preparation = Preparation(opened)
    preparation.begin()
    qtbot.waitUntil(lambda: preparation.is_done, timeout=20_000)
    assert "settings" in filled
    QApplication.sendPostedEvents(opened, QEvent.Type.MetaCall)

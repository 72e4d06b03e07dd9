"""The program as it starts for the first time, with hands on its keyboard."""

from __future__ import annotations

import datetime as dt
import sys
import threading
from collections.abc import Iterator
from dataclasses import dataclass
from functools import partial
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication, QFileDialog
from pytestqt.qtbot import QtBot

from qacouncil.app import build_window
from qacouncil.localized import LANGUAGES, Language
from qacouncil.queries.workspace import AgendaLine, agenda_lines, meeting_head
from qacouncil.rules.terms import Stage
from qacouncil.settings import SettingsFile
from qacouncil.ui.bug_reporter import BugReporter
from qacouncil.ui.main_window import MainWindow
from qacouncil.ui.widgets import visit
from qacouncil.ui.workspace.workspace import Workspace
from tests.journeys.keyboard import Keyboard

ALMATY = dt.timezone(dt.timedelta(hours=5))


@dataclass
class Clock:
    """The afternoon of the meeting; it goes on only when it is told to."""

    moment: dt.datetime = dt.datetime(2026, 11, 26, 15, 0, tzinfo=ALMATY)

    def __call__(self) -> dt.datetime:
        return self.moment

    def go_on(self, minutes: int) -> None:
        self.moment += dt.timedelta(minutes=minutes)


@dataclass
class Desk:
    window: MainWindow
    hands: Keyboard
    clock: Clock
    bot: QtBot

    @property
    def workspace(self) -> Workspace:
        shown = self.window.stack.shown
        assert isinstance(shown, Workspace)
        return shown

    def head_stage(self) -> Stage:
        return self.window.ui.session.read(meeting_head, self._meeting_id()).stage

    def agenda(self) -> tuple[AgendaLine, ...]:
        """The items as they are on disk."""
        return self.window.ui.session.read(agenda_lines, self._meeting_id())

    def _meeting_id(self) -> str:
        paper = self.workspace.paper()
        assert paper is not None
        return paper.meeting_id


@pytest.fixture(params=LANGUAGES)
def desk(
    request: pytest.FixtureRequest,
    tmp_path: Path,
    qtbot: QtBot,
    monkeypatch: pytest.MonkeyPatch,
) -> Iterator[Desk]:
    """The program as it starts for the first time, in each language."""
    language: Language = request.param
    chosen = partial(_chosen, tmp_path)
    monkeypatch.setattr(QFileDialog, "getSaveFileName", chosen)
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *_args: str(tmp_path))
    monkeypatch.setattr("qacouncil.app.backup_folder", lambda: tmp_path / "copies")
    for name in ("REST", "TEXT_REST"):
        monkeypatch.setattr(visit, name, 50)
    # A bug is a failure here, not a dialog that waits for somebody.
    troubles: list[BaseException] = []
    monkeypatch.setattr(BugReporter, "report", lambda _self, error: troubles.append(error))
    monkeypatch.setattr(sys, "excepthook", sys.excepthook)
    monkeypatch.setattr(threading, "excepthook", threading.excepthook)
    clock = Clock()
    window = build_window(SettingsFile(), language, clock).window
    window.resize(1366, 697)
    window.begin()
    window.show()
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    yield Desk(window, Keyboard(window), clock, qtbot)
    assert troubles == []
    window.close()
    window.deleteLater()
    QApplication.processEvents()


def _chosen(folder: Path, *_args: object, **_kwargs: object) -> tuple[str, str]:
    return str(folder / "council.qac"), ""

"""An error of the program itself: written down, shown once, the window goes on."""

from __future__ import annotations

import datetime as dt
import itertools
from pathlib import Path

import pytest
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QPlainTextEdit
from pytestqt.qtbot import QtBot

from qacouncil.errors import UserError
from qacouncil.ui.bug_dialog import BugDialog
from qacouncil.ui.bug_reporter import BugReporter
from qacouncil.ui.main_window import MainWindow


@pytest.fixture
def reporter(window: MainWindow, tmp_path: Path) -> BugReporter:
    seconds = itertools.count()
    begun = window.ui.clock()
    return BugReporter(
        window.ui,
        window,
        lambda: tmp_path / "reports",
        lambda: begun + dt.timedelta(seconds=next(seconds)),
    )


def test_the_report_is_kept_and_shown_and_can_be_copied(
    reporter: BugReporter, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    seen: list[str] = []

    def read(dialog: BugDialog) -> int:
        seen.append(dialog.findChildren(QPlainTextEdit)[0].toPlainText())
        dialog.cancel.click()
        assert dialog.result() == 0
        reporter.report(KeyError("second"))  # while the first is shown
        return 1

    monkeypatch.setattr(BugDialog, "exec", read)
    reporter.report(ZeroDivisionError("of the test"))
    assert len(seen) == 1
    assert "ZeroDivisionError: of the test" in seen[0]
    assert QGuiApplication.clipboard().text() == seen[0]
    kept = [each.read_text("utf-8") for each in (tmp_path / "reports").iterdir()]
    assert any("of the test" in each for each in kept)


def test_what_the_person_can_mend_is_only_said(
    reporter: BugReporter, window: MainWindow, tmp_path: Path
) -> None:
    reporter.report(UserError("The name of the file is too long. Choose a shorter one."))
    assert window.notices.isVisible()
    assert not (tmp_path / "reports").exists()


def test_an_operation_that_breaks_is_reported(qtbot: QtBot, opened: MainWindow) -> None:
    broken: list[BaseException] = []
    opened.broken.connect(broken.append)

    def bug(_transaction: object) -> None:
        raise ZeroDivisionError

    opened.ui.session.write(bug)
    qtbot.waitUntil(lambda: bool(broken))
    assert opened.status.told == "Not saved because of an error in the program, changes: 1"

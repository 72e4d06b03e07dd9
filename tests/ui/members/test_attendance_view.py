"""The attendance of a year as a view of the members' screen."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QFileDialog
from pytestqt.qtbot import QtBot

from qacouncil.localized import LANGUAGES
from qacouncil.operations.meetings import close_meeting
from qacouncil.ui.members.attendance_view import AttendanceView
from qacouncil.ui.members.screen import MembersScreen
from qacouncil.ui.members.views import ATTENDANCE
from tests.council_builder import HOUR
from tests.ui.open_council import OpenCouncil


@pytest.fixture
def view(opened: OpenCouncil) -> AttendanceView:
    for month in (9, 10, 11):
        meeting_id = opened.council.held(dt.date(2026, month, 10), present=6)
        opened.council.do(close_meeting, meeting_id, HOUR + 60)
    screen = MembersScreen(opened.ui)
    opened.show(screen)
    screen.open(ATTENDANCE)
    shown = screen.others.shown
    assert isinstance(shown, AttendanceView)
    assert not screen.table.isVisible()
    return shown


def test_who_stands_out_is_first_and_said_in_words(view: AttendanceView) -> None:
    first = view.rows.rows[0]
    assert first.stands_out == "Absences in a row: 3"
    assert first.share.startswith("0")
    assert [row.total for row in view.rows.rows] == [False] * 7 + [True] * 4
    assert view.rows.index(0, 2).data(Qt.ItemDataRole.ToolTipRole) == "absent"


def test_all_of_it_is_copied(view: AttendanceView) -> None:
    view.grid.setFocus()
    QTest.keyClick(view.grid, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    lines = QApplication.clipboard().text().split("\n")
    assert len(lines) == 1 + 7 + 4
    assert all(line.count("\t") == 2 + 3 + 3 for line in lines)


def test_it_is_exported_for_the_report(
    view: AttendanceView,
    opened: OpenCouncil,
    tmp_path: Path,
    qtbot: QtBot,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    target = tmp_path / "report.csv"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(target), ""))
    view.save.click()
    qtbot.waitUntil(target.exists)
    qtbot.waitUntil(lambda: not opened.ui.session.busy)
    assert target.read_bytes().startswith(b"\xef\xbb\xbf")


def test_enter_leads_to_the_member(view: AttendanceView) -> None:
    said: list[str] = []
    view.opened.connect(said.append)
    view.grid.activated.emit(view.grid.currentIndex())
    assert said == [view.rows.rows[0].person_id]


def test_the_languages_are_live(view: AttendanceView, opened: OpenCouncil) -> None:
    heads = set()
    for language in LANGUAGES:
        opened.ui.languages.switch(language)
        last = view.rows.columnCount() - 1
        heads.add(view.rows.headerData(last, Qt.Orientation.Horizontal))
    assert len(heads) == len(LANGUAGES)

"""A file that another program writes to: everything can be read and nothing is offered to edit."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QFileDialog, QWidget
from pytestqt.qtbot import QtBot

from qacouncil.queries.issued_papers import council_papers
from qacouncil.queries.meetings_list import meetings_list
from qacouncil.rules.terms import PaperFormat, Stage
from qacouncil.ui.context import Place
from qacouncil.ui.documents.screen import DocumentsScreen
from qacouncil.ui.main_window import MainWindow
from qacouncil.ui.meetings.screen import MeetingsScreen
from qacouncil.ui.members.screen import MembersScreen
from qacouncil.ui.overview.screen import OverviewScreen
from qacouncil.ui.settings_screen.screen import SettingsScreen
from qacouncil.ui.workspace.workspace import Workspace


def test_the_workspace_of_a_meeting_is_locked(window: MainWindow, file: Path) -> None:
    assert window.files.open_path(file, read_only=True)
    session = window.ui.session
    meetings = session.read(meetings_list, council_id=session.council_id)
    planned = next(one.meeting for one in meetings if one.meeting.stage is not Stage.SIGNED)
    window.go(Place("meeting", planned.id))
    screen = window.stack.shown
    assert isinstance(screen, Workspace)
    editor = screen.editor
    assert editor.head.title.isReadOnly()
    assert editor.heard.isReadOnly()
    assert editor.head.began.isReadOnly()
    assert editor.locked.isVisible()
    for button in (screen.head.next, screen.agenda.add, editor.head.later, editor.head.area):
        assert not button.isEnabled()
    entries = [label(window.ui.words) for label, _ in screen.head.more.entries]
    assert entries == ["Documents of the meeting…"], "what is printed changes nothing"
    assert not screen.agenda.list.is_movable
    assert (
        not screen.side.attendance.menu(screen.side.attendance.members()[0])
        .actions()[0]
        .isEnabled()
    )
    assert not editor.vote.form.fields.all_for.isEnabled()
    assert editor.vote.locked.text() == "Open for reading only"


REASON = "Open for reading only"


@pytest.fixture
def reading(window: MainWindow, file: Path) -> MainWindow:
    """The window, which only reads the file."""
    assert window.files.open_path(file, read_only=True)
    window.activateWindow()
    return window


def locked(*controls: QWidget) -> bool:
    return all(not each.isEnabled() and each.toolTip() == REASON for each in controls)


def test_no_meeting_can_be_planned(reading: MainWindow) -> None:
    overview = reading.stack.shown
    assert isinstance(overview, OverviewScreen)
    assert locked(overview.new_meeting)
    assert overview.keys() == []
    reading.go(Place("meetings"))
    meetings = reading.stack.shown
    assert isinstance(meetings, MeetingsScreen)
    assert locked(meetings.new_meeting, meetings.empty.action)
    assert "Ctrl+N" not in dict(meetings.keys())
    reading.ui.languages.switch("ru")
    assert meetings.new_meeting.toolTip() == "Открыт только для чтения"
    assert not meetings.new_meeting.isEnabled()


def test_no_member_can_be_added_changed_or_ended(reading: MainWindow) -> None:
    reading.go(Place("members"))
    members = reading.stack.shown
    assert isinstance(members, MembersScreen)
    detail = members.detail
    assert members.table.selected_row() is not None
    assert locked(members.add, members.empty.action, detail.change_person, detail.change_mandate)
    assert not detail.end_mandate.isEnabled()
    assert not {"Enter", "Insert"} & dict(members.keys()).keys()


@pytest.mark.parametrize("screen", ["overview", "meetings", "members", "meeting"])
def test_no_key_opens_a_form(
    qtbot: QtBot, reading: MainWindow, screen: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[QDialog] = []
    monkeypatch.setattr(QDialog, "exec", asked.append)
    monkeypatch.setattr(QDialog, "open", asked.append)
    session = reading.ui.session
    first = session.read(meetings_list, council_id=session.council_id)[0].meeting.id
    reading.go(Place(screen, first if screen == "meeting" else ""))
    shown = reading.stack.shown
    assert shown is not None
    # Enter opens a meeting from their list.
    keys = [Qt.Key.Key_Insert, *([Qt.Key.Key_Return] if screen == "members" else [])]
    table = shown.table if isinstance(shown, (MeetingsScreen, MembersScreen)) else shown
    for key in keys:
        qtbot.keyClick(table, key)
    qtbot.keyClick(table, Qt.Key.Key_N, Qt.KeyboardModifier.ControlModifier)
    if isinstance(shown, Workspace):
        shown.look_at(0, "details")
    assert asked == []
    session.flush()
    assert session.refusals == 0


def test_the_settings_of_the_council_are_locked_and_those_of_the_program_are_not(
    reading: MainWindow,
) -> None:
    reading.go(Place("settings"))
    settings = reading.stack.shown
    assert isinstance(settings, SettingsScreen)
    names = list(settings.council.editors.values())
    assert names
    assert all(each.isReadOnly() and each.toolTip() == REASON for each in names)
    assert all(each.accessibleDescription() == REASON for each in names)
    assert settings.council.locked.words.text() == REASON, "said once, not in each field"
    assert not any(lock.isVisible() for each in names for lock in each.actions())
    assert locked(settings.council.body_name, settings.regulation.edit)
    assert locked(*settings.papers.choices.values(), *settings.papers.checks.values())
    letterhead = settings.letterhead
    assert all(each.isReadOnly() for each in letterhead.editors.values())
    assert locked(letterhead.logo.choose, letterhead.logo.remove)
    assert settings.program.theme.isEnabled()


def test_papers_are_saved_and_not_noted(
    qtbot: QtBot, reading: MainWindow, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    session = reading.ui.session
    meetings = session.read(meetings_list, council_id=session.council_id)
    signed = next(one.meeting.id for one in meetings if one.meeting.stage is Stage.SIGNED)
    reading.go(Place("documents", signed, field="extract"))
    documents = reading.stack.shown
    assert isinstance(documents, DocumentsScreen)
    button = documents.form.save[PaperFormat.PDF]
    qtbot.waitUntil(button.isEnabled)
    assert documents.form.kept.text().startswith("The file is open for reading only")
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(tmp_path / "p"), ""))
    button.click()
    qtbot.waitUntil((tmp_path / "p.pdf").exists)
    qtbot.waitUntil(lambda: not session.busy)
    session.flush()
    assert session.refusals == 0
    assert session.read(council_papers, session.council_id) == ()

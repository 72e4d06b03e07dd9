"""A file that another program writes to: everything can be read and nothing is offered to edit."""

from __future__ import annotations

from pathlib import Path

from qacouncil.queries.meetings_list import meetings_list
from qacouncil.rules.terms import Stage
from qacouncil.ui.context import Place
from qacouncil.ui.main_window import MainWindow
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
    assert not screen.head.more.isVisible()
    assert not screen.agenda.list.is_movable
    assert (
        not screen.side.attendance.menu(screen.side.attendance.members()[0])
        .actions()[0]
        .isEnabled()
    )
    assert not editor.vote.form.fields.all_for.isEnabled()
    assert editor.vote.locked.text() == "Open for reading only"

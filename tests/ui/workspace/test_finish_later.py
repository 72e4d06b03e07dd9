"""An item is marked to be finished later, and says so until it is."""

from __future__ import annotations

from PySide6.QtCore import Qt

from qacouncil.operations.meetings import close_meeting
from qacouncil.operations.minutes import sign_minutes
from tests.ui.workspace.open_workspace import AtWork


def states(work: AtWork, row: int) -> list[str]:
    card = work.screen.agenda.list.item(row).data(Qt.ItemDataRole.UserRole)
    return [state.text for state in card.states]


def test_f7_marks_the_item_and_takes_the_mark_off(work: AtWork) -> None:
    screen = work.screen
    screen.editor.focus_heard()
    screen.editor.heard.moveCursor(screen.editor.heard.textCursor().MoveOperation.End)
    work.type("ә")
    work.press(Qt.Key.Key_F7)
    work.flush()
    assert work.item().finish_later
    assert screen.editor.head.later.isChecked()
    assert "To be finished" in states(work, 0)
    assert work.focus() is screen.editor.heard
    assert screen.editor.heard.value().endswith("ә")
    screen.go_by(1)
    assert not screen.editor.head.later.isChecked()
    screen.go_by(-1)
    work.press(Qt.Key.Key_F7)
    work.flush()
    assert not work.item().finish_later
    assert "To be finished" not in states(work, 0)


def test_the_button_is_pressed_by_keyboard_and_read_aloud(work: AtWork) -> None:
    later = work.screen.editor.head.later
    assert later.focusPolicy() & Qt.FocusPolicy.TabFocus
    later.setFocus(Qt.FocusReason.TabFocusReason)
    assert (later.accessibleName(), later.text()) == ("Finish later", "Finish later")
    work.press(Qt.Key.Key_Space)
    work.flush()
    assert work.item().finish_later
    assert (later.accessibleName(), later.text()) == ("Finish later", "To be finished")
    assert work.focus() is later


def test_the_marks_are_named_before_the_signing(work: AtWork) -> None:
    screen, meeting_id = work.screen, work.held.meeting_id
    for _ in range(2):
        screen.go_by(1)
        work.press(Qt.Key.Key_F7)
    work.flush()
    named = "Marked to be finished, items: No.\u00a02, No.\u00a03"
    assert named not in screen.head.open_points(work.held.ui.words)
    work.held.ui.session.write(close_meeting, meeting_id, 16 * 60 + 30)
    work.flush()
    assert named in screen.head.open_points(work.held.ui.words)
    work.held.ui.session.write(sign_minutes, meeting_id)
    work.flush()
    assert screen.head.open_points(work.held.ui.words) == []
    assert "To be finished" not in states(work, 1)
    assert not screen.editor.head.later.isEnabled()
    work.press(Qt.Key.Key_F7)
    work.flush()
    assert work.item().finish_later


def test_in_a_narrow_window_the_flag_stands_alone(work: AtWork) -> None:
    screen = work.screen
    later = screen.editor.head.later
    for language in ("kk", "ru", "en"):
        work.held.ui.languages.switch(language)
        screen.resize(848, 420)  # 900 beside the rail
        work.flush()
        assert screen.width() == 848
        assert later.text() == ""
        assert later.accessibleName()
        assert later.toolTip().endswith("(F7)")
        speakers = screen.editor.head.speakers
        assert speakers.width() >= speakers.sizeHint().width()
    screen.resize(1314, 633)
    work.flush()
    assert later.text() == "Finish later"

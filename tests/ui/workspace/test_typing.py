"""Typing into the minutes: saved soon, one audit row a visit, and nothing takes the cursor."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QTextCursor

from qacouncil.localized import Localized
from qacouncil.operations.agenda import write_heard
from qacouncil.operations.attendance import record_attendance
from qacouncil.rules.terms import AttendanceState
from tests.ui.workspace.open_workspace import AtWork

HEARD = "Бағдарлама жобасы таныстырылды. " * 9


def test_what_is_typed_is_on_disk_though_the_field_is_not_left(work: AtWork) -> None:
    work.screen.editor.focus_heard()
    work.press(Qt.Key.Key_End, Qt.KeyboardModifier.ControlModifier)
    work.type("Соңы")
    work.bot.waitUntil(lambda: work.item().heard.kk.endswith("Соңы"))
    assert work.screen.editor.heard.hasFocus()


def test_a_visit_with_several_saves_is_one_audit_row(work: AtWork) -> None:
    before = len(work.audit_rows())
    work.screen.editor.focus_heard()
    work.press(Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    work.type("Bir")
    work.bot.waitUntil(lambda: work.item().heard.kk == "Bir")
    work.type(" eki")
    work.bot.waitUntil(lambda: work.item().heard.kk == "Bir eki")
    (row,) = [each for each in work.audit_rows()[before:] if each["operation"] == "write_heard"]
    assert row["before"][0]["row"] == {"heard_kk": HEARD}
    assert row["after"][0]["row"] == {"heard_kk": "Bir eki"}


def test_each_visit_has_its_own_row(work: AtWork) -> None:
    editor = work.screen.editor
    before = len(work.audit_rows())
    for text in ("bir", "eki"):
        editor.focus_heard()
        work.type(text)
        editor.focus_speaker()
        work.flush()
    operations = [each["operation"] for each in work.audit_rows()[before:]]
    assert operations.count("write_heard") == 2


def test_a_refresh_moves_neither_cursor_nor_text_nor_undo(work: AtWork) -> None:
    heard = work.screen.editor.heard
    work.screen.editor.focus_heard()
    cursor = heard.textCursor()
    cursor.setPosition(12)
    heard.setTextCursor(cursor)
    work.type("xyz")
    text = heard.toPlainText()
    work.held.ui.session.write(record_attendance, work.held.seat(3), AttendanceState.ABSENT)
    work.held.ui.session.write(write_heard, work.item().id, Localized(kk="Басқа мәтін"))
    work.held.ui.session.flush()
    assert heard.toPlainText() == text
    assert heard.textCursor().position() == 15
    heard.undo()
    assert heard.toPlainText() == HEARD


def test_a_selection_survives_a_refresh(work: AtWork) -> None:
    heard = work.screen.editor.heard
    work.screen.editor.focus_heard()
    cursor = heard.textCursor()
    cursor.setPosition(2)
    cursor.setPosition(9, QTextCursor.MoveMode.KeepAnchor)
    heard.setTextCursor(cursor)
    work.screen.refresh(None)
    assert heard.textCursor().selectedText() == HEARD[2:9]


def test_going_on_saves_and_shows_the_next_item(work: AtWork) -> None:
    heard = work.screen.editor.heard
    work.screen.editor.focus_heard()
    work.press(Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    work.type("Birinshi")
    first = work.item().id
    work.press(Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    work.flush()
    assert work.item(first).heard.kk == "Birinshi"
    assert work.item().id == work.held.items[1]
    assert (heard.toPlainText(), heard.hasFocus()) == (HEARD, True)
    work.press(
        Qt.Key.Key_Return,
        Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier,
    )
    assert (work.item().id, heard.toPlainText()) == (first, "Birinshi")


def test_going_on_notes_when_the_next_item_began(work: AtWork) -> None:
    work.screen.go_by(1)
    work.flush()
    assert (work.item().starts, work.item(work.held.items[0]).starts) == (15 * 60 + 52, None)
    assert work.screen.editor.head.began.text() == "15:52"
    work.screen.go_by(-1)
    work.held.clock.minute += 10
    work.screen.go_by(1)
    work.flush()
    assert work.item().starts == 15 * 60 + 52


def test_looking_ahead_on_another_day_notes_nothing(work: AtWork) -> None:
    work.held.clock.minute += 24 * 60
    work.screen.go_by(1)
    work.flush()
    assert work.item().starts is None

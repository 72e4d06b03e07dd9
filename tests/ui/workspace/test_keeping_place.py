"""Nothing that happens elsewhere moves the cursor, and what is undone is undone where it was."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QTextCursor
from PySide6.QtWidgets import QApplication

from qacouncil.localized import Localized
from qacouncil.operations.attendance import record_attendance, recuse
from qacouncil.operations.decisions import AssignmentData, add_assignment
from qacouncil.operations.votes import VoteData, draft_vote
from qacouncil.queries.protocol import protocol_content
from qacouncil.rules.terms import AttendanceState
from qacouncil.ui.export import write_protocols
from qacouncil.ui.theme import ThemeChoice
from tests.ui.workspace.held_meeting import OUT
from tests.ui.workspace.open_workspace import AtWork

CONTROL = Qt.KeyboardModifier.ControlModifier


def elsewhere(work: AtWork) -> None:
    """All that goes on beside the text: attendance, other texts, languages, the theme, the page."""
    held, ui = work.held, work.held.ui
    ui.session.write(record_attendance, held.seat(3), AttendanceState.ABSENT)
    ui.session.write(recuse, held.items[0], held.council.persons[OUT], Localized(kk="туыс"))
    work.flush()
    ui.languages.switch("ru")
    ui.theme.choose(ThemeChoice.DARK)
    work.flush()
    before = work.screen.side.page.pages
    work.screen.side.page.refresh(None)
    work.bot.waitUntil(lambda: work.screen.side.page.pages is not before)
    ui.languages.switch("kk")
    ui.theme.choose(ThemeChoice.LIGHT)
    work.screen.refresh(None)
    QApplication.processEvents()


@pytest.mark.parametrize("key", ["heard", "title", "point"])
def test_cursor_selection_and_undo_stay(work: AtWork, key: str) -> None:
    editor = work.screen.editor
    heard, title, point = editor.heard, editor.head.title, editor.points.rows()[0].text
    field = {"heard": heard, "title": title, "point": point}[key]
    field.setFocus()
    before = field.toPlainText()
    work.type("xyz")
    cursor = field.textCursor()
    cursor.setPosition(2)
    cursor.setPosition(9, QTextCursor.MoveMode.KeepAnchor)
    field.setTextCursor(cursor)
    work.saved()
    elsewhere(work)
    assert work.focus() is field
    assert (field.textCursor().anchor(), field.textCursor().position()) == (2, 9)
    work.press(Qt.Key.Key_Z, CONTROL)
    assert field.toPlainText() == before
    work.saved()
    assert field.toPlainText() == before
    work.press(Qt.Key.Key_Y, CONTROL)
    assert field.toPlainText() == "xyz" + before


def test_ctrl_z_changes_only_the_field_with_the_cursor(work: AtWork) -> None:
    editor = work.screen.editor
    fields = [editor.heard, editor.head.title, *(row.text for row in editor.points.rows()[:2])]
    before = [field.toPlainText() for field in fields]
    for field in fields:
        field.setFocus()
        work.type("xyz")
        work.saved()
    for number, field in enumerate(fields):
        field.setFocus()
        for _ in range(3):
            work.press(Qt.Key.Key_Z, CONTROL)
        work.saved()
        shown = [each.toPlainText() for each in fields]
        typed = ["xyz" + each for each in before[number + 1 :]]
        assert shown == before[: number + 1] + typed


def test_ctrl_z_never_brings_the_words_of_another_item(work: AtWork) -> None:
    editor = work.screen.editor
    for step in (1, -1):
        work.screen.go_by(step)
        editor.focus_heard()
        work.press(Qt.Key.Key_A, CONTROL)
        work.press(Qt.Key.Key_Delete)
        work.saved()
    work.screen.go_by(1)
    work.press(Qt.Key.Key_Z, CONTROL)
    assert editor.heard.toPlainText() == ""


def test_the_page_beside_is_the_file_that_is_exported(work: AtWork, tmp_path: Path) -> None:
    screen, session = work.screen, work.held.ui.session
    screen.go_by(1)
    screen.editor.focus_heard()
    work.type("Жаңа сөз")
    path = tmp_path / "protocol.pdf"

    def same() -> bool:
        pages = screen.side.page.pages
        if session.unsaved or pages is None:
            return False
        write_protocols(session.read(protocol_content, work.held.meeting_id), {"kk": path})
        return pages.pdf == path.read_bytes()

    work.bot.waitUntil(lambda: work.item().heard.kk.startswith("Жаңа сөз"))
    work.bot.waitUntil(same)
    assert screen.side.page.item == 2


def test_a_moved_item_stays_chosen_and_a_drop_keeps_it_shown(work: AtWork) -> None:
    first, second, third = work.held.items
    agenda = work.screen.agenda.list
    agenda.setFocus()
    work.press(Qt.Key.Key_Down)
    work.press(Qt.Key.Key_Down, Qt.KeyboardModifier.AltModifier)
    work.flush()
    assert [line.id for line in work.screen._agenda] == [first, third, second]
    assert (agenda.current, work.item().id) == (second, second)
    agenda.drop_at(agenda.currentRow(), 0)
    work.flush()
    assert (agenda.current, agenda.currentRow(), work.item().id) == (second, 0, second)
    assert work.focus() is agenda
    assert [each.row() for each in agenda.selectedIndexes()] == [0]


def restore(work: AtWork) -> None:
    notice = work.held.told[-1]
    assert notice.undo
    assert notice.action is not None
    notice.action()
    work.flush()


def test_a_removed_point_comes_back_with_its_assignments_and_vote(work: AtWork) -> None:
    council, item = work.held.council, work.item()
    point = item.points[0].id
    council.do(add_assignment, point, AssignmentData(council.persons[:2], deadline=None))
    council.do(draft_vote, item.id, VoteData([each.id for each in item.points], for_=3))
    work.screen.refresh(None)
    before, rows = work.item(), council.rows(work.held.meeting_id).of("vote_point")
    work.screen.editor.points.rows()[0]._remove()
    work.flush()
    assert [each.id for each in work.item().points] == [item.points[1].id]
    assert work.item().assignments == ()
    restore(work)
    assert work.item() == before
    assert _links(council.rows(work.held.meeting_id).of("vote_point")) == _links(rows)


def _links(rows: list[Mapping[str, Any]]) -> set[tuple[str, str]]:
    return {(row["vote_id"], row["decision_id"]) for row in rows}


def test_a_removed_assignment_comes_back(work: AtWork) -> None:
    council = work.held.council
    data = AssignmentData(council.persons[:1], Localized(kk="Кафедралар"), council.persons[1:3])
    council.do(add_assignment, work.item().points[0].id, data)
    work.screen.refresh(None)
    before = work.item()
    next(iter(work.screen.editor.assignments._rows.values()))._remove()
    work.flush()
    assert work.item().assignments == ()
    restore(work)
    assert work.item() == before

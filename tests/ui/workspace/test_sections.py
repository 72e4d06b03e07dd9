"""Speakers by two letters, points by typing on, assignments with a date: all by keyboard."""

from __future__ import annotations

import datetime as dt

import pytest
from PySide6.QtCore import Qt

from qacouncil.localized import Localized
from qacouncil.operations.meetings import close_meeting
from qacouncil.operations.minutes import sign_minutes
from qacouncil.ui.widgets.fields import DateEdit
from tests.ui.workspace.open_workspace import AtWork


@pytest.mark.parametrize("typed", ["ка", "rf", "қа"])
def test_a_speaker_is_found_by_two_letters_on_any_layout(work: AtWork, typed: str) -> None:
    work.press(Qt.Key.Key_F2)
    work.type(typed)
    work.press(Qt.Key.Key_Return)
    work.flush()
    work.type("Қолдады.")
    work.saved()
    (speech,) = work.item().speeches
    assert speech.person_id == work.held.council.persons[5]
    assert speech.text == Localized(kk="Қолдады.")


def test_a_guest_is_named_in_full(work: AtWork) -> None:
    work.press(Qt.Key.Key_F2)
    work.type("Қонақбай Ерлан")
    work.press(Qt.Key.Key_Return)
    work.flush()
    (speech,) = work.item().speeches
    rows = work.held.council.rows(work.held.meeting_id)
    guest = rows.persons[speech.person_id]
    assert (guest["surname"], guest["given"]) == ("Қонақбай", "Ерлан")
    assert [row["person_id"] for row in rows.of("guest")][-1] == speech.person_id


def test_a_speech_is_removed_and_restored(work: AtWork) -> None:
    work.press(Qt.Key.Key_F2)
    work.type("ким")
    work.press(Qt.Key.Key_Return)
    work.flush()
    work.type("Айтты.")
    work.saved()
    before = work.item().speeches
    row = next(iter(work.screen.editor.speeches._rows.values()))
    row._remove()
    work.flush()
    assert work.item().speeches == ()
    notice = work.held.told[-1]
    assert notice.sentence(work.held.ui.words) == "Ким Е.\u00a0В.: the speech was removed."
    assert notice.action is not None
    notice.action()
    work.flush()
    assert work.item().speeches == before


def test_points_are_typed_one_after_the_other(work: AtWork) -> None:
    work.press(Qt.Key.Key_F3)
    assert work.focus().accessibleName() == "Point 1.3 of the decision"
    work.type("Тоқсан")
    work.bot.waitUntil(lambda: len(work.item().points) == 3)
    field = work.focus()
    work.type(" сайын")
    work.saved()
    assert work.focus() is field
    assert work.item().points[2].text == Localized(kk="Тоқсан сайын")
    work.press(Qt.Key.Key_F3)
    work.type("Бірге")
    work.saved()
    assert [point.number for point in work.item().points] == ["1.1", "1.2", "1.3", "1.4"]


def test_a_point_that_is_added_and_typed_on_is_one_audit_row(work: AtWork) -> None:
    before = len(work.audit_rows())
    work.press(Qt.Key.Key_F3)
    work.type("Тоқсан")
    work.bot.waitUntil(lambda: len(work.item().points) == 3)
    work.type(" сайын")
    rows = work.audit_rows()[before:]
    assert [row["operation"] for row in rows] == ["add_decision"]
    assert rows[0]["after"][0]["row"]["text_kk"] == "Тоқсан сайын"


def test_what_is_left_empty_adds_no_point(work: AtWork) -> None:
    work.press(Qt.Key.Key_F3)
    work.type(" ")
    work.press(Qt.Key.Key_F2)
    work.saved()
    assert len(work.item().points) == 2


def test_the_next_item_begins_with_its_own_empty_point(work: AtWork) -> None:
    work.press(Qt.Key.Key_F3)
    work.type("Бірінші мәселеде")
    work.press(Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    work.press(Qt.Key.Key_F3)
    work.type("Екіншіде")
    work.saved()
    first, second = (work.item(each) for each in work.held.items[:2])
    assert [point.text.kk for point in first.points][2:] == ["Бірінші мәселеде"]
    assert [point.text.kk for point in second.points][2:] == ["Екіншіде"]


def test_an_assignment_by_keyboard(work: AtWork) -> None:
    work.press(Qt.Key.Key_F3)
    work.type("Жоспар жасалсын.")
    work.saved()
    work.press(Qt.Key.Key_F5)
    work.type("ки")
    work.press(Qt.Key.Key_Return)
    work.flush()
    work.type("15122026")
    work.saved()
    (task,) = work.item().assignments
    assert task.responsible_ids == (work.held.council.persons[6],)
    assert (task.number, task.deadline) == ("1.3", dt.date(2026, 12, 15))


def dated(work: AtWork) -> DateEdit:
    """The deadline of the first assignment, made and given its date by keyboard."""
    test_an_assignment_by_keyboard(work)
    return next(iter(work.screen.editor.assignments._rows.values())).deadline


def test_a_wrong_deadline_stays_with_its_error_at_the_field(work: AtWork) -> None:
    deadline = dated(work)
    deadline.selectAll()
    work.type("31022027")
    deadline.settle()
    assert deadline.property("error") is not True, "it is still being typed"
    work.screen.editor.heard.setFocus()
    assert deadline.property("error") is True
    work.type("A refresh follows.")
    work.saved()
    assert deadline.text() == "31.02.2027"
    assert deadline.accessibleDescription().startswith("This is not a date")
    assert work.held.told == []
    deadline.setFocus()
    deadline.selectAll()
    work.type("28022027")
    work.saved()
    assert deadline.property("error") is False
    assert work.item().assignments[0].deadline == dt.date(2027, 2, 28)


def test_a_wrong_deadline_is_told_once_more_when_its_item_is_left(work: AtWork) -> None:
    deadline = dated(work)
    deadline.selectAll()
    work.type("31022027")
    work.press(Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    work.flush()
    (notice,) = work.held.told
    assert notice.sentence(work.held.ui.words).startswith("This is not a date")


def test_a_wrong_beginning_stays_with_its_error_at_the_field(work: AtWork) -> None:
    head = work.screen.editor.head
    head.began.setFocus()
    head.began.selectAll()
    work.type("2575")
    work.screen.editor.heard.setFocus()
    work.type("A refresh follows.")
    work.saved()
    assert head.began.text() == "25:75"
    assert head.began.property("error") is True
    assert work.held.told == []
    work.press(Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    work.flush()
    assert head.began.text() != "25:75"
    assert head.began.property("error") is False
    (notice,) = work.held.told
    assert notice.sentence(work.held.ui.words).startswith("This is not a time")


def test_those_responsible_may_be_named_by_office(work: AtWork) -> None:
    work.press(Qt.Key.Key_F5)
    work.type("Кафедра меңгерушілері")
    work.press(Qt.Key.Key_Return)
    work.flush()
    (task,) = work.item().assignments
    assert (task.number, task.responsible.kk) == ("1.1", "Кафедра меңгерушілері")


def test_the_next_point_is_asked_for_from_the_one_just_typed(work: AtWork) -> None:
    points = work.screen.editor.points
    there = len(points.rows())
    points.focus_next()
    work.type("Назарға алынсын.")
    points.focus_next()
    work.flush()
    work.type("Шаралар белгіленсін.")
    work.flush()
    points.settle()
    work.flush()
    texts = [row.text.toPlainText() for row in points.rows()]
    assert texts[there - 1 :] == ["Назарға алынсын.", "Шаралар белгіленсін.", ""]


def test_no_assignment_without_a_point(work: AtWork) -> None:
    rows = work.screen.editor.points
    for row in list(rows.rows())[:2]:
        row._remove()
    work.flush()
    assert work.item().points == ()
    assert "write the decision first" in work.screen.editor.assignments._why.text()
    assert work.screen.editor.assignments._no_points.isVisible()
    assert not work.screen.editor.assignments.picker.isVisible()


def test_a_wrong_beginning_does_not_outlive_the_lock(work: AtWork) -> None:
    head = work.screen.editor.head
    head.began.setFocus()
    head.began.selectAll()
    work.type("2575")
    work.screen.editor.heard.setFocus()
    assert head.began.property("error") is True
    session = work.held.ui.session
    session.write(close_meeting, work.held.meeting_id)
    session.write(sign_minutes, work.held.meeting_id)
    work.flush()
    assert head.began.isReadOnly()
    assert head.began.text() != "25:75"
    assert head.began.property("error") is not True

"""What is done about an assignment on the card of its decision."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QDialog

from qacouncil.localized import Localized
from qacouncil.operations.decisions import AssignmentData, add_assignment, add_decision
from qacouncil.operations.execution import EvidenceFile, StepData, record_step
from qacouncil.operations.meetings import close_meeting
from qacouncil.operations.minutes import sign_minutes
from qacouncil.operations.votes import VoteData
from qacouncil.queries.execution import assignments_of_council
from qacouncil.queries.tracked_assignments import TrackedAssignment
from qacouncil.queries.workspace import everyone
from qacouncil.rules.execution import ExecutionState
from qacouncil.rules.terms import ExecutionStep
from qacouncil.ui.context import Notice, Place
from qacouncil.ui.decisions.screen import DecisionsScreen
from qacouncil.ui.execution.reminder_dialog import ReminderDialog
from qacouncil.ui.execution.step_dialog import StepDialog
from qacouncil.ui.workspace.people import People
from tests.ui.open_council import OpenCouncil, dispose, settled

GIVEN = dt.date(2026, 10, 29)
TODAY = dt.date(2026, 11, 26)
TEXT = Localized(kk="Силлабус қайтарылсын.", ru="Вернуть силлабус.", en="Return the syllabus.")


def decided(opened: OpenCouncil, *deadlines: dt.date) -> str:
    """A point of signed minutes with an assignment for each of these deadlines."""
    there = opened.council
    meeting = there.held(GIVEN)
    point = there.do(add_decision, there.item(meeting), TEXT)
    for place, deadline in enumerate(deadlines):
        data = AssignmentData([there.persons[place + 4]], deadline=deadline)
        there.do(add_assignment, point, data)
    there.closed_vote(there.item(meeting), VoteData([point], for_=7, against=0, abstained=0))
    there.do(close_meeting, meeting, 17 * 60)
    there.do(sign_minutes, meeting)
    return point


def record(opened: OpenCouncil, task: str, data: StepData, *files: EvidenceFile) -> None:
    opened.council.do(record_step, task, data, TODAY, files)


def tasks(opened: OpenCouncil) -> list[TrackedAssignment]:
    with opened.council.file.reading() as connection:
        return assignments_of_council(connection, opened.council.id, TODAY)


@pytest.fixture
def point(opened: OpenCouncil) -> str:
    return decided(opened, dt.date(2026, 11, 19))


@pytest.fixture
def screen(opened: OpenCouncil, point: str) -> DecisionsScreen:
    made = DecisionsScreen(opened.ui)
    opened.show(made)
    made.open(point)
    settled()
    return made


def titles(screen: DecisionsScreen) -> list[str]:
    return [each.title for line in screen.card.histories.lines for each in line.events]


def asked(click: Callable[[], object]) -> QDialog:
    """The dialog that opens."""
    click()
    settled()
    dialog = QApplication.activeModalWidget()
    assert isinstance(dialog, QDialog)
    return dialog


def step_dialog(click: Callable[[], object]) -> StepDialog:
    dialog = asked(click)
    assert isinstance(dialog, StepDialog)
    return dialog


def test_the_way_from_agenda_to_overdue(screen: DecisionsScreen, opened: OpenCouncil) -> None:
    (task,) = tasks(opened)
    note = Localized(ru="Исправлено 4 из 6.", en="4 of 6 revised.")
    by = Localized(ru="председатель", en="chair")
    partly = StepData(ExecutionStep.PARTLY_DONE, dt.date(2026, 11, 6), note)
    record(opened, task.id, partly, EvidenceFile("networks_4.pdf", b"1"))
    new = StepData(
        ExecutionStep.EXTENDED,
        dt.date(2026, 11, 9),
        deadline=dt.date(2026, 11, 20),
        decided_by=by,
    )
    record(opened, task.id, new)
    screen.refresh(None)
    (line,) = screen.card.histories.lines
    assert [(each.title, each.date) for each in line.events] == [
        ("Adopted", "29.10.2026"),
        ("Assigned", "29.10.2026"),
        ("Partly done", "06.11.2026"),
        ("Deadline extended", "09.11.2026"),
        ("Minutes signed", "23.11.2026"),
        ("Overdue", "20.11.2026"),
    ]
    details = [each.detail for each in line.events]
    assert details[1] == "Responsible: Aben A. Deadline: 19.11.2026."
    assert details[2:4] == ["4 of 6 revised.", "New deadline: 20.11.2026. Decided by: chair."]
    assert details[-1] == "Days overdue: 6"
    assert "Overdue, 20.11.2026, Days overdue: 6" in line.accessibleDescription()
    opened.ui.languages.switch("kk")
    settled()
    assert titles(screen)[-1] == "Мерзімі өткен"


def test_done_with_a_file(screen: DecisionsScreen, opened: OpenCouncil, tmp_path: Path) -> None:
    dialog = step_dialog(screen.card.foot.record.click)
    dialog.kind.set_value(ExecutionStep.DONE)
    dialog.kind.chosen.emit(ExecutionStep.DONE)
    dialog.confirm()
    assert dialog.fields["files"].error.startswith("Attach a file as evidence")
    file = tmp_path / "дәлел.pdf"
    file.write_bytes(b"%PDF")
    dialog.files.attach([file])
    while not dialog.files.new:
        settled()
    assert not dialog.fields["files"].error
    dialog.confirm()
    opened.flush()
    (task,) = tasks(opened)
    assert (task.state, task.shown_by) == (ExecutionState.DONE, ("дәлел.pdf",))
    assert titles(screen)[-1] == "Done"
    assert screen.card.foot.reopen.isVisible()
    assert not screen.card.foot.record.isVisible()


def test_files_still_being_read_are_waited_for_and_keep_their_order(
    screen: DecisionsScreen, opened: OpenCouncil, tmp_path: Path
) -> None:
    dialog = step_dialog(screen.card.foot.record.click)
    dialog.kind.set_value(ExecutionStep.DONE)
    dialog.kind.chosen.emit(ExecutionStep.DONE)
    dialog.note.set_value("Done.")
    names = tuple(f"{place}.pdf" for place in range(5))
    for name in names:
        (tmp_path / name).write_bytes(name.encode())
    dialog.files.attach([tmp_path / name for name in names])
    dialog.confirm()
    assert tasks(opened)[0].state is not ExecutionState.DONE
    while dialog.files.is_reading():
        settled()
    opened.flush()
    (task,) = tasks(opened)
    assert (task.state, task.shown_by) == (ExecutionState.DONE, names)


def test_a_file_that_cannot_be_read_keeps_the_form(
    screen: DecisionsScreen, opened: OpenCouncil, tmp_path: Path
) -> None:
    dialog = step_dialog(screen.card.foot.record.click)
    dialog.note.set_value("Half of it.")
    dialog.files.attach([tmp_path / "gone.pdf"])
    dialog.confirm()
    while dialog.files.is_reading():
        settled()
    opened.flush()
    assert dialog.fields["files"].error
    assert tasks(opened)[0].steps == ()
    dialog.confirm()
    opened.flush()
    assert len(tasks(opened)[0].steps) == 1


def test_a_step_put_on_a_later_day_follows_those_before_that_day(
    screen: DecisionsScreen, opened: OpenCouncil
) -> None:
    (task,) = tasks(opened)
    given = StepData(ExecutionStep.REASSIGNED, GIVEN, responsible=Localized(en="A"))
    record(opened, task.id, given)
    there = (GIVEN + dt.timedelta(2), opened.council.persons[5])
    record(opened, task.id, StepData(ExecutionStep.REASSIGNED, there[0], person_id=there[1]))
    screen.refresh(None)
    card = screen.card
    assert card.foot.history is not None
    first, _second = card.foot.history.steps
    dialog = step_dialog(lambda: card.histories.corrected.emit(card.foot.history, first))
    dialog.day.set_value(GIVEN + dt.timedelta(4))
    dialog.words.set_value("")
    people = People(opened.ui.session.read(everyone))
    dialog.person.show_people(people, [opened.council.persons[4]])
    dialog.confirm()
    opened.flush()
    assert tasks(opened)[0].person_ids == (opened.council.persons[4],)


def test_what_is_missing_is_said_at_its_field(screen: DecisionsScreen) -> None:
    dialog = step_dialog(screen.card.foot.record.click)
    dialog.confirm()
    assert dialog.fields["note"].error == "Write what was done, or why."
    dialog.day.set_value(GIVEN - dt.timedelta(1))
    dialog.confirm()
    assert dialog.fields["day"].error.startswith("This day is before the meeting")
    assert not dialog.fields["note"].error
    dispose(dialog)
    dialog = step_dialog(screen.card.foot.extend.click)
    dialog.confirm()
    assert dialog.fields["deadline"].error == "Enter the new deadline."
    dialog.deadline.set_value(dt.date(2026, 11, 19))
    dialog.confirm()
    assert dialog.fields["deadline"].error.startswith("The new deadline must be later")
    dispose(dialog)


def test_a_note_is_typed_in_each_language(screen: DecisionsScreen, opened: OpenCouncil) -> None:
    dialog = step_dialog(screen.card.foot.record.click)
    dialog.note.set_value("Half of it.")
    dialog.language.set_value("ru")
    dialog.language.chosen.emit("ru")
    assert dialog.note.value() == ""
    dialog.note.set_value("Половина.")
    dialog.confirm()
    opened.flush()
    (line,) = screen.card.histories.lines
    assert line.events[-2].detail == "Half of it."
    opened.ui.languages.switch("ru")
    settled()
    (line,) = screen.card.histories.lines
    assert line.events[-2].detail == "Половина."


def test_a_step_is_corrected_and_removed_with_undo(
    screen: DecisionsScreen, opened: OpenCouncil
) -> None:
    told: list[Notice] = []
    opened.ui.tell = told.append
    (task,) = tasks(opened)
    data = StepData(ExecutionStep.PROGRESS, GIVEN, Localized(en="Begun."))
    record(opened, task.id, data, EvidenceFile("a.pdf", b"1"))
    screen.refresh(None)
    card = screen.card
    assert card.foot.history is not None
    (step,) = card.foot.history.steps
    dialog = step_dialog(lambda: card.histories.corrected.emit(card.foot.history, step))
    assert (dialog.note.value(), dialog.day.value()) == ("Begun.", GIVEN)
    dialog.note.set_value("Begun again.")
    dialog.confirm()
    opened.flush()
    (line,) = card.histories.lines
    assert line.events[2].detail == "Begun again. Corrected: 23.11.2026."
    card.histories.remove(step)
    opened.flush()
    assert "Progress" not in titles(screen)
    assert told[-1].action is not None
    told[-1].action()
    opened.flush()
    assert "Progress" in titles(screen)


def test_given_to_others_and_closed_and_reopened(
    screen: DecisionsScreen, opened: OpenCouncil
) -> None:
    foot = screen.card.foot
    reassign, close = (act for _, act in foot.entries())
    dialog = step_dialog(reassign)
    dialog.confirm()
    assert dialog.fields["words"].error == "Say who is responsible from now on."
    dialog.words.set_value("heads of departments")
    dialog.confirm()
    opened.flush()
    (task,) = tasks(opened)
    assert (task.responsible, task.responsible_text.en) == ((), "heads of departments")
    dialog = step_dialog(close)
    dialog.confirm()
    assert dialog.fields["note"].error
    dialog.note.set_value("Not needed any more.")
    dialog.confirm()
    opened.flush()
    assert [each.state for each in tasks(opened)] == [ExecutionState.CLOSED]
    assert foot.entries() == []
    dialog = step_dialog(foot.reopen.click)
    dialog.note.set_value("Needed after all.")
    dialog.confirm()
    opened.flush()
    assert titles(screen)[-2:] == ["Reopened", "Overdue"]


def test_each_assignment_has_its_block_and_the_chosen_one_the_buttons(
    opened: OpenCouncil,
) -> None:
    point = decided(opened, dt.date(2026, 11, 19), dt.date(2027, 3, 1))
    screen = DecisionsScreen(opened.ui)
    opened.show(screen)
    screen.open(point)
    settled()
    card = screen.card
    assert [each.accessibleName() for each in card.histories.lines] == [
        "Execution",
        "Assignment 1",
        "Assignment 2",
    ]
    assert card.foot.which.isVisible()
    first, second = tasks(opened)
    assert card.foot.history is not None
    assert card.foot.history.task == first
    card.foot.which.set_value(1)
    card.foot.which.chosen.emit(1)
    assert card.foot.history.task == second


def test_the_reminder_is_copied_and_written_as_a_letter(
    screen: DecisionsScreen, opened: OpenCouncil
) -> None:
    dialog = asked(screen.card.foot.remind.click)
    assert isinstance(dialog, ReminderDialog)
    assert "Deadline: 19 November 2026\nDays overdue: 7" in dialog.text.value()
    dialog.language.chosen.emit("ru")
    address = dialog.letter_address().toString()
    assert address.startswith("mailto:?subject=")
    assert "Просрочено" in address
    dialog.confirm()
    assert "Просрочено, дней: 7" in QGuiApplication.clipboard().text()


def test_the_extract_leads_to_the_papers(screen: DecisionsScreen, opened: OpenCouncil) -> None:
    screen.card.foot.extract.click()
    (task,) = tasks(opened)
    assert opened.gone == [Place("documents", task.meeting_id, field="extract")]

"""What cannot be is caught where it is typed, in words, and nothing typed is lost."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from qacouncil.localized import Localized
from qacouncil.operations.attendance import record_intervals, recuse
from qacouncil.operations.comings import leave, mark_absent
from qacouncil.operations.councils import Regulation
from qacouncil.operations.meetings import MeetingData, change_meeting
from qacouncil.operations.votes import VoteData, close_vote, draft_vote
from qacouncil.queries.meeting_rows import Row
from qacouncil.rules.terms import Choice, MeetingForm, VoteKind
from qacouncil.ui.context import Ui
from qacouncil.ui.workspace.details_dialog import DetailsDialog
from qacouncil.ui.workspace.second_vote_dialog import SecondVoteDialog
from tests.ui.workspace.held_meeting import DAY, START
from tests.ui.workspace.open_workspace import AtWork, at_work

CHAIR, DEPUTY = 0, 1


def votes(work: AtWork) -> list[Row]:
    return work.held.council.rows(work.held.meeting_id).of("vote")


def results(work: AtWork) -> list[Row]:
    return work.held.council.rows(work.held.meeting_id).of("vote_result")


def type_votes(work: AtWork, *numbers: str) -> None:
    work.screen.editor.vote.enter()
    for number in numbers:
        QTest.keyClicks(work.focus(), number)
        work.press(Qt.Key.Key_Tab)
    work.flush()


def close(work: AtWork) -> None:
    work.bot.mouseClick(work.screen.editor.vote.outcome.close_button, Qt.MouseButton.LeftButton)
    work.flush()


def details(work: AtWork) -> DetailsDialog:
    work.screen.ask_details()
    return work.screen.findChildren(DetailsDialog)[-1]


def test_a_chair_marked_absent_asks_who_presides_and_the_deputy_signs(work: AtWork) -> None:
    held = work.held
    held.ui.session.write(mark_absent, held.seat(CHAIR))
    work.flush()
    notice = held.told[-1]
    assert "marked absent" in notice.sentence(held.ui.words)
    assert notice.action is not None
    notice.action()
    dialog = work.screen.findChildren(DetailsDialog)[-1]
    dialog.confirm()
    assert "Name somebody who is present" in dialog._leaders[0].error
    dialog.presiding.set_value(held.council.persons[DEPUTY])
    dialog.confirm()
    work.flush()
    head = held.council.meeting(held.meeting_id)
    assert head["presiding_id"] == held.council.persons[DEPUTY]


def test_an_end_before_the_start_is_said_at_its_field_and_kept(work: AtWork) -> None:
    dialog = details(work)
    dialog.fields.end.setText("14:30")
    dialog.confirm()
    field = dialog.fields.fields[2]
    assert field.error == "The meeting would end before it begins. Correct the time."
    assert dialog.fields.end.text() == "14:30"
    dialog.fields.end.setText("16:30")
    dialog.confirm()
    work.flush()
    assert work.held.council.meeting(work.held.meeting_id)["end_minute"] == 16 * 60 + 30


def test_an_end_after_midnight_is_the_next_day(work: AtWork) -> None:
    dialog = details(work)
    dialog.fields.start.setText("23:10")
    dialog.fields.end.setText("00:40")
    dialog.confirm()
    work.flush()
    head = work.held.council.meeting(work.held.meeting_id)
    assert (head["start_minute"], head["end_minute"]) == (23 * 60 + 10, 24 * 60 + 40)


def test_the_vote_of_one_who_left_is_refused_by_name_and_the_draft_stays(work: AtWork) -> None:
    held = work.held
    data = VoteData(
        kind=VoteKind.ROLL_CALL,
        minute=held.clock.minute,
        by_name={held.council.persons[2]: Choice.FOR},
    )
    vote_id = held.council.do(draft_vote, held.items[0], data)
    held.council.do(leave, held.seat(2), held.clock.minute)
    work.screen.refresh(None)
    close(work)
    assert results(work) == []
    assert votes(work)[0]["id"] == vote_id
    form = work.screen.editor.vote.form
    assert "Тұрсынбекова" in form.error.text()
    (remover,) = form.names._removers.values()
    work.bot.mouseClick(remover, Qt.MouseButton.LeftButton)
    work.flush()
    assert held.council.rows(held.meeting_id).of("ballot") == []


def test_the_vote_of_a_recused_member_is_refused_by_name(work: AtWork) -> None:
    held = work.held
    person = held.council.persons[3]
    data = VoteData(kind=VoteKind.ROLL_CALL, minute=held.clock.minute, by_name={person: Choice.FOR})
    held.council.do(draft_vote, held.items[0], data)
    held.council.do(recuse, held.items[0], person, Localized(ru="Конфликт интересов"))
    work.screen.refresh(None)
    close(work)
    assert results(work) == []
    assert "Әбдіғали" in work.screen.editor.vote.form.error.text()


def test_a_second_vote_on_a_point_is_asked_about(
    work: AtWork, monkeypatch: pytest.MonkeyPatch
) -> None:
    held = work.held
    first = held.council.do(draft_vote, held.items[0], VoteData(minute=held.clock.minute, for_=8))
    held.council.do(close_vote, first)
    work.screen.refresh(None)
    work.screen.editor.vote.add_vote()
    type_votes(work, "2", "6")
    asked: list[str] = []

    def answer(yes: bool) -> None:
        def exec_(dialog: SecondVoteDialog) -> int:
            asked.append(dialog.question.text())
            return int(yes)

        monkeypatch.setattr(SecondVoteDialog, "exec", exec_)

    answer(False)
    close(work)
    assert "1.1, 1.2" in asked[0]
    assert len(results(work)) == 1
    assert [row["votes_for"] for row in votes(work)] == [8, 2]  # what was typed is kept
    answer(True)
    close(work)
    assert len(results(work)) == 2
    assert [row["repeats_id"] for row in votes(work)] == [None, first]


@pytest.fixture
def absentee(
    tmp_path: Path, ui: Ui, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> Iterator[AtWork]:
    """The meeting was opened as a sitting under a regulation that allows the other form too."""
    rules = Regulation(dt.date(2026, 9, 1), absentee_voting=True)
    path = tmp_path / "written.qac"
    with at_work(path, ui, qtbot, monkeypatch, (1314, 633), rules) as there:
        yield there


def test_absentee_voting_is_offered_where_the_regulation_allows_it(absentee: AtWork) -> None:
    form = details(absentee).fields.form
    assert "Absentee" in [form.itemText(each) for each in range(form.count())]
    assert form.toolTip() == ""


def test_without_leave_the_form_is_not_offered_and_says_why(work: AtWork) -> None:
    dialog = details(work)
    assert dialog.fields.form.count() == 3
    assert "does not allow absentee voting" in dialog.fields.form.toolTip()


def test_in_writing_sheets_come_back_and_nothing_is_secret(absentee: AtWork) -> None:
    held, screen = absentee.held, absentee.screen
    held.council.do(mark_absent, held.seat(7))  # the one who came late: without times
    data = MeetingData(DAY, START, form=MeetingForm.ABSENTEE)
    held.council.do(record_intervals, held.seat(7), [])
    held.council.do(change_meeting, held.meeting_id, data)
    screen.refresh(None)
    QApplication.processEvents()
    fields = screen.editor.vote.form.fields
    assert fields.kind.count() == 2
    assert "cannot be secret" in fields.kind.toolTip()
    members = screen.side.attendance.members()
    there = next(each for each in members if each.id == held.seat(2))
    screen.side.attendance.go_or_come(there)
    absentee.flush()
    row = held.council.rows(held.meeting_id).of("attendance", id=there.id)[0]
    assert row["state"] == "absent"
    assert screen.side._fact.text().startswith("Voting sheets: 6 / ")

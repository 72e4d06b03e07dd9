"""What is still to be done before the next meeting, and what falls due."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable

from qacouncil.localized import Localized
from qacouncil.operations.agenda import add_item, set_speakers
from qacouncil.operations.councils import Regulation, adopt_regulation
from qacouncil.operations.decisions import AssignmentData, add_assignment, add_decision
from qacouncil.operations.execution import StepData, record_step
from qacouncil.operations.meetings import (
    MeetingData,
    close_meeting,
    convene_meeting,
    plan_meeting,
)
from qacouncil.operations.votes import VoteData
from qacouncil.queries.execution import Due
from qacouncil.queries.overview import Overview, overview
from qacouncil.rules.terms import ExecutionStep, Stage
from tests.council_builder import DAY, HOUR, Council

TODAY = dt.date(2026, 11, 18)


def seen(there: Council, today: dt.date = TODAY) -> Overview:
    with there.file.reading() as connection:
        return overview(connection, there.id, today)


def test_a_new_council_has_no_meeting(seven: Council) -> None:
    found = seen(seven)
    assert (found.next, found.open, found.due.first, found.any_meeting) == (None, (), (), False)
    assert found.composition.date == TODAY


def test_the_gaps_of_the_next_meeting_are_named(seven: Council) -> None:
    meeting = seven.plan()
    with_draft = seven.do(add_item, meeting, Localized(kk="Бір"), "A01")
    seven.do(set_speakers, with_draft, [seven.persons[2]])
    seven.do(add_decision, with_draft, Localized(kk="Бекітілсін."))
    seven.do(add_item, meeting, Localized(kk="Екі"), "A02")
    found = seen(seven).next
    assert found is not None
    assert (found.items, found.without_speaker, found.without_draft) == (2, (2,), (2,))
    assert found.notice_sent_on is None
    assert found.notice_until == DAY - dt.timedelta(days=5)
    seven.do(convene_meeting, meeting, dt.date(2026, 11, 15))
    found = seen(seven).next
    assert found is not None
    assert found.notice_sent_on == dt.date(2026, 11, 15)


def test_a_meeting_in_session_comes_before_one_planned_earlier(seven: Council) -> None:
    seven.plan(dt.date(2026, 11, 10))
    held = seven.held(DAY)
    found = seen(seven)
    assert found.next is not None
    assert (found.next.named.id, found.next.named.stage) == (held, Stage.HOLD)
    assert [each.named.date for each in found.open] == [dt.date(2026, 11, 10)]


def test_a_planned_meeting_comes_before_minutes_to_be_written(seven: Council) -> None:
    minutes = seven.held(dt.date(2026, 11, 5))
    seven.do(close_meeting, minutes, HOUR + 60)
    planned = seven.plan(dt.date(2026, 12, 10))
    found = seen(seven)
    assert found.next is not None
    assert found.next.named.id == planned
    assert [each.named.id for each in found.open] == [minutes]
    assert found.composition.date == dt.date(2026, 12, 10)


def due_meeting(there: Council, deadline: dt.date, *, adopted: bool) -> str:
    """A meeting with one point decided, and an assignment with a deadline. Returns the point."""
    meeting = there.held(dt.date(2026, 11, 5))
    point = str(there.rows(meeting).of("decision")[0]["id"])
    there.do(add_assignment, point, AssignmentData([there.persons[3]], deadline=deadline))
    votes = (7, 0) if adopted else (0, 7)
    data = VoteData([point], for_=votes[0], against=votes[1], abstained=0)
    there.closed_vote(there.item(meeting), data)
    there.do(close_meeting, meeting, HOUR + 60)
    return point


def test_a_deadline_ahead_is_told_with_its_number_and_person(seven: Council) -> None:
    point = due_meeting(seven, TODAY, adopted=True)
    due = seen(seven).due
    assert (due.overdue, due.soon, due.total) == (0, 1, 1)
    (found,) = due.first
    assert (found.task.decision_id, found.task.number, found.task.minutes) == (point, "1.1", 1)
    assert [name.surname for name in found.task.responsible] == ["Дүйсен"]
    assert found.deadline == TODAY


def test_a_deadline_that_has_passed_is_overdue_until_it_is_done(seven: Council) -> None:
    due_meeting(seven, TODAY - dt.timedelta(days=1), adopted=True)
    due = seen(seven).due
    assert (due.overdue, due.soon) == (1, 0)
    (found,) = due.first
    assert found.task.stands.days_overdue(TODAY) == 1
    done = StepData(ExecutionStep.DONE, TODAY, Localized(ru="Сделано, файла нет."))
    seven.do(record_step, found.id, done, TODAY)
    assert seen(seven).due == Due(0, 0, 0, ())


def test_a_point_that_was_voted_down_binds_nobody(seven: Council) -> None:
    due_meeting(seven, TODAY, adopted=False)
    assert seen(seven).due.total == 0


def test_the_regulation_of_the_meetings_day_says_when_the_notice_is_due(seven: Council) -> None:
    seven.do(adopt_regulation, seven.id, Regulation(dt.date(2026, 12, 1), notice_days=10))
    seven.do(plan_meeting, seven.id, MeetingData(dt.date(2026, 12, 15), HOUR))
    found = seen(seven).next
    assert found is not None
    assert found.notice_until == dt.date(2026, 12, 5)


def test_more_meetings_take_no_more_statements(
    seven: Council, statements: Callable[..., int]
) -> None:
    seven.plan(dt.date(2026, 12, 1))
    due_meeting(seven, TODAY, adopted=True)
    before = statements(seven, overview, seven.id, TODAY)
    for day in range(2, 7):
        seven.plan(dt.date(2026, 12, day))
    assert statements(seven, overview, seven.id, TODAY) == before

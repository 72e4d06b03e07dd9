"""Assignments as they stand on a date: of a council, a person, a decision; what is due."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sqlalchemy import select

from qacouncil.localized import Localized
from qacouncil.models.agenda import assignment
from qacouncil.operations.carry_over import put_off_item
from qacouncil.operations.decisions import AssignmentData, add_assignment
from qacouncil.operations.execution import EvidenceFile, StepData, record_step
from qacouncil.operations.meetings import close_meeting
from qacouncil.operations.votes import VoteData
from qacouncil.queries.execution import (
    assignments_of_council,
    assignments_of_decision,
    assignments_of_person,
    due_assignments,
    effective_deadline,
    is_unfinished,
    overdue_count,
)
from qacouncil.queries.tracked_assignments import TrackedAssignment
from qacouncil.rules.execution import Assigned as AssignedByMinutes
from qacouncil.rules.execution import (
    AssignmentChoice,
    ExecutionState,
    Step,
    execution,
    in_order,
    step_verdict,
)
from qacouncil.rules.terms import ExecutionStep
from tests.council_builder import DAY, Council

_PROGRESS, _PARTLY, _DONE, _CLOSED, _EXTENDED, _REASSIGNED, _REOPENED = ExecutionStep
DUE = dt.date(2027, 2, 1)
TODAY = dt.date(2027, 6, 1)
NOTE = Localized(ru="Выполнено.")


def assigned(there: Council, *data: AssignmentData, for_: int | None = 7) -> list[str]:
    """Assignments of the one point of a meeting that is over; for_ None: without a vote."""
    meeting_id = there.held()
    point = there.rows(meeting_id).of("decision")[-1]["id"]
    tasks = [there.do(add_assignment, point, each) for each in data]
    if for_ is not None:
        vote = VoteData((point,), for_=for_, against=7 - for_, abstained=0)
        there.closed_vote(there.item(meeting_id), vote)
    there.do(close_meeting, meeting_id, 17 * 60)
    return tasks


def named(there: Council, person: int, deadline: dt.date | None = DUE) -> AssignmentData:
    return AssignmentData([there.persons[person]], deadline=deadline)


def record(there: Council, task: str, data: StepData, *files: EvidenceFile) -> str:
    return there.do(record_step, task, data, TODAY, files)


def of_council(
    there: Council, date: dt.date = TODAY, choice: AssignmentChoice = AssignmentChoice.ALL
) -> list[TrackedAssignment]:
    with there.file.reading() as connection:
        return assignments_of_council(connection, there.id, date, choice=choice)


def test_what_is_known_of_an_assignment(seven: Council) -> None:
    first, second = assigned(
        seven,
        AssignmentData([seven.persons[2]], NO_WORDS, [seven.persons[3]], DUE),
        AssignmentData(responsible=Localized(ru="кафедры")),
    )
    later = dt.date(2027, 3, 1)
    record(seven, first, StepData(_EXTENDED, DAY, deadline=later))
    record(seven, first, StepData(_REASSIGNED, DAY, person_id=seven.persons[4]))
    record(seven, second, StepData(_DONE, DUE, NOTE), EvidenceFile("a.pdf", b"a"))
    one, two = of_council(seven)
    assert (one.id, one.number, one.written_minutes, one.given_on) == (first, "1.1", "1", DAY)
    assert (one.first_deadline, one.deadline, one.state) == (DUE, later, ExecutionState.OVERDUE)
    assert [each.surname for each in one.responsible] == ["Әбен"]
    assert [each.surname for each in one.co_executors] == ["Дүйсен"]
    assert (two.responsible_text, two.state) == (Localized(ru="кафедры"), ExecutionState.DONE)
    assert (two.shown_by, two.why, two.stands.finished_on) == (("a.pdf",), NOTE, DUE)
    assert [each.kind for each in one.steps] == [_EXTENDED, _REASSIGNED]


NO_WORDS = Localized()


def test_only_what_was_adopted_is_tracked(seven: Council) -> None:
    assigned(seven, named(seven, 2), for_=3)
    assert of_council(seven) == []


def test_of_old_records_the_vote_need_not_be_known(seven: Council) -> None:
    """But what was drafted for an item that was put off assigns nothing."""
    assigned(seven, named(seven, 2), for_=None)
    assert len(of_council(seven)) == 1
    (one,) = of_council(seven)
    seven.do(put_off_item, seven.item(one.meeting_id), put_off=True)
    assert of_council(seven) == []


@pytest.mark.parametrize(
    ("choice", "shown"),
    [
        (AssignmentChoice.ALL, [0, 1, 2, 3]),
        (AssignmentChoice.OPEN, [0, 3]),
        (AssignmentChoice.OVERDUE, [0]),
        (AssignmentChoice.DONE, [1]),
    ],
)
def test_a_choice_of_them(seven: Council, choice: AssignmentChoice, shown: list[int]) -> None:
    far = dt.date(2027, 9, 1)
    tasks = assigned(seven, *(named(seven, 2, each) for each in (DUE, DUE, DUE, far)))
    record(seven, tasks[1], StepData(_DONE, DAY, NOTE))
    record(seven, tasks[2], StepData(_CLOSED, DAY, NOTE))
    assert [each.id for each in of_council(seven, choice=choice)] == [tasks[n] for n in shown]


def test_a_person_has_what_was_given_to_them_and_not_taken_away(seven: Council) -> None:
    first, second, third = assigned(
        seven,
        named(seven, 2),
        named(seven, 3, dt.date(2027, 1, 15)),
        AssignmentData([seven.persons[4]], NO_WORDS, [seven.persons[2]]),
    )
    record(seven, second, StepData(_REASSIGNED, DAY, person_id=seven.persons[2]))

    def of(person: int, council_id: str | None = None) -> list[str]:
        with seven.file.reading() as connection:
            found = assignments_of_person(connection, seven.persons[person], TODAY, council_id)
        return [each.id for each in found]

    assert of(2) == of(2, seven.id) == [second, first, third]
    assert (of(3), of(4), of(2, "other")) == ([], [third], [])
    record(seven, second, StepData(_DONE, DAY, NOTE))
    assert of(2) == [first, third, second]


def test_of_a_decision(seven: Council) -> None:
    tasks = assigned(seven, named(seven, 2), named(seven, 3))
    (one, _) = of_council(seven)
    with seven.file.reading() as connection:
        found = assignments_of_decision(connection, one.decision_id, TODAY)
        assert assignments_of_decision(connection, "none", TODAY) == []
    assert [each.id for each in found] == tasks


def test_what_is_due_comes_by_deadline(seven: Council) -> None:
    """As many as asked for are told in full; all are counted."""
    dates = (DUE, dt.date(2027, 1, 5), TODAY, None, dt.date(2027, 9, 1))
    tasks = assigned(seven, *(named(seven, 2, each) for each in dates))
    record(seven, tasks[0], StepData(_EXTENDED, DUE, deadline=dt.date(2027, 8, 1)))
    with seven.file.reading() as connection:
        due = due_assignments(connection, seven.id, TODAY)
        assert [each.id for each in due.first] == [tasks[n] for n in (1, 2, 0, 4)]
        assert (due.overdue, due.soon, due.total) == (1, 1, 4)
        short = due_assignments(connection, seven.id, TODAY, most=1)
        assert (short.overdue, short.total, [each.id for each in short.first]) == (1, 4, [tasks[1]])
        assert overdue_count(connection, seven.id, TODAY) == 1
        since = due_assignments(connection, seven.id, TODAY, since=TODAY)
        assert [each.id for each in since.first] == [tasks[n] for n in (2, 0, 4)]


def test_the_statements_do_not_grow(seven: Council, statements: Callable[..., int]) -> None:
    first, *_ = assigned(seven, named(seven, 2), named(seven, 3))
    count = statements(seven, assignments_of_council, seven.id, TODAY)
    due = statements(seven, due_assignments, seven.id, TODAY)
    record(seven, first, StepData(_PARTLY, DAY, NOTE))
    assigned(seven, named(seven, 2), named(seven, 3))
    assert statements(seven, assignments_of_council, seven.id, TODAY) == count <= 10
    assert statements(seven, due_assignments, seven.id, TODAY) == due <= 13


_DAYS = st.integers(0, 40).map(lambda days: DAY + dt.timedelta(days))
_STEPS = st.lists(st.tuples(st.sampled_from(ExecutionStep), _DAYS, _DAYS), max_size=8)


@settings(
    max_examples=25, suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None
)
@given(steps=_STEPS, date=_DAYS)
def test_the_database_reckons_as_the_rules_do(
    seven: Council, steps: list[tuple[ExecutionStep, dt.date, dt.date]], date: dt.date
) -> None:
    """Of steps that may follow one another: the deadline in force, and whether it is finished."""
    (task,) = assigned(seven, named(seven, 2, DAY + dt.timedelta(10)))
    made: list[Step] = []
    given_ = AssignedByMinutes(DAY, DAY + dt.timedelta(10))
    for kind, day, deadline in sorted(steps, key=lambda each: each[1]):
        step = Step(f"{len(made):02}", kind, day, f"{len(made):02}", noted=True, deadline=deadline)
        if kind is _REASSIGNED or step_verdict(given_, made, step, TODAY) != "allowed":
            continue
        record(seven, task, StepData(kind, day, NOTE, deadline=deadline))
        made.append(step)
    stands = execution(given_.deadline, in_order(made), date)
    with seven.file.reading() as connection:
        row = connection.execute(
            select(effective_deadline(date), is_unfinished(date)).where(assignment.c.id == task)
        ).one()
    assert (row[0], bool(row[1])) == (stands.deadline, stands.is_open)


def test_of_several_steps_the_last_one_counts(seven: Council) -> None:
    """In the database, too: the last extension, and whether it was reopened since."""
    (task,) = assigned(seven, named(seven, 2))
    days = [DAY + dt.timedelta(each) for each in range(4)]
    for day, new in zip(days, (DUE + dt.timedelta(9), DUE + dt.timedelta(20)), strict=False):
        record(seven, task, StepData(_EXTENDED, day, deadline=new))
    record(seven, task, StepData(_DONE, days[2], NOTE))
    record(seven, task, StepData(_REOPENED, days[3], NOTE))
    with seven.file.reading() as connection:
        (due,) = due_assignments(connection, seven.id, TODAY).first
        assert due.deadline == due.task.deadline == DUE + dt.timedelta(20)
        assert due_assignments(connection, seven.id, days[2]).total == 0

"""Assignments and how they are carried out, on a date: of a council, a person, a decision."""

from __future__ import annotations

import datetime as dt
from collections.abc import Collection
from dataclasses import dataclass
from typing import Any

from sqlalchemy import ColumnElement, Connection, func, or_, select

from qacouncil.models.agenda import assignment, assignment_person, decision
from qacouncil.models.execution import assignment_step
from qacouncil.models.meetings import meeting
from qacouncil.queries.tracked_assignments import (
    TrackedAssignment,
    adopted_points,
    read_assignments,
    tracked_assignments,
)
from qacouncil.rules.execution import AssignmentChoice, ExecutionState, execution, is_chosen
from qacouncil.rules.terms import ExecutionStep, Stage

_OVER = (Stage.MINUTES, Stage.SIGNED)


def assignments_of_council(
    connection: Connection,
    council_id: str,
    date: dt.date,
    *,
    since: dt.date | None = None,
    choice: AssignmentChoice = AssignmentChoice.ALL,
) -> list[TrackedAssignment]:
    """Of meetings up to a date, as their minutes number them; a constant number of statements.

    since: of meetings from this day on.
    """
    within = [meeting.c.council_id == council_id, meeting.c.date <= date]
    if since is not None:
        within.append(meeting.c.date >= since)
    found = tracked_assignments(connection, date, *within)
    return [each for each in found if is_chosen(each.state, choice)]


def assignments_of_person(
    connection: Connection, person_id: str, date: dt.date, council_id: str | None = None
) -> list[TrackedAssignment]:
    """Those that a person has, alone or with others; the open ones first, by deadline."""
    named = select(assignment_person.c.assignment_id).where(
        assignment_person.c.person_id == person_id
    )
    given = select(assignment_step.c.assignment_id).where(assignment_step.c.person_id == person_id)
    within = [or_(assignment.c.id.in_(named), assignment.c.id.in_(given))]
    if council_id is not None:
        within.append(meeting.c.council_id == council_id)
    mine = [
        each for each, people in read_assignments(connection, date, *within) if person_id in people
    ]
    last = dt.date.max
    return sorted(mine, key=lambda each: (not each.stands.is_open, each.deadline or last))


def assignments_of_decision(
    connection: Connection, decision_id: str, date: dt.date
) -> list[TrackedAssignment]:
    """Those of one point, in their order."""
    own = select(decision.c.meeting_id).where(decision.c.id == decision_id).scalar_subquery()
    # The meeting is what has an index.
    within = assignment.c.meeting_id == own, assignment.c.decision_id == decision_id
    return tracked_assignments(connection, date, *within)


@dataclass(frozen=True, slots=True)
class DueAssignment:
    """An open assignment with the deadline in force."""

    task: TrackedAssignment
    deadline: dt.date

    @property
    def id(self) -> str:
        return self.task.id


@dataclass(frozen=True, slots=True)
class Due:
    """What is open and has a deadline: how many are overdue, how many soon due, and the first."""

    overdue: int
    soon: int
    total: int
    first: tuple[DueAssignment, ...]


def due_assignments(
    connection: Connection,
    council_id: str,
    date: dt.date,
    *,
    most: int | None = None,
    since: dt.date | None = None,
    stages: Collection[Stage] = _OVER,
) -> Due:
    """Open assignments of a council by deadline; the first, so many at `most`, are told in full.

    since: with a deadline from this day on. stages: of their meetings.
    """
    deadline = effective_deadline(date)
    query = (
        select(assignment.c.id, assignment.c.meeting_id, assignment.c.decision_id, deadline)
        .join(meeting, assignment.c.meeting_id == meeting.c.id)
        .where(meeting.c.council_id == council_id, meeting.c.stage.in_(sorted(stages)))
        .where(deadline.is_not(None), is_unfinished(date))
        .order_by(deadline, meeting.c.date, assignment.c.position, assignment.c.id)
    )
    if since is not None:
        query = query.where(deadline >= since)
    rows = connection.execute(query).all()
    taken = adopted_points(connection, {row[1] for row in rows})
    open_ = [(row[0], execution(row[3], (), date).state) for row in rows if row[2] in taken]
    first = [assignment_id for assignment_id, _ in open_[:most]]
    deadlines = {row[0]: row[3] for row in rows}
    told = {
        each.id: each for each in tracked_assignments(connection, date, assignment.c.id.in_(first))
    }
    states = [state for _, state in open_]
    return Due(
        overdue=states.count(ExecutionState.OVERDUE),
        soon=states.count(ExecutionState.DUE_SOON),
        total=len(states),
        first=tuple(DueAssignment(told[each], deadlines[each]) for each in first),
    )


def overdue_count(connection: Connection, council_id: str, date: dt.date) -> int:
    """How many assignments of a council are overdue."""
    return due_assignments(connection, council_id, date, most=0).overdue


def effective_deadline(date: dt.date) -> ColumnElement[dt.date | None]:
    """The deadline of an assignment on a date: the last extension's, else its own."""
    extension = _last(assignment_step.c.deadline, date, ExecutionStep.EXTENDED)
    return func.coalesce(extension, assignment.c.deadline, type_=assignment.c.deadline.type)


def is_unfinished(date: dt.date) -> ColumnElement[bool]:
    """Whether an assignment is neither done nor closed on a date."""
    finishing = (ExecutionStep.DONE, ExecutionStep.CLOSED, ExecutionStep.REOPENED)
    last = _last(assignment_step.c.kind, date, *finishing)
    return func.coalesce(last, ExecutionStep.REOPENED) == ExecutionStep.REOPENED


def _last(column: ColumnElement[Any], date: dt.date, *kinds: ExecutionStep) -> ColumnElement[Any]:
    """Of the last step of these kinds up to a date."""
    own = assignment_step.c
    return (
        select(column)
        .where(own.assignment_id == assignment.c.id, own.kind.in_(kinds), own.happened_on <= date)
        .order_by(own.happened_on.desc(), own.created_at.desc(), own.id.desc())
        .limit(1)
        .correlate(assignment)
        .scalar_subquery()
    )

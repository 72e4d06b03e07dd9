"""Assignments with all that is known of them: the point, who has it, the steps written down.

Of adopted points of meetings that are over; rules/execution.py says how each stands.
"""

from __future__ import annotations

import datetime as dt
from collections import defaultdict
from collections.abc import Collection, Mapping
from dataclasses import dataclass
from typing import Any

from sqlalchemy import ColumnElement, Connection, Row, Select, func, select

from qacouncil.documents.person_name import PersonName
from qacouncil.localized import NO_TEXT, Localized
from qacouncil.models.agenda import agenda_item, assignment, assignment_person, decision
from qacouncil.models.councils import regulation
from qacouncil.models.execution import assignment_step
from qacouncil.models.meetings import meeting
from qacouncil.models.people import person
from qacouncil.models.votes import vote, vote_point, vote_result
from qacouncil.queries.item_states import item_states
from qacouncil.queries.recorded_steps import recorded_steps, said_at_the_end
from qacouncil.rules.execution import (
    Assigned,
    Execution,
    ExecutionState,
    Responsible,
    Step,
    StepVerdict,
    execution,
    is_carried_out,
)
from qacouncil.rules.terms import ItemState, Outcome, Stage

_OVER = (Stage.MINUTES, Stage.SIGNED)
# Left to a later meeting, with whatever was drafted.
_LEFT = (ItemState.PUT_OFF, ItemState.CARRIED_OVER)

_Row = Row[*tuple[Any, ...]]


@dataclass(frozen=True, slots=True)
class TrackedAssignment:
    """An assignment as it stands; `number`: 2.1, `minutes`: the number of the meeting.

    prefix: what is written before that number. given_on: the date of the meeting; signed: its
    minutes. person_ids: of those responsible. responsible, co_executors: who has it now.
    first_deadline: the one of the minutes; assigned: all that they say. shown_by: the files of the
    step that ended it; why: what that step says.
    """

    id: str
    decision_id: str
    meeting_id: str
    minutes: int | None
    prefix: str
    number: str
    given_on: dt.date
    signed: bool
    text: Localized
    person_ids: tuple[str, ...]
    responsible: tuple[PersonName, ...]
    responsible_text: Localized
    co_executors: tuple[PersonName, ...]
    first_deadline: dt.date | None
    assigned: Assigned
    steps: tuple[Step, ...]
    stands: Execution
    shown_by: tuple[str, ...] = ()
    why: Localized = NO_TEXT

    @property
    def deadline(self) -> dt.date | None:
        """The one in force."""
        return self.stands.deadline

    @property
    def state(self) -> ExecutionState:
        return self.stands.state

    @property
    def written_minutes(self) -> str:
        """The number of the minutes as papers write it; empty where they have none."""
        return "" if self.minutes is None else f"{self.prefix}{self.minutes}"


def tracked_assignments(
    connection: Connection, date: dt.date, *within: ColumnElement[bool]
) -> list[TrackedAssignment]:
    """Where all of this holds of the assignment and its meeting, as the minutes number them.

    A constant number of statements for 500 meetings.
    """
    return [each for each, _ in read_assignments(connection, date, *within)]


def read_assignments(
    connection: Connection, date: dt.date, *within: ColumnElement[bool]
) -> list[tuple[TrackedAssignment, frozenset[str]]]:
    """The same, each with the ids of the persons who have it now."""
    rows = connection.execute(_assigned(within)).all()
    if not rows:
        return []
    taken = adopted_points(connection, {row.meeting_id for row in rows})
    read = _Read(connection, date, within)
    found = [
        (read.numbers[row.decision_id], read.assignment(row))
        for row in rows
        if row.decision_id in taken
    ]
    return [
        each
        for _, each in sorted(
            found, key=lambda one: (one[1][0].given_on, one[1][0].meeting_id, one[0])
        )
    ]


def _chosen(within: Collection[ColumnElement[bool]], column: ColumnElement[str]) -> Select[Any]:
    """This column of the assignments, to be asked for in another statement."""
    return (
        select(column)
        .select_from(assignment)
        .join(meeting, assignment.c.meeting_id == meeting.c.id)
        .where(meeting.c.stage.in_(_OVER), *within)
    )


def _assigned(within: Collection[ColumnElement[bool]]) -> Select[Any]:
    own = assignment.c
    return (
        select(
            *(own.id, own.meeting_id, own.decision_id, own.deadline),
            *(own.responsible_kk, own.responsible_ru, own.responsible_en),
            *(meeting.c.number, meeting.c.date, meeting.c.stage, regulation.c.number_prefix),
            *(decision.c.text_kk, decision.c.text_ru, decision.c.text_en),
        )
        .join(meeting, own.meeting_id == meeting.c.id)
        .outerjoin(regulation, regulation.c.id == meeting.c.regulation_id)
        .join(decision, own.decision_id == decision.c.id)
        .where(meeting.c.stage.in_(_OVER), *within)
        .order_by(meeting.c.date, meeting.c.start_minute, own.position, own.created_at, own.id)
    )


def adopted_points(connection: Connection, meeting_ids: Collection[str]) -> set[str]:
    """The points of meetings that are over which are to be carried out.

    Of old records the votes may not be known; what was drafted for an item that was left to a
    later meeting is no decision.
    """
    meetings = sorted(meeting_ids)
    own = decision.c
    points = (
        select(own.id, own.item_id, own.meeting_id, meeting.c.stage)
        .join(meeting, own.meeting_id == meeting.c.id)
        .where(own.meeting_id.in_(meetings))
    )
    outcomes = _outcomes(connection, meetings)
    adopted = {
        row.id: row
        for row in connection.execute(points).all()
        if is_carried_out(Stage(row.stage), outcomes.get(row.id)) is StepVerdict.ALLOWED
    }
    unknown = {row.meeting_id for row in adopted.values() if row.id not in outcomes}
    states = item_states(connection, unknown)
    return {
        each
        for each, row in adopted.items()
        if each in outcomes or states[row.item_id] not in _LEFT
    }


def _outcomes(connection: Connection, meetings: Collection[str]) -> dict[str, Outcome]:
    """By point: the outcome of the last closed vote on it."""
    closed = (
        select(vote_point.c.decision_id, vote_result.c.outcome)
        .join(vote_result, vote_result.c.vote_id == vote_point.c.vote_id)
        .join(vote, vote.c.id == vote_point.c.vote_id)
        .where(vote_point.c.meeting_id.in_(meetings))
        .order_by(vote.c.position, vote.c.created_at, vote.c.id)
    )
    return {row.decision_id: Outcome(row.outcome) for row in connection.execute(closed)}


class _Read:
    """What a set of assignments hangs on, read for all of them at once."""

    def __init__(
        self, connection: Connection, date: dt.date, within: Collection[ColumnElement[bool]]
    ) -> None:
        self._date = date
        self.numbers = _numbers(connection, _chosen(within, assignment.c.meeting_id))
        ids = _chosen(within, assignment.c.id)
        self._people = _people(connection, ids)
        self._steps = recorded_steps(connection, ids)
        self._names = _names(connection, ids)
        self._said = said_at_the_end(connection, ids)

    def assignment(self, row: _Row) -> tuple[TrackedAssignment, frozenset[str]]:
        steps = self._steps.get(row.id, [])
        stands = execution(row.deadline, steps, self._date)
        people = self._people.get(row.id, [])
        named = [(each, name) for each, name, helps in people if not helps]
        helpers = [(each, name) for each, name, helps in people if helps]
        text = Localized(row.responsible_kk, row.responsible_ru, row.responsible_en)
        ids, said = tuple(each for each, _ in named), (text.kk, text.ru, text.en)
        assigned = Assigned(row.date, row.deadline, Responsible(ids, said))
        if stands.reassigned:
            (now,) = (step for step in steps if step.id == stands.reassigned)
            named = [(each, self._names[each]) for each in now.responsible.person_ids]
            text = Localized(*now.responsible.words)
        shown, why = self._said.get(stands.finished_by, ((), NO_TEXT))
        item, point = self.numbers[row.decision_id]
        tracked = TrackedAssignment(
            id=row.id,
            decision_id=row.decision_id,
            meeting_id=row.meeting_id,
            minutes=row.number,
            prefix=row.number_prefix or "",
            number=f"{item}.{point}",
            given_on=row.date,
            signed=row.stage == Stage.SIGNED,
            text=Localized(row.text_kk, row.text_ru, row.text_en),
            person_ids=tuple(each for each, _ in named),
            responsible=tuple(name for _, name in named),
            responsible_text=text,
            co_executors=tuple(name for _, name in helpers),
            first_deadline=row.deadline,
            assigned=assigned,
            steps=tuple(steps),
            stands=stands,
            shown_by=shown,
            why=why,
        )
        return tracked, frozenset(each for each, _ in [*named, *helpers])


def _numbers(connection: Connection, meetings: Select[Any]) -> dict[str, tuple[int, int]]:
    """The points' numbers, counted as the protocol counts them: item, point."""
    items = (
        select(
            agenda_item.c.id,
            func.row_number()
            .over(
                partition_by=agenda_item.c.meeting_id,
                order_by=(agenda_item.c.position, agenda_item.c.created_at, agenda_item.c.id),
            )
            .label("place"),
        )
        .where(agenda_item.c.meeting_id.in_(meetings))
        .subquery()
    )
    points = (
        select(
            decision.c.id,
            items.c.place.label("item"),
            func.row_number()
            .over(
                partition_by=decision.c.item_id,
                order_by=(decision.c.position, decision.c.created_at, decision.c.id),
            )
            .label("point"),
        )
        .join(items, items.c.id == decision.c.item_id)
        .where(decision.c.meeting_id.in_(meetings))
    )
    return {row.id: (row.item, row.point) for row in connection.execute(points)}


_NAME = (
    *(person.c.surname, person.c.given, person.c.patronymic),
    *(person.c.latin_surname, person.c.latin_given, person.c.latin_patronymic),
)


def _people(
    connection: Connection, ids: Select[Any]
) -> Mapping[str, list[tuple[str, PersonName, bool]]]:
    """By assignment, who the minutes name: id, name, whether as a co-executor."""
    own = assignment_person.c
    query = (
        select(own.assignment_id, own.person_id, own.co_executor, *_NAME)
        .join(person, person.c.id == own.person_id)
        .where(own.assignment_id.in_(ids))
        .order_by(own.position)
    )
    found: dict[str, list[tuple[str, PersonName, bool]]] = defaultdict(list)
    for assignment_id, person_id, helps, *name in connection.execute(query).all():
        found[assignment_id].append((person_id, PersonName(*name), helps))
    return found


def _names(connection: Connection, ids: Select[Any]) -> Mapping[str, PersonName]:
    """By id, the persons whom assignments were given to later."""
    given = select(assignment_step.c.person_id).where(assignment_step.c.assignment_id.in_(ids))
    query = select(person.c.id, *_NAME).where(person.c.id.in_(given))
    return {each: PersonName(*name) for each, *name in connection.execute(query).all()}

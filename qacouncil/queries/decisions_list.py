"""The points decided at a file's meetings, a line each."""

from __future__ import annotations

import datetime as dt
from collections import defaultdict
from dataclasses import dataclass
from typing import Any

from sqlalchemy import ColumnElement, Connection, Row, select

from qacouncil.documents.person_name import PersonName
from qacouncil.localized import Localized
from qacouncil.models.agenda import agenda_item, assignment, assignment_person, decision
from qacouncil.models.meetings import meeting
from qacouncil.models.people import person
from qacouncil.models.votes import vote, vote_point, vote_result
from qacouncil.queries.council_choice import code_order
from qacouncil.queries.meeting_reference import NamedMeeting, named_meetings
from qacouncil.rules.decisions import decision_state
from qacouncil.rules.terms import DecisionState, Outcome, Stage


@dataclass(frozen=True, slots=True)
class AssignmentLine:
    """Who carries a point out: persons, or words such as "heads of departments"."""

    responsible: tuple[PersonName, ...]
    responsible_text: Localized
    deadline: dt.date | None


@dataclass(frozen=True, slots=True)
class DecisionLine:
    """A point in a list; `outcome` None: no vote on it has been closed."""

    id: str
    meeting: NamedMeeting
    number: str  # "2.1": item, point
    area: str
    text: Localized
    outcome: Outcome | None
    assignments: tuple[AssignmentLine, ...]
    item_id: str

    @property
    def state(self) -> DecisionState:
        """What has become of the point so far."""
        outcomes = () if self.outcome is None else (self.outcome,)
        return decision_state(outcomes, signed=self.meeting.stage is Stage.SIGNED)

    @property
    def reference(self) -> str:
        """What the point is called in the whole file: 2026-2027/4:2.1."""
        return f"{self.meeting.reference}:{self.number}"

    @property
    def written(self) -> str:
        """The same with the prefix of the number: 2026-2027/АСК-4:2.1."""
        return f"{self.meeting.written}:{self.number}"


def decisions_list(
    connection: Connection, *, until: dt.date | None = None, council_id: str | None = None
) -> list[DecisionLine]:
    """The points of meetings up to a date, that day included, in order; six statements."""
    condition = _condition(until, council_id)
    meetings = {each.id: each for each in named_meetings(connection, council_id)}
    outcomes = _outcomes(connection, condition)
    assignments = _assignments(connection, condition)
    lines = [
        DecisionLine(
            id=row.id,
            meeting=meetings[row.meeting_id],
            number=number,
            area=area,
            text=Localized(row.text_kk, row.text_ru, row.text_en),
            outcome=outcomes.get(row.id),
            assignments=tuple(assignments.get(row.id, ())),
            item_id=row.item_id,
        )
        for row, number, area in _numbered_points(connection, condition)
    ]
    order = {meeting_id: place for place, meeting_id in enumerate(meetings)}
    return sorted(
        lines, key=lambda line: (code_order(line.meeting.council), order[line.meeting.id])
    )


def _condition(until: dt.date | None, council_id: str | None) -> list[ColumnElement[bool]]:
    found = []
    if until is not None:
        found.append(meeting.c.date <= until)
    if council_id is not None:
        found.append(meeting.c.council_id == council_id)
    return found


def _numbered_points(
    connection: Connection, condition: list[ColumnElement[bool]]
) -> list[tuple[Row[*tuple[Any, ...]], str, str]]:
    """The points with their numbers, counted as the protocol counts them, and their areas."""
    items = (
        select(agenda_item.c.id, agenda_item.c.meeting_id, agenda_item.c.area)
        .join(meeting, agenda_item.c.meeting_id == meeting.c.id)
        .where(*condition)
        .order_by(agenda_item.c.position, agenda_item.c.created_at, agenda_item.c.id)
    )
    numbers: dict[str, int] = {}
    areas: dict[str, str] = {}
    counted: dict[str, int] = defaultdict(int)
    for item_id, meeting_id, area in connection.execute(items).all():
        areas[item_id] = area
        counted[meeting_id] += 1
        numbers[item_id] = counted[meeting_id]
    # Of thousands of points each column more is felt.
    own = decision.c
    points = (
        select(own.id, own.meeting_id, own.item_id, own.text_kk, own.text_ru, own.text_en)
        .join(meeting, own.meeting_id == meeting.c.id)
        .where(*condition)
        .order_by(own.position, own.created_at, own.id)
    )
    of_items: dict[str, list[Row[*tuple[Any, ...]]]] = {item_id: [] for item_id in numbers}
    for row in connection.execute(points).all():
        of_items[row.item_id].append(row)
    return [
        (row, f"{numbers[item_id]}.{place}", areas[item_id])
        for item_id, rows in of_items.items()
        for place, row in enumerate(rows, 1)
    ]


def _outcomes(connection: Connection, condition: list[ColumnElement[bool]]) -> dict[str, Outcome]:
    """By point: the outcome of the last closed vote on it, which may repeat an earlier one."""
    closed = (
        select(vote_point.c.decision_id, vote_result.c.outcome)
        .join(vote_result, vote_result.c.vote_id == vote_point.c.vote_id)
        .join(vote, vote.c.id == vote_point.c.vote_id)
        .join(meeting, meeting.c.id == vote_point.c.meeting_id)
        .where(*condition)
        .order_by(vote.c.position, vote.c.created_at, vote.c.id)
    )
    return {row.decision_id: Outcome(row.outcome) for row in connection.execute(closed).all()}


def _assignments(
    connection: Connection, condition: list[ColumnElement[bool]]
) -> dict[str, list[AssignmentLine]]:
    of_person = person.c
    named = (
        select(
            assignment_person.c.assignment_id,
            *(of_person.surname, of_person.given, of_person.patronymic),
            *(of_person.latin_surname, of_person.latin_given, of_person.latin_patronymic),
        )
        .join(person, of_person.id == assignment_person.c.person_id)
        .join(meeting, meeting.c.id == assignment_person.c.meeting_id)
        .where(assignment_person.c.co_executor.is_(False), *condition)
        .order_by(assignment_person.c.position)
    )
    names: dict[str, list[PersonName]] = defaultdict(list)
    for assignment_id, *name in connection.execute(named).all():
        names[assignment_id].append(PersonName(*name))
    own = assignment.c
    tasks = (
        select(
            *(own.id, own.decision_id, own.deadline),
            *(own.responsible_kk, own.responsible_ru, own.responsible_en),
        )
        .join(meeting, meeting.c.id == own.meeting_id)
        .where(*condition)
        .order_by(own.position, own.created_at, own.id)
    )
    found: dict[str, list[AssignmentLine]] = defaultdict(list)
    for assignment_id, decision_id, deadline, *text in connection.execute(tasks).all():
        line = AssignmentLine(tuple(names[assignment_id]), Localized(*text), deadline)
        found[decision_id].append(line)
    return found

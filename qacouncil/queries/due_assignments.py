"""Assignments whose deadline lies ahead."""

from __future__ import annotations

import datetime as dt
from collections import defaultdict
from collections.abc import Collection, Mapping
from dataclasses import dataclass
from typing import Any

from sqlalchemy import Connection, Select, func, select

from qacouncil.documents.person_name import PersonName
from qacouncil.localized import Localized
from qacouncil.models.agenda import agenda_item, assignment, assignment_person, decision
from qacouncil.models.councils import regulation
from qacouncil.models.meetings import meeting
from qacouncil.models.people import person
from qacouncil.models.votes import vote, vote_point, vote_result
from qacouncil.queries.values import person_name, words
from qacouncil.rules.terms import Outcome, Stage


@dataclass(frozen=True, slots=True)
class DueAssignment:
    """An assignment of an adopted point; `number`: 2.1, `minutes`: the number of the meeting.

    prefix: what is written before the number of the minutes.
    """

    id: str
    decision_id: str
    minutes: int | None
    prefix: str
    number: str
    text: Localized
    responsible: tuple[PersonName, ...]
    responsible_text: Localized
    deadline: dt.date


def due_assignments(
    connection: Connection,
    council_id: str,
    since: dt.date,
    stages: Collection[Stage] = (Stage.MINUTES, Stage.SIGNED),
) -> tuple[DueAssignment, ...]:
    """By deadline, those of this day and later; a point that a vote rejected has none.

    Of meetings at these stages. Four statements.
    """
    rows = [dict(row) for row in connection.execute(_due(council_id, since, stages)).mappings()]
    meetings = {row["meeting_id"] for row in rows}
    outcomes = _outcomes(connection, meetings)
    numbers = _numbers(connection, meetings)
    names = _names(connection, {row["id"] for row in rows})
    return tuple(
        DueAssignment(
            id=row["id"],
            decision_id=row["decision_id"],
            minutes=row["minutes"],
            prefix=row["number_prefix"] or "",
            number=numbers[row["decision_id"]],
            text=words(row, "text"),
            responsible=tuple(names.get(row["id"], ())),
            responsible_text=words(row, "responsible"),
            deadline=row["deadline"],
        )
        for row in rows
        if outcomes.get(row["decision_id"], Outcome.ADOPTED) is Outcome.ADOPTED
    )


def _due(council_id: str, since: dt.date, stages: Collection[Stage]) -> Select[Any]:
    texts = (decision.c.text_kk, decision.c.text_ru, decision.c.text_en)
    return (
        select(assignment, meeting.c.number.label("minutes"), regulation.c.number_prefix, *texts)
        .join(meeting, assignment.c.meeting_id == meeting.c.id)
        .outerjoin(regulation, regulation.c.id == meeting.c.regulation_id)
        .join(decision, assignment.c.decision_id == decision.c.id)
        .where(meeting.c.council_id == council_id, assignment.c.deadline >= since)
        .where(meeting.c.stage.in_(sorted(stages)))
        .order_by(assignment.c.deadline, meeting.c.date, assignment.c.position, assignment.c.id)
    )


def _outcomes(connection: Connection, meetings: Collection[str]) -> dict[str, Outcome]:
    """By point: the outcome of the last closed vote on it."""
    closed = (
        select(vote_point.c.decision_id, vote_result.c.outcome)
        .join(vote_result, vote_result.c.vote_id == vote_point.c.vote_id)
        .join(vote, vote.c.id == vote_point.c.vote_id)
        .where(vote_point.c.meeting_id.in_(sorted(meetings)))
        .order_by(vote.c.position, vote.c.created_at, vote.c.id)
    )
    return {row.decision_id: Outcome(row.outcome) for row in connection.execute(closed)}


def _numbers(connection: Connection, meetings: Collection[str]) -> dict[str, str]:
    """The points' numbers, counted as the protocol counts them."""
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
        .where(agenda_item.c.meeting_id.in_(sorted(meetings)))
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
        .where(decision.c.meeting_id.in_(sorted(meetings)))
    )
    return {row.id: f"{row.item}.{row.point}" for row in connection.execute(points)}


def _names(connection: Connection, assignments: Collection[str]) -> Mapping[str, list[PersonName]]:
    query = (
        select(assignment_person.c.assignment_id, person)
        .join(person, person.c.id == assignment_person.c.person_id)
        .where(assignment_person.c.assignment_id.in_(sorted(assignments)))
        .where(assignment_person.c.co_executor.is_(False))
        .order_by(assignment_person.c.position)
    )
    names: dict[str, list[PersonName]] = defaultdict(list)
    for row in connection.execute(query).mappings():
        names[row["assignment_id"]].append(person_name(dict(row)))
    return names

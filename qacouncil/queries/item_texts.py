"""One agenda item with everything that is written under it."""

from __future__ import annotations

import datetime as dt
from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from sqlalchemy import Connection, Table, func, select

from qacouncil.localized import Localized
from qacouncil.models.agenda import (
    agenda_item,
    assignment,
    assignment_person,
    decision,
    item_speaker,
    speech,
)
from qacouncil.models.votes import vote_point, vote_result
from qacouncil.queries.values import words


@dataclass(frozen=True, slots=True)
class SpeechText:
    id: str
    person_id: str
    text: Localized


@dataclass(frozen=True, slots=True)
class PointText:
    """A point of the resolution; `voted`: a closed vote is on it."""

    id: str
    number: str  # "3.1"
    text: Localized
    voted: bool


@dataclass(frozen=True, slots=True)
class AssignmentText:
    """Who carries out a point: persons by id, or words."""

    id: str
    decision_id: str
    number: str
    responsible_ids: tuple[str, ...]
    co_executor_ids: tuple[str, ...]
    responsible: Localized
    deadline: dt.date | None


@dataclass(frozen=True, slots=True)
class ItemTexts:
    """Times are minutes from 00:00 of the meeting's date; None: not noted."""

    id: str
    meeting_id: str
    number: int
    title: Localized
    area: str
    starts: int | None
    ends: int | None
    heard: Localized
    finish_later: bool
    confirms_id: str | None  # the meeting whose minutes the item confirms
    speaker_ids: tuple[str, ...]
    speeches: tuple[SpeechText, ...]
    points: tuple[PointText, ...]
    assignments: tuple[AssignmentText, ...]


def item_texts(connection: Connection, item_id: str) -> ItemTexts | None:
    """An item, None where it is gone; eight statements."""
    own = select(agenda_item).where(agenda_item.c.id == item_id)
    found = connection.execute(own).mappings().one_or_none()
    if found is None:
        return None
    item = dict(found)
    before = select(func.count()).where(
        agenda_item.c.meeting_id == item["meeting_id"],
        agenda_item.c.position < item["position"],
    )
    number = connection.execute(before).scalar_one() + 1
    of_item = {"meeting_id": item["meeting_id"], "item_id": item_id}  # the first has an index
    points = _points(connection, of_item, number)
    return ItemTexts(
        id=item_id,
        meeting_id=item["meeting_id"],
        number=number,
        title=words(item, "title"),
        area=item["area"],
        starts=item["starts_minute"],
        ends=item["ends_minute"],
        heard=words(item, "heard"),
        finish_later=item["finish_later"],
        confirms_id=item["confirms_id"],
        speaker_ids=tuple(row["person_id"] for row in _rows(connection, item_speaker, of_item)),
        speeches=tuple(
            SpeechText(row["id"], row["person_id"], words(row, "text"))
            for row in _rows(connection, speech, of_item)
        ),
        points=points,
        assignments=_assignments(connection, of_item, points),
    )


def _points(
    connection: Connection, of_item: Mapping[str, str], number: int
) -> tuple[PointText, ...]:
    closed = (
        select(vote_point.c.decision_id)
        .join(vote_result, vote_result.c.vote_id == vote_point.c.vote_id)
        .join(decision, decision.c.id == vote_point.c.decision_id)
        .where(
            vote_point.c.meeting_id == of_item["meeting_id"],
            decision.c.item_id == of_item["item_id"],
        )
    )
    voted = set(connection.execute(closed).scalars())
    return tuple(
        PointText(row["id"], f"{number}.{place}", words(row, "text"), row["id"] in voted)
        for place, row in enumerate(_rows(connection, decision, of_item), 1)
    )


def _assignments(
    connection: Connection, of_item: Mapping[str, str], points: tuple[PointText, ...]
) -> tuple[AssignmentText, ...]:
    """In the order of the points."""
    numbers = {point.id: point.number for point in points}
    order = {point.id: place for place, point in enumerate(points)}
    ids = list(numbers)
    tasks = (
        select(assignment)
        .where(assignment.c.meeting_id == of_item["meeting_id"], assignment.c.decision_id.in_(ids))
        .order_by(assignment.c.position, assignment.c.created_at, assignment.c.id)
    )
    people: dict[tuple[str, bool], list[str]] = defaultdict(list)
    named = (
        select(assignment_person)
        .join(assignment, assignment.c.id == assignment_person.c.assignment_id)
        .where(
            assignment_person.c.meeting_id == of_item["meeting_id"],
            assignment.c.decision_id.in_(ids),
        )
        .order_by(assignment_person.c.position)
    )
    for row in connection.execute(named):
        people[row.assignment_id, row.co_executor].append(row.person_id)
    found = [
        AssignmentText(
            id=row["id"],
            decision_id=row["decision_id"],
            number=numbers[row["decision_id"]],
            responsible_ids=tuple(people[row["id"], False]),
            co_executor_ids=tuple(people[row["id"], True]),
            responsible=words(row, "responsible"),
            deadline=row["deadline"],
        )
        for row in map(dict, connection.execute(tasks).mappings())
    ]
    return tuple(sorted(found, key=lambda each: order[each.decision_id]))


def _rows(
    connection: Connection, table: Table, of_item: Mapping[str, str]
) -> list[Mapping[str, Any]]:
    order = [table.c[name] for name in ("position", "created_at", "id") if name in table.c]
    chosen = select(table).where(*(table.c[name] == value for name, value in of_item.items()))
    return [dict(row) for row in connection.execute(chosen.order_by(*order)).mappings()]
